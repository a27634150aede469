"""Compiled templates outlive a process: each of the suite, and each house that it serves, would compile them anew."""

from pathlib import Path

from jinja2 import FileSystemBytecodeCache

from app.web import pages

FOLDER = Path(__file__).resolve().parents[1] / "var" / "templates"


def keep_templates() -> None:
    """From here on, in this process, what is compiled is kept; of a template that was changed nothing is found."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    pages._TEMPLATES.bytecode_cache = FileSystemBytecodeCache(str(FOLDER))
