"""Links by which a lost member comes back to their group."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "entry_links",
        sa.Column("id", _ID, nullable=False),
        sa.Column("group_id", _ID, nullable=False),
        sa.Column("account_id", _ID, nullable=False),
        sa.Column("token_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_entry_links_account_id_accounts"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_entry_links_group_id_groups"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry_links")),
        sa.UniqueConstraint("group_id", "account_id", name=op.f("uq_entry_links_group_id_account_id")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_entry_links_token_hash")),
    )
    op.create_index(op.f("ix_entry_links_account_id"), "entry_links", ["account_id"])
    op.create_index(op.f("ix_entry_links_made_at"), "entry_links", ["made_at"])


def downgrade() -> None:
    op.drop_index(op.f("ix_entry_links_made_at"), table_name="entry_links")
    op.drop_index(op.f("ix_entry_links_account_id"), table_name="entry_links")
    op.drop_table("entry_links")
