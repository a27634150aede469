"""Somebody sits down at a group's table: one membership, one place in the room, one `joined`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.accounts.keeping import service as keeping
from app.audit import service as audit
from app.audit.entry import Action, AuditEntry, Doer
from app.db.database import WriteSession
from app.groups import queries
from app.groups.access import require_no_staff
from app.groups.door import queries as door_queries
from app.groups.events import joined_event
from app.groups.invitations import queries as invitation_queries
from app.groups.law import GroupLaw, Way
from app.groups.people import PersonView
from app.groups.renewal.ending import end_offers
from app.groups.renewal.offered import Offered, OfferState
from app.groups.substitutes import queries as substitute_queries
from app.groups.ways import require_named_way
from app.jobs.queue import JobQueue
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Standing
from app.rooms.entries import NewMember

# What the features above do where somebody begins to lead: (session, their standing, now).
AfterPromotion = Callable[[WriteSession, Standing, datetime], None]
# A job for features above: somebody has sat down in a group ({"group_id"}) that knows when it first meets.
NEWCOMER: Final = "newcomer"


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who is about to sit down: the account, what the others will see, the name's look-alike key, and by which way."""

    account_id: int
    person: PersonView
    name_key: str
    way: Way = "door"


@dataclass(frozen=True, slots=True)
class Table:
    """Where people sit down: what the law says of the group, and its room's outward id."""

    law: GroupLaw
    room: str


class Seats:
    """Safe from any thread."""

    def __init__(self, publisher: Publishes, queue: JobQueue, after_promotion: AfterPromotion | None = None) -> None:
        """`after_promotion` is called for who sits down to lead, in the transaction and under its locks."""
        self._publisher = publisher
        self._queue = queue
        self._after_promotion = after_promotion

    def seat(self, session: WriteSession, table: Table, newcomer: Newcomer, now: datetime) -> None:
        """Seats them; whatever they had asked of this group, or were asked to be in it, is answered by that.

        The caller holds the group's lock and the room's, and has judged the door. Raises BadInput `staff_outside` for
        those who work for the federation, whichever road led here, and DoorShut where a closed group has begun and the
        way is none of `ways.WAYS_IN`.
        """
        law, person = table.law, newcomer.person
        require_named_way(law, newcomer.way, now)
        require_no_staff(session, newcomer.account_id, "name")
        queries.insert_membership(
            session,
            {
                "group_id": law.id,
                "account_id": newcomer.account_id,
                "member_id": person.member,
                "role": person.role,
                "state": "here",
                "display_name": person.name,
                "name_key": newcomer.name_key,
                "motif": person.motif,
                "yarn": person.yarn,
                "joined_at": now,
                "knows_meeting_at": law.first_meeting_at,
            },
        )
        # At once: who has left again before the next daily look was in a group all the same, and has a year from it.
        keeping.end(session, [newcomer.account_id])
        answered = {"state": "accepted", "ended_at": now}
        door_queries.end_open_requests(session, law.id, answered, account_id=newcomer.account_id)
        invitation_queries.end_open_invitations_of(session, law.id, newcomer.account_id, now)
        held = Offered(group_id=law.id, account_id=newcomer.account_id)
        end_offers(session, self._queue, held, OfferState.ACCEPTED, now)
        # Who has a place of their own stands in for nobody.
        substitute_queries.delete_of_group(session, law.id, account_id=newcomer.account_id)
        # Who comes by another way than the door is seen to: the log keeps by which.
        facts = {} if newcomer.way == "door" else {"way": newcomer.way}
        sitting = NewMember(newcomer.account_id, person.member, person.role, facts)
        number = rooms.add_member(session, law.room_id, sitting, now)
        if law.first_meeting_at is not None:
            self._queue.enqueue(session, NEWCOMER, {"group_id": law.id})
        arrival: Action = "leader_joined" if person.role == "leader" else "member_joined"
        doer = Doer("leader" if person.role == "leader" else "member", newcomer.account_id)
        audit.note(session, law.id, AuditEntry(arrival, now, doer))
        if person.role == "leader" and self._after_promotion is not None:
            leader = rooms.find_member_standing(session, table.room, person.member)
            if leader is not None:
                self._after_promotion(session, leader, now)
        event = joined_event(table.room, number, now, person, facts)
        session.after_commit(lambda: self._publisher.publish([event]))
