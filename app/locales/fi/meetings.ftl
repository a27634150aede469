# The leaders' welcome: the ready texts, and the page on which they write another.
welcome-own = Hae vaikka kahvia ja tule juuri sellaisena kuin olet. Tänään voit kirjoittaa tai vain lukea.
welcome-small = Hienoa, että olet täällä. Kun lapset nukkuvat, istumme hetken yhdessä. Voit kirjoittaa tai vain lukea, ja saat lähteä kesken.
welcome-young = Hienoa, että olet täällä. Meillä kotona nuori itsenäistyy, ja se tuntuu monelta. Voit kirjoittaa tai vain lukea.
welcome-adult = Hienoa, että olet täällä. Vanhemmuus jatkuu, ja jokaisella on oma tarinansa. Voit kirjoittaa tai vain lukea.
welcome-title = Tervetulosanat
welcome-lead = Osallistujat lukevat tämän ennen ensimmäistä tapaamista.
welcome-field = Mitä haluat sanoa ryhmälle?
welcome-hint = Enintään 500 merkkiä. Jos jätät tyhjäksi, valmis teksti palaa.
welcome-save = Tallenna sanat
welcome-saved = Tallennettu.
welcome-saved-next = Osallistujat näkevät tekstin nyt.
welcome-moved = Toinen ohjaaja on juuri muuttanut tekstiä.
welcome-moved-next = Sinun tekstisi on yhä alla. Tallenna uudelleen, jos haluat pitää sen.
welcome-newest = Teksti on nyt
welcome-later = Voit kirjoittaa, kun ryhmä hakee osallistujia.
welcome-from-leaders = Ohjaajien terveiset

# A published group's meetings, for its leaders and planners.
meetings-title = Tapaamiset
meetings-lead = Voit siirtää tai perua tapaamisen. Ryhmälle kerrotaan.
meetings-none = Tapaamisia ei ole.
meetings-end = Ryhmä päättyy { $day }.
meeting-move = Siirrä tapaaminen
meeting-cancel = Peru tapaaminen
meeting-is-cancelled = Peruttu
meeting-was-held = Pidettiin
meeting-was-not-held = Ei pidetty
meeting-held-question = Pidettiinkö tapaaminen?
meeting-mark-held = Pidettiin
meeting-mark-not-held = Ei pidetty
meeting-move-title = Siirrä tapaaminen
back-to-meetings = Takaisin tapaamisiin
meeting-is-now = Tapaaminen on nyt { $at }.
meeting-move-told = Ryhmä näkee uuden ajan, ja kaikki saavat kirjeen.
meeting-keep = Pidä ennallaan
meeting-cancel-title = Peru tapaaminen
meeting-cancel-why = Miksi tapaamista ei pidetä?
meeting-cancel-told = Ryhmä lukee syyn, ja kaikki saavat kirjeen. Tätä ei voi perua.
meeting-off-ill = Ohjaaja ei pääse paikalle.
meeting-off-few = Liian moni on estynyt.
meeting-off-other = Tapaaminen jää väliin.
replanned-meeting-moved = Tapaaminen on siirretty. Ryhmälle on kerrottu.
replanned-meeting-cancelled = Tapaaminen on peruttu. Ryhmälle on kerrottu.
replanned-meeting-held = Merkitty: tapaaminen pidettiin.
replanned-meeting-not-held = Merkitty: tapaamista ei pidetty.
replanned-already = Tälle tapaamiselle ei voi nyt tehdä tätä.

# A leader ends the group after its last meeting.
end-group = Päätä ryhmä
error-meetings_left = Tapaaminen on vielä edessä tai käynnissä. Voit päättää ryhmän viimeisen tapaamisen jälkeen.
end-group-room = Ryhmähuone jää luettavaksi. Kukaan ei voi enää kirjoittaa.
end-group-told = Kaikki saavat kirjeen. Myös liittymistä pyytäneet saavat vastauksen.
end-group-words = Viestit ja nimet poistetaan { $day }. Omat viestit voi ottaa talteen sitä ennen.
end-group-final = Tätä ei voi perua.

# Leaders and association agree on another last day.
end-date-title = Ryhmän päättymispäivä
end-date-change = Muuta päättymispäivää
end-date-proposed = Ehdotettu päivä: { $day }
end-date-left-out = Nämä tapaamiset jäävät silloin pois:
end-date-both = Päivä muuttuu, kun sovit siitä. Kaikki saavat kirjeen.
end-date-agree = Sovi uusi päivä
end-date-decline = Pidä nykyinen päivä
end-date-waits = Odotamme toisten vastausta.
end-date-take-back = Peru ehdotus
end-date-what = Ohjaajat ja yhdistys sopivat päivästä yhdessä. Toiset saavat ehdotuksestasi kirjeen.
end-date-day = Uusi päättymispäivä
end-date-asked = Osallistujilta on kysytty.
end-date-asked-when = Kysy heiltä, jos ryhmä jatkuu pitempään.
end-date-propose = Ehdota päivää
end-date-saved-proposed = Ehdotus on tehty. Toiset saavat kirjeen.
end-date-saved-agreed = Päivä on sovittu. Kaikille kerrotaan.
end-date-saved-taken-away = Ehdotusta ei enää ole. Päivä ei muutu.
end-date-saved-moved = Tilanne on muuttunut. Katso, mikä päivä on nyt.
error-same_end = Ryhmä päättyy jo silloin. Valitse toinen päivä.
error-members_not_asked = Kysy ensin osallistujilta. Merkitse sitten, että olet kysynyt.
