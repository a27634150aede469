"""Invitations whose door has shut: they end with it, and whoever was asked is told so by the invitation's own page.

No letter leaves: nobody who was asked waits for an answer of ours. The judgement is the law's at this moment, so a page
tells the truth before the clock has ended anything.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from sqlalchemy.orm import Session

from app.db.database import WriteSession
from app.groups import access
from app.groups import service as groups
from app.groups.access import OpenInvitation
from app.groups.invitations import queries
from app.groups.law import BY_DOOR, DoorShut, GroupLaw, refusal_at_door
from app.groups.lifecycle import BEFORE_START

CLOSED: Final = "closed"


@dataclass(frozen=True, slots=True)
class ShutInvitation:
    """What its addressee is told of it: as what they were asked, and whether the group has `begun` or is `over`."""

    group_id: int
    group: str
    group_name: str
    role: str
    why: Literal["begun", "over"]


def close_at_start(session: WriteSession, law: GroupLaw, now: datetime) -> None:
    """A group begins: nobody asked to lead comes by its door any more, and into a closed one nobody at all.

    Who was asked to be its stand-in still may. The caller holds the group's lock.
    """
    roles = ("member", "leader") if law.intake == "closed" else ("leader",)
    queries.close_invitations(session, law.id, now, roles=roles, ways=BY_DOOR)


def close_at_end(session: WriteSession, group_id: int, now: datetime) -> None:
    """A group is over: no invitation of any way leads into it. The caller holds the group's lock."""
    queries.close_invitations(session, group_id, now)


def list_standing(session: Session, found: Sequence[OpenInvitation], now: datetime) -> list[OpenInvitation]:
    """Those of these open invitations whose door is not shut now, in their order. One statement, none for none."""
    laws = {row.id: groups.as_law(row) for row in queries.list_laws(session, {one.group_id for one in found})}
    return [one for one in found if _find_refusal(laws[one.group_id], one, now) is None]


def find_shut(session: Session, account_id: int, invitation: str, now: datetime) -> ShutInvitation | None:
    """This account's own invitation, where its door has shut before an answer; None for any other of its own.

    Raises NotFound for missing invitations and for other people's.
    """
    group_id, _ = access.require_addressee(session, account_id, invitation)
    row = queries.find_invitation(session, invitation)
    if row is None or not (row.state == CLOSED or access.is_open(row, now)):
        return None
    refusal = _find_refusal(groups.read_law(session, group_id), access.as_open(row), now)
    if refusal is None and row.state != CLOSED:
        return None
    is_over = refusal is not None and refusal.code == "group_ended"
    return ShutInvitation(group_id, row.group, row.group_name, row.role, "over" if is_over else "begun")


def find_closed(session: Session, law: GroupLaw, account_id: int, invitation: str, *, now: datetime) -> DoorShut | None:
    """Why this account's invitation into the group was closed, by the law; None for one that was not.

    A value, for those whose transaction must keep what the clock has just closed.
    """
    row = queries.find_invitation(session, invitation)
    if row is None or (row.group_id, row.account_id, row.state) != (law.id, account_id, CLOSED):
        return None
    return _find_refusal(law, access.as_open(row), now) or DoorShut()


def _find_refusal(law: GroupLaw, one: OpenInvitation, now: datetime) -> DoorShut | None:
    """The law's word where this invitation cannot be followed any more; a full group is another matter."""
    if one.way == "substitute" and law.state in BEFORE_START:
        # Its group is planned anew: what it asks for comes back with the next publishing.
        return None
    refusal = refusal_at_door(law, one.role, now, way=one.way)
    return refusal if isinstance(refusal, DoorShut) else None
