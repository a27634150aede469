"""A group may begin as an idea: what was answered, and what staff say to it."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "group_ideas",
        sa.Column("group_id", _ID, nullable=False),
        sa.Column("association_id", _ID, nullable=False),
        sa.Column("client_id", sa.String(length=22), nullable=False),
        sa.Column("leading", sa.String(length=10), nullable=True),
        sa.Column("begins", sa.String(length=12), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["association_id"],
            ["associations.id"],
            name=op.f("fk_group_ideas_association_id_associations"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_group_ideas_group_id_groups"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_group_ideas")),
        sa.UniqueConstraint("association_id", "client_id", name=op.f("uq_group_ideas_association_id_client_id")),
    )
    op.create_table(
        "idea_comments",
        sa.Column("id", _ID, nullable=False),
        sa.Column("group_id", _ID, nullable=False),
        sa.Column("client_id", sa.String(length=22), nullable=False),
        sa.Column("body", sa.String(length=500), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_idea_comments_group_id_groups"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_idea_comments")),
        sa.UniqueConstraint("group_id", "client_id", name=op.f("uq_idea_comments_group_id_client_id")),
    )


def downgrade() -> None:
    op.drop_table("idea_comments")
    op.drop_table("group_ideas")
