"""The screens of an idea: its questions, its page as each side sees it, and what became of it.

And of what was changed in the plan that it may become.
"""

from tests.journeys.change_screens import CHANGE_SCREENS
from tests.journeys.screen import Screen, open_first_fold, send_empty

_NEED = "/yhdistykset/{association}/ryhmat/tarve"
IDEA_SCREENS = (
    Screen("tarve", "Kaarna", _NEED),
    Screen("tarve-virhe", "Kaarna", _NEED, send_empty, statuses=(422,)),
    Screen("tarve-muuta", "Kaarna", "/ryhmat/{idea}/suunnitelma/idea"),
    Screen("idea", "Kaarna", "/ryhmat/{idea}/suunnitelma?saved=idea"),
    Screen("idea-liitto", "staff", "/ryhmat/{idea}/suunnitelma"),
    Screen("idea-liitto-virhe", "staff", "/ryhmat/{idea}/suunnitelma", send_empty, statuses=(422,)),
    Screen("idea-poista", "Kaarna", "/ryhmat/{idea}/suunnitelma/peru"),
    Screen("idea-poistettu", "Kaarna", "/ryhmat/{dropped}/suunnitelma?saved=cancelled"),
    Screen("suunnitelma-ideasta", "Kaarna", "/ryhmat/{from_idea}/suunnitelma?saved=planned", open_first_fold),
    *CHANGE_SCREENS,
)
