"""Settings as a test names them."""

from pydantic import BaseModel

from app.settings import Settings


def plain_settings(**values):
    """Settings of these values alone, checked as ever.

    The environment and `.env`, which would change what a test means, are not looked at: that takes most of the time
    that settings take, and a run makes thousands.
    """
    settings = Settings.__new__(Settings)
    BaseModel.__init__(settings, **values)
    return settings
