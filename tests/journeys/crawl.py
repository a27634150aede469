"""Somebody who tries every door: all pages of the program, and the socket, with the ids of one group."""

import itertools
import re
import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

# What stands in a path, and where such ids of one group lie.
IDS = {
    "group": "SELECT public_id FROM groups WHERE id = :group",
    "room": """SELECT rooms.public_id FROM rooms
        JOIN groups ON rooms.id IN (groups.room_id, groups.pair_room_id) WHERE groups.id = :group ORDER BY rooms.id""",
    "association": "SELECT public_id FROM associations",
    "meeting": "SELECT public_id FROM meetings WHERE group_id = :group",
    "member": "SELECT member_id FROM memberships WHERE group_id = :group",
    "invitation": "SELECT public_id FROM invitations WHERE group_id = :group",
    "wanted": "SELECT public_id FROM join_requests WHERE group_id = :group",
    "offer": "SELECT public_id FROM renewal_offers WHERE group_id = :group",
    "stand_in": "SELECT public_id FROM stand_ins WHERE group_id = :group",
    "visit": "SELECT public_id FROM support_visits WHERE group_id = :group",
    "change": "SELECT public_id FROM plan_changes WHERE group_id = :group",
    "report": "SELECT public_id FROM reports",
    "proposal": "SELECT public_id FROM removal_proposals",
    "review": "SELECT public_id FROM review_requests",
    "ask": "SELECT public_id FROM owner_asks",
}
OTHERWISE = {
    "name": ["apua-nyt"], "language": ["fi"], "answer": ["ei"], "number": ["112"],
    "question": ["hope"], "token": ["nobodys"], "contact": ["1"], "key": ["nobodys"],
    "heading": ["ohjaajat", "viestinta", "kenelle", "verkostot", "resurssit", "sisalto"],
}  # fmt: skip
DOOR = "door:"
TALK = """(frames) => new Promise((done) => {
  const said = [];
  const end = (how) => { said.push(how); done(said); };
  const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/ws`);
  socket.onopen = () => frames.forEach((frame) => socket.send(JSON.stringify(frame)));
  socket.onclose = ({ code }) => end(`closed ${code}`);
  socket.onmessage = ({ data }) => {
    said.push(data);
    if (JSON.parse(data).ref === frames.at(-1).ref) end('answered');
  };
})"""


@contextmanager
def tables_of(house):
    """The database as it stands, copied from under the house."""
    with tempfile.TemporaryDirectory() as folder:
        for part in house.folder.glob("vertaistupa.db*"):
            shutil.copy(part, folder)
        with closing(sqlite3.connect(Path(folder) / "vertaistupa.db")) as copy:
            yield copy


def mentions_in_tables(house, words):
    """The words that any row of any table holds."""
    with tables_of(house) as copy:
        rows = "\n".join(copy.iterdump()).lower()
    return {word for word in words if word.lower() in rows}


def ids_of(story):
    """What the paths are filled with, and how many lines the room has had."""
    with tables_of(story.house) as copy:
        [(group, lines)] = copy.execute(
            "SELECT groups.id, rooms.last_number FROM groups JOIN rooms ON rooms.id = groups.room_id "
            "WHERE groups.public_id = ?", [story.group]
        )  # fmt: skip
        found = {name: [row[0] for row in copy.execute(query, {"group": group})] for name, query in IDS.items()}
    return {**found, **OTHERWISE}, lines


def paths_of(pages, ids, methods):
    """Every path with every id in its place."""
    for method, path in sorted(map(tuple, pages)):
        names = re.findall(r"{(\w+)(?::\w+)?}", path)
        if method in methods:
            for values in itertools.product(*(ids[name] for name in names)):
                filled = iter(values)
                yield method, re.sub(r"{[^}]+}", lambda _, filled=filled: next(filled), path)


def try_every_door(visitor, pages, ids, lines, *, posts=lambda _: False):
    """All answers, among them those of the socket, go into the visitor's record. Returns how many there were.

    `posts` says which paths are sent a form too, an empty one.
    """
    forms = [(method, path) for method, path in paths_of(pages, ids, {"POST"}) if posts(path)]
    with closing(Caller(visitor)) as caller:
        answers = [*caller.ask_all([*paths_of(pages, ids, {"GET"}), *forms])]
    for where, text in answers:
        assert not re.search(r" 5\d\d$", where), where
        visitor.record.add(f"{DOOR} {where}", text)
    visitor.allow("WebSocket")
    visitor.page.goto("/saavutettavuus")
    frames = visitor.page.evaluate(TALK, [*_frames(ids, lines)])
    visitor.record.add(f"{DOOR} socket", "\n".join(frames))
    return len(answers) + len(frames)


class Caller:
    """Asks as the visitor's window would, with its cookies: a browser takes as long as the house for each of thousands.

    What an answer sets stays out of the window.
    """

    def __init__(self, visitor):
        url = visitor.house.public_url
        cookies = [f"{cookie['name']}={cookie['value']}" for cookie in visitor.context.cookies(url)]
        self._line = HTTPConnection(urlsplit(url).netloc, timeout=30)
        self._heads = {"Cookie": "; ".join(cookies), "Origin": url, "Sec-Fetch-Site": "same-origin"}
        self._led_to = set()

    def ask_all(self, asked):
        """(method, path and status; head and body) of every answer, and of wherever one leads, once for each path."""
        for method, path in asked:
            told, location = self._ask(method, path)
            yield told
            target = urlsplit(location)
            if target.path and target.path not in self._led_to:
                self._led_to.add(target.path)
                yield self._ask("GET", target._replace(scheme="", netloc="", fragment="").geturl())[0]

    def close(self):
        self._line.close()

    def _ask(self, method, path):
        form = {"Content-Type": "application/x-www-form-urlencoded"} if method == "POST" else {}
        self._line.request(method, path, body="" if form else None, headers=self._heads | form)
        answer = self._line.getresponse()
        body = answer.read().decode()
        return (f"{method} {path} {answer.status}", f"{answer.getheaders()} {body}"), answer.getheader("Location", "")


def _frames(ids, lines):
    """What a curious client would ask of a room that is not its own, and of the leaders' own beside it."""
    refs = map(str, itertools.count(1))
    yield {"op": "hello", "ref": next(refs), "version": 1, "language": "fi"}
    for room in reversed(ids["room"]):
        yield {"op": "subscribe", "ref": next(refs), "room": room, "epoch": None, "after": None}
        yield {"op": "subscribe", "ref": next(refs), "room": room, "epoch": "", "after": 0}
        yield {"op": "history", "ref": next(refs), "room": room, "before": lines, "limit": 100}
    for meeting in ids["meeting"][:1]:
        yield {"op": "run_of_show", "ref": next(refs), "room": room, "meeting": meeting}
    for number in range(1, min(lines, 12)):
        yield {"op": "reveal", "ref": next(refs), "room": room, "number": number}
    yield {"op": "report", "ref": next(refs), "room": room, "number": lines, "reason": "hurts"}
