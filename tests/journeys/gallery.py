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
from app.rooms.access import Place
from app.safety.hide_message import HideMessage
from app.safety.report_message import ReportMessages
from app.safety.schemas import Hide, ReportMessage
from app.safety.schemas import SetAside as SetAsideBody
from app.safety.set_aside import SetAside
from tests.journeys.scene import NAMES, EarlierClock, Scene
from tests.journeys.served import ServedHouse
from tests.seed import NobodyListens

LETTER_ADDRESS = "kanerva@esimerkki.example"
# Nothing in it lets a line break.
LONG_ADDRESS = "hyvinpitkanimijapitkapalvelunnimi@pitkapalvelunnimi.example"
LONG_WORD = "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas"
YESTERDAY = EarlierClock(hours=26)
HOUR_AGO = EarlierClock(hours=1)
# Who leads the groups that everybody may see, and four who ask to join.
ASKING = ("Pihka", "Utu", "Halla", "Pouta", "Kuura")


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
        self.people = {name: scene.person() for name in (*NAMES, "Katve", "Usva", "Naava", "Kaisla", "Routa", *ASKING)}
        self.people["staff"] = scene.person(staff=True)
        self.circle = _evening(scene, self.people)
        quiet = scene.gather({name: self.people[name] for name in ("Tuisku", "Lumme")}, group="Koivukuja")
        lively = _talk(scene, self.people)
        many = scene.gather({"Sammal": self.people["Sammal"]}, group="Lumikellonpolku")
        invitations = [scene.invite(many, self.people[name]) for name in ("Tuisku", "Usva")]
        scene.gather({"Routa": self.people["Routa"]}, group="Hallaoja")
        scene.break_pages_of(self.people["Routa"])
        published = _doors(scene, self.people)
        scene.rename_address(self.people["Kanerva"], LETTER_ADDRESS)
        scene.rename_address(self.people["Havu"], LONG_ADDRESS)
        scene.close()
        self.facts = {
            "room": self.circle.room,
            "quiet": quiet.room,
            "lively": lively.room,
            "invitation": invitations[1],
            "group": self.circle.seeded.group,
            **published,
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
    aside = SetAside(scene.database, NobodyListens(), JobQueue(scene.clock), scene.clock)
    aside.set_aside(leader, SetAsideBody(room=circle.room, member=circle.member("Katve"), reason="rules"))
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


def _doors(scene, people):
    """Groups as strangers see them, and what waits at their doors."""
    asks, started, other = (
        scene.gather({"Pihka": people["Pihka"]}, group=name) for name in ("Saunapolku", "Suopursu", "Hiirenporras")
    )
    asking = scene.publish(asks, asks_first=True, days=-30, state="running", started_at=scene.clock.now())
    closed = scene.publish(started, intake="closed", state="running", days=-9, started_at=scene.clock.now())
    scene.publish(other, intake="closed", plan={"template": "young", "target_group": "Nuorten vanhemmat"})
    why = "Kaipaan juttelua toisten kanssa. Iltaisin on hiljaista."
    words = "Kiitos, että kirjoitit. Ryhmämme tuli täyteen, siksi emme ota nyt uusia. Terveisin ohjaajat."
    waits = scene.ask(asking, people["Utu"], "Utu", why=why, heard="association")
    scene.ask(asking, people["Kuura"], "Kuura")
    ended = {"ended_at": scene.clock.now(), "answer": words}
    declined = scene.ask(asking, people["Halla"], "Halla", state="declined", **ended)
    unsettled = scene.ask(asking, people["Pouta"], "Pihka", state="proved", waiting_since=None)
    return {
        "asking": asking, "closed": closed, "waits": waits, "declined": declined, "unsettled": unsettled
    }  # fmt: skip


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


def _remove(scene, circle, name):
    with scene.database.transaction() as session:
        standing = rooms.lock_standing(session, circle.room, circle.people[name].account_id)
        rooms.end_place(session, standing, Place.REMOVED, scene.clock.now())


# --- what leads to a screen

_strangers = itertools.count()


def send_empty(visitor):
    visitor.page.locator("main form button:not(details button)").first.click()
    expect(visitor.page.get_by_role("alert")).to_be_focused()


def ask_for_letter(visitor):
    """Each time for another address, since five letters to one are enough."""
    visitor.page.locator("#address").fill(f"{next(_strangers)}{LONG_ADDRESS}")
    visitor.page.locator("button[value=letter]").click()
    expect(visitor.page.locator("#code")).to_be_visible()


def follow_join_link(visitor):
    """From the form through the letter to the page that its link opens."""
    address = f"{next(_strangers)}{LONG_ADDRESS}"
    visitor.page.locator("#name").fill(f"Lumi {next(_strangers)}")
    visitor.page.locator("#address").fill(address)
    visitor.page.locator("#rules").check()
    visitor.page.locator("#keep_words").check()
    visitor.page.locator("main form button").click()
    expect(visitor.page.locator(".note--well")).to_be_visible()
    visitor.page.goto(visitor.house.wait_for_letter(address).link)


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


def open_report(visitor):
    visitor.page.locator("main li form button").first.click()
    expect(visitor.page.locator("main li.msg").first).to_be_visible()


def shut(visitor):
    expect(visitor.page.locator("main h1")).to_be_focused()


SCREENS = (
    Screen("etusivu", None, "/"),
    Screen("apua-nyt", None, "/apua-nyt"),
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
    Screen("ryhmat", None, "/ryhmat"),
    Screen("ryhmat-ei-loydy", None, "/ryhmat?kenelle=adult&kieli=sv"),
    Screen("ryhma", None, "/ryhmat/{asking}"),
    Screen("ryhma-alkanut", None, "/ryhmat/{closed}"),
    Screen("liity", None, "/ryhmat/{asking}/liity"),
    Screen("liity-virhe", None, "/ryhmat/{asking}/liity", send_empty, statuses=(422,)),
    Screen("liity-lahetetty", None, "/ryhmat/{asking}/liity?sent"),
    Screen("liity-linkki", None, "/ryhmat/{asking}/liity", follow_join_link),
    Screen("pyynto", "Utu", "/pyynto/{waits}"),
    Screen("pyynto-nimi", "Pouta", "/pyynto/{unsettled}"),
    Screen("pyynto-ei", "Halla", "/pyynto/{declined}"),
    Screen("pyynnot", "Pihka", "/ryhmat/{asking}/pyynnot"),
    Screen("hakija", "Pihka", "/ryhmat/{asking}/pyynnot/{waits}"),
    Screen("hakija-virhe", "Pihka", "/ryhmat/{asking}/pyynnot/{waits}", send_empty, statuses=(422,)),
    Screen("omat-pyynto", "Utu", "/omat-ryhmat"),
    Screen("ei-loydy", None, "/ei-ole", statuses=(404,)),
    Screen("virhe", None, "/kirjaudu", too_large, statuses=(413,)),
    Screen("vika", "Routa", "/omat-ryhmat", statuses=(500,)),
    Screen("omat-tyhja", "Kaisla", "/omat-ryhmat"),
    Screen("omat-kutsu", "Usva", "/omat-ryhmat"),
    Screen("omat-yksi", "Havu", "/omat-ryhmat"),
    Screen("omat-monta", "Tuisku", "/omat-ryhmat"),
    Screen("omat-sivussa", "Katve", "/omat-ryhmat"),
    Screen("ensi-kaynti", "Usva", "/tervetuloa/{invitation}"),
    Screen("ensi-kaynti-virhe", "Usva", "/tervetuloa/{invitation}", send_empty, statuses=(422,)),
    Screen("asetukset", "Havu", "/asetukset"),
    Screen("asetukset-tallennettu", "Havu", "/asetukset", save_settings),
    Screen("huone", "Havu", "/huone/{room}", in_room),
    Screen("huone-ohjaaja", "Sammal", "/huone/{room}", in_room),
    Screen("huone-ilta", "Tuisku", "/huone/{lively}", in_room),
    Screen("huone-tyhja", "Tuisku", "/huone/{quiet}", in_room),
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
    Screen("huone-ei-lahtenyt", "Lumme", "/huone/{room}", refused),
    Screen("huone-uloskirjattu", "Tuisku", "/huone/{room}", signed_out),
    Screen("ilmoitukset", "Sammal", "/huone/{room}/ilmoitukset"),
    Screen("sivussa", "Katve", "/huone/{room}", shut),
    Screen("poistettu", "Naava", "/huone/{room}", shut),
    Screen("liitto", "staff", "/liitto"),
    Screen("liitto-ilmoitukset", "staff", "/liitto/ilmoitukset"),
    Screen("liitto-ilmoitus", "staff", "/liitto/ilmoitukset", open_report),
    Screen("liitto-yhdistys", "staff", "/liitto/yhdistykset/uusi"),
    Screen("liitto-yhdistys-virhe", "staff", "/liitto/yhdistykset/uusi", send_empty, statuses=(422,)),
    Screen("liitto-ryhma-uusi", "staff", "/liitto/ryhmat/uusi"),
    Screen("liitto-ryhma-uusi-virhe", "staff", "/liitto/ryhmat/uusi", send_empty, statuses=(422,)),
    Screen("liitto-ryhma", "staff", "/liitto/ryhmat/{group}?saved=invited"),
    Screen("liitto-ryhma-virhe", "staff", "/liitto/ryhmat/{group}", send_empty, statuses=(422,)),
)
