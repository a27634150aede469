"""A house with something on every wall: what the screens are, who sees them, and how each is reached."""

import itertools
import json
from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import expect

from app.chat.change_message import ChangeMessage
from app.chat.schemas import AtNumber, Edit
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.entries import Removal
from app.safety.access import REVIEW_FOR
from app.safety.hide_message import HideMessage
from app.safety.propose_removal import ProposeRemoval
from app.safety.report_message import ReportMessages
from app.safety.schemas import Hide, ReportMessage
from app.safety.schemas import SetAside as SetAsideBody
from app.safety.set_aside import SetAside
from tests.journeys.meeting import MEETERS, meetings_at_each_turn, start_early
from tests.journeys.planned import Planned
from tests.journeys.scene import NAMES, EarlierClock, Scene
from tests.journeys.served import ServedHouse
from tests.seed import NobodyListens

ASIDE = ("Katve", "Usva", "Naava", "Kaisla", "Routa")
# Two contacts of an association, a leader who has said yes, and one who has not.
PLANNERS = ("Kaarna", "Vaapukka", "Pihka", "Hilla")
LETTER_ADDRESS = "kanerva@esimerkki.example"
# Nothing in it lets a line break.
LONG_ADDRESS = "hyvinpitkanimijapitkapalvelunnimi@pitkapalvelunnimi.example"
LONG_WORD = "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas"
YESTERDAY = EarlierClock(hours=26)
HOUR_AGO = EarlierClock(hours=1)


@dataclass(frozen=True)
class Screen:
    """`who` looks at `path` (filled from the gallery's facts) and then does `then`."""

    name: str
    who: str | None
    path: str
    then: Callable | None = None
    statuses: tuple[int, ...] = field(default=())


class Gallery:
    """People for every screen, by name, and the facts that fill the paths."""

    def __init__(self, folder, **settings):
        self.house = ServedHouse(folder, **settings)
        scene = Scene(self.house.database_url)
        self.people = {name: scene.person() for name in (*NAMES, *ASIDE, *PLANNERS, *MEETERS)}
        self.people["staff"] = scene.person(staff=True)
        self.circle = _evening(scene, self.people)
        quiet = scene.gather({name: self.people[name] for name in ("Tuisku", "Lumme")}, group="Koivukuja")
        lively = _talk(scene, self.people)
        ended = scene.gather({name: self.people[name] for name in ("Kanerva", "Sammal")}, group="Saunapolku")
        scene.say(ended, ("Kanerva", "Kiitos teille kaikille tästä talvesta."))
        scene.make_read_only(ended)
        many = scene.gather({"Sammal": self.people["Sammal"]}, group="Lumikellonpolku")
        two = {name: self.people[name] for name in ("Kanerva", "Tuisku", "Lumme")}
        led_by_two = scene.gather(two, group="Kaarnapolku", leaders=2)
        for circle, leader, name in ((led_by_two, "Kanerva", "Lumme"), (self.circle, "Sammal", "Katve")):
            _propose(scene, circle, leader, name)
        invitations = [scene.invite(many, self.people[name]) for name in ("Tuisku", "Usva")]
        aside = scene.gather({name: self.people[name] for name in ("Sammal", "Lumme")}, group="Suopursu")
        _set_aside(scene, aside, "Lumme")
        scene.gather({"Routa": self.people["Routa"]}, group="Hallaoja")
        scene.break_pages_of(self.people["Routa"])
        scene.rename_address(self.people["Kanerva"], LETTER_ADDRESS)
        scene.rename_address(self.people["Havu"], LONG_ADDRESS)
        planned = Planned(scene, self.people).facts() | meetings_at_each_turn(scene, self.people)
        scene.close()
        self.facts = {
            "room": self.circle.room,
            "quiet": quiet.room,
            "lively": lively.room,
            "ended": ended.room,
            "invitation": invitations[1],
            "group": self.circle.seeded.group,
            "two": led_by_two.room,
            "member": led_by_two.member("Lumme"),
            **planned,
        }

    def open(self):
        """Serves the house; the letter whose link some screens need is sent once."""
        self.house.start()

    def show(self, visitor, screen):
        """Leads the visitor to the screen."""
        visitor.allow(*(f"status of {status}" for status in screen.statuses))
        visitor.page.goto(screen.path.format(**self.facts))
        if screen.then:
            screen.then(visitor)
        visitor.page.wait_for_load_state()


def _evening(scene, people):
    """One room with every kind of line and message, from yesterday to a moment ago."""
    circle = scene.gather(
        {name: people[name] for name in (*NAMES, "Katve", "Naava")}, group="Pihlajapiha", clock=YESTERDAY
    )
    scene.say(
        circle,
        ("Sammal", f"Illan teema on oma jaksaminen. Ohjelma: https://esimerkki.example/{LONG_WORD}"),
        ("Lumme", "Tämän viestin ohjaaja piilottaa."),
        ("Havu", "Tämän viestin Havu poistaa."),
        ("Havu", "Tämän oman viestin ohjaaja piilottaa."),
        clock=YESTERDAY,
    )
    first = len(circle.people) + 1
    hiding = HideMessage(scene.database, NobodyListens(), YESTERDAY)
    changing = ChangeMessage(scene.database, NobodyListens(), YESTERDAY)
    leader = circle.sammal.account_id
    hiding.hide(leader, Hide(room=circle.room, number=first + 1, reason="hurts"))
    changing.remove(circle.havu.account_id, AtNumber(room=circle.room, number=first + 2))
    hiding.hide(leader, Hide(room=circle.room, number=first + 3, reason="privacy"))
    _set_aside(scene, circle, "Katve")
    (slept,) = scene.say(
        circle,
        ("Havu", "Viime yönä nukuttiin ensimmäisen kerran viiteen asti. Istun nyt vain ja katson kahvia."),
        clock=HOUR_AGO,
    )
    scene.say(circle, ("Kanerva", "Hyvä kuulla, Havu. Mikä teillä auttoi?"), clock=HOUR_AGO, quote=slept)
    (lamp,) = scene.say(circle, ("Havu", "Yövalo ja se, että lopetin kellon katsomisen"), clock=HOUR_AGO)
    changing.edit(
        circle.havu.account_id,
        Edit(room=circle.room, number=lamp, text="Yövalo ja se, että lopetin kellon katsomisen."),
    )
    scene.say(
        circle, ("Tuisku", "Meillä sama. Kello lähti makuuhuoneesta jo keväällä."), ("Kanerva", "Kokeilen tuota.")
    )
    reporting = ReportMessages(scene.database, scene.clock)
    for number, who, reason in ((slept, "Kanerva", "worried"), (len(circle.people) + 1, "Havu", "private")):
        report = ReportMessage(room=circle.room, number=number, reason=reason)
        reporting.report(circle.people[who].account_id, report)
    _remove(scene, circle, "Naava")
    return circle


def _talk(scene, people):
    """A room on a usual evening."""
    names = ("Lumme", "Tuisku", "Kanerva", "Sammal")
    circle = scene.gather({name: people[name] for name in names}, group="Tuulentupa", clock=YESTERDAY)
    scene.say(
        circle,
        ("Lumme", "Illan teema on oma jaksaminen. Tule juuri sellaisena kuin olet. Voit myös vain kuunnella."),
        clock=HOUR_AGO,
    )
    (slept,) = scene.say(
        circle,
        ("Tuisku", "Viime yönä nukuttiin ensimmäisen kerran viiteen asti. Istun nyt vain ja katson kahvia."),
        clock=HOUR_AGO,
    )
    scene.say(circle, ("Kanerva", "Hyvä kuulla, Tuisku. Mikä teillä auttoi?"), quote=slept)
    scene.say(circle, ("Sammal", "Sitä minäkin kysyisin. Meillä valvotaan vielä."))
    return circle


def _set_aside(scene, circle, name):
    aside = SetAside(scene.database, NobodyListens(), JobQueue(scene.clock), scene.clock)
    body = SetAsideBody(room=circle.room, member=circle.member(name), reason="rules")
    aside.set_aside(circle.sammal.account_id, body)


def _propose(scene, circle, leader, name):
    proposing = ProposeRemoval(scene.database, JobQueue(scene.clock), scene.clock)
    proposing.propose(circle.people[leader].account_id, circle.room, circle.member(name), "hurts")


def _remove(scene, circle, name):
    with scene.database.transaction() as session:
        standing = rooms.lock_standing(session, circle.room, circle.people[name].account_id)
        now = scene.clock.now()
        rooms.remove(session, standing, None, Removal("hurts", now + REVIEW_FOR), now)


# --- what leads to a screen

_strangers = itertools.count()


def send_empty(visitor):
    visitor.page.locator("main form button:not(details button)").first.click()
    expect(visitor.page.get_by_role("alert")).to_be_focused()


def send_wrong(visitor):
    visitor.page.locator("#start_date").fill("30.2.2027")
    visitor.page.locator("#size").fill("13")
    send_empty(visitor)


def ask_for_letter(visitor):
    """Each time for another address, since five letters to one are enough."""
    visitor.page.locator("#address").fill(f"{next(_strangers)}{LONG_ADDRESS}")
    visitor.page.locator("button[value=letter]").click()
    expect(visitor.page.locator("#code")).to_be_visible()


def wrong_code(visitor):
    ask_for_letter(visitor)
    visitor.page.locator("#code").fill("12")
    visitor.page.locator("form[action='/kirjaudu/koodi'] button").click()
    expect(visitor.page.locator("#code-error")).to_be_visible()


def too_many_letters(visitor):
    """Asks for letters until the house says when to come back."""
    visitor.page.goto("/kirjaudu")
    visitor.page.locator("#address").fill("malttamaton@esimerkki.example")
    visitor.page.locator("button[value=letter]").click()
    told = visitor.page.locator(".note--wait")
    again = visitor.page.locator("main form[action='/kirjaudu'] button").first
    while not told.count():
        again.click()
        visitor.page.wait_for_load_state()


def too_large(visitor):
    visitor.page.locator("#address").evaluate("(field) => { field.value = 'x'.repeat(300_000); }")
    visitor.page.locator("button[value=letter]").click()
    expect(visitor.page.locator(".empty h1")).to_be_visible()


def with_password(visitor):
    visitor.page.locator("summary").click()


def follow_link(visitor):
    house = visitor.house
    letters = house.letters_to(LETTER_ADDRESS)
    letter = letters[-1] if letters else visitor.ask_for_letter(LETTER_ADDRESS)
    visitor.page.goto(letter.link)


def unfold(visitor):
    visitor.page.locator("summary").click()


def save_settings(visitor):
    """The answer of a save, whatever choice the script has sent already."""
    visitor.page.goto("/asetukset?saved=choices")


def in_room(visitor):
    visitor.is_connected()


def in_sheet(text, entry):
    """The screen behind one entry of a message's menu, in whatever language: by the entry's place."""

    def act(visitor):
        in_room(visitor)
        visitor.message(text).locator("button[aria-haspopup=menu]").last.click()
        visitor.page.get_by_role("menuitem").nth(entry).click()
        expect(visitor.page.locator("aside.sheet, .dock__strip")).to_be_visible()

    return act


def open_menu(visitor):
    in_room(visitor)
    visitor.message("Kokeilen tuota").locator("button[aria-haspopup=menu]").click()
    expect(visitor.page.get_by_role("menu")).to_be_visible()


def open_head_menu(visitor):
    in_room(visitor)
    visitor.page.locator(".menuplace button[aria-haspopup=menu]").click()
    expect(visitor.page.get_by_role("menu")).to_be_visible()


def open_people(visitor):
    open_head_menu(visitor)
    visitor.page.get_by_role("menuitem").first.click()
    expect(visitor.sheet).to_be_visible()


def reported(visitor):
    in_sheet("Kokeilen tuota", 1)(visitor)
    visitor.sheet.locator(".pick button").nth(3).click()
    expect(visitor.sheet.locator("textarea")).to_be_visible()
    visitor.sheet.locator(".even button").first.click()


def reveal(visitor):
    in_room(visitor)
    visitor.page.locator("li.msg--hidden button").first.click()
    expect(visitor.sheet.locator("blockquote, .msg, .quote, p").first).to_be_visible()


def without_network(visitor):
    in_room(visitor)
    visitor.allow("ERR_INTERNET_DISCONNECTED", "WebSocket connection to")
    visitor.page.locator("#compose").fill("x" * 3950)
    visitor.context.set_offline(True)
    expect(visitor.page.locator(".hall__note .note")).to_be_visible()
    visitor.write("Tämä odottaa yhteyttä.")
    visitor.page.locator("#compose").fill("x" * 4001)
    expect(visitor.page.locator("#compose-hints .field__error")).to_be_visible()


def unreachable(visitor):
    """The page came, but no socket opens; something was written here before."""
    visitor.page.route_web_socket("**/ws", lambda route: route.close(code=1001))
    visitor.page.reload()
    visitor.page.locator("#compose").fill("Meillä on ollut raskas viikko")
    expect(visitor.page.locator(".log-box .empty")).to_be_visible()


KEEP_DRAFT = """({ dataset: { account, room } }) =>
  localStorage.setItem(`vertaistupa:${account}:${room}:draft`, 'Minäkin kiitän, ja toivon')"""


def unfinished(visitor):
    """A draft from the time when one could still write here."""
    in_room(visitor)
    visitor.page.locator("#room").evaluate(KEEP_DRAFT)
    visitor.page.reload()
    in_room(visitor)
    expect(visitor.page.locator("#unfinished")).to_be_visible()


def refused(visitor):
    """The answer to a message is a refusal for good, as if its data could not be kept."""
    refusing = refuse_sends(visitor)
    visitor.page.reload()
    in_room(visitor)
    refusing.append(True)
    visitor.write("Tämä ei lähde.")
    expect(visitor.page.locator("li.msg--failed button")).to_have_count(2)


def refuse_sends(visitor):
    """Returns a list; while something is in it the page is told that what it sends cannot be taken."""
    refusing = []

    def between(route):
        server = route.connect_to_server()

        def pass_on(frame):
            command = json.loads(frame)
            if not refusing or command["op"] != "send":
                return server.send(frame)
            error = {"code": "bad_value", "message": "", "retryable": False}
            return route.send(json.dumps({"ref": command["ref"], "error": error}))

        route.on_message(pass_on)

    visitor.page.route_web_socket("**/ws", between)
    return refusing


def signed_out(visitor):
    """The session ends while the room is open, as far as this page is told."""
    passing = []

    def between(route):
        route.connect_to_server()
        passing.append(route)

    visitor.page.route_web_socket("**/ws", between)
    visitor.page.reload()
    in_room(visitor)
    passing[-1].close(code=4401)
    expect(visitor.page.locator(".hall__note a")).to_be_visible()


def kept(name):
    """The page as a device keeps it, in the language that the visitor speaks."""

    def show(visitor):
        language = visitor.page.locator("html").get_attribute("data-language")
        visitor.page.goto(f"/ilman-yhteytta/{name}/{language}")

    return show


def check_a_number(visitor):
    visitor.page.locator("form[action='/liitto/numerot/116117'] button").click()
    expect(visitor.page.get_by_role("status")).to_be_visible()


def open_report(visitor):
    visitor.page.locator("main li form button").first.click()
    expect(visitor.page.locator("main li.msg").first).to_be_visible()


def shut(visitor):
    expect(visitor.page.locator("main h1")).to_be_focused()


SCREENS = (
    Screen("etusivu", None, "/"),
    Screen("apua-nyt", None, "/apua-nyt"),
    Screen("apua-nyt-laitteella", None, "/apua-nyt", kept("apua-nyt")),
    Screen("ei-yhteytta", None, "/apua-nyt", kept("ei-yhteytta")),
    Screen("saavutettavuus", None, "/saavutettavuus"),
    Screen("tietosuoja", None, "/tietosuoja"),
    Screen("kirjaudu", None, "/kirjaudu", with_password),
    Screen("kirjaudu-virhe", None, "/kirjaudu", send_empty, statuses=(422,)),
    Screen("linkki-lahetetty", None, "/kirjaudu", ask_for_letter),
    Screen("koodi-vaarin", None, "/kirjaudu", wrong_code, statuses=(422,)),
    Screen("liian-monta-linkkia", None, "/kirjaudu", too_many_letters, statuses=(429,)),
    Screen("linkki", None, "/kirjaudu", follow_link),
    Screen("linkki-vanha", None, "/kirjaudu/linkki?t=vanha", statuses=(410,)),
    Screen("ensimmainen-vanha", None, "/kirjaudu/ensimmainen?t=vanha", statuses=(410,)),
    Screen("ei-loydy", None, "/ei-ole", statuses=(404,)),
    Screen("virhe", None, "/kirjaudu", too_large, statuses=(413,)),
    Screen("vika", "Routa", "/omat-ryhmat", statuses=(500,)),
    Screen("omat-tyhja", "Kaisla", "/omat-ryhmat"),
    Screen("omat-kutsu", "Usva", "/omat-ryhmat"),
    Screen("omat-yksi", "Havu", "/omat-ryhmat"),
    Screen("omat-monta", "Tuisku", "/omat-ryhmat"),
    Screen("omat-lahteminen", "Tuisku", "/omat-ryhmat", unfold),
    Screen("omat-sivussa", "Katve", "/omat-ryhmat"),
    Screen("omat-sivussa-monta", "Lumme", "/omat-ryhmat"),
    Screen("omat-poistettu", "Naava", "/omat-ryhmat"),
    Screen("lahde", "Havu", "/huone/{room}/lahde"),
    Screen("lahde-ohjaaja", "Sammal", "/huone/{room}/lahde"),
    Screen("ensi-kaynti", "Usva", "/tervetuloa/{invitation}"),
    Screen("ensi-kaynti-virhe", "Usva", "/tervetuloa/{invitation}", send_empty, statuses=(422,)),
    Screen("asetukset", "Havu", "/asetukset"),
    Screen("asetukset-tallennettu", "Havu", "/asetukset", save_settings),
    Screen("huone", "Havu", "/huone/{room}", in_room),
    Screen("huone-ohjaaja", "Sammal", "/huone/{room}", in_room),
    Screen("huone-ilta", "Tuisku", "/huone/{lively}", in_room),
    Screen("huone-tyhja", "Tuisku", "/huone/{quiet}", in_room),
    Screen("huone-luettava", "Kanerva", "/huone/{ended}", unfinished),
    Screen("huone-viestin-valikko", "Havu", "/huone/{room}", open_menu),
    Screen("huone-valikko", "Havu", "/huone/{room}", open_head_menu),
    Screen("huone-vastaus", "Havu", "/huone/{room}", in_sheet("Kokeilen tuota", 0)),
    Screen("huone-muokkaus", "Havu", "/huone/{room}", in_sheet("Yövalo", 1)),
    Screen("huone-poisto", "Havu", "/huone/{room}", in_sheet("Yövalo", 2)),
    Screen("huone-ihmiset", "Sammal", "/huone/{room}", open_people),
    Screen("huone-ilmoitus", "Havu", "/huone/{room}", in_sheet("Kokeilen tuota", 1)),
    Screen("huone-ilmoitettu", "Havu", "/huone/{room}", reported),
    Screen("huone-piilota", "Sammal", "/huone/{room}", in_sheet("Kokeilen tuota", 1)),
    Screen("huone-piilotettu", "Havu", "/huone/{room}", reveal),
    Screen("huone-siirra-sivuun", "Sammal", "/huone/{room}", in_sheet("Kokeilen tuota", 2)),
    Screen("huone-ilman-yhteytta", "Lumme", "/huone/{room}", without_network),
    Screen("huone-ei-aukea", "Lumme", "/huone/{room}", unreachable),
    Screen("huone-ei-lahtenyt", "Lumme", "/huone/{room}", refused),
    Screen("huone-uloskirjattu", "Tuisku", "/huone/{room}", signed_out),
    Screen("tapaaminen-tulohetki", "Heisi", "/huone/{lobby}", in_room),
    Screen("tapaaminen-tulohetki-ohjaaja", "Vanamo", "/huone/{lobby}", in_room),
    Screen("tapaaminen-aloita", "Vanamo", "/huone/{lobby}", start_early),
    Screen("tapaaminen-vaihe", "Heisi", "/huone/{phase}", in_room),
    Screen("tapaaminen-vaihe-ohjaaja", "Vanamo", "/huone/{phase}", in_room),
    Screen("tapaaminen-paattynyt", "Heisi", "/huone/{over}", in_room),
    Screen("ilmoitukset", "Sammal", "/huone/{room}/ilmoitukset"),
    Screen("poistot", "Tuisku", "/huone/{two}/poistot"),
    Screen("poistot-oma", "Sammal", "/huone/{room}/poistot", unfold),
    Screen("poistot-ehdota", "Tuisku", "/huone/{two}/poistot/ehdota/{member}"),
    Screen("poistot-virhe", "Tuisku", "/huone/{two}/poistot/ehdota/{member}", send_empty, statuses=(422,)),
    Screen("sivussa", "Katve", "/huone/{room}", shut),
    Screen("poistettu", "Naava", "/huone/{room}", shut),
    Screen("liitto", "staff", "/liitto"),
    Screen("liitto-ilmoitukset", "staff", "/liitto/ilmoitukset"),
    Screen("liitto-ilmoitus", "staff", "/liitto/ilmoitukset", open_report),
    Screen("liitto-numerot", "staff", "/liitto/numerot", check_a_number),
    Screen("liitto-poistot", "staff", "/liitto/poistot"),
    Screen("liitto-yhdistys", "staff", "/liitto/yhdistykset/uusi"),
    Screen("liitto-yhdistys-virhe", "staff", "/liitto/yhdistykset/uusi", send_empty, statuses=(422,)),
    Screen("liitto-ryhma-uusi", "staff", "/liitto/ryhmat/uusi"),
    Screen("liitto-ryhma-uusi-virhe", "staff", "/liitto/ryhmat/uusi", send_empty, statuses=(422,)),
    Screen("liitto-yhteyshenkilo", "staff", "/liitto/yhdistykset/{association}/yhteyshenkilo"),
    Screen("liitto-suunnitelma", "staff", "/ryhmat/{wish}/suunnitelma"),
    Screen("omat-yhdistys", "Kaarna", "/omat-ryhmat"),
    Screen("yhdistys", "Kaarna", "/yhdistykset/{association}"),
    Screen("uusi-ryhma", "Kaarna", "/yhdistykset/{association}/ryhmat/uusi"),
    Screen("uusi-ryhma-virhe", "Kaarna", "/yhdistykset/{association}/ryhmat/uusi", send_empty, statuses=(422,)),
    Screen("kuusi-vastausta", "Kaarna", "/yhdistykset/{association}/ryhmat/toive"),
    Screen("kuusi-vastausta-virhe", "Kaarna", "/yhdistykset/{association}/ryhmat/toive", send_empty, statuses=(422,)),
    Screen("suunnitelma-kesken", "Kaarna", "/ryhmat/{half}/suunnitelma?saved=group"),
    Screen("suunnitelma-valmis", "Kaarna", "/ryhmat/{ready}/suunnitelma"),
    Screen("suunnitelma-luonnos", "Kaarna", "/ryhmat/{handed}/suunnitelma"),
    Screen("suunnitelma-ohjaajat", "Kaarna", "/ryhmat/{ready}/suunnitelma/ohjaajat?saved=invited"),
    Screen("suunnitelma-viestinta", "Kaarna", "/ryhmat/{ready}/suunnitelma/viestinta"),
    Screen("suunnitelma-kenelle", "Kaarna", "/ryhmat/{ready}/suunnitelma/kenelle"),
    Screen("suunnitelma-kenelle-virhe", "Kaarna", "/ryhmat/{ready}/suunnitelma/kenelle", send_wrong, statuses=(422,)),
    Screen("suunnitelma-verkostot", "Kaarna", "/ryhmat/{ready}/suunnitelma/verkostot"),
    Screen("suunnitelma-resurssit", "Kaarna", "/ryhmat/{ready}/suunnitelma/resurssit"),
    Screen("suunnitelma-sisalto-teemat", "Kaarna", "/ryhmat/{half}/suunnitelma/sisalto"),
    Screen("suunnitelma-sisalto", "Kaarna", "/ryhmat/{ready}/suunnitelma/sisalto"),
    Screen("suunnitelma-tapaaminen", "Kaarna", "/ryhmat/{ready}/suunnitelma/sisalto/{meeting}"),
    Screen("luonnos", "Kaarna", "/ryhmat/{ready}/luonnos"),
    Screen("peru-ryhma", "Kaarna", "/ryhmat/{ready}/suunnitelma/peru"),
    Screen("kutsu-ohjaajaksi", "Hilla", "/tervetuloa/{asked}"),
    Screen("kutsu-ohjaajaksi-virhe", "Hilla", "/tervetuloa/{asked}", send_empty, statuses=(422,)),
    Screen("liitto-ryhma", "staff", "/liitto/ryhmat/{group}?saved=invited"),
    Screen("liitto-ryhma-virhe", "staff", "/liitto/ryhmat/{group}", send_empty, statuses=(422,)),
)
