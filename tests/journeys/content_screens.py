"""The screens of what a planned group does and by which rules: its meetings one by one, and its house rules."""

from playwright.sync_api import expect

from tests.journeys.screen import Screen, send_empty

_CONTENT, _RULES = "/ryhmat/{ready}/suunnitelma/sisalto", "/ryhmat/{ready}/suunnitelma/pelisaannot"


def _send_short_rule(visitor):
    visitor.page.locator("#own_2").fill("ab")
    send_empty(visitor)


def _send_old_form(visitor):
    """As if somebody else had been quicker."""
    visitor.page.locator("[name=version]").evaluate("field => { field.value = 'older' }")
    visitor.page.locator("#own_2").fill("Otetaan aikaa.")
    visitor.page.locator("main form button").first.click()
    expect(visitor.page.locator("#newest")).to_be_visible()


CONTENT_SCREENS = (
    Screen("suunnitelma-sisalto-teemat", "Kaarna", "/ryhmat/{half}/suunnitelma/sisalto"),
    Screen("suunnitelma-sisalto", "Kaarna", _CONTENT),
    Screen("suunnitelma-tapaaminen", "Kaarna", _CONTENT + "/{meeting}"),
    Screen("pelisaannot", "Kaarna", _RULES),
    Screen("pelisaannot-virhe", "Kaarna", _RULES, _send_short_rule, statuses=(422,)),
    Screen("pelisaannot-muuttuneet", "Kaarna", _RULES, _send_old_form, statuses=(409,)),
)
