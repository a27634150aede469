"""Somebody asks to join: by a letter that proves their address, or signed in already."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from app.accounts.keeping import service as keeping
from app.accounts.request_sign_in import LetterRequest, RequestSignIn
from app.base.clock import Clock
from app.base.errors import AppError, BadInput, NotFound
from app.base.ids import random_id
from app.db.database import Database, WriteSession
from app.groups.access import require_no_staff
from app.groups.door import access, queries
from app.groups.door.request import Answers, RequestState, agreed_versions, require_words, with_rules_read
from app.groups.law import DoorShut, GroupClock, GroupLaw, is_shut
from app.groups.lifecycle import GroupState
from app.groups.names import name_key as key_of
from app.groups.names import require_name
from app.groups.plans import service as plans
from app.groups.plans.rules import read_rules
from app.groups.questions.choose import list_asked
from app.groups.questions.library import QUESTIONS

REQUEST_PATH = "/pyynto/"


class AskToJoin:
    """The use cases. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, letters: RequestSignIn, group_clock: GroupClock) -> None:
        self._database = database
        self._clock = clock
        self._letters = letters
        self._group_clock = group_clock

    def by_letter(self, group: str, answers: Answers, asked: LetterRequest, *, language: str) -> None:
        """Writes an unproven request and the letter whose link proves it: the same rows for every address.

        Raises NotFound for a group that nobody may know of; DoorShut; RateLimited; BadInput on `name` (as
        `require_name`, and `name_taken`), `address`, `rules` (`rules_changed`: the page showed other
        ones), `keep_words` and `why`.
        """
        written = _written(answers)
        more = _read_more(answers)
        self._require_open_door(group)
        address = self._letters.check(asked)
        with self._database.transaction() as session:
            refusal = self._refusal(session, group, str(written["name_key"]))
            if refusal is None:
                asked_here = _answered(session, group, written, more, read=answers.rules_version)
                request = self._write(session, group, asked_here, RequestState.UNPROVEN)
                leading_there = replace(asked, next_path=REQUEST_PATH + request)
                self._letters.write_for_newcomer(session, leading_there, address, language=language)
        # Raised only now: what the clock brought to the group stands.
        if refusal is not None:
            raise refusal

    def as_person(self, account_id: int, group: str, answers: Answers) -> str:
        """The outward id of a request that is this person's and waits to be settled; no letter is needed.

        One that waits for an answer already is the answer, and nothing is written. Raises as `by_letter`, BadInput on
        `name` (`staff_outside`), and SignInNeeded where the account is gone meanwhile.
        """
        written = _written(answers)
        more = _read_more(answers)
        with self._database.transaction() as session:
            require_no_staff(session, account_id, "name")
            refusal = self._refusal(session, group, str(written["name_key"]))
            if refusal is None:
                group_id = access.require_group_id(session, group)
                waiting = queries.find_waiting_of(session, group_id, account_id)
                if waiting is not None:
                    return waiting
                # Nothing has tied this account to a group until now: it may be erased at this very moment.
                keeping.require_account(session, account_id)
                given_up = {"state": RequestState.TAKEN_BACK, "ended_at": self._clock.now()}
                queries.end_open_requests(session, group_id, given_up, account_id=account_id)
                asked_here = _answered(session, group, written, more, read=answers.rules_version)
                return self._write(session, group, {**asked_here, "account_id": account_id}, RequestState.PROVED)
        raise refusal

    def _require_open_door(self, group: str) -> None:
        """Judged before the letter is counted: what nobody can ask for must not use up an address's letters.

        What is refused here costs no letter, so it is read: only where the clock has not been yet does it come first.
        """
        now = self._clock.now()
        with self._database.read() as session:
            law = access.require_known(session, group)
        refusal = _refusal_at_door(law, now)
        if refusal is not None and law.state == GroupState.RECRUITING:
            with self._database.transaction() as session:
                refusal = _refusal_at_door(self._group_clock.advance(session, law.id), now)
        if refusal is not None:
            raise refusal

    def _refusal(self, session: WriteSession, group: str, key: str) -> AppError | None:
        law = self._group_clock.advance(session, access.require_known(session, group).id)
        return refusal_to_ask(session, law, key, now=self._clock.now())

    def _write(self, session: WriteSession, group: str, written: dict[str, object], state: RequestState) -> str:
        request = random_id()
        facts = {"public_id": request, "state": state, "created_at": self._clock.now()}
        queries.insert_request(session, {**written, **facts, "group_id": access.require_group_id(session, group)})
        return request


def refusal_to_ask(session: Session, law: GroupLaw, name_key: str, *, now: datetime) -> AppError | None:
    """Why this group cannot be asked under this name now, as a value. The leaders' names stand on its page."""
    if (refusal := _refusal_at_door(law, now)) is not None:
        return refusal
    # Of the others' names nobody learns here: who has proved an address is asked for another one then (`settle`).
    if name_key in {key_of(name) for name in plans.list_leaders(session, law.id, now).names}:
        return BadInput("name_taken", field="name")
    return None


def _refusal_at_door(law: GroupLaw, now: datetime) -> AppError | None:
    if law.state not in access.PUBLIC:
        return NotFound()
    if is_shut(law, now):
        return DoorShut("group_started" if law.state in access.JOINABLE else "group_ended")
    return None


def _read_more(answers: Answers) -> dict[str, str]:
    words = {question: require_words(text, field=question) for question, text in answers.more.items()}
    return {question: words[question] for question in QUESTIONS if words.get(question)}


def _answered(
    session: Session, group: str, written: dict[str, Any], more: dict[str, str], *, read: str
) -> dict[str, Any]:
    """What is kept of the answers: to what this group asks now, and to nothing else that somebody may have sent."""
    law = access.require_known(session, group)
    asked = list_asked(session, law)
    kept = {question: words for question, words in more.items() if question in asked}
    agreed = with_rules_read(written["agreed"], read_rules(session, law.id), read)
    return {**written, "why": written["why"] if "why" in asked else None, "more": kept or None, "agreed": agreed}


def _written(answers: Answers) -> dict[str, Any]:
    name, key = require_name(answers.name)
    return {
        "display_name": name,
        "name_key": key,
        "why": require_words(answers.why, field="why") or None,
        "heard": answers.heard,
        "agreed": agreed_versions(accepts_rules=answers.accepts_rules, consents=answers.consents),
    }
