# Looking back on a group that has ended: the member's page, what came of it, the leaders' final note.
feedback-title = Palaute
feedback-lead = Ryhmä on loppunut. Millainen ryhmä oli?
feedback-until = Voit vastata { $day } asti.
feedback-nameless = Nimesi ei näy
feedback-nameless-how = Vastauksessa ei ole nimeäsi. Tiedämme vain, että olet vastannut.
feedback-who-sees = Ohjaaja, yhdistys ja liitto näkevät tulokset myöhemmin. Jos vastauksia on vähän, kukaan ei näe niitä.
feedback-support = Sain tukea muilta vanhemmilta
feedback-not_alone = En ole yksin
feedback-new_views = Sain uusia ajatuksia tai vinkkejä
feedback-cope = Jaksan arjessa paremmin
feedback-services = Tiedän paremmin, mistä saan apua
feedback-safe = Minulla oli turvallinen olo ryhmässä
feedback-mark-5 = Aivan samaa mieltä
feedback-mark-4 = Melko samaa mieltä
feedback-mark-3 = En samaa enkä eri mieltä
feedback-mark-2 = Melko eri mieltä
feedback-mark-1 = Aivan eri mieltä
feedback-skip = En osaa sanoa
feedback-words = Mitä haluat sanoa ryhmästä?
feedback-words-hint = Kirjoita lyhyesti. Älä kerro kenenkään nimeä.
feedback-quote = Tätä saa käyttää
feedback-quote-hint = Silloin muut voivat lukea tekstin. Ilman rastia kukaan ei lue tekstiä.
feedback-once = Voit vastata vain kerran. Et voi muuttaa vastausta.
feedback-send = Lähetä palaute
feedback-thanks = Kiitos.
feedback-thanks-next = Vastauksesi on tallessa. Nimesi ei näy.
feedback-given = Olet jo vastannut. Et voi muuttaa vastausta.
feedback-closed = Et voi enää vastata. Kiitos, että olit mukana.
feedback-waits = Voit kertoa ajatuksesi { $day } asti
error-feedback_empty = Vastaa ainakin yhteen kohtaan.
error-words_unused = Palaute ei lähtenyt vielä. Laita rasti, jos tekstiä saa käyttää. Muuten poista teksti.
error-feedback_closed = Et voi vastata nyt.
error-note_moved = Toinen ohjaaja muutti tekstiä juuri.
results-title = Palaute ja loppusanat
results-wait = Ryhmä voi vastata { $day } asti. Näet tulokset sen jälkeen.
results-few = Alle 5 vastausta
results-few-rule = Näytämme tulokset, jos vastauksia on ainakin viisi. Silloin kukaan ei tunnista vastaajaa.
results-answered =
    { $answered ->
        [one] { $answered } ihminen vastasi. Ryhmässä oli { $asked }.
       *[other] { $answered } ihmistä vastasi. Ryhmässä oli { $asked }.
    }
results-scale = Luku 1 on ”{ $low }”. Luku 5 on ”{ $high }”.
results-share = Samaa mieltä: { $share } %
results-mean = Luku keskimäärin: { NUMBER($mean, minimumFractionDigits: 1) }
results-quotes = Näin ihmiset sanoivat
results-no-quotes = Kukaan ei antanut tekstiä näytettäväksi.
final-note-title = Ohjaajien loppusanat
final-note-field = Mitä ryhmästä jäi mieleen?
final-note-hint = Enintään 1000 merkkiä. Älä kirjoita kenenkään nimeä.
final-note-readers = Ohjaajat, yhdistys ja liitto lukevat tämän. Ryhmän muut ihmiset eivät näe sitä. Voit muuttaa tekstiä vielä.
final-note-save = Tallenna loppusanat
final-note-saved = Loppusanat on tallennettu.
final-note-none = Loppusanoja ei ole.
privacy-keep-feedback = Palautteesi, jos annat sitä. Nimesi ei näy siinä.
