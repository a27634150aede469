"""Letters of invitations: to whoever is asked, and to the contacts at an answer. They name no group and no role."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts import service as accounts
from app.accounts.account_letters import AccountLetters, Addressee
from app.accounts.next_path import HOME
from app.base.clock import Clock
from app.db.database import WriteSession
from app.groups import access, overview
from app.groups import service as groups
from app.groups.access import OpenInvitation
from app.groups.invitations import queries as invitation_queries
from app.groups.invitations.shut import list_standing
from app.groups.law import AS_STAND_IN, FROM_INSIDE, TO_LEAD_NEXT, needs_leader
from app.groups.lifecycle import BEFORE_START, LIVING
from app.groups.plans import service as plans
from app.jobs.queue import JobQueue
from app.jobs.worker import Work

# Three groups in a day may ask for somebody; thirty would be a flood.
MOST_INVITATIONS_A_DAY = 3
INVITATION_LETTER = "invitation_letter"
LEADER_ANSWERED_LETTER = "leader_answered_letter"
LEADERLESS_LETTER = "leaderless_letter"
FIRST_VISIT_PATH = "/tervetuloa/"
PLAN_PATH = "/ryhmat/{group}/suunnitelma"
LEADERS_PATH = "/ryhmat/{group}/ohjaajat"
# Where a member of a group answers whether they will lead it.
ASKED_PATH = "/huone/{room}/kutsu-ohjaajaksi"


def tell_of_yes(session: WriteSession, queue: JobQueue, found: OpenInvitation, answerer: int) -> None:
    """Somebody leads the group now: those who asked are told that there is an answer, and not which."""
    _tell_asking(session, queue, _told_of(found), answerer)


def tell_of_no(session: WriteSession, queue: JobQueue, found: OpenInvitation, answerer: int, now: datetime) -> None:
    """Somebody does not lead the group: the same letter, when the no can't be taken back any more, if it stands."""
    facts = {**_told_of(found), "declined": found.id}
    _tell_asking(session, queue, facts, answerer, due_at=now + access.CHANGE_OF_MIND)


def _told_of(found: OpenInvitation) -> dict[str, object]:
    return {"group_id": found.group_id, "way": found.way}


def _tell_asking(
    session: WriteSession,
    queue: JobQueue,
    facts: Mapping[str, object],
    answerer: int,
    *,
    due_at: datetime | None = None,
) -> None:
    for account_id in _list_asking(session, int(str(facts["group_id"])), str(facts["way"])):
        if account_id != answerer:
            queue.enqueue(session, LEADER_ANSWERED_LETTER, {**facts, "account_id": account_id}, due_at=due_at)


def _list_asking(session: Session, group_id: int, way: str) -> list[int]:
    """Whom an answer concerns: the contacts, and of a group that has begun its leaders, who alone ask a member."""
    contacts = plans.list_contact_accounts(session, group_id) if way != "promotion" else []
    leaders = plans.list_leader_accounts(session, group_id) if way in FROM_INSIDE else []
    return list(dict.fromkeys([*contacts, *leaders]))


class InvitationLetters:
    """The handler of INVITATION_LETTER jobs."""

    def __init__(self, letters: AccountLetters, clock: Clock) -> None:
        self._letters = letters
        self._clock = clock

    def send(self, work: Work) -> None:
        """Sends the letter if the invitation still stands; one that was taken back or leads to a shut door gets none.

        Of those that waited for the morning one letter leads to all, while any of them stands: however many
        groups ask for somebody, none of them keeps another's from being read. Raises as `AccountLetters.send`.
        """

        def find(session: Session) -> Addressee | None:
            if "account_id" in work.facts:
                return self._find_invited(session, int(str(work.facts["account_id"])))
            row = invitation_queries.find_invitation_by_id(session, int(str(work.facts["invitation_id"])))
            now = self._clock.now()
            if row is None or not access.is_open(row, now) or not list_standing(session, [access.as_open(row)], now):
                return None
            return Addressee(row.account_id, FIRST_VISIT_PATH + row.public_id)

        self._letters.send("invitation", find, work, most=MOST_INVITATIONS_A_DAY, gathers=True)

    def _find_invited(self, session: Session, account_id: int) -> Addressee | None:
        stands = overview.list_shown_invitations(session, account_id, self._clock.now())
        return Addressee(account_id, HOME) if stands else None


class LeaderAnsweredLetters:
    """The handler of LEADER_ANSWERED_LETTER jobs."""

    def __init__(self, letters: AccountLetters, clock: Clock) -> None:
        self._letters = letters
        self._clock = clock

    def send(self, work: Work) -> None:
        """Sends the letter while the group asks by this way, the answer concerns its reader, and it stands.

        It says whether another answer is waited for as it leaves, so that the letters of two leaders are not one and
        the same. Raises as `AccountLetters.send`.
        """
        group_id, account_id = (int(str(work.facts[name])) for name in ("group_id", "account_id"))
        declined, way = work.facts.get("declined"), str(work.facts.get("way", "door"))

        def find(session: Session) -> Addressee | None:
            law = groups.read_law(session, group_id)
            asks_in, path = (LIVING, LEADERS_PATH) if way in FROM_INSIDE else (BEFORE_START, PLAN_PATH)
            if law.state not in asks_in or account_id not in _list_asking(session, group_id, way):
                return None
            now = self._clock.now()
            if declined is not None and not _is_final(session, int(str(declined)), now):
                return None
            waits = invitation_queries.is_answer_missing(
                session,
                group_id,
                ways=TO_LEAD_NEXT if way in TO_LEAD_NEXT else AS_STAND_IN if way in AS_STAND_IN else (way,),
                sent_after=now - access.INVITATION_LIFE,
                declined_after=now - access.CHANGE_OF_MIND,
            )
            facts = {"waits": "yes" if waits else "no"}
            return Addressee(account_id, path.replace("{group}", law.public_id), facts=facts)

        self._letters.send("leader_answered", find, work)


class LeaderlessLetters:
    """The handler of LEADERLESS_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter while nobody leads the group and its reader is one who finds a leader for it.

        Raises as `AccountLetters.send`.
        """
        group_id, account_id = (int(str(work.facts[name])) for name in ("group_id", "account_id"))

        def find(session: Session) -> Addressee | None:
            law = groups.read_law(session, group_id)
            if law.leaderless_since is None or not needs_leader(law):
                return None
            if account_id not in list_seekers(session, group_id):
                return None
            return Addressee(account_id, seeking_path(law.state).replace("{group}", law.public_id))

        self._letters.send("leaderless", find, work)


def list_seekers(session: Session, group_id: int) -> list[int]:
    """The accounts of those who find a leader for a group: its contacts, and staff."""
    contacts = plans.list_contact_accounts(session, group_id)
    return list(dict.fromkeys([*contacts, *sorted(accounts.list_staff_ids(session))]))


def seeking_path(state: str) -> str:
    """Where a leader is asked for a group in this state, before its start or after it."""
    return LEADERS_PATH if state in LIVING else PLAN_PATH


def _is_final(session: Session, invitation_id: int, now: datetime) -> bool:
    """True for a no that can't be taken back any more. One said anew has a letter of its own."""
    row = invitation_queries.find_invitation_by_id(session, invitation_id)
    return row is not None and row.state == "declined" and row.ended_at + access.CHANGE_OF_MIND <= now
