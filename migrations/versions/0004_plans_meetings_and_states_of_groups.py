"""Groups get their states, plans and meetings."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "group_plans",
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("support_model", sa.String(length=12), nullable=False),
        sa.Column("template", sa.String(length=10), nullable=True),
        sa.Column("target_group", sa.String(length=120), nullable=True),
        sa.Column("what_connects", sa.String(length=200), nullable=True),
        sa.Column("description", sa.String(length=600), nullable=True),
        sa.Column("mode", sa.String(length=6), nullable=True),
        sa.Column("municipality", sa.String(length=60), nullable=True),
        sa.Column("visibility", sa.String(length=8), nullable=False),
        sa.Column("rhythm", sa.String(length=12), nullable=True),
        sa.Column("start_date", sa.Date(), nullable=True),
        sa.Column("meeting_time", sa.Time(), nullable=True),
        sa.Column("channels", sa.JSON(), nullable=False),
        sa.Column("rules_version", sa.String(length=10), nullable=True),
        sa.Column("wishes", sa.JSON(), nullable=True),
        sa.Column("handed_over_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_group_plans_group_id_groups"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_group_plans")),
    )
    op.create_table(
        "meetings",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("public_id", sa.String(length=22), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("theme", sa.String(length=30), nullable=True),
        sa.Column("own_theme", sa.String(length=60), nullable=True),
        sa.Column("own_question", sa.String(length=300), nullable=True),
        sa.Column("run_of_show", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("phase", sa.Integer(), nullable=True),
        sa.Column("phase_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_meetings_group_id_groups"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
        sa.UniqueConstraint("public_id", name=op.f("uq_meetings_public_id")),
    )
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.create_index("ix_meetings_group_id_starts_at", ["group_id", "starts_at"], unique=False)
    _widen_groups()


def _widen_groups() -> None:
    with op.batch_alter_table("groups", schema=None) as batch_op:
        batch_op.add_column(sa.Column("state", sa.String(length=12), server_default="running", nullable=False))
        batch_op.add_column(sa.Column("state_since", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("intake", sa.String(length=6), nullable=True))
        batch_op.add_column(sa.Column("asks_first", sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column("small_start", sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column("size", sa.Integer(), server_default="8", nullable=False))
        batch_op.add_column(sa.Column("end_date", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("first_meeting_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("started_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("groups", schema=None) as batch_op:
        batch_op.drop_column("started_at")
        batch_op.drop_column("first_meeting_at")
        batch_op.drop_column("end_date")
        batch_op.drop_column("size")
        batch_op.drop_column("small_start")
        batch_op.drop_column("asks_first")
        batch_op.drop_column("intake")
        batch_op.drop_column("state_since")
        batch_op.drop_column("state")

    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.drop_index("ix_meetings_group_id_starts_at")

    op.drop_table("meetings")
    op.drop_table("group_plans")
