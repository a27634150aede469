# The room in English.

## The page
room-title = Group room – Vertaistupa
group-room = Group room
skip-to-writing = Skip to writing
skip-to-sheet = Skip to the opened part
opening = Opening the group room
unreachable = There is no connection.
unreachable-more = What you wrote is safe on this device. We keep trying.

## Head and ways
back-to-groups = Back to my groups
my-groups = My groups
help-now = Help now
menu = Menu
menu-waits = { $label } ({ $count })
menu-with-waiting = Menu, { $count } waiting for you
desk-new-report = A new report waits for you in the menu.
desk-new-request = A new request to join waits for you in the menu.
desk-new-removal = A proposal about a member waits for you in the menu.
ways = Group room
way-talk = Discussion
way-meetings = Meetings
present-count = { $count ->
    [one] { $count } here
   *[other] { $count } here
  }
ended-on = ended { $date }
cancelled-short = cancelled
menu-people = Who is in the group
menu-reports = Reports
menu-requests = Join requests
menu-welcome = Words of welcome
menu-removals = Proposals about members
for-leaders = For the leaders
menu-rules = House rules
menu-enter-sends = Enter sends message
menu-settings = Settings
menu-log = What has happened
menu-name = Change your name
menu-pause = Take a break
menu-leave-group = Leave the group
menu-sign-out = Sign out
menu-leave-page = Leave this page

## People
people = Here now
people-rest = Others in the group
people-away = Away now
people-paused = Taking a break
state-paused = taking a break
nobody-else = Nobody else shows here right now. New arrivals show within half a minute.
you = You
role-leader = leader
role-substitute = substitute
role-visitor = federation staff
someone-gone = A member who has left

## The talk
talk = Discussion
show-older = Show older messages
room-planned = The group is still being planned. Its leaders can talk here already.
room-plan = Open the plan
talk-empty = This is where the group talks. You can start by telling how you are.
talk-none = There are no messages here.
today = today, { $date }
yesterday = yesterday, { $date }
new-messages = { $known ->
    [no] New messages
   *[yes] New messages { $count }
  }
show-new = { $count ->
    [one] Show { $count } new message
   *[other] Show { $count } new messages
  }
edited = edited
message-actions = { $name } { $time }, actions
own-message-actions = Your message { $time }, actions
message-hidden = This message is hidden
own-message-hidden = The leader hid your message
message-hidden-reason = The leader hid your message. Reason: { $reason }.
message-removed = This message was removed
reveal = Show message
quote-before-you = The message is from before your time
quote-loading = Fetching the message

## Lines of what happened
line-joined = { $name } joined the group
line-joined-nameless = A new member joined the group
line-joined-successor = { $name } came to lead the group
line-joined-successor-nameless = A new leader came to the group
line-joined-substitute = { $name } came as a substitute for one meeting
line-joined-substitute-nameless = A substitute came for one meeting
line-left = A member left the group
line-left-leader = A leader left the group
line-left-substitute = The substitute left the group
line-joined-visit = { $name } from the federation joined this meeting
line-joined-visit-nameless = Federation staff joined a meeting
line-left-visitor = The federation staff left
line-guest-comes = A guest speaker comes to the meeting on { $date }
line-guest-changed = The guest speaker of { $date } was changed
line-guest-off = No guest speaker comes to the meeting on { $date }
line-leaderless = The group has no leader now
line-led-again = The group has a leader again
line-leads-now = { $name } leads the group now
line-leads-now-nameless = One member leads the group now
line-leads-no-more = { $name } is a member now
line-leads-no-more-nameless = A leader is a member now
line-renamed = { $was } is now { $name }
line-renamed-nameless = A member who has gone had changed their name
you-are-asked-to-lead = You are asked to lead.
asked-answer = See and answer
ask-to-lead = A second leader
one-leader = The group has one leader. Two are safer.
ask-by-address = Invite by email
ask-to-lead-name = Ask { $name } to lead
leaderless = The group has no leader now.
leaderless-more = The association is looking for one. It has been so since { $date }.
line-removed = A member is no longer in the group
line-ended = The group ended on { $date }
line-away = { $name } is away now
line-away-nameless = A member is away now
line-returned = { $name } is here again
line-returned-nameless = A member is here again
line-paused = { $name } is taking a break
line-paused-nameless = One member is taking a break
line-pause-over = { $name } is back from a break
line-pause-over-nameless = One member is back from a break
line-glass-danger = The federation reads the group’s messages. Somebody’s safety is in danger.
line-glass-serious_report = The federation reads the group’s messages. There is a serious report.
line-glass-no_leader = The federation reads the group’s messages. The group has no leader.
line-glass-authority = The federation reads the group’s messages. An authority asks for information.
line-glass-closed = The federation no longer reads the group’s messages.
line-frozen-leader = The leader froze the room. It opens again { $date }
line-frozen-staff = The federation froze the room. It opens again { $date }
line-frozen-open = The federation froze the room. It will tell here when the room opens.
line-thawed-leader = The leader opened the room again
line-thawed-staff = The federation opened the room again
line-thawed-time = The room is open again
line-break-set = The group takes a break. It begins { $first } and ends { $last }
line-break-over = The group’s break is over
line-break-off = The group takes no break after all
line-ending = The group’s last day is { $date }. After it you can read for 30 days and save your own messages.
line-last-day-moved = The group’s last day is now { $date }.
line-goes-on = The group goes on. Its last day is now { $date }.

## Is writing
writing-one = { $name } is writing
writing-two = { $first } and { $second } are writing
writing-many = Several people are writing

## The reader's message on its way
sending = Sending
waits-for-connection = Waiting for connection
not-sent = Not sent. Try again
not-sent-remove = Remove from here
not-sent-read-only = You cannot write to this group now.
not-sent-paused = The message was not sent, because you were on a break.
not-sent-frozen = The room is frozen. Your message is kept on this device.
not-sent-refused = This message cannot be sent as it is.
not-sent-rewrite = Change the message

## Menu of a message
reply = Reply
edit = Edit
remove = Remove message
report = Report message
hide = Hide message
unhide = Restore message
set-aside = Set the writer aside

## Composer
compose = Write to the group
send = Send
send-object = message
replying-to = Replying to: { $name }
cancel-reply = Cancel reply
editing = Editing your message
cancel-edit = Cancel editing
save-edit = Save
not-watched = The group is not watched all the time.
emergency-call = In an emergency call
enter-sends = Enter sends the message. Shift and Enter make a new line. You can change this in the menu.
enter-makes-line = Enter makes a new line. Ctrl and Enter send the message. You can change this in the menu.
characters-left = { $count ->
    [one] You can write { $count } more character.
   *[other] You can write { $count } more characters.
  }
too-long = { $count ->
    [one] The message is { $count } character too long. Shorten it or send it in two parts.
   *[other] The message is { $count } characters too long. Shorten it or send it in two parts.
  }
nothing-written = Write a message first.
edit-failed = The change was not saved. Try again.
message-gone = The message is no longer there. You can send the text as a new message.
read-only = You cannot write to this group now.
read-only-more = You can read the messages.
draft-kept = You left this unfinished. You can copy the text.
room-begins = The group begins { $date }.
room-begins-more = Then you can write. The door opens 10 minutes before.
room-before = You are in. The group talks here once it has begun.
room-ended = The group has ended.
room-cancelled = The group was cancelled.
cancelled-few_people = There were too few members.
cancelled-no_leader = The group has no leader.
cancelled-otherwise = It is arranged in another way.
cancelled-other = The group cannot be held now.
cancelled-not-begun = The group will not begin.
cancelled-message = Message from the organiser
room-cleared-on = Messages and names are removed on { $date }
room-own-words = Download your messages
room-give-feedback = Give feedback
room-find-new = Find a new group
room-next = What comes next
room-next-own-words = Download your own messages before that if you want to keep them.

## Banners
connection-lost = The connection was lost.
connection-lost-more = Keep writing. Your message is sent when the connection is back.
connection-back = The connection is back.
signed-out = You have been signed out.
signed-out-more = What you wrote is safe on this device.
second-check-first = Your second check is missing.
second-check-then-lead = After it you can lead. You can write already.
second-check-pass = Pass the second check
sign-in-again = Sign in again
stopped = Something went wrong, and it is not your fault.
stopped-more = What you wrote is safe on this device.
load-again = Load the page again

## The meeting
line-meeting-lobby = Arrival began
line-meeting-opened = The meeting began. Now: { $phase }
line-meeting-phase = Now: { $phase }
line-meeting-moved = The meeting { $was } was moved. New time: { $date }
line-start-moved = Too few members were in, so the start was moved. New time: { $date }
line-start-off = Too few members were in, so the group did not begin. A new time is told later.
line-start-replanned = The group does not begin { $date } after all. It is planned anew, and you will hear of a new time later.
line-meeting-cancelled = The meeting { $date } was cancelled.
meeting-off-ill = The leader cannot come.
meeting-off-few = Too many cannot come.
meeting-off-other = The meeting is left out.
line-meeting-held = The meeting ended
line-meeting-missed = The meeting was not held
line-meeting-off = The meeting did not begin now
meeting-theme-tonight = Theme: { $theme }
meeting-begins = { $minutes ->
    [one] We begin at { $time }, in about a minute.
   *[other] We begin at { $time }, in about { $minutes } minutes.
  }
meeting-lacks =
    { $count ->
        [one] The group still lacks 1 member. If nobody comes before the start, the meeting moves.
       *[other] The group still lacks { $count } members. If they do not come before the start, the meeting moves.
    } The association can decide in the plan that a smaller group begins.
meeting-waits-for-leader = The meeting begins when a leader starts it.
meeting-place = Meeting, phase { $number }/{ $count }:
meeting-until = Until about { $time }.
meeting-time-over = You can finish your thought calmly.
meeting-host = Hosting leader: { $name }.
meeting-start = Start the meeting
meeting-next = Next: { $phase }
meeting-host-you = You are hosting.
meeting-watcher = Watching the messages: { $name }.
meeting-watcher-you = You watch the messages.
meeting-take-over = Take over hosting
meeting-give-over = Hand over: { $name }
evening-title = Meeting plan
evening-what = You can skip a part or go back to it. The end moves only if you move it.
evening-minutes = { $count } min
evening-now = Now
evening-go = Go here
evening-ends = Ends at about { $time }.
evening-move-end = Move end 15 min
meeting-undo = Undo the step
meeting-more-time = Add more time
meeting-close = Close the meeting
start-early-title = Start now?
start-early-means = The agreed time is { $time }.
start-early-shuts = Nobody new joins the group after this.
start-early-wait = Wait a while
close-title = Close the meeting?
close-means = The meeting cannot be opened again. You can still write to the group afterwards.
close-go-on = Go on meeting
late-welcome = Welcome. Now: { $phase }.
late-past = So far: { $phases }.
late-take-part = You can write or just read.
late-read = Read what was said
close-note = Close this
end-held = The meeting has ended
end-missed = The meeting was not held
end-off = The meeting did not begin now
end-thanks = Thank you for being there.
end-not-yours = It is not because of you.
end-next = Next meeting: { $date }.
end-help = If something weighs on you, someone listens:
lobby-welcome = Welcome
lobby-programme = What we do today
lobby-times = The times are approximate. You may always pass.
writing-opens = You can write to the group at { $time }.
writing-opens-soon = You can write in a moment.
writing-open = You can write to the group now.
phase-lobby-name = Arrival
phase-opening-name = Opening
phase-opening_round-name = Opening round
phase-theme_intro-name = Introduction
phase-theme_round-name = Theme round
phase-question_1-name = Question 1
phase-break-name = Break
phase-question_2-name = Question 2
phase-open_discussion-name = Open discussion
phase-closing_round-name = Closing round
phase-closing-name = Closing

## Announcements
said = { $name }: { $text }
said-many = { $count ->
    [one] { $count } new message
   *[other] { $count } new messages
  }

## Sheets
close = Close
sheet-failed = That did not work. Try again in a moment.
sheet-not-allowed = This is not possible now.
sheet-gone = The message is no longer there.
only-leaders-see = Only leaders see this window.

report-sees = The leaders see this. The writer is not told your name.
report-sees-staff = Federation staff see this, the leader does not. The writer is not told your name.
report-sees-hidden = The leaders see this. If a leader wrote it, only federation staff do.
report-what = What is wrong with the message?
report-hurts = It hurts someone
report-private = It tells someone’s private matters
report-selling = It is advertising or selling
report-worried = I am worried about the writer
report-other = Something else
report-danger = If someone is in danger, call
reported = The report was sent
report-thanks = Thank you. The leader will look at the message.
report-thanks-staff = Thank you. Federation staff will look at the message, not the leader.
report-thanks-hidden = Thank you. The message will be looked at.
report-answer-where = You see the answer on the page
report-own = Your reports
report-name-untold = Your name is not told.
report-reason = Reason: { $reason }.
report-help = If things feel heavy, someone listens:
report-more = Do you want to tell more?
optional = (you can leave this empty)
report-send-words = Send more details
report-words-sent = The details were sent.
report-words-empty = Write the details first.
report-words-long = { $count ->
    [one] The text is { $count } character too long.
   *[other] The text is { $count } characters too long.
  }
report-take-back = Take back report
report-taken-back = The report was taken back.

reason-choose = Choose a reason
reason-missing = Choose a reason.
hide-reason = The reason that the writer reads
hide-hurts = The message may hurt someone
hide-privacy = The message tells another person’s private matters
hide-selling = The message is advertising
hide-rules = The message is against the house rules
hide-other = Another reason
hide-others-see = Others see: This message is hidden.
hide-can-undo = You can restore the message at any time.
hidden-done = The message is hidden.
hidden-done-more = The writer is told the reason.
hidden-reports = { $count ->
    [one] { $count } report of the message waits.
   *[other] { $count } reports of the message wait.
}
hidden-handle = Mark as handled
hidden-reports-handled = { $count ->
    [one] The report is handled.
   *[other] The reports are handled.
}
unhidden-done = Everyone sees the message again.
revealed = Hidden message

aside-title = Set aside: { $name }
aside-now = At once
aside-now-text = { $name } does not see the group and cannot write.
aside-ends = Ends
aside-ends-text = By itself after 24 hours. You can bring them back at any time.
aside-told = Who is told
aside-told-text = { $name } and the other leader. Others see only that { $name } is away now.
aside-told-alone = { $name }. Others see only that { $name } is away now.
aside-reason = The reason that { $name } reads
aside-hurts = The messages have hurt others
aside-privacy = Another person’s private matters were told
aside-selling = The messages were advertising
aside-rules = The house rules were not followed
aside-other = Another reason
aside-done-title = { $name } is set aside
aside-done-ends = Ends { $date }.
aside-done-more = { $name } was told the reason.
aside-ask-second = Ask someone else to decide
aside-ask-meanwhile = Meanwhile you can hide messages or freeze the room.
# The room is frozen: nobody writes. A leader's word, or staff's.
freeze-room = Freeze the room
thaw-room = Open the room
freeze-now-text = Nobody can write, the leaders neither. Messages can be read.
freeze-ends-text = By itself. You can open it at any time. Leaders have 24 hours in a week.
freeze-told-text = The whole group. Others do not see the reason.
freeze-length = For how long
freeze-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
freeze-reason = Reason
freeze-calm = The discussion needs to calm down
freeze-privacy = Another person’s private matters were told
freeze-worried = Worry about somebody’s safety
freeze-other = Another reason
frozen = The room is frozen
frozen-leader = The leader has frozen the room.
frozen-staff = The federation has frozen the room.
frozen-more = Nobody can write now. You can read the messages.
frozen-until = The room opens { $date }.
frozen-open = The federation will tell here when the room opens.
glass-on = The federation now reads the group’s messages.
glass-on-until = It ends { $date } at the latest.
frozen-done-more = The whole group sees this. You can still hide a message or set somebody aside.
bring-back = Take back into the group
bring-back-name = Take back into the group: { $name }
brought-back = { $name } is in the group again.
propose-removal-name = Propose removal: { $name }

remove-title = Remove the message?
remove-means = The message disappears for everyone. It cannot be brought back.
remove-keep = Keep message

## Pages instead of the room
away-title = You will not see the group for a while
away-lead = The leader set you aside for now.
away-ends = This ends
away-reason = Reason
away-easy = You need not do anything. The group opens by itself, and your place is kept.
someone-listens = If things feel heavy, someone listens:
removed-title = You are no longer in this group
removed-lead = You no longer see the group’s messages. Your other groups are as before.
removed-reason = Reason: { $reason }.
review-title = Do you disagree?
review-title-asked = You asked for a review
review-what = Federation staff can look at this. The group is not told that you asked.
review-last-day = You can ask until { $until }.
review-words = In your own words
review-ask = Ask for review
review-asked = Your request was sent { $at }.
review-asked-more = Federation staff will answer you by letter. The group is not told that you asked.
review-stands = The federation has looked at it. The decision stands.
review-stands-more = Thank you for telling us.
left-title = You have left the group
left-lead = You no longer see the group. No reason is asked.
paused-title = You are taking a break from this group
paused-lead = Your place is kept. The messages wait for you.
come-back = Come back
cleared-title = The group is archived
cleared-lead = Messages and names have been removed. Thank you for being there.
cleared-find = Find a new group
missing-title = Page not found
missing-lead = The address is old, or the page is not open to you.
entry-link-give = Can somebody not get in? Give a new link
renewal-banner = The group goes on as a new one.
renewal-look = See your place

## The leaders' own room
pair-room = Between leaders
pair-title = Between leaders – Vertaistupa
back-to-group-room = Back to the group room
menu-pair-news = Between leaders, something new
menu-with-news = Menu, something new in the leaders' room
pair-readers = Only the leaders of the group read this.
pair-readers-not = Members and the contact person do not see this.
pair-compose = Write to the leaders
pair-empty = Here the leaders talk about leading.
pair-alone = Nobody else leads the group with you yet.
pair-alone-later = A new leader sees only what you write after they come.
pair-ask = Invite another leader
pair-line-joined = { $name } joined in
pair-line-joined-nameless = A new leader joined in
pair-line-left = One leader is no longer here
line-debrief = The meeting is over. You can talk about it here.
debrief-title = The meeting is over
debrief-lead = You can talk about these, if you like.
debrief-well = What went well?
debrief-mind = What stayed in your mind?
debrief-next = What do we do differently next time?
debrief-support = Is something weighing on you?
pair-left-title = This room is for leaders only
pair-left-lead = You no longer lead this group. Your messages go when the group's messages go.
