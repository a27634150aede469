"""Says to machines whether this process lives and whether it should get work. No secrets, any host."""

from collections.abc import Callable

import structlog
from fastapi import APIRouter
from sqlalchemy import text
from starlette.responses import JSONResponse

from app.db.database import Database
from app.db.schema import require_current
from app.web.routes import new_router

log = structlog.get_logger()
_KEEP_NOTHING = {"Cache-Control": "no-store"}


def build_router(database: Database, *, bus_is_healthy: Callable[[], bool]) -> APIRouter:
    """`/health/live` asks nobody; `/health/ready` reads the database and asks the bus, 503 with the part that fails.

    A bus that is down only delays (the database is the truth), but another process may serve better meanwhile.
    """
    router = new_router()

    @router.get("/health/live")
    async def live() -> JSONResponse:
        return JSONResponse({"status": "ok"}, headers=_KEEP_NOTHING)

    @router.get("/health/ready")
    def ready() -> JSONResponse:
        parts = {
            "database": _passes("database", lambda: _read_one(database)),
            "schema": _passes("schema", lambda: require_current(database)),
            "bus": bus_is_healthy(),
        }
        is_ready = all(parts.values())
        body = {
            "status": "ok" if is_ready else "unavailable",
            "parts": {name: "ok" if passes else "down" for name, passes in parts.items()},
        }
        return JSONResponse(body, 200 if is_ready else 503, _KEEP_NOTHING)

    return router


def _read_one(database: Database) -> None:
    with database.read() as session:
        session.execute(text("SELECT 1"))


def _passes(part: str, check: Callable[[], None]) -> bool:
    try:
        check()
    except Exception as error:  # noqa: BLE001 - whatever it is, this part does not work
        log.warning("not_ready", part=part, kind=type(error).__name__)
        return False
    return True
