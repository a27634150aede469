"""A disk that loses its power: from a record of what was written and synced to the files as they are found afterwards.

What was synced stands. Of what was not, each write is there, is not, or is torn at sectors of 512 bytes; a name that
was made, replaced or removed is so only once its folder was synced, and before that maybe, in the order of the changes.
The hardest disk (`luck` is None) keeps nothing that was not synced.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512


@dataclass
class _Content:
    """What one file holds, whatever its name."""

    synced: bytearray = field(default_factory=bytearray)
    waiting: list = field(default_factory=list)

    def sync(self):
        for change in self.waiting:
            _apply(self.synced, *change)
        self.waiting.clear()

    def after_cut(self, luck):
        found = bytearray(self.synced)
        for offset, data in self.waiting:
            fate = luck.random() if luck else 0
            if data is None:
                if fate > 0.5:
                    _apply(found, offset, data)
                continue
            for start in range(0, len(data), SECTOR):
                if fate > 0.7 or (fate > 0.4 and luck.random() > 0.5):
                    _apply(found, offset + start, data[start : start + SECTOR])
        return bytes(found)


class Disk:
    """`files` are those that stand at the start, all synced."""

    def __init__(self, files):
        self._now = {path: _Content(bytearray(data)) for path, data in files.items()}
        self._names = dict(self._now)
        self._changes = []

    def take(self, kind, path, number, data):
        """One record."""
        getattr(self, f"_{kind}", _nothing)(path, number, data)

    def after_cut(self, luck=None):
        """{path: bytes} as found when the power is back."""
        names = dict(self._names)
        for change in self._changes[: luck.randint(0, len(self._changes)) if luck else 0]:
            _rename(names, *change)
        return {path: content.after_cut(luck) for path, content in names.items()}

    def _made(self, path, _, __):
        self._change(path, _Content())

    def _gone(self, path, _, __):
        self._change(path, None)

    def _renamed(self, path, _, data):
        old = data.decode()
        self._change(path, self._now[old])
        self._change(old, None)

    def _change(self, path, content):
        _rename(self._now, path, content)
        self._changes.append((path, content))

    def _folder(self, path, _, __):
        folder = Path(path)
        for change in [change for change in self._changes if Path(change[0]).parent == folder]:
            self._changes.remove(change)
            _rename(self._names, *change)

    def _write(self, path, number, data):
        self._now[path].waiting.append((number, data))

    def _truncate(self, path, number, _):
        self._now[path].waiting.append((number, None))

    def _sync(self, path, _, __):
        self._now[path].sync()

    def _content(self, path, _, data):
        self._now[path].synced[:] = data


def read_record(path):
    """All (kind, path, number, data) in their order; one that the kill cut short is none."""
    data, at, records = path.read_bytes(), 0, []
    while (end := data.find(b"\n", at)) >= 0:
        kind, name, number, length = json.loads(data[at:end])
        at = end + 1 + length
        if at <= len(data):
            records.append((kind, name, number, data[end + 1 : at]))
    return records


def _nothing(*_):
    return None


def _rename(names, path, content):
    if content is None:
        names.pop(path, None)
    else:
        names[path] = content


def _apply(content, offset, data):
    if data is None:
        del content[offset:]
        return
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data
