"""A group that two lead: their own room after a meeting; and one that a leader leads alone."""

from app.base.ids import keyed_hash, random_id
from app.chat.post_batch import Draft, make_post_batch
from app.groups import service as groups
from app.groups.pair.debrief import ask_debrief
from app.groups.pair.seats import PairSeats, find_pair_room
from app.rooms import service as rooms
from tests.seed import NobodyListens

# The first two lead together, and the first leads another group alone.
PAIRED = ("Ruska", "Pakkanen", "Vilu")
SAID = (
    ("Pakkanen", "Aloitus venyi vähän, mutta kaikki pääsivät ääneen."),
    ("Ruska", "Niin minustakin. Ensi kerralla voit aloittaa sinä, jos haluat."),
)


def sit_together(scene, people):
    """What paths say of both."""
    first, second, member = PAIRED
    both = scene.gather({name: people[name] for name in PAIRED}, group="Ruskopiha", leaders=2)
    alone = scene.gather({name: people[name] for name in (first, member)}, group="Kuurapiha")
    for circle in (both, alone):
        scene.publish(circle, state="running", started_at=scene.clock.now())
    room, empty = _open(scene, both), _open(scene, alone)
    post = make_post_batch(NobodyListens(), scene.clock)
    with scene.database.transaction() as session:
        rooms.lock_room(session, both.room)
        ask_debrief(session, NobodyListens(), rooms.find_room_id(session, both.room), scene.clock.now())
        post(
            session,
            [Draft(room, people[name].account_id, random_id(), text, keyed_hash(b"seed", text)) for name, text in SAID],
        )
        seat = rooms.find_standing(session, room, people[second].account_id)
        rooms.mark_seen(session, [(seat, seat.last_number)])
    return {"paired": both.room, "pair": room, "pair_alone": empty}


def _open(scene, circle):
    with scene.database.transaction() as session:
        law = groups.lock_law(session, groups.find_group_of_room(session, rooms.find_room_id(session, circle.room)))
        PairSeats(NobodyListens()).mend(session, law, scene.clock.now())
        return rooms.find_public_id(session, find_pair_room(session, law.id))
