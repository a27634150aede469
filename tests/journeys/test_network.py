"""The network goes and comes back, or the server does: nothing is missing, nothing is double, nothing is lost."""

import pytest
from playwright.sync_api import expect

from tests.journeys.scene import Scene
from tests.journeys.screens import refuse_sends
from tests.journeys.served import ServedHouse
from tests.journeys.visitor import PHONE, Visitor
from tests.journeys.words import fi

# What Chromium itself says of requests that found no network or no server.
NO_NETWORK = ("ERR_INTERNET_DISCONNECTED", "ERR_CONNECTION", "WebSocket connection to", "ERR_NETWORK")


@pytest.fixture
def own_house(tmp_path):
    """A house for one story, which may kill it."""
    served = ServedHouse(tmp_path)
    scene = Scene(served.database_url)
    served.circle = scene.circle("Sammal", "Havu")
    scene.close()
    served.start()
    yield served
    served.stop()


@pytest.fixture
def havu_behind(visitors, house, circle):
    """`havu_behind(between)` opens the room on Havu's phone, with something between the page and its socket."""

    def enter(between):
        havu = visitors(house, **PHONE).has_session(circle.havu)
        control = between(havu)
        return havu.enter(circle.room), control

    return enter


def cut(visitor):
    visitor.allow(*NO_NETWORK)
    visitor.context.set_offline(True)


def lose_network(visitor):
    """Cut off, and told so."""
    cut(visitor)
    expect(visitor.page.locator(".hall__note")).to_contain_text(fi("connection-lost"))


def mend(visitor):
    visitor.context.set_offline(False)


def talk_of(visitor):
    """The texts of the log, in their order."""
    return visitor.page.locator("li.msg .msg__text").all_inner_texts()


def agree_on(texts, *visitors):
    """Everybody's log holds exactly these texts in this order, all of them stored."""
    for visitor in visitors:
        expect(visitor.page.locator("li.msg .msg__text")).to_have_text(texts)
        expect(visitor.page.locator("li.msg--waits, li.msg--failed")).to_have_count(0)
        expect(visitor.page.locator("li.msg[data-number]")).to_have_count(len(texts))


def test_the_socket_is_there_before_the_script_and_is_the_only_one(in_room):
    slow = in_room("Havu")
    sockets, held = [], []
    slow.page.on("websocket", lambda socket: sockets.append(socket.url))
    slow.page.route("**/assets/room-*.js", lambda route: held.append(route))  # noqa: PLW0108 - marked by playwright
    with slow.page.expect_websocket(), slow.page.expect_request("**/assets/room-*.js"):
        slow.page.reload(wait_until="commit")
    assert len(held) == 1
    held.pop().continue_()
    slow.is_connected()
    slow.write("Vanhalla puhelimella.")
    agree_on(["Vanhalla puhelimella."], slow)
    assert len(sockets) == 1


def test_what_is_written_without_network_is_sent_once_and_nothing_is_missed(in_room):
    sammal, havu = in_room("Sammal"), in_room("Havu", **PHONE)
    havu.write("Ennen katkosta.")
    sammal.sees("Ennen katkosta.")

    lose_network(havu)
    havu.write("Ensimmäinen katkoksessa.")
    havu.write("Toinen katkoksessa.")
    for text in ("Ensimmäinen katkoksessa.", "Toinen katkoksessa."):
        expect(havu.message(text)).to_contain_text(fi("waits-for-connection"))
    sammal.write("Kuuletko, Havu?")
    sammal.write("Odotellaan.")
    # Stored before Havu is back: what was written first and arrives last stands last.
    agree_on(["Ennen katkosta.", "Kuuletko, Havu?", "Odotellaan."], sammal)
    expect(sammal.main).not_to_contain_text("katkoksessa.")
    expect(havu.main).not_to_contain_text("Odotellaan.")

    mend(havu)
    expect(havu.page.locator(".hall__note")).to_be_empty()
    agree_on(
        ["Ennen katkosta.", "Kuuletko, Havu?", "Odotellaan.", "Ensimmäinen katkoksessa.", "Toinen katkoksessa."],
        sammal,
        havu,
    )
    havu.page.reload()
    havu.is_connected()
    assert talk_of(havu) == talk_of(sammal)


def test_a_time_aside_that_passed_without_network_leaves_no_old_text_on_the_screen(in_room):
    """Everything happens while the phone is away: set aside, a text hidden and one changed, brought back."""
    sammal, havu = in_room("Sammal"), in_room("Havu", **PHONE)
    havu.write("Tämä piilotetaan.")
    sammal.sees("Tämä piilotetaan.")
    sammal.write("Ensimmäinen muoto.")
    havu.sees("Ensimmäinen muoto.")
    lose_network(havu)

    sammal.pick("Tämä piilotetaan.", fi("set-aside"))
    sammal.sheet.get_by_role("combobox").select_option(label=fi("aside-other"))
    sammal.sheet.get_by_role("button", name=fi("set-aside")).click()
    expect(sammal.sheet).to_contain_text(fi("aside-done-title", name="Havu"))
    sammal.sheet.get_by_role("button", name=fi("close")).click()
    sammal.pick("Tämä piilotetaan.", fi("hide"))
    sammal.sheet.get_by_label(fi("hide-other")).check()
    sammal.sheet.get_by_role("button", name=fi("hide")).click()
    sammal.sheet.get_by_role("button", name=fi("close")).click()
    sammal.pick("Ensimmäinen muoto.", fi("edit"))
    sammal.write("Toinen muoto.")
    sammal.sees("Toinen muoto.")
    sammal.page.get_by_role("button", name=fi("menu"), exact=True).click()
    sammal.page.get_by_role("menuitem", name=fi("menu-people")).click()
    sammal.sheet.get_by_role("button", name=fi("bring-back-name", name="Havu")).click()
    expect(sammal.main).to_contain_text(fi("line-returned", name="Havu"))
    havu.sees("Tämä piilotetaan.", "Ensimmäinen muoto.")

    mend(havu)
    havu.sees("Toinen muoto.")
    expect(havu.main).not_to_contain_text("Tämä piilotetaan.")
    expect(havu.main).not_to_contain_text("Ensimmäinen muoto.")
    havu.write("Olen taas täällä.")
    sammal.sees("Olen taas täällä.")


# Watches every own message from the frame in which it comes: what of it was out of sight in any frame is gathered.
WATCH_OWN_MESSAGES = """() => {
  const talk = document.querySelector('.room__talk');
  window.hiddenParts = [];
  const eye = new IntersectionObserver((seen) => {
    for (const one of seen)
      if (one.intersectionRatio < 1) window.hiddenParts.push([one.target.innerText, one.intersectionRatio]);
  }, { root: talk, threshold: [0.25, 0.5, 0.75, 1] });
  new MutationObserver((changes) => {
    for (const node of changes.flatMap((change) => [...change.addedNodes]))
      if (node.matches?.('.msg--own')) eye.observe(node);
  }).observe(talk.querySelector('.log'), { childList: true });
}"""
# Sends one message, and has written five lines of the next one before the screen is drawn again.
SEND_AND_GO_ON = """async (text) => {
  const frame = () => new Promise(requestAnimationFrame);
  const field = document.querySelector('#compose');
  const type = (words) => {
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  type(text);
  await frame();
  await frame();
  field.form.requestSubmit();
  setTimeout(() => type('a\\nb\\nc\\nd\\ne'));
  for (let frames = 0; frames < 4; frames += 1) await frame();
}"""


def test_ones_own_message_is_whole_in_every_frame(in_room):
    """Written without a connection, from the middle of the talk, with a dock that grows and shrinks meanwhile."""
    havu = in_room("Havu", **PHONE)
    for number in range(6):
        havu.write(f"{number}. rivi\ntoinen rivi")
    expect(havu.page.locator("li.msg[data-number]")).to_have_count(6)
    lose_network(havu)
    havu.page.locator(".room__talk").evaluate("(talk) => talk.scrollTo(0, 0)")
    havu.page.evaluate(WATCH_OWN_MESSAGES)
    for text in ("Ensimmäinen.", "Toinen."):
        havu.page.evaluate(SEND_AND_GO_ON, text)
        havu.sees(text)
    assert havu.page.evaluate("window.hiddenParts") == []


def test_an_answer_that_never_came_does_not_double_the_message(in_room, havu_behind):
    """The server took the message, but the network went before its answer: the retry is the same message."""
    sammal = in_room("Sammal")
    havu, deaf = havu_behind(silence_answers_to_sends)
    deaf.append(True)
    havu.write("Kuuluuko tämä?")
    sammal.sees("Kuuluuko tämä?")
    expect(havu.message("Kuuluuko tämä?")).to_have_class("msg msg--own msg--waits")
    deaf.clear()
    cut(havu)
    expect(havu.message("Kuuluuko tämä?")).to_contain_text(fi("waits-for-connection"))
    mend(havu)
    agree_on(["Kuuluuko tämä?"], sammal, havu)


def silence_answers_to_sends(visitor):
    """Returns a list; while something is in it nothing that the server says reaches the page."""
    deaf = []

    def between(route):
        server = route.connect_to_server()
        server.on_message(lambda frame: None if deaf else route.send(frame))

    visitor.page.route_web_socket("**/ws", between)
    return deaf


def test_a_message_that_is_refused_is_told_and_can_be_written_anew_or_put_away(in_room, havu_behind):
    sammal = in_room("Sammal")
    havu, refusing = havu_behind(refuse_sends)
    refusing.append(True)
    havu.write("Tämä menee uudelleen.")
    havu.write("Tämä jää pois.")
    failed = havu.page.locator("li.msg--failed")
    expect(failed).to_have_count(2)
    expect(failed.first).to_contain_text(fi("not-sent-refused"))
    havu.page.reload()
    havu.is_connected()
    expect(failed).to_have_count(2)

    refusing.clear()
    havu.message("Tämä jää pois.").get_by_role("button", name=fi("not-sent-remove")).click()
    expect(failed).to_have_count(1)
    failed.get_by_role("button", name=fi("not-sent-rewrite")).click()
    expect(failed).to_have_count(0)
    expect(havu.page.locator("#compose")).to_have_value("Tämä menee uudelleen.")
    expect(havu.page.locator("#compose")).to_be_focused()
    havu.page.locator("form.dock button[type=submit]").click()
    agree_on(["Tämä menee uudelleen."], sammal, havu)
    havu.page.reload()
    havu.is_connected()
    agree_on(["Tämä menee uudelleen."], havu)


def test_a_fault_of_the_house_is_a_page_with_a_way_out(visitors, tmp_path):
    served = ServedHouse(tmp_path)
    scene = Scene(served.database_url)
    circle = scene.circle("Sammal")
    scene.break_pages_of(circle.sammal)
    scene.close()
    served.start()
    try:
        sammal = visitors(served, **PHONE).has_session(circle.sammal)
        sammal.allow("status of 500")
        answer = sammal.page.goto("/omat-ryhmat")
        assert answer.status == 500
        expect(sammal.main.get_by_role("heading", level=1)).to_have_text(fi("refusal-heading-500"))
        expect(sammal.main).to_contain_text(fi("error-internal"))
        again = sammal.main.get_by_role("link", name=fi("refusal-try-again"))
        expect(again).to_have_attribute("href", "/omat-ryhmat")
        for hidden in ("Traceback", "rikki", "Pihlajapiha", circle.room):
            assert hidden not in sammal.page.content()
        sammal.page.get_by_role("link", name=fi("help-now")).click()
        expect(sammal.main.get_by_role("heading", level=1)).to_have_text(fi("help-now"))
    finally:
        served.stop()


def test_a_killed_server_comes_back_and_nobody_has_to_do_anything(own_house, visitors):
    circle = own_house.circle
    sammal, havu = (enter(visitors(own_house), circle, name) for name in ("Sammal", "Havu"))
    sammal.allow(*NO_NETWORK)
    havu.allow(*NO_NETWORK)
    havu.write("Ennen kuin palvelin kaatui.")
    sammal.sees("Ennen kuin palvelin kaatui.")

    own_house.kill()
    for person in (sammal, havu):
        expect(person.page.locator(".hall__note")).to_contain_text(fi("connection-lost"))
    havu.write("Kirjoitan silti.")
    expect(havu.message("Kirjoitan silti.")).to_contain_text(fi("waits-for-connection"))
    havu.page.locator("#compose").fill("Kesken jäi")

    own_house.start()
    agree_on(["Ennen kuin palvelin kaatui.", "Kirjoitan silti."], havu, sammal)
    expect(havu.page.locator("#compose")).to_have_value("Kesken jäi")
    expect(sammal.page.locator(".hall__note")).to_be_empty()
    sammal.write("Kaikki tallella.")
    havu.sees("Kaikki tallella.")


def enter(visitor: Visitor, circle, name):
    return visitor.has_session(circle.people[name]).enter(circle.room)


def test_draft_and_unsent_words_outlive_a_reload(in_room, havu_behind):
    sammal = in_room("Sammal")
    havu, gate = havu_behind(Gate)
    gate.shut()
    for text in ("Yksi.", "Kaksi.", "Kolme."):
        havu.write(text)
    havu.page.locator("#compose").fill("Neljä on kesken")
    sammal.write("Sillä välin.")

    havu.page.reload()
    expect(havu.page.get_by_text(fi("opening"))).to_be_visible()
    for text in ("Yksi.", "Kaksi.", "Kolme."):
        expect(havu.message(text)).to_contain_text(fi("waits-for-connection"))
    expect(havu.page.locator("#compose")).to_have_value("Neljä on kesken")
    gate.open()
    havu.page.reload()
    agree_on(["Sillä välin.", "Yksi.", "Kaksi.", "Kolme."], havu, sammal)
    expect(havu.page.locator("#compose")).to_have_value("Neljä on kesken")


class Gate:
    """Between a page and the socket of its house; shut, every socket falls as if the house were starting anew."""

    def __init__(self, visitor):
        self._is_open = True
        self._passing = []
        visitor.page.route_web_socket("**/ws", self._between)

    def open(self):
        self._is_open = True

    def shut(self):
        self._is_open = False
        for route in self._passing:
            route.close(code=1001)

    def _between(self, route):
        if not self._is_open:
            route.close(code=1001)
            return
        route.connect_to_server()
        self._passing.append(route)


def test_a_draft_is_there_after_a_reload(in_room):
    havu = in_room("Havu", **PHONE)
    havu.page.locator("#compose").fill("Meillä on ollut raskas viikko, koska")
    havu.page.reload()
    havu.is_connected()
    expect(havu.page.locator("#compose")).to_have_value("Meillä on ollut raskas viikko, koska")
    havu.page.locator("#compose").press_sequentially(" yöt.")
    havu.page.locator("form.dock button[type=submit]").click()
    expect(havu.page.locator("#compose")).to_have_value("")
    havu.page.reload()
    havu.is_connected()
    expect(havu.page.locator("#compose")).to_have_value("")
    havu.sees("Meillä on ollut raskas viikko, koska yöt.")
