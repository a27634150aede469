"""A round in which the store takes nothing for a while, and what senders, readers and pages are told meanwhile."""

import asyncio
import os

from tests.faults.pages import ANSWER_SECONDS, get_page, post_form
from tests.faults.scene import rooms_of, words_for
from tests.live import Talker

PEOPLE = 8
MESSAGES = 12
REFUSALS = 20
# What a reader may wait while nothing can be written: less than any wait for a lock, in the suite beside browsers too.
READ_SECONDS = 1 if "FAULT_ROUNDS" in os.environ else 1.5
# The longest pause between two tries to reach the bus, and what they may take.
READY_SECONDS = 15
LOOK_SECONDS = 0.1
RETRYABLE = {"busy", "unavailable"}


async def play_stuck(played, people, rooms, fault, meanwhile):
    """Everybody talks; in the middle the fault begins, refuses, is looked at by `meanwhile()`, and is lifted.

    Returns the seconds from there to the moment at which everything is acked and everybody is present.
    """
    for place, person in enumerate(people):
        played.join(person, rooms, home=place)
    await played.all_present()
    underway = asyncio.create_task(played.acked(len(people) * MESSAGES // 4))
    say_half(played, rooms)
    await underway
    refused = asyncio.create_task(played.refused(REFUSALS))
    await fault.begin()
    say_half(played, rooms)  # what was said before may have gone through by now
    try:
        await refused
        await meanwhile()
    finally:
        refused.cancel()
        await fault.lift()
    lifted = asyncio.get_running_loop().time()
    await played.all_idle()
    seconds = asyncio.get_running_loop().time() - lifted
    await played.read_all_again()
    return seconds


def say_half(played, rooms):
    for client in played.clients:
        client.say(words_for(rooms_of(client.person, rooms), MESSAGES // 2))


async def readers_are_served(server, reader, room):
    """A new socket, the room's state, a page of history and the room's page, each as if nothing were wrong."""
    async with asyncio.timeout(ANSWER_SECONDS):
        talker = await Talker.open(server, reader.token)
        await talker.ask("hello", version=1, language="fi")
        opened = await talker.subscribe(room.room)
        assert opened["state"] == "live"
        page = await talker.ask("history", room=room.room, before=opened["last"] + 1, limit=20)
        assert {item["event"] for item in page["ok"]["items"]} >= {"message"}
        await talker.close()
    page = await get_page(server, f"/huone/{room.room}", reader)
    assert (page.status, page.is_calm) == (200, True), page
    assert page.seconds <= READ_SECONDS, page


async def sign_out_is_refused(server, person):
    """What a page would write is refused in words, and the person stays signed in."""
    page = await post_form(server, "/kirjaudu-ulos", person)
    assert (page.status, page.is_calm) == (503, True), page


async def signs_out(server, person):
    """Nothing was kept of the refusal: the same form goes through."""
    assert (await post_form(server, "/kirjaudu-ulos", person)).status == 303
    assert (await get_page(server, "/omat", person)).status in (303, 404)


async def ready_says(server, status):
    """Returns once the server tells machines so of itself."""
    async with asyncio.timeout(READY_SECONDS):
        while (await get_page(server, "/health/ready")).status != status:
            await asyncio.sleep(LOOK_SECONDS)
