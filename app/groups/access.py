"""The only place that judges who sees a group from outside its room, and whose invitation is whose.

Staff and the owners' contacts see facts and counts; no role sees a message, a member's name or an address here. Who
may do what inside the room is judged by `rooms.access`.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.accounts.access import Person
from app.associations import service as associations
from app.base.errors import NotFound
from app.groups import queries

INVITATION_LIFE = timedelta(days=30)
_ID = re.compile(r"[A-Za-z0-9_-]{1,22}")


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """What may be told of a group: its name, its language and how many are in it."""

    id: int
    public_id: str
    name: str
    language: str
    room_id: int
    created_at: datetime
    members: int
    leaders: int
    invited: int


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


def require_group(session: Session, person: Person, group: str) -> GroupFacts:
    """The group, for staff and for the contacts of its owners.

    Raises NotFound for anybody else, as for a missing one.
    """
    if not _ID.fullmatch(group):
        raise NotFound
    row = queries.find_group(session, group)
    owners = {owner.association_id for owner in queries.list_owners(session, [row.id if row else 0])}
    own = {association.id for association in associations.list_own(session, person)}
    if row is None or not (person.is_staff or owners & own):
        raise NotFound
    return GroupFacts(*row)


def require_invitation(session: Session, account_id: int, invitation: str, now: datetime) -> OpenInvitation:
    """The open invitation of this very account.

    Raises NotFound alike for missing ones, other people's, and those taken back, followed or over 30 days old.
    """
    if not _ID.fullmatch(invitation):
        raise NotFound
    row = queries.find_invitation(session, invitation)
    if row is None or row.account_id != account_id or not is_open(row, now):
        raise NotFound
    return _open(row)


def require_addressee(session: Session, account_id: int, invitation: str) -> tuple[int, int]:
    """The inner ids of the group and the room that an invitation of this account leads to, followed or not.

    Decides nothing but whose it is; call `require_invitation` under the group's lock before writing. Raises NotFound
    for missing invitations and for other people's.
    """
    row = queries.find_invitation(session, invitation) if _ID.fullmatch(invitation) else None
    if row is None or row.account_id != account_id:
        raise NotFound
    return row.group_id, row.room_id


def require_invitation_of(session: Session, facts: GroupFacts, invitation: str) -> int:
    """The inner id of an invitation to this group, whatever its state. Raises NotFound for any other."""
    row = queries.find_invitation(session, invitation) if _ID.fullmatch(invitation) else None
    if row is None or row.group_id != facts.id:
        raise NotFound
    return int(row.id)


def list_open_invitations(session: Session, account_id: int, now: datetime) -> list[OpenInvitation]:
    """Everything that `require_invitation` would let this account see, the oldest first."""
    return [_open(row) for row in queries.list_open_invitations_of(session, account_id, now - INVITATION_LIFE)]


def is_open(row: Any, now: datetime) -> bool:
    """True while the invitation in this row may be followed."""
    return bool(row.state == "open" and now < row.created_at + INVITATION_LIFE)


def _open(row: Any) -> OpenInvitation:
    return OpenInvitation(row.id, row.public_id, row.role, row.group_id, row.group, row.group_name, row.room_id)
