"""Walks a group's chain and says where it breaks: a row changed, missing or moved, or the end cut off.

What it cannot find: somebody who writes the whole chain anew, its end included. Whoever keeps the last hash elsewhere
finds that too.
"""

from dataclasses import dataclass
from typing import Final, Literal

from sqlalchemy.orm import Session

from app.audit import queries
from app.audit.entry import NOTHING_BEFORE, Link, Sealed
from app.audit.models import AuditChain, AuditRow

ROWS_AT_ONCE: Final = 500
# missing: no row at this place. changed: the row is not what was hashed, or names another person than was sealed.
# unlinked: whole in itself, but it does not follow the row before. cut: the chain goes on past its last row.
# unheld: rows without a chain.
Fault = Literal["missing", "changed", "unlinked", "cut", "unheld"]


@dataclass(frozen=True, slots=True)
class Break:
    """The first place at which a chain is not whole."""

    place: int
    fault: Fault


def verify(session: Session, group_id: int, *, rows_at_once: int = ROWS_AT_ONCE) -> Break | None:
    """Where the group's chain breaks first; None where it is whole. One snapshot must see it all."""
    chain = queries.find_chain(session, group_id)
    rows = queries.list_entries(session, group_id, after=0, limit=rows_at_once)
    if chain is None:
        return Break(rows[0].place, "unheld") if rows else None
    place = chain.first_place
    last_hash = NOTHING_BEFORE if place == 1 else rows[0].previous_hash if rows else chain.last_hash
    while rows:
        for row in rows:
            fault = _fault(row, place, last_hash)
            if fault is not None:
                return Break(place, fault)
            place, last_hash = place + 1, row.hash
        rows = queries.list_entries(session, group_id, after=place - 1, limit=rows_at_once)
    return None if _is_end(chain, place - 1, last_hash) else Break(place, "cut")


def list_broken(session: Session) -> dict[int, Break]:
    """The first break of each chain that is not whole, by the group's inner id."""
    found = {group_id: verify(session, group_id) for group_id in queries.list_groups(session)}
    return {group_id: broken for group_id, broken in found.items() if broken is not None}


def _fault(row: AuditRow, place: int, last_hash: bytes) -> Fault | None:
    if row.place != place:
        return "missing"
    link = Link(
        row.group_id,
        row.place,
        row.at,
        row.action,
        row.role,
        row.actor_seal,
        row.subject_seal,
        row.reason,
        row.facts,
        row.previous_hash,
        row.form,
    )
    actor = Sealed(row.actor_id, row.actor_salt, row.actor_seal)
    subject = Sealed(row.subject_id, row.subject_salt, row.subject_seal)
    if link.hash() != row.hash or not (actor.fits and subject.fits):
        return "changed"
    return None if row.previous_hash == last_hash else "unlinked"


def _is_end(chain: AuditChain, place: int, last_hash: bytes) -> bool:
    return (chain.last_place, chain.last_hash) == (place, last_hash)
