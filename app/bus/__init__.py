"""Hints between processes that something new is in the database. Does not know the database."""

from app.bus.contract import Bus
from app.bus.memory import MemoryBus

__all__ = ["Bus", "MemoryBus", "make_bus"]


def make_bus(url: str, *, prefix: str = "vertaistupa") -> Bus:
    """The bus for a `bus_url` of the settings: `memory://`, `redis(s)://…` or `valkey(s)://…`.

    `prefix` keeps several databases apart that share one server. Raises ValueError for another scheme,
    ModuleNotFoundError where the extra `redis` is not installed.
    """
    scheme = url.split(":", 1)[0]
    if scheme == "memory":
        return MemoryBus()
    if scheme not in ("redis", "rediss", "valkey", "valkeys"):
        message = f"bus_url begins with {scheme!r}. Use memory://, redis:// or valkey://."
        raise ValueError(message)
    # The client is an optional extra: one process needs neither its memory nor its presence.
    from app.bus.valkey import ValkeyBus  # noqa: PLC0415

    return ValkeyBus(url, prefix=prefix)
