"""What was changed in a plan until its group starts, and how far each reader has looked."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _add_changes()
    _add_looks()


def downgrade() -> None:
    op.drop_table("plan_looks")
    op.drop_table("plan_changes")


def _add_changes() -> None:
    op.create_table(
        "plan_changes",
        sa.Column("id", _ID, nullable=False),
        sa.Column("public_id", sa.String(length=22), nullable=False),
        sa.Column("group_id", _ID, nullable=False),
        sa.Column("part", sa.String(length=13), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("account_id", _ID, nullable=True),
        sa.Column("puts_back", sa.Boolean(), nullable=False),
        sa.Column("earlier", sa.JSON(), nullable=False),
        sa.Column("later", sa.JSON(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_plan_changes_account_id_accounts"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_plan_changes_group_id_groups"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_changes")),
        sa.UniqueConstraint("public_id", name=op.f("uq_plan_changes_public_id")),
    )
    op.create_index(op.f("ix_plan_changes_account_id"), "plan_changes", ["account_id"])
    op.create_index("ix_plan_changes_group_id_id", "plan_changes", ["group_id", "id"])


def _add_looks() -> None:
    op.create_table(
        "plan_looks",
        sa.Column("id", _ID, nullable=False),
        sa.Column("group_id", _ID, nullable=False),
        sa.Column("account_id", _ID, nullable=False),
        sa.Column("seen_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_plan_looks_account_id_accounts"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_plan_looks_group_id_groups"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_looks")),
        sa.UniqueConstraint("group_id", "account_id", name=op.f("uq_plan_looks_group_id_account_id")),
    )
    op.create_index(op.f("ix_plan_looks_account_id"), "plan_looks", ["account_id"])
