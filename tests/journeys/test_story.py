"""The story of one group, from an empty house to its archive, each in a window of their own; and what nobody saw."""

import time

import pytest
from playwright.sync_api import expect

from tests.journeys import crawl
from tests.journeys import story_evening as evening
from tests.journeys import story_founding as founding
from tests.journeys.records import hits_in_letters, hits_in_log
from tests.journeys.story import AFTERWARDS, NAMES, PUBLIC, WORDS, Story, may_know, said

# Everybody to whom the group's talk is no business, or is none any more.
OTHERS = ("contact", "staff", "neighbour", "stranger", "rash", "late", "declined")
SECRET = {*WORDS.values(), *NAMES.values()}


@pytest.fixture
def story(tmp_path, visitors):
    told = Story(tmp_path, visitors)
    told.house.start()
    yield told
    told.house.stop()


def test_the_story_of_a_group_and_of_what_nobody_else_is_shown(story):
    begun = time.monotonic()
    found_and_fill(story)
    meet(story)
    doors = try_doors(story, *crawl.ids_of(story))
    assert crawl.mentions_in_tables(story.house, SECRET) == SECRET - {WORDS["draft"]} - AFTERWARDS
    evening.the_group_ends(story)
    doors += try_doors(story, *story.known)
    print_figures(story, doors, time.monotonic() - begun)
    keeps_to_the_counts(story.counts)
    nobody_was_shown_what_is_not_theirs(story)


def found_and_fill(story):
    founding.staff_add_an_association(story)
    founding.contact_founds_a_group(story)
    founding.leader_says_yes(story, "sammal", "Sammal")
    founding.leader_says_yes(story, "havu", "Havu")
    founding.contact_publishes(story)
    founding.parent_finds_the_group(story)
    founding.asks(story, "parent", said("parent_asks"), counted=True)
    founding.leader_decides(story, "sammal", "parent", "decision-accept")
    founding.neighbour_joins_an_open_group(story)
    for who in ("rash", "late", "quiet", "declined"):
        founding.asks(story, who, said(f"{who}_asks") if f"{who}_asks" in WORDS else "")
        answer = "decision-not-now" if who == "declined" else "decision-accept"
        founding.leader_decides(story, "havu", who, answer, words=said("no_for_now") if who == "declined" else None)
        founding.reads_the_answer(story, who)
    expect(story.declined.main).to_contain_text(said("no_for_now"))
    story.photograph(story.declined, "14-ei-talla-kertaa")
    founding.reads_the_answer(story, "parent").is_connected()


def meet(story):
    evening.come_to_the_lobby(story)
    evening.the_first_meeting_begins(story)
    evening.hosting_is_handed_over(story)
    evening.somebody_comes_late(story)
    evening.parent_reports(story)
    evening.leaders_act(story)
    evening.the_meeting_closes(story)
    evening.leaders_talk_by_themselves(story)
    evening.second_leader_removes(story)
    evening.somebody_leaves(story)
    evening.parent_leaves_a_draft(story)


def try_doors(story, ids, lines):
    """Everybody else tries every page and the socket; who is no member of staff sends forms as well."""
    story.known = ids, lines
    pages = story.house.pages()
    tried = 0
    for name in OTHERS:
        visitor = getattr(story, name) if name == "stranger" else story.comes_back(name)
        tried += crawl.try_every_door(visitor, pages, ids, lines, posts=may_send(name))
    return tried


def may_send(name):
    """Paths whose forms could do what this person may do are left out: the story is told by its people."""
    if name in ("contact", "staff"):
        return lambda path: path.startswith("/huone/")
    return lambda path: path.startswith(("/huone/", "/ryhmat/", "/liitto/", "/yhdistykset/"))


def print_figures(story, doors, seconds):
    counted = "; ".join(f"{what} {taps} taps {len(pages)} pages" for what, (taps, pages) in story.counts.items())
    line = f"The story: {seconds:.1f} s, {len(story.windows)} windows, {doors} answers at others' doors; {counted}"
    print(f"\n{line}")  # noqa: T201 - figures to be quoted


def keeps_to_the_counts(counts):
    """What domain and issue allow; a page is one that is shown before the room."""
    assert len(counts["closed group, to the first message"][1]) <= 4
    assert len(counts["open group, to the first message"][1]) <= 3
    assert counts["parent finds the group"][0] <= 3
    assert counts["report"] == (2, [])
    assert counts["leave"][0] == 2
    for applicant in ("parent", "rash", "late", "quiet", "declined"):
        views = [page for page in counts[f"leader decides on {applicant}"][1] if page.count("/") == 4]
        assert len(views) == 1


def nobody_was_shown_what_is_not_theirs(story):
    known = may_know()
    windows = story.windows
    # The search itself: what somebody may know is found with them, and what lies in a letter is found there.
    never_shown = {WORDS["draft"], WORDS["looked_back"], WORDS["unquoted"]}
    for word in SECRET - never_shown:
        assert any(windows[who].record.where(word) for who in known[word] if who in windows), word
    planted = story.house.folder / "letters" / "planted.txt"
    planted.write_text(f"To: {WORDS['hello']}\nSubject: {WORDS['thanks']}\n", encoding="utf-8")
    assert hits_in_letters(story.house, SECRET) == [("planted.txt", WORDS["thanks"])]
    planted.unlink()

    unread = {name: visitor.record.unread for name, visitor in windows.items() if visitor.record.unread}
    assert unread == {}
    shown = [
        (name, word, visitor.record.where(word)[:3])
        for name, visitor in windows.items()
        for word, who in known.items()
        if name not in who and visitor.record.where(word)
    ]
    assert shown == []
    # A door that has shut shows nothing any more, not even to those who once were inside; one's own letter stays.
    at_doors = {
        (name, word)
        for name in OTHERS
        for word in SECRET
        if any(where.startswith(crawl.DOOR) for where in windows[name].record.where(word))
    }
    note = WORDS["final_note"]
    assert at_doors == {("declined", WORDS["no_for_now"]), ("contact", note), ("staff", note)}
    assert not any(WORDS["draft"] in frame for visitor in windows.values() for frame in visitor.record.sent)
    assert hits_in_letters(story.house, {*known, *PUBLIC}) == []
    assert hits_in_log(story.house, {*known, *PUBLIC}) == []
    assert crawl.mentions_in_tables(story.house, SECRET) == {note}
