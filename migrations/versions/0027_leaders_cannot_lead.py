"""A leader says that they cannot lead one meeting."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "leader_absences",
        sa.Column("id", _ID, nullable=False),
        sa.Column("meeting_id", _ID, nullable=False),
        sa.Column("account_id", _ID, nullable=False),
        sa.Column("meeting_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_leader_absences_account_id_accounts"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_leader_absences_meeting_id_meetings"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leader_absences")),
        sa.UniqueConstraint("meeting_id", "account_id", name=op.f("uq_leader_absences_meeting_id_account_id")),
    )
    op.create_index(op.f("ix_leader_absences_account_id"), "leader_absences", ["account_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_leader_absences_account_id"), table_name="leader_absences")
    op.drop_table("leader_absences")
