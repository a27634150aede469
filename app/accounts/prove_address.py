"""Turns a letter's link or code into a session, once."""

import hmac
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.accounts import access, queries
from app.accounts.access import JOIN
from app.accounts.letter_secrets import CODE_DIGITS, hash_code
from app.accounts.models import SignInToken
from app.accounts.request_sign_in import LINK_PROOFS, PROOFS, STAFF_PROOF
from app.accounts.service import create_or_find_account
from app.accounts.sign_in_limits import Asker, SignInLimits
from app.accounts.start_session import SessionStarter, SignedIn, Visitor
from app.base.clock import Clock
from app.base.errors import BadInput, Gone
from app.base.ids import token_hash
from app.db.database import Database, WriteSession

FIRST_STAFF = "first_staff"
LINK_PATH = "/kirjaudu/linkki"
LINK_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_CODE = re.compile(rf"[0-9]{{{CODE_DIGITS}}}")
_BETWEEN_DIGITS = re.compile(r"[\s.\-\u2010-\u2015]")
# Who asked to join is known now: (session, account, the path that the letter leads to), in the proof's transaction.
Claim = Callable[[WriteSession, int, str], None]


@dataclass(frozen=True)
class LivingLink:
    """A link that would sign in: what for, where it leads, and whom; None where its address has no account yet."""

    purpose: str
    next_path: str
    account_id: int | None


@dataclass(frozen=True)
class ProofTools:
    """What a proof takes: the program's secret, counters, what begins a session, and who hears of wishes to join."""

    key: bytes = field(repr=False)
    limits: SignInLimits
    starter: SessionStarter
    claim: Claim | None = None


class ProveAddress:
    """The use cases. Safe from any thread; of two that run at once with one letter, one gets the session."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        tools: ProofTools,
    ) -> None:
        self._database = database
        self._clock = clock
        self._key = tools.key
        self._limits = tools.limits
        self._starter = tools.starter
        self._claim = tools.claim

    def link_is_alive(self, token: str | None) -> bool:
        """True while the link would sign in. Changes nothing, however often it is asked."""
        return self.find_link(token) is not None

    def find_link(self, token: str | None) -> LivingLink | None:
        """A link that would sign in; None for any other. Changes nothing."""
        if token is None or not LINK_TOKEN.fullmatch(token):
            return None
        with self._database.read() as session:
            found = queries.find_token(session, token_hash(token))
            is_alive = _is_proof(found) and access.token_is_alive(session, found, self._clock.now())
            if found is None or not is_alive:
                return None
            known = queries.find_account_id(session, found.address) if found.address is not None else found.account_id
            return LivingLink(found.purpose, found.next_path, known)

    def by_link(self, token: str | None, visitor: Visitor, *, asker: Asker) -> SignedIn:
        """Uses the link up.

        Raises Gone `link_gone`, the same for used, old and unknown links and those of a blocked account; RateLimited.
        """
        signed_in = None
        # Looked up first: who has no living link must not queue where others write.
        if token is not None and self.link_is_alive(token):
            with self._database.transaction() as session:
                found = queries.find_token(session, token_hash(token))
                if found is not None and _is_proof(found):
                    signed_in = self._use(session, found, visitor)
        if signed_in is None:
            self._limits.count_unknown_link(asker)
            raise Gone("link_gone")
        return signed_in

    def by_code(self, typed: str, browser_token: str | None, visitor: Visitor, *, asker: Asker) -> SignedIn:
        """Uses up the newest letter that this browser asked for.

        Raises BadInput (field `code`): `code_missing`, `code_format` (neither takes a try), `code_wrong` (one of
        five tries is gone), `code_gone` (no tries left, used, old, or another browser asked); RateLimited.
        """
        code = _tidy_code(typed)
        if not self._count_code(browser_token, asker):
            raise BadInput("code_gone", field="code")
        signed_in: SignedIn | None = None
        refusal = "code_gone"
        with self._database.transaction() as session:
            # A refusal must not undo the try that it cost, so nothing is raised in here.
            found = queries.find_newest_token_of_browser(session, token_hash(browser_token or ""), PROOFS)
            is_alive = access.token_is_alive(session, found, self._clock.now())
            if found is not None and is_alive and queries.take_try(session, found.id):
                refusal = "code_wrong"
                if hmac.compare_digest(hash_code(self._key, browser_token or "", code), found.code_hash):
                    refusal = "code_gone"
                    signed_in = self._use(session, found, visitor)
        if signed_in is None:
            raise BadInput(refusal, field="code")
        return signed_in

    def _count_code(self, browser_token: str | None, asker: Asker) -> bool:
        """By the letter's own address, for the one that the form names could be anybody's. False: no letter at all."""
        with self._database.read() as session:
            found = queries.find_newest_token_of_browser(session, token_hash(browser_token or ""), PROOFS)
        if found is None:
            self._limits.count_code_of_no_letter(asker)
        else:
            self._limits.count_code(found.address_hash, asker)
        return found is not None

    def _use(self, session: WriteSession, found: SignInToken, visitor: Visitor) -> SignedIn | None:
        now = self._clock.now()
        if not access.token_is_alive(session, found, now):
            return None
        account_id = self._account_of(session, found, now)
        if account_id is None or not queries.use_token(session, found.id, now):
            return None
        account = queries.lock_account(session, account_id)
        # Nothing is raised in here: a refusal would give the token and the try back.
        if account is None or account.blocked_at is not None:
            return None
        if found.purpose == STAFF_PROOF and not self._claim_staff(session, account_id, now):
            return None
        # A day is long for a key to everybody's groups: the federation's staff sign in by the usual letter alone.
        if account.is_staff and found.purpose == JOIN:
            return None
        if account.last_seen_on is None and found.language is not None:
            # Whoever has been here has chosen one.
            queries.update_account(session, account_id, language=found.language)
        signed_in = self._starter.start(session, account, visitor, now=now, shared_device=found.shared_device)
        if found.purpose == JOIN and self._claim is not None:
            self._claim(session, account_id, found.next_path)
        return replace(signed_in, purpose=found.purpose, next_path=found.next_path)

    def _account_of(self, session: WriteSession, found: SignInToken, now: datetime) -> int | None:
        if found.purpose != JOIN or found.address is None:
            return found.account_id
        return create_or_find_account(session, found.address, found.language or "fi", now=now)

    def _claim_staff(self, session: WriteSession, account_id: int, now: datetime) -> bool:
        """The first to prove an address takes the house's one link; whoever comes second finds it used."""
        if not queries.use_living_tokens(session, FIRST_STAFF, now) or queries.staff_exist(session):
            return False
        queries.update_account(session, account_id, is_staff=True)
        return True


def _is_proof(found: SignInToken | None) -> bool:
    return found is not None and found.purpose in LINK_PROOFS


def _tidy_code(typed: str) -> str:
    code = _BETWEEN_DIGITS.sub("", typed)
    if not code:
        raise BadInput("code_missing", field="code")
    if not _CODE.fullmatch(code):
        raise BadInput("code_format", field="code")
    return code
