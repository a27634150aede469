"""The real application without its server: strangers and people who are signed in walk by, letters arrive."""

import re

from app.accounts.cookies import SESSION_COOKIE
from app.jobs import queries as job_queries
from app.jobs.worker import Work
from app.main import Outside, build_app
from app.web.assets import Assets
from tests.accounts.conftest import PUBLIC_URL, Browser, LetterBox
from tests.groups.browser import sign_in
from tests.groups.house import House
from tests.meetings.plans import Plans
from tests.outreach.doorway import KEY, Doorway
from tests.plain_settings import plain_settings

LETTERS = ("sign_in_letter", "decision_letter", "invitation_letter", "request_letter", "place_free")
FORM = {"name": "Havu", "address": "havu@koti.example", "rules": "yes", "keep_words": "yes"}


class Street:
    def __init__(self, database_url, clock, texts, folder):
        settings = plain_settings(public_url=PUBLIC_URL, secret_key=KEY, state_dir=folder, database_url=database_url)
        self.box = LetterBox()
        outside = Outside(clock=clock, assets=Assets.none(), mailer=self.box, texts=texts)
        self.app = build_app(settings, outside)
        self.clock = clock
        self.database = self.app.state.house.database
        self.house = House(self.database, clock)
        self.plans = Plans(self.house)
        self.door = Doorway(self.house)

    def close(self):
        self.database.close()

    def browser(self, person=None, *, language="fi", network="192.0.2.7"):
        browser = Browser(self.app, network=network)
        browser.cookies.set("language", language)
        if person is not None:
            browser.cookies.set(SESSION_COOKIE, sign_in(self.house, person))
        return browser

    def deliver(self):
        """Does every waiting job of letters once. The letters that left, in their order."""
        handlers = self.app.state.house.worker._handlers
        before = len(self.box.letters)
        with self.database.transaction() as session:
            jobs = job_queries.list_due(session, LETTERS, self.clock.now(), limit=100)
            works = [Work(job.id, job.kind, dict(job.facts), 1) for job in jobs]
            for job in jobs:
                job.state = "done"
        for work in works:
            handlers[work.kind](work)
        return self.box.letters[before:]


def title_of(answer):
    return re.search(r"<title>(.*?)</title>", answer.text)[1]


def link_in(letter):
    return re.search(r"https://\S+", letter.text)[0].removeprefix(PUBLIC_URL)
