"""Keys of jobs that are made of whom something is for, and name nobody: a key outlives its job. Pure."""

import hashlib
import json
from collections.abc import Mapping


def nameless(kind: str, *parts: object) -> str:
    """One key for the same parts. Not of their places in a list: who comes or goes would shift all the others'."""
    told = json.dumps([dict(part) if isinstance(part, Mapping) else str(part) for part in parts], sort_keys=True)
    return f"{kind}:{hashlib.sha256(told.encode()).hexdigest()[:32]}"
