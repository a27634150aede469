# One text for each code of a refusal: what happened, and the way out.
error-bad_input = Tässä on vielä jotain korjattavaa.
error-bad_form = Emme saaneet lomaketta kokonaan. Avaa sivu uudelleen ja kokeile vielä.
error-sign_in_needed = Kirjaudu ensin sisään.
error-not_allowed = Tämä ei ole sinun tehtävissäsi. Kysy ohjaajalta, jos tarvitset apua.
error-not_found = Osoite on vanha, tai sivu ei ole sinulle auki.
error-method_not_allowed = Tätä ei voi tehdä tässä osoitteessa. Palaa edelliselle sivulle.
error-conflict = Joku ehti muuttaa tätä. Avaa sivu uudelleen ja katso, mikä on nyt totta.
error-gone = Tätä ei enää ole.
error-too_large = Teksti on liian pitkä. Lyhennä sitä ja kokeile uudelleen.
error-rate_limited =
    { $minutes ->
        [one] Kokeilit monta kertaa. Odota { $minutes } minuutti ja kokeile uudelleen.
       *[other] Kokeilit monta kertaa. Odota { $minutes } minuuttia ja kokeile uudelleen.
    }
error-unavailable = Palvelu ei juuri nyt vastaa. Mitään ei tallennettu. Kokeile hetken päästä uudelleen.
error-busy = Palvelussa on ruuhkaa. Mitään ei tallennettu. Kokeile hetken päästä uudelleen.
error-overloaded = Palvelussa on ruuhkaa. Mitään ei tallennettu. Kokeile hetken päästä uudelleen.
error-internal = Jokin meni vikaan, eikä se johdu sinusta. Kokeile hetken päästä uudelleen.
error-mail_down = Kirje ei lähtenyt. Kokeile hetken päästä uudelleen.
error-letter_refused = Kirje ei mene tähän osoitteeseen. Tarkista osoite.
error-origin_refused = Pyyntö tuli toiselta sivulta. Avaa sivu uudelleen ja kokeile täältä.
error-wrong_host = Tämä osoite ei ole palvelun oma. Avaa etusivu.

# What is wrong with one field.
error-empty = Täytä tämä kohta.
error-too_short =
    { $count ->
        [one] Kirjoita vähintään { $count } merkki.
       *[other] Kirjoita vähintään { $count } merkkiä.
    }
error-too_long =
    { $count ->
        [one] Kirjoita enintään { $count } merkki.
       *[other] Kirjoita enintään { $count } merkkiä.
    }
error-bad_characters = Tekstissä on merkki, jota emme voi tallentaa. Kirjoita teksti uudelleen.
error-doubled = Tämä kohta tuli kahdesti. Täytä se vielä kerran.
error-bad_choice = Valitse jokin vaihtoehdoista.
error-bad_number = Kirjoita luku numeroin.
error-bad_value = Tarkista tämä kohta.

# Answers in a room.
error-bad_frame = Jokin meni vikaan. Avaa sivu uudelleen.
error-hello_first = Jokin meni vikaan. Avaa sivu uudelleen.
error-reload = Palvelusta on uusi versio. Avaa sivu uudelleen.
error-read_only = Ryhmälle ei voi kirjoittaa nyt.
error-room_frozen = Keskustelu on pysäytetty. Kukaan ei voi kirjoittaa nyt.
error-needs_staff = Keskustelu on ollut pysäytettynä jo 24 tuntia viikon aikana. Pyydä apua liitosta.
error-nothing_to_review = Tästä ei voi nyt pyytää tarkistusta.
error-welcome_moved = Toinen ohjaaja on juuri muuttanut tekstiä.
error-rules_changed = Pelisäännöt ovat muuttuneet. Lue ne ja hyväksy uudelleen.
error-rules_moved = Joku muu on juuri muuttanut pelisääntöjä.
error-rules_settled = Näitä pelisääntöjä ei voi enää muuttaa.
error-in_past = Valitse aika, joka on vielä edessä.
error-outside_period = Päivän pitää olla ryhmän alun ja lopun välissä.
error-meeting_clash = Ryhmällä on silloin jo toinen tapaaminen.
error-break_backwards = Viimeinen päivä ei voi olla ennen ensimmäistä.
error-break_too_late = Tauon pitää loppua yli 30 päivää ennen ryhmän viimeistä päivää.
error-in_break = Ryhmä pitää silloin taukoa.
error-end_in_break = Ryhmällä on tauko silloin tai sen jälkeen. Muuta ensin taukoa.
error-meetings_in_break = Ryhmällä on silloin tapaamisia.
error-only_meeting = Ryhmän ainoaa tapaamista ei voi perua.
error-needs_second = Tähän tarvitaan kaksi. Pyydä toista päättämään.
error-already_followed = Yhteyshenkilö on jo käynyt palvelussa.
error-already_decided = Tämä on jo päätetty.
error-too_many_reports = Olet ilmoittanut jo monta viestiä. Odota, että ne luetaan.
error-meeting_moved_on = Tapaaminen on nyt toisessa kohdassa. Katso, mikä vaihe on menossa.
error-too_few = Ryhmässä on vielä alle neljä osallistujaa. Yhdistys voi sallia pienemmän alun.
error-visit_confirm = Vahvista ensin, että tämä on käynti { $number }.
error-removed = Et ole enää tässä ryhmässä.
error-set_aside = Et näe ryhmää hetkeen.
error-paused = Pidät taukoa tästä ryhmästä.
error-no_pause = Taukoa voi pitää, kun ryhmä on käynnissä.
error-name_settled = Ryhmä on päättynyt. Nimiä ei enää vaihdeta.

# Headings of the page that a refusal becomes.
refusal-heading-401 = Kirjaudu sisään
refusal-heading-403 = Tämä ei ole sinulle auki
refusal-heading-404 = Sivua ei löydy
refusal-heading-405 = Tämä ei onnistunut
refusal-heading-409 = Tämä on muuttunut
refusal-heading-410 = Tätä ei enää ole
refusal-heading-413 = Tekstiä on liikaa
refusal-heading-421 = Osoite on väärä
refusal-heading-422 = Tämä ei onnistunut
refusal-heading-429 = Odota hetki
refusal-heading-500 = Palvelu ei toimi juuri nyt
refusal-signed-in = Odotitko muuta? Kirjeet ja kutsut aukeavat vain sillä sähköpostilla, johon ne tulivat.
refusal-sign-in-with-it = Kirjaudu sillä sähköpostilla
refusal-open-my-groups = Avaa omat ryhmät
refusal-open-front-page = Avaa etusivu
refusal-try-again = Kokeile uudelleen
refusal-back-to-form = Palaa lomakkeelle
error-case_full = Tähän asiaan ei mahdu enempää muistiinpanoja. Puhukaa loput keskenänne.
error-already_handled = Tämä ilmoitus on jo käsitelty.
error-too_many_questions = { $count ->
    [one] Valitse enintään { $count } kysymys.
   *[other] Valitse enintään { $count } kysymystä.
}
