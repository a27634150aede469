"""The screens of a group's end: a cancelled one, and looking back on one that has ended, as each side sees it."""

from tests.journeys.cancelled_screens import CANCELLED_SCREENS
from tests.journeys.screen import Screen, in_room, send_empty

_GIVE = "/huone/{asked_back}/palaute"
END_SCREENS = (
    *CANCELLED_SCREENS,
    Screen("palaute", "Ruoho", _GIVE),
    Screen("palaute-virhe", "Ruoho", _GIVE, send_empty, statuses=(422,)),
    Screen("palaute-kiitos", "Itu", _GIVE),
    Screen("omat-palaute", "Ruoho", "/omat-ryhmat"),
    Screen("huone-palaute", "Ruoho", "/huone/{asked_back}", in_room),
    Screen("tulokset-odottavat", "Korte", "/ryhmat/{asked_back_group}/palaute"),
    Screen("tulokset", "Korte", "/ryhmat/{seen_back}/palaute?saved=note"),
    Screen("tulokset-liitto", "staff", "/ryhmat/{seen_back}/palaute"),
)
