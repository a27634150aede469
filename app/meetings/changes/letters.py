"""The letter that staff have edited a plan, one a day at most. It names no group and no word of what was changed."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee, morning_of
from app.db.database import WriteSession
from app.groups.plans import service as plans
from app.groups.plans.plan import Plan
from app.jobs.keys import nameless
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.meetings.changes import queries
from app.texts.dates import HELSINKI

PLAN_CHANGED_LETTER: Final = "plan_changed_letter"
CHANGES_PATH: Final = "/ryhmat/{group}/muutokset"


def tell_of_staff(session: WriteSession, queue: JobQueue, plan: Plan, now: datetime, *, apart_from: int) -> None:
    """Leaders and contacts get the letter on the next morning, one for all that staff have edited on a day."""
    due_at = morning_of(now.astimezone(HELSINKI).date() + timedelta(days=1))
    for account_id in _list_readers(session, plan.group_id):
        if account_id != apart_from:
            facts = {"group": plan.public_id, "account_id": account_id}
            key = nameless(PLAN_CHANGED_LETTER, account_id, plan.public_id, due_at)
            queue.enqueue(session, PLAN_CHANGED_LETTER, facts, due_at=due_at, unique_key=key)


class PlanChangedLetters:
    """The handler of PLAN_CHANGED_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter to somebody who leads the planned group or answers for it, and has not looked meanwhile.

        Raises as `AccountLetters.send`.
        """
        group, account_id = str(work.facts["group"]), int(str(work.facts["account_id"]))

        def find(session: Session) -> Addressee | None:
            plan = plans.find_plan(session, group)
            if plan is None or not plan.is_draft or account_id not in _list_readers(session, plan.group_id):
                return None
            if not queries.count_unseen(session, plan.group_id, account_id, role="staff"):
                return None
            return Addressee(account_id, CHANGES_PATH.replace("{group}", group))

        self._letters.send("plan_changed", find, work)


def _list_readers(session: Session, group_id: int) -> list[int]:
    """Inner ids of the accounts of leaders and contacts, each once."""
    return sorted({*plans.list_leader_accounts(session, group_id), *plans.list_contact_accounts(session, group_id)})
