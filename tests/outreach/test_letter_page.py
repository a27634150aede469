"""The page behind the link of a wish to join: what its one press agrees to, and for whom."""

from sqlalchemy import select

from app.accounts.models import Consent
from app.groups.agreements import VERSIONS
from tests.accounts.conftest import PUBLIC_URL
from tests.outreach.test_join_pages import ask, follow

OPEN = {"intake": "open"}
ANOTHER = "Joku muu on kirjautunut tässä selaimessa."


def shown(street, browser=None):
    """Opens the newest letter's link: its page, and the browser that it stands in."""
    browser = browser or street.browser()
    browser.get(street.box.link.removeprefix(PUBLIC_URL))
    return browser, browser.get("/kirjaudu/linkki")


def agreed(street):
    with street.database.read() as session:
        return {row.purpose: row.version for row in session.scalars(select(Consent))}


def test_the_page_shows_what_was_answered_with_its_questions(street):
    """A stranger may have put the words into the newcomer's mouth; leaders would read them as theirs."""
    _, outward = street.plans.published()
    ask(street, outward, why="Juon <b>liikaa</b>.", heard="notice_board")
    street.deliver()
    _, page = shown(street)
    for said in (
        "Miksi haluat mukaan?",
        "Juon &lt;b&gt;liikaa&lt;/b&gt;.",
        "Mistä kuulit ryhmästä?",
        "Ilmoitustaululta",
    ):
        assert said in page.text


def test_a_question_that_was_not_answered_is_not_shown(street):
    _, outward = street.plans.published()
    ask(street, outward)
    street.deliver()
    _, page = shown(street)
    assert "Miksi haluat mukaan?" not in page.text
    assert "Mistä kuulit ryhmästä?" not in page.text


def test_the_press_agrees_to_the_texts_that_its_page_showed(any_street, monkeypatch):
    """Not to those of the form's day: the page shows the texts of its own."""
    street = any_street
    _, outward = street.plans.published(**OPEN)
    ask(street, outward, reminders="yes")
    street.deliver()
    monkeypatch.setitem(VERSIONS, "keep_words", "2027-01")
    _, arrived = follow(street)
    assert arrived.headers["location"].startswith("/huone/")
    assert agreed(street) == {"house_rules": "2026-11", "keep_words": "2027-01", "reminders": "2026-11"}


def test_texts_that_change_between_page_and_press_are_read_anew(street, monkeypatch):
    _, outward = street.plans.published(**OPEN)
    ask(street, outward)
    street.deliver()
    browser, page = shown(street)
    monkeypatch.setitem(VERSIONS, "house_rules", "2027-01")
    again = browser.press(page)
    assert again.status_code == 409
    assert "Pelisäännöt tai suostumukset ovat muuttuneet." in again.text
    assert "Toinen kirje avattiin välillä." not in again.text
    assert agreed(street) == {}
    assert browser.press(again).status_code == 303
    assert agreed(street)["house_rules"] == "2027-01"


def test_somebody_else_who_is_signed_in_is_told_that_the_press_ends_that(any_street):
    street = any_street
    _, outward = street.plans.published(**OPEN)
    street.house.person("havu@koti.example")
    ask(street, outward)
    street.deliver()
    other = street.browser(street.house.person("toinen@koti.example"))
    _, page = shown(street, other)
    assert ANOTHER in page.text
    assert "Kun painat, hän kirjautuu ulos" in page.text
    for nobody_else in (street.browser(), street.browser(street.house.person("havu@koti.example"))):
        assert ANOTHER not in shown(street, nobody_else)[1].text
    assert other.press(page).headers["location"].startswith("/huone/")


def test_a_newcomer_s_letter_is_another_s_than_whoever_is_signed_in(street):
    _, outward = street.plans.published(**OPEN)
    ask(street, outward, address="uusi@koti.example")
    street.deliver()
    assert ANOTHER in shown(street, street.browser(street.house.person("toinen@koti.example")))[1].text


def test_a_sign_in_letter_tells_it_too(street):
    for address in ("havu@koti.example", "toinen@koti.example"):
        street.house.person(address)
    street.browser().post("/kirjaudu", data={"address": "havu@koti.example"})
    street.deliver()
    assert ANOTHER in shown(street, street.browser(street.house.person("toinen@koti.example")))[1].text
    assert ANOTHER not in shown(street, street.browser(street.house.person("havu@koti.example")))[1].text
