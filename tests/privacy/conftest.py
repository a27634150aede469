"""The whole program over each kind of database, a letter box, and a clock that tests move."""

import re
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from starlette.testclient import TestClient

from app.accounts.account_letters import AccountLetters
from app.accounts.models import Account
from app.base.errors import AppError
from app.jobs.worker import Work
from app.main import Outside, build_app
from app.web.assets import Assets
from tests.groups.browser import PUBLIC_URL, Browser
from tests.groups.house import House
from tests.live import settings_for
from tests.shared_texts import shared_texts

TODAY = Work(1, "due", {}, 1)


@dataclass
class Box:
    """A mailer that keeps what it was given; `refuses` is what it raises instead."""

    letters: list = field(default_factory=list)
    refuses: AppError | None = None

    def send(self, letter):
        if self.refuses is not None:
            raise self.refuses
        self.letters.append(letter)


class Village:
    """The program, the use cases of groups over its database, and what became of an account."""

    def __init__(self, app, portal, clock, box):
        self.app, self.clock, self.box = app, clock, box
        self.program = app.state.house
        self.database = self.program.database
        self.groups = House(self.database, clock)
        self._portal = portal

    def look(self, **span):
        """Time goes on by that much; then the daily job comes, and what it wrote down is done."""
        self.clock.move(**span)
        self.program.due.run(TODAY)
        self.work()

    def work(self):
        """Does what was written down, without another look."""
        self._portal.call(self.program.worker.run_due)

    def ask(self, person):
        """The account has been without a group for a year, and its letter has left."""
        self.look()
        self.look(days=365)
        [letter] = self.letters_to(person)
        return letter

    def letters_to(self, person):
        address = self.account(person).address
        return [letter for letter in self.box.letters if letter.to == address]

    def account(self, person):
        with self.database.read() as session:
            return session.get(Account, person.account_id)

    def is_tied(self, person):
        with self.database.read() as session:
            return self.program.ties.is_tied(session, person.account_id)

    def browse(self, person):
        client = TestClient(self.app, base_url=PUBLIC_URL, follow_redirects=False)
        return Browser(client, self, person)

    def letters_office(self):
        return AccountLetters(
            self.database, self.program.jobs, texts=shared_texts(), mailer=self.box, public_url=PUBLIC_URL
        )

    @contextmanager
    def mail_refuses(self, error):
        self.box.refuses = error
        yield
        self.box.refuses = None


def words_of(answer):
    """What a page says, without its markup."""
    return " ".join(re.sub(r"<[^>]+>", " ", answer.text).split())


@pytest.fixture
def village(database_url, tmp_path, clock, portal):
    box = Box()
    settings = settings_for(database_url, tmp_path, public_url=PUBLIC_URL)
    outside = Outside(clock=clock, assets=Assets.none(), mailer=box, texts=shared_texts())
    app = build_app(settings, outside)
    yield Village(app, portal, clock, box)
    app.state.house.database.close()


@pytest.fixture
def havu(village):
    """Somebody with an account and no group."""
    return village.groups.person("havu@koti.example")
