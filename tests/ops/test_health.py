"""Health pages: true, quick, and silent about everything else."""

import pytest
from fastapi import FastAPI
from sqlalchemy import text
from starlette.testclient import TestClient

from app.ops.health import build_router


@pytest.fixture
def bus():
    return {"healthy": True}


@pytest.fixture
def client(database, bus):
    app = FastAPI()
    app.include_router(build_router(database, bus_is_healthy=lambda: bus["healthy"]))
    return TestClient(app)


def test_all_is_well(client):
    answer = client.get("/health/ready")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ok", "parts": {"database": "ok", "schema": "ok", "bus": "ok"}}
    assert answer.headers["cache-control"] == "no-store"


def test_a_bus_that_is_down_is_named(client, bus):
    bus["healthy"] = False
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.json()["parts"]) == (503, {"database": "ok", "schema": "ok", "bus": "down"})


@pytest.mark.parametrize("revision", ["0000", "9999_of_the_future"])
def test_a_schema_of_another_release_is_named(client, database, revision):
    with database.transaction() as session:
        session.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.json()["parts"]["schema"]) == (503, "down")
    assert revision not in answer.text


def test_a_database_that_is_away_is_named_without_its_address(client, database, monkeypatch):
    def away():
        message = f"cannot reach {database.url}"
        raise OSError(message)

    monkeypatch.setattr(database.reader, "connect", away)
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert answer.json()["parts"] == {"database": "down", "schema": "down", "bus": "ok"}
    assert database.url not in answer.text


def test_living_asks_nobody(client, database, monkeypatch):
    monkeypatch.setattr(database, "reader", None)
    assert client.get("/health/live").json() == {"status": "ok"}
