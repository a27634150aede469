"""Groups that take a break: its first and its last day; null in a group that takes none."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("groups", sa.Column("break_from", sa.Date(), nullable=True))
    op.add_column("groups", sa.Column("break_until", sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column("groups", "break_until")
    op.drop_column("groups", "break_from")
