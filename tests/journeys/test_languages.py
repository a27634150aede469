"""An evening of three people in three languages, by keyboard alone, which ends by the clock since nobody closes it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.journeys.clocked import ClockedHouse
from tests.journeys.meeting import Meetings, OtherClock
from tests.journeys.scene import Scene
from tests.journeys.test_keyboard import press, tab_to
from tests.journeys.test_meeting import heading, onward
from tests.journeys.visitor import PHONE, Visitor
from tests.journeys.words import words_in

EIGHT_IN_THE_EVENING = datetime(2026, 9, 22, 17, 0, tzinfo=UTC)


@dataclass
class Guest:
    """A window and its reader's language."""

    visitor: Visitor
    language: str

    def __getattr__(self, name):
        return getattr(self.visitor, name)

    def words(self, key, **facts):
        return words_in(self.language, key, **facts)

    def button(self, key, **facts):
        return self.page.get_by_role("button", name=self.words(key, **facts), exact=True)

    def told_of_meeting(self):
        return self.page.locator(".hall__meeting .meeting__time").last

    def does(self, button, **how):
        tab_to(self, button, **how)
        press(self, "Enter")


class Evening:
    """A closed group an hour before its first meeting, in a house with a clock by hand."""

    def __init__(self, folder):
        self.house = ClockedHouse(folder, EIGHT_IN_THE_EVENING - timedelta(hours=1))
        scene = Scene(self.house.database_url, OtherClock(self.house.clock.now() - datetime.now(UTC)))
        self.circle = scene.circle("Sammal", "Lumme", "Havu", leaders=2)
        meetings = Meetings(scene, self.circle, starts_in=timedelta(hours=1))
        meetings.wind_clock()
        self.starts_at = meetings.starts_at
        scene.close()
        self.house.start()
        self.guests = []

    def sits_down(self, visitor, name, language):
        """Comes from the own groups into the lobby."""
        guest = Guest(visitor.has_session(self.circle.people[name]), language)
        self.guests.append(guest)
        self.time_is(minutes=-8)
        guest.speak(language)
        guest.page.goto("/omat-ryhmat")
        guest.does(guest.page.get_by_role("link", name=guest.words("come-in")))
        guest.is_connected()
        return guest

    def time_is(self, **after_start):
        """For the house and for everybody's device."""
        moment = self.starts_at + timedelta(**after_start)
        self.house.move_to(moment)
        for guest in self.guests:
            guest.context.clock.set_fixed_time(moment)

    def everybody_reads(self, key):
        for guest in self.guests:
            expect(heading(guest)).to_contain_text(guest.words(key))


@pytest.fixture
def evening(tmp_path):
    begun = Evening(tmp_path)
    yield begun
    begun.house.stop()


def test_an_evening_in_three_languages_that_nobody_closes(visitors, evening):
    sammal = evening.sits_down(visitors(evening.house), "Sammal", "sv")
    lumme = evening.sits_down(visitors(evening.house, **PHONE), "Lumme", "fi-selko")
    havu = evening.sits_down(visitors(evening.house, **PHONE), "Havu", "en")
    evening.time_is(minutes=1)
    # Tab goes on from the end of the talk, where a page of a room opens.
    sammal.does(sammal.button("meeting-start"), back=True)
    evening.everybody_reads("phase-opening-name")
    expect(onward(sammal)).to_have_text(sammal.words("meeting-next", phase=sammal.words("phase-opening_round-name")))
    expect(onward(sammal)).to_be_focused()
    expect(onward(sammal)).not_to_have_attribute("aria-disabled", "true")
    press(sammal, "Enter")
    evening.everybody_reads("phase-opening_round-name")

    sammal.does(sammal.button("meeting-give-over", name="Lumme"))
    expect(lumme.told_of_meeting()).to_contain_text(lumme.words("meeting-host-you"))
    expect(havu.told_of_meeting()).to_contain_text(havu.words("meeting-host", name="Lumme"))

    # The opening round stands for eight minutes from 20.01, and for five more.
    expect(havu.told_of_meeting()).to_contain_text("20:09")
    lumme.does(lumme.button("meeting-more-time"), back=True)
    expect(havu.told_of_meeting()).to_contain_text("20:14")
    expect(sammal.told_of_meeting()).to_contain_text("20.14")

    lumme.does(lumme.button("evening-title"))
    expect(lumme.sheet.get_by_role("heading", level=2)).to_be_focused()
    press(lumme, "Escape")
    expect(lumme.button("evening-title")).to_be_focused()

    # An hour's meeting is over by itself two hours after its hour, for those who are there and those who come anew.
    evening.time_is(hours=3, minutes=-1)
    evening.everybody_reads("phase-opening_round-name")
    evening.time_is(hours=3, minutes=1)
    evening.everybody_reads("end-held")
    havu.page.reload()
    havu.is_connected()
    evening.everybody_reads("end-held")
