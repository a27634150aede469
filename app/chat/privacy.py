"""The four questions for messages: the only table that holds what people say."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy.orm import Session

from app.base.privacy import TablePrivacy
from app.chat import queries
from app.rooms import service as rooms


def _export_messages(session: Session, account_id: int) -> list[Mapping[str, object]]:
    members = rooms.list_member_ids_of(session, account_id)
    return [
        {"text": row.text, "sent_at": row.sent_at, "edited_at": row.edited_at, "state": row.state}
        for row in queries.list_messages_of(session, members)
    ]


def _erase_messages(session: Session, account_id: int) -> None:
    queries.erase_messages_of(session, rooms.list_member_ids_of(session, account_id))


TABLES: Final = {
    "messages": TablePrivacy(
        owner="member",
        kept="Until the writer removes it or the group is archived; an erased one keeps its number and no text.",
        export=_export_messages,
        erase=_erase_messages,
    ),
}
