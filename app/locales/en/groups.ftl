# One's own groups.
groups = Groups
group-room = Group room
your-group = Your group
group-room-what = This is where your group talks.
open-group-room = Open the group room
group-room-read = You can still read what was said in the group.
next-meeting = Next meeting
meeting-today = Today at { $time }
meeting-door-opens = The door opens at { $time }.
meeting-on-now = The meeting is on now
come-in = Come in
we-meet = We meet on { $when }.
we-meet-today = We meet today at { $time }.
other-places = Other places
you-lead = You are a leader.
pair-room = Between leaders
pair-room-news = Between leaders, something new
you-substitute = You are the substitute until the meeting ends.
you-visit = You are visiting until the meeting ends.
group-news = There is something new in the room
reports-waiting =
    { $count ->
        [one] { $count } report waits for you
       *[other] { $count } reports wait for you
    }
group-over = The group has ended. Messages and names are removed on { $day }. Save your own messages before that, if you like.
group-cancelled = The group was cancelled.
group-cancelled-what = The group will not begin. You can read why in the room.
group-cancelled-why = Read why
group-aside = You will not see the group for a while. This ends { $until }.
group-aside-why = See the reason
away-easy = You need not do anything. The group opens by itself, and your place is kept.
group-removed = You are no longer in this group.
invited = You are invited to this group.
invited-to-lead = You are invited to lead this group.
invited-as-stand-in = You are invited to be this group’s stand-in.
invitation-waits = An invitation is waiting for you
no-groups = Here are the groups you are in. There are none now.
no-groups-hint = Did you get an invitation? Open the link in the letter.
contact-lead = You answer for your association’s groups. You do not see their messages.
contact-first = Your association has no group yet. Set one up yourself, or ask the federation to prepare it.
contact-first-group = Set up the first group
your-associations = Your associations
count-groups =
    { $count ->
        [one] { $count } group.
       *[other] { $count } groups.
    }
count-members =
    { $count ->
        [one] { $count } member.
       *[other] { $count } members.
    }
room-needs-script = The group room needs JavaScript. Turn it on in your browser’s settings.

# The first visit.
first-visit = Welcome
first-visit-heading = Welcome to the table
first-visit-lead = Three things, then the group room opens.
first-visit-leader = You join the group as a leader.
first-visit-name = 1. Name in the group
name-in-group = Name in the group
name-in-group-hint = It may be a nickname. Only this group sees it.
your-place = Your place
your-cushion = This is your cushion, the picture beside your name. It belongs to this group only.
first-visit-rules = 2. House rules
house-rule-stays-here = What is said in the group stays in the group.
house-rule-own-words = Speak of your own experience. Protect your child: no name, school or picture.
house-rule-listen = Listen. Let others finish.
house-rule-turns = Everyone gets a turn. You may also stay silent.
house-rule-families = Families are different. Do not judge.
house-rule-advice = Give advice only when asked. Professionals decide on care.
house-rule-no-recording = Do not record, and take no photos or screenshots.
house-rule-quiet-place = Be where others cannot hear. Use headphones if you can.
house-rule-no-selling = No selling and no advertising. The leader shares links.
house-rule-tell-leader = Tell the leader if something feels bad. In an emergency call 112.
accept-rules = I have read the house rules and will follow them.
first-visit-consent = 3. Consent
consent-hint = The first is needed for the group to open. The others you may leave out.
consent-keep-words = The service may keep my name and messages in this group.
consent-keep-words-why = They are removed when the group is archived. The room needs this.
consent-reminders = You may remind me of meetings by email.
consent-feedback = You may ask me how the group was, without my name.
first-visit-rest = We ask nothing else.
# An invitation whose door has shut before an answer.
invitation-shut = This invitation no longer holds
invitation-shut-begun = The group has already begun.
invitation-shut-member = You can no longer join it by this invitation.
invitation-shut-leader = You can no longer become a leader by this invitation.
invitation-shut-thanks = Thank you for coming to look. You need not do anything.
invitation-shut-others = Perhaps one of these groups suits you.

# What is wrong with an answer of the first visit.
error-name_taken = The group already has a name that looks like this. Choose another.
error-name_characters = Write the name in ordinary letters.
error-name_reserved = This looks like a role or the service. Choose another name.
error-name_address = Do not write an address as a name. Make up a name.
error-rules_needed = Read the house rules and tick that you will follow them.
error-consent_needed = The group room needs this consent. Tick it if that suits you.
error-group_full = The group is full now. Ask the leader when there is room.
error-group_started = The group has already started. A closed group takes nobody new.
error-left_bound = The invitation does not bring you back now. Ask to join on the group’s page. A leader answers.
error-leaders_settled = The group has already begun. This invitation no longer holds.
error-too_many_groups = The association has founded many groups today already. Go on tomorrow.
error-group_ended = The group has ended.
error-no_such_time = That time does not exist, because the clocks change then. Choose another time.
error-end_before_start = The group would end before it starts. Choose a later day.
error-too_long_period = The group can last at most { $count ->
    [one] { $count } month
   *[other] { $count } months
}. Choose an earlier day.

# One's own consents in a group.
consents-title = Your consents
consents-choose = These you can change at any time
consents-lasting = You agreed to these when you came
consents-lasting-how = You take these back by leaving the group. Your own messages go with you.

# Leaving a group, and one's own words as a file.
back-to-groups = Back to my groups
leave-group = Leave the group
leave-only-leader = You are the group's only leader.
leave-only-leader-next = Without a leader no meeting starts. Tell the federation before you leave.
own-words-and-leaving = Messages, consents and leaving
own-words-first = Save your own words first
own-words-what = The file has everything you wrote to the group. It has nobody else's messages.
own-words-download = Download your messages
own-words-saved-on = Saved on { $moment }
own-words-file = my-messages
leave-means = What leaving means
leave-means-gone = You no longer see the group. No reason is asked.
leave-means-words = Your messages stay without your name until the group is archived. You can remove them first in the room.
leave-means-others = The others see that a member left. Your name and your cushion no longer show.
leave-means-back = If you come back one day, you start anew. A closed group that has begun does not take you back.
stay-in-group = Stay in the group
left-group = You have left the group.
left-group-next = Thank you for being there.
# A member's break from a group.
pause-membership = Take a break from the group
pause-instead = Or just take a break
pause-instead-what = Your place is kept. You can come back at any time.
pause-lead = Your place is kept. Nobody asks why.
pause-means = What a break means
pause-means-shut = The group room does not open for you during the break.
pause-means-letters = You get no reminders. We only tell you if the group ends.
pause-means-others = The others see that you are taking a break. Nobody waits for you in vain.
pause-means-back = You can come back at any time, to a closed group too. Then you see what the group wrote.
paused-group = You are now taking a break from the group.
paused-group-next = Your place waits for you. Come back when you like.
group-paused = You are taking a break from this group.
come-back = Come back
# Another name in a group.
change-name = Change your name
change-name-told = The group sees what your name was and what it is now.
change-name-same = Your old messages show the new name. Your cushion stays the same.
change-name-left = { $count ->
    [one] You can change your name { $count } more time in 30 days.
   *[other] You can change your name { $count } more times in 30 days.
  }
change-name-again = You can change it again on { $day }.
error-name_changes_used = { $count ->
    [one] A name can be changed { $count } time in 30 days.
   *[other] A name can be changed { $count } times in 30 days.
  }
# A break, on which the group does not meet.
group-on-break = The group is on a break { $first } – { $last }.
group-on-break-more = There are no meetings then. You can write to the group.
# Leaders of a group that has begun.
leaders-title = The group’s leaders
no-leader-now = The group has no leader now.
leader-leads = Leads the group
successor-title = Invite a new leader
successor-what = A leader may come even when the group has begun. The room tells when they come. They do not see old messages.
successor-ask = Send the invitation
successor-waits = The invitation waits for an answer. Take it back to invite another.
successor-full = The group has two leaders. A new one can be invited when one leaves.
successor-leaving = If you mean to leave, invite a new leader first.
stand-in-title = Stand-in
stand-in-what = A stand-in leads one meeting when called. At other times they do not see the group room.
stand-in-is = Has promised to come as a substitute
stand-in-ask = Invite a stand-in
stand-in-let-go = Remove the stand-in
stand-in-let-go-means = The promise ends now. This cannot be undone, but you can invite again.
stand-in-let-go-yes = Remove this stand-in
substitute-address = Substitute’s email
stand-in-done = You are a stand-in now.
stand-in-thanks = Thank you. You get a letter when you are called.
promises-title = You are a stand-in
promise-what = You get a letter when the group needs you.
promise-end = Stop being a stand-in
promise-end-means = You are not called any more. No reason is asked.
promise-end-yes = Stop now
promise-ended = You are not a stand-in any more.
leave-leaderless = The group is left without a leader, and no meeting starts. The group, the association and the federation hear of it at once.
leave-successor-first = You can invite a successor first. You can also leave now.
leave-other-alone = The other leader is left alone. They can invite a new one.
leaderless-since = The group has had no leader since { $day }.
promote-title = Ask someone to lead
promote-what = They get a letter and answer themselves. Others see it only after a yes. Name and cushion stay.
promote-ask = Send the question
asked-by-leader = { $name } asks you to lead.
promoted-what = Your name and cushion stay. The others see that you lead.
asked-successor = The group has already begun. You come as a leader’s successor.
asked-stand-in = You are asked to be a stand-in. You lead one meeting when you are called. Until then you do not see the group.
error-leaders_full = The group has two leaders already. Thank you for being ready to come.
error-stand_ins_full = The group has a stand-in already. Thank you for being ready to come.
error-stand_in_taken = The group has a stand-in, or one invitation waits for an answer.
# What has happened to a group, as its audit log has it.
log-title = What has happened in the group
log-leaders = For the leaders
log-lead = Here you see what was done to the group. It is kept for a year.
log-empty = Nothing has happened here yet.
log-older = Show older
log-about-you = This was about you.
log-by-you = You did this yourself.
log-whole = Nobody has changed the events.
log-broken = The events have been changed. The first fault is at place { $place }.
log-role-member = member
log-role-leader = leader
log-role-association_contact = the association’s contact
log-role-staff = federation staff
log-role-clock = the clock
log-role-substitute = substitute
log-group_founded = The group was founded
log-step-plan = Planning of the group began
log-step-publish = The group began to look for members
log-step-unpublish = The group went back to planning
log-step-start = The group began
log-step-begin_ending = The group began to end
log-step-go_on = The group went on
log-step-end = The group ended
log-step-archive = The group was archived
log-step-cancel = The group was cancelled
log-break_set = A break was set: { $first } – { $last }
log-break_over = The break is over
log-owner_joined = Another association joined
log-owner_left = An association left
log-size_raised = The group has more places: { $after }
log-acceptance_changed = The way to join changed
log-questions_chosen = The questions to an applicant changed
log-rules_changed = The house rules were changed
log-entry_link_made = A leader made a new link for a participant
log-member_joined = A member joined
log-member_left = A member left
log-leader_joined = A leader joined
log-leader_left = A leader left
log-leader_stepped_down = A leader goes on as a member
log-member_asked = A member was invited
log-leader_asked = A leader was invited
log-stand_in_asked = A stand-in was invited
log-invitation_taken_back = An invitation was taken back
log-stand_in_named = The group got a stand-in
log-stand_in_gone = The group has no stand-in any more
log-substitute_called = A substitute was called for a meeting
log-substitute_came = A substitute came to the group
log-substitute_gone = The substitute left the group
log-visit_asked = Federation staff were invited to a meeting
log-visit_booked = Federation staff promised to come to a meeting
log-visit_off = The visit of the federation was called off
log-visit_done = Federation staff visited a meeting
log-visitor_came = Federation staff came into the group room
log-visitor_gone = Federation staff left the group room
log-guest_told = The group was told about a guest speaker
log-freeze_room = The room was frozen
log-thaw_room = The room was opened
log-hide_message = A message was hidden
log-show_message = A message was shown again
log-set_aside = A member was set aside for now
log-bring_back = A member came back
log-propose_set_aside = Setting a member aside again was proposed
log-take_back_set_aside = A proposal to set aside was taken back
log-decline_set_aside = A proposal to set aside was declined
log-set_aside_lapsed = A proposal to set aside lapsed
log-propose_removal = The removal of a member was proposed
log-take_back_removal = A proposal of removal was taken back
log-decline_removal = A proposal of removal was declined
log-removal_lapsed = A proposal of removal lapsed
log-remove_member = A member was removed from the group
log-reinstate = A member was taken back into the group
log-review_stands = The federation reviewed a decision. It stands.
log-report_handled = A report of a message was handled
log-report_unhandled = A report of a message was not handled
log-staff_read_report = The federation read a report and its message
log-staff_handled_report = The federation handled a report
log-block_account = An account was blocked
log-unblock_account = An account was opened
log-break_glass_opened = The federation opened the group’s messages. Reason: { $reason }
log-break_glass_read =
    { $count ->
        [one] The federation read { $count } message
       *[other] The federation read { $count } messages
    }
log-break_glass_revealed = The federation read a hidden message
log-break_glass_closed = The federation stopped reading
log-glass-danger = safety
log-glass-serious_report = a serious report
log-glass-no_leader = no leader
log-glass-authority = an authority’s request

# A way back for a member who is lost.
entry-links-title = A new link to the group
entry-links-lead = Has somebody lost the way to the group? Make a link and hand it to them yourself.
entry-links-safe = The link tells nothing of the group. Only that person comes in by it.
entry-links-none = There is nobody else in the group yet.
entry-link-make = Make a link
entry-link-title = The link is ready
entry-link-hand = Give it to this person alone, in a text message for example:
entry-link-copy = Copy the link
entry-link-copied = The link is copied. Paste it into a message.
entry-link-life =
    { $count ->
        [one] The link works for { $count } day.
       *[other] The link works for { $count } days.
    }
entry-link-once = The link is shown this once.
entry-link-once-next = Copy it now. A new link ends the old one.
entry-title = Welcome back
entry-lead = We send a letter to the email that you joined with. The link in the letter leads you there.
entry-other = Somebody else is signed in in this browser.
entry-other-next = The link in the letter signs them out.
entry-send = Send the letter
entry-no-address = Can you not reach that email? Tell whoever gave you the link.
entry-sent = Open your email and press the link in the letter.
entry-sent-not-come = If you do not see it, look in the junk mail. At most three letters leave a day.
entry-gone = The link no longer works
entry-gone-next = Ask for a new one from whoever gave it. You may also sign in with your email.
# A place in the group that continues one’s own.
log-group_continued = The group was continued as a new one
log-final_note_written = A leader wrote the final note
renewal-title = We go on as a new group
renewal-lead = Your group goes on as a new group. There is a place for you.
renewal-until = We hold the place for you until { $moment }.
renewal-what = What the new group is like
renewal-size =
    { $count ->
        [one] There is room for { $count } member.
       *[other] There is room for { $count } members.
    }
renewal-size-title = Size
renewal-leaders = Leaders
renewal-fresh = Messages do not move to the new group. You can also change your name.
renewal-come = I will come
renewal-no = Not this time
renewal-quiet = If you say no, we tell nobody. No reason is asked.
renewal-gone = The place is no longer held for you
renewal-gone-next = You can still see if the group takes people in.
renewal-gone-others = You can look for other groups.
renewal-declined = You answered: not this time.
renewal-declined-next = Thank you for the answer. We tell nobody.
renewal-waits = There is a place for you in the new group.
