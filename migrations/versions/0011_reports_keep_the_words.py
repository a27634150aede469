"""What a message said when it was reported, while the report waits."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("reports", schema=None) as batch_op:
        batch_op.add_column(sa.Column("author_id", _ID, nullable=True))
        batch_op.add_column(sa.Column("as_reported", sa.Text(), nullable=True))
        batch_op.create_index(batch_op.f("ix_reports_author_id"), ["author_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_reports_author_id_room_members"), "room_members", ["author_id"], ["id"], ondelete="SET NULL"
        )


def downgrade() -> None:
    with op.batch_alter_table("reports", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_reports_author_id_room_members"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_reports_author_id"))
        batch_op.drop_column("as_reported")
        batch_op.drop_column("author_id")
