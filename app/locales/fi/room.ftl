# The room: texts of the browser. Placeholders are never inflected.

## The page
room-title = Ryhmähuone – Vertaistupa
group-room = Ryhmähuone
skip-to-writing = Siirry kirjoittamaan
skip-to-sheet = Siirry avattuun osaan
opening = Avataan ryhmähuonetta
unreachable = Yhteys on poikki.
unreachable-more = Se, mitä kirjoitit, on tallessa tällä laitteella. Yritämme koko ajan uudelleen.

## Head and ways
back-to-groups = Takaisin omiin ryhmiin
my-groups = Omat ryhmät
help-now = Apua nyt
menu = Valikko
menu-waits = { $label } ({ $count })
menu-with-waiting = Valikko, { $count } odottaa sinua
desk-new-report = Uusi ilmoitus odottaa sinua valikossa.
desk-new-request = Uusi liittymispyyntö odottaa sinua valikossa.
desk-new-removal = Ehdotus osallistujasta odottaa sinua valikossa.
ways = Ryhmähuone
way-talk = Keskustelu
way-meetings = Tapaamiset
present-count = { $count ->
    [one] { $count } paikalla
   *[other] { $count } paikalla
  }
ended-on = päättynyt { $date }
cancelled-short = peruttu
menu-people = Ketkä ovat mukana
menu-reports = Ilmoitukset
menu-requests = Liittymispyynnöt
menu-welcome = Tervetulosanat
menu-removals = Ehdotukset osallistujista
for-leaders = Ohjaajille
menu-rules = Pelisäännöt
menu-enter-sends = Enter lähettää viestin
menu-settings = Asetukset
menu-log = Ryhmän tapahtumat
menu-name = Vaihda nimesi
menu-pause = Pidä taukoa
menu-leave-group = Lähde ryhmästä
menu-sign-out = Kirjaudu ulos
menu-leave-page = Poistu sivulta

## People
people = Paikalla nyt
people-rest = Muut ryhmässä
people-away = Nyt poissa
people-paused = Pitävät taukoa
state-paused = pitää taukoa
nobody-else = Muita ei näy juuri nyt. Uusi tulija näkyy puolessa minuutissa.
you = Sinä
role-leader = ohjaaja
role-substitute = sijainen
role-visitor = liiton työntekijä
someone-gone = Poistunut osallistuja

## The talk
talk = Keskustelu
show-older = Näytä vanhempia viestejä
room-planned = Ryhmää suunnitellaan vielä. Täällä ohjaajat voivat jo jutella.
room-plan = Avaa suunnitelma
talk-empty = Täällä ryhmä keskustelee. Voit aloittaa kertomalla, mitä sinulle kuuluu.
talk-none = Täällä ei ole viestejä.
today = tänään, { $date }
yesterday = eilen, { $date }
new-messages = { $known ->
    [no] Uusia viestejä
   *[yes] Uusia viestejä { $count }
  }
show-new = { $count ->
    [one] Näytä { $count } uusi viesti
   *[other] Näytä { $count } uutta viestiä
  }
edited = muokattu
message-actions = { $name } { $time }, toiminnot
own-message-actions = Oma viesti { $time }, toiminnot
message-hidden = Viesti on piilotettu
own-message-hidden = Ohjaaja piilotti viestisi
message-hidden-reason = Ohjaaja piilotti viestisi. Syy: { $reason }.
message-removed = Viesti on poistettu
reveal = Näytä viesti
quote-before-you = Viesti on ajalta ennen sinua
quote-loading = Haetaan viestiä

## Lines of what happened
line-joined = { $name } tuli ryhmään
line-joined-nameless = Ryhmään tuli uusi osallistuja
line-joined-successor = { $name } tuli ryhmän uudeksi ohjaajaksi
line-joined-successor-nameless = Ryhmään tuli uusi ohjaaja
line-joined-substitute = { $name } tuli sijaiseksi yhteen tapaamiseen
line-joined-substitute-nameless = Sijainen tuli yhteen tapaamiseen
line-left = Yksi osallistuja lähti ryhmästä
line-left-leader = Yksi ohjaaja lähti ryhmästä
line-left-substitute = Sijainen lähti ryhmästä
line-joined-visit = { $name } liitosta tuli mukaan tähän tapaamiseen
line-joined-visit-nameless = Liiton työntekijä tuli mukaan tapaamiseen
line-left-visitor = Liiton työntekijä lähti
line-guest-comes = Tapaamiseen { $date } tulee alustaja
line-guest-changed = Tapaamisen { $date } alustajan tiedot muuttuivat
line-guest-off = Tapaamiseen { $date } ei tule alustajaa
line-leaderless = Ryhmällä ei ole nyt ohjaajaa
line-led-again = Ryhmällä on taas ohjaaja
line-leads-now = { $name } on nyt ryhmän ohjaaja
line-leads-now-nameless = Yhdestä osallistujasta tuli ohjaaja
line-leads-no-more = { $name } on nyt osallistuja
line-leads-no-more-nameless = Yksi ohjaaja on nyt osallistuja
line-renamed = { $was } on nyt { $name }
line-renamed-nameless = Poistunut osallistuja oli vaihtanut nimensä
you-are-asked-to-lead = Sinua pyydetään ohjaajaksi.
asked-answer = Katso ja vastaa
ask-to-lead = Toinen ohjaaja
one-leader = Ryhmällä on yksi ohjaaja. Kaksi on turvallisempi.
ask-by-address = Kutsu osoitteella
ask-to-lead-name = Pyydä ohjaajaksi: { $name }
leaderless = Ryhmällä ei ole nyt ohjaajaa.
leaderless-more = Yhdistys etsii ohjaajan. Näin on ollut { $date } alkaen.
line-removed = Yksi osallistuja ei ole enää ryhmässä
line-ended = Ryhmä päättyi { $date }
line-away = { $name } on nyt poissa
line-away-nameless = Yksi osallistuja on nyt poissa
line-returned = { $name } on taas täällä
line-returned-nameless = Yksi osallistuja on taas täällä
line-paused = { $name } pitää taukoa
line-paused-nameless = Yksi osallistuja pitää taukoa
line-pause-over = { $name } palasi tauolta
line-pause-over-nameless = Yksi osallistuja palasi tauolta
line-glass-danger = Liitto lukee ryhmän viestejä. Jonkun turvallisuus on vaarassa.
line-glass-serious_report = Liitto lukee ryhmän viestejä. Viestistä on tehty vakava ilmoitus.
line-glass-no_leader = Liitto lukee ryhmän viestejä. Ryhmällä ei ole ohjaajaa.
line-glass-authority = Liitto lukee ryhmän viestejä. Viranomainen pyytää tietoja.
line-glass-closed = Liitto ei enää lue ryhmän viestejä.
line-frozen-leader = Ohjaaja pysäytti keskustelun. Se aukeaa taas { $date }
line-frozen-staff = Liitto pysäytti keskustelun. Se aukeaa taas { $date }
line-frozen-open = Liitto pysäytti keskustelun. Liitto kertoo täällä, kun se aukeaa.
line-thawed-leader = Ohjaaja avasi keskustelun taas
line-thawed-staff = Liitto avasi keskustelun taas
line-thawed-time = Keskustelu on taas auki
line-break-set = Ryhmä pitää taukoa. Tauko alkaa { $first } ja loppuu { $last }
line-break-over = Ryhmän tauko on ohi
line-break-off = Ryhmä ei pidäkään taukoa
line-ending = Ryhmän viimeinen päivä on { $date }. Sen jälkeen voit lukea viestejä 30 päivää ja ottaa omat talteen.
line-last-day-moved = Ryhmän viimeinen päivä on nyt { $date }.
line-goes-on = Ryhmä jatkuu. Viimeinen päivä on nyt { $date }.

## Is writing
writing-one = { $name } kirjoittaa
writing-two = { $first } ja { $second } kirjoittavat
writing-many = Moni kirjoittaa

## The reader's message on its way
sending = Lähetetään
waits-for-connection = Odottaa yhteyttä
not-sent = Ei lähtenyt. Yritä uudelleen
not-sent-remove = Poista tästä
not-sent-read-only = Tähän ryhmään ei voi nyt kirjoittaa.
not-sent-paused = Viesti ei lähtenyt, koska pidit taukoa.
not-sent-frozen = Keskustelu on pysäytetty. Viestisi on tallessa tällä laitteella.
not-sent-refused = Tätä viestiä ei voi lähettää tällaisena.
not-sent-rewrite = Muokkaa viestiä

## Menu of a message
reply = Vastaa
edit = Muokkaa
remove = Poista viesti
report = Ilmoita viestistä
hide = Piilota viesti
unhide = Palauta viesti
set-aside = Siirrä kirjoittaja sivuun

## Composer
compose = Kirjoita ryhmälle
send = Lähetä
send-object = viesti
replying-to = Vastaat: { $name }
cancel-reply = Peru vastaus
editing = Muokkaat viestiä
cancel-edit = Peru muokkaus
save-edit = Tallenna
not-watched = Ryhmää ei valvota koko ajan.
emergency-call = Hätätilanteessa soita
enter-sends = Enter lähettää viestin. Vaihto ja Enter tekevät uuden rivin. Voit vaihtaa tämän valikosta.
enter-makes-line = Enter tekee uuden rivin. Ctrl ja Enter lähettävät viestin. Voit vaihtaa tämän valikosta.
characters-left = { $count ->
    [one] Voit kirjoittaa vielä { $count } merkin.
   *[other] Voit kirjoittaa vielä { $count } merkkiä.
  }
too-long = { $count ->
    [one] Viestissä on { $count } merkki liikaa. Lyhennä viestiä tai jaa se kahteen osaan.
   *[other] Viestissä on { $count } merkkiä liikaa. Lyhennä viestiä tai jaa se kahteen osaan.
  }
nothing-written = Kirjoita ensin viesti.
edit-failed = Muutos ei tallentunut. Kokeile uudelleen.
message-gone = Viestiä ei enää ole. Voit lähettää tekstin uutena viestinä.
read-only = Tähän ryhmään ei voi nyt kirjoittaa.
read-only-more = Voit lukea viestejä.
draft-kept = Tämä jäi kesken. Voit kopioida tekstin.
room-begins = Ryhmä aloittaa { $date }.
room-begins-more = Silloin voit kirjoittaa. Tulohetki aukeaa 10 minuuttia ennen.
room-before = Olet mukana. Täällä ryhmä keskustelee, kun se on alkanut.
room-ended = Ryhmä on päättynyt.
room-cancelled = Ryhmä peruttiin.
cancelled-few_people = Mukana oli liian vähän osallistujia.
cancelled-no_leader = Ryhmällä ei ole ohjaajaa.
cancelled-otherwise = Asia järjestyy toisella tavalla.
cancelled-other = Ryhmää ei voi järjestää nyt.
cancelled-not-begun = Ryhmä ei ala.
cancelled-message = Ryhmän järjestäjän viesti
room-cleared-on = Viestit ja nimet poistetaan { $date }
room-own-words = Lataa omat viestisi
room-give-feedback = Anna palautetta
room-find-new = Etsi uusi ryhmä
room-next = Miten tästä eteenpäin
room-next-own-words = Lataa omat viestisi ennen sitä, jos haluat ne talteen.

## Banners
connection-lost = Yhteys katkesi.
connection-lost-more = Kirjoita rauhassa. Viestisi lähtee, kun yhteys palaa.
connection-back = Yhteys palasi.
signed-out = Sinut on kirjattu ulos.
signed-out-more = Se, mitä kirjoitit, on tallessa tällä laitteella.
second-check-first = Ohjaajan toinen varmistus puuttuu.
second-check-then-lead = Sen jälkeen voit ohjata. Kirjoittaa voit jo nyt.
second-check-pass = Tee toinen varmistus
sign-in-again = Kirjaudu uudelleen
stopped = Jokin meni vikaan, eikä se johdu sinusta.
stopped-more = Se, mitä kirjoitit, on tallessa tällä laitteella.
load-again = Lataa sivu uudelleen

## The meeting
line-meeting-lobby = Tulohetki alkoi
line-meeting-opened = Tapaaminen alkoi. Nyt: { $phase }
line-meeting-phase = Nyt: { $phase }
line-meeting-moved = Tapaaminen { $was } on siirretty. Uusi aika: { $date }
line-start-moved = Mukana oli vielä liian vähän osallistujia, joten aloitus siirtyi. Uusi aika: { $date }
line-start-off = Mukana oli vielä liian vähän osallistujia, joten ryhmä ei alkanut. Uudesta ajasta kerrotaan myöhemmin.
line-start-replanned = Ryhmä ei alakaan { $date }. Sitä suunnitellaan uudelleen, ja uudesta ajasta kerrotaan myöhemmin.
line-meeting-cancelled = Tapaaminen { $date } on peruttu.
meeting-off-ill = Ohjaaja ei pääse paikalle.
meeting-off-few = Liian moni on estynyt.
meeting-off-other = Tapaaminen jää väliin.
line-meeting-held = Tapaaminen päättyi
line-meeting-missed = Tapaaminen jäi pitämättä
line-meeting-off = Tapaaminen ei alkanut nyt
meeting-theme-tonight = Teema: { $theme }
meeting-begins = { $minutes ->
    [one] Alamme klo { $time }, noin minuutin päästä.
   *[other] Alamme klo { $time }, noin { $minutes } minuutin päästä.
  }
meeting-lacks =
    { $count ->
        [one] Ryhmästä puuttuu vielä 1 osallistuja. Jos hän ei tule ennen alkua, tapaaminen siirtyy.
       *[other] Ryhmästä puuttuu vielä { $count } osallistujaa. Jos heitä ei tule ennen alkua, tapaaminen siirtyy.
    } Yhdistys voi suunnitelmassa päättää, että ryhmä alkaa pienempänä.
meeting-waits-for-leader = Tapaaminen alkaa, kun ohjaaja aloittaa sen.
meeting-place = Tapaaminen, vaihe { $number }/{ $count }:
meeting-until = Noin klo { $time } asti.
meeting-time-over = Voit lopettaa ajatuksesi rauhassa.
meeting-host = Vuorossa oleva ohjaaja: { $name }.
meeting-start = Aloita tapaaminen
meeting-next = Seuraavaksi: { $phase }
meeting-host-you = Sinä olet vuorossa.
meeting-watcher = Viestejä seuraa: { $name }.
meeting-watcher-you = Sinä seuraat viestejä.
meeting-take-over = Ota ohjausvuoro
meeting-give-over = Anna ohjausvuoro: { $name }
evening-title = Tapaamisen kulku
evening-what = Voit ohittaa vaiheen tai palata siihen. Loppu siirtyy vain, jos siirrät sen.
evening-minutes = { $count } min
evening-now = Nyt
evening-go = Siirry tähän
evening-ends = Loppuu noin klo { $time }.
evening-move-end = Siirrä loppua 15 min
meeting-undo = Peru siirto
meeting-more-time = Lisää aikaa
meeting-close = Päätä tapaaminen
start-early-title = Aloitetaanko nyt?
start-early-means = Sovittu aika on klo { $time }.
start-early-shuts = Tämän jälkeen ryhmään ei tule uusia.
start-early-wait = Odota vielä
close-title = Päätetäänkö tapaaminen?
close-means = Tapaamista ei voi avata uudelleen. Ryhmälle voi kirjoittaa sen jälkeenkin.
close-go-on = Jatka tapaamista
late-welcome = Tervetuloa. Nyt on menossa: { $phase }.
late-past = Tähän mennessä: { $phases }.
late-take-part = Voit kirjoittaa tai vain lukea.
late-read = Lue, mitä on sanottu
close-note = Sulje tämä
end-held = Tapaaminen on päättynyt
end-missed = Tapaaminen jäi pitämättä
end-off = Tapaaminen ei alkanut nyt
end-thanks = Kiitos, että olit mukana.
end-not-yours = Se ei johdu sinusta.
end-next = Seuraava tapaaminen: { $date }.
end-help = Jos jokin jäi painamaan, joku kuuntelee:
lobby-welcome = Tervetuloa
lobby-programme = Mitä tänään tehdään
lobby-times = Ajat ovat noin-aikoja. Vuoron saa aina ohittaa.
writing-opens = Ryhmälle voit kirjoittaa klo { $time }.
writing-opens-soon = Kirjoittaminen aukeaa hetken päästä.
writing-open = Nyt voit kirjoittaa ryhmälle.
phase-lobby-name = Tulohetki
phase-opening-name = Avaus
phase-opening_round-name = Alkukierros
phase-theme_intro-name = Alustus
phase-theme_round-name = Teemakierros
phase-question_1-name = Kysymys 1
phase-break-name = Tauko
phase-question_2-name = Kysymys 2
phase-open_discussion-name = Vapaa keskustelu
phase-closing_round-name = Loppukierros
phase-closing-name = Lopetus

## Announcements
said = { $name }: { $text }
said-many = { $count ->
    [one] { $count } uusi viesti
   *[other] { $count } uutta viestiä
  }

## Sheets
close = Sulje
sheet-failed = Se ei onnistunut. Kokeile hetken päästä uudelleen.
sheet-not-allowed = Tämä ei ole nyt mahdollista.
sheet-gone = Viestiä ei enää ole.
only-leaders-see = Tämä ikkuna näkyy vain ohjaajille.

report-sees = Ohjaajat näkevät tämän. Kirjoittaja ei saa tietää nimeäsi.
report-sees-staff = Liiton työntekijä näkee tämän, ohjaaja ei. Kirjoittaja ei saa tietää nimeäsi.
report-sees-hidden = Ohjaajat näkevät tämän. Ohjaajan viestistä tehdyn näkee vain liiton työntekijä.
report-what = Mikä viestissä on vialla?
report-hurts = Se loukkaa jotakuta
report-private = Siinä kerrotaan toisen asioita
report-selling = Se on mainos tai myyntiä
report-worried = Olen huolissani kirjoittajasta
report-other = Jokin muu
report-danger = Jos joku on vaarassa, soita
reported = Ilmoitus on lähetetty
report-thanks = Kiitos. Ohjaaja katsoo viestin.
report-thanks-staff = Kiitos. Liiton työntekijä katsoo viestin, ei ohjaaja.
report-thanks-hidden = Kiitos. Viesti katsotaan.
report-answer-where = Näet vastauksen sivulla
report-own = Omat ilmoituksesi
report-name-untold = Nimeäsi ei kerrota.
report-reason = Syy: { $reason }.
report-help = Jos olo on raskas, joku kuuntelee:
report-more = Haluatko kertoa lisää?
optional = (voit jättää tyhjäksi)
report-send-words = Lähetä lisätieto
report-words-sent = Lisätieto on lähetetty.
report-words-empty = Kirjoita ensin lisätieto.
report-words-long = { $count ->
    [one] Tekstissä on { $count } merkki liikaa.
   *[other] Tekstissä on { $count } merkkiä liikaa.
  }
report-take-back = Peru ilmoitus
report-taken-back = Ilmoitus on peruttu.

reason-choose = Valitse syy
reason-missing = Valitse syy.
hide-reason = Syy, jonka kirjoittaja lukee
hide-hurts = Viesti voi loukata toista
hide-privacy = Viestissä on toisen asioita
hide-selling = Viesti on mainos
hide-rules = Viesti on vastoin pelisääntöjä
hide-other = Muu syy
hide-others-see = Muut näkevät: Viesti on piilotettu.
hide-can-undo = Voit palauttaa viestin milloin vain.
hidden-done = Viesti on piilotettu.
hidden-done-more = Kirjoittaja saa tietää syyn.
hidden-reports = { $count ->
    [one] Viestistä odottaa { $count } ilmoitus.
   *[other] Viestistä odottaa { $count } ilmoitusta.
}
hidden-handle = Merkitse käsitellyksi
hidden-reports-handled = { $count ->
    [one] Ilmoitus on käsitelty.
   *[other] Ilmoitukset on käsitelty.
}
unhidden-done = Viesti näkyy taas kaikille.
revealed = Piilotettu viesti

aside-title = Siirrä sivuun: { $name }
aside-now = Heti
aside-now-text = { $name } ei näe ryhmää eikä kirjoita.
aside-ends = Päättyy
aside-ends-text = Itsestään vuorokauden päästä. Voit ottaa hänet takaisin milloin vain.
aside-told = Kuka saa tiedon
aside-told-text = { $name } ja toinen ohjaaja. Muut näkevät vain, että { $name } on nyt poissa.
aside-told-alone = { $name }. Muut näkevät vain, että { $name } on nyt poissa.
aside-reason = Syy, jonka { $name } lukee
aside-hurts = Viestit ovat loukanneet muita
aside-privacy = Toisen asioita on kerrottu
aside-selling = Viestit ovat olleet mainoksia
aside-rules = Pelisääntöjä ei ole noudatettu
aside-other = Muu syy
aside-done-title = { $name } on sivussa
aside-done-ends = Päättyy { $date }.
aside-done-more = { $name } sai syyn.
aside-ask-second = Pyydä toista päättämään
aside-ask-meanwhile = Sillä välin voit piilottaa viestejä tai pysäyttää keskustelun.
# The room is frozen: nobody writes. A leader's word, or staff's.
freeze-room = Pysäytä keskustelu
thaw-room = Avaa keskustelu
freeze-now-text = Kukaan ei voi kirjoittaa, eivät ohjaajatkaan. Viestejä voi lukea.
freeze-ends-text = Itsestään. Voit avata sen milloin vain. Ohjaajilla on 24 tuntia viikossa.
freeze-told-text = Koko ryhmä. Syytä muut eivät näe.
freeze-length = Kuinka pitkäksi ajaksi
freeze-hours =
    { $count ->
        [one] { $count } tunti
       *[other] { $count } tuntia
    }
freeze-reason = Syy
freeze-calm = Keskustelun pitää rauhoittua
freeze-privacy = Toisen asioita on kerrottu
freeze-worried = Huoli jonkun turvallisuudesta
freeze-other = Muu syy
frozen = Keskustelu on pysäytetty
frozen-leader = Ohjaaja on pysäyttänyt keskustelun.
frozen-staff = Liitto on pysäyttänyt keskustelun.
frozen-more = Kukaan ei voi kirjoittaa nyt. Voit lukea viestejä.
frozen-until = Keskustelu aukeaa { $date }.
frozen-open = Liitto kertoo täällä, kun keskustelu aukeaa.
glass-on = Liitto lukee nyt ryhmän viestejä.
glass-on-until = Lukeminen loppuu viimeistään { $date }.
frozen-done-more = Koko ryhmä näkee tämän. Voit yhä piilottaa viestin tai siirtää jonkun sivuun.
bring-back = Ota takaisin ryhmään
bring-back-name = Ota takaisin ryhmään: { $name }
brought-back = { $name } on taas ryhmässä.
propose-removal-name = Ehdota poistamista: { $name }

remove-title = Poistetaanko viesti?
remove-means = Viesti häviää kaikilta. Sitä ei voi palauttaa.
remove-keep = Säilytä viesti

## Pages instead of the room
away-title = Et näe ryhmää hetkeen
away-lead = Ohjaaja siirsi sinut hetkeksi sivuun.
away-ends = Tämä päättyy
away-reason = Syy
away-easy = Sinun ei tarvitse tehdä mitään. Ryhmä aukeaa itsestään, ja paikkasi säilyy.
someone-listens = Jos olo on raskas, joku kuuntelee:
removed-title = Et ole enää tässä ryhmässä
removed-lead = Et näe ryhmän viestejä enää. Muut ryhmäsi ovat ennallaan.
removed-reason = Syy: { $reason }.
review-title = Oletko eri mieltä?
review-title-asked = Pyysit tarkistusta
review-what = Liiton työntekijä voi katsoa asiaa. Ryhmälle ei kerrota, että pyysit.
review-last-day = Voit pyytää { $until } asti.
review-words = Omin sanoin
review-ask = Pyydä tarkistusta
review-asked = Pyyntösi lähti { $at }.
review-asked-more = Liiton työntekijä vastaa sinulle kirjeellä. Ryhmälle ei kerrota, että pyysit.
review-stands = Liitto katsoi asian. Ratkaisu pysyy.
review-stands-more = Kiitos, että kerroit.
left-title = Olet lähtenyt ryhmästä
left-lead = Et näe ryhmää enää. Syytä ei kysytä.
paused-title = Pidät taukoa tästä ryhmästä
paused-lead = Paikkasi säilyy. Viestit odottavat sinua.
come-back = Palaa ryhmään
cleared-title = Ryhmä on arkistoitu
cleared-lead = Viestit ja nimet on poistettu. Kiitos, että olit mukana.
cleared-find = Etsi uusi ryhmä
missing-title = Sivua ei löydy
missing-lead = Osoite on vanha, tai sivu ei ole sinulle auki.
entry-link-give = Eikö joku pääse sisään? Anna uusi linkki
renewal-banner = Ryhmä jatkaa uutena ryhmänä.
renewal-look = Katso paikkasi

## The leaders' own room
pair-room = Ohjaajat kesken
pair-title = Ohjaajat kesken – Vertaistupa
back-to-group-room = Takaisin ryhmähuoneeseen
menu-pair-news = Ohjaajat kesken, uutta
menu-with-news = Valikko, uutta ohjaajien huoneessa
pair-readers = Tämän lukevat vain ryhmän ohjaajat.
pair-readers-not = Osallistujat ja yhteyshenkilö eivät näe tätä.
pair-compose = Kirjoita ohjaajille
pair-empty = Täällä ohjaajat juttelevat ohjaamisesta.
pair-alone = Kukaan muu ei vielä ohjaa ryhmää kanssasi.
pair-alone-later = Uusi ohjaaja näkee vain sen, mitä kirjoitat hänen tulonsa jälkeen.
pair-ask = Kutsu toinen ohjaaja
pair-line-joined = { $name } tuli mukaan
pair-line-joined-nameless = Uusi ohjaaja tuli mukaan
pair-line-left = Yksi ohjaaja ei ole enää mukana
line-debrief = Tapaaminen on ohi. Voitte jutella siitä täällä.
debrief-title = Tapaaminen on ohi
debrief-lead = Näistä voitte jutella, jos haluatte.
debrief-well = Mikä sujui hyvin?
debrief-mind = Mikä jäi mieleen?
debrief-next = Mitä teemme ensi kerralla toisin?
debrief-support = Jäikö jokin painamaan sinua?
pair-left-title = Tämä huone on vain ohjaajille
pair-left-lead = Et ohjaa enää tätä ryhmää. Omat viestisi poistuvat samalla kuin ryhmän viestit.
