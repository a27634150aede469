"""The story's second half: the first meeting, what is done when somebody hurts others, and the end by the clock."""

from datetime import timedelta

from playwright.sync_api import expect

from tests.journeys.story import ARCHIVED, FIRST_MEETING, GROUP, LAST_DAY, NAMES, heading, said, told
from tests.journeys.test_meeting import closes, steps_to
from tests.journeys.test_meeting import heading as phase
from tests.journeys.waiting import until
from tests.journeys.words import fi


def come_to_the_lobby(story):
    """The clock opens the room's door; a parent sees who is there and what will be done, and may not write yet."""
    story.time_is(FIRST_MEETING - timedelta(minutes=8))
    for name in ("sammal", "havu", "parent", "rash"):
        visitor = getattr(story, name)
        if name == "parent":
            visitor.page.reload()  # the room is open on the phone since the answer's letter
        else:
            visitor.page.goto("/omat-ryhmat")
            visitor.page.get_by_role("link", name=fi("come-in")).click()
        visitor.is_connected()
        story.room = visitor.page.url.rpartition("/")[2]
        expect(phase(visitor)).to_have_text(fi("phase-lobby-name"))
    expect(story.parent.page.get_by_role("button", name=fi("meeting-start"))).to_have_count(0)
    expect(story.parent.page.get_by_role("button", name=fi("send"))).to_have_count(0)
    for name in ("sammal", "parent"):
        story.photograph(getattr(story, name), f"15-tulohetki-{name}")


def the_first_meeting_begins(story):
    story.time_is(FIRST_MEETING + timedelta(minutes=1))
    story.sammal.page.get_by_role("button", name=fi("meeting-start")).click()
    for name in ("sammal", "havu", "parent", "rash"):
        expect(phase(getattr(story, name))).to_contain_text(fi("phase-opening-name"))
    says(story, "parent", "hello", readers=("sammal", "havu", "rash"))
    story.counts["closed group, to the first message"] = (story.parent.steps.taps, story.parent.steps.pages)
    steps_to(story.sammal, "opening_round")
    says(story, "sammal", "question", readers=("parent",))
    steps_to(story.sammal, "question_1")
    expect(phase(story.parent)).to_contain_text(fi("phase-question_1-name"))
    for name in ("sammal", "parent"):
        story.photograph(getattr(story, name), f"16-vaihe-{name}")


def hosting_is_handed_over(story):
    """One tap of one leader, and the other's tap takes it back; everybody reads who hosts now."""
    story.sammal.page.get_by_role("button", name=fi("meeting-give-over", name="Havu")).click()
    place = ".hall__meeting .meeting__time"
    expect(story.havu.page.locator(place).last).to_contain_text(fi("meeting-host-you"))
    expect(story.parent.page.locator(place).last).to_contain_text(fi("meeting-host", name="Havu"))
    story.sammal.page.get_by_role("button", name=fi("meeting-take-over")).click()
    expect(story.parent.page.locator(place).last).to_contain_text(fi("meeting-host", name="Sammal"))


def somebody_comes_late(story):
    story.late.page.goto(f"/huone/{story.room}")
    story.late.is_connected()
    card = story.late.page.locator(".meeting__told")
    expect(card).to_contain_text(fi("late-welcome", phase=fi("phase-question_1-name")))
    story.photograph(story.late, "17-myohassa-late")
    card.get_by_role("button", name=fi("late-read")).click()
    story.late.sees(said("hello"))
    says(story, "late", "late_word", readers=("parent", "havu"))


def parent_reports(story):
    """Two taps once the message's menu is open."""
    says(story, "rash", "hurts", readers=("parent", "sammal"))
    parent = story.parent
    parent.message(said("hurts")).locator("button[aria-haspopup=menu]").click()
    story.photograph(parent, "18-viestin-valikko")
    parent.steps.begin()
    parent.page.get_by_role("menuitem", name=fi("report")).click()
    expect(parent.sheet).to_contain_text(fi("report-sees"))
    story.photograph(parent, "19-ilmoita")
    parent.sheet.get_by_role("button", name=fi("report-hurts")).click()
    expect(parent.sheet).to_contain_text(fi("report-thanks"))
    story.counts["report"] = (parent.steps.taps, parent.steps.pages)
    parent.sheet.get_by_label(fi("report-more")).fill(said("report_words"))
    parent.sheet.get_by_role("button", name=fi("report-send-words")).click()
    expect(parent.sheet).to_contain_text(fi("report-words-sent"))
    story.photograph(parent, "20-ilmoitettu")
    parent.sheet.get_by_role("button", name=fi("close"), exact=True).click()


def leaders_act(story):
    """One reads the report, the other hides the message and sets its writer aside; the others see it calmly."""
    havu, sammal = story.havu, story.sammal
    havu.open_tool("menu-reports")
    expect(havu.main).to_contain_text(said("report_words"))
    expect(havu.main).not_to_contain_text(NAMES["parent"])
    story.photograph(havu, "21-ilmoitukset")
    sammal.pick(said("hurts"), fi("hide"))
    sammal.sheet.get_by_label(fi("hide-hurts")).check()
    story.photograph(sammal, "22-piilota")
    sammal.sheet.get_by_role("button", name=fi("hide")).click()
    expect(sammal.sheet).to_contain_text(fi("hidden-done"))
    for name in ("parent", "late"):
        visitor = getattr(story, name)
        expect(visitor.page.locator("li.msg--hidden")).to_have_text(fi("message-hidden") + fi("report"))
        expect(visitor.main).not_to_contain_text(said("hurts"))
    expect(story.rash.page.locator("li.msg--hidden")).to_contain_text(fi("hide-hurts"))
    story.photograph(story.rash, "23-piilotettu-kirjoittaja")
    set_aside(story)
    havu.page.get_by_role("link", name=fi("case-open")).click()
    havu.page.get_by_label(fi("case-note"), exact=True).fill(said("case_note"))
    havu.page.get_by_role("button", name=fi("case-note-save")).click()
    told(havu, fi("case-noted"))
    havu.page.get_by_label(fi("case-decision-hidden")).check()
    havu.page.get_by_label(fi("case-answer")).fill(said("case_answer"))
    story.photograph(havu, "24-ilmoituksen-kortti")
    havu.page.get_by_role("button", name=fi("mark-handled")).click()
    told(havu, fi("report-closed"))
    havu.page.get_by_role("link", name=fi("back-to-room")).click()
    havu.is_connected()
    story.parent.page.goto(story.parent.page.url.split("#")[0] + "/vastaukset")
    expect(story.parent.main).to_contain_text(said("case_answer"))
    expect(story.parent.main).not_to_contain_text(said("case_note"))
    story.photograph(story.parent, "24-omat-ilmoitukset")
    story.parent.page.get_by_role("link", name=fi("back-to-room")).click()
    story.parent.is_connected()


def set_aside(story):
    sammal = story.sammal
    sammal.sheet.get_by_role("button", name=fi("aside-title", name=NAMES["rash"])).click()
    sammal.sheet.get_by_role("combobox").select_option(label=fi("aside-hurts"))
    story.photograph(sammal, "25-siirra-sivuun")
    sammal.sheet.get_by_role("button", name=fi("set-aside")).click()
    expect(sammal.sheet).to_contain_text(fi("aside-done-title", name=NAMES["rash"]))
    heading(story.rash, fi("away-title"))
    assert story.rash.page.get_by_role("log").count() == 0
    story.photograph(story.rash, "26-sivussa")
    for name in ("parent", "late"):
        visitor = getattr(story, name)
        expect(visitor.main).to_contain_text(fi("line-away", name=NAMES["rash"]))
        expect(visitor.main).not_to_contain_text(fi("aside-hurts"))
    says(story, "sammal", "calm", readers=("parent", "late"))
    story.photograph(story.parent, "27-muut-nakevat")


def the_meeting_closes(story):
    for name in ("break", "question_2", "closing_round"):
        steps_to(story.sammal, name)
    says(story, "parent", "thanks", readers=("sammal", "late"))
    steps_to(story.sammal, "closing")
    closes(story.sammal)
    for name in ("sammal", "havu", "parent", "late"):
        expect(phase(getattr(story, name))).to_have_text(fi("end-held"))
    for name in ("sammal", "parent"):
        story.photograph(getattr(story, name), f"28-tapaaminen-paattyi-{name}")


def leaders_talk_by_themselves(story):
    """In their own room, after the meeting: its three questions, and a word that nobody else is shown."""
    sammal, havu = story.sammal, story.havu
    for visitor in (sammal, havu):
        open_menu(visitor, "pair-room")
        heading(visitor, fi("pair-room"))
        expect(visitor.main).to_contain_text(fi("debrief-well"))
    says(story, "sammal", "pair_word", readers=("havu",))
    story.photograph(havu, "28-ohjaajat-kesken")
    for visitor in (sammal, havu):
        open_menu(visitor, "back-to-group-room")
        visitor.is_connected()


def second_leader_removes(story):
    sammal, havu = story.sammal, story.havu
    open_menu(sammal, "menu-people")
    sammal.sheet.get_by_role("link", name=fi("propose-removal-name", name=NAMES["rash"])).click()
    sammal.page.get_by_label(fi("removal-hurts")).check()
    story.photograph(sammal, "29-ehdota-poistamista")
    sammal.page.get_by_role("button", name=fi("propose-removal")).click()
    expect(sammal.page.get_by_role("button", name=fi("removal-confirm"))).to_have_count(0)
    expect(story.rash.main).to_contain_text(fi("away-title"))  # one leader alone removes nobody
    havu.open_tool("menu-removals")
    expect(havu.main).to_contain_text(fi("removal-question", name=NAMES["rash"]))
    story.photograph(havu, "30-vahvista-poisto")
    havu.page.get_by_role("button", name=fi("removal-confirm")).click()
    told(havu, fi("removal-saved-removed"))
    heading(story.rash, fi("removed-title"))
    story.photograph(story.rash, "31-poistettu")
    for name in ("parent", "late"):
        expect(getattr(story, name).main).to_contain_text(fi("line-removed"))
    havu.page.get_by_role("link", name=fi("back-to-room")).click()
    havu.is_connected()


def somebody_leaves(story):
    """Own words along first; then two taps, and no reason."""
    late = story.late
    late.page.get_by_role("button", name=fi("menu"), exact=True).click()
    late.steps.begin()
    late.page.get_by_role("menuitem", name=fi("menu-leave-group")).click()
    heading(late, fi("leave-group"))
    story.photograph(late, "32-lahde-ryhmasta")
    late.page.get_by_role("button", name=fi("leave-group")).click()
    told(late, fi("left-group"))
    story.counts["leave"] = (late.steps.taps, late.steps.pages)
    expect(story.parent.main).to_contain_text(fi("line-left"))


def parent_leaves_a_draft(story):
    story.parent.page.locator("#compose").fill(said("draft"))
    story.photograph(story.parent, "33-huone-keskustelu")


def the_group_ends(story):
    """Ending, ended and for reading only, archived with nothing left; people sign in anew each time."""
    earlier = story.letters("contact")
    story.time_is(LAST_DAY - timedelta(days=20))
    # Of itself comes the letter that leads to the list of the last weeks; the next one has the code.
    assert story.letter("contact", earlier).link.endswith(f"/ryhmat/{story.group}/jatko")
    state_is(story, "ending")
    story.time_is(LAST_DAY + timedelta(days=1))
    state_is(story, "ended")
    parent = story.comes_back("parent")
    expect(parent.main).to_contain_text(fi("group-over", day="")[:20])
    story.photograph(parent, "34-omat-ryhmat-paattynyt")
    parent.page.goto(f"/huone/{story.room}")
    parent.is_connected()
    parent.sees(said("hello"), said("thanks"))
    expect(parent.page.locator(".dock")).to_contain_text(fi("room-ended"))
    expect(parent.page.get_by_role("link", name=fi("room-own-words"), exact=True)).to_be_visible()
    expect(parent.page.locator(".daymark").last).to_contain_text(fi("line-ended", date="")[:13])
    story.photograph(parent, "35-paattynyt")
    own = parent.context.request.get(f"/huone/{story.room}/omat-viestit").text()
    assert said("hello") in own
    assert said("question") not in own
    story.stranger.page.goto(f"/ryhmat/{story.group}")
    expect(story.stranger.main).to_contain_text(fi("ended-what"))
    members_look_back(story)
    leader_leaves_a_note(story)
    story.time_is(ARCHIVED)
    state_is(story, "archived")
    for name in ("parent", "sammal"):
        visitor = story.comes_back(name)
        visitor.allow("status of 404")
        expect(visitor.main).not_to_contain_text(GROUP)
        visitor.page.goto(f"/huone/{story.room}")
        heading(visitor, fi("refusal-heading-404"))
    story.photograph(story.parent, "36-arkistoitu")


def members_look_back(story):
    """Two say how it was, one with words that may be used: too few for anybody to be shown anything.

    The other writes words without the tick, is asked about them, and takes them away.
    """
    for name, key in (("parent", "looked_back"), ("quiet", "unquoted")):
        visitor = story.comes_back(name)
        page = visitor.page
        page.goto(f"/huone/{story.room}/palaute")
        page.locator("input[name=safe][value='5']").check()
        page.locator("textarea[name=words]").fill(said(key))
        if key == "looked_back":
            page.locator("input[name=quote]").check()
        story.photograph(visitor, f"38-palaute-{name}")
        page.get_by_role("button", name=fi("feedback-send")).click()
        if key == "unquoted":
            visitor.allow("status of 422")
            expect(visitor.main).to_contain_text(fi("error-words_unused"))
            page.locator("textarea[name=words]").fill("")
            page.get_by_role("button", name=fi("feedback-send")).click()
        told(visitor, fi("feedback-thanks"))


def leader_leaves_a_note(story):
    """For the leaders themselves, the association and the federation."""
    page = story.comes_back("sammal").page
    page.goto(f"/ryhmat/{story.group}/palaute")
    page.locator("textarea[name=note]").fill(said("final_note"))
    page.locator("form:has(textarea[name=note]) button").click()
    expect(page.locator("textarea[name=note]")).to_have_value(said("final_note"))
    for name in ("contact", "staff"):
        reader = story.comes_back(name)
        reader.page.goto(f"/ryhmat/{story.group}/palaute")
        expect(reader.main).to_contain_text(said("final_note"))
        story.photograph(reader, f"39-palaute-{name}")


def state_is(story, state):
    """As the contact sees it, once the clock has had its way."""
    contact = story.comes_back("contact")
    row = contact.page.locator("ul.rows > li").filter(has_text=GROUP)

    def has_come():
        contact.page.goto(story.association)
        return fi(f"group-state-{state}") in row.inner_text()

    until(has_come, what=f"the state {state}")
    story.photograph(contact, f"37-yhdistys-{state}")


def says(story, who, key, *, readers):
    getattr(story, who).write(said(key))
    for name in (who, *readers):
        getattr(story, name).sees(said(key))


def open_menu(visitor, entry):
    """Whatever its button is called: it says that something waits, or is new."""
    visitor.page.locator(".menuplace button[aria-haspopup=menu]").click()
    visitor.page.get_by_role("menuitem", name=fi(entry)).click()
