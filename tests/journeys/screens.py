"""What the screens are: who sees each of them in the gallery, and how it is reached."""

import itertools
import json
from datetime import datetime, timedelta

from playwright.sync_api import expect

from app.texts.dates import HELSINKI
from tests.journeys.content_screens import CONTENT_SCREENS
from tests.journeys.end_screens import END_SCREENS
from tests.journeys.gallery import LETTER_ADDRESS, LONG_ADDRESS
from tests.journeys.idea_screens import IDEA_SCREENS
from tests.journeys.meeting import start_early
from tests.journeys.pair_screens import PAIR_SCREENS
from tests.journeys.screen import Screen, follow_first, follow_in_fold, in_room, send_empty
from tests.journeys.visit_screens import VISIT_SCREENS

_strangers = itertools.count()


def open_evening(visitor):
    """The leader's sheet of the whole evening."""
    visitor.is_connected()
    visitor.page.locator(".meeting__lead .btn--plain").last.click()
    expect(visitor.sheet).to_be_visible()


def send_reserved(visitor):
    visitor.page.locator("#name").fill("Ohjaaja")
    send_empty(visitor)


def send_wrong(visitor):
    visitor.page.locator("#start_date").fill("30.2.2027")
    visitor.page.locator("#size").fill("13")
    send_empty(visitor)


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


def unfold(visitor):
    visitor.page.locator("summary").click()


def save_settings(visitor):
    """The answer of a save, whatever choice the script has sent already."""
    visitor.page.goto("/asetukset?saved=choices")


def check_missing(visitor):
    in_room(visitor)
    expect(visitor.page.locator(".hall__note a")).to_be_visible()


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
    pick_in_head_menu(visitor, "two")


def open_freeze(visitor):
    open_tools(visitor)
    visitor.sheet.locator(".pick button").click()
    expect(visitor.sheet.locator(".pick")).to_have_count(0)


def open_tools(visitor):
    pick_in_head_menu(visitor, "bulb")


def pick_in_head_menu(visitor, sign):
    """The sheet behind the last entry with this sign, in whatever language."""
    open_head_menu(visitor)
    entries = visitor.page.get_by_role("menuitem")
    entries.filter(has=visitor.page.locator(f"use[href='#i-{sign}']")).last.click()
    expect(visitor.sheet).to_be_visible()


def plan_break(visitor):
    """Over days on which the group meets."""
    today = datetime.now(HELSINKI).date()
    for name, days in (("first", 1), ("last", 40)):
        visitor.page.locator(f"#{name}").fill(f"{today + timedelta(days=days):%d.%m.%Y}")
    visitor.page.locator("main form button").last.click()
    expect(visitor.page.get_by_role("alert")).to_be_focused()


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


def ask_to_block(visitor):
    open_report(visitor)
    follow_first("/sulje-tili")(visitor)


def shut(visitor):
    expect(visitor.page.locator("main h1")).to_be_focused()


def make_link(visitor):
    visitor.page.locator("main li form button").first.click()
    expect(visitor.page.locator("#link")).to_be_visible()


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
    Screen("tili-suljettu", None, "/kirjaudu/suljettu"),
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
    Screen("pyynto-keskustelu", "Kide", "/pyynto/{talks}"),
    Screen("hakija-keskustelu", "Loimu", "/ryhmat/{asking}/pyynnot/{talks}"),
    Screen("pyynto-paikka", "Kuura", "/pyynto/{offered}"),
    Screen("pyynto-rauennut", "Sumu", "/pyynto/{lapsed}"),
    Screen("omat-paikka", "Kuura", "/omat-ryhmat"),
    Screen("pyynnot", "Loimu", "/ryhmat/{asking}/pyynnot"),
    Screen("kysymykset", "Loimu", "/ryhmat/{asking}/kysymykset"),
    Screen("liitto-kysymykset", "staff", "/liitto/kysymykset?saved=reviewed"),
    Screen("paikat", "Loimu", "/ryhmat/{asking}/paikat"),
    Screen("hakija", "Loimu", "/ryhmat/{asking}/pyynnot/{waits}"),
    Screen("hakija-virhe", "Loimu", "/ryhmat/{asking}/pyynnot/{waits}", send_empty, statuses=(422,)),
    Screen("omat-pyynto", "Utu", "/omat-ryhmat"),
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
    Screen("omat-pida-tili", "Varpu", "/omat-ryhmat"),
    Screen("suostumukset", "Havu", "/huone/{room}/suostumukset"),
    Screen("lahde", "Havu", "/huone/{room}/lahde"),
    Screen("lahde-ohjaaja", "Sammal", "/huone/{room}/lahde"),
    Screen("lahde-tai-tauko", "Tuisku", "/huone/{questioned}/lahde"),
    Screen("vaihda-nimi", "Loimu", "/huone/{questioned}/nimi"),
    Screen("vaihda-nimi-virhe", "Tuisku", "/huone/{questioned}/nimi", send_reserved, statuses=(422,)),
    Screen("pida-taukoa", "Tuisku", "/huone/{questioned}/tauko"),
    Screen("omat-tauolla", "Kelo", "/omat-ryhmat?saved=paused"),
    Screen("ensi-kaynti", "Usva", "/tervetuloa/{invitation}"),
    Screen("ensi-kaynti-virhe", "Usva", "/tervetuloa/{invitation}", send_empty, statuses=(422,)),
    Screen("asetukset", "Havu", "/asetukset"),
    Screen("asetukset-tallennettu", "Havu", "/asetukset", save_settings),
    Screen("toinen-varmistus", "Havu", "/asetukset/toinen-varmistus"),
    Screen("toinen-varmistus-vaiheet", "Karpalo", "/asetukset/toinen-varmistus"),
    Screen("toinen-varmistus-virhe", "Karpalo", "/asetukset/toinen-varmistus", send_empty, statuses=(422,)),
    Screen("toinen-varmistus-kaytossa", "Juolukka", "/asetukset/toinen-varmistus"),
    Screen("toinen-varmistus-ovi", "Juolukka", "/toinen-varmistus"),
    Screen("toinen-varmistus-ovi-virhe", "Juolukka", "/toinen-varmistus", send_empty, statuses=(422,)),
    Screen("huone-toinen-varmistus", "Juolukka", "/huone/{checked}", check_missing),
    Screen("tervetulosanat", "Sammal", "/huone/{room}/tervetulo"),
    Screen("tapaamiset-lue", "Lumme", "/huone/{quiet}/tapaamiset"),
    Screen("tapaamiset", "Loimu", "/ryhmat/{asking}/tapaamiset"),
    Screen("tapaaminen-siirto", "Loimu", "/ryhmat/{asking}/tapaamiset", follow_in_fold("/siirra")),
    Screen("tapaaminen-peruminen", "Loimu", "/ryhmat/{asking}/tapaamiset", follow_in_fold("/peru")),
    Screen("tapaamiset-pidetty", "Kanerva", "/ryhmat/{closing}/tapaamiset"),
    Screen("paata-ryhma", "Kanerva", "/ryhmat/{closing}/paata"),
    Screen("paattymispaiva", "Kanerva", "/ryhmat/{closing}/paattymispaiva"),
    Screen("miten-jatkamme", "Kanerva", "/ryhmat/{closing}/jatko"),
    Screen("miten-jatkamme-pian", "Loimu", "/ryhmat/{resting}/jatko"),
    Screen("miten-jatkamme-uusi", "Kataja", "/ryhmat/{renewed}/jatko"),
    Screen("jatko", "Heinä", "/jatko/{held}", send_empty, statuses=(422,)),
    Screen("jatko-ei", "Rahka", "/jatko/{said_no}"),
    Screen("omat-jatko", "Heinä", "/omat-ryhmat"),
    Screen("huone-jatkuu", "Heinä", "/huone/{renewed_room}", lambda visitor: visitor.is_connected()),
    Screen("tauko", "Loimu", "/ryhmat/{resting}/tauko", plan_break, statuses=(409,)),
    Screen("tauko-edessa", "Loimu", "/ryhmat/{resting}/tauko?saved=set"),
    Screen("ohjaajat", "Loimu", "/ryhmat/{asking}/ohjaajat?saved=invited"),
    Screen("varasijainen-kutsu", "Loimu", "/ryhmat/{asking}/ohjaajat/varasijainen"),
    Screen("varasijainen-virhe", "Loimu", "/ryhmat/{asking}/ohjaajat/varasijainen", send_empty, statuses=(422,)),
    Screen("varasijainen-on", "Loimu", "/ryhmat/{stood_in_group}/ohjaajat"),
    Screen("varasijainen-itse", "Pouta", "/omat-ryhmat?saved=stand-in"),
    Screen("sijainen-etsi", "Loimu", "/ryhmat/{asking}/tapaamiset", follow_in_fold("/ohjaus")),
    Screen("sijainen-kutsuttu", "Loimu", "/ryhmat/{stood_in_group}/tapaamiset/{called_meeting}/ohjaus?saved=called"),
    Screen("sijainen-tapaamiset", "Loimu", "/ryhmat/{stood_in_group}/tapaamiset"),
    Screen("huone-sijainen", "Tuisku", "/huone/{stood_in}", in_room),
    Screen("ohjaajat-ei-ketaan", "staff", "/ryhmat/{unled_group}/ohjaajat"),
    Screen("pyyda-ohjaajaksi", "Loimu", "/huone/{questioned}/ohjaajaksi/{whom}"),
    Screen("pyydetty-ohjaajaksi", "Tuisku", "/huone/{questioned}/kutsu-ohjaajaksi"),
    Screen("huone-pyydetty", "Tuisku", "/huone/{questioned}", in_room),
    Screen("huone-yksi-ohjaaja", "Loimu", "/huone/{questioned}", open_people),
    Screen("huone-ilman-ohjaajaa", "Tuisku", "/huone/{unled}", in_room),
    Screen("lahde-ainoa-ohjaaja", "Loimu", "/huone/{asking_room}/lahde"),
    Screen("ohjaajat-virhe", "Loimu", "/ryhmat/{asking}/ohjaajat", send_empty, statuses=(422,)),
    Screen("tauko-tapaamiset", "Loimu", "/ryhmat/{resting}/tapaamiset"),
    Screen("huone", "Havu", "/huone/{room}", in_room),
    Screen("huone-ohjaaja", "Sammal", "/huone/{room}", in_room),
    Screen("huone-ilta", "Tuisku", "/huone/{lively}", in_room),
    Screen("huone-tyhja", "Tuisku", "/huone/{quiet}", in_room),
    Screen("huone-luettava", "Kanerva", "/huone/{ended}", unfinished),
    Screen("huone-viestin-valikko", "Havu", "/huone/{room}", open_menu),
    Screen("huone-ohjaajan-valikko", "Sammal", "/huone/{room}", open_head_menu),
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
    Screen("huone-ohjaajille", "Sammal", "/huone/{room}", open_tools),
    Screen("huone-pysayta", "Sammal", "/huone/{room}", open_freeze),
    Screen("huone-pysaytetty", "Lumme", "/huone/{frozen}", unfinished),
    Screen("huone-pysaytetty-ohjaaja", "Sammal", "/huone/{frozen}", open_freeze),
    Screen("huone-hataavaus", "Lumme", "/huone/{looked_at}", in_room),
    Screen("huone-pysaytetty-liitto", "Lumme", "/huone/{frozen_by_staff}", in_room),
    Screen("huone-ilman-yhteytta", "Lumme", "/huone/{room}", without_network),
    Screen("huone-ei-aukea", "Lumme", "/huone/{room}", unreachable),
    Screen("huone-ei-lahtenyt", "Lumme", "/huone/{room}", refused),
    Screen("huone-uloskirjattu", "Tuisku", "/huone/{room}", signed_out),
    Screen("tapaaminen-tulohetki", "Heisi", "/huone/{lobby}", in_room),
    Screen("tapaaminen-tulohetki-ohjaaja", "Vanamo", "/huone/{lobby}", in_room),
    Screen("tapaaminen-aloita", "Vanamo", "/huone/{lobby}", start_early),
    Screen("tapaaminen-vaihe", "Heisi", "/huone/{phase}", in_room),
    Screen("tapaaminen-vaihe-ohjaaja", "Vanamo", "/huone/{phase}", in_room),
    Screen("tapaaminen-kulku", "Vanamo", "/huone/{phase}", open_evening),
    Screen("tapaaminen-paattynyt", "Heisi", "/huone/{over}", in_room),
    Screen("ilmoitukset", "Sammal", "/huone/{room}/ilmoitukset"),
    Screen("poistot", "Tuisku", "/huone/{two}/poistot"),
    Screen("poistot-oma", "Sammal", "/huone/{room}/poistot", unfold),
    Screen("poistot-ehdota", "Tuisku", "/huone/{two}/poistot/ehdota/{member}"),
    Screen("poistot-sivuun", "Tuisku", "/huone/{two}/poistot/sivuun/{member}"),
    Screen("poistot-virhe", "Tuisku", "/huone/{two}/poistot/ehdota/{member}", send_empty, statuses=(422,)),
    Screen("sivussa", "Katve", "/huone/{room}", shut),
    Screen("tauolla", "Kelo", "/huone/{breathing}", shut),
    Screen("huone-joku-tauolla", "Sammal", "/huone/{breathing}", open_people),
    Screen("poistettu", "Naava", "/huone/{room}", shut),
    Screen("liitto", "staff", "/liitto"),
    Screen("linkki-ryhmaan", "Kanerva", "/huone/{two}/linkki"),
    Screen("linkki-valmis", "Kanerva", "/huone/{two}/linkki", make_link),
    Screen("takaisin-ei", None, "/takaisin/nobodys", statuses=(404,)),
    Screen("ilmoitus", "Kanerva", "/huone/{two}/ilmoitukset/{card}?saved=noted"),
    Screen("ilmoitus-virhe", "Kanerva", "/huone/{two}/ilmoitukset/{card}", send_empty, statuses=(422,)),
    Screen("ilmoitus-kasitelty", "Kanerva", "/huone/{two}/ilmoitukset/{closed_card}?saved=already"),
    Screen("omat-ilmoitukset", "Havu", "/huone/{two}/vastaukset"),
    Screen("liitto-ilmoitukset", "staff", "/liitto/ilmoitukset"),
    Screen("liitto-ilmoitus", "staff", "/liitto/ilmoitukset", open_report),
    Screen("liitto-sulje-tili", "staff", "/liitto/ilmoitukset", ask_to_block),
    Screen("liitto-suljetut-tilit", "staff", "/liitto/suljetut-tilit"),
    Screen("liitto-pysayta", "staff", "/liitto/ryhmat/{group}/pysaytys"),
    Screen("liitto-pysayta-virhe", "staff", "/liitto/ryhmat/{group}/pysaytys", send_empty, statuses=(422,)),
    Screen("liitto-pysaytetty", "staff", "/liitto/ryhmat/{frozen_group}/pysaytys?saved=frozen"),
    Screen("ryhma-tapahtumat", "Lumme", "/ryhmat/{looked_at_group}/tapahtumat"),
    Screen("ryhma-tapahtumat-tyhja", "Lumme", "/ryhmat/{frozen_group}/tapahtumat"),
    Screen("liitto-tapahtumat", "staff", "/liitto/ryhmat/{looked_at_group}/tapahtumat"),
    Screen("liitto-hataavaus", "staff", "/liitto/ryhmat/{group}/hataavaus"),
    Screen("liitto-hataavaus-virhe", "staff", "/liitto/ryhmat/{group}/hataavaus", send_empty, statuses=(422,)),
    Screen("liitto-hataavaus-auki", "staff", "/liitto/ryhmat/{looked_at_group}/hataavaus"),
    Screen("liitto-hataavaus-viestit", "staff", "/liitto/ryhmat/{looked_at_group}/hataavaus/viestit"),
    Screen("liitto-numerot", "staff", "/liitto/numerot", check_a_number),
    Screen("liitto-poistot", "staff", "/liitto/poistot"),
    Screen("liitto-yhdistys", "staff", "/liitto/yhdistykset/uusi"),
    Screen("liitto-yhdistys-virhe", "staff", "/liitto/yhdistykset/uusi", send_empty, statuses=(422,)),
    Screen("liitto-ryhma-uusi", "staff", "/liitto/ryhmat/uusi"),
    Screen("liitto-ryhma-uusi-virhe", "staff", "/liitto/ryhmat/uusi", send_empty, statuses=(422,)),
    Screen("liitto-yhteyshenkilo", "staff", "/liitto/yhdistykset/{association}/yhteyshenkilo"),
    Screen("liitto-yhdistyksen-tiedot", "staff", "/liitto/yhdistykset/{association}"),
    Screen("liitto-osoitteen-korjaus", "staff", "/liitto/yhdistykset/{association}/yhteyshenkilot/{mistyped}"),
    Screen("liitto-suunnitelma", "staff", "/ryhmat/{wish}/suunnitelma"),
    Screen("omat-yhdistys", "Kaarna", "/omat-ryhmat"),
    Screen("yhdistys", "Kaarna", "/yhdistykset/{association}"),
    Screen("yhdistys-poistot", "Kaarna", "/yhdistykset/{association}/poistot"),
    Screen("yhdistykset", "Kaarna", "/ryhmat/{ready}/yhdistykset", send_empty, statuses=(422,)),
    Screen("yhdistykset-odottaa", "Kaarna", "/ryhmat/{half}/yhdistykset?saved=asked"),
    Screen("yhdistykset-kaksi", "Kaarna", "/ryhmat/{shared}/yhdistykset"),
    Screen("yhdistykset-lahde", "staff", "/ryhmat/{shared}/yhdistykset/lahde", send_empty, statuses=(422,)),
    Screen("yhdistykset-pyynto", "Kaarna", "/yhdistykset/yhteinen/{asks_to_share}"),
    Screen("uusi-ryhma", "Kaarna", "/yhdistykset/{association}/ryhmat/uusi"),
    Screen("uusi-ryhma-virhe", "Kaarna", "/yhdistykset/{association}/ryhmat/uusi", send_empty, statuses=(422,)),
    Screen("kuusi-vastausta", "Kaarna", "/yhdistykset/{association}/ryhmat/toive"),
    Screen("kuusi-vastausta-virhe", "Kaarna", "/yhdistykset/{association}/ryhmat/toive", send_empty, statuses=(422,)),
    Screen("suunnitelma-kesken", "Kaarna", "/ryhmat/{half}/suunnitelma?saved=group"),
    Screen("suunnitelma-valmis", "Kaarna", "/ryhmat/{ready}/suunnitelma"),
    Screen("suunnitelma-julkaistu", "Loimu", "/ryhmat/{sought}/suunnitelma"),
    Screen("suunnitelma-ohjaajat", "Kaarna", "/ryhmat/{ready}/suunnitelma/ohjaajat?saved=invited"),
    Screen("suunnitelma-viestinta", "Kaarna", "/ryhmat/{ready}/suunnitelma/viestinta"),
    Screen("suunnitelma-kenelle", "Kaarna", "/ryhmat/{ready}/suunnitelma/kenelle"),
    Screen("suunnitelma-kenelle-virhe", "Kaarna", "/ryhmat/{ready}/suunnitelma/kenelle", send_wrong, statuses=(422,)),
    Screen("suunnitelma-verkostot", "Kaarna", "/ryhmat/{ready}/suunnitelma/verkostot"),
    Screen("suunnitelma-resurssit", "Kaarna", "/ryhmat/{ready}/suunnitelma/resurssit"),
    Screen("kutsu-ohjaajaksi", "Hilla", "/tervetuloa/{asked}"),
    Screen("kutsu-ohjaajaksi-virhe", "Hilla", "/tervetuloa/{asked}", send_empty, statuses=(422,)),
    Screen("liitto-ryhma", "staff", "/liitto/ryhmat/{group}?saved=invited"),
    Screen("liitto-ryhma-virhe", "staff", "/liitto/ryhmat/{group}", send_empty, statuses=(422,)),
    *VISIT_SCREENS,
    *PAIR_SCREENS,
    *IDEA_SCREENS,
    *CONTENT_SCREENS,
    *END_SCREENS,
)
