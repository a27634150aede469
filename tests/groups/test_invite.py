"""Inviting by address: once, to staff alone, and without ever telling who came."""

import threading

import pytest
from sqlalchemy import func, select, update

from app.accounts import service as accounts
from app.accounts.models import Account
from app.base.errors import BadInput, Clash, NotAllowed, NotFound
from app.groups import access, overview
from app.groups.invitations.invite import MAX_INVITATIONS_A_DAY, NewInvitation
from app.groups.law import DoorShut
from app.groups.letters import INVITATION_LETTER, MOST_INVITATIONS_A_DAY, InvitationLetters
from app.groups.models import Group, Invitation
from app.jobs.models import Job
from tests.at_once import at_once
from tests.groups.house import visit
from tests.meetings.plans import Plans
from tests.postbox import URL, Postbox

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


def test_the_form_tells_nobody_who_is_in_the_group(house):
    """Whoever is in gets the answer of a stranger, and no letter; whom the asker has invited, the asker knows."""
    group = house.group()
    house.join(group, "havu@koti.example", "Havu")
    sent = _count(house, Job)
    house.invited(group, "havu@koti.example")
    assert _count(house, Job) == sent
    house.invited(group, "usva@koti.example")
    assert _count(house, Job) == sent + 1
    assert {_refusal(house, group, f"{name}@koti.example").code for name in ("havu", "usva")} == {"already_invited"}


def test_with_no_place_to_lead_everybody_gets_one_answer(house):
    group = house.group()
    for name in ("Sammal", "Pihka"):
        house.join(group, f"{name}@koti.example".lower(), name, role="leader")
    house.join(group, "havu@koti.example", "Havu")
    refusals = [_refusal(house, group, f"{name}@koti.example", role="leader") for name in ("havu", "usva", "sammal")]
    assert {refusal.code for refusal in refusals} == {"too_many_leaders"}


@pytest.mark.parametrize("state", ["running", "ending"])
def test_nobody_is_asked_to_lead_a_group_that_has_begun(house, state):
    _, outward = Plans(house).published(intake="open", state=state)
    with pytest.raises(DoorShut):
        house.invitations.invite(house.staff, outward, NewInvitation("sammal@koti.example", "leader"))
    house.invitations.invite(house.staff, outward, NewInvitation("havu@koti.example", "member"))


@ON_SQLITE
def test_the_federations_staff_are_invited_into_no_group(house):
    group = house.group()
    with house.database.read() as session:
        address = accounts.find_address(session, house.staff.account_id)
    for role in ("leader", "member"):
        assert _refusal(house, group, address, role=role).code == "staff_outside"


@ON_SQLITE
def test_a_group_sends_only_so_many_invitations_a_day(house, clock):
    association = house.association()
    group, contact = house.group(association=association), house.person("eka@yhdistys.example")

    def ask():
        house.invite_to_lead(contact, group, "usva@koti.example")
        house.invitations.take_back(contact, group, house.leaders_asked(group)[-1].public_id)

    for _ in range(MAX_INVITATIONS_A_DAY):
        ask()
    with pytest.raises(BadInput, match="too_many_invitations"):
        ask()
    # What contacts use up, staff may still need to help the group.
    house.invited(group, "havu@koti.example")
    clock.move(days=1)
    ask()


@ON_SQLITE
def test_an_address_gets_three_letters_a_day_from_all_groups_and_the_rest_in_the_morning(house, clock):
    post = Postbox(house, lambda letters: {INVITATION_LETTER: InvitationLetters(letters, clock).send})
    names = ("Suopursu", "Kanerva", "Vanamo", "Pihla")
    people = [house.invited(house.group(name), "usva@koti.example") for name in names]
    assert len(post.run()) == MOST_INVITATIONS_A_DAY == 3
    with house.database.read() as session:
        open_ones = access.list_open_invitations(session, people[0][0].account_id, clock.now())
    assert [one.public_id for one in open_ones] == [invitation for _, invitation in people]
    clock.move(days=1)
    assert len(post.run()) == 1


@ON_SQLITE
def test_invitations_whose_letters_never_left_silence_nobody_elses(house, clock):
    post = Postbox(house, lambda letters: {INVITATION_LETTER: InvitationLetters(letters, clock).send})
    group = house.group("Suopursu")
    for _ in range(MOST_INVITATIONS_A_DAY):
        house.invitations.invite(house.staff, group, NewInvitation("usva@koti.example", "leader"))
        [asked] = [one for one in house.leaders_asked(group) if one.state == "open"]
        house.invitations.take_back(house.staff, group, asked.public_id)
    assert post.run() == []
    house.invited(house.group("Kanerva"), "usva@koti.example")
    assert len(post.run()) == 1


@ON_SQLITE
def test_however_many_invitations_wait_nobody_elses_is_silenced_by_them(house, clock):
    """The morning's letter leads to all that wait; what has ended meanwhile, and a group they are in, is none."""
    post = Postbox(house, lambda letters: {INVITATION_LETTER: InvitationLetters(letters, clock).send})
    for number in range(12):
        house.invited(house.group(f"Tulva {number}"), "usva@koti.example")
    usva, wanted = house.invited(house.group("Kanerva"), "usva@koti.example")
    post.run()
    clock.move(days=1)
    [letter] = post.run(to="usva@koti.example")
    assert f"{URL}/omat-ryhmat" in letter.text.split("\n")
    clock.move(days=1)
    assert post.run() == []
    with house.database.read() as session:
        assert wanted in {one.public_id for one in access.list_open_invitations(session, usva.account_id, clock.now())}


@ON_SQLITE
def test_the_mornings_letter_leaves_for_what_is_open_still(house, clock):
    post = Postbox(house, lambda letters: {INVITATION_LETTER: InvitationLetters(letters, clock).send})
    for number in range(MOST_INVITATIONS_A_DAY + 2):
        usva, invitation = house.invited(house.group(f"Ryhmä {number}"), "usva@koti.example")
        post.run()
        house.invitations.decline(usva.account_id, invitation)
    clock.move(days=1)
    assert post.run() == []


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


def test_contacts_invite_leaders_and_take_them_back_but_no_members(house):
    group = house.group()
    _, invitation = house.invited(group, "havu@koti.example")
    contact = house.person("eka@yhdistys.example")
    with pytest.raises(NotAllowed):
        house.invitations.invite(contact, group, NewInvitation("tuisku@koti.example", "member"))
    with pytest.raises(NotAllowed):
        house.invitations.take_back(contact, group, invitation)
    house.invitations.invite(contact, group, NewInvitation("sammal@koti.example", "leader"))
    [open_one] = house.leaders_asked(group)
    house.invitations.take_back(contact, group, open_one.public_id)
    assert house.leaders_asked(group) == []


@pytest.mark.parametrize("who", ["stranger", "member", "contact of another"])
def test_for_everybody_else_there_is_no_group_to_invite_into(house, who):
    group = house.group()
    house.join(group, "havu@koti.example", "Havu")
    _, invitation = house.invited(group, "sammal@koti.example", "leader")
    house.association("Lehtorannan Tuki ry", first="muu@yhdistys.example", second="muu2@yhdistys.example")
    addresses = {"stranger": "x@koti.example", "member": "havu@koti.example"}
    person = house.person(addresses.get(who, "muu@yhdistys.example"))
    for role in ("leader", "member"):
        with pytest.raises(NotFound):
            house.invitations.invite(person, group, NewInvitation("tuisku@koti.example", role))
    with pytest.raises(NotFound):
        house.invitations.take_back(person, group, invitation)


def test_two_lead_or_are_asked_to_and_a_third_has_to_wait(house):
    group = house.group()
    house.join(group, "sammal@koti.example", "Sammal", role="leader")
    _, invitation = house.invited(group, "pihka@koti.example", "leader")
    refusal = _refusal(house, group, "kolmas@koti.example", role="leader")
    assert (refusal.code, refusal.field, refusal.facts) == ("too_many_leaders", "address", {"count": 2})
    house.invitations.take_back(house.staff, group, invitation)
    house.invited(group, "kolmas@koti.example", "leader")


def test_two_who_ask_the_last_leader_at_once_ask_one(house):
    group = house.group()
    house.invited(group, "sammal@koti.example", "leader")

    def ask(name):
        return lambda: house.invitations.invite(house.staff, group, NewInvitation(f"{name}@koti.example", "leader"))

    errors = [answer for answer in at_once(ask("pihka"), ask("hilla")) if answer is not None]
    assert [error.code for error in errors] == ["too_many_leaders"]
    assert len(house.leaders_asked(group)) == 2


def test_a_no_ends_the_invitation_and_leaves_its_place_to_another(house):
    group = house.group()
    house.invited(group, "sammal@koti.example", "leader")
    person, invitation = house.invited(group, "pihka@koti.example", "leader")
    for _ in range(2):
        house.invitations.decline(person.account_id, invitation)
    assert [seen.state for seen in house.leaders_asked(group)] == ["open", "declined"]
    with pytest.raises(NotFound):
        house.join_group.join(person.account_id, invitation, visit("Pihka"))
    house.invited(group, "hilla@koti.example", "leader")


def test_a_no_may_be_taken_back_within_an_hour(house, clock):
    group = house.group()
    person, invitation = house.invited(group, "pihka@koti.example", "leader")
    house.invitations.decline(person.account_id, invitation)
    clock.move(minutes=59, seconds=59)
    for _ in range(2):
        house.invitations.change_mind(person.account_id, invitation)
    assert [seen.state for seen in house.leaders_asked(group)] == ["open"]
    assert house.join_group.join(person.account_id, invitation, visit("Pihka"))
    with pytest.raises(NotFound):
        house.invitations.change_mind(person.account_id, invitation)


@ON_SQLITE
@pytest.mark.parametrize("why", ["too late", "somebody else's", "taken back", "taken back after it", "never there"])
def test_what_was_not_ones_own_no_a_moment_ago_is_no_invitation(house, clock, why):
    group = house.group()
    person, invitation = house.invited(group, "pihka@koti.example", "leader")
    if why == "taken back":
        house.invitations.take_back(house.staff, group, invitation)
    else:
        house.invitations.decline(person.account_id, invitation)
    if why == "taken back after it":
        house.invitations.take_back(house.staff, group, invitation)
    if why == "too late":
        clock.move(hours=1)
    asker = house.person("x@koti.example") if why == "somebody else's" else person
    with pytest.raises(NotFound):
        house.invitations.change_mind(asker.account_id, "A" * 22 if why == "never there" else invitation)


@pytest.mark.parametrize("why", ["place given away", "begun", "asked anew", "in it by another way"])
def test_a_no_stands_where_the_group_has_moved_on(house, why):
    group = house.group()
    person, invitation = house.invited(group, "pihka@koti.example", "leader")
    house.invitations.decline(person.account_id, invitation)
    if why == "in it by another way":
        house.join(group, "pihka@koti.example", "Pihka")
    elif why == "begun":
        with house.database.transaction() as session:
            session.execute(update(Group).where(Group.public_id == group).values(state="running"))
    elif why == "asked anew":
        house.invited(group, "pihka@koti.example", "leader")
    else:
        for name in ("sammal", "hilla"):
            house.invited(group, f"{name}@koti.example", "leader")
    with pytest.raises(Clash):
        house.invitations.change_mind(person.account_id, invitation)


def test_a_no_is_the_addressees_own_to_say(house):
    group = house.group()
    _, invitation = house.invited(group, "pihka@koti.example", "leader")
    for asked in (invitation, "A" * 22, "\x00"):
        with pytest.raises(NotFound):
            house.invitations.decline(house.person("x@koti.example").account_id, asked)
    person = house.person("pihka@koti.example")
    house.invitations.take_back(house.staff, group, invitation)
    with pytest.raises(NotFound):
        house.invitations.decline(person.account_id, invitation)


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
