# Letters. A subject is neutral; no letter names a group, a person, a target group or what someone wrote.
letter-sign_in-subject = Inloggning i Vertaistupa
letter-sign_in-text =
    Hej,

    öppna den här länken, så kommer du in:
    { $link }

    Eller skriv koden i den webbläsare där du bad om länken:
    { $code }

    { $minutes ->
        [one] Länken och koden fungerar i { $minutes } minut.
       *[other] Länken och koden fungerar i { $minutes } minuter.
    }
    Bad du inte om någon länk? Du behöver inte göra något.
letter-invitation-subject = Inbjudan till Vertaistupa
letter-invitation-text =
    Hej,

    du är inbjuden att vara med. Öppna inbjudan här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
    Du får också låta bli att öppna inbjudan. Ingen frågar varför.
letter-join-subject = Bekräfta din e-post
letter-join-text =
    Hej,

    öppna den här länken, så kommer du vidare:
    { $link }

    { $hours ->
        [one] Länken fungerar i { $hours } timme.
       *[other] Länken fungerar i { $hours } timmar.
    }
    Bad du inte om någon länk? Du behöver inte göra något.
letter-decision-subject = Det finns ett svar till dig
letter-decision-text =
    Hej,

    det finns ett svar till dig i Vertaistupa. Läs det här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-footer =
    Vertaistupa är en tjänst från Tukiliitto.
    Hjälp nu: { $help_url }
