# Groups as everybody sees them, asking to join, and answering.

# The public list of groups.
groups-title = Groups
find-group = Find a group
all-groups = All groups
groups-lead = These groups take people now. You need not sign in.
filter-heading = Narrow the list
filter-who = For whom
filter-language = Language
filter-area = Municipality
filter-any = All
filter-show = Show the groups
who-own = Other groups
groups-found =
    { $count ->
        [one] { $count } group takes people now
       *[other] { $count } groups take people now
    }
groups-none-such = There is no such group now
groups-none-such-hint = Try with fewer choices. Online you can take part from anywhere.
row-open = Open group.
row-closed = Looking for members.
row-starts = Starts { $at }.
row-next = Next { $at }.
row-area = Place: { $place }.
row-language = Language: { $spoken }.
others-heading = These groups take people now
others-all = See all groups
open-own-request = See your request
groups-none-heading = No group takes people now
others-none-heading = No other group takes people now
others-none = New groups start in January and August. Ask your association.

# A group's page.
group-page-title = Group page
page-for = For whom:
page-connects = What connects us:
door-open = Open group, you can join
door-open-asks = Open group, you can ask to join
door-closed = Closed group, you can join before it starts
door-started = Closed group, running
door-ended = The group has ended
started-what = The group has already started.
started-why = It takes no new people. In a closed group the same people go on together.
ended-what = The group has ended.
ended-why = Thank you to all who took part.
page-board = Times and joining
page-board-over = Times
page-next = Next meeting
page-first = First meeting
ask-to-join = Ask to join
join-group = Join the group
page-rhythm = We meet
page-rhythm-weekly = { $on } every week
page-rhythm-two_weeks = { $on } every second week
page-rhythm-three_weeks = { $on } every third week
page-rhythm-monthly = { $on } once a month
page-rhythm-own_dates = on days that the programme shows
page-on-0 = on Mondays
page-on-1 = on Tuesdays
page-on-2 = on Wednesdays
page-on-3 = on Thursdays
page-on-4 = on Fridays
page-on-5 = on Saturdays
page-on-6 = on Sundays
page-ends = Ends
page-where = Where
page-mode-online = online, in writing, without a camera
page-mode-local = in person
page-mode-mixed = online and in person
page-language = Language
page-free = Free places
page-full = none now, you can join the queue
page-full-queue = The group is full now. You can join the queue.
page-asks-next = { $who ->
    [staff] The leader or federation staff reads your request and answers. You can take it back any time.
    [contact] The association’s contact reads your request and answers. You can take it back any time.
   *[leaders] The leader reads your request and answers. You can take it back any time.
}
page-open-next = You get a link by email. Open it, and you are in.
page-ask-association = Is there no group for you? Ask the association about a new one.
page-who-sees = Who sees that I take part?
page-who-sees-words = This page does not tell who is in the group. Only members and leaders see the discussion. Federation staff may read a message that is reported. You may use a nickname. Nothing is asked about your child.
page-leaders = Leaders
page-programme = Programme
page-held = (held)
page-rules = House rules
page-organiser = The group is run by: { $names }

# Asking to join.
join-back = Back to the group's page
join-group-name = Group: { $name }.
join-asks-what = { $who ->
    [staff] The leader or federation staff reads your request and answers you.
    [contact] The association’s contact reads your request and answers you.
   *[leaders] The leader reads your request and answers you.
}
join-open-what = You can come to the group at any time.
join-full = The group is full now.
join-full-queue = You can still send a request. You come into the queue.
join-address-hint = We send you a link. Others do not see the address.
join-why-hint = { $who ->
    [staff] The leaders and federation staff read this. Do not write your child's name.
    [contact] The association’s contact reads this. Do not write your child's name.
   *[leaders] Only the leaders read this. Do not write your child's name.
}
join-choose = Choose
heard-association = From the association
heard-friend = From someone I know
heard-social = On social media
heard-notice_board = From a notice board
heard-elsewhere = From elsewhere
join-rules-consent = House rules and consent
join-read-rules = Read the house rules
join-consent-why = You can withdraw your consent any time. Without it the group does not open.
join-send = Send the request
join-next-asks = Next you get a link by email. Open it, and your request goes to the leader.
join-next-open = Next you get a link by email. Open it, and you are in.
join-sent = We sent a link to your email.
join-sent-asks = Open it, and your request goes to the leader.
join-sent-open = Open it, and you are in.
join-sent-anywhere = You can close this page. The link works for one day.
join-sent-not-come = Has the letter not come? Wait a moment and look in spam.
join-sent-again = Fill in again

# The letter's link.
join-link-heading = Confirm your email
join-link-press = You opened the link in the letter. Press here to go on.
join-link-group = Group
join-link-agrees = By confirming you also say:
join-link-button = Confirm and go on
join-link-not-mine = If you did not ask for this, close the page. Nothing happens.

# One's own request.
request-title = Join request
request-sent = Your request was sent.
request-sent-next = { $who ->
    [staff] The leader or federation staff will answer you.
    [contact] The association’s contact will answer you.
   *[leaders] The leader will answer you.
}
request-full = The group is full now.
request-full-asks = { $who ->
    [staff] You are in the queue. The leader or federation staff answers when a place comes free.
    [contact] You are in the queue. The association’s contact answers when a place comes free.
   *[leaders] You are in the queue. The leader answers when a place comes free.
}
request-queue-place =
    { $count ->
        [1] You are first in the queue. When a place is free, we hold it for three days.
       *[other] Your place in the queue is { $count }. On your turn we hold a place for three days.
    }
request-offered = There is a place for you in the group.
request-offered-until = We hold it for you until { $moment }.
request-offered-name = Your name in the group is { $name }.
request-offered-then = If you do not come by then, the next one gets it.
request-take-place = Come into the group
request-give-place = I do not need the place
request-lapsed = The place went to the next one.
request-lapsed-next = That is all right. You can ask to join again.
request-ask-again = Ask again
request-letter = You get a letter when there is an answer. You can take the request back any time.
own-request-asked-note = You have been asked something.
request-asked-next = The question is here below.
request-take-back = Take back the request
request-name-again = Someone was just before you. Which other name would suit you?
request-unsettled = Your request has not been sent yet. Send it here.
request-answered = There is an answer for you from the leaders.
request-closed = The group takes no new people any more.
request-closed-thanks = Thank you for asking. We hope that one of these groups suits you.
request-taken-back = The request is taken back.
request-taken-back-next = No one asks why. You can ask again later.
own-request-waits = Your request waits for an answer
own-request-unsettled = Your request has not been sent yet

# Those who answer.
requests-title = Join requests
requests-waiting =
    { $count ->
        [one] { $count } request waits for you
       *[other] { $count } requests wait for you
    }
requests-count =
    { $count ->
        [one] { $count } request waits for an answer.
       *[other] { $count } requests wait for an answer.
    }
requests-leaders-answer = The leaders read and answer them.
requests-none = No request waits now.
door-heading = Who lets new people in?
door-open-now = Now a new person is in once their email is confirmed.
door-asks-now = Now a leader reads and answers each request.
door-choose-asks = Accept new people yourselves
door-choose-open = Let new people in at once
door-choose-open-means = Then those who wait now are offered a place too. The number of places stays.
door-chosen-asks-yes = From now on the leaders accept new people.
door-chosen-asks-no = From now on new people come in at once.
requests-accepted = You accepted the request.
requests-declined = Your answer was sent.
requests-told = They get a letter that says there is an answer.
requests-raised = There are more places now.
raise-size = Add places
raise-size-now =
    { $count ->
        [one] There is { $count } place.
       *[other] There are { $count } places.
    }
raise-size-hint = At most { $largest }. Leaders are not counted. Places cannot be taken away.
raise-size-save = Add the places
back-to-requests = Back to the requests
request-place = Request { $place }/{ $all }.
request-asked = Asked on { $day }
request-offered-to = A place is held for them until { $moment }.
said-heading = Conversation before the decision
said-who-reads = Only you and those who answer your request see this.
said-by-me = You
said-by-applicant = The applicant
said-by-named = { $name }, leader
said-by-leader = A leader
said-by-staff = Federation staff
said-by-contact = The association's contact
say-ask = Ask the applicant
say-ask-hint = The reply comes to this page. Do not ask about the child, health or diagnoses.
say-reply = Reply
say-reply-hint = Tell only what you want. Your request waits even if you do not reply.
say-ask-send = Send the question
say-reply-send = Send the reply
request-has-replied = The applicant has replied
own-request-asked = You have been asked something
error-conversation_full = The conversation is as long as it can be.
error-nothing_asked = Nothing has been asked about this request.
no-answer = No answer. One need not answer.
decision = Decision
decision-bound = This person was in the group before.
decision-bound-more = They left while set aside, or while a removal was considered. You decide whether they come back.
decision-free =
    { $count ->
        [one] There is { $count } free place.
       *[other] There are { $count } free places.
    }
decision-one-enough = It is enough that one of you decides.
decision-choose = What do you answer?
decision-accept = Accept the request
decision-not-now = Not this time
decision-words = What do we say if the answer is no?
decision-words-hint = You can change the text. The ready text is read in the other person's own language. It is not sent if you accept.
decision-send = Send the decision
decision-not-done = The answer was not sent.
decision-no-place = The group can take no one now. The request waits.
decided-accepted = The request is accepted.
decided-accepted-by = { $name } accepted the request.
decided-declined = The request was answered: not this time.
decided-declined-by = { $name } answered: not this time.
decided-closed = The group takes no new people any more. The request was closed, and they get a letter.
decided-lapsed = A place was held for them, but they did not come. It went to the next one.
decided-taken-back = They took the request back.
ready-no-full = Thank you for writing. Our group is full, so we take no one now. Below are groups that have room. Kind regards, the leaders.
ready-no-other = Thank you for writing. This time we do not take you in. We hope that another group suits you. Kind regards, the leaders.

# What stands in the way.
error-already_answered = The request has been answered already.
error-size_not_raised =
    { $count ->
        [one] There is already { $count } place. Write a larger number.
       *[other] There are already { $count } places. Write a larger number.
    }

# In the privacy notice.
privacy-keep-request = Your request to join a group. Whoever answers reads it: the leader, the association’s contact or federation staff. We remove it 30 days after the answer. If the group is cancelled, we remove it after 14 days.

# The questions of a join form.
questions-heading = What is an applicant asked?
questions-none = An applicant is asked nothing.
questions-change = Change the questions
questions-title = Questions to an applicant
questions-lead = Choose { $most } at most. An applicant may leave them unanswered.
questions-not-asked = People join your group without an answer now, so nothing is asked. The questions come into use if you begin to answer requests.
questions-which = What is asked?
questions-reviewed = The federation has reviewed the questions. Health is never asked about.
questions-save = Save the questions
questions-saved = The questions are saved.
questions-saved-next = Earlier answers stay as they are.
