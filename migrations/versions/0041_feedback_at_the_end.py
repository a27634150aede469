"""A group that has ended is looked back on: answers without a name, who has answered, and what is kept of it."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "group_feedback",
        sa.Column("group_id", _ID, nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("answered", sa.Integer(), nullable=True),
        sa.Column("sums", sa.JSON(), nullable=True),
        sa.Column("quotes", sa.JSON(), nullable=True),
        sa.Column("note", sa.String(length=1000), nullable=True),
        sa.Column("note_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_group_feedback_group_id_groups"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_group_feedback")),
    )
    # None of these has a number that counts up: SQLite would keep one beside every other key, in the order of writing.
    op.create_table(
        "feedback_answers",
        sa.Column("id", sa.String(length=22), nullable=False),
        sa.Column("group_id", _ID, nullable=False),
        sa.Column("marks", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_feedback_answers_group_id_groups"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_answers")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_feedback_answers_group_id"), "feedback_answers", ["group_id"])
    op.create_table(
        "feedback_quotes",
        sa.Column("id", sa.String(length=22), nullable=False),
        sa.Column("group_id", _ID, nullable=False),
        sa.Column("words", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_feedback_quotes_group_id_groups"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_quotes")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_feedback_quotes_group_id"), "feedback_quotes", ["group_id"])
    op.create_table(
        "feedback_given",
        sa.Column("group_id", _ID, nullable=False),
        sa.Column("account_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_feedback_given_group_id_groups"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_feedback_given_account_id_accounts"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("group_id", "account_id", name=op.f("pk_feedback_given")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_feedback_given_account_id"), "feedback_given", ["account_id"])
    # Groups that have ended a moment ago may be looked back on too; their leaders may leave a note.
    op.execute(
        "INSERT INTO group_feedback (group_id, asked, note_version) "
        "SELECT groups.id, (SELECT count(*) FROM memberships WHERE memberships.group_id = groups.id "
        "AND memberships.state = 'here' AND memberships.role = 'member'), 0 FROM groups WHERE groups.state = 'ended'"
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_feedback_given_account_id"), table_name="feedback_given")
    op.drop_table("feedback_given")
    op.drop_index(op.f("ix_feedback_quotes_group_id"), table_name="feedback_quotes")
    op.drop_table("feedback_quotes")
    op.drop_index(op.f("ix_feedback_answers_group_id"), table_name="feedback_answers")
    op.drop_table("feedback_answers")
    op.drop_table("group_feedback")
