# One's own groups.
groups = Ryhmät
group-room = Ryhmähuone
your-group = Oma ryhmäsi
group-room-what = Täällä ryhmäsi keskustelee.
open-group-room = Avaa ryhmähuone
group-room-read = Voit vielä lukea, mitä ryhmässä puhuttiin.
next-meeting = Seuraava tapaaminen
meeting-today = Tänään klo { $time }
meeting-door-opens = Ovi aukeaa klo { $time }.
meeting-on-now = Tapaaminen on nyt
come-in = Tule sisään
we-meet = Tapaamme { $when }.
we-meet-today = Tapaamme tänään klo { $time }.
other-places = Muut paikat
you-lead = Olet ohjaaja.
pair-room = Ohjaajat kesken
pair-room-news = Ohjaajat kesken, uutta
you-substitute = Olet sijainen tapaamisen loppuun asti.
you-visit = Olet käymässä tapaamisen loppuun asti.
group-news = Ryhmähuoneessa on uutta
reports-waiting =
    { $count ->
        [one] { $count } ilmoitus odottaa sinua
       *[other] { $count } ilmoitusta odottaa sinua
    }
group-over = Ryhmä on päättynyt. Viestit ja nimet poistetaan { $day }. Ota omat viestisi talteen sitä ennen, jos haluat.
group-cancelled = Ryhmä peruttiin.
group-cancelled-what = Ryhmä ei ala. Huoneesta voit lukea, miksi.
group-cancelled-why = Lue, miksi
group-aside = Et näe ryhmää hetkeen. Tämä päättyy { $until }.
group-aside-why = Katso syy
away-easy = Sinun ei tarvitse tehdä mitään. Ryhmä aukeaa itsestään, ja paikkasi säilyy.
group-removed = Et ole enää tässä ryhmässä.
invited = Sinut on kutsuttu tähän ryhmään.
invited-to-lead = Sinut on kutsuttu ohjaajaksi tähän ryhmään.
invited-as-stand-in = Sinut on kutsuttu varasijaiseksi tähän ryhmään.
invitation-waits = Kutsu odottaa sinua
no-groups = Täällä näkyvät ryhmät, joissa olet mukana. Nyt niitä ei ole.
no-groups-hint = Saitko kutsun? Avaa kirjeen linkki, niin ryhmä tulee tähän.
contact-lead = Vastaat yhdistyksesi ryhmistä. Ryhmien viestejä et näe.
contact-first = Yhdistykselläsi ei ole vielä ryhmää. Perusta se itse, tai pyydä liittoa valmistelemaan.
contact-first-group = Perusta ensimmäinen ryhmä
your-associations = Yhdistyksesi
count-groups =
    { $count ->
        [one] { $count } ryhmä.
       *[other] { $count } ryhmää.
    }
count-members =
    { $count ->
        [one] { $count } osallistuja.
       *[other] { $count } osallistujaa.
    }
room-needs-script = Ryhmähuone tarvitsee JavaScriptin. Kytke se päälle selaimen asetuksista.

# The first visit.
first-visit = Tervetuloa
first-visit-heading = Tervetuloa pöytään
first-visit-lead = Kolme asiaa, sitten ryhmähuone aukeaa.
first-visit-leader = Tulet ryhmään ohjaajaksi.
first-visit-name = 1. Nimi ryhmässä
name-in-group = Nimi ryhmässä
name-in-group-hint = Saa olla nimimerkki. Vain tämä ryhmä näkee sen.
your-place = Sinun paikkasi
your-cushion = Tämä on tyynysi, kuva nimesi vieressä. Se kuuluu vain tähän ryhmään.
first-visit-rules = 2. Pelisäännöt
house-rule-stays-here = Mitä ryhmässä puhutaan, jää ryhmään.
house-rule-own-words = Puhu omasta kokemuksestasi. Suojaa lapsesi: ei nimeä, koulua tai kuvaa.
house-rule-listen = Kuuntele. Anna toisen puhua loppuun.
house-rule-turns = Jokainen saa vuoron. Saat myös olla hiljaa.
house-rule-families = Perheet ovat erilaisia. Älä arvostele.
house-rule-advice = Neuvo vain, jos toinen pyytää. Hoidosta päättävät ammattilaiset.
house-rule-no-recording = Älä tallenna, kuvaa tai ota kuvakaappauksia.
house-rule-quiet-place = Ole paikassa, jossa muut eivät kuule. Käytä kuulokkeita, jos voit.
house-rule-no-selling = Ei myyntiä eikä mainoksia. Linkit jakaa ohjaaja.
house-rule-tell-leader = Kerro ohjaajalle, jos jokin tuntuu pahalta. Hätätilanteessa soita 112.
accept-rules = Luin pelisäännöt ja noudatan niitä.
first-visit-consent = 3. Suostumus
consent-hint = Ensimmäinen tarvitaan, jotta ryhmä aukeaa. Muut voit jättää tyhjiksi.
consent-keep-words = Palvelu saa säilyttää nimeni ja viestini tässä ryhmässä.
consent-keep-words-why = Ne poistetaan, kun ryhmä arkistoidaan. Ilman tätä ryhmähuone ei aukea.
consent-reminders = Saatte muistuttaa minua tapaamisista sähköpostilla.
consent-feedback = Saatte kysyä palautetta ilman nimeä.
first-visit-rest = Muuta emme kysy.
# An invitation whose door has shut before an answer.
invitation-shut = Kutsu ei ole enää voimassa
invitation-shut-begun = Ryhmä on jo alkanut.
invitation-shut-member = Siihen ei voi enää tulla kutsulla.
invitation-shut-leader = Ohjaajaksi ei voi enää tulla kutsulla.
invitation-shut-thanks = Kiitos, että tulit katsomaan. Sinun ei tarvitse tehdä mitään.
invitation-shut-others = Ehkä jokin näistä ryhmistä sopii sinulle.

# What is wrong with an answer of the first visit.
error-name_taken = Ryhmässä on jo samannäköinen nimi. Valitse toinen nimi.
error-name_characters = Kirjoita nimi tavallisilla kirjaimilla.
error-name_reserved = Tämä nimi näyttää tehtävältä tai palvelulta. Valitse toinen nimi.
error-name_address = Älä kirjoita nimeen osoitetta. Keksi nimi tai nimimerkki.
error-rules_needed = Lue pelisäännöt ja merkitse, että noudatat niitä.
error-consent_needed = Ryhmähuone tarvitsee tämän suostumuksen. Merkitse se, jos se sopii sinulle.
error-group_full = Ryhmä on nyt täynnä. Kysy ohjaajalta, milloin paikka vapautuu.
error-group_started = Ryhmä on jo alkanut. Suljettuun ryhmään ei tule uusia.
error-left_bound = Kutsulla et pääse nyt takaisin. Pyydä mukaan ryhmän sivulla. Ohjaaja vastaa.
error-leaders_settled = Ryhmä on jo alkanut. Tämä kutsu ei ole enää voimassa.
error-too_many_groups = Yhdistys on perustanut tänään jo monta ryhmää. Jatka huomenna.
error-group_ended = Ryhmä on päättynyt.
error-no_such_time = Tätä kellonaikaa ei ole, sillä kelloja siirretään silloin. Valitse toinen aika.
error-end_before_start = Ryhmä päättyisi ennen alkua. Valitse myöhempi päivä.
error-too_long_period = Ryhmä voi kestää enintään { $count ->
    [one] { $count } kuukauden
   *[other] { $count } kuukautta
}. Valitse aiempi päivä.

# One's own consents in a group.
consents-title = Suostumuksesi
consents-choose = Nämä voit muuttaa milloin vain
consents-lasting = Näihin suostuit, kun tulit
consents-lasting-how = Voit perua nämä lähtemällä ryhmästä. Omat viestisi saat mukaasi.

# Leaving a group, and one's own words as a file.
back-to-groups = Takaisin omiin ryhmiin
leave-group = Lähde ryhmästä
leave-only-leader = Olet ryhmän ainoa ohjaaja.
leave-only-leader-next = Ilman ohjaajaa tapaamiset eivät ala. Kerro liitolle ennen kuin lähdet.
own-words-and-leaving = Viestit, suostumukset ja lähteminen
own-words-first = Omat sanasi ensin talteen
own-words-what = Tiedostossa on kaikki, mitä kirjoitit ryhmään. Muiden viestejä siinä ei ole.
own-words-download = Lataa omat viestisi
own-words-saved-on = Tallennettu { $moment }
own-words-file = omat-viestit
leave-means = Mitä lähteminen tarkoittaa
leave-means-gone = Et näe ryhmää enää. Syytä ei kysytä.
leave-means-words = Viestisi jäävät ryhmään ilman nimeäsi, kunnes ryhmä arkistoidaan. Voit poistaa ne ensin ryhmähuoneessa.
leave-means-others = Muut näkevät, että yksi osallistuja lähti. Nimesi ja tyynysi eivät näy enää.
leave-means-back = Jos tulet joskus takaisin, aloitat alusta. Alkaneeseen suljettuun ryhmään ei pääse takaisin.
stay-in-group = Jää ryhmään
left-group = Olet lähtenyt ryhmästä.
left-group-next = Kiitos, että olit mukana.
# A member's break from a group.
pause-membership = Pidä taukoa ryhmästä
pause-instead = Tai pidä vain taukoa
pause-instead-what = Paikkasi säilyy. Voit palata milloin vain.
pause-lead = Paikkasi säilyy. Syytä ei kysytä.
pause-means = Mitä tauko tarkoittaa
pause-means-shut = Ryhmähuone ei aukea sinulle tauon aikana.
pause-means-letters = Et saa muistutuksia. Kerromme vain, jos ryhmä päättyy.
pause-means-others = Muut näkevät, että pidät taukoa. Kukaan ei odota sinua turhaan.
pause-means-back = Voit palata milloin vain, myös suljettuun ryhmään. Näet silloin, mitä ryhmä kirjoitti.
paused-group = Pidät nyt taukoa ryhmästä.
paused-group-next = Paikkasi odottaa. Palaa, kun haluat.
group-paused = Pidät taukoa tästä ryhmästä.
come-back = Palaa ryhmään
# Another name in a group.
change-name = Vaihda nimesi
change-name-told = Ryhmä näkee, mikä nimesi oli ja mikä se on nyt.
change-name-same = Vanhat viestisi näkyvät uudella nimellä. Tyynysi pysyy samana.
change-name-left = { $count ->
    [one] Voit vaihtaa nimen vielä { $count } kerran 30 päivässä.
   *[other] Voit vaihtaa nimen vielä { $count } kertaa 30 päivässä.
  }
change-name-again = Voit vaihtaa sen taas { $day }.
error-name_changes_used = { $count ->
    [one] Nimen voi vaihtaa { $count } kerran 30 päivässä.
   *[other] Nimen voi vaihtaa { $count } kertaa 30 päivässä.
  }
# A break, on which the group does not meet.
group-on-break = Ryhmä pitää taukoa { $first } – { $last }.
group-on-break-more = Silloin ei ole tapaamisia. Ryhmälle voi kirjoittaa.
# Leaders of a group that has begun.
leaders-title = Ryhmän ohjaajat
no-leader-now = Ryhmällä ei ole nyt ohjaajaa.
leader-leads = Ohjaa ryhmää
successor-title = Kutsu uusi ohjaaja
successor-what = Ohjaaja voi tulla myös ryhmään, joka on jo alkanut. Ryhmähuoneessa kerrotaan, kun hän tulee. Vanhoja viestejä hän ei näe.
successor-ask = Lähetä kutsu
successor-waits = Kutsu odottaa vastausta. Peru se, jos haluat kutsua toisen.
successor-full = Ryhmällä on kaksi ohjaajaa. Uuden voi kutsua, kun toinen lähtee.
successor-leaving = Jos aiot lähteä, kutsu ensin uusi ohjaaja.
stand-in-title = Varasijainen
stand-in-what = Varasijainen ohjaa yhden tapaamisen, kun hänet kutsutaan. Muulloin hän ei näe ryhmähuonetta.
stand-in-is = On luvannut tulla sijaiseksi
stand-in-ask = Kutsu varasijainen
stand-in-let-go = Poista varasijainen
stand-in-let-go-means = Lupaus päättyy nyt. Tätä ei voi perua, mutta voit kutsua uudelleen.
stand-in-let-go-yes = Poista tämä varasijainen
substitute-address = Sijaisen sähköposti
stand-in-done = Olet nyt varasijainen.
stand-in-thanks = Kiitos. Saat kirjeen, kun sinut kutsutaan.
promises-title = Olet varasijainen
promise-what = Saat kirjeen, kun ryhmä tarvitsee sinua.
promise-end = Lopeta varasijaisena
promise-end-means = Sinua ei enää kutsuta. Syytä ei kysytä.
promise-end-yes = Lopeta nyt
promise-ended = Et ole enää varasijainen.
leave-leaderless = Ryhmä jää ilman ohjaajaa, eivätkä tapaamiset ala. Ryhmälle, yhdistykselle ja liitolle kerrotaan heti.
leave-successor-first = Voit ensin kutsua seuraajan. Voit myös lähteä nyt.
leave-other-alone = Toinen ohjaaja jää yksin. Hän voi kutsua uuden parin.
leaderless-since = Ryhmällä ei ole ohjaajaa { $day } alkaen.
promote-title = Pyydä ohjaajaksi
promote-what = Hän saa kirjeen ja vastaa itse. Muut näkevät sen vasta, jos hän suostuu. Nimi ja tyyny pysyvät.
promote-ask = Lähetä pyyntö
asked-by-leader = { $name } pyytää sinua ohjaajaksi.
promoted-what = Nimesi ja tyynysi pysyvät. Muut näkevät, että olet ohjaaja.
asked-successor = Ryhmä on jo alkanut. Tulet ohjaajan seuraajaksi.
asked-stand-in = Sinua pyydetään varasijaiseksi. Ohjaat yhden tapaamisen, kun sinut kutsutaan. Ennen sitä et näe ryhmää.
error-leaders_full = Ryhmällä on jo kaksi ohjaajaa. Kiitos, että olit valmis tulemaan.
error-stand_ins_full = Ryhmällä on jo varasijainen. Kiitos, että olit valmis tulemaan.
error-stand_in_taken = Ryhmällä on varasijainen, tai yksi kutsu odottaa vastausta.
# What has happened to a group, as its audit log has it.
log-title = Ryhmän tapahtumat
log-leaders = Tapahtumat ohjaajille
log-lead = Tässä näet, mitä ryhmälle on tehty. Tapahtumat säilyvät vuoden.
log-empty = Täällä ei ole vielä tapahtumia.
log-older = Näytä vanhempia
log-about-you = Tämä koski sinua.
log-by-you = Teit tämän itse.
log-whole = Tapahtumia ei ole muutettu.
log-broken = Tapahtumia on muutettu. Ensimmäinen vika on kohdassa { $place }.
log-role-member = osallistuja
log-role-leader = ohjaaja
log-role-association_contact = yhdistyksen yhteyshenkilö
log-role-staff = liiton työntekijä
log-role-clock = kello
log-role-substitute = sijainen
log-group_founded = Ryhmä perustettiin
log-step-plan = Ryhmän suunnittelu alkoi
log-step-publish = Ryhmä alkoi hakea osallistujia
log-step-unpublish = Ryhmä palasi suunnitteluun
log-step-start = Ryhmä alkoi
log-step-begin_ending = Ryhmä alkoi päättyä
log-step-go_on = Ryhmä jatkui
log-step-end = Ryhmä päättyi
log-step-archive = Ryhmä arkistoitiin
log-step-cancel = Ryhmä peruttiin
log-break_set = Ryhmälle sovittiin tauko { $first } – { $last }
log-break_over = Ryhmän tauko loppui
log-owner_joined = Toinen yhdistys tuli mukaan
log-owner_left = Yhdistys lähti ryhmästä
log-size_raised = Ryhmään tuli lisää paikkoja: { $after }
log-acceptance_changed = Ryhmään tulon tapa muuttui
log-questions_chosen = Hakijalle esitettävät kysymykset muuttuivat
log-rules_changed = Pelisääntöjä muutettiin
log-entry_link_made = Ohjaaja teki osallistujalle uuden linkin
log-member_joined = Osallistuja tuli ryhmään
log-member_left = Osallistuja lähti ryhmästä
log-leader_joined = Ohjaaja tuli ryhmään
log-leader_left = Ohjaaja lähti ryhmästä
log-leader_stepped_down = Ohjaaja jatkaa ryhmässä osallistujana
log-member_asked = Ryhmään kutsuttiin osallistuja
log-leader_asked = Ryhmään kutsuttiin ohjaaja
log-stand_in_asked = Ryhmään kutsuttiin varasijainen
log-invitation_taken_back = Kutsu ryhmään peruttiin
log-stand_in_named = Ryhmä sai varasijaisen
log-stand_in_gone = Ryhmällä ei ole enää varasijaista
log-substitute_called = Tapaamiseen kutsuttiin sijainen
log-substitute_came = Sijainen tuli ryhmään
log-substitute_gone = Sijainen lähti ryhmästä
log-visit_asked = Liiton työntekijä kutsuttiin tapaamiseen
log-visit_booked = Liiton työntekijä lupasi tulla tapaamiseen
log-visit_off = Liiton työntekijän käynti peruttiin
log-visit_done = Liiton työntekijä kävi tapaamisessa
log-visitor_came = Liiton työntekijä tuli ryhmähuoneeseen
log-visitor_gone = Liiton työntekijä lähti ryhmähuoneesta
log-guest_told = Alustajasta kerrottiin
log-freeze_room = Keskustelu pysäytettiin
log-thaw_room = Keskustelu avattiin
log-hide_message = Viesti piilotettiin
log-show_message = Viesti näytettiin taas
log-set_aside = Osallistuja siirrettiin hetkeksi sivuun
log-bring_back = Osallistuja pääsi takaisin
log-propose_set_aside = Osallistujaa ehdotettiin siirrettäväksi taas sivuun
log-take_back_set_aside = Ehdotus siirtää sivuun peruttiin
log-decline_set_aside = Ehdotus siirtää sivuun hylättiin
log-set_aside_lapsed = Ehdotus siirtää sivuun raukesi
log-propose_removal = Osallistujaa ehdotettiin poistettavaksi
log-take_back_removal = Ehdotus poistaa peruttiin
log-decline_removal = Ehdotus poistaa hylättiin
log-removal_lapsed = Ehdotus poistaa raukesi
log-remove_member = Osallistuja poistettiin ryhmästä
log-reinstate = Osallistuja otettiin takaisin ryhmään
log-review_stands = Liitto tarkisti päätöksen. Se pysyi.
log-report_handled = Ilmoitus viestistä käsiteltiin
log-report_unhandled = Ilmoitus viestistä jäi käsittelemättä
log-staff_read_report = Liitto luki ilmoituksen ja viestin
log-staff_handled_report = Liitto käsitteli ilmoituksen
log-block_account = Tili suljettiin
log-unblock_account = Tili avattiin
log-break_glass_opened = Liitto avasi ryhmän viestit. Syy: { $reason }
log-break_glass_read =
    { $count ->
        [one] Liitto luki { $count } viestin
       *[other] Liitto luki { $count } viestiä
    }
log-break_glass_revealed = Liitto luki piilotetun viestin
log-break_glass_closed = Liitto lopetti lukemisen
log-glass-danger = turvallisuus
log-glass-serious_report = vakava ilmoitus
log-glass-no_leader = ohjaaja puuttuu
log-glass-authority = viranomaisen pyyntö

# A way back for a member who is lost.
entry-links-title = Uusi linkki ryhmään
entry-links-lead = Onko joku hukannut tien ryhmään? Tee hänelle linkki ja anna se hänelle itse.
entry-links-safe = Linkki ei kerro ryhmästä mitään. Sillä pääsee sisään vain hän.
entry-links-none = Ryhmässä ei ole vielä muita.
entry-link-make = Tee linkki
entry-link-title = Linkki on valmis
entry-link-hand = Anna tämä vain hänelle, vaikka tekstiviestillä:
entry-link-copy = Kopioi linkki
entry-link-copied = Linkki on kopioitu. Liitä se viestiin.
entry-link-life =
    { $count ->
        [one] Linkki toimii { $count } päivän.
       *[other] Linkki toimii { $count } päivää.
    }
entry-link-once = Linkki näkyy vain nyt.
entry-link-once-next = Kopioi se heti. Uusi linkki lopettaa vanhan.
entry-title = Tervetuloa takaisin
entry-lead = Lähetämme kirjeen siihen sähköpostiin, jolla liityit. Kirjeen linkki vie perille.
entry-other = Tässä selaimessa on kirjautunut joku toinen.
entry-other-next = Kirjeen linkki kirjaa hänet ulos.
entry-send = Lähetä kirje
entry-no-address = Etkö pääse siihen sähköpostiin? Kerro siitä sille, joka antoi linkin.
entry-sent = Avaa sähköpostisi ja paina kirjeen linkkiä.
entry-sent-not-come = Jos kirjettä ei näy, katso roskaposti. Kirjeitä lähtee enintään kolme päivässä.
entry-gone = Linkki ei toimi enää
entry-gone-next = Pyydä uusi siltä, joka antoi sen. Voit myös kirjautua sähköpostillasi.
# A place in the group that continues one’s own.
log-group_continued = Ryhmälle tehtiin jatko
log-final_note_written = Ohjaaja kirjoitti loppusanat
renewal-title = Jatketaan uutena ryhmänä
renewal-lead = Ryhmäsi jatkaa uutena ryhmänä. Sinulle on siinä paikka.
renewal-until = Pidämme paikkaa sinulle { $moment } asti.
renewal-what = Tällainen uusi ryhmä on
renewal-size =
    { $count ->
        [one] Mukaan mahtuu { $count } osallistuja.
       *[other] Mukaan mahtuu { $count } osallistujaa.
    }
renewal-size-title = Koko
renewal-leaders = Ohjaajat
renewal-fresh = Viestit eivät siirry uuteen ryhmään. Voit myös vaihtaa nimesi.
renewal-come = Tulen mukaan
renewal-no = En tällä kertaa
renewal-quiet = Kieltävästä vastauksesta emme kerro kenellekään. Syytä ei kysytä.
renewal-gone = Paikkaa ei enää pidetä sinulle
renewal-gone-next = Voit silti katsoa, ottaako ryhmä vielä mukaan.
renewal-gone-others = Voit etsiä muita ryhmiä.
renewal-declined = Vastasit: en tällä kertaa.
renewal-declined-next = Kiitos vastauksesta. Emme kerro siitä kenellekään.
renewal-waits = Sinulle on paikka uudessa ryhmässä.
