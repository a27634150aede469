"""A browser for tests: its session, its language, and how it sends a form."""

from datetime import timedelta
from urllib.parse import quote_plus

from app.accounts import queries
from app.accounts.cookies import SESSION_COOKIE
from app.base.ids import random_id, random_token, token_hash

PUBLIC_URL = "https://stupa.example"


class Browser:
    """Asks as one person. Every answer is checked for what no page may ever do."""

    def __init__(self, client, house, person):
        self._client = client
        self._cookies = {}
        self.language = "fi"
        if person is not None:
            self._cookies[SESSION_COOKIE] = _sign_in(house, person)

    def get(self, path):
        return self._checked(self._client.get(path, headers=self._headers()))

    def post(self, path, fields):
        """`fields` is a dict, a list of pairs, or the raw body."""
        headers = self._headers() | {"origin": PUBLIC_URL, "content-type": "application/x-www-form-urlencoded"}
        if isinstance(fields, bytes):
            return self._checked(self._client.post(path, content=fields, headers=headers))
        return self._checked(self._client.post(path, content=_encode(fields), headers=headers))

    def _headers(self):
        cookies = self._cookies | {"language": self.language}
        return {"cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()), "accept": "text/html"}

    def _checked(self, answer):
        assert answer.status_code < 500, answer.text
        assert answer.headers["cache-control"] == "no-store"
        return answer


def _encode(fields):
    pairs = fields.items() if isinstance(fields, dict) else fields
    return "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in pairs).encode()


def _sign_in(house, person):
    token, now = random_token(), house.clock.now()
    with house.database.transaction() as session:
        queries.insert_session(
            session,
            account_id=person.account_id,
            public_id=random_id(),
            token_hash=token_hash(token),
            rotated_at=now,
            device="phone firefox",
            shared_device=False,
            created_at=now,
            seen_at=now,
            idle_until=now + timedelta(days=60),
            expires_at=now + timedelta(days=60),
        )
    return token
