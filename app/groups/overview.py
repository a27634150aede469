"""What lists and desks show: one's own groups, the staff's counts, how a first visit looks. Reads only."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts.access import Person, require_staff
from app.associations import service as associations
from app.associations.access import AssociationFacts
from app.associations.alphabet import sort_key
from app.groups import access, queries
from app.groups.access import ROOM_KIND, GroupFacts, OpenInvitation
from app.groups.cushions import Cushion, choose_cushion
from app.groups.door import access as door_access
from app.groups.door import queries as door_queries
from app.groups.door.conversation import find_last_sides
from app.groups.door.request import RequestFacts
from app.groups.house_rules import HouseRules
from app.groups.invitations import queries as invitation_queries
from app.groups.invitations.shut import list_standing
from app.groups.law import ARCHIVED_AFTER, Break
from app.groups.lifecycle import BEFORE_START, LIVING, GroupState
from app.groups.plans import service as plans
from app.groups.plans.plan import CLOSING, DRAFT_STATES, Plan
from app.groups.plans.rules import read_rules
from app.groups.table import find_taken
from app.groups.welcome import ready_welcome
from app.rooms import service as rooms
from app.rooms.access import Place
from app.rooms.entries import Removal

_MEETS = LIVING | {GroupState.RECRUITING, GroupState.ENDED}


@dataclass(frozen=True, slots=True)
class OwnGroup:
    """A group that the reader has a place in. `place` is `here`, `aside` or `removed`; `room` an outward id.

    `requests` counts what waits for an answer of the reader, who leads the group.
    """

    id: int
    public_id: str
    name: str
    room: str
    role: str
    place: str
    aside_until: datetime | None
    has_news: bool
    # True for a leader whose group is still planned or sought members for.
    has_plan: bool
    removal: Removal | None = None
    # When what was said in a group that has ended is removed.
    forgotten_at: datetime | None = None
    requests: int = 0
    # Before the first meeting: the leaders' words, None for the ready ones; and the key of those.
    welcome: str | None = None
    ready_welcome: str | None = None
    # True for a leader whose group has been published: its meetings may be moved, cancelled or marked.
    has_meetings: bool = False
    # True for somebody who is here while the group is sought members for or lives.
    meets: bool = False
    # True for a group that meets in person: no door opens.
    is_local: bool = False
    # The break that is ahead or on.
    rest: Break | None = None
    # True for a leader of a planned group that ends or has ended: what comes after it is theirs to see to.
    is_closing: bool = False
    # True for a group that was let go before it began; its room says why until names go.
    is_cancelled: bool = False

    @property
    def looks_back_since(self) -> datetime | None:
        """When a group ended in which the reader is a member, be they on a break or set aside; None for others."""
        is_member = self.role == "member" and self.place != Place.REMOVED
        return self.forgotten_at - ARCHIVED_AFTER if self.forgotten_at and is_member else None


@dataclass(frozen=True, slots=True)
class SentInvitation:
    """An open invitation as staff see it. `ordinal` counts every invitation of the group from 1, so it never moves."""

    public_id: str
    ordinal: int
    role: str
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class AssociationRow:
    """An association with the counts of its groups, and how many requests to join wait in them."""

    facts: AssociationFacts
    groups: int
    members: int
    requests: int


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the first visit shows before anything is written."""

    invitation: OpenInvitation
    cushion: Cushion
    house_rules: HouseRules
    # For those asked to lead: the associations that ask, who leads already, and what is planned, if anything is.
    asking: Sequence[str] = ()
    leading: Sequence[str] = ()
    plan: Plan | None = None


def list_own_groups(session: Session, account_id: int) -> list[OwnGroup]:
    """The groups that the account has a place in, by name; those it left are not shown. Four statements at most."""
    standings = {
        standing.room_id: standing
        for standing in rooms.list_standings_of(session, account_id, ROOM_KIND)
        if standing.place != Place.LEFT
    }
    removals = rooms.list_removals(session, standings.values())
    led = [room_id for room_id, standing in standings.items() if standing.leads_group]
    waiting = door_queries.count_waiting(session, led, by_room=True)
    own = []
    for row in queries.list_groups_of_rooms(session, standings.keys()):
        standing = standings[row.room_id]
        has_news = standing.place == Place.HERE and standing.last_number > standing.seen_number
        own.append(
            OwnGroup(
                row.id,
                row.public_id,
                row.name,
                standing.room,
                standing.role,
                standing.place,
                standing.aside_until,
                has_news,
                standing.role == "leader" and row.support_model is not None and row.state in BEFORE_START,
                removals.get(standing.room_member_id),
                row.state_since + ARCHIVED_AFTER if row.state == GroupState.ENDED and row.state_since else None,
                waiting.get(row.room_id, 0),
                row.welcome,
                ready_welcome(row.template) if row.state == GroupState.RECRUITING else None,
                standing.role == "leader" and row.support_model is not None and row.state in _MEETS,
                standing.place == Place.HERE and row.state in _MEETS - {GroupState.ENDED},
                row.mode == "local",
                Break(row.break_from, row.break_until) if row.break_from and row.break_until else None,
                standing.leads_group and row.support_model is not None and row.state in CLOSING,
                row.state == GroupState.CANCELLED,
            )
        )
    return sorted(own, key=lambda group: (sort_key(group.name), group.public_id))


def list_shown_invitations(session: Session, account_id: int, now: datetime) -> list[OpenInvitation]:
    """Those open invitations that the account is shown, the oldest first: whoever is in a group needs none into it.

    That one was sent is not its sender's way to learn who is in. What a leader asks a member is shown to who is here.
    What leads to a shut door is shown to nobody.
    """
    standings = rooms.list_standings_of(session, account_id, ROOM_KIND)
    own = {standing.room_id: standing.place for standing in standings if standing.place != Place.LEFT}
    shown = [
        one
        for one in access.list_open_invitations(session, account_id, now)
        if own.get(one.room_id) == (Place.HERE if one.way == "promotion" else None)
    ]
    return list_standing(session, shown, now)


def find_changeable(session: Session, account_id: int, invitation: str, now: datetime) -> OpenInvitation | None:
    """The invitation to which this account said no just now, as long as a yes would still lead in."""
    declined = access.find_declined(session, account_id, invitation, now)
    return next(iter(list_standing(session, [declined], now)), None) if declined else None


def list_own_requests(session: Session, account_id: int) -> list[tuple[RequestFacts, bool]]:
    """The account's requests to join that have no answer yet, the newest first; and whether a reply is waited for."""
    found = [door_access.facts_of(row) for row in door_queries.list_open_of(session, account_id)]
    last = find_last_sides(session, found)
    return [(one, last.get(one.id, "applicant") != "applicant") for one in found]


def list_unled_groups(session: Session, person: Person) -> list[tuple[GroupFacts, int]]:
    """Groups of the person's associations that nobody leads and whose requests wait, with how many do."""
    own = [association.id for association in associations.list_own(session, person)]
    unled = [GroupFacts(*row) for row in queries.list_groups(session, own) if row.leaders == 0]
    waiting = door_queries.count_waiting(session, [group.id for group in unled])
    return [(group, waiting[group.id]) for group in unled if group.id in waiting]


def list_leaderless_groups(session: Session, person: Person) -> list[GroupFacts]:
    """Groups of the person's associations that have lost their last leader, by name."""
    own = [association.id for association in associations.list_own(session, person)]
    groups = [GroupFacts(*row) for row in queries.list_groups(session, own)]
    return sorted(
        (group for group in groups if group.leaderless_since), key=lambda group: (sort_key(group.name), group.id)
    )


def list_owned_groups(session: Session, person: Person) -> list[GroupFacts]:
    """Groups of the person's associations."""
    own = [association.id for association in associations.list_own(session, person)]
    return [GroupFacts(*row) for row in queries.list_groups(session, own)]


def list_own_associations(session: Session, person: Person) -> list[AssociationRow]:
    """The associations that the person answers for, with counts."""
    return _with_counts(session, associations.list_own(session, person))


def list_all_associations(session: Session, person: Person) -> list[AssociationRow]:
    """Every association with counts. Raises NotFound for anybody but staff."""
    return _with_counts(session, associations.list_all(session, person))


def list_all_groups(session: Session, person: Person) -> list[tuple[GroupFacts, list[str]]]:
    """Every group by name, with the names of its owners. Raises NotFound for anybody but staff."""
    require_staff(person)
    names = {owner.id: owner.name for owner in associations.list_all(session, person)}
    groups = [GroupFacts(*row) for row in queries.list_groups(session)]
    owners = _owners(session, groups)
    return [
        (group, [names[owner] for owner in owners.get(group.id, ()) if owner in names])
        for group in sorted(groups, key=lambda group: (sort_key(group.name), group.id))
    ]


def list_groups_of(session: Session, association_id: int) -> list[GroupFacts]:
    """The groups of one association by name, for whoever may see it: facts and counts."""
    groups = [GroupFacts(*row) for row in queries.list_groups(session, [association_id])]
    return sorted(groups, key=lambda group: (sort_key(group.name), group.id))


def is_wish(group: GroupFacts) -> bool:
    """True for a group that an association has asked for and staff are to prepare."""
    return group.state in DRAFT_STATES and group.support_model == "turnkey" and group.handed_over_at is None


def awaits_publishing(group: GroupFacts) -> bool:
    """True where the association has approved the staff's draft and staff have not published it."""
    return group.state in DRAFT_STATES and group.support_model == "turnkey" and group.approved_at is not None


def count_requests(session: Session, groups: Iterable[GroupFacts]) -> dict[int, int]:
    """How many requests to join wait, by the group's inner id; none where none do."""
    return door_queries.count_waiting(session, [group.id for group in groups])


def count_staffs_requests(session: Session, groups: Iterable[GroupFacts]) -> dict[int, int]:
    """How many requests to join wait in groups whose requests staff answer too, by inner id; none where none do."""
    return door_queries.count_waiting(session, [group.id for group in groups if _is_sought_for_by_staff(group)])


def count_states(groups: Iterable[GroupFacts]) -> list[tuple[str, int]]:
    """(state, how many) in the order of a group's life; states that no group is in are left out."""
    counts = Counter(group.state for group in groups)
    return [(state.value, counts[state]) for state in GroupState if counts[state]]


def list_owner_names(session: Session, person: Person, group: GroupFacts) -> list[str]:
    """The names of the associations that own the group. Raises NotFound for anybody but staff."""
    owners = _owners(session, [group]).get(group.id, ())
    return [owner.name for owner in associations.list_all(session, person) if owner.id in owners]


def list_sent_invitations(session: Session, group: GroupFacts, now: datetime) -> list[SentInvitation]:
    """The open invitations of a group, the oldest first; what became of the others is nobody's to see."""
    rows = enumerate(invitation_queries.list_invitations(session, group.id), start=1)
    return [
        SentInvitation(row.public_id, ordinal, row.role, row.created_at)
        for ordinal, row in rows
        if row.state == "open" and row.created_at > now - access.INVITATION_LIFE
    ]


def find_welcome(session: Session, account_id: int, invitation: str, now: datetime) -> Welcome:
    """What the addressee's first visit shows. Raises NotFound as `access.require_invitation`."""
    found = access.require_invitation(session, account_id, invitation, now)
    cushion = choose_cushion(found.public_id, find_taken(session, found.room_id, apart_from=account_id).cushions)
    house_rules = read_rules(session, found.group_id)
    if found.role != "leader":
        return Welcome(found, cushion, house_rules)
    return Welcome(
        found,
        cushion,
        house_rules,
        plans.list_owner_names(session, found.group_id),
        plans.list_leaders(session, found.group_id, now).names,
        plans.find_plan(session, found.group),
    )


def _is_sought_for_by_staff(group: GroupFacts) -> bool:
    return group.state == GroupState.RECRUITING and group.support_model == "turnkey"


def _owners(session: Session, groups: Sequence[GroupFacts]) -> Mapping[int, list[int]]:
    owners: dict[int, list[int]] = {}
    for row in queries.list_owners(session, [group.id for group in groups]):
        owners.setdefault(row.group_id, []).append(row.association_id)
    return owners


def _with_counts(session: Session, facts: Sequence[AssociationFacts]) -> list[AssociationRow]:
    groups = [GroupFacts(*row) for row in queries.list_groups(session, [association.id for association in facts])]
    owners = _owners(session, groups)
    waiting = door_queries.count_waiting(session, [group.id for group in groups])
    return [
        AssociationRow(
            association,
            len(owned),
            sum(group.members for group in owned),
            sum(waiting.get(group.id, 0) for group in owned),
        )
        for association in facts
        for owned in [[group for group in groups if association.id in owners.get(group.id, ())]]
    ]
