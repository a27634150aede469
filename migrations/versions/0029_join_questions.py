"""What groups ask of those who wish to join, what was answered, and which questions staff have reviewed."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("groups") as groups:
        groups.add_column(sa.Column("join_questions", sa.JSON(), nullable=True))
    with op.batch_alter_table("join_requests") as requests:
        requests.add_column(sa.Column("more", sa.JSON(), nullable=True))
    op.create_table(
        "question_reviews",
        sa.Column("id", _ID, nullable=False),
        sa.Column("question", sa.String(length=12), nullable=False),
        sa.Column("wording", sa.Integer(), nullable=False),
        sa.Column("reviewed_on", sa.Date(), nullable=False),
        sa.Column("account_id", _ID, nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_question_reviews_account_id_accounts"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_reviews")),
        sa.UniqueConstraint("question", name=op.f("uq_question_reviews_question")),
    )
    op.create_index(op.f("ix_question_reviews_account_id"), "question_reviews", ["account_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_question_reviews_account_id"), table_name="question_reviews")
    op.drop_table("question_reviews")
    with op.batch_alter_table("join_requests") as requests:
        requests.drop_column("more")
    with op.batch_alter_table("groups") as groups:
        groups.drop_column("join_questions")
