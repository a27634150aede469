"""What other features ask of groups: who is in a room, and which group it belongs to."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypedDict, Unpack

from sqlalchemy.orm import Session

from app.audit import service as audit
from app.audit.entry import AuditEntry, Doer
from app.base.errors import NotFound
from app.db.database import WriteSession
from app.groups import queries
from app.groups.access import require_id
from app.groups.door import queries as door_queries
from app.groups.law import ARCHIVED_AFTER, Cancellation, GroupEnd, GroupLaw
from app.groups.lifecycle import STEPS, GroupState, NoSuchStep, Step
from app.groups.pair import people as pair_people
from app.groups.pair import queries as pair_queries
from app.groups.people import NameChange, PersonView, view_people, view_person
from app.groups.renaming import queries as renaming_queries
from app.groups.renewal.ending import end_offers
from app.groups.renewal.offered import Offered, OfferState
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.access import Place, Standing


class GroupDates(TypedDict, total=False):
    """Moments of a group that the law reads, written by those who plan and start it."""

    first_meeting_at: datetime | None
    started_at: datetime | None
    end_date: date | None
    break_from: date | None
    break_until: date | None


@dataclass(frozen=True, slots=True)
class LockedGroup:
    """A group whose lock the caller holds: its inner and its outward id."""

    id: int
    public_id: str


@dataclass(frozen=True, slots=True)
class ToldOfMeeting:
    """Somebody who is told when their group first meets: by account, and by the id that they have in it alone."""

    account_id: int
    member: str
    knew_another_time: bool


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """What a room is called, the language its group speaks, whether it is over, and since when nobody leads it.

    `cancelled`: of a group that was let go before it began.
    """

    name: str
    language: str
    end: GroupEnd | None
    leaderless_since: datetime | None = None
    cancelled: Cancellation | None = None


@dataclass(frozen=True, slots=True)
class Beginning:
    """A group by its inner id, and when it first meets, if it is published and has not begun."""

    group_id: int
    begins_at: datetime | None

    @property
    def fact(self) -> dict[str, str]:
        """`begins` as the log keeps it; nothing where nothing is ahead."""
        return {"begins": self.begins_at.isoformat()} if self.begins_at else {}


def list_people(session: Session, room_id: int) -> list[PersonView]:
    """Everybody who is or was in the room with this inner id, in order of joining.

    Two statements, four of the leaders' own.
    """
    return list_people_of(session, [room_id])[room_id]


def list_people_of(session: Session, room_ids: Collection[int]) -> dict[int, list[PersonView]]:
    """The same of many rooms, in the same statements."""
    known: dict[int, list[Any]] = {room_id: [] for room_id in room_ids}
    for row in queries.list_memberships(session, room_ids):
        known[row.room_id].append(row)
    places = rooms.list_places_in(session, room_ids)
    people = {room_id: view_people(rows, places[room_id]) for room_id, rows in known.items()}
    return people | pair_people.list_people_of(session, [room_id for room_id, rows in known.items() if not rows])


def find_person(session: Session, room_id: int, member: str) -> PersonView | None:
    """One of them by the outward id; None for someone who never joined or has been erased."""
    row = queries.find_membership(session, room_id, member)
    if row is not None:
        return view_person(row, rooms.list_places(session, room_id).get(member))
    sitting = pair_people.list_people_of(session, [room_id]).get(room_id, ())
    return next((person for person in sitting if person.member == member), None)


def find_room_beside(session: Session, room_id: int) -> int | None:
    """The inner id of the group's room, beside the leaders' own room with this one; None for any other room."""
    return next((row.beside_id for row in pair_queries.list_groups_beside(session, [room_id])), None)


def list_changes_of_name(session: Session, room_id: int) -> dict[int, NameChange]:
    """Every change of a name in the room with this inner id, by its number.

    For the leaders' own room those of the group beside, by the group's numbers: who leads is named there.
    """
    room_id = find_room_beside(session, room_id) or room_id
    changes: dict[int, NameChange] = {}
    following: tuple[int, str | None] = (0, None)
    for row in reversed(renaming_queries.list_changes_of_name(session, room_id)):
        same_person = following[0] == row.membership_id
        name = following[1] if same_person else row.display_name
        changes[row.number] = NameChange(row.name, name) if row.name is not None else NameChange(None, None)
        following = row.membership_id, row.name
    return changes


def list_room_names(session: Session, room_ids: Collection[int]) -> dict[int, str]:
    """The groups' names by the inner ids of their rooms, be they the leaders' own. Two statements at most."""
    names = queries.list_names_of_rooms(session, room_ids)
    return names | {row.room_id: row.name for row in _beside(session, room_ids, names)}


def list_forgotten_at(session: Session, room_ids: Collection[int]) -> dict[int, datetime]:
    """When what was said in these rooms goes, by inner id; those whose group has not ended are missing."""
    found = queries.list_groups_of_rooms(session, room_ids)
    return {
        row.room_id: row.state_since + ARCHIVED_AFTER
        for row in (*found, *_beside(session, room_ids, [row.room_id for row in found]))
        if row.state == GroupState.ENDED and row.state_since is not None
    }


def find_room_facts(session: Session, room_id: int) -> RoomFacts | None:
    """What may be told of a room to those who are in it; None where no group has this room."""
    return list_room_facts(session, [room_id]).get(room_id)


def list_room_facts(session: Session, room_ids: Collection[int]) -> dict[int, RoomFacts]:
    """The same of many rooms, by inner id; rooms that no group has are missing. Two statements at most.

    The leaders' own room is called as its group, and nothing of the group's end is told there: they talk on.
    """
    facts = {row.room_id: _told_of(row) for row in queries.list_facts_of_rooms(session, room_ids)}
    return facts | {row.room_id: RoomFacts(row.name, row.language, None) for row in _beside(session, room_ids, facts)}


def find_cancellation(session: Session, room_id: int) -> Cancellation | None:
    """Of the group of this room: why and in which words it was cancelled; None where it was not."""
    found = find_room_facts(session, room_id)
    return found.cancelled if found else None


def end_by_removal(session: Session, member: str, now: datetime) -> None:
    """Ends the membership of someone whose place was ended by removal; consents stay, since they may be taken back."""
    queries.set_membership_state(session, member, Place.REMOVED, now)
    renaming_queries.forget_past_names(session, member)


def end_renewal_of(session: WriteSession, queue: JobQueue, standing: Standing, now: datetime) -> None:
    """Somebody who is set aside or removed keeps no place in the group that continues theirs. The room is locked.

    As long as they are away nobody asks them; who comes back asks at the door as everybody does.
    """
    theirs = Offered(former_room_id=standing.room_id, account_id=standing.account_id)
    end_offers(session, queue, theirs, OfferState.ENDED, now)


def take_back(session: Session, member: str) -> None:
    """The same membership is here again, as if it had not ended."""
    queries.set_membership_state(session, member, Place.HERE, None)


def lock_group_of_room(session: Session, room: str, *, account_id: int | None = None) -> LockedGroup:
    """Takes the lock of the group whose room this is, to be taken before the room's own.

    Raises NotFound where no group has this room, and, where an account is named, after the same statements and without
    a lock where that account never had a place in it: a stranger makes nobody wait, and learns nothing by waiting.
    """
    row = queries.find_group_of_room(session, rooms.find_room_id(session, require_id(room)) or 0)
    is_known = account_id is None or rooms.find_standing(session, room, account_id) is not None
    if row is None or not is_known:
        raise NotFound
    queries.lock_group(session, row.id)
    return LockedGroup(row.id, row.public_id)


def find_group_of_room(session: Session, room_id: int) -> int | None:
    """The inner id of the group whose room this is, by the room's inner id; None where no group has it."""
    row = queries.find_group_of_room(session, room_id)
    return int(row.id) if row else None


def list_accounts(session: Session, group_id: int) -> list[int]:
    """The inner ids of everybody who is in the group now, for letters alone."""
    return queries.list_accounts_here(session, group_id)


def is_pausing(session: Session, law: GroupLaw, account_id: int) -> bool:
    """True where the account takes a break from the group, be it set aside meanwhile or not."""
    room = rooms.find_public_id(session, law.room_id) or ""
    standing = rooms.find_standing(session, room, account_id)
    return standing is not None and standing.paused_at is not None


def list_here(session: Session, group_id: int) -> list[tuple[int, str]]:
    """(account, outward member id) of everybody who is in the group now, for letters alone."""
    return [(row.account_id, row.member_id) for row in queries.list_meeting_times_known(session, group_id)]


def list_beginnings(session: Session, room_ids: Collection[int]) -> dict[int, Beginning]:
    """Each room's group and its beginning, by the room's inner id; rooms that no group has are missing."""
    return {
        row.room_id: Beginning(row.id, row.first_meeting_at if row.state == GroupState.RECRUITING else None)
        for row in queries.list_facts_of_rooms(session, room_ids)
    }


def count_waiting_requests(session: Session, room_id: int) -> int:
    """How many wishes to join wait in the group of this room."""
    return door_queries.count_waiting(session, [room_id], by_room=True).get(room_id, 0)


def tell_meeting_time(session: WriteSession, law: GroupLaw, at: datetime) -> list[ToldOfMeeting]:
    """All who are in, each with what they knew; from now on they know this time. The caller holds the group's lock."""
    known = queries.list_meeting_times_known(session, law.id)
    queries.set_meeting_time_known(session, law.id, at)
    return [ToldOfMeeting(row.account_id, row.member_id, row.knows_meeting_at not in (None, at)) for row in known]


def lock_law(session: Session, group_id: int) -> GroupLaw:
    """Takes the group's lock, the first of all, and reads under it what the law asks. Raises NotFound."""
    queries.lock_group(session, group_id)
    return read_law(session, group_id)


def read_law(session: Session, group_id: int) -> GroupLaw:
    """What the law asks about a group, as it is now. Raises NotFound where there is none."""
    row = queries.find_law(session, group_id)
    if row is None:
        raise NotFound
    return as_law(row)


def as_law(row: queries.Found) -> GroupLaw:
    """The row as a value."""
    return GroupLaw(**{**row._asdict(), "state": GroupState(row.state)})


def change_state(
    session: WriteSession, law: GroupLaw, step: Step, now: datetime, *, by: Doer, **dates: Unpack[GroupDates]
) -> bool:
    """Moves the group on, once: False where it has left `law.state` meanwhile. The caller holds the group's lock.

    The step stands in the audit log, as taken `by` them.

    Raises NoSuchStep for one that is not in the table, or leads from another state.
    """
    if step not in STEPS or step.before != law.state:
        message = f"{step.name} takes no group from {law.state} to {step.after}"
        raise NoSuchStep(message)
    moved = queries.update_state(session, law.id, law.state, {"state": step.after, "state_since": now, **dates})
    if moved:
        told = {"step": step.name, "before": str(step.before), "after": str(step.after)}
        audit.note(session, law.id, AuditEntry("state_changed", now, by, facts=told))
    return moved


def forget_people(session: WriteSession, law: GroupLaw) -> None:
    """Nobody is known to have been in the group any more, only how many. The caller holds its lock."""
    audit.forget_people(session, law.id)
    kept = {"kept_members": law.members, "kept_leaders": law.leaders}
    queries.update_group(session, law.id, {**kept, "welcome": None})
    queries.delete_people_of_group(session, law.id)


def mark_leaderless(session: Session, group_id: int, since: datetime | None) -> None:
    """Writes since when nobody leads the group; None: somebody does. The caller holds the group's lock."""
    queries.update_group(session, group_id, {"leaderless_since": since})


def set_dates(session: Session, group_id: int, **dates: Unpack[GroupDates]) -> None:
    """Writes moments that the law reads. The caller holds the group's lock."""
    queries.update_group(session, group_id, dates)


def _beside(session: Session, room_ids: Collection[int], known: Collection[int]) -> Sequence[queries.Found]:
    """The groups whose leaders' own rooms are among those that no group has as its room."""
    others = set(room_ids) - set(known)
    return pair_queries.list_groups_beside(session, others) if others else ()


def _told_of(row: Any) -> RoomFacts:
    end = GroupEnd.of(row.state_since) if row.state == GroupState.ENDED and row.state_since else None
    return RoomFacts(row.name, row.language, end, row.leaderless_since, _cancellation_of(row))


def _cancellation_of(row: Any) -> Cancellation | None:
    if row.state != GroupState.CANCELLED or row.state_since is None:
        return None
    return Cancellation.of(row.cancel_reason or "other", row.cancel_message, row.state_since)
