"""Rules of the house that no linter knows: who may import, write SQL, commit, read time. See ARCHITECTURE.md."""

import ast
import re
import tomllib

import pytest

from tests.sources import FEATURES, ROOT, functions_of, imports_of, name_of, python_files, tree_of

APP = python_files("app")
# Each exception has a reason; one that is no longer needed fails.
LATE_IMPORTS = {
    "app/bus/__init__.py": "the client of Valkey is an optional extra, which one process does without",
    "app/realtime/shared_budget.py": "the same",
}
WALL_CLOCKS = {
    "app/base/clock.py": "this is the clock",
    "app/accounts/sign_in_limits.py": "the rate limit library counts by the machine's clock and answers in it",
    "app/realtime/shared_budget.py": "the same",
}
SQL_WRITERS = {
    "app/ops/health.py": "asks the database for a sign of life, which is no table's business",
}
SQL_FILES = ("models.py", "queries.py")
STATEMENTS = {"select", "insert", "update", "delete", "text", "func", "exists", "union", "union_all", "literal_column"}
CLOCKS = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.monotonic",
    "time.monotonic_ns",
    "datetime.datetime.now",
    "datetime.date.today",
}


def found(rule):
    """`file:line` of everything in the program that `rule(path)` yields a line for."""
    return [f"{name_of(path)}:{line}" for path in APP for line in rule(path)]


def owner_of(path):
    parts = path.relative_to(ROOT / "app").parts
    return parts[0] if len(parts) > 1 else None


def test_every_package_has_its_place_in_the_layers():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    layered = {name.strip() for layer in contracts["contracts"][0]["layers"] for name in layer.split("|")}
    here = {f"app.{path.stem}" for path in (ROOT / "app").glob("*.py") if path.stem != "__init__"}
    here |= {f"app.{path.parent.name}" for path in (ROOT / "app").glob("*/__init__.py")}
    assert here - layered == set()


@pytest.mark.parametrize("feature", [*FEATURES, "jobs"])
def test_models_and_queries_are_private_to_their_feature(feature):
    private = re.compile(rf"app\.{feature}\.(\w+\.)?(models|queries)\b")

    def foreign(path):
        if owner_of(path) == feature or name_of(path) == "app/tables.py":
            return
        for name, line in imports_of(path):
            if private.match(name):
                yield line

    assert found(foreign) == []


def test_nothing_is_imported_inside_a_function():
    def late(path):
        for function in functions_of(path):
            yield from (node.lineno for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom))

    assert {place.partition(":")[0] for place in found(late)} == set(LATE_IMPORTS)


def test_only_the_database_package_opens_connections():
    def opened(path):
        if owner_of(path) != "db":
            yield from (line for name, line in imports_of(path) if name.endswith((".create_engine", ".sessionmaker")))
            yield from (line for name, line in imports_of(path) if name.split(".")[0] in ("sqlite3", "psycopg"))

    assert found(opened) == []


def test_only_queries_build_sql():
    def built(path):
        if owner_of(path) in ("db", "jobs") or path.name in SQL_FILES:
            return
        for name, line in imports_of(path):
            module, _, last = name.rpartition(".")
            if module.split(".")[0] == "sqlalchemy" and last in STATEMENTS:
                yield line

    assert {place.partition(":")[0] for place in found(built)} == set(SQL_WRITERS)


def test_only_the_database_package_commits_or_rolls_back():
    def ended(path):
        if owner_of(path) == "db":
            return
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", None) in ("commit", "rollback"):
                yield node.lineno

    assert found(ended) == []


def test_only_dialects_says_the_name_of_a_database():
    def said(path):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Constant) and node.value in ("sqlite", "postgresql"):
                yield node.lineno

    allowed = {"app/db/dialects.py", "app/db/model.py", "app/settings.py"}
    assert {place.partition(":")[0] for place in found(said)} <= allowed


def test_time_is_read_from_the_clock():
    def read(path):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Attribute) and ast.unparse(node) in CLOCKS:
                yield node.lineno

    assert {place.partition(":")[0] for place in found(read)} == set(WALL_CLOCKS)


def test_no_session_is_opened_on_the_event_loop():
    """Inside an `async def` only `database.run` may touch the database."""

    def opened(path):
        for function in functions_of(path):
            if isinstance(function, ast.AsyncFunctionDef):
                for node in ast.walk(function):
                    if isinstance(node, ast.With) and any(_opens(item.context_expr) for item in node.items):
                        yield node.lineno

    assert found(opened) == []


def test_the_base_uses_the_standard_library_and_pydantic_alone():
    third_party = {"fastapi", "starlette", "sqlalchemy", "structlog", "anyio", "uvicorn", "redis", "jinja2", "limits"}
    taken = [
        f"{name_of(path)}:{line}"
        for path in python_files("app/base")
        for name, line in imports_of(path)
        if name.split(".")[0] in third_party or (name.startswith("app.") and not name.startswith("app.base"))
    ]
    assert taken == []


def test_the_simulation_knows_nothing_but_the_wire():
    """A feature that is new is shut out too, and of the sockets all but the names of the wire."""
    known = ("app.base", "app.realtime.protocol", "app.simulation")
    taken = [
        f"{name_of(path)}:{line} {name}"
        for path in python_files("app/simulation")
        for name, line in imports_of(path)
        if name.startswith("app.") and not name.startswith(known)
    ]
    assert taken == []


def test_no_module_has_a_name_that_says_nothing():
    empty = ("util", "utils", "helper", "helpers", "common", "manager", "misc", "part2")
    assert [name_of(path) for path in (*APP, *python_files("tests")) if path.stem in empty] == []


def _opens(expression):
    return (
        isinstance(expression, ast.Call)
        and isinstance(expression.func, ast.Attribute)
        and expression.func.attr in ("read", "transaction", "batch_transaction")
        and "database" in ast.unparse(expression.func.value).lower()
    )
