"""Every setting of the program, frozen, checked before anything listens.

Read from the environment (`VERTAISTUPA_…`) and from `.env`. An unsafe combination is refused here with a sentence
that says what to do (promise P22: no start on an unsafe base).
"""

from functools import cached_property
from ipaddress import ip_address
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.base.addresses import Network, is_too_wide, read_network

MIN_SECRET_CHARS = 32
# A random text of that length holds far more different characters; a key that was leant on holds few.
MIN_DIFFERENT_CHARS = 10


class UnsafeSettings(ValueError):
    """A combination of settings that would break a promise. The text says what to change."""


class Settings(BaseSettings):
    """The settings; names carry their units. Secrets never show in a log or a trace."""

    model_config = SettingsConfigDict(env_prefix="VERTAISTUPA_", env_file=".env", frozen=True, extra="ignore")

    environment: Literal["development", "production"] = "development"
    public_url: str = "http://localhost:8000"
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    processes: int = Field(default=1, ge=1, le=64)
    state_dir: Path = Path("var")
    database_url: str = ""
    bus_url: str = "memory://"
    secret_key: SecretStr = SecretStr("")
    smtp_url: SecretStr = SecretStr("")
    # Staff read what comes to it: whose account is blocked is told to answer the letter.
    mail_from: str = "Vertaistupa <vertaistupa@localhost>"
    trusted_proxies: tuple[str, ...] = ()

    socket_threads: int = Field(default=24, ge=3, le=200)
    page_threads: int = Field(default=20, ge=3, le=200)
    lane_wait_seconds: float = Field(default=2.0, gt=0, le=30)
    postgres_lanes: int = Field(default=4, ge=1, le=64)

    messages_per_10_seconds: int = Field(default=20, ge=1)
    messages_per_minute: int = Field(default=60, ge=1)
    connections_per_address: int = Field(default=100, ge=1)
    max_connections: int = Field(default=20_000, ge=1)
    max_body_bytes: int = Field(default=262_144, ge=1024)

    session_idle_days: int = Field(default=30, ge=1)
    session_absolute_days: int = Field(default=90, ge=1)
    shared_device_idle_minutes: int = Field(default=30, ge=1)
    staff_session_hours: int = Field(default=12, ge=1)
    sign_in_token_minutes: int = Field(default=10, ge=1)
    # Leaders, contacts and staff must have a second check; else only those who have one are asked for it.
    second_check_required: bool = False

    @model_validator(mode="after")
    def _refuse_unsafe(self) -> Self:
        _check_public_url(self.public_url)
        _check_stores(self)
        _check_networks(self.trusted_proxies)
        if self.environment == "production":
            _check_production(self)
        return self

    @property
    def database(self) -> str:
        """The database's URL; by default a SQLite file in `state_dir`."""
        return self.database_url or f"sqlite:///{(self.state_dir / 'vertaistupa.db').as_posix()}"

    @property
    def uses_sqlite(self) -> bool:
        """True for the embedded size."""
        return self.database.startswith("sqlite:")

    @property
    def over_tls(self) -> bool:
        """True where readers come over https, so that HSTS may be promised."""
        return self.public_url.startswith("https:")

    @cached_property
    def origin(self) -> str:
        """Scheme, host and port of `public_url`, as browsers write it in `Origin`."""
        parts = urlsplit(self.public_url)
        return f"{parts.scheme}://{parts.netloc}"

    @cached_property
    def proxy_networks(self) -> tuple[Network, ...]:
        """Networks whose `X-Forwarded-For` is believed. Only proxies may stand in them: whoever does is believed."""
        return tuple(read_network(text) for text in self.trusted_proxies)


def _check_public_url(url: str) -> None:
    if not _is_bare_address(url):
        message = f"public_url must be a bare address such as https://vertaistupa.example, not {url!r}."
        raise UnsafeSettings(message)
    parts = urlsplit(url)
    if parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(parts.hostname or "")):
        return
    message = f"public_url {url!r} would send sessions in the clear. Use https, or http on localhost while developing."
    raise UnsafeSettings(message)


def _is_bare_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        has_more = parts.query or parts.fragment or parts.username or parts.port == 0
    except ValueError:
        return False
    return parts.path in ("", "/") and bool(parts.hostname) and not has_more


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _check_stores(settings: Settings) -> None:
    scheme = settings.database.split(":", 1)[0]
    if scheme not in ("sqlite", "postgresql", "postgresql+psycopg"):
        message = f"database_url begins with {scheme!r}. Use sqlite:///file or postgresql://…"
        raise UnsafeSettings(message)
    if settings.database in ("sqlite:", "sqlite://", "sqlite:///", "sqlite:///:memory:"):
        message = "database_url names no file. Use sqlite:///file, since a message in memory is not stored."
        raise UnsafeSettings(message)
    bus = settings.bus_url.split(":", 1)[0]
    if bus not in ("memory", "redis", "rediss", "valkey", "valkeys"):
        message = f"bus_url begins with {bus!r}. Use memory:// for one process, redis:// or valkey:// for many."
        raise UnsafeSettings(message)
    if settings.uses_sqlite and settings.processes > 1:
        message = "SQLite serves one process. Set processes to 1, or set database_url to a PostgreSQL database."
        raise UnsafeSettings(message)
    if settings.processes > 1 and bus == "memory":
        message = "Several processes need a bus between them. Set bus_url to a Valkey or Redis address."
        raise UnsafeSettings(message)


def _check_networks(networks: tuple[str, ...]) -> None:
    for text in networks:
        try:
            network = read_network(text)
        except ValueError as error:
            message = f"trusted_proxies holds {text!r}, which is no network. Write it as 10.0.0.0/8 or 127.0.0.1/32."
            raise UnsafeSettings(message) from error
        if is_too_wide(network):
            message = f"trusted_proxies holds {text!r}, in which strangers stand as well. Name the proxies alone."
            raise UnsafeSettings(message)


def _check_production(settings: Settings) -> None:
    if not settings.over_tls:
        message = "Production needs an https public_url."
        raise UnsafeSettings(message)
    secret = settings.secret_key.get_secret_value()
    if len(secret) < MIN_SECRET_CHARS or len(set(secret)) < MIN_DIFFERENT_CHARS:
        message = f"Production needs secret_key with at least {MIN_SECRET_CHARS} random characters."
        raise UnsafeSettings(message)
    if not settings.smtp_url.get_secret_value():
        message = "Production needs smtp_url, or nobody gets a sign-in letter."
        raise UnsafeSettings(message)
    if not settings.second_check_required:
        message = "Production needs second_check_required=true: an email alone must not open other people's matters."
        raise UnsafeSettings(message)
