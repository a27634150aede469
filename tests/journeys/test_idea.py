"""A contact thinks of a group, staff comment, and every answer is there when it is planned."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.planned import ASSOCIATION
from tests.journeys.test_founding import ADDRESSES, come, heading, planned_house, says  # noqa: F401 - fixtures
from tests.journeys.visitor import PHONE
from tests.journeys.words import fi

WHY = "Moni perhe on muuttanut tänne äskettäin eikä tunne muita."
COMMENT = "Voisiko ryhmä alkaa jo syksyllä?"


@pytest.mark.parametrize("script", [True, False])
def test_an_idea_becomes_a_plan_with_every_answer_in_it(planned_house, come, script):  # noqa: F811 - fixtures
    kaarna, staff = come("Kaarna", **PHONE, script=script), come("staff", script=script)
    kaarna.allow("status of 422")
    page = kaarna.page
    page.goto("/omat-ryhmat")
    page.get_by_role("link", name=ASSOCIATION, exact=True).click()
    page.get_by_role("link", name=fi("need-title")).click()
    heading(kaarna, fi("need-title"))
    page.get_by_label(re.compile(re.escape(fi("need-connects")))).fill(WHY)
    page.get_by_role("button", name=fi("save")).click()
    expect(page.locator("#template-error")).to_be_visible()
    page.get_by_label(fi("template-young-name")).check()
    page.get_by_label(fi("idea-leading-sought")).check()
    page.get_by_label(re.compile(re.escape(fi("need-begins")))).select_option(label=fi("idea-begins-next_season"))
    page.get_by_role("button", name=fi("save")).click()
    says(kaarna, "plan-saved-idea")
    for words in (WHY, fi("template-young-for"), fi("idea-leading-sought"), fi("idea-begins-next_season")):
        expect(kaarna.main).to_contain_text(words)
    stranger = come("Vaapukka")
    stranger.page.goto("/ryhmat")
    expect(stranger.main).not_to_contain_text(fi("new-group"))

    staff.page.goto("/liitto")
    for_whom = fi("template-young-for")
    staff.page.get_by_role("link", name=f"{fi('idea-open')}: {ASSOCIATION}, {for_whom}", exact=True).click()
    staff.page.get_by_label(fi("idea-comment")).fill(COMMENT)
    staff.page.get_by_role("button", name=fi("idea-comment-send")).click()
    says(staff, "plan-saved-commented")

    page.reload()
    expect(kaarna.main).to_contain_text(COMMENT)
    page.get_by_role("link", name=fi("idea-change")).click()
    page.get_by_label(re.compile(re.escape(fi("need-begins")))).select_option(label=fi("idea-begins-this_season"))
    page.get_by_role("button", name=fi("save")).click()
    says(kaarna, "plan-saved-heading")
    page.get_by_role("button", name=fi("idea-plan-self_service")).click()
    says(kaarna, "plan-saved-planned")
    page.locator("summary").filter(has_text=fi("idea-began")).click()
    for words in (COMMENT, fi("idea-leading-sought"), fi("idea-begins-this_season")):
        expect(page.get_by_text(words)).to_be_visible()
    page.get_by_role("link", name=fi("heading-frame"), exact=True).click()
    expect(page.get_by_label(fi("frame-target"), exact=True)).to_have_value(fi("template-young-for"))
    expect(page.get_by_label(fi("frame-connects"), exact=True)).to_have_value(WHY)
    page.get_by_role("link", name=fi("back-to-plan")).click()
    page.get_by_role("link", name=fi("heading-content"), exact=True).click()
    expect(kaarna.main).to_contain_text(fi("theme-young_own_coping-title"))
