"""The ops of chat: from a frame's body to the use case and back."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.base.errors import Unavailable
from app.chat.change_message import ChangeMessage
from app.chat.events import stamp
from app.chat.post_message import PostMessage
from app.chat.read_room import Asked, Opened, ReadRoom
from app.chat.schemas import AtNumber, Edit, History, InRoom, Send, Subscribe
from app.chat.seen_marks import SeenMarks
from app.db.database import Database
from app.db.group_read import GroupRead
from app.realtime.company import Companies
from app.realtime.connection import Connection
from app.realtime.dispatch import Handler, Signal
from app.realtime.hub import GAP_SECONDS, Hub, Subscription
from app.realtime.protocol import Answer

MAX_READS = 10


@dataclass(frozen=True, slots=True)
class ChatFrames:
    """Handlers of chat, bound to what they need."""

    database: Database
    hub: Hub
    companies: Companies
    posting: PostMessage
    reading: ReadRoom
    opening: GroupRead[Asked, Opened]
    changing: ChangeMessage
    seen: SeenMarks

    def handlers(self) -> dict[str, Handler]:
        """One for each op of chat."""
        return {
            "subscribe": Handler(Subscribe, self.subscribe),
            "unsubscribe": Handler(InRoom, self.unsubscribe),
            "history": Handler(History, self.history),
            "send": Handler(Send, self.send, "write"),
            "edit": Handler(Edit, self.edit, "write"),
            "remove": Handler(AtNumber, self.remove, "write"),
            "read": Handler(AtNumber, self.read),
        }

    def signals(self) -> dict[str, Signal]:
        """One for each signal of chat."""
        return {"writing": Signal(InRoom, self.writing)}

    def writing(self, connection: Connection, body: InRoom) -> None:
        """The person is writing."""
        self.companies.writes(connection, body.room)

    async def subscribe(self, connection: Connection, body: Subscribe) -> Answer:
        """Gathers first, reads then, goes live last: no event falls between the backlog and the stream."""
        subscription = self.hub.open(connection, body.room)
        try:
            opened = await self._read_until_met(subscription, body)
        except BaseException:
            self.hub.cancel(subscription)
            raise
        if opened.standing is None:
            self.hub.cancel(subscription)
            return opened.answer
        member, last, sees = opened.standing.member, opened.standing.last_number, opened.spans
        if sees is None:
            return replace(opened.answer, then=lambda: self.hub.wait(subscription, member=member, last=last))

        def go_live() -> None:
            self.hub.go_live(subscription, member=member, sees=sees, last=last)
            self.companies.greet(connection, body.room)

        seen = self.seen.newest(body.room, connection.person.account_id, opened.standing.seen_number)
        return replace(opened.answer, facts={**opened.answer.facts, "read": seen}, then=go_live)

    async def _read_until_met(self, subscription: Subscription, body: Subscribe) -> Opened:
        await self.hub.settled()
        for _ in range(MAX_READS):
            opened = await self.opening.ask(Asked(subscription.connection.person.account_id, body))
            if opened.standing is None or self.hub.meets(subscription, opened.standing.last_number):
                return opened
            await asyncio.sleep(GAP_SECONDS)
        # The database knows less than was handed on here: a copy of it has taken its place, and will not catch up.
        raise Unavailable

    async def unsubscribe(self, connection: Connection, body: InRoom) -> Mapping[str, object]:
        """Closes the room on this socket."""
        self.hub.close(connection, body.room)
        return {}

    async def history(self, connection: Connection, body: History) -> Answer:
        """A page of what draws something."""
        return await self.database.run(self.reading.history, connection.person.account_id, body)

    async def send(self, connection: Connection, body: Send) -> Mapping[str, object]:
        """Posts; the reply leaves in the same write as the sender's own copy."""
        subscription = connection.subscriptions.get(body.room)
        stands = subscription is not None and subscription.live
        posted = await self.posting.post(connection.person.account_id, body, stands=stands)
        if subscription is not None:
            self.companies.wrote(body.room, subscription.member)
        return {"number": posted.number, "at": stamp(posted.at), "duplicate": posted.duplicate}

    async def edit(self, connection: Connection, body: Edit) -> Mapping[str, object]:
        """Changes one's own message."""
        return {"number": await self.database.run(self.changing.edit, connection.person.account_id, body)}

    async def remove(self, connection: Connection, body: AtNumber) -> Mapping[str, object]:
        """Removes one's own message."""
        return {"number": await self.database.run(self.changing.remove, connection.person.account_id, body)}

    async def read(self, connection: Connection, body: AtNumber) -> Mapping[str, object]:
        """Remembers how far the person has seen, if the room is open here."""
        subscription = connection.subscriptions.get(body.room)
        if subscription is not None and subscription.live:
            self.seen.note(body.room, connection.person.account_id, body.number)
        return {}
