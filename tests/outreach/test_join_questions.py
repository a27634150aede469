"""What a join form asks: at most three of the ready questions, reviewed by staff, chosen by those who answer."""

import pytest

from app.base.errors import BadInput, NotFound
from app.groups.questions import library, queries
from app.groups.questions.choose import ChooseQuestions
from app.groups.questions.library import MOST_QUESTIONS, QUESTIONS, WORDINGS
from app.groups.questions.review import ReviewQuestions
from app.texts.languages import LANGUAGES
from tests.groups.house import House
from tests.outreach.test_asking import ON_SQLITE, OPEN
from tests.outreach.test_join_pages import ASKS_FIRST, ask, follow

WORDS = {"hope": "Toivon lepoa.", "why": "Haluan jutella.", "themes": "Unesta."}


class Desk:
    def __init__(self, house, clock):
        self.house = house
        self.choosing = ChooseQuestions(house.database, clock, house.group_clock)
        self.reviewing = ReviewQuestions(house.database, clock)

    def review(self, *questions):
        for question in questions or WORDINGS:
            self.reviewing.mark(self.house.staff, question)

    def asked(self, person, group):
        return list(self.choosing.look(person, group).asked)


@pytest.fixture
def desk(house, clock):
    return Desk(house, clock)


def test_a_wording_that_nobody_has_reviewed_is_asked_by_nobody():
    assert library.offered({}) == ("why",)
    assert library.offered({"hope": WORDINGS["hope"], "start": WORDINGS["start"] + 1}) == ("why", "hope")
    assert library.asked(None, dict(WORDINGS)) == ("why",)
    assert library.asked(["evening", "hope"], {"hope": 1}) == ("hope",)


def test_those_who_answer_choose_three_at_most_of_what_staff_have_reviewed(plans, desk):
    _, group = plans.published(**ASKS_FIRST)
    leader, _ = plans.lead(group)
    with pytest.raises(BadInput):
        desk.choosing.choose(leader, group, ["hope"])
    desk.review()
    desk.choosing.choose(leader, group, ["evening", "hope", "hope"])
    assert desk.asked(leader, group) == ["hope", "evening"]
    for wrong, code in ((QUESTIONS[: MOST_QUESTIONS + 1], "too_many_questions"), (["health"], "bad_choice")):
        with pytest.raises(BadInput) as refusal:
            desk.choosing.choose(leader, group, wrong)
        assert (refusal.value.code, refusal.value.field) == (code, "questions")
    desk.reviewing.take_back(desk.house.staff, "hope")
    assert desk.asked(leader, group) == ["evening"]
    desk.choosing.choose(leader, group, [])
    assert desk.asked(leader, group) == []


@ON_SQLITE
def test_nobody_else_chooses_and_staff_alone_review(plans, desk):
    _, group = plans.published(**ASKS_FIRST)
    leader, _ = plans.lead(group)
    member, _ = desk.house.join(group, "tuisku@koti.example", "Tuisku")
    contact = desk.house.person("eka@yhdistys.example")
    for person in (member, contact, desk.house.staff, desk.house.person("vieras@koti.example")):
        with pytest.raises(NotFound):
            desk.choosing.choose(person, group, [])
    for deed in (desk.reviewing.mark, desk.reviewing.take_back):
        with pytest.raises(NotFound):
            deed(leader, "hope")
        with pytest.raises(NotFound):
            deed(desk.house.staff, "why")


@ON_SQLITE
def test_a_review_outlives_its_reviewer_and_is_theirs_to_read(desk):
    desk.review("hope")
    staff = desk.house.staff.account_id
    with desk.house.database.transaction() as session:
        assert [row.question for row in queries.list_reviews_by(session, staff)] == ["hope"]
        queries.forget_reviewer(session, staff)
        assert queries.list_reviews_by(session, staff) == []
        assert [row.question for row in queries.list_reviews(session)] == ["hope"]


# --- on screen


@pytest.fixture
def asking(street):
    """A group that asks three questions; its leader's browser."""
    _, group = street.plans.published(**ASKS_FIRST)
    leader, _ = street.plans.lead(group)
    Desk(House(street.database, street.clock), street.clock).review()
    browser = street.browser(leader)
    browser.post(f"/ryhmat/{group}/kysymykset", data={"questions": list(WORDS)})
    return group, browser


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_choice_to_the_answers_that_a_leader_reads(street, asking, language):
    group, leader = asking
    page = street.browser(language=language).get(f"/ryhmat/{group}/liity").text
    assert [question for question in QUESTIONS if f'name="{question}"' in page] == ["why", "hope", "themes"]
    ask(street, group, **WORDS, evening="Maanantai.")
    street.deliver()
    opened = street.browser()
    letter = opened.get(opened.get(street.box.link).headers["location"]).text
    _, answer = follow(street)
    own = street.browser(street.house.person("havu@koti.example")).get(answer.headers["location"]).text
    [request] = street.door.rows()
    theirs = leader.get(f"/ryhmat/{group}/pyynnot/{request.public_id}").text
    for words in WORDS.values():
        assert all(words in page for page in (letter, own, theirs))
    assert "Maanantai." not in theirs
    assert (request.why, request.more) == (WORDS["why"], {"hope": WORDS["hope"], "themes": WORDS["themes"]})


def test_too_many_are_told_beside_the_field_with_all_that_was_ticked(street, asking):
    group, leader = asking
    answer = leader.post(f"/ryhmat/{group}/kysymykset", data={"questions": list(QUESTIONS)})
    assert answer.status_code == 422
    assert answer.text.count(" checked") == len(QUESTIONS)
    assert leader.get(f"/ryhmat/{group}/kysymykset").text.count(" checked") == len(WORDS)


def test_where_a_letter_lets_in_nothing_is_asked_and_nothing_is_kept(street):
    _, group = street.plans.published(**OPEN)
    ask(street, group, **WORDS)
    [request] = street.door.rows()
    assert (request.why, request.more) == (None, None)


def test_staff_take_a_question_into_use_and_out_of_it(street):
    staff = street.browser(street.house.staff)
    assert staff.get("/liitto/kysymykset").text.count("/peru") == 0
    done = staff.post("/liitto/kysymykset/hope")
    assert 'role="status"' in staff.get(done.headers["location"]).text
    assert staff.get("/liitto/kysymykset").text.count("/liitto/kysymykset/hope/peru") == 1
    staff.post("/liitto/kysymykset/hope/peru")
    assert staff.get("/liitto/kysymykset").text.count("/peru") == 0
    assert staff.post("/liitto/kysymykset/health").status_code == 404
