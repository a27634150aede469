"""What waits for the leaders of a room: reports, wishes to join, and removals that another leader has proposed."""

from dataclasses import dataclass

from app.base.clock import Clock
from app.db.database import Database
from app.groups import service as groups
from app.rooms import service as rooms
from app.rooms.access import require_leader
from app.safety import queries
from app.safety.proposals import as_proposal


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many of each wait for this leader."""

    reports: int
    requests: int
    removals: int


class LeadersDesk:
    """The use case of looking. Blocking: call through `database.run`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def read(self, account_id: int, room: str) -> Waiting:
        """Raises NotFound for strangers, NotAllowed for members."""
        with self._database.read() as session:
            leader = require_leader(rooms.find_standing(session, room, account_id))
            proposals = [as_proposal(row) for row in queries.list_open_proposals(session, room_id=leader.room_id)]
            others = [one for one in proposals if one is not None and one.proposer_id != leader.room_member_id]
            subjects = rooms.list_standings_by_id(session, [one.subject_id for one in others])
            now, own = self._clock.now(), rooms.list_member_ids_of(session, account_id)
            return Waiting(
                reports=queries.count_open_by_room(session, [leader.room_id], but_members=own).get(leader.room_id, 0),
                requests=groups.count_waiting_requests(session, leader.room_id) if leader.leads_group else 0,
                removals=sum(one.is_open(subjects.get(one.subject_id), now) for one in others),
            )
