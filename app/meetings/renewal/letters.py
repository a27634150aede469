"""The letter that a group's last weeks have begun: to its leaders and contacts, who find the list of them behind it."""

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
from app.db.database import WriteSession
from app.groups.law import GroupLaw
from app.groups.plans import service as plans
from app.groups.plans.plan import CLOSING
from app.jobs.keys import nameless
from app.jobs.queue import JobQueue
from app.jobs.worker import Work

CLOSING_LETTER: Final = "closing_letter"
CLOSING_PATH: Final = "/ryhmat/{group}/jatko"


def tell_closing(session: WriteSession, queue: JobQueue, law: GroupLaw, at: datetime) -> None:
    """The group began to end `at`: whoever leads it or answers for it gets the letter, once for this moment."""
    for account_id in _list_told(session, law.id):
        facts = {"group": law.public_id, "account_id": account_id}
        queue.enqueue(session, CLOSING_LETTER, facts, unique_key=nameless(CLOSING_LETTER, facts, at))


class ClosingLetters:
    """The handler of CLOSING_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter while the group ends or has ended, to whom it concerns. Raises as `AccountLetters.send`."""
        group, account_id = str(work.facts["group"]), int(str(work.facts["account_id"]))

        def find(session: Session) -> Addressee | None:
            plan = plans.find_plan(session, group)
            if plan is None or plan.state not in CLOSING or account_id not in _list_told(session, plan.group_id):
                return None
            return Addressee(account_id, CLOSING_PATH.replace("{group}", group))

        self._letters.send("group_closing", find, work)


def _list_told(session: Session, group_id: int) -> list[int]:
    contacts, leaders = plans.list_contact_accounts(session, group_id), plans.list_leader_accounts(session, group_id)
    return list(dict.fromkeys([*leaders, *contacts]))
