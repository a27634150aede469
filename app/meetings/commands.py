"""What comes over the wire about meetings."""

from datetime import datetime
from typing import Annotated

from pydantic import BeforeValidator, Field

from app.chat.schemas import RoomId
from app.realtime.dispatch import Body

MeetingId = Annotated[str, Field(min_length=1, max_length=40)]
# Unknown names are refused where the meeting's own phases are known.
PhaseName = Annotated[str, Field(min_length=1, max_length=20)]


def _moment(text: object) -> datetime:
    moment = datetime.fromisoformat(text) if isinstance(text, str) else None
    if moment is None or moment.tzinfo is None:
        message = "a moment with its zone"
        raise ValueError(message)
    return moment


class AtMeeting(Body):
    """An op about one meeting: `start_meeting`, `close_meeting`, `run_of_show`."""

    room: RoomId
    meeting: MeetingId


class ToPhase(AtMeeting):
    """`to_phase`: from `phase` to `to`."""

    phase: PhaseName
    to: PhaseName


class LengthenPhase(AtMeeting):
    """`lengthen_phase`: `phase` may take until then."""

    phase: PhaseName
    until: Annotated[datetime, BeforeValidator(_moment)]


class HandOver(AtMeeting):
    """`hand_over`: the evening's hosting goes from `host` (None: nobody yet) to the leader `to`."""

    host: MeetingId | None
    to: MeetingId


class MoveEnd(AtMeeting):
    """`move_end`: the meeting is to be over then."""

    until: Annotated[datetime, BeforeValidator(_moment)]
