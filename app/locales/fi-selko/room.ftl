# The room in easy Finnish.

## The page
room-title = Ryhmähuone – Vertaistupa
group-room = Ryhmähuone
skip-to-writing = Siirry kirjoittamaan
skip-to-sheet = Siirry avattuun osaan
opening = Ryhmähuone aukeaa
unreachable = Netti ei toimi.
unreachable-more = Tekstisi on tallessa. Yritämme koko ajan uudelleen.

## Head and ways
back-to-groups = Takaisin omiin ryhmiin
my-groups = Omat ryhmät
help-now = Apua nyt
menu = Valikko
menu-waits = { $label } ({ $count })
menu-with-waiting = Valikko, { $count } odottaa sinua
desk-new-report = Valikossa on uusi ilmoitus.
desk-new-request = Valikossa on uusi liittymispyyntö.
desk-new-removal = Valikossa on ohjaajan ehdotus.
ways = Ryhmähuone
way-talk = Keskustelu
way-meetings = Tapaamiset
present-count = { $count ->
    [one] { $count } paikalla
   *[other] { $count } paikalla
  }
ended-on = loppui { $date }
cancelled-short = peruttu
menu-people = Ketkä ovat ryhmässä
menu-reports = Ilmoitukset
menu-requests = Pyynnöt tulla ryhmään
menu-welcome = Tervetulosanat
menu-removals = Ohjaajien ehdotukset
for-leaders = Ohjaajille
menu-rules = Ryhmän säännöt
menu-enter-sends = Enter lähettää viestin
menu-settings = Asetukset
menu-log = Mitä on tapahtunut
menu-name = Vaihda nimesi
menu-pause = Ole hetki poissa
menu-leave-group = Lähde ryhmästä
menu-sign-out = Kirjaudu ulos
menu-leave-page = Sulje tämä sivu heti

## People
people = Paikalla nyt
people-rest = Muut ryhmän ihmiset
people-away = Nyt poissa
people-paused = Pitävät taukoa
state-paused = pitää taukoa
nobody-else = Muita ei näy nyt. Uusi tulija näkyy pian.
you = Sinä
role-leader = ohjaaja
role-substitute = sijainen
role-visitor = liiton työntekijä
someone-gone = Ihminen, joka lähti ryhmästä

## The talk
talk = Keskustelu
show-older = Näytä vanhoja viestejä
room-planned = Ryhmä ei ole vielä alkanut. Ohjaajat voivat jutella täällä.
room-plan = Avaa suunnitelma
talk-empty = Täällä ryhmä keskustelee. Kerro, mitä sinulle kuuluu.
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
edited = muutettu
message-actions = { $name } { $time }, toiminnot
own-message-actions = Oma viesti { $time }, toiminnot
message-hidden = Viesti on piilotettu
own-message-hidden = Muut eivät näe viestiäsi
message-hidden-reason = Muut eivät näe viestiäsi. Syy: { $reason }.
message-removed = Viesti on poistettu
reveal = Näytä viesti
quote-before-you = Viesti on ajalta ennen sinua
quote-loading = Viesti tulee pian

## Lines of what happened
line-joined = { $name } tuli ryhmään
line-joined-nameless = Ryhmään tuli uusi ihminen
line-joined-successor = { $name } tuli uudeksi ohjaajaksi
line-joined-successor-nameless = Ryhmään tuli uusi ohjaaja
line-joined-substitute = { $name } tuli sijaiseksi yhteen tapaamiseen
line-joined-substitute-nameless = Sijainen tuli yhteen tapaamiseen
line-left = Yksi ihminen lähti ryhmästä
line-left-leader = Yksi ohjaaja lähti ryhmästä
line-left-substitute = Sijainen lähti ryhmästä
line-joined-visit = { $name } liitosta tuli tähän tapaamiseen
line-joined-visit-nameless = Liiton työntekijä tuli tapaamiseen
line-left-visitor = Liiton työntekijä lähti
line-guest-comes = Tapaamiseen { $date } tulee vieras
line-guest-changed = Tapaamisen { $date } vieraan tiedot muuttuivat
line-guest-off = Tapaamiseen { $date } ei tule vierasta
line-leaderless = Ryhmällä ei ole nyt ohjaajaa
line-led-again = Ryhmällä on taas ohjaaja
line-leads-now = { $name } on nyt ohjaaja
line-leads-now-nameless = Yksi ihminen on nyt ohjaaja
line-leads-no-more = { $name } on nyt osallistuja
line-leads-no-more-nameless = Yksi ohjaaja on nyt osallistuja
line-renamed = { $was } on nyt { $name }
line-renamed-nameless = Joku vaihtoi nimensä ja lähti sitten
you-are-asked-to-lead = Sinua pyydetään ohjaajaksi.
asked-answer = Katso ja vastaa
ask-to-lead = Toinen ohjaaja
one-leader = Ryhmällä on yksi ohjaaja. Kaksi on parempi.
ask-by-address = Kutsu sähköpostilla
ask-to-lead-name = Pyydä ohjaajaksi: { $name }
leaderless = Ryhmällä ei ole nyt ohjaajaa.
leaderless-more = Yhdistys etsii ohjaajan. Tämä alkoi: { $date }.
line-removed = Yksi ihminen ei ole enää ryhmässä
line-ended = Ryhmä loppui { $date }
line-away = { $name } on nyt poissa
line-away-nameless = Yksi ihminen on nyt poissa
line-returned = { $name } on taas täällä
line-returned-nameless = Yksi ihminen on taas täällä
line-paused = { $name } pitää taukoa
line-paused-nameless = Yksi ihminen pitää taukoa
line-pause-over = { $name } tuli takaisin tauolta
line-pause-over-nameless = Yksi ihminen tuli takaisin tauolta
line-glass-danger = Liitto katsoo ryhmää. Joku on vaarassa.
line-glass-serious_report = Liitto katsoo ryhmää. Joku kertoi pahasta viestistä.
line-glass-no_leader = Liitto katsoo ryhmää. Ryhmällä ei ole ohjaajaa.
line-glass-authority = Liitto katsoo ryhmää. Viranomainen pyytää tietoja.
line-glass-closed = Liitto ei enää katso ryhmää.
line-frozen-leader = Ohjaaja pysäytti keskustelun. Se aukeaa { $date }
line-frozen-staff = Liitto pysäytti keskustelun. Se aukeaa { $date }
line-frozen-open = Liitto pysäytti keskustelun. Liitto kertoo täällä, kun se aukeaa.
line-thawed-leader = Ohjaaja avasi keskustelun
line-thawed-staff = Liitto avasi keskustelun
line-thawed-time = Keskustelu on taas auki
line-break-set = Ryhmä pitää taukoa. Tauko alkaa { $first } ja loppuu { $last }
line-break-over = Ryhmän tauko on loppunut
line-break-off = Ryhmä ei pidä taukoa
line-ending = Ryhmän viimeinen päivä on { $date }. Voit lukea viestejä vielä 30 päivää. Voit myös tallentaa omat viestisi.
line-last-day-moved = Ryhmän viimeinen päivä on nyt { $date }.
line-goes-on = Ryhmä jatkuu. Viimeinen päivä on nyt { $date }.

## Is writing
writing-one = { $name } kirjoittaa
writing-two = { $first } ja { $second } kirjoittavat
writing-many = Moni kirjoittaa

## The reader's message on its way
sending = Viesti lähtee
waits-for-connection = Viesti lähtee pian
not-sent = Ei lähtenyt. Yritä uudelleen
not-sent-remove = Poista tästä
not-sent-read-only = Et voi kirjoittaa ryhmälle nyt.
not-sent-paused = Viesti ei lähtenyt. Pidit silloin taukoa.
not-sent-frozen = Keskustelu on pysäytetty. Viestisi on tallessa.
not-sent-refused = Viesti ei lähde. Muuta sitä.
not-sent-rewrite = Muokkaa viestiä

## Menu of a message
reply = Vastaa
edit = Muuta viestiä
remove = Poista viesti
report = Kerro huonosta viestistä
hide = Piilota viesti
unhide = Palauta viesti
set-aside = Siirrä kirjoittaja sivuun

## Composer
compose = Kirjoita ryhmälle
send = Lähetä
send-object = viesti
replying-to = Vastaat: { $name }
cancel-reply = Älä vastaa
editing = Muutat viestiä
cancel-edit = Älä muuta
save-edit = Tallenna
not-watched = Kukaan ei lue viestejä koko ajan.
emergency-call = Jos on hätä, soita
enter-sends = Enter lähettää viestin. Vaihto ja Enter tekevät uuden rivin. Voit muuttaa tämän valikosta.
enter-makes-line = Enter tekee uuden rivin. Ctrl ja Enter lähettävät viestin. Voit muuttaa tämän valikosta.
characters-left = { $count ->
    [one] Voit kirjoittaa vielä { $count } merkin.
   *[other] Voit kirjoittaa vielä { $count } merkkiä.
  }
too-long = { $count ->
    [one] Viesti on liian pitkä. Poista { $count } merkki.
   *[other] Viesti on liian pitkä. Poista { $count } merkkiä.
  }
nothing-written = Kirjoita ensin viesti.
edit-failed = Muutos ei onnistunut. Kokeile uudelleen.
message-gone = Viestiä ei ole enää. Lähetä uusi viesti.
read-only = Et voi kirjoittaa ryhmälle nyt.
read-only-more = Voit lukea viestejä.
draft-kept = Tämä viesti jäi kesken. Voit kopioida tekstin.
room-begins = Ryhmä alkaa { $date }.
room-begins-more = Silloin voit kirjoittaa. Voit tulla 10 minuuttia ennen.
room-before = Olet mukana ryhmässä. Ryhmä keskustelee täällä, kun se alkaa.
room-ended = Ryhmä on loppunut.
room-cancelled = Ryhmä peruttiin.
cancelled-few_people = Ihmisiä oli liian vähän.
cancelled-no_leader = Ryhmällä ei ole ohjaajaa.
cancelled-otherwise = Asia hoidetaan toisin.
cancelled-other = Ryhmää ei voi nyt järjestää.
cancelled-not-begun = Ryhmä ei ala.
cancelled-message = Ryhmän järjestäjän viesti
room-cleared-on = Viestit ja nimet poistetaan { $date }
room-own-words = Tallenna omat viestisi
room-give-feedback = Kerro, mitä ajattelet
room-find-new = Etsi uusi ryhmä
room-next = Mitä nyt tapahtuu
room-next-own-words = Voit tallentaa omat viestisi sitä ennen.

## Banners
connection-lost = Netti ei toimi.
connection-lost-more = Voit kirjoittaa. Viesti lähtee myöhemmin.
connection-back = Netti toimii taas.
signed-out = Et ole nyt palvelussa.
signed-out-more = Tekstisi on tallessa.
second-check-first = Toinen varmistus puuttuu.
second-check-then-lead = Sen jälkeen voit ohjata. Voit kirjoittaa jo nyt.
second-check-pass = Tee toinen varmistus
sign-in-again = Mene sisään uudelleen
stopped = Palvelu ei toimi nyt.
stopped-more = Tekstisi on tallessa.
load-again = Avaa sivu uudelleen

## The meeting
line-meeting-lobby = Tulohetki alkoi
line-meeting-opened = Tapaaminen alkoi. Nyt: { $phase }
line-meeting-phase = Nyt: { $phase }
line-meeting-moved = Tapaaminen { $was } on siirretty. Uusi aika: { $date }
line-start-moved = Ryhmässä oli liian vähän osallistujia. Siksi aloitus siirtyi. Uusi aika: { $date }
line-start-off = Ryhmässä oli liian vähän osallistujia. Siksi ryhmä ei alkanut. Uusi aika kerrotaan myöhemmin.
line-start-replanned = Ryhmä ei ala { $date }. Kerromme uuden ajan myöhemmin.
line-meeting-cancelled = Tapaaminen { $date } on peruttu.
meeting-off-ill = Ohjaaja ei pääse paikalle.
meeting-off-few = Liian moni ei pääse.
meeting-off-other = Tapaamista ei ole.
line-meeting-held = Tapaaminen loppui
line-meeting-missed = Tapaamista ei ollut
line-meeting-off = Tapaaminen ei alkanut nyt
meeting-theme-tonight = Aihe: { $theme }
meeting-begins = { $minutes ->
    [one] Alamme klo { $time }. Siihen on minuutti.
   *[other] Alamme klo { $time }. Siihen on { $minutes } minuuttia.
  }
meeting-lacks =
    { $count ->
        [one] Ryhmästä puuttuu vielä 1 osallistuja. Jos osallistuja ei tule ennen alkua, tapaaminen siirtyy.
       *[other] Ryhmästä puuttuu vielä { $count } osallistujaa. Jos he eivät tule ennen alkua, tapaaminen siirtyy.
    } Yhdistys voi päättää suunnitelmassa, että pieni ryhmä alkaa.
meeting-waits-for-leader = Odota. Ohjaaja aloittaa tapaamisen.
meeting-place = Tapaaminen, osa { $number }/{ $count }:
meeting-until = Tämä kestää: noin klo { $time } asti.
meeting-time-over = Kirjoita rauhassa loppuun.
meeting-host = Tänään ohjaa { $name }.
meeting-start = Aloita tapaaminen
meeting-next = Seuraavaksi: { $phase }
meeting-host-you = Sinä ohjaat nyt.
meeting-watcher = Viestejä lukee: { $name }.
meeting-watcher-you = Sinä luet viestejä.
meeting-take-over = Minä ohjaan nyt
meeting-give-over = Nyt ohjaa { $name }
evening-title = Tapaamisen kulku
evening-what = Voit jättää osan väliin. Voit myös palata. Loppu ei muutu itsestään.
evening-minutes = { $count } min
evening-now = Nyt
evening-go = Siirry tähän
evening-ends = Loppuu noin klo { $time }.
evening-move-end = Lopeta 15 min myöhemmin
meeting-undo = Peru siirto
meeting-more-time = Lisää aikaa
meeting-close = Lopeta tapaaminen
start-early-title = Aloitetaanko nyt?
start-early-means = Sovittu aika on klo { $time }.
start-early-shuts = Sen jälkeen ryhmään ei tule uusia.
start-early-wait = Odota vielä
close-title = Lopetetaanko tapaaminen?
close-means = Tapaamista ei voi avata uudelleen. Ryhmälle voi silti kirjoittaa.
close-go-on = Jatka tapaamista
late-welcome = Tervetuloa. Nyt on: { $phase }.
late-past = Nämä on jo tehty: { $phases }.
late-take-part = Voit kirjoittaa tai vain lukea.
late-read = Lue viestit
close-note = Sulje tämä
end-held = Tapaaminen loppui
end-missed = Tapaamista ei ollut
end-off = Tapaaminen ei alkanut nyt
end-thanks = Kiitos, että olit mukana.
end-not-yours = Se ei johdu sinusta.
end-next = Ryhmä tapaa: { $date }.
end-help = Jos olo on raskas, joku kuuntelee:
lobby-welcome = Tervetuloa
lobby-programme = Mitä tänään tehdään
lobby-times = Ajat eivät ole tarkkoja. Saat olla myös hiljaa.
writing-opens = Voit kirjoittaa: klo { $time }.
writing-opens-soon = Voit kirjoittaa pian.
writing-open = Nyt voit kirjoittaa ryhmälle.
phase-lobby-name = Hetki ennen alkua
phase-opening-name = Aloitus
phase-opening_round-name = Ensimmäinen kierros
phase-theme_intro-name = Lyhyt puhe aiheesta
phase-theme_round-name = Kierros aiheesta
phase-question_1-name = Kysymys 1
phase-break-name = Tauko
phase-question_2-name = Kysymys 2
phase-open_discussion-name = Kaikki voivat puhua
phase-closing_round-name = Viimeinen kierros
phase-closing-name = Lopetus

## Announcements
said = { $name }: { $text }
said-many = { $count ->
    [one] { $count } uusi viesti
   *[other] { $count } uutta viestiä
  }

## Sheets
close = Sulje
sheet-failed = Se ei onnistunut. Kokeile pian uudelleen.
sheet-not-allowed = Et voi tehdä tätä nyt.
sheet-gone = Viestiä ei ole enää.
only-leaders-see = Vain ohjaajat näkevät tämän ikkunan.

report-sees = Ohjaaja lukee tämän. Nimesi ei näy muille.
report-sees-staff = Liiton työntekijä lukee tämän. Ohjaaja ei näe sitä.
report-sees-hidden = Ohjaaja lukee tämän. Jos viesti on ohjaajan, vain liitto lukee tämän.
report-what = Miksi viesti on huono?
report-hurts = Se loukkaa jotakuta
report-private = Viestissä on toisen ihmisen asioita
report-selling = Se on mainos tai myyntiä
report-worried = Pelkään, että hänellä on hätä
report-other = Muu syy
report-danger = Jos jollakin on hätä, soita
reported = Kerroit viestistä
report-thanks = Kiitos. Ohjaaja lukee viestin.
report-thanks-staff = Kiitos. Liiton työntekijä lukee viestin.
report-thanks-hidden = Kiitos. Viesti luetaan.
report-answer-where = Näet vastauksen tällä sivulla
report-own = Omat ilmoituksesi
report-name-untold = Hän ei kerro nimeäsi.
report-reason = Syy: { $reason }.
report-help = Jos sinulla on paha olo, katso:
report-more = Haluatko kertoa lisää?
optional = (voit jättää tyhjäksi)
report-send-words = Lähetä teksti
report-words-sent = Teksti on lähetetty.
report-words-empty = Kirjoita ensin teksti.
report-words-long = { $count ->
    [one] Teksti on liian pitkä. Poista { $count } merkki.
   *[other] Teksti on liian pitkä. Poista { $count } merkkiä.
  }
report-take-back = Peru ilmoitus
report-taken-back = Ilmoitus on poistettu.

reason-choose = Valitse syy
reason-missing = Valitse syy.
hide-reason = Syy, jonka kirjoittaja lukee
hide-hurts = Viesti voi loukata toista
hide-privacy = Viestissä on toisen ihmisen asioita
hide-selling = Viesti on mainos
hide-rules = Viesti ei sovi ryhmän sääntöihin
hide-other = Muu syy
hide-others-see = Muut näkevät: Viesti on piilotettu.
hide-can-undo = Voit palauttaa viestin.
hidden-done = Viesti on piilotettu.
hidden-done-more = Kirjoittaja näkee syyn.
hidden-reports = { $count ->
    [one] Viestistä on { $count } ilmoitus.
   *[other] Viestistä on { $count } ilmoitusta.
}
hidden-handle = Merkitse valmiiksi
hidden-reports-handled = { $count ->
    [one] Ilmoitus on valmis.
   *[other] Ilmoitukset ovat valmiit.
}
unhidden-done = Kaikki näkevät viestin taas.
revealed = Piilotettu viesti

aside-title = Siirrä sivuun: { $name }
aside-now = Heti
aside-now-text = { $name } ei näe ryhmää. Hän ei voi kirjoittaa.
aside-ends = Loppuu
aside-ends-text = Huomenna samaan aikaan. Voit ottaa hänet takaisin.
aside-told = Kuka saa tietää
aside-told-text = { $name } ja toinen ohjaaja. Muut näkevät: { $name } on nyt poissa.
aside-told-alone = { $name }. Muut näkevät: { $name } on nyt poissa.
aside-reason = Syy, jonka { $name } lukee
aside-hurts = Viestit ovat loukanneet muita
aside-privacy = Viesteissä on toisen ihmisen asioita
aside-selling = Viestit ovat olleet mainoksia
aside-rules = Ryhmän sääntöjä ei ole noudatettu
aside-other = Muu syy
aside-done-title = { $name } on sivussa
aside-done-ends = Loppuu { $date }.
aside-done-more = { $name } näkee syyn.
aside-ask-second = Pyydä toista päättämään
aside-ask-meanwhile = Voit piilottaa viestejä. Voit pysäyttää keskustelun.
# The room is frozen: nobody writes. A leader's word, or staff's.
freeze-room = Pysäytä keskustelu
thaw-room = Avaa keskustelu
freeze-now-text = Kukaan ei voi kirjoittaa. Viestejä voi lukea.
freeze-ends-text = Itsestään. Voit avata sen aiemmin. Ohjaajilla on 24 tuntia viikossa.
freeze-told-text = Koko ryhmä. Syytä muut eivät näe.
freeze-length = Kuinka pitkäksi ajaksi
freeze-hours =
    { $count ->
        [one] { $count } tunti
       *[other] { $count } tuntia
    }
freeze-reason = Syy
freeze-calm = Keskustelun pitää rauhoittua
freeze-privacy = Joku on kertonut toisen asioita
freeze-worried = Pelkään, että jollakulla on hätä
freeze-other = Muu syy
frozen = Keskustelu on pysäytetty
frozen-leader = Ohjaaja pysäytti keskustelun.
frozen-staff = Liitto pysäytti keskustelun.
frozen-more = Kukaan ei voi kirjoittaa nyt. Voit lukea viestejä.
frozen-until = Keskustelu aukeaa { $date }.
frozen-open = Liitto kertoo täällä, kun keskustelu aukeaa.
glass-on = Liitto lukee nyt ryhmän viestejä.
glass-on-until = Se loppuu viimeistään { $date }.
frozen-done-more = Koko ryhmä näkee tämän. Voit piilottaa viestin. Voit siirtää jonkun sivuun.
bring-back = Ota takaisin ryhmään
bring-back-name = Ota takaisin ryhmään: { $name }
brought-back = { $name } on taas ryhmässä.
propose-removal-name = Ehdota poistamista: { $name }

remove-title = Poistetaanko viesti?
remove-means = Viesti häviää kokonaan. Et saa sitä takaisin.
remove-keep = Älä poista

## Pages instead of the room
away-title = Et näe ryhmää nyt
away-lead = Ohjaaja siirsi sinut sivuun.
away-ends = Tämä loppuu
away-reason = Syy
away-easy = Odota. Ryhmä aukeaa itsestään.
someone-listens = Jos sinulla on paha olo, katso:
removed-title = Et ole enää ryhmässä
removed-lead = Et näe ryhmän viestejä. Muut ryhmäsi ovat tallella.
removed-reason = Syy: { $reason }.
review-title = Oletko eri mieltä?
review-title-asked = Pyysit apua liitolta
review-what = Liiton työntekijä voi katsoa asiaa. Ryhmä ei saa tietää pyynnöstä.
review-last-day = Voit pyytää { $until } asti.
review-words = Kerro omin sanoin
review-ask = Pyydä liittoa katsomaan
review-asked = Pyyntösi lähti { $at }.
review-asked-more = Saat vastauksen sähköpostiin. Ryhmä ei saa tietää pyynnöstä.
review-stands = Liitto katsoi asian. Päätös ei muutu.
review-stands-more = Kiitos, että kerroit.
left-title = Et ole enää ryhmässä
left-lead = Lähdit ryhmästä. Kukaan ei kysy, miksi.
paused-title = Pidät taukoa tästä ryhmästä
paused-lead = Paikkasi säilyy. Viestit odottavat sinua.
come-back = Tule takaisin ryhmään
cleared-title = Ryhmä on loppunut
cleared-lead = Viestit on poistettu. Kiitos.
cleared-find = Etsi uusi ryhmä
missing-title = Sivua ei löydy
missing-lead = Tätä sivua ei ole, tai et voi nähdä sitä.
entry-link-give = Eikö joku pääse ryhmään? Anna uusi linkki
renewal-banner = Ryhmä jatkaa uutena ryhmänä.
renewal-look = Katso paikkasi

## The leaders' own room
pair-room = Ohjaajat kesken
pair-title = Ohjaajat kesken – Vertaistupa
back-to-group-room = Takaisin ryhmähuoneeseen
menu-pair-news = Ohjaajat kesken, uutta
menu-with-news = Valikko, ohjaajilla on uutta
pair-readers = Vain ryhmän ohjaajat lukevat tämän.
pair-readers-not = Muut ryhmässä eivät näe tätä. Yhdistys ei näe tätä.
pair-compose = Kirjoita ohjaajille
pair-empty = Täällä ohjaajat juttelevat keskenään.
pair-alone = Olet nyt ainoa ohjaaja.
pair-alone-later = Uusi ohjaaja ei näe vanhoja viestejäsi.
pair-ask = Kutsu toinen ohjaaja
pair-line-joined = { $name } tuli mukaan
pair-line-joined-nameless = Uusi ohjaaja tuli mukaan
pair-line-left = Yksi ohjaaja ei ole enää mukana
line-debrief = Tapaaminen on ohi. Voitte jutella siitä täällä.
debrief-title = Tapaaminen on ohi
debrief-lead = Voitte jutella näistä asioista.
debrief-well = Mikä meni hyvin?
debrief-mind = Mikä jäi mieleen?
debrief-next = Mitä teemme ensi kerralla toisin?
debrief-support = Tuntuuko jokin pahalta?
pair-left-title = Tämä huone on vain ohjaajille
pair-left-lead = Et ohjaa enää tätä ryhmää. Viestisi poistetaan, kun ryhmän viestit poistetaan.
