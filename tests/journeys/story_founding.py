"""The story's first half: from an empty house to a published group and those who come into it."""

import re

from playwright.sync_api import expect

from tests.journeys.story import ADDRESSES, ASSOCIATION, CONNECTS, GROUP, NAMES, SAID, TARGET, heading, said, told
from tests.journeys.test_joining import fill
from tests.journeys.words import fi


def staff_add_an_association(story):
    staff, page = story.staff, story.staff.page
    page.goto(story.house.first_staff_link())
    page.locator("#address").fill(ADDRESSES["staff"])
    page.locator("main form button").click()
    expect(page.locator("#code")).to_be_visible()
    page.goto(story.letter("staff").link)
    page.locator("main form button").click()
    staff.steps.begin()
    page.get_by_role("link", name=fi("staff-add-association")).click()
    page.get_by_label(fi("staff-association-name")).fill(ASSOCIATION)
    page.get_by_label(fi("staff-first-address"), exact=True).fill(ADDRESSES["contact"])
    page.get_by_label(fi("staff-second-staff")).check()
    story.photograph(staff, "01-liitto-yhdistys")
    page.get_by_role("button", name=fi("staff-add-association")).click()
    told(staff, fi("staff-association-saved"))
    story.counts["staff add an association"] = (staff.steps.taps, staff.steps.pages)
    story.photograph(staff, "02-liitto-tyopoyta")


def contact_founds_a_group(story):
    """By the six headings, closed, from the first template; both leaders are asked."""
    contact = story.follow("contact", story.letter("contact"))
    page = contact.page
    page.get_by_role("link", name=ASSOCIATION, exact=True).click()
    heading(contact, ASSOCIATION)
    story.association = page.url
    contact.steps.begin()
    page.get_by_role("link", name=fi("new-group"), exact=True).click()
    page.get_by_label(fi("group-name"), exact=True).fill(GROUP)
    page.get_by_label(fi("template-small-name")).check()
    story.photograph(contact, "03-uusi-ryhma")
    page.get_by_role("button", name=fi("begin-plan")).click()
    heading(contact, GROUP)
    expect(page.get_by_role("button", name=fi("publish-group"))).to_have_count(0)
    story.photograph(contact, "04-suunnitelma-kesken")
    decide_frame(story, contact)
    open_heading(contact, "communication")
    page.get_by_label(re.compile(fi("channel-letters"))).check()
    save(contact)
    open_heading(contact, "content")
    expect(page.locator("ol.rows > li")).to_have_count(8)
    page.get_by_label(fi("rules-fit")).check()
    story.photograph(contact, "06-suunnitelma-sisalto")
    save(contact)
    page.get_by_role("link", name=fi("content-ready")).click()
    open_heading(contact, "leaders")
    for leader in ("sammal", "havu"):
        page.get_by_label(fi("leader-address")).fill(ADDRESSES[leader])
        page.get_by_role("button", name=fi("invite-leader")).click()
        told(contact, fi("plan-saved-invited"))
        story.letter(leader)
    story.photograph(contact, "07-suunnitelma-ohjaajat")
    page.get_by_role("link", name=fi("back-to-plan")).click()
    story.counts["contact founds"] = (contact.steps.taps, contact.steps.pages)


def decide_frame(story, contact):
    page = contact.page
    open_heading(contact, "frame")
    page.get_by_label(fi("frame-target"), exact=True).fill(TARGET)
    page.get_by_label(fi("frame-connects"), exact=True).fill(CONNECTS)
    page.get_by_label(fi("intake-closed")).check()
    page.get_by_label(fi("mode-online"), exact=True).check()
    page.get_by_label(fi("frame-start"), exact=True).fill("22.9.2026")
    page.get_by_label(fi("frame-end"), exact=True).fill("23.3.2027")
    page.get_by_label(fi("rhythm-three_weeks")).check()
    page.get_by_label(fi("frame-time"), exact=True).fill("20.00")
    story.photograph(contact, "05-suunnitelma-kenelle")
    save(contact)


def open_heading(visitor, key):
    visitor.main.get_by_role("link", name=fi(f"heading-{key}"), exact=True).click()
    heading(visitor, fi(f"heading-{key}"))


def save(visitor):
    visitor.page.get_by_role("button", name=fi("save"), exact=True).click()


def leader_says_yes(story, who, name):
    """The letter says nothing to a stranger; the name is chosen after signing in."""
    letter = story.letter(who)
    getattr(story, who).steps.begin()
    leader = story.follow(who, letter)
    page = leader.page
    heading(leader, GROUP)
    expect(leader.main).to_contain_text(fi("asked-by", association=ASSOCIATION))
    story.photograph(leader, f"08-kutsu-ohjaajaksi-{who}")
    page.get_by_label(fi("name-in-group"), exact=True).fill(name)
    page.get_by_label(fi("accept-rules")).check()
    page.get_by_label(fi("consent-keep-words")).check()
    page.get_by_role("button", name=fi("accept-invitation")).click()
    leader.is_connected()
    story.counts[f"leader {name} says yes"] = (leader.steps.taps, leader.steps.pages)


def contact_publishes(story):
    contact, page = story.contact, story.contact.page
    page.reload()
    expect(contact.main).to_contain_text(fi("nothing-missing"))
    contact.steps.begin()
    story.photograph(contact, "09-suunnitelma-valmis")
    page.get_by_role("button", name=fi("publish-group")).click()
    told(contact, fi("plan-saved-published"))
    story.counts["contact publishes"] = (contact.steps.taps, contact.steps.pages)


def parent_finds_the_group(story):
    """By the public list, narrowed to whom it is for."""
    parent, page = story.parent, story.parent.page
    page.goto("/")
    parent.steps.begin()
    page.get_by_role("link", name=fi("find-group")).click()
    page.get_by_label(fi("filter-who")).select_option(label=fi("template-small-name"))
    page.get_by_role("button", name=fi("filter-show")).click()
    story.photograph(parent, "10-ryhmat")
    page.get_by_role("link", name=GROUP).click()
    heading(parent, GROUP)
    story.counts["parent finds the group"] = (parent.steps.taps, parent.steps.pages)
    story.group = page.url.rpartition("/")[2]


def asks(story, who, why, *, counted=False):
    """From the poster's link to the request on its way; what is counted begins with the page the link opens."""
    visitor = getattr(story, who)
    page = visitor.page
    visitor.steps.begin()
    page.goto(f"/ryhmat/{story.group}")
    if counted:
        story.photograph(visitor, "11-ryhman-sivu")
    page.get_by_role("link", name=fi("ask-to-join")).click()
    fill(page, NAMES[who], ADDRESSES[who])
    page.get_by_label(fi("join-why")).fill(why)
    if counted:
        story.photograph(visitor, "12-liity")
    page.get_by_role("button", name=fi("join-send")).click()
    told(visitor, fi("join-sent-asks"))
    page.goto(story.letter(who).link)
    page.get_by_role("button", name=fi("join-link-button")).click()
    told(visitor, fi("request-sent"))
    if counted:
        story.photograph(visitor, "13-pyynto-lahti")


def leader_decides(story, who, applicant, answer, *, words=None):
    """One view holds the answers and the decision; nobody sees an address."""
    leader = getattr(story, who)
    page = leader.page
    leader.steps.begin()
    page.goto("/omat-ryhmat")
    page.get_by_role("link", name=fi("requests-waiting", count=1)).click()
    page.get_by_role("link", name=NAMES[applicant]).click()
    if f"{applicant}_asks" in SAID:
        expect(leader.main).to_contain_text(said(f"{applicant}_asks"))
    assert ADDRESSES[applicant] not in page.content()
    story.photograph(leader, f"14-hakija-{applicant}")
    page.get_by_label(fi(answer)).check()
    if words:
        page.locator("#words").fill(words)
    page.get_by_role("button", name=fi("decision-send")).click()
    told(leader, fi("requests-accepted" if answer == "decision-accept" else "requests-declined"))
    story.counts[f"leader decides on {applicant}"] = (leader.steps.taps, leader.steps.pages)


def reads_the_answer(story, who):
    """The decision's letter, followed in the browser that asked."""
    visitor = getattr(story, who)
    visitor.page.goto(story.letter(who, earlier=1).link)
    return visitor


def neighbour_joins_an_open_group(story):
    """In another group of the same house: three screens to the first message."""
    visitor, page = story.neighbour, story.neighbour.page
    visitor.steps.begin()
    page.goto(f"/ryhmat/{story.open_group}")
    page.get_by_role("link", name=fi("join-group")).click()
    fill(page, "Kuiske", ADDRESSES["neighbour"])
    page.get_by_role("button", name=fi("join-group")).click()
    told(visitor, fi("join-sent"))
    page.goto(story.letter("neighbour").link)
    page.get_by_role("button", name=fi("join-link-button")).click()
    visitor.is_connected()
    visitor.write("Hei, täällä Kuiske.")
    visitor.sees("Hei, täällä Kuiske.")
    story.counts["open group, to the first message"] = (visitor.steps.taps, visitor.steps.pages)
