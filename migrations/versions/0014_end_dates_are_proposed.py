"""Another last day of a group that lives, proposed by its leaders or its association, until the other side answers."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("group_plans", sa.Column("new_end_date", sa.Date(), nullable=True))
    op.add_column("group_plans", sa.Column("new_end_by", sa.String(length=20), nullable=True))


def downgrade() -> None:
    op.drop_column("group_plans", "new_end_by")
    op.drop_column("group_plans", "new_end_date")
