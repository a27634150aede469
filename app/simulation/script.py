"""The script of an evening: who speaks when, and whom they answer. Pure but for `read_script`.

The form of the file is told at its head (`evening.txt`). A script is data, so that an evening can be written by
people who write no code; what is wrong in it is told by its line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

EVENING = Path(__file__).with_name("evening.txt")
# What a meeting in writing suggests as the longest message; the wire itself takes more.
MAX_LINE_CHARS = 500
# How long somebody is seen writing before the message comes: as by a quick thumb, and never so long that it worries.
_CHARS_PER_SECOND = 14
_WRITING_SECONDS = (2.0, 8.0)
# The house passes a member's sign of writing on at most this often, and readers show it for six seconds.
_SIGN_EVERY_SECONDS = 3.0
_LISTS = ("leaders", "members")
_LIST = re.compile(r"([a-z]+):(.*)")
_LINE = re.compile(r"(\d{1,3}):([0-5]\d)\s+([^:>]+?)\s*(?:>\s*([^:>]+?)\s*)?:\s*(.*)")


class ScriptError(ValueError):
    """The script cannot be played. The text names the line and says what to change."""


@dataclass(frozen=True, slots=True)
class Line:
    """What `speaker` says, `at_seconds` after the beginning.

    `answers` is the person whose last line it quotes, None where it quotes nobody.
    """

    at_seconds: int
    speaker: str
    answers: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Script:
    """Everybody's name in the group, and the lines in the order in which they are said."""

    leaders: tuple[str, ...]
    members: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def people(self) -> tuple[str, ...]:
        """Leaders first."""
        return (*self.leaders, *self.members)


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing to do: to show that `line` is being written, or to say it. `at_seconds` is after the beginning."""

    at_seconds: float
    line: Line
    says: bool


def read_script(path: Path = EVENING) -> Script:
    """The script of a file in UTF-8. Raises ScriptError, and OSError where there is no such file."""
    try:
        return parse_script(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        message = "The script is not written in UTF-8."
        raise ScriptError(message) from error


def parse_script(text: str) -> Script:
    """The script that a text tells.

    Raises ScriptError at the first line that has no form of the script's, goes back in time, is empty or too long,
    is said by somebody who is in no list, or answers somebody who has not spoken; and for a script in which a list
    is missing, or somebody is named twice or never speaks.
    """
    people: dict[str, tuple[str, ...]] = {}
    lines: list[Line] = []
    for number, row in enumerate(map(str.strip, text.splitlines()), start=1):
        if not row or row.startswith("#"):
            continue
        if listed := _LIST.fullmatch(row):
            people[_list_name(listed[1], people, number)] = _names(listed[2])
        else:
            lines.append(_line(row, number, [name for names in people.values() for name in names], lines))
    script = Script(people.get("leaders", ()), people.get("members", ()), tuple(lines))
    _check_whole(script)
    return script


def cues_of(script: Script) -> Sequence[Cue]:
    """Everything there is to do, by its time: each line with the signs of writing that come before it."""
    free_at = dict.fromkeys(script.people, 0.0)
    cues: list[Cue] = []
    for line in script.lines:
        shortest, longest = _WRITING_SECONDS
        writes = min(longest, max(shortest, len(line.text) / _CHARS_PER_SECOND))
        begins = max(free_at[line.speaker], line.at_seconds - writes)
        cues += [Cue(at, line, says=False) for at in _signs(begins, line.at_seconds)]
        cues.append(Cue(line.at_seconds, line, says=True))
        free_at[line.speaker] = line.at_seconds
    return sorted(cues, key=lambda cue: cue.at_seconds)


def _signs(begins: float, ends: float) -> Iterator[float]:
    at = begins
    while at < ends:
        yield at
        at += _SIGN_EVERY_SECONDS


def _list_name(name: str, people: dict[str, tuple[str, ...]], number: int) -> str:
    if name not in _LISTS:
        raise _wrong(number, f"there is no list {name!r}; the lists are {' and '.join(_LISTS)}")
    if name in people:
        raise _wrong(number, f"the list {name!r} stands here twice")
    return name


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for part in text.split(",") if (name := part.strip()))


def _line(row: str, number: int, people: Sequence[str], before: Sequence[Line]) -> Line:
    found = _LINE.fullmatch(row)
    if found is None:
        raise _wrong(number, "write a line as 'm:ss  Name: text' or 'm:ss  Name > Other: text'")
    minutes, seconds, speaker, answers, text = found.groups()
    line = Line(int(minutes) * 60 + int(seconds), speaker, answers, text)
    if speaker not in people:
        raise _wrong(number, f"{speaker} stands in no list above")
    if before and line.at_seconds < before[-1].at_seconds:
        raise _wrong(number, "it is said before the line above it")
    if answers is not None and answers not in {earlier.speaker for earlier in before}:
        raise _wrong(number, f"{answers} has said nothing yet, so nobody can answer that")
    if not text:
        raise _wrong(number, "it says nothing")
    if len(text) > MAX_LINE_CHARS:
        raise _wrong(number, f"it has {len(text)} characters, and {MAX_LINE_CHARS} is the most")
    return line


def _check_whole(script: Script) -> None:
    if not script.leaders or not script.members:
        message = f"The script needs both lists, {' and '.join(_LISTS)}, with somebody in each."
        raise ScriptError(message)
    if len(set(script.people)) < len(script.people):
        message = "Somebody stands in the lists twice."
        raise ScriptError(message)
    speakers = {line.speaker for line in script.lines}
    if silent := [name for name in script.people if name not in speakers]:
        message = f"Everybody must speak, and these do not: {', '.join(silent)}."
        raise ScriptError(message)


def _wrong(number: int, what: str) -> ScriptError:
    return ScriptError(f"Line {number} of the script: {what}.")
