"""Letters that something has changed in a group, or waits for a yes. They name no group; the page behind says more."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final, Literal

from sqlalchemy.orm import Session

from app.accounts import service as accounts
from app.accounts.account_letters import AccountLetters, Addressee
from app.accounts.next_path import HOME
from app.associations.pages import STAFF_DESK_PATH
from app.base.clock import Clock
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.law import GroupLaw
from app.groups.letters import PLAN_PATH
from app.groups.lifecycle import LIVING, MEETS, GroupState
from app.groups.pages import ROOM_PATH
from app.groups.plans import service as plans
from app.groups.plans.plan import Plan
from app.jobs.keys import nameless
from app.jobs.queue import JobQueue
from app.jobs.rounds import next_round
from app.jobs.worker import Work
from app.meetings import queries
from app.rooms import service as rooms

GROUP_NEWS_LETTER = "group_news_letter"
DRAFT_LETTER = "draft_letter"
END_DATE_LETTER = "end_date_letter"
DESK_LETTER = "desk_letter"
MEMBERS_PATH: Final = "/huone/{room}/tapaamiset"
END_DATE_PATH = "/ryhmat/{group}/paattymispaiva"
CHANGED: Final = "changed"
# What a letter says of a group that does not meet, whatever it was written for: `letter-group_news-text`.
_NEWS_OF_STATE: Final[Mapping[str, str]] = {
    GroupState.CANCELLED: "cancelled",
    GroupState.PLANNING: "replanned",
    GroupState.ENDED: "ended",
}
ENDING: Final = "ending"
LAST_DAY: Final = "last_day"
# Nearer than this a change of a meeting is told at once.
SOON = timedelta(hours=12)


def tell_group(
    session: WriteSession, queue: JobQueue, group_id: int, now: datetime, *, at: datetime | None = None
) -> None:
    """Everybody who is in the group gets the letter that something has changed: `at`, or within a quarter of an hour.

    What changes within one quarter is one letter, however often somebody moves a meeting to and fro.
    """
    due_at = at or next_round(now)
    for account_id, member in groups.list_here(session, group_id):
        facts = {"group_id": group_id, "account_id": account_id}
        # A key outlives its job: it names no account.
        key = f"{GROUP_NEWS_LETTER}:{member}:{due_at.isoformat()}"
        queue.enqueue(session, GROUP_NEWS_LETTER, facts, due_at=due_at, unique_key=key)


def tell_last_day(
    session: WriteSession, queue: JobQueue, group_id: int, now: datetime, *, news: Literal["ending", "last_day"]
) -> None:
    """Everybody who is in gets the letter that the last day nears, or is another; it leads to where the day stands.

    That it nears the leaders hear by the letter of their own. Both within one quarter are one letter.
    """
    due_at = next_round(now)
    told = plans.list_leader_accounts(session, group_id) if news == ENDING else ()
    for account_id, member in groups.list_here(session, group_id):
        if account_id not in told:
            facts = {"group_id": group_id, "account_id": account_id, "news": news}
            # Apart from other news of the quarter, which say nothing of the day.
            key = f"{GROUP_NEWS_LETTER}:{LAST_DAY}:{member}:{due_at.isoformat()}"
            queue.enqueue(session, GROUP_NEWS_LETTER, facts, due_at=due_at, unique_key=key)


def tell_contacts(session: WriteSession, queue: JobQueue, plan: Plan, *, at: datetime, apart_from: int) -> None:
    """The draft was handed over `at`: those who answer for the group get the letter that a yes is waited for."""
    for account_id in plans.list_contact_accounts(session, plan.group_id):
        if account_id != apart_from:
            facts = {"group": plan.public_id, "account_id": account_id, "at": at.isoformat()}
            queue.enqueue(session, DRAFT_LETTER, facts)


def tell_other_side(session: WriteSession, queue: JobQueue, plan: Plan, day: date, *, by: str) -> None:
    """`by`, a leader or the association, proposes another last day: the others get the letter that a yes is needed."""
    find = plans.list_contact_accounts if by == "leader" else plans.list_leader_accounts
    for account_id in find(session, plan.group_id):
        facts = {"group": plan.public_id, "account_id": account_id, "day": day.isoformat(), "by": by}
        queue.enqueue(session, END_DATE_LETTER, facts)


def tell_staff(session: WriteSession, queue: JobQueue, now: datetime, *, apart_from: int) -> None:
    """An association waits for the federation: its staff get a letter, one for all that comes within a quarter."""
    due_at = next_round(now)
    for account_id in accounts.list_staff_ids(session):
        if account_id != apart_from:
            key = nameless(DESK_LETTER, account_id, due_at)
            queue.enqueue(session, DESK_LETTER, {"account_id": account_id}, due_at=due_at, unique_key=key)


def meeting_news_leave_at(now: datetime, meeting_at: datetime) -> datetime:
    """When the letters leave of a meeting at `meeting_at` that is changed now. Pure.

    Where it is hours away nobody can wait for the quarter to end; two minutes still gather what is moved to and fro.
    """
    return next_round(now, 2) if meeting_at - now < SOON else next_round(now)


class GroupNewsLetters:
    """The handler of GROUP_NEWS_LETTER jobs."""

    def __init__(self, letters: AccountLetters, clock: Clock) -> None:
        self._letters = letters
        self._clock = clock

    def send(self, work: Work) -> None:
        """Sends the letter if the person is still in the group, and hears of it. It says when the group meets next.

        Of one that was cancelled, or is planned anew, it says that, and leads into the room, which says why; of one
        that has ended, that own words can be taken along.
        Raises as `AccountLetters.send`.
        """
        group_id, account_id = (int(str(work.facts[name])) for name in ("group_id", "account_id"))
        news = str(work.facts.get("news", CHANGED))

        def find(session: Session) -> Addressee | None:
            law = groups.read_law(session, group_id)
            if account_id not in groups.list_accounts(session, group_id):
                return None
            is_pausing = groups.is_pausing(session, law, account_id)
            # Whoever pauses hears only of what ends things.
            if law.state in MEETS and is_pausing:
                return None
            room = rooms.find_public_id(session, law.room_id) or ""
            if news != CHANGED:
                return _of_last_day(law, account_id, room, news)
            if law.state in _NEWS_OF_STATE:
                # The room is shut to whoever pauses; one's own groups say it too, and have the own words to take along.
                path = HOME if is_pausing or law.state == GroupState.ENDED else ROOM_PATH + room
                return Addressee(account_id, path, None, {"news": _NEWS_OF_STATE[law.state], "meets": "no"})
            following = self._find_next(session, law)
            return Addressee(account_id, HOME, following, {"news": news, "meets": "yes" if following else "no"})

        self._letters.send("group_news", find, work)

    def _find_next(self, session: Session, law: GroupLaw) -> datetime | None:
        if law.state not in MEETS:
            return None
        return queries.list_next_times(session, [law.id], self._clock.now()).get(law.id)


def _of_last_day(law: GroupLaw, account_id: int, room: str, news: str) -> Addressee | None:
    if law.state not in LIVING:
        # Another letter says what has become of the group.
        return None
    # It may have got another day since its last weeks began.
    told = news if law.state == GroupState.ENDING else LAST_DAY
    return Addressee(account_id, MEMBERS_PATH.replace("{room}", room), None, {"news": told, "meets": "no"})


class DraftLetters:
    """The handler of DRAFT_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter while this very draft waits for an answer and its reader still answers for the group.

        Raises as `AccountLetters.send`.
        """
        group, account_id = str(work.facts["group"]), int(str(work.facts["account_id"]))
        at = datetime.fromisoformat(str(work.facts["at"]))

        def find(session: Session) -> Addressee | None:
            plan = plans.find_plan(session, group)
            if plan is None or not plan.awaits_approval or plan.handed_over_at != at:
                return None
            if account_id not in plans.list_contact_accounts(session, plan.group_id):
                return None
            return Addressee(account_id, PLAN_PATH.replace("{group}", group))

        self._letters.send("yes_needed", find, work)


class EndDateLetters:
    """The handler of END_DATE_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter while this very day waits for an answer that its reader may give.

        Raises as `AccountLetters.send`.
        """
        group, account_id = str(work.facts["group"]), int(str(work.facts["account_id"]))
        day, by = date.fromisoformat(str(work.facts["day"])), str(work.facts["by"])

        def find(session: Session) -> Addressee | None:
            plan = plans.find_plan(session, group)
            if plan is None or plan.state not in LIVING or (plan.new_end_date, plan.new_end_by) != (day, by):
                return None
            others = plans.list_contact_accounts if by == "leader" else plans.list_leader_accounts
            if account_id not in others(session, plan.group_id):
                return None
            return Addressee(account_id, END_DATE_PATH.replace("{group}", group))

        self._letters.send("yes_needed", find, work)


class DeskLetters:
    """The handler of DESK_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter while any plan waits for the federation and its reader still works there.

        Raises as `AccountLetters.send`.
        """
        account_id = int(str(work.facts["account_id"]))

        def find(session: Session) -> Addressee | None:
            waits = account_id in accounts.list_staff_ids(session) and plans.wait_for_staff(session)
            return Addressee(account_id, STAFF_DESK_PATH) if waits else None

        self._letters.send("desk_waits", find, work)
