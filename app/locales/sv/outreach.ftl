# Groups as everybody sees them, asking to join, and answering.

# The public list of groups.
groups-title = Grupper
find-group = Sök en grupp
all-groups = Alla grupper
groups-lead = De här grupperna tar nu emot nya. Du behöver inte logga in.
filter-heading = Begränsa grupperna
filter-who = För vem
filter-language = Språk
filter-area = Kommun
filter-any = Alla
filter-show = Visa grupperna
who-own = Andra grupper
groups-found =
    { $count ->
        [one] { $count } grupp tar nu emot nya
       *[other] { $count } grupper tar nu emot nya
    }
groups-none-such = En sådan grupp finns inte just nu
groups-none-such-hint = Prova att söka med färre val. På nätet kan du vara med var du än bor.
row-open = Öppen grupp.
row-closed = Söker deltagare.
row-starts = Börjar { $at }.
row-next = Nästa gång { $at }.
row-area = Plats: { $place }.
row-language = Språk: { $spoken }.
others-heading = De här grupperna tar nu emot nya
others-all = Se alla grupper
open-own-request = Se din förfrågan
groups-none-heading = Just nu tar ingen grupp emot nya
others-none-heading = Just nu tar ingen annan grupp emot nya
others-none = Nya grupper börjar i januari och augusti. Fråga din förening.

# A group's page.
group-page-title = Gruppens sida
page-for = För vem:
page-connects = Det som förenar oss:
door-open = Öppen grupp, du kan komma med
door-open-asks = Öppen grupp, du kan be att få komma med
door-closed = Sluten grupp, du kan komma med före starten
door-started = Sluten grupp, pågår
door-ended = Gruppen är avslutad
started-what = Gruppen har redan börjat.
started-why = Den tar inte in nya. I en sluten grupp går samma människor tillsammans till slutet.
ended-what = Gruppen är avslutad.
ended-why = Tack till alla som var med.
page-board = Tider och att komma med
page-board-over = Tider
page-next = Nästa träff
page-first = Första träffen
ask-to-join = Be att få komma med
join-group = Gå med i gruppen
page-rhythm = Vi träffas
page-rhythm-weekly = { $on } varje vecka
page-rhythm-two_weeks = { $on } varannan vecka
page-rhythm-three_weeks = { $on } var tredje vecka
page-rhythm-monthly = { $on } en gång i månaden
page-rhythm-own_dates = på dagar som syns i programmet
page-on-0 = på måndagar
page-on-1 = på tisdagar
page-on-2 = på onsdagar
page-on-3 = på torsdagar
page-on-4 = på fredagar
page-on-5 = på lördagar
page-on-6 = på söndagar
page-ends = Slutar
page-where = Var
page-mode-online = på nätet, i skrift, utan kamera
page-mode-local = på plats
page-mode-mixed = på nätet och på plats
page-language = Språk
page-free = Lediga platser
page-full = inga just nu, du kan ställa dig i kö
page-full-queue = Gruppen är full just nu. Du kan ställa dig i kö.
page-asks-next = { $who ->
    [staff] Ledaren eller en anställd på förbundet läser din begäran och svarar. Du kan ångra dig när som helst.
    [contact] Föreningens kontaktperson läser din begäran och svarar. Du kan ångra dig när som helst.
   *[leaders] Ledaren läser din begäran och svarar. Du kan ångra dig när som helst.
}
page-open-next = Du får en länk till din e-post. Öppna den, så är du med.
page-ask-association = Hittar du ingen grupp? Fråga föreningen om en ny börjar.
page-who-sees = Vem ser att jag är med?
page-who-sees-words = Den här sidan berättar inte vilka som är med. Bara deltagarna och ledarna ser diskussionen. En anställd på förbundet kan läsa ett anmält meddelande. Du får använda en signatur. Vi frågar inget om ditt barn.
page-leaders = Ledare
page-programme = Program
page-held = (hållen)
page-rules = Spelregler
page-organiser = Gruppen ordnas av: { $names }

# Asking to join.
join-back = Tillbaka till gruppens sida
join-group-name = Grupp: { $name }.
join-asks-what = { $who ->
    [staff] Ledaren eller en anställd på förbundet läser din begäran och svarar dig.
    [contact] Föreningens kontaktperson läser din begäran och svarar dig.
   *[leaders] Ledaren läser din begäran och svarar dig.
}
join-open-what = Till gruppen kan du komma hela tiden.
join-full = Gruppen är full just nu.
join-full-queue = Du kan skicka din begäran ändå. Då kommer du i kön.
join-address-hint = Vi skickar en länk till dig. Andra ser inte adressen.
join-why-hint = { $who ->
    [staff] Ledarna och förbundets anställda läser det här. Skriv inte ditt barns namn.
    [contact] Föreningens kontaktperson läser det här. Skriv inte ditt barns namn.
   *[leaders] Bara ledarna läser det här. Skriv inte ditt barns namn.
}
join-choose = Välj
heard-association = Av föreningen
heard-friend = Av någon jag känner
heard-social = Via sociala medier
heard-notice_board = Från en anslagstavla
heard-elsewhere = Någon annanstans
join-rules-consent = Spelregler och samtycke
join-read-rules = Läs spelreglerna
join-consent-why = Du kan ta tillbaka samtycket när som helst. Utan det öppnas inte gruppen.
join-send = Skicka din begäran
join-next-asks = Sedan får du en länk till din e-post. Öppna den, så går din begäran till ledaren.
join-next-open = Sedan får du en länk till din e-post. Öppna den, så är du med.
join-sent = Vi skickade en länk till din e-post.
join-sent-asks = Öppna den, så går din begäran till ledaren.
join-sent-open = Öppna den, så är du med.
join-sent-anywhere = Du kan stänga den här sidan. Länken fungerar i ett dygn.
join-sent-not-come = Kom inget brev? Vänta en stund och titta i skräpposten.
join-sent-again = Fyll i på nytt

# The letter's link.
join-link-heading = Bekräfta din e-post
join-link-press = Du öppnade länken i brevet. Ett tryck till, så går du vidare.
join-link-group = Grupp
join-link-agrees = När du bekräftar säger du också:
join-link-button = Bekräfta och fortsätt
join-link-not-mine = Om du inte bad om länken, stäng sidan. Då händer inget.

# One's own request.
request-title = Begäran att gå med
request-sent = Din begäran har skickats.
request-sent-next = { $who ->
    [staff] Ledaren eller en anställd på förbundet svarar dig.
    [contact] Föreningens kontaktperson svarar dig.
   *[leaders] Ledaren svarar dig.
}
request-full = Gruppen är full just nu.
request-full-asks = { $who ->
    [staff] Du är i kön. Ledaren eller en anställd på förbundet svarar när en plats blir ledig.
    [contact] Du är i kön. Föreningens kontaktperson svarar när en plats blir ledig.
   *[leaders] Du är i kön. Ledaren svarar när en plats blir ledig.
}
request-queue-place =
    { $count ->
        [1] Du är först i kön. När en plats blir ledig håller vi den i tre dagar.
       *[other] Din plats i kön är { $count }. När det är din tur håller vi en plats i tre dagar.
    }
request-offered = Det finns en plats för dig i gruppen.
request-offered-until = Vi håller den åt dig till { $moment }.
request-offered-name = Ditt namn i gruppen är { $name }.
request-offered-then = Kommer du inte innan dess går platsen till nästa.
request-take-place = Kom med i gruppen
request-give-place = Jag behöver inte platsen
request-lapsed = Platsen gick till nästa.
request-lapsed-next = Det gör ingenting. Du kan be om att få komma med igen.
request-ask-again = Be på nytt
request-letter = Du får ett brev när svaret finns här. Du kan ta tillbaka din begäran när som helst.
own-request-asked-note = Du har fått en fråga.
request-asked-next = Frågan finns här nedanför.
request-take-back = Ta tillbaka begäran
request-name-again = Någon hann före. Vilket annat namn skulle passa dig?
request-unsettled = Din begäran har inte skickats än. Skicka den här.
request-answered = Du har ett svar från ledarna.
request-closed = Gruppen tar inte in nya längre.
request-closed-thanks = Tack för att du frågade. Vi hoppas att någon av de här grupperna passar dig.
request-taken-back = Din begäran är tillbakatagen.
request-taken-back-next = Ingen frågar varför. Du kan be på nytt senare.
own-request-waits = Din begäran väntar på svar
own-request-unsettled = Din begäran har inte skickats än

# Those who answer.
requests-title = Begäran att gå med
requests-waiting =
    { $count ->
        [one] { $count } begäran väntar på dig
       *[other] { $count } begäranden väntar på dig
    }
requests-count =
    { $count ->
        [one] { $count } begäran väntar på svar.
       *[other] { $count } begäranden väntar på svar.
    }
requests-leaders-answer = Ledarna läser och svarar.
requests-none = Ingen begäran väntar just nu.
door-heading = Vem släpper in nya?
door-open-now = Nu kommer en ny med genast när e-posten är bekräftad.
door-asks-now = Nu läser ledaren varje begäran och svarar på den.
door-choose-asks = Godkänn nya själva
door-choose-open = Släpp in nya genast
door-choose-open-means = Då erbjuds också de som nu väntar en plats. Antalet platser ändras inte.
door-chosen-asks-yes = Från och med nu godkänner ledaren nya.
door-chosen-asks-no = Från och med nu kommer nya med genast.
requests-accepted = Du godkände begäran.
requests-declined = Ditt svar har skickats.
requests-told = Personen får ett brev om att svaret finns här.
requests-raised = Det finns fler platser nu.
raise-size = Lägg till platser
raise-size-now =
    { $count ->
        [one] Det finns { $count } plats.
       *[other] Det finns { $count } platser.
    }
raise-size-hint = Högst { $largest }. Ledarna räknas inte. Platser kan inte tas bort.
raise-size-save = Lägg till platserna
back-to-requests = Tillbaka till listan
request-place = Begäran { $place }/{ $all }.
request-asked = Skickad { $day }
request-offered-to = En plats hålls åt personen till { $moment }.
said-heading = Samtal före beslutet
said-who-reads = Det här ser bara du och de som svarar på din begäran.
said-by-me = Du
said-by-applicant = Den sökande
said-by-named = { $name }, ledare
said-by-leader = Ledaren
said-by-staff = Anställd på förbundet
said-by-contact = Föreningens kontaktperson
say-ask = Fråga den sökande
say-ask-hint = Svaret kommer på den här sidan. Fråga inte om barnet, hälsa eller diagnoser.
say-reply = Svara
say-reply-hint = Berätta bara det du vill. Din begäran väntar även om du inte svarar.
say-ask-send = Skicka frågan
say-reply-send = Skicka svaret
request-has-replied = Den sökande har svarat
own-request-asked = Du har fått en fråga
error-conversation_full = Samtalet är nu så långt som det kan bli.
error-nothing_asked = Ingen har frågat något om din begäran.
no-answer = Inget svar. Man måste inte svara.
decision = Beslut
decision-bound = Den här personen har varit i gruppen förut.
decision-bound-more = Hen gick medan hen var ställd åt sidan, eller när borttagning övervägdes. Du bestämmer om hen får komma tillbaka.
decision-free =
    { $count ->
        [one] Det finns { $count } ledig plats.
       *[other] Det finns { $count } lediga platser.
    }
decision-one-enough = Det räcker att en av er beslutar.
decision-choose = Vad svarar du?
decision-accept = Godkänn begäran
decision-not-now = Inte den här gången
decision-words = Vad säger vi om svaret är nej?
decision-words-hint = Du kan ändra texten. Den färdiga texten läser den andra på sitt eget språk. Den skickas inte om du godkänner.
decision-send = Skicka beslutet
decision-not-done = Svaret skickades inte.
decision-no-place = Gruppen kan inte ta in nya just nu. Begäran väntar.
decided-accepted = Begäran är godkänd.
decided-accepted-by = { $name } godkände begäran.
decided-declined = Begäran fick svaret: inte den här gången.
decided-declined-by = { $name } svarade: inte den här gången.
decided-closed = Gruppen tar inte in nya längre, så begäran stängdes. Personen får ett brev.
decided-lapsed = En plats hölls åt personen, som inte kom. Platsen gick till nästa.
decided-taken-back = Personen tog tillbaka sin begäran.
ready-no-full = Tack för att du skrev. Vår grupp blev full, därför tar vi inte in nya nu. Här nedan finns grupper med plats. Hälsningar, ledarna.
ready-no-other = Tack för att du skrev. Den här gången tar vi inte med dig. Vi hoppas att en annan grupp passar dig. Hälsningar, ledarna.

# What stands in the way.
error-already_answered = Begäran är redan besvarad.
error-size_not_raised =
    { $count ->
        [one] Det finns redan { $count } plats. Skriv ett större tal.
       *[other] Det finns redan { $count } platser. Skriv ett större tal.
    }

# In the privacy notice.
privacy-keep-request = Din begäran att gå med i en grupp. Den läses av den som svarar: ledaren, föreningens kontaktperson eller en anställd på förbundet. Vi raderar den 30 dagar efter svaret. Om gruppen ställs in raderar vi den efter 14 dagar.

# The questions of a join form.
questions-heading = Vad frågas av den som vill med?
questions-none = Den som vill med frågas ingenting.
questions-change = Byt frågor
questions-title = Frågor till den som vill med
questions-lead = Välj högst { $most }. Man får låta bli att svara.
questions-not-asked = Er grupp kommer man nu med i utan svar, så inget frågas. Frågorna används om ni börjar besvara önskemål.
questions-which = Vad frågas?
questions-reviewed = Förbundet har granskat frågorna. Om hälsa frågas aldrig.
questions-save = Spara frågorna
questions-saved = Frågorna är sparade.
questions-saved-next = Tidigare svar ändras inte.
