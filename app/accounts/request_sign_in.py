"""Somebody asks for a letter: one row, one job, the same for known and unknown addresses."""

from dataclasses import dataclass, field

from app.accounts import queries
from app.accounts.addresses import hash_address, tidy_address
from app.accounts.letter_secrets import hash_code, letter_secrets
from app.accounts.lifetimes import Lifetimes
from app.accounts.queries import NewToken
from app.accounts.sign_in_limits import Asker, SignInLimits
from app.base.clock import Clock
from app.base.ids import random_token, token_hash
from app.db.database import Database, WriteSession
from app.jobs.queue import JobQueue

SIGN_IN = "sign_in"
STAFF_PROOF = "staff_proof"
PROOFS = (SIGN_IN, STAFF_PROOF)
LETTER_JOB = "sign_in_letter"


@dataclass(frozen=True)
class LetterTools:
    """What making a letter takes: the program's secret, spans, counters, and the queue."""

    key: bytes = field(repr=False)
    lifetimes: Lifetimes
    limits: SignInLimits
    jobs: JobQueue


@dataclass(frozen=True)
class LetterRequest:
    """What a browser asked for. `next_path` is a checked local path."""

    address: str = field(repr=False)
    browser_token: str = field(repr=False)
    asker: Asker
    shared_device: bool
    next_path: str


class RequestSignIn:
    """The use case. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, tools: LetterTools) -> None:
        self._database = database
        self._clock = clock
        self._key = tools.key
        self._lifetimes = tools.lifetimes
        self._limits = tools.limits
        self._jobs = tools.jobs

    def request(self, asked: LetterRequest) -> None:
        """Writes the token and the job of its letter; the older ones that this browser asked for are dead from now on.

        Letters that other browsers ask for end none of them: a stranger knows an address, but not our browser.

        Raises BadInput `address_missing` or `address_bad` (field `address`); RateLimited.
        """
        address = self.check(asked)
        with self._database.transaction() as session:
            self.write(session, asked, address, account_id=queries.find_account_id(session, address), purpose=SIGN_IN)

    def check(self, asked: LetterRequest) -> str:
        """The tidy address, counted. Raises as `request`."""
        address = tidy_address(asked.address)
        self._limits.count_letter(address, asked.asker)
        return address

    def write(
        self, session: WriteSession, asked: LetterRequest, address: str, *, account_id: int | None, purpose: str
    ) -> None:
        """The row and the job, inside the caller's transaction."""
        now = self._clock.now()
        seed = random_token()
        secrets = letter_secrets(self._key, seed)
        token_id = queries.insert_token(
            session,
            NewToken(
                purpose=purpose,
                address_hash=hash_address(self._key, address),
                account_id=account_id,
                token_hash=token_hash(secrets.token),
                code_hash=hash_code(self._key, asked.browser_token, secrets.code),
                browser_hash=token_hash(asked.browser_token),
                shared_device=asked.shared_device,
                next_path=asked.next_path,
                created_at=now,
                expires_at=now + self._lifetimes.link,
            ),
        )
        self._jobs.enqueue(session, LETTER_JOB, {"token_id": token_id, "seed": seed})
