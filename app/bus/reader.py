"""How a bus calls its reader: a fault of the reader's is logged and stops nothing."""

import structlog

from app.bus.contract import OnBlob, OnGap

log = structlog.get_logger()


def hand_over(on_blob: OnBlob, topic: str, blob: bytes) -> None:
    """Calls `on_blob`. A broad catch, since one room's fault must not silence every other room."""
    try:
        on_blob(topic, blob)
    except Exception:
        log.exception("bus_reader_failed")


def report_gap(on_gap: OnGap) -> None:
    """Calls `on_gap`, guarded like `hand_over`."""
    try:
        on_gap()
    except Exception:
        log.exception("bus_gap_reader_failed")
