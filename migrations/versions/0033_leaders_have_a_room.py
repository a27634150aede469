"""Leaders have a room of their own beside the group's. Groups that are led already come to it by their clock."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_GROUPS = sa.table("groups", sa.column("id", _ID), sa.column("public_id", sa.String), sa.column("state", sa.String))
_JOBS = sa.table(
    "jobs",
    sa.column("kind", sa.String),
    sa.column("facts", sa.JSON),
    sa.column("unique_key", sa.String),
    sa.column("state", sa.String),
    sa.column("due_at", sa.DateTime(timezone=True)),
    sa.column("attempts", sa.Integer),
    sa.column("created_at", sa.DateTime(timezone=True)),
)


def upgrade() -> None:
    with op.batch_alter_table("groups") as groups:
        groups.add_column(sa.Column("pair_room_id", _ID, nullable=True))
        groups.create_foreign_key(op.f("fk_groups_pair_room_id_rooms"), "rooms", ["pair_room_id"], ["id"])
        groups.create_unique_constraint(op.f("uq_groups_pair_room_id"), ["pair_room_id"])
    now = datetime.now(UTC)
    waiting = {"kind": "group_due", "state": "waiting", "due_at": now, "attempts": 0, "created_at": now}
    led = sa.select(_GROUPS.c.id, _GROUPS.c.public_id).where(_GROUPS.c.state.not_in(("archived", "cancelled")))
    jobs = [
        {**waiting, "facts": {"group_id": group_id}, "unique_key": f"group_due:{group}:leaders_have_a_room"}
        for group_id, group in op.get_bind().execute(led)
    ]
    if jobs:
        op.get_bind().execute(sa.insert(_JOBS), jobs)


def downgrade() -> None:
    with op.batch_alter_table("groups") as groups:
        groups.drop_constraint(op.f("uq_groups_pair_room_id"), type_="unique")
        groups.drop_constraint(op.f("fk_groups_pair_room_id_rooms"), type_="foreignkey")
        groups.drop_column("pair_room_id")
