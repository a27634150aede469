# The room in Swedish, as it is written in Finland.

## The page
room-title = Grupprum – Vertaistupa
group-room = Grupprum
skip-to-writing = Gå till att skriva
skip-to-sheet = Gå till delen som öppnades
opening = Grupprummet öppnas
unreachable = Förbindelsen är bruten.
unreachable-more = Det du skrev finns kvar på den här enheten. Vi försöker hela tiden på nytt.

## Head and ways
back-to-groups = Tillbaka till mina grupper
my-groups = Mina grupper
help-now = Hjälp nu
menu = Meny
menu-waits = { $label } ({ $count })
menu-with-waiting = Meny, { $count } väntar på dig
desk-new-report = En ny anmälan väntar på dig i menyn.
desk-new-request = En ny begäran att gå med väntar på dig i menyn.
desk-new-removal = Ett förslag om en deltagare väntar på dig i menyn.
ways = Grupprum
way-talk = Diskussion
way-meetings = Träffar
present-count = { $count ->
    [one] { $count } är här
   *[other] { $count } är här
  }
ended-on = avslutad { $date }
cancelled-short = inställd
menu-people = Vilka är med
menu-reports = Anmälningar
menu-requests = Begäran att gå med
menu-welcome = Välkomstord
menu-removals = Förslag om deltagare
for-leaders = För ledarna
menu-rules = Spelregler
menu-enter-sends = Enter skickar
menu-settings = Inställningar
menu-log = Händelser i gruppen
menu-name = Byt ditt namn
menu-pause = Ta paus
menu-leave-group = Lämna gruppen
menu-sign-out = Logga ut
menu-leave-page = Lämna sidan

## People
people = Här nu
people-rest = De andra i gruppen
people-away = Borta just nu
people-paused = Har paus
state-paused = har paus
nobody-else = Ingen annan syns just nu. Den som kommer syns inom en halv minut.
you = Du
role-leader = ledare
role-substitute = vikarie
role-visitor = anställd på förbundet
someone-gone = En deltagare som har lämnat

## The talk
talk = Diskussion
show-older = Visa äldre meddelanden
room-planned = Gruppen planeras ännu. Här kan ledarna redan prata.
room-plan = Öppna planen
talk-empty = Här pratar gruppen. Du kan börja med att berätta hur du har det.
talk-none = Här finns inga meddelanden.
today = i dag, { $date }
yesterday = i går, { $date }
new-messages = { $known ->
    [no] Nya meddelanden
   *[yes] Nya meddelanden { $count }
  }
show-new = { $count ->
    [one] Visa { $count } nytt meddelande
   *[other] Visa { $count } nya meddelanden
  }
edited = redigerat
message-actions = { $name } { $time }, åtgärder
own-message-actions = Eget meddelande { $time }, åtgärder
message-hidden = Meddelandet är dolt
own-message-hidden = Ledaren dolde ditt meddelande
message-hidden-reason = Ledaren dolde ditt meddelande. Orsak: { $reason }.
message-removed = Meddelandet är borttaget
reveal = Visa meddelandet
quote-before-you = Meddelandet är från tiden före dig
quote-loading = Meddelandet hämtas

## Lines of what happened
line-joined = { $name } kom med i gruppen
line-joined-nameless = En ny deltagare kom med i gruppen
line-joined-successor = { $name } kom som ny ledare för gruppen
line-joined-successor-nameless = Gruppen fick en ny ledare
line-joined-substitute = { $name } kom som vikarie för en träff
line-joined-substitute-nameless = En vikarie kom för en träff
line-left = En deltagare lämnade gruppen
line-left-leader = En ledare lämnade gruppen
line-left-substitute = Vikarien lämnade gruppen
line-joined-visit = { $name } från förbundet kom med på den här träffen
line-joined-visit-nameless = En anställd på förbundet kom med på träffen
line-left-visitor = Den anställda på förbundet gick
line-guest-comes = En gästtalare kommer till träffen { $date }
line-guest-changed = Uppgifterna om gästtalaren { $date } ändrades
line-guest-off = Ingen gästtalare kommer till träffen { $date }
line-leaderless = Gruppen har ingen ledare just nu
line-led-again = Gruppen har en ledare igen
line-leads-now = { $name } leder nu gruppen
line-leads-now-nameless = En deltagare leder nu gruppen
line-leads-no-more = { $name } är nu deltagare
line-leads-no-more-nameless = En ledare är nu deltagare
line-renamed = { $was } heter nu { $name }
line-renamed-nameless = En deltagare som gått hade bytt namn
you-are-asked-to-lead = Du är tillfrågad som ledare.
asked-answer = Se och svara
ask-to-lead = Den andra ledaren
one-leader = Gruppen har en ledare. Två är tryggare.
ask-by-address = Bjud in med e-post
ask-to-lead-name = Be { $name } leda gruppen
leaderless = Gruppen har ingen ledare just nu.
leaderless-more = Föreningen söker en ledare. Så har det varit sedan { $date }.
line-removed = En deltagare är inte längre med i gruppen
line-ended = Gruppen avslutades { $date }
line-away = { $name } är borta just nu
line-away-nameless = En deltagare är borta just nu
line-returned = { $name } är här igen
line-returned-nameless = En deltagare är här igen
line-paused = { $name } tar en paus
line-paused-nameless = En deltagare tar en paus
line-pause-over = { $name } är tillbaka från pausen
line-pause-over-nameless = En deltagare är tillbaka från pausen
line-glass-danger = Förbundet läser gruppens meddelanden. Någons säkerhet är i fara.
line-glass-serious_report = Förbundet läser gruppens meddelanden. Någon har gjort en allvarlig anmälan.
line-glass-no_leader = Förbundet läser gruppens meddelanden. Gruppen har ingen ledare.
line-glass-authority = Förbundet läser gruppens meddelanden. En myndighet ber om uppgifter.
line-glass-closed = Förbundet läser inte längre gruppens meddelanden.
line-frozen-leader = Ledaren stoppade diskussionen. Den öppnas igen { $date }
line-frozen-staff = Förbundet stoppade diskussionen. Den öppnas igen { $date }
line-frozen-open = Förbundet stoppade diskussionen. Förbundet berättar här när den öppnas.
line-thawed-leader = Ledaren öppnade diskussionen igen
line-thawed-staff = Förbundet öppnade diskussionen igen
line-thawed-time = Diskussionen är öppen igen
line-break-set = Gruppen tar paus. Pausen börjar { $first } och slutar { $last }
line-break-over = Gruppens paus är slut
line-break-off = Gruppen tar ingen paus
line-ending = Gruppens sista dag är { $date }. Efter det kan du läsa i 30 dagar och spara dina egna meddelanden.
line-last-day-moved = Gruppens sista dag är nu { $date }.
line-goes-on = Gruppen fortsätter. Sista dagen är nu { $date }.

## Is writing
writing-one = { $name } skriver
writing-two = { $first } och { $second } skriver
writing-many = Många skriver

## The reader's message on its way
sending = Skickas
waits-for-connection = Väntar på förbindelse
not-sent = Gick inte iväg. Försök igen
not-sent-remove = Ta bort härifrån
not-sent-read-only = Just nu går det inte att skriva i gruppen.
not-sent-paused = Meddelandet skickades inte, för du hade paus.
not-sent-frozen = Diskussionen är stoppad. Ditt meddelande finns kvar på den här enheten.
not-sent-refused = Meddelandet kan inte skickas så här.
not-sent-rewrite = Ändra meddelandet

## Menu of a message
reply = Svara
edit = Redigera
remove = Ta bort meddelandet
report = Anmäl meddelandet
hide = Dölj meddelandet
unhide = Återställ meddelandet
set-aside = Ställ skribenten åt sidan

## Composer
compose = Skriv till gruppen
send = Skicka
send-object = meddelandet
replying-to = Du svarar: { $name }
cancel-reply = Ångra svaret
editing = Du redigerar meddelandet
cancel-edit = Ångra redigeringen
save-edit = Spara
not-watched = Gruppen övervakas inte hela tiden.
emergency-call = I en nödsituation, ring
enter-sends = Enter skickar meddelandet. Skift och Enter gör en ny rad. Du kan ändra det i menyn.
enter-makes-line = Enter gör en ny rad. Ctrl och Enter skickar meddelandet. Du kan ändra det i menyn.
characters-left = { $count ->
    [one] Du kan skriva { $count } tecken till.
   *[other] Du kan skriva { $count } tecken till.
  }
too-long = { $count ->
    [one] Meddelandet är { $count } tecken för långt. Korta av det eller dela det i två.
   *[other] Meddelandet är { $count } tecken för långt. Korta av det eller dela det i två.
  }
nothing-written = Skriv först ett meddelande.
edit-failed = Ändringen sparades inte. Försök igen.
message-gone = Meddelandet finns inte längre. Du kan skicka texten som ett nytt meddelande.
read-only = Just nu går det inte att skriva i gruppen.
read-only-more = Du kan läsa meddelandena.
draft-kept = Det här blev inte färdigt. Du kan kopiera texten.
room-begins = Gruppen börjar { $date }.
room-begins-more = Då kan du skriva. Dörren öppnas 10 minuter före.
room-before = Du är med. Här samtalar gruppen när den har börjat.
room-ended = Gruppen är avslutad.
room-cancelled = Gruppen är inställd.
cancelled-few_people = Det fanns för få deltagare.
cancelled-no_leader = Gruppen har ingen ledare.
cancelled-otherwise = Saken ordnas på ett annat sätt.
cancelled-other = Gruppen kan inte ordnas nu.
cancelled-not-begun = Gruppen börjar inte.
cancelled-message = Meddelande från arrangören
room-cleared-on = Meddelanden och namn raderas { $date }
room-own-words = Ladda ner dina meddelanden
room-give-feedback = Ge respons
room-find-new = Sök en ny grupp
room-next = Hur du går vidare
room-next-own-words = Ladda ner dina egna meddelanden före det, om du vill ha dem kvar.

## Banners
connection-lost = Förbindelsen bröts.
connection-lost-more = Skriv i lugn och ro. Ditt meddelande går iväg när förbindelsen är tillbaka.
connection-back = Förbindelsen är tillbaka.
signed-out = Du är utloggad.
signed-out-more = Det du skrev finns kvar på den här enheten.
second-check-first = Ledarens andra bekräftelse fattas.
second-check-then-lead = Efter den kan du leda. Skriva kan du redan nu.
second-check-pass = Gör den andra bekräftelsen
sign-in-again = Logga in igen
stopped = Något gick fel, och det beror inte på dig.
stopped-more = Det du skrev finns kvar på den här enheten.
load-again = Ladda om sidan

## The meeting
line-meeting-lobby = Samlingen började
line-meeting-opened = Träffen började. Nu: { $phase }
line-meeting-phase = Nu: { $phase }
line-meeting-moved = Träffen { $was } är flyttad. Ny tid: { $date }
line-start-moved = För få deltagare var med, så starten flyttades. Ny tid: { $date }
line-start-off = För få deltagare var med, så gruppen började inte. En ny tid meddelas senare.
line-start-replanned = Gruppen börjar inte { $date }. Den planeras på nytt, och ni får veta den nya tiden senare.
line-meeting-cancelled = Träffen { $date } är inställd.
meeting-off-ill = Ledaren kan inte komma.
meeting-off-few = För många har förhinder.
meeting-off-other = Träffen uteblir.
line-meeting-held = Träffen avslutades
line-meeting-missed = Träffen blev inte av
line-meeting-off = Träffen började inte nu
meeting-theme-tonight = Tema: { $theme }
meeting-begins = { $minutes ->
    [one] Vi börjar kl. { $time }, om ungefär en minut.
   *[other] Vi börjar kl. { $time }, om ungefär { $minutes } minuter.
  }
meeting-lacks =
    { $count ->
        [one] Gruppen saknar ännu 1 deltagare. Om ingen kommer före starten flyttas träffen.
       *[other] Gruppen saknar ännu { $count } deltagare. Om de inte kommer före starten flyttas träffen.
    } Föreningen kan i planen besluta att gruppen börjar som mindre.
meeting-waits-for-leader = Träffen börjar när ledaren startar den.
meeting-place = Träff, del { $number }/{ $count }:
meeting-until = Till ungefär kl. { $time }.
meeting-time-over = Du kan avsluta din tanke i lugn och ro.
meeting-host = Ledare som håller i träffen: { $name }.
meeting-start = Starta träffen
meeting-next = Härnäst: { $phase }
meeting-host-you = Du håller i träffen.
meeting-watcher = Följer meddelandena: { $name }.
meeting-watcher-you = Du följer meddelandena.
meeting-take-over = Ta över träffen
meeting-give-over = Lämna över: { $name }
evening-title = Träffens gång
evening-what = Du kan hoppa över en del eller gå tillbaka. Slutet flyttas bara om du flyttar det.
evening-minutes = { $count } min
evening-now = Nu
evening-go = Gå hit
evening-ends = Slutar ungefär kl. { $time }.
evening-move-end = Flytta slutet 15 min
meeting-undo = Ångra flytten
meeting-more-time = Ge mer tid
meeting-close = Avsluta träffen
start-early-title = Ska vi börja nu?
start-early-means = Den överenskomna tiden är kl. { $time }.
start-early-shuts = Efter det tar gruppen inte emot nya.
start-early-wait = Vänta ännu
close-title = Ska träffen avslutas?
close-means = Träffen kan inte öppnas igen. Det går att skriva till gruppen även efteråt.
close-go-on = Fortsätt träffen
late-welcome = Välkommen. Nu pågår: { $phase }.
late-past = Hittills: { $phases }.
late-take-part = Du kan skriva eller bara läsa.
late-read = Läs vad som har sagts
close-note = Stäng det här
end-held = Träffen är avslutad
end-missed = Träffen blev inte av
end-off = Träffen började inte nu
end-thanks = Tack för att du var med.
end-not-yours = Det beror inte på dig.
end-next = Nästa träff: { $date }.
end-help = Om något känns tungt finns det någon som lyssnar:
lobby-welcome = Välkommen
lobby-programme = Vad vi gör i dag
lobby-times = Tiderna är ungefärliga. Du får alltid stå över.
writing-opens = Du kan skriva till gruppen kl. { $time }.
writing-opens-soon = Du kan skriva om en liten stund.
writing-open = Nu kan du skriva till gruppen.
phase-lobby-name = Samling
phase-opening-name = Start
phase-opening_round-name = Inledande runda
phase-theme_intro-name = Inledning
phase-theme_round-name = Temarunda
phase-question_1-name = Fråga 1
phase-break-name = Paus
phase-question_2-name = Fråga 2
phase-open_discussion-name = Fri diskussion
phase-closing_round-name = Avslutande runda
phase-closing-name = Avslutning

## Announcements
said = { $name }: { $text }
said-many = { $count ->
    [one] { $count } nytt meddelande
   *[other] { $count } nya meddelanden
  }

## Sheets
close = Stäng
sheet-failed = Det lyckades inte. Försök igen om en stund.
sheet-not-allowed = Det här är inte möjligt just nu.
sheet-gone = Meddelandet finns inte längre.
only-leaders-see = Det här fönstret syns bara för ledarna.

report-sees = Ledarna ser det här. Skribenten får inte veta ditt namn.
report-sees-staff = En anställd på förbundet ser det här, ledaren gör det inte. Skribenten får inte veta ditt namn.
report-sees-hidden = Ledarna ser det här. Är meddelandet en ledares ser bara förbundets anställda det.
report-what = Vad är fel i meddelandet?
report-hurts = Det sårar någon
report-private = Det avslöjar någons saker
report-selling = Det är reklam eller försäljning
report-worried = Jag är orolig för skribenten
report-other = Något annat
report-danger = Om någon är i fara, ring
reported = Anmälan är skickad
report-thanks = Tack. Ledaren tittar på meddelandet.
report-thanks-staff = Tack. En anställd på förbundet tittar på meddelandet, inte ledaren.
report-thanks-hidden = Tack. Någon tittar på meddelandet.
report-answer-where = Svaret ser du på sidan
report-own = Dina anmälningar
report-name-untold = Ditt namn nämns inte.
report-reason = Orsak: { $reason }.
report-help = Om det känns tungt finns det någon som lyssnar:
report-more = Vill du berätta mer?
optional = (kan lämnas tomt)
report-send-words = Skicka tillägget
report-words-sent = Tillägget är skickat.
report-words-empty = Skriv först ett tillägg.
report-words-long = { $count ->
    [one] Texten är { $count } tecken för lång.
   *[other] Texten är { $count } tecken för lång.
  }
report-take-back = Ta tillbaka anmälan
report-taken-back = Anmälan är tillbakatagen.

reason-choose = Välj orsak
reason-missing = Välj en orsak.
hide-reason = Orsaken som skribenten läser
hide-hurts = Meddelandet kan såra någon
hide-privacy = Meddelandet berättar om någon annans saker
hide-selling = Meddelandet är reklam
hide-rules = Meddelandet bryter mot spelreglerna
hide-other = Annan orsak
hide-others-see = Andra ser: Meddelandet är dolt.
hide-can-undo = Du kan återställa meddelandet när som helst.
hidden-done = Meddelandet är dolt.
hidden-done-more = Skribenten får veta orsaken.
hidden-reports = { $count ->
    [one] { $count } anmälan om meddelandet väntar.
   *[other] { $count } anmälningar om meddelandet väntar.
}
hidden-handle = Markera som behandlad
hidden-reports-handled = { $count ->
    [one] Anmälan är behandlad.
   *[other] Anmälningarna är behandlade.
}
unhidden-done = Alla ser meddelandet igen.
revealed = Dolt meddelande

aside-title = Ställ åt sidan: { $name }
aside-now = Genast
aside-now-text = { $name } ser inte gruppen och kan inte skriva.
aside-ends = Slutar
aside-ends-text = Av sig själv efter ett dygn. Du kan ta tillbaka hen när som helst.
aside-told = Vem får veta
aside-told-text = { $name } och den andra ledaren. De andra ser bara att { $name } är borta just nu.
aside-told-alone = { $name }. De andra ser bara att { $name } är borta just nu.
aside-reason = Orsaken som { $name } läser
aside-hurts = Meddelandena har sårat andra
aside-privacy = Någon annans saker har berättats
aside-selling = Meddelandena har varit reklam
aside-rules = Spelreglerna har inte följts
aside-other = Annan orsak
aside-done-title = { $name } är åt sidan
aside-done-ends = Slutar { $date }.
aside-done-more = { $name } fick orsaken.
aside-ask-second = Be en annan besluta
aside-ask-meanwhile = Under tiden kan du dölja meddelanden eller stoppa diskussionen.
# The room is frozen: nobody writes. A leader's word, or staff's.
freeze-room = Stoppa diskussionen
thaw-room = Öppna diskussionen
freeze-now-text = Ingen kan skriva, inte heller ledarna. Meddelandena går att läsa.
freeze-ends-text = Av sig själv. Du kan öppna när som helst. Ledarna har 24 timmar i veckan.
freeze-told-text = Hela gruppen. De andra ser inte orsaken.
freeze-length = Hur länge
freeze-hours =
    { $count ->
        [one] { $count } timme
       *[other] { $count } timmar
    }
freeze-reason = Orsak
freeze-calm = Diskussionen behöver lugna sig
freeze-privacy = Någon annans saker har berättats
freeze-worried = Oro för någons säkerhet
freeze-other = Annan orsak
frozen = Diskussionen är stoppad
frozen-leader = Ledaren har stoppat diskussionen.
frozen-staff = Förbundet har stoppat diskussionen.
frozen-more = Ingen kan skriva just nu. Du kan läsa meddelandena.
frozen-until = Diskussionen öppnas { $date }.
frozen-open = Förbundet berättar här när diskussionen öppnas.
glass-on = Förbundet läser nu gruppens meddelanden.
glass-on-until = Läsningen slutar senast { $date }.
frozen-done-more = Hela gruppen ser det här. Du kan ändå dölja ett meddelande eller ställa någon åt sidan.
bring-back = Ta tillbaka i gruppen
bring-back-name = Ta tillbaka i gruppen: { $name }
brought-back = { $name } är med i gruppen igen.
propose-removal-name = Föreslå borttagning: { $name }

remove-title = Ska meddelandet tas bort?
remove-means = Meddelandet försvinner för alla. Det går inte att få tillbaka.
remove-keep = Behåll meddelandet

## Pages instead of the room
away-title = Du ser inte gruppen en stund
away-lead = Ledaren ställde dig åt sidan en stund.
away-ends = Det slutar
away-reason = Orsak
away-easy = Du behöver inte göra något. Gruppen öppnas av sig själv, och din plats finns kvar.
someone-listens = Om det känns tungt finns det någon som lyssnar:
removed-title = Du är inte längre med i gruppen
removed-lead = Du ser inte gruppens meddelanden längre. Dina andra grupper är som förr.
removed-reason = Orsak: { $reason }.
review-title = Är du av annan åsikt?
review-title-asked = Du bad om en ny bedömning
review-what = En anställd på förbundet kan se på saken. Gruppen får inte veta att du bad om det.
review-last-day = Du kan be till { $until }.
review-words = Med egna ord
review-ask = Be om bedömning
review-asked = Din begäran skickades { $at }.
review-asked-more = En anställd på förbundet svarar dig med ett brev. Gruppen får inte veta att du bad om det.
review-stands = Förbundet har sett på saken. Beslutet står fast.
review-stands-more = Tack för att du berättade.
left-title = Du har lämnat gruppen
left-lead = Du ser inte gruppen längre. Ingen frågar varför.
paused-title = Du har paus från den här gruppen
paused-lead = Din plats finns kvar. Meddelandena väntar på dig.
come-back = Kom tillbaka
cleared-title = Gruppen är arkiverad
cleared-lead = Meddelanden och namn är raderade. Tack för att du var med.
cleared-find = Sök en ny grupp
missing-title = Sidan hittas inte
missing-lead = Adressen är gammal, eller så är sidan inte öppen för dig.
entry-link-give = Kommer någon inte in? Ge en ny länk
renewal-banner = Gruppen fortsätter som en ny grupp.
renewal-look = Se din plats

## The leaders' own room
pair-room = Ledarna emellan
pair-title = Ledarna emellan – Vertaistupa
back-to-group-room = Tillbaka till grupprummet
menu-pair-news = Ledarna emellan, något nytt
menu-with-news = Meny, något nytt i ledarnas rum
pair-readers = Bara gruppens ledare läser det här.
pair-readers-not = Deltagarna och kontaktpersonen ser inte det här.
pair-compose = Skriv till ledarna
pair-empty = Här talar ledarna om att leda gruppen.
pair-alone = Ingen annan leder gruppen med dig ännu.
pair-alone-later = En ny ledare ser bara det du skriver efteråt.
pair-ask = Bjud in en annan ledare
pair-line-joined = { $name } kom med
pair-line-joined-nameless = En ny ledare kom med
pair-line-left = En ledare är inte längre med
line-debrief = Träffen är slut. Ni kan tala om den här.
debrief-title = Träffen är slut
debrief-lead = De här frågorna kan ni tala om, om ni vill.
debrief-well = Vad gick bra?
debrief-mind = Vad stannade i tankarna?
debrief-next = Vad gör vi annorlunda nästa gång?
debrief-support = Är det något som tynger dig?
pair-left-title = Det här rummet är bara för ledarna
pair-left-lead = Du leder inte längre gruppen. Dina meddelanden tas bort samtidigt som gruppens.
