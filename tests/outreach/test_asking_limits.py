"""How often one may ask to join, and what does not count."""

from tests.outreach.street import FORM

OPEN = {"intake": "open"}


def test_asking_where_nobody_can_join_uses_up_nobody_s_letters(any_street):
    """Else a stranger could keep an address from its letters, and nothing would have been sent that its owner sees."""
    street = any_street
    _, outward = street.plans.published(**OPEN)
    _, started = street.plans.published(state="running", started_at=street.clock.now())
    _, planned = street.plans.published(state="planning")
    answers = []
    for number in range(24):
        stranger = street.browser(network=f"198.51.{number}.1")
        shut = (started, planned, "A" * 22)[number % 3]
        answers.append(stranger.post(f"/ryhmat/{shut}/liity", data=FORM).status_code)
    assert answers == [303, 404, 404] * 8
    assert street.browser().post("/kirjaudu", data={"address": FORM["address"]}).status_code == 200
    asked = street.browser().post(f"/ryhmat/{outward}/liity", data=FORM)
    assert asked.headers["location"] == f"/ryhmat/{outward}/liity?sent"


def test_a_stranger_at_a_shut_door_takes_no_place_among_those_who_write(street, monkeypatch):
    _, started = street.plans.published(state="running", started_at=street.clock.now())
    monkeypatch.setattr(street.database, "transaction", None)
    assert street.browser().post(f"/ryhmat/{started}/liity", data=FORM).status_code == 303


def test_a_leaders_name_is_compared_after_the_letter_is_counted(street):
    _, outward = street.plans.published()
    street.plans.lead(outward, "Pihka")
    answers = [street.browser().post(f"/ryhmat/{outward}/liity", data=FORM | {"name": "Pihka"}) for _ in range(6)]
    assert [answer.status_code for answer in answers] == [422] * 5 + [429]


def test_a_wish_that_a_letter_proves_counts_as_its_persons(street):
    """Each coming is a line in the room; letters of several networks were more of them than a person has in a day."""
    _, outward = street.plans.published(**OPEN)
    browser = street.browser(street.house.person(FORM["address"]))
    for number in range(10):
        room = browser.post(f"/ryhmat/{outward}/liity", data=FORM | {"name": f"Havu {number}"}).headers["location"]
        browser.post(f"{room}/lahde")
    street.browser().post(f"/ryhmat/{outward}/liity", data=FORM)
    street.deliver()
    reader = street.browser()
    path = reader.follow_link(street.box.link).headers["location"]
    assert path.startswith("/pyynto/")
    assert street.door.states()[-1] == "proved"
    for told in (reader.get(path), reader.post(path, data={"name": "Tuisku"})):
        assert told.status_code == 429
        assert 0 < int(told.headers["retry-after"]) <= 86_400
        assert "Kokeilit monta kertaa." in told.text
        assert "Voit kokeilla uudelleen" in told.text
        assert f'action="{path}/peru"' in told.text
    assert 'value="Tuisku"' in told.text
    assert street.door.states()[-1] == "proved"


def test_a_letter_that_proves_the_first_wish_of_a_day_is_settled(street):
    _, outward = street.plans.published(**OPEN)
    for number in range(10):
        street.browser(network=f"198.51.{number}.1").post(
            f"/ryhmat/{outward}/liity", data=FORM | {"name": f"Havu {number}"}
        )
        street.deliver()
        browser = street.browser()
        room = browser.follow_link(street.box.link).headers["location"]
        assert room.startswith("/huone/")
        browser.post(f"{room}/lahde")
    street.browser(network="203.0.113.1").post(f"/ryhmat/{outward}/liity", data=FORM)
    street.deliver()
    assert street.browser().follow_link(street.box.link).headers["location"].startswith("/pyynto/")
