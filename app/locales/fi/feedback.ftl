# Looking back on a group that has ended: the member's page, what came of it, the leaders' final note.
feedback-title = Palaute
feedback-lead = Ryhmä on päättynyt. Miltä se tuntui?
feedback-until = Voit vastata { $day } asti.
feedback-nameless = Vastaat ilman nimeä
feedback-nameless-how = Vastauksessa ei ole nimeäsi eikä kellonaikaa. Tallennamme erikseen vain sen, että olet vastannut.
feedback-who-sees = Ohjaajat, yhdistys ja liitto näkevät tulokset, kun palaute on sulkeutunut. Alle viittä vastausta ei näytetä kenellekään.
feedback-support = Sain tukea muilta vanhemmilta
feedback-not_alone = En ole yksin asiani kanssa
feedback-new_views = Sain uusia näkökulmia tai vinkkejä
feedback-cope = Jaksan arjessa paremmin
feedback-services = Tiedän paremmin, mistä saan apua ja palveluja
feedback-safe = Sain olla ryhmässä turvallisesti
feedback-mark-5 = Täysin samaa mieltä
feedback-mark-4 = Melko samaa mieltä
feedback-mark-3 = Siltä väliltä
feedback-mark-2 = Melko eri mieltä
feedback-mark-1 = Täysin eri mieltä
feedback-skip = En osaa sanoa
feedback-words = Mitä haluat sanoa ryhmästä?
feedback-words-hint = Enintään 300 merkkiä. Älä kerro kenenkään nimeä tai asioita.
feedback-quote = Tätä saa käyttää
feedback-quote-hint = Silloin teksti voi näkyä tuloksissa. Ilman rastia kukaan ei lue tekstiä, eikä sitä tallenneta.
feedback-once = Vastaat vain kerran. Vastausta ei voi muuttaa myöhemmin.
feedback-send = Lähetä palaute
feedback-thanks = Kiitos.
feedback-thanks-next = Vastauksesi on tallessa ilman nimeä.
feedback-given = Olet vastannut. Vastausta ei voi enää muuttaa.
feedback-closed = Palautetta ei voi enää antaa. Kiitos, että olit mukana.
feedback-waits = Voit antaa palautetta { $day } asti
error-feedback_empty = Vastaa ainakin yhteen kohtaan.
error-words_unused = Palautetta ei ole vielä lähetetty. Laita rasti, jos sanojasi saa käyttää. Muuten poista ne.
error-feedback_closed = Palautetta ei voi nyt antaa.
error-note_moved = Toinen ohjaaja on juuri muuttanut tekstiä.
results-title = Palaute ja loppusanat
results-wait = Osallistujat voivat vastata { $day } asti. Tulokset näkyvät sen jälkeen.
results-few = Alle 5 vastausta
results-few-rule = Näytämme tulokset, kun vastauksia on ainakin viisi. Näin kukaan ei tunnista vastaajaa.
results-answered =
    { $answered ->
        [one] { $answered } osallistuja vastasi. Ryhmässä oli { $asked }.
       *[other] { $answered } osallistujaa vastasi. Ryhmässä oli { $asked }.
    }
results-scale = Asteikolla 1 on ”{ $low }” ja 5 on ”{ $high }”.
results-share = Samaa mieltä: { $share } %
results-mean = Keskiarvo: { NUMBER($mean, minimumFractionDigits: 1) }
results-quotes = Näin osallistujat sanoivat
results-no-quotes = Kukaan ei antanut tekstiä käytettäväksi.
final-note-title = Ohjaajien loppusanat
final-note-field = Mitä ryhmästä jäi mieleen?
final-note-hint = Enintään 1000 merkkiä. Älä kirjoita kenenkään nimeä.
final-note-readers = Ohjaajat, yhdistys ja liitto lukevat tämän. Osallistujat eivät näe tätä. Voit muuttaa tekstiä, kunnes ryhmä arkistoidaan.
final-note-save = Tallenna loppusanat
final-note-saved = Loppusanat on tallennettu.
final-note-none = Loppusanoja ei ole.
privacy-keep-feedback = Palautteesi, jos annat sitä. Siinä ei ole nimeäsi. Tiedämme vain, että olet vastannut.
