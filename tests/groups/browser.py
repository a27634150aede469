"""A browser for tests: its session, its language, and how it sends a form."""

from urllib.parse import quote_plus

from app.accounts.cookies import SESSION_COOKIE
from tests.in_place import ask_in_place
from tests.seed import add_session

PUBLIC_URL = "https://stupa.example"


class Browser:
    """Asks as one person. Every answer is checked for what no page may ever do."""

    def __init__(self, client, house, person):
        self._client = client
        self._cookies = {}
        self.language = "fi"
        if person is not None:
            self._cookies[SESSION_COOKIE] = sign_in(house, person)

    def get(self, path):
        return self._checked(ask_in_place(self._client, "GET", path, headers=self._headers()))

    def post(self, path, fields):
        """`fields` is a dict, a list of pairs, or the raw body."""
        headers = self._headers() | {"origin": PUBLIC_URL, "content-type": "application/x-www-form-urlencoded"}
        body = fields if isinstance(fields, bytes) else _encode(fields)
        return self._checked(ask_in_place(self._client, "POST", path, headers=headers, body=body))

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


def sign_in(house, person):
    """The token of a session of this person, on a phone."""
    with house.database.transaction() as session:
        _, token = add_session(session, person.account_id, house.clock.now(), idle_days=60)
    return token
