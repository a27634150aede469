"""The stand-in sits down in the room for one meeting, with a leader's rights, and gets up again when it is over.

Each call is a place of its own: another member id, and nothing seen from before its number. They count neither in the
group's size nor as one of its two leaders.
"""

from datetime import datetime
from typing import Final

from app.audit import service as audit
from app.audit.entry import CLOCK, AuditEntry, Doer
from app.base.ids import random_id
from app.db.database import WriteSession
from app.groups import queries
from app.groups.access import is_staff
from app.groups.events import joined_event, left_event
from app.groups.law import GroupLaw
from app.groups.people import PersonView
from app.groups.substitutes.stand_in import KeptStandIn
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Place, Standing
from app.rooms.entries import NewMember

_WAY: Final = {"way": "substitute"}


def may_sit_down(session: WriteSession, room: str, stand_in: KeptStandIn, now: datetime) -> bool:
    """Whether the room takes this stand-in now: not who is in it already, was removed from it, or is bound or blocked.

    Takes the room's lock; the group's is held.
    """
    standing = rooms.lock_standing(session, room, stand_in.account_id)
    if is_staff(session, stand_in.account_id):
        return False
    if standing is None:
        return True
    return standing.place == Place.LEFT and not standing.is_bound(now) and not standing.is_blocked


def seat_substitute(
    session: WriteSession, publisher: Publishes, law: GroupLaw, stand_in: KeptStandIn, now: datetime
) -> int:
    """Seats them and tells the room; what is numbered from here on is theirs to see. Their inner id as a room member.

    The caller holds the group's lock and has asked `may_sit_down`.
    """
    room = rooms.find_public_id(session, law.room_id) or ""
    cushion = stand_in.cushion
    person = PersonView(random_id(), stand_in.name, "substitute", cushion.motif, cushion.yarn, "here")
    queries.insert_membership(
        session,
        {
            "group_id": law.id,
            "account_id": stand_in.account_id,
            "member_id": person.member,
            "role": person.role,
            "state": "here",
            "display_name": person.name,
            "name_key": stand_in.name_key,
            "motif": person.motif,
            "yarn": person.yarn,
            "joined_at": now,
            "knows_meeting_at": law.first_meeting_at,
        },
    )
    number = rooms.add_member(
        session, law.room_id, NewMember(stand_in.account_id, person.member, person.role, _WAY), now
    )
    audit.note(session, law.id, AuditEntry("substitute_came", now, Doer("substitute", stand_in.account_id)))
    event = joined_event(room, number, now, person, _WAY)
    session.after_commit(lambda: publisher.publish([event]))
    seated = rooms.find_member_standing(session, room, person.member)
    return seated.room_member_id if seated else 0


def end_substitute(
    session: WriteSession, publisher: Publishes, law: GroupLaw, substitute: Standing, now: datetime
) -> None:
    """Their place ends as if they had left, and the room is told. The locks of the group and the room are held."""
    number = rooms.end_place(session, substitute, Place.LEFT, now)
    queries.set_membership_state(session, substitute.member, Place.LEFT, now)
    audit.note(session, law.id, AuditEntry("substitute_gone", now, CLOCK, subject_id=substitute.account_id))
    event = left_event(substitute.room, number, now, substitute.member)
    session.after_commit(lambda: publisher.publish([event]))
