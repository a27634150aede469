"""What comes over the wire about keeping a room safe."""

from typing import Annotated, Literal

from pydantic import Field

from app.chat.schemas import Number, RoomId
from app.realtime.dispatch import Body

LeaderReason = Literal["rules", "privacy", "hurts", "selling", "other"]
ReportReason = Literal["hurts", "private", "selling", "worried", "other"]
# What a freeze answers to; kept in the log of rungs alone, told to nobody.
FreezeReason = Literal["calm", "privacy", "worried", "other"]
# How long staff freeze a room; `open`: until they lift it.
FreezeLength = Literal["day", "week", "month", "open"]
OutwardId = Annotated[str, Field(min_length=1, max_length=40)]


class AtDesk(Body):
    """`desk`."""

    room: RoomId


class Hide(Body):
    """`hide`."""

    room: RoomId
    number: Number
    reason: LeaderReason


class SetAside(Body):
    """`set_aside`."""

    room: RoomId
    member: OutwardId
    reason: LeaderReason


class BringBack(Body):
    """`bring_back`."""

    room: RoomId
    member: OutwardId


class FreezeRoom(Body):
    """`freeze_room`."""

    room: RoomId
    reason: FreezeReason
    hours: Literal[1, 12, 24]


class ThawRoom(Body):
    """`thaw_room`."""

    room: RoomId


class ReportMessage(Body):
    """`report`."""

    room: RoomId
    number: Number
    reason: ReportReason


class ReportWords(Body):
    """`report_words`."""

    report: OutwardId
    words: Annotated[str, Field(min_length=1, max_length=500)]


class AskReview(Body):
    """`ask_review`: own words may be left out."""

    room: RoomId
    words: Annotated[str, Field(min_length=1, max_length=500)] | None


class OneReport(Body):
    """`take_back_report`."""

    report: OutwardId
