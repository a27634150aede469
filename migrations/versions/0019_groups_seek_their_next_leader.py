"""Groups seek their next leader: an invitation says by which way it leads in, a group since when nobody leads it."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("invitations", sa.Column("way", sa.String(length=10), server_default="door", nullable=False))
    op.add_column("groups", sa.Column("leaderless_since", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("groups", "leaderless_since")
    op.drop_column("invitations", "way")
