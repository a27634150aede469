# One text for each code of a refusal: what happened, and the way out.
error-bad_input = Korjaa vielä jokin kohta.
error-bad_form = Lomake ei tullut perille. Avaa sivu uudelleen.
error-sign_in_needed = Kirjaudu ensin sisään.
error-not_allowed = Et voi tehdä tätä. Kysy ohjaajalta apua.
error-not_found = Tätä sivua ei ole, tai et voi nähdä sitä.
error-method_not_allowed = Tämä ei toimi täällä. Palaa edelliselle sivulle.
error-conflict = Joku muutti tätä juuri. Avaa sivu uudelleen.
error-gone = Tätä ei enää ole.
error-too_large = Teksti on liian pitkä. Tee siitä lyhyempi.
error-rate_limited =
    { $minutes ->
        [one] Kokeilit monta kertaa. Odota { $minutes } minuutti.
       *[other] Kokeilit monta kertaa. Odota { $minutes } minuuttia.
    }
error-unavailable = Palvelu ei toimi nyt. Kokeile pian uudelleen.
error-busy = Palvelussa on nyt paljon ihmisiä. Kokeile pian uudelleen.
error-overloaded = Palvelussa on nyt paljon ihmisiä. Kokeile pian uudelleen.
error-internal = Palvelu ei toimi nyt. Kokeile pian uudelleen.
error-mail_down = Kirje ei lähtenyt. Kokeile pian uudelleen.
error-letter_refused = Kirje ei mene perille. Katso osoite uudelleen.
error-origin_refused = Tulit toiselta sivulta. Avaa tämä sivu uudelleen.
error-wrong_host = Osoite on väärä. Avaa etusivu.

# What is wrong with one field.
error-empty = Täytä tämä kohta.
error-too_short =
    { $count ->
        [one] Kirjoita ainakin { $count } merkki.
       *[other] Kirjoita ainakin { $count } merkkiä.
    }
error-too_long =
    { $count ->
        [one] Teksti on liian pitkä. Siihen mahtuu { $count } merkki.
       *[other] Teksti on liian pitkä. Siihen mahtuu { $count } merkkiä.
    }
error-bad_characters = Tekstissä on outo merkki. Kirjoita teksti uudelleen.
error-doubled = Tämä kohta tuli kaksi kertaa. Täytä se uudelleen.
error-bad_choice = Valitse yksi näistä.
error-bad_number = Kirjoita numero.
error-bad_value = Katso tämä kohta uudelleen.

# Answers in a room.
error-bad_frame = Jokin meni vikaan. Avaa sivu uudelleen.
error-hello_first = Jokin meni vikaan. Avaa sivu uudelleen.
error-reload = Palvelu on uusi. Avaa sivu uudelleen.
error-read_only = Kukaan ei voi kirjoittaa nyt.
error-room_frozen = Keskustelu on pysäytetty. Kukaan ei voi kirjoittaa nyt.
error-needs_staff = Keskustelu on ollut pysäytettynä 24 tuntia. Kysy apua liitosta.
error-nothing_to_review = Tästä ei voi nyt pyytää tarkistusta.
error-welcome_moved = Toinen ohjaaja muutti tekstiä juuri.
error-rules_changed = Säännöt ovat muuttuneet. Lue ne ja hyväksy uudelleen.
error-rules_moved = Joku muu muutti sääntöjä juuri.
error-rules_settled = Näitä sääntöjä ei voi enää muuttaa.
error-in_past = Valitse aika, joka on vielä edessä.
error-outside_period = Valitse päivä, jolloin ryhmä on käynnissä.
error-meeting_clash = Ryhmällä on silloin jo toinen tapaaminen.
error-break_backwards = Viimeinen päivä ei voi olla ennen ensimmäistä.
error-break_too_late = Tauko on liian lähellä ryhmän loppua. Valitse aiempi päivä.
error-in_break = Ryhmä pitää silloin taukoa.
error-end_in_break = Ryhmällä on silloin tauko. Muuta ensin taukoa.
error-meetings_in_break = Ryhmällä on silloin tapaamisia.
error-only_meeting = Ryhmän ainoaa tapaamista ei voi perua.
error-needs_second = Kaksi ihmistä päättää tästä. Pyydä toista.
error-already_followed = Hän on jo käynyt palvelussa.
error-already_decided = Tästä on jo päätetty.
error-too_many_reports = Olet jo tehnyt monta ilmoitusta. Odota hetki.
error-meeting_moved_on = Tapaaminen on nyt eri kohdassa. Katso vaihe.
error-too_few = Ryhmässä on liian vähän ihmisiä. Yhdistys voi sallia pienemmän alun.
error-visit_confirm = Vahvista ensin. Tämä on käynti { $number }.
error-removed = Et ole enää ryhmässä.
error-set_aside = Et näe ryhmää nyt.
error-paused = Pidät taukoa tästä ryhmästä.
error-no_pause = Voit pitää taukoa, kun ryhmä tapaa.
error-name_settled = Ryhmä on loppunut. Nimiä ei enää vaihdeta.

# Headings of the page that a refusal becomes.
refusal-heading-401 = Kirjaudu sisään
refusal-heading-403 = Et voi avata tätä
refusal-heading-404 = Sivua ei löydy
refusal-heading-405 = Tämä ei onnistunut
refusal-heading-409 = Tämä on muuttunut
refusal-heading-410 = Tätä ei enää ole
refusal-heading-413 = Tekstiä on liikaa
refusal-heading-421 = Osoite on väärä
refusal-heading-422 = Tämä ei onnistunut
refusal-heading-429 = Odota hetki
refusal-heading-500 = Jokin meni vikaan
refusal-signed-in = Kirje aukeaa vain yhdellä sähköpostilla. Käytä sitä, johon kirje tuli.
refusal-sign-in-with-it = Kirjaudu sillä sähköpostilla
refusal-open-my-groups = Avaa omat ryhmät
refusal-open-front-page = Avaa etusivu
refusal-try-again = Kokeile uudelleen
refusal-back-to-form = Palaa lomakkeelle
error-case_full = Muistiinpanoja on jo paljon. Puhukaa loput keskenänne.
error-already_handled = Tämä ilmoitus on jo käsitelty.
error-too_many_questions = { $count ->
    [one] Valitse enintään { $count } kysymys.
   *[other] Valitse enintään { $count } kysymystä.
}
