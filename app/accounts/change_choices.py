"""Stores a person's language, text size and colours."""

from dataclasses import dataclass

from app.accounts import queries
from app.accounts.access import Person
from app.db.database import Database


@dataclass(frozen=True)
class Choices:
    """How the pages look to a person."""

    language: str
    text_size: str
    colours: str


class ChangeChoices:
    """The use case. Safe from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def remember_language(self, person: Person, language: str) -> None:
        """Stores the language that a signed-in person switched to on some page, for letters and other devices."""
        if language != person.language:
            with self._database.transaction() as session:
                queries.update_account(session, person.account_id, language=language)

    def change(self, person: Person, choices: Choices) -> None:
        """Stores all three; the values are checked by the form."""
        with self._database.transaction() as session:
            queries.update_account(
                session,
                person.account_id,
                language=choices.language,
                text_size=choices.text_size,
                colours=choices.colours,
            )
