"""The ops of meetings: from a frame's body to the use case and back."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.db.database import Database
from app.meetings.commands import AtMeeting, HandOver, LengthenPhase, MoveEnd, ToPhase
from app.meetings.run_meeting import RunMeeting
from app.meetings.view_meeting import ViewMeeting
from app.realtime.connection import Connection
from app.realtime.dispatch import Handler
from app.texts.languages import pick_language

Facts = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class MeetingFrames:
    """Handlers of meetings, bound to what they need."""

    database: Database
    leading: RunMeeting
    viewing: ViewMeeting

    def handlers(self) -> dict[str, Handler]:
        """One for each op of meetings."""
        return {
            "run_of_show": Handler(AtMeeting, self.run_of_show),
            "start_meeting": Handler(AtMeeting, self.start, "write", power="door"),
            "to_phase": Handler(ToPhase, self.to_phase, "write", power="act"),
            "lengthen_phase": Handler(LengthenPhase, self.lengthen, "write", power="act"),
            "hand_over": Handler(HandOver, self.hand_over, "write", power="act"),
            "move_end": Handler(MoveEnd, self.move_end, "write", power="act"),
            "close_meeting": Handler(AtMeeting, self.close, "write", power="act"),
        }

    async def run_of_show(self, connection: Connection, body: AtMeeting) -> Facts:
        """The evening's parts and what they ask."""
        language = pick_language(connection.language, None)
        return await self.database.run(self.viewing.read, connection.person.account_id, body, language)

    async def start(self, connection: Connection, body: AtMeeting) -> Facts:
        """Opens the meeting."""
        return {"number": await self.database.run(self.leading.start, connection.person.account_id, body)}

    async def to_phase(self, connection: Connection, body: ToPhase) -> Facts:
        """Steps to another phase."""
        return {"number": await self.database.run(self.leading.go_to, connection.person.account_id, body)}

    async def lengthen(self, connection: Connection, body: LengthenPhase) -> Facts:
        """Gives the phase more time."""
        return {"number": await self.database.run(self.leading.lengthen, connection.person.account_id, body)}

    async def hand_over(self, connection: Connection, body: HandOver) -> Facts:
        """Another leader hosts."""
        return {"number": await self.database.run(self.leading.hand_over, connection.person.account_id, body)}

    async def move_end(self, connection: Connection, body: MoveEnd) -> Facts:
        """Moves the end."""
        return {"number": await self.database.run(self.leading.move_end, connection.person.account_id, body)}

    async def close(self, connection: Connection, body: AtMeeting) -> Facts:
        """Closes the meeting."""
        return {"number": await self.database.run(self.leading.close, connection.person.account_id, body)}
