# One's own groups.
groups = Grupper
group-room = Grupprum
your-group = Din grupp
group-room-what = Här samtalar din grupp.
open-group-room = Öppna grupprummet
group-room-read = Du kan ännu läsa det som sades i gruppen.
next-meeting = Nästa träff
meeting-today = I dag kl. { $time }
meeting-door-opens = Dörren öppnas kl. { $time }.
meeting-on-now = Träffen pågår nu
come-in = Kom in
we-meet = Vi träffas { $when }.
we-meet-today = Vi träffas i dag kl. { $time }.
other-places = Andra platser
you-lead = Du är ledare.
pair-room = Ledarna emellan
pair-room-news = Ledarna emellan, något nytt
you-substitute = Du är vikarie tills träffen är slut.
you-visit = Du är på besök tills träffen är slut.
group-news = Det finns nytt i grupprummet
reports-waiting =
    { $count ->
        [one] { $count } anmälan väntar på dig
       *[other] { $count } anmälningar väntar på dig
    }
group-over = Gruppen har avslutats. Meddelanden och namn tas bort { $day }. Spara dina egna meddelanden före det, om du vill.
group-cancelled = Gruppen är inställd.
group-cancelled-what = Gruppen börjar inte. I rummet kan du läsa varför.
group-cancelled-why = Läs varför
group-aside = Du ser inte gruppen en stund. Det slutar { $until }.
group-aside-why = Se orsaken
away-easy = Du behöver inte göra något. Gruppen öppnas av sig själv, och din plats finns kvar.
group-removed = Du är inte längre med i den här gruppen.
invited = Du är inbjuden till den här gruppen.
invited-to-lead = Du är inbjuden att leda den här gruppen.
invited-as-stand-in = Du är inbjuden som reserv i den här gruppen.
invitation-waits = En inbjudan väntar på dig
no-groups = Här syns grupperna som du är med i. Just nu finns inga.
no-groups-hint = Fick du en inbjudan? Öppna länken i brevet, så kommer gruppen hit.
contact-lead = Du ansvarar för din förenings grupper. Gruppernas meddelanden ser du inte.
contact-first = Din förening har ingen grupp än. Grunda den själv, eller be förbundet förbereda den.
contact-first-group = Grunda den första gruppen
your-associations = Dina föreningar
count-groups =
    { $count ->
        [one] { $count } grupp.
       *[other] { $count } grupper.
    }
count-members =
    { $count ->
        [one] { $count } deltagare.
       *[other] { $count } deltagare.
    }
room-needs-script = Grupprummet behöver JavaScript. Slå på det i webbläsarens inställningar.

# The first visit.
first-visit = Välkommen
first-visit-heading = Välkommen till bordet
first-visit-lead = Tre saker, sedan öppnas grupprummet.
first-visit-leader = Du kommer till gruppen som ledare.
first-visit-name = 1. Namn i gruppen
name-in-group = Namn i gruppen
name-in-group-hint = Får vara en signatur. Bara den här gruppen ser namnet.
your-place = Din plats
your-cushion = Det här är din kudde, bilden bredvid ditt namn. Den hör bara till den här gruppen.
first-visit-rules = 2. Spelregler
house-rule-stays-here = Det som sägs i gruppen stannar i gruppen.
house-rule-own-words = Tala om din egen erfarenhet. Skydda ditt barn: inget namn, ingen skola, ingen bild.
house-rule-listen = Lyssna. Låt andra tala till punkt.
house-rule-turns = Alla får en tur. Du får också vara tyst.
house-rule-families = Familjer är olika. Döm inte.
house-rule-advice = Ge råd bara om någon ber om det. Yrkespersoner beslutar om vården.
house-rule-no-recording = Spela inte in, fotografera inte och ta inte skärmbilder.
house-rule-quiet-place = Var på en plats där andra inte hör. Använd hörlurar om du kan.
house-rule-no-selling = Ingen försäljning eller reklam. Ledaren delar länkar.
house-rule-tell-leader = Berätta för ledaren om något känns fel. Ring 112 i en nödsituation.
accept-rules = Jag har läst spelreglerna och följer dem.
first-visit-consent = 3. Samtycke
consent-hint = Det första behövs för att gruppen ska öppnas. De andra kan du lämna tomma.
consent-keep-words = Tjänsten får spara mitt namn och mina meddelanden i gruppen.
consent-keep-words-why = De raderas när gruppen arkiveras. Utan detta öppnas inte grupprummet.
consent-reminders = Ni får påminna mig om träffar per e-post.
consent-feedback = Ni får be om respons utan namn.
first-visit-rest = Vi frågar inget annat.
# An invitation whose door has shut before an answer.
invitation-shut = Inbjudan gäller inte längre
invitation-shut-begun = Gruppen har redan börjat.
invitation-shut-member = Det går inte längre att komma med genom inbjudan.
invitation-shut-leader = Det går inte längre att bli ledare genom inbjudan.
invitation-shut-thanks = Tack för att du kom och tittade. Du behöver inte göra något.
invitation-shut-others = Kanske passar någon av de här grupperna dig.

# What is wrong with an answer of the first visit.
error-name_taken = Det finns redan ett likadant namn i gruppen. Välj ett annat namn.
error-name_characters = Skriv namnet med vanliga bokstäver.
error-name_reserved = Namnet liknar namnet på en uppgift eller på tjänsten. Välj ett annat namn.
error-name_address = Skriv ingen adress som namn. Hitta på ett namn eller en signatur.
error-rules_needed = Läs spelreglerna och kryssa för att du följer dem.
error-consent_needed = Grupprummet behöver detta samtycke. Kryssa för det om det passar dig.
error-group_full = Gruppen är full just nu. Fråga ledaren när det finns plats.
error-group_started = Gruppen har redan börjat. En sluten grupp tar inte in nya.
error-left_bound = Du kommer inte tillbaka med inbjudan nu. Be om att få vara med på gruppens sida. Ledaren svarar.
error-leaders_settled = Gruppen har redan börjat. Inbjudan gäller inte längre.
error-too_many_groups = Föreningen har redan grundat många grupper i dag. Fortsätt i morgon.
error-group_ended = Gruppen har slutat.
error-no_such_time = Det klockslaget finns inte, för klockan ställs om då. Välj en annan tid.
error-end_before_start = Gruppen skulle sluta före den börjar. Välj en senare dag.
error-too_long_period = Gruppen kan pågå högst { $count ->
    [one] { $count } månad
   *[other] { $count } månader
}. Välj en tidigare dag.

# One's own consents in a group.
consents-title = Dina samtycken
consents-choose = De här kan du ändra när som helst
consents-lasting = Det här samtyckte du till när du kom
consents-lasting-how = De här tar du tillbaka genom att lämna gruppen. Dina egna meddelanden får du med dig.

# Leaving a group, and one's own words as a file.
back-to-groups = Tillbaka till mina grupper
leave-group = Lämna gruppen
leave-only-leader = Du är gruppens enda ledare.
leave-only-leader-next = Utan ledare börjar inga träffar. Berätta för förbundet innan du går.
own-words-and-leaving = Meddelanden, samtycken och att lämna
own-words-first = Spara dina egna ord först
own-words-what = I filen finns allt som du har skrivit till gruppen. Andras meddelanden finns inte i den.
own-words-download = Ladda ner dina meddelanden
own-words-saved-on = Sparat { $moment }
own-words-file = mina-meddelanden
leave-means = Vad det betyder att lämna gruppen
leave-means-gone = Du ser inte gruppen längre. Ingen frågar varför.
leave-means-words = Dina meddelanden blir kvar utan ditt namn tills gruppen arkiveras. Du kan ta bort dem i grupprummet först.
leave-means-others = De andra ser att en deltagare har lämnat gruppen. Ditt namn och din kudde syns inte längre.
leave-means-back = Om du kommer tillbaka börjar du från början. En sluten grupp som har börjat tar inte in dig igen.
stay-in-group = Stanna i gruppen
left-group = Du har lämnat gruppen.
left-group-next = Tack för att du var med.
# A member's break from a group.
pause-membership = Ta paus från gruppen
pause-instead = Eller ta bara en paus
pause-instead-what = Din plats finns kvar. Du kan komma tillbaka när som helst.
pause-lead = Din plats finns kvar. Ingen frågar varför.
pause-means = Vad pausen betyder
pause-means-shut = Grupprummet öppnas inte för dig under pausen.
pause-means-letters = Du får inga påminnelser. Vi berättar bara om gruppen slutar.
pause-means-others = De andra ser att du har paus. Ingen väntar på dig i onödan.
pause-means-back = Du kan komma tillbaka när som helst, också till en sluten grupp. Då ser du vad gruppen skrev.
paused-group = Du har nu paus från gruppen.
paused-group-next = Din plats väntar. Kom tillbaka när du vill.
group-paused = Du har paus från den här gruppen.
come-back = Kom tillbaka
# Another name in a group.
change-name = Byt ditt namn
change-name-told = Gruppen ser vad du hette och vad du heter nu.
change-name-same = Dina gamla meddelanden visas med det nya namnet. Din kudde är densamma.
change-name-left = { $count ->
    [one] Du kan byta namn { $count } gång till inom 30 dagar.
   *[other] Du kan byta namn { $count } gånger till inom 30 dagar.
  }
change-name-again = Du kan byta det igen { $day }.
error-name_changes_used = { $count ->
    [one] Man kan byta namn { $count } gång på 30 dagar.
   *[other] Man kan byta namn { $count } gånger på 30 dagar.
  }
# A break, on which the group does not meet.
group-on-break = Gruppen har paus { $first } – { $last }.
group-on-break-more = Då finns inga träffar. Man kan skriva till gruppen.
# Leaders of a group that has begun.
leaders-title = Gruppens ledare
no-leader-now = Gruppen har ingen ledare just nu.
leader-leads = Leder gruppen
successor-title = Bjud in en ny ledare
successor-what = En ledare kan komma också när gruppen har börjat. I grupprummet berättas när hen kommer. Gamla meddelanden ser hen inte.
successor-ask = Skicka inbjudan
successor-waits = Inbjudan väntar på svar. Ta tillbaka den om du vill bjuda en annan.
successor-full = Gruppen har två ledare. En ny kan bjudas in när den ena går.
successor-leaving = Om du tänker gå, bjud först in en ny ledare.
stand-in-title = Reserv
stand-in-what = Reserven leder en träff när hen bjuds in. Annars ser hen inte grupprummet.
stand-in-is = Har lovat komma som vikarie
stand-in-ask = Bjud in en reserv
stand-in-let-go = Ta bort reserven
stand-in-let-go-means = Löftet upphör nu. Det går inte att ångra, men du kan bjuda in på nytt.
stand-in-let-go-yes = Ta bort den här reserven
substitute-address = Vikariens e-post
stand-in-done = Du är nu reserv.
stand-in-thanks = Tack. Du får ett brev när du bjuds in.
promises-title = Du är reserv
promise-what = Du får ett brev när gruppen behöver dig.
promise-end = Sluta som reserv
promise-end-means = Du bjuds inte in längre. Ingen frågar varför.
promise-end-yes = Sluta nu
promise-ended = Du är inte längre reserv.
leave-leaderless = Gruppen blir utan ledare och inga träffar börjar. Gruppen, föreningen och förbundet får veta det genast.
leave-successor-first = Du kan först bjuda in en efterträdare. Du kan också gå nu.
leave-other-alone = Den andra ledaren blir ensam. Hen kan bjuda in en ny.
leaderless-since = Gruppen har ingen ledare sedan { $day }.
promote-title = Be någon leda gruppen
promote-what = Hen får ett brev och svarar själv. De andra ser det först om hen säger ja. Namn och kudde är desamma.
promote-ask = Skicka frågan
asked-by-leader = { $name } ber dig leda gruppen.
promoted-what = Ditt namn och din kudde är desamma. De andra ser att du är ledare.
asked-successor = Gruppen har redan börjat. Du blir ledarens efterträdare.
asked-stand-in = Du ombeds vara reserv. Du leder en träff när du bjuds in. Före det ser du inte gruppen.
error-leaders_full = Gruppen har redan två ledare. Tack för att du ville komma.
error-stand_ins_full = Gruppen har redan en reserv. Tack för att du ville komma.
error-stand_in_taken = Gruppen har en reserv, eller så väntar en inbjudan på svar.
# What has happened to a group, as its audit log has it.
log-title = Händelser i gruppen
log-leaders = Händelser för ledarna
log-lead = Här ser du vad som har gjorts i gruppen. Händelserna sparas ett år.
log-empty = Här finns inga händelser än.
log-older = Visa äldre
log-about-you = Det här gällde dig.
log-by-you = Du gjorde det här själv.
log-whole = Händelserna är oförändrade.
log-broken = Händelserna har ändrats. Det första felet är på plats { $place }.
log-role-member = deltagare
log-role-leader = ledare
log-role-association_contact = föreningens kontaktperson
log-role-staff = anställd på förbundet
log-role-clock = klockan
log-role-substitute = vikarie
log-group_founded = Gruppen grundades
log-step-plan = Gruppen började planeras
log-step-publish = Gruppen började söka deltagare
log-step-unpublish = Gruppen planeras på nytt
log-step-start = Gruppen började
log-step-begin_ending = Gruppen började avslutas
log-step-go_on = Gruppen fortsatte
log-step-end = Gruppen avslutades
log-step-archive = Gruppen arkiverades
log-step-cancel = Gruppen ställdes in
log-break_set = Gruppen kom överens om paus { $first } – { $last }
log-break_over = Gruppens paus tog slut
log-owner_joined = En annan förening kom med
log-owner_left = En förening lämnade gruppen
log-size_raised = Gruppen fick fler platser: { $after }
log-acceptance_changed = Sättet att komma med ändrades
log-questions_chosen = Frågorna till den som vill med ändrades
log-rules_changed = Spelreglerna ändrades
log-entry_link_made = Ledaren gjorde en ny länk till en deltagare
log-member_joined = En deltagare kom med
log-member_left = En deltagare lämnade gruppen
log-leader_joined = En ledare kom med
log-leader_left = En ledare lämnade gruppen
log-leader_stepped_down = En ledare fortsätter som deltagare
log-member_asked = En deltagare bjöds in
log-leader_asked = En ledare bjöds in
log-stand_in_asked = En reserv bjöds in
log-invitation_taken_back = En inbjudan togs tillbaka
log-stand_in_named = Gruppen fick en reserv
log-stand_in_gone = Gruppen har ingen reserv längre
log-substitute_called = En vikarie bjöds in till en träff
log-substitute_came = En vikarie kom till gruppen
log-substitute_gone = Vikarien lämnade gruppen
log-visit_asked = En anställd på förbundet bjöds in till en träff
log-visit_booked = En anställd på förbundet lovade komma till en träff
log-visit_off = Besöket från förbundet ställdes in
log-visit_done = En anställd på förbundet besökte en träff
log-visitor_came = En anställd på förbundet kom till grupprummet
log-visitor_gone = Den anställda på förbundet lämnade grupprummet
log-guest_told = Gruppen fick veta om en gästtalare
log-freeze_room = Diskussionen stoppades
log-thaw_room = Diskussionen öppnades
log-hide_message = Ett meddelande doldes
log-show_message = Ett meddelande visades igen
log-set_aside = En deltagare ställdes åt sidan en stund
log-bring_back = En deltagare kom tillbaka
log-propose_set_aside = Någon föreslog att ställa en deltagare åt sidan igen
log-take_back_set_aside = Förslaget att ställa åt sidan drogs tillbaka
log-decline_set_aside = Förslaget att ställa åt sidan godkändes inte
log-set_aside_lapsed = Förslaget att ställa åt sidan förföll
log-propose_removal = Någon föreslog att ta bort en deltagare
log-take_back_removal = Förslaget att ta bort drogs tillbaka
log-decline_removal = Förslaget att ta bort godkändes inte
log-removal_lapsed = Förslaget att ta bort förföll
log-remove_member = En deltagare togs bort ur gruppen
log-reinstate = En deltagare togs tillbaka i gruppen
log-review_stands = Förbundet bedömde beslutet på nytt. Det står fast.
log-report_handled = En anmälan om ett meddelande behandlades
log-report_unhandled = En anmälan om ett meddelande blev obehandlad
log-staff_read_report = Förbundet läste en anmälan och meddelandet
log-staff_handled_report = Förbundet behandlade en anmälan
log-block_account = Ett konto stängdes
log-unblock_account = Ett konto öppnades
log-break_glass_opened = Förbundet öppnade gruppens meddelanden. Orsak: { $reason }
log-break_glass_read =
    { $count ->
        [one] Förbundet läste { $count } meddelande
       *[other] Förbundet läste { $count } meddelanden
    }
log-break_glass_revealed = Förbundet läste ett dolt meddelande
log-break_glass_closed = Förbundet slutade läsa
log-glass-danger = säkerhet
log-glass-serious_report = allvarlig anmälan
log-glass-no_leader = ledare saknas
log-glass-authority = en myndighets begäran

# A way back for a member who is lost.
entry-links-title = Ny länk till gruppen
entry-links-lead = Har någon tappat vägen till gruppen? Gör en länk och ge den själv.
entry-links-safe = Länken berättar inget om gruppen. Bara den personen kommer in med den.
entry-links-none = Det finns inga andra i gruppen ännu.
entry-link-make = Gör en länk
entry-link-title = Länken är klar
entry-link-hand = Ge den bara till den här personen, till exempel som textmeddelande:
entry-link-copy = Kopiera länken
entry-link-copied = Länken är kopierad. Klistra in den i ett meddelande.
entry-link-life =
    { $count ->
        [one] Länken fungerar i { $count } dag.
       *[other] Länken fungerar i { $count } dagar.
    }
entry-link-once = Länken syns bara nu.
entry-link-once-next = Kopiera den genast. En ny länk avslutar den gamla.
entry-title = Välkommen tillbaka
entry-lead = Vi skickar ett brev till den e-post som du gick med med. Länken i brevet leder ända fram.
entry-other = Någon annan är inloggad i den här webbläsaren.
entry-other-next = Länken i brevet loggar ut hen.
entry-send = Skicka brevet
entry-no-address = Kommer du inte åt e-posten? Berätta det för den som gav länken.
entry-sent = Öppna din e-post och tryck på länken i brevet.
entry-sent-not-come = Om brevet inte syns, titta i skräpposten. Högst tre brev skickas om dagen.
entry-gone = Länken fungerar inte längre
entry-gone-next = Be om en ny av den som gav den. Du kan också logga in med din e-post.
# A place in the group that continues one’s own.
log-group_continued = Gruppen fick en fortsättning
log-final_note_written = En ledare skrev slutord
renewal-title = Vi fortsätter som en ny grupp
renewal-lead = Din grupp fortsätter som en ny grupp. Där finns en plats för dig.
renewal-until = Vi håller platsen åt dig till { $moment }.
renewal-what = Så här är den nya gruppen
renewal-size =
    { $count ->
        [one] Det finns plats för { $count } deltagare.
       *[other] Det finns plats för { $count } deltagare.
    }
renewal-size-title = Storlek
renewal-leaders = Ledare
renewal-fresh = Meddelandena följer inte med till den nya gruppen. Du kan också byta namn.
renewal-come = Jag kommer med
renewal-no = Inte den här gången
renewal-quiet = Ett nej berättar vi inte för någon. Vi frågar inte varför.
renewal-gone = Platsen hålls inte längre åt dig
renewal-gone-next = Du kan ändå se om gruppen tar emot fler.
renewal-gone-others = Du kan söka andra grupper.
renewal-declined = Du svarade: inte den här gången.
renewal-declined-next = Tack för svaret. Vi berättar det inte för någon.
renewal-waits = Det finns en plats för dig i den nya gruppen.
