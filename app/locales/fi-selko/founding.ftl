# Founding and planning a group.

## An association's desk.
association = Yhdistys
association-lead = Tässä ovat yhdistyksesi ryhmät.
association-no-groups = Ryhmiä ei vielä ole. Aloita uudesta ryhmästä.
association-privacy = Täällä ei näy viestejä. Täällä ei näy ihmisten nimiä.
new-group = Uusi ryhmä
open-plan = Avaa suunnitelma
back-to-association = Takaisin yhdistykseen
next-meeting-at = Seuraava tapaaminen on { $at }
next-meeting-none = Tapaamisia ei ole vielä sovittu.
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
group-state-planning = Ryhmää suunnitellaan
group-state-recruiting = Ryhmään voi nyt pyytää mukaan
group-state-running = Ryhmä tapaa nyt
group-state-ending = Ryhmä loppuu pian
group-state-ended = Ryhmä on loppunut
group-state-archived = Ryhmän viestit on poistettu
group-state-cancelled = Ryhmää ei tule

## A new group: two models.
owner-and-model = { $association }, { $model }
model = Kuka tekee ryhmän valmiiksi
model-self_service = yhdistys tekee itse
model-turnkey = liitto tekee suuren osan valmiiksi
new-group-lead = Te suunnittelette itse. Tee yksi asia kerrallaan.
group-name = Ryhmän nimi
group-name-hint = Älä kerro nimessä, kenelle ryhmä on.
template-question = Minkä ohjelman valitset?
template-hint = Valmiissa ohjelmassa on kahdeksan tapaamista. Voit muuttaa kaikkea.
template-own-programme = Oma ohjelma
group-language = Ryhmän kieli
begin-plan = Aloita suunnitelma
begin-plan-next = Ryhmä ei vielä näy muille.
turnkey-what = Vastaa kuuteen kysymykseen. Liitto tekee luonnoksen.
answer-six = Vastaa kuuteen kysymykseen
models-differ = Voit vaihtaa tavan myöhemmin. Mitään ei katoa.

## The six answers.
six-heading = Kuusi vastausta riittää
six-lead = Liitto tekee luonnoksen. Te hyväksytte sen. Vasta sitten ryhmä näkyy muille.
six-lead-staff = Vastaa yhdistyksen puolesta. Yhdistys hyväksyy luonnoksen.
choose = Valitse
six-association = 1. Yhdistys
six-template = 2. Kuka voi tulla ryhmään?
six-own = Joku muu, kerron itse
six-own-target = Kerro, kuka voi tulla ryhmään
six-own-target-hint = Kirjoita tähän, jos valitsit: Joku muu.
six-leaders = 3. Ohjaajien sähköpostit
six-leaders-hint = Kaksi on hyvä. Yksi riittää alkuun.
six-leader = Ohjaaja
six-leader-second = Toinen ohjaaja
six-month = 4. Milloin ryhmä alkaa?
six-evening = 5. Mikä ilta sopii?
six-intake = 6. Miten ryhmään tullaan?
six-send = Lähetä toive liitolle
six-send-staff = Perusta ryhmä
six-next = Liiton työntekijä ottaa yhteyttä. Voit nyt odottaa.
six-next-staff = Luonnos on heti valmis.
weekday-mon = maanantai
weekday-tue = tiistai
weekday-wed = keskiviikko
weekday-thu = torstai
intake-open = Avoin ryhmä: ryhmään voi tulla koko ajan
intake-closed = Suljettu ryhmä: alun jälkeen ei tule uusia

## What a draft says where the association has its own idea of whom it is for.
draft-own-for = Vanhemmille, joiden lapsi tarvitsee erityistä tukea.
draft-own-connects = Meillä on samanlainen arki. Toinen vanhempi ymmärtää sinua.
draft-own-about = Puhumme arjesta ja jaksamisesta. Joka kerralla on oma aihe. Voit puhua tai kuunnella.
draft-name-1 = Pihlajapiha
draft-name-2 = Saunapolku
draft-name-3 = Tuulentupa
draft-name-4 = Suopursu
draft-name-5 = Lumikello
draft-name-6 = Koivuranta

## The plan and its six headings.
plan = Suunnitelma
plan-lead = Tee yksi asia kerrallaan. Kaikki jää talteen. Voit jatkaa huomenna.
back-to-plan = Takaisin suunnitelmaan
save = Tallenna
heading-leaders = Ohjaajat
heading-leaders-what = Kuka ohjaa ryhmää? Kaksi on hyvä.
heading-communication = Miten kerrotte ryhmästä
heading-communication-what = Ihmisten pitää löytää ryhmä.
heading-frame = Kenelle, kuinka usein, kuinka kauan
heading-frame-what = Kuka voi tulla ryhmään? Milloin se alkaa?
heading-networks = Kuka auttaa
heading-networks-what = Kuka lähellä voi tulla mukaan?
heading-resources = Mitä tarvitaan
heading-resources-what = Lastenhoito, tila ja raha.
heading-content = Sisältö
heading-content-what = Mitä ryhmässä tehdään ja milloin?
heading-done = Valmis
heading-half =
    { $count ->
        [one] Kesken, { $count } asia puuttuu
       *[other] Kesken, { $count } asiaa puuttuu
    }
heading-open = Ei vielä aloitettu
heading-open-optional = Ei vielä aloitettu, ei pakko
still-missing = Vielä puuttuu:
count-waiting =
    { $count ->
        [one] { $count } kutsu odottaa vastausta.
       *[other] { $count } kutsua odottaa vastausta.
    }
before-publishing = Tee nämä ensin
nothing-missing = Kaikki on valmista.
condition-leader = Ohjaaja, joka on hyväksynyt kutsun
condition-channel = Miten ryhmästä kerrotaan
condition-target_group = Kuka voi tulla ryhmään
condition-what_connects = Mikä asia on meille kaikille sama
condition-intake = Avoin vai suljettu ryhmä
condition-language = Ryhmän kieli
condition-mode = Missä tavataan
condition-municipality = Kunta
condition-start_date = Milloin ryhmä alkaa
condition-end_date = Milloin ryhmä loppuu
condition-rhythm = Kuinka usein tavataan
condition-first_meeting = Ensimmäisen tapaamisen aika
condition-rules = Ryhmän säännöt
condition-approval = Yhdistys hyväksyy luonnoksen
missing-others = Yhdistyksen yhteyshenkilö tekee ne, joissa ei ole linkkiä. Kysy häneltä.
one-leader-notice = Ryhmällä on yksi ohjaaja. Kaksi on parempi.
with-one-leader = Aloitamme yhdellä ohjaajalla
publish-group = Julkaise ryhmä
publish-what = Sitten ryhmään voi pyytää mukaan.
look-at-draft = Katso luonnosta
look-at-plan = Katso suunnitelmaa
switch-to-self_service = Vaihda: teemme itse
switch-to-turnkey = Vaihda: liitto tekee
switch-means-self_service = Yhdistys suunnittelee itse. Liitto auttaa.
switch-means-turnkey = Liitto tekee luonnoksen. Yhdistys hyväksyy sen.
switch-keeps = Mitään ei katoa.
small-start-why = Ryhmä alkaa, kun mukana on neljä ihmistä. Muuten ensimmäinen tapaaminen siirtyy.
small-start-allowed = Ryhmä saa alkaa pienempänä.
small-start-allow = Salli pienempi alku
small-start-undo = Peru pienempi alku
small-start-who = Yhteyshenkilö voi sallia pienemmän alun.
plan-shut = Ryhmä on julkaistu. Suunnitelmaa ei voi nyt muuttaa.
plan-cancelled = Ryhmää ei tule. Kutsut on peruttu.
unpublish-group = Palauta suunnitteluun
cancel-group = Peru ryhmä
plan-saved-group = Ryhmä on perustettu. Se ei vielä näy muille.
plan-saved-wish = Toive on lähetetty liitolle. Liitto ottaa yhteyttä.
plan-saved-heading = Tallennettu.
plan-saved-model = Tapa on vaihdettu. Kaikki on tallessa.
plan-saved-invited = Kutsu on lähetetty.
plan-saved-stand-in-gone = Ryhmällä ei ole enää varasijaista.
plan-saved-taken-back = Kutsu on peruttu.
plan-saved-published = Ryhmä on julkaistu. Siihen voi pyytää mukaan.
plan-saved-unpublished = Ryhmää suunnitellaan taas.
group-page-address = Ryhmän sivun osoite
group-page-listed = Ryhmä näkyy listassa. Voit myös antaa osoitteen muille.
group-page-by_link = Ryhmä ei näy listassa. Anna tämä osoite niille, joille kerrot ryhmästä.
copy-address = Kopioi osoite
address-copied = Osoite on kopioitu.
open-group-page = Avaa ryhmän sivu
plan-saved-small = Ryhmä saa nyt alkaa pienempänä.
plan-saved-small-undone = Ryhmä alkaa, kun mukana on neljä ihmistä.
plan-saved-cancelled = Ryhmä on peruttu.
plan-saved-handed-over = Luonnos on nyt yhdistyksellä.
plan-saved-approved = Hyväksyit luonnoksen. Liitto julkaisee ryhmän.
plan-saved-changes = Toiveesi on lähetetty liitolle.
plan-saved-moved = Joku muu muutti tätä. Näet nyt uusimman.

## Turnkey: who has the draft now.
turnkey-prepared = Liitto tekee luonnosta.
turnkey-look = Liitto on tehnyt luonnoksen. Katso sitä.
turnkey-looked-at = Yhdistys katsoo luonnosta.
turnkey-approved = Yhdistys on hyväksynyt luonnoksen. Liitto julkaisee ryhmän.
turnkey-draft-ready = Liitto on tehnyt luonnoksen
turnkey-draft-what = Katso sitä rauhassa. Ryhmä ei vielä näy muille.
approve-draft = Hyväksy luonnos
wish-changes = Toivo muutoksia
wished-changes = Mitä pitää muuttaa?
wished-changes-hint = Luonnos palaa liitolle.
send-wish = Lähetä toive
association-wishes = Yhdistys toivoo muutoksia:
hand-over = Anna yhdistykselle
hand-over-what = Yhdistys katsoo luonnosta ja hyväksyy sen.

## Leaders.
leaders-lead = Kaksi ohjaajaa on hyvä. He saavat kutsun sähköpostiin.
leader-accepted = Hän on hyväksynyt kutsun
leader-invitation = Kutsu { $ordinal }, lähetetty { $day }
leader-waits = Odottaa vastausta
leader-declined = Ei tällä kertaa
leader-take-back = Peru kutsu
leader-take-back-means = Kutsun linkki ei enää toimi. Voit kutsua ohjaajan uudelleen.
leader-take-back-yes = Peru tämä kutsu
leader-address = Ohjaajan sähköposti
leader-address-hint = Kirjoita osoite kerran. Sitä ei näytetä enää.
invite-leader = Kutsu ohjaajaksi
leaders-full = Ohjaajia tai kutsuja on jo kaksi. Voit perua kutsun.

## Communication, networks, resources.
communication-lead = Mieti, miten vanhemmat kuulevat ryhmästä.
channels-question = Miten kerrotte ryhmästä?
channels-hint = Valitse ainakin yksi.
channel-social = Facebook ja muu some
channel-social-what = Kerro ryhmissä, joissa on vanhempia.
channel-letters = Jäsenkirje ja sähköposti
channel-letters-what = Helppo tapa. Yhdistyksen jäsenet saavat tiedon.
channel-boards = Ilmoitustaulut
channel-boards-what = Uudet vanhemmat lähellä saavat tiedon.
channel-friends = Tutut kertovat
channel-friends-what = Helppo tapa. Tuttu kertoo tutulle.
own-channel = Oma tapa
own-channel-hint = Esimerkiksi paikallinen lehti.
networks-lead = Voitte perustaa ryhmän myös yhdessä. Tämä ei ole pakollista.
networks-question = Kuka lähellä voi auttaa?
networks-hint = Esimerkiksi toinen yhdistys. Älä kirjoita ihmisten nimiä.
resources-lead = Netissä ei tarvita tilaa. Tämä ei ole pakollista.
resources-question = Mitä ryhmä tarvitsee?
resources-hint = Esimerkiksi lasten hoitoa tai rahaa.

## The frame.
frame-lead = Voit jättää kohdan tyhjäksi. Voit palata myöhemmin.
frame-part-for = Kenelle
frame-part-where = Missä
frame-part-when = Milloin
frame-target = Kuka voi tulla ryhmään
frame-target-hint = Kirjoita yksi lause. Enintään 120 merkkiä.
frame-connects = Mikä asia on meille kaikille sama
frame-connects-hint = Kirjoita 20–200 merkkiä.
frame-description = Kerro ryhmästä
frame-description-hint = Mistä puhutte? Enintään 600 merkkiä.
frame-intake = Miten ryhmään tullaan?
frame-intake-hint = Tätä ei voi muuttaa alun jälkeen.
frame-asks-first = Ohjaajat hyväksyvät jokaisen tulijan
frame-asks-first-hint = Vain avoimessa ryhmässä.
frame-size = Montako ihmistä ryhmään mahtuu?
frame-size-hint = 4–12. Kahdeksan on hyvä.
frame-mode = Missä tavataan?
mode-online = Netissä
mode-local = Samassa paikassa
mode-mixed = Netissä ja samassa paikassa
frame-municipality = Kunta
frame-municipality-hint = Kirjoita kunta, jos tapaatte samassa paikassa.
frame-visibility = Kuka löytää sivun?
visibility-listed = Kaikki löytävät sivun
visibility-by_link = Vain se, joka saa linkin
frame-start = Alkaa
frame-end = Loppuu
frame-end-hint = Puoli vuotta on hyvä. Enintään 12 kuukautta.
frame-rhythm = Kuinka usein tavataan?
rhythm-weekly = Joka viikko
rhythm-two_weeks = Joka toinen viikko
rhythm-three_weeks = Joka kolmas viikko
rhythm-monthly = Kerran kuussa
rhythm-own_dates = Omat päivät
frame-time = Mihin aikaan tapaaminen alkaa
frame-series-what = Sitten tapaamisille tulevat päivät. Omat päivät lisäät itse.
date-hint = Esimerkiksi 14.1.2027.
time-hint = Esimerkiksi 18.30.

## The content.
meetings = Tapaamiset
content-lead = Voit muuttaa kaikkea.
content-saved-meeting = Tapaaminen on tallennettu.
content-saved-restored = Tapaaminen on palautettu.
content-saved-rules = Säännöt on hyväksytty.
meeting-removed = Tapaaminen on poistettu.
meeting-restore = Palauta tapaaminen
meeting-change = Muuta
meeting-remove = Poista
meeting-add = Lisää tapaaminen
meeting-change-title = Muuta tapaamista
meeting-new-title = Uusi tapaaminen
back-to-content = Takaisin sisältöön
themes-wait = Nämä aiheet odottavat päivää:
no-meetings = Tapaamisia ei vielä ole.
decide-when = Päätä, milloin tavataan
doubt-outside = Päivä ei ole ryhmän aikana.
doubt-holiday = Silloin monella on juhla tai loma.
doubt-school_break = Silloin voi olla koulun loma.
doubt-clash = Samaan aikaan on toinen tapaaminen.
planned-kind-talk = Puhutaan yhdessä
planned-kind-activity = Tehdään yhdessä
planned-kind-influence = Vaikutetaan yhdessä
planned-kind-coffee = Kahvihetki, aihe on vapaa
meeting-day = Päivä
meeting-clock = Alkaa
meeting-kind = Mitä silloin tehdään?
meeting-theme = Aihe
meeting-theme-hint = Valitse valmis aihe tai kirjoita oma.
theme-none = Ei aihetta
theme-own = Oma aihe, kirjoitan itse
theme-library = Muita aiheita
meeting-own-theme = Oma aihe
meeting-own-theme-hint = Enintään 60 merkkiä.
meeting-own-question = Oma kysymys
meeting-own-question-hint = Kirjoita kysymys, jos haluat.
house-rules = Ryhmän säännöt
rules-fit = Luin säännöt. Ne sopivat ryhmälle.
rules-fit-lead = Luin säännöt. Ne sopivat ryhmälle. Noudatan niitä.
rules-accepted = Säännöt on luettu ja hyväksytty.
rules-change = Muuta sääntöjä
rules-fixed = Nämä säännöt pysyvät aina
rules-fixed-why = Ne suojaavat ryhmää ja lapsia. Ne ovat kaikissa ryhmissä.
rules-choose = Mitkä muut säännöt otat mukaan?
rules-choose-hint = Ota merkki pois, jos ryhmä ei tarvitse sääntöä.
rules-own = Omat säännöt
rules-own-hint = Voit kirjoittaa viisi sääntöä. Kirjoita ryhmän kielellä. Kohta voi olla tyhjä.
rules-own-label = Oma sääntö { $number }
rules-save = Tallenna säännöt
rules-save-means = Kun tallennat, hyväksyt säännöt.
rules-save-means-lead = Kun tallennat, hyväksyt säännöt. Lupaat noudattaa niitä.
rules-moved = Joku muu muutti sääntöjä juuri.
rules-moved-next = Omat valintasi ovat alla. Tallenna uudelleen, jos haluat pitää ne.
rules-moved-read = Lue säännöt. Hyväksy ne sitten.
rules-newest = Säännöt nyt
rules-settled = Myös muut ovat jo hyväksyneet säännöt.
rules-settled-read = Siksi sääntöjä ei voi muuttaa.
rules-changed-since = Säännöt ovat muuttuneet. Lue ne ja hyväksy uudelleen.
rules-wait-leaders = Kaikki ohjaajat eivät ole vielä hyväksyneet sääntöjä.
content-ready = Palaa suunnitelmaan
draft = Luonnos
not-decided = Ei vielä päätetty

## Back to planning, and cancelling.
unpublish-what = Ryhmä ei enää näy muille.
unpublish-told = Mukana olevat saavat kirjeen. Heidän paikkansa säilyy.
keep-published = Pidä julkaistuna
cancel-what = Ryhmää ei saa takaisin. Kerromme niille, jotka ovat mukana. Nimet poistetaan 14 päivän päästä.
cancel-why = Miksi ryhmää ei tule?
cancel-few_people = Ihmisiä on liian vähän
cancel-no_leader = Ohjaajaa ei ole
cancel-otherwise = Asia hoidetaan toisin
cancel-other = Muu syy
cancel-message = Viesti ryhmän ihmisille
cancel-message-hint = Viestissä voi olla 300 merkkiä. Ihmiset lukevat sen ryhmähuoneesta. Viesti poistetaan, kun nimet poistetaan.
cancel-sure = Ymmärrän, että ryhmää ei tule
keep-group = Pidä ryhmä

## Asked to lead.
asked-to-lead = Kutsu ohjaajaksi
asked-by = { $association } pyytää sinua ohjaajaksi.
asked-with = Toinen ohjaaja on { $name }.
asked-first = Toista ohjaajaa ei vielä ole.
what-it-asks = Mitä sinun pitää tehdä
first-at = Ensimmäinen on { $at }.
dates-not-yet = Päiviä ei ole vielä päätetty.
how-long = Kuinka kauan
besides-evenings = Illan lisäksi
besides-evenings-what = noin puoli tuntia ennen ja jälkeen
reported-messages = Viestit
reported-messages-what = katsot ilmoitetut viestit yhden päivän aikana
what-one-gets = Mitä apua saat
gets-programme = Saat valmiin ohjelman ja kysymykset.
gets-pair = Saat toisen ohjaajan avuksi.
gets-advice = Saat neuvoja yhdistykseltä ja liitolta.
need-not-be-professional = Sinun ei tarvitse olla ammattilainen. Riittää, että kuuntelet.
first-visit-consent-short = Annatko luvan?
answer-invitation = Vastaus kutsuun
leader-name-hint = Nimi näkyy myös ryhmän sivulla.
accept-invitation = Hyväksy kutsu
not-this-time = Ei tällä kertaa
no-reason-asked = Syytä ei kysytä. Voit lopettaa myös myöhemmin.
declined-done = Vastasit: ei tällä kertaa.
declined-thanks = Kiitos. Sinun ei tarvitse tehdä muuta.
change-mind = Muutin mieltäni

## What is wrong with what was typed.
error-leader_twice = Sama osoite on jo yllä. Kirjoita toinen osoite. Voit myös jättää kohdan tyhjäksi.
error-date_form = Kirjoita päivä näin: 14.1.2027.
error-no_such_date = Tätä päivää ei ole. Tarkista päivä.
error-date_far = Vuosi on liian kaukana. Tarkista vuosi.
error-time_form = Kirjoita aika näin: 18.30.
error-bad_size = Kirjoita luku. Ryhmässä voi olla { $smallest }–{ $largest } ihmistä.
error-too_many_meetings =
    { $count ->
        [one] Enempää kuin { $count } tapaaminen ei mahdu.
       *[other] Enempää kuin { $count } tapaamista ei mahdu.
    }
error-choose_one = Valitse vain yksi aihe.
error-coffee_theme = Kahvihetkessä ei ole aihetta. Valitse muu, tai poista aihe.
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
owners-now = Ryhmän tekee
owners-alone = Kaksi yhdistystä voi tehdä ryhmän yhdessä.
owners-same-rights = Molemmat päättävät ryhmästä. Molempien nimet näkyvät.
owners-ask-title = Pyydä toinen yhdistys mukaan
owners-ask-what = Yhdistyksen yhteyshenkilöt saavat pyynnön. He vastaavat siihen.
owners-other = Toinen yhdistys
owners-choose = Valitse yhdistys
owners-ask = Pyydä mukaan
owners-none-to-ask = Muita yhdistyksiä ei vielä ole.
owners-waits = Odotamme vastausta: { $association }
owners-asked-on = Pyyntö lähti { $day }.
owners-take-back = Peru pyyntö
owners-declined = Yhdistys ei tule nyt: { $association }. Voit pyytää toista.
owners-expired = Yhdistys ei vastannut: { $association }. Voit pyytää uudestaan.
owners-saved-asked = Pyyntö on lähetetty. Kerromme vastauksen.
owners-saved-taken-back = Pyyntö on peruttu.
owners-saved-left = Yhdistys on lähtenyt. Kerroimme siitä muille.
owners-back = Takaisin
owners-leave = Lopeta ryhmän järjestäminen
owners-who-leaves = Mikä yhdistys lähtee?
owners-leave-means = Se yhdistys ei enää näe ryhmää. Sen nimi ei enää näy.
owners-leave-stays = Ryhmä jatkaa. Toinen yhdistys hoitaa sitä.
owners-leave-back = Takaisin pääsee vain uudella pyynnöllä.
owners-stay = Jatka mukana
owners-asked-title = Tehdäänkö ryhmä yhdessä?
owners-to-desk = Yhdistyksen sivu
owners-answer = Vastaus
owners-share-means = Sitten yhdistyksesi päättää myös ryhmästä.
owners-share-names = Molempien nimet näkyvät. Viestejä ei näe kumpikaan.
owners-share = Lähde mukaan
owners-not-now = Ei tällä kertaa
owners-ended-accepted = Yhdistyksesi on nyt mukana.
owners-ended-declined = Yhdistyksesi ei lähtenyt mukaan.
owners-ended-taken_back = Pyyntö on peruttu. Sinun ei tarvitse vastata.
owners-ended-expired = Pyyntö on vanha. Pyydä uusi pyyntö.
owners-asks = Pyyntö yhdistyksellesi
owners-look = Katso pyyntö
error-choose_association = Valitse yhdistys listasta.
error-ask_waits = Toinen yhdistys ei ole vielä vastannut. Peru se pyyntö ensin.
error-owners_enough = Ryhmällä on jo kaksi yhdistystä.
error-name_taken_here = Yhdistykselläsi on jo tämän niminen ryhmä. Pyydä vaihtamaan nimi.
error-ask_over = Pyyntöön ei voi enää vastata. Katso, miten kävi.
error-last_owner = Ryhmällä pitää olla yhdistys. Pyydä ensin toinen mukaan.

# A group that continues another.
plan-continues = Tämä ryhmä jatkaa vanhaa ryhmää. Kun julkaiset ryhmän, osallistujat saavat paikan.
plan-places-held =
    { $count ->
        [one] { $count } paikka odottaa vastausta vanhasta ryhmästä.
       *[other] { $count } paikkaa odottaa vastausta vanhasta ryhmästä.
    }

# Does the association need a group? An idea before anything is planned.
need-title = Tarvitaanko meillä ryhmää?
need-lead = Vastaa neljään kysymykseen. Vain ensimmäinen on pakollinen.
need-for = 1. Kuka voisi tulla ryhmään?
need-connects = 2. Mikä asia olisi kaikille sama?
need-connects-hint = Miksi ryhmää tarvitaan? Älä kerro kenestäkään. Enintään 200 merkkiä.
need-leading = 3. Kuka voisi ohjata?
need-begins = 4. Milloin ryhmä voisi alkaa?
need-next = Muut eivät näe ideaa. Sen näkevät yhdistys ja liitto.
idea-leading-known = Meillä on jo ohjaaja
idea-leading-sought = Etsimme ohjaajaa
idea-leading-unknown = Emme tiedä vielä
idea-begins-this_season = Tällä kaudella
idea-begins-next_season = Seuraavalla kaudella
idea-begins-unknown = Emme tiedä vielä
idea-lead = Muut eivät näe tätä.
idea-answers = Vastaukset
idea-for = Kuka voisi tulla ryhmään
idea-connects = Mikä asia olisi kaikille sama
idea-leading = Kuka voisi ohjata
idea-begins = Milloin ryhmä voisi alkaa
idea-answered = Vastattu { $day }
idea-change = Muuta vastauksia
idea-open = Katso ideaa
idea-back = Takaisin ideaan
idea-comments = Mitä liitto sanoo
idea-comments-answer = Voit vastata: muuta vastauksia.
idea-comment = Kommentti yhdistykselle
idea-comment-hint = Yhdistys saa kirjeen. Kommentti on tällä sivulla. Enintään 500 merkkiä.
idea-comment-send = Lähetä kommentti
idea-on = Miten jatketaan?
idea-plan-self_service = Teemme itse
idea-plan-turnkey = Liitto tekee luonnoksen
idea-plan-self_service-staff = Yhdistys tekee itse
idea-plan-turnkey-staff = Liitto tekee luonnoksen
idea-waits = Yhdistys päättää, miten jatketaan.
idea-over = Tämä idea on poistettu.
idea-remove = Poista idea
idea-remove-what = Idea häviää. Et saa sitä takaisin.
idea-remove-why = Miksi poistat idean?
idea-keep = Pidä idea
idea-removed = Idea on poistettu.
idea-began = Näin idea alkoi
plan-saved-idea = Idea on tallessa. Voit tulla takaisin myöhemmin.
plan-saved-planned = Ryhmää suunnitellaan nyt. Vastaukset ovat tallessa.
plan-saved-commented = Kommentti on lähetetty.
error-comments_full = Et voi enää lisätä kommenttia.
