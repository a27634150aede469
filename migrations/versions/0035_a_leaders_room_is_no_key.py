"""A group's leaders' room is its own by an index over the groups that have one.

PostgreSQL takes a row whose unique column changes as one whose key changes, and locks out whoever writes a row that
refers to it; columns of a partial index are no key.
"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

_HAS_ONE = sa.text("pair_room_id IS NOT NULL")


def upgrade() -> None:
    with op.batch_alter_table("groups") as groups:
        groups.drop_constraint(op.f("uq_groups_pair_room_id"), type_="unique")
    op.create_index(
        "ix_groups_pair_room_id",
        "groups",
        ["pair_room_id"],
        unique=True,
        sqlite_where=_HAS_ONE,
        postgresql_where=_HAS_ONE,
    )


def downgrade() -> None:
    op.drop_index("ix_groups_pair_room_id", table_name="groups")
    with op.batch_alter_table("groups") as groups:
        groups.create_unique_constraint(op.f("uq_groups_pair_room_id"), ["pair_room_id"])
