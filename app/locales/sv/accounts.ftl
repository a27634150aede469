# Signing in, and the settings of one's own account.
sign-in-title = Logga in
sign-in-lead = Du får en länk till din e-post. Du behöver inget lösenord.
sign-in-address = E-post
sign-in-address-hint = Andra ser inte adressen.
sign-in-shared = Andra använder också den här enheten.
sign-in-shared-hint =
    { $minutes ->
        [one] Då loggar vi ut dig efter { $minutes } minut.
       *[other] Då loggar vi ut dig efter { $minutes } minuter.
    }
sign-in-invited = Du öppnade en inbjudan.
sign-in-invited-how = Skriv den e-postadress som inbjudan kom till.
sign-in-send-link = Skicka länken
sign-in-with-password = Logga in med lösenord
sign-in-too-often = Du försökte många gånger.
sign-in-come-back = Du kan försöka igen { $at }.
sign-out = Logga ut
signed-out-now = Du är nu utloggad.

# After asking for a link.
letter-sent-heading = Vi skickade en länk
letter-sent-open = Öppna din e-post och tryck på länken.
letter-sent-lives =
    { $hours ->
        [0] { $minutes ->
            [one] Länken fungerar i { $minutes } minut.
           *[other] Länken fungerar i { $minutes } minuter.
        }
        [one] Länken fungerar i { $hours } timme.
       *[other] Länken fungerar i { $hours } timmar.
    }
code-label = Eller skriv koden från brevet
code-hint = Sex siffror. Koden fungerar bara i den här webbläsaren.
letter-not-come = Kom brevet inte fram?
letter-wait = Vänta en stund och se i skräpposten. Brevet kommer bara till den adress som du använder här.
letter-went-to = Du skrev adressen { $address }.
ask-new-link = Be om ny länk
only-newest-link = Om du ber om flera länkar fungerar bara den nyaste.
change-address = Byt adress

# The letter's link.
link-heading = Kom in
link-press = Du öppnade inloggningslänken. Ett tryck till, så är du inne.
link-not-mine = Om du inte bad om länken kan du stänga sidan. Inget händer.
link-somebody-else = Någon annan är inloggad i den här webbläsaren.
link-somebody-else-next = När du trycker loggas hen ut och du kommer in.
link-other-opened = Ett annat brev öppnades under tiden.
link-other-opened-next = Om du öppnade det själv, fortsätt. Öppna annars ditt eget brev igen.
link-texts-changed = Spelreglerna eller samtyckena har ändrats.
link-texts-changed-next = Läs dem igen innan du bekräftar.
link-gone-heading = Länken fungerar inte längre
link-gone-lead =
    { $hours ->
        [0] { $minutes ->
            [one] Be om en ny länk. Den fungerar i { $minutes } minut.
           *[other] Be om en ny länk. Den fungerar i { $minutes } minuter.
        }
        [one] Be om en ny länk. Den fungerar i { $hours } timme.
       *[other] Be om en ny länk. Den fungerar i { $hours } timmar.
    }
link-gone-join = Ville du gå med i en grupp? Be igen på gruppens sida.

# The first person of a new house.
first-staff-heading = Den första anställda
first-staff-lead = Skriv din e-postadress. Du får en länk som du kommer in med.
first-staff-hint = Med den här adressen loggar förbundets anställda in.
first-staff-gone-lead = Du får en ny länk när tjänsten startas om.
first-staff-gone-sign-in = Logga in om du redan har varit här

# Settings.
text-size = Textstorlek
text-size-normal = Vanlig
text-size-large = Stor
text-size-largest = Störst
colours = Färger
colours-device = Som på enheten
colours-light = Ljus
colours-dark = Mörk
save-settings = Spara inställningarna
saved = Sparat.
save-failed = Valet sparades inte. Tryck på: Spara inställningarna.
devices = Enheter
devices-signed-out = Enheterna du valde är utloggade.
device-kind =
    { $kind ->
        [phone] Telefon
        [tablet] Pekplatta
        [computer] Dator
       *[other] Enhet
    }
device-this = (den här enheten)
device-now = används nu
device-last = senast { $at }
sign-out-others = Logga ut från andra enheter
sign-out-everywhere = Logga ut överallt
password = Lösenord
password-in-use = Du kan också logga in med lösenord.
password-not-needed = Du behöver inget lösenord. Du kan ändå skapa ett.
password-address = Din adress är { $address }.
password-current = Nuvarande lösenord
password-new = Nytt lösenord
password-new-hint = Minst { $count } tecken. En lång mening är ett bra lösenord.
password-set = Skapa lösenordet
password-change = Byt lösenord
password-remove = Ta bort lösenordet
password-saved = Lösenordet är sparat. Andra enheter är utloggade.
password-removed = Lösenordet är borttaget. Andra enheter är utloggade.
password-sign-in-first = Vill du ha ett lösenord? Logga först in på nytt.

# An account that is blocked on the whole platform.
blocked-heading = Kontot är stängt
blocked-lead = En anställd på förbundet har stängt kontot. Du kommer inte in nu.
blocked-ask = Tycker du annorlunda? Svara på brevet som du fick. En anställd på förbundet ser på saken igen.
blocked-letter-lost = Om brevet är borta får du ett nytt.
error-account_blocked = Kontot är stängt. Svara på brevet som du fick, om du tycker annorlunda.

# What is wrong, and the way out.
error-address_missing = Skriv e-postadressen.
error-address_bad = Skriv adressen så här: namn@exempel.fi
error-code_missing = Skriv koden från brevet.
error-code_format = Koden har sex siffror. Se dem i brevet.
error-code_wrong = Koden stämmer inte. Se siffrorna i brevet en gång till.
error-code_gone = Koden fungerar inte längre. Be om en ny länk.
error-password_missing = Skriv ditt lösenord. Du kan också be om en länk.
error-password_wrong = Adressen eller lösenordet stämmer inte. Du kan också be om en länk.
error-password_current_wrong = Lösenordet stämmer inte. Skriv ditt nuvarande lösenord.
error-password_short = Skriv minst { $count } tecken. Gärna en lång mening.
error-password_long = Skriv högst { $count } tecken.
error-password_guessable = Lösenordet är lätt att gissa. Hitta på en lång mening.
error-link_gone = Länken fungerar inte längre. Be om en ny.
error-too_many_letters =
    { $minutes ->
        [one] Du bad om många länkar. Vänta { $minutes } minut och be igen.
       *[other] Du bad om många länkar. Vänta { $minutes } minuter och be igen.
    }
error-too_many_tries =
    { $minutes ->
        [one] Du försökte många gånger. Vänta { $minutes } minut.
       *[other] Du försökte många gånger. Vänta { $minutes } minuter.
    }
error-sign_in_again = Logga först in på nytt. Sedan kan du byta lösenord.

second-check = Andra bekräftelsen
back-to-settings = Tillbaka till inställningarna
second-check-settings = Leder du en grupp eller sköter andras saker? Då bekräftar vi att det är du.
second-check-settings-on = Den andra bekräftelsen är på.
second-check-open = Öppna den andra bekräftelsen
second-check-what = Den andra bekräftelsen är en kod från en app i din telefon. Den skyddar andra om någon kommer in i din e-post.
second-check-for-whom = Ledare, kontaktpersoner och anställda på förbundet behöver den. Andra behöver den inte.
second-check-needed-why = Den här sidan visar andras saker. Därför behöver du först den andra bekräftelsen. Det tar några minuter.
second-check-begin = Börja
second-check-sign-in-first = Logga först in på nytt. Då vet vi att det är du.
second-check-begin-again = Tiden tog slut. Börja på nytt.
second-check-step-1 = 1. Läs koden med appen
second-check-which-app = Du behöver en app i telefonen som visar engångskoder. Öppna den och lägg till ett nytt konto.
second-check-picture = QR-kod. Samma nyckel står skriven nedan.
second-check-same-device = Om appen finns på den här enheten:
second-check-open-app = öppna den här
second-check-type-key = Eller skriv nyckeln:
second-check-step-2 = 2. Skriv sex siffror
second-check-numbers = Siffrorna i appen
second-check-numbers-hint = Siffrorna byts varje halv minut.
second-check-step-3 = 3. Spara reservkoderna
second-check-switch-on = Ta i bruk
second-check-switch-off = Ta ur bruk
second-check-is-on = Den andra bekräftelsen är nu på.
second-check-is-off = Den andra bekräftelsen är inte längre på.
second-check-on-since = Den andra bekräftelsen togs i bruk { $at }.
second-check-door-lead = Nu kommer du till andras saker. Vi bekräftar att det är du.
second-check-door-label = Siffrorna i appen eller en reservkod
second-check-door-hint = Öppna appen i din telefon. Skriv dess sex siffror.
second-check-go-on = Fortsätt
second-check-no-phone = Har du inte telefonen med dig?
second-check-no-phone-way = Skriv en reservkod. Varje kod fungerar en gång. Dina grupper kan du besöka utan kod.
second-check-stays = Du fortsätter där du var. Skicka sedan blanketten på nytt.
recovery-codes = Reservkoder
recovery-codes-what = Om telefonen försvinner kommer du in med en reservkod. Varje kod fungerar en gång.
recovery-codes-once = De visas bara nu. Spara dem. De gamla fungerar inte längre.
recovery-codes-kept = Reservkoderna är sparade.
recovery-codes-file = Spara koderna i en fil
recovery-codes-new = Gör nya reservkoder
recovery-codes-new-what = Båda behöver en kod. De nya reservkoderna ersätter de gamla.
recovery-codes-left =
    { $count ->
        [one] Du har { $count } reservkod kvar.
       *[other] Du har { $count } reservkoder kvar.
    }
error-second_check_needed = Gör först den andra bekräftelsen.
error-second_check_wrong = Siffrorna stämmer inte. Vänta på nya siffror och skriv dem.
error-second_check_none = Den andra bekräftelsen är inte på.
error-second_check_is_on = Den andra bekräftelsen är redan på.
error-second_check_begin_again = Tiden tog slut. Börja på nytt.
error-second_check_sign_in = Logga först in på nytt. Sedan kan du ta den andra bekräftelsen i bruk.
error-recovery_not_kept = Spara reservkoderna. Kryssa sedan i att de är sparade.

# An account that has been without a group for a year.
account-unused = Ditt konto raderas { $day }.
account-unused-why = Du har inte haft någon grupp på ett år. Om du vill kan du behålla kontot.
keep-account = Behåll kontot
account-kept = Ditt konto finns kvar.
error-account_kept = Ditt konto används, så det raderades inte.
