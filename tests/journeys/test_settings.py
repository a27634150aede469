"""The settings page with script: a choice is saved, worn and told at once, and the keyboard stays where it was."""

from playwright.sync_api import expect

from tests.journeys.visitor import PHONE
from tests.journeys.words import fi


def line_of(page, name):
    return page.locator(f"#{name} + [role=status]")


def test_what_is_chosen_is_saved_at_once(house, visitors):
    newcomer = next(house.newcomers)
    person = visitors(house, **PHONE)
    page = person.page
    page.goto("/kirjaudu")
    person.sign_in_by_link(newcomer.address)
    page.goto("/asetukset")
    html = page.locator("html")
    expect(page.get_by_role("button", name=fi("save-settings"))).to_be_hidden()

    page.get_by_label(fi("text-size-largest"), exact=True).check()
    expect(line_of(page, "text_size")).to_have_text(fi("saved"))
    expect(html).to_have_attribute("data-text", "largest")
    page.get_by_label(fi("colours-dark"), exact=True).check()
    expect(line_of(page, "colours")).to_have_text(fi("saved"))
    expect(html).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(page.get_by_label(fi("text-size-largest"), exact=True)).to_be_checked()
    expect(page.get_by_label(fi("colours-dark"), exact=True)).to_be_checked()


def test_another_language_comes_without_leaving_the_choice(house, visitors):
    newcomer = next(house.newcomers)
    person = visitors(house)
    page = person.page
    page.goto("/kirjaudu")
    person.sign_in_by_link(newcomer.address)
    page.goto("/asetukset")
    page.get_by_label("Suomi", exact=True).and_(page.locator("input")).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator("html")).to_have_attribute("lang", "sv")
    expect(page.get_by_role("heading", level=1)).to_have_text("Inställningar")
    expect(page.locator("[name=language][value=sv]")).to_be_focused()
    expect(line_of(page, "language")).to_have_text("Sparat.")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("html")).to_have_attribute("data-language", "fi")
    expect(line_of(page, "language")).to_have_text(fi("saved"))


def test_too_long_a_form_leads_back_with_what_was_written(house, visitors):
    """A script or a very old browser may send more than a field takes; the reader must not lose it."""
    person = visitors(house)
    person.allow("status of 413")
    page = person.page
    page.goto("/kirjaudu")
    page.locator("#address").fill("havu@esimerkki.example")
    page.locator("form[action='/kirjaudu'] details summary").click()
    page.locator("form[action='/kirjaudu']").evaluate(
        "form => { const more = document.createElement('input'); more.type = 'hidden'; more.name = 'more';"
        " more.value = 'x'.repeat(70000); form.append(more); }"
    )
    page.locator("button[value=letter]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(fi("refusal-heading-413"))
    page.get_by_role("link", name=fi("refusal-back-to-form")).click()
    expect(page.locator("#address")).to_have_value("havu@esimerkki.example")
