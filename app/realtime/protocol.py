"""The wire's names, and how a frame is read. PROTOCOL.md is the full text; a test compares the two."""

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app.base.errors import BadInput
from app.base.text import is_storable
from app.realtime.room_event import encode

VERSION = 1
MAX_FRAME_BYTES = 65_536
MAX_TEXT_BYTES = 16_384
MAX_TEXT_CHARS = 4_000
HELLO_SECONDS = 5
HEARTBEAT_SECONDS = 25
SILENT_SECONDS = 60
MAX_BAD_FRAMES = 3
MAX_REF_CHARS = 64

OPS = (
    "hello",
    "subscribe",
    "unsubscribe",
    "history",
    "send",
    "edit",
    "remove",
    "hide",
    "unhide",
    "reveal",
    "set_aside",
    "bring_back",
    "freeze_room",
    "thaw_room",
    "report",
    "report_words",
    "take_back_report",
    "handle_reports",
    "ask_review",
    "desk",
    "read",
    "run_of_show",
    "start_meeting",
    "to_phase",
    "lengthen_phase",
    "hand_over",
    "move_end",
    "close_meeting",
)
SIGNALS = ("writing", "alive")
EVENTS = (
    "message",
    "message_edited",
    "message_removed",
    "message_hidden",
    "message_shown",
    "joined",
    "left",
    "role_changed",
    "renamed",
    "paused",
    "pause_over",
    "set_aside",
    "returned",
    "removed",
    "mode",
    "room_frozen",
    "room_thawed",
    "break_glass_opened",
    "break_glass_closed",
    "ended",
    "cancelled",
    "leaderless",
    "leaderless_over",
    "debrief",
    "cleared",
    "meeting_lobby",
    "meeting_opened",
    "meeting_phase",
    "meeting_time",
    "meeting_roles",
    "meeting_closed",
    "meeting_moved",
    "meeting_cancelled",
    "break_set",
    "break_over",
    "ending",
    "last_day_moved",
    "guest",
    "blank",
    "writing",
    "presence",
    "heartbeat",
    "room_open",
)
ERROR_CODES = (
    "bad_frame",
    "bad_input",
    "hello_first",
    "reload",
    "not_found",
    "not_allowed",
    "second_check_needed",
    "read_only",
    "room_frozen",
    "needs_staff",
    "gone",
    "conflict",
    "set_aside",
    "paused",
    "needs_second",
    "nothing_to_review",
    "too_many_reports",
    "meeting_moved_on",
    "too_few",
    "removed",
    "rate_limited",
    "overloaded",
    "busy",
    "unavailable",
    "internal",
)
CLOSE_CODES = (4400, 4401, 4403, 4404, 4408, 4409, 4429, 1001, 1012, 1013, 1002, 1003, 1007, 1009)


class BadFrame(BadInput):
    """A frame that cannot be read; `ref` is what could be read of it."""

    code = "bad_frame"

    def __init__(self, ref: str | None = None, *, code: str | None = None, field: str | None = None) -> None:
        super().__init__(code, field=field)
        self.ref = ref


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame that could be read: what is asked, under which ref (None for a signal), and the rest."""

    op: str
    ref: str | None
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """The `ok` of a command whose answer holds frames that are encoded already, under the key `name`.

    `then` runs in the same turn of the loop, right after the reply was queued.
    """

    facts: Mapping[str, object]
    name: str
    frames: list[bytes]
    then: Callable[[], None] | None = None


def decode(text: str) -> Frame:
    """Reads one frame. Raises BadFrame for whatever could not be stored or is not of the wire's form."""
    try:
        whole = json.loads(
            text, object_pairs_hook=_once_each, parse_constant=_refuse_number, parse_float=_finite, parse_int=_whole
        )
    except (ValueError, RecursionError) as error:
        raise BadFrame from error
    if not isinstance(whole, dict):
        raise BadFrame
    ref = whole.pop("ref", None)
    if ref is not None and not (isinstance(ref, str) and 0 < len(ref) <= MAX_REF_CHARS and is_storable(ref)):
        raise BadFrame
    op = whole.pop("op", None)
    if op in OPS and ref is None:
        raise BadFrame(field="ref")
    if op not in OPS and op not in SIGNALS:
        raise BadFrame(ref, field="op")
    if not _is_storable_body(whole):
        raise BadFrame(ref)
    return Frame(str(op), ref if op in OPS else None, whole)


def encode_ok(ref: str, answer: Mapping[str, object] | Answer) -> bytes:
    """The reply of a command that went well."""
    if not isinstance(answer, Answer):
        return encode({"ref": ref, "ok": answer})
    head = encode({"ref": ref, "ok": answer.facts})[:-2]
    comma = b"," if answer.facts else b""
    return head + comma + encode({answer.name: 0})[1:-2] + b"[" + b",".join(answer.frames) + b"]}}"


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        message = "doubled keys"
        raise ValueError(message)
    return found


def _refuse_number(name: str) -> float:
    raise ValueError(name)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(digits)
    return number


def _whole(digits: str) -> int:
    if len(digits) > 16:  # noqa: PLR2004 - beyond what a browser counts exactly
        raise ValueError(digits)
    return int(digits)


def _is_storable_body(body: dict[str, Any]) -> bool:
    try:
        return _all_storable(body)
    except RecursionError:
        return False  # nested deeper than any form of ours


def _all_storable(value: Any) -> bool:
    if isinstance(value, str):
        return is_storable(value)
    if isinstance(value, dict):
        return all(is_storable(key) and _all_storable(item) for key, item in value.items())
    if isinstance(value, list):
        return all(_all_storable(item) for item in value)
    return True
