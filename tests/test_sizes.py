"""The caps of the house style. Past one, split by verb; an exception has its reason written here."""

import json

import pytest

from tests.sources import ROOT, functions_of, name_of, python_files, tracked_files

FILE_LINES = {"app": 400, "migrations": 500, "tests": 500}
FUNCTION_LINES = 60
SCRIPT_LINES = 250
SCRIPT_FUNCTION_LINES = 40
EXCEPTIONS = {
    "migrations/versions/0001_the_first_tables.py": "the first migration makes every table, as alembic writes it",
}


def lines_of(path):
    return len(path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("folder", FILE_LINES)
def test_a_python_file_is_read_in_one_sitting(folder):
    sizes = {name_of(path): lines_of(path) for path in python_files(folder)}
    large = {name: size for name, size in sizes.items() if size > FILE_LINES[folder] and name not in EXCEPTIONS}
    assert large == {}


def test_a_python_function_fits_on_a_page():
    large = {
        f"{name_of(path)}: {function.name}": function.end_lineno - function.lineno + 1
        for folder in FILE_LINES
        for path in python_files(folder)
        for function in functions_of(path)
        if function.end_lineno - function.lineno >= FUNCTION_LINES and name_of(path) not in EXCEPTIONS
    }
    assert large == {}


def test_a_script_of_the_browser_is_short():
    scripts = [
        path
        for path in tracked_files()
        if name_of(path).startswith("frontend/src/") and path.suffix in (".js", ".jsx", ".ts", ".tsx", ".mjs")
    ]
    assert scripts
    assert {name_of(path): lines_of(path) for path in scripts if lines_of(path) > SCRIPT_LINES} == {}


def test_the_browsers_linter_keeps_functions_short():
    rules = json.loads((ROOT / "frontend" / "biome.json").read_text(encoding="utf-8"))["linter"]["rules"]
    rule = rules["complexity"]["noExcessiveLinesPerFunction"]
    assert rule["level"] == "error"
    assert rule["options"]["maxLines"] <= SCRIPT_FUNCTION_LINES


def test_no_exception_outlives_its_need():
    missing = [name for name in EXCEPTIONS if not (ROOT / name).is_file()]
    assert missing == []
