"""Which lane a room's messages are committed in: every lane has its share of the rooms."""

from collections import Counter

import pytest

from app.base.ids import random_id
from app.chat.post_message import PostMessage
from app.chat.schemas import Send

pytestmark = pytest.mark.anyio
ROOMS = 1600


class Keys:
    """Takes the place of the group commit, and keeps the keys."""

    def __init__(self):
        self.seen = []

    async def submit(self, lane_key, draft):
        self.seen.append((draft.room, lane_key))


@pytest.mark.parametrize("lanes", [2, 3, 4, 8, 16])
async def test_random_rooms_share_all_lanes_fairly(lanes):
    keys = Keys()
    posting = PostMessage(None, keys, b"x" * 32)
    for _ in range(ROOMS):
        body = Send(room=random_id(), client_id=random_id(), text="moi", quote=None)
        await posting.post(1, body, stands=True)
    shares = Counter(key % lanes for _, key in keys.seen)
    assert len(shares) == lanes
    # Six times the spread that chance gives at sixteen lanes.
    assert max(shares.values()) < 1.6 * ROOMS / lanes


async def test_a_room_keeps_its_lane():
    keys = Keys()
    room = random_id()
    for account in (1, 2):
        body = Send(room=room, client_id=random_id(), text="moi", quote=None)
        await PostMessage(None, keys, b"x" * 32).post(account, body, stands=True)
    assert len(set(keys.seen)) == 1
