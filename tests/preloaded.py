"""What the fork server has at hand before it forks: the program, all that it imports as it starts, and its texts.

Each server would import and read them by itself else, for more than two seconds of a processor's time. Of its routes
each reads those that it is asked for.
"""

import gc
from importlib import import_module

from tests.kept_templates import keep_templates
from tests.late_routes import read_routes_late
from tests.shared_texts import shared_texts

MODULES = (
    "tests.faults.serve",
    "tests.journeys.clocked",
    # What a start imports by name only: by the settings' URLs, or where a library finds it installed.
    "anyio._backends._asyncio",
    "app.bus.valkey",
    "psycopg",
    "pydantic.v1",
    "sqlalchemy.dialects.postgresql.psycopg",
    "sqlalchemy.dialects.sqlite.pysqlite",
    "uvicorn.lifespan.on",
    "uvicorn.loops.uvloop",
    "valkey.asyncio",
)

for name in MODULES:
    import_module(name)
shared_texts()
keep_templates()
read_routes_late()
gc.collect()
# Nothing of it goes away any more: no server's garbage collector need look at it.
gc.freeze()
