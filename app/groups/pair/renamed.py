"""The leaders' own room hears of a leader's other name: its pages name them by what they were told."""

from app.db.database import WriteSession
from app.groups.events import IN_GROUP, renamed_event
from app.groups.pair import queries
from app.groups.pair.people import list_people_of
from app.groups.people import NameChange
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Place, Standing
from app.rooms.entries import Entry, NewEntry


def tell_name(session: WriteSession, publisher: Publishes, renamed: Standing, entry: Entry, change: NameChange) -> None:
    """Who was `renamed` in the group is so in the leaders' own room too; nothing where they have no place in it.

    `entry` is of the group's room. The locks of the group and its room are held.
    """
    pair_id = queries.find_pair_room_beside(session, renamed.room_id)
    room = rooms.find_public_id(session, pair_id) if pair_id is not None else None
    if pair_id is None or room is None:
        return
    seat = rooms.lock_standing(session, room, renamed.account_id)
    if seat is None or seat.place != Place.HERE:
        return
    facts = {IN_GROUP: str(entry.number)}
    happens = NewEntry("renamed", entry.at, seat.room_member_id, seat.room_member_id, facts=facts)
    number = rooms.append_event(session, pair_id, happens)
    told = Entry(number, "renamed", entry.at, seat.member, seat.member, 0, facts)
    person = next(one for one in list_people_of(session, [pair_id])[pair_id] if one.member == seat.member)
    event = renamed_event(room, told, person, change)
    session.after_commit(lambda: publisher.publish([event]))
