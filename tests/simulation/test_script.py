"""The script of the evening, and what is said about one that cannot be played."""

import itertools
import re

import pytest

from app.groups.names import require_name
from app.simulation.script import MAX_LINE_CHARS, ScriptError, cues_of, parse_script, read_script

HEAD = "leaders: Kanerva\nmembers: Havu\n"
WHOLE = HEAD + "0:03  Kanerva: Hei.\n0:09  Havu > Kanerva: Iltaa.\n"


@pytest.fixture(scope="module")
def evening():
    return read_script()


def spoken(script):
    return {name: [line for line in script.lines if line.speaker == name] for name in script.people}


def test_eight_people_speak_two_of_them_lead(evening):
    assert len(evening.leaders) == 2
    assert len(evening.people) == 8
    assert min(len(lines) for lines in spoken(evening).values()) >= 5


def test_the_evening_takes_about_ten_minutes(evening):
    assert 60 <= len(evening.lines) <= 90
    assert 9 * 60 <= evening.lines[-1].at_seconds <= 12 * 60


def test_nobody_is_rushed_and_no_silence_is_long(evening):
    times = [line.at_seconds for line in evening.lines]
    gaps = [after - before for before, after in itertools.pairwise(times)]
    assert min(gaps) >= 3
    assert max(gaps) <= 25


def test_every_name_may_be_had_in_a_group(evening):
    assert len({require_name(name)[1] for name in evening.people}) == 8


def test_many_lines_answer_somebody_and_nobody_answers_themselves(evening):
    answers = [line for line in evening.lines if line.answers]
    assert len(answers) >= 20
    assert [line for line in answers if line.answers == line.speaker] == []


def test_whoever_reads_along_is_asked_too(evening):
    """Questions to everybody, in several parts of the evening."""
    open_to_all = [line for line in evening.lines if re.search(r"kuka vain|jokainen, joka lukee|Jos luet", line.text)]
    assert len(open_to_all) >= 3


def test_no_text_is_longer_than_a_meeting_suggests(evening):
    assert max(len(line.text) for line in evening.lines) <= MAX_LINE_CHARS


def test_a_line_is_read_with_its_time_and_whom_it_answers():
    kanerva, havu = parse_script(WHOLE).lines
    assert (kanerva.at_seconds, kanerva.speaker, kanerva.answers, kanerva.text) == (3, "Kanerva", None, "Hei.")
    assert (havu.at_seconds, havu.speaker, havu.answers, havu.text) == (9, "Havu", "Kanerva", "Iltaa.")


def test_a_text_may_hold_a_colon_and_an_arrow():
    script = parse_script(HEAD + "0:01 Kanerva: Kello 19:30 > kahvia: hyvä.\n0:02 Havu: Niin.")
    assert script.lines[0].text == "Kello 19:30 > kahvia: hyvä."
    assert script.lines[0].answers is None


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("0:20 Tuisku: Hei.", "Line 5 of the script: Tuisku stands in no list above."),
        ("0:08 Havu: Hei.", "Line 5 of the script: it is said before the line above it."),
        ("0:20 Havu > Tuisku: Hei.", "Line 5 of the script: Tuisku has said nothing yet, so nobody can answer that."),
        ("0:20 Havu:", "Line 5 of the script: it says nothing."),
        (f"0:20 Havu: {'a' * 501}", "Line 5 of the script: it has 501 characters, and 500 is the most."),
        ("0:75 Havu: Hei.", "Line 5 of the script: write a line as 'm:ss  Name: text'"),
        ("Havu: Hei.", "Line 5 of the script: write a line as"),
        ("guests: Tuisku", "Line 5 of the script: there is no list 'guests'; the lists are leaders and members."),
        ("members: Tuisku", "Line 5 of the script: the list 'members' stands here twice."),
    ],
)
def test_a_wrong_line_is_told_by_its_number(row, told):
    with pytest.raises(ScriptError) as refused:
        parse_script(WHOLE + row)
    assert str(refused.value).startswith(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "The script needs both lists"),
        ("leaders: Kanerva\nmembers: ,\n0:01 Kanerva: Hei.", "The script needs both lists"),
        ("leaders: Kanerva\nmembers: Kanerva\n0:01 Kanerva: Hei.", "Somebody stands in the lists twice."),
        (HEAD + "0:01 Kanerva: Hei.", "Everybody must speak, and these do not: Havu."),
    ],
)
def test_a_script_that_is_not_whole_is_refused(text, told):
    with pytest.raises(ScriptError) as refused:
        parse_script(text)
    assert str(refused.value).startswith(told)


def test_a_file_that_is_not_utf8_is_refused(tmp_path):
    path = tmp_path / "evening.txt"
    path.write_bytes(WHOLE.encode() + "0:20 Havu: Hyvää yötä".encode("latin-1"))
    with pytest.raises(ScriptError, match="UTF-8"):
        read_script(path)


def test_each_line_is_seen_being_written_before_it_is_said(evening):
    cues = cues_of(evening)
    assert [cue.line for cue in cues if cue.says] == list(evening.lines)
    assert [cue.at_seconds for cue in cues] == sorted(cue.at_seconds for cue in cues)
    for line in evening.lines:
        signs = [cue.at_seconds for cue in cues if cue.line == line and not cue.says]
        # Readers show a sign for six seconds: the last one must still stand when the message comes.
        assert 0 < line.at_seconds - signs[-1] <= 3
        assert 2 <= line.at_seconds - signs[0] <= 8


def test_nobody_writes_two_lines_at_once():
    script = parse_script(HEAD + f"0:20 Kanerva: {'a' * 100}\n0:22 Kanerva: {'b' * 100}\n0:30 Havu: Hei.")
    second = [cue.at_seconds for cue in cues_of(script) if cue.line == script.lines[1]]
    assert min(second) == 20
