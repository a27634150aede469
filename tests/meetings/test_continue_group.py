"""The end of a group: the list of its last weeks, and going on as a new one in one step."""

from datetime import date, timedelta
from functools import partial

import pytest
from sqlalchemy import select

from app.associations.service import list_contact_accounts
from app.audit.models import AuditRow
from app.base.errors import Clash, NotAllowed, NotFound
from app.groups.letters import INVITATION_LETTER
from app.groups.models import Group, Renewal
from app.groups.owners import service as owners
from app.groups.plans import service as plans_of
from app.meetings.models import Meeting
from app.meetings.renewal.letters import CLOSING_LETTER, ClosingLetters
from app.meetings.renewal.period import propose_period
from app.texts.dates import HELSINKI
from app.texts.languages import LANGUAGES
from tests.at_once import at_once
from tests.meetings.closing import taken
from tests.meetings.renewing import CONTACT, Renewing
from tests.outreach.street import Street
from tests.postbox import URL, Postbox
from tests.shared_texts import shared_texts

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def renewing(house, plans):
    return Renewing(house, plans)


@pytest.fixture
def street(sqlite_url, clock, tmp_path):
    """The whole application on SQLite, and browsers that visit it."""
    made = Street(sqlite_url, clock, shared_texts(), tmp_path)
    yield made
    made.close()


def plan_of(renewing, group):
    with renewing.house.database.read() as session:
        return plans_of.find_plan(session, group)


def programme(renewing, group_id):
    with renewing.house.database.read() as session:
        rows = session.scalars(select(Meeting).where(Meeting.group_id == group_id).order_by(Meeting.starts_at))
        return [(row.own_theme, row.starts_at.astimezone(HELSINKI), row.state) for row in rows]


def test_what_is_the_groups_goes_along_and_nothing_of_a_person(renewing, house):
    renewing.plans.set(renewing.group, welcome="Tervetuloa!", small_start=True, join_questions=["why", "hope"])
    neighbour = house.association("Rantakylän Tuki ry", first="kolmas@yhdistys.example")
    with house.database.transaction() as session:
        other = next(one for one in owners.list_to_ask(session, []) if one.public_id == neighbour)
        owners.add_owner(session, renewing.group_id, other.id)
    following = renewing.go_on()
    old, new = plan_of(renewing, renewing.group), plan_of(renewing, following.public_id)
    same = ("name", "language", "intake", "asks_first", "support_model", "template", "target_group", "what_connects")
    same += ("description", "mode", "municipality", "visibility", "rhythm", "channels", "own_channel", "rules_version")
    assert [getattr(new, name) for name in same] == [getattr(old, name) for name in same]
    assert (new.state, new.size, new.handed_over_at) == ("planning", 6, None)
    # The first Tuesday after the old end; as long as before.
    assert (new.start_date, new.end_date) == (date(2026, 10, 20), date(2026, 10, 20) + timedelta(days=154))
    assert renewing.people(following.id) == []
    row = renewing.row(following.public_id)
    assert (row.welcome, row.small_start, row.started_at) == (None, False, None)
    assert row.join_questions == ["why", "hope"]
    with house.database.read() as session:
        assert owners.list_owners(session, following.id) == owners.list_owners(session, renewing.group_id)
        [noted] = session.scalars(select(AuditRow).where(AuditRow.action == "group_continued")).all()
    assert (noted.group_id, noted.role) == (renewing.group_id, "leader")


def test_the_same_evenings_come_on_new_days_and_the_last_stays_the_last(renewing):
    following = renewing.go_on()
    evenings = programme(renewing, following.id)
    assert [evenings[0][0], evenings[1][0], evenings[-1][0]] == ["Aihe 0", "Aihe 1", "Aihe 2"]
    assert {theme for theme, _, _ in evenings[2:-1]} <= {None}
    assert {(f"{at:%a %H.%M}", state) for _, at, state in evenings} == {("Tue 20.30", "planned")}
    assert evenings[0][1].date() == plan_of(renewing, following.public_id).start_date


@ON_SQLITE
def test_own_dates_move_by_whole_weeks(renewing):
    renewing.plans.publish(renewing.group_id, rhythm="own_dates")
    first, second, third = programme(renewing, renewing.go_on().id)
    assert [second[1].date() - first[1].date(), third[1].date() - first[1].date()] == [
        timedelta(days=7),
        timedelta(days=14),
    ]


@pytest.mark.parametrize("by_leader", [True, False])
def test_who_leads_is_asked_and_whoever_pressed_is_led_there_without_a_letter(renewing, by_leader):
    following = renewing.go_on(renewing.leaders[0] if by_leader else renewing.contact)
    asked = {job.facts["invitation_id"] for job in renewing.jobs(INVITATION_LETTER)}
    assert len(asked) == (1 if by_leader else 2)
    assert len(renewing.house.leaders_asked(following.public_id)) == 2
    room = renewing.lead(renewing.leaders[0], "Pihka")
    assert room is not None
    assert [(one.role, one.display_name) for one in renewing.people(following.id)] == [("leader", "Pihka")]


@pytest.mark.race
def test_pressed_by_everybody_at_once_it_is_one_group(renewing, house):
    presses = [*renewing.leaders, renewing.contact, renewing.leaders[0]]
    outcomes = at_once(*(taken(partial(renewing.continuing.go_on, who, renewing.group)) for who in presses))
    assert outcomes == [None] * len(presses)
    with house.database.read() as session:
        assert len(session.scalars(select(Renewal.next_id)).all()) == 1
        assert len(session.scalars(select(Group.id)).all()) == 2
    assert len(house.leaders_asked(renewing.next.public_id)) == 2


@ON_SQLITE
def test_a_next_group_that_will_not_be_frees_the_step(renewing, house):
    first = renewing.go_on()
    house.publishing.cancel(renewing.contact, first.public_id, "other")
    assert renewing.next is None
    assert renewing.go_on().id != first.id


@ON_SQLITE
@pytest.mark.parametrize("state", ["running", "ending", "ended"])
def test_only_they_and_only_then(house, plans, state):
    renewing = Renewing(house, plans, state=state, end_date=date(2026, 12, 31))
    with pytest.raises(NotFound):
        renewing.continuing.go_on(renewing.members[0], renewing.group)
    with pytest.raises(NotAllowed):
        renewing.continuing.go_on(house.staff, renewing.group)
    if state == "running":
        with pytest.raises(Clash):
            renewing.continuing.go_on(renewing.leaders[0], renewing.group)
    else:
        assert renewing.go_on() is not None


@pytest.mark.parametrize(
    ("former", "weekday", "today", "period"),
    [
        # After the old end, on the same day of the week, as long as before.
        ((date(2026, 1, 20), date(2026, 6, 2)), 1, date(2026, 5, 1), (date(2026, 6, 9), date(2026, 10, 20))),
        # There is time to answer, though the old end has passed.
        ((date(2026, 1, 20), date(2026, 8, 25)), 1, date(2026, 9, 10), (date(2026, 10, 6), date(2027, 5, 11))),
        # Not in July; never longer than a year.
        ((date(2025, 6, 30), date(2026, 6, 30)), 1, date(2026, 6, 20), (date(2026, 8, 4), date(2027, 8, 4))),
        ((None, None), None, date(2026, 9, 1), (date(2026, 9, 22), date(2027, 3, 22))),
    ],
)
def test_the_days_that_are_proposed(former, weekday, today, period):
    assert propose_period(former, weekday, today) == period


# --- the letter


def test_leaders_and_contacts_get_one_letter_as_the_end_begins_and_it_leads_to_the_list(house, plans, clock):
    renewing = Renewing(house, plans, state="running", end_date=date(2026, 12, 31))
    clock.move(days=7, hours=1)
    assert plans.advance(renewing.group_id).state == "ending"
    plans.advance(renewing.group_id)
    with house.database.read() as session:
        contacts = set(list_contact_accounts(session, plans_of.list_owner_ids(session, renewing.group_id)))
    told = [job.facts["account_id"] for job in renewing.jobs(CLOSING_LETTER)]
    assert sorted(told) == sorted(contacts | {leader.account_id for leader in renewing.leaders})
    post = Postbox(house, house.meetings.handlers)
    letters = [letter for letter in post.run() if f"{URL}/ryhmat/{renewing.group}/jatko" in letter.text]
    assert len(letters) == len(told)
    assert CONTACT in [letter.to for letter in letters]


@ON_SQLITE
def test_a_group_that_went_on_meanwhile_sends_no_letter(house, plans, clock):
    renewing = Renewing(house, plans, state="running", end_date=date(2026, 12, 31))
    clock.move(days=7, hours=1)
    plans.advance(renewing.group_id)
    plans.set(renewing.group, state="running")
    assert len(renewing.jobs(CLOSING_LETTER)) > 0
    post = Postbox(house, lambda letters: {CLOSING_LETTER: ClosingLetters(letters).send})
    assert post.run() == []


# --- on screen


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_tells_when_it_opens_what_is_left_to_do_and_where_the_next_group_is(street, language):
    renewing = Renewing(street.house, street.plans, state="running", end_date=date(2026, 12, 31))
    t = partial(shared_texts().get, language)
    path = f"/ryhmat/{renewing.group}/jatko"
    browser = street.browser(renewing.leaders[0], language=language)
    early = browser.get(path).text
    assert t("closing-not-yet") in early
    assert t("renew-title") not in early
    assert path not in browser.get(f"/ryhmat/{renewing.group}/tapaamiset").text
    street.plans.set(renewing.group, state="ending")
    with street.database.transaction() as session:
        last = select(Meeting).where(Meeting.group_id == renewing.group_id).order_by(Meeting.starts_at.desc())
        session.scalars(last).first().theme = "small_last"
    for page in (f"/ryhmat/{renewing.group}/tapaamiset", f"/ryhmat/{renewing.group}/suunnitelma", "/omat-ryhmat"):
        assert f'href="{path}"' in browser.get(page).text
    before = browser.get(path).text
    assert before.count("task is-done") == 2
    assert t("renew-each") in before
    led_on = browser.post(path, data={}).headers["location"]
    assert led_on.startswith("/tervetuloa/")
    after = browser.get(path).text
    assert after.count("task is-done") == 3
    assert f'href="{led_on}"' in after
    plan = f"/ryhmat/{renewing.next.public_id}/suunnitelma"
    of_association = street.browser(renewing.contact, language=language)
    assert of_association.post(path, data={}).headers["location"] == plan
    assert t("plan-continues") in of_association.get(plan).text
    street.house.invitations.decline(renewing.leaders[0].account_id, led_on.removeprefix("/tervetuloa/"))
    assert browser.post(path, data={}).headers["location"] == path
