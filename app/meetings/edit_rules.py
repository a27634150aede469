"""The house rules of a group that is planned: read and accepted as they stand, or with other ones."""

from app.accounts.access import Person
from app.audit import service as audit
from app.audit.entry import AuditEntry
from app.db.database import WriteSession
from app.groups.agreements import RULES_PURPOSE, VERSIONS
from app.groups.house_rules import HouseRules
from app.groups.plans import rules as group_rules
from app.groups.plans import service as plans
from app.groups.plans.access import doer_of
from app.groups.plans.plan import SeenPlan
from app.groups.plans.rules import RulesMoved, RulesSettled
from app.meetings.changes.plan_edits import PlanEdits


class EditRules:
    """The use cases. All raise as `PlanEdits.open`. Safe from any thread.

    Whoever accepts and leads the group agrees to the rules for themselves as well.
    """

    def __init__(self, edits: PlanEdits) -> None:
        self._edits = edits

    def accept(self, person: Person, group: str, version: str) -> None:
        """The rules were read and fit the group. Raises RulesMoved where `version` is not that of the set."""
        with self._edits.open(person, group, "rules") as (session, seen):
            if seen.plan.house_rules.version != version:
                raise RulesMoved
            self._keep(session, seen, person, seen.plan.house_rules)

    def save(self, person: Person, group: str, rules: HouseRules, version: str) -> None:
        """These are the group's rules from now on, accepted. What is so already changes nothing.

        Raises RulesMoved where `version` is not that of the set which stands, RulesSettled where others than leaders
        have agreed to it.
        """
        with self._edits.open(person, group, "rules") as (session, seen):
            # The sets themselves, not their versions: what is written is a set.
            if seen.plan.house_rules.kept() != rules.kept():
                if seen.plan.house_rules.version != version:
                    raise RulesMoved
                if group_rules.are_settled(session, seen.plan.group_id):
                    raise RulesSettled
                counts = {"left_out": len(rules.left_out), "own": len(rules.own)}
                entry = AuditEntry("rules_changed", self._edits.clock.now(), doer_of(seen, person), facts=counts)
                audit.note(session, seen.plan.group_id, entry)
            self._keep(session, seen, person, rules)

    def _keep(self, session: WriteSession, seen: SeenPlan, person: Person, rules: HouseRules) -> None:
        plan, ready = seen.plan, VERSIONS[RULES_PURPOSE]
        plans.write_plan(session, plan.group_id, house_rules=rules.kept(), rules_version=ready)
        if seen.viewpoint.is_leader:
            group_rules.agree(session, plan, person.account_id, rules, self._edits.clock.now())
