"""The screens of a group that is cancelled: its form, its room, and the groups of somebody who was in it."""

from tests.journeys.screen import Screen, in_room, send_empty

CANCELLED_SCREENS = (
    Screen("ryhman-peruminen", "Kaarna", "/ryhmat/{ready}/suunnitelma/peru", send_empty, statuses=(422,)),
    Screen("huone-peruttu", "Tyrni", "/huone/{cancelled_room}", in_room),
    Screen("omat-peruttu", "Tyrni", "/omat-ryhmat"),
)
