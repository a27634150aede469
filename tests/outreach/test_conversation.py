"""What is said before a decision: who may say it and read it, how often, and what its letters hold."""

from functools import partial

import pytest
from sqlalchemy import delete, func, select

from app.base.errors import BadInput, NotFound
from app.base.ids import random_id
from app.groups import privacy
from app.groups.door import access
from app.groups.door.conversation import (
    MOST_WORDS,
    ConversationFull,
    Converse,
    NothingAsked,
    Saying,
    list_said,
    may_say,
)
from app.groups.door.letters import ASKED_LETTER, REQUEST_LETTER, AskedLetters, WaitingLetters
from app.groups.door.request import AlreadyAnswered
from app.groups.models import JoinWords, Membership
from app.texts.languages import LANGUAGES
from tests.at_once import at_once
from tests.meetings.closing import taken
from tests.outreach.doorway import NO, YES
from tests.postbox import Postbox
from tests.shared_texts import shared_texts

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
QUESTION, REPLY = "Sopiiko sinulle tiistai-ilta?", "Sopii, kunhan lapsi nukkuu."


def saying(body=QUESTION, client_id=None):
    return Saying(client_id or random_id(), body)


class Desk:
    """A closed group of two leaders, Havu who asks to join it, and the use cases between them."""

    def __init__(self, house, plans, door):
        self.house, self.plans, self.door = house, plans, door
        self.group_id, self.group = plans.published()
        (self.pihka, self.room), (self.sammal, _) = (plans.lead(self.group, name) for name in ("Pihka", "Sammal"))
        self.havu, self.request = door.waiting(self.group, "havu@koti.example", "Havu")
        self.converse = Converse(house.database, house.clock, queue=house.queue, group_clock=house.group_clock)

    def ask(self, body=QUESTION, *, by=None, client_id=None):
        self.converse.ask(by or self.pihka, self.group, self.request, saying(body, client_id))

    def reply(self, body=REPLY, *, by=None, client_id=None):
        self.converse.reply((by or self.havu).account_id, self.request, saying(body, client_id))

    def said(self):
        with self.house.database.read() as session:
            found = access.require_own(session, self.havu.account_id, self.request)
            room_id = self.plans.law(self.group_id).room_id
            return [(one.side, one.name, one.body) for one in list_said(session, found, room_id)]

    def rows(self):
        with self.house.database.read() as session:
            return session.scalar(select(func.count(JoinWords.id)))


@pytest.fixture
def desk(house, plans, door):
    return Desk(house, plans, door)


def test_both_leaders_and_the_applicant_talk_in_one_order(desk):
    desk.ask()
    desk.reply()
    desk.ask("Hyvä. Kuulemme sinusta pian.", by=desk.sammal)
    assert desk.said() == [
        ("leader", "Pihka", QUESTION),
        ("applicant", None, REPLY),
        ("leader", "Sammal", "Hyvä. Kuulemme sinusta pian."),
    ]


@ON_SQLITE
def test_what_is_sent_twice_is_said_once_and_the_other_leader_may_say_the_same(desk):
    client_id = random_id()
    for _ in range(2):
        desk.ask(client_id=client_id)
    desk.ask(by=desk.sammal)
    for _ in range(2):
        desk.reply(client_id="a" * 22)
    assert desk.rows() == 3


@ON_SQLITE
def test_an_applicant_opens_no_conversation(desk):
    with pytest.raises(NothingAsked):
        desk.reply()
    desk.ask()
    desk.reply()
    assert desk.rows() == 2


@ON_SQLITE
def test_each_side_says_no_more_than_a_conversation_holds(desk):
    for number in range(MOST_WORDS):
        desk.ask(f"{number}?", by=(desk.pihka, desk.sammal)[number % 2])
    with pytest.raises(ConversationFull):
        desk.ask(by=desk.sammal)
    for number in range(MOST_WORDS):
        desk.reply(f"{number}.")
    with pytest.raises(ConversationFull):
        desk.reply()
    assert desk.rows() == 2 * MOST_WORDS


@ON_SQLITE
@pytest.mark.parametrize(("words", "code"), [(" \n", "empty"), ("x" * 501, "too_long"), ("a\0", "bad_characters")])
def test_what_cannot_be_said_is_kept_by_nobody(desk, words, code):
    desk.ask()
    for say in (desk.ask, desk.reply):
        with pytest.raises(BadInput) as refused:
            say(words)
        assert (refused.value.field, refused.value.code) == ("said", code)
    assert desk.rows() == 1


@ON_SQLITE
@pytest.mark.parametrize("decision", [YES, NO])
def test_nothing_is_said_after_the_decision_and_what_came_through_is_not_said_again(desk, decision):
    desk.ask()
    desk.reply(client_id="a" * 22)
    desk.door.answer.answer(desk.sammal, desk.group, desk.request, decision)
    for say in (desk.ask, desk.reply):
        with pytest.raises(AlreadyAnswered):
            say()
    desk.reply(client_id="a" * 22)
    assert desk.rows() == 2


@ON_SQLITE
def test_nobody_else_says_anything(desk):
    desk.ask()
    house = desk.house
    member, _ = house.join(desk.group, "tuisku@koti.example", "Tuisku")
    strangers = (member, house.staff, house.person("eka@yhdistys.example"), house.person("vieras@koti.example"))
    for person in (*strangers, desk.havu):
        with pytest.raises(NotFound):
            desk.ask(by=person)
    for person in (*strangers, desk.pihka):
        with pytest.raises(NotFound):
            desk.reply(by=person)
    assert desk.rows() == 1


@ON_SQLITE
def test_a_leader_who_is_set_aside_asks_nothing(desk):
    desk.house.put_aside(desk.sammal, desk.pihka, desk.room)
    with pytest.raises(NotFound):
        desk.ask()


@ON_SQLITE
def test_a_contact_asks_while_nobody_leads_and_no_longer(house, plans, door):
    _, group = plans.published()
    contact = house.person("eka@yhdistys.example")
    havu, request = door.waiting(group, "havu@koti.example", "Havu")
    converse = Converse(house.database, house.clock, queue=house.queue, group_clock=house.group_clock)
    converse.ask(contact, group, request, saying())
    converse.reply(havu.account_id, request, saying(REPLY))
    plans.lead(group)
    with pytest.raises(NotFound):
        converse.ask(contact, group, request, saying())


@pytest.mark.race
def test_a_decision_and_a_reply_at_once_are_each_heard_once(desk):
    for turn in range(5):
        if turn:
            desk.havu, desk.request = desk.door.waiting(desk.group, f"{turn}@koti.example", f"Havu {turn}")
        desk.ask()
        no = partial(desk.door.answer.answer, desk.sammal, desk.group, desk.request, NO)
        same = partial(desk.reply, client_id="b" * 22)
        decided, *replied = at_once(*map(taken, (no, same, same)))
        assert decided is None
        assert all(one is None or isinstance(one, AlreadyAnswered) for one in replied)
        assert desk.said().count(("applicant", None, REPLY)) == (None in replied)


# --- letters


@pytest.fixture
def post(house):
    return Postbox(
        house,
        lambda letters: {ASKED_LETTER: AskedLetters(letters).send, REQUEST_LETTER: WaitingLetters(letters).send},
    )


@ON_SQLITE
def test_each_side_gets_a_letter_a_day_that_holds_no_word_of_it(desk, post):
    post.run()
    desk.house.clock.move(days=1)
    desk.ask()
    desk.ask("Entä aika?")
    [letter] = post.run()
    assert (letter.to, QUESTION in letter.text, "Pihka" in letter.text) == ("havu@koti.example", False, False)
    desk.reply()
    letters = post.run()
    assert sorted(one.to.split("-")[-1] for one in letters) == ["pihka@koti.example", "sammal@koti.example"]
    assert not any(REPLY in one.text or "Havu" in one.text for one in letters)


@ON_SQLITE
@pytest.mark.parametrize("meanwhile", ["reply", "take_back"])
def test_who_has_replied_or_gone_meanwhile_gets_no_letter(desk, post, meanwhile):
    post.run()
    desk.ask()
    if meanwhile == "reply":
        desk.reply()
    else:
        desk.door.settle.take_back(desk.havu.account_id, desk.request)
    assert post.run(to="havu@koti.example") == []


# --- what is kept


@ON_SQLITE
def test_it_goes_with_its_request_and_each_of_the_two_reads_and_erases_their_share(desk):
    desk.ask()
    desk.reply()
    line = privacy.TABLES["join_words"]
    with desk.house.database.transaction() as session:
        told = line.export(session, desk.havu.account_id)
        assert [(row["said_by"], row["words"]) for row in told] == [("them", QUESTION), ("me", REPLY)]
        assert [row["words"] for row in line.export(session, desk.pihka.account_id)] == [QUESTION]
        line.erase(session, desk.pihka.account_id)
    assert [body for _, _, body in desk.said()] == [REPLY]
    desk.door.answer.answer(desk.sammal, desk.group, desk.request, NO)
    desk.house.clock.move(days=31)
    with desk.house.database.transaction() as session:
        privacy.TABLES["join_requests"].due(session, desk.house.clock.now())
    assert desk.rows() == 0


# --- on screen


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_two_pages_hold_the_conversation(street, language):
    desk = Desk(street.house, street.plans, street.door)
    t = partial(shared_texts().get, language)
    leader, havu = (street.browser(person, language=language) for person in (desk.pihka, desk.havu))
    asking, own = f"/ryhmat/{desk.group}/pyynnot/{desk.request}", f"/pyynto/{desk.request}"
    assert t("said-heading") not in havu.get(own).text
    form = {"said": QUESTION, "client_id": "c" * 22}
    assert leader.post(asking + "/kysy", data=form).headers["location"] == asking + "#sanottu"
    assert t("own-request-asked") in havu.get("/omat-ryhmat").text
    assert t("request-asked-next") in havu.get(own).text
    assert t("request-sent") not in havu.get(own).text
    page = havu.get(own).text
    assert all(told in page for told in (QUESTION, t("said-by-named", name="Pihka"), t("say-reply")))
    wrong = havu.post(own + "/vastaa", data={"said": " ", "client_id": "d" * 22})
    assert (wrong.status_code, 'id="said-error"' in wrong.text) == (422, True)
    assert havu.post(own + "/vastaa", data={"said": REPLY, "client_id": "*"}).status_code == 422
    assert (
        havu.post(own + "/vastaa", data={"said": REPLY, "client_id": "d" * 22}).headers["location"] == own + "#sanottu"
    )
    assert t("request-has-replied") in leader.get(f"/ryhmat/{desk.group}/pyynnot").text
    page = leader.get(asking).text
    assert all(told in page for told in (REPLY, t("said-by-applicant"), 'name="answer"'))
    kept = leader.post(asking + "/kysy", data={"said": "x" * 501, "client_id": "e" * 22})
    assert (kept.status_code, "x" * 501 in kept.text, 'value="' + "e" * 22 in kept.text) == (422, True, True)


def test_what_a_leader_asked_stays_when_they_are_erased_from_the_group(street):
    desk = Desk(street.house, street.plans, street.door)
    desk.ask()
    with street.database.transaction() as session:
        session.execute(delete(Membership).where(Membership.account_id == desk.pihka.account_id))
    page = street.browser(desk.havu).get(f"/pyynto/{desk.request}").text
    assert QUESTION in page
    assert "<b>Ohjaaja</b>" in page


@ON_SQLITE
def test_the_form_is_gone_where_nothing_more_can_be_said(desk):
    assert not may_say([], as_applicant=True)
    assert may_say([], as_applicant=False)
