"""Rooms that are frozen: since when, until when, and on whose word; null in a room where people may write."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("rooms", sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("rooms", sa.Column("frozen_until", sa.DateTime(timezone=True), nullable=True))
    op.add_column("rooms", sa.Column("frozen_by", sa.String(length=10), nullable=True))


def downgrade() -> None:
    op.drop_column("rooms", "frozen_by")
    op.drop_column("rooms", "frozen_until")
    op.drop_column("rooms", "frozen_at")
