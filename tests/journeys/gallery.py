"""A house with something on every wall, and the people who look at it."""

from datetime import timedelta

from app.accounts.models import SecondCheck
from app.base.ids import random_id
from app.chat import service as chat
from app.chat.change_message import ChangeMessage
from app.chat.schemas import AtNumber, Edit
from app.groups.leave_group import LeaveGroup
from app.groups.promotion import Promote
from app.jobs.queue import JobQueue
from app.meetings.group_clock import GroupClock
from app.rooms import pause_place
from app.rooms import service as rooms
from app.rooms.access import Freeze, FrozenBy
from app.rooms.entries import Removal
from app.safety.access import REVIEW_FOR
from app.safety.break_glass.law import GlassForm
from app.safety.break_glass.open_glass import OpenGlass
from app.safety.hide_message import HideMessage
from app.safety.models import RemovalProposal
from app.safety.propose_removal import ProposeRemoval
from app.safety.report_message import ReportMessages
from app.safety.schemas import Hide, ReportMessage
from app.safety.schemas import SetAside as SetAsideBody
from app.safety.set_aside import SetAside
from tests.groups.house import House
from tests.journeys.cased import open_cases
from tests.journeys.looked_back import LOOKING_BACK, look_back
from tests.journeys.meeting import MEETERS, meetings_at_each_turn
from tests.journeys.paired import PAIRED, sit_together
from tests.journeys.planned import Planned
from tests.journeys.renewed import RENEWING, go_on
from tests.journeys.scene import NAMES, EarlierClock, Scene
from tests.journeys.served import ServedHouse
from tests.journeys.stood_in import call_substitute
from tests.journeys.visited import visit_groups
from tests.seed import NobodyListens

ASIDE = ("Katve", "Usva", "Naava", "Kaisla", "Routa", "Kelo")
# Whose second check is begun, and who leads a group and has not passed theirs.
CHECKED = ("Karpalo", "Juolukka")
# Two contacts of an association, a leader who has said yes, one who has not, and who is in a group that is cancelled.
PLANNERS = ("Kaarna", "Vaapukka", "Pihka", "Hilla", "Tyrni")
LETTER_ADDRESS = "kanerva@esimerkki.example"
# Nothing in it lets a line break.
LONG_ADDRESS = "hyvinpitkanimijapitkapalvelunnimi@pitkapalvelunnimi.example"
LONG_WORD = "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas"
YESTERDAY = EarlierClock(hours=26)
HOUR_AGO = EarlierClock(hours=1)
# Who leads the groups that everybody may see, and four who ask to join.
ASKING = ("Loimu", "Utu", "Halla", "Pouta", "Kuura", "Sumu", "Kide")
# Who has been in no group for a year and was asked whether to keep the account.
WITHOUT_GROUP = ("Varpu",)
EVERYBODY = (*NAMES, *ASIDE, *PLANNERS, *ASKING, *CHECKED, *MEETERS, *RENEWING)
EVERYBODY += (*PAIRED, *LOOKING_BACK, *WITHOUT_GROUP)


class Gallery:
    """People for every screen, by name, and the facts that fill the paths."""

    def __init__(self, folder, **settings):
        self.house = ServedHouse(folder, **settings)
        scene = Scene(self.house.database_url)
        self.people = people = {name: scene.person() for name in EVERYBODY}
        self.people["staff"] = scene.person(staff=True)
        self.circle = _evening(scene, self.people)
        quiet = scene.gather({name: self.people[name] for name in ("Tuisku", "Lumme")}, group="Koivukuja")
        scene.publish(quiet, days=2, state="running", started_at=scene.clock.now())
        lively = _talk(scene, self.people)
        ended = scene.gather({name: self.people[name] for name in ("Kanerva", "Sammal")}, group="Saunapolku")
        scene.say(ended, ("Kanerva", "Kiitos teille kaikille tästä talvesta."))
        scene.end(ended)
        closing = _about_to_end(scene, self.people)
        many = scene.gather({"Sammal": self.people["Sammal"]}, group="Lumikellonpolku")
        led_by_two = _led_by_two(scene, self.people)
        _propose(scene, self.circle, "Sammal", "Katve")
        cards = open_cases(scene, led_by_two, people=("Lumme", "Havu"), leaders=("Kanerva", "Tuisku"))
        invitations = [scene.invite(many, self.people[name]) for name in ("Tuisku", "Usva")]
        aside = scene.gather({name: self.people[name] for name in ("Sammal", "Lumme")}, group="Suopursu")
        _set_aside(scene, aside, "Lumme")
        frozen, stopped = _freeze(scene, self.people)
        unled = scene.gather({name: self.people[name] for name in ("Loimu", "Tuisku")}, group="Varjopiha")
        _leave_alone(scene, unled)
        questioned = scene.gather({name: self.people[name] for name in ("Loimu", "Tuisku")}, group="Havupuro")
        _ask_to_lead(scene, questioned, "Loimu", "Tuisku")
        breathing = _breathe(scene, self.people)
        looked_at = _break_glass(scene, self.people)
        scene.gather({"Routa": self.people["Routa"]}, group="Hallaoja")
        _stay_away(scene, people)
        checked = _second_checks(scene, self.people)
        published = _doors(scene, self.people) | call_substitute(scene, self.people) | visit_groups(scene, self.people)
        scene.rename_address(self.people["Kanerva"], LETTER_ADDRESS)
        scene.rename_address(self.people["Havu"], LONG_ADDRESS)
        planned = _plan(scene, people, led_by_two) | meetings_at_each_turn(scene, people) | sit_together(scene, people)
        scene.close()
        self.facts = {
            "room": self.circle.room,
            "quiet": quiet.room,
            "lively": lively.room,
            "ended": ended.room,
            "closing": closing,
            "frozen": frozen.room,
            "unled": unled.room,
            "questioned": questioned.room,
            "breathing": breathing.room,
            "whom": questioned.member("Tuisku"),
            "unled_group": unled.seeded.group,
            "frozen_by_staff": stopped.room,
            "frozen_group": stopped.seeded.group,
            "looked_at": looked_at.room,
            "looked_at_group": looked_at.seeded.group,
            "invitation": invitations[1],
            "group": self.circle.seeded.group,
            "two": led_by_two.room,
            "checked": checked.room,
            "member": led_by_two.member("Lumme"),
            **cards,
            **planned,
            **published,
        }

    def open(self):
        """Serves the house; the letter whose link some screens need is sent once."""
        self.house.start()

    def show(self, visitor, screen):
        """Leads the visitor to the screen."""
        visitor.allow(*(f"status of {status}" for status in screen.statuses))
        visitor.context.set_offline(False)
        visitor.page.goto(screen.path.format(**self.facts))
        if screen.then:
            screen.then(visitor)
        visitor.page.wait_for_load_state()


def _led_by_two(scene, people):
    circle = scene.gather(
        {name: people[name] for name in ("Kanerva", "Tuisku", "Lumme", "Havu")}, group="Kaarnapolku", leaders=2
    )
    _propose(scene, circle, "Kanerva", "Lumme")
    _ask_aside(scene, circle, "Kanerva", "Havu")
    return circle


def _evening(scene, people):
    """One room with every kind of line and message, from yesterday to a moment ago."""
    circle = scene.gather(
        {name: people[name] for name in (*NAMES, "Katve", "Naava")}, group="Pihlajapiha", clock=YESTERDAY
    )
    scene.say(
        circle,
        ("Sammal", f"Illan teema on oma jaksaminen. Ohjelma: https://esimerkki.example/{LONG_WORD}"),
        ("Lumme", "Tämän viestin ohjaaja piilottaa."),
        ("Havu", "Tämän viestin Havu poistaa."),
        ("Havu", "Tämän oman viestin ohjaaja piilottaa."),
        clock=YESTERDAY,
    )
    first = len(circle.people) + 1
    hiding = HideMessage(scene.database, NobodyListens(), YESTERDAY)
    changing = ChangeMessage(scene.database, NobodyListens(), YESTERDAY)
    leader = circle.sammal.account_id
    hiding.hide(leader, Hide(room=circle.room, number=first + 1, reason="hurts"))
    changing.remove(circle.havu.account_id, AtNumber(room=circle.room, number=first + 2))
    hiding.hide(leader, Hide(room=circle.room, number=first + 3, reason="privacy"))
    _set_aside(scene, circle, "Katve")
    (slept,) = scene.say(
        circle,
        ("Havu", "Viime yönä nukuttiin ensimmäisen kerran viiteen asti. Istun nyt vain ja katson kahvia."),
        clock=HOUR_AGO,
    )
    scene.say(circle, ("Kanerva", "Hyvä kuulla, Havu. Mikä teillä auttoi?"), clock=HOUR_AGO, quote=slept)
    (lamp,) = scene.say(circle, ("Havu", "Yövalo ja se, että lopetin kellon katsomisen"), clock=HOUR_AGO)
    changing.edit(
        circle.havu.account_id,
        Edit(room=circle.room, number=lamp, text="Yövalo ja se, että lopetin kellon katsomisen."),
    )
    scene.say(
        circle, ("Tuisku", "Meillä sama. Kello lähti makuuhuoneesta jo keväällä."), ("Kanerva", "Kokeilen tuota.")
    )
    reporting = ReportMessages(scene.database, scene.clock, JobQueue(scene.clock))
    for number, who, reason in ((slept, "Kanerva", "worried"), (len(circle.people) + 1, "Havu", "private")):
        report = ReportMessage(room=circle.room, number=number, reason=reason)
        reporting.report(circle.people[who].account_id, report)
    _remove(scene, circle, "Naava")
    return circle


def _doors(scene, people):
    """Groups as strangers see them, and what waits at their doors."""
    names = ("Tuomipiha", "Vattupolku", "Hiirenporras", "Lepolampi")
    asks, started, other, rests = (scene.gather({"Loimu": people["Loimu"]}, group=name) for name in names)
    today = scene.clock.now().date()
    days = {"break_from": today + timedelta(days=10), "break_until": today + timedelta(days=20)}
    resting = scene.publish(rests, state="running", started_at=scene.clock.now(), **days)
    asking = scene.publish(asks, asks_first=True, days=-30, state="running", started_at=scene.clock.now())
    closed = scene.publish(started, intake="closed", state="running", days=-9, started_at=scene.clock.now())
    sought = scene.publish(other, intake="closed", plan={"template": "young", "target_group": "Nuorten vanhemmat"})
    why = "Kaipaan juttelua toisten kanssa. Iltaisin on hiljaista."
    words = "Kiitos, että kirjoitit. Ryhmämme tuli täyteen, siksi emme ota nyt uusia. Terveisin ohjaajat."
    shut = scene.invite(started, people["Kaisla"])
    waits = scene.ask(asking, people["Utu"], "Utu", why=why, heard="association")
    talks = scene.ask(asking, people["Kide"], "Kide", why="Haluan kuulla, miten muut jaksavat.")
    scene.talk_before(talks, people["Loimu"], people["Kide"])
    now = scene.clock.now()
    offered = scene.ask(asking, people["Kuura"], "Kuura", offered_until=now + timedelta(days=2))
    lapsed = scene.ask(asking, people["Sumu"], "Sumu", state="lapsed", offered_until=now, ended_at=now)
    ended = {"ended_at": scene.clock.now(), "answer": words}
    declined = scene.ask(asking, people["Halla"], "Halla", state="declined", **ended)
    unsettled = scene.ask(asking, people["Pouta"], "Loimu", state="proved", waiting_since=None)
    return {
        "asking": asking, "asking_room": asks.room, "closed": closed, "sought": sought, "resting": resting,
        "waits": waits, "declined": declined, "unsettled": unsettled, "offered": offered, "lapsed": lapsed,
        "talks": talks, "shut": shut, **go_on(scene, people), **look_back(scene, people),
    }  # fmt: skip


def _second_checks(scene, people):
    """One whose check is begun, on the device that began; and a leader who has one."""
    now = scene.clock.now()
    for name, on_since in zip(CHECKED, (None, now), strict=True):
        row = {"account_id": people[name].account_id, "begun_by": people[name].session_id, "on_since": on_since}
        seeds = {"seed": "seed of pictures", "recovery_seed": "seed of codes"}
        with scene.database.transaction() as session:
            session.add(SecondCheck(**row, **seeds, recovery_used=1, last_step=0, begun_at=now))
    return scene.gather({"Juolukka": people["Juolukka"], "Tuisku": people["Tuisku"]}, group="Marjapolku")


def _talk(scene, people):
    """A room on a usual evening."""
    names = ("Lumme", "Tuisku", "Kanerva", "Sammal")
    circle = scene.gather({name: people[name] for name in names}, group="Tuulentupa", clock=YESTERDAY)
    scene.say(
        circle,
        ("Lumme", "Illan teema on oma jaksaminen. Tule juuri sellaisena kuin olet. Voit myös vain kuunnella."),
        clock=HOUR_AGO,
    )
    (slept,) = scene.say(
        circle,
        ("Tuisku", "Viime yönä nukuttiin ensimmäisen kerran viiteen asti. Istun nyt vain ja katson kahvia."),
        clock=HOUR_AGO,
    )
    scene.say(circle, ("Kanerva", "Hyvä kuulla, Tuisku. Mikä teillä auttoi?"), quote=slept)
    scene.say(circle, ("Sammal", "Sitä minäkin kysyisin. Meillä valvotaan vielä."))
    return circle


def _set_aside(scene, circle, name):
    aside = SetAside(scene.database, NobodyListens(), JobQueue(scene.clock), scene.clock)
    body = SetAsideBody(room=circle.room, member=circle.member(name), reason="rules")
    aside.set_aside(circle.sammal.account_id, body)


def _freeze(scene, people):
    """One room by its leader's word, another by staff's, who are to open it."""
    two = {name: people[name] for name in ("Sammal", "Lumme")}
    frozen, stopped = (scene.gather(two, group=name) for name in ("Suojapolku", "Kuurakuja"))
    scene.say(frozen, ("Lumme", "Minusta tästä ei pitäisi puhua näin."))
    mark = Freeze(scene.clock.now(), scene.clock.now() + timedelta(hours=24), FrozenBy.LEADER)
    with scene.database.transaction() as session:
        leader = rooms.lock_standing(session, frozen.room, frozen.sammal.account_id)
        rooms.freeze(session, leader.room_id, mark, mark.at, leader)
        rooms.lock_room(session, stopped.room)
        open_end = Freeze(mark.at, None, FrozenBy.STAFF)
        rooms.freeze(session, stopped.seeded.room_id, open_end, mark.at)
    return frozen, stopped


def _leave_alone(scene, circle):
    """The only leader of a group that runs leaves it."""
    scene.publish(circle, state="running", started_at=scene.clock.now())
    jobs = JobQueue(scene.clock)
    group_clock = GroupClock(scene.database, scene.clock, jobs, NobodyListens())
    leaving = LeaveGroup(scene.database, group_clock, NobodyListens(), jobs)
    leaving.leave(circle.people["Loimu"].account_id, circle.room)


def _ask_to_lead(scene, circle, leader, member):
    """Of a group that runs, whose only leader asks a member to lead with them."""
    scene.publish(circle, state="running", started_at=scene.clock.now())
    jobs = JobQueue(scene.clock)
    group_clock = GroupClock(scene.database, scene.clock, jobs, NobodyListens())
    promoting = Promote(scene.database, jobs, group_clock=group_clock, publisher=NobodyListens())
    promoting.ask(circle.people[leader].account_id, circle.room, circle.member(member))


def _breathe(scene, people):
    """A member of a group that runs takes a break."""
    circle = scene.gather({name: people[name] for name in ("Sammal", "Kelo", "Lumme")}, group="Lepikkotie")
    scene.publish(circle, state="running", started_at=scene.clock.now())
    with scene.database.transaction() as session:
        standing = rooms.lock_standing(session, circle.room, circle.people["Kelo"].account_id)
        pause_place.pause(session, standing, scene.clock.now())
    return circle


def _break_glass(scene, people):
    """One of staff reads the room, and one message of it is hidden."""
    circle = scene.gather({name: people[name] for name in ("Sammal", "Lumme")}, group="Kanervakallio")
    scene.say(circle, ("Lumme", "Minulla on ollut raskas viikko."), ("Sammal", "Kiitos, että kerroit."))
    scene.say(circle, ("Lumme", "Tämä meni liian pitkälle."))
    with scene.database.transaction() as session:
        leader = rooms.lock_standing(session, circle.room, circle.sammal.account_id)
        hidden = chat.list_last_messages(session, leader.room_id, up_to=leader.last_number, limit=1)[0]
        chat.hide(session, hidden, "hurts")
    person = House(scene.database, scene.clock).as_person(people["staff"].account_id, is_staff=True)
    form = GlassForm(reason="serious_report", words="Ilmoitus, joka ei selviä yhdestä viestistä.", hours="4")
    OpenGlass(scene.database, NobodyListens(), JobQueue(scene.clock), scene.clock).open(
        person, circle.seeded.group, form
    )
    return circle


def _plan(scene, people, circle):
    """What an association plans; it owns the circle's group as well."""
    facts = Planned(scene, people).facts()
    scene.give(circle, facts["association"])
    return facts


def _about_to_end(scene, people):
    """A group whose last meeting is over, and whose association proposes that it ends earlier."""
    circle = scene.gather({name: people[name] for name in ("Kanerva", "Lumme")}, group="Tervapolku")
    proposed = {"new_end_date": (scene.clock.now() + timedelta(days=9)).date(), "new_end_by": "association_contact"}
    plan = {"visibility": "by_link", **proposed}
    return scene.publish(circle, plan=plan, days=-60, state="ending", started_at=scene.clock.now() - timedelta(days=60))


def _propose(scene, circle, leader, name):
    proposing = ProposeRemoval(scene.database, JobQueue(scene.clock), scene.clock)
    proposing.propose(circle.people[leader].account_id, circle.room, circle.member(name), "hurts")


def _ask_aside(scene, circle, leader, name):
    with scene.database.transaction() as session:
        asker, subject = (
            rooms.find_standing(session, circle.room, circle.people[one].account_id) for one in (leader, name)
        )
        about = {"subject_id": subject.room_member_id, "proposer_id": asker.room_member_id, "reason": "rules"}
        proposal = RemovalProposal(room_id=asker.room_id, public_id=random_id(), kind="set_aside", **about)
        proposal.state, proposal.created_at = "open", scene.clock.now()
        session.add(proposal)


def _remove(scene, circle, name):
    with scene.database.transaction() as session:
        standing = rooms.lock_standing(session, circle.room, circle.people[name].account_id)
        now = scene.clock.now()
        rooms.remove(session, standing, None, Removal("hurts", now + REVIEW_FOR), now)


# --- what leads to a screen


def _stay_away(scene, people):
    """Whose pages break, and who has been in no group for a year."""
    scene.break_pages_of(people["Routa"])
    scene.ask_to_keep(people["Varpu"])
