"""What is told, erased and let go of, for every table of groups and associations."""

from sqlalchemy import func, select

from app.associations import privacy as association_privacy
from app.associations.models import Contact
from app.groups import privacy, service
from app.groups.models import Invitation, Membership
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
        "group_owners",
        "memberships",
        "invitations",
        "associations",
        "contacts",
    }
    assert all(line.kept.endswith(".") for line in TABLES.values())


def test_a_person_reads_their_own_rows_and_nobody_elses(house):
    group = house.group("Pihlajapiha", house.association("Kuusikulman Tuki ry", first="havu@koti.example"))
    person, _ = house.join(group, "havu@koti.example", "Havu")
    house.join(group, "tuisku@koti.example", "Tuisku")
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
    person, room = house.join(group, "havu@koti.example", "Havu")
    house.join(group, "tuisku@koti.example", "Tuisku")
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
