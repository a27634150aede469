"""Leaving a group, at any time and without a reason."""

from collections.abc import Callable
from datetime import datetime

from app.accounts.consents import end_consents
from app.audit import service as audit
from app.audit.entry import AuditEntry, Doer
from app.db.database import Database, WriteSession
from app.groups import access, queries
from app.groups.door.places import note_place_free
from app.groups.events import left_event
from app.groups.invitations import queries as invitation_queries
from app.groups.law import GroupClock
from app.groups.renaming import queries as renaming_queries
from app.groups.service import lock_group_of_room
from app.groups.substitutes import queries as substitute_queries
from app.jobs.queue import JobQueue
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import VISITOR, Place, Standing

AfterLeaving = Callable[[WriteSession, Standing, datetime], None]


class LeaveGroup:
    """Ends the reader's own place in a group for good. Safe from any thread."""

    def __init__(
        self,
        database: Database,
        group_clock: GroupClock,
        publisher: Publishes,
        queue: JobQueue,
        *,
        after_leaving: AfterLeaving | None = None,
    ) -> None:
        """`after_leaving` is called in the transaction, under its locks, with the standing as it was."""
        self._database = database
        self._group_clock = group_clock
        self._publisher = publisher
        self._queue = queue
        self._after_leaving = after_leaving

    def leave(self, account_id: int, room: str) -> None:
        """The place, the membership and the consents have ended on disk, and the room is told.

        Leaving again, from another device or by a second tap, changes nothing. What the person wrote stays, under no
        name. Raises NotFound for strangers and for missing rooms, Removed for the removed.
        """
        now = self._queue.now()
        with self._database.transaction() as session:
            group = lock_group_of_room(session, room, account_id=account_id)
            # Who leaves after the hour was in at the hour: leaving undoes no start, and opens no door that was shut.
            self._group_clock.advance(session, group.id)
            standing = rooms.lock_standing(session, room, account_id)
            if standing is not None and standing.place == Place.LEFT:
                return
            leaver = access.require_place_holder(standing)
            number = rooms.end_place(session, leaver, Place.LEFT, now, leaver)
            queries.set_membership_state(session, leaver.member, Place.LEFT, now)
            renaming_queries.forget_past_names(session, leaver.member)
            end_consents(session, account_id, group.public_id, now=now)
            invitation_queries.end_open_invitations_of(session, group.id, account_id, now)
            if leaver.role == "member":
                note_place_free(session, self._queue, group.id)
            if self._after_leaving is not None:
                self._after_leaving(session, leaver, now)
            audit.note(session, group.id, _departure(leaver, now))
            event = left_event(room, number, now, leaver.member)
            session.after_commit(lambda: self._publisher.publish([event]))
            if leaver.role == "substitute":
                # With their consents they have taken back their promise.
                substitute_queries.delete_of_group(session, group.id, account_id=account_id)
            if leaver.role != "member":
                # Asked once more, the clock sees whether anybody leads the group now, and ends a call or a visit.
                self._group_clock.advance(session, group.id)


def _departure(leaver: Standing, now: datetime) -> AuditEntry:
    if leaver.role == VISITOR:
        return AuditEntry("visitor_gone", now, Doer("staff", leaver.account_id))
    if leaver.role == "substitute":
        return AuditEntry("substitute_gone", now, Doer("substitute", leaver.account_id))
    if leaver.is_leader:
        return AuditEntry("leader_left", now, Doer("leader", leaver.account_id))
    return AuditEntry("member_left", now, Doer("member", leaver.account_id))
