"""Letters about who leads one meeting. They name no group, no meeting and nobody: pages do."""

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.law import GroupLaw, may_come_for_meeting
from app.groups.plans import service as plans
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.meetings.substitutes import queries as calls
from app.rooms import service as rooms

CALLED_LETTER = "substitute_called_letter"
SUBSTITUTE_CAME_LETTER = "substitute_came_letter"
MEETINGS_PATH = "/ryhmat/{group}/tapaamiset"


def tell_called(session: WriteSession, queue: JobQueue, law: GroupLaw, account_id: int) -> None:
    """The substitute is told that they are waited for, the leaders that there is news of who leads."""
    queue.enqueue(session, CALLED_LETTER, {"group_id": law.id, "account_id": account_id})
    for leader in plans.list_leader_accounts(session, law.id):
        queue.enqueue(session, SUBSTITUTE_CAME_LETTER, {"group_id": law.id, "account_id": leader})


class SubstituteLetters:
    """The handlers of CALLED_LETTER and SUBSTITUTE_CAME_LETTER jobs. Both raise as `AccountLetters.send`."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def tell_substitute(self, work: Work) -> None:
        """Sends the letter while its reader is the substitute of a meeting."""
        group_id, account_id = _facts(work)

        def find(session: Session) -> Addressee | None:
            room = _room_of_call(session, group_id)
            standing = rooms.find_standing(session, room, account_id) if room else None
            if standing is None or not standing.is_leader or standing.leads_group:
                return None
            return Addressee(account_id, f"/huone/{room}")

        self._letters.send("substitute_called", find, work)

    def tell_leader(self, work: Work) -> None:
        """Sends the letter while a substitute is called and its reader leads the group."""
        group_id, account_id = _facts(work)

        def find(session: Session) -> Addressee | None:
            if _room_of_call(session, group_id) is None or account_id not in plans.list_leader_accounts(
                session, group_id
            ):
                return None
            law = groups.read_law(session, group_id)
            return Addressee(account_id, MEETINGS_PATH.replace("{group}", law.public_id))

        self._letters.send("substitute_came", find, work)


def _facts(work: Work) -> tuple[int, int]:
    return int(str(work.facts["group_id"])), int(str(work.facts["account_id"]))


def _room_of_call(session: Session, group_id: int) -> str | None:
    """The room, while a call that somebody has answered stands in the group."""
    call = calls.find_standing_call(session, group_id)
    law = groups.read_law(session, group_id)
    stands = call is not None and call.state == "open" and may_come_for_meeting(law)
    return rooms.find_public_id(session, law.room_id) if stands else None
