"""The people of the story, their windows and their words; what they do stands in story_founding and story_evening."""

from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from tests.journeys.clocked import ClockedHouse
from tests.journeys.meeting import OtherClock
from tests.journeys.records import Record, Steps
from tests.journeys.scene import Scene
from tests.journeys.visitor import DESKTOP, PHONE

# Evenings of Helsinki: a Tuesday on which all begins, the first meeting three weeks later, half a year of meetings.
BEGINS = datetime(2026, 9, 1, 15, 0, tzinfo=UTC)
FIRST_MEETING = datetime(2026, 9, 22, 17, 0, tzinfo=UTC)
LAST_DAY = datetime(2027, 3, 23, 10, 0, tzinfo=UTC)
ARCHIVED = LAST_DAY + timedelta(days=32)
ASSOCIATION = "Vuokkojen yhdistys"
GROUP = "Hillakangas"
TARGET = "Vanhemmille, joiden pieni lapsi tarvitsee erityistä tukea."
CONNECTS = "Meitä yhdistää pieni lapsi ja arki hänen kanssaan."
# What the group's own page tells everybody, but no letter and no log may.
PUBLIC = (GROUP, "erityistä tukea", "pieni lapsi ja arki", "Sammal", "Havu")

LOOKS = {
    "staff": DESKTOP, "contact": DESKTOP, "sammal": DESKTOP, "havu": PHONE, "parent": PHONE, "rash": PHONE,
    "late": PHONE, "quiet": DESKTOP, "declined": PHONE, "neighbour": PHONE, "stranger": DESKTOP,
}  # fmt: skip
ADDRESSES = {name: f"{name}.kuutamo@esimerkki.example" for name in LOOKS}
# Each of these, and each word that is said, is in no dictionary, so that a find is a leak and no chance.
NAMES = {"parent": "Velmiira", "rash": "Orsuvainu", "late": "Pilkkeri", "quiet": "Huovatar", "declined": "Nurkuvaara"}
LEADERS = frozenset({"sammal", "havu"})
TABLE = LEADERS | {"parent", "rash", "late", "quiet"}
# (what is written, the word to look for, who may be shown it)
SAID = {
    "parent_asks": ("Iltaisin kaipaan mirkuvaa.", LEADERS | {"parent"}),
    "rash_asks": ("Joskus tompsettaa.", LEADERS | {"rash"}),
    "declined_asks": ("Tuttu kertoi helkumista.", LEADERS | {"declined"}),
    "no_for_now": ("Kiitos, että kirjoitit. Toivotamme sinulle suvelmaa.", LEADERS | {"declined"}),
    "hello": ("Hei kaikille, täällä on ollut lumpsakka viikko.", TABLE),
    "question": ("Mikä teillä on tänään tyrskelöä?", TABLE),
    "late_word": ("Anteeksi, lapsi ei nukahtanut, oli vispuroa.", TABLE),
    "hurts": ("Jos lapsi ei nuku, vika on kotona jorhakkaa.", TABLE),
    "report_words": ("Tämä osui minuun, olo on nirkea.", LEADERS | {"parent"}),
    "case_note": ("Puhuin hänen kanssaan, hän oli tuhverissa.", LEADERS),
    "case_answer": ("Kiitos, että kerroit, se oli vankaluista.", LEADERS | {"parent"}),
    "calm": ("Jatketaan rauhassa, kaikilla on olkumia.", TABLE - {"rash"}),
    "thanks": ("Kiitos illasta, jäi hyvä kajelma.", TABLE - {"rash"}),
    "pair_word": ("Ensi kerralla kierros ensin, muuten tulee hörhyä.", LEADERS),
    "looked_back": ("Ensimmäistä kertaa en ollut ohkumissa.", {"parent"}),
    "unquoted": ("Tätä ei saa käyttää: säkkylä.", {"quiet"}),
    "final_note": ("Ensi kerralla alkaisimme aiemmin, nyt oli vanterta.", LEADERS | {"contact", "staff"}),
    "draft": ("En vielä tiedä, sanonko tätä: pulverikko", {"parent"}),
}
WORDS = {
    "parent_asks": "mirkuvaa", "rash_asks": "tompsettaa", "declined_asks": "helkumista", "no_for_now": "suvelmaa",
    "hello": "lumpsakka", "question": "tyrskelöä", "late_word": "vispuroa", "hurts": "jorhakkaa",
    "report_words": "nirkea", "case_note": "tuhverissa", "case_answer": "vankaluista",
    "calm": "olkumia", "thanks": "kajelma", "pair_word": "hörhyä", "looked_back": "ohkumissa", "unquoted": "säkkylä",
    "final_note": "vanterta", "draft": "pulverikko",
}  # fmt: skip
# What is written once the group has ended; the note stays when the rest goes.
AFTERWARDS = {WORDS["looked_back"], WORDS["unquoted"], WORDS["final_note"]}


def may_know():
    """Each word with those to whose windows it may come."""
    words = {WORDS[key]: frozenset(who) for key, (_, who) in SAID.items()}
    names = {name: TABLE if who != "declined" else LEADERS | {who} for who, name in NAMES.items()}
    addresses = {address: frozenset({who}) for who, address in ADDRESSES.items()}
    return words | names | addresses


def said(key):
    return SAID[key][0]


class Story:
    """A served house, a window for each of its people, and what is found out on the way."""

    def __init__(self, folder, open_window, photograph=lambda *_: None):
        """`open_window(house, **look)` gives a visitor; `photograph(visitor, name)` keeps what they see."""
        self.house = ClockedHouse(folder, BEGINS)
        self.photograph = photograph
        self.counts = {}
        self._open_window = open_window
        self._moved_to = BEGINS
        self._windows = {}
        scene = Scene(self.house.database_url, OtherClock(BEGINS - datetime.now(UTC)))
        circle = scene.circle("Tuisku", "Lumme", group="Suopursu")
        self.open_group = scene.publish(circle, state="running", started_at=scene.clock.now(), days=-1)
        scene.close()

    def __getattr__(self, name):
        """The window of this person, opened when they first come."""
        if name not in LOOKS:
            raise AttributeError(name)
        if name not in self._windows:
            visitor = self._open_window(self.house, **LOOKS[name])
            visitor.record, visitor.steps = Record(visitor), Steps(visitor)
            visitor.context.clock.set_fixed_time(self._moved_to)
            self._windows[name] = visitor
        return self._windows[name]

    @property
    def windows(self):
        return dict(self._windows)

    def time_is(self, moment):
        """For the house and for everybody's device."""
        self._moved_to = moment
        self.house.move_to(moment)
        for visitor in self._windows.values():
            visitor.context.clock.set_fixed_time(moment)

    def letter(self, name, earlier=0):
        return self.house.wait_for_letter(ADDRESSES[name], earlier)

    def letters(self, name):
        return len(self.house.letters_to(ADDRESSES[name]))

    def comes_back(self, name):
        """To their own groups; after a long time by a new code."""
        visitor = getattr(self, name)
        visitor.page.goto("/omat-ryhmat")
        if "/kirjaudu" in visitor.page.url:
            visitor.sign_in_by_code(ADDRESSES[name])
        return visitor

    def follow(self, name, letter):
        """The letter's link; whoever is not signed in does so on the way, by the next letter's code."""
        visitor = getattr(self, name)
        page = visitor.page
        page.goto(letter.link)
        if page.url.partition("?")[0].endswith("/kirjaudu"):
            earlier = self.letters(name)
            page.locator("#address").fill(ADDRESSES[name])
            page.locator("button[value=letter]").click()
            page.locator("#code").fill(self.letter(name, earlier).code)
            page.locator("form[action='/kirjaudu/koodi'] button").click()
        return visitor


def heading(visitor, words):
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text(words)


def told(visitor, words):
    expect(visitor.page.get_by_role("status").first).to_contain_text(words)
