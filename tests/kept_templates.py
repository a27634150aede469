"""Compiled templates outlive a process: each of the suite, and each house that it serves, would compile them anew."""

from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from jinja2 import FileSystemBytecodeCache

from app.web import pages

FOLDER = Path(__file__).resolve().parents[1] / "var" / "templates"
# How a template is compiled hangs on what the environment is told too, and on who compiles.
HOW = sha256(Path(pages.__file__).read_bytes() + version("jinja2").encode()).hexdigest()[:16]


def keep_templates() -> None:
    """From here on, in this process, what is compiled is kept; of a template that was changed nothing is found."""
    folder = FOLDER / HOW
    folder.mkdir(parents=True, exist_ok=True)
    pages._TEMPLATES.bytecode_cache = FileSystemBytecodeCache(str(folder))
