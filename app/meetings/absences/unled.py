"""Which meetings nobody can lead, as their leaders' words and a substitute's call leave them. Reads only.

It is no state that somebody keeps: a leader who comes or goes, a meeting that is moved or cancelled and a call that is
taken back each change the answer by themselves.
"""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy.orm import Session

from app.groups import service as groups
from app.groups.next_meeting import UnledMeeting
from app.meetings.absences import queries
from app.rooms import service as rooms


def list_unled(session: Session, group_ids: Collection[int]) -> dict[int, list[UnledMeeting]]:
    """The meetings to come that nobody can lead, the next one first, by the inner id of their group.

    Each of those who lead the group has said that they cannot, and no substitute has come. A group that nobody leads
    is told of as that. One statement where nobody has said so.
    """
    absent: dict[int, set[int]] = defaultdict(set)
    meetings = {}
    for row in queries.list_absences(session, group_ids):
        absent[row.meeting_id].add(row.account_id)
        meetings[row.meeting_id] = row
    called = queries.list_called_meetings(session, meetings) if meetings else set()
    leading = {group_id: list_leading(session, group_id) for group_id in {row.group_id for row in meetings.values()}}
    unled: dict[int, list[UnledMeeting]] = {}
    for meeting_id, row in meetings.items():
        leaders = leading[row.group_id]
        if leaders and leaders <= absent[meeting_id] and meeting_id not in called:
            unled.setdefault(row.group_id, []).append(UnledMeeting(row.public_id, row.starts_at))
    return unled


def is_unled(session: Session, group_id: int, meeting: str) -> bool:
    """Whether nobody can lead this meeting of the group, though somebody leads the group."""
    return meeting in {one.public_id for one in list_unled(session, [group_id]).get(group_id, ())}


def list_absent(session: Session, group_id: int) -> dict[str, set[int]]:
    """Whose word stands that they cannot lead, by the outward id of the meeting."""
    absent: dict[str, set[int]] = defaultdict(set)
    for row in queries.list_absences(session, [group_id]):
        absent[row.public_id].add(row.account_id)
    return absent


def list_leading(session: Session, group_id: int) -> set[int]:
    """The accounts of those who lead the group and are here."""
    leaders = rooms.list_group_leader_ids(session, groups.read_law(session, group_id).room_id)
    places = rooms.list_standings_by_id(session, leaders)
    return {place.account_id for place in places.values()}
