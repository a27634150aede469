# Founding and planning a group.

## An association's desk.
association = Yhdistys
association-lead = Täältä näet yhdistyksesi ryhmät ja luvut.
association-no-groups = Ryhmiä ei vielä ole. Aloita uudesta ryhmästä.
association-privacy = Viestejä ja osallistujien nimiä täällä ei näy.
new-group = Uusi ryhmä
open-plan = Avaa suunnitelma
back-to-association = Takaisin yhdistykseen
next-meeting-at = Seuraava tapaaminen { $at }
next-meeting-none = Tapaamisia ei ole tiedossa.
count-leaders =
    { $count ->
        [one] { $count } ohjaaja.
       *[other] { $count } ohjaajaa.
    }
count-meetings =
    { $count ->
        [one] { $count } tapaaminen.
       *[other] { $count } tapaamista.
    }
group-state-idea = Idea
group-state-planning = Suunnitteilla
group-state-recruiting = Haetaan osallistujia
group-state-running = Käynnissä
group-state-ending = Päättymässä
group-state-ended = Päättynyt
group-state-archived = Arkistoitu
group-state-cancelled = Peruttu

## A new group: two models.
owner-and-model = { $association }, { $model }
model = Miten ryhmä perustetaan
model-self_service = omatoimimalli
model-turnkey = avaimet käteen -malli
new-group-lead = Omatoimimallissa suunnittelette itse, aihe kerrallaan. Voit keskeyttää ja jatkaa.
group-name = Ryhmän nimi
group-name-hint = Älä kerro nimessä, kenelle ryhmä on. Nimi näkyy listoissa.
template-question = Mistä ohjelmasta aloitatte?
template-hint = Valmiissa ohjelmassa on kahdeksan tapaamista. Kaikkea voi muuttaa.
template-own-programme = Oma ohjelma
group-language = Ryhmän kieli
begin-plan = Aloita suunnitelma
begin-plan-next = Mitään ei julkaista vielä.
turnkey-what = Vastaatte kuuteen kysymykseen. Liiton työntekijä tekee luonnoksen.
answer-six = Vastaa kuuteen kysymykseen
models-differ = Mallin voi vaihtaa myöhemmin. Mitään ei katoa.

## The six answers.
six-heading = Kuusi vastausta riittää
six-lead = Liiton työntekijä tekee luonnoksen. Te hyväksytte sen. Mitään ei julkaista ennen sitä.
six-lead-staff = Vastaa yhdistyksen puolesta. Yhdistys hyväksyy luonnoksen ennen julkaisua.
choose = Valitse
six-association = 1. Yhdistys
six-template = 2. Kenelle ryhmä on?
six-own = Muu, kerron itse
six-own-target = Kenelle, omin sanoin
six-own-target-hint = Vain, jos valitsit: Muu, kerron itse.
six-leaders = 3. Ohjaajien sähköpostit
six-leaders-hint = Kaksi on hyvä. Yksi riittää alkuun. He saavat kutsun heti.
six-leader = Ohjaaja
six-leader-second = Toinen ohjaaja
six-month = 4. Milloin ryhmä alkaa?
six-evening = 5. Mikä ilta sopii?
six-intake = 6. Miten ryhmään tullaan?
six-send = Lähetä toive liitolle
six-send-staff = Perusta ryhmä
six-next = Liiton työntekijä ottaa yhteyttä teihin. Mitään ei tarvitse tehdä ennen sitä.
six-next-staff = Luonnos on heti valmis katsottavaksi.
weekday-mon = ma
weekday-tue = ti
weekday-wed = ke
weekday-thu = to
intake-open = Avoin ryhmä: uusia otetaan mukaan koko ajan
intake-closed = Suljettu ryhmä: alun jälkeen ei tule uusia

## What a draft says where the association has its own idea of whom it is for.
draft-own-for = Vanhemmille, joiden lapsi tarvitsee erityistä tukea.
draft-own-connects = Meitä yhdistää samanlainen arki. Toinen vanhempi ymmärtää jo puolesta sanasta.
draft-own-about = Puhumme arjesta, omasta jaksamisesta ja ilon hetkistä. Jokaisella kerralla on oma teema. Voit kertoa tai vain kuunnella.
draft-name-1 = Pihlajapiha
draft-name-2 = Saunapolku
draft-name-3 = Tuulentupa
draft-name-4 = Suopursu
draft-name-5 = Lumikello
draft-name-6 = Koivuranta

## The plan and its six headings.
plan = Suunnitelma
plan-lead = Kuusi aihetta. Tee yksi kerrallaan. Kaikki tallentuu, voit jatkaa huomenna.
back-to-plan = Takaisin suunnitelmaan
save = Tallenna
heading-leaders = Ohjaajat
heading-leaders-what = Ketkä ohjaavat ryhmää? Kaksi on hyvä.
heading-communication = Viestintä
heading-communication-what = Miten kerrotte ryhmästä?
heading-frame = Kenelle, kuinka usein, kuinka kauan
heading-frame-what = Kenelle ryhmä on, milloin se alkaa ja päättyy?
heading-networks = Verkostot
heading-networks-what = Ketkä lähellä voisivat olla mukana?
heading-resources = Resurssit
heading-resources-what = Lastenhoito, kulut ja toiminta-avustus.
heading-content = Sisältö
heading-content-what = Valmis ohjelma, oma ohjelma tai kahvihetkiä ilman teemaa.
heading-done = Valmis
heading-half =
    { $count ->
        [one] Kesken, { $count } kohta
       *[other] Kesken, { $count } kohtaa
    }
heading-open = Aloittamatta
heading-open-optional = Aloittamatta, ei pakollinen
still-missing = Vielä:
count-waiting =
    { $count ->
        [one] { $count } kutsu odottaa vastausta.
       *[other] { $count } kutsua odottaa vastausta.
    }
before-publishing = Ennen julkaisua
nothing-missing = Kaikki tarpeellinen on valmiina.
condition-leader = Ohjaaja, joka on hyväksynyt kutsun
condition-channel = Miten ryhmästä kerrotaan
condition-target_group = Kenelle ryhmä on
condition-what_connects = Mikä meitä yhdistää
condition-intake = Avoin vai suljettu ryhmä
condition-language = Ryhmän kieli
condition-mode = Missä tavataan
condition-municipality = Kunta
condition-start_date = Milloin ryhmä alkaa
condition-end_date = Milloin ryhmä päättyy
condition-rhythm = Kuinka usein tavataan
condition-first_meeting = Ensimmäisen tapaamisen aika
condition-rules = Pelisäännöt
condition-approval = Yhdistyksen hyväksyntä
missing-others = Kohdat ilman linkkiä täyttää yhdistyksen yhteyshenkilö. Kysy häneltä.
one-leader-notice = Ryhmällä on yksi ohjaaja. Kaksi on turvallisempi.
with-one-leader = Aloitamme yhdellä ohjaajalla
publish-group = Julkaise ryhmä
publish-what = Ryhmään voi sitten pyytää mukaan.
look-at-draft = Katso luonnosta
look-at-plan = Katso suunnitelmaa
switch-to-self_service = Vaihda omatoimi­malliin
switch-to-turnkey = Vaihda avaimet käteen ‑malliin
switch-means-self_service = Yhdistys suunnittelee silloin itse, ja liitto auttaa.
switch-means-turnkey = Liiton työntekijä tekee silloin luonnoksen, ja yhdistys hyväksyy sen.
switch-keeps = Mitään ei katoa.
small-start-why = Ryhmä alkaa, kun osallistujia on vähintään neljä. Muuten ensimmäinen tapaaminen siirtyy.
small-start-allowed = Ryhmä saa alkaa pienempänä.
small-start-allow = Salli pienempi alku
small-start-undo = Peru pienempi alku
small-start-who = Yhdistyksen yhteyshenkilö voi sallia pienemmän alun.
plan-shut = Suunnitelma on lukittu, sillä ryhmä on julkaistu.
plan-cancelled = Ryhmää ei tule. Kutsut on peruttu.
unpublish-group = Palauta suunnitteluun
cancel-group = Peru ryhmä
plan-saved-group = Ryhmä on perustettu. Mitään ei ole vielä julkaistu.
plan-saved-wish = Toive on lähetetty liitolle. Liiton työntekijä ottaa yhteyttä.
plan-saved-heading = Tallennettu.
plan-saved-model = Malli on vaihdettu. Kaikki tiedot ovat tallessa.
plan-saved-invited = Kutsu on lähetetty. Kirje lähtee hetken päästä.
plan-saved-stand-in-gone = Ryhmällä ei ole enää varasijaista.
plan-saved-taken-back = Kutsu on peruttu. Sillä ei pääse enää ryhmään.
plan-saved-published = Ryhmä on julkaistu. Nyt haetaan osallistujia.
plan-saved-unpublished = Ryhmä on taas suunnitteilla.
group-page-address = Ryhmän sivun osoite
group-page-listed = Ryhmä näkyy listassa. Voit myös jakaa sivun osoitteen.
group-page-by_link = Ryhmä ei näy listassa. Anna tämä osoite niille, joille kerrot ryhmästä.
copy-address = Kopioi osoite
address-copied = Osoite on kopioitu.
open-group-page = Avaa ryhmän sivu
plan-saved-small = Ryhmä saa nyt alkaa pienempänä.
plan-saved-small-undone = Ryhmä alkaa, kun osallistujia on vähintään neljä.
plan-saved-cancelled = Ryhmä on peruttu.
plan-saved-handed-over = Luonnos on nyt yhdistyksellä.
plan-saved-approved = Hyväksyit luonnoksen. Liiton työntekijä julkaisee ryhmän.
plan-saved-changes = Toiveesi on lähetetty liitolle.
plan-saved-moved = Joku ehti muuttaa tätä. Näet nyt uusimman tilanteen.

## Turnkey: who has the draft now.
turnkey-prepared = Liiton työntekijä tekee luonnosta.
turnkey-look = Liitto on tehnyt luonnoksen. Katso sitä.
turnkey-looked-at = Luonnos on yhdistyksellä katsottavana.
turnkey-approved = Yhdistys on hyväksynyt luonnoksen. Liitto julkaisee ryhmän.
turnkey-draft-ready = Liitto on tehnyt luonnoksen
turnkey-draft-what = Katso sitä rauhassa. Mitään ei julkaista ennen hyväksyntääsi.
approve-draft = Hyväksy luonnos
wish-changes = Toivo muutoksia
wished-changes = Mitä pitäisi muuttaa?
wished-changes-hint = Luonnos palaa liiton työntekijälle.
send-wish = Lähetä toive
association-wishes = Yhdistys toivoo muutoksia:
hand-over = Luovuta yhdistykselle
hand-over-what = Yhdistys katsoo luonnosta ja hyväksyy sen.

## Leaders.
leaders-lead = Kaksi ohjaajaa jakaa vastuun. Kumpikin saa kutsun sähköpostiin.
leader-accepted = On hyväksynyt kutsun
leader-invitation = Kutsu { $ordinal }, lähetetty { $day }
leader-waits = Odottaa vastausta
leader-declined = Ei tällä kertaa
leader-take-back = Peru kutsu
leader-take-back-means = Kutsun linkki ei enää toimi. Tätä ei voi perua, mutta voit kutsua uudelleen.
leader-take-back-yes = Peru tämä kutsu
leader-address = Ohjaajan sähköposti
leader-address-hint = Osoite kirjoitetaan kerran, sitä ei näytetä enää.
invite-leader = Kutsu ohjaajaksi
leaders-full = Ryhmällä on kaksi ohjaajaa tai kutsua. Peru kutsu, jos haluat kutsua toisen.

## Communication, networks, resources.
communication-lead = Mieti, millä tavoitat vanhempia pienellä vaivalla.
channels-question = Miten kerrotte ryhmästä?
channels-hint = Valitse ainakin yksi.
channel-social = Facebook ja muu some
channel-social-what = Kohtalainen vaiva. Huomaa ryhmät, joissa vanhempia on jo.
channel-letters = Jäsenkirje ja sähköposti
channel-letters-what = Pieni vaiva. Tavoittaa yhdistyksen omat jäsenet.
channel-boards = Ilmoitustaulut
channel-boards-what = Suurempi vaiva. Tavoittaa uusia vanhempia lähellä.
channel-friends = Tuttujen kautta
channel-friends-what = Pieni vaiva. Tuttu suosittelee tutulle.
own-channel = Oma keino
own-channel-hint = Esimerkiksi paikallislehti tai perhekeskus.
networks-lead = Ryhmän voi perustaa myös yhdessä. Tämä kohta ei ole pakollinen.
networks-question = Ketkä lähellä voisivat olla mukana?
networks-hint = Toiset yhdistykset, seurakunta, kunta. Älä kirjoita ihmisten nimiä.
resources-lead = Verkossa ei tarvita tiloja. Tämä kohta ei ole pakollinen.
resources-question = Mitä ryhmä tarvitsee?
resources-hint = Lastenhoito, kulut, toiminta-avustus. Mistä ne saadaan?

## The frame.
frame-lead = Voit jättää kohdan auki ja palata myöhemmin.
frame-part-for = Kenelle
frame-part-where = Missä
frame-part-when = Milloin
frame-target = Kenelle ryhmä on
frame-target-hint = Yksi lause. Enintään 120 merkkiä.
frame-connects = Mikä meitä yhdistää
frame-connects-hint = Vanhemman pitää tunnistaa itsensä. 20–200 merkkiä.
frame-description = Ryhmän kuvaus
frame-description-hint = Mistä puhutaan ja miten? Enintään 600 merkkiä.
frame-intake = Miten ryhmään tullaan?
frame-intake-hint = Tätä ei voi muuttaa, kun ryhmä on alkanut.
frame-asks-first = Ohjaajat hyväksyvät jokaisen tulijan
frame-asks-first-hint = Vain avoimessa ryhmässä. Suljetussa ryhmässä he hyväksyvät aina.
frame-size = Montako osallistujaa mahtuu?
frame-size-hint = 4–12. Kahdeksan on hyvä. Ohjaajia ei lasketa.
frame-mode = Missä tavataan?
mode-online = Verkossa
mode-local = Paikan päällä
mode-mixed = Verkossa ja paikan päällä
frame-municipality = Kunta
frame-municipality-hint = Tarvitaan, jos tapaatte paikan päällä.
frame-visibility = Kuka löytää sivun?
visibility-listed = Kaikki: ryhmä näkyy listassa
visibility-by_link = Vain ne, jotka saavat linkin
frame-start = Alkaa
frame-end = Päättyy
frame-end-hint = Puoli vuotta on hyvä. Enintään 12 kuukautta.
frame-rhythm = Kuinka usein tavataan?
rhythm-weekly = Joka viikko
rhythm-two_weeks = Joka toinen viikko
rhythm-three_weeks = Joka kolmas viikko
rhythm-monthly = Kerran kuussa
rhythm-own_dates = Omat päivät
frame-time = Tapaamisen alkamisaika
frame-series-what = Kun nämä ovat valmiina, tapaamisille tulevat päivät. Omat päivät lisäät itse.
date-hint = Esimerkiksi 14.1.2027.
time-hint = Esimerkiksi 18.30. Suomen aikaa.

## The content.
meetings = Tapaamiset
content-lead = Muuta mitä haluat. Ehdotus väistää juhlapyhät.
content-saved-meeting = Tapaaminen on tallennettu.
content-saved-restored = Tapaaminen on palautettu.
content-saved-rules = Pelisäännöt on hyväksytty.
meeting-removed = Tapaaminen on poistettu.
meeting-restore = Palauta tapaaminen
meeting-change = Muuta
meeting-remove = Poista
meeting-add = Lisää tapaaminen
meeting-change-title = Muuta tapaamista
meeting-new-title = Uusi tapaaminen
back-to-content = Takaisin sisältöön
themes-wait = Nämä teemat odottavat päiviä:
no-meetings = Tapaamisia ei vielä ole.
decide-when = Päätä, milloin tavataan
doubt-outside = Päivä ei ole ryhmän alun ja lopun välissä.
doubt-holiday = Silloin monella on juhla tai loma.
doubt-school_break = Silloin on loma tai kevätjuhla jossain koulussa.
doubt-clash = Samaan aikaan on jo toinen tapaaminen.
planned-kind-talk = Jutellaan yhdessä
planned-kind-activity = Tehdään yhdessä
planned-kind-influence = Vaikutetaan yhdessä
planned-kind-coffee = Kahvihetki ilman teemaa
meeting-day = Päivä
meeting-clock = Alkaa
meeting-kind = Mitä silloin tehdään?
meeting-theme = Teema
meeting-theme-hint = Valitse valmis teema tai kirjoita oma.
theme-none = Ei teemaa
theme-own = Oma teema, kirjoitan itse
theme-library = Muita teemoja
meeting-own-theme = Oma teema
meeting-own-theme-hint = Enintään 60 merkkiä.
meeting-own-question = Oma kysymys
meeting-own-question-hint = Se kysytään valmiin kysymyksen sijasta.
house-rules = Pelisäännöt
rules-fit = Luin pelisäännöt. Ne sopivat ryhmälle.
rules-fit-lead = Luin pelisäännöt. Ne sopivat ryhmälle, ja noudatan niitä.
rules-accepted = Pelisäännöt on luettu ja hyväksytty.
rules-change = Muuta pelisääntöjä
rules-fixed = Nämä pysyvät aina
rules-fixed-why = Nämä säännöt suojaavat ryhmää ja lapsia. Ne ovat jokaisessa ryhmässä.
rules-choose = Mitkä muut ovat mukana?
rules-choose-hint = Ota merkki pois säännöstä, jota ryhmä ei tarvitse.
rules-own = Omat säännöt
rules-own-hint = Kirjoita enintään viisi, ryhmän kielellä. Tyhjä kohta jää pois. Sääntö on enintään 120 merkkiä.
rules-own-label = Oma sääntö { $number }
rules-save = Tallenna säännöt
rules-save-means = Kun tallennat, hyväksyt säännöt ryhmälle.
rules-save-means-lead = Kun tallennat, hyväksyt säännöt ja lupaat noudattaa niitä.
rules-moved = Joku muu on juuri muuttanut pelisääntöjä.
rules-moved-next = Sinun valintasi ovat yhä alla. Tallenna uudelleen, jos haluat pitää ne.
rules-moved-read = Lue ne alta ja hyväksy sitten.
rules-newest = Säännöt nyt
rules-settled = Muutkin kuin ohjaajat ovat jo hyväksyneet nämä säännöt.
rules-settled-read = Siksi ne pysyvät ennallaan.
rules-changed-since = Pelisäännöt ovat muuttuneet siitä, kun hyväksyit ne.
rules-wait-leaders = Kaikki ohjaajat eivät ole vielä hyväksyneet näitä sääntöjä.
content-ready = Palaa suunnitelmaan
draft = Luonnos
not-decided = Ei vielä päätetty

## Back to planning, and cancelling.
unpublish-what = Ryhmä poistuu näkyvistä. Kukaan uusi ei pääse mukaan.
unpublish-told = Ne, jotka ovat jo mukana, saavat kirjeen. Heidän paikkansa säilyy.
keep-published = Pidä julkaistuna
cancel-what = Perumista ei voi kumota. Kutsut perutaan, ja mukana oleville kerrotaan. Nimet ja pyynnöt poistetaan 14 päivän päästä.
cancel-why = Miksi ryhmä perutaan?
cancel-few_people = Osallistujia on liian vähän
cancel-no_leader = Ohjaajaa ei ole
cancel-otherwise = Asia järjestyy toisin
cancel-other = Muu syy
cancel-message = Viesti niille, jotka ovat mukana
cancel-message-hint = Enintään 300 merkkiä. He lukevat viestin ryhmähuoneesta. Se poistetaan nimien mukana.
cancel-sure = Ymmärrän, ettei tätä voi kumota
keep-group = Pidä ryhmä

## Asked to lead.
asked-to-lead = Kutsu ohjaajaksi
asked-by = { $association } pyytää sinua ohjaajaksi.
asked-with = Toinen ohjaaja on { $name }.
asked-first = Toista ohjaajaa ei vielä ole.
what-it-asks = Mitä se pyytää sinulta
first-at = Ensimmäinen on { $at }.
dates-not-yet = Päivät eivät ole vielä selvillä.
how-long = Kesto
besides-evenings = Illan lisäksi
besides-evenings-what = noin puoli tuntia ennen ja jälkeen
reported-messages = Viestit
reported-messages-what = katsot ilmoitetut viestit vuorokauden sisällä
what-one-gets = Mitä saat tueksi
gets-programme = Valmiin ohjelman ja kysymykset.
gets-pair = Toisen ohjaajan, jonka kanssa jaat vastuun.
gets-advice = Neuvoja yhdistykseltä ja liitolta.
need-not-be-professional = Sinun ei tarvitse olla ammattilainen. Riittää, että kuuntelet.
first-visit-consent-short = Suostumus
answer-invitation = Vastaus kutsuun
leader-name-hint = Näkyy myös ryhmän sivulla. Saa olla nimimerkki.
accept-invitation = Hyväksy kutsu
not-this-time = Ei tällä kertaa
no-reason-asked = Syytä ei kysytä. Voit luopua tehtävästä myös myöhemmin.
declined-done = Vastasit: ei tällä kertaa.
declined-thanks = Kiitos vastauksesta. Sinun ei tarvitse tehdä muuta.
change-mind = Muutin mieltäni

## What is wrong with what was typed.
error-leader_twice = Sama osoite on jo yllä. Kirjoita toisen ohjaajan osoite, tai jätä tyhjäksi.
error-date_form = Kirjoita päivä näin: 14.1.2027.
error-no_such_date = Tätä päivää ei ole kalenterissa. Tarkista päivä.
error-date_far = Tämä vuosi on liian kaukana. Tarkista vuosi.
error-time_form = Kirjoita kellonaika näin: 18.30.
error-bad_size = Ryhmään mahtuu { $smallest }–{ $largest } osallistujaa. Kirjoita luku siltä väliltä.
error-too_many_meetings =
    { $count ->
        [one] Ryhmällä voi olla { $count } tapaaminen. Poista ensin toinen.
       *[other] Ryhmällä voi olla { $count } tapaamista. Poista ensin jokin.
    }
error-choose_one = Valitse valmis teema tai oma teema, ei molempia.
error-coffee_theme = Kahvihetkessä ei ole teemaa. Valitse muu, tai ota teema pois.
error-not_ready = Jotain puuttuu vielä. Katso listaa.
error-one_leader = Merkitse, että aloitatte yhdellä ohjaajalla.
error-too_many_leaders =
    { $count ->
        [one] Ryhmällä voi olla { $count } ohjaaja. Peru ensin kutsu.
       *[other] Ryhmällä voi olla { $count } ohjaajaa. Peru ensin kutsu.
    }
error-tick_needed = Merkitse tämä, jos olet varma.

# Whose the group is.
owners-title = Ryhmän yhdistykset
owners-now = Ryhmää järjestää
owners-alone = Ryhmän voi järjestää myös yhdessä toisen yhdistyksen kanssa.
owners-same-rights = Molemmilla on samat oikeudet. Molempien nimet näkyvät ryhmän sivulla.
owners-ask-title = Pyydä toinen yhdistys mukaan
owners-ask-what = Pyyntö menee yhdistyksen yhteyshenkilöille. He vastaavat, lähteekö yhdistys mukaan.
owners-other = Toinen yhdistys
owners-choose = Valitse yhdistys
owners-ask = Pyydä mukaan
owners-none-to-ask = Palvelussa ei ole vielä muita yhdistyksiä.
owners-waits = Odotamme vastausta: { $association }
owners-asked-on = Pyyntö lähti { $day }.
owners-take-back = Peru pyyntö
owners-declined = Yhdistys ei lähde nyt mukaan: { $association }. Voit pyytää toista.
owners-expired = Pyyntöön ei vastattu: { $association }. Voit pyytää uudestaan.
owners-saved-asked = Pyyntö on lähetetty. Kerromme, kun siihen on vastattu.
owners-saved-taken-back = Pyyntö on peruttu.
owners-saved-left = Yhdistys on lähtenyt. Kerroimme siitä niille, jotka jatkavat.
owners-back = Takaisin
owners-leave = Lähde pois ryhmän järjestämisestä
owners-who-leaves = Mikä yhdistys lähtee?
owners-leave-means = Yhdistys, joka lähtee, ei enää näe ryhmää eikä päätä siitä. Sen nimi lähtee ryhmän sivulta.
owners-leave-stays = Ryhmä jatkaa toisen yhdistyksen kanssa. Ohjaajille ja toiselle yhdistykselle kerrotaan.
owners-leave-back = Takaisin pääsee vain uudella pyynnöllä.
owners-stay = Jatka mukana
owners-asked-title = Pyyntö järjestää ryhmä yhdessä
owners-to-desk = Yhdistyksen sivu
owners-answer = Vastaus
owners-share-means = Jos lähdette mukaan, teillä on samat oikeudet kuin toisella yhdistyksellä.
owners-share-names = Molempien nimet näkyvät ryhmän sivulla. Kumpikaan ei näe ryhmän viestejä.
owners-share = Lähde mukaan
owners-not-now = Ei tällä kertaa
owners-ended-accepted = Yhdistyksesi järjestää ryhmää nyt yhdessä toisen yhdistyksen kanssa.
owners-ended-declined = Yhdistyksesi ei lähtenyt mukaan.
owners-ended-taken_back = Pyyntö on peruttu. Siihen ei tarvitse vastata.
owners-ended-expired = Pyyntö on vanha. Pyydä toista yhdistystä lähettämään uusi.
owners-asks = Pyyntö yhdistyksellesi
owners-look = Katso pyyntö
error-choose_association = Valitse yhdistys listasta.
error-ask_waits = Toiselta yhdistykseltä odotetaan vielä vastausta. Peru ensin se pyyntö.
error-owners_enough = Ryhmällä on jo kaksi yhdistystä.
error-name_taken_here = Yhdistykselläsi on jo samanniminen ryhmä. Pyydä vaihtamaan nimi ensin.
error-ask_over = Pyyntöön ei voi enää vastata. Katso, miten siinä kävi.
error-last_owner = Ryhmällä on oltava yhdistys. Pyydä ensin toinen mukaan.

# A group that continues another.
plan-continues = Ryhmä jatkaa aiempaa ryhmää. Kun julkaiset sen, osallistujille tarjotaan paikka.
plan-places-held =
    { $count ->
        [one] { $count } paikka odottaa vielä vastausta aiemmasta ryhmästä.
       *[other] { $count } paikkaa odottaa vielä vastausta aiemmasta ryhmästä.
    }

# Does the association need a group? An idea before anything is planned.
need-title = Tarvitaanko meillä ryhmää?
need-lead = Neljä kysymystä auttaa alkuun. Vain ensimmäiseen tarvitaan vastaus.
need-for = 1. Kenelle ryhmä olisi?
need-connects = 2. Mikä vanhempia yhdistäisi?
need-connects-hint = Miksi ryhmää tarvitaan? Älä kerro kenestäkään ihmisestä. Enintään 200 merkkiä.
need-leading = 3. Kuka voisi ohjata?
need-begins = 4. Milloin ryhmä voisi alkaa?
need-next = Ideaa ei julkaista. Sen näkevät yhdistyksen yhteyshenkilöt ja liiton työntekijät.
idea-leading-known = Ohjaaja on jo mielessä
idea-leading-sought = Ohjaajaa etsitään
idea-leading-unknown = Ei tiedetä vielä
idea-begins-this_season = Tällä kaudella
idea-begins-next_season = Ensi kaudella
idea-begins-unknown = Ei tiedetä vielä
idea-lead = Mitään ei ole julkaistu.
idea-answers = Vastaukset
idea-for = Kenelle ryhmä olisi
idea-connects = Mikä vanhempia yhdistäisi
idea-leading = Kuka voisi ohjata
idea-begins = Milloin ryhmä voisi alkaa
idea-answered = Vastattu { $day }
idea-change = Muuta vastauksia
idea-open = Katso ideaa
idea-back = Takaisin ideaan
idea-comments = Liiton kommentit
idea-comments-answer = Voit vastata muuttamalla vastauksia.
idea-comment = Kommentti yhdistykselle
idea-comment-hint = Yhteyshenkilöt saavat kirjeen. Kommentti näkyy vain tällä sivulla. Enintään 500 merkkiä.
idea-comment-send = Lähetä kommentti
idea-on = Miten jatketaan?
idea-plan-self_service = Suunnittelemme itse
idea-plan-turnkey = Liitto valmistelee
idea-plan-self_service-staff = Yhdistys suunnittelee itse
idea-plan-turnkey-staff = Liitto valmistelee
idea-waits = Yhdistys päättää, miten jatketaan.
idea-over = Tämä idea on poistettu.
idea-remove = Poista idea
idea-remove-what = Idea lähtee yhdistyksen sivulta. Poistoa ei voi kumota.
idea-remove-why = Miksi idea poistetaan?
idea-keep = Pidä idea
idea-removed = Idea on poistettu.
idea-began = Näin idea alkoi
plan-saved-idea = Idea on tallessa. Voit palata siihen milloin vain.
plan-saved-planned = Ryhmää suunnitellaan nyt. Vastaukset ovat tallessa.
plan-saved-commented = Kommentti on lähetetty.
error-comments_full = Kommentteja ei voi enää lisätä. Sovi muusta yhdistyksen kanssa.
