"""The only place that judges wishes to join: whose a request is, who may read and answer it, what a group takes in."""

from dataclasses import dataclass
from typing import Final, Literal

from sqlalchemy.orm import Session

from app.accounts.access import Person
from app.associations import service as associations
from app.base.errors import NotFound
from app.base.ids import may_be_id
from app.groups import queries as group_queries
from app.groups import service as groups
from app.groups.door import queries
from app.groups.door.request import RequestFacts, RequestState
from app.groups.law import MAX_SIZE, GroupLaw
from app.groups.lifecycle import MEETS, GroupState
from app.rooms import service as rooms

JOINABLE: Final = MEETS
# Before it is told about and after it is forgotten a group is nobody's to know.
PUBLIC: Final = JOINABLE | {GroupState.ENDED}


@dataclass(frozen=True, slots=True)
class Judge:
    """Who looks at a group's requests. `member` is a leader's own outward id, None for staff and contacts.

    Only where `may_answer` the requests themselves are read; a contact of a group that has leaders sees a count.
    """

    law: GroupLaw
    room: str
    role: Literal["leader", "staff", "contact"]
    member: str | None
    account_id: int
    may_answer: bool


def asks_leaders(law: GroupLaw) -> bool:
    """Whether a request waits for an answer: always in a closed group, in an open one where its leaders chose so."""
    return law.intake == "closed" or law.asks_first


def may_grow(law: GroupLaw) -> bool:
    """Whether its leaders may add places: while somebody may come in, up to the hard limit."""
    return law.state in JOINABLE and law.size < MAX_SIZE


def may_choose_acceptance(law: GroupLaw) -> bool:
    """Whether its leaders may say who answers wishes to join: in an open group while somebody may come in."""
    return law.intake == "open" and law.state in JOINABLE


def require_group_id(session: Session, group: str) -> int:
    """The inner id of a group by its outward one, nothing judged. Raises NotFound."""
    group_id = queries.find_group_id(session, group) if may_be_id(group) else None
    if group_id is None:
        raise NotFound
    return group_id


def require_own(session: Session, account_id: int, request: str) -> RequestFacts:
    """The person's own request. Raises NotFound for missing ones, other people's, and those not proved yet."""
    row = queries.find_request(session, request) if may_be_id(request) else None
    if row is None or row.account_id != account_id:
        raise NotFound
    return facts_of(row)


def find_unproven(session: Session, request: str) -> RequestFacts | None:
    """A request whose letter has not been followed yet, for whoever holds that letter's link."""
    row = queries.find_request(session, request) if may_be_id(request) else None
    return facts_of(row) if row is not None and row.state == RequestState.UNPROVEN else None


def find_law(session: Session, group: str) -> GroupLaw | None:
    """What the law asks about a group, nothing judged; after the same statements None for a missing one."""
    row = group_queries.find_law(session, (queries.find_group_id(session, group) if may_be_id(group) else None) or 0)
    return groups.as_law(row) if row is not None else None


def require_known(session: Session, group: str) -> GroupLaw:
    """The law of a group that may be told about. Raises NotFound for others as for missing ones."""
    law = find_law(session, group)
    if law is None or law.state not in PUBLIC:
        raise NotFound
    return law


def require_door_leader(session: Session, person: Person, group: str) -> Judge:
    """The leader of a group, for what its leaders alone say about its door. Raises NotFound for everybody else."""
    judge = require_judge(session, person, group)
    if judge.role != "leader":
        raise NotFound
    return judge


def require_judge(session: Session, person: Person, group: str) -> Judge:
    """A leader who is here, staff of a turnkey group until it starts, or a contact of an association whose group it is.

    Raises NotFound for everybody else, after the same statements as for a missing group, and for staff who have or
    had a place in the group: there they are nobody from outside.
    """
    law = find_law(session, group)
    room = rooms.find_public_id(session, law.room_id if law else 0) or ""
    standing = rooms.find_standing(session, room, person.account_id)
    model = queries.find_support_model(session, law.id if law else 0)
    owners = {row.association_id for row in group_queries.list_owners(session, [law.id if law else 0])}
    own = {association.id for association in associations.list_own(session, person)}
    if law is None:
        raise NotFound
    if standing is not None and standing.leads_group:
        return Judge(law, room, "leader", standing.member, person.account_id, may_answer=True)
    if person.is_staff and standing is None and _is_prepared_by_staff(law, model):
        return Judge(law, room, "staff", None, person.account_id, may_answer=True)
    if not owners & own:
        raise NotFound
    return Judge(law, room, "contact", None, person.account_id, may_answer=law.leaders == 0)


def who_answers(session: Session, law: GroupLaw) -> Literal["leaders", "staff", "contact"]:
    """Who reads and answers what is asked of a group now; `staff` beside its leaders."""
    if _is_prepared_by_staff(law, queries.find_support_model(session, law.id)):
        return "staff"
    return "leaders" if law.leaders else "contact"


def require_request(session: Session, judge: Judge, request: str) -> RequestFacts:
    """A request that this judge may read, answered ones too; never their own. Raises NotFound."""
    row = queries.find_request(session, request) if may_be_id(request) else None
    if row is None or not judge.may_answer or row.group_id != judge.law.id or row.waiting_since is None:
        raise NotFound
    if row.account_id == judge.account_id:
        raise NotFound
    return facts_of(row)


def facts_of(row: queries.Found) -> RequestFacts:
    """The row as a value."""
    facts = row._asdict()
    return RequestFacts(**{**facts, "state": RequestState(row.state)})


def _is_prepared_by_staff(law: GroupLaw, model: str | None) -> bool:
    return law.state == GroupState.RECRUITING and model == "turnkey"
