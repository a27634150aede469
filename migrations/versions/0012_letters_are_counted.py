"""How many letters of each kind an account has got on a day."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "sent_letters",
        sa.Column("id", _ID, nullable=False),
        sa.Column("account_id", _ID, nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_sent_letters_account_id_accounts"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_letters")),
        sa.UniqueConstraint("account_id", "kind", "day", name=op.f("uq_sent_letters_account_id_kind_day")),
    )
    with op.batch_alter_table("sent_letters", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sent_letters_day"), ["day"], unique=False)


def downgrade() -> None:
    op.drop_table("sent_letters")
