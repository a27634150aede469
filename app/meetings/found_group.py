"""Founding a group: by the association itself, or by six answers from which staff prepare it."""

from dataclasses import dataclass
from datetime import datetime

from app.accounts.access import Person
from app.associations.access import AssociationFacts, require_association
from app.associations.titles import MAX_GROUP_NAME_CHARS, require_title
from app.audit.entry import Doer
from app.base.clock import Clock
from app.base.errors import BadInput, NotFound
from app.db.database import Database, WriteSession
from app.groups import access
from app.groups.invitations.invite import Invite, NewInvitation
from app.groups.plans import service as plans
from app.groups.plans.access import doer_for_owner
from app.groups.plans.service import NewPlan
from app.jobs.queue import JobQueue
from app.meetings.drafting import Answers, draft_group
from app.meetings.lay_programme import insert_programme, moment_of
from app.meetings.letters import tell_staff
from app.meetings.templates import TEMPLATES
from app.texts.dates import HELSINKI
from app.texts.languages import LANGUAGES
from app.texts.texts import Texts


@dataclass(frozen=True, slots=True)
class NewGroup:
    """A group that its association plans itself; `association` is an outward id, `template` None for an own one."""

    association: str
    name: str
    language: str
    template: str | None = None


class FoundGroup:
    """The use cases. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, queue: JobQueue, invitations: Invite, texts: Texts) -> None:
        self._database = database
        self._clock = clock
        self._queue = queue
        self._invitations = invitations
        self._texts = texts

    def found(self, person: Person, new: NewGroup) -> str:
        """The outward id of a group in planning, by the association itself. Its room is there and empty.

        For contacts of the association and for staff. Raises BadInput on `name` (`empty`, `too_long`,
        `bad_characters`, `group_exists`: this association has one of that name), on `association`, `template` or
        `language` (`bad_choice`; an association that is not theirs as well as one that is not there).
        """
        name = require_title(new.name, MAX_GROUP_NAME_CHARS)
        if new.language not in LANGUAGES:
            raise BadInput("bad_choice", field="language")
        if new.template is not None and new.template not in {template.key for template in TEMPLATES}:
            raise BadInput("bad_choice", field="template")
        with self._database.transaction() as session:
            owner = require_owner(session, person, new.association)
            plan = NewPlan(owner.id, name, new.language, "self_service", new.template)
            _, group = plans.found_group(session, plan, self._clock.now(), by=doer_for_owner(person))
        return group

    def ask_for(self, person: Person, answers: Answers) -> str:
        """The outward id of a group with a whole draft, for staff to finish; they and its leaders are told at once.

        Raises BadInput on `association` (`bad_choice`) and on `leader_1` or `leader_2` (`address_missing`,
        `address_bad`, `already_invited`; `leader_twice` on `leader_2` for the same address in both).
        """
        now = self._clock.now()
        if len({address.strip().casefold() for address in answers.leaders}) < len(answers.leaders):
            raise BadInput("leader_twice", field="leader_2")
        with self._database.transaction() as session:
            owner = require_owner(session, person, answers.association)
            group = self._draft(session, owner, answers, now, by=doer_for_owner(person))
            facts = access.require_group(session, person, group)
            for number, address in enumerate(answers.leaders, start=1):
                try:
                    self._invitations.write(session, facts, NewInvitation(address, "leader"), by=doer_for_owner(person))
                except BadInput as refusal:
                    raise BadInput(refusal.code, field=f"leader_{number}") from refusal
            tell_staff(session, self._queue, now, apart_from=person.account_id)
        return group

    def _draft(
        self, session: WriteSession, owner: AssociationFacts, answers: Answers, now: datetime, *, by: Doer
    ) -> str:
        taken = plans.list_taken_names(session, owner.id)
        today = now.astimezone(HELSINKI).date()
        draft = draft_group(answers, self._texts, taken=taken, today=today)
        plan = NewPlan(
            owner.id,
            draft.name,
            answers.language,
            "turnkey",
            answers.template,
            group_values=draft.group_values,
            plan_values=draft.plan_values,
        )
        group_id, group = plans.found_group(session, plan, now, by=by)
        evenings = [moment_of(day, draft.clock) for day in draft.days]
        insert_programme(session, group_id, list(zip(draft.programme, evenings, strict=True)), now)
        return group


def require_owner(session: WriteSession, person: Person, association: str) -> AssociationFacts:
    """The association on whose behalf a group is founded.

    Raises BadInput on `association` (`bad_choice`) for one that is not theirs, as for one that is not there.
    """
    try:
        return require_association(session, person, association)
    except NotFound as missing:
        raise BadInput("bad_choice", field="association") from missing
