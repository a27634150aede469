"""Somebody asks for a letter: one row, one job, the same for known and unknown addresses."""

from dataclasses import dataclass, field, replace

from app.accounts import queries
from app.accounts.access import JOIN
from app.accounts.addresses import hash_address, tidy_address
from app.accounts.letter_secrets import hash_code, letter_secrets
from app.accounts.lifetimes import JOIN_LINK, Lifetimes
from app.accounts.queries import NewToken
from app.accounts.sign_in_limits import Asker, SignInLimits
from app.base.clock import Clock
from app.base.errors import NotFound, RateLimited
from app.base.ids import random_token, token_hash
from app.db.database import Database, WriteSession
from app.jobs.queue import JobQueue

SIGN_IN = "sign_in"
STAFF_PROOF = "staff_proof"
# What a code or a link signs in by; the letter of who asks to join has no code.
PROOFS = (SIGN_IN, STAFF_PROOF)
LINK_PROOFS = (*PROOFS, JOIN)
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
    """What a browser asked for, and the language it reads. `next_path` is a checked local path."""

    address: str = field(repr=False)
    browser_token: str = field(repr=False)
    asker: Asker
    shared_device: bool
    next_path: str
    language: str | None = None


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

    def send_to_account(self, account_id: int, next_path: str, *, language: str) -> None:
        """A letter to the account's own address, whoever asked for it: its link works, and its code in no browser.

        Three a day for one path, and what is more is no letter: whoever asks is told the same either way, and nothing
        that is counted here is seen elsewhere, so nobody learns an address, or that people of two groups are one.
        Raises NotFound for no account.
        """
        try:
            self._limits.count_entry_letter(account_id, next_path)
        except RateLimited:
            return
        with self._database.transaction() as session:
            account = queries.find_account(session, account_id)
            if account is None:
                raise NotFound
            asked = LetterRequest(
                account.address, random_token(), Asker(), shared_device=False, next_path=next_path, language=language
            )
            self.write(session, asked, account.address, account_id=account_id, purpose=SIGN_IN)

    def check(self, asked: LetterRequest) -> str:
        """The tidy address, counted. Raises as `request`."""
        address = tidy_address(asked.address)
        self._limits.count_letter(address, asked.asker)
        return address

    def write(
        self, session: WriteSession, asked: LetterRequest, address: str, *, account_id: int | None, purpose: str
    ) -> None:
        """The row and the job, inside the caller's transaction."""
        seed = random_token()
        token = replace(self._token(asked, address, seed), account_id=account_id, purpose=purpose)
        self._put_down(session, token, seed)

    def write_for_newcomer(self, session: WriteSession, asked: LetterRequest, address: str, *, language: str) -> None:
        """As `write`, for a tidy address that need have no account: its letter is sent all the same.

        Known and unknown addresses give the same row. The link lives for a day and ends no other letter's.
        """
        seed = random_token()
        token = self._token(replace(asked, browser_token=random_token()), address, seed)
        expires_at = token.created_at + JOIN_LINK
        self._put_down(session, replace(token, address=address, language=language, expires_at=expires_at), seed)

    def _token(self, asked: LetterRequest, address: str, seed: str) -> NewToken:
        now = self._clock.now()
        secrets = letter_secrets(self._key, seed)
        return NewToken(
            purpose=JOIN,
            address_hash=hash_address(self._key, address),
            account_id=None,
            token_hash=token_hash(secrets.token),
            code_hash=hash_code(self._key, asked.browser_token, secrets.code),
            browser_hash=token_hash(asked.browser_token),
            shared_device=asked.shared_device,
            next_path=asked.next_path,
            language=asked.language,
            created_at=now,
            expires_at=now + self._lifetimes.link,
        )

    def _put_down(self, session: WriteSession, token: NewToken, seed: str) -> None:
        token_id = queries.insert_token(session, token)
        self._jobs.enqueue(session, LETTER_JOB, {"token_id": token_id, "seed": seed})
