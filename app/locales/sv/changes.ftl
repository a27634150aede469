# What was changed in a plan, by whom, and putting it back.

changes = Ändringar
changes-lead = Här ser du vad som har ändrats i planen. Ändringarna tas bort när gruppen börjar.
changes-none = Inget har ändrats ännu.
changes-new =
    { $count ->
        [one] { $count } ny ändring
       *[other] { $count } nya ändringar
    }
change-new = Ny för dig
change-by-leader = Ledaren
change-by-association_contact = Föreningens kontaktperson
change-by-staff = En anställd på förbundet
change-did-communication = { $who } ändrade informationen
change-did-networks = { $who } ändrade nätverken
change-did-resources = { $who } ändrade resurserna
change-did-frame = { $who } ändrade uppgifterna om gruppen
change-did-model = { $who } bytte modell
change-did-rules = { $who } godkände spelreglerna
change-did-rules_changed = { $who } ändrade spelreglerna
change-did-meeting = { $who } ändrade programmet
change-did-meeting_added = { $who } lade till en träff
change-did-meeting_off = { $who } tog bort en träff
change-did-put_back = { $who } återställde det tidigare
change-at = Kl. { $time }
change-meeting = Träff { $number }
change-meetings =
    { $count ->
        [one] Ändring i { $count } träff
       *[other] Ändringar i { $count } träffar
    }
change-part-of = { $meeting }, { $part }
change-part-when = tid
change-part-about = tema
change-part-kind = vad vi gör
change-part-question = fråga
change-rules-ready =
    { $count ->
        [one] { $count } färdig regel
       *[other] { $count } färdiga regler
    }
change-rules-without = Inte med:
change-rules-own = Egen regel:
change-rules-version = Godkänd, version { $version }
change-before = Före:
change-after = Sedan:
change-now = Nu:
change-empty = tomt
change-yes = ja
change-no = nej
change-not-planned = inte i programmet
change-again = Det här har ändrats på nytt.
change-put-back = Återställ
changes-saved-put-back = Det tidigare är återställt. Det syns också bland ändringarna.
changes-refused = Det gick inte att återställa.
error-changed_since = Det här har ändrats på nytt. Du ser nedan hur det är nu.
