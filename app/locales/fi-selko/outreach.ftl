# Groups as everybody sees them, asking to join, and answering.

# The public list of groups.
groups-title = Ryhmät
find-group = Etsi ryhmä
all-groups = Kaikki ryhmät
groups-lead = Näihin ryhmiin voi nyt tulla.
filter-heading = Valitse ryhmiä
filter-who = Kenelle
filter-language = Kieli
filter-area = Kunta
filter-any = Kaikki
filter-show = Näytä ryhmät
who-own = Muut ryhmät
groups-found =
    { $count ->
        [one] { $count } ryhmä ottaa nyt mukaan
       *[other] { $count } ryhmää ottaa nyt mukaan
    }
groups-none-such = Tällaista ryhmää ei nyt ole
groups-none-such-hint = Valitse vähemmän. Hae sitten uudelleen.
row-open = Avoin ryhmä.
row-closed = Ryhmään voi nyt pyytää mukaan.
row-starts = Alkaa: { $at }.
row-next = Ryhmä tapaa: { $at }.
row-area = Paikka: { $place }.
row-language = Kieli: { $spoken }.
others-heading = Näihin ryhmiin voi nyt tulla
others-all = Katso kaikki ryhmät
open-own-request = Katso pyyntöäsi
groups-none-heading = Nyt ei ole ryhmiä
others-none-heading = Nyt ei ole muita ryhmiä
others-none = Uusia ryhmiä alkaa tammikuussa ja elokuussa. Kysy yhdistykseltä.

# A group's page.
group-page-title = Ryhmän sivu
page-for = Kenelle:
page-connects = Mikä asia on meille sama:
door-open = Avoin ryhmä, voit tulla mukaan
door-open-asks = Avoin ryhmä, voit pyytää mukaan
door-closed = Voit tulla, ennen kuin ryhmä alkaa
door-started = Ryhmä tapaa jo, uusia ei tule
door-ended = Ryhmä on loppunut
started-what = Ryhmä on jo alkanut.
started-why = Ryhmään ei voi enää tulla. Samat ihmiset ovat yhdessä loppuun asti.
ended-what = Ryhmä on loppunut.
ended-why = Kiitos kaikille.
page-board = Ajat ja mukaan tuleminen
page-board-over = Ajat
page-next = Seuraava tapaaminen
page-first = Ensimmäinen tapaaminen
ask-to-join = Pyydä päästä ryhmään
join-group = Tule mukaan ryhmään
page-rhythm = Ryhmä tapaa
page-rhythm-weekly = { $on } joka viikko
page-rhythm-two_weeks = { $on } joka toinen viikko
page-rhythm-three_weeks = { $on } joka kolmas viikko
page-rhythm-monthly = { $on } kerran kuussa
page-rhythm-own_dates = Päivät näet ohjelmasta
page-on-0 = maanantaina
page-on-1 = tiistaina
page-on-2 = keskiviikkona
page-on-3 = torstaina
page-on-4 = perjantaina
page-on-5 = lauantaina
page-on-6 = sunnuntaina
page-ends = Loppuu
page-where = Missä
page-mode-online = netissä, kirjoittaen, ilman kameraa
page-mode-local = samassa paikassa
page-mode-mixed = netissä ja samassa paikassa
page-language = Kieli
page-free = Vapaita paikkoja
page-full = ei nyt, pääset jonoon
page-full-queue = Ryhmään ei mahdu nyt. Pääset jonoon.
page-asks-next = { $who ->
    [staff] Ohjaaja tai liiton työntekijä vastaa sinulle. Voit perua milloin vain.
    [contact] Yhdistyksen yhteyshenkilö vastaa sinulle. Voit perua milloin vain.
   *[leaders] Ohjaaja vastaa sinulle. Voit perua milloin vain.
}
page-open-next = Saat linkin sähköpostiin. Avaa se. Sitten olet ryhmässä.
page-ask-association = Etkö löydä ryhmää? Kysy yhdistykseltä.
page-who-sees = Kuka näkee, että olen ryhmässä?
page-who-sees-words = Tämä sivu ei kerro, ketkä ovat ryhmässä. Vain ryhmä näkee viestit. Liitto voi lukea viestin, josta joku ilmoittaa. Nimesi voi olla keksitty. Emme kysy lapsestasi mitään.
page-leaders = Ohjaajat
page-programme = Ohjelma
page-held = (pidetty)
page-rules = Ryhmän säännöt
page-organiser = Ryhmän tekee: { $names }

# Asking to join.
join-back = Takaisin ryhmän sivulle
join-group-name = Ryhmä: { $name }.
join-asks-what = { $who ->
    [staff] Ohjaaja tai liiton työntekijä lukee pyyntösi. Saat vastauksen.
    [contact] Yhdistyksen yhteyshenkilö lukee pyyntösi. Saat vastauksen.
   *[leaders] Ohjaaja lukee pyyntösi. Saat vastauksen.
}
join-open-what = Ryhmään voi tulla koko ajan.
join-full = Ryhmään ei mahdu nyt.
join-full-queue = Lähetä pyyntö. Pääset jonoon.
join-address-hint = Saat meiltä linkin. Muut eivät näe osoitetta.
join-why-hint = { $who ->
    [staff] Ohjaajat ja liiton työntekijät lukevat tämän. Älä kirjoita lapsesi nimeä.
    [contact] Yhdistyksen yhteyshenkilö lukee tämän. Älä kirjoita lapsesi nimeä.
   *[leaders] Vain ohjaajat lukevat tämän. Älä kirjoita lapsesi nimeä.
}
join-choose = Valitse
heard-association = Yhdistykseltä
heard-friend = Tutulta
heard-social = Sosiaalisesta mediasta
heard-notice_board = Ilmoitustaululta
heard-elsewhere = Muualta
join-rules-consent = Säännöt ja lupa
join-read-rules = Lue säännöt
join-consent-why = Tarvitset tämän luvan ryhmään. Voit perua sen milloin vain.
join-send = Lähetä pyyntö
join-next-asks = Saat linkin sähköpostiin. Avaa se. Sitten ohjaaja saa pyyntösi.
join-next-open = Saat linkin sähköpostiin. Avaa se. Sitten olet ryhmässä.
join-sent = Lähetimme sinulle linkin.
join-sent-asks = Avaa linkki. Sitten ohjaaja saa pyyntösi.
join-sent-open = Avaa linkki. Sitten olet ryhmässä.
join-sent-anywhere = Voit sulkea tämän sivun. Linkki toimii yhden päivän.
join-sent-not-come = Eikö kirje tullut? Odota hetki. Katso myös roskapostista.
join-sent-again = Täytä uudelleen

# The letter's link.
join-link-heading = Onko tämä sinun sähköpostisi?
join-link-press = Paina nappia. Sitten pääset eteenpäin.
join-link-group = Ryhmä
join-link-agrees = Kun vahvistat, sanot:
join-link-button = Jatka tästä
join-link-not-mine = Etkö pyytänyt linkkiä? Sulje tämä sivu.

# One's own request.
request-title = Pyyntö tulla ryhmään
request-sent = Pyyntösi on lähetetty.
request-sent-next = { $who ->
    [staff] Ohjaaja tai liiton työntekijä lukee pyyntösi. Saat vastauksen.
    [contact] Yhdistyksen yhteyshenkilö lukee pyyntösi. Saat vastauksen.
   *[leaders] Ohjaaja lukee pyyntösi. Saat vastauksen.
}
request-full = Ryhmään ei mahdu nyt.
request-full-asks = { $who ->
    [staff] Olet jonossa. Ohjaaja tai liiton työntekijä vastaa sinulle myöhemmin.
    [contact] Olet jonossa. Yhdistyksen yhteyshenkilö vastaa sinulle myöhemmin.
   *[leaders] Olet jonossa. Ohjaaja vastaa sinulle myöhemmin.
}
request-queue-place =
    { $count ->
        [one] Olet jonossa { $count }. ihminen. Saat kirjeen, kun on tilaa.
       *[other] Paikkasi jonossa on { $count }. Saat kirjeen, kun on tilaa.
    }
request-offered = Ryhmässä on sinulle paikka.
request-offered-until = Tule viimeistään { $moment }.
request-offered-name = Nimesi ryhmässä on { $name }.
request-offered-then = Muuten paikan saa joku toinen.
request-take-place = Tule ryhmään
request-give-place = En tarvitse paikkaa
request-lapsed = Paikan sai joku toinen.
request-lapsed-next = Se ei haittaa. Voit pyytää uudelleen.
request-ask-again = Pyydä uudelleen
request-letter = Saat kirjeen, kun ohjaaja on vastannut. Voit perua milloin vain.
own-request-asked-note = Sinulle on kysymys.
request-asked-next = Kysymys on alla.
request-take-back = Peru pyyntö
request-name-again = Keksi itsellesi toinen nimi.
request-unsettled = Pyyntösi ei ole vielä lähtenyt. Lähetä se tästä.
request-answered = Ohjaaja vastasi sinulle.
request-closed = Ryhmään ei voi enää tulla.
request-closed-thanks = Kiitos, että kysyit. Katso näitä ryhmiä.
request-taken-back = Pyyntö on peruttu.
request-taken-back-next = Kukaan ei kysy, miksi. Voit pyytää uudelleen.
own-request-waits = Pyyntösi odottaa vastausta
own-request-unsettled = Pyyntösi ei ole vielä lähtenyt

# Those who answer.
requests-title = Pyynnöt tulla ryhmään
requests-waiting =
    { $count ->
        [one] { $count } pyyntö odottaa sinua
       *[other] { $count } pyyntöä odottaa sinua
    }
requests-count =
    { $count ->
        [one] { $count } pyyntö odottaa.
       *[other] { $count } pyyntöä odottaa.
    }
requests-leaders-answer = Ohjaajat vastaavat.
requests-none = Pyyntöjä ei ole nyt.
door-heading = Kuka päästää uudet mukaan?
door-open-now = Nyt uusi ihminen pääsee ryhmään heti.
door-asks-now = Nyt ohjaaja vastaa jokaiseen pyyntöön.
door-choose-asks = Hyväksy uudet itse
door-choose-open = Päästä uudet heti ryhmään
door-choose-open-means = Odottaville tarjotaan silloin paikkaa, jos tilaa on.
door-chosen-asks-yes = Ohjaaja hyväksyy nyt uudet.
door-chosen-asks-no = Uudet pääsevät nyt ryhmään heti.
requests-accepted = Otit ihmisen ryhmään.
requests-declined = Vastauksesi on lähetetty.
requests-told = Hän saa siitä kirjeen.
requests-raised = Ryhmään mahtuu nyt enemmän ihmisiä.
raise-size = Lisää paikkoja
raise-size-now =
    { $count ->
        [one] Ryhmässä on { $count } paikka.
       *[other] Ryhmässä on { $count } paikkaa.
    }
raise-size-hint = Enintään { $largest }. Ohjaajia ei lasketa. Et voi vähentää paikkoja.
raise-size-save = Lisää paikat
back-to-requests = Takaisin pyyntöihin
request-place = Pyyntö { $place }/{ $all }.
request-asked = Pyydetty: { $day }
request-offered-to = Paikka odottaa häntä { $moment } asti.
said-heading = Keskustelu
said-who-reads = Muut ryhmässä eivät näe tätä.
said-by-me = Sinä
said-by-applicant = Hakija
said-by-named = { $name }, ohjaaja
said-by-leader = Ohjaaja
said-by-staff = Liiton työntekijä
said-by-contact = Yhdistyksen yhteyshenkilö
say-ask = Kysy hakijalta
say-ask-hint = Älä kysy lapsesta, terveydestä tai diagnoosista.
say-reply = Vastaa
say-reply-hint = Kerro vain sen, minkä haluat.
say-ask-send = Lähetä kysymys
say-reply-send = Lähetä vastaus
request-has-replied = Hakija on vastannut
own-request-asked = Sinulle on kysymys
error-conversation_full = Tähän ei voi enää kirjoittaa.
error-nothing_asked = Sinulta ei ole kysytty mitään.
no-answer = Ei vastausta. Ei ole pakko vastata.
decision = Päätös
decision-bound = Hän on ollut ryhmässä ennen.
decision-bound-more = Hän oli sivussa, kun hän lähti. Tai ohjaaja ehdotti poistamista. Sinä päätät, tuleeko hän takaisin.
decision-free =
    { $count ->
        [one] Ryhmässä on { $count } vapaa paikka.
       *[other] Ryhmässä on { $count } vapaata paikkaa.
    }
decision-one-enough = Riittää, että toinen teistä päättää.
decision-choose = Mitä vastaat?
decision-accept = Ota mukaan
decision-not-now = Ei tällä kertaa
decision-words = Mitä sanomme, jos vastaus on ei?
decision-words-hint = Voit muuttaa tekstiä. Valmiin tekstin hän lukee omalla kielellään.
decision-send = Lähetä päätös
decision-not-done = Vastaus ei lähtenyt.
decision-no-place = Ryhmään ei mahdu nyt. Pyyntö odottaa.
decided-accepted = Hän pääsi ryhmään.
decided-accepted-by = { $name } hyväksyi pyynnön.
decided-declined = Vastaus oli: ei tällä kertaa.
decided-declined-by = { $name } vastasi: ei tällä kertaa.
decided-closed = Ryhmään ei voi enää tulla. Hän saa siitä kirjeen.
decided-lapsed = Paikka odotti häntä. Hän ei tullut.
decided-taken-back = Hän perui pyynnön itse.
ready-no-full = Kiitos, että kirjoitit. Ryhmään ei mahdu nyt. Katso muita ryhmiä. Terveisin ohjaajat.
ready-no-other = Kiitos, että kirjoitit. Emme ota sinua mukaan nyt. Katso muita ryhmiä. Terveisin ohjaajat.

# What stands in the way.
error-already_answered = Pyyntöön on jo vastattu.
error-size_not_raised =
    { $count ->
        [one] Ryhmässä on jo { $count } paikka. Kirjoita isompi luku.
       *[other] Ryhmässä on jo { $count } paikkaa. Kirjoita isompi luku.
    }

# In the privacy notice.
privacy-keep-request = Pyyntösi tulla ryhmään. Sen lukee se, joka vastaa sinulle. Poistamme sen 30 päivää vastauksen jälkeen. Jos ryhmä perutaan, se poistetaan 14 päivän päästä.

# The questions of a join form.
questions-heading = Mitä hakijalta kysytään?
questions-none = Hakijalta ei kysytä mitään.
questions-change = Vaihda kysymykset
questions-title = Kysymykset hakijalle
questions-lead = Valitse enintään { $most }. Hakijan ei tarvitse vastata.
questions-not-asked = Ryhmään pääsee nyt heti. Siksi hakijalta ei kysytä mitään.
questions-which = Mitä kysytään?
questions-reviewed = Liitto on lukenut kysymykset. Terveydestä ei kysytä.
questions-save = Tallenna kysymykset
questions-saved = Kysymykset on tallennettu.
questions-saved-next = Vanhat vastaukset eivät muutu.
