"""The letter that a group is about to meet for the first time with too few members: to those who can do something.

The first meeting takes the next date at its time else (domain.md section 2). Leaders and contacts hear of it with
the letters of that meeting, the day before; whether it is true still is asked again as each letter leaves.
"""

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
from app.base.clock import Clock
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.law import GroupLaw, may_start
from app.groups.letters import PLAN_PATH
from app.groups.lifecycle import GroupState
from app.groups.plans import service as plans
from app.jobs.keys import nameless
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.meetings.letters import meeting_news_leave_at

FEW_MEMBERS_LETTER: Final = "few_members_letter"


def warn_of_few(session: WriteSession, queue: JobQueue, law: GroupLaw, first: datetime, now: datetime) -> None:
    """Writes the letters of a group that is too small to begin at `first`, once for each such time.

    They leave with those of the change that brought the time: who moves it to and fro sends one.
    """
    if may_start(law):
        return
    due_at = meeting_news_leave_at(now, first)
    for account_id in _list_readers(session, law.id):
        key = nameless(FEW_MEMBERS_LETTER, law.public_id, account_id, first)
        facts = {"group_id": law.id, "account_id": account_id, "at": first.isoformat()}
        queue.enqueue(session, FEW_MEMBERS_LETTER, facts, due_at=due_at, unique_key=key)


class FewMembersLetters:
    """The handler of FEW_MEMBERS_LETTER jobs."""

    def __init__(self, letters: AccountLetters, clock: Clock) -> None:
        self._letters = letters
        self._clock = clock

    def send(self, work: Work) -> None:
        """Sends the letter while the group is too small and its reader answers for it. Raises as `AccountLetters`."""
        group_id, account_id = (int(str(work.facts[name])) for name in ("group_id", "account_id"))
        at = datetime.fromisoformat(str(work.facts["at"]))

        def find(session: Session) -> Addressee | None:
            law = groups.read_law(session, group_id)
            is_ahead = law.state == GroupState.RECRUITING and law.first_meeting_at == at and self._clock.now() < at
            if not is_ahead or may_start(law) or account_id not in _list_readers(session, group_id):
                return None
            return Addressee(account_id, PLAN_PATH.replace("{group}", law.public_id), at)

        self._letters.send("few_members", find, work)


def _list_readers(session: Session, group_id: int) -> list[int]:
    """Inner ids of the accounts of leaders and contacts, each once."""
    return sorted({*plans.list_leader_accounts(session, group_id), *plans.list_contact_accounts(session, group_id)})
