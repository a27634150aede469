"""When an account was blocked on the whole platform, and which account a rung of the ladder is about."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    # Never in batch mode: on SQLite that may make the table anew, and with the old one all that hangs on it would go.
    op.add_column("accounts", sa.Column("blocked_at", sa.DateTime(timezone=True), nullable=True))
    blocked = sa.text("blocked_at IS NOT NULL")
    op.create_index("ix_accounts_id_blocked", "accounts", ["id"], sqlite_where=blocked, postgresql_where=blocked)
    with op.batch_alter_table("moderation_entries", schema=None) as batch_op:
        batch_op.alter_column("room_id", existing_type=_ID, nullable=True)
        batch_op.add_column(sa.Column("account_id", _ID, nullable=True))
        batch_op.create_index(batch_op.f("ix_moderation_entries_account_id"), ["account_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_moderation_entries_account_id_accounts"),
            "accounts",
            ["account_id"],
            ["id"],
            ondelete="SET NULL",
        )


def downgrade() -> None:
    op.execute("DELETE FROM moderation_entries WHERE room_id IS NULL")
    with op.batch_alter_table("moderation_entries", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_moderation_entries_account_id_accounts"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_moderation_entries_account_id"))
        batch_op.drop_column("account_id")
        batch_op.alter_column("room_id", existing_type=_ID, nullable=False)
    op.drop_index("ix_accounts_id_blocked", "accounts")
    op.drop_column("accounts", "blocked_at")
