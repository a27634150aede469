# Words of the frame that every page shares.
page-title = { $title } – Vertaistupa
page-title-check = Tarkista: { $title } – Vertaistupa
skip-to-content = Siirry sisältöön
language = Kieli
help-now = Apua nyt
quick-exit = Poistu sivulta
front-page = Etusivu
my-groups = Omat ryhmät
settings = Asetukset
sign-in = Kirjaudu sisään
staff-desk = Liiton työpöytä
accessibility = Saavutettavuus
privacy = Tietosuoja
optional = (voit jättää tyhjäksi)
spoken-fi = Suomi
spoken-fi-selko = Selkosuomi
spoken-sv = Ruotsi
spoken-en = Englanti
check-still =
    { $count ->
        [1] Tarkista vielä yksi kohta
        [2] Tarkista vielä kaksi kohtaa
        [3] Tarkista vielä kolme kohtaa
        [one] Tarkista vielä { $count } kohta
       *[other] Tarkista vielä { $count } kohtaa
    }

# The front page.
front-heading = Vanhempien oma paikka jutella
front-lead = Täällä vertaisryhmät tapaavat kirjoittaen. Kuulut joukkoon omalla tavallasi.
front-rest = Saat osallistua, kuunnella tai levätä. Viestisi lukee oma ryhmäsi.
front-in-a-group-heading = Oletko jo ryhmässä?
front-in-a-group = Kirjaudu sisään sähköpostilla. Salasanaa et tarvitse.

# The accessibility statement.
accessibility-heading = Saavutettavuus
accessibility-lead = Haluamme, että jokainen voi käyttää palvelua.
accessibility-done-heading = Mitä olemme tehneet
accessibility-done-keyboard = Palvelua voi käyttää pelkällä näppäimistöllä.
accessibility-done-size = Tekstin voi suurentaa. Sivut toimivat myös kapealla näytöllä.
accessibility-done-words = Asiat kerrotaan sanoin, ei pelkällä värillä.
accessibility-done-easy = Osallistujille tarkoitetut tekstit ovat myös selkokielellä.
accessibility-done-plain = Nämä sivut toimivat ilman JavaScriptiä. Ryhmähuone tarvitsee sen.
accessibility-lacking-heading = Mitä vielä puuttuu
accessibility-lacking = Palvelun saavutettavuutta ei ole vielä arvioinut kukaan ulkopuolinen.

# The privacy notice.
privacy-heading = Tietosuoja
privacy-lead = Kysymme vain sen, mitä tarvitsemme.
privacy-keep-heading = Mitä palvelu tietää sinusta
privacy-keep-address = Sähköpostiosoitteesi. Käytämme sitä kirjautumiseen. Muut osallistujat eivät näe sitä.
privacy-keep-name = Nimesi ryhmässä. Valitset sen itse, ja se voi olla nimimerkki.
privacy-keep-words = Viestisi. Niitä lukevat ne, jotka ovat kanssasi samassa ryhmässä.
privacy-keep-reports = Jos joku ilmoittaa viestistä, sen voi nähdä myös ohjaaja tai liiton työntekijä. Hän näkee viestin, vaikka se poistettaisiin. Viestin teksti poistuu, kun ilmoitus on käsitelty.
privacy-keep-account = Tilisi. Jos et ole ryhmässä vuoteen, kysymme kirjeellä, haluatko pitää tilin. Ilman vastausta poistamme sen 30 päivän päästä.
privacy-not-heading = Mitä emme kysy
privacy-not = Emme kysy lapsesi nimeä, ikää tai diagnoosia. Emme selvitä, missä olet.
privacy-others-heading = Muut yritykset
privacy-others = Sivuilla ei ole mainoksia eikä seurantaa. Mitään ei haeta muiden palvelimilta.
privacy-cookies-heading = Evästeet
privacy-cookies = Selaimesi muistaa kielen, tekstin koon, värit ja kirjautumisen. Muita evästeitä ei ole.
privacy-kept-help = Apua nyt jää selaimen muistiin, jotta se toimii ilman verkkoa. Mitään muuta sivua ei jää.
privacy-cookies-known = Palvelu tunnistaa selaimesi vielä uloskirjautumisen jälkeen, enintään 400 päivää. Yhteiselle laitteelle tästä ei jää mitään.
