"""Puts the parts of associations together by constructor. `main` calls it once and hands the parts on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fastapi import APIRouter

from app.accounts.account_letters import AccountLetters
from app.accounts.people import People
from app.associations import pages as association_pages
from app.associations import pages_correct as correction_pages
from app.associations.add_contact import AddContact
from app.associations.correct_association import CorrectAssociation
from app.associations.create_association import CreateAssociation
from app.associations.letters import CONTACT_LETTER, ContactLetters
from app.base.clock import Clock
from app.db.database import Database
from app.jobs.queue import JobQueue
from app.jobs.worker import Handler
from app.web.pages import Pages


@dataclass(frozen=True, slots=True)
class House:
    """What associations stand on."""

    database: Database
    clock: Clock
    jobs: JobQueue


class Associations:
    """The parts that others use."""

    def __init__(self, house: House) -> None:
        self._house = house

    def handlers(self, letters: AccountLetters) -> Mapping[str, Handler]:
        """The job handlers, by kind."""
        return {CONTACT_LETTER: ContactLetters(letters).send}

    def routers(self, people: People, pages: Pages) -> Iterator[APIRouter]:
        """All pages of associations."""
        house = self._house
        create = CreateAssociation(house.database, house.clock, house.jobs)
        contact = AddContact(house.database, house.clock, house.jobs)
        yield association_pages.build_router(
            association_pages.AssociationPages(house.database, create, contact, people=people, pages=pages)
        )
        correct = CorrectAssociation(house.database, house.clock, house.jobs)
        yield correction_pages.build_router(
            correction_pages.CorrectionPages(house.database, correct, people=people, pages=pages)
        )
