# One text for each code of a refusal: what happened, and the way out.
error-bad_input = Här finns ännu något att rätta.
error-bad_form = Vi fick inte hela formuläret. Öppna sidan på nytt och försök igen.
error-sign_in_needed = Logga in först.
error-not_allowed = Det här hör inte till dina uppgifter. Fråga ledaren om du behöver hjälp.
error-not_found = Adressen är gammal, eller så är sidan inte öppen för dig.
error-method_not_allowed = Det går inte att göra på den här adressen. Gå tillbaka till förra sidan.
error-conflict = Någon hann ändra det här. Öppna sidan på nytt och se vad som gäller nu.
error-gone = Det här finns inte längre.
error-too_large = Texten är för lång. Korta den och försök igen.
error-rate_limited =
    { $minutes ->
        [one] Du försökte många gånger. Vänta { $minutes } minut och försök igen.
       *[other] Du försökte många gånger. Vänta { $minutes } minuter och försök igen.
    }
error-unavailable = Tjänsten svarar inte just nu. Inget sparades. Försök igen om en stund.
error-busy = Det är rusning i tjänsten. Inget sparades. Försök igen om en stund.
error-overloaded = Det är rusning i tjänsten. Inget sparades. Försök igen om en stund.
error-internal = Något gick fel, och det beror inte på dig. Försök igen om en stund.
error-mail_down = Brevet gick inte iväg. Försök igen om en stund.
error-letter_refused = Brevet går inte till den här adressen. Kontrollera adressen.
error-origin_refused = Begäran kom från en annan sida. Öppna sidan på nytt och försök härifrån.
error-wrong_host = Adressen är inte tjänstens egen. Öppna startsidan.

# What is wrong with one field.
error-empty = Fyll i den här punkten.
error-too_short =
    { $count ->
        [one] Skriv minst { $count } tecken.
       *[other] Skriv minst { $count } tecken.
    }
error-too_long =
    { $count ->
        [one] Skriv högst { $count } tecken.
       *[other] Skriv högst { $count } tecken.
    }
error-bad_characters = I texten finns ett tecken som vi inte kan spara. Skriv texten på nytt.
error-doubled = Den här punkten kom två gånger. Fyll i den en gång till.
error-bad_choice = Välj ett av alternativen.
error-bad_number = Skriv talet med siffror.
error-bad_value = Kontrollera den här punkten.

# Answers in a room.
error-bad_frame = Något gick fel. Öppna sidan på nytt.
error-hello_first = Något gick fel. Öppna sidan på nytt.
error-reload = Det finns en ny version av tjänsten. Öppna sidan på nytt.
error-read_only = Det går inte att skriva till gruppen nu.
error-room_frozen = Diskussionen är stoppad. Ingen kan skriva just nu.
error-needs_staff = Diskussionen har redan varit stoppad 24 timmar den här veckan. Be förbundet om hjälp.
error-nothing_to_review = Du kan inte be om en ny bedömning av det här nu.
error-welcome_moved = Den andra ledaren har just ändrat texten.
error-rules_changed = Spelreglerna har ändrats. Läs dem och godkänn på nytt.
error-rules_moved = Någon annan har just ändrat spelreglerna.
error-rules_settled = De här spelreglerna kan inte längre ändras.
error-in_past = Välj en tid som ännu ligger framför.
error-outside_period = Dagen ska ligga mellan gruppens början och slut.
error-meeting_clash = Gruppen har redan en annan träff då.
error-break_backwards = Den sista dagen kan inte vara före den första.
error-break_too_late = Pausen ska sluta mer än 30 dagar före gruppens sista dag.
error-in_break = Gruppen har paus då.
error-end_in_break = Gruppen har paus då eller senare. Ändra först pausen.
error-meetings_in_break = Gruppen har träffar då.
error-only_meeting = Gruppens enda träff kan inte ställas in.
error-needs_second = Det behövs två för det här. Be en annan besluta.
error-already_followed = Kontaktpersonen har redan varit i tjänsten.
error-already_decided = Det här är redan avgjort.
error-too_many_reports = Du har redan anmält många meddelanden. Vänta tills de har lästs.
error-meeting_moved_on = Träffen är nu i en annan del. Se vilken del som pågår.
error-too_few = Gruppen har ännu färre än fyra deltagare. Föreningen kan tillåta en mindre start.
error-visit_confirm = Bekräfta först att detta är besök { $number }.
error-removed = Du är inte längre med i gruppen.
error-set_aside = Du ser inte gruppen en stund.
error-paused = Du har paus från den här gruppen.
error-no_pause = Du kan ta paus när gruppen pågår.
error-name_settled = Gruppen är avslutad. Namnen byts inte längre.

# Headings of the page that a refusal becomes.
refusal-heading-401 = Logga in
refusal-heading-403 = Det här är inte öppet för dig
refusal-heading-404 = Sidan hittades inte
refusal-heading-405 = Det här lyckades inte
refusal-heading-409 = Det här har ändrats
refusal-heading-410 = Det här finns inte längre
refusal-heading-413 = Texten är för lång
refusal-heading-421 = Adressen är fel
refusal-heading-422 = Det här lyckades inte
refusal-heading-429 = Vänta en stund
refusal-heading-500 = Tjänsten fungerar inte just nu
refusal-signed-in = Väntade du dig något annat? Brev och inbjudningar öppnas bara med den e-post som de kom till.
refusal-sign-in-with-it = Logga in med den e-posten
refusal-open-my-groups = Öppna mina grupper
refusal-open-front-page = Öppna startsidan
refusal-try-again = Försök igen
refusal-back-to-form = Gå till formuläret
error-case_full = Det ryms inga fler anteckningar här. Tala om resten med varandra.
error-already_handled = Den här anmälan är redan behandlad.
error-too_many_questions = { $count ->
    [one] Välj högst { $count } fråga.
   *[other] Välj högst { $count } frågor.
}
