"""Groups that are being planned, in every stage, for the screens of those who plan them."""

from dataclasses import replace
from datetime import date, time, timedelta

from app.associations.access import list_contacts
from app.associations.create_association import NewAssociation
from app.base.ids import random_id
from app.groups.house_rules import OPTIONAL_RULES, HouseRules
from app.groups.owners import service as owners
from app.groups.plans.service import find_plan
from app.meetings.drafting import Answers
from app.meetings.found_group import NewGroup
from app.meetings.plan_group import Frame
from app.meetings.plan_programme import Evening
from app.meetings.share_group import ShareGroup
from app.meetings.write_idea import Answers as IdeaAnswers
from app.meetings.write_idea import NewIdea
from tests.groups.house import READY_RULES, House, visit

ASSOCIATION = "Kuusikulman Tuki ry"
NEIGHBOUR = "Rantakylän Tuki ry"
THOUGHTS = (
    "Moni perhe on muuttanut tänne äskettäin eikä tunne vielä toisia.",
    "Illat ovat yhteisiä: silloin on hyvä puhua.",
    None,
)
OWN_RULES = HouseRules(frozenset({OPTIONAL_RULES[4]}), ("Puhelimeen saa vastata kesken kaiken, jos perhe soittaa.",))
SORRY = "Kiitos, että tulit mukaan. Kysymme uudelleen syksyllä.\n\nYhdistyksen väki"
COMMENT = "Naapurikunnassa on kysytty samaa. Voisiko ryhmä olla teidän yhteinen?"


def next_tuesday(days_ahead=21):
    """A Tuesday some weeks from now, of a kind that programmes begin on."""
    day = date.today() + timedelta(days=days_ahead)  # noqa: DTZ011 - a story begins today
    return day + timedelta(days=(1 - day.weekday()) % 7)


EVENING = Evening(next_tuesday(90), time(18, 30), "talk", own_question="Mikä arjessa on sinulle tärkeää?")


class Planned:
    """An association of two contacts, and its groups: one empty, one ready, one asked for, one handed over."""

    def __init__(self, scene, people):
        self.house = House(scene.database, scene.clock)
        self.staff = self.house.as_person(people["staff"].account_id, is_staff=True)
        self.contact = self.house.as_person(people["Kaarna"].account_id)
        self.association = self.house.create_association.create(
            self.staff, NewAssociation(ASSOCIATION, people["Kaarna"].address, people["Vaapukka"].address), language="fi"
        )
        self.half = self.found("Suopursu")
        self.ready = self._ready(people)
        self.wish = self._ask_for("small")
        self.handed = self._ask_for("young")
        self._edit(self.handed)
        self.house.publishing.hand_over(self.staff, self.handed)
        self.cancelled_room = self._let_go(people["Tyrni"])
        self._share(people["Vaapukka"])
        self.idea, self.from_idea, self.dropped = (self._think_of(words) for words in THOUGHTS)
        self.house.ideas.comment(self.staff, self.idea, COMMENT, client_id="c" * 22)
        self.house.ideas.go_on(self.contact, self.from_idea, "self_service")
        self.house.publishing.cancel(self.contact, self.dropped, "otherwise")

    def facts(self):
        """What fills the paths of the screens."""
        [asked] = self.house.leaders_asked(self.half)
        with self.house.database.read() as session:
            evenings = self.house.evenings(session, self.ready)
            contacts = list_contacts(session, self.staff, self.association)
        return {
            "cancelled_room": self.cancelled_room,
            "association": self.association,
            "half": self.half,
            "ready": self.ready,
            "handed": self.handed,
            "wish": self.wish,
            "asked": asked.public_id,
            "mistyped": contacts[1].id,
            "meeting": evenings[1],
            "shared": self.shared,
            "asks_to_share": self.asks_to_share,
            "idea": self.idea,
            "from_idea": self.from_idea,
            "dropped": self.dropped,
        }

    def found(self, name):
        new = NewGroup(self.association, name, "fi", "small")
        return self.house.found_group.found(self.contact, new)

    def _think_of(self, words):
        answers = IdeaAnswers("small", None, words, "sought", "next_season")
        return self.house.ideas.found(self.contact, NewIdea(self.association, random_id(), "fi", answers))

    def _edit(self, group):
        """Staff and the contact change a draft by turns; one thing twice."""
        programme, headings = self.house.programme, self.house.plan_group
        with self.house.database.read() as session:
            evenings = self.house.evenings(session, group)
        headings.save_networks(self.contact, group, "Seurakunta ja perhekeskus.")
        for theme in ("Arki", "Arki ja lepo"):
            programme.change(self.staff, group, evenings[2], replace(EVENING, own_theme=theme))
        programme.take_off(self.staff, group, evenings[5])
        headings.save_communication(self.staff, group, ["letters", "friends"], "Paikallislehti")
        headings.save_networks(self.staff, group, "Seurakunta, perhekeskus ja kunnan väki.")

    def _let_go(self, person):
        """Somebody is in a group that is cancelled. Returns its room."""
        group = self.found("Kissankello")
        _, room = self.house.join(group, person.address, "Tyrni")
        self.house.publishing.cancel(self.contact, group, "few_people", message=SORRY)
        return room

    def _share(self, person):
        """Another association, which shares one group, is asked to share a second one, and asks for a third."""
        neighbour = self.house.create_association.create(
            self.staff, NewAssociation(NEIGHBOUR, person.address, None), language="fi"
        )
        of_neighbour = self.house.as_person(person.account_id)
        sharing = ShareGroup(self.house.database, self.house.plan_door, self.house.queue)
        self.shared = self.found("Lepikkotupa")
        for group in (self.shared, self.half):
            sharing.ask(self.contact, group, neighbour)
        sharing.answer(of_neighbour, self._newest_ask(self.shared), shares=True)
        theirs = self.house.found_group.found(of_neighbour, NewGroup(neighbour, "Rantapolku", "fi", "young"))
        sharing.ask(of_neighbour, theirs, self.association)
        self.asks_to_share = self._newest_ask(theirs)

    def _newest_ask(self, group):
        with self.house.database.read() as session:
            plan = find_plan(session, group)
            return owners.find_newest_ask(session, plan.group_id, self.house.clock.now()).public_id

    def _ready(self, people):
        self._invite(self.half, people["Hilla"])
        group = self.found("Saunapolku")
        start = next_tuesday()
        frame = Frame(
            name="Saunapolku",
            language="fi",
            target_group="Vanhemmille, joiden pieni lapsi tarvitsee erityistä tukea.",
            what_connects="Meitä yhdistää pieni lapsi, joka tarvitsee erityistä tukea.",
            intake="closed",
            mode="online",
            start_date=start,
            end_date=start + timedelta(days=182),
            rhythm="three_weeks",
            meeting_time=time(20, 0),
        )
        self.house.plan_group.save_frame(self.contact, group, frame)
        self.house.plan_group.save_communication(self.contact, group, ["letters", "boards"], None)
        self.house.rules.save(self.contact, group, OWN_RULES, READY_RULES)
        self._invite(group, people["Pihka"])
        [asked] = self.house.leaders_asked(group)
        self.house.join_group.join(
            people["Pihka"].account_id, asked.public_id, replace(visit("Pihka"), rules_version=OWN_RULES.version)
        )
        self._invite(group, people["Hilla"])
        return group

    def _invite(self, group, person):
        self.house.invite_to_lead(self.contact, group, person.address)

    def _ask_for(self, template):
        month = next_tuesday(60).replace(day=1)
        answers = Answers(
            self.association, template, None, (), month=month, evening="tue", intake="open", language="fi"
        )
        return self.house.found_group.ask_for(self.contact, answers)
