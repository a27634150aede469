"""A contact of the group's association is the second, beside the other leader; they see no name and no message."""

import re

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from app.associations.models import Association, Contact
from app.audit.models import AuditRow
from app.base.errors import NotFound
from app.groups.models import Group, GroupOwner
from app.jobs.models import Job
from app.safety.access import AlreadyDecided
from app.safety.models import ModerationEntry
from app.safety.seconds import CONTACTS_PROPOSAL_LETTER
from tests.at_once import at_once
from tests.groups.browser import PUBLIC_URL, Browser
from tests.safety.bench import Bench
from tests.seed import make_person


@pytest.fixture
def bench(database, clock):
    return Bench(database, clock)


def decide(bench, proposal, *, person=None, agrees=True, association=None):
    bench.deciding.decide_as_contact(person or bench.contact, association or bench.association, proposal, agrees=agrees)


def waiting(bench, person=None):
    view = bench.as_contact.list_waiting(person or bench.contact, bench.association)
    return [(row.group, row.proposal.proposal) for row in view.waiting]


def test_a_contact_removes_at_once_and_the_log_says_who(bench):
    proposal = bench.propose()
    assert waiting(bench) == [("Pihlajapiha", proposal)]
    assert bench.as_contact.count_waiting(bench.contact) == {bench.association: 1}
    decide(bench, proposal)
    assert bench.standing().place == "removed"
    assert bench.states() == ["confirmed"]
    with bench.database.read() as session:
        rung = session.scalars(select(ModerationEntry).order_by(ModerationEntry.id.desc())).first()
        row = session.scalars(select(AuditRow).where(AuditRow.action == "remove_member")).one()
    assert (rung.actor_id, rung.staff_id) == (None, bench.contact.account_id)
    assert (row.role, row.actor_id) == ("association_contact", bench.contact.account_id)
    assert waiting(bench) == []
    with pytest.raises(AlreadyDecided):
        bench.decide(proposal)


def test_a_contacts_no_ends_the_proposal(bench):
    proposal = bench.propose()
    decide(bench, proposal, agrees=False)
    assert (bench.standing().place, bench.states()) == ("here", ["declined"])


def test_what_a_sole_leader_proposes_is_the_staffs(bench):
    proposal = bench.propose()
    bench.leave(bench.leaders[1])
    assert waiting(bench) == []
    with pytest.raises(NotFound):
        decide(bench, proposal)
    bench.deciding.decide_as_staff(bench.staff, proposal, agrees=True)
    assert bench.standing().place == "removed"


def test_it_is_not_there_for_anybody_but_an_owners_contact_from_outside(bench):
    proposal = bench.propose()
    other = Bench(bench.database, bench.clock)
    inside = bench.make_contact(bench.third.account_id)
    proposer = bench.make_contact(bench.leaders[0].account_id)
    for person, association in (
        (other.contact, bench.association),
        (other.contact, other.association),
        (bench.staff, bench.association),
        (bench.contact, other.association),
        (bench.contact, "ei-ole"),
        (inside, bench.association),
        (proposer, bench.association),
    ):
        with pytest.raises(NotFound):
            decide(bench, proposal, person=person, association=association)
    assert waiting(bench, inside) == waiting(bench, proposer) == []
    assert bench.as_contact.count_waiting(other.contact) == {}
    with pytest.raises(NotFound):
        waiting(bench, bench.staff)
    assert bench.states() == ["open"]


@pytest.mark.race
def test_a_contact_and_the_other_leader_who_answer_at_once_make_one_outcome(bench):
    for person in (bench.member, bench.third):
        proposal = bench.propose(person=person)
        results = at_once(
            lambda p=proposal: bench.decide(p, agrees=False),
            lambda p=proposal: decide(bench, p),
            lambda p=proposal: decide(bench, p, agrees=False),
            lambda p=proposal: bench.take_back(p),
        )
        assert sorted(type(one).__name__ for one in results) == ["AlreadyDecided"] * 3 + ["NoneType"]
        assert (bench.standing(person).place == "removed") == (bench.states()[-1] == "confirmed")


def test_one_letter_a_day_goes_to_each_contact_of_both_owners(bench):
    with bench.database.transaction() as session:
        second = Association(public_id="toinen", name="Toinen", created_at=bench.clock.now())
        session.add(second)
        session.flush()
        group = session.scalars(select(Group.id).where(Group.public_id == bench.seeded.group)).one()
        session.add(GroupOwner(group_id=group, association_id=second.id))
        shared = Contact(association_id=second.id, account_id=bench.contact.account_id, created_at=bench.clock.now())
        session.add(shared)
    bench.propose()
    bench.propose(person=bench.third)
    with bench.database.read() as session:
        jobs = session.scalars(select(Job).where(Job.kind == CONTACTS_PROPOSAL_LETTER).order_by(Job.id)).all()
    assert {job.facts["account_id"] for job in jobs} == {bench.contact.account_id}
    assert [job.due_at == bench.clock.now() for job in jobs] == [True, False]


# --- the page


@pytest.fixture
def browse(whole_app, clock):
    bench = Bench(whole_app.state.house.database, clock)
    client = TestClient(whole_app, base_url=PUBLIC_URL, follow_redirects=False)
    return bench, lambda person: Browser(client, bench, person)


def test_the_contacts_page_without_a_script(browse):
    bench, browser_of = browse
    path = f"/yhdistykset/{bench.association}/poistot"
    contact = browser_of(bench.contacts_person)
    assert "Yksikään ehdotus ei odota sinua." in contact.get(path).text
    assert path in contact.get(f"/yhdistykset/{bench.association}").text
    bench.propose(reason="privacy")
    assert "Yksi ehdotus osallistujasta odottaa vastaustasi." in contact.get("/omat-ryhmat").text
    for language in ("fi-selko", "sv", "en", "fi"):
        contact.language = language
        page = contact.get(path).text
        assert f'data-language="{language}"' in page
    assert "Pihlajapiha: poistetaanko osallistuja?" in page
    assert "Toisen asioita on kerrottu" in page
    assert "Kanerva" not in page
    assert bench.member_id(bench.member) not in page
    [confirmed] = re.findall(r'formaction="([^"]+/poista)"', page)
    stranger = browser_of(make_person(bench.database, bench.clock))
    assert stranger.get(path).status_code == stranger.post(confirmed, {}).status_code == 404
    assert contact.post(confirmed.replace("/poista", "/peru"), {}).status_code == 404
    assert contact.post(confirmed, {}).headers["location"] == f"{path}?saved=removed"
    assert "Osallistuja on poistettu ryhmästä." in contact.get(f"{path}?saved=removed").text
    assert contact.post(confirmed.replace("/poista", "/ei"), {}).headers["location"] == f"{path}?saved=already"
    assert bench.standing().place == "removed"
