"""Since when an account has been without a group, and when its person was asked whether to keep it."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

_COLUMNS = ("groupless_since", "asked_to_keep_at")


def upgrade() -> None:
    # Never in batch mode: on SQLite that may make the table anew, and with the old one all that hangs on it would go.
    for name in _COLUMNS:
        op.add_column("accounts", sa.Column(name, sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    for name in reversed(_COLUMNS):
        op.drop_column("accounts", name)
