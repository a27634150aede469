"""A demonstration keeps to itself: its own folder, its own settings, never production."""

import pytest
from pydantic import SecretStr

from app.demo.house import NoDemo, demo_settings, fresh_folder, listen, refuse_production
from app.settings import Settings


def test_each_begins_in_an_empty_folder_and_leaves_what_lies_beside_alone(tmp_path):
    (tmp_path / "vertaistupa.db").write_text("the developer's own")
    with fresh_folder(tmp_path) as first:
        (first / "vertaistupa.db").write_text("of the demonstration")
        assert first.stat().st_mode & 0o777 == 0o700
    with fresh_folder(tmp_path) as second:
        assert second == first == tmp_path / "demo" / "house"
        assert list(second.iterdir()) == []
    assert (tmp_path / "vertaistupa.db").read_text() == "the developer's own"


def test_a_second_one_at_the_same_time_is_refused_and_takes_nothing_from_the_first(tmp_path):
    with fresh_folder(tmp_path) as first:
        (first / "vertaistupa.db").write_text("of the demonstration")
        with pytest.raises(NoDemo, match="Stop it first"), fresh_folder(tmp_path):
            pass
        assert (first / "vertaistupa.db").exists()


def test_a_taken_port_is_told_with_a_way_out():
    with listen(0) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(NoDemo, match=f"Port {port} is taken. Name another: vertaistupa demo --port"), listen(port):
            pass


def test_production_is_refused():
    settings = Settings(
        _env_file=None,
        environment="production",
        public_url="https://vertaistupa.example",
        secret_key="a secret for tests alone, long enough",
        smtp_url="smtp://localhost",
        second_check_required=True,
    )
    with pytest.raises(NoDemo, match="does not run in production"):
        refuse_production(settings)
    refuse_production(Settings(_env_file=None, environment="development"))


def test_nothing_of_the_machines_own_stores_is_used(tmp_path, monkeypatch):
    for name, value in {
        "DATABASE_URL": "postgresql://somewhere/else",
        "BUS_URL": "redis://somewhere",
        "PROCESSES": "4",
        "SMTP_URL": "smtp://mail.example",
        "SECRET_KEY": "the machine's own secret, long enough",
        "PUBLIC_URL": "https://vertaistupa.example",
        "HOST": "0.0.0.0",  # noqa: S104 - what must not be taken
    }.items():
        monkeypatch.setenv(f"VERTAISTUPA_{name}", value)
    settings = demo_settings(tmp_path, 20_123)
    assert settings.database == f"sqlite:///{tmp_path.as_posix()}/vertaistupa.db"
    assert (settings.bus_url, settings.processes, settings.host) == ("memory://", 1, "127.0.0.1")
    assert settings.smtp_url == SecretStr("")
    assert settings.public_url == "http://localhost:20123"
    assert "machine" not in settings.secret_key.get_secret_value()
