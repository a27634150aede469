"""The ops of safety: from a frame's body to the use case and back."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from app.chat.events import stamp
from app.chat.schemas import AtNumber
from app.db.database import Database
from app.realtime.connection import Connection
from app.realtime.dispatch import Handler
from app.safety.ask_review import AskReview
from app.safety.cases.close_case import CloseCases
from app.safety.freeze_room import FreezeRoom
from app.safety.hide_message import HideMessage
from app.safety.leaders_desk import LeadersDesk
from app.safety.report_message import ReportMessages
from app.safety.schemas import AskReview as AskReviewBody
from app.safety.schemas import AtDesk, BringBack, Hide, OneReport, ReportMessage, ReportWords, ThawRoom
from app.safety.schemas import FreezeRoom as FreezeRoomBody
from app.safety.schemas import SetAside as SetAsideBody
from app.safety.set_aside import SetAside

Facts = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class SafetyFrames:
    """Handlers of safety, bound to what they need."""

    database: Database
    hiding: HideMessage
    aside: SetAside
    freezing: FreezeRoom
    reporting: ReportMessages
    closing: CloseCases
    asking: AskReview
    desk: LeadersDesk

    def handlers(self) -> dict[str, Handler]:
        """One for each op of safety."""
        return {
            "hide": Handler(Hide, self.hide, "write", power="act"),
            "unhide": Handler(AtNumber, self.unhide, "write", power="act"),
            "reveal": Handler(AtNumber, self.reveal, power="act"),
            "set_aside": Handler(SetAsideBody, self.set_aside, "write", power="act"),
            "bring_back": Handler(BringBack, self.bring_back, "write", power="act"),
            "freeze_room": Handler(FreezeRoomBody, self.freeze_room, "write", power="act"),
            "thaw_room": Handler(ThawRoom, self.thaw_room, "write", power="act"),
            "report": Handler(ReportMessage, self.report, "write"),
            "report_words": Handler(ReportWords, self.report_words, "write"),
            "take_back_report": Handler(OneReport, self.take_back_report, "write"),
            "handle_reports": Handler(AtNumber, self.handle_reports, "write", power="act"),
            "ask_review": Handler(AskReviewBody, self.ask_review, "write"),
            "desk": Handler(AtDesk, self.read_desk, power="door"),
        }

    async def hide(self, connection: Connection, body: Hide) -> Facts:
        """Hides a message."""
        return asdict(await self.database.run(self.hiding.hide, connection.person.account_id, body))

    async def unhide(self, connection: Connection, body: AtNumber) -> Facts:
        """Shows it again."""
        return {"number": await self.database.run(self.hiding.unhide, connection.person.account_id, body)}

    async def reveal(self, connection: Connection, body: AtNumber) -> Facts:
        """What is behind a hidden message."""
        found = await self.database.run(self.hiding.reveal, connection.person.account_id, body)
        return {
            "author": found.author,
            "at": stamp(found.sent_at),
            "text": found.text,
            "reason": found.hidden_reason,
        }

    async def set_aside(self, connection: Connection, body: SetAsideBody) -> Facts:
        """Sets a member aside."""
        number, until = await self.database.run(self.aside.set_aside, connection.person.account_id, body)
        return {"number": number, "until": stamp(until)}

    async def bring_back(self, connection: Connection, body: BringBack) -> Facts:
        """Brings a member back."""
        return {"number": await self.database.run(self.aside.bring_back, connection.person.account_id, body)}

    async def freeze_room(self, connection: Connection, body: FreezeRoomBody) -> Facts:
        """Freezes the room for all."""
        frozen = await self.database.run(self.freezing.freeze, connection.person.account_id, body)
        return {"number": frozen.number, "until": stamp(frozen.until) if frozen.until else None}

    async def thaw_room(self, connection: Connection, body: ThawRoom) -> Facts:
        """Lifts that."""
        return {"number": await self.database.run(self.freezing.thaw, connection.person.account_id, body.room)}

    async def report(self, connection: Connection, body: ReportMessage) -> Facts:
        """Reports a message."""
        reported = await self.database.run(self.reporting.report, connection.person.account_id, body)
        return {"report": reported.report, "to": reported.audience}

    async def report_words(self, connection: Connection, body: ReportWords) -> Facts:
        """Adds own words."""
        await self.database.run(self.reporting.add_words, connection.person.account_id, body)
        return {}

    async def take_back_report(self, connection: Connection, body: OneReport) -> Facts:
        """Takes a report back."""
        await self.database.run(self.reporting.take_back, connection.person.account_id, body)
        return {}

    async def handle_reports(self, connection: Connection, body: AtNumber) -> Facts:
        """Marks the reports of one message as handled."""
        return {"handled": await self.database.run(self.closing.about, connection.person.account_id, body)}

    async def read_desk(self, connection: Connection, body: AtDesk) -> Facts:
        """What waits for the leaders of the room."""
        return asdict(await self.database.run(self.desk.read, connection.person.account_id, body.room))

    async def ask_review(self, connection: Connection, body: AskReviewBody) -> Facts:
        """Asks staff to look at what keeps one out."""
        return {"at": stamp(await self.database.run(self.asking.ask, connection.person.account_id, body))}
