"""What a writer is called to staff, be it that their seat in the leaders' own room has ended."""

from sqlalchemy.orm import Session

from app.groups import service as groups
from app.groups.access import ROOM_KIND
from app.rooms import service as rooms
from app.rooms.access import Standing


def find_name(session: Session, writer: Standing) -> str | None:
    """Their name in the group; None for somebody who has left it.

    Whoever is blocked leads no more, so their seat in the leaders' room is gone at once: they are looked for in the
    group's room then, where their place stays.
    """
    known = groups.find_person(session, writer.room_id, writer.member)
    if known is not None and known.name is not None:
        return known.name
    beside = groups.find_room_beside(session, writer.room_id)
    if beside is None:
        return None
    own = rooms.list_standings_of(session, writer.account_id, ROOM_KIND)
    there = next((one for one in own if one.room_id == beside), None)
    known = groups.find_person(session, beside, there.member) if there else None
    return known.name if known else None
