"""A group that goes on as a new one: its people have been offered a place there."""

from datetime import timedelta

from app.groups import service as groups
from app.groups.access import list_open_invitations
from app.groups.renewal.access import list_own_offers
from app.groups.renewal.answer_offer import AnswerOffer
from app.groups.renewal.service import find_next
from app.meetings.renewal.continue_group import ContinueGroup
from tests.groups.house import House, visit

RENEWING = ("Kataja", "Heinä", "Rahka")


def go_on(scene, people):
    """Kataja's group ends and goes on; Heinä has not answered yet, Rahka does not come. What paths say of it."""
    circle = scene.gather({name: people[name] for name in RENEWING}, group="Havupolku")
    scene.say(circle, ("Heinä", "Ikävä, jos tämä loppuu."), ("Kataja", "Jatketaan yhdessä."))
    long_ago = scene.clock.now() - timedelta(days=60)
    group = scene.publish(circle, days=-60, state="ending", started_at=long_ago, intake="closed")
    house = House(scene.database, scene.clock)
    leader, staying, leaving = (house.as_person(people[name].account_id) for name in RENEWING)
    ContinueGroup(house.plan_door, house.queue).go_on(leader, group)
    with scene.database.read() as session:
        [invitation] = list_open_invitations(session, leader.account_id, scene.clock.now())
        following = find_next(session, groups.find_group_of_room(session, circle.seeded.room_id))
    house.join_group.join(leader.account_id, invitation.public_id, visit("Kataja"))
    house.publishing.publish(leader, following.public_id, with_one_leader=True)
    answering = AnswerOffer(scene.database, scene.clock, house.seats, queue=house.queue, group_clock=house.group_clock)
    with scene.database.read() as session:
        held, no = (list_own_offers(session, one.account_id)[0].public_id for one in (staying, leaving))
    answering.decline(leaving.account_id, no)
    return {"renewed": group, "renewed_room": circle.room, "held": held, "said_no": no, "follows": following.public_id}
