"""What follows from somebody's leaving for the safety of a room."""

from datetime import datetime

from app.db.database import WriteSession
from app.rooms import service as rooms
from app.rooms.access import Standing
from app.safety import queries
from app.safety.propose_removal import lapse_about


def after_leaving(session: WriteSession, leaver: Standing, now: datetime) -> None:
    """Nothing is proposed any more about who has left; reports that no leader is left to read go to staff."""
    lapse_about(session, leaver, now)
    if leaver.is_leader and not rooms.list_leader_ids(session, leaver.room_id):
        queries.hand_reports_to_staff(session, leaver.room_id)
