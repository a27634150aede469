"""What was decided of a report, what its reporter was answered, and the notes of those who handle it."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("reports") as reports:
        reports.add_column(sa.Column("decision", sa.String(length=10), nullable=True))
        reports.add_column(sa.Column("answer", sa.Text(), nullable=True))
    op.create_table(
        "report_notes",
        sa.Column("id", _ID, nullable=False),
        sa.Column("report_id", _ID, nullable=False),
        sa.Column("account_id", _ID, nullable=False),
        sa.Column("side", sa.String(length=10), nullable=False),
        sa.Column("member", sa.String(length=22), nullable=True),
        sa.Column("client_id", sa.String(length=22), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_report_notes_account_id_accounts"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_report_notes_report_id_reports"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_notes")),
        sa.UniqueConstraint("report_id", "client_id", name=op.f("uq_report_notes_report_id_client_id")),
    )
    op.create_index(op.f("ix_report_notes_account_id"), "report_notes", ["account_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_report_notes_account_id"), table_name="report_notes")
    op.drop_table("report_notes")
    with op.batch_alter_table("reports") as reports:
        reports.drop_column("answer")
        reports.drop_column("decision")
