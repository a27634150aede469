"""The leaders' list and one applicant's view, and what the contact sees of them."""

import re
from datetime import timedelta

import pytest

from app.texts.languages import LANGUAGES
from tests.outreach.doorway import answers
from tests.outreach.street import link_in, title_of
from tests.shared_texts import shared_texts


@pytest.fixture
def asked(street):
    """A closed group of two leaders, and Havu who waits: the group, the leaders, their room, the request."""
    _, outward = street.plans.published()
    street.plans.rename(outward, "Pihlajapiha")
    (pihka, room), (sammal, _) = (street.plans.lead(outward, name) for name in ("Pihka", "Sammal"))
    request = street.door.by_letter(
        outward, "havu@koti.example", answers("Havu", why="Iltaisin on <i>hiljaista</i>.", heard="notice_board")
    )
    person = street.house.person("havu@koti.example")
    with street.database.transaction() as session:
        street.door.settle.claim(session, person.account_id, request)
    street.door.settle.settle(person.account_id, request)
    return outward, (pihka, sammal), room, request


def test_a_leader_finds_the_request_from_the_room_and_from_ones_own_groups(street, asked):
    outward, (pihka, _), room, request = asked
    browser = street.browser(pihka)
    assert browser.get(f"/huone/{room}/pyynnot").headers["location"] == f"/ryhmat/{outward}/pyynnot"
    assert f'<a class="way" href="/huone/{room}/pyynnot">1 pyyntö odottaa sinua</a>' in browser.get("/omat-ryhmat").text
    page = browser.get(f"/ryhmat/{outward}/pyynnot")
    assert f'<a href="/ryhmat/{outward}/pyynnot/{request}">Havu</a>' in page.text
    assert title_of(page) == "Liittymispyynnöt – Vertaistupa"
    # Who leads two groups sees of which this is; a rug alone does not say it.
    for path in ("pyynnot", f"pyynnot/{request}"):
        assert '<p class="eyebrow">Pihlajapiha<' in browser.get(f"/ryhmat/{outward}/{path}").text


def test_the_view_shows_answers_and_both_choices_alike_and_no_address(street, asked):
    outward, (pihka, _), _, request = asked
    page = street.browser(pihka).get(f"/ryhmat/{outward}/pyynnot/{request}").text
    for told in (
        "<h1>Havu</h1>",
        "Pyyntö 1/1.",
        "Iltaisin on &lt;i&gt;hiljaista&lt;/i&gt;.",
        "Ilmoitustaululta",
        "Ryhmässä on 8 vapaata paikkaa.",
        "Riittää, kun toinen teistä päättää.",
        "Kiitos, että kirjoitit.",
    ):
        assert told in page
    assert re.findall(r'<input type="radio" name="answer" value="(\w+)"(.*?)>', page) == [
        ("accept", ""),
        ("not_this_time", ""),
    ]
    assert "@koti.example" not in page


def test_accepting_leads_to_the_room_by_a_neutral_letter(street, asked):
    outward, (pihka, _), room, request = asked
    browser = street.browser(pihka)
    done = browser.post(f"/ryhmat/{outward}/pyynnot/{request}", data={"answer": "accept", "words": ""})
    assert done.headers["location"] == f"/ryhmat/{outward}/pyynnot?saved=accepted"
    assert "Hyväksyit pyynnön." in browser.get(done.headers["location"]).text
    letter = street.deliver()[-1]
    assert (letter.to, link_in(letter)) == ("havu@koti.example", f"/pyynto/{request}")
    havu = street.browser(street.house.person("havu@koti.example"))
    assert havu.get(f"/pyynto/{request}").headers["location"] == f"/huone/{room}"


def test_a_kind_no_is_read_inside_and_offers_other_groups(street, asked):
    outward, (pihka, _), _, request = asked
    _, other = street.plans.published(intake="open")
    street.plans.rename(other, "Saunapolku")
    said = {"answer": "not_this_time", "words": "Kiitos. Nähdään <b>toiste</b>."}
    street.browser(pihka).post(f"/ryhmat/{outward}/pyynnot/{request}", data=said)
    letter = street.deliver()[-1]
    assert "Nähdään" not in letter.text
    page = street.browser(street.house.person("havu@koti.example")).get(f"/pyynto/{request}").text
    assert "Kiitos. Nähdään &lt;b&gt;toiste&lt;/b&gt;." in page
    assert "Saunapolku" in page


@pytest.mark.parametrize("full", [False, True])
def test_ready_words_that_were_left_as_they_are_are_read_in_ones_own_language(street, asked, full):
    outward, (pihka, _), _, request = asked
    if full:
        street.plans.set(outward, size=0)
    leader = street.browser(pihka, language="en")
    form = leader.get(f"/ryhmat/{outward}/pyynnot/{request}").text
    ready = re.search(r'<textarea[^>]*name="words"[^>]*>(.*?)</textarea>', form, re.DOTALL)[1].strip()
    key = "ready-no-full" if full else "ready-no-other"
    assert ready == shared_texts().get("fi", key)
    leader.post(f"/ryhmat/{outward}/pyynnot/{request}", data={"answer": "not_this_time", "words": ready})
    person = street.house.person("havu@koti.example")
    for language in LANGUAGES:
        page = street.browser(person, language=language).get(f"/pyynto/{request}").text
        assert f"<p>{shared_texts().get(language, key)}</p>" in page


def test_the_second_leader_is_told_what_the_first_has_answered(street, asked):
    outward, (pihka, sammal), _, request = asked
    path = f"/ryhmat/{outward}/pyynnot/{request}"
    street.browser(pihka).post(path, data={"answer": "accept"})
    late = street.browser(sammal).post(path, data={"answer": "not_this_time", "words": "Kiitos."})
    assert late.status_code == 409
    assert "Pihka hyväksyi pyynnön." in late.text
    assert 'name="answer"' not in late.text


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"words": "Kiitos."}, "answer"),
        ({"answer": "ehkä", "words": "Kiitos."}, "answer"),
        ({"answer": "not_this_time", "words": " "}, "words"),
        ({"answer": "not_this_time", "words": "x" * 501}, "words"),
    ],
)
def test_a_bad_decision_comes_back_with_what_was_typed(street, asked, sent, field):
    outward, (pihka, _), _, request = asked
    answer = street.browser(pihka).post(f"/ryhmat/{outward}/pyynnot/{request}", data=sent)
    assert answer.status_code == 422
    assert f'id="{field}-error"' in answer.text
    assert sent["words"].strip() in answer.text
    assert street.door.states() == ["waiting"]


def test_a_full_group_says_why_the_answer_did_not_leave(street, asked):
    outward, (pihka, _), _, request = asked
    street.plans.set(outward, size=0)
    answer = street.browser(pihka).post(f"/ryhmat/{outward}/pyynnot/{request}", data={"answer": "accept"})
    assert answer.status_code == 409
    assert "Ryhmään ei voi nyt ottaa uusia. Pyyntö odottaa." in answer.text


def test_a_contact_sees_a_count_alone_while_somebody_leads(street, asked):
    outward, _, _, request = asked
    contact = street.browser(street.house.person("eka@yhdistys.example"))
    page = contact.get(f"/ryhmat/{outward}/pyynnot")
    assert "1 pyyntö odottaa vastausta." in page.text
    assert "1 ryhmä. 0 osallistujaa. 1 pyyntö odottaa vastausta." in contact.get("/omat-ryhmat").text
    assert "Havu" not in page.text
    assert contact.get(f"/ryhmat/{outward}/pyynnot/{request}").status_code == 404


def test_a_contact_answers_where_nobody_leads(street):
    _, outward = street.plans.published()
    _, request = street.door.waiting(outward, "havu@koti.example", "Havu")
    contact = street.browser(street.house.person("eka@yhdistys.example"))
    assert f'<a href="/ryhmat/{outward}/pyynnot">' in contact.get("/omat-ryhmat").text
    assert "Havu" in contact.get(f"/ryhmat/{outward}/pyynnot").text
    done = contact.post(f"/ryhmat/{outward}/pyynnot/{request}", data={"answer": "accept"})
    assert done.status_code == 303
    assert street.door.states() == ["accepted"]


def test_nobody_else_finds_the_pages(street, asked):
    outward, _, room, request = asked
    member, _ = street.house.join(outward, "tuisku@koti.example", "Tuisku")
    for person in (member, street.house.person("vieras@koti.example"), street.house.staff):
        browser = street.browser(person)
        for path in (f"/ryhmat/{outward}/pyynnot", f"/ryhmat/{outward}/pyynnot/{request}"):
            assert browser.get(path).status_code == 404
        assert browser.post(f"/ryhmat/{outward}/pyynnot/{request}", data={"answer": "accept"}).status_code == 404
    stranger = street.browser().get(f"/huone/{room}/pyynnot")
    assert stranger.headers["location"] == f"/kirjaudu?next=/huone/{room}/pyynnot"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("end", ["waiting", "accepted", "declined", "closed", "taken_back", "full"])
def test_every_state_can_be_read_in_every_language(street, asked, clock, language, end):
    outward, (pihka, _), _, request = asked
    path = f"/ryhmat/{outward}/pyynnot/{request}"
    person = street.house.person("havu@koti.example")
    if end in ("accepted", "declined"):
        decision = {"accepted": "accept", "declined": "not_this_time"}[end]
        street.browser(pihka).post(path, data={"answer": decision, "words": "Kiitos."})
    elif end == "closed":
        street.plans.set(outward, small_start=True)
        clock.move(days=7)
        assert street.browser(pihka).post(path, data={"answer": "accept"}).status_code == 409
    elif end == "taken_back":
        street.door.settle.take_back(person.account_id, request)
    elif end == "full":
        street.plans.set(outward, size=0)
    leader, own = street.browser(pihka, language=language), street.browser(person, language=language)
    for browser, where in ((leader, path), (leader, f"/ryhmat/{outward}/pyynnot"), (own, f"/pyynto/{request}")):
        answer = browser.get(where)
        assert answer.status_code == (303 if end == "accepted" and browser is own else 200)


def test_a_wish_that_is_not_sent_yet_offers_no_form_at_a_door_that_is_shut(street, clock):
    _, outward = street.plans.published(small_start=True)
    street.plans.lead(outward)
    person, request = street.door.proved(outward, "havu@koti.example", "Havu")
    browser = street.browser(person)
    assert "Pyyntösi ei ole vielä lähtenyt" in browser.get("/omat-ryhmat").text
    clock.move(days=7)
    # The clock has not been asked, nor does a page ask it.
    page = browser.get(f"/pyynto/{request}").text
    assert street.door.states() == ["proved"]
    assert "Ryhmä ei ota enää uusia." in page
    assert f'action="/pyynto/{request}"' not in page


def test_staff_find_what_waits_in_a_turnkey_group_from_their_desk(street):
    _, outward = street.plans.published(plan={"support_model": "turnkey"})
    _, own = street.plans.published()
    street.plans.lead(outward)
    _, request = street.door.waiting(outward, "havu@koti.example", "Havu")
    street.door.waiting(own, "tuisku@koti.example", "Tuisku")
    staff = street.browser(street.house.staff)
    desk = staff.get("/liitto").text
    assert f'href="/ryhmat/{outward}/pyynnot"' in desk
    assert "1 pyyntö odottaa vastausta." in desk
    assert f'href="/ryhmat/{own}/pyynnot"' not in desk
    page = staff.get(f"/ryhmat/{outward}/pyynnot").text
    assert 'href="/liitto"' in page
    assert f'<a href="/ryhmat/{outward}/pyynnot/{request}">Havu</a>' in page
    applicant = staff.get(f"/ryhmat/{outward}/pyynnot/{request}").text
    assert "@koti.example" not in applicant
    done = staff.post(f"/ryhmat/{outward}/pyynnot/{request}", data={"answer": "accept"})
    assert (done.status_code, street.door.states()) == (303, ["accepted", "waiting"])
    assert "/pyynnot" not in staff.get("/liitto").text


@pytest.mark.parametrize(
    ("plan", "leads", "who"),
    [
        ({}, True, "Ohjaaja"),
        ({"support_model": "turnkey"}, True, "Ohjaaja tai liiton työntekijä"),
        ({}, False, "Yhdistyksen yhteyshenkilö"),
    ],
)
def test_it_is_told_truly_who_reads_and_answers(street, plan, leads, who):
    _, outward = street.plans.published(plan=plan)
    if leads:
        street.plans.lead(outward)
    stranger, (havu, request) = street.browser(None), street.door.waiting(outward, "havu@koti.example", "Havu")
    assert f"{who} lukee pyyntösi ja vastaa. " in stranger.get(f"/ryhmat/{outward}").text
    form = stranger.get(f"/ryhmat/{outward}/liity").text
    assert f"{who} lukee pyyntösi ja vastaa sinulle." in form
    assert ("Vain ohjaajat lukevat tämän." in form) == (who == "Ohjaaja")
    assert f"{who} vastaa sinulle." in street.browser(havu).get(f"/pyynto/{request}").text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_view_says_of_somebody_who_left_while_set_aside_that_they_were_here(street, language):
    _, outward = street.plans.published(intake="open")
    leader, room = street.plans.lead(outward)
    member, _ = street.house.join(outward, "havu@koti.example", "Havu")
    street.house.put_aside(leader, member, room, lasts=timedelta(hours=1))
    street.house.leave(room, member)
    _, request = street.door.waiting(outward, "havu@koti.example", "Kanerva")
    page = street.browser(leader, language=language).get(f"/ryhmat/{outward}/pyynnot/{request}").text
    assert shared_texts().get(language, "decision-bound") in page
    # Not as whom.
    assert "Havu" not in page
