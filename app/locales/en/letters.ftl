# Letters. A subject is neutral; no letter names a group, a person, a target group or what someone wrote.
letter-sign_in-subject = Signing in to Vertaistupa
letter-sign_in-text =
    Hello,

    open this link to come in:
    { $link }

    Or type the code where you asked for the link:
    { $code }

    { $minutes ->
        [one] The link and the code work for { $minutes } minute.
       *[other] The link and the code work for { $minutes } minutes.
    }
    Did you not ask for a link? You need not do anything.
letter-invitation-subject = An invitation to Vertaistupa
letter-invitation-text =
    Hello,

    you are invited to take part. Open the invitation here:
    { $link }

    Sign in with the email that this letter came to.
    You may also leave it unopened. No one asks why.
letter-join-subject = Confirm your email
letter-join-text =
    Hello,

    open this link to go on:
    { $link }

    { $hours ->
        [one] The link works for { $hours } hour.
       *[other] The link works for { $hours } hours.
    }
    Did you not ask for a link? You need not do anything.
letter-decision-subject = There is an answer for you
letter-decision-text =
    Hello,

    there is an answer for you in Vertaistupa. Read it here:
    { $link }

    Sign in with the email that this letter came to.
letter-footer =
    Vertaistupa is a service of Tukiliitto.
    Help now: { $help_url }
