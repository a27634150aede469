"""Groups, who owns them, who is in them under which name, invitations by address, and wishes to join."""

from datetime import date, datetime, time
from typing import Final

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from app.db.model import Base, BigId

_PAIRED: Final = text("pair_room_id IS NOT NULL")


class Group(Base):
    """A peer group and what the law of its membership asks about; its one room is `room_id`.

    `pair_room_id` is the leaders' own room beside it, null before the first leader (`pair.seats`).
    `first_meeting_at` says what the table of meetings says; both change under the group's lock. `welcome` is what the
    leaders have written, and `welcome_version` counts how often. `kept_members` and `kept_leaders` are how many were
    in an archived group, whose people are forgotten; null before.
    """

    __tablename__ = "groups"
    __table_args__ = (
        # Partial: PostgreSQL would else take the room's coming for a change of the group's key, and make everybody
        # wait who writes a row of the group – in a circle with who holds the room's lock and writes one.
        Index("ix_groups_pair_room_id", "pair_room_id", unique=True, sqlite_where=_PAIRED, postgresql_where=_PAIRED),
    )
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    name: Mapped[str] = mapped_column(String(60))
    language: Mapped[str] = mapped_column(String(10))
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id"), unique=True)
    pair_room_id: Mapped[int | None] = mapped_column(ForeignKey("rooms.id"))
    state: Mapped[str] = mapped_column(String(12), default="planning", server_default="running")
    state_since: Mapped[datetime | None]
    intake: Mapped[str | None] = mapped_column(String(6))
    asks_first: Mapped[bool] = mapped_column(default=False, server_default=false())
    small_start: Mapped[bool] = mapped_column(default=False, server_default=false())
    size: Mapped[int] = mapped_column(default=8, server_default="8")
    end_date: Mapped[date | None]
    # The first and the last day of a break, set while one is ahead or on.
    break_from: Mapped[date | None]
    break_until: Mapped[date | None]
    # Set while a group that is sought members for or lives has nobody to lead it.
    leaderless_since: Mapped[datetime | None]
    first_meeting_at: Mapped[datetime | None]
    started_at: Mapped[datetime | None]
    welcome: Mapped[str | None]
    welcome_version: Mapped[int] = mapped_column(default=0, server_default="0")
    # Of the ready questions, which are asked of who wishes to join; null: the first one (`questions.library`).
    join_questions: Mapped[list[str] | None] = mapped_column(JSON)
    kept_members: Mapped[int | None]
    kept_leaders: Mapped[int | None]
    created_at: Mapped[datetime]


class GroupPlan(Base):
    """What a group is planned to be, filled heading by heading; what is published is told to everybody.

    `support_model` is `undecided` as long as the group is an idea. `new_end_date` is another last day that one side,
    `new_end_by` (`leader` or `association_contact`), has proposed.
    """

    __tablename__ = "group_plans"
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True)
    support_model: Mapped[str] = mapped_column(String(12))
    template: Mapped[str | None] = mapped_column(String(10))
    target_group: Mapped[str | None] = mapped_column(String(120))
    what_connects: Mapped[str | None] = mapped_column(String(200))
    description: Mapped[str | None] = mapped_column(String(600))
    mode: Mapped[str | None] = mapped_column(String(6))
    municipality: Mapped[str | None] = mapped_column(String(60))
    visibility: Mapped[str] = mapped_column(String(8), default="listed")
    rhythm: Mapped[str | None] = mapped_column(String(12))
    start_date: Mapped[date | None]
    meeting_time: Mapped[time | None]
    channels: Mapped[list[str]] = mapped_column(JSON, default=list)
    own_channel: Mapped[str | None] = mapped_column(String(60))
    networks_note: Mapped[str | None] = mapped_column(String(2000))
    resources_note: Mapped[str | None] = mapped_column(String(2000))
    rules_version: Mapped[str | None] = mapped_column(String(10))
    # Which ready rules are left out and the group's own; null: the ready ten (`house_rules.HouseRules`).
    house_rules: Mapped[dict[str, list[str]] | None] = mapped_column(JSON)
    wishes: Mapped[dict[str, str] | None] = mapped_column(JSON)
    handed_over_at: Mapped[datetime | None]
    approved_at: Mapped[datetime | None]
    change_note: Mapped[str | None] = mapped_column(String(600))
    cancel_reason: Mapped[str | None] = mapped_column(String(12))
    # Words to those who are in; they go with them.
    cancel_message: Mapped[str | None] = mapped_column(String(300))
    new_end_date: Mapped[date | None]
    new_end_by: Mapped[str | None] = mapped_column(String(20))


class GroupIdea(Base):
    """With what a group began that was an idea first: answers that its plan has no field for (`ideas.idea`).

    `client_id` is the form's: sent twice it makes one group.
    """

    __tablename__ = "group_ideas"
    __table_args__ = (UniqueConstraint("association_id", "client_id"),)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True)
    association_id: Mapped[int] = mapped_column(ForeignKey("associations.id", ondelete="CASCADE"))
    client_id: Mapped[str] = mapped_column(String(22))
    leading: Mapped[str | None] = mapped_column(String(10))
    begins: Mapped[str | None] = mapped_column(String(12))
    answered_at: Mapped[datetime]


class IdeaComment(Base):
    """What one of staff said to an idea; the federation says it, so nobody is kept with it."""

    __tablename__ = "idea_comments"
    __table_args__ = (UniqueConstraint("group_id", "client_id"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    client_id: Mapped[str] = mapped_column(String(22))
    body: Mapped[str] = mapped_column(String(500))
    said_at: Mapped[datetime]


class GroupOwner(Base):
    """An association that owns a group; a group may have several."""

    __tablename__ = "group_owners"
    __table_args__ = (UniqueConstraint("group_id", "association_id"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    association_id: Mapped[int] = mapped_column(ForeignKey("associations.id"), index=True)


class OwnerAsk(Base):
    """An association is asked to share a group.

    `state` is `open`, or how it ended: `accepted`, `declined`, `taken_back`.
    """

    __tablename__ = "owner_asks"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    association_id: Mapped[int] = mapped_column(ForeignKey("associations.id", ondelete="CASCADE"), index=True)
    state: Mapped[str] = mapped_column(String(10))
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Membership(Base):
    """One person in one group under one name. `member_id` is random and belongs to this group alone.

    Joining again after leaving makes a new row, so what was before stays unlinkable. `knows_meeting_at` is the time of
    the first meeting as the person has last heard it, at joining or by a letter.
    """

    __tablename__ = "memberships"
    __table_args__ = (Index("ix_memberships_group_id_account_id", "group_id", "account_id"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    member_id: Mapped[str] = mapped_column(String(22), unique=True)
    role: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(10))
    display_name: Mapped[str] = mapped_column(String(40))
    name_key: Mapped[str] = mapped_column(String(80))
    motif: Mapped[str] = mapped_column(String(10))
    yarn: Mapped[str] = mapped_column(String(12))
    joined_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    knows_meeting_at: Mapped[datetime | None]


class PastName(Base):
    """A name that somebody had in a group, until the number of its room by which they took another.

    `name` is null once the person has left or was removed: nobody reads it any more, while its key stays theirs.
    """

    __tablename__ = "past_names"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    membership_id: Mapped[int] = mapped_column(ForeignKey("memberships.id", ondelete="CASCADE"), index=True)
    number: Mapped[int]
    name: Mapped[str | None] = mapped_column(String(40))
    name_key: Mapped[str] = mapped_column(String(80))
    changed_at: Mapped[datetime]


class Invitation(Base):
    """Someone may come into a group: the address is known to the account alone.

    `state` is `open`, or how it ended: `joined`, `declined`, `taken_back`, `expired`, or `closed`, where its door shut
    before an answer. `way` is `door`, which shuts,
    `successor`, for whoever follows a leader in a group that has begun, `substitute`, for its stand-in, or `promotion`,
    for a member who is in it.
    """

    __tablename__ = "invitations"
    __table_args__ = (Index("ix_invitations_account_id_state", "account_id", "state"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    role: Mapped[str] = mapped_column(String(10))
    way: Mapped[str] = mapped_column(String(10), default="door", server_default="door")
    state: Mapped[str] = mapped_column(String(10))
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class StandIn(Base):
    """Who has promised to lead a meeting of the group when its leaders cannot: a name, and no place in the room.

    A group has one; the row goes when they let go or are let go. Each call seats them anew (`evening_seat`).
    """

    __tablename__ = "stand_ins"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), unique=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    display_name: Mapped[str] = mapped_column(String(40))
    name_key: Mapped[str] = mapped_column(String(80))
    motif: Mapped[str] = mapped_column(String(10))
    yarn: Mapped[str] = mapped_column(String(12))
    accepted_at: Mapped[datetime]


class Renewal(Base):
    """A group goes on as a new one, `next_id`: once, unless that one is cancelled. Says nothing of a person."""

    __tablename__ = "renewals"
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True)
    next_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), unique=True)
    created_at: Mapped[datetime]


class RenewalOffer(Base):
    """A place in a group is held for somebody of the one that it continues, `former_id`, until they answer.

    `state` is `open`, or how it ended: `accepted`, `declined`, `lapsed`, `ended`. Holds no name: the page reads the
    one that the person has in the former group.
    """

    __tablename__ = "renewal_offers"
    __table_args__ = (Index("ix_renewal_offers_group_id_state", "group_id", "state"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    former_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    state: Mapped[str] = mapped_column(String(10))
    offered_until: Mapped[datetime]
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class JoinRequest(Base):
    """Somebody's wish to join, and what became of it (`door.request.RequestState`).

    `account_id` is null until the address is proved; the letter's row alone knows the address. The name is kept for
    the one who waits, so that accepting cannot fail for it. `agreed` holds versions by purpose until they are rows
    of consent. `decided_by` is the leader's outward member id; null where the contact, the clock or the law decided.
    A place is held for the person of a waiting one until `offered_until`.
    """

    __tablename__ = "join_requests"
    __table_args__ = (
        Index("ix_join_requests_group_id_state", "group_id", "state"),
        Index("ix_join_requests_state_created_at", "state", "created_at"),
    )
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    state: Mapped[str] = mapped_column(String(10))
    display_name: Mapped[str] = mapped_column(String(40))
    name_key: Mapped[str] = mapped_column(String(80))
    why: Mapped[str | None] = mapped_column(String(500))
    # What was answered to the other questions, by their keys.
    more: Mapped[dict[str, str] | None] = mapped_column(JSON)
    heard: Mapped[str | None] = mapped_column(String(12))
    agreed: Mapped[dict[str, str]] = mapped_column(JSON)
    created_at: Mapped[datetime]
    waiting_since: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    decided_by: Mapped[str | None] = mapped_column(String(22))
    answer: Mapped[str | None] = mapped_column(String(500))
    offered_until: Mapped[datetime | None]


class JoinWords(Base):
    """What an applicant and those who answer said to each other before a decision (`door.conversation`).

    `side` is `applicant`, `leader`, `staff` or `contact`; `member` is a leader's outward member id.
    """

    __tablename__ = "join_words"
    __table_args__ = (UniqueConstraint("request_id", "client_id"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("join_requests.id", ondelete="CASCADE"))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    side: Mapped[str] = mapped_column(String(10))
    member: Mapped[str | None] = mapped_column(String(22))
    client_id: Mapped[str] = mapped_column(String(22))
    body: Mapped[str] = mapped_column(String(500))
    said_at: Mapped[datetime]


class QuestionReview(Base):
    """Staff have reviewed this wording of a ready question on `reviewed_on`, a day in Helsinki."""

    __tablename__ = "question_reviews"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    question: Mapped[str] = mapped_column(String(12), unique=True)
    wording: Mapped[int]
    reviewed_on: Mapped[date]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="SET NULL"), index=True)


class EntryLink(Base):
    """A way back that a leader made for a member; one each, and only its hash. Over after `entry.links.ENTRY_LIFE`."""

    __tablename__ = "entry_links"
    __table_args__ = (UniqueConstraint("group_id", "account_id"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    made_at: Mapped[datetime] = mapped_column(index=True)
