"""The letter that staff have commented on an idea or a plan. It names no group and holds no word of what was said."""

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
from app.db.database import WriteSession
from app.groups.letters import PLAN_PATH
from app.groups.plans import service as plans
from app.groups.plans.plan import Plan
from app.jobs.keys import nameless
from app.jobs.queue import JobQueue
from app.jobs.rounds import next_round
from app.jobs.worker import Work

IDEA_LETTER: Final = "idea_letter"


def tell_comment(session: WriteSession, queue: JobQueue, plan: Plan, now: datetime, *, apart_from: int) -> None:
    """Those who answer for the group get the letter, one for all that is said within a quarter of an hour."""
    due_at = next_round(now)
    for account_id in plans.list_contact_accounts(session, plan.group_id):
        if account_id != apart_from:
            facts = {"group": plan.public_id, "account_id": account_id}
            key = nameless(IDEA_LETTER, account_id, plan.public_id, due_at)
            queue.enqueue(session, IDEA_LETTER, facts, due_at=due_at, unique_key=key)


class IdeaLetters:
    """The handler of IDEA_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter while the group is an idea or planned, and its reader answers for it.

        Raises as `AccountLetters.send`.
        """
        group, account_id = str(work.facts["group"]), int(str(work.facts["account_id"]))

        def find(session: Session) -> Addressee | None:
            plan = plans.find_plan(session, group)
            if plan is None or not (plan.is_idea or plan.is_draft):
                return None
            is_theirs = account_id in plans.list_contact_accounts(session, plan.group_id)
            return Addressee(account_id, PLAN_PATH.replace("{group}", group)) if is_theirs else None

        self._letters.send("idea_commented", find, work)
