"""How long a session and a link live. Pure; the figures come from the settings."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.settings import Settings

ROTATE_AFTER = timedelta(hours=24)
PREVIOUS_TOKEN_GRACE = timedelta(seconds=60)
WRITE_SEEN_AFTER = timedelta(seconds=60)
FRESH_SIGN_IN = timedelta(minutes=10)
FIRST_STAFF_LINK = timedelta(hours=24)
# Who asks to join in the evening may read the letter in the morning.
JOIN_LINK = timedelta(hours=24)


@dataclass(frozen=True)
class Lifetimes:
    """Spans of sessions and of letters' links."""

    idle: timedelta
    shared_device_idle: timedelta
    absolute: timedelta
    staff: timedelta
    link: timedelta

    @classmethod
    def of(cls, settings: Settings) -> "Lifetimes":
        """The spans that the settings name."""
        return cls(
            idle=timedelta(days=settings.session_idle_days),
            shared_device_idle=timedelta(minutes=settings.shared_device_idle_minutes),
            absolute=timedelta(days=settings.session_absolute_days),
            staff=timedelta(hours=settings.staff_session_hours),
            link=timedelta(minutes=settings.sign_in_token_minutes),
        )

    def idle_until(self, now: datetime, *, shared_device: bool) -> datetime:
        """When a session that was just used ends by itself."""
        return now + (self.shared_device_idle if shared_device else self.idle)

    def expires_at(self, now: datetime, *, is_staff: bool) -> datetime:
        """When a session that begins now ends, however much it is used."""
        return now + (min(self.staff, self.absolute) if is_staff else self.absolute)


def as_told(span: timedelta) -> dict[str, int]:
    """A span as texts tell it: whole `hours` from two on, where 0 means to tell it in `minutes`, at least one."""
    minutes = max(1, int(span.total_seconds() // 60))
    hours, rest = divmod(minutes, 60)
    return {"minutes": minutes, "hours": hours if hours > 1 and not rest else 0}
