"""Takes a second check off for somebody who has lost phone and recovery codes; who asks, a person must make sure of."""

import structlog

from app.accounts import queries as account_queries
from app.accounts.addresses import tidy_address
from app.accounts.second_check import queries
from app.accounts.second_check.letters import enqueue_letter
from app.base.errors import BadInput
from app.db.database import Database
from app.jobs.queue import JobQueue

log = structlog.get_logger()


class TakeOffSecondCheck:
    """The use case, of the terminal alone: whoever holds a session of staff must not open another's account by it."""

    def __init__(self, database: Database, jobs: JobQueue) -> None:
        self._database = database
        self._jobs = jobs

    def of(self, address: str) -> bool:
        """The account of the address has none any more, and its owner is told by letter. False where there was none."""
        try:
            tidy = tidy_address(address)
        except BadInput:
            return False
        with self._database.transaction() as session:
            account_id = account_queries.find_account_id(session, tidy)
            check = queries.lock_check(session, account_id) if account_id is not None else None
            if account_id is None or check is None or check.on_since is None:
                return False
            queries.delete_check(session, account_id)
            queries.forget_passed(session, account_id)
            enqueue_letter(session, self._jobs, account_id, "off")
        log.warning("second_check_taken_off")
        return True
