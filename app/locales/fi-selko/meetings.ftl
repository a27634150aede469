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
