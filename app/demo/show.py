"""Serves the house of a demonstration, founds what is shown, tells the links, and holds the evening until the stop."""

import asyncio
import socket
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from app.base.clock import SystemClock
from app.demo.letters import LinkKeeper
from app.demo.plan import Guest, address_of, plan_groups, plan_guests
from app.demo.seed import Seeding
from app.demo.ways_in import WaysIn
from app.groups.pages import ROOM_PATH
from app.mail.outbox import FileOutbox
from app.main import House, Outside, build_app
from app.ops.server import make_server
from app.settings import Settings
from app.simulation.door import Door
from app.simulation.member import Ticket
from app.simulation.player import Player
from app.simulation.script import Script, read_script

LOOK_SECONDS = 0.02


@dataclass(frozen=True)
class GuestLink:
    """A guest and the link that signs them in, once."""

    guest: Guest
    link: str = field(repr=False)


Tell = Callable[[Sequence[GuestLink]], None]


async def show(settings: Settings, listener: socket.socket, tell: Tell) -> None:
    """Serves until SIGTERM or SIGINT. `tell` gets the guests' links before the evening begins.

    Raises what kept the evening from beginning or going on; the house is stopped in order first.
    """
    keeper = LinkKeeper(FileOutbox(settings.state_dir / "letters", clock=SystemClock()))
    app = build_app(settings, Outside(mailer=keeper))
    evening = Evening(app.state.house, keeper, Door(settings.origin, *listener.getsockname()))
    server = make_server(app, settings, evening.stop)

    async def begin() -> None:
        while not server.started:  # noqa: ASYNC110 - see below
            await asyncio.sleep(LOOK_SECONDS)  # uvicorn tells nobody when it serves
        await evening.hold(tell)

    holding = asyncio.create_task(begin())
    # A house in which nothing goes on shows nothing, so it stops with the evening.
    holding.add_done_callback(lambda _: setattr(server, "should_exit", True))
    await server.serve(sockets=[listener])
    holding.cancel()
    await asyncio.gather(holding, return_exceptions=True)
    if not holding.cancelled():
        holding.result()


class Evening:
    """What goes on in a house that is being served. On the event loop only."""

    def __init__(self, house: House, keeper: LinkKeeper, door: Door) -> None:
        self._house = house
        self._ways_in = WaysIn(house, keeper, door)
        self._door = door
        self._player: Player | None = None

    async def hold(self, tell: Tell) -> None:
        """Founds the groups, tells the links, and plays the script. Returns after `stop`."""
        script = read_script()
        staff = await asyncio.to_thread(self._ways_in.first_staff)
        seeding = Seeding(self._house, staff, self._ways_in.person)
        room = await asyncio.to_thread(seeding.found_all, plan_groups(script))
        tickets = await asyncio.to_thread(self._tickets, script, room)
        tell(await asyncio.to_thread(self._guest_links, script, room))
        self._player = Player(script, self._door, tickets)
        await self._player.run()

    async def stop(self) -> None:
        """The people go first, then the house says goodbye, so that nobody is cut short."""
        if self._player is not None:
            await self._player.stop()
        await self._house.say_goodbye()

    def _tickets(self, script: Script, room: str) -> Mapping[str, Ticket]:
        return {name: Ticket(self._ways_in.cookies(address_of(name)), room) for name in script.people}

    def _guest_links(self, script: Script, room: str) -> Sequence[GuestLink]:
        return [
            GuestLink(guest, self._ways_in.link(guest.address, guest.begins_at or ROOM_PATH + room))
            for guest in plan_guests(script)
        ]
