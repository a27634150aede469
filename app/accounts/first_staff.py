"""The way into an empty house: a one-time link whose follower becomes staff after proving an address by letter."""

from app.accounts import access, queries
from app.accounts.addresses import hash_address
from app.accounts.lifetimes import FIRST_STAFF_LINK
from app.accounts.prove_address import FIRST_STAFF, LINK_TOKEN
from app.accounts.queries import NewToken
from app.accounts.request_sign_in import STAFF_PROOF, LetterRequest, RequestSignIn
from app.accounts.service import create_or_find_account
from app.base.clock import Clock
from app.base.errors import Gone
from app.base.ids import random_token, token_hash
from app.db.database import Database

FIRST_STAFF_PATH = "/kirjaudu/ensimmainen"
_NO_BROWSER = bytes(32)


class FirstStaff:
    """The use cases. Safe from any thread."""

    def __init__(
        self, database: Database, clock: Clock, *, key: bytes, public_url: str, request_sign_in: RequestSignIn
    ) -> None:
        self._database = database
        self._clock = clock
        self._key = key
        self._public_url = public_url.rstrip("/")
        self._request_sign_in = request_sign_in

    def make_link(self) -> str | None:
        """A fresh link that works for 24 hours, or None where the house has staff already.

        Whoever holds it may name the first staff member, so it belongs on a terminal or in a 0600 file, never in a
        log. Every older one is dead from now on.
        """
        now = self._clock.now()
        token = random_token()
        with self._database.transaction() as session:
            if queries.staff_exist(session):
                return None
            queries.use_living_tokens(session, FIRST_STAFF, now)
            queries.insert_token(
                session,
                NewToken(
                    purpose=FIRST_STAFF,
                    address_hash=hash_address(self._key, ""),
                    account_id=None,
                    token_hash=token_hash(token),
                    code_hash=_NO_BROWSER,
                    browser_hash=_NO_BROWSER,
                    shared_device=False,
                    next_path="",
                    created_at=now,
                    expires_at=now + FIRST_STAFF_LINK,
                    tries_left=0,
                ),
            )
        return f"{self._public_url}{FIRST_STAFF_PATH}?t={token}"

    def link_is_alive(self, token: str | None) -> bool:
        """True while the link would work. Changes nothing."""
        if token is None or not LINK_TOKEN.fullmatch(token):
            return False
        with self._database.read() as session:
            found = queries.find_token(session, token_hash(token))
            is_first_staff = found is not None and found.purpose == FIRST_STAFF
            return is_first_staff and access.token_is_alive(session, found, self._clock.now())

    def request(self, token: str | None, asked: LetterRequest, *, language: str) -> None:
        """Sends the usual letter to the address; only its link or code makes the person staff.

        A mistyped address is no harm: the link goes on working until an address is proved. Raises Gone `link_gone`;
        BadInput and RateLimited as `RequestSignIn.request`.
        """
        if not self.link_is_alive(token):
            raise Gone("link_gone")
        address = self._request_sign_in.check(asked)
        with self._database.transaction() as session:
            account_id = create_or_find_account(session, address, language, now=self._clock.now())
            self._request_sign_in.write(session, asked, address, account_id=account_id, purpose=STAFF_PROOF)
