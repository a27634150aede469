"""What other features ask of the audit log: to note a deed in its own transaction, and to forget who did it.

What is noted is written when the transaction is about to commit, so the chain's lock is always the last one: a deed
that takes the room's lock after it moved the group could wait in a circle with another else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from app.audit import queries
from app.audit.entry import FORM, NOTHING_BEFORE, AuditEntry, Link, Sealed, as_text, require_code, seal
from app.db.database import WriteSession

_NOTED = "audit_noted"


@dataclass(slots=True)
class _Noted:
    """What one transaction has to write, in order, and the groups whose people it forgets."""

    entries: list[tuple[int, AuditEntry]] = field(default_factory=list)
    nameless: set[int] = field(default_factory=set)


def note(session: WriteSession, group_id: int, entry: AuditEntry) -> None:
    """The deed stands in the group's log, or neither does. Raises NotACode for anything with words in it."""
    require_code(entry.action)
    as_text(entry.facts)
    if entry.reason is not None:
        require_code(entry.reason)
    _noted(session).entries.append((group_id, entry))


def forget_people(session: WriteSession, group_id: int) -> None:
    """What was done in this group stays for its time; nobody can tell any more by whom and to whom."""
    queries.forget_accounts_of_group(session, group_id)
    _noted(session).nameless.add(group_id)


def _noted(session: WriteSession) -> _Noted:
    noted = session.info.get(_NOTED)
    if not isinstance(noted, _Noted):
        noted = session.info[_NOTED] = _Noted()
        session.before_commit(partial(_write, session))
    return noted


def _write(session: WriteSession) -> None:
    noted = session.info.pop(_NOTED)
    # Chains in the order of their groups, so that two transactions with several never wait in a circle.
    for group_id in sorted({group_id for group_id, _ in noted.entries}):
        chain = _lock_chain(session, group_id)
        place, last_hash = chain.last_place, chain.last_hash
        for of_group, entry in noted.entries:
            if of_group == group_id:
                place += 1
                row = _row(group_id, place, last_hash, entry, nameless=group_id in noted.nameless)
                queries.insert_entry(session, row)
                last_hash = row["hash"]
        queries.update_chain(session, group_id, {"last_place": place, "last_hash": last_hash})


def _lock_chain(session: WriteSession, group_id: int) -> queries.Found:
    chain = queries.lock_chain(session, group_id)
    if chain is None:
        new = {"group_id": group_id, "first_place": 1, "last_place": 0, "last_hash": NOTHING_BEFORE}
        queries.insert_chain_if_new(session, new)
        chain = queries.lock_chain(session, group_id)
    if chain is None:
        message = f"the audit chain of group {group_id} is gone"
        raise RuntimeError(message)
    return chain


def _row(group_id: int, place: int, previous: bytes, entry: AuditEntry, *, nameless: bool) -> Mapping[str, Any]:
    actor, subject = seal(entry.doer.account_id), seal(entry.subject_id)
    facts = as_text(entry.facts)
    link = Link(
        group_id,
        place,
        entry.at,
        entry.action,
        entry.doer.role,
        actor.seal,
        subject.seal,
        entry.reason,
        facts,
        previous,
    )
    return {
        "group_id": group_id,
        "place": place,
        "at": entry.at,
        "action": entry.action,
        "role": entry.doer.role,
        **_person("actor", actor, nameless=nameless),
        **_person("subject", subject, nameless=nameless),
        "reason": entry.reason,
        "facts": facts,
        "form": FORM,
        "previous_hash": previous,
        "hash": link.hash(),
    }


def _person(name: str, person: Sealed, *, nameless: bool) -> dict[str, Any]:
    kept = Sealed(seal=person.seal) if nameless else person
    return {f"{name}_id": kept.account_id, f"{name}_salt": kept.salt, f"{name}_seal": kept.seal}
