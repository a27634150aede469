"""Takes a code inside a transaction, and gives the session that showed it another token. Every verb proves here."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts.access import Person
from app.accounts.keep_session import NewToken
from app.accounts.models import SecondCheck
from app.accounts.second_check import queries
from app.accounts.second_check.codes import Proof, app_key, find_recovery, find_step, may_be_code, recovery_codes
from app.accounts.sign_in_limits import SignInLimits
from app.accounts.start_session import cookie_seconds
from app.base.errors import BadInput, Clash, SignInNeeded
from app.base.ids import random_token, token_hash


class NoSecondCheck(Clash):
    """The account has none that is switched on."""

    code = "second_check_none"


class WrongCode(BadInput):
    """No code of now, or one that was used before: nobody is told which."""

    code = "second_check_wrong"

    def __init__(self) -> None:
        super().__init__(field="code")


@dataclass(frozen=True)
class Proving:
    """Knows the program's secret. Safe from any thread."""

    key: bytes

    def take(self, session: Session, person: Person, typed: str, now: datetime) -> Proof:
        """Uses up the code. Of two that show the same one at once, one gets WrongCode.

        Raises NoSecondCheck where none is switched on.
        """
        check = queries.lock_check(session, person.account_id)
        if check is None or check.on_since is None:
            raise NoSecondCheck
        proof = self._find(check, typed, now)
        if proof.step is not None:
            queries.update_check(session, person.account_id, last_step=proof.step)
        elif proof.recovery is not None:
            queries.update_check(session, person.account_id, recovery_used=check.recovery_used | 1 << proof.recovery)
        else:
            raise WrongCode
        return proof

    def _find(self, check: SecondCheck, typed: str, now: datetime) -> Proof:
        step = find_step(app_key(self.key, check.seed), typed, now, after=check.last_step)
        codes = recovery_codes(self.key, check.recovery_seed)
        return Proof(step, None if step else find_recovery(codes, typed, used=check.recovery_used))


def count_try(limits: SignInLimits, person: Person, typed: str) -> None:
    """One more code tried by the account. Raises RateLimited, and WrongCode for what can be none, which is no try."""
    if not may_be_code(typed):
        raise WrongCode
    limits.count_second_check(person.account_id)


def raise_session(session: Session, person: Person, now: datetime) -> NewToken:
    """The session has passed the check from the commit on. Raises SignInNeeded where it has ended meanwhile.

    It gets a new token, as at each sign-in, and none before it works on: who planted or copied one has nothing.
    Its open sockets stay: they are of the session, not of the token.
    """
    token = random_token()
    raised = queries.raise_session(session, person.session_id, token_hash=token_hash(token), now=now)
    if raised is None:
        raise SignInNeeded
    return NewToken(token, cookie_seconds(raised.expires_at, now, shared_device=raised.shared_device))
