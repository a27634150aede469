"""Whose a group is, and what another association was asked. Callers that write hold the group's lock."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from sqlalchemy.orm import Session

from app.accounts.access import Person
from app.associations import service as associations
from app.associations.access import AssociationFacts
from app.base.errors import NotFound
from app.base.ids import may_be_id, random_id
from app.db.database import WriteSession
from app.groups.access import INVITATION_LIFE
from app.groups.owners import queries
from app.groups.plans import queries as plan_queries

# Two share a group (domain.md section 1, "co-organising association").
MAX_OWNERS: Final = 2
AskState = Literal["open", "accepted", "declined", "taken_back", "expired"]
# After which another may be asked, and whoever asked is told why.
NO_YES: Final[tuple[AskState, ...]] = ("declined", "expired")
# An ask lives as long as an invitation does.
ASK_LIFE: Final = INVITATION_LIFE


@dataclass(frozen=True, slots=True)
class Ask:
    """What an association was asked, and how far that has come."""

    id: int
    public_id: str
    group_id: int
    association: AssociationFacts
    state: AskState
    asked_at: datetime

    @property
    def is_open(self) -> bool:
        """True while an answer is waited for."""
        return self.state == "open"


@dataclass(frozen=True, slots=True)
class AskedIn:
    """What the desk of an association says of an open ask to it."""

    public_id: str
    group: str
    asked_at: datetime


def list_owners(session: Session, group_id: int) -> list[AssociationFacts]:
    """The associations that own the group, by name."""
    return associations.list_facts_of(session, plan_queries.list_owners(session, group_id))


def list_rooms_of(session: Session, association_ids: Collection[int]) -> dict[int, set[int]]:
    """The rooms of the groups that each of these associations owns, by its inner id. Inner ids."""
    rooms: dict[int, set[int]] = {association_id: set() for association_id in association_ids}
    for row in queries.list_rooms_of(session, association_ids):
        rooms[row.association_id].add(row.room_id)
    return rooms


def list_to_ask(session: Session, owners: list[AssociationFacts]) -> list[AssociationFacts]:
    """The associations that may be asked to share a group of these owners, by name."""
    return [facts for facts in associations.list_register(session) if facts not in owners]


def find_newest_ask(session: Session, group_id: int, now: datetime) -> Ask | None:
    """The ask that waits, or the last one and how it ended."""
    row = queries.find_newest_ask(session, group_id)
    return _ask(session, row, now) if row else None


def require_ask(session: Session, person: Person, ask: str, now: datetime) -> Ask:
    """What was asked, for the contacts of the association that was. Raises NotFound for anybody else."""
    if not may_be_id(ask):
        raise NotFound
    row = queries.find_ask(session, ask)
    is_theirs = associations.answers_for(session, person, row.association_id if row else 0)
    if row is None or not is_theirs:
        raise NotFound
    return _ask(session, row, now)


def is_waited_for(session: Session, ask: str, account_id: int, now: datetime) -> bool:
    """True while this account may answer the ask, and an answer is waited for."""
    row = queries.find_ask(session, ask)
    if row is None or row.state != "open" or now >= row.created_at + ASK_LIFE:
        return False
    return account_id in associations.list_contact_accounts(session, [row.association_id])


def list_asks_to(session: Session, association_id: int, now: datetime) -> list[AskedIn]:
    """What an association is asked, the oldest first."""
    return [AskedIn(*row) for row in queries.list_open_asks_to(session, association_id, now - ASK_LIFE)]


def write_ask(session: WriteSession, group_id: int, association_id: int, now: datetime) -> str:
    """Writes the ask. Returns its outward id."""
    public_id = random_id()
    facts = {"public_id": public_id, "group_id": group_id, "association_id": association_id}
    queries.insert_ask(session, {**facts, "state": "open", "created_at": now})
    return public_id


def end_ask(session: WriteSession, asked: Ask, state: AskState, now: datetime) -> None:
    """How it ended; an ask that is over stays as it is."""
    if asked.is_open:
        queries.end_ask(session, asked.id, state, now)


def add_owner(session: WriteSession, group_id: int, association_id: int) -> None:
    """The association shares the group from now on."""
    queries.insert_owner(session, group_id, association_id)


def remove_owner(session: WriteSession, group_id: int, association_id: int) -> None:
    """The association has nothing to do with the group any more."""
    queries.delete_owner(session, group_id, association_id)


def _ask(session: Session, row: queries.Found, now: datetime) -> Ask:
    [association] = associations.list_facts_of(session, [row.association_id])
    is_over = row.state == "open" and now >= row.created_at + ASK_LIFE
    state: AskState = "expired" if is_over else row.state
    return Ask(row.id, row.public_id, row.group_id, association, state, row.created_at)
