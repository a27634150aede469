"""The house rules of a group, and who has agreed to which set of them. Callers that write hold the group's lock.

A set changes while the group is planned and nobody but its leaders has agreed to it; a change asks those anew, and
until they have said yes the group is not published (`list_leaders_to_agree`). So whoever is in a room has agreed to the
rules that stand there, and every consent's version is that of the set which its person read.
"""

from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts.consents import end_consents, give_consents, list_versions
from app.base.errors import Clash
from app.db.database import WriteSession
from app.groups.agreements import RULES_PURPOSE
from app.groups.house_rules import HouseRules
from app.groups.plans import queries
from app.groups.plans.plan import Plan
from app.groups.substitutes import queries as stand_in_queries


class RulesMoved(Clash):
    """Somebody else has changed the set meanwhile."""

    code = "rules_moved"


class RulesSettled(Clash):
    """Others than leaders have agreed to the set."""

    code = "rules_settled"


def read_rules(session: Session, group_id: int) -> HouseRules:
    """What the group's people agree to; the ready ten where it has no plan. One statement."""
    row = queries.find_rules(session, group_id)
    return HouseRules.of(row.house_rules, row.language) if row else HouseRules()


def are_settled(session: Session, group_id: int) -> bool:
    """True where somebody has agreed who is not asked anew: a member, one who may be taken back, the stand-in."""
    return queries.has_others(session, group_id) or stand_in_queries.find_of_group(session, group_id) is not None


def list_leaders_to_agree(session: Session, plan: Plan) -> frozenset[int]:
    """The accounts of those who lead the planned group and agreed to another set than the one that stands."""
    if not plan.is_draft:
        return frozenset()
    leaders, current = queries.list_leader_accounts(session, plan.group_id), plan.house_rules.version
    agreed = list_versions(session, plan.public_id, RULES_PURPOSE, leaders)
    return frozenset(account_id for account_id, version in agreed.items() if version != current)


def agree(session: WriteSession, plan: Plan, account_id: int, rules: HouseRules, now: datetime) -> None:
    """A leader's consent names this set; one that names it already keeps its row."""
    agreed = list_versions(session, plan.public_id, RULES_PURPOSE, [account_id])
    if agreed.get(account_id) != rules.version:
        end_consents(session, account_id, plan.public_id, now=now, purposes={RULES_PURPOSE})
        give_consents(session, account_id, plan.public_id, {RULES_PURPOSE: rules.version}, now=now)
