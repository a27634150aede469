"""A group goes on as a new one, and its people are offered a place there."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "renewals",
        sa.Column("group_id", _ID, nullable=False),
        sa.Column("next_id", _ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_renewals_group_id_groups"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["next_id"], ["groups.id"], name=op.f("fk_renewals_next_id_groups"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_renewals")),
        sa.UniqueConstraint("next_id", name=op.f("uq_renewals_next_id")),
    )
    op.create_table(
        "renewal_offers",
        sa.Column("id", _ID, nullable=False),
        sa.Column("public_id", sa.String(length=22), nullable=False),
        sa.Column("group_id", _ID, nullable=False),
        sa.Column("former_id", _ID, nullable=False),
        sa.Column("account_id", _ID, nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("offered_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_renewal_offers_account_id_accounts"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["former_id"], ["groups.id"], name=op.f("fk_renewal_offers_former_id_groups"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_renewal_offers_group_id_groups"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_renewal_offers")),
        sa.UniqueConstraint("public_id", name=op.f("uq_renewal_offers_public_id")),
    )
    op.create_index(op.f("ix_renewal_offers_account_id"), "renewal_offers", ["account_id"])
    op.create_index(op.f("ix_renewal_offers_former_id"), "renewal_offers", ["former_id"])
    op.create_index("ix_renewal_offers_group_id_state", "renewal_offers", ["group_id", "state"])


def downgrade() -> None:
    op.drop_table("renewal_offers")
    op.drop_table("renewals")
