"""A proposal is to remove a member, or to set one aside once more."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    kind = sa.Column("kind", sa.String(length=10), nullable=False, server_default="remove")
    with op.batch_alter_table("removal_proposals") as proposals:
        proposals.add_column(kind)


def downgrade() -> None:
    op.execute("DELETE FROM removal_proposals WHERE kind <> 'remove'")
    with op.batch_alter_table("removal_proposals") as proposals:
        proposals.drop_column("kind")
