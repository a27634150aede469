"""The last rung: staff block an account because of a report, from outside the group, and may always open it again."""

import pytest
from sqlalchemy import select, update

from app.accounts import service as accounts
from app.accounts.account_letters import AccountLetters
from app.accounts.blocking.block_account import AccountBlocker
from app.accounts.end_sessions import SessionEnder
from app.accounts.models import Account, SignInSession
from app.base.errors import NotAllowed, NotFound
from app.base.ids import random_id
from app.chat.post_batch import Draft, make_post_batch
from app.groups.models import Group, JoinRequest, Membership
from app.jobs.models import Job
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.rooms.access import require_reader
from app.rooms.models import RoomMember
from app.safety.access import AlreadyDecided
from app.safety.block_account import BlockAccount
from app.safety.block_letters import BLOCK_LETTER, OPENING_LETTER, BlockLetters
from app.safety.led_groups import LedGroups
from app.safety.models import ModerationEntry, Report
from app.safety.privacy import TABLES
from tests.at_once import at_once
from tests.db.waiting import waits_in_the_middle
from tests.groups.house import House
from tests.live import shared_texts
from tests.safety.test_report_lists import Desk
from tests.seed import NobodyListens, make_person, make_room

ON_POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
PRIVATE = ("Pihlajapiha", "Kanerva", "ryhmä", "viesti 0")


class Blocks(Desk):
    """A desk whose only leader reports, so that staff read it."""

    def __init__(self, database, clock):
        super().__init__(database, clock)
        self.revoked, self.sent = [], []
        queue = JobQueue(clock)
        blocker = AccountBlocker(SessionEnder(lambda: self.revoked.append(1)))
        led = LedGroups(House(database, clock).group_clock, NobodyListens())
        self.blocking = BlockAccount(database, clock, jobs=queue, blocker=blocker, led_groups=led)
        self.person = House(database, clock).as_person(self.staff.account_id, is_staff=True)
        office = AccountLetters(database, queue, texts=shared_texts(), mailer=self, public_url="https://stupa.example")
        letters = BlockLetters(office)
        self._handlers = {BLOCK_LETTER: letters.tell_block, OPENING_LETTER: letters.tell_opening}

    def send(self, letter):
        self.sent.append(letter)

    def reported(self, writer=None):
        """A report of the leader's about something that the writer has just said."""
        return self.report(self.leader, self.say(writer or self.writer)[0])

    def block(self, report=None, reason="hurts"):
        report = report or self.reported()
        self.blocking.block(self.person, report, reason)
        return report

    def blocked(self, person=None):
        return self.blocking.list_blocked(person or self.person)

    def insider(self, account_id):
        """A member of the group who is staff as well."""
        with self.database.transaction() as session:
            session.execute(update(Account).where(Account.id == account_id).values(is_staff=True))
        return House(self.database, self.clock).as_person(account_id, is_staff=True)

    def run_group(self):
        with self.database.transaction() as session:
            session.execute(update(Group).where(Group.public_id == self.seeded.group).values(state="running"))

    def forget_writer_of(self, report):
        with self.database.transaction() as session:
            session.execute(update(Report).where(Report.public_id == report).values(author_id=None))

    def deliver(self):
        """Does the waiting jobs of letters once, and returns what left."""
        already = len(self.sent)
        with self.database.transaction() as session:
            jobs = session.scalars(select(Job).where(Job.kind.in_(self._handlers), Job.state == "waiting")).all()
            works = [Work(job.id, job.kind, dict(job.facts), 1) for job in jobs]
            for job in jobs:
                job.state = "done"
        for work in works:
            self._handlers[work.kind](work)
        return self.sent[already:]

    def rungs(self):
        with self.database.read() as session:
            rows = session.scalars(select(ModerationEntry).order_by(ModerationEntry.id)).all()
            return [(row.action, row.reason, row.staff_id, row.account_id, row.room_id) for row in rows]

    def standing(self, person=None):
        with self.database.read() as session:
            return rooms.find_standing(session, self.room, (person or self.writer).account_id)


@pytest.fixture
def blocks(database, clock):
    return Blocks(database, clock)


def test_from_that_moment_the_person_reads_and_writes_nothing_and_their_place_stays(blocks):
    blocks.block()
    standing = blocks.standing()
    assert (standing.place, standing.is_blocked) == ("here", True)
    with pytest.raises(NotAllowed):
        require_reader(standing)
    verb = make_post_batch(NobodyListens(), blocks.clock)
    drafts = [
        Draft(blocks.room, person.account_id, "jonossa-0001", "hei", b"x" * 32)
        for person in (blocks.writer, blocks.leader)
    ]
    with blocks.database.transaction() as session:
        refused, posted = verb(session, drafts)
    assert (type(refused), posted.duplicate) == (NotAllowed, False)
    with blocks.database.read() as session:
        mine = select(SignInSession).where(SignInSession.account_id == blocks.writer.account_id)
        assert session.scalars(mine).all() == []
        member = blocks.seeded.members[blocks.writer.account_id]
        assert session.scalars(select(Membership.state).where(Membership.member_id == member)).all() == ["here"]
    assert blocks.revoked == [1]
    [row] = blocks.blocked()
    blocks.blocking.unblock(blocks.person, row.key)
    require_reader(blocks.standing())


def test_a_draft_and_a_block_at_once_never_cross(blocks):
    """Whichever takes the room first: the draft is on disk before the block, or refused."""
    verb = make_post_batch(NobodyListens(), blocks.clock)

    def post(number):
        with blocks.database.transaction() as session:
            return verb(session, [Draft(blocks.room, blocks.writer.account_id, f"x{number:09}", "hei", b"x" * 32)])[0]

    report = blocks.reported()
    for number in range(5):
        posted, done = at_once(lambda number=number: post(number), lambda: blocks.block(report))
        assert done == report
        assert isinstance(posted, NotAllowed) or posted.number == blocks.standing().last_number
        assert isinstance(post(number + 100), NotAllowed)
        [row] = blocks.blocked()
        blocks.blocking.unblock(blocks.person, row.key)


@ON_POSTGRESQL
def test_a_block_waits_for_a_draft_that_is_under_way_in_whatever_room(blocks):
    """Else its answer could come before the ack of what was written."""
    verb = make_post_batch(NobodyListens(), blocks.clock)
    elsewhere = make_room(blocks.database, blocks.clock, [blocks.writer])
    draft = Draft(elsewhere.room, blocks.writer.account_id, "matkalla-0001", "hei", b"x" * 32)
    report = blocks.reported()
    assert waits_in_the_middle(blocks.database, lambda session: verb(session, [draft]), lambda: blocks.block(report))
    assert len(blocks.blocked()) == 1


def test_both_rungs_are_written_down_with_their_reason(blocks):
    report = blocks.block(reason="privacy")
    with pytest.raises(AlreadyDecided):
        blocks.block(report, reason="hurts")
    [row] = blocks.blocked()
    assert (row.name, row.group, row.reason, row.at) == ("Kanerva 1", "Pihlajapiha", "privacy", blocks.clock.now())
    blocks.blocking.unblock(blocks.person, row.key)
    with pytest.raises(NotFound):
        blocks.blocking.unblock(blocks.person, row.key)
    about = (blocks.staff.account_id, blocks.writer.account_id, blocks.seeded.room_id)
    assert blocks.rungs() == [("block_account", "privacy", *about), ("unblock_account", "privacy", *about)]
    assert blocks.blocked() == []


def test_of_two_who_block_or_open_at_once_one_is_heard(blocks):
    reports = [blocks.reported(), blocks.reported()]
    outcomes = at_once(*(lambda report=report: blocks.block(report) for report in reports))
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["AlreadyDecided", "str"]
    [row] = blocks.blocked()
    outcomes = at_once(*[lambda: blocks.blocking.unblock(blocks.person, row.key)] * 2)
    assert sorted(type(outcome).__name__ for outcome in outcomes) in (
        ["AlreadyDecided", "NoneType"],
        ["NoneType", "NotFound"],
    )
    assert [rung[0] for rung in blocks.rungs()] == ["block_account", "unblock_account"]


def test_only_staff_from_outside_the_group_decide(blocks):
    report = blocks.reported()
    inside = blocks.insider(blocks.reporters[0].account_id)
    member = House(blocks.database, blocks.clock).as_person(blocks.leader.account_id)
    for person in (inside, member):
        with pytest.raises(NotFound):
            blocks.blocking.find_writer(person, report)
        with pytest.raises(NotFound):
            blocks.blocking.block(person, report, "hurts")
    blocks.block(report)
    [row] = blocks.blocked()
    assert blocks.blocked(inside) == []
    for person in (inside, member):
        with pytest.raises(NotFound):
            blocks.blocking.find_blocked(person, row.key)
        with pytest.raises(NotFound):
            blocks.blocking.unblock(person, row.key)
    with pytest.raises(NotFound):
        blocks.blocking.list_blocked(member)


def test_staff_block_no_staff_and_so_never_themselves(blocks):
    report = blocks.reported()
    blocks.insider(blocks.writer.account_id)
    with pytest.raises(NotAllowed) as refused:
        blocks.block(report)
    assert refused.value.code == "staff_account"
    himself = blocks.insider(blocks.writer.account_id)
    with pytest.raises(NotFound):
        blocks.blocking.block(himself, report, "hurts")
    assert (blocks.rungs(), blocks.blocked()) == ([], [])


def test_there_is_no_way_but_a_report_that_went_to_staff_and_whose_writer_is_known(blocks):
    to_leaders = blocks.reported()
    with blocks.database.transaction() as session:
        session.execute(update(Report).where(Report.public_id == to_leaders).values(audience="leaders"))
    nameless = blocks.reported()
    blocks.forget_writer_of(nameless)
    for report in (to_leaders, nameless, "x" * 22, "x", "\x00"):
        with pytest.raises(NotFound):
            blocks.block(report)
    for key in ("x" * 22, "x", "\x00"):
        with pytest.raises(NotFound):
            blocks.blocking.unblock(blocks.person, key)


def test_what_the_person_waits_for_ends_as_if_taken_back(blocks):
    elsewhere = make_room(blocks.database, blocks.clock, [make_person(blocks.database, blocks.clock)])
    with blocks.database.transaction() as session:
        group_id = session.scalars(select(Group.id).where(Group.public_id == elsewhere.group)).one()
        for account_id in (blocks.writer.account_id, blocks.reporters[0].account_id):
            for state in ("proved", "waiting", "declined"):
                facts = {"group_id": group_id, "account_id": account_id, "state": state, "agreed": {}}
                named = {"display_name": "Havu", "name_key": "havu", "created_at": blocks.clock.now()}
                session.add(JoinRequest(public_id=random_id(), **facts, **named))
    blocks.block()
    with blocks.database.read() as session:
        rows = session.execute(select(JoinRequest.account_id, JoinRequest.state).order_by(JoinRequest.id)).all()
    states = {account: [row.state for row in rows if row.account_id == account] for account, _ in rows}
    assert states[blocks.writer.account_id] == ["taken_back", "taken_back", "declined"]
    assert states[blocks.reporters[0].account_id] == ["proved", "waiting", "declined"]
    assert [letter.to for letter in blocks.deliver()] == [blocks.writer.address]


def test_reports_that_no_open_leader_is_left_to_read_go_to_staff(blocks):
    second = blocks.reporters[0]
    with blocks.database.transaction() as session:
        standing = rooms.find_standing(session, blocks.room, second.account_id)
        place = update(RoomMember).where(RoomMember.id == standing.room_member_id)
        session.execute(place.values(role="leader"))
    about_leader = blocks.report(blocks.reporters[1], blocks.say(blocks.leader)[0])
    blocks.report(blocks.leader, blocks.say(blocks.writer)[0])
    blocks.report(second, blocks.say(blocks.writer)[0])
    blocks.block(about_leader)
    with blocks.database.read() as session:
        audiences = session.scalars(select(Report.audience).order_by(Report.id)).all()
        assert rooms.list_leader_ids(session, blocks.seeded.room_id) == {blocks.standing(second).room_member_id}
    # What the one who is left has reported has no other reader; what the blocked one reported, they read.
    assert audiences == ["staff", "leaders", "staff"]


def test_letters_say_why_and_no_more_and_only_while_it_is_true(blocks):
    blocks.block(reason="selling")
    [letter] = blocks.deliver()
    assert (letter.to, letter.subject) == (blocks.writer.address, "Tilisi Vertaistuvassa")
    assert "Syy: viestit ovat olleet mainoksia." in letter.text
    assert "https://stupa.example/kirjaudu/suljettu" in letter.text
    [row] = blocks.blocked()
    blocks.blocking.unblock(blocks.person, row.key)
    [opened] = blocks.deliver()
    assert "avannut tilisi uudelleen" in opened.text
    for text in (letter.text, opened.text):
        assert [word for word in PRIVATE if word in text] == []
    report = blocks.block()
    [row] = blocks.blocked()
    blocks.blocking.unblock(blocks.person, row.key)
    assert ["avannut" in letter.text for letter in blocks.deliver()] == [True]
    blocks.block(report)
    blocks.blocking.unblock(blocks.person, row.key)
    blocks.block(report)
    assert {"sulkenut" in letter.text for letter in blocks.deliver()} == {True}


def test_what_is_forgotten_leaves_the_day_and_the_way_back(blocks, clock):
    blocks.block()
    with blocks.database.transaction() as session:
        rooms.forget_room(session, blocks.seeded.room_id)
    [row] = blocks.blocked()
    assert (row.name, row.group, row.reason) == (None, "Pihlajapiha", "hurts")
    since = clock.now()
    clock.move(days=366)
    with blocks.database.transaction() as session:
        TABLES["moderation_entries"].due(session, clock.now())
    [row] = blocks.blocked()
    assert (row.name, row.group, row.reason, row.at) == (None, "", None, since)
    blocks.blocking.unblock(blocks.person, row.key)
    assert blocks.rungs() == [("unblock_account", None, blocks.staff.account_id, blocks.writer.account_id, None)]
    with blocks.database.read() as session:
        assert not accounts.is_blocked(session, blocks.writer.account_id)


def test_a_block_of_the_last_leader_is_told_in_its_transaction_and_so_is_its_end(blocks):
    blocks.run_group()
    blocks.block(blocks.report(blocks.reporters[0], blocks.say(blocks.leader)[0]))
    [row] = blocks.blocked()
    blocks.blocking.unblock(blocks.person, row.key)
    with blocks.database.read() as session:
        room_id = rooms.find_room_id(session, blocks.room)
        entries = rooms.list_entries(session, room_id, after=0, limit=100)
    told = [(one.kind, dict(one.facts)) for one in entries if one.kind.startswith("leaderless")]
    assert told == [("leaderless", {}), ("leaderless_over", {"reason": "led"})]


def test_a_block_of_a_member_says_nothing_of_leaders(blocks):
    blocks.run_group()
    blocks.block()
    with blocks.database.read() as session:
        room_id = rooms.find_room_id(session, blocks.room)
        kinds = {one.kind for one in rooms.list_entries(session, room_id, after=0, limit=100)}
    assert "leaderless" not in kinds
