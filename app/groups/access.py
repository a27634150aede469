"""The only place that judges who sees a group from outside its room, and whose invitation is whose.

Staff and the owners' contacts see facts and counts; no role sees a message, a member's name or an address here. Who
may do what inside the room is judged by `rooms.access`.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.accounts import access as accounts_access
from app.accounts import service as accounts
from app.accounts.access import Person
from app.associations import service as associations
from app.audit.access import Reader
from app.base.errors import BadInput, Clash, NotAllowed, NotFound
from app.base.ids import may_be_id
from app.groups import queries
from app.groups.invitations import queries as invitation_queries
from app.groups.law import Way
from app.groups.lifecycle import BEFORE_START, LIVING, GroupState
from app.groups.plans.plan import DRAFT_STATES
from app.rooms import service as rooms
from app.rooms.access import Place, Removed, RoomFrozen, Standing, require_reader

# Of the one room of a group.
ROOM_KIND = "group"
INVITATION_LIFE = timedelta(days=30)
# How long a no to an invitation may be taken back.
CHANGE_OF_MIND = timedelta(hours=1)


class NoPause(Clash):
    """Members pause while the group lives: before its start and after its end nobody waits for them."""

    code = "no_pause"


class NameSettled(Clash):
    """A group that is over keeps the names that it ended with."""

    code = "name_settled"


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """What may be told of a group: its name, its language, how many are in it and how far it has come."""

    id: int
    public_id: str
    name: str
    language: str
    room_id: int
    created_at: datetime
    members: int
    leaders: int
    invited: int
    state: str
    # None where the group has no plan.
    support_model: str | None
    handed_over_at: datetime | None
    approved_at: datetime | None
    # While nobody leads a group that is sought members for or lives.
    leaderless_since: datetime | None = None
    # True where the association has said what should change in the staff's draft.
    wishes_changes: bool = False


@dataclass(frozen=True, slots=True)
class RoomDoor:
    """A room that the reader has a place in, and the group whose rug lies there. Outward ids.

    `mode` is the room's own, `frozen` while nobody may write, or `shut` to those set aside and removed. `begins_at`:
    when a group that is still sought members for first meets. `is_planned_by_reader`: nobody has heard of the group
    yet, and the reader leads it. `is_asked_to_lead`: a leader waits for the reader's answer.
    """

    room: str
    group: str
    name: str
    mode: str
    begins_at: datetime | None = None
    is_planned_by_reader: bool = False
    is_asked_to_lead: bool = False
    # Of a group that has ended, to its members: its inner id, and when it did.
    looks_back: tuple[int, datetime] | None = None


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """The reader's own place in a group, here, paused or aside. `room` and `group` are outward ids.

    `leaders_left`: how many would lead it without the reader, None for who leads it not. `may_pause`: the reader might
    take a break from it now.
    """

    room: str
    room_id: int
    group: str
    group_name: str
    last_number: int
    state: str
    leaders_left: int | None
    is_paused: bool
    may_pause: bool


@dataclass(frozen=True, slots=True)
class OpenInvitation:
    """An invitation that its own addressee looks at."""

    id: int
    public_id: str
    role: str
    group_id: int
    group: str
    group_name: str
    room_id: int
    way: Way = "door"


@dataclass(frozen=True, slots=True)
class LogReader:
    """Somebody who reads a group's log, as all that they are to it. `room` where they have a place in it."""

    group_id: int
    group: str
    name: str
    room: str | None
    readers: frozenset[Reader]


def require_group(session: Session, person: Person, group: str) -> GroupFacts:
    """The group, for staff and for the contacts of its owners.

    Raises NotFound for anybody else, as for a missing one.
    """
    if not may_be_id(group):
        raise NotFound
    row = queries.find_group(session, group)
    owners = {owner.association_id for owner in queries.list_owners(session, [row.id if row else 0])}
    own = {association.id for association in associations.list_own(session, person)}
    if row is None or not (person.is_staff or owners & own):
        raise NotFound
    return GroupFacts(*row)


def require_log_reader(session: Session, person: Person, group: str) -> LogReader:
    """Who may read what has happened to a group: who is in it now, and the contacts of its owners.

    Raises NotFound for anybody else, be they set aside or staff alone, after the same statements as for a missing one.
    """
    row = queries.find_group(session, require_id(group))
    room = rooms.find_public_id(session, row.room_id if row else 0)
    standing = rooms.find_standing(session, room or "", person.account_id)
    owners = {owner.association_id for owner in queries.list_owners(session, [row.id if row else 0])}
    own = {association.id for association in associations.list_own(session, person)}
    found: set[Reader] = set()
    if standing is not None and standing.place == Place.HERE:
        found |= {"leader", "member"} if standing.is_leader else {"member"}
    if owners & own:
        found.add("association_contact")
    if row is None or not found:
        raise NotFound
    return LogReader(row.id, group, row.name, room if "member" in found else None, frozenset(found))


def require_log_reader_of_staff(session: Session, person: Person, group: str) -> LogReader:
    """The same for staff, of a group in which they have and had no place but visits that are over.

    Raises NotFound for anybody else.
    """
    accounts_access.require_staff(person)
    facts = require_group(session, person, group)
    own = rooms.list_standings_of(session, person.account_id, ROOM_KIND)
    if any(one.room_id == facts.room_id and not one.was_visit for one in own):
        raise NotFound
    return LogReader(facts.id, facts.public_id, facts.name, None, frozenset[Reader]({"staff"}))


def require_inviter(session: Session, person: Person, group: str, role: str) -> GroupFacts:
    """The group, for those who may invite somebody of this role and take such invitations back.

    Staff invite everybody, the owners' contacts the leaders. Raises NotFound as `require_group`, NotAllowed for a
    contact and any other role.
    """
    facts = require_group(session, person, group)
    if not person.is_staff and role != "leader":
        raise NotAllowed
    return facts


def require_invitation(session: Session, account_id: int, invitation: str, now: datetime) -> OpenInvitation:
    """The open invitation of this very account.

    Raises NotFound alike for missing ones, other people's, and those taken back, followed or over 30 days old.
    """
    if not may_be_id(invitation):
        raise NotFound
    row = invitation_queries.find_invitation(session, invitation)
    if row is None or row.account_id != account_id or not is_open(row, now):
        raise NotFound
    return as_open(row)


def require_addressee(session: Session, account_id: int, invitation: str) -> tuple[int, int]:
    """The inner ids of the group and the room that an invitation of this account leads to, followed or not.

    Decides nothing but whose it is; call `require_invitation` under the group's lock before writing. Raises NotFound
    for missing invitations and for other people's.
    """
    row = invitation_queries.find_invitation(session, invitation) if may_be_id(invitation) else None
    if row is None or row.account_id != account_id:
        raise NotFound
    return row.group_id, row.room_id


def require_sent_invitation(session: Session, person: Person, group: str, invitation: str) -> tuple[GroupFacts, int]:
    """The group and the inner id of an invitation to it, whatever its state, for those who may take it back.

    Raises NotFound for any other, and as `require_inviter`.
    """
    facts = require_group(session, person, group)
    row = invitation_queries.find_invitation(session, invitation) if may_be_id(invitation) else None
    if row is None or row.group_id != facts.id:
        raise NotFound
    return require_inviter(session, person, group, row.role), int(row.id)


def require_way_in(session: Session, account_id: int, room: str, now: datetime) -> RoomDoor | OpenInvitation:
    """The room, for those who have a place in it (set aside and removed too), or an open invitation into it.

    Raises NotFound alike for strangers, for those who left and for rooms that are not there, after the same
    statements.
    """
    if not may_be_id(room):
        raise NotFound
    standing = rooms.find_standing(session, room, account_id)
    room_id = rooms.find_room_id(session, room) or 0
    group = queries.find_group_of_room(session, room_id)
    invitations = list_open_invitations(session, account_id, now)
    if group is not None and standing is not None and standing.place != Place.LEFT:
        mode = "shut" if standing.place != Place.HERE else "frozen" if standing.freeze else standing.mode
        begins_at = group.first_meeting_at if group.state == GroupState.RECRUITING else None
        is_draft = group.state in DRAFT_STATES and group.support_model is not None
        is_asked = any((one.room_id, one.way) == (room_id, "promotion") for one in invitations)
        is_planned = is_draft and standing.is_leader
        is_over = group.state == GroupState.ENDED and standing.role == "member" and standing.has_place
        looks_back = (group.id, group.state_since) if is_over and group.state_since else None
        return RoomDoor(room, group.public_id, group.name, mode, begins_at, is_planned, is_asked, looks_back)
    for invitation in invitations:
        if invitation.room_id == room_id:
            return invitation
    raise NotFound


def require_no_staff(session: Session, account_id: int, field: str) -> None:
    """Lets nobody sit down who works for the federation: staff are in no room in silence (domain.md section 2).

    A parent among them comes under an address of their own. Raises BadInput on `field` (`staff_outside`).
    """
    if is_staff(session, account_id):
        raise BadInput("staff_outside", field=field)


def is_staff(session: Session, account_id: int) -> bool:
    """True for an account that works for the federation."""
    return account_id in accounts.list_staff_ids(session)


def require_id(text: str) -> str:
    """What may be an outward id. Raises NotFound for anything else: no database need be asked."""
    if not may_be_id(text):
        raise NotFound
    return text


def require_own_place(session: Session, account_id: int, room: str) -> OwnPlace:
    """The reader's own place. Raises as `require_place_holder`, after the same statements."""
    standing = rooms.find_standing(session, require_id(room), account_id)
    group = queries.find_group_of_room(session, rooms.find_room_id(session, room) or 0)
    leaders = rooms.list_group_leader_ids(session, standing.room_id if standing else 0)
    holder = require_place_holder(standing)
    if group is None:
        raise NotFound
    return OwnPlace(
        room=room,
        room_id=holder.room_id,
        group=group.public_id,
        group_name=group.name,
        last_number=holder.last_number,
        state=group.state,
        leaders_left=len(leaders - {holder.room_member_id}) if holder.role == "leader" else None,
        is_paused=holder.place == Place.PAUSED,
        may_pause=holder.place == Place.HERE and holder.role == "member" and group.state in LIVING,
    )


def require_place_holder(standing: Standing | None) -> Standing:
    """The standing of someone who is here, pauses or is set aside.

    Raises NotFound for strangers and for those who left, Removed for the removed.
    """
    if standing is None or standing.place == Place.LEFT:
        raise NotFound
    if standing.place == Place.REMOVED:
        raise Removed
    return standing


def require_pausing(standing: Standing | None, state: str) -> Standing:
    """The standing of a member who may take a break from a group in this state.

    Raises as `rooms.access.require_reader`, NoPause, and NotAllowed for leaders, who find another leader first, and for
    who comes for one meeting.
    """
    reader = require_reader(standing)
    if reader.role != "member":
        raise NotAllowed
    if state not in LIVING:
        raise NoPause
    return reader


def require_renaming(standing: Standing | None, state: str, now: datetime) -> Standing:
    """The standing of someone who may change their name in a group in this state.

    Raises as `rooms.access.require_reader`, NameSettled once the group is over or will not be, and RoomFrozen and
    `read_only` where nobody, or not they, may write: a name is words too.
    """
    reader = require_reader(standing)
    if state not in BEFORE_START | LIVING:
        raise NameSettled
    if reader.freeze is not None:
        raise RoomFrozen
    if reader.muted_until is not None and reader.muted_until > now:
        raise NotAllowed("read_only")
    return reader


def has_declined(session: Session, account_id: int, invitation: str) -> bool:
    """True where this account has said no to its invitation already."""
    return _find_declined_row(session, account_id, invitation) is not None


def find_declined(session: Session, account_id: int, invitation: str, now: datetime) -> OpenInvitation | None:
    """The invitation to which this account said no a moment ago: as long as it may take that back."""
    row = _find_declined_row(session, account_id, invitation)
    if row is None:
        return None
    is_fresh = now < row.ended_at + CHANGE_OF_MIND and now < row.created_at + INVITATION_LIFE
    return as_open(row) if is_fresh else None


def find_room_behind(session: Session, account_id: int, invitation: str) -> str | None:
    """The room that this account's invitation led to, where it has a place there now; None where not (yet).

    Raises NotFound for missing invitations and for other people's.
    """
    _, room_id = require_addressee(session, account_id, invitation)
    room = rooms.find_public_id(session, room_id) or ""
    standing = rooms.find_standing(session, room, account_id)
    return room if standing is not None and standing.place != Place.LEFT else None


def is_asked_to_lead(session: Session, account_id: int, invitation: str, now: datetime) -> bool:
    """True for an open invitation that asks a member of a group to lead it."""
    own = list_open_invitations(session, account_id, now)
    return any((one.public_id, one.way) == (invitation, "promotion") for one in own)


def list_open_invitations(session: Session, account_id: int, now: datetime) -> list[OpenInvitation]:
    """Everything that `require_invitation` would let this account see, the oldest first."""
    found = invitation_queries.list_open_invitations_of(session, account_id, now - INVITATION_LIFE)
    return [as_open(row) for row in found]


def is_open(row: Any, now: datetime) -> bool:
    """True while the invitation in this row may be followed."""
    return bool(row.state == "open" and now < row.created_at + INVITATION_LIFE)


def as_open(row: Any) -> OpenInvitation:
    """The invitation of this row, as its addressee looks at it."""
    of_group = (row.group_id, row.group, row.group_name, row.room_id)
    return OpenInvitation(row.id, row.public_id, row.role, *of_group, row.way)


def _find_declined_row(session: Session, account_id: int, invitation: str) -> Any:
    row = invitation_queries.find_invitation(session, invitation) if may_be_id(invitation) else None
    return row if row is not None and row.account_id == account_id and row.state == "declined" else None
