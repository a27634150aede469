# The leaders' welcome: the ready texts, and the page on which they write another.
welcome-own = Tule sellaisena kuin olet. Voit kirjoittaa. Voit myös vain lukea.
welcome-small = Hienoa, että tulit. Istumme hetken yhdessä. Voit kirjoittaa. Voit myös vain lukea. Voit lähteä milloin vain.
welcome-young = Hienoa, että tulit. Meillä kaikilla on nuori kotona. Voit kirjoittaa. Voit myös vain lukea.
welcome-adult = Hienoa, että tulit. Meillä kaikilla on aikuinen lapsi. Voit kirjoittaa. Voit myös vain lukea.
welcome-title = Tervetulosanat
welcome-lead = Ryhmä lukee tämän ennen ensimmäistä tapaamista.
welcome-field = Mitä haluat sanoa ryhmälle?
welcome-hint = Enintään 500 merkkiä. Jos et kirjoita, valmis teksti jää.
welcome-save = Tallenna sanat
welcome-saved = Tallennettu.
welcome-saved-next = Ryhmä näkee tekstin nyt.
welcome-moved = Toinen ohjaaja muutti tekstiä juuri.
welcome-moved-next = Oma tekstisi on alla. Tallenna uudelleen, jos haluat pitää sen.
welcome-newest = Teksti on nyt
welcome-later = Voit kirjoittaa, kun ryhmään haetaan ihmisiä.
welcome-from-leaders = Ohjaajien terveiset

# A published group's meetings, for its leaders and planners.
meetings-title = Tapaamiset
meetings-lead = Voit siirtää tai perua tapaamisen. Ryhmä saa tietää.
meetings-none = Tapaamisia ei ole.
meetings-end = Ryhmä loppuu { $day }.
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
meeting-move-told = Ryhmä näkee uuden ajan. Kaikki saavat kirjeen.
meeting-keep = Älä muuta
meeting-cancel-title = Peru tapaaminen
meeting-cancel-why = Miksi tapaamista ei ole?
meeting-cancel-told = Ryhmä lukee syyn. Kaikki saavat kirjeen. Peruttua ei saa takaisin.
meeting-off-ill = Ohjaaja ei pääse paikalle.
meeting-off-few = Liian moni ei pääse.
meeting-off-other = Tapaamista ei ole.
replanned-meeting-moved = Tapaaminen on siirretty. Ryhmä tietää siitä.
replanned-meeting-cancelled = Tapaaminen on peruttu. Ryhmä tietää siitä.
replanned-meeting-held = Merkitty: tapaaminen pidettiin.
replanned-meeting-not-held = Merkitty: tapaamista ei pidetty.
replanned-already = Tälle tapaamiselle ei voi nyt tehdä tätä.

# A leader ends the group after its last meeting.
end-group = Lopeta ryhmä
error-meetings_left = Tapaaminen on vielä edessä tai käynnissä. Lopeta ryhmä viimeisen tapaamisen jälkeen.
end-group-room = Ryhmähuonetta voi sitten vain lukea.
end-group-told = Kaikki saavat kirjeen. Myös ryhmään pyytäneet saavat vastauksen.
end-group-words = Viestit ja nimet poistetaan { $day }. Omat viestit voi tallentaa sitä ennen.
end-group-final = Tätä ei voi perua.

# Leaders and association agree on another last day.
end-date-title = Milloin ryhmä loppuu
end-date-change = Muuta päivää
end-date-proposed = Ehdotettu päivä: { $day }
end-date-left-out = Nämä tapaamiset jäävät silloin pois:
end-date-both = Päivä muuttuu, jos hyväksyt sen. Kaikki saavat kirjeen.
end-date-agree = Hyväksy uusi päivä
end-date-decline = Pidä vanha päivä
end-date-waits = Odotamme toisten vastausta.
end-date-take-back = Peru ehdotus
end-date-what = Ohjaajat ja yhdistys sopivat päivän yhdessä. Toiset saavat ehdotuksestasi kirjeen.
end-date-day = Uusi päivä, jolloin ryhmä loppuu
end-date-asked = Ryhmän ihmisiltä on kysytty.
end-date-asked-when = Kysy heiltä, jos ryhmä jatkuu pitempään.
end-date-propose = Ehdota päivää
end-date-saved-proposed = Ehdotus on tehty. Toiset saavat kirjeen.
end-date-saved-agreed = Päivä on sovittu. Kaikille kerrotaan.
end-date-saved-taken-away = Ehdotusta ei enää ole. Päivä ei muutu.
end-date-saved-moved = Tilanne on muuttunut. Katso, mikä päivä on nyt.
error-same_end = Ryhmä loppuu jo silloin. Valitse toinen päivä.
error-members_not_asked = Kysy ensin ryhmän ihmisiltä. Merkitse sitten, että olet kysynyt.
