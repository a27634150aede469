"""A place that comes free is offered to who has waited longest: until when, stands with the request."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("join_requests", sa.Column("offered_until", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("join_requests", "offered_until")
