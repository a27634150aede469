"""The three questions for the tables of meetings."""

from typing import Final

from app.base.privacy import TablePrivacy

TABLES: Final = {
    "meetings": TablePrivacy(
        owner="group",
        kept="As long as the group is known: what is planned and what was held. Who hosted goes with their place.",
    ),
    "substitute_calls": TablePrivacy(
        owner="group",
        kept="As long as the substitute's place in the room is known; it goes with the place.",
    ),
}
