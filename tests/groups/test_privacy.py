"""What is told, erased and let go of, for every table of groups and associations."""

from datetime import timedelta

from sqlalchemy import func, select

from app.associations import privacy as association_privacy
from app.associations.models import Contact
from app.base.ids import random_id
from app.groups import privacy, service
from app.groups.models import Group, Invitation, JoinRequest, Membership
from app.rooms import service as rooms

TABLES = {**privacy.TABLES, **association_privacy.TABLES}


def _rows(house, table):
    with house.database.read() as session:
        return session.scalar(select(func.count(table.id)))


def _let_go(house, table):
    counts = []
    while not counts or counts[-1]:
        with house.database.transaction() as session:
            counts.append(TABLES[table].due(session, house.clock.now()))
    return sum(counts)


def test_every_table_has_its_line():
    assert TABLES.keys() == {
        "groups",
        "group_plans",
        "group_ideas",
        "idea_comments",
        "group_owners",
        "owner_asks",
        "memberships",
        "past_names",
        "invitations",
        "stand_ins",
        "join_requests",
        "entry_links",
        "join_words",
        "question_reviews",
        "renewals",
        "renewal_offers",
        "associations",
        "contacts",
    }
    assert all(line.kept.endswith(".") for line in TABLES.values())


def test_a_person_reads_their_own_rows_and_nobody_elses(house):
    group = house.group("Pihlajapiha", house.association("Kuusikulman Tuki ry", first="havu@koti.example"))
    person, _ = house.join_by_invitation(group, "havu@koti.example", "Havu")
    house.join_by_invitation(group, "tuisku@koti.example", "Tuisku")
    with house.database.read() as session:
        told = {name: line.export(session, person.account_id) for name, line in TABLES.items() if line.export}
    [membership] = told["memberships"]
    assert (membership["group"], membership["name"], membership["role"]) == ("Pihlajapiha", "Havu", "member")
    [invitation] = told["invitations"]
    assert (invitation["group"], invitation["state"]) == ("Pihlajapiha", "joined")
    assert told["contacts"] == [{"association": "Kuusikulman Tuki ry", "since": house.clock.now()}]
    assert "Tuisku" not in str(told)


def test_erasing_a_person_leaves_nothing_of_them_and_everything_of_others(house):
    group = house.group("Pihlajapiha", house.association(first="havu@koti.example"))
    person, room = house.join_by_invitation(group, "havu@koti.example", "Havu")
    house.join_by_invitation(group, "tuisku@koti.example", "Tuisku")
    with house.database.transaction() as session:
        for line in TABLES.values():
            if line.erase:
                line.erase(session, person.account_id)
    assert [_rows(house, table) for table in (Membership, Invitation, Contact)] == [1, 1, 1]
    with house.database.read() as session:
        seen = service.list_people(session, rooms.find_room_id(session, room))
    assert sorted((one.name or "", one.state) for one in seen) == [("", "gone"), ("Tuisku", "here")]


def test_an_invitation_nobody_follows_ends_after_thirty_days_and_is_gone_after_sixty(house, clock):
    house.invited(house.group(), "havu@koti.example")
    clock.move(days=29)
    assert _let_go(house, "invitations") == 0
    clock.move(days=1)
    assert _let_go(house, "invitations") == 1
    with house.database.read() as session:
        assert session.scalars(select(Invitation.state)).all() == ["expired"]
    clock.move(days=30)
    assert _let_go(house, "invitations") == 1
    assert _rows(house, Invitation) == 0


def test_letting_go_twice_changes_nothing(house, clock):
    house.invited(house.group(), "havu@koti.example")
    clock.move(days=31)
    assert [_let_go(house, "invitations"), _let_go(house, "invitations")] == [1, 0]


def _requests(house, *ends):
    """One request of Havu's for each (state, days since it ended); those without an end are as old as they are."""
    group = house.group("Pihlajapiha")
    person = house.person("havu@koti.example")
    with house.database.transaction() as session:
        group_id = session.scalars(select(Group.id).where(Group.public_id == group)).one()
        for state, days in ends:
            at = house.clock.now() - timedelta(days=days)
            is_open = state in ("unproven", "proved", "waiting")
            session.add(
                JoinRequest(
                    public_id=random_id(),
                    group_id=group_id,
                    account_id=None if state == "unproven" else person.account_id,
                    state=state,
                    display_name="Havu",
                    name_key="havu",
                    why="Iltaisin on hiljaista.",
                    agreed={},
                    created_at=at,
                    ended_at=None if is_open else at,
                    answer="Kiitos.",
                )
            )
    return person


def _states(house):
    with house.database.read() as session:
        return sorted(session.scalars(select(JoinRequest.state)))


def test_requests_go_when_nobody_proved_them_and_thirty_days_after_their_end(house, clock):
    ended = ("accepted", "declined", "closed", "taken_back")
    _requests(house, ("unproven", 0), ("proved", 0), ("waiting", 100), *((state, 0) for state in ended))
    clock.move(days=2, seconds=-1)
    assert _let_go(house, "join_requests") == 0
    clock.move(seconds=1)
    assert _let_go(house, "join_requests") == 2
    clock.move(days=28, seconds=-1)
    assert _let_go(house, "join_requests") == 0
    assert _states(house) == sorted([*ended, "waiting"])
    clock.move(seconds=1)
    assert _let_go(house, "join_requests") == len(ended)
    assert _let_go(house, "join_requests") == 0
    assert _states(house) == ["waiting"]


def test_a_persons_requests_are_told_to_them_and_erased_with_them(house):
    person = _requests(house, ("unproven", 0), ("declined", 0))
    with house.database.transaction() as session:
        [told] = TABLES["join_requests"].export(session, person.account_id)
        TABLES["join_requests"].erase(session, person.account_id)
    assert (told["group"], told["name"]) == ("Pihlajapiha", "Havu")
    assert (told["why"], told["answer"]) == ("Iltaisin on hiljaista.", "Kiitos.")
    assert _states(house) == ["unproven"]
