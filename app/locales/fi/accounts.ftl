# Signing in, and the settings of one's own account.
sign-in-title = Kirjaudu
sign-in-lead = Saat linkin sähköpostiin. Salasanaa et tarvitse.
sign-in-address = Sähköposti
sign-in-address-hint = Muut eivät näe osoitetta.
sign-in-shared = Muutkin käyttävät tätä laitetta.
sign-in-shared-hint =
    { $minutes ->
        [one] Silloin kirjaamme sinut ulos minuutin päästä.
       *[other] Silloin kirjaamme sinut ulos { $minutes } minuutin päästä.
    }
sign-in-invited = Avasit kutsun.
sign-in-invited-how = Kirjoita se sähköposti, johon kutsu tuli.
sign-in-send-link = Lähetä linkki
sign-in-with-password = Kirjaudu salasanalla
sign-in-too-often = Kokeilit monta kertaa.
sign-in-come-back = Voit kokeilla uudelleen { $at }.
sign-out = Kirjaudu ulos
signed-out-now = Olet nyt kirjautunut ulos.

# After asking for a link.
letter-sent-heading = Lähetimme linkin
letter-sent-open = Avaa sähköpostisi ja paina linkkiä.
letter-sent-lives =
    { $hours ->
        [0] { $minutes ->
            [one] Linkki toimii { $minutes } minuutin.
           *[other] Linkki toimii { $minutes } minuuttia.
        }
        [one] Linkki toimii { $hours } tunnin.
       *[other] Linkki toimii { $hours } tuntia.
    }
code-label = Tai kirjoita koodi kirjeestä
code-hint = Kuusi numeroa. Koodi toimii vain tässä selaimessa.
letter-not-come = Eikö kirje tullut?
letter-wait = Odota hetki ja katso roskapostista. Kirje tulee vain osoitteeseen, jolla olet mukana.
letter-went-to = Kirjoitit osoitteen { $address }.
ask-new-link = Pyydä uusi linkki
only-newest-link = Jos pyydät monta linkkiä, vain uusin toimii.
change-address = Vaihda osoite

# The letter's link.
link-heading = Tule sisään
link-press = Avasit kirjautumislinkin. Paina vielä tästä.
link-not-mine = Jos et pyytänyt linkkiä, sulje tämä sivu. Mitään ei tapahdu.
link-somebody-else = Joku muu on kirjautunut tässä selaimessa.
link-somebody-else-next = Kun painat, hän kirjautuu ulos ja sinä tulet sisään.
link-other-opened = Toinen kirje avattiin välillä.
link-other-opened-next = Jos avasit sen itse, jatka. Muuten avaa oma kirjeesi uudelleen.
link-texts-changed = Pelisäännöt tai suostumukset ovat muuttuneet.
link-texts-changed-next = Lue ne uudelleen ennen kuin vahvistat.
link-gone-heading = Linkki ei enää toimi
link-gone-lead =
    { $hours ->
        [0] { $minutes ->
            [one] Pyydä uusi linkki. Se toimii { $minutes } minuutin.
           *[other] Pyydä uusi linkki. Se toimii { $minutes } minuuttia.
        }
        [one] Pyydä uusi linkki. Se toimii { $hours } tunnin.
       *[other] Pyydä uusi linkki. Se toimii { $hours } tuntia.
    }
link-gone-join = Jos pyysit päästä ryhmään, pyydä uudelleen ryhmän sivulla.

# The first person of a new house.
first-staff-heading = Ensimmäinen työntekijä
first-staff-lead = Kirjoita sähköpostisi. Saat linkin, jolla tulet sisään.
first-staff-hint = Tällä osoitteella kirjaudutaan liiton työntekijänä.
first-staff-gone-lead = Saat uuden linkin, kun palvelu käynnistetään uudelleen.
first-staff-gone-sign-in = Kirjaudu, jos olet jo tullut

# Settings.
text-size = Tekstin koko
text-size-normal = Tavallinen
text-size-large = Suuri
text-size-largest = Suurin
colours = Värit
colours-device = Laitteen mukaan
colours-light = Vaalea
colours-dark = Tumma
save-settings = Tallenna asetukset
saved = Tallennettu.
save-failed = Valinta ei tallentunut. Paina: Tallenna asetukset.
devices = Laitteet
devices-signed-out = Valitsemasi laitteet on kirjattu ulos.
device-kind =
    { $kind ->
        [phone] Puhelin
        [tablet] Tabletti
        [computer] Tietokone
       *[other] Laite
    }
device-this = (tämä laite)
device-now = käytössä nyt
device-last = viimeksi { $at }
sign-out-others = Kirjaudu ulos muualta
sign-out-everywhere = Kirjaudu ulos kaikkialta
password = Salasana
password-in-use = Voit kirjautua myös salasanalla.
password-not-needed = Et tarvitse salasanaa. Voit silti ottaa sen käyttöön.
password-address = Osoitteesi on { $address }.
password-current = Nykyinen salasana
password-new = Uusi salasana
password-new-hint =
    { $count ->
        [one] Vähintään { $count } merkki. Pitkä lause on hyvä salasana.
       *[other] Vähintään { $count } merkkiä. Pitkä lause on hyvä salasana.
    }
password-set = Ota salasana käyttöön
password-change = Vaihda salasana
password-remove = Poista salasana
password-saved = Salasana on tallennettu. Muut laitteet on kirjattu ulos.
password-removed = Salasana on poistettu. Muut laitteet on kirjattu ulos.
password-sign-in-first = Jos haluat salasanan, kirjaudu ensin uudelleen.

# An account that is blocked on the whole platform.
blocked-heading = Tili on suljettu
blocked-lead = Liiton työntekijä on sulkenut tilin. Sillä ei pääse nyt sisään.
blocked-ask = Oletko eri mieltä? Vastaa kirjeeseen, jonka sait. Liiton työntekijä katsoo asian uudelleen.
blocked-letter-lost = Jos kirje on hukassa, saat uuden.
error-account_blocked = Tili on suljettu. Vastaa kirjeeseen, jonka sait, jos olet eri mieltä.

# What is wrong, and the way out.
error-address_missing = Kirjoita sähköpostiosoite.
error-address_bad = Kirjoita osoite näin: nimi@esimerkki.fi
error-code_missing = Kirjoita koodi kirjeestä.
error-code_format = Koodissa on kuusi numeroa. Katso ne kirjeestä.
error-code_wrong = Koodi ei täsmää. Katso numerot kirjeestä uudelleen.
error-code_gone = Koodi ei enää toimi. Pyydä uusi linkki.
error-password_missing = Kirjoita salasanasi. Voit myös pyytää linkin.
error-password_wrong = Osoite tai salasana ei täsmää. Voit myös pyytää linkin.
error-password_current_wrong = Salasana ei täsmää. Kirjoita nykyinen salasanasi.
error-password_short =
    { $count ->
        [one] Kirjoita vähintään { $count } merkki. Vaikka pitkä lause.
       *[other] Kirjoita vähintään { $count } merkkiä. Vaikka pitkä lause.
    }
error-password_long =
    { $count ->
        [one] Kirjoita enintään { $count } merkki.
       *[other] Kirjoita enintään { $count } merkkiä.
    }
error-password_guessable = Tämä salasana on helppo arvata. Keksi pitkä lause.
error-link_gone = Linkki ei enää toimi. Pyydä uusi linkki.
error-too_many_letters =
    { $minutes ->
        [one] Pyysit monta linkkiä. Odota { $minutes } minuutti ja pyydä uudelleen.
       *[other] Pyysit monta linkkiä. Odota { $minutes } minuuttia ja pyydä uudelleen.
    }
error-too_many_tries =
    { $minutes ->
        [one] Kokeilit monta kertaa. Odota { $minutes } minuutti.
       *[other] Kokeilit monta kertaa. Odota { $minutes } minuuttia.
    }
error-sign_in_again = Kirjaudu ensin uudelleen. Sitten voit vaihtaa salasanan.

second-check = Toinen varmistus
back-to-settings = Takaisin asetuksiin
second-check-settings = Ohjaatko ryhmää tai hoidatko muiden asioita? Silloin varmistamme, että se olet sinä.
second-check-settings-on = Toinen varmistus on käytössä.
second-check-open = Avaa toinen varmistus
second-check-what = Toinen varmistus on koodi puhelimesi sovelluksesta. Se suojaa muita, jos joku muu pääsee sähköpostiisi.
second-check-for-whom = Ohjaajat, yhteyshenkilöt ja liiton työntekijät tarvitsevat sen. Muut eivät tarvitse sitä.
second-check-needed-why = Tämä sivu näyttää muiden asioita. Siksi tarvitset ensin toisen varmistuksen. Siihen menee muutama minuutti.
second-check-begin = Aloita
second-check-sign-in-first = Kirjaudu ensin uudelleen. Näin tiedämme, että se olet sinä.
second-check-begin-again = Aika loppui. Aloita uudelleen.
second-check-step-1 = 1. Lue koodi sovelluksella
second-check-which-app = Tarvitset puhelimeen sovelluksen, joka näyttää kertakoodeja. Avaa se ja lisää uusi tili.
second-check-picture = QR-koodi. Sama avain on alla kirjoitettuna.
second-check-same-device = Jos sovellus on tällä laitteella:
second-check-open-app = avaa se tästä
second-check-type-key = Tai kirjoita avain:
second-check-step-2 = 2. Kirjoita kuusi numeroa
second-check-numbers = Numerot sovelluksesta
second-check-numbers-hint = Numerot vaihtuvat puolen minuutin välein.
second-check-step-3 = 3. Ota varakoodit talteen
second-check-switch-on = Ota käyttöön
second-check-switch-off = Poista käytöstä
second-check-is-on = Toinen varmistus on nyt käytössä.
second-check-is-off = Toinen varmistus on poistettu käytöstä.
second-check-on-since = Toinen varmistus on ollut käytössä { $at } alkaen.
second-check-door-lead = Seuraavaksi näet muiden asioita. Varmistetaan, että se olet sinä.
second-check-door-label = Numerot sovelluksesta tai varakoodi
second-check-door-hint = Avaa sovellus puhelimessasi. Kirjoita sen kuusi numeroa.
second-check-go-on = Jatka
second-check-no-phone = Eikö puhelin ole mukana?
second-check-no-phone-way = Kirjoita yksi varakoodi. Jokainen toimii kerran. Voit myös käydä ryhmissäsi ilman koodia.
second-check-stays = Jatkat siitä, mihin jäit. Lähetä lomake sitten uudelleen.
recovery-codes = Varakoodit
recovery-codes-what = Jos puhelin katoaa, pääset sisään varakoodilla. Jokainen toimii kerran.
recovery-codes-once = Nämä näkyvät vain nyt. Ota ne talteen. Vanhat eivät enää toimi.
recovery-codes-kept = Varakoodit ovat tallessa.
recovery-codes-file = Tallenna koodit tiedostoon
recovery-codes-new = Tee uudet varakoodit
recovery-codes-new-what = Molempiin tarvitaan koodi. Uudet varakoodit tulevat vanhojen tilalle.
recovery-codes-left =
    { $count ->
        [one] Jäljellä on { $count } varakoodi.
       *[other] Jäljellä on { $count } varakoodia.
    }
error-second_check_needed = Tee ensin toinen varmistus.
error-second_check_wrong = Numerot eivät täsmää. Odota uusia numeroita ja kirjoita ne.
error-second_check_none = Toinen varmistus ei ole käytössä.
error-second_check_is_on = Toinen varmistus on jo käytössä.
error-second_check_begin_again = Aika loppui. Aloita uudelleen.
error-second_check_sign_in = Kirjaudu ensin uudelleen. Sitten voit ottaa toisen varmistuksen käyttöön.
error-recovery_not_kept = Ota varakoodit talteen. Merkitse sitten, että ne ovat tallessa.

# An account that has been without a group for a year.
account-unused = Tilisi poistetaan { $day }.
account-unused-why = Sinulla ei ole ollut ryhmää vuoteen. Halutessasi voit pitää tilin.
keep-account = Pidä tili
account-kept = Tilisi säilyy.
error-account_kept = Tilisi on käytössä, joten sitä ei poistettu.
