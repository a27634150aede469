"""A small service of the real pages, rules and accounts, a letter box, and browsers that visit it."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from typing import Annotated, Any

import pytest
from fastapi import Depends, FastAPI
from starlette.testclient import TestClient

from app.accounts.access import Person
from app.accounts.account_letters import AccountLetters
from app.accounts.build import Accounts, House
from app.accounts.cookies import SESSION_COOKIE, SessionCookies
from app.accounts.letters import LetterPress
from app.accounts.passwords import PasswordCost, Passwords
from app.accounts.prove_address import LINK_PATH
from app.accounts.second_check.door import Powers
from app.accounts.service import create_or_find_account
from app.accounts.sign_in_limits import SignInBudget, SignInLimits, Windows
from app.db.database import Database
from app.jobs import queries as job_queries
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.mail.letter import Letter
from app.texts.texts import Texts
from app.web import languages
from app.web.assets import Assets
from app.web.pages import Pages
from app.web.refusals import Refusals
from app.web.routes import take_routes
from app.web.shell import surround
from tests.hand_clock import HandClock
from tests.plain_settings import plain_settings
from tests.shared_texts import shared_texts
from tests.statements import statements_of

PUBLIC_URL = "https://stupa.example"
KNOWN = "kanerva@esimerkki.fi"
UNKNOWN = "havu@esimerkki.fi"
SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}
FIREFOX_PHONE = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"
_HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
CHEAP = PasswordCost(memory_kib=64, rounds=1)
_MANY = Windows(*["1000 per day"] * 4)
WIDE = SignInBudget(
    letters=_MANY,
    passwords=_MANY,
    codes=_MANY,
    links_per_network="1000 per day",
    second_checks_per_person="1000 per day",
)


class Browser(TestClient):
    """Keeps cookies, sends what browsers send with forms, follows nothing by itself."""

    def __init__(self, app: FastAPI, user_agent: str = FIREFOX_PHONE, network: str = "192.0.2.7") -> None:
        super().__init__(
            app,
            base_url=PUBLIC_URL,
            follow_redirects=False,
            headers=SAME_ORIGIN | {"User-Agent": user_agent},
            client=(network, 50000),
        )

    @property
    def session_token(self) -> str | None:
        return self.cookies.get(SESSION_COOKIE)

    def ask_for_letter(self, address: str = KNOWN, **fields: str) -> Any:
        return self.post("/kirjaudu", data={"address": address, **fields})

    def follow_link(self, link: str) -> Any:
        """Opens the letter's link as a reader does, and presses its button."""
        moved = self.get(link.removeprefix(PUBLIC_URL))
        assert moved.status_code == 303
        page = self.get(moved.headers["location"])
        return self.press(page) if page.status_code == 200 else page

    def press(self, page: Any) -> Any:
        """Presses the button of a letter's page as it was shown."""
        form = page.text.partition(f'action="{LINK_PATH}"')[2].partition("</form>")[0]
        return self.post(LINK_PATH, data=dict(_HIDDEN.findall(form)) or {"letter": ""})


@dataclass
class LetterBox:
    """The mailer of the suite."""

    letters: list[Letter] = field(default_factory=list)

    def send(self, letter: Letter) -> None:
        self.letters.append(letter)

    @property
    def link(self) -> str:
        return re.search(r"https://\S+", self.letters[-1].text)[0]

    @property
    def code(self) -> str:
        return re.search(r"^\s*(\d{3} \d{3})$", self.letters[-1].text, re.MULTILINE)[1]


@dataclass
class Town:
    """Everything a test may want to look at."""

    app: FastAPI
    accounts: Accounts
    database: Database
    clock: HandClock
    box: LetterBox
    press: LetterPress
    revoked: list[int]
    to_accounts: AccountLetters

    def add_account(self, address: str = KNOWN, language: str = "fi") -> int:
        with self.database.transaction() as session:
            return create_or_find_account(session, address, language, now=self.clock.now())

    def deliver(self) -> int:
        """Does every waiting job once. Returns how many letters left."""
        handlers = self.accounts.handlers(self.press, self.to_accounts)
        before = len(self.box.letters)
        with self.database.transaction() as session:
            jobs = job_queries.list_due(session, handlers, self.clock.now(), limit=100)
            works = [Work(job.id, job.kind, dict(job.facts), 1) for job in jobs]
            for job in jobs:
                job.state = "done"
        for work in works:
            handlers[work.kind](work)
        return len(self.box.letters) - before

    def browser(self, user_agent: str = FIREFOX_PHONE, *, network: str = "192.0.2.7") -> Browser:
        """A browser of its own; `network` is the address that its household asks from."""
        return Browser(self.app, user_agent, network)

    def signed_in(self, address: str = KNOWN, user_agent: str = FIREFOX_PHONE, **fields: str) -> Browser:
        browser = self.browser(user_agent)
        browser.ask_for_letter(address, **fields)
        assert self.deliver() == 1
        assert browser.follow_link(self.box.link).status_code == 303
        return browser

    def statements(self) -> AbstractContextManager[list[str]]:
        """Collects the SQL that runs meanwhile, on both kinds of connection."""
        return statements_of(self.database)


MakeTown = Callable[..., Town]


@pytest.fixture(scope="session")
def texts() -> Texts:
    return shared_texts()


@pytest.fixture(scope="session")
def passwords() -> Passwords:
    return Passwords(CHEAP)


@pytest.fixture
def make_town(database: Database, clock: HandClock, texts: Texts, passwords: Passwords) -> MakeTown:
    return partial(build_town, database, clock, texts, passwords=passwords)


@pytest.fixture
def town(make_town: MakeTown) -> Town:
    """A town where Kanerva has an account, on each kind of database."""
    made = make_town()
    made.add_account()
    return made


@pytest.fixture
def sqlite_town(sqlite_url: str, clock: HandClock, texts: Texts, passwords: Passwords) -> Iterator[Town]:
    """The same on SQLite alone, for what does not differ between the two."""
    database = Database(sqlite_url, clock=clock)
    made = build_town(database, clock, texts, passwords=passwords)
    made.add_account()
    yield made
    database.close()


def build_town(
    database: Database,
    clock: HandClock,
    texts: Texts,
    *,
    passwords: Passwords,
    budget: SignInBudget = WIDE,
    powers: Powers | None = None,
    **more: Any,
) -> Town:
    key = "k" * 40
    settings = plain_settings(public_url=PUBLIC_URL, secret_key=key, **more)
    revoked: list[int] = []
    accounts = Accounts(
        House(settings, database, clock, JobQueue(clock)),
        on_revoked=lambda: revoked.append(1),
        powers=powers,
        passwords=passwords,
        limits=SignInLimits(settings.bus_url, key.encode(), budget),
    )
    pages = Pages(texts, Assets.none(), find_person=accounts.people.in_frame, over_tls=True)
    app = FastAPI(openapi_url=None)
    take_routes(app.router, languages.build_router(pages))
    take_routes(app.router, accounts.build_router(pages))
    _add_probe(app, accounts)
    app.add_middleware(SessionCookies)
    surround(app, Refusals(pages), public_url=PUBLIC_URL, max_body_bytes=262_144, clock=clock)
    box = LetterBox()
    press, jobs = LetterPress(texts, box, PUBLIC_URL), JobQueue(clock)
    to_accounts = AccountLetters(database, jobs, texts=texts, mailer=box, public_url=PUBLIC_URL)
    return Town(app, accounts, database, clock, box, press, revoked, to_accounts)


def _add_probe(app: FastAPI, accounts: Accounts) -> None:
    """Addresses that only the signed in, or only staff, may see."""

    @app.get("/api/me")
    def me(person: Annotated[Person, Depends(accounts.people.needed)]) -> dict[str, Any]:
        return {"account": person.account_id, "staff": person.is_staff}

    @app.get("/api/staff")
    def staff(person: Annotated[Person, Depends(accounts.people.staff_needed)]) -> dict[str, Any]:
        return {"account": person.account_id}

    @app.get("/vain-omille")
    def own(person: Annotated[Person, Depends(accounts.people.needed)]) -> dict[str, Any]:
        return {"account": person.account_id}
