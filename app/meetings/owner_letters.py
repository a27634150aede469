"""Letters about whose a group is: to those who are asked to share one, and to those who answer for it."""

from typing import Final

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
from app.associations import service as associations
from app.base.clock import Clock
from app.db.database import WriteSession
from app.groups.letters import PLAN_PATH
from app.groups.owners import service as owners
from app.groups.plans import service as plans
from app.groups.plans.plan import Plan
from app.jobs.queue import JobQueue
from app.jobs.worker import Work

OWNER_ASK_LETTER: Final = "owner_ask_letter"
OWNERS_LETTER: Final = "owners_letter"
ASK_PATH: Final = "/yhdistykset/yhteinen/{ask}"


def tell_asked(session: WriteSession, queue: JobQueue, ask: str, association_id: int) -> None:
    """The contacts of the association that is asked get the letter that a yes is waited for."""
    for account_id in associations.list_contact_accounts(session, [association_id]):
        queue.enqueue(session, OWNER_ASK_LETTER, {"ask": ask, "account_id": account_id})


def tell_owners(session: WriteSession, queue: JobQueue, plan: Plan, *, apart_from: int) -> None:
    """Whoever answers for the group, and its leaders, get the letter that whose it is has changed, or may have."""
    told = {*plans.list_contact_accounts(session, plan.group_id), *plans.list_leader_accounts(session, plan.group_id)}
    for account_id in sorted(told - {apart_from}):
        queue.enqueue(session, OWNERS_LETTER, {"group": plan.public_id, "account_id": account_id})


class OwnerLetters:
    """The handlers of both kinds of jobs. They raise as `AccountLetters.send`."""

    def __init__(self, letters: AccountLetters, clock: Clock) -> None:
        self._letters = letters
        self._clock = clock

    def tell_ask(self, work: Work) -> None:
        """Sends the letter while the ask waits and its reader still answers for the association."""
        ask, account_id = str(work.facts["ask"]), int(str(work.facts["account_id"]))

        def find(session: Session) -> Addressee | None:
            waits = owners.is_waited_for(session, ask, account_id, self._clock.now())
            return Addressee(account_id, ASK_PATH.replace("{ask}", ask)) if waits else None

        self._letters.send("yes_needed", find, work)

    def tell_change(self, work: Work) -> None:
        """Sends the letter if its reader still answers for the group, or leads it."""
        group, account_id = str(work.facts["group"]), int(str(work.facts["account_id"]))

        def find(session: Session) -> Addressee | None:
            plan = plans.find_plan(session, group)
            group_id = plan.group_id if plan else 0
            contacts, leaders = (
                list_accounts(session, group_id)
                for list_accounts in (plans.list_contact_accounts, plans.list_leader_accounts)
            )
            is_theirs = account_id in {*contacts, *leaders}
            return Addressee(account_id, PLAN_PATH.replace("{group}", group)) if is_theirs else None

        self._letters.send("owners_changed", find, work)
