"""Being in the room again, after a time aside or a removal: a number of the log, seen by all who may see it."""

from datetime import datetime

from app.db.database import WriteSession
from app.groups import events as group_events
from app.groups import service as groups
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Standing
from app.safety import queries
from app.safety.access import ProposalFacts


def bring_back(
    session: WriteSession, publisher: Publishes, target: Standing, now: datetime, *, leader: Standing | None = None
) -> int:
    """The event's number. The room's lock is held. None for `leader`: time did it, or staff."""
    number = rooms.bring_back(session, target, now, leader)
    queries.close_reviews_of(session, target.room_member_id, now)
    person = groups.find_person(session, target.room_id, target.member)
    if person is not None:
        event = group_events.returned_event(target.room, number, now, person)
        session.after_commit(lambda: publisher.publish([event]))
    return number


def reinstate(
    session: WriteSession, publisher: Publishes, subject: Standing, now: datetime, *, proposal: ProposalFacts
) -> None:
    """Staff take a removed person back: the same membership. The locks of the group and the room are held."""
    queries.close_proposal(session, proposal.id, "reinstated", now)
    bring_back(session, publisher, subject, now)
    groups.take_back(session, subject.member)
