"""The screens of a group that is not to be, or not yet: cancelled or a draft, and an invitation whose door has shut."""

from tests.journeys.screen import Screen, in_room, send_empty

CANCELLED_SCREENS = (
    Screen("peru-ryhma", "Kaarna", "/ryhmat/{ready}/suunnitelma/peru"),
    Screen("kutsu-vanha", "Kaisla", "/tervetuloa/{shut}", statuses=(410,)),
    Screen("suunnitelma-luonnos", "Kaarna", "/ryhmat/{handed}/suunnitelma"),
    Screen("luonnos", "Kaarna", "/ryhmat/{ready}/luonnos"),
    Screen("ryhman-peruminen", "Kaarna", "/ryhmat/{ready}/suunnitelma/peru", send_empty, statuses=(422,)),
    Screen("huone-peruttu", "Tyrni", "/huone/{cancelled_room}", in_room),
    Screen("omat-peruttu", "Tyrni", "/omat-ryhmat"),
)
