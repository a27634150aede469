# Letters. A subject is neutral; no letter names a group, a person, a target group or what someone wrote.
letter-sign_in-subject = Signing in to Vertaistupa
letter-sign_in-text =
    Hello,

    open this link to come in:
    { $link }

    Or type the code where you asked for the link:
    { $code }

    { $hours ->
        [0] { $minutes ->
            [one] The link and the code work for { $minutes } minute.
           *[other] The link and the code work for { $minutes } minutes.
        }
        [one] The link and the code work for { $hours } hour.
       *[other] The link and the code work for { $hours } hours.
    }
    Did you not ask for a link? You need not do anything.
letter-invitation-subject = An invitation to Vertaistupa
letter-invitation-text =
    Hello,

    you are invited to take part. Open the invitation here:
    { $link }

    Sign in with the email that this letter came to.
    You may also leave it unopened. No one asks why.
letter-answer_needed-subject = Your answer is waited for in Vertaistupa
letter-answer_needed-text =
    Hello,

    something is waiting for your answer. See it here:
    { $link }

    Answer within a week. If you do not answer, nothing changes.
letter-yes_needed-subject = You are waited for in Vertaistupa
letter-yes_needed-text =
    Hello,

    something is waiting for your yes. See it here:
    { $link }

    Sign in with the email that this letter came to.
letter-leader_answered-subject = News in Vertaistupa
letter-leader_answered-text =
    Hello,

    an invitation was answered. { $waits ->
        [yes] Another one still waits for its answer.
       *[no] Now every invitation has an answer.
    }
    See the answer here:
    { $link }

    Sign in with the email that this letter came to.
letter-owners_changed-subject = News in Vertaistupa
letter-owners_changed-text =
    Hello,

    there is news about who runs the group. See it here:
    { $link }

    Sign in with the email address that this letter came to.
letter-idea_commented-subject = News in Vertaistupa
letter-idea_commented-text =
    Hello,

    the federation has written a comment to you. Read it here:
    { $link }

    Sign in with the email address that this letter came to.
letter-plan_changed-subject = News in Vertaistupa
letter-plan_changed-text =
    Hello,

    the federation has changed the plan of a group. See the changes here:
    { $link }

    Sign in with the email address that this letter came to.
letter-desk_waits-subject = You are waited for in Vertaistupa
letter-desk_waits-text =
    Hello,

    something is waiting for someone to handle it. See it here:
    { $link }

    Sign in with the email that this letter came to.
letter-substitute_called-subject = You are waited for in Vertaistupa
letter-substitute_called-text =
    Hello,

    you are called as a substitute for one meeting. Come in here:
    { $link }

    Sign in with the email that this letter came to.
letter-substitute_came-subject = News in Vertaistupa
letter-substitute_came-text =
    Hello,

    a substitute is invited to one meeting. See it here:
    { $link }

    Sign in with the email that this letter came to.
letter-visit_asked-subject = You are waited for in Vertaistupa
letter-visit_asked-text =
    Hello,

    somebody has asked for a visit. See it here:
    { $link }

    Sign in with the email that this letter came to.
letter-visit_news-subject = News in Vertaistupa
letter-visit_news-text =
    Hello,

    there is an answer or a change about a visit. See it here:
    { $link }

    Sign in with the email that this letter came to.
letter-leader_absent-subject = News in Vertaistupa
letter-leader_absent-text =
    Hello,

    the other leader cannot come to a meeting. See it here:
    { $link }

    Sign in with the email that this letter came to.
letter-meeting_unled-subject = You are waited for in Vertaistupa
letter-meeting_unled-text =
    Hello,

    a meeting has no leader now. Call a substitute, move it or cancel it here:
    { $link }

    Sign in with the email that this letter came to.
letter-leaderless-subject = You are waited for in Vertaistupa
letter-leaderless-text =
    Hello,

    one group has no leader now. Find it a leader here:
    { $link }

    Sign in with the email that this letter came to.
letter-case_waits-subject = You are waited for in Vertaistupa
letter-case_waits-text =
    Hello,

    something is waiting for someone to handle it. See it here:
    { $link }

    It goes by itself { $time }.
letter-report_answered-subject = News in Vertaistupa
letter-report_answered-text =
    Hello,

    you have been answered. Read it here:
    { $link }

    Sign in with the email that this letter came to.
letter-report_waits-subject = You are waited for in Vertaistupa
letter-report_waits-text =
    Hello,

    something waits for you to read it. See it here:
    { $link }

    Please look at it within a day.
letter-glass_opened-subject = News in Vertaistupa
letter-glass_opened-text =
    Hello,

    the federation now reads your group’s messages.
    The room tells why, and until when:
    { $link }

    You get this letter because you are a leader.
letter-group_news-subject = News in Vertaistupa
letter-group_news-text =
    Hello,

    { $news ->
        [cancelled] your group was cancelled and will not begin. Read why:
        [ending] your group’s last day is near. See the day here:
        [last_day] your group’s last day has changed. See the new day here:
        [ended] your group has ended. You can still read messages and save your own:
        [replanned] your group does not begin yet. It is planned anew. You keep your place.
            See here:
       *[changed] something has changed in your group.
            { $meets ->
                [yes] The next meeting is { $time }. See more here:
               *[no] See it here:
            }
    }
    { $link }

    There is nothing else to do.
letter-join-subject = Confirm your email for Vertaistupa
letter-join-text =
    Hello,

    you want to join a group. Open the link, and it goes on:
    { $link }

    { $hours ->
        [one] The link works for { $hours } hour.
       *[other] The link works for { $hours } hours.
    }
    Did you not ask for a link? You need not do anything.
letter-asked-subject = There is a message for you in Vertaistupa
letter-asked-text =
    Hello,

    there is a message for you in Vertaistupa. Read it here:
    { $link }

    Sign in with the email that this letter came to.
letter-decision-subject = There is an answer for you in Vertaistupa
letter-decision-text =
    Hello,

    there is an answer for you in Vertaistupa. Read it here:
    { $link }

    Sign in with the email that this letter came to.
letter-own_words-subject = A reminder from Vertaistupa
letter-own_words-text =
    Hello,

    your group has ended, and its messages and names are soon removed.
    Save your own messages by { $day } at the latest. Download them here:
    { $link }

    You do not need them? There is nothing you have to do.
letter-group_closing-subject = News in Vertaistupa
letter-group_closing-text =
    Hello,

    the last day of the group is near. We have gathered what makes a good end:
    { $link }

    On the same page you can go on as a new group.
letter-feedback-subject = News in Vertaistupa
letter-feedback-text =
    Hello,

    your group has ended. You can tell how it was until { $day }:
    { $link }

    You answer without a name. You need not answer.
letter-place_offered-subject = There is a place for you in Vertaistupa
letter-place_offered-text =
    Hello,

    there is a place for you in Vertaistupa. We hold it for you until { $time }:
    { $link }

    You do not need the place? You need do nothing.
letter-first_meeting-subject = A reminder from Vertaistupa
letter-first_meeting-text =
    Hello,

    your group meets for the first time { $time }.
    { $where ->
        [local] The group room is here:
       *[online] Come in here then:
    }
    { $link }

    If you cannot come, that is fine. No one asks why.
letter-first_meeting_moved-subject = A new time in Vertaistupa
letter-first_meeting_moved-text =
    Hello,

    the time of your group's first meeting has changed.
    The new time is { $time }.
    { $where ->
        [local] The group room is here:
       *[online] Come in here then:
    }
    { $link }

    If you cannot come, that is fine. No one asks why.
letter-few_members-subject = You are waited for in Vertaistupa
letter-few_members-text =
    Hello,

    your group's first meeting is { $time }.
    There are still too few people in it. If no more come, the meeting moves.

    See here what you can do:
    { $link }
letter-account_blocked-subject = Your account in Vertaistupa
letter-account_blocked-text =
    Hello,

    federation staff have blocked your account.
    { $reason ->
        [hurts] Reason: the messages have hurt others.
        [privacy] Reason: another person's private things were told.
        [selling] Reason: the messages have been advertising.
        [rules] Reason: the house rules were not followed.
       *[other] Reason: another reason.
    }
    You are signed out of all devices. The account does not let you in now.

    Do you disagree? Answer this letter.
    Staff will look at it again. Read more here:
    { $link }
letter-account_unblocked-subject = Your account in Vertaistupa
letter-account_unblocked-text =
    Hello,

    federation staff have opened your account again.
    You can sign in here:
    { $link }

    Sign in with the email that this letter came to.
letter-account_is_blocked-subject = Your account in Vertaistupa
letter-account_is_blocked-text =
    Hello,

    a sign-in link was asked for this address.
    No link came, because your account is blocked.

    Do you disagree? Answer this letter.
    Staff will look at it again. Read more here:
    { $link }

    Did you not ask for a link? You need not do anything.
letter-account_unused-subject = Your account in Vertaistupa
letter-account_unused-text =
    Hello,

    you have had no group for a year.
    Your account will be deleted on { $day }.

    Do you want to keep it? Sign in and press: Keep the account.
    { $link }

    The account also stays if you join a group.
letter-second_check-subject = Your account in Vertaistupa
letter-second_check-text =
    Hello,

    { $what ->
        [on] the second check was switched on for your account.
        [off] the second check was switched off for your account.
        [codes] new recovery codes were made for your account.
       *[recovery_used] somebody came into your account with a recovery code.
    }

    Was it you? You need not do anything.
    If not, answer this letter at once. Sign out everywhere here:
    { $link }
letter-footer =
    This message came from Vertaistupa.
    Help now: { $help_url }
