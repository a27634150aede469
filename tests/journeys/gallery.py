"""A house with something on every wall: what the screens are, who sees them, and how each is reached."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import expect

from app.chat.change_message import ChangeMessage
from app.chat.schemas import AtNumber, Edit
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.access import Place
from app.safety.hide_message import HideMessage
from app.safety.schemas import Hide
from app.safety.schemas import SetAside as SetAsideBody
from app.safety.set_aside import SetAside
from tests.journeys.scene import NAMES, EarlierClock, Scene
from tests.journeys.served import ServedHouse
from tests.seed import NobodyListens

LETTER_ADDRESS = "kanerva@esimerkki.example"
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

    def __init__(self, folder):
        self.house = ServedHouse(folder)
        scene = Scene(self.house.database_url)
        self.people = {name: scene.person() for name in (*NAMES, "Katve", "Usva", "Naava")}
        self.people["staff"] = scene.person(staff=True)
        self.circle = _evening(scene, self.people)
        others = {name: self.people[name] for name in ("Tuisku", "Lumme")}
        quiet = scene.gather(others, group="Koivukuja")
        lively = scene.gather(others, group="Tuulentupa", leader="Lumme")
        scene.say(lively, ("Lumme", "Nähdään torstaina."))
        many = scene.gather({"Sammal": self.people["Sammal"]}, group="Lumikellonpolku")
        invitations = [scene.invite(many, self.people[name]) for name in ("Tuisku", "Usva")]
        scene.rename_address(self.people["Kanerva"], LETTER_ADDRESS)
        scene.close()
        self.facts = {
            "room": self.circle.room,
            "quiet": quiet.room,
            "invitation": invitations[1],
            "group": self.circle.seeded.group,
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
        ("Sammal", "Illan teema on oma jaksaminen. Ohjelma: https://esimerkki.example/ohjelma"),
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
    _remove(scene, circle, "Naava")
    return circle


def _remove(scene, circle, name):
    with scene.database.transaction() as session:
        standing = rooms.lock_standing(session, circle.room, circle.people[name].account_id)
        rooms.end_place(session, standing, Place.REMOVED, scene.clock.now())


# --- what leads to a screen


def send_empty(visitor):
    visitor.page.locator("main form button:not(details button)").first.click()
    expect(visitor.page.get_by_role("alert")).to_be_focused()


def ask_for_letter(visitor):
    visitor.page.locator("#address").fill("tuntematon@esimerkki.example")
    visitor.page.locator("button[value=letter]").click()
    expect(visitor.page.locator("#code")).to_be_visible()


def wrong_code(visitor):
    ask_for_letter(visitor)
    visitor.page.locator("#code").fill("12")
    visitor.page.locator("form[action='/kirjaudu/koodi'] button").click()
    expect(visitor.page.locator("#code-error")).to_be_visible()


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


def hide_and_show(visitor):
    """The leader's two steps of hiding; the next language finds the message as it was."""
    in_sheet("Meillä sama", 1)(visitor)
    visitor.sheet.locator("button[type=submit]").click()
    expect(visitor.sheet.locator(".note--well")).to_be_visible()


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


def signed_out_elsewhere(visitor):
    in_room(visitor)
    other = visitor.open_page()
    other.goto("/omat-ryhmat")
    other.locator("form[action='/kirjaudu-ulos'] button").first.click()
    other.close()
    expect(visitor.page.locator(".hall__note a")).to_be_visible()


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
    Screen("linkki", None, "/kirjaudu", follow_link),
    Screen("linkki-vanha", None, "/kirjaudu/linkki?t=vanha", statuses=(410,)),
    Screen("ensimmainen-vanha", None, "/kirjaudu/ensimmainen?t=vanha", statuses=(410,)),
    Screen("ei-loydy", None, "/ei-ole", statuses=(404,)),
    Screen("virhe", None, "/kieli/xx", statuses=(404, 422)),
    Screen("omat-tyhja", "Usva", "/omat-ryhmat"),
    Screen("omat-yksi", "Havu", "/omat-ryhmat"),
    Screen("omat-monta", "Tuisku", "/omat-ryhmat"),
    Screen("omat-sivussa", "Katve", "/omat-ryhmat"),
    Screen("ensi-kaynti", "Usva", "/tervetuloa/{invitation}"),
    Screen("ensi-kaynti-virhe", "Usva", "/tervetuloa/{invitation}", send_empty, statuses=(422,)),
    Screen("asetukset", "Havu", "/asetukset"),
    Screen("asetukset-tallennettu", "Havu", "/asetukset", save_settings),
    Screen("huone", "Havu", "/huone/{room}", in_room),
    Screen("huone-ohjaaja", "Sammal", "/huone/{room}", in_room),
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
    Screen("sivussa", "Katve", "/huone/{room}", shut),
    Screen("poistettu", "Naava", "/huone/{room}", shut),
    Screen("liitto", "staff", "/liitto"),
    Screen("liitto-yhdistys", "staff", "/liitto/yhdistykset/uusi"),
    Screen("liitto-yhdistys-virhe", "staff", "/liitto/yhdistykset/uusi", send_empty, statuses=(422,)),
    Screen("liitto-ryhma-uusi", "staff", "/liitto/ryhmat/uusi"),
    Screen("liitto-ryhma-uusi-virhe", "staff", "/liitto/ryhmat/uusi", send_empty, statuses=(422,)),
    Screen("liitto-ryhma", "staff", "/liitto/ryhmat/{group}?saved=invited"),
    Screen("liitto-ryhma-virhe", "staff", "/liitto/ryhmat/{group}", send_empty, statuses=(422,)),
)
