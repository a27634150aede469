"""From the public page to the room or to an answer, as a browser sees it; and what letters and logs never say."""

import re

import pytest
import structlog
from sqlalchemy import func, inspect, select

from app.accounts.models import Account, SignInToken
from app.db.model import Base
from app.groups.models import JoinRequest
from app.groups.questions.library import QUESTIONS, WORDINGS
from app.outreach.schemas import DecisionForm, JoinForm, NameForm, StrangersJoinForm
from app.privacy.tables import TABLES
from app.texts.languages import LANGUAGES
from tests.accounts.conftest import PUBLIC_URL
from tests.groups.test_letters import STEMS
from tests.outreach.street import FORM, link_in, title_of
from tests.statements import statements_of

OPEN = {"intake": "open"}
ASKS_FIRST = {"intake": "open", "asks_first": True}


def ask(street, outward, browser=None, **fields):
    return (browser or street.browser()).post(f"/ryhmat/{outward}/liity", data=FORM | fields)


def follow(street, browser=None):
    """Opens the newest letter's link and presses its button."""
    browser = browser or street.browser()
    return browser, browser.follow_link(street.box.link)


def count(street, table):
    with street.database.read() as session:
        return session.scalar(select(func.count(table.id)))


# --- the way in


@pytest.mark.parametrize(("facts", "asks"), [(OPEN, False), (ASKS_FIRST, True), ({}, True)])
def test_nobody_is_asked_why_where_nobody_would_read_it(street, facts, asks):
    _, outward = street.plans.published(**facts)
    page = street.browser().get(f"/ryhmat/{outward}/liity").text
    assert ('name="why"' in page) == asks
    assert 'name="heard"' in page


def test_an_open_group_is_three_screens_from_its_page_to_its_room(any_street):
    street = any_street
    _, outward = street.plans.published(**OPEN)
    browser = street.browser()
    page = browser.get(f"/ryhmat/{outward}").text
    assert f'<a class="btn btn--wide" href="/ryhmat/{outward}/liity">Liity ryhmään</a>' in page
    sent = ask(street, outward, browser)
    assert (sent.status_code, sent.headers["location"]) == (303, f"/ryhmat/{outward}/liity?sent")
    told = browser.get(sent.headers["location"]).text
    assert "Lähetimme linkin sähköpostiisi." in told
    assert "Avaa se, niin olet mukana." in told
    assert "havu@koti.example" not in told
    [letter] = street.deliver()
    assert letter.to == "havu@koti.example"
    _, arrived = follow(street, browser)
    assert arrived.headers["location"].startswith("/huone/")
    assert browser.get(arrived.headers["location"]).status_code == 200
    assert browser.get(f"/ryhmat/{outward}/liity").headers["location"] == arrived.headers["location"]


def test_where_leaders_are_asked_the_request_waits_and_can_be_taken_back(any_street):
    street = any_street
    _, outward = street.plans.published()
    ask(street, outward, why="Iltaisin on hiljaista.", heard="friend")
    street.deliver()
    browser, arrived = follow(street)
    path = arrived.headers["location"]
    assert path.startswith("/pyynto/")
    page = browser.get(path)
    assert "Pyyntösi on lähetetty." in page.text
    assert "Iltaisin on hiljaista." in page.text
    assert title_of(page) == "Liittymispyyntö – Vertaistupa"
    assert browser.get(f"/ryhmat/{outward}/liity").headers["location"] == path
    mine = browser.get("/omat-ryhmat").text
    assert f'<h3><a href="{path}">' in mine
    assert "Pyyntösi odottaa vastausta" in mine
    assert browser.post(f"{path}/peru").headers["location"] == path
    assert "Pyyntö on peruttu." in browser.get(path).text


def test_opening_the_link_uses_nothing_up_and_pressing_twice_opens_once(street):
    _, outward = street.plans.published(**OPEN)
    ask(street, outward)
    street.deliver()
    link = link_in(street.box.letters[-1])
    for _ in range(3):
        scanner = street.browser()
        page = scanner.get(scanner.get(link).headers["location"])
        assert "Vahvista sähköpostisi" in page.text
        assert count(street, Account) == 3  # staff and two contacts: opening makes nobody known
    assert follow(street)[1].status_code == 303
    again, gone = follow(street)
    assert gone.status_code == 410
    assert again.session_token is None
    with street.database.read() as session:
        assert session.scalars(select(SignInToken.address)).all() == [None]


def test_a_link_works_for_a_day_in_any_browser_and_no_longer(street, clock):
    _, outward = street.plans.published(**OPEN)
    ask(street, outward)
    clock.move(hours=23)
    street.deliver()
    link = street.box.link
    clock.move(hours=1)
    assert street.browser().follow_link(link).status_code == 410


def test_two_groups_asked_from_one_browser_both_get_their_answer(street):
    browser = street.browser()
    links = []
    for _ in range(2):
        _, outward = street.plans.published(**OPEN)
        ask(street, outward, browser)
        street.deliver()
        links.append(street.box.link)
    rooms = {street.browser().follow_link(link).headers["location"] for link in links}
    assert len(rooms) == 2


def test_someone_signed_in_is_asked_no_address_and_gets_no_letter(street):
    _, outward = street.plans.published(**OPEN)
    browser = street.browser(street.house.person("havu@koti.example"))
    assert 'name="address"' not in browser.get(f"/ryhmat/{outward}/liity").text
    answers = {name: value for name, value in FORM.items() if name != "address"}
    arrived = browser.post(f"/ryhmat/{outward}/liity", data=answers)
    assert arrived.headers["location"].startswith("/huone/")
    assert street.deliver() == []


def test_someone_in_the_group_is_led_to_the_room(street):
    _, outward = street.plans.published(**OPEN)
    person, room = street.house.join(outward, "havu@koti.example", "Havu")
    browser = street.browser(person)
    assert browser.get(f"/ryhmat/{outward}/liity").headers["location"] == f"/huone/{room}"
    assert ask(street, outward, browser).headers["location"] == f"/huone/{room}"
    ask(street, outward, name="Lumme")
    street.deliver()
    assert follow(street)[1].headers["location"] == f"/huone/{room}"


def test_a_full_open_group_says_kindly_that_there_is_a_queue(street):
    _, outward = street.plans.published(**OPEN, size=0)
    assert "ei juuri nyt, pääset jonoon" in street.browser().get(f"/ryhmat/{outward}").text
    assert "Voit silti lähettää pyynnön. Pääset jonoon." in street.browser().get(f"/ryhmat/{outward}/liity").text
    ask(street, outward)
    street.deliver()
    browser, arrived = follow(street)
    assert "Olet jonossa ensimmäisenä." in browser.get(arrived.headers["location"]).text


def test_a_link_followed_after_the_close_offers_other_groups(street, clock):
    group_id, outward = street.plans.full()
    street.plans.publish(group_id)
    _, other = street.plans.published(**OPEN)
    street.plans.rename(other, "Saunapolku")
    clock.move(days=6, hours=23)
    ask(street, outward, name="Lumme")
    street.deliver()
    clock.move(hours=2)
    browser, arrived = follow(street)
    page = browser.get(arrived.headers["location"]).text
    assert "Ryhmä ei ota enää uusia." in page
    assert "Saunapolku" in page
    assert ask(street, outward).headers["location"] == f"/ryhmat/{outward}"


def test_a_name_taken_between_letter_and_link_is_asked_on_the_requests_page(street):
    _, outward = street.plans.published(**OPEN)
    ask(street, outward)
    street.deliver()
    street.house.join(outward, "toinen@koti.example", "Havu")
    browser, arrived = follow(street)
    path = arrived.headers["location"]
    page = browser.get(path).text
    assert "Ryhmässä on jo samannäköinen nimi. Valitse toinen nimi." in page
    assert "Pyyntösi ei ole vielä lähtenyt" in browser.get("/omat-ryhmat").text
    for bad in ("Havu", "Tukiliitto", ""):
        again = browser.post(path, data={"name": bad})
        assert again.status_code == 422
        assert f'value="{bad}"' in again.text or not bad
    assert browser.post(path, data={"name": "Kanerva"}).headers["location"].startswith("/huone/")


def test_somebody_signed_in_comes_and_goes_only_so_often(street):
    """Each coming is a line in the room, and each name that is refused tells of somebody there."""
    _, outward = street.plans.published(**OPEN)
    browser = street.browser(street.house.person("havu@koti.example"))
    form = {**FORM, "address": ""}
    rooms = []
    for number in range(10):
        answer = browser.post(f"/ryhmat/{outward}/liity", data={**form, "name": f"Havu {number}"})
        rooms.append(answer.headers["location"])
        browser.post(f"{rooms[-1]}/lahde")
    assert set(rooms) == {rooms[0]}
    refused = browser.post(f"/ryhmat/{outward}/liity", data=form)
    assert refused.status_code == 429
    assert int(refused.headers["Retry-After"]) > 0
    assert 'value="Havu"' in refused.text
    other = street.browser(street.house.person("lumme@koti.example"))
    assert other.post(f"/ryhmat/{outward}/liity", data={**form, "name": "Lumme"}).status_code == 303


def test_the_letters_page_says_what_its_one_press_agrees_to(street):
    """Whoever got the letter may not have filled in the form."""
    _, outward = street.plans.published(**OPEN)
    street.plans.rename(outward, "Pihlajapiha")
    ask(street, outward, name="Hölmö", feedback="yes")
    street.deliver()
    browser = street.browser()
    browser.get(street.box.link.removeprefix(PUBLIC_URL))
    page = browser.get("/kirjaudu/linkki").text
    for said in ("Pihlajapiha", "Hölmö", "Luin pelisäännöt", "Palvelu saa säilyttää", "Saatte kysyä palautetta"):
        assert said in page
    assert "Saatte muistuttaa" not in page
    assert "Mitä ryhmässä puhutaan, jää ryhmään." in page
    browser.follow_link(street.box.link)
    assert "Hölmö" not in street.browser().get("/kirjaudu/linkki").text


def test_the_federations_staff_sign_in_by_no_join_link(street):
    _, outward = street.plans.published(**OPEN)
    ask(street, outward, address="staff@liitto.example")
    street.deliver()
    browser, arrived = follow(street)
    assert arrived.status_code == 410
    assert browser.session_token is None


# --- bad input


@pytest.mark.parametrize(
    ("fields", "field", "words"),
    [
        ({"name": "Tukiliitto"}, "name", "Tämä nimi näyttää tehtävältä tai palvelulta."),
        ({"name": "Pih\u202eka"}, "name", "Tekstissä on merkki, jota emme voi tallentaa."),
        ({"name": "Pihka\u202e"}, "name", "Ryhmässä on jo samannäköinen nimi."),
        ({"name": "\u200b\u2066"}, "name", "Täytä tämä kohta."),
        ({"name": "Ohjaaja Pihka"}, "name", "Tämä nimi näyttää tehtävältä tai palvelulta."),
        ({"address": "havu"}, "address", "Kirjoita osoite näin: nimi@esimerkki.fi"),
        ({"address": ""}, "address", "Kirjoita sähköpostiosoite."),
        ({"why": "x" * 501}, "why", "Kirjoita enintään 500 merkkiä."),
        ({"heard": "<script>"}, "heard", "Valitse jokin vaihtoehdoista."),
        ({"rules": ""}, "rules", "Lue pelisäännöt"),
        ({"keep_words": ""}, "keep_words", "Ryhmähuone tarvitsee tämän suostumuksen."),
    ],
)
def test_what_is_wrong_is_told_beside_its_field_and_nothing_typed_is_lost(street, fields, field, words):
    _, outward = street.plans.published()
    street.plans.lead(outward, "Pihka")
    typed = {"why": "Kaipaan <b>juttelua</b>.", "heard": "friend", "reminders": "yes"} | fields
    answer = ask(street, outward, **typed)
    assert answer.status_code == 422
    assert words in re.search(rf'id="{field}-error">.*?</p>', answer.text)[0]
    assert f'href="#{field}"' in answer.text
    if field != "why":
        assert "Kaipaan &lt;b&gt;juttelua&lt;/b&gt;." in answer.text
    if field != "heard":
        assert '<option value="friend" selected>' in answer.text
    assert 'name="reminders" value="yes" checked' in answer.text
    assert count(street, JoinRequest) == 0
    assert street.deliver() == []


def test_too_many_letters_are_told_with_a_time_to_come_back(street):
    _, outward = street.plans.published()
    answers = [ask(street, outward, name=f"Havu {number}") for number in range(6)]
    assert [answer.status_code for answer in answers] == [303] * 5 + [429]
    assert 0 < int(answers[-1].headers["retry-after"]) <= 900
    assert "Voit kokeilla uudelleen" in answers[-1].text
    assert 'value="Havu 5"' in answers[-1].text
    assert count(street, JoinRequest) == 5


@pytest.mark.parametrize("path", ["/pyynto/ei-ole", "/pyynto/" + "x" * 30, "/ryhmat/%00", "/ryhmat/%E2%80%AE/liity"])
def test_addresses_that_lead_nowhere_are_pages_that_are_not_there(street, path):
    browser = street.browser(street.house.person("havu@koti.example"))
    assert browser.get(path).status_code == 404


def test_another_persons_request_is_not_there_and_a_stranger_signs_in_first(street):
    _, outward = street.plans.published()
    _, request = street.door.waiting(outward, "havu@koti.example", "Havu")
    other = street.browser(street.house.person("tuisku@koti.example"))
    assert other.get(f"/pyynto/{request}").status_code == 404
    assert other.post(f"/pyynto/{request}/peru").status_code == 404
    stranger = street.browser().get(f"/pyynto/{request}")
    assert stranger.headers["location"] == f"/kirjaudu?next=/pyynto/{request}"


def test_the_forms_ask_these_things_and_nothing_else():
    """No diagnosis, age or family form: whoever adds a question here has to argue with this test first."""
    # `rules_version` asks nothing: it says of which house rules the tick speaks.
    asked = {"name", *QUESTIONS, "heard", "rules", "rules_version", "keep_words", "reminders", "feedback"}
    assert set(JoinForm.model_fields) == asked
    assert set(StrangersJoinForm.model_fields) == asked | {"address"}
    assert set(NameForm.model_fields) == {"name"}
    assert set(DecisionForm.model_fields) == {"answer", "words"}
    columns = {column.key for column in inspect(JoinRequest).columns}
    assert columns == {
        "id", "public_id", "group_id", "account_id", "state", "display_name", "name_key", "why", "more", "heard",
        "agreed", "created_at", "waiting_since", "ended_at", "decided_by", "answer", "offered_until",
    }  # fmt: skip


def test_the_page_asks_what_the_form_takes(street):
    _, outward = street.plans.published()
    page = street.browser().get(f"/ryhmat/{outward}/liity").text
    taken = set(StrangersJoinForm.model_fields) - set(WORDINGS)
    assert set(re.findall(r'<(?:input|select|textarea)[^>]* name="(\w+)"', page)) == taken


# --- what nobody learns


def test_known_and_unknown_addresses_get_the_same_answer_rows_and_statements(any_street):
    street = any_street
    group_id, outward = street.plans.published()
    street.house.join(outward, "tuttu@koti.example", "Tuttu")
    street.plans.advance(group_id)  # whoever asks first writes the job of the next moment
    shapes, statements = [], []
    for address in ("tuttu@koti.example", "outo@koti.example"):
        with statements_of(street.database) as seen:
            answer = ask(street, outward, name=f"Nimi {address[:2]}", address=address)
        shapes.append((answer.status_code, dict(answer.headers), answer.text))
        statements.append([re.sub(r"\d+", "n", statement) for statement in seen])
    assert shapes[0] == shapes[1]
    assert statements[0] == statements[1]
    with street.database.read() as session:
        tokens = session.scalars(select(SignInToken).order_by(SignInToken.id)).all()
        requests = session.scalars(select(JoinRequest).order_by(JoinRequest.id)).all()
    differ = {"id", "address", "address_hash", "token_hash", "code_hash", "browser_hash", "next_path", "public_id"}
    differ |= {"display_name", "name_key", "_sa_instance_state"}
    for rows in (tokens, requests):
        known, unknown = ({key: value for key, value in vars(row).items() if key not in differ} for row in rows)
        assert known == unknown
    assert {row.account_id for row in tokens} == {None}


def test_an_address_stands_in_its_letters_row_and_goes_with_it(street, clock):
    _, outward = street.plans.published()
    ask(street, outward)
    assert places_of(street, "havu@koti") == [("sign_in_tokens", "address")]
    street.deliver()
    follow(street)
    assert places_of(street, "havu@koti") == [("accounts", "address")]


def test_erasing_a_person_takes_the_letters_that_wait_for_their_address(street):
    _, outward = street.plans.published()
    person = street.house.person("havu@koti.example")
    ask(street, outward)
    with street.database.transaction() as session:
        for line in TABLES.values():
            if line.erase:
                line.erase(session, person.account_id)
    assert places_of(street, "havu@koti") == []
    assert street.deliver() == []


def places_of(street, text):
    found = []
    with street.database.read() as session:
        for mapper in Base.registry.mappers:
            for row in session.scalars(select(mapper.class_)).all():
                columns = inspect(mapper.class_).columns
                found += [(mapper.class_.__tablename__, c.key) for c in columns if text in str(getattr(row, c.key))]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_say_nothing_to_a_stranger(street, language):
    _, outward = street.plans.published(plan={"target_group": "Kanarialle"})
    street.plans.rename(outward, "Kanariapiha")
    leader, _ = street.plans.lead(outward, "Kanariaohjaa")
    browser = street.browser(language=language)
    browser.post(f"/ryhmat/{outward}/liity", data=FORM | {"name": "Kanariahavu", "why": "Kanariasyy"})
    street.deliver()
    _, arrived = follow(street)
    request = arrived.headers["location"].removeprefix("/pyynto/")
    decision = {"answer": "not_this_time", "words": "Kanariasanat"}
    street.browser(leader).post(f"/ryhmat/{outward}/pyynnot/{request}", data=decision)
    street.deliver()
    join, decided = (letter for letter in street.box.letters if letter.to == "havu@koti.example")
    for letter in (join, decided):
        said = f"{letter.subject} {letter.text}"
        assert "kanaria" not in said.lower()
        assert not STEMS.search(said)
        assert "/apua-nyt" in letter.text
    assert f"/pyynto/{request}" in decided.text
    expected = {"fi": "vastaus", "fi-selko": "vastaus", "sv": "svar", "en": "answer"}[language]
    assert expected in decided.subject


def test_leaders_hear_of_a_wish_once_a_day_and_only_while_one_waits(street, clock):
    _, outward = street.plans.published()
    leader, room = street.plans.lead(outward)
    requests = [street.door.waiting(outward, f"{number}@koti.example", f"Havu {number}")[1] for number in range(2)]

    def told():
        return [letter for letter in street.deliver() if "odotetaan" in letter.subject]

    [letter] = told()
    assert letter.to == f"{outward}-pihka@koti.example".lower()
    assert f"/huone/{room}/pyynnot" in letter.text
    assert [word for word in ("Havu", "Ryhmä ", "erityis") if word in letter.text] == []
    clock.move(days=1)
    requests.append(street.door.waiting(outward, "2@koti.example", "Havu 2")[1])
    for request in requests:
        street.browser(leader).post(f"/ryhmat/{outward}/pyynnot/{request}", data={"answer": "accept"})
    assert told() == []


def test_where_nobody_leads_the_contacts_hear_of_a_wish(street):
    _, outward = street.plans.published()
    street.door.waiting(outward, "havu@koti.example", "Havu")
    told = [letter for letter in street.deliver() if "odotetaan" in letter.subject]
    assert {f"/ryhmat/{outward}/pyynnot" in letter.text for letter in told} == {True}
    assert "eka@yhdistys.example" in [letter.to for letter in told]


def test_whoever_is_in_or_waits_is_led_from_the_groups_page_to_where_they_are(street):
    _, outward = street.plans.published()
    member, room = street.plans.lead(outward)
    applicant, request = street.door.waiting(outward, "havu@koti.example", "Havu")
    path = f"/ryhmat/{outward}"
    own = street.browser(member).get(path).text
    assert f'href="/huone/{room}"' in own
    assert "/liity" not in own
    waits = street.browser(applicant).get(path).text
    assert f'href="/pyynto/{request}"' in waits
    assert "/liity" not in waits
    assert f'href="{path}/liity"' in street.browser().get(path).text


def test_a_decision_letter_leaves_once_and_only_while_its_answer_stands(street):
    _, outward = street.plans.published()
    leader, room = street.plans.lead(outward)
    for number, gone in enumerate((False, True)):
        person, request = street.door.waiting(outward, f"{number}@koti.example", f"Havu {number}")
        street.browser(leader).post(f"/ryhmat/{outward}/pyynnot/{request}", data={"answer": "accept"})
        if gone:
            street.house.leave(room, person)
    decisions = [letter.to for letter in street.deliver() if "vastaus" in letter.subject]
    assert decisions == ["0@koti.example"]
    assert street.deliver() == []


def test_no_address_no_name_and_no_words_reach_the_log(street, capfd):
    with structlog.testing.capture_logs() as lines:
        _, outward = street.plans.published()
        leader, _ = street.plans.lead(outward)
        canary = {"name": "Kanarialintu", "address": "kanarialintu@koti.example", "why": "Kanarialintu laulaa"}
        for more in ({}, {"rules": ""}, {"address": "kanarialintu@"}):
            ask(street, outward, **(canary | more))
        street.deliver()
        browser, arrived = follow(street)
        path = arrived.headers["location"]
        browser.get(path)
        request = path.removeprefix("/pyynto/")
        said = {"answer": "not_this_time", "words": "Kanarialintu lentäköön"}
        street.browser(leader).post(f"/ryhmat/{outward}/pyynnot/{request}", data=said)
        assert "Kanarialintu lentäköön" in browser.get(path).text
    heard = capfd.readouterr()
    assert "kanarialintu" not in (str(lines) + heard.out + heard.err).lower()
