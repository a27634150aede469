"""People and groups that a story begins with, put into the house's database before it is served."""

import itertools
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select, text, update

from app.accounts.models import Account
from app.associations.models import Association, Contact
from app.base.clock import SystemClock
from app.base.ids import keyed_hash, random_id
from app.chat.post_batch import Draft, make_post_batch
from app.db.database import Database
from app.db.schema import migrate
from app.groups import service as groups
from app.groups.agreements import RULES_PURPOSE, VERSIONS
from app.groups.models import Group, GroupOwner, GroupPlan, Invitation, JoinRequest, JoinWords, Membership
from app.groups.names import name_key
from app.meetings.models import Meeting
from app.meetings.tell_room import tell_end
from tests.seed import YARNS, NobodyListens, SeededPerson, SeededRoom, make_person, make_room

NAMES = ("Sammal", "Havu", "Kanerva", "Tuisku", "Lumme")


class EarlierClock(SystemClock):
    """The machine's clock, some hours ago."""

    def __init__(self, **ago):
        self._ago = timedelta(**ago)

    def now(self):
        return super().now() - self._ago


@dataclass(frozen=True)
class Circle:
    """A group of its own: Sammal leads, Havu and the others are members. Each has a session."""

    people: dict[str, SeededPerson]
    seeded: SeededRoom

    @property
    def room(self):
        return self.seeded.room

    def __getattr__(self, name):
        return self.people[name.capitalize()]

    def member(self, name):
        """The id by which the others know this person."""
        return self.seeded.members[self.people[name].account_id]


class Scene:
    """Writes straight into the tables; only while nobody serves them."""

    def __init__(self, database_url, clock=None):
        migrate(database_url)
        self.clock = clock or SystemClock()
        self.database = Database(database_url, clock=self.clock)

    def close(self):
        self.database.close()

    def circle(self, *names, group="Pihlajapiha", leaders=1):
        people = {name: self.person() for name in names or NAMES[:3]}
        return self.gather(people, group=group, leaders=leaders)

    def person(self, *, staff=False):
        return make_person(self.database, self.clock, staff=staff)

    def gather(self, people, *, group="Pihlajapiha", leaders=1, clock=None):
        """A group of people who are there already; the first `leaders` of them lead."""
        everyone = list(people.values())
        seeded = make_room(self.database, clock or self.clock, everyone, leaders=everyone[:leaders])
        with self.database.transaction() as session:
            session.execute(update(Group).where(Group.public_id == seeded.group).values(name=group))
            session.execute(update(Association).values(name="Pihlajan yhdistys"))
            for (name, person), yarn in zip(people.items(), itertools.cycle(YARNS), strict=False):
                here = Membership.member_id == seeded.members[person.account_id]
                session.execute(
                    update(Membership).where(here).values(display_name=name, name_key=name_key(name), yarn=yarn)
                )
        return Circle(people, seeded)

    def say(self, circle, *lines, clock=None, quote=None):
        """Messages of (name, text), in order, by the verb that posts. Returns their numbers."""
        post = make_post_batch(NobodyListens(), clock or self.clock)
        drafts = [
            Draft(circle.room, circle.people[name].account_id, random_id(), text, keyed_hash(b"seed", text), quote)
            for name, text in lines
        ]
        with self.database.transaction() as session:
            return [posted.number for posted in post(session, drafts)]

    def invite(self, circle, person, role="member"):
        """An open invitation to the circle's group. Returns its outward id."""
        public_id = random_id()
        with self.database.transaction() as session:
            group = session.query(Group).filter(Group.public_id == circle.seeded.group).one()
            session.add(
                Invitation(
                    public_id=public_id,
                    group_id=group.id,
                    account_id=person.account_id,
                    role=role,
                    state="open",
                    created_at=self.clock.now(),
                )
            )
        return public_id

    def contact(self, circle):
        """A person who answers for the association whose the circle's group is."""
        person = self.person()
        with self.database.transaction() as session:
            owner = select(GroupOwner.association_id).where(GroupOwner.group_id == self.group_id(session, circle))
            facts = {"account_id": person.account_id, "created_at": self.clock.now()}
            session.add(Contact(association_id=session.scalars(owner).one(), **facts))
        return person

    def give(self, circle, association):
        """The association owns the circle's group too."""
        with self.database.transaction() as session:
            owner = session.scalars(select(Association.id).where(Association.public_id == association)).one()
            session.add(GroupOwner(group_id=self.group_id(session, circle), association_id=owner))

    def group_id(self, session, circle):
        """The inner id of the circle's group."""
        return session.scalars(select(Group.id).where(Group.public_id == circle.seeded.group)).one()

    def publish(self, circle, *, plan=None, days=7, **facts):
        """Tells everybody about the circle's group: a plan, three meetings from `days` on, and what the law asks."""
        now = self.clock.now()
        first = (now + timedelta(days=days)).replace(minute=0, second=0, microsecond=0)
        told = {
            "support_model": "self_service",
            "template": "small",
            "target_group": "Pienten lasten vanhemmat",
            "what_connects": "Meitä yhdistävät illat, jolloin on hyvä puhua toisten vanhempien kanssa.",
            "mode": "online",
            "rhythm": "three_weeks",
            "channels": ["letters"],
            "start_date": first.date(),
            "rules_version": VERSIONS[RULES_PURPOSE],
            **(plan or {}),
        }
        law = {
            "state": "recruiting",
            "intake": "open",
            "end_date": (now + timedelta(days=180)).date(),
            "first_meeting_at": first,
            **facts,
        }
        with self.database.transaction() as session:
            group = session.query(Group).filter(Group.public_id == circle.seeded.group).one()
            session.execute(update(Group).where(Group.id == group.id).values(**law))
            session.add(GroupPlan(group_id=group.id, **told))
            for number, theme in enumerate(("small_getting_to_know", "small_own_coping", "small_last")):
                session.add(
                    Meeting(
                        public_id=random_id(),
                        group_id=group.id,
                        starts_at=first + number * timedelta(weeks=3),
                        minutes=60,
                        kind="talk",
                        theme=theme,
                        run_of_show="text_60",
                        state="held" if first + number * timedelta(weeks=3) < now else "planned",
                        created_at=now,
                    )
                )
        return circle.seeded.group

    def ask(self, group, person, name, **more):
        """A request to join that waits for an answer, unless `more` says otherwise. Returns its outward id."""
        public_id, now = random_id(), self.clock.now()
        with self.database.transaction() as session:
            values = {"state": "waiting", "waiting_since": now, "agreed": {}, "created_at": now, **more}
            session.add(
                JoinRequest(
                    public_id=public_id,
                    group_id=session.query(Group.id).filter(Group.public_id == group).scalar_subquery(),
                    account_id=person.account_id,
                    display_name=name,
                    name_key=name_key(name),
                    **values,
                )
            )
        return public_id

    def talk_before(self, request, leader, applicant):
        """A leader's question to an applicant, and the reply."""
        now = self.clock.now()
        with self.database.transaction() as session:
            found = session.query(JoinRequest).filter(JoinRequest.public_id == request).one()
            place = session.query(Membership).filter_by(group_id=found.group_id, account_id=leader.account_id).one()
            talk = {"request_id": found.id, "said_at": now}
            asked = {"side": "leader", "member": place.member_id, "account_id": leader.account_id}
            replied = {"side": "applicant", "account_id": applicant.account_id}
            question = "Kiva, että kirjoitit. Tapaamme tiistaisin kello 19. Sopiiko aika sinulle?"
            session.add(JoinWords(**talk, **asked, client_id=random_id(), body=question))
            session.flush()
            session.add(JoinWords(**talk, **replied, client_id=random_id(), body="Sopii. Silloin lapsi jo nukkuu."))

    def break_pages_of(self, person):
        """Puts what no code ever writes into the person's place: reading it is a fault, as of a broken disk."""
        broken = text("UPDATE room_members SET aside_until = 'rikki' WHERE account_id = :account")
        with self.database.transaction() as session:
            session.execute(broken, {"account": person.account_id})

    def ask_to_keep(self, person):
        """The person has been in no group for a year, and the letter has left that asks about the account."""
        asked = {"groupless_since": self.clock.now() - timedelta(days=370), "asked_to_keep_at": self.clock.now()}
        with self.database.transaction() as session:
            session.execute(update(Account).where(Account.id == person.account_id).values(**asked))

    def end(self, circle):
        """The group is over, as its clock would have it."""
        now = self.clock.now()
        over = {"state": "ended", "state_since": now}
        with self.database.transaction() as session:
            session.execute(update(Group).where(Group.public_id == circle.seeded.group).values(**over))
            group_id = session.scalar(select(Group.id).where(Group.public_id == circle.seeded.group))
            tell_end(session, NobodyListens(), groups.read_law(session, group_id), now, now=now)

    def rename_address(self, person, address):
        with self.database.transaction() as session:
            session.execute(update(Account).where(Account.id == person.account_id).values(address=address))
