# Words of the frame that every page shares.
page-title = { $title } – Vertaistupa
page-title-check = Tarkista: { $title } – Vertaistupa
skip-to-content = Siirry sisältöön
language = Kieli
help-now = Apua nyt
quick-exit = Sulje tämä sivu heti
front-page = Etusivu
my-groups = Omat ryhmät
settings = Asetukset
sign-in = Kirjaudu sisään
staff-desk = Liiton oma sivu
accessibility = Saavutettavuus
privacy = Tietosuoja
optional = (voit jättää tyhjäksi)
spoken-fi = Suomi
spoken-fi-selko = Selkosuomi
spoken-sv = Ruotsi
spoken-en = Englanti
check-still =
    { $count ->
        [1] Korjaa vielä yksi asia
        [2] Korjaa vielä kaksi asiaa
        [3] Korjaa vielä kolme asiaa
        [one] Korjaa vielä { $count } asia
       *[other] Korjaa vielä { $count } asiaa
    }

# The front page.
front-heading = Täällä vanhemmat voivat jutella
front-lead = Täällä ryhmät tapaavat kirjoittamalla. Ryhmässä on toisia vanhempia.
front-rest = Voit kirjoittaa tai vain lukea. Oma ryhmäsi lukee viestisi.
front-in-a-group-heading = Oletko jo ryhmässä?
front-in-a-group = Kirjoita sähköpostisi. Et tarvitse salasanaa.

# The accessibility statement.
accessibility-heading = Saavutettavuus
accessibility-lead = Haluamme, että kaikki voivat käyttää palvelua.
accessibility-done-heading = Mitä olemme tehneet
accessibility-done-keyboard = Et tarvitse hiirtä. Näppäimistö riittää.
accessibility-done-size = Voit tehdä tekstistä isomman. Sivut toimivat puhelimessa.
accessibility-done-words = Kerromme asiat sanoilla, emme vain värillä.
accessibility-done-easy = Tekstit ovat selkokielellä. Viestit kirjoittavat ihmiset itse.
accessibility-done-plain = Nämä sivut toimivat ilman JavaScriptiä. Ryhmähuone tarvitsee sen.
accessibility-lacking-heading = Mitä vielä puuttuu
accessibility-lacking = Kukaan muu ei ole vielä tarkistanut palvelua.

# The privacy notice.
privacy-heading = Tietosuoja
privacy-lead = Kysymme sinulta vain vähän.
privacy-keep-heading = Mitä tiedämme sinusta
privacy-keep-address = Sähköpostisi. Tarvitset sitä, kun kirjaudut. Muut ryhmässä eivät näe sitä.
privacy-keep-name = Nimesi ryhmässä. Se voi olla keksitty nimi.
privacy-keep-words = Viestisi. Oma ryhmäsi lukee ne.
privacy-keep-reports = Joku voi ilmoittaa viestistä. Silloin ohjaaja tai liiton työntekijä lukee sen. Hän voi lukea viestin, vaikka se poistetaan. Viestin teksti poistuu, kun ilmoitus on käsitelty.
privacy-keep-account = Tilisi. Jos olet vuoden ilman ryhmää, saat kirjeen. Voit silloin pitää tilin. Muuten se poistetaan 30 päivän päästä.
privacy-not-heading = Mitä emme kysy
privacy-not = Emme kysy lapsesi nimeä tai ikää. Emme kysy diagnoosia. Emme tiedä, missä olet.
privacy-others-heading = Muut yritykset
privacy-others = Täällä ei ole mainoksia. Kukaan ei seuraa sinua.
privacy-cookies-heading = Evästeet
privacy-cookies = Selain muistaa kielen, tekstin koon ja värit. Se muistaa myös kirjautumisen. Muuta se ei muista.
privacy-kept-help = Selain muistaa sivun Apua nyt. Siksi se toimii ilman verkkoa. Muita sivuja selain ei muista.
privacy-cookies-known = Selain muistaa, että olet ollut täällä ennen. Se muistaa sen enintään 400 päivää. Yhteinen laite ei muista sitä.
