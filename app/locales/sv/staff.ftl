# The staff's own pages. No person is named on them.
staff-desk-lead = Här ser du läget och siffrorna. Gruppernas meddelanden syns inte här.
staff-associations = Föreningar
staff-add-association = Lägg till förening
staff-found-group = Grunda en grupp
staff-group = Grupp
staff-back-to-desk = Tillbaka till arbetsbordet
staff-no-groups = Det finns inga grupper ännu. Lägg först till en förening.
staff-first-group = Det finns inga grupper ännu. Starta den första.
staff-no-associations = Det finns inga föreningar ännu. Börja med att lägga till en.
staff-leaders =
    { $count ->
        [one] { $count } ledare.
       *[other] { $count } ledare.
    }
staff-no-leader = Gruppen har ingen ledare
staff-invited =
    { $count ->
        [one] { $count } öppen inbjudan.
       *[other] { $count } öppna inbjudningar.
    }
staff-contacts =
    { $count ->
        [one] { $count } kontaktperson.
       *[other] { $count } kontaktpersoner.
    }
staff-association-saved = Föreningen har lagts till.
staff-association-saved-next = Nu kan du grunda en grupp åt den.

staff-first-these = De här först
staff-wish-waits = Önskemål om en ny grupp. Föreningen väntar på ett utkast.
staff-changes-wait = Föreningen önskar ändringar i utkastet.
staff-see-reports = Se anmälningarna
staff-see-reviews = Se begärandena
staff-see-visits = Se besöken
staff-check-numbers = Kontrollera numren
staff-prepare-plan = Gör utkastet
staff-approved-waits = Föreningen har godkänt utkastet. Publicera gruppen.
staff-by-state = Grupper efter läge
staff-state = Läge

# A new association.
staff-association-name = Föreningens namn
staff-first-address = Kontaktpersonens e-post
staff-first-address-hint = Personen får en inbjudan. Adressen skrivs en gång och visas inte mer.
staff-second = Vem är den andra?
staff-second-contact = En annan kontaktperson från föreningen
staff-second-staff = Jag, tills föreningen hittar en annan
staff-second-address = Den andra kontaktpersonens e-post
staff-second-address-hint = Fyll i det här om den andra är från föreningen.
staff-two-contacts = Kontaktpersonerna är alltid två. Då vilar föreningen inte på en enda.
staff-associations-groups = Föreningens grupper
staff-contacts-heading = Kontaktpersoner
staff-addresses-hidden = Adresserna visas inte. En felaktig adress kan bytas, om inbjudan inte är öppnad.
staff-contact-number = Kontaktperson { $number }
staff-contact-you = Du, tills föreningen hittar en annan.
staff-contact-has-come = Har varit i tjänsten.
staff-contact-not-come = Har inte varit i tjänsten än.
staff-contact-since = Tillagd { $day }
staff-correct-address = Rätta adressen
staff-correct-what = Den nya adressen ersätter den förra. Med den förra kommer ingen längre till föreningens sida.
staff-right-address = Rätt e-post
staff-address-saved = Adressen är bytt.
staff-contact-come = Adressen kan inte bytas längre.
staff-contact-come-next = Kontaktpersonen har redan varit i tjänsten.
staff-back-to-association = Tillbaka till föreningen
staff-rename = Byt namn
staff-rename-hint = Det nya namnet syns genast överallt, också på gruppernas sidor.
staff-name-saved = Namnet är bytt.
staff-name-saved-next = Det förra namnet syns inte längre någonstans.

# A new group.
staff-association-first = En grupp har alltid en förening. Lägg först till en förening.
staff-add-contact = Lägg till kontaktperson
staff-contact-address = Den nya kontaktpersonens e-post
staff-contact-lacks = Det behövs två kontaktpersoner. Lägg till en.
staff-contact-saved = Kontaktpersonen är tillagd.
staff-contact-saved-next = Personen får en inbjudan om en stund.

# One group.
staff-language = Språk: { $spoken }
staff-founded = Grundad { $day }
staff-invite = Bjud in till gruppen
staff-address = E-post
staff-address-hint = Adressen skrivs en gång och visas inte mer.
staff-role = Uppgift i gruppen
staff-role-member = Deltagare
staff-role-leader = Ledare
staff-send-invitation = Skicka inbjudan
staff-invited-done = Inbjudan har skickats.
staff-invited-next = Brevet går om en stund.
staff-open-invitations = Öppna inbjudningar
staff-as-member = deltagare
staff-as-leader = ledare
staff-invitation = inbjudan { $ordinal }, { $role }, skickad { $day }
staff-take-back = Ta tillbaka inbjudan
staff-taken-back = Inbjudan har tagits tillbaka.
staff-taken-back-next = Den leder inte längre till gruppen.
staff-no-invitations = Det finns inga öppna inbjudningar.

# What is wrong with what staff typed.
error-already_invited = Adressen är redan inbjuden till gruppen. Ingen ny inbjudan behövs.
error-second_not_chosen = Välj den andra kontaktpersonen ovanför, eller töm det här fältet.
error-staff_outside = Förbundets anställda kan inte vara med i en grupp. Använd hens egen adress, om hen kommer som förälder.
error-too_many_invitations = I dag har redan många inbjudningar skickats. Fortsätt i morgon.
error-group_exists = Föreningen har redan en grupp med samma namn. Välj ett annat.
error-association_exists = En förening med samma namn finns redan. Kontrollera namnet.
error-same_contact = Samma adress har redan angetts. Det behövs två kontaktpersoner.
error-staff_account = Det här kontot hör till en anställd på förbundet. Det kan inte stängas här.

# Reports about leaders.
staff-reports = Anmälningar om ledare
staff-reports-lead = Ledaren ser inte de här anmälningarna. När du öppnar en antecknas det.
report-where = Var det sades
report-where-leaders = I ledarnas rum
report-where-group = I grupprummet
staff-no-reports = Det finns inga anmälningar.
staff-open-report = Öppna anmälan
staff-back-to-reports = Tillbaka till anmälningarna
staff-report-lead = Du ser meddelandet och högst fem före det. Öppnandet är antecknat.

# Numbers of Apua nyt.
staff-numbers = Numren på Hjälp nu
staff-numbers-to-check =
    { $count ->
        [one] { $count } nummer väntar på kontroll.
       *[other] { $count } nummer väntar på kontroll.
    }
staff-numbers-lead = Kontrollera numret och tiderna på tjänstens egen sida. Kontrollen gäller i 180 dagar. Tiderna visas bara då.
staff-numbers-wrong = Har numret ändrats? Ta tillbaka kontrollen och berätta det för tjänstens underhåll.
staff-number-emergency = Nödnumret
staff-number-checked = Kontrollerat { $date }.
staff-number-unchecked = Numret har inte kontrollerats.
staff-number-old = Det är över 180 dagar sedan.
staff-number-hidden = Det visas på sidan först efter en kontroll.
staff-number-check = Märk som kontrollerat
staff-number-take-back = Ta tillbaka kontrollen
staff-number-saved = Numret är kontrollerat.
staff-number-saved-next = Kontrollen syns genast på sidan Hjälp nu.
staff-number-taken-back = Kontrollen har tagits tillbaka.
staff-number-taken-back-next = Tiderna visas inte längre.

# Removals where no second leader is there, or nobody has answered.
staff-removals = Borttagna ur grupper
staff-removals-lead = Här svarar du på ledarnas förslag och begäranden om ny bedömning. Namn och meddelanden visas inte.
staff-reviews = Begäran om ny bedömning
staff-reviews-lead = Någon är av annan åsikt. Du ser orsaken och personens egna ord, inga namn eller meddelanden.
staff-reviews-waiting =
    { $count ->
        [one] { $count } begäran om ny bedömning väntar.
       *[other] { $count } begäranden om ny bedömning väntar.
    }
staff-review-of-aside = Ställd åt sidan. Det slutar av sig självt { $until }.
staff-review-of-removal = Borttagen ur gruppen. Du kan svara till { $until }.
staff-review-words = Personens egna ord
staff-review-no-words = Inga egna ord.
staff-review-let-back = Släpp in nu
staff-review-undo-removal = Häv borttagningen
staff-review-stands = Beslutet står fast
staff-removals-waiting = Väntar på beslut
staff-no-removals-waiting = Inget förslag väntar.
staff-removals-count =
    { $count ->
        [one] Ett förslag om en deltagare väntar.
       *[other] { $count } förslag om deltagare väntar.
    }
staff-see-removals = Se förslagen
staff-removal-of = { $group }, { $moment }
staff-removal-proposed = En ledare föreslår borttagning.
staff-aside-again = En ledare ber att samma deltagare ställs åt sidan igen.
staff-times-aside = Ställd åt sidan
staff-times-aside-count =
    { $count ->
        [one] { $count } gång.
       *[other] { $count } gånger.
    }
staff-is-aside = Åt sidan just nu.
staff-removals-done = Borttagna
staff-removals-done-lead = Du kan ta tillbaka deltagaren i 14 dagar. Gruppen ser återkomsten.
staff-no-removals-done = Ingen har tagits bort under de senaste 14 dagarna.
staff-reinstate-until = Du kan ta tillbaka till { $until }.
staff-reinstate = Ta tillbaka i gruppen

# Accounts that are blocked on the whole platform.
staff-accounts = Stängda konton
staff-accounts-lead = Med de här kontona kommer man inte in. Du kan öppna ett konto igen.
staff-no-accounts = Inget konto är stängt.
staff-account-nameless = Namnet finns inte kvar
staff-account-why-gone = Orsaken finns inte kvar
staff-account-since = Stängt
staff-back-to-accounts = Tillbaka till stängda konton
block-writer = Skribentens konto
block-account = Stäng kontot
block-means-out = Personen loggas genast ut från alla enheter.
block-means-in = Personen kommer inte längre in på något sätt.
block-means-kept = Personens meddelanden och platser i grupper finns kvar. Personens begäran att gå med avslutas.
block-means-told = Personen får ett brev med orsaken. Gruppen får inte veta det.
block-means-undo = Du kan öppna kontot när som helst.
block-reason = Orsaken som personen läser
block-confirm = Stäng kontot nu
unblock-account = Öppna kontot
unblock-means = Personen kan logga in igen och får ett brev om det. Personens grupper är som förut.
account-saved-blocked = Kontot är stängt.
account-saved-blocked-next = Personen får ett brev. Märk ännu anmälan som behandlad.
account-saved-opened = Kontot är öppet igen.
account-saved-opened-next = Personen får ett brev om en stund.
account-saved-already = Det här är redan gjort.
account-saved-already-next = Någon hann före.
# A room is frozen from outside.
staff-back-to-group = Tillbaka till gruppen
staff-freeze = Stoppa diskussionen
staff-freeze-or-open = Stoppa eller öppna diskussionen
staff-frozen-now = Diskussionen är stoppad
staff-visits = Besök
staff-visits-waiting =
    { $count ->
        [one] { $count } grupp ber om ett besök.
       *[other] { $count } grupper ber om ett besök.
    }
staff-visits-lead = En gruppledare har bjudit in förbundet till en träff. En av oss kan ta besöket.
staff-visits-asked = Väntar på någon
staff-visits-own = Dina besök
staff-visits-none = Ingen har bett om ett besök nu.
staff-visit = Besök
staff-visit-open = Se besöket
staff-visit-kind-online = I grupprummet
staff-visit-kind-on_site = På plats
staff-visit-asked_by-leader = Begärt av: gruppens ledare
staff-visit-asked_by-association_contact = Begärt av: föreningens kontaktperson
staff-visit-count = Gruppens besök: { $made }/{ $most }
staff-visit-nth = Besök { $number }
staff-visit-booked = Bokat
staff-visit-made = Gjort
staff-visit-take = Ta besöket
staff-visit-take-what = Gruppen ser ditt namn och märket ”anställd på förbundet”. Du ser inga gamla meddelanden.
staff-visit-take-site = Ledarna ser ditt namn. Besöket öppnar inte grupprummet.
staff-visit-name = Ditt namn i gruppen
staff-visit-confirm = Det här vore gruppens besök { $number }. Vi har kommit överens om det.
staff-visit-more = Gruppen har redan besök: { $made }.
staff-visit-refuse = Vi kommer inte
staff-visit-refuse-why = Vad berättas för ledarna?
staff-visit-refuse-yes = Skicka svaret
staff-visit-yours = Du kommer till den här träffen.
staff-visit-opens = Dörren öppnas tio minuter före början.
staff-visit-come = Kom in
staff-visit-come-what = Gruppen får veta när du kommer och går. Du ser meddelandena från och med då.
staff-visit-here = Du är med nu.
staff-visit-to-room = Öppna grupprummet
staff-visit-leave = Avsluta besöket
staff-visit-was-it = Blev besöket av?
staff-visit-was-made = Besöket gjordes
staff-visit-was-not-made = Blev inte av
staff-visit-saved-booked = Besöket är ditt. Den som bad får ett brev.
staff-visit-saved-refused = Svaret är skickat.
staff-visit-saved-done = Besöket är markerat som gjort.
staff-visit-saved-not-done = Besöket är markerat som inte gjort.
staff-visit-saved-already = Det går inte nu. Så här står besöken.
staff-frozen-by-leader = En ledare stoppade den.
staff-frozen-by-staff = Förbundet stoppade den.
staff-frozen-until = Den öppnas av sig själv { $moment }.
staff-frozen-open = Den öppnas när någon på förbundet öppnar den.
staff-thaw = Öppna diskussionen
staff-freeze-means-words = Ingen i gruppen kan skriva, inte heller ledarna. Meddelandena går att läsa.
staff-freeze-means-told = Hela gruppen ser att förbundet stoppade diskussionen och när den öppnas. Gruppen ser inte orsaken.
staff-freeze-means-unread = Du ser inte gruppens meddelanden.
staff-freeze-means-undo = Bara förbundet kan öppna det som förbundet har stoppat.
staff-freeze-length = Hur länge
staff-freeze-day = Ett dygn
staff-freeze-week = En vecka
staff-freeze-month = 30 dagar
staff-freeze-open = Tills förbundet öppnar
staff-freeze-reason = Orsak
staff-freeze-calm = Diskussionen behöver lugna sig
staff-freeze-privacy = Någon annans saker har berättats
staff-freeze-worried = Oro för någons säkerhet
staff-freeze-other = Annan orsak
staff-freeze-again = Stoppa på nytt
staff-freeze-saved-frozen = Diskussionen är stoppad. Gruppen har fått veta det.
staff-freeze-saved-thawed = Diskussionen är öppen. Gruppen har fått veta det.
staff-freeze-saved-already = Någon hade redan öppnat diskussionen.
# Break-glass: staff read a room from outside.
break-glass = Nödöppning
glass-open-way = Nödöppning: läs gruppens meddelanden
glass-open = Öppna och berätta för gruppen
glass-means-told = Hela gruppen ser genast att förbundet läser meddelanden. Gruppen ser orsaken och tiden.
glass-means-logged = Varje sida som du läser antecknas. Gruppen ser när någon har läst.
glass-means-only-you = Bara du kan läsa. Andra på förbundet gör en egen nödöppning.
glass-means-words = Ledarna får ett brev. Gruppen ser inte ditt namn.
glass-reason = Orsak som gruppen ser
glass-reason-danger = Någons säkerhet är i fara
glass-reason-serious_report = En allvarlig anmälan om ett meddelande
glass-reason-no_leader = Gruppen har ingen ledare
glass-reason-authority = En myndighet ber om uppgifter
glass-words = Varför du öppnar
glass-words-hint = Bara förbundet ser detta. Skriv inga namn.
glass-length = Hur länge
glass-hours =
    { $count ->
        [one] { $count } timme
       *[other] { $count } timmar
    }
glass-is-open = Nödöppningen är öppen
glass-until = Du kan läsa meddelanden till { $moment }.
glass-read = Läs meddelanden
glass-close = Avsluta nödöppningen
glass-back = Tillbaka till nödöppningen
glass-back-to-messages = Tillbaka till meddelandena
glass-messages = Gruppens meddelanden
glass-one-message = Dolt meddelande
glass-noted = Den här läsningen är antecknad.
glass-hidden = Meddelandet är dolt.
glass-reveal = Visa meddelandet
glass-nothing = Gruppen har inga meddelanden.
glass-older = Visa äldre
glass-past = Alla nödöppningar
glass-span = { $opened } – { $closed }
glass-saved-closed = Nödöppningen är slut. Gruppen fick veta det.
glass-saved-already = Nödöppningen var redan slut.
glass-saved-shut = Nödöppningen är inte öppen. Du ser inga meddelanden.

# The ready questions of a join form.
staff-questions = Frågor till dem som vill med
staff-questions-lead = En grupp kan ställa högst tre av dessa. Kontrollera att frågan inte gäller hälsa eller barnet.
staff-question-since = I bruk från { $date }.
staff-question-waits = Inte i bruk före granskning.
staff-question-review = Ta i bruk
staff-question-take-back = Ta ur bruk
staff-question-reviewed = Frågan är i bruk.
staff-question-reviewed-next = Grupperna kan välja den.
staff-question-taken-back = Frågan är inte i bruk.
staff-question-taken-back-next = Ingen grupp frågar den längre.

# Ideas of groups.
staff-ideas = Idéer
staff-ideas-count =
    { $count ->
        [one] Föreningarna har { $count } idé. Du kan kommentera den.
       *[other] Föreningarna har { $count } idéer. Du kan kommentera dem.
    }
staff-idea-begins = Kunde börja:
staff-idea-comments =
    { $count ->
        [one] { $count } kommentar.
       *[other] { $count } kommentarer.
    }
