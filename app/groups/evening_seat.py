"""Who comes for one meeting sits down in the room, and gets up again when it is over: a substitute, or a visitor.

Each coming is a place of its own: another member id, and nothing seen from before its number. They count neither in the
group's size nor as one of its two leaders. A substitute leads the meeting; a visitor of the federation reads and writes
as a member does.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from app.audit import service as audit
from app.audit.entry import CLOCK, Action, AuditEntry, Doer
from app.base.ids import random_id
from app.db.database import WriteSession
from app.groups import queries
from app.groups.access import is_staff
from app.groups.cushions import Cushion
from app.groups.events import joined_event, left_event
from app.groups.law import GroupLaw
from app.groups.people import PersonView
from app.groups.renaming import queries as renaming_queries
from app.groups.ways import WayName, require_named_way
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import VISITOR, Place, Standing
from app.rooms.entries import NewMember

EveningRole = Literal["substitute", "visitor"]
_WAYS: Final[Mapping[EveningRole, WayName]] = {"substitute": "substitute", "visitor": "visit"}
_CAME: Final[Mapping[EveningRole, tuple[Action, Doer]]] = {
    "substitute": ("substitute_came", Doer("substitute")),
    "visitor": ("visitor_came", Doer("staff")),
}


@dataclass(frozen=True, slots=True)
class Comer:
    """Who comes for one meeting, and under what name and cushion the others see them."""

    account_id: int
    name: str
    name_key: str
    cushion: Cushion
    role: EveningRole


def may_sit_down(session: WriteSession, room: str, comer: Comer, now: datetime) -> bool:
    """Whether the room takes them now: not who is in it already, was removed from it, or is bound or blocked.

    A visitor works for the federation and was never in the group as anything else; a substitute does not work for it.
    Takes the room's lock; the group's is held.
    """
    standing = rooms.lock_standing(session, room, comer.account_id)
    if is_staff(session, comer.account_id) != (comer.role == VISITOR):
        return False
    if standing is None:
        return True
    if comer.role == VISITOR and standing.role != VISITOR:
        return False
    return standing.place == Place.LEFT and not standing.is_bound(now) and not standing.is_blocked


def seat_for_meeting(session: WriteSession, publisher: Publishes, law: GroupLaw, comer: Comer, now: datetime) -> int:
    """Seats them and tells the room; what is numbered from here on is theirs to see. Their inner id as a room member.

    The caller holds the group's lock and has asked `may_sit_down`.
    """
    way = _WAYS[comer.role]
    require_named_way(law, way, now)
    facts = {"way": str(way)}
    room = rooms.find_public_id(session, law.room_id) or ""
    person = PersonView(random_id(), comer.name, comer.role, comer.cushion.motif, comer.cushion.yarn, "here")
    queries.insert_membership(
        session,
        {
            "group_id": law.id,
            "account_id": comer.account_id,
            "member_id": person.member,
            "role": person.role,
            "state": "here",
            "display_name": person.name,
            "name_key": comer.name_key,
            "motif": person.motif,
            "yarn": person.yarn,
            "joined_at": now,
            "knows_meeting_at": law.first_meeting_at,
        },
    )
    number = rooms.add_member(session, law.room_id, NewMember(comer.account_id, person.member, person.role, facts), now)
    action, doer = _CAME[comer.role]
    audit.note(session, law.id, AuditEntry(action, now, Doer(doer.role, comer.account_id)))
    event = joined_event(room, number, now, person, facts)
    session.after_commit(lambda: publisher.publish([event]))
    seated = rooms.find_member_standing(session, room, person.member)
    return seated.room_member_id if seated else 0


def end_evening_place(
    session: WriteSession, publisher: Publishes, group_id: int, sitting: Standing, now: datetime
) -> None:
    """Their place ends as if they had left, and the room is told; the one end of both. The room's lock is held."""
    number = rooms.end_place(session, sitting, Place.LEFT, now)
    queries.set_membership_state(session, sitting.member, Place.LEFT, now)
    renaming_queries.forget_past_names(session, sitting.member)
    action: Action = "visitor_gone" if sitting.role == VISITOR else "substitute_gone"
    audit.note(session, group_id, AuditEntry(action, now, CLOCK, subject_id=sitting.account_id))
    event = left_event(sitting.room, number, now, sitting.member)
    session.after_commit(lambda: publisher.publish([event]))
