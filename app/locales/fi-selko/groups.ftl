# One's own groups.
groups = Ryhmät
group-room = Ryhmähuone
your-group = Sinun ryhmäsi
group-room-what = Täällä ryhmäsi keskustelee.
open-group-room = Avaa ryhmähuone
group-room-read = Voit vielä lukea viestejä.
next-meeting = Seuraava tapaaminen
meeting-today = Tänään klo { $time }
meeting-door-opens = Voit tulla klo { $time }.
meeting-on-now = Tapaaminen on nyt
come-in = Tule sisään
we-meet = Tapaamme { $when }.
we-meet-today = Tapaamme tänään klo { $time }.
other-places = Muut paikat
you-lead = Olet ryhmän ohjaaja.
pair-room = Ohjaajat kesken
pair-room-news = Ohjaajat kesken, uutta
you-substitute = Olet sijainen. Se loppuu, kun tapaaminen loppuu.
you-visit = Olet mukana. Se loppuu, kun tapaaminen loppuu.
group-news = Ryhmässä on uutta
reports-waiting =
    { $count ->
        [one] { $count } ilmoitus odottaa sinua
       *[other] { $count } ilmoitusta odottaa sinua
    }
group-over = Ryhmä on loppunut. Viestit ja nimet poistetaan { $day }. Voit tallentaa omat viestisi sitä ennen.
group-cancelled = Ryhmä peruttiin.
group-cancelled-what = Ryhmä ei ala. Voit lukea syyn huoneesta.
group-cancelled-why = Lue, miksi
group-aside = Et näe ryhmää nyt. Se loppuu: { $until }.
group-aside-why = Katso syy
away-easy = Odota. Ryhmä aukeaa itsestään.
group-removed = Et ole enää ryhmässä.
invited = Sait kutsun tähän ryhmään.
invited-to-lead = Sait kutsun ryhmän ohjaajaksi.
invited-as-stand-in = Sinut on kutsuttu varasijaiseksi tähän ryhmään.
invitation-waits = Kutsu odottaa sinua
no-groups = Sinulla ei ole vielä ryhmää.
no-groups-hint = Saitko kutsun? Avaa linkki kirjeestä.
contact-lead = Sinä vastaat yhdistyksen ryhmistä. Et näe ryhmien viestejä.
contact-first = Yhdistyksellä ei ole vielä ryhmää. Tee ryhmä itse, tai liitto auttaa.
contact-first-group = Tee ensimmäinen ryhmä
your-associations = Sinun yhdistyksesi
count-groups =
    { $count ->
        [one] { $count } ryhmä.
       *[other] { $count } ryhmää.
    }
count-members =
    { $count ->
        [one] { $count } ihminen mukana.
       *[other] { $count } ihmistä mukana.
    }
room-needs-script = Ryhmähuone ei toimi tässä selaimessa. Laita JavaScript päälle.

# The first visit.
first-visit = Tervetuloa
first-visit-heading = Tervetuloa ryhmään
first-visit-lead = Tee ensin kolme asiaa.
first-visit-leader = Sinusta tulee ryhmän ohjaaja.
first-visit-name = 1. Nimi ryhmässä
name-in-group = Nimi ryhmässä
name-in-group-hint = Nimi voi olla keksitty. Vain ryhmä näkee sen.
your-place = Sinun paikkasi
your-cushion = Tämä kuva on sinun. Se on vain tässä ryhmässä.
first-visit-rules = 2. Säännöt
house-rule-stays-here = Älä kerro muille, mitä ryhmässä puhutaan.
house-rule-own-words = Puhu omista asioistasi. Älä kerro lapsesi nimeä tai koulua. Älä näytä kuvaa lapsestasi.
house-rule-listen = Kuuntele, kun toinen puhuu.
house-rule-turns = Kaikki saavat puhua. Voit myös olla hiljaa.
house-rule-families = Perheet ovat erilaisia. Älä arvostele.
house-rule-advice = Anna neuvo vain, jos toinen pyytää. Hoidosta päättää lääkäri tai hoitaja.
house-rule-no-recording = Älä ota kuvia. Älä tallenna puhetta tai viestejä.
house-rule-quiet-place = Ole paikassa, jossa muut eivät kuule. Käytä kuulokkeita, jos voit.
house-rule-no-selling = Älä myy mitään. Älä mainosta. Vain ohjaaja jakaa linkkejä.
house-rule-tell-leader = Kerro ohjaajalle, jos jokin tuntuu pahalta. Jos on hätä, soita 112.
accept-rules = Luin säännöt. Noudatan niitä.
first-visit-consent = 3. Lupa
consent-hint = Ensimmäinen lupa tarvitaan. Muut luvat voit jättää pois.
consent-keep-words = Palvelu saa pitää nimeni ja viestini tallessa.
consent-keep-words-why = Ne poistetaan ryhmän jälkeen. Ryhmähuone ei aukea ilman tätä lupaa.
consent-reminders = Saan sähköpostin, kun ryhmä tapaa.
consent-feedback = Minulta saa kysyä, millaista ryhmässä on. Nimeni ei näy.
first-visit-rest = Emme kysy muuta.
# An invitation whose door has shut before an answer.
invitation-shut = Kutsu on vanha
invitation-shut-begun = Ryhmä on jo alkanut.
invitation-shut-member = Et voi enää tulla ryhmään kutsulla.
invitation-shut-leader = Et voi enää tulla ohjaajaksi kutsulla.
invitation-shut-thanks = Kiitos, että tulit katsomaan. Sinun ei tarvitse tehdä mitään.
invitation-shut-others = Katso myös näitä ryhmiä.

# What is wrong with an answer of the first visit.
error-name_taken = Ryhmässä on jo samanlainen nimi. Valitse toinen nimi.
error-name_characters = Kirjoita nimi kirjaimilla.
error-name_reserved = Nimi näyttää ohjaajan tai palvelun nimeltä. Valitse toinen nimi.
error-name_address = Älä kirjoita osoitetta. Keksi nimi.
error-rules_needed = Lue säännöt. Laita sitten merkki ruutuun.
error-consent_needed = Ryhmähuone tarvitsee tämän luvan. Laita merkki, jos se sopii.
error-group_full = Ryhmään ei mahdu nyt. Kysy ohjaajalta lisää.
error-group_started = Ryhmä on jo alkanut. Ryhmään ei tule uusia.
error-left_bound = Kutsu ei nyt auta. Pyydä mukaan ryhmän sivulla. Ohjaaja vastaa.
error-leaders_settled = Ryhmä on jo alkanut. Kutsu on vanha.
error-too_many_groups = Tänään on tehty jo monta ryhmää. Jatka huomenna.
error-group_ended = Ryhmä on loppunut.
error-no_such_time = Tätä aikaa ei ole. Kelloja siirretään silloin. Valitse toinen aika.
error-end_before_start = Ryhmä loppuu ennen alkua. Valitse myöhempi päivä.
error-too_long_period = Ryhmä kestää enintään { $count ->
    [one] { $count } kuukauden
   *[other] { $count } kuukautta
}. Valitse aiempi päivä.

# One's own consents in a group.
consents-title = Mihin suostuit
consents-choose = Voit muuttaa näitä
consents-lasting = Näihin suostuit, kun tulit
consents-lasting-how = Et voi perua näitä ryhmässä. Jos et suostu enää, lähde ryhmästä.

# Leaving a group, and one's own words as a file.
back-to-groups = Takaisin omiin ryhmiin
leave-group = Lähde ryhmästä
leave-only-leader = Olet ryhmän ainoa ohjaaja.
leave-only-leader-next = Ryhmä ei voi tavata ilman ohjaajaa. Kerro ensin liitolle.
own-words-and-leaving = Viestit, suostumus ja lähteminen
own-words-first = Ota viestisi talteen
own-words-what = Saat kaikki viestisi. Muiden viestejä et saa.
own-words-download = Lataa omat viestisi
own-words-saved-on = Tallennettu { $moment }
own-words-file = omat-viestit
leave-means = Mitä sitten tapahtuu
leave-means-gone = Et ole enää ryhmässä. Kukaan ei kysy, miksi.
leave-means-words = Viestisi jäävät ryhmään. Nimesi ei näy niissä. Voit poistaa viestisi ensin.
leave-means-others = Muut näkevät: yksi ihminen lähti ryhmästä.
leave-means-back = Voit ehkä tulla takaisin. Silloin aloitat alusta.
stay-in-group = Jää ryhmään
left-group = Et ole enää ryhmässä.
left-group-next = Kiitos, että olit mukana.
# A member's break from a group.
pause-membership = Ole hetki poissa
pause-instead = Voit myös olla hetken poissa
pause-instead-what = Paikkasi säilyy. Voit tulla takaisin, kun haluat.
pause-lead = Paikkasi säilyy. Kukaan ei kysy, miksi.
pause-means = Mitä tauko tarkoittaa
pause-means-shut = Et näe ryhmän viestejä tauon aikana.
pause-means-letters = Et saa muistutuksia. Kerromme, jos ryhmä loppuu.
pause-means-others = Muut näkevät, että pidät taukoa.
pause-means-back = Voit tulla takaisin, kun haluat. Näet silloin kaikki viestit.
paused-group = Pidät nyt taukoa ryhmästä.
paused-group-next = Paikkasi säilyy. Tule takaisin, kun haluat.
group-paused = Pidät taukoa tästä ryhmästä.
come-back = Tule takaisin ryhmään
# Another name in a group.
change-name = Vaihda nimesi
change-name-told = Ryhmä näkee vanhan ja uuden nimesi.
change-name-same = Vanhat viestisi näkyvät uudella nimellä. Tyynysi on sama.
change-name-left = { $count ->
    [one] Voit vaihtaa nimen vielä { $count } kerran kuukaudessa.
   *[other] Voit vaihtaa nimen vielä { $count } kertaa kuukaudessa.
  }
change-name-again = Voit vaihtaa sen taas { $day }.
error-name_changes_used = { $count ->
    [one] Nimen voi vaihtaa { $count } kerran kuukaudessa.
   *[other] Nimen voi vaihtaa { $count } kertaa kuukaudessa.
  }
# A break, on which the group does not meet.
group-on-break = Ryhmä pitää taukoa { $first } – { $last }.
group-on-break-more = Silloin ei ole tapaamisia. Voit kirjoittaa ryhmälle.
# Leaders of a group that has begun.
leaders-title = Ryhmän ohjaajat
no-leader-now = Ryhmällä ei ole nyt ohjaajaa.
leader-leads = Ohjaa ryhmää
successor-title = Kutsu uusi ohjaaja
successor-what = Ohjaaja voi tulla, vaikka ryhmä on alkanut. Kaikki näkevät, kun hän tulee. Hän ei näe vanhoja viestejä.
successor-ask = Lähetä kutsu
successor-waits = Kutsu odottaa vastausta. Voit perua kutsun.
successor-full = Ryhmällä on kaksi ohjaajaa. Enempää ei voi olla.
successor-leaving = Aiotko lähteä? Kutsu ensin uusi ohjaaja.
stand-in-title = Varasijainen
stand-in-what = Varasijainen ohjaa yhden tapaamisen. Hän tulee, kun hänet kutsutaan. Muulloin hän ei näe ryhmää.
stand-in-is = On luvannut tulla sijaiseksi
stand-in-ask = Kutsu varasijainen
stand-in-let-go = Poista varasijainen
stand-in-let-go-means = Lupaus loppuu heti. Voit kutsua uudelleen.
stand-in-let-go-yes = Poista tämä varasijainen
substitute-address = Sijaisen sähköposti
stand-in-done = Olet nyt varasijainen.
stand-in-thanks = Kiitos. Saat kirjeen, kun sinut kutsutaan.
promises-title = Olet varasijainen
promise-what = Saat kirjeen, kun ryhmä tarvitsee sinua.
promise-end = Lopeta varasijaisena
promise-end-means = Sinua ei enää kutsuta. Kukaan ei kysy, miksi.
promise-end-yes = Lopeta nyt
promise-ended = Et ole enää varasijainen.
leave-leaderless = Ryhmä jää ilman ohjaajaa. Ryhmä ei voi tavata. Kerromme siitä heti yhdistykselle ja liitolle.
leave-successor-first = Voit ensin kutsua uuden ohjaajan. Voit myös lähteä nyt.
leave-other-alone = Toinen ohjaaja jää yksin. Hän voi kutsua uuden ohjaajan.
leaderless-since = Ryhmällä ei ole ohjaajaa. Ohjaaja puuttuu { $day } alkaen.
promote-title = Pyydä ohjaajaksi
promote-what = Hän saa kirjeen. Hän vastaa kyllä tai ei. Muut eivät näe kysymystä.
promote-ask = Lähetä pyyntö
asked-by-leader = { $name } pyytää sinua ohjaajaksi.
promoted-what = Nimesi ei muutu. Muut näkevät, että olet ohjaaja.
asked-successor = Ryhmä on jo alkanut. Voit tulla uudeksi ohjaajaksi.
asked-stand-in = Sinua pyydetään varasijaiseksi. Ohjaat yhden tapaamisen, kun sinut kutsutaan. Ennen sitä et näe ryhmää.
error-leaders_full = Ryhmällä on jo kaksi ohjaajaa. Kiitos sinulle.
error-stand_ins_full = Ryhmällä on jo varasijainen. Kiitos sinulle.
error-stand_in_taken = Ryhmällä on varasijainen, tai kutsu odottaa vastausta.
# What has happened to a group, as its audit log has it.
log-title = Mitä ryhmässä on tapahtunut
log-leaders = Tapahtumat ohjaajille
log-lead = Tässä näet, mitä ryhmälle on tehty.
log-empty = Täällä ei ole vielä mitään.
log-older = Näytä vanhempia
log-about-you = Tämä koski sinua.
log-by-you = Teit tämän itse.
log-whole = Listaa ei ole muutettu.
log-broken = Listaa on muutettu. Vika on kohdassa { $place }.
log-role-member = ihminen ryhmässä
log-role-leader = ohjaaja
log-role-association_contact = yhdistyksen ihminen
log-role-staff = liiton työntekijä
log-role-clock = kello
log-role-substitute = sijainen
log-group_founded = Ryhmä perustettiin
log-step-plan = Ryhmää alettiin suunnitella
log-step-publish = Ryhmään sai pyytää mukaan
log-step-unpublish = Ryhmää suunnitellaan uudelleen
log-step-start = Ryhmä alkoi
log-step-begin_ending = Ryhmä loppuu pian
log-step-go_on = Ryhmä jatkuu
log-step-end = Ryhmä loppui
log-step-archive = Ryhmän viestit poistettiin
log-step-cancel = Ryhmää ei tule
log-break_set = Ryhmä pitää taukoa { $first } – { $last }
log-break_over = Ryhmän tauko loppui
log-owner_joined = Toinen yhdistys tuli mukaan
log-owner_left = Yhdistys lähti ryhmästä
log-size_raised = Ryhmään mahtuu nyt { $after } ihmistä
log-acceptance_changed = Ryhmään tulo muuttui
log-questions_chosen = Hakijan kysymykset muuttuivat
log-rules_changed = Sääntöjä muutettiin
log-entry_link_made = Ohjaaja teki osallistujalle linkin
log-member_joined = Joku tuli ryhmään
log-member_left = Joku lähti ryhmästä
log-leader_joined = Ohjaaja tuli ryhmään
log-leader_left = Ohjaaja lähti ryhmästä
log-leader_stepped_down = Ohjaaja ei enää ohjaa ryhmää
log-member_asked = Joku kutsuttiin ryhmään
log-leader_asked = Joku kutsuttiin ohjaajaksi
log-stand_in_asked = Joku kutsuttiin varasijaiseksi
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
log-guest_told = Vieraasta kerrottiin
log-freeze_room = Kukaan ei voinut kirjoittaa
log-thaw_room = Ryhmässä sai taas kirjoittaa
log-hide_message = Viesti piilotettiin
log-show_message = Viesti näkyy taas
log-set_aside = Joku ei näe ryhmää hetkeen
log-bring_back = Joku näkee taas ryhmän
log-propose_set_aside = Ohjaaja ehdotti: joku taas sivuun
log-take_back_set_aside = Ohjaaja perui ehdotuksen
log-decline_set_aside = Ehdotus ei mennyt läpi
log-set_aside_lapsed = Ehdotukseen ei tullut vastausta
log-propose_removal = Ohjaaja ehdotti: poistetaan joku ryhmästä
log-take_back_removal = Ohjaaja perui ehdotuksen
log-decline_removal = Ehdotus ei mennyt läpi
log-removal_lapsed = Ehdotukseen ei tullut vastausta
log-remove_member = Joku poistettiin ryhmästä
log-reinstate = Joku pääsi takaisin ryhmään
log-review_stands = Liitto katsoi asiaa. Päätös pysyi.
log-report_handled = Ohjaaja luki ilmoituksen viestistä
log-report_unhandled = Ilmoitusta ei ehditty lukea
log-staff_read_report = Liitto luki ilmoituksen ja viestin
log-staff_handled_report = Liitto hoiti ilmoituksen
log-block_account = Joku ei pääse enää palveluun
log-unblock_account = Joku pääsee taas palveluun
log-break_glass_opened = Liitto katsoo ryhmää. Syy: { $reason }
log-break_glass_read =
    { $count ->
        [one] Liitto luki { $count } viestin
       *[other] Liitto luki { $count } viestiä
    }
log-break_glass_revealed = Liitto luki piilotetun viestin
log-break_glass_closed = Liitto ei enää katso ryhmää
log-glass-danger = joku on vaarassa
log-glass-serious_report = paha viesti
log-glass-no_leader = ohjaaja puuttuu
log-glass-authority = viranomainen pyytää

# A way back for a member who is lost.
entry-links-title = Uusi linkki ryhmään
entry-links-lead = Eikö joku pääse ryhmään? Tee hänelle linkki. Anna se hänelle itse.
entry-links-safe = Linkki ei kerro ryhmästä mitään. Muut eivät pääse sillä ryhmään.
entry-links-none = Ryhmässä ei ole vielä muita.
entry-link-make = Tee linkki
entry-link-title = Linkki on valmis
entry-link-hand = Anna tämä vain hänelle:
entry-link-copy = Kopioi linkki
entry-link-copied = Linkki on kopioitu.
entry-link-life =
    { $count ->
        [one] Linkki toimii { $count } päivän.
       *[other] Linkki toimii { $count } päivää.
    }
entry-link-once = Linkki näkyy vain nyt.
entry-link-once-next = Kopioi linkki heti. Uusi linkki lopettaa vanhan.
entry-title = Tervetuloa takaisin
entry-lead = Lähetämme sinulle kirjeen sähköpostiin. Avaa kirjeessä oleva linkki.
entry-other = Joku toinen on kirjautunut tähän selaimeen.
entry-other-next = Kirjeen linkki kirjaa hänet ulos.
entry-send = Lähetä kirje
entry-no-address = Etkö pääse sähköpostiisi? Kerro siitä ohjaajalle.
entry-sent = Avaa sähköpostisi. Paina kirjeen linkkiä.
entry-sent-not-come = Eikö kirjettä näy? Katso roskaposti. Lähetämme enintään kolme kirjettä päivässä.
entry-gone = Linkki ei toimi enää
entry-gone-next = Pyydä ohjaajalta uusi linkki. Voit myös kirjautua sähköpostilla.
# A place in the group that continues one’s own.
log-group_continued = Ryhmälle tehtiin jatko
log-final_note_written = Ohjaaja kirjoitti loppusanat
renewal-title = Jatkamme uutena ryhmänä
renewal-lead = Ryhmäsi jatkaa uutena ryhmänä. Sinulle on siinä paikka.
renewal-until = Paikka odottaa sinua { $moment } asti.
renewal-what = Tällainen uusi ryhmä on
renewal-size =
    { $count ->
        [one] Mukaan mahtuu { $count } ihminen.
       *[other] Mukaan mahtuu { $count } ihmistä.
    }
renewal-size-title = Koko
renewal-leaders = Ohjaajat
renewal-fresh = Vanhat viestit eivät tule mukaan. Voit vaihtaa nimesi.
renewal-come = Tulen mukaan
renewal-no = En tällä kertaa
renewal-quiet = Jos et tule, emme kerro siitä muille.
renewal-gone = Paikka ei enää odota sinua
renewal-gone-next = Voit katsoa, mahtuuko ryhmään vielä.
renewal-gone-others = Voit etsiä muita ryhmiä.
renewal-declined = Vastasit: en tällä kertaa.
renewal-declined-next = Kiitos vastauksesta. Emme kerro siitä muille.
renewal-waits = Sinulle on paikka uudessa ryhmässä.
