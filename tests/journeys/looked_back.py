"""Two groups that have ended: one whose members may say how it was, and one whose figures are seen."""

from datetime import timedelta

from sqlalchemy import update

from app.groups.models import Group
from app.meetings.feedback.at_the_end import open_feedback
from app.meetings.feedback.figures import STATEMENTS, Answer
from app.meetings.feedback.final_note import WriteNote
from app.meetings.feedback.give_feedback import GiveFeedback
from tests.groups.house import House

LOOKING_BACK = ("Korte", "Ruoho", "Itu", "Kanto", "Oksa", "Verso", "Lehvä")
_MARKS = ((5, 5, 4, 4, 3, 5), (4, 5, 5, 3, 4, 5), (5, 4, 4, 2, 2, 5), (3, 5, 4, 4, 0, 4), (4, 4, 5, 3, 3, 5))
_SAID = (
    "Tiistai-iltoja jään kaipaamaan.",
    "Sain vinkin, jota käytän joka aamu.",
    None,
    None,
    "Oli hyvä vain kuunnella.",
)
_NOTE = (
    "Kahdeksan iltaa, ja puhe löytyi jo toisena. Kirjoittaen tapaaminen sopi kaikille.\n\n"
    "Ensi kerralla varaamme viimeiseen iltaan enemmän aikaa."
)


def look_back(scene, people):
    """What paths say of the two; Korte leads them, Ruoho has not answered of the first, Itu has."""
    house = House(scene.database, scene.clock)
    everybody = {name: people[name] for name in LOOKING_BACK}
    asked, seen = (scene.gather(everybody, group=name) for name in ("Suopolku", "Kaislaranta"))
    giving = GiveFeedback(scene.database, scene.clock, house.group_clock)
    for circle, long_ago in ((asked, timedelta(days=1)), (seen, timedelta(days=2))):
        scene.publish(circle, days=-60, state="ending", started_at=scene.clock.now() - timedelta(days=60))
        _end(scene, house, circle, scene.clock.now() - long_ago)
    said = [
        Answer({one: mark for one, mark in zip(STATEMENTS, marks, strict=True) if mark}, words)
        for marks, words in zip(_MARKS, _SAID, strict=True)
    ]
    giving.give(people["Itu"].account_id, asked.room, said[0])
    for name, answer in zip(LOOKING_BACK[1:], said, strict=False):
        giving.give(people[name].account_id, seen.room, answer)
    leader = house.as_person(people["Korte"].account_id)
    WriteNote(house.plan_door).write(leader, seen.seeded.group, _NOTE, 0)
    _set(scene, seen, state_since=scene.clock.now() - timedelta(days=15))
    return {"asked_back": asked.room, "asked_back_group": asked.seeded.group, "seen_back": seen.seeded.group}


def _end(scene, house, circle, at):
    scene.end(circle)
    _set(scene, circle, state_since=at)
    with scene.database.transaction() as session:
        law = house.group_clock.advance(session, scene.group_id(session, circle))
        open_feedback(session, house.queue, law, at)


def _set(scene, circle, **facts):
    with scene.database.transaction() as session:
        session.execute(update(Group).where(Group.public_id == circle.seeded.group).values(**facts))
