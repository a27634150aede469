"""Archived groups keep how many were in them, and nobody."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("groups", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kept_members", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("kept_leaders", sa.Integer(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("groups", schema=None) as batch_op:
        for column in ("kept_leaders", "kept_members"):
            batch_op.drop_column(column)
