"""Puts the parts of chat together by constructor. `main` calls it once and hands the parts on."""

from dataclasses import dataclass

from fastapi import APIRouter

from app.accounts.people import People
from app.base.clock import Clock
from app.chat import pages as own_words_pages
from app.chat.beside import NOTHING_BESIDE, Beside
from app.chat.change_message import ChangeMessage
from app.chat.frames import ChatFrames
from app.chat.own_words import OwnWords
from app.chat.post_batch import Draft, Posted, make_post_batch
from app.chat.post_message import PostMessage
from app.chat.read_room import ReadRoom
from app.chat.seen_marks import SeenMarks
from app.db.database import Database
from app.db.group_commit import GroupCommit
from app.db.group_read import GroupRead
from app.realtime.service import Realtime
from app.settings import Settings
from app.web.pages import Pages


@dataclass(frozen=True, slots=True)
class House:
    """What chat stands on, and what a feature above it adds to the rooms."""

    settings: Settings
    database: Database
    clock: Clock
    realtime: Realtime
    beside: Beside = NOTHING_BESIDE


class Chat:
    """The parts that others use. Whoever starts the house runs `seen`; whoever stops it closes `commit` first."""

    def __init__(self, house: House) -> None:
        settings, database = house.settings, house.database
        self._house = house
        self.commit: GroupCommit[Draft, Posted] = GroupCommit(
            database,
            make_post_batch(house.realtime.publisher, house.clock),
            lanes=1 if settings.uses_sqlite else settings.postgres_lanes,
        )
        self.seen = SeenMarks(database)

    def frames(self) -> ChatFrames:
        """What sockets may ask of chat."""
        database, realtime = self._house.database, self._house.realtime
        reading = ReadRoom(database, self._house.beside)
        secret = self._house.settings.secret_key.get_secret_value().encode()
        return ChatFrames(
            database=database,
            hub=realtime.hub,
            companies=realtime.companies,
            posting=PostMessage(database, self.commit, secret),
            reading=reading,
            opening=GroupRead(database, reading.open_all),
            changing=ChangeMessage(database, realtime.publisher, self._house.clock),
            seen=self.seen,
        )

    def build_router(self, people: People, pages: Pages) -> APIRouter:
        """The page of one's own words."""
        words = OwnWords(self._house.database)
        return own_words_pages.build_router(
            own_words_pages.OwnWordsPages(words, self._house.clock, people=people, pages=pages)
        )
