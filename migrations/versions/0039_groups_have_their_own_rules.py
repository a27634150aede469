"""A group leaves out some of the ready house rules, and has some of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("group_plans", sa.Column("house_rules", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("group_plans", "house_rules")
