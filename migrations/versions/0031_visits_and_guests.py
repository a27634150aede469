"""The federation is invited to a meeting, and a guest is told of."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _add_visits()
    _add_guests()


def downgrade() -> None:
    op.drop_table("guests")
    op.drop_table("support_visits")


def _add_visits() -> None:
    op.create_table(
        "support_visits",
        sa.Column("id", _ID, nullable=False),
        sa.Column("public_id", sa.String(length=22), nullable=False),
        sa.Column("group_id", _ID, nullable=False),
        sa.Column("meeting_id", _ID, nullable=False),
        sa.Column("meeting_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("asked_by", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(length=12), nullable=True),
        sa.Column("account_id", _ID, nullable=True),
        sa.Column("display_name", sa.String(length=40), nullable=True),
        sa.Column("room_member_id", _ID, nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_support_visits_account_id_accounts"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_support_visits_group_id_groups"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_support_visits_meeting_id_meetings"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["room_member_id"],
            ["room_members.id"],
            name=op.f("fk_support_visits_room_member_id_room_members"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_visits")),
        sa.UniqueConstraint("group_id", "number", name=op.f("uq_support_visits_group_id_number")),
        sa.UniqueConstraint("public_id", name=op.f("uq_support_visits_public_id")),
    )
    for column in ("meeting_id", "account_id", "room_member_id"):
        op.create_index(op.f(f"ix_support_visits_{column}"), "support_visits", [column])


def _add_guests() -> None:
    op.create_table(
        "guests",
        sa.Column("id", _ID, nullable=False),
        sa.Column("group_id", _ID, nullable=False),
        sa.Column("meeting_id", _ID, nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("origin", sa.String(length=80), nullable=True),
        sa.Column("added_by", _ID, nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["added_by"], ["room_members.id"], name=op.f("fk_guests_added_by_room_members"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_guests_group_id_groups"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_guests_meeting_id_meetings"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guests")),
        sa.UniqueConstraint("meeting_id", name=op.f("uq_guests_meeting_id")),
    )
    for column in ("group_id", "added_by"):
        op.create_index(op.f(f"ix_guests_{column}"), "guests", [column])
