# Letters. A subject is neutral; no letter names a group, a person, a target group or what someone wrote.
letter-sign_in-subject = Inloggning i Vertaistupa
letter-sign_in-text =
    Hej,

    öppna den här länken, så kommer du in:
    { $link }

    Eller skriv koden i den webbläsare där du bad om länken:
    { $code }

    { $hours ->
        [0] { $minutes ->
            [one] Länken och koden fungerar i { $minutes } minut.
           *[other] Länken och koden fungerar i { $minutes } minuter.
        }
        [one] Länken och koden fungerar i { $hours } timme.
       *[other] Länken och koden fungerar i { $hours } timmar.
    }
    Bad du inte om någon länk? Du behöver inte göra något.
letter-invitation-subject = Inbjudan till Vertaistupa
letter-invitation-text =
    Hej,

    du är inbjuden att vara med. Öppna inbjudan här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
    Du får också låta bli att öppna inbjudan. Ingen frågar varför.
letter-answer_needed-subject = Ditt svar väntas i Vertaistupa
letter-answer_needed-text =
    Hej,

    en sak väntar på ditt svar. Se den här:
    { $link }

    Svara inom en vecka. Om du inte svarar ändras ingenting.
letter-yes_needed-subject = Du väntas i Vertaistupa
letter-yes_needed-text =
    Hej,

    en sak väntar på att du godkänner den. Se den här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-leader_answered-subject = Nytt i Vertaistupa
letter-leader_answered-text =
    Hej,

    en inbjudan har fått ett svar. { $waits ->
        [yes] En annan inbjudan väntar ännu på svar.
       *[no] Nu har alla inbjudningar fått svar.
    }
    Se svaret här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-owners_changed-subject = Nytt i Vertaistupa
letter-owners_changed-text =
    Hej,

    det är nytt om vem som ordnar gruppen. Se det här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-idea_commented-subject = Nytt i Vertaistupa
letter-idea_commented-text =
    Hej,

    förbundet har skrivit en kommentar till dig. Läs den här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-plan_changed-subject = Nytt i Vertaistupa
letter-plan_changed-text =
    Hej,

    förbundet har ändrat gruppens plan. Se ändringarna här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-desk_waits-subject = Du väntas i Vertaistupa
letter-desk_waits-text =
    Hej,

    en sak väntar på att någon tar hand om den. Se den här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-substitute_called-subject = Du väntas i Vertaistupa
letter-substitute_called-text =
    Hej,

    du är inbjuden som vikarie till en träff. Kom in här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-substitute_came-subject = Nytt i Vertaistupa
letter-substitute_came-text =
    Hej,

    en vikarie är inbjuden till en träff. Se det här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-visit_asked-subject = Du väntas i Vertaistupa
letter-visit_asked-text =
    Hej,

    någon har bett om ett besök. Se det här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-visit_news-subject = Nytt i Vertaistupa
letter-visit_news-text =
    Hej,

    det finns ett svar eller en ändring om ett besök. Se det här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-leader_absent-subject = Nytt i Vertaistupa
letter-leader_absent-text =
    Hej,

    den andra ledaren kan inte komma till en träff. Se mer här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-meeting_unled-subject = Du väntas i Vertaistupa
letter-meeting_unled-text =
    Hej,

    en träff har ingen ledare nu. Kalla en vikarie, flytta den eller ställ in den här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-leaderless-subject = Du väntas i Vertaistupa
letter-leaderless-text =
    Hej,

    en grupp har ingen ledare just nu. Sök en ledare här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-case_waits-subject = Du väntas i Vertaistupa
letter-case_waits-text =
    Hej,

    en sak väntar på att någon tar hand om den. Se den här:
    { $link }

    Saken försvinner av sig själv { $time }.
letter-report_answered-subject = Nytt i Vertaistupa
letter-report_answered-text =
    Hej,

    du har fått ett svar. Läs det här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-report_waits-subject = Du väntas i Vertaistupa
letter-report_waits-text =
    Hej,

    ett ärende väntar på att du läser det. Se det här:
    { $link }

    Läs det gärna inom ett dygn.
letter-glass_opened-subject = Nytt i Vertaistupa
letter-glass_opened-text =
    Hej,

    förbundet läser nu din grupps meddelanden.
    Rummet berättar varför och hur länge:
    { $link }

    Du får brevet för att du är ledare.
letter-group_news-subject = Nytt i Vertaistupa
letter-group_news-text =
    Hej,

    { $news ->
        [cancelled] din grupp är inställd och börjar inte. Läs varför:
        [ending] din grupps sista dag närmar sig. Se dagen här:
        [last_day] din grupps sista dag har ändrats. Se den nya dagen här:
        [ended] din grupp har avslutats. Du kan ännu läsa meddelandena och spara dina egna:
        [replanned] din grupp börjar inte ännu. Den planeras på nytt. Du har kvar din plats.
            Se här:
       *[changed] det finns en ändring i din grupp.
            { $meets ->
                [yes] Nästa träff är { $time }. Se mer här:
               *[no] Se den här:
            }
    }
    { $link }

    Du behöver inte göra något annat.
letter-join-subject = Bekräfta din e-post i Vertaistupa
letter-join-text =
    Hej,

    du vill komma med i en grupp. Öppna länken, så går det vidare:
    { $link }

    { $hours ->
        [one] Länken fungerar i { $hours } timme.
       *[other] Länken fungerar i { $hours } timmar.
    }
    Bad du inte om någon länk? Du behöver inte göra något.
letter-asked-subject = Det finns ett meddelande till dig i Vertaistupa
letter-asked-text =
    Hej,

    det finns ett meddelande till dig i Vertaistupa. Läs det här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-decision-subject = Det finns ett svar till dig i Vertaistupa
letter-decision-text =
    Hej,

    det finns ett svar till dig i Vertaistupa. Läs det här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-own_words-subject = En påminnelse från Vertaistupa
letter-own_words-text =
    Hej,

    din grupp har avslutats, och dess meddelanden och namn tas snart bort.
    Spara dina egna meddelanden senast { $day }. Ladda ner dem här:
    { $link }

    Behöver du dem inte? Du behöver inte göra något.
letter-group_closing-subject = Nytt i Vertaistupa
letter-group_closing-text =
    Hej,

    gruppens sista dag närmar sig. Vi har samlat det som ger ett gott avslut:
    { $link }

    På samma sida kan ni fortsätta som en ny grupp.
letter-feedback-subject = Nytt i Vertaistupa
letter-feedback-text =
    Hej,

    din grupp är avslutad. Du kan berätta hur den var till { $day }:
    { $link }

    Du svarar utan namn. Vill du inte svara? Du behöver inte göra något.
letter-place_offered-subject = Det finns en plats för dig i Vertaistupa
letter-place_offered-text =
    Hej,

    det finns en plats för dig i Vertaistupa. Vi håller den åt dig till { $time }:
    { $link }

    Behöver du inte platsen? Du behöver inte göra något.
letter-first_meeting-subject = En påminnelse från Vertaistupa
letter-first_meeting-text =
    Hej,

    din grupp träffas för första gången { $time }.
    { $where ->
        [local] Grupprummet finns här:
       *[online] Kom då in här:
    }
    { $link }

    Om du inte kan komma gör det inget. Ingen frågar varför.
letter-first_meeting_moved-subject = En ny tid i Vertaistupa
letter-first_meeting_moved-text =
    Hej,

    tiden för din grupps första träff har ändrats.
    Den nya tiden är { $time }.
    { $where ->
        [local] Grupprummet finns här:
       *[online] Kom då in här:
    }
    { $link }

    Om du inte kan komma gör det inget. Ingen frågar varför.
letter-few_members-subject = Du väntas i Vertaistupa
letter-few_members-text =
    Hej,

    din grupps första träff är { $time }.
    Än så länge är för få personer med. Om det inte kommer fler flyttas träffen.

    Se här vad du kan göra:
    { $link }
letter-account_blocked-subject = Ditt konto i Vertaistupa
letter-account_blocked-text =
    Hej,

    en anställd på förbundet har stängt ditt konto.
    { $reason ->
        [hurts] Orsak: meddelandena har sårat andra.
        [privacy] Orsak: någon annans saker har berättats.
        [selling] Orsak: meddelandena har varit reklam.
        [rules] Orsak: spelreglerna har inte följts.
       *[other] Orsak: en annan orsak.
    }
    Du är utloggad från alla enheter. Kontot släpper inte in dig nu.

    Tycker du annorlunda? Svara på det här brevet.
    En anställd på förbundet ser på saken igen. Läs mer här:
    { $link }
letter-account_unblocked-subject = Ditt konto i Vertaistupa
letter-account_unblocked-text =
    Hej,

    en anställd på förbundet har öppnat ditt konto igen.
    Nu kan du logga in här:
    { $link }

    Logga in med den e-post som det här brevet kom till.
letter-account_is_blocked-subject = Ditt konto i Vertaistupa
letter-account_is_blocked-text =
    Hej,

    någon bad om en inloggningslänk till den här adressen.
    Det kom ingen länk, för ditt konto är stängt.

    Tycker du annorlunda? Svara på det här brevet.
    En anställd på förbundet ser på saken igen. Läs mer här:
    { $link }

    Bad du inte om en länk? Du behöver inte göra något.
letter-account_unused-subject = Ditt konto i Vertaistupa
letter-account_unused-text =
    Hej,

    du har inte haft någon grupp på ett år.
    Ditt konto raderas { $day }.

    Vill du behålla kontot? Logga in och tryck: Behåll kontot.
    { $link }

    Kontot finns också kvar om du kommer med i en grupp.
letter-second_check-subject = Ditt konto i Vertaistupa
letter-second_check-text =
    Hej,

    { $what ->
        [on] den andra bekräftelsen togs i bruk på ditt konto.
        [off] den andra bekräftelsen togs ur bruk på ditt konto.
        [codes] nya reservkoder gjordes för ditt konto.
       *[recovery_used] någon kom in på ditt konto med en reservkod.
    }

    Var det du? Du behöver inte göra något.
    Om inte, svara på det här brevet genast. Logga ut överallt här:
    { $link }
letter-footer =
    Det här meddelandet kom från Vertaistupa.
    Hjälp nu: { $help_url }
