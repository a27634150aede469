"""Requests for a review, the leaders' welcome, and who watches the messages of an evening."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "review_requests",
        sa.Column("id", _ID, nullable=False),
        sa.Column("public_id", sa.String(length=22), nullable=False),
        sa.Column("room_id", _ID, nullable=False),
        sa.Column("subject_id", _ID, nullable=False),
        sa.Column("about", sa.String(length=10), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["room_id"], ["rooms.id"], name=op.f("fk_review_requests_room_id_rooms"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"],
            ["room_members.id"],
            name=op.f("fk_review_requests_subject_id_room_members"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_requests")),
        sa.UniqueConstraint("public_id", name=op.f("uq_review_requests_public_id")),
        sa.UniqueConstraint("subject_id", "about", "until", name=op.f("uq_review_requests_subject_id_about_until")),
    )
    with op.batch_alter_table("review_requests", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_review_requests_room_id"), ["room_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_review_requests_state"), ["state"], unique=False)
        batch_op.create_index(batch_op.f("ix_review_requests_until"), ["until"], unique=False)
    with op.batch_alter_table("groups", schema=None) as batch_op:
        batch_op.add_column(sa.Column("welcome", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("welcome_version", sa.Integer(), server_default="0", nullable=False))
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("watcher_id", _ID, nullable=True))
        batch_op.create_index(batch_op.f("ix_meetings_watcher_id"), ["watcher_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_meetings_watcher_id_room_members"),
            "room_members",
            ["watcher_id"],
            ["id"],
            ondelete="SET NULL",
        )


def downgrade() -> None:
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_meetings_watcher_id_room_members"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_meetings_watcher_id"))
        batch_op.drop_column("watcher_id")
    with op.batch_alter_table("groups", schema=None) as batch_op:
        batch_op.drop_column("welcome_version")
        batch_op.drop_column("welcome")
    op.drop_table("review_requests")
