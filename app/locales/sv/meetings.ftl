# The leaders' welcome: the ready texts, and the page on which they write another.
welcome-own = Hämta gärna kaffe och kom precis som du är. I dag kan du skriva eller bara läsa.
welcome-small = Fint att du är här. När barnen sover sitter vi en stund tillsammans. Du kan skriva eller bara läsa, och gå när du vill.
welcome-young = Fint att du är här. Hemma hos oss blir en ung människa självständig. Du kan skriva eller bara läsa.
welcome-adult = Fint att du är här. Föräldraskapet fortsätter, och var och en har sin berättelse. Du kan skriva eller bara läsa.
welcome-title = Välkomstord
welcome-lead = Deltagarna läser det här före den första träffen.
welcome-field = Vad vill du säga till gruppen?
welcome-hint = Högst 500 tecken. Om du lämnar tomt kommer den färdiga texten tillbaka.
welcome-save = Spara orden
welcome-saved = Sparat.
welcome-saved-next = Deltagarna ser texten nu.
welcome-moved = Den andra ledaren har just ändrat texten.
welcome-moved-next = Din text finns kvar här nedan. Spara på nytt om du vill behålla den.
welcome-newest = Texten är nu
welcome-later = Du kan skriva när gruppen söker deltagare.
welcome-from-leaders = Hälsning från ledarna

# A published group's meetings, for its leaders and planners.
meetings-title = Träffar
meetings-lead = Du kan flytta eller ställa in en träff. Gruppen får veta det.
meetings-none = Det finns inga träffar.
meetings-end = Gruppen avslutas { $day }.
meeting-move = Flytta träffen
meeting-cancel = Ställ in träffen
meeting-is-cancelled = Inställd
meeting-was-held = Hölls
meeting-was-not-held = Hölls inte
meeting-held-question = Hölls träffen?
meeting-mark-held = Den hölls
meeting-mark-not-held = Den hölls inte
meeting-move-title = Flytta träffen
back-to-meetings = Tillbaka till träffarna
meeting-is-now = Träffen är nu { $at }.
meeting-move-told = Gruppen ser den nya tiden, och alla får ett brev.
meeting-keep = Låt vara
meeting-cancel-title = Ställ in träffen
meeting-cancel-why = Varför hålls inte träffen?
meeting-cancel-told = Gruppen läser orsaken, och alla får ett brev. Det går inte att ångra.
meeting-off-ill = Ledaren kan inte komma.
meeting-off-few = För många har förhinder.
meeting-off-other = Träffen uteblir.
replanned-meeting-moved = Träffen är flyttad. Gruppen har fått veta det.
replanned-meeting-cancelled = Träffen är inställd. Gruppen har fått veta det.
replanned-meeting-held = Antecknat: träffen hölls.
replanned-meeting-not-held = Antecknat: träffen hölls inte.
replanned-already = Det här går inte att göra med träffen nu.

# A leader ends the group after its last meeting.
end-group = Avsluta gruppen
error-meetings_left = En träff är kvar eller pågår. Du kan avsluta gruppen efter den sista träffen.
end-group-room = Grupprummet går bara att läsa. Ingen kan skriva mer.
end-group-told = Alla får ett brev. Också de som vill gå med får svar.
end-group-words = Meddelanden och namn tas bort { $day }. Egna meddelanden kan sparas före det.
end-group-final = Det här går inte att ångra.

# Leaders and association agree on another last day.
end-date-title = Gruppens sista dag
end-date-change = Ändra sista dagen
end-date-proposed = Föreslagen dag: { $day }
end-date-left-out = De här träffarna blir då borta:
end-date-both = Dagen ändras när du går med på den. Alla får ett brev.
end-date-agree = Godkänn ny dag
end-date-decline = Behåll nuvarande dag
end-date-waits = Vi väntar på de andras svar.
end-date-take-back = Ta tillbaka förslaget
end-date-what = Ledarna och föreningen bestämmer dagen tillsammans. De andra får ett brev om ditt förslag.
end-date-day = Ny sista dag
end-date-asked = Deltagarna har tillfrågats.
end-date-asked-when = Fråga dem om gruppen fortsätter längre.
end-date-propose = Föreslå dagen
end-date-saved-proposed = Förslaget är gjort. De andra får ett brev.
end-date-saved-agreed = Dagen är bestämd. Alla får veta det.
end-date-saved-taken-away = Förslaget finns inte mer. Dagen ändras inte.
end-date-saved-moved = Läget har ändrats. Se vilken dag som gäller nu.
error-same_end = Gruppen slutar redan då. Välj en annan dag.
error-members_not_asked = Fråga deltagarna först. Kryssa sedan för att du har frågat.
