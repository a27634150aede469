"""A meeting's run-of-show as people in its room see it: phases, what each asks, and when the group meets next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.base.clock import Clock
from app.base.errors import NotFound
from app.chat.events import stamp
from app.db.database import Database
from app.groups import service as groups
from app.groups.law import GroupLaw, count_missing, shuts_with_start
from app.groups.welcome import find_welcome
from app.meetings import queries
from app.meetings.commands import AtMeeting
from app.meetings.meeting_now import Meeting
from app.meetings.run_of_show import Phase
from app.meetings.themes import require_theme
from app.rooms import service as rooms
from app.rooms.access import require_reader
from app.texts.languages import Language
from app.texts.texts import Texts

_NOT_TOLD: Final[Mapping[str, object]] = {"missing": None, "shuts": None}


@dataclass(frozen=True, slots=True)
class ViewMeeting:
    """The use case of reading. Blocking: call through `database.run`."""

    database: Database
    clock: Clock
    texts: Texts

    def read(self, account_id: int, body: AtMeeting, language: Language) -> dict[str, object]:
        """What `run_of_show` answers, ready words in the reader's language and the planners' own as they wrote them.

        Raises as `require_reader`, and NotFound for a meeting of another room.
        """
        with self.database.read() as session:
            standing = require_reader(rooms.find_standing(session, body.room, account_id))
            group_id = groups.find_group_of_room(session, standing.room_id)
            row = queries.find_meeting(session, group_id, body.meeting) if group_id is not None else None
            if group_id is None or row is None:
                raise NotFound
            start = _start(groups.read_law(session, group_id)) if standing.is_leader else _NOT_TOLD
            following = queries.list_next_times(session, [group_id], self.clock.now()).get(group_id)
            welcome = find_welcome(session, group_id)
        facts = self._view(Meeting.of(row), following, language)
        return {**facts, **start, "welcome": welcome.own or self.texts.get(language, welcome.ready_key)}

    def _view(self, meeting: Meeting, following: datetime | None, language: Language) -> dict[str, object]:
        return {
            "meeting": meeting.public_id,
            "theme": self._theme(meeting, language),
            "phases": [
                {"phase": phase.key, "minutes": phase.minutes, "question": self._question(meeting, phase, language)}
                for phase in meeting.phases
            ],
            "next_at": stamp(following) if following else None,
        }

    def _theme(self, meeting: Meeting, language: Language) -> str | None:
        if meeting.theme is None:
            return meeting.own_theme
        return self.texts.get(language, require_theme(meeting.theme).title)

    def _question(self, meeting: Meeting, phase: Phase, language: Language) -> str | None:
        """What a phase asks: its own prompt, or the theme's question; a theme of one's own has one at most."""
        if phase.prompt is not None:
            return self.texts.get(language, phase.prompt)
        if phase.question is None:
            return None
        if phase.question == 1 and meeting.own_question is not None:
            return meeting.own_question
        if meeting.theme is None:
            return None
        return self.texts.get(language, require_theme(meeting.theme).asked(phase.question))


def _start(law: GroupLaw) -> Mapping[str, object]:
    """What a leader knows of the group's beginning who may bring it about."""
    return {"missing": count_missing(law), "shuts": shuts_with_start(law)}
