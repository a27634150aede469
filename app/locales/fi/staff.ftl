# The staff's own pages. No person is named on them.
staff-desk-lead = Täältä näet tilanteen ja luvut. Ryhmien viestit eivät näy täällä.
staff-associations = Yhdistykset
staff-add-association = Lisää yhdistys
staff-found-group = Perusta ryhmä
staff-group = Ryhmä
staff-back-to-desk = Takaisin työpöydälle
staff-no-groups = Ryhmiä ei vielä ole. Lisää ensin yhdistys, sitten perusta ryhmä.
staff-first-group = Ryhmiä ei vielä ole. Perusta ensimmäinen.
staff-no-associations = Yhdistyksiä ei vielä ole. Aloita lisäämällä yksi.
staff-leaders =
    { $count ->
        [one] { $count } ohjaaja.
       *[other] { $count } ohjaajaa.
    }
staff-no-leader = Ryhmällä ei ole ohjaajaa
staff-invited =
    { $count ->
        [one] { $count } kutsu avoinna.
       *[other] { $count } kutsua avoinna.
    }
staff-contacts =
    { $count ->
        [one] { $count } yhteyshenkilö.
       *[other] { $count } yhteyshenkilöä.
    }
staff-association-saved = Yhdistys on lisätty.
staff-association-saved-next = Nyt voit perustaa sille ryhmän.

staff-first-these = Ensin nämä
staff-wish-waits = Toive uudesta ryhmästä. Yhdistys odottaa luonnosta.
staff-changes-wait = Yhdistys toivoo muutoksia luonnokseen.
staff-see-reports = Katso ilmoitukset
staff-see-reviews = Katso pyynnöt
staff-see-visits = Katso käynnit
staff-check-numbers = Tarkista numerot
staff-prepare-plan = Tee luonnos
staff-approved-waits = Yhdistys on hyväksynyt luonnoksen. Julkaise ryhmä.
staff-by-state = Ryhmät tilan mukaan
staff-state = Tila

# A new association.
staff-association-name = Yhdistyksen nimi
staff-first-address = Yhteyshenkilön sähköposti
staff-first-address-hint = Hän saa kutsun. Osoite kirjoitetaan kerran, sitä ei näytetä enää.
staff-second = Kuka on toinen?
staff-second-contact = Toinen yhteyshenkilö yhdistyksestä
staff-second-staff = Minä, kunnes yhdistys löytää toisen
staff-second-address = Toisen yhteyshenkilön sähköposti
staff-second-address-hint = Täytä tämä, jos toinen on yhdistyksestä.
staff-two-contacts = Yhteyshenkilöitä on aina kaksi. Silloin yhdistys ei jää yhden varaan.
staff-associations-groups = Yhdistyksen ryhmät
staff-contacts-heading = Yhteyshenkilöt
staff-addresses-hidden = Osoitteita ei näytetä. Väärän osoitteen voi vaihtaa, jos kutsua ei ole avattu.
staff-contact-number = { $number }. yhteyshenkilö
staff-contact-you = Sinä, kunnes yhdistys löytää toisen.
staff-contact-has-come = On käynyt palvelussa.
staff-contact-not-come = Ei ole vielä käynyt palvelussa.
staff-contact-since = Lisätty { $day }
staff-correct-address = Korjaa osoite
staff-correct-what = Uusi osoite tulee entisen tilalle. Entisellä osoitteella ei pääse enää yhdistyksen sivulle.
staff-right-address = Oikea sähköposti
staff-address-saved = Osoite on vaihdettu.
staff-contact-come = Osoitetta ei voi enää vaihtaa.
staff-contact-come-next = Yhteyshenkilö on jo käynyt palvelussa.
staff-back-to-association = Takaisin yhdistykseen
staff-rename = Vaihda nimi
staff-rename-hint = Uusi nimi näkyy heti kaikkialla, myös ryhmien sivuilla.
staff-name-saved = Nimi on vaihdettu.
staff-name-saved-next = Entinen nimi ei näy enää missään.

# A new group.
staff-association-first = Ryhmällä on aina yhdistys. Lisää ensin yhdistys.
staff-add-contact = Lisää yhteyshenkilö
staff-contact-address = Uuden yhteyshenkilön sähköposti
staff-contact-lacks = Yhteyshenkilöitä tarvitaan kaksi. Lisää toinen.
staff-contact-saved = Yhteyshenkilö on lisätty.
staff-contact-saved-next = Hän saa kutsun hetken päästä.

# One group.
staff-language = Kieli: { $spoken }
staff-founded = Perustettu { $day }
staff-invite = Kutsu ryhmään
staff-address = Sähköposti
staff-address-hint = Osoite kirjoitetaan kerran, sitä ei näytetä enää.
staff-role = Tehtävä ryhmässä
staff-role-member = Osallistuja
staff-role-leader = Ohjaaja
staff-send-invitation = Lähetä kutsu
staff-invited-done = Kutsu on lähetetty.
staff-invited-next = Kirje lähtee hetken päästä.
staff-open-invitations = Avoimet kutsut
staff-as-member = osallistuja
staff-as-leader = ohjaaja
staff-invitation = kutsu { $ordinal }, { $role }, lähetetty { $day }
staff-take-back = Peru kutsu
staff-taken-back = Kutsu on peruttu.
staff-taken-back-next = Sillä ei pääse enää ryhmään.
staff-no-invitations = Avoimia kutsuja ei ole.

# What is wrong with what staff typed.
error-already_invited = Tämä osoite on jo kutsuttu ryhmään. Uutta kutsua ei tarvita.
error-second_not_chosen = Valitse ylempää toinen yhteyshenkilö, tai tyhjennä tämä kohta.
error-staff_outside = Liiton työntekijä ei voi olla ryhmässä. Käytä hänen omaa osoitettaan, jos hän tulee vanhempana.
error-too_many_invitations = Tänään on lähetetty jo monta kutsua. Jatka huomenna.
error-group_exists = Yhdistyksellä on jo samanniminen ryhmä. Valitse toinen nimi.
error-association_exists = Samanniminen yhdistys on jo lisätty. Tarkista nimi.
error-same_contact = Sama osoite on jo annettu. Yhteyshenkilöitä tarvitaan kaksi.
error-staff_account = Tämä on liiton työntekijän tili. Sitä ei voi sulkea täällä.

# Reports about leaders.
staff-reports = Ilmoitukset ohjaajista
staff-reports-lead = Nämä ilmoitukset eivät näy ohjaajalle. Kun avaat ilmoituksen, siitä jää merkintä.
report-where = Missä se sanottiin
report-where-leaders = Ohjaajien huoneessa
report-where-group = Ryhmähuoneessa
staff-no-reports = Ilmoituksia ei ole.
staff-open-report = Avaa ilmoitus
staff-back-to-reports = Takaisin ilmoituksiin
staff-report-lead = Näet viestin ja enintään viisi sitä ennen. Avaaminen on merkitty muistiin.

# Numbers of Apua nyt.
staff-numbers = Apua nyt -numerot
staff-numbers-to-check =
    { $count ->
        [one] { $count } numero odottaa tarkistusta.
       *[other] { $count } numeroa odottaa tarkistusta.
    }
staff-numbers-lead = Tarkista numero ja ajat palvelun omalta sivulta. Tarkistus on voimassa 180 päivää. Ajat näkyvät vain sen aikana.
staff-numbers-wrong = Onko numero muuttunut? Peru tarkistus ja kerro palvelun ylläpitäjälle.
staff-number-emergency = Hätänumero
staff-number-checked = Tarkistettu { $date }.
staff-number-unchecked = Numeroa ei ole tarkistettu.
staff-number-old = Siitä on yli 180 päivää.
staff-number-hidden = Se näkyy sivulla vasta tarkistuksen jälkeen.
staff-number-check = Merkitse tarkistetuksi
staff-number-take-back = Peru tarkistus
staff-number-saved = Numero on tarkistettu.
staff-number-saved-next = Tarkistus näkyy heti Apua nyt -sivulla.
staff-number-taken-back = Tarkistus on peruttu.
staff-number-taken-back-next = Aikoja ei enää näytetä.

# Removals where no second leader is there, or nobody has answered.
staff-removals = Poistot ryhmistä
staff-removals-lead = Täällä vastaat ohjaajien ehdotuksiin ja tarkistuspyyntöihin. Nimiä ja viestejä ei näytetä.
staff-reviews = Tarkistuspyynnöt
staff-reviews-lead = Joku on eri mieltä. Näet syyn ja hänen omat sanansa, et nimiä etkä viestejä.
staff-reviews-waiting =
    { $count ->
        [one] { $count } tarkistuspyyntö odottaa.
       *[other] { $count } tarkistuspyyntöä odottaa.
    }
staff-review-of-aside = Siirretty sivuun. Päättyy itsestään { $until }.
staff-review-of-removal = Poistettu ryhmästä. Voit vastata { $until } asti.
staff-review-words = Pyytäjän omat sanat
staff-review-no-words = Ei omia sanoja.
staff-review-let-back = Päästä nyt takaisin
staff-review-undo-removal = Kumoa poisto
staff-review-stands = Ratkaisu pysyy
staff-removals-waiting = Odottaa päätöstä
staff-no-removals-waiting = Yhtään ehdotusta ei odota.
staff-removals-count =
    { $count ->
        [one] Yksi ehdotus osallistujasta odottaa.
       *[other] { $count } ehdotusta osallistujista odottaa.
    }
staff-see-removals = Katso ehdotukset
staff-removal-of = { $group }, { $moment }
staff-removal-proposed = Ohjaaja ehdottaa poistamista.
staff-aside-again = Ohjaaja pyytää siirtämään saman osallistujan taas sivuun.
staff-times-aside = Siirretty sivuun
staff-times-aside-count =
    { $count ->
        [one] { $count } kerran.
       *[other] { $count } kertaa.
    }
staff-is-aside = Sivussa nyt.
staff-removals-done = Poistetut
staff-removals-done-lead = Voit ottaa osallistujan takaisin 14 päivän ajan. Ryhmä näkee paluun.
staff-no-removals-done = Viimeisten 14 päivän aikana ei ole poistettu ketään.
staff-reinstate-until = Voit ottaa takaisin { $until } asti.
staff-reinstate = Ota takaisin ryhmään

# Accounts that are blocked on the whole platform.
staff-accounts = Suljetut tilit
staff-accounts-lead = Näillä tileillä ei pääse palveluun. Voit avata tilin uudelleen.
staff-no-accounts = Yhtään tiliä ei ole suljettu.
staff-account-nameless = Nimeä ei ole enää tallessa
staff-account-why-gone = Syytä ei ole enää tallessa
staff-account-since = Suljettu
staff-back-to-accounts = Takaisin suljettuihin tileihin
block-writer = Kirjoittajan tili
block-account = Sulje tili
block-means-out = Hän kirjautuu heti ulos kaikilta laitteilta.
block-means-in = Hän ei pääse enää sisään millään tavalla.
block-means-kept = Hänen viestinsä ja paikkansa ryhmissä säilyvät. Hänen liittymispyyntönsä päättyvät.
block-means-told = Hän saa kirjeen, jossa on syy. Ryhmälle ei kerrota.
block-means-undo = Voit avata tilin milloin vain.
block-reason = Syy, jonka hän lukee
block-confirm = Sulje tili nyt
unblock-account = Avaa tili
unblock-means = Hän voi taas kirjautua sisään, ja hän saa siitä kirjeen. Hänen ryhmänsä ovat ennallaan.
account-saved-blocked = Tili on suljettu.
account-saved-blocked-next = Hän saa kirjeen. Merkitse vielä ilmoitus käsitellyksi.
account-saved-opened = Tili on taas auki.
account-saved-opened-next = Hän saa kirjeen hetken päästä.
account-saved-already = Tämä on jo tehty.
account-saved-already-next = Joku ehti ensin.
# A room is frozen from outside.
staff-back-to-group = Takaisin ryhmään
staff-freeze = Pysäytä keskustelu
staff-freeze-or-open = Pysäytä tai avaa keskustelu
staff-frozen-now = Keskustelu on pysäytetty
staff-visits = Käynnit
staff-visits-waiting =
    { $count ->
        [one] { $count } ryhmä pyytää käyntiä.
       *[other] { $count } ryhmää pyytää käyntiä.
    }
staff-visits-lead = Ryhmän ohjaaja on kutsunut liiton tapaamiseen. Yksi meistä voi ottaa käynnin.
staff-visits-asked = Odottavat ottajaa
staff-visits-own = Sinun käyntisi
staff-visits-none = Kukaan ei ole nyt pyytänyt käyntiä.
staff-visit = Käynti
staff-visit-open = Katso käynti
staff-visit-kind-online = Ryhmähuoneessa
staff-visit-kind-on_site = Paikan päällä
staff-visit-asked_by-leader = Pyytäjä: ryhmän ohjaaja
staff-visit-asked_by-association_contact = Pyytäjä: yhdistyksen yhteyshenkilö
staff-visit-count = Ryhmän käynnit: { $made }/{ $most }
staff-visit-nth = Käynti { $number }
staff-visit-booked = Varattu
staff-visit-made = Tehty
staff-visit-take = Ota käynti
staff-visit-take-what = Ryhmä näkee nimesi ja merkin ”liiton työntekijä”. Et näe vanhoja viestejä.
staff-visit-take-site = Ohjaajat näkevät nimesi. Käynti ei avaa ryhmähuonetta.
staff-visit-name = Nimesi ryhmässä
staff-visit-confirm = Tämä olisi ryhmän käynti { $number }. Olemme sopineet siitä.
staff-visit-more = Ryhmällä on jo käyntejä: { $made }.
staff-visit-refuse = Emme tule
staff-visit-refuse-why = Mitä ohjaajille kerrotaan?
staff-visit-refuse-yes = Lähetä vastaus
staff-visit-yours = Sinä tulet tähän tapaamiseen.
staff-visit-opens = Ovi aukeaa kymmenen minuuttia ennen alkua.
staff-visit-come = Tule sisään
staff-visit-come-what = Ryhmälle kerrotaan, kun tulet ja lähdet. Näet viestit siitä alkaen.
staff-visit-here = Olet nyt mukana.
staff-visit-to-room = Avaa ryhmähuone
staff-visit-leave = Lähde käynniltä
staff-visit-was-it = Pidettiinkö käynti?
staff-visit-was-made = Käynti pidettiin
staff-visit-was-not-made = Ei pidetty
staff-visit-saved-booked = Käynti on sinun. Pyytäjä saa kirjeen.
staff-visit-saved-refused = Vastaus on lähetetty.
staff-visit-saved-done = Käynti on merkitty tehdyksi.
staff-visit-saved-not-done = Käynti on merkitty pitämättömäksi.
staff-visit-saved-already = Tätä ei voi tehdä nyt. Näin käynnit ovat.
staff-frozen-by-leader = Ohjaaja pysäytti sen.
staff-frozen-by-staff = Liitto pysäytti sen.
staff-frozen-until = Se aukeaa itsestään { $moment }.
staff-frozen-open = Se aukeaa, kun joku liitosta avaa sen.
staff-thaw = Avaa keskustelu
staff-freeze-means-words = Kukaan ryhmässä ei voi kirjoittaa, eivät ohjaajatkaan. Viestejä voi lukea.
staff-freeze-means-told = Koko ryhmä näkee, että liitto pysäytti keskustelun ja milloin se aukeaa. Syytä ryhmä ei näe.
staff-freeze-means-unread = Et näe ryhmän viestejä.
staff-freeze-means-undo = Vain liitto voi avata sen, minkä liitto on pysäyttänyt.
staff-freeze-length = Kuinka pitkäksi ajaksi
staff-freeze-day = Vuorokausi
staff-freeze-week = Viikko
staff-freeze-month = 30 päivää
staff-freeze-open = Kunnes liitto avaa
staff-freeze-reason = Syy
staff-freeze-calm = Keskustelun pitää rauhoittua
staff-freeze-privacy = Toisen asioita on kerrottu
staff-freeze-worried = Huoli jonkun turvallisuudesta
staff-freeze-other = Muu syy
staff-freeze-again = Pysäytä uudelleen
staff-freeze-saved-frozen = Keskustelu on pysäytetty. Ryhmä sai siitä tiedon.
staff-freeze-saved-thawed = Keskustelu on auki. Ryhmä sai siitä tiedon.
staff-freeze-saved-already = Joku oli jo avannut keskustelun.
# Break-glass: staff read a room from outside.
break-glass = Hätäavaus
glass-open-way = Hätäavaus: lue ryhmän viestejä
glass-open = Avaa ja kerro ryhmälle
glass-means-told = Koko ryhmä näkee heti, että liitto lukee viestejä. Ryhmä näkee syyn ja ajan.
glass-means-logged = Jokainen sivu, jonka luet, kirjataan. Ryhmä näkee, milloin on luettu.
glass-means-only-you = Vain sinä voit lukea. Muut liitosta avaavat oman hätäavauksen.
glass-means-words = Ohjaajat saavat kirjeen. Nimeäsi ryhmä ei näe.
glass-reason = Syy, jonka ryhmä näkee
glass-reason-danger = Jonkun turvallisuus on vaarassa
glass-reason-serious_report = Vakava ilmoitus viestistä
glass-reason-no_leader = Ryhmällä ei ole ohjaajaa
glass-reason-authority = Viranomainen pyytää tietoja
glass-words = Miksi avaat
glass-words-hint = Vain liitto näkee tämän. Älä kirjoita nimiä.
glass-length = Kuinka pitkäksi ajaksi
glass-hours =
    { $count ->
        [one] { $count } tunti
       *[other] { $count } tuntia
    }
glass-is-open = Hätäavaus on auki
glass-until = Voit lukea viestejä { $moment } asti.
glass-read = Lue viestejä
glass-close = Lopeta hätäavaus
glass-back = Takaisin hätäavaukseen
glass-back-to-messages = Takaisin viesteihin
glass-messages = Ryhmän viestit
glass-one-message = Piilotettu viesti
glass-noted = Tämä lukeminen on kirjattu.
glass-hidden = Viesti on piilotettu.
glass-reveal = Näytä viesti
glass-nothing = Ryhmässä ei ole viestejä.
glass-older = Näytä vanhempia
glass-past = Kaikki hätäavaukset
glass-span = { $opened } – { $closed }
glass-saved-closed = Hätäavaus on päättynyt. Ryhmä sai siitä tiedon.
glass-saved-already = Hätäavaus oli jo päättynyt.
glass-saved-shut = Hätäavaus ei ole auki. Et näe viestejä.

# The ready questions of a join form.
staff-questions = Kysymykset hakijoille
staff-questions-lead = Ryhmä voi kysyä hakijalta enintään kolme näistä. Tarkista, ettei kysymys koske terveyttä tai lasta.
staff-question-since = Käytössä { $date } alkaen.
staff-question-waits = Ei käytössä ennen tarkistusta.
staff-question-review = Ota käyttöön
staff-question-take-back = Poista käytöstä
staff-question-reviewed = Kysymys on käytössä.
staff-question-reviewed-next = Ryhmät voivat valita sen.
staff-question-taken-back = Kysymys ei ole käytössä.
staff-question-taken-back-next = Mikään ryhmä ei kysy sitä enää.

# Ideas of groups.
staff-ideas = Ideat
staff-ideas-count =
    { $count ->
        [one] Yhdistyksillä on { $count } idea. Voit kommentoida sitä.
       *[other] Yhdistyksillä on { $count } ideaa. Voit kommentoida niitä.
    }
staff-idea-begins = Voisi alkaa:
staff-idea-comments =
    { $count ->
        [one] { $count } kommentti.
       *[other] { $count } kommenttia.
    }
