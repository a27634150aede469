"""Plans get their notes: networks, resources, a channel of one's own, wishes for changes, why a group was cancelled."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("group_plans", schema=None) as batch_op:
        batch_op.add_column(sa.Column("own_channel", sa.String(length=60), nullable=True))
        batch_op.add_column(sa.Column("networks_note", sa.String(length=2000), nullable=True))
        batch_op.add_column(sa.Column("resources_note", sa.String(length=2000), nullable=True))
        batch_op.add_column(sa.Column("change_note", sa.String(length=600), nullable=True))
        batch_op.add_column(sa.Column("cancel_reason", sa.String(length=12), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("group_plans", schema=None) as batch_op:
        for column in ("cancel_reason", "change_note", "resources_note", "networks_note", "own_channel"):
            batch_op.drop_column(column)
