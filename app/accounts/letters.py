"""Writes the letter of a link when its job comes up. Rights are asked again: much may have happened meanwhile.

Whoever asks for a blocked account's address gets a letter too, without a link: it says so, and what to do. On screen
nobody sees a difference.
"""

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from app.accounts import access, queries
from app.accounts.access import JOIN
from app.accounts.letter_secrets import LetterSecrets, letter_secrets
from app.accounts.lifetimes import as_told
from app.accounts.models import SignInToken
from app.accounts.next_path import BLOCKED_PATH
from app.accounts.prove_address import LINK_PATH
from app.base.clock import Clock
from app.base.ids import token_hash
from app.db.database import Database
from app.jobs.worker import Work
from app.mail.letter import Letter, LetterKind, Mailer, compose
from app.texts.languages import Language, pick_language
from app.texts.texts import Texts


@dataclass(frozen=True)
class LetterPress:
    """What turns words into a letter and sends it."""

    texts: Texts
    mailer: Mailer
    public_url: str


@dataclass(frozen=True)
class _Reader:
    """Whom a letter goes to, what they read, and whether their account is blocked."""

    address: str = field(repr=False)
    language: Language
    is_blocked: bool


class SignInLetters:
    """The handler of `sign_in_letter` jobs. Safe from any thread; blocks for the mail server."""

    def __init__(self, database: Database, clock: Clock, press: LetterPress, *, key: bytes) -> None:
        """`key` must be the one that the request was written with."""
        self._database = database
        self._clock = clock
        self._press = press
        self._key = key

    def send(self, work: Work) -> None:
        """Sends the letter, or nothing where the address is unknown, a newer letter was asked, or time ran out.

        Raises MailDown or LetterRefused.
        """
        token_id, seed = _facts(work)
        secrets = letter_secrets(self._key, seed)
        now = self._clock.now()
        with self._database.read() as session:
            token = queries.find_token_by_id(session, token_id)
            is_alive = access.token_is_alive(session, token, now)
            reader = _find_reader(session, token) if token else None
        if token is None or reader is None or not is_alive or token.token_hash != token_hash(secrets.token):
            return
        self._press.mailer.send(self._compose(token, secrets, reader))

    def _compose(self, token: SignInToken, secrets: LetterSecrets, reader: _Reader) -> Letter:
        url = self._press.public_url
        life = token.expires_at - token.created_at
        facts: dict[str, object] = {"link": f"{url.rstrip('/')}{LINK_PATH}?t={secrets.token}"}
        kind: LetterKind = "join"
        if reader.is_blocked:
            kind = "account_is_blocked"
            facts = {"link": url.rstrip("/") + BLOCKED_PATH}
        elif token.purpose == JOIN:
            facts |= {"hours": max(1, int(life.total_seconds() // 3600))}
        else:
            kind = "sign_in"
            facts |= {"code": f"{secrets.code[:3]} {secrets.code[3:]}", **as_told(life)}
        texts = self._press.texts
        return compose(texts, kind, language=reader.language, to=reader.address, public_url=url, **facts)


def _find_reader(session: Session, token: SignInToken) -> _Reader | None:
    """Whom the letter goes to and what they read; None for an address that no letter is meant for."""
    if token.purpose == JOIN and token.address is not None:
        account = queries.find_account_by_address(session, token.address)
        language = account.language if account else token.language
        is_blocked = account is not None and account.blocked_at is not None
        return _Reader(token.address, pick_language(language, None), is_blocked)
    account = queries.find_account(session, token.account_id) if token.account_id else None
    if account is None:
        return None
    # Whoever was invited has an account in the group's language before they have chosen one.
    chosen = account.language if account.last_seen_on is not None else token.language or account.language
    return _Reader(account.address, pick_language(chosen, None), account.blocked_at is not None)


def _facts(work: Work) -> tuple[int, str]:
    token_id, seed = work.facts.get("token_id"), work.facts.get("seed")
    if not isinstance(token_id, int) or not isinstance(seed, str):
        message = "a sign_in_letter job without its facts"
        raise TypeError(message)
    return token_id, seed
