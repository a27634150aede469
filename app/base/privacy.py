"""The four questions that every table answers: what to export, what to erase, what has come due, whom it ties.

A feature's `privacy.py` holds `TABLES`, a line for each of its tables. Sessions are `Any` here, since this layer
knows no database.
"""

from collections.abc import Callable, Collection, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from typing import Any

ROWS_AT_ONCE = 500


@dataclass(frozen=True)
class TablePrivacy:
    """One table's answers. A question that has no answer here is None, and `kept` says why that is right.

    `owner` names whose data the rows are: `account`, `member`, `group`, `association` or `nobody`. `kept` is a plain
    sentence for how long. `export` takes (session, account id) and returns that person's rows as plain values.
    `erase` takes (session, account id) and leaves nothing of that person in the table. `due` takes (session, now)
    and removes at most `ROWS_AT_ONCE` rows whose time has come; it returns how many, and is called again, each
    time in its own transaction, until it returns 0. `ties` takes (session, account ids, now) and returns those of the
    accounts that a row here keeps: they are in a group, asked into one or in charge of something, so they are never
    accounts without a group (domain.md section 2).
    """

    owner: str
    kept: str
    export: Callable[[Any, int], list[Mapping[str, object]]] | None = None
    erase: Callable[[Any, int], None] | None = None
    due: Callable[[Any, datetime], int] | None = None
    ties: Callable[[Any, Collection[int], datetime], AbstractSet[int]] | None = None
