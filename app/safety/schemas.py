"""What comes over the wire about keeping a room safe."""

from typing import Annotated, Literal

from pydantic import Field

from app.chat.schemas import Number, RoomId
from app.realtime.dispatch import Body

LeaderReason = Literal["rules", "privacy", "hurts", "selling", "other"]
ReportReason = Literal["hurts", "private", "selling", "worried", "other"]
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
