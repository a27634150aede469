"""What those who ask to join and those who answer say to each other before a decision."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "join_words",
        sa.Column("id", _ID, nullable=False),
        sa.Column("request_id", _ID, nullable=False),
        sa.Column("account_id", _ID, nullable=False),
        sa.Column("side", sa.String(length=10), nullable=False),
        sa.Column("member", sa.String(length=22), nullable=True),
        sa.Column("client_id", sa.String(length=22), nullable=False),
        sa.Column("body", sa.String(length=500), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_join_words_account_id_accounts"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["join_requests.id"],
            name=op.f("fk_join_words_request_id_join_requests"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_join_words")),
        sa.UniqueConstraint("request_id", "client_id", name=op.f("uq_join_words_request_id_client_id")),
    )
    op.create_index(op.f("ix_join_words_account_id"), "join_words", ["account_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_join_words_account_id"), table_name="join_words")
    op.drop_table("join_words")
