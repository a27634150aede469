"""The project's own sources, as the tests of its rules read them."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# The packages that own tables of the domain; each is private behind its access, service and verb files.
FEATURES = ("accounts", "help", "associations", "rooms", "groups", "chat", "safety", "meetings", "outreach")


@cache
def tree_of(path):
    """The parsed file."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def python_files(folder):
    """Every Python file below a folder of the project, in order."""
    return tuple(sorted((ROOT / folder).rglob("*.py")))


@cache
def tracked_files():
    """Every file that belongs to the project: tracked, or new and not ignored."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    return tuple(ROOT / name for name in sorted(filter(None, names)) if (ROOT / name).is_file())


def name_of(path):
    """The path as the project says it."""
    return path.relative_to(ROOT).as_posix()


@cache
def imports_of(path):
    """Dotted names that a file imports, each with its line: both the module and what is taken from it."""
    found = []
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append((node.module, node.lineno))
            found += [(f"{node.module}.{alias.name}", node.lineno) for alias in node.names]
    return tuple(found)


def functions_of(path):
    """Every function of a file."""
    return [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
