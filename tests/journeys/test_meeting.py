"""A first meeting, from the lobby to the next date, in three windows: a leader, a parent, and one who comes late."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from app.texts.dates import HELSINKI
from tests.journeys.meeting import A_WEEK, Meetings
from tests.journeys.scene import Scene
from tests.journeys.served import ServedHouse
from tests.journeys.visitor import PHONE
from tests.journeys.words import fi


@pytest.fixture
def evening(tmp_path):
    """A served house with one closed group whose first meeting begins in twelve minutes, and whose door is open."""
    served = ServedHouse(tmp_path)
    scene = Scene(served.database_url)
    circle = scene.circle("Sammal", "Havu", "Lumme")
    meetings = Meetings(scene, circle, starts_in=timedelta(minutes=12))
    meetings.open_lobby()
    scene.close()
    served.start()
    yield served, circle, meetings
    served.stop()


def test_a_first_meeting_from_the_lobby_to_the_next_date(visitors, evening):
    house, circle, meetings = evening

    def enter(name, **look):
        return visitors(house, **look).has_session(circle.people[name]).enter(circle.room)

    sammal, havu = enter("Sammal"), enter("Havu", **PHONE)
    waits_in_lobby(havu, meetings)
    begins_early(sammal, meetings)
    expect(heading(havu)).to_contain_text(fi("phase-opening-name"))
    expect(havu.page.get_by_text(fi("meeting-host", name="Sammal"))).to_be_visible()
    havu.write("Hei kaikille.")
    sammal.sees("Hei kaikille.")

    for phase in ("opening_round", "question_1"):
        steps_to(sammal, phase)
        expect(heading(havu)).to_contain_text(fi(f"phase-{phase}-name"))
    sammal.page.get_by_role("button", name=fi("meeting-undo")).click()
    expect(heading(havu)).to_contain_text(fi("phase-opening_round-name"))
    steps_to(sammal, "question_1")
    expect(havu.page.locator(".meeting__question")).to_have_text(fi("theme-small_own_coping-question-1"))

    lumme = enter("Lumme", **PHONE)
    comes_late(lumme)
    havu.sees("Anteeksi, lapsi ei nukahtanut.")

    for phase in ("break", "question_2", "closing_round", "closing"):
        steps_to(sammal, phase)
        expect(heading(lumme)).to_contain_text(fi(f"phase-{phase}-name"))
    closes(sammal)
    for visitor in (sammal, havu, lumme):
        is_over(visitor, meetings)
    havu.write("Kiitos illasta.")
    lumme.sees("Kiitos illasta.")
    # A page opened anew agrees with those that have been there all the time.
    havu.page.reload()
    havu.is_connected()
    is_over(havu, meetings)


def heading(visitor):
    return visitor.page.locator("#meeting")


def onward(visitor):
    return visitor.page.locator(".meeting__lead .btn").first


def clock_of(moment):
    shown = moment.astimezone(HELSINKI)
    return f"{shown.hour}.{shown:%M}"


def waits_in_lobby(parent, meetings):
    expect(heading(parent)).to_have_text(fi("phase-lobby-name"))
    lobby = parent.page.locator(".lobby")
    expect(lobby).to_contain_text(fi("welcome-own"))
    expect(lobby).to_contain_text("Sammal")
    opens = fi("writing-opens", time=clock_of(meetings.starts_at))
    expect(parent.page.locator("#compose")).to_contain_text(opens)
    expect(parent.page.get_by_role("button", name=fi("meeting-start"))).to_have_count(0)


def begins_early(leader, meetings):
    """Asked once, answered by keyboard alone."""
    leader.page.get_by_role("button", name=fi("meeting-start")).focus()
    leader.page.keyboard.press("Enter")
    expect(leader.sheet).to_contain_text(fi("start-early-means", time=clock_of(meetings.starts_at)))
    # The sheet takes the focus a moment after it is seen.
    expect(leader.sheet.get_by_role("heading")).to_be_focused()
    leader.sheet.get_by_role("button", name=fi("meeting-start")).focus()
    leader.page.keyboard.press("Enter")
    expect(heading(leader)).to_contain_text(fi("phase-opening-name"))


def steps_to(leader, phase):
    """By keyboard alone; the same button has the focus all the way."""
    expect(onward(leader)).to_have_text(fi("meeting-next", phase=fi(f"phase-{phase}-name")))
    expect(onward(leader)).not_to_have_attribute("aria-disabled", "true")
    onward(leader).focus()
    leader.page.keyboard.press("Enter")
    expect(heading(leader)).to_contain_text(fi(f"phase-{phase}-name"))
    expect(onward(leader)).to_be_focused()


def comes_late(parent):
    """Reads what is on and what was said, and writes."""
    card = parent.page.locator(".meeting__told")
    expect(card).to_contain_text(fi("late-welcome", phase=fi("phase-question_1-name")))
    expect(card).to_contain_text(fi("late-take-part"))
    card.get_by_role("button", name=fi("late-read")).click()
    parent.sees("Hei kaikille.")
    parent.write("Anteeksi, lapsi ei nukahtanut.")
    expect(card).to_have_text("")


def closes(leader):
    expect(onward(leader)).to_have_text(fi("meeting-close"))
    expect(onward(leader)).not_to_have_attribute("aria-disabled", "true")
    onward(leader).click()
    leader.sheet.get_by_role("button", name=fi("meeting-close")).click()


def is_over(visitor, meetings):
    expect(heading(visitor)).to_have_text(fi("end-held"))
    following = (meetings.starts_at + A_WEEK).astimezone(HELSINKI)
    place = visitor.page.locator("section.meeting")
    expect(place).to_contain_text(f"{following.day}.{following.month}. klo {clock_of(following)}")
    expect(place.get_by_role("link", name=fi("help-now"))).to_be_visible()
