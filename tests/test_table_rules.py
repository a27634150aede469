"""What every table and form must keep: an answer for privacy, and nothing about a child's health or a family."""

import importlib
import pkgutil
import re

import pytest
from pydantic import BaseModel

import app
from app.base.privacy import TablePrivacy
from app.db.model import Base
from app.tables import metadata
from tests.sources import ROOT, name_of

OWNERS = {"account", "member", "group", "association", "nobody"}
# Asked nowhere: an account holds an address and nothing about a child.
FORBIDDEN_WORDS = {
    "age",
    "ages",
    "birth",
    "birthday",
    "birthdate",
    "born",
    "child",
    "children",
    "condition",
    "diagnoses",
    "diagnosis",
    "disability",
    "family",
    "gender",
    "health",
    "marital",
    "religion",
    "sex",
    "ssn",
}
FORM_FIELD = re.compile(r"""\bname=["{']+([a-z_]+)""")


def every_module():
    for found in pkgutil.walk_packages(app.__path__, "app."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def forbidden(names):
    return sorted(name for name in names if FORBIDDEN_WORDS & set(re.split(r"[_\W]+", name.lower())))


@pytest.fixture(scope="module")
def lines():
    """Each table's lines, by the package that wrote them."""
    found = {}
    for module in every_module():
        if re.fullmatch(r"app\.(?!base)\w+\.privacy", module.__name__):
            for table, line in module.TABLES.items():
                found.setdefault(table, []).append((module.__name__.split(".")[1], line))
    return found


def test_every_table_has_one_line_in_the_privacy_of_its_own_feature(lines):
    owners = {mapper.local_table.name: mapper.class_.__module__.split(".")[1] for mapper in Base.registry.mappers}
    assert owners.keys() == metadata.tables.keys()
    assert {table: [package for package, _ in found] for table, found in lines.items()} == {
        table: [owner] for table, owner in owners.items()
    }


def test_every_line_says_whose_the_rows_are_and_how_long_they_are_kept(lines):
    for table, found in lines.items():
        for _, line in found:
            assert isinstance(line, TablePrivacy), table
            assert line.owner in OWNERS, table
            assert line.kept.endswith("."), table


def test_no_table_holds_a_childs_health_or_a_familys_form():
    columns = [f"{table.name}.{column.name}" for table in metadata.tables.values() for column in table.columns]
    assert forbidden(columns) == []


def test_no_form_or_frame_asks_for_it():
    models = [cls for module in every_module() for cls in vars(module).values() if _is_model_of(cls, module)]
    assert models
    assert forbidden(f"{cls.__name__}.{field}" for cls in models for field in cls.model_fields) == []


def test_no_page_asks_for_it():
    pages = [*(ROOT / "app" / "templates").rglob("*.html"), *(ROOT / "frontend" / "src").rglob("*.jsx")]
    assert pages
    asked = [
        f"{name_of(page)}: {name}" for page in pages for name in FORM_FIELD.findall(page.read_text(encoding="utf-8"))
    ]
    assert forbidden(entry.partition(": ")[2] for entry in asked) == []


def _is_model_of(cls, module):
    return isinstance(cls, type) and issubclass(cls, BaseModel) and cls.__module__ == module.__name__
