"""What of `make bench` can be wrong without a compiler: its counting, its judging, and what its C says on the wire."""

import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.accounts.cookies import SESSION_COOKIE
from app.chat.access import MessageFacts
from app.chat.events import message_event
from app.realtime.protocol import VERSION
from tests.load import figures
from tests.load.counts import WrongCount, check_counts
from tests.load.figures import Figures, Goal
from tests.load.stages import build_archive
from tests.sources import ROOT

STORED = {"aalto": 3, "ruutu": 2}
FINISHED = {
    "sent": 5,
    "acked": 5,
    "delivered": 3 * 10 + 2 * 2,
    "rooms": [
        {"room": "aalto", "readers": 10, "acked": 3, "least": 3, "most": 3},
        {"room": "ruutu", "readers": 2, "acked": 2, "least": 2, "most": 2},
    ],
}
RUN = Figures(
    acked=900, delivered=9_000, acked_per_cpu=1_000, delivered_per_cpu=10_000, ack_p50=2, ack_p99=9, client_share=0.3
)


def source(name):
    return (ROOT / "tests" / "load" / name).read_text(encoding="utf-8").replace('\\"', '"')


def test_a_run_whose_messages_add_up_counts():
    check_counts(FINISHED, STORED)


@pytest.mark.parametrize(
    "wrong",
    [
        {"acked": 4},
        {"acked": 6},
        {"delivered": 33},
        {"delivered": 35},
        *(
            {"rooms": [{**FINISHED["rooms"][0], name: value}, FINISHED["rooms"][1]]}
            for name in ("acked", "least", "most")
            for value in (2, 4)
        ),
        {"rooms": FINISHED["rooms"][:1]},
    ],
)
def test_what_the_client_saw_must_be_what_was_stored(wrong):
    with pytest.raises(WrongCount):
        check_counts({**FINISHED, **wrong}, STORED)


@pytest.mark.parametrize(
    "stored", [{}, {"aalto": 3}, {"aalto": 3, "ruutu": 1}, {"aalto": 2, "ruutu": 3}, {**STORED, "syy": 1}]
)
def test_what_was_stored_must_be_what_the_client_saw(stored):
    with pytest.raises(WrongCount):
        check_counts(FINISHED, stored)


def test_figures_come_from_what_lies_between_the_marks():
    before = {"at": 10.0, "server_cpu": 3.0, "client_cpu": 1.0, "acked": 50, "delivered": 500}
    after = {"at": 12.0, "server_cpu": 4.0, "client_cpu": 1.5, "acked": 250, "delivered": 2_500}
    assert figures.between(before, {**after, "ack_p50": 1.5, "ack_p99": 4.5}) == Figures(
        100, 1_000, 200, 2_000, 1.5, 4.5, 0.25
    )


def test_the_median_is_of_each_figure_by_itself():
    runs = [replace(RUN, acked=1, ack_p99=9), replace(RUN, acked=2, ack_p99=1), replace(RUN, acked=9, ack_p99=2)]
    assert figures.median(runs) == replace(RUN, acked=2, ack_p99=2)


def test_a_percentile_is_a_value_that_was_measured():
    values = list(range(100, 0, -1))
    assert [figures.percentile(values, share) for share in (0, 0.5, 0.95, 1)] == [1, 51, 95, 100]
    assert figures.percentile([7], 0.95) == 7


@pytest.mark.parametrize(
    ("goal", "verdict"),
    [
        (Goal("deliveries", 5, 5, " ×"), "deliveries: 5.00 ×, goal ≥ 5.00 ×: met"),
        (Goal("deliveries", 4.99, 5, " ×"), "deliveries: 4.99 ×, goal ≥ 5.00 ×: not met"),
        (Goal("memory", 4, 4, " KiB", at_most=True), "memory: 4.00 KiB, goal ≤ 4.00 KiB: met"),
        (
            Goal("memory", 50, 4, " KiB", at_most=True, note="4 000"),
            "memory: 50.0 KiB, goal ≤ 4.00 KiB: not met (4 000)",
        ),
        (Goal("reading", 1, 20, at_most=True, holds=False), "reading: 1.00, goal ≤ 20.0: not met"),
        (Goal("messages", 12_345.6, 10_000), "messages: 12 346, goal ≥ 10 000: met"),
    ],
)
def test_a_goal_is_one_line_with_its_verdict(goal, verdict):
    assert goal.line == verdict


def test_ratios_are_of_deliveries_by_cpu_second():
    forms = {
        "ours": RUN,
        "naive": replace(RUN, delivered_per_cpu=500),
        "C loop": replace(RUN, delivered_per_cpu=40_000),
    }
    results = {figures.TALK: forms, "another shape": forms}
    assert [(goal.figure, goal.is_met) for goal in figures.goals_of_sending(results)] == [(0.25, False), (20, False)]
    row = next(line for line in figures.rows(results) if "| ours |" in line)
    assert row.endswith("| 2.00 / 9.00 | 30% | 20.00 × | 0.25 × |")


def test_a_client_that_had_too_much_to_do_is_named():
    forms = {"ours": RUN, "C loop": replace(RUN, client_share=0.85)}
    assert list(figures.doubts({"a shape": forms})) == ["The client may have been the limit: a shape, C loop."]


def test_the_bare_loop_writes_events_as_long_as_ours():
    body = source("bare_loop.c").split('"{"event":"message"', 1)[1].split("room->id, room->last", 1)[0]
    told = '{"event":"message"' + re.sub(r'"\n\s+"', "", body).rstrip().removesuffix('",')
    for form, value in (("%s", "r" * 22), ("%lu", "7"), ("%.*s", "a" * 100), ("%.12s", "c" * 12)):
        told = told.replace(form, value, 1)
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    facts = MessageFacts(1, 7, 1, "a" * 22, "c" * 12, "a" * 100, None, "visible", moment, None, None)
    assert told.encode() == message_event("r" * 22, facts).full


def test_the_client_greets_as_a_page_does():
    client = source("client.c")
    assert f"Cookie: {SESSION_COOKIE}=%s" in client
    greeting = json.loads(re.search(r'\{"op":"hello".*?\}', client)[0])
    assert greeting == {"op": "hello", "ref": "hello", "version": VERSION, "language": "fi"}


def test_no_check_needs_a_compiler():
    wanted = {name: (ROOT / f"requirements{name}.lock").read_text(encoding="utf-8") for name in ("", "-dev", "-bench")}
    assert [name for name, text in wanted.items() if "ziglang==" in text] == ["-bench"]
    assert re.findall(r"^(\S+)==", wanted["-bench"], re.MULTILINE) == ["ziglang"]
    assert "--hash=sha256:" in wanted["-bench"]


def test_a_made_up_archive_is_one_that_the_program_could_have_written(tmp_path):
    archive = build_archive(tmp_path, 4_000)
    assert (len(archive.rooms), archive.listed) == (2, 1)
    with closing(sqlite3.connect(archive.path)) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        what = "room_id, count(*), min(number), max(number), count(DISTINCT actor_id)"
        dense = f"SELECT {what} FROM room_log GROUP BY room_id"  # noqa: S608 - nothing comes from outside
        assert database.execute(dense).fetchall() == [(1, 2_010, 1, 2_010, 10), (2, 2_010, 1, 2_010, 10)]
        assert database.execute("SELECT last_number FROM rooms").fetchall() == [(2_010,), (2_010,)]
        strangers = "SELECT 1 FROM messages m JOIN room_members r ON r.id = m.author_id WHERE r.room_id <> m.room_id"
        assert database.execute(strangers).fetchall() == []
        unlike = "SELECT 1 FROM messages m LEFT JOIN room_log l USING (room_id, number) WHERE l.kind IS NOT 'message'"
        assert database.execute(unlike).fetchall() == []
