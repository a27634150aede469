"""An idea of a group: four answers before anything is planned, what staff say to them, and the step to planning."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, get_args

from app.accounts.access import Person
from app.associations import service as associations
from app.audit.entry import Doer
from app.base.errors import BadInput, Clash, NotAllowed
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.groups.ideas import service as ideas
from app.groups.ideas.idea import Comment, Idea
from app.groups.lifecycle import GroupState, SupportModel
from app.groups.plans import service as plans
from app.groups.plans.access import doer_for_owner, doer_of
from app.groups.plans.service import NewPlan
from app.jobs.queue import JobQueue
from app.meetings.found_group import require_owner
from app.meetings.idea_letters import tell_comment
from app.meetings.letters import tell_staff
from app.meetings.plan_door import PlanDoor
from app.meetings.templates import TemplateKey, require_template
from app.texts.languages import Language, is_language
from app.texts.texts import Texts

# Says nothing of whom the group is for, as every name of a group; its association gives another when it plans.
_NAME: Final = "new-group"


@dataclass(frozen=True, slots=True)
class Answers:
    """The four answers. `template` None: for whom is own words, `target_group`. Of the others None: not answered.

    `leading` and `begins` as in `groups.ideas.idea`.
    """

    template: TemplateKey | None
    target_group: str | None
    what_connects: str | None = None
    leading: str | None = None
    begins: str | None = None


@dataclass(frozen=True, slots=True)
class NewIdea:
    """Whose idea (an outward id), and by which form: one that is sent twice makes one group."""

    association: str
    client_id: str
    language: Language
    answers: Answers


class WriteIdea:
    """The use cases. Those of an idea that is there raise as `PlanDoor.open`. Safe from any thread."""

    def __init__(self, database: Database, door: PlanDoor, *, queue: JobQueue, texts: Texts) -> None:
        self._database = database
        self._door = door
        self._queue = queue
        self._texts = texts

    def found(self, person: Person, new: NewIdea) -> str:
        """The outward id of the group that is an idea now, seen by nobody but its association and staff.

        A form that comes back, and whose group is an idea still, writes what it says now. Raises BadInput on
        `association` (`bad_choice`) and on `template` (`too_many_groups`).
        """
        with self._database.transaction() as session:
            owner = require_owner(session, person, new.association)
            associations.lock_association(session, owner.id)
            made = ideas.find_made(session, owner.id, new.client_id)
            if made is None:
                return self._make(session, owner.id, new, by=doer_for_owner(person))
        # Where it has gone on meanwhile, or staff have begun it, its page shows where it stands.
        with suppress(Clash, NotAllowed):
            self.change(person, made, new.answers)
        return made

    def change(self, person: Person, group: str, answers: Answers) -> None:
        """Other answers; what is left empty now is empty."""
        with self._door.open(person, group, "edit_idea") as (session, seen):
            group_id, language = seen.plan.group_id, seen.plan.language
            words = self._first_draft(answers, language if is_language(language) else "fi")
            plans.write_plan(session, group_id, template=answers.template, **words)
            ideas.change_idea(session, group_id, self._idea(answers))

    def go_on(self, person: Person, group: str, model: SupportModel) -> None:
        """The group is planned from now on, by its association or by staff, who are told then; every answer stays.

        Raises BadInput on `model` (`bad_choice`).
        """
        if model not in get_args(SupportModel):
            raise BadInput("bad_choice", field="model")
        now = self._door.clock.now()
        with self._door.open(person, group, "plan") as (session, seen):
            law = groups.read_law(session, seen.plan.group_id)
            groups.change_state(session, law, seen.step("plan"), now, by=doer_of(seen, person))
            plans.write_plan(session, law.id, support_model=model)
            if model == "turnkey":
                tell_staff(session, self._queue, now, apart_from=person.account_id)

    def comment(self, person: Person, group: str, words: str, *, client_id: str) -> None:
        """Staff say something to the idea or the plan, and its contacts get a letter; a form sent twice says it once.

        Raises BadInput on `comment` (`comments_full`).
        """
        now = self._door.clock.now()
        with self._door.open(person, group, "comment") as (session, seen):
            if ideas.add_comment(session, seen.plan.group_id, Comment(now, words), client_id=client_id):
                tell_comment(session, self._queue, seen.plan, now, apart_from=person.account_id)

    def _make(self, session: WriteSession, owner_id: int, new: NewIdea, *, by: Doer) -> str:
        name = _free_name(self._texts.get(new.language, _NAME), plans.list_taken_names(session, owner_id))
        plan = NewPlan(
            owner_id,
            name,
            new.language,
            None,
            new.answers.template,
            group_values={"state": GroupState.IDEA},
            plan_values=self._first_draft(new.answers, new.language),
        )
        try:
            group_id, group = plans.found_group(session, plan, self._door.clock.now(), by=by)
        except BadInput as refusal:
            # The form asks for no name.
            raise BadInput(refusal.code, field="template") from refusal
        idea = self._idea(new.answers)
        ideas.keep_idea(session, group_id, idea, association_id=owner_id, client_id=new.client_id)
        return group

    def _first_draft(self, answers: Answers, language: Language) -> dict[str, str | None]:
        """What the plan has fields for."""
        template = require_template(answers.template) if answers.template else None
        target = self._texts.get(language, template.target_group) if template else answers.target_group
        return {"target_group": target, "what_connects": answers.what_connects}

    def _idea(self, answers: Answers) -> Idea:
        return Idea(answers.leading, answers.begins, self._door.clock.now())


def _free_name(name: str, taken: Collection[str]) -> str:
    """`name`, or with the first number that makes it another than those of `taken`, which are in small letters."""
    names = (name, *(f"{name} {number}" for number in range(2, len(taken) + 2)))
    return next(one for one in names if one.casefold() not in taken)
