"""Posting a message: the send path, to be read in five minutes.

1. `realtime/endpoint.py` takes a frame and checks its size; `realtime/protocol.py` reads it: op, ref, body. What no
   database or browser could carry is refused there, before any queue.
2. `realtime/dispatch.py` charges the person's budget, checks the body's form (`chat/schemas.py`) and calls `send` in
   `chat/frames.py`, which calls `post_message` below.
3. `post_message` authorises cheaply (is the room open on this socket, or does the person stand in it?), then
   persists: `GroupCommit.submit` returns once the draft is on disk, or raises why it is not.
4. `db/group_commit.py` takes all drafts that queued while the last commit ran and calls `chat/post_batch.py` in one
   transaction: **first the locks of all rooms, in id order; only under them** membership, mute and mode, then
   duplicates, then numbers, then the rows; then the commit, with fsync. A removal that committed before is seen, one
   that comes later waits: nobody's queued draft outlives their place.
5. After the commit, in one hop from the lane to the event loop and in this order: each caller is woken with its own
   outcome; then the events go to `realtime/publisher.py`, which gives them to this process's hub at once and to the
   others through the bus.
6. `realtime/hub.py` hands number n+1 on only after n. The sender's own copy and the ack leave together: the woken
   command queues its reply in the same turn of the loop in which the hub fills the outboxes.
"""

from zlib import crc32

from app.base.ids import keyed_hash
from app.chat.access import require_text
from app.chat.post_batch import Draft, Posted
from app.chat.schemas import Send
from app.db.database import Database
from app.db.group_commit import GroupCommit
from app.rooms import service as rooms
from app.rooms.access import require_reader


class PostMessage:
    """The use case. On the event loop."""

    def __init__(self, database: Database, commit: GroupCommit[Draft, Posted], secret: bytes) -> None:
        """`secret` keys the hash by which a retry with another text is noticed."""
        self._database = database
        self._commit = commit
        self._secret = secret

    async def post(self, account_id: int, body: Send, *, stands: bool) -> Posted:
        """Returns once the message is on disk, with its number; the same again for every retry.

        `stands` is true where this socket has the room open, so that strangers alone cost a look-up here. Raises
        BadInput, NotFound, SetAside, Removed, ReadOnlyRoom, SameIdOtherText; Overloaded, Busy, Unavailable when
        nothing was stored and the same may be sent again.
        """
        text = require_text(body.text)
        if not stands:
            await self._database.run(self._require_standing, body.room, account_id)
        text_hash = keyed_hash(self._secret, text, str(body.quote or ""))
        draft = Draft(body.room, account_id, body.client_id, text, text_hash, body.quote)
        return await self._commit.submit(_lane_key(body.room), draft)

    def _require_standing(self, room: str, account_id: int) -> None:
        with self._database.read() as session:
            require_reader(rooms.find_standing(session, room, account_id))


def _lane_key(room: str) -> int:
    """The same lane for a room in every process: Python's own hash differs from one to the next.

    Over the whole id: the last character of a random one is one of four, which leaves lanes empty.
    """
    return crc32(room.encode())
