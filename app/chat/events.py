"""What chat tells a room, in the encodings that readers get. Every frame of a message is made here."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from app.chat.access import MessageFacts, MessageState
from app.realtime.room_event import EVERYONE, RoomEvent, encode
from app.rooms.access import Freeze
from app.rooms.entries import Entry


def stamp(at: datetime) -> str:
    """A moment as the wire writes it."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def message_event(room: str, message: MessageFacts) -> RoomEvent:
    """A message as it stands now."""
    head: dict[str, object] = {"event": "message", "room": room, "number": message.number}
    if message.state != MessageState.VISIBLE:
        head["state"] = message.state
        why = {"reason": message.hidden_reason} if message.state == MessageState.HIDDEN else {}
        own = encode({**head, "mine": True, **why})
        return RoomEvent(room, message.number, encode(head), own_member=message.author, own=own)
    full = encode({**head, "at": stamp(message.sent_at), "author": message.author, **_shown(message)})
    return RoomEvent(room, message.number, full)


def edited_event(room: str, number: int, at: datetime, message: MessageFacts) -> RoomEvent:
    """The message's text is another now."""
    return _about({**_head(room, "message_edited", number, at), "of": message.number, "text": message.text})


def removed_event(room: str, number: int, at: datetime, of: int) -> RoomEvent:
    """The message's text is gone."""
    return _about({**_head(room, "message_removed", number, at), "of": of})


def hidden_event(room: str, number: int, at: datetime, message: MessageFacts) -> RoomEvent:
    """The message is hidden; its author is told why."""
    frame = {**_head(room, "message_hidden", number, at), "of": message.number}
    own = encode({**frame, "mine": True, "reason": message.hidden_reason})
    return RoomEvent(room, number, encode(frame), message.number, own_member=message.author, own=own)


def shown_event(room: str, number: int, at: datetime, message: MessageFacts) -> RoomEvent:
    """A hidden message shows again."""
    facts = {"of": message.number, "author": message.author, "sent_at": stamp(message.sent_at), **_shown(message)}
    return _about({**_head(room, "message_shown", number, at), **facts})


def aside_event(room: str, number: int, at: datetime, member: str, absence: Mapping[str, str]) -> RoomEvent:
    """Someone is set aside; only that person is told until when and why (`absence`)."""
    frame = {**_head(room, "set_aside", number, at), "member": member}
    return RoomEvent(room, number, encode(frame), own_member=member, own=encode({**frame, **absence}), ends=member)


def mode_event(room: str, entry: Entry) -> RoomEvent:
    """The room takes in other things now."""
    told = {"mode": entry.facts.get("mode", "open"), "begins": begins_of(entry.facts)}
    return RoomEvent(room, entry.number, encode({**_head(room, "mode", entry.number, entry.at), **told}))


def freeze_event(room: str, entry: Entry) -> RoomEvent:
    """Nobody writes here any more, or whoever may write does again: by whom, and until when if that is known."""
    until = {} if entry.kind == "room_thawed" else {"until": until_of(entry.facts)}
    told = {"by": entry.facts["by"], **until}
    return RoomEvent(room, entry.number, encode({**_head(room, entry.kind, entry.number, entry.at), **told}))


def told_of_freeze(freeze: Freeze | None) -> dict[str, object] | None:
    """A room's safety mark as the wire says it, None where the room is not frozen."""
    return {"by": freeze.by, "until": stamp(freeze.until) if freeze.until else None} if freeze else None


def until_of(facts: Mapping[str, str]) -> str | None:
    """From the facts of a row of the log: when what it tells of ends by itself, as the wire says times."""
    return stamp(datetime.fromisoformat(facts["until"])) if "until" in facts else None


def begins_of(facts: Mapping[str, str]) -> str | None:
    """From the facts of a row of the log: when a group that has not begun first meets, as the wire says times."""
    return stamp(datetime.fromisoformat(facts["begins"])) if "begins" in facts else None


def cleared_event(room: str, number: int, at: datetime) -> RoomEvent:
    """What was said here is gone, and nobody has a place any more: the last that anybody gets of the room."""
    return RoomEvent(room, number, encode(_head(room, "cleared", number, at)), ends=EVERYONE)


def blank_event(room: str, number: int) -> RoomEvent:
    """A number behind which there is nothing to tell any more."""
    return RoomEvent(room, number, encode({"event": "blank", "room": room, "number": number}))


def _shown(message: MessageFacts) -> dict[str, object]:
    return {
        "text": message.text,
        "client_id": message.client_id,
        "quote": message.quote,
        "edited": message.edited_at is not None,
        "state": message.state,
    }


def _head(room: str, kind: str, number: int, at: datetime) -> dict[str, Any]:
    return {"event": kind, "room": room, "number": number, "at": stamp(at)}


def _about(frame: dict[str, Any]) -> RoomEvent:
    """An event that touches the older message `of`: blank for those whose time began after it."""
    return RoomEvent(frame["room"], frame["number"], encode(frame), frame["of"])
