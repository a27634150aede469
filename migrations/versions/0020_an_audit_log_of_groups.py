"""The audit log of groups: chains and rows, and a guard in the database that lets nobody change a row.

On SQLite a later change of `audit_entries` that copies the table loses the guard: it is made anew there.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

HASHED = (
    "group_id",
    "place",
    "at",
    "action",
    "role",
    "actor_seal",
    "subject_seal",
    "reason",
    "facts",
    "form",
    "previous_hash",
    "hash",
)
PERSONS = ("actor_id", "actor_salt", "subject_id", "subject_salt")


def upgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    op.create_table(
        "audit_chains",
        sa.Column("id", _big(), nullable=False),
        sa.Column("group_id", _big(), nullable=False),
        sa.Column("first_place", sa.Integer(), nullable=False),
        sa.Column("last_place", sa.Integer(), nullable=False),
        sa.Column("last_hash", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_audit_chains_group_id_groups"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_chains")),
        sa.UniqueConstraint("group_id", name=op.f("uq_audit_chains_group_id")),
    )
    op.create_table(
        "audit_entries",
        sa.Column("id", _big(), nullable=False),
        sa.Column("group_id", _big(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("actor_id", _big(), nullable=True),
        sa.Column("actor_salt", sa.LargeBinary(), nullable=True),
        sa.Column("actor_seal", sa.LargeBinary(), nullable=True),
        sa.Column("subject_id", _big(), nullable=True),
        sa.Column("subject_salt", sa.LargeBinary(), nullable=True),
        sa.Column("subject_seal", sa.LargeBinary(), nullable=True),
        sa.Column("reason", sa.String(length=40), nullable=True),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("form", sa.Integer(), nullable=False),
        sa.Column("previous_hash", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_audit_entries_group_id_groups"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["accounts.id"], name=op.f("fk_audit_entries_actor_id_accounts"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["accounts.id"], name=op.f("fk_audit_entries_subject_id_accounts"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entries")),
        sa.UniqueConstraint("group_id", "place", name=op.f("uq_audit_entries_group_id_place")),
    )
    op.create_index("ix_audit_entries_group_id_at", "audit_entries", ["group_id", "at"])
    op.create_index(op.f("ix_audit_entries_actor_id"), "audit_entries", ["actor_id"])
    op.create_index(op.f("ix_audit_entries_subject_id"), "audit_entries", ["subject_id"])
    for statement in _guard_of_sqlite() if is_sqlite else _guard_of_postgresql():
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("audit_entries")
    op.drop_table("audit_chains")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION audit_entries_stay()")


def _big() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _guard_of_sqlite() -> list[str]:
    named = " OR ".join(f"(NEW.{name} IS NOT NULL AND NEW.{name} IS NOT OLD.{name})" for name in PERSONS)
    refuse = "BEGIN SELECT RAISE(ABORT, 'a row of the audit log is never changed'); END"
    return [_trigger("stay", HASHED, refuse), _trigger("name", PERSONS, f"WHEN {named} {refuse}")]


def _guard_of_postgresql() -> list[str]:
    named = " OR ".join(f"(NEW.{name} IS NOT NULL AND NEW.{name} IS DISTINCT FROM OLD.{name})" for name in PERSONS)
    refuse = "EXECUTE FUNCTION audit_entries_stay()"
    function = (
        "CREATE FUNCTION audit_entries_stay() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'a row of the audit log is never changed'; END $$"
    )
    return [
        function,
        _trigger("stay", HASHED, f"FOR EACH ROW {refuse}"),
        _trigger("name", PERSONS, f"FOR EACH ROW WHEN ({named}) {refuse}"),
    ]


def _trigger(name: str, columns: tuple[str, ...], does: str) -> str:
    return f"CREATE TRIGGER audit_entries_{name} BEFORE UPDATE OF {', '.join(columns)} ON audit_entries {does}"
