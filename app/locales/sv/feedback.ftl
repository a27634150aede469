# Looking back on a group that has ended: the member's page, what came of it, the leaders' final note.
feedback-title = Respons
feedback-lead = Gruppen är avslutad. Hur kändes den?
feedback-until = Du kan svara till { $day }.
feedback-nameless = Du svarar utan namn
feedback-nameless-how = Svaret har varken ditt namn eller något klockslag. Separat sparar vi bara att du har svarat.
feedback-who-sees = Ledarna, föreningen och förbundet ser resultatet när svarstiden är slut. Färre än fem svar visas inte för någon.
feedback-support = Jag fick stöd av andra föräldrar
feedback-not_alone = Jag är inte ensam i min situation
feedback-new_views = Jag fick nya synvinklar eller tips
feedback-cope = Jag orkar bättre i vardagen
feedback-services = Jag vet bättre var jag får hjälp och service
feedback-safe = Jag kunde vara trygg i gruppen
feedback-mark-5 = Helt av samma åsikt
feedback-mark-4 = Ganska mycket av samma åsikt
feedback-mark-3 = Mitt emellan
feedback-mark-2 = Ganska mycket av annan åsikt
feedback-mark-1 = Helt av annan åsikt
feedback-skip = Jag kan inte säga
feedback-words = Vad vill du säga om gruppen?
feedback-words-hint = Högst 300 tecken. Berätta inte någons namn eller saker.
feedback-quote = Det här får användas
feedback-quote-hint = Då kan texten synas i resultatet. Utan kryss läser ingen texten, och den sparas inte.
feedback-once = Du svarar bara en gång. Svaret kan inte ändras senare.
feedback-send = Skicka respons
feedback-thanks = Tack.
feedback-thanks-next = Ditt svar är sparat utan namn.
feedback-given = Du har svarat. Svaret kan inte längre ändras.
feedback-closed = Det går inte längre att ge respons. Tack för att du var med.
feedback-waits = Du kan ge respons till { $day }
error-feedback_empty = Svara på minst en punkt.
error-words_unused = Responsen är inte skickad än. Kryssa för om dina ord får användas. Ta annars bort dem.
error-feedback_closed = Det går inte att ge respons nu.
error-note_moved = Den andra ledaren har just ändrat texten.
results-title = Respons och slutord
results-wait = Deltagarna kan svara till { $day }. Resultatet syns efter det.
results-few = Färre än 5 svar
results-few-rule = Vi visar resultatet när det finns minst fem svar. Så känner ingen igen den som svarat.
results-answered =
    { $answered ->
        [one] { $answered } deltagare svarade. Gruppen hade { $asked }.
       *[other] { $answered } deltagare svarade. Gruppen hade { $asked }.
    }
results-scale = På skalan är 1 ”{ $low }” och 5 är ”{ $high }”.
results-share = Av samma åsikt: { $share } %
results-mean = Medeltal: { NUMBER($mean, minimumFractionDigits: 1) }
results-quotes = Så sade deltagarna
results-no-quotes = Ingen gav en text som får användas.
final-note-title = Ledarnas slutord
final-note-field = Vad minns ni av gruppen?
final-note-hint = Högst 1000 tecken. Skriv inte någons namn.
final-note-readers = Ledarna, föreningen och förbundet läser det här. Deltagarna ser det inte. Du kan ändra texten tills gruppen arkiveras.
final-note-save = Spara slutorden
final-note-saved = Slutorden är sparade.
final-note-none = Det finns inga slutord.
privacy-keep-feedback = Din respons, om du ger den. Den har inte ditt namn. Vi vet bara att du har svarat.
