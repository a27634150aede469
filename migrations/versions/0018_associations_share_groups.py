"""Asking another association to share a group, and what became of it."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "owner_asks",
        sa.Column("id", _ID, nullable=False),
        sa.Column("public_id", sa.String(length=22), nullable=False),
        sa.Column("group_id", _ID, nullable=False),
        sa.Column("association_id", _ID, nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["association_id"],
            ["associations.id"],
            name=op.f("fk_owner_asks_association_id_associations"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_owner_asks_group_id_groups"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owner_asks")),
        sa.UniqueConstraint("public_id", name=op.f("uq_owner_asks_public_id")),
    )
    op.create_index(op.f("ix_owner_asks_association_id"), "owner_asks", ["association_id"])
    op.create_index(op.f("ix_owner_asks_group_id"), "owner_asks", ["group_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_owner_asks_group_id"), table_name="owner_asks")
    op.drop_index(op.f("ix_owner_asks_association_id"), table_name="owner_asks")
    op.drop_table("owner_asks")
