"""Inviting by address: once, to staff alone, and without ever telling who came."""

import threading

import pytest
from sqlalchemy import func, select

from app.accounts.models import Account
from app.base.errors import BadInput, NotFound
from app.groups import access, overview
from app.groups.invite import NewInvitation
from app.groups.models import Invitation
from app.jobs.models import Job

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def _count(house, table):
    with house.database.read() as session:
        return session.scalar(select(func.count(table.id)))


def _refusal(house, group, address, role="member"):
    with pytest.raises(BadInput) as refused:
        house.invitations.invite(house.staff, group, NewInvitation(address, role))
    return refused.value


def test_an_invitation_is_a_row_and_a_letter_that_names_only_the_row(house):
    house.invited(house.group(), "Havu@Koti.example")
    with house.database.read() as session:
        [job] = session.scalars(select(Job).where(Job.kind == "invitation_letter")).all()
        [row] = session.scalars(select(Invitation)).all()
        assert session.scalar(select(Account.address).where(Account.id == row.account_id)) == "havu@koti.example"
    assert job.facts == {"invitation_id": row.id}


def test_the_same_address_twice_gets_a_clear_answer_and_no_second_row(house):
    group = house.group()
    house.invited(group, "havu@koti.example")
    refusal = _refusal(house, group, " HAVU@koti.example", role="leader")
    assert (refusal.code, refusal.field) == ("already_invited", "address")
    assert _count(house, Invitation) == 1


def test_two_staff_who_invite_one_address_at_once_make_one_invitation(house):
    group = house.group()
    barrier = threading.Barrier(2)
    codes = []

    def invite():
        barrier.wait()
        try:
            house.invitations.invite(house.staff, group, NewInvitation("havu@koti.example", "member"))
        except BadInput as refusal:
            codes.append(refusal.code)

    threads = [threading.Thread(target=invite) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert codes == ["already_invited"]
    assert _count(house, Invitation) == 1


def test_who_is_in_and_who_is_only_invited_get_the_same_answer(house):
    group = house.group()
    house.join(group, "havu@koti.example", "Havu")
    house.invited(group, "tuisku@koti.example")
    assert {_refusal(house, group, f"{name}@koti.example").code for name in ("havu", "tuisku")} == {"already_invited"}


def test_one_address_may_be_invited_into_two_groups(house):
    house.invited(house.group("Pihlajapiha"), "havu@koti.example")
    house.invited(house.group("Suopursu"), "havu@koti.example")
    assert _count(house, Invitation) == 2


@ON_SQLITE
@pytest.mark.parametrize(
    ("address", "role", "field", "code"),
    [
        ("", "member", "address", "address_missing"),
        ("havu", "member", "address", "address_bad"),
        ("a@b.example, c@d.example", "member", "address", "address_bad"),
        ("ha\x00vu@koti.example", "member", "address", "address_bad"),
        ("ha\ud800vu@koti.example", "member", "address", "address_bad"),
        ("x" * 300 + "@koti.example", "member", "address", "address_bad"),
        ("havu@koti.example", "admin", "role", "bad_choice"),
    ],
)
def test_what_cannot_be_invited_is_refused_by_its_field_and_stores_nothing(house, address, role, field, code):
    group = house.group()
    accounts = _count(house, Account)
    refusal = _refusal(house, group, address, role)
    assert (refusal.field, refusal.code) == (field, code)
    assert (_count(house, Invitation), _count(house, Account)) == (0, accounts)


def test_a_refused_invitation_makes_no_account_either(house):
    with pytest.raises(NotFound):
        house.invitations.invite(house.staff, "A" * 22, NewInvitation("havu@koti.example", "member"))
    with house.database.read() as session:
        assert session.scalar(select(Account.id).where(Account.address == "havu@koti.example")) is None


def test_only_staff_invite_and_take_back(house):
    group = house.group()
    _, invitation = house.invited(group, "havu@koti.example")
    contact = house.person("eka@yhdistys.example")
    with pytest.raises(NotFound):
        house.invitations.invite(contact, group, NewInvitation("tuisku@koti.example", "member"))
    with pytest.raises(NotFound):
        house.invitations.take_back(contact, group, invitation)


def test_staff_see_open_invitations_by_ordinal_role_and_day(house, clock):
    group = house.group()
    _, first = house.invited(group, "a@koti.example")
    clock.move(days=1)
    house.invited(group, "b@koti.example", role="leader")
    house.invitations.take_back(house.staff, group, first)
    house.invitations.take_back(house.staff, group, first)  # a second time changes nothing
    with house.database.read() as session:
        facts = access.require_group(session, house.staff, group)
        [seen] = overview.list_sent_invitations(session, facts, clock.now())
    assert (seen.ordinal, seen.role, seen.sent_at) == (2, "leader", clock.now())
    assert facts.invited == 1


def test_an_invitation_of_another_group_is_not_there(house):
    first, second = house.group("Pihlajapiha"), house.group("Suopursu")
    _, invitation = house.invited(first, "havu@koti.example")
    for asked in (invitation, "A" * 22, "\x00", "x" * 500):
        with pytest.raises(NotFound):
            house.invitations.take_back(house.staff, second, asked)


def test_after_thirty_days_an_address_may_be_invited_anew(house, clock):
    group = house.group()
    house.invited(group, "havu@koti.example")
    clock.move(days=30)
    _, invitation = house.invited(group, "havu@koti.example")
    with house.database.read() as session:
        facts = access.require_group(session, house.staff, group)
        assert [seen.public_id for seen in overview.list_sent_invitations(session, facts, clock.now())] == [invitation]
