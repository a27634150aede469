"""The screens of what was changed in a plan: as its contact reads it, put back by staff, and nothing yet."""

from playwright.sync_api import expect

from tests.journeys.screen import Screen


def put_back_first(visitor):
    visitor.page.locator('main form[action$="/palauta"] button').first.click()
    expect(visitor.page.locator(".note--well")).to_be_visible()


CHANGE_SCREENS = (
    Screen("muutokset", "Kaarna", "/ryhmat/{handed}/muutokset"),
    Screen("muutokset-palautettu", "staff", "/ryhmat/{handed}/muutokset", put_back_first),
    Screen("muutokset-tyhja", "Kaarna", "/ryhmat/{half}/muutokset"),
)
