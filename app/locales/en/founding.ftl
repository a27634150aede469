# Founding and planning a group.

## An association's desk.
association = Association
association-lead = Here you see your association's groups and figures.
association-no-groups = There are no groups yet. Begin with a new group.
association-privacy = No messages and no members' names are shown here.
new-group = New group
open-plan = Open the plan
back-to-association = Back to the association
next-meeting-at = Next meeting { $at }
next-meeting-none = No meetings are planned.
count-leaders =
    { $count ->
        [one] { $count } leader.
       *[other] { $count } leaders.
    }
count-meetings =
    { $count ->
        [one] { $count } meeting.
       *[other] { $count } meetings.
    }
group-state-idea = Idea
group-state-planning = Being planned
group-state-recruiting = Looking for members
group-state-running = Running
group-state-ending = Ending soon
group-state-ended = Ended
group-state-archived = Archived
group-state-cancelled = Cancelled

## A new group: two models.
owner-and-model = { $association }, { $model }
model = How the group is set up
model-self_service = self-service model
model-turnkey = turnkey model
new-group-lead = In self-service you plan it yourselves, one topic at a time. You can stop and continue.
group-name = Name of the group
group-name-hint = Don't say in the name who it is for. Lists show it.
template-question = Which programme do you begin with?
template-hint = A ready programme has eight meetings. Everything can be changed.
template-own-programme = Our own programme
group-language = Language of the group
begin-plan = Begin planning
begin-plan-next = Nothing is published yet.
turnkey-what = You answer six questions. Federation staff make a draft.
answer-six = Answer six questions
models-differ = The model can be changed later. Nothing is lost.

## The six answers.
six-heading = Six answers are enough
six-lead = Federation staff make a draft. You approve it. Nothing is published before that.
six-lead-staff = Answer for the association. It approves the draft before publishing.
choose = Choose
six-association = 1. Association
six-template = 2. Who is the group for?
six-own = Others, in my own words
six-own-target = For whom, in your own words
six-own-target-hint = Only if you chose: Others, in my own words.
six-leaders = 3. The leaders' email addresses
six-leaders-hint = Two is good. One is enough to begin. They are invited at once.
six-leader = Leader
six-leader-second = Second leader
six-month = 4. When does the group begin?
six-evening = 5. Which evening suits you?
six-intake = 6. How do people join?
six-send = Send the wish
six-send-staff = Found the group
six-next = Federation staff will contact you. There is nothing to do before that.
six-next-staff = The draft is ready to look at right away.
weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
intake-open = Open group: new people may always come
intake-closed = Closed group: nobody new after the start

## What a draft says where the association has its own idea of whom it is for.
draft-own-for = For parents whose child needs special support.
draft-own-connects = We share the same kind of everyday life. Another parent understands at once.
draft-own-about = We talk about everyday life, coping and moments of joy. Each time has its own theme. You may tell or just listen.
draft-name-1 = Rowan Yard
draft-name-2 = Sauna Path
draft-name-3 = Wind Cabin
draft-name-4 = Marsh Tea
draft-name-5 = Snowdrop
draft-name-6 = Birch Shore

## The plan and its six headings.
plan = Plan
plan-lead = Six topics. Do one at a time. Everything is saved, so continue any day.
back-to-plan = Back to the plan
save = Save
heading-leaders = Leaders
heading-leaders-what = Who leads the group? Two is good.
heading-communication = Communication
heading-communication-what = How do you tell about the group?
heading-frame = For whom, how often, how long
heading-frame-what = Who is it for, when does it begin and end?
heading-networks = Networks
heading-networks-what = Who nearby could take part?
heading-resources = Resources
heading-resources-what = Child care, costs and the activity grant.
heading-content = Content
heading-content-what = A ready programme, your own, or coffee meetings without a theme.
heading-done = Done
heading-half =
    { $count ->
        [one] Begun, { $count } thing left
       *[other] Begun, { $count } things left
    }
heading-open = Not begun
heading-open-optional = Not begun, not required
still-missing = Still:
count-waiting =
    { $count ->
        [one] { $count } invitation waits for an answer.
       *[other] { $count } invitations wait for an answer.
    }
before-publishing = Before publishing
nothing-missing = Everything that is needed is ready.
condition-leader = A leader who has accepted the invitation
condition-channel = How people hear of the group
condition-target_group = Who the group is for
condition-what_connects = What connects us
condition-intake = Open or closed group
condition-language = Language of the group
condition-mode = Where we meet
condition-municipality = Municipality
condition-start_date = When the group begins
condition-end_date = When the group ends
condition-rhythm = How often we meet
condition-first_meeting = Time of the first meeting
condition-rules = House rules
condition-approval = The association's approval
missing-others = The association’s contact fills in what has no link. Ask them.
one-leader-notice = The group has one leader. Two is safer.
with-one-leader = We begin with one leader
publish-group = Publish the group
publish-what = After that people can ask to join.
look-at-draft = Look at the draft
look-at-plan = Look at the plan
switch-to-self_service = Change to self-service
switch-to-turnkey = Change to turnkey
switch-means-self_service = Then the association plans it, and the federation helps.
switch-means-turnkey = Then federation staff make a draft, and the association approves it.
switch-keeps = Nothing is lost.
small-start-why = The group begins once it has at least four members. Otherwise the first meeting moves.
small-start-allowed = The group may begin smaller.
small-start-allow = Allow a smaller start
small-start-undo = Take that back
small-start-who = The association’s contact can allow a smaller start.
plan-shut = The plan is locked, because the group is published.
plan-cancelled = There will be no group. The invitations are taken back.
unpublish-group = Take back to planning
cancel-group = Cancel the group
plan-saved-group = The group is founded. Nothing is published yet.
plan-saved-wish = Your wish is sent to the federation. Staff will contact you.
plan-saved-heading = Saved.
plan-saved-model = The model is changed. Everything is kept.
plan-saved-invited = The invitation is sent. The letter leaves in a moment.
plan-saved-stand-in-gone = The group has no stand-in any more.
plan-saved-taken-back = The invitation is taken back. It opens nothing any more.
plan-saved-published = The group is published. Now it looks for members.
plan-saved-unpublished = The group is being planned again.
group-page-address = Address of the group's page
group-page-listed = The group is in the list. You can share the address of its page too.
group-page-by_link = The group is not in the list. Give this address to those you tell about the group.
copy-address = Copy the address
address-copied = The address is copied.
open-group-page = Open the group's page
plan-saved-small = The group may begin smaller now.
plan-saved-small-undone = The group begins once it has at least four members.
plan-saved-cancelled = The group is cancelled.
plan-saved-handed-over = The association has the draft now.
plan-saved-approved = You approved the draft. Federation staff publish the group.
plan-saved-changes = Your wish is sent to the federation.
plan-saved-moved = Somebody changed this meanwhile. Here is how it stands now.

## Turnkey: who has the draft now.
turnkey-prepared = Federation staff are making the draft.
turnkey-look = The federation has made a draft. Look at it.
turnkey-looked-at = The association is looking at the draft.
turnkey-approved = The association has approved the draft. The federation publishes the group.
turnkey-draft-ready = The federation has made a draft
turnkey-draft-what = Look at it in peace. Nothing is published before you approve.
approve-draft = Approve the draft
wish-changes = Ask for changes
wished-changes = What should be changed?
wished-changes-hint = The draft goes back to federation staff.
send-wish = Send the wish
association-wishes = The association asks for changes:
hand-over = Give to the association
hand-over-what = The association looks at the draft and approves it.

## Leaders.
leaders-lead = Two leaders share the responsibility. Both get an invitation by email.
leader-accepted = Has accepted the invitation
leader-invitation = Invitation { $ordinal }, sent { $day }
leader-waits = Waiting for an answer
leader-declined = Not this time
leader-take-back = Take back invitation
leader-take-back-means = The link of the invitation stops working. This cannot be undone, but you may invite again.
leader-take-back-yes = Take this invitation back
leader-address = The leader's email address
leader-address-hint = The address is typed once and never shown again.
invite-leader = Invite to lead
leaders-full = The group has two leaders or invitations. Take one back to invite another.

## Communication, networks, resources.
communication-lead = Think how to reach parents with little effort.
channels-question = How do you tell about the group?
channels-hint = Choose at least one.
channel-social = Facebook and other social media
channel-social-what = Medium effort. Think of groups where parents are already.
channel-letters = Member letter and email
channel-letters-what = Small effort. Reaches the association's own members.
channel-boards = Notice boards
channel-boards-what = Larger effort. Reaches new parents nearby.
channel-friends = Word of mouth
channel-friends-what = Small effort. A friend tells a friend.
own-channel = Your own way
own-channel-hint = For example the local paper or a family centre.
networks-lead = A group can also be set up together. This is not required.
networks-question = Who nearby could take part?
networks-hint = Other associations, the parish, the municipality. Write no people's names.
resources-lead = Online needs no premises. This is not required.
resources-question = What does the group need?
resources-hint = Child care, costs, the activity grant. Where do they come from?

## The frame.
frame-lead = You may leave something open and come back later.
frame-part-for = For whom
frame-part-where = Where
frame-part-when = When
frame-target = Who the group is for
frame-target-hint = One sentence. At most 120 characters.
frame-connects = What connects us
frame-connects-hint = A parent should recognise themselves. 20–200 characters.
frame-description = Description of the group
frame-description-hint = What do you talk about, and how? At most 600 characters.
frame-intake = How do people join?
frame-intake-hint = This can't be changed once the group has begun.
frame-asks-first = The leaders accept each newcomer
frame-asks-first-hint = Only in an open group. In a closed one they always do.
frame-size = How many members are there places for?
frame-size-hint = 4–12. Eight is good. Leaders are not counted.
frame-mode = Where do you meet?
mode-online = Online
mode-local = In person
mode-mixed = Online and in person
frame-municipality = Municipality
frame-municipality-hint = Needed if you meet in person.
frame-visibility = Who finds the page?
visibility-listed = Everybody: the group is on the list
visibility-by_link = Only those who get the link
frame-start = Starts
frame-end = Ends
frame-end-hint = Half a year is good. At most 12 months.
frame-rhythm = How often do you meet?
rhythm-weekly = Every week
rhythm-two_weeks = Every second week
rhythm-three_weeks = Every third week
rhythm-monthly = Once a month
rhythm-own_dates = Our own dates
frame-time = When a meeting begins
frame-series-what = Once these are ready the meetings get their days. Own dates you add yourself.
date-hint = For example 14.1.2027.
time-hint = For example 18.30. Finnish time.

## The content.
meetings = Meetings
content-lead = Change what you like. The proposal avoids holidays.
content-saved-meeting = The meeting is saved.
content-saved-restored = The meeting is back.
content-saved-rules = The house rules are accepted.
meeting-removed = The meeting is removed.
meeting-restore = Bring it back
meeting-change = Change
meeting-remove = Remove
meeting-add = Add a meeting
meeting-change-title = Change the meeting
meeting-new-title = New meeting
back-to-content = Back to the content
themes-wait = These themes wait for their days:
no-meetings = There are no meetings yet.
decide-when = Decide when you meet
doubt-outside = The day is not between the group's start and end.
doubt-holiday = Many have a holiday then.
doubt-school_break = Some school has a break or its spring party then.
doubt-clash = Another meeting is at the same time.
planned-kind-talk = We talk together
planned-kind-activity = We do something together
planned-kind-influence = We influence together
planned-kind-coffee = Coffee meeting without a theme
meeting-day = Day
meeting-clock = Begins
meeting-kind = What do you do then?
meeting-theme = Theme
meeting-theme-hint = Choose a ready theme or write your own.
theme-none = No theme
theme-own = My own theme, I write it
theme-library = Other themes
meeting-own-theme = Your own theme
meeting-own-theme-hint = At most 60 characters.
meeting-own-question = Your own question
meeting-own-question-hint = It is asked in place of the ready question.
house-rules = House rules
rules-fit = I have read the house rules. They fit the group.
rules-fit-lead = I have read the house rules. They fit the group, and I follow them.
rules-accepted = The house rules have been read and accepted.
rules-change = Change the house rules
rules-fixed = These always stay
rules-fixed-why = These rules protect the group and children. Every group has them.
rules-choose = Which others are included?
rules-choose-hint = Untick a rule that the group does not need.
rules-own = Own rules
rules-own-hint = Write at most five, in the group’s language. Empty fields are left out. A rule is at most 120 characters.
rules-own-label = Own rule { $number }
rules-save = Save the rules
rules-save-means = When you save, you accept the rules for the group.
rules-save-means-lead = When you save, you accept the rules and promise to follow them.
rules-moved = Somebody else has just changed the house rules.
rules-moved-next = Your choices are still below. Save again if you want to keep them.
rules-moved-read = Read them below, and then accept them.
rules-newest = The rules now
rules-settled = Others than the leaders have already accepted these rules.
rules-settled-read = That is why they stay as they are.
rules-changed-since = The house rules have changed since you accepted them.
rules-wait-leaders = Not every leader has accepted these rules yet.
content-ready = Back to the plan
draft = Draft
not-decided = Not decided yet

## Back to planning, and cancelling.
unpublish-what = The group is no longer shown. Nobody new can come in.
unpublish-told = Those who are in already get a letter. They keep their places.
keep-published = Keep it published
cancel-what = This can't be undone. Invitations are taken back, and those in it are told. Names and requests are removed after 14 days.
cancel-why = Why is the group cancelled?
cancel-few_people = There are too few members
cancel-no_leader = There is no leader
cancel-otherwise = It is arranged in another way
cancel-other = Another reason
cancel-message = Message to those who are in the group
cancel-message-hint = At most 300 characters. They read it in the group room. It is removed together with the names.
cancel-sure = I understand that this can't be undone
keep-group = Keep the group

## Asked to lead.
asked-to-lead = Invitation to lead
asked-by = { $association } asks you to be a leader.
asked-with = The other leader is { $name }.
asked-first = There is no other leader yet.
what-it-asks = What it asks of you
first-at = The first one is { $at }.
dates-not-yet = The days are not decided yet.
how-long = How long
besides-evenings = Besides the evening
besides-evenings-what = about half an hour before and after
reported-messages = Messages
reported-messages-what = you look at reported messages within a day
what-one-gets = What supports you
gets-programme = A ready programme and questions.
gets-pair = Another leader to share the responsibility with.
gets-advice = Advice from the association and the federation.
need-not-be-professional = You need not be a professional. It is enough that you listen.
first-visit-consent-short = Consent
answer-invitation = Answer to the invitation
leader-name-hint = The group's page shows it too. It may be a nickname.
accept-invitation = Accept the invitation
not-this-time = Not this time
no-reason-asked = No reason is asked. You can also give up the task later.
declined-done = You answered: not this time.
declined-thanks = Thank you for the answer. There is nothing more to do.
change-mind = I changed my mind

## What is wrong with what was typed.
error-leader_twice = The same address stands above already. Type the other leader’s, or leave it empty.
error-date_form = Write the day like this: 14.1.2027.
error-no_such_date = This day is not in the calendar. Check the day.
error-date_far = This year is too far away. Check the year.
error-time_form = Write the time like this: 18.30.
error-bad_size = The group has { $smallest }–{ $largest } members. Write a number between them.
error-too_many_meetings =
    { $count ->
        [one] The group can have { $count } meeting. Remove another first.
       *[other] The group can have { $count } meetings. Remove one first.
    }
error-choose_one = Choose a ready theme or your own, not both.
error-coffee_theme = A coffee meeting has no theme. Choose another, or take the theme off.
error-not_ready = Something is still missing. Look at the list.
error-one_leader = Tick that you begin with one leader.
error-too_many_leaders =
    { $count ->
        [one] The group can have { $count } leader. Take an invitation back first.
       *[other] The group can have { $count } leaders. Take an invitation back first.
    }
error-tick_needed = Tick this if you are sure.

# Whose the group is.
owners-title = The group's associations
owners-now = The group is run by
owners-alone = A group can also be run together with another association.
owners-same-rights = Both have the same rights. Both names are shown on the group's page.
owners-ask-title = Ask another association to share the group
owners-ask-what = The request goes to the association's contacts. They answer whether it takes part.
owners-other = The other association
owners-choose = Choose an association
owners-ask = Ask to share
owners-none-to-ask = There are no other associations in the service yet.
owners-waits = We are waiting for an answer: { $association }
owners-asked-on = The request was sent on { $day }.
owners-take-back = Take back the request
owners-declined = The association does not take part this time: { $association }. You can ask another.
owners-expired = The request was not answered: { $association }. You can ask again.
owners-saved-asked = The request was sent. We will tell you when it is answered.
owners-saved-taken-back = The request was taken back.
owners-saved-left = The association has left. We told those who go on.
owners-back = Back
owners-leave = Stop running the group
owners-who-leaves = Which association leaves?
owners-leave-means = The association that leaves no longer sees the group. Its name leaves the group's page.
owners-leave-stays = The group goes on with the other association. It and the leaders are told.
owners-leave-back = The way back is a new request.
owners-stay = Stay
owners-asked-title = A request to run a group together
owners-to-desk = The association's page
owners-answer = Answer
owners-share-means = If you take part, both associations have the same rights.
owners-share-names = Both names are shown on the group's page. Neither sees the group's messages.
owners-share = Take part
owners-not-now = Not this time
owners-ended-accepted = Your association now runs the group together with another one.
owners-ended-declined = Your association does not take part.
owners-ended-taken_back = The request was taken back. There is nothing to answer.
owners-ended-expired = The request is old. Ask the other association to send a new one.
owners-asks = A request to your association
owners-look = See the request
error-choose_association = Choose an association from the list.
error-ask_waits = Another association has not answered yet. Take back that request first.
error-owners_enough = The group already has two associations.
error-name_taken_here = Your association already has a group of this name. Ask for another name first.
error-ask_over = The request can no longer be answered. See how it ended.
error-last_owner = A group must have an association. Ask another one first.

# A group that continues another.
plan-continues = The group continues an earlier one. When you publish it, its members are offered places.
plan-places-held =
    { $count ->
        [one] { $count } place still waits for an answer from the earlier group.
       *[other] { $count } places still wait for an answer from the earlier group.
    }

# Does the association need a group? An idea before anything is planned.
need-title = Do we need a group?
need-lead = Four questions help you begin. Only the first needs an answer.
need-for = 1. Who would the group be for?
need-connects = 2. What would connect the parents?
need-connects-hint = Why is the group needed? Tell nothing of any person. At most 200 characters.
need-leading = 3. Who could lead?
need-begins = 4. When could the group begin?
need-next = The idea is not published. The association's contacts and federation staff see it.
idea-leading-known = We have a leader in mind
idea-leading-sought = We are looking for a leader
idea-leading-unknown = We do not know yet
idea-begins-this_season = This season
idea-begins-next_season = Next season
idea-begins-unknown = We do not know yet
idea-lead = Nothing is published.
idea-answers = The answers
idea-for = Who the group would be for
idea-connects = What would connect the parents
idea-leading = Who could lead
idea-begins = When the group could begin
idea-answered = Answered { $day }
idea-change = Change the answers
idea-open = See the idea
idea-back = Back to the idea
idea-comments = Comments of the federation
idea-comments-answer = You can reply by changing the answers.
idea-comment = Comment to the association
idea-comment-hint = The contacts get a letter. The comment is on this page alone. At most 500 characters.
idea-comment-send = Send the comment
idea-on = How do we go on?
idea-plan-self_service = We plan it ourselves
idea-plan-turnkey = The federation prepares
idea-plan-self_service-staff = The association plans itself
idea-plan-turnkey-staff = The federation prepares
idea-waits = The association decides how to go on.
idea-over = This idea has been removed.
idea-remove = Remove the idea
idea-remove-what = The idea goes from the association's page. This cannot be undone.
idea-remove-why = Why is the idea removed?
idea-keep = Keep the idea
idea-removed = The idea has been removed.
idea-began = How the idea began
plan-saved-idea = The idea is saved. You can come back at any time.
plan-saved-planned = The group is being planned now. The answers are kept.
plan-saved-commented = The comment has been sent.
error-comments_full = No more comments can be added. Agree on the rest with the association.
