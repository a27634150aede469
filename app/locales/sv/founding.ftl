# Founding and planning a group.

## An association's desk.
association = Förening
association-lead = Här ser du föreningens grupper och siffror.
association-no-groups = Det finns inga grupper än. Börja med en ny grupp.
association-privacy = Här syns inga meddelanden och inga deltagares namn.
new-group = Ny grupp
open-plan = Öppna planen
back-to-association = Tillbaka till föreningen
next-meeting-at = Nästa träff { $at }
next-meeting-none = Inga träffar är planerade.
count-leaders =
    { $count ->
        [one] { $count } ledare.
       *[other] { $count } ledare.
    }
count-meetings =
    { $count ->
        [one] { $count } träff.
       *[other] { $count } träffar.
    }
group-state-idea = Idé
group-state-planning = Planeras
group-state-recruiting = Söker deltagare
group-state-running = Pågår
group-state-ending = Avslutas snart
group-state-ended = Avslutad
group-state-archived = Arkiverad
group-state-cancelled = Inställd

## A new group: two models.
owner-and-model = { $association }, { $model }
model = Hur gruppen startas
model-self_service = modell i egen regi
model-turnkey = nyckelfärdig modell
new-group-lead = I egen regi planerar ni själva, ett ämne i taget. Du kan göra paus och fortsätta.
group-name = Gruppens namn
group-name-hint = Berätta inte i namnet vem gruppen är för. Namnet syns i listor.
template-question = Vilket program börjar ni med?
template-hint = Ett färdigt program har åtta träffar. Allt kan ändras.
template-own-programme = Eget program
group-language = Gruppens språk
begin-plan = Börja planera
begin-plan-next = Inget publiceras än.
turnkey-what = Ni svarar på sex frågor. En anställd på förbundet gör ett utkast.
answer-six = Svara på sex frågor
models-differ = Modellen kan bytas senare. Inget försvinner.

## The six answers.
six-heading = Sex svar räcker
six-lead = En anställd på förbundet gör ett utkast. Ni godkänner det. Inget publiceras före det.
six-lead-staff = Svara för föreningen. Föreningen godkänner utkastet före publiceringen.
choose = Välj
six-association = 1. Förening
six-template = 2. Vem är gruppen för?
six-own = Andra, jag berättar själv
six-own-target = För vem, med egna ord
six-own-target-hint = Bara om du valde: Andra, jag berättar själv.
six-leaders = 3. Ledarnas e-post
six-leaders-hint = Två är bra. En räcker i början. De får inbjudan genast.
six-leader = Ledare
six-leader-second = Andra ledaren
six-month = 4. När börjar gruppen?
six-evening = 5. Vilken kväll passar?
six-intake = 6. Hur kommer man med i gruppen?
six-send = Skicka önskemålet
six-send-staff = Starta gruppen
six-next = En anställd på förbundet kontaktar er. Ni behöver inte göra något före det.
six-next-staff = Utkastet är genast färdigt att se på.
weekday-mon = må
weekday-tue = ti
weekday-wed = on
weekday-thu = to
intake-open = Öppen grupp: nya tas med hela tiden
intake-closed = Sluten grupp: inga nya efter starten

## What a draft says where the association has its own idea of whom it is for.
draft-own-for = För föräldrar vars barn behöver särskilt stöd.
draft-own-connects = Vi har en likadan vardag. En annan förälder förstår på ett halvt ord.
draft-own-about = Vi talar om vardagen, om att orka och om glada stunder. Varje gång har ett eget tema. Du kan berätta eller bara lyssna.
draft-name-1 = Rönngården
draft-name-2 = Bastustigen
draft-name-3 = Vindstugan
draft-name-4 = Skvattram
draft-name-5 = Snödroppen
draft-name-6 = Björkstranden

## The plan and its six headings.
plan = Plan
plan-lead = Sex ämnen. Gör ett i taget. Allt sparas, du kan fortsätta i morgon.
back-to-plan = Tillbaka till planen
save = Spara
heading-leaders = Ledare
heading-leaders-what = Vem leder gruppen? Två är bra.
heading-communication = Information
heading-communication-what = Hur berättar ni om gruppen?
heading-frame = För vem, hur ofta, hur länge
heading-frame-what = Vem är gruppen för, när börjar och slutar den?
heading-networks = Nätverk
heading-networks-what = Vem i närheten kunde vara med?
heading-resources = Resurser
heading-resources-what = Barnpassning, kostnader och verksamhetsunderstöd.
heading-content = Innehåll
heading-content-what = Färdigt program, eget program eller kaffestunder utan tema.
heading-done = Klart
heading-half =
    { $count ->
        [one] Påbörjat, { $count } punkt kvar
       *[other] Påbörjat, { $count } punkter kvar
    }
heading-open = Inte påbörjat
heading-open-optional = Inte påbörjat, inte obligatoriskt
still-missing = Ännu:
count-waiting =
    { $count ->
        [one] { $count } inbjudan väntar på svar.
       *[other] { $count } inbjudningar väntar på svar.
    }
before-publishing = Före publiceringen
nothing-missing = Allt som behövs är klart.
condition-leader = En ledare som har godkänt inbjudan
condition-channel = Hur man berättar om gruppen
condition-target_group = Vem gruppen är för
condition-what_connects = Det som förenar oss
condition-intake = Öppen eller sluten grupp
condition-language = Gruppens språk
condition-mode = Var vi träffas
condition-municipality = Kommun
condition-start_date = När gruppen börjar
condition-end_date = När gruppen slutar
condition-rhythm = Hur ofta vi träffas
condition-first_meeting = Tiden för den första träffen
condition-rules = Spelregler
condition-approval = Föreningens godkännande
missing-others = Föreningens kontaktperson fyller i det som saknar länk. Fråga hen.
one-leader-notice = Gruppen har en ledare. Två är tryggare.
with-one-leader = Vi börjar med en ledare
publish-group = Publicera gruppen
publish-what = Sedan kan man be att få komma med.
look-at-draft = Se på utkastet
look-at-plan = Se på planen
switch-to-self_service = Byt till egen regi
switch-to-turnkey = Byt till nyckelfärdig modell
switch-means-self_service = Då planerar föreningen själv, och förbundet hjälper till.
switch-means-turnkey = Då gör en anställd på förbundet ett utkast som föreningen godkänner.
switch-keeps = Inget försvinner.
small-start-why = Gruppen börjar när den har minst fyra deltagare. Annars skjuts den första träffen upp.
small-start-allowed = Gruppen får börja som mindre.
small-start-allow = Tillåt en mindre start
small-start-undo = Ta tillbaka det
small-start-who = Föreningens kontaktperson kan tillåta en mindre start.
plan-shut = Planen är låst, för gruppen är publicerad.
plan-cancelled = Gruppen blir inte av. Inbjudningarna är återtagna.
unpublish-group = Ta tillbaka till planeringen
cancel-group = Ställ in gruppen
plan-saved-group = Gruppen är startad. Inget är publicerat än.
plan-saved-wish = Önskemålet är skickat till förbundet. En anställd kontaktar er.
plan-saved-heading = Sparat.
plan-saved-model = Modellen är bytt. Alla uppgifter finns kvar.
plan-saved-invited = Inbjudan är skickad. Brevet går om en stund.
plan-saved-stand-in-gone = Gruppen har ingen reserv längre.
plan-saved-taken-back = Inbjudan är återtagen. Med den kommer ingen in i gruppen.
plan-saved-published = Gruppen är publicerad. Nu söker vi deltagare.
plan-saved-unpublished = Gruppen planeras igen.
group-page-address = Adressen till gruppens sida
group-page-listed = Gruppen finns i listan. Du kan också dela sidans adress.
group-page-by_link = Gruppen finns inte i listan. Ge den här adressen till dem som du berättar om gruppen för.
copy-address = Kopiera adressen
address-copied = Adressen är kopierad.
open-group-page = Öppna gruppens sida
plan-saved-small = Gruppen får nu börja som mindre.
plan-saved-small-undone = Gruppen börjar när den har minst fyra deltagare.
plan-saved-cancelled = Gruppen är inställd.
plan-saved-handed-over = Föreningen har utkastet nu.
plan-saved-approved = Du godkände utkastet. En anställd på förbundet publicerar gruppen.
plan-saved-changes = Ditt önskemål är skickat till förbundet.
plan-saved-moved = Någon hann ändra det här. Nu ser du det nyaste läget.

## Turnkey: who has the draft now.
turnkey-prepared = En anställd på förbundet gör utkastet.
turnkey-look = Förbundet har gjort ett utkast. Se på det.
turnkey-looked-at = Föreningen ser på utkastet.
turnkey-approved = Föreningen har godkänt utkastet. Förbundet publicerar gruppen.
turnkey-draft-ready = Förbundet har gjort ett utkast
turnkey-draft-what = Se på det i lugn och ro. Inget publiceras före ditt godkännande.
approve-draft = Godkänn utkastet
wish-changes = Önska ändringar
wished-changes = Vad borde ändras?
wished-changes-hint = Utkastet går tillbaka till förbundet.
send-wish = Skicka önskemålet
association-wishes = Föreningen önskar ändringar:
hand-over = Ge till föreningen
hand-over-what = Föreningen ser på utkastet och godkänner det.

## Leaders.
leaders-lead = Två ledare delar på ansvaret. Båda får inbjudan per e-post.
leader-accepted = Har godkänt inbjudan
leader-invitation = Inbjudan { $ordinal }, skickad { $day }
leader-waits = Väntar på svar
leader-declined = Inte den här gången
leader-take-back = Ta tillbaka inbjudan
leader-take-back-means = Inbjudans länk fungerar inte längre. Det går inte att ångra, men du kan bjuda in på nytt.
leader-take-back-yes = Återkalla den här inbjudan
leader-address = Ledarens e-post
leader-address-hint = Adressen skrivs en gång, den visas inte mer.
invite-leader = Bjud in ledaren
leaders-full = Gruppen har två ledare eller inbjudningar. Ta tillbaka en om du vill bjuda en annan.

## Communication, networks, resources.
communication-lead = Fundera på hur du når föräldrar med liten möda.
channels-question = Hur berättar ni om gruppen?
channels-hint = Välj minst ett sätt.
channel-social = Facebook och andra sociala medier
channel-social-what = Måttlig möda. Tänk på grupper där föräldrar redan finns.
channel-letters = Medlemsbrev och e-post
channel-letters-what = Liten möda. Når föreningens egna medlemmar.
channel-boards = Anslagstavlor
channel-boards-what = Större möda. Når nya föräldrar i närheten.
channel-friends = Genom bekanta
channel-friends-what = Liten möda. En bekant rekommenderar åt en bekant.
own-channel = Eget sätt
own-channel-hint = Till exempel lokaltidningen eller familjecentret.
networks-lead = Man kan också starta en grupp tillsammans. Det här är inte obligatoriskt.
networks-question = Vem i närheten kunde vara med?
networks-hint = Andra föreningar, församlingen, kommunen. Skriv inga människors namn.
resources-lead = På nätet behövs inga lokaler. Det här är inte obligatoriskt.
resources-question = Vad behöver gruppen?
resources-hint = Barnpassning, kostnader, verksamhetsunderstöd. Varifrån får ni dem?

## The frame.
frame-lead = Du kan lämna en punkt öppen och komma tillbaka.
frame-part-for = För vem
frame-part-where = Var
frame-part-when = När
frame-target = Vem gruppen är för
frame-target-hint = En mening. Högst 120 tecken.
frame-connects = Det som förenar oss
frame-connects-hint = En förälder ska känna igen sig. 20–200 tecken.
frame-description = Beskrivning av gruppen
frame-description-hint = Vad talar ni om och hur? Högst 600 tecken.
frame-intake = Hur kommer man med i gruppen?
frame-intake-hint = Det här kan inte ändras när gruppen har börjat.
frame-asks-first = Ledarna godkänner var och en
frame-asks-first-hint = Bara i en öppen grupp. I en sluten godkänner de alltid.
frame-size = Hur många deltagare ryms?
frame-size-hint = 4–12. Åtta är bra. Ledarna räknas inte.
frame-mode = Var träffas ni?
mode-online = På nätet
mode-local = På plats
mode-mixed = På nätet och på plats
frame-municipality = Kommun
frame-municipality-hint = Behövs om ni träffas på plats.
frame-visibility = Vem hittar sidan?
visibility-listed = Alla: gruppen syns i listan
visibility-by_link = Bara de som får länken
frame-start = Börjar
frame-end = Slutar
frame-end-hint = Ett halvår är bra. Högst 12 månader.
frame-rhythm = Hur ofta träffas ni?
rhythm-weekly = Varje vecka
rhythm-two_weeks = Varannan vecka
rhythm-three_weeks = Var tredje vecka
rhythm-monthly = En gång i månaden
rhythm-own_dates = Egna datum
frame-time = När träffen börjar
frame-series-what = När de här är klara får träffarna sina dagar. Egna datum lägger du till själv.
date-hint = Till exempel 14.1.2027.
time-hint = Till exempel 18.30. Finsk tid.

## The content.
meetings = Träffar
content-lead = Ändra vad du vill. Förslaget undviker helger.
content-saved-meeting = Träffen är sparad.
content-saved-restored = Träffen är tillbaka.
content-saved-rules = Spelreglerna är godkända.
meeting-removed = Träffen är borttagen.
meeting-restore = Ta tillbaka träffen
meeting-change = Ändra
meeting-remove = Ta bort
meeting-add = Lägg till träff
meeting-change-title = Ändra träffen
meeting-new-title = Ny träff
back-to-content = Tillbaka till innehållet
themes-wait = De här temana väntar på sina dagar:
no-meetings = Det finns inga träffar än.
decide-when = Bestäm när ni träffas
doubt-outside = Dagen är inte mellan gruppens början och slut.
doubt-holiday = Då har många helg eller ledigt.
doubt-school_break = Då har någon skola lov eller vårfest.
doubt-clash = En annan träff är samtidigt.
planned-kind-talk = Vi pratar tillsammans
planned-kind-activity = Vi gör något tillsammans
planned-kind-influence = Vi påverkar tillsammans
planned-kind-coffee = Kaffestund utan tema
meeting-day = Dag
meeting-clock = Börjar
meeting-kind = Vad gör ni då?
meeting-theme = Tema
meeting-theme-hint = Välj ett färdigt tema eller skriv ett eget.
theme-none = Inget tema
theme-own = Eget tema, jag skriver själv
theme-library = Andra teman
meeting-own-theme = Eget tema
meeting-own-theme-hint = Högst 60 tecken.
meeting-own-question = Egen fråga
meeting-own-question-hint = Den ställs i stället för den färdiga frågan.
house-rules = Spelregler
rules-fit = Jag har läst spelreglerna. De passar gruppen.
rules-fit-lead = Jag har läst spelreglerna. De passar gruppen, och jag följer dem.
rules-accepted = Spelreglerna har lästs och godkänts.
rules-change = Ändra spelreglerna
rules-fixed = De här finns alltid med
rules-fixed-why = De här reglerna skyddar gruppen och barnen. De finns i varje grupp.
rules-choose = Vilka andra är med?
rules-choose-hint = Ta bort krysset från en regel som gruppen inte behöver.
rules-own = Egna regler
rules-own-hint = Skriv högst fem, på gruppens språk. Ett tomt fält lämnas bort. En regel är högst 120 tecken.
rules-own-label = Egen regel { $number }
rules-save = Spara reglerna
rules-save-means = När du sparar godkänner du reglerna för gruppen.
rules-save-means-lead = När du sparar godkänner du reglerna och lovar följa dem.
rules-moved = Någon annan har just ändrat spelreglerna.
rules-moved-next = Dina val finns kvar här nedan. Spara på nytt om du vill behålla dem.
rules-moved-read = Läs dem här nedan och godkänn dem sedan.
rules-newest = Reglerna nu
rules-settled = Också andra än ledarna har redan godkänt de här reglerna.
rules-settled-read = Därför ändras de inte längre.
rules-changed-since = Spelreglerna har ändrats sedan du godkände dem.
rules-wait-leaders = Alla ledare har inte ännu godkänt de här reglerna.
content-ready = Tillbaka till planen
draft = Utkast
not-decided = Inte bestämt än

## Back to planning, and cancelling.
unpublish-what = Gruppen syns inte mer. Ingen ny kommer med.
unpublish-told = De som redan är med får ett brev. De behåller sin plats.
keep-published = Låt vara publicerad
cancel-what = Det här kan inte ångras. Inbjudningarna återtas, och de som är med får veta. Namn och förfrågningar raderas efter 14 dagar.
cancel-why = Varför ställs gruppen in?
cancel-few_people = Det finns för få deltagare
cancel-no_leader = Det finns ingen ledare
cancel-otherwise = Saken ordnas på annat sätt
cancel-other = Annan orsak
cancel-message = Meddelande till dem som är med
cancel-message-hint = Högst 300 tecken. De läser det i grupprummet. Det tas bort tillsammans med namnen.
cancel-sure = Jag förstår att det här inte kan ångras
keep-group = Behåll gruppen

## Asked to lead.
asked-to-lead = Inbjudan att leda
asked-by = { $association } ber dig bli ledare.
asked-with = Den andra ledaren är { $name }.
asked-first = Det finns ingen annan ledare än.
what-it-asks = Vad uppdraget kräver
first-at = Den första är { $at }.
dates-not-yet = Dagarna är inte klara än.
how-long = Längd
besides-evenings = Utöver kvällen
besides-evenings-what = ungefär en halv timme före och efter
reported-messages = Meddelanden
reported-messages-what = du ser på anmälda meddelanden inom ett dygn
what-one-gets = Vad du får som stöd
gets-programme = Ett färdigt program och frågor.
gets-pair = En annan ledare som du delar ansvaret med.
gets-advice = Råd av föreningen och förbundet.
need-not-be-professional = Du behöver inte vara yrkesperson. Det räcker att du lyssnar.
first-visit-consent-short = Samtycke
answer-invitation = Svar på inbjudan
leader-name-hint = Syns också på gruppens sida. Det får vara en signatur.
accept-invitation = Godkänn inbjudan
not-this-time = Inte den här gången
no-reason-asked = Ingen frågar varför. Du kan avstå från uppgiften också senare.
declined-done = Du svarade: inte den här gången.
declined-thanks = Tack för svaret. Du behöver inte göra något mer.
change-mind = Jag ångrade mig

## What is wrong with what was typed.
error-leader_twice = Samma adress står redan ovanför. Skriv den andra ledarens adress, eller lämna tomt.
error-date_form = Skriv dagen så här: 14.1.2027.
error-no_such_date = Den här dagen finns inte i kalendern. Kontrollera dagen.
error-date_far = Det här året är för långt borta. Kontrollera året.
error-time_form = Skriv klockslaget så här: 18.30.
error-bad_size = Gruppen rymmer { $smallest }–{ $largest } deltagare. Skriv ett tal däremellan.
error-too_many_meetings =
    { $count ->
        [one] Gruppen kan ha { $count } träff. Ta först bort en annan.
       *[other] Gruppen kan ha { $count } träffar. Ta först bort någon.
    }
error-choose_one = Välj ett färdigt tema eller ett eget, inte båda.
error-coffee_theme = En kaffestund har inget tema. Välj något annat, eller ta bort temat.
error-not_ready = Något saknas ännu. Se på listan.
error-one_leader = Markera att ni börjar med en ledare.
error-too_many_leaders =
    { $count ->
        [one] Gruppen kan ha { $count } ledare. Ta först tillbaka en inbjudan.
       *[other] Gruppen kan ha { $count } ledare. Ta först tillbaka en inbjudan.
    }
error-tick_needed = Markera det här om du är säker.

# Whose the group is.
owners-title = Gruppens föreningar
owners-now = Gruppen ordnas av
owners-alone = Gruppen kan också ordnas tillsammans med en annan förening.
owners-same-rights = Båda har samma rättigheter. Bådas namn syns på gruppens sida.
owners-ask-title = Be en annan förening vara med
owners-ask-what = Begäran går till föreningens kontaktpersoner. De svarar om föreningen är med.
owners-other = Den andra föreningen
owners-choose = Välj förening
owners-ask = Be dem vara med
owners-none-to-ask = Det finns inga andra föreningar i tjänsten ännu.
owners-waits = Vi väntar på svar: { $association }
owners-asked-on = Begäran skickades { $day }.
owners-take-back = Ta tillbaka begäran
owners-declined = Föreningen är inte med den här gången: { $association }. Du kan be en annan.
owners-expired = Begäran fick inget svar: { $association }. Du kan be på nytt.
owners-saved-asked = Begäran har skickats. Vi berättar när den har fått svar.
owners-saved-taken-back = Begäran har tagits tillbaka.
owners-saved-left = Föreningen har lämnat gruppen. Vi berättade det för dem som fortsätter.
owners-back = Tillbaka
owners-leave = Sluta ordna gruppen
owners-who-leaves = Vilken förening slutar?
owners-leave-means = Föreningen som slutar ser inte längre gruppen och beslutar inte om den. Dess namn försvinner från gruppens sida.
owners-leave-stays = Gruppen fortsätter med den andra föreningen. Ledarna och den föreningen får veta det.
owners-leave-back = Ni kommer tillbaka bara genom en ny begäran.
owners-stay = Fortsätt vara med
owners-asked-title = Begäran att ordna en grupp tillsammans
owners-to-desk = Föreningens sida
owners-answer = Svar
owners-share-means = Om ni är med har ni samma rättigheter som den andra föreningen.
owners-share-names = Bådas namn syns på gruppens sida. Ingendera ser gruppens meddelanden.
owners-share = Var med
owners-not-now = Inte den här gången
owners-ended-accepted = Din förening ordnar nu gruppen tillsammans med en annan förening.
owners-ended-declined = Din förening är inte med.
owners-ended-taken_back = Begäran har tagits tillbaka. Du behöver inte svara.
owners-ended-expired = Begäran är gammal. Be den andra föreningen skicka en ny.
owners-asks = En begäran till din förening
owners-look = Se begäran
error-choose_association = Välj en förening i listan.
error-ask_waits = En annan förening har ännu inte svarat. Ta först tillbaka den begäran.
error-owners_enough = Gruppen har redan två föreningar.
error-name_taken_here = Din förening har redan en grupp med samma namn. Be dem byta namn först.
error-ask_over = Det går inte längre att svara. Se hur det gick.
error-last_owner = En grupp måste ha en förening. Be först en annan att vara med.

# A group that continues another.
plan-continues = Gruppen fortsätter en tidigare grupp. När du publicerar den erbjuds deltagarna en plats.
plan-places-held =
    { $count ->
        [one] { $count } plats väntar ännu på svar från den tidigare gruppen.
       *[other] { $count } platser väntar ännu på svar från den tidigare gruppen.
    }

# Does the association need a group? An idea before anything is planned.
need-title = Behöver vi en grupp?
need-lead = Fyra frågor hjälper er i gång. Bara den första behöver ett svar.
need-for = 1. Vem vore gruppen för?
need-connects = 2. Vad skulle förena föräldrarna?
need-connects-hint = Varför behövs gruppen? Berätta inte om någon enskild. Högst 200 tecken.
need-leading = 3. Vem kunde leda?
need-begins = 4. När kunde gruppen börja?
need-next = Idén publiceras inte. Föreningens kontaktpersoner och förbundets anställda ser den.
idea-leading-known = Vi har en ledare i tankarna
idea-leading-sought = Vi söker en ledare
idea-leading-unknown = Vi vet inte än
idea-begins-this_season = Den här säsongen
idea-begins-next_season = Nästa säsong
idea-begins-unknown = Vi vet inte än
idea-lead = Ingenting är publicerat.
idea-answers = Svaren
idea-for = Vem gruppen vore för
idea-connects = Vad som skulle förena föräldrarna
idea-leading = Vem som kunde leda
idea-begins = När gruppen kunde börja
idea-answered = Besvarat { $day }
idea-change = Ändra svaren
idea-open = Se på idén
idea-back = Tillbaka till idén
idea-comments = Förbundets kommentarer
idea-comments-answer = Du kan svara genom att ändra svaren.
idea-comment = Kommentar till föreningen
idea-comment-hint = Kontaktpersonerna får ett brev. Kommentaren syns bara på den här sidan. Högst 500 tecken.
idea-comment-send = Skicka kommentaren
idea-on = Hur går vi vidare?
idea-plan-self_service = Vi planerar själva
idea-plan-turnkey = Förbundet förbereder
idea-plan-self_service-staff = Föreningen planerar själv
idea-plan-turnkey-staff = Förbundet förbereder
idea-waits = Föreningen bestämmer hur ni går vidare.
idea-over = Den här idén är borttagen.
idea-remove = Ta bort idén
idea-remove-what = Idén försvinner från föreningens sida. Det går inte att ångra.
idea-remove-why = Varför tas idén bort?
idea-keep = Behåll idén
idea-removed = Idén är borttagen.
idea-began = Så började idén
plan-saved-idea = Idén är sparad. Du kan återkomma när du vill.
plan-saved-planned = Nu planeras gruppen. Svaren finns kvar.
plan-saved-commented = Kommentaren är skickad.
error-comments_full = Det går inte att lägga till fler kommentarer. Kom överens med föreningen.
