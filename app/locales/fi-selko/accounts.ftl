# Signing in, and the settings of one's own account.
sign-in-title = Kirjaudu
sign-in-lead = Saat linkin sähköpostiin. Et tarvitse salasanaa.
sign-in-address = Sähköposti
sign-in-address-hint = Muut eivät näe sitä.
sign-in-shared = Muutkin käyttävät tätä laitetta.
sign-in-shared-hint =
    { $minutes ->
        [one] Käyttö loppuu itsestään. Siihen on aikaa { $minutes } minuutti.
       *[other] Käyttö loppuu itsestään. Siihen on aikaa { $minutes } minuuttia.
    }
sign-in-invited = Avasit kutsun.
sign-in-invited-how = Kirjoita se sähköposti, johon kutsu tuli.
sign-in-send-link = Lähetä linkki
sign-in-with-password = Kirjaudu salasanalla
sign-in-too-often = Kokeilit monta kertaa.
sign-in-come-back = Kokeile uudelleen: { $at }.
sign-out = Kirjaudu ulos
signed-out-now = Kirjauduit ulos.

# After asking for a link.
letter-sent-heading = Lähetimme linkin
letter-sent-open = Avaa sähköpostisi. Paina linkkiä.
letter-sent-lives =
    { $hours ->
        [0] { $minutes ->
            [one] Linkki toimii { $minutes } minuutin.
           *[other] Linkki toimii { $minutes } minuuttia.
        }
        [one] Linkki toimii { $hours } tunnin.
       *[other] Linkki toimii { $hours } tuntia.
    }
code-label = Tai kirjoita numerot sähköpostista
code-hint = Numeroita on kuusi.
letter-not-come = Eikö viesti tullut?
letter-wait = Odota hetki. Katso myös roskaposti. Viesti tulee vain siihen osoitteeseen, jolla olet mukana.
letter-went-to = Kirjoitit osoitteen { $address }.
ask-new-link = Pyydä uusi linkki
only-newest-link = Vain uusin linkki toimii.
change-address = Vaihda osoite

# The letter's link.
link-heading = Tule sisään
link-press = Paina nappia. Sitten pääset sisään.
link-not-mine = Etkö pyytänyt linkkiä? Sulje tämä sivu.
link-somebody-else = Joku muu on kirjautunut tässä selaimessa.
link-somebody-else-next = Kun painat nappia, hän kirjautuu ulos.
link-other-opened = Toinen kirje on avattu.
link-other-opened-next = Avasitko sen itse? Jatka tästä. Jos et avannut, avaa oma kirjeesi uudelleen.
link-texts-changed = Säännöt tai luvat ovat uudet.
link-texts-changed-next = Lue ne ensin. Jatka sitten.
link-gone-heading = Linkki on vanha
link-gone-lead =
    { $hours ->
        [0] { $minutes ->
            [one] Pyydä uusi linkki. Se toimii { $minutes } minuutin.
           *[other] Pyydä uusi linkki. Se toimii { $minutes } minuuttia.
        }
        [one] Pyydä uusi linkki. Se toimii { $hours } tunnin.
       *[other] Pyydä uusi linkki. Se toimii { $hours } tuntia.
    }
link-gone-join = Pyysitkö päästä ryhmään? Pyydä uudelleen ryhmän sivulla.

# The first person of a new house.
first-staff-heading = Ensimmäinen työntekijä
first-staff-lead = Kirjoita sähköpostisi. Saat linkin.
first-staff-hint = Tällä osoitteella tulet sisään liiton työntekijänä.
first-staff-gone-lead = Käynnistä palvelu uudelleen. Sitten saat uuden linkin.
first-staff-gone-sign-in = Kirjaudu, jos olet jo tullut

# Settings.
text-size = Kuinka isoa teksti on
text-size-normal = Tavallinen
text-size-large = Suuri
text-size-largest = Suurin
colours = Värit
colours-device = Samat kuin laitteessa
colours-light = Vaalea
colours-dark = Tumma
save-settings = Tallenna asetukset
saved = Tallennettu.
save-failed = Valinta ei tallentunut. Paina: Tallenna asetukset.
devices = Puhelin, tietokone
devices-signed-out = Käyttö loppui näillä laitteilla.
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
sign-out-others = Lopeta muilla laitteilla
sign-out-everywhere = Lopeta kaikilla laitteilla
password = Salasana
password-in-use = Sinulla on salasana. Voit käyttää sitä.
password-not-needed = Et tarvitse salasanaa. Voit silti tehdä sen.
password-address = Osoitteesi on { $address }.
password-current = Nykyinen salasana
password-new = Uusi salasana
password-new-hint =
    { $count ->
        [one] Kirjoita ainakin { $count } merkki. Pitkä lause on hyvä.
       *[other] Kirjoita ainakin { $count } merkkiä. Pitkä lause on hyvä.
    }
password-set = Tee salasana
password-change = Vaihda salasana
password-remove = Poista salasana
password-saved = Salasana on tallessa. Käyttö loppui muilla laitteilla.
password-removed = Salasana on poistettu. Käyttö loppui muilla laitteilla.
password-sign-in-first = Haluatko salasanan? Kirjaudu ensin uudelleen.

# An account that is blocked on the whole platform.
blocked-heading = Tili on suljettu
blocked-lead = Liiton työntekijä sulki tilin. Et pääse nyt palveluun.
blocked-ask = Oletko eri mieltä? Vastaa kirjeeseen, jonka sait. Liitto katsoo asian uudelleen.
blocked-letter-lost = Etkö löydä kirjettä? Saat uuden.
error-account_blocked = Tili on suljettu. Oletko eri mieltä? Vastaa kirjeeseen, jonka sait.

# What is wrong, and the way out.
error-address_missing = Kirjoita sähköposti.
error-address_bad = Kirjoita osoite näin: nimi@esimerkki.fi
error-code_missing = Kirjoita numerot sähköpostista.
error-code_format = Numeroita on kuusi. Katso ne sähköpostista.
error-code_wrong = Numerot ovat väärin. Katso ne uudelleen.
error-code_gone = Numerot ovat vanhat. Pyydä uusi linkki.
error-password_missing = Kirjoita salasana. Tai pyydä linkki.
error-password_wrong = Osoite tai salasana on väärin. Voit pyytää linkin.
error-password_current_wrong = Salasana on väärin. Kirjoita se uudelleen.
error-password_short =
    { $count ->
        [one] Kirjoita ainakin { $count } merkki. Pitkä lause on hyvä.
       *[other] Kirjoita ainakin { $count } merkkiä. Pitkä lause on hyvä.
    }
error-password_long =
    { $count ->
        [one] Salasana on liian pitkä. Kirjoita vain { $count } merkki.
       *[other] Salasana on liian pitkä. Kirjoita vain { $count } merkkiä.
    }
error-password_guessable = Tämä on helppo arvata. Keksi pitkä lause.
error-link_gone = Linkki on vanha. Pyydä uusi linkki.
error-too_many_letters =
    { $minutes ->
        [one] Pyysit monta linkkiä. Odota { $minutes } minuutti.
       *[other] Pyysit monta linkkiä. Odota { $minutes } minuuttia.
    }
error-too_many_tries =
    { $minutes ->
        [one] Kokeilit monta kertaa. Odota { $minutes } minuutti.
       *[other] Kokeilit monta kertaa. Odota { $minutes } minuuttia.
    }
error-sign_in_again = Kirjaudu ensin uudelleen. Vaihda salasana sitten.

second-check = Toinen varmistus
back-to-settings = Takaisin asetuksiin
second-check-settings = Ohjaatko ryhmää? Silloin tarkistamme, että se olet sinä.
second-check-settings-on = Toinen varmistus on käytössä.
second-check-open = Avaa toinen varmistus
second-check-what = Toinen varmistus on koodi puhelimesta. Se suojaa muita ihmisiä. Se auttaa, jos joku muu pääsee sähköpostiisi.
second-check-for-whom = Ohjaaja tarvitsee sen. Myös liiton työntekijä tarvitsee sen. Muut eivät tarvitse sitä.
second-check-needed-why = Tällä sivulla on muiden ihmisten asioita. Siksi tarvitset toisen varmistuksen.
second-check-begin = Aloita
second-check-sign-in-first = Kirjaudu ensin uudelleen. Silloin tiedämme, että se olet sinä.
second-check-begin-again = Aika loppui. Aloita uudelleen.
second-check-step-1 = 1. Lue koodi puhelimella
second-check-which-app = Tarvitset puhelimeen sovelluksen. Se näyttää koodeja. Avaa sovellus ja lisää uusi tili.
second-check-picture = QR-koodi. Sama avain on alla kirjoitettuna.
second-check-same-device = Onko sovellus tässä puhelimessa?
second-check-open-app = Avaa se tästä
second-check-type-key = Tai kirjoita avain:
second-check-step-2 = 2. Kirjoita kuusi numeroa
second-check-numbers = Numerot puhelimesta
second-check-numbers-hint = Numerot vaihtuvat usein.
second-check-step-3 = 3. Ota varakoodit talteen
second-check-switch-on = Ota käyttöön
second-check-switch-off = Poista käytöstä
second-check-is-on = Toinen varmistus on nyt käytössä.
second-check-is-off = Toinen varmistus ei ole enää käytössä.
second-check-on-since = Toinen varmistus tuli käyttöön { $at }.
second-check-door-lead = Kohta näet muiden ihmisten asioita. Näytä ensin, että se olet sinä.
second-check-door-label = Numerot puhelimesta tai varakoodi
second-check-door-hint = Avaa sovellus puhelimessa. Kirjoita kuusi numeroa.
second-check-go-on = Jatka
second-check-no-phone = Eikö puhelin ole mukana?
second-check-no-phone-way = Kirjoita yksi varakoodi. Yksi koodi toimii kerran. Omiin ryhmiin pääset ilman koodia.
second-check-stays = Palaa sitten takaisin. Lähetä lomake uudelleen.
recovery-codes = Varakoodit
recovery-codes-what = Voiko puhelin kadota? Silloin pääset sisään varakoodilla. Yksi koodi toimii kerran.
recovery-codes-once = Koodit näkyvät vain nyt. Ota ne talteen. Vanhat koodit eivät enää toimi.
recovery-codes-kept = Varakoodit ovat tallessa.
recovery-codes-file = Tallenna koodit
recovery-codes-new = Tee uudet varakoodit
recovery-codes-new-what = Tarvitset koodin molempiin. Vanhat varakoodit eivät sitten enää toimi.
recovery-codes-left =
    { $count ->
        [one] Jäljellä on { $count } varakoodi.
       *[other] Jäljellä on { $count } varakoodia.
    }
error-second_check_needed = Tee ensin toinen varmistus.
error-second_check_wrong = Numerot ovat väärin. Odota uusia numeroita.
error-second_check_none = Toinen varmistus ei ole käytössä.
error-second_check_is_on = Toinen varmistus on jo käytössä.
error-second_check_begin_again = Aika loppui. Aloita uudelleen.
error-second_check_sign_in = Kirjaudu ensin uudelleen. Ota sitten varmistus käyttöön.
error-recovery_not_kept = Ota varakoodit talteen. Merkitse sitten kohta.

# An account that has been without a group for a year.
account-unused = Tilisi poistetaan { $day }.
account-unused-why = Sinulla ei ole ollut ryhmää vuoteen. Voit pitää tilin.
keep-account = Pidä tili
account-kept = Tilisi säilyy.
error-account_kept = Tiliäsi ei poistettu. Sinä käytät sitä.
