"""Plays a script in a room, evening after evening, until it is told to stop.

Each person has a session and a socket of their own, and is seen writing before each line. The script's times are kept
as gaps, each begun when the line before is on disk: after a connection was away the talk goes on at its own pace
instead of catching up in a burst.

When the script ends, everybody stays in the room, and after a pause the talk begins anew. A demonstration is opened
at any hour, and whoever comes must find a room that lives; the pause leaves them time to be heard alone, and shows
how the room looks when it is quiet.
"""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress

from app.simulation.connection import Sleep
from app.simulation.door import Door
from app.simulation.member import Event, Member, Ticket
from app.simulation.script import Cue, Script, cues_of

PAUSE_SECONDS = 180.0
# What is being said when the stop comes may still be answered; the house itself is stopped right after.
LAST_WORDS_SECONDS = 2.0


class Player:
    """One room's evening. `run` and `stop` are called on one event loop."""

    def __init__(
        self,
        script: Script,
        door: Door,
        tickets: Mapping[str, Ticket],
        *,
        sleep: Sleep = asyncio.sleep,
        on_message: Callable[[str, Event], None] | None = None,
    ) -> None:
        """`tickets` by name, one for each person of the script; raises KeyError where one is missing.

        `sleep` is the script's pace. `on_message` gets the name of the person who sees a message, and the message.
        """
        self._cues = cues_of(script)
        self._sleep = sleep
        self._members = {
            name: Member(door, tickets[name], sleep=sleep, on_message=_told_as(name, on_message))
            for name in script.people
        }
        self._speaking = asyncio.Lock()
        self._tasks: list[asyncio.Task[None]] = []

    async def run(self) -> None:
        """Everybody comes in, and the script is played again and again. Returns after `stop`.

        Raises what no one foresaw; a house that is away, busy or full is waited for.
        """
        async with asyncio.TaskGroup() as group:
            self._tasks = [group.create_task(member.run()) for member in self._members.values()]
            self._tasks.append(group.create_task(self._play_on()))

    async def stop(self) -> None:
        """Lets who is speaking come to the end of the line, then closes every socket. Returns when all are closed."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LAST_WORDS_SECONDS), self._speaking:
                pass  # nobody speaks now, and nobody begins before the loop's next turn
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _play_on(self) -> None:
        for member in self._members.values():
            await member.settle()
        while True:
            await self._play()
            await self._sleep(PAUSE_SECONDS)

    async def _play(self) -> None:
        numbers: dict[str, int | None] = {}
        now = 0.0
        for cue in self._cues:
            await self._sleep(cue.at_seconds - now)
            now = cue.at_seconds
            await self._follow(cue, numbers)

    async def _follow(self, cue: Cue, numbers: dict[str, int | None]) -> None:
        """`numbers` are of what each person said last; None, so that nobody quotes it, where it was refused."""
        line = cue.line
        member = self._members[line.speaker]
        if not cue.says:
            await member.show_writing()
            return
        async with self._speaking:
            quote = numbers.get(line.answers) if line.answers else None
            numbers[line.speaker] = await member.say(line.text, quote=quote)


def _told_as(name: str, on_message: Callable[[str, Event], None] | None) -> Callable[[Event], None] | None:
    if on_message is None:
        return None
    return lambda event: on_message(name, event)
