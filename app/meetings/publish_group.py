"""The steps of a group before its start: handed over, approved, published, taken back to planning, cancelled."""

from typing import Final, Literal, get_args

from app.accounts.access import Person
from app.base.errors import BadInput
from app.groups import service as groups
from app.groups.door.close import close_requests
from app.groups.plans import service as plans
from app.groups.plans.access import doer_of
from app.groups.renewal import service as renewals
from app.groups.renewal.offer import make_offers
from app.jobs.queue import JobQueue
from app.meetings import queries
from app.meetings.changes.queries import delete_changes_of_group
from app.meetings.conditions import missing_from
from app.meetings.letters import tell_contacts, tell_group, tell_staff
from app.meetings.outline import read_facts
from app.meetings.plan_door import PlanDoor
from app.meetings.tell_room import (
    mode_while_planned,
    set_mode,
    shut_lobby,
    shut_pair,
    tell_cancelled,
    tell_start_off,
)
from app.realtime.publisher import Publishes
from app.rooms.access import RoomMode

CancelReason = Literal["few_people", "no_leader", "otherwise", "other"]
MAX_CANCEL_CHARS: Final = 300
CANCEL_REASONS: tuple[CancelReason, ...] = get_args(CancelReason)


class PublishGroup:
    """The use cases. All raise as `PlanDoor.open`. Safe from any thread."""

    def __init__(self, door: PlanDoor, queue: JobQueue, publisher: Publishes) -> None:
        self._door = door
        self._queue = queue
        self._publisher = publisher

    def publish(self, person: Person, group: str, *, with_one_leader: bool) -> None:
        """The group looks for members from now on; the job of its first meeting is written.

        Until that meeting the room is for reading: who joins early finds no talk that they have missed. Whoever was in
        a group that this one continues is offered a place.

        Raises BadInput `not_ready` where a condition is missing, and `one_leader` on `alone` where the group has one
        leader and nobody has said that this is meant.
        """
        with self._door.open(person, group, "publish") as (session, seen):
            now = self._door.clock.now()
            facts = read_facts(session, seen.plan, now)
            if missing_from(facts, now):
                raise BadInput("not_ready", field="publish")
            if facts.leaders == 1 and not with_one_leader:
                raise BadInput("one_leader", field="alone")
            law = groups.read_law(session, seen.plan.group_id)
            step, by = seen.step("publish"), doer_of(seen, person)
            groups.change_state(session, law, step, now, by=by, first_meeting_at=facts.first_meeting_at)
            make_offers(session, self._queue, law.id, now)
            queries.delete_taken_off(session, seen.plan.group_id)
            set_mode(session, self._publisher, law, RoomMode.READ_ONLY, now=now)
            # Asked again, the clock writes the job of what comes next.
            self._door.ask_clock(session, seen.plan.group_id)

    def take_back(self, person: Person, group: str) -> None:
        """Back to planning. Who has been accepted keeps their place and is told; who waits gets a kind answer."""
        now = self._door.clock.now()
        with self._door.open(person, group, "unpublish") as (session, seen):
            law = groups.read_law(session, seen.plan.group_id)
            step, by = seen.step("unpublish"), doer_of(seen, person)
            groups.change_state(session, law, step, now, by=by, first_meeting_at=None)
            shut_lobby(session, self._publisher, law, now)
            set_mode(session, self._publisher, law, mode_while_planned(law), now=now)
            tell_start_off(session, self._publisher, law, "replanned", now=now)
            close_requests(session, self._queue, law.id, now)
            tell_group(session, self._queue, law.id, now)

    def allow_small_start(self, person: Person, group: str, *, allowed: bool) -> None:
        """The association lets the group begin with fewer members than the law asks for, or takes that back."""
        with self._door.open(person, group, "small_start") as (session, seen):
            plans.write_group(session, seen.plan.group_id, small_start=allowed)

    def cancel(self, person: Person, group: str, reason: str, *, message: str | None = None) -> None:
        """The group will not be, and all who are in or wait are told; this can't be undone.

        `message`: words to those who are in, which go with their names. Raises BadInput on `reason` (`bad_choice`).
        """
        if reason not in CANCEL_REASONS:
            raise BadInput("bad_choice", field="reason")
        now = self._door.clock.now()
        with self._door.open(person, group, "cancel") as (session, seen):
            law = groups.read_law(session, seen.plan.group_id)
            groups.change_state(session, law, seen.step("cancel"), now, by=doer_of(seen, person))
            plans.write_plan(session, law.id, cancel_reason=reason, cancel_message=message)
            plans.end_invitations(session, law.id, now)
            renewals.let_go(session, law.id)
            delete_changes_of_group(session, law.id)
            shut_lobby(session, self._publisher, law, now)
            queries.cancel_planned(session, law.id, now)
            tell_cancelled(session, self._publisher, law, now=now)
            shut_pair(session, self._publisher, law, now)
            close_requests(session, self._queue, law.id, now)
            tell_group(session, self._queue, law.id, now)
            # Asked again, the clock writes the job that forgets who was in it.
            self._door.ask_clock(session, law.id)

    def hand_over(self, person: Person, group: str) -> None:
        """Staff have finished their draft; the association is told, and looks at it now."""
        now = self._door.clock.now()
        with self._door.open(person, group, "hand_over") as (session, seen):
            plans.write_plan(session, seen.plan.group_id, handed_over_at=now, change_note=None)
            tell_contacts(session, self._queue, seen.plan, at=now, apart_from=person.account_id)

    def approve(self, person: Person, group: str) -> None:
        """The association agrees to the draft; staff are told that something waits, and may publish it."""
        now = self._door.clock.now()
        with self._door.open(person, group, "approve") as (session, seen):
            plans.write_plan(session, seen.plan.group_id, approved_at=now)
            tell_staff(session, self._queue, now, apart_from=person.account_id)

    def ask_for_changes(self, person: Person, group: str, note: str) -> None:
        """Back to staff with what the association wishes for; they are told that something waits."""
        now = self._door.clock.now()
        with self._door.open(person, group, "approve") as (session, seen):
            plans.write_plan(session, seen.plan.group_id, handed_over_at=None, change_note=note)
            tell_staff(session, self._queue, now, apart_from=person.account_id)
