"""A letter, and what sends it."""

from dataclasses import dataclass
from typing import Literal, Protocol

from app.base.errors import AppError, Unavailable
from app.base.text import has_invisible, is_storable
from app.texts.languages import Language
from app.texts.texts import Texts

# What letters there are; each has `letter-<kind>-subject` and `letter-<kind>-text` in letters.ftl.
LetterKind = Literal[
    "sign_in",
    "invitation",
    "answer_needed",
    "yes_needed",
    "desk_waits",
    "owners_changed",
    "idea_commented",
    "plan_changed",
    "leader_answered",
    "leaderless",
    "leader_absent",
    "meeting_unled",
    "substitute_called",
    "substitute_came",
    "visit_asked",
    "visit_news",
    "case_waits",
    "report_waits",
    "report_answered",
    "glass_opened",
    "group_news",
    "group_closing",
    "own_words",
    "join",
    "asked",
    "decision",
    "place_offered",
    "feedback",
    "first_meeting",
    "first_meeting_moved",
    "few_members",
    "account_blocked",
    "account_unblocked",
    "account_is_blocked",
    "account_unused",
    "second_check",
]
_MAX_ADDRESS_CHARS = 320
_MAX_SUBJECT_CHARS = 150


class MailDown(Unavailable):
    """The letter did not leave, but may on another try."""

    code = "mail_down"


class LetterRefused(AppError):
    """This letter will never leave: the address or the letter is refused for good."""

    code = "letter_refused"
    status = 422


@dataclass(frozen=True)
class Letter:
    """One letter of plain text to one address. Raises ValueError where a header could be torn open."""

    to: str
    subject: str
    text: str

    def __post_init__(self) -> None:
        """Refuses what could add a header or a second reader; the value itself stays out of the error."""
        if len(self.to) > _MAX_ADDRESS_CHARS or self.to.count("@") != 1 or _breaks_a_header(self.to, " ,;<>()\"'"):
            message = "the address of a letter is not one plain address"
            raise ValueError(message)
        if not self.subject or len(self.subject) > _MAX_SUBJECT_CHARS or _breaks_a_header(self.subject, ""):
            message = "the subject of a letter is not one plain line"
            raise ValueError(message)
        if not is_storable(self.text):
            message = "the text of a letter cannot be written down"
            raise ValueError(message)


class Mailer(Protocol):
    """Sends letters. Safe to call from any thread, never from the event loop: it waits for another machine."""

    def send(self, letter: Letter) -> None:
        """Returns once the letter is handed over. Raises MailDown or LetterRefused; a repeat may send it twice."""
        ...


def compose(texts: Texts, kind: LetterKind, *, language: Language, to: str, public_url: str, **facts: object) -> Letter:
    """A letter from the texts `letter-<kind>-subject` and `letter-<kind>-text`, with the footer all letters share.

    `facts` fill the text's places: links, codes and times, never a name of a group or a person. Raises ValueError
    for an address that is none.
    """
    home = public_url.rstrip("/")
    footer = texts.get(language, "letter-footer", help_url=f"{home}/apua-nyt")
    body = texts.get(language, f"letter-{kind}-text", **facts)
    return Letter(to, texts.get(language, f"letter-{kind}-subject"), f"{body}\n\n-- \n{footer}\n")


def _breaks_a_header(text: str, forbidden: str) -> bool:
    return "\n" in text or has_invisible(text) or any(char in text for char in forbidden)
