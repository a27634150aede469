"""The four questions for the tables of rooms."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy.orm import Session

from app.base.privacy import TablePrivacy
from app.rooms import queries


def _export_places(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {"role": row.role, "state": row.state, "aside_until": row.aside_until, "since": row.created_at}
        for row in queries.list_members_of(session, account_id)
    ]


TABLES: Final = {
    "rooms": TablePrivacy(owner="group", kept="As long as the group; holds no person's data."),
    "room_members": TablePrivacy(
        owner="member",
        kept="Until the group is archived or the account erased.",
        export=_export_places,
        erase=queries.delete_members_of,
    ),
    "visible_spans": TablePrivacy(owner="member", kept="With its room member, and deleted with it by the database."),
    "room_log": TablePrivacy(
        owner="member",
        kept="Until the group is archived. Holds numbers and codes; the person's inner id is emptied on erasure.",
    ),
    "server_marks": TablePrivacy(owner="nobody", kept="As long as the database; one row about the database itself."),
}
