"""Where a person goes after signing in: a page of this house, or home."""

from typing import Final

from app.web.local_paths import local_path

HOME: Final = "/omat-ryhmat"
INVITATIONS: Final = "/tervetuloa/"
# What a blocked account means and how to ask for another look, for anybody who comes by.
BLOCKED_PATH: Final = "/kirjaudu/suljettu"
_NO_PAGES: Final = ("/kirjaudu", "/toinen-varmistus", "/kieli", "/api", "/ws", "/static", "/health")


def safe_next(path: str | None) -> str:
    """`path` where it is a page of ours, else HOME. Never another address, never a page that asks who somebody is."""
    local = local_path(path, HOME)
    return HOME if local.startswith(_NO_PAGES) else local
