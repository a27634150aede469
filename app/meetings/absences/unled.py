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


def list_unled(session: Session, group_ids: Collection[int]) -> dict[int, UnledMeeting]:
    """The first meeting to come that nobody can lead, by the inner id of its group; one statement where there is none.

    Each of those who lead the group has said that they cannot, and no substitute has come. A group that nobody leads
    is told of as that.
    """
    absent: dict[int, set[int]] = defaultdict(set)
    meetings = {}
    for row in queries.list_absences(session, group_ids):
        absent[row.meeting_id].add(row.account_id)
        meetings[row.meeting_id] = row
    called = queries.list_called_meetings(session, meetings) if meetings else set()
    unled: dict[int, UnledMeeting] = {}
    for meeting_id, row in meetings.items():
        leaders = list_leading(session, row.group_id)
        if leaders and leaders <= absent[meeting_id] and meeting_id not in called:
            unled.setdefault(row.group_id, UnledMeeting(row.public_id, row.starts_at))
    return unled


def is_unled(session: Session, group_id: int, meeting: str) -> bool:
    """Whether nobody can lead this meeting of the group, though somebody leads the group."""
    rows = [row for row in queries.list_absences(session, [group_id]) if row.public_id == meeting]
    if not rows or queries.list_called_meetings(session, [rows[0].meeting_id]):
        return False
    leaders = list_leading(session, group_id)
    return bool(leaders) and leaders <= {row.account_id for row in rows}


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
