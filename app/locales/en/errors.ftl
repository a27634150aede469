# One text for each code of a refusal: what happened, and the way out.
error-bad_input = There is still something to mend here.
error-bad_form = We did not get the whole form. Open the page again and try once more.
error-sign_in_needed = Sign in first.
error-not_allowed = This is not yours to do. Ask the leader if you need help.
error-not_found = The address is old, or the page is not open to you.
error-method_not_allowed = This cannot be done at this address. Go back to the page before.
error-conflict = Someone has just changed this. Open the page again and see how it is now.
error-gone = This is no longer here.
error-too_large = The text is too long. Make it shorter and try again.
error-rate_limited =
    { $minutes ->
        [one] You tried many times. Wait { $minutes } minute and try again.
       *[other] You tried many times. Wait { $minutes } minutes and try again.
    }
error-unavailable = The service does not answer just now. Nothing was saved. Try again in a moment.
error-busy = The service is crowded. Nothing was saved. Try again in a moment.
error-overloaded = The service is crowded. Nothing was saved. Try again in a moment.
error-internal = Something went wrong, and it is not your fault. Try again in a moment.
error-mail_down = The letter did not leave. Try again in a moment.
error-letter_refused = The letter cannot go to this address. Check the address.
error-origin_refused = The request came from another page. Open the page again and try from here.
error-wrong_host = This address is not the service's own. Open the front page.

# What is wrong with one field.
error-empty = Fill in this part.
error-too_short =
    { $count ->
        [one] Write at least { $count } character.
       *[other] Write at least { $count } characters.
    }
error-too_long =
    { $count ->
        [one] Write at most { $count } character.
       *[other] Write at most { $count } characters.
    }
error-bad_characters = The text has a character that we cannot save. Write the text again.
error-doubled = This part came twice. Fill it in once more.
error-bad_choice = Choose one of these.
error-bad_number = Write the number in digits.
error-bad_value = Check this part.

# Answers in a room.
error-bad_frame = Something went wrong. Open the page again.
error-hello_first = Something went wrong. Open the page again.
error-reload = There is a new version of the service. Open the page again.
error-read_only = Nobody can write to the group now.
error-room_frozen = The room is frozen. Nobody can write now.
error-needs_staff = The room has been frozen for 24 hours this week already. Ask the federation for help.
error-nothing_to_review = A review of this cannot be asked for now.
error-welcome_moved = The other leader has just changed the text.
error-rules_changed = The house rules have changed. Read them and accept again.
error-rules_moved = Somebody else has just changed the house rules.
error-rules_settled = These house rules can no longer be changed.
error-in_past = Choose a time that is still ahead.
error-outside_period = The day must be between the group’s start and end.
error-meeting_clash = The group has another meeting then.
error-break_backwards = The last day cannot be before the first.
error-break_too_late = The break must end over 30 days before the group does.
error-in_break = The group is on a break then.
error-end_in_break = The group has a break then or later. Change the break first.
error-meetings_in_break = The group has meetings then.
error-only_meeting = The only meeting of a group cannot be cancelled.
error-needs_second = This needs two people. Ask someone else to decide.
error-already_followed = The contact has been here already.
error-already_decided = This has been decided already.
error-too_many_reports = You have already reported many messages. Wait until they have been read.
error-meeting_moved_on = The meeting is at another phase now. See which one is on.
error-too_few = The group has fewer than four members so far. The association can allow a smaller start.
error-visit_confirm = Confirm first that this is visit { $number }.
error-removed = You are no longer in this group.
error-set_aside = You will not see the group for a while.
error-paused = You are taking a break from this group.
error-no_pause = You can take a break while the group is running.
error-name_settled = The group has ended. Names no longer change.

# Headings of the page that a refusal becomes.
refusal-heading-401 = Sign in
refusal-heading-403 = This is not open to you
refusal-heading-404 = Page not found
refusal-heading-405 = This did not work
refusal-heading-409 = This has changed
refusal-heading-410 = This is no longer here
refusal-heading-413 = Too much text
refusal-heading-421 = The address is wrong
refusal-heading-422 = This did not work
refusal-heading-429 = Wait a moment
refusal-heading-500 = The service is not working just now
refusal-signed-in = Did you expect something else? Letters and invitations open only with the email they came to.
refusal-sign-in-with-it = Sign in with that email
refusal-open-my-groups = Open my groups
refusal-open-front-page = Open front page
refusal-try-again = Try again
refusal-back-to-form = Return to form
error-case_full = No more notes fit here. Talk the rest over together.
error-already_handled = This report has been handled already.
error-too_many_questions = { $count ->
    [one] Choose { $count } question at most.
   *[other] Choose { $count } questions at most.
}
