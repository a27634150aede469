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
