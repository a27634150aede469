"""Leaders have successors: an invitation says by which way it leads into its group."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("invitations", sa.Column("way", sa.String(length=10), server_default="door", nullable=False))


def downgrade() -> None:
    op.drop_column("invitations", "way")
