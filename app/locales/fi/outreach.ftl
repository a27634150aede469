# Groups as everybody sees them, asking to join, and answering.

# The public list of groups.
groups-title = Ryhmät
find-group = Etsi ryhmä
all-groups = Kaikki ryhmät
groups-lead = Nämä ryhmät ottavat nyt mukaan. Kirjautua ei tarvitse.
filter-heading = Rajaa ryhmiä
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
groups-none-such-hint = Kokeile väljempää hakua. Verkossa voit olla mukana mistä vain.
row-open = Avoin ryhmä.
row-closed = Haetaan osallistujia.
row-starts = Alkaa { $at }.
row-next = Seuraavan kerran { $at }.
row-area = Paikka: { $place }.
row-language = Kieli: { $spoken }.
others-heading = Nämä ryhmät ottavat nyt mukaan
others-all = Katso kaikki ryhmät
open-own-request = Katso pyyntöäsi
groups-none-heading = Nyt mikään ryhmä ei ota uusia
others-none-heading = Nyt mikään muu ryhmä ei ota uusia
others-none = Uusia ryhmiä alkaa tammikuussa ja elokuussa. Kysy yhdistykseltäsi, alkaako ryhmä.

# A group's page.
group-page-title = Ryhmän sivu
page-for = Kenelle:
page-connects = Mikä meitä yhdistää:
door-open = Avoin ryhmä, voit tulla mukaan
door-open-asks = Avoin ryhmä, voit pyytää mukaan
door-closed = Suljettu ryhmä, voit tulla ennen alkua
door-started = Suljettu ryhmä, käynnissä
door-ended = Ryhmä on päättynyt
started-what = Ryhmä on jo alkanut.
started-why = Siihen ei oteta enää uusia. Suljetussa ryhmässä samat ihmiset kulkevat yhdessä loppuun asti.
ended-what = Ryhmä on päättynyt.
ended-why = Kiitos kaikille, jotka olivat mukana.
page-board = Ajat ja mukaan tuleminen
page-board-over = Ajat
page-next = Seuraava tapaaminen
page-first = Ensimmäinen tapaaminen
ask-to-join = Pyydä mukaan ryhmään
join-group = Liity ryhmään
page-rhythm = Tapaamme
page-rhythm-weekly = { $on } joka viikko
page-rhythm-two_weeks = { $on } joka toinen viikko
page-rhythm-three_weeks = { $on } joka kolmas viikko
page-rhythm-monthly = { $on } kerran kuussa
page-rhythm-own_dates = päivinä, jotka näet ohjelmasta
page-on-0 = maanantaisin
page-on-1 = tiistaisin
page-on-2 = keskiviikkoisin
page-on-3 = torstaisin
page-on-4 = perjantaisin
page-on-5 = lauantaisin
page-on-6 = sunnuntaisin
page-ends = Päättyy
page-where = Missä
page-mode-online = verkossa, kirjoittaen, ilman kameraa
page-mode-local = paikan päällä
page-mode-mixed = verkossa ja paikan päällä
page-language = Kieli
page-free = Vapaita paikkoja
page-full = ei juuri nyt, pääset jonoon
page-full-queue = Ryhmä on nyt täynnä. Pääset jonoon, tai katso muita ryhmiä.
page-asks-next = { $who ->
    [staff] Ohjaaja tai liiton työntekijä lukee pyyntösi ja vastaa. Voit perua milloin vain.
    [contact] Yhdistyksen yhteyshenkilö lukee pyyntösi ja vastaa. Voit perua milloin vain.
   *[leaders] Ohjaaja lukee pyyntösi ja vastaa. Voit perua milloin vain.
}
page-open-next = Saat linkin sähköpostiin. Avaa se, niin olet mukana.
page-ask-association = Eikö sopivaa löydy? Kysy yhdistykseltä, alkaako uusi ryhmä.
page-who-sees = Kuka näkee, että olen mukana?
page-who-sees-words = Tämä sivu ei kerro, ketkä ovat ryhmässä. Keskustelun näkevät vain osallistujat ja ohjaajat. Ilmoitetun viestin voi lukea myös liiton työntekijä. Voit käyttää nimimerkkiä. Lapsestasi ei kysytä mitään.
page-leaders = Ohjaajat
page-programme = Ohjelma
page-held = (pidetty)
page-rules = Pelisäännöt
page-organiser = Ryhmän järjestää: { $names }

# Asking to join.
join-back = Takaisin ryhmän sivulle
join-group-name = Ryhmä: { $name }.
join-asks-what = { $who ->
    [staff] Ohjaaja tai liiton työntekijä lukee pyyntösi ja vastaa sinulle.
    [contact] Yhdistyksen yhteyshenkilö lukee pyyntösi ja vastaa sinulle.
   *[leaders] Ohjaaja lukee pyyntösi ja vastaa sinulle.
}
join-open-what = Ryhmään voi tulla koko ajan.
join-full = Ryhmä on nyt täynnä.
join-full-queue = Voit silti lähettää pyynnön. Pääset jonoon.
join-address-hint = Lähetämme sinulle linkin. Muut eivät näe osoitetta.
join-why-hint = { $who ->
    [staff] Tämän lukevat ohjaajat ja liiton työntekijät. Älä kirjoita lapsesi nimeä.
    [contact] Tämän lukee yhdistyksen yhteyshenkilö. Älä kirjoita lapsesi nimeä.
   *[leaders] Vain ohjaajat lukevat tämän. Älä kirjoita lapsesi nimeä.
}
join-choose = Valitse
heard-association = Yhdistykseltä
heard-friend = Tutulta
heard-social = Sosiaalisesta mediasta
heard-notice_board = Ilmoitustaululta
heard-elsewhere = Muualta
join-rules-consent = Pelisäännöt ja suostumus
join-read-rules = Lue pelisäännöt
join-consent-why = Voit perua suostumuksen milloin vain. Ilman sitä ryhmä ei aukea.
join-send = Lähetä pyyntö
join-next-asks = Seuraavaksi saat linkin sähköpostiin. Avaa se, niin pyyntö lähtee ohjaajalle.
join-next-open = Seuraavaksi saat linkin sähköpostiin. Avaa se, niin olet mukana.
join-sent = Lähetimme linkin sähköpostiisi.
join-sent-asks = Avaa se, niin pyyntö lähtee ohjaajalle.
join-sent-open = Avaa se, niin olet mukana.
join-sent-anywhere = Voit sulkea tämän sivun. Linkki toimii vuorokauden.
join-sent-not-come = Eikö kirje tullut? Odota hetki ja katso roskapostista.
join-sent-again = Täytä uudelleen

# The letter's link.
join-link-heading = Vahvista sähköpostisi
join-link-press = Avasit linkin kirjeestä. Paina vielä tästä.
join-link-group = Ryhmä
join-link-agrees = Kun vahvistat, sanot samalla:
join-link-button = Vahvista ja jatka
join-link-not-mine = Jos et pyytänyt linkkiä, sulje tämä sivu. Mitään ei tapahdu.

# One's own request.
request-title = Liittymispyyntö
request-sent = Pyyntösi on lähetetty.
request-sent-next = { $who ->
    [staff] Ohjaaja tai liiton työntekijä vastaa sinulle.
    [contact] Yhdistyksen yhteyshenkilö vastaa sinulle.
   *[leaders] Ohjaaja vastaa sinulle.
}
request-full = Ryhmä on nyt täynnä.
request-full-asks = { $who ->
    [staff] Olet jonossa. Ohjaaja tai liiton työntekijä vastaa sinulle, kun paikka vapautuu.
    [contact] Olet jonossa. Yhdistyksen yhteyshenkilö vastaa sinulle, kun paikka vapautuu.
   *[leaders] Olet jonossa. Ohjaaja vastaa sinulle, kun paikka vapautuu.
}
request-queue-place =
    { $count ->
        [1] Olet jonossa ensimmäisenä. Kun paikka vapautuu, pidämme sen sinulle kolme päivää.
       *[other] Paikkasi jonossa on { $count }. Kun vuorosi tulee, pidämme paikkaa kolme päivää.
    }
request-offered = Ryhmässä on sinulle paikka.
request-offered-until = Pidämme sitä sinulle { $moment } asti.
request-offered-name = Nimesi ryhmässä on { $name }.
request-offered-then = Jos et tule siihen mennessä, paikka annetaan seuraavalle.
request-take-place = Tule mukaan ryhmään
request-give-place = En tarvitse paikkaa
request-lapsed = Paikka annettiin seuraavalle.
request-lapsed-next = Se ei haittaa. Voit pyytää mukaan uudelleen.
request-ask-again = Pyydä uudelleen
request-letter = Saat kirjeen, kun vastaus on täällä. Voit perua pyynnön milloin vain.
own-request-asked-note = Sinulta on kysytty jotain.
request-asked-next = Kysymys on tässä alla.
request-take-back = Peru pyyntö
request-name-again = Joku ehti ottaa sen. Mikä muu nimi sopisi sinulle?
request-unsettled = Pyyntösi ei ole vielä lähtenyt. Lähetä se tästä.
request-answered = Sinulle on vastaus ohjaajilta.
request-closed = Ryhmä ei ota enää uusia.
request-closed-thanks = Kiitos, että kysyit. Toivomme, että jokin näistä ryhmistä sopii sinulle.
request-taken-back = Pyyntö on peruttu.
request-taken-back-next = Kukaan ei kysy, miksi. Voit pyytää myöhemmin uudelleen.
own-request-waits = Pyyntösi odottaa vastausta
own-request-unsettled = Pyyntösi ei ole vielä lähtenyt

# Those who answer.
requests-title = Liittymispyynnöt
requests-waiting =
    { $count ->
        [one] { $count } pyyntö odottaa sinua
       *[other] { $count } pyyntöä odottaa sinua
    }
requests-count =
    { $count ->
        [one] { $count } pyyntö odottaa vastausta.
       *[other] { $count } pyyntöä odottaa vastausta.
    }
requests-leaders-answer = Ohjaajat lukevat pyynnöt ja vastaavat.
requests-none = Yhtään pyyntöä ei odota nyt.
door-heading = Kuka päästää uudet mukaan?
door-open-now = Nyt uusi pääsee mukaan heti, kun hän on vahvistanut sähköpostinsa.
door-asks-now = Nyt ohjaaja lukee jokaisen pyynnön ja vastaa siihen.
door-choose-asks = Hyväksykää uudet itse
door-choose-open = Päästä uudet heti mukaan
door-choose-open-means = Paikkaa tarjotaan silloin myös niille, jotka nyt odottavat. Paikkojen määrä ei muutu.
door-chosen-asks-yes = Tästä lähtien ohjaaja hyväksyy uudet.
door-chosen-asks-no = Tästä lähtien uudet pääsevät mukaan heti.
requests-accepted = Hyväksyit pyynnön.
requests-declined = Vastauksesi on lähetetty.
requests-told = Hän saa kirjeen, joka kertoo, että vastaus on täällä.
requests-raised = Paikkoja on nyt enemmän.
raise-size = Lisää paikkoja
raise-size-now =
    { $count ->
        [one] Ryhmässä on { $count } paikka.
       *[other] Ryhmässä on { $count } paikkaa.
    }
raise-size-hint = Enintään { $largest }. Ohjaajia ei lasketa. Paikkoja ei voi vähentää.
raise-size-save = Lisää paikat
back-to-requests = Takaisin pyyntöihin
request-place = Pyyntö { $place }/{ $all }.
request-asked = Pyydetty { $day }
request-offered-to = Hänelle pidetään paikkaa { $moment } asti.
said-heading = Keskustelu ennen päätöstä
said-who-reads = Tämän näkevät vain sinä ja ne, jotka vastaavat pyyntöösi.
said-by-me = Sinä
said-by-applicant = Hakija
said-by-named = { $name }, ohjaaja
said-by-leader = Ohjaaja
said-by-staff = Liiton työntekijä
said-by-contact = Yhdistyksen yhteyshenkilö
say-ask = Kysy hakijalta
say-ask-hint = Hän vastaa tälle sivulle. Älä kysy lapsesta, terveydestä tai diagnoosista.
say-reply = Vastaa
say-reply-hint = Kerro vain sen, minkä haluat. Pyyntösi odottaa, vaikka et vastaisi.
say-ask-send = Lähetä kysymys
say-reply-send = Lähetä vastaus
request-has-replied = Hakija on vastannut
own-request-asked = Sinulta on kysytty jotain
error-conversation_full = Keskustelu on nyt niin pitkä kuin se voi olla.
error-nothing_asked = Tästä pyynnöstä ei ole kysytty mitään.
no-answer = Ei vastausta. Siihen ei ole pakko vastata.
decision = Päätös
decision-bound = Tämä ihminen on ollut ryhmässä aiemmin.
decision-bound-more = Hän lähti sivussa ollessaan, tai kun poistamista harkittiin. Sinä päätät, pääseekö hän takaisin.
decision-free =
    { $count ->
        [one] Ryhmässä on { $count } vapaa paikka.
       *[other] Ryhmässä on { $count } vapaata paikkaa.
    }
decision-one-enough = Riittää, kun toinen teistä päättää.
decision-choose = Mitä vastaat?
decision-accept = Hyväksy pyyntö
decision-not-now = Ei tällä kertaa
decision-words = Mitä sanomme, jos emme ota mukaan?
decision-words-hint = Voit muuttaa tekstiä. Valmiin tekstin toinen lukee omalla kielellään. Hyväksytylle sitä ei lähetetä.
decision-send = Lähetä päätös
decision-not-done = Vastaus ei lähtenyt.
decision-no-place = Ryhmään ei voi nyt ottaa uusia. Pyyntö odottaa.
decided-accepted = Pyyntö on hyväksytty.
decided-accepted-by = { $name } hyväksyi pyynnön.
decided-declined = Pyyntöön on vastattu: ei tällä kertaa.
decided-declined-by = { $name } vastasi: ei tällä kertaa.
decided-closed = Ryhmä ei ota enää uusia, ja pyyntö suljettiin. Hän saa siitä kirjeen.
decided-lapsed = Hänelle pidettiin paikkaa, mutta hän ei tullut. Paikka annettiin seuraavalle.
decided-taken-back = Hän perui pyynnön itse.
ready-no-full = Kiitos, että kirjoitit. Ryhmämme tuli täyteen, siksi emme ota nyt uusia. Alta löydät ryhmiä, joissa on tilaa. Terveisin ohjaajat.
ready-no-other = Kiitos, että kirjoitit. Tällä kertaa emme ota sinua mukaan. Toivomme, että toinen ryhmä sopii sinulle. Terveisin ohjaajat.

# What stands in the way.
error-already_answered = Pyyntöön on jo vastattu.
error-size_not_raised =
    { $count ->
        [one] Ryhmässä on jo { $count } paikka. Kirjoita suurempi luku.
       *[other] Ryhmässä on jo { $count } paikkaa. Kirjoita suurempi luku.
    }

# In the privacy notice.
privacy-keep-request = Pyyntösi tulla ryhmään. Sen lukee se, joka vastaa: ohjaaja, yhdistyksen yhteyshenkilö tai liiton työntekijä. Poistamme sen 30 päivää vastauksen jälkeen. Jos ryhmä perutaan, poistamme sen 14 päivän päästä.

# The questions of a join form.
questions-heading = Mitä hakijalta kysytään?
questions-none = Hakijalta ei kysytä mitään.
questions-change = Vaihda kysymykset
questions-title = Kysymykset hakijalle
questions-lead = Valitse enintään { $most }. Hakija saa jättää vastaamatta.
questions-not-asked = Ryhmäänne pääsee nyt ilman vastausta, joten mitään ei kysytä. Kysymykset tulevat käyttöön, jos alatte vastata pyyntöihin.
questions-which = Mitä kysytään?
questions-reviewed = Liitto on tarkistanut kysymykset. Terveydestä ei kysytä koskaan.
questions-save = Tallenna kysymykset
questions-saved = Kysymykset on tallennettu.
questions-saved-next = Aiemmat vastaukset pysyvät ennallaan.
