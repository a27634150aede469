"""The page of what has happened: each role reads its own share, nobody's name, page by page; staff see it is whole."""

import pytest
from sqlalchemy import select, text, update
from starlette.testclient import TestClient

from app.accounts.models import Account
from app.audit import service as audit
from app.audit.entry import CLOCK, AuditEntry, Doer
from app.audit.models import AuditRow
from app.audit.read_log import PAGE
from app.groups.models import GroupOwner
from app.rooms import service as rooms
from app.rooms.access import Place
from app.rooms.entries import Absence
from tests.groups.browser import PUBLIC_URL, Browser
from tests.groups.house import House
from tests.seed import make_person, make_room


class Village:
    """A group with a leader, two members, its association's contact, and staff; each in a browser."""

    def __init__(self, app, clock):
        self.database, self.clock = app.state.house.database, clock
        self.house = House(self.database, clock)
        self.leader, self.member, self.other = (make_person(self.database, clock) for _ in range(3))
        people = [self.leader, self.member, self.other]
        self.seeded = make_room(self.database, clock, people, leaders=[self.leader])
        self.staff = make_person(self.database, clock, staff=True)
        self.path = f"/ryhmat/{self.seeded.group}/tapahtumat"
        self.staffs_path = f"/liitto{self.path}"
        client = TestClient(app, base_url=PUBLIC_URL, follow_redirects=False)
        self.contact = self.house.person("eka@yhdistys.example")
        self.house.association()
        everybody = {name: getattr(self, name) for name in ("leader", "member", "other", "staff", "contact")}
        self.browsers = {name: Browser(client, self, person) for name, person in everybody.items()}
        with self.database.transaction() as session:
            owner = session.scalars(select(GroupOwner)).first()
            self.group_id = owner.group_id
            newest = session.execute(text("SELECT max(id) FROM associations")).scalar_one()
            session.add(GroupOwner(group_id=self.group_id, association_id=newest))

    def note(self, action, doer=CLOCK, subject=None, *, reason=None, **facts):
        entry = AuditEntry(action, self.clock.now(), doer, subject and subject.account_id, reason, facts)
        with self.database.transaction() as session:
            audit.note(session, self.group_id, entry)

    def sees(self, name):
        paths = {"staff": self.staffs_path, "leader": f"{self.path}/ohjaajille"}
        answer = self.browsers[name].get(paths.get(name, self.path))
        assert answer.status_code == 200
        return answer.text


@pytest.fixture
def village(whole_app, clock):
    return Village(whole_app, clock)


def test_each_role_reads_its_share_and_no_name(village):
    leader = Doer("leader", village.leader.account_id)
    staff = Doer("staff", village.staff.account_id)
    village.note("state_changed", step="start", before="recruiting", after="running")
    village.note("set_aside", leader, village.member, reason="rules")
    village.note("staff_read_report", staff, number=4)
    village.note("break_glass_opened", staff, reason="danger", hours=4)
    village.note("break_glass_read", staff, first=1, last=9, count=9)
    started, aside, report, opened, read = (
        "Ryhmä alkoi",
        "Osallistuja siirrettiin hetkeksi sivuun",
        "Liitto luki ilmoituksen ja viestin",
        "Liitto avasi ryhmän viestit. Syy: turvallisuus",
        "Liitto luki 9 viestiä",
    )
    shares = {
        "leader": {started, aside, opened, read},
        "member": {started, aside, opened, read},
        "other": {started, opened, read},
        "contact": {started},
        "staff": {started, aside, report, opened, read},
    }
    for name, share in shares.items():
        page = village.sees(name)
        assert {words for words in (started, aside, report, opened, read) if f"<b>{words}" in page} == share, name
        assert "Kanerva" not in page
        assert "liiton työntekijä" in page or name == "contact"
    # Without the second check a leader reads what every member does.
    village.note("acceptance_changed", asks_first=1)
    mere = village.browsers["leader"].get(village.path).text
    assert "Ryhmään tulon tapa muuttui" in village.sees("leader")
    assert "Ryhmään tulon tapa muuttui" not in mere
    assert opened in mere
    assert f'href="{village.path}/ohjaajille"' in mere
    assert f'href="{village.path}/ohjaajille"' not in village.sees("member")
    assert "Tämä koski sinua." in village.sees("member")
    assert "Tämä koski sinua." not in village.sees("leader")
    assert "Teit tämän itse." in village.sees("leader")


def test_an_empty_log_says_so_and_staff_read_whether_it_is_whole(village):
    assert "Täällä ei ole vielä tapahtumia." in village.sees("member")
    village.note("break_over")
    village.note("break_over")
    assert "Tapahtumia ei ole muutettu." in village.sees("staff")
    assert "Loki" not in village.sees("leader")
    with village.database.transaction() as session:
        session.execute(text("DROP TRIGGER audit_entries_stay"))
        session.execute(update(AuditRow).where(AuditRow.place == 2).values(reason="calm"))
    assert "Ensimmäinen vika on kohdassa 2" in village.sees("staff")


def test_a_long_log_comes_page_by_page_the_newest_first(village):
    for size in range(PAGE + 2):
        village.note("size_raised", before=size, after=100 + size)
    first = village.sees("leader")
    assert first.index(f"paikkoja: {101 + PAGE}") < first.index(f"paikkoja: {102}")
    assert "paikkoja: 101<" not in first
    [older] = [part.split('"')[0] for part in first.split('href="')[1:] if "?older=" in part]
    second = village.browsers["leader"].get(older).text
    assert "paikkoja: 100" in second
    assert "paikkoja: 101" in second
    assert "?older=" not in second
    for bad in ("x", "-1", "", "1" * 10):
        assert village.browsers["leader"].get(f"{village.path}/ohjaajille?older={bad}").status_code == 404


def test_who_is_not_in_it_finds_nothing(village, clock):
    missing = village.browsers["member"].get(f"/ryhmat/{'x' * 22}/tapahtumat")
    for name, way in (("staff", ""), ("staff", "/ohjaajille"), ("member", "/ohjaajille"), ("contact", "/ohjaajille")):
        assert village.browsers[name].get(village.path + way).status_code == 404
    for name in ("leader", "member", "contact"):
        assert village.browsers[name].get(village.staffs_path).status_code == 404
    with village.database.transaction() as session:
        leader = rooms.lock_standing(session, village.seeded.room, village.leader.account_id)
        member = rooms.lock_standing(session, village.seeded.room, village.member.account_id)
        rooms.set_aside(session, member, leader, Absence(clock.now().replace(year=2027), "rules"), clock.now())
        other = rooms.lock_standing(session, village.seeded.room, village.other.account_id)
        rooms.end_place(session, other, Place.LEFT, clock.now())
        session.execute(update(Account).where(Account.id == village.other.account_id).values(is_staff=True))
    for name in ("member", "other"):
        answer = village.browsers[name].get(village.path)
        assert answer.status_code == 404
    assert village.browsers["other"].get(village.staffs_path).status_code == 404
    assert missing.status_code == 404


def test_the_rooms_menu_leads_there(village):
    way = village.browsers["member"].get(f"/huone/{village.seeded.room}/tapahtumat")
    assert (way.status_code, way.headers["location"]) == (303, village.path)
    assert village.path in village.browsers["staff"].get(f"/liitto/ryhmat/{village.seeded.group}").text
