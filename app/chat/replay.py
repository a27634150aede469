"""From the log and the tables back to events, as they stand now. For resuming, for history and for gaps of the hub.

The log says that something happened; what it says is read anew, so nothing that was hidden, changed or removed since
can come back by a replay. An event whose sense has been overtaken becomes a blank: a later number tells the rest.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.chat import events, service
from app.chat.access import MessageFacts, MessageState
from app.chat.beside import NOTHING_BESIDE, Beside
from app.groups import events as group_events
from app.groups import service as groups
from app.groups.events import IN_GROUP
from app.groups.law import Cancellation, GroupEnd
from app.groups.people import NameChange, PersonView
from app.realtime.room_event import RoomEvent
from app.rooms import service as rooms
from app.rooms.entries import Entry, Removal

REPLAY_PAGE = 200
_ABOUT_PEOPLE = frozenset({"joined", "returned", "role_changed", "renamed", "pause_over"})
DRAWN_KINDS = (
    "message", "joined", "left", "removed", "set_aside", "returned", "room_frozen", "room_thawed", "ended",
    "role_changed", "renamed", "paused", "pause_over", "leaderless", "leaderless_over", "debrief", "cancelled",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the events of one room are made from."""

    room: str
    messages: dict[int, MessageFacts]
    people: dict[str, PersonView]
    renamings: Mapping[int, NameChange]
    cancelled: Cancellation | None


def replay(
    session: Session, room_id: int, room: str, entries: Sequence[Entry], *, beside: Beside = NOTHING_BESIDE
) -> list[RoomEvent]:
    """An event for each log row, in the same order."""
    numbers = {entry.number for entry in entries if entry.kind == "message"} | {
        entry.about for entry in entries if entry.about
    }
    kinds = {entry.kind for entry in entries}
    scene = _Scene(
        room=room,
        messages=service.list_messages(session, room_id, numbers),
        people={person.member: person for person in groups.list_people(session, room_id)}
        if kinds & _ABOUT_PEOPLE
        else {},
        renamings=groups.list_changes_of_name(session, room_id) if "renamed" in kinds else {},
        cancelled=groups.find_cancellation(session, room_id) if "cancelled" in kinds else None,
    )
    return [
        beside.makers[entry.kind](room, entry)
        if entry.kind in beside.makers
        else _MAKERS.get(entry.kind, _blank)(scene, entry)
        for entry in entries
    ]


def read_after(session: Session, room: str, after: int, beside: Beside) -> list[RoomEvent]:
    """A page of what happened in a room above a number; empty where the room is gone."""
    room_id = rooms.find_room_id(session, room)
    if room_id is None:
        return []
    entries = rooms.list_entries(session, room_id, after=after, limit=REPLAY_PAGE)
    return replay(session, room_id, room, entries, beside=beside)


def _blank(scene: _Scene, entry: Entry) -> RoomEvent:
    return events.blank_event(scene.room, entry.number)


def _message(scene: _Scene, entry: Entry) -> RoomEvent:
    message = scene.messages.get(entry.number)
    return events.message_event(scene.room, message) if message else _blank(scene, entry)


def _edited(scene: _Scene, entry: Entry) -> RoomEvent:
    message = scene.messages.get(entry.about)
    if message is None or message.state != MessageState.VISIBLE:
        return _blank(scene, entry)
    return events.edited_event(scene.room, entry.number, entry.at, message)


def _removed_text(scene: _Scene, entry: Entry) -> RoomEvent:
    return events.removed_event(scene.room, entry.number, entry.at, entry.about)


def _hidden(scene: _Scene, entry: Entry) -> RoomEvent:
    message = scene.messages.get(entry.about)
    if message is None or message.state != MessageState.HIDDEN:
        return _blank(scene, entry)
    return events.hidden_event(scene.room, entry.number, entry.at, message)


def _shown(scene: _Scene, entry: Entry) -> RoomEvent:
    message = scene.messages.get(entry.about)
    if message is None or message.state != MessageState.VISIBLE:
        return _blank(scene, entry)
    return events.shown_event(scene.room, entry.number, entry.at, message)


def _joined(scene: _Scene, entry: Entry) -> RoomEvent:
    person = scene.people.get(entry.subject or "")
    if person is None:
        return _blank(scene, entry)
    return group_events.joined_event(scene.room, entry.number, entry.at, person, entry.facts)


def _returned(scene: _Scene, entry: Entry) -> RoomEvent:
    person = scene.people.get(entry.subject or "")
    if person is None:
        return _blank(scene, entry)
    return group_events.returned_event(scene.room, entry.number, entry.at, person)


def _role_changed(scene: _Scene, entry: Entry) -> RoomEvent:
    person = scene.people.get(entry.subject or "")
    if person is None:
        return _blank(scene, entry)
    return group_events.role_changed_event(scene.room, entry, person)


def _renamed(scene: _Scene, entry: Entry) -> RoomEvent:
    number = int(entry.facts.get(IN_GROUP, entry.number))
    person, change = scene.people.get(entry.subject or ""), scene.renamings.get(number)
    if person is None or change is None:
        return _blank(scene, entry)
    return group_events.renamed_event(scene.room, entry, person, change)


def _aside(scene: _Scene, entry: Entry) -> RoomEvent:
    until = entry.facts.get("until")
    told = {**entry.facts, **({"until": events.stamp(datetime.fromisoformat(until))} if until else {})}
    return events.aside_event(scene.room, entry.number, entry.at, entry.subject or "", told)


def _left(scene: _Scene, entry: Entry) -> RoomEvent:
    return group_events.left_event(scene.room, entry.number, entry.at, entry.subject or "")


def _paused(scene: _Scene, entry: Entry) -> RoomEvent:
    return group_events.paused_event(scene.room, entry.number, entry.at, entry.subject or "")


def _pause_over(scene: _Scene, entry: Entry) -> RoomEvent:
    person = scene.people.get(entry.subject or "")
    if person is None:
        return _blank(scene, entry)
    return group_events.pause_over_event(scene.room, entry.number, entry.at, person)


def _removed(scene: _Scene, entry: Entry) -> RoomEvent:
    told = group_events.told_of_removal(Removal.of(entry.facts))
    return group_events.removed_event(scene.room, entry.number, entry.at, entry.subject or "", told)


def _mode(scene: _Scene, entry: Entry) -> RoomEvent:
    return events.mode_event(scene.room, entry)


def _freeze(scene: _Scene, entry: Entry) -> RoomEvent:
    return events.freeze_event(scene.room, entry)


def _ended(scene: _Scene, entry: Entry) -> RoomEvent:
    end = GroupEnd.of(datetime.fromisoformat(entry.facts["ended_at"]))
    return group_events.ended_event(scene.room, entry.number, entry.at, end)


def _cancelled(scene: _Scene, entry: Entry) -> RoomEvent:
    if scene.cancelled is None:
        return _blank(scene, entry)
    return group_events.cancelled_event(scene.room, entry.number, entry.at, scene.cancelled)


def _leaderless(scene: _Scene, entry: Entry) -> RoomEvent:
    return group_events.leaderless_event(scene.room, entry.number, entry.at)


def _leaderless_over(scene: _Scene, entry: Entry) -> RoomEvent:
    return group_events.leaderless_over_event(scene.room, entry.number, entry.at, entry.facts["reason"])


def _debrief(scene: _Scene, entry: Entry) -> RoomEvent:
    return group_events.debrief_event(scene.room, entry.number, entry.at)


def _cleared(scene: _Scene, entry: Entry) -> RoomEvent:
    return events.cleared_event(scene.room, entry.number, entry.at)


_MAKERS: dict[str, Callable[[_Scene, Entry], RoomEvent]] = {
    "message": _message,
    "message_edited": _edited,
    "message_removed": _removed_text,
    "message_hidden": _hidden,
    "message_shown": _shown,
    "joined": _joined,
    "returned": _returned,
    "role_changed": _role_changed,
    "renamed": _renamed,
    "set_aside": _aside,
    "paused": _paused,
    "pause_over": _pause_over,
    "left": _left,
    "removed": _removed,
    "mode": _mode,
    "room_frozen": _freeze,
    "room_thawed": _freeze,
    "ended": _ended,
    "cancelled": _cancelled,
    "leaderless": _leaderless,
    "leaderless_over": _leaderless_over,
    "debrief": _debrief,
    "cleared": _cleared,
}
