"""The four questions for the tables of groups."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.base.privacy import ROWS_AT_ONCE, TablePrivacy
from app.groups import queries
from app.groups.access import INVITATION_LIFE
from app.groups.door import queries as door_queries
from app.groups.entry import queries as entry_queries
from app.groups.entry.links import ENTRY_LIFE
from app.groups.invitations import queries as invitation_queries
from app.groups.law import TAKEN_BACK_WITHIN
from app.groups.owners import queries as owner_queries
from app.groups.questions import queries as question_queries
from app.groups.renaming import queries as renaming_queries
from app.groups.renewal import queries as renewal_queries
from app.groups.substitutes import queries as substitute_queries
from app.groups.ties import queries as tie_queries

KEEP_ENDED_INVITATIONS: Final = timedelta(days=30)
KEEP_UNSETTLED_REQUESTS: Final = timedelta(days=2)
KEEP_ENDED_REQUESTS: Final = timedelta(days=30)
KEEP_ENDED_OFFERS: Final = timedelta(days=30)
KEEP_OWNER_ASKS: Final = timedelta(days=90)


def _export_memberships(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {
            "group": row.group_name,
            "name": row.display_name,
            "role": row.role,
            "state": row.state,
            "cushion": f"{row.motif} {row.yarn}",
            "joined_at": row.joined_at,
            "ended_at": row.ended_at,
        }
        for row in queries.list_memberships_of(session, account_id)
    ]


def _tied_by_membership(session: Session, account_ids: Collection[int], now: datetime) -> set[int]:
    return tie_queries.list_members(session, account_ids, removed_after=now - TAKEN_BACK_WITHIN)


def _export_past_names(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {"group": row.group_name, "name": row.name, "until": row.changed_at}
        for row in renaming_queries.list_past_names_of(session, account_id)
    ]


def _export_invitations(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {
            "group": row.group_name,
            "role": row.role,
            "state": row.state,
            "sent_at": row.created_at,
            "ended_at": row.ended_at,
        }
        for row in invitation_queries.list_invitation_rows_of(session, account_id)
    ]


def _due_invitations(session: Session, now: datetime) -> int:
    ended = invitation_queries.end_invitations_before(session, now - INVITATION_LIFE, now=now, limit=ROWS_AT_ONCE)
    if ended:
        return ended
    return invitation_queries.delete_ended_invitations(session, now - KEEP_ENDED_INVITATIONS, limit=ROWS_AT_ONCE)


def _export_requests(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {
            "group": row.group_name,
            "name": row.name,
            "state": row.state,
            "why": row.why,
            "more": row.more,
            "heard": row.heard,
            "asked_at": row.created_at,
            "ended_at": row.ended_at,
            "answer": row.answer,
        }
        for row in door_queries.list_requests_of(session, account_id)
    ]


def _due_requests(session: Session, now: datetime) -> int:
    return door_queries.delete_old_requests(
        session,
        unsettled_before=now - KEEP_UNSETTLED_REQUESTS,
        ended_before=now - KEEP_ENDED_REQUESTS,
        limit=ROWS_AT_ONCE,
    )


def _export_words(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {
            "group": row.group_name,
            "said_by": "me" if row.account_id == account_id else "them",
            "said_at": row.said_at,
            "words": row.body,
        }
        for row in door_queries.list_words_of(session, account_id)
    ]


def _export_stand_ins(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {"group": row.group_name, "name": row.display_name, "accepted_at": row.accepted_at}
        for row in substitute_queries.list_of(session, account_id)
    ]


def _export_reviews(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {"question": row.question, "reviewed_on": row.reviewed_on}
        for row in question_queries.list_reviews_by(session, account_id)
    ]


def _export_links(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {"group": row.group_name, "made_at": row.made_at} for row in entry_queries.list_links_of(session, account_id)
    ]


def _due_links(session: Session, now: datetime) -> int:
    return entry_queries.delete_links_before(session, now - ENTRY_LIFE, ROWS_AT_ONCE)


def _export_offers(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {"group": row.group_name, "state": row.state, "offered_at": row.created_at, "ended_at": row.ended_at}
        for row in renewal_queries.list_offers_of(session, account_id)
    ]


def _due_offers(session: Session, now: datetime) -> int:
    return renewal_queries.delete_ended_offers(session, now - KEEP_ENDED_OFFERS, limit=ROWS_AT_ONCE)


def _due_owner_asks(session: Session, now: datetime) -> int:
    return owner_queries.delete_old_asks(session, now - KEEP_OWNER_ASKS, limit=ROWS_AT_ONCE)


TABLES: Final = {
    "groups": TablePrivacy(
        owner="group",
        kept="As long as the group is known; the leaders' welcome until its people are forgotten.",
    ),
    "group_plans": TablePrivacy(
        owner="group",
        kept="As long as the group is known; what is said to its people when it is cancelled goes with them.",
    ),
    "group_ideas": TablePrivacy(
        owner="group",
        kept="As long as the group is known. Holds nothing of a person.",
    ),
    "idea_comments": TablePrivacy(
        owner="group",
        kept="As long as the group is known. Holds what the federation said of an idea, and nothing of a person.",
    ),
    "group_owners": TablePrivacy(
        owner="association",
        kept="As long as the group is known. Holds nothing of a person.",
    ),
    "owner_asks": TablePrivacy(
        owner="association",
        kept="90 days from the asking. Holds nothing of a person.",
        due=_due_owner_asks,
    ),
    "memberships": TablePrivacy(
        owner="member",
        kept="The name and the cushion, until the group is archived, 14 days from its cancelling, or until erasure.",
        export=_export_memberships,
        erase=queries.delete_memberships_of,
        ties=_tied_by_membership,
    ),
    "past_names": TablePrivacy(
        owner="member",
        kept="With its membership, and deleted with it by the database; the name itself until its person has gone.",
        export=_export_past_names,
    ),
    "stand_ins": TablePrivacy(
        owner="account",
        kept="The name, until they let go or are let go, until the group is archived, or until erasure.",
        export=_export_stand_ins,
        erase=substitute_queries.delete_of_account,
        ties=lambda session, account_ids, _: tie_queries.list_stand_ins(session, account_ids),
    ),
    "invitations": TablePrivacy(
        owner="account",
        kept="Ends by itself after 30 days or with its door; gone 30 days later, or 14 from its group's cancelling. "
        "Holds no address.",
        export=_export_invitations,
        erase=invitation_queries.delete_invitations_of,
        due=_due_invitations,
        ties=lambda session, account_ids, _: tie_queries.list_invited(session, account_ids),
    ),
    "renewals": TablePrivacy(
        owner="group",
        kept="As long as both groups are known, or until the later one is cancelled. Holds nothing of a person.",
    ),
    "renewal_offers": TablePrivacy(
        owner="account",
        kept="Ends by itself after 14 days; gone 30 days later, or when either group's people are forgotten.",
        export=_export_offers,
        erase=renewal_queries.delete_offers_of,
        due=_due_offers,
        ties=lambda session, account_ids, _: tie_queries.list_offered(session, account_ids),
    ),
    "join_words": TablePrivacy(
        owner="account",
        kept="As long as the request to join that they were said about.",
        export=_export_words,
        erase=door_queries.delete_words_of,
    ),
    "entry_links": TablePrivacy(
        owner="account",
        kept="Seven days, as a hash; until a newer one is made for the same person, or until erasure.",
        export=_export_links,
        erase=entry_queries.delete_links_of,
        due=_due_links,
    ),
    "question_reviews": TablePrivacy(
        owner="account",
        kept="Until the question is reviewed again or taken out of use. Erasure leaves the day and forgets who it was.",
        export=_export_reviews,
        erase=question_queries.forget_reviewer,
    ),
    "join_requests": TablePrivacy(
        owner="account",
        kept="Two days unproved, 30 days after an answer, 14 from its group's cancelling; none outlives its group.",
        export=_export_requests,
        erase=door_queries.delete_requests_of,
        due=_due_requests,
        ties=lambda session, account_ids, _: tie_queries.list_asking(session, account_ids),
    ),
}
