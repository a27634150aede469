"""Who cancels a group may say why in their own words, to those who are in it."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("group_plans", sa.Column("cancel_message", sa.String(length=300), nullable=True))


def downgrade() -> None:
    op.drop_column("group_plans", "cancel_message")
