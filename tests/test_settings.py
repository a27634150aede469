"""Nothing starts on an unsafe base (promise P22): every combination of what matters, and every sentence."""

import itertools

import pytest
from pydantic import ValidationError

from app.base.addresses import is_proxy
from app.settings import Settings

SECRET = "kR7vQ2mX9pLw4sTz8bNc6hJd3fGy5aEu"
SAFE = {
    "environment": "production",
    "public_url": "https://vertaistupa.example",
    "database_url": "postgresql://db/vertaistupa",
    "bus_url": "valkey://bus",
    "processes": 2,
    "secret_key": SECRET,
    "smtp_url": "smtps://mail.example",
    "second_check_required": True,
}
AXES = {
    "environment": ("development", "production"),
    "public_url": ("https://vertaistupa.example", "http://localhost:8000", "http://127.0.0.1", "http://stupa.example"),
    "database_url": ("", "sqlite:///var/x.db", "postgresql://db/x", "mysql://db/x"),
    "bus_url": ("memory://", "redis://bus", "valkeys://bus", "nats://bus"),
    "processes": (1, 2),
    "secret_key": ("", "short", "a" * 64, SECRET),
    "smtp_url": ("", "smtp://mail.example"),
    "second_check_required": (False, True),
}


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch, tmp_path):
    """No variable and no `.env` of the machine reaches these tests."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"VERTAISTUPA_{name.upper()}", raising=False)


def is_safe(choice):
    """The rule, said a second time and plainly."""
    loopback = choice["public_url"].startswith(("http://localhost", "http://127."))
    https = choice["public_url"].startswith("https://")
    sqlite = choice["database_url"] == "" or choice["database_url"].startswith("sqlite")
    alone = choice["processes"] == 1
    return (
        (https or loopback)
        and not choice["database_url"].startswith("mysql")
        and not choice["bus_url"].startswith("nats")
        and (alone or not sqlite)
        and (alone or choice["bus_url"] != "memory://")
        and (
            choice["environment"] == "development"
            or (
                https
                and choice["secret_key"] == SECRET
                and choice["smtp_url"] != ""
                and choice["second_check_required"]
            )
        )
    )


def starts(choice):
    try:
        Settings(**choice)
    except ValidationError:
        return False
    return True


def refusal_of(**changes):
    """The one sentence that a start with these changes to safe settings ends with."""
    with pytest.raises(ValidationError) as caught:
        Settings(**{**SAFE, **changes})
    (problem,) = caught.value.errors()
    return problem["msg"].removeprefix("Value error, ")


def test_the_matrix_of_starts():
    choices = [dict(zip(AXES, values, strict=True)) for values in itertools.product(*AXES.values())]
    wrong = [choice for choice in choices if starts(choice) != is_safe(choice)]
    assert wrong == []
    assert 0 < sum(map(is_safe, choices)) < len(choices)


@pytest.mark.parametrize("bus_url", ["redis://bus", "rediss://bus", "valkey://bus", "valkeys://bus"])
@pytest.mark.parametrize("database_url", ["postgresql://db/x", "postgresql+psycopg://db/x"])
def test_many_processes_start_on_every_store_made_for_many(database_url, bus_url):
    assert starts({**SAFE, "database_url": database_url, "bus_url": bus_url, "processes": 64})


def test_the_defaults_start_for_development_alone():
    settings = Settings()
    assert (settings.environment, settings.uses_sqlite, settings.processes) == ("development", True, 1)
    assert settings.database == "sqlite:///var/vertaistupa.db"
    assert settings.origin == "http://localhost:8000"
    assert not settings.over_tls
    with pytest.raises(ValidationError, match="Production needs an https public_url"):
        Settings(environment="production")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"public_url": "http://stupa.example"}, "would send sessions in the clear. Use https"),
        ({"public_url": "http://10.0.0.1"}, "would send sessions in the clear"),
        ({"public_url": "http://localhost.evil.example"}, "would send sessions in the clear"),
        ({"public_url": "ftp://stupa.example"}, "would send sessions in the clear"),
        ({"public_url": "https://stupa.example/path"}, "must be a bare address such as"),
        ({"public_url": "https://stupa.example?a=1"}, "must be a bare address such as"),
        ({"public_url": "https://stupa.example#a"}, "must be a bare address such as"),
        ({"public_url": "https://user@stupa.example"}, "must be a bare address such as"),
        ({"public_url": "https://stupa.example:x"}, "must be a bare address such as"),
        ({"public_url": "https://"}, "must be a bare address such as"),
        ({"public_url": "https://[::1"}, "must be a bare address such as"),
        ({"public_url": ""}, "must be a bare address such as"),
        ({"public_url": "http://localhost:8000"}, "Production needs an https public_url."),
        ({"database_url": "mysql://db/x"}, "database_url begins with 'mysql'. Use sqlite:///file or postgresql://"),
        ({"database_url": "x"}, "database_url begins with 'x'"),
        ({"database_url": "sqlite://", "processes": 1}, "database_url names no file. Use sqlite:///file"),
        ({"database_url": "sqlite:///:memory:", "processes": 1}, "database_url names no file. Use sqlite:///file"),
        ({"database_url": "sqlite:///x.db"}, "SQLite serves one process. Set processes to 1, or set database_url"),
        ({"bus_url": "nats://bus"}, "bus_url begins with 'nats'. Use memory:// for one process"),
        ({"bus_url": "memory://"}, "Several processes need a bus between them. Set bus_url"),
        ({"secret_key": ""}, "Production needs secret_key with at least 32 random characters."),
        ({"secret_key": SECRET[:31]}, "Production needs secret_key with at least 32 random characters."),
        ({"secret_key": "ab" * 40}, "Production needs secret_key with at least 32 random characters."),
        ({"smtp_url": ""}, "Production needs smtp_url, or nobody gets a sign-in letter."),
        (
            {"second_check_required": False},
            "Production needs second_check_required=true: an email alone must not open other people's matters.",
        ),
        ({"trusted_proxies": ("10.0.0.1/8",)}, "trusted_proxies holds '10.0.0.1/8', which is no network."),
        ({"trusted_proxies": ("proxy",)}, "trusted_proxies holds 'proxy', which is no network."),
        ({"trusted_proxies": ("0.0.0.0/0",)}, "trusted_proxies holds '0.0.0.0/0', in which strangers"),
        ({"trusted_proxies": ("10.0.0.1", "::/0")}, "trusted_proxies holds '::/0', in which strangers"),
        ({"trusted_proxies": ("128.0.0.0/2",)}, "in which strangers stand as well"),
        ({"trusted_proxies": ("2000::/3",)}, "in which strangers stand as well"),
        ({"trusted_proxies": ("::ffff:0:0/96",)}, "in which strangers stand as well"),
    ],
)
def test_a_refusal_is_one_sentence_that_says_what_to_do(changes, sentence):
    refusal = refusal_of(**changes)
    assert sentence in refusal
    assert "\n" not in refusal


@pytest.mark.parametrize("name", ["secret_key", "smtp_url"])
def test_a_refusal_never_repeats_a_secret(name):
    with pytest.raises(ValidationError) as caught:
        Settings(**{**SAFE, "processes": 0, name: "Tiny-Secret-7"})
    told = [problem["msg"] for problem in caught.value.errors(include_input=False, include_url=False)]
    assert "Tiny-Secret-7" not in "".join(told)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("port", -1),
        ("port", 65_536),
        ("processes", 0),
        ("processes", 65),
        ("socket_threads", 2),
        ("page_threads", 2),
        ("lane_wait_seconds", 0),
        ("postgres_lanes", 0),
        ("messages_per_10_seconds", 0),
        ("messages_per_minute", 0),
        ("connections_per_address", 0),
        ("max_connections", 0),
        ("max_body_bytes", 100),
        ("session_idle_days", 0),
        ("session_absolute_days", 0),
        ("shared_device_idle_minutes", 0),
        ("staff_session_hours", 0),
        ("sign_in_token_minutes", 0),
        ("environment", "staging"),
    ],
)
def test_a_number_outside_its_range_does_not_start(name, value):
    with pytest.raises(ValidationError) as caught:
        Settings(**{name: value})
    assert [problem["loc"] for problem in caught.value.errors()] == [(name,)]


def test_settings_come_from_the_environment(monkeypatch):
    monkeypatch.setenv("VERTAISTUPA_PUBLIC_URL", "https://stupa.example:8443/")
    monkeypatch.setenv("VERTAISTUPA_TRUSTED_PROXIES", '["10.0.0.0/8", "fd00::/8"]')
    monkeypatch.setenv("VERTAISTUPA_SECRET_KEY", SECRET)
    settings = Settings()
    assert settings.origin == "https://stupa.example:8443"
    assert settings.over_tls
    assert [str(network) for network in settings.proxy_networks] == ["10.0.0.0/8", "fd00::/8"]


def test_settings_are_frozen_and_keep_their_secrets_out_of_print(monkeypatch):
    settings = Settings(**{**SAFE, "smtp_url": "smtps://me:Tiny-Secret-7@mail.example"})
    with pytest.raises(ValidationError):
        settings.processes = 5
    assert SECRET not in f"{settings!r} {settings}"
    assert "Tiny-Secret-7" not in f"{settings!r} {settings}"


def test_proxies_are_known_in_whichever_form_they_were_written():
    written = ("10.0.0.0/8", "::ffff:192.0.2.0/120", "::ffff:198.51.100.7", "fd00::/8", "2001:db8::5")
    networks = Settings(trusted_proxies=written).proxy_networks
    for peer in (
        "10.1.2.3",
        "::ffff:10.1.2.3",
        "192.0.2.9",
        "::ffff:192.0.2.9",
        "198.51.100.7",
        "fd00::1",
        "2001:db8::5",
    ):
        assert is_proxy(peer, networks), peer
    assert not is_proxy("198.51.100.8", networks)
