"""What a page was told bit by bit and what it would be told afresh are one, whatever happened meanwhile.

The page's own code makes both out of frames of a real server over real sockets (design.md section 4, promise P3).
"""

import random
import time

import pytest

from tests.faults.epilogue import Epilogue
from tests.faults.pair_chance import LeadersEvening
from tests.faults.screens import Screen, fold
from tests.live import live_house, settings_for

pytestmark = pytest.mark.anyio

LOOKS = 2
# What all screens of one person must agree on.
ESSENCE = (
    "phase", "cursor", "epoch", "room", "me", "members", "meeting", "begins", "looks", "items", "setAside", "removal",
)  # fmt: skip
SHUT = {"missing": "left", "cleared": "left"}
# Everything that a room tells with a number, so that chance leaves none of it out over the rounds of a run.
KINDS = {
    "message", "message_edited", "message_removed", "message_hidden", "message_shown", "blank",
    "joined", "left", "set_aside", "returned", "removed", "room_frozen", "room_thawed",
    "renamed", "paused", "pause_over",
    "break_glass_opened", "break_glass_closed",
    "mode", "meeting_lobby", "meeting_moved",
    "role_changed", "leaderless", "leaderless_over", "meeting_cancelled", "break_set", "break_over", "ended", "cleared",
    "ending", "last_day_moved", "cancelled",
    "guest", "visit", "meeting_opened", "meeting_phase", "meeting_time", "meeting_roles", "meeting_closed",
}  # fmt: skip
# The same of the leaders' own room.
KINDS_BESIDE = {"message", "message_edited", "message_removed", "joined", "left", "debrief", "blank"}


async def test_what_was_told_and_a_fresh_look_are_one(database_url, tmp_path, rounds, note):
    plenty = {"messages_per_10_seconds": 5000, "messages_per_minute": 20000}
    told, fresh, heard, heard_beside = [], [], set(), set()
    began = time.monotonic()
    async with live_house(settings_for(database_url, tmp_path, **plenty)) as live:
        for number in range(2 * rounds):
            evening = LeadersEvening(live, random.Random(number))  # noqa: S311 - the same evenings every run
            await evening.begin(late=number % 2 == 0)
            for _ in range(LOOKS):
                await evening.go_on(LOOKS)
                await compare(evening, told, fresh)
            epilogue = Epilogue(evening, is_let_go=number % 2 == 1)
            rest = (epilogue.near_the_end, epilogue.end, epilogue.archive)
            for part in (epilogue.call_off_and_rest, epilogue.hand_over, *rest):
                await part()
                # Each look is a fold of all that was told: in the suite at the fullest moment and at the end.
                if rounds > 1 or part in (epilogue.hand_over, epilogue.end, epilogue.archive):
                    await compare(evening, told, fresh)
            await evening.end()
            heard |= _kinds_of(evening.screens)
            heard_beside |= _kinds_of(evening.pair_screens)
    assert heard >= KINDS
    assert heard_beside >= KINDS_BESIDE
    for bit_by_bit, afresh in zip(fold(told), fold(fresh), strict=True):
        assert bit_by_bit["gap"] is False
        assert _known(bit_by_bit) == _known(afresh)
    note(f"state equality, {len(told)} screens", [], [], [time.monotonic() - began])


async def compare(evening, told, fresh):
    """Once all that was told has come: what each screen was told, and what it would be told afresh."""
    await evening.come_to_rest()
    for screen in evening.all_screens:
        look = await Screen(evening.live, screen.person, screen.room).open()
        await look.lose()
        told.append([*screen.steps])
        fresh.append(look.steps)


def _kinds_of(screens):
    return {kind for screen in screens for step in screen.steps for kind in _kinds(step)}


def _kinds(step):
    told = [step["frame"], *((step["frame"].get("ok") or {}).get("events") or ())]
    yield from (kind for frame in told for kind in (frame.get("event"), frame.get("way")))


def _known(state):
    """Without what only who was there can know: a fresh page can't tell a room that it left from one that is none."""
    known = {key: state[key] for key in ESSENCE}
    return (
        known
        if state["phase"] == "live"
        else {**known, "room": None, "phase": SHUT.get(state["phase"], state["phase"])}
    )
