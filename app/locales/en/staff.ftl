# The staff's own pages. No person is named on them.
staff-desk-lead = Here you see how things stand. Messages of groups are not here.
staff-associations = Associations
staff-add-association = Add an association
staff-found-group = Set up a group
staff-group = Group
staff-back-to-desk = Back to the desk
staff-no-groups = There are no groups yet. Add an association, then set up a group.
staff-first-group = There are no groups yet. Set up the first one.
staff-no-associations = There are no associations yet. Begin by adding one.
staff-leaders =
    { $count ->
        [one] { $count } leader.
       *[other] { $count } leaders.
    }
staff-no-leader = The group has no leader
staff-invited =
    { $count ->
        [one] { $count } open invitation.
       *[other] { $count } open invitations.
    }
staff-contacts =
    { $count ->
        [one] { $count } contact.
       *[other] { $count } contacts.
    }
staff-association-saved = The association has been added.
staff-association-saved-next = Now you can set up a group for it.

staff-first-these = These first
staff-wish-waits = A wish for a new group. The association waits for a draft.
staff-changes-wait = The association wishes changes to the draft.
staff-see-reports = See the reports
staff-see-reviews = See the requests
staff-see-visits = See the visits
staff-check-numbers = Check the numbers
staff-prepare-plan = Make the draft
staff-approved-waits = The association has approved the draft. Publish the group.
staff-by-state = Groups by state
staff-state = State

# A new association.
staff-association-name = Name of the association
staff-first-address = Email of the contact
staff-first-address-hint = They get an invitation. The address is typed once and never shown again.
staff-second = Who is the second?
staff-second-contact = Another contact from the association
staff-second-staff = Me, until the association finds another
staff-second-address = Email of the second contact
staff-second-address-hint = Fill this in if the second one is from the association.
staff-two-contacts = There are always two contacts. No association depends on one person.
staff-associations-groups = The association’s groups
staff-contacts-heading = Contacts
staff-addresses-hidden = Addresses are not shown. A wrong one can be replaced while its invitation is unopened.
staff-contact-number = Contact { $number }
staff-contact-you = You, until the association finds another.
staff-contact-has-come = Has been here.
staff-contact-not-come = Has not been here yet.
staff-contact-since = Added { $day }
staff-correct-address = Correct the address
staff-correct-what = The new address takes the place of the former. The former no longer opens the association’s page.
staff-right-address = The right email
staff-address-saved = The address is replaced.
staff-contact-come = The address can no longer be replaced.
staff-contact-come-next = The contact has been here already.
staff-back-to-association = Back to the association
staff-rename = Change the name
staff-rename-hint = The new name shows at once everywhere, on the groups’ pages too.
staff-name-saved = The name is changed.
staff-name-saved-next = The former name is no longer shown anywhere.

# A new group.
staff-association-first = A group always has an association. Add an association first.
staff-add-contact = Add a contact
staff-contact-address = The new contact's email address
staff-contact-lacks = Two contacts are needed. Add another.
staff-contact-saved = The contact is added.
staff-contact-saved-next = They get an invitation in a moment.

# One group.
staff-language = Language: { $spoken }
staff-founded = Set up on { $day }
staff-invite = Invite to the group
staff-address = Email
staff-address-hint = The address is typed once and never shown again.
staff-role = Role in the group
staff-role-member = Member
staff-role-leader = Leader
staff-send-invitation = Send the invitation
staff-invited-done = The invitation has been sent.
staff-invited-next = The letter leaves in a moment.
staff-open-invitations = Open invitations
staff-as-member = member
staff-as-leader = leader
staff-invitation = invitation { $ordinal }, { $role }, sent { $day }
staff-take-back = Take back
staff-taken-back = The invitation has been taken back.
staff-taken-back-next = It no longer leads into the group.
staff-no-invitations = There are no open invitations.

# What is wrong with what staff typed.
error-already_invited = This address is invited to the group already. No new invitation is needed.
error-second_not_chosen = Choose the second contact above, or empty this field.
error-staff_outside = The federation's staff cannot be in a group. Use their own address if they come as a parent.
error-too_many_invitations = Many invitations have been sent today already. Go on tomorrow.
error-group_exists = The association already has a group of that name. Choose another.
error-association_exists = An association of that name has been added already. Check the name.
error-same_contact = The same address was given already. Two contacts are needed.
error-staff_account = This is the account of federation staff. It cannot be blocked here.

# Reports about leaders.
staff-reports = Reports about leaders
staff-reports-lead = The leader does not see these. When you open one, that is written down.
report-where = Where it was said
report-where-leaders = In the leaders’ room
report-where-group = In the group room
staff-no-reports = There are no reports.
staff-open-report = Open the report
staff-back-to-reports = Back to the reports
staff-report-lead = You see the message and at most five before it. It is written down that you opened this.

# Numbers of Apua nyt.
staff-numbers = Numbers of Help now
staff-numbers-to-check =
    { $count ->
        [one] { $count } number waits for a check.
       *[other] { $count } numbers wait for a check.
    }
staff-numbers-lead = Check the number and the hours on the service's own page. A check holds for 180 days. The hours are shown only then.
staff-numbers-wrong = Has the number changed? Take the check back and tell whoever maintains this service.
staff-number-emergency = Emergency number
staff-number-checked = Checked { $date }.
staff-number-unchecked = The number has not been checked.
staff-number-old = That is more than 180 days ago.
staff-number-hidden = The page shows it only after a check.
staff-number-check = Mark as checked
staff-number-take-back = Take the check back
staff-number-saved = The number is checked.
staff-number-saved-next = The page Help now shows it at once.
staff-number-taken-back = The check has been taken back.
staff-number-taken-back-next = The hours are shown no longer.

# Removals where no second leader is there, or nobody has answered.
staff-removals = Removals from groups
staff-removals-lead = You answer leaders’ proposals and requests for a review here. No names or messages are shown.
staff-reviews = Requests for a review
staff-reviews-lead = Someone disagrees. You see the reason and their own words, no names or messages.
staff-reviews-waiting =
    { $count ->
        [one] { $count } request for a review is waiting.
       *[other] { $count } requests for a review are waiting.
    }
staff-review-of-aside = Set aside. It ends by itself { $until }.
staff-review-of-removal = Removed from the group. You can answer until { $until }.
staff-review-words = Their own words
staff-review-no-words = No words of their own.
staff-review-let-back = Let back now
staff-review-undo-removal = Undo removal
staff-review-stands = Decision stands
staff-removals-waiting = Waiting for a decision
staff-no-removals-waiting = No proposal is waiting.
staff-removals-count =
    { $count ->
        [one] One proposal about a member is waiting.
       *[other] { $count } proposals about members are waiting.
    }
staff-see-removals = See the proposals
staff-removal-of = { $group }, { $moment }
staff-removal-proposed = A leader proposes removal.
staff-aside-again = A leader asks to set the same member aside again.
staff-times-aside = Set aside
staff-times-aside-count =
    { $count ->
        [one] { $count } time.
       *[other] { $count } times.
    }
staff-is-aside = Aside now.
staff-removals-done = Removed
staff-removals-done-lead = You can take a member back for 14 days. The group sees the return.
staff-no-removals-done = Nobody has been removed in the last 14 days.
staff-reinstate-until = You can take back until { $until }.
staff-reinstate = Take back into group

# Accounts that are blocked on the whole platform.
staff-accounts = Blocked accounts
staff-accounts-lead = These accounts let nobody in. You can open an account again.
staff-no-accounts = No account is blocked.
staff-account-nameless = The name is no longer kept
staff-account-why-gone = The reason is no longer kept
staff-account-since = Blocked
staff-back-to-accounts = Back to blocked accounts
block-writer = The writer’s account
block-account = Block the account
block-means-out = The person is signed out of all devices at once.
block-means-in = The person can no longer come in at all.
block-means-kept = Their messages and places in groups stay. Their join requests end.
block-means-told = The person gets a letter with the reason. The group is not told.
block-means-undo = You can open the account at any time.
block-reason = The reason that the person reads
block-confirm = Block the account now
unblock-account = Open the account
unblock-means = The person can sign in again and gets a letter about it. Their groups are as before.
account-saved-blocked = The account is blocked.
account-saved-blocked-next = The person gets a letter. Now mark the report as handled.
account-saved-opened = The account is open again.
account-saved-opened-next = The person gets a letter in a moment.
account-saved-already = This has been done already.
account-saved-already-next = Somebody was quicker.
# A room is frozen from outside.
staff-back-to-group = Back to the group
staff-freeze = Freeze the room
staff-freeze-or-open = Freeze or open the room
staff-frozen-now = The room is frozen
staff-visits = Visits
staff-visits-waiting =
    { $count ->
        [one] { $count } group asks for a visit.
       *[other] { $count } groups ask for a visit.
    }
staff-visits-lead = A group’s leader has invited the federation to a meeting. One of us may take the visit.
staff-visits-asked = Waiting for somebody
staff-visits-own = Your visits
staff-visits-none = Nobody has asked for a visit now.
staff-visit = Visit
staff-visit-open = See the visit
staff-visit-kind-online = In the group room
staff-visit-kind-on_site = In person
staff-visit-asked_by-leader = Requested by: the group’s leader
staff-visit-asked_by-association_contact = Requested by: the association’s contact
staff-visit-count = Visits to the group: { $made }/{ $most }
staff-visit-nth = Visit { $number }
staff-visit-booked = Booked
staff-visit-made = Done
staff-visit-take = Take the visit
staff-visit-take-what = The group sees your name and the mark “federation staff”. You see no old messages.
staff-visit-take-site = The leaders see your name. The visit does not open the group room.
staff-visit-name = Your name in the group
staff-visit-confirm = This would be the group’s visit { $number }. We have agreed on it.
staff-visit-more = The group’s visits so far: { $made }.
staff-visit-refuse = We are not coming
staff-visit-refuse-why = What are the leaders told?
staff-visit-refuse-yes = Send the answer
staff-visit-yours = You are coming to this meeting.
staff-visit-opens = The door opens ten minutes before the start.
staff-visit-come = Come in
staff-visit-come-what = The group is told when you come and go. You see messages from then on.
staff-visit-here = You are there now.
staff-visit-to-room = Open the group room
staff-visit-leave = Leave the visit
staff-visit-was-it = Was the visit made?
staff-visit-was-made = The visit was made
staff-visit-was-not-made = It was not made
staff-visit-saved-booked = The visit is yours. Whoever asked gets a letter.
staff-visit-saved-refused = The answer is sent.
staff-visit-saved-done = The visit is marked as done.
staff-visit-saved-not-done = The visit is marked as not made.
staff-visit-saved-already = This cannot be done now. This is how the visits stand.
staff-frozen-by-leader = A leader froze it.
staff-frozen-by-staff = The federation froze it.
staff-frozen-until = It opens by itself { $moment }.
staff-frozen-open = It opens when somebody of the federation opens it.
staff-thaw = Open the room
staff-freeze-means-words = Nobody in the group can write, the leaders neither. Messages can be read.
staff-freeze-means-told = The whole group sees this, and when the room opens. They do not see the reason.
staff-freeze-means-unread = You do not see the group’s messages.
staff-freeze-means-undo = What the federation froze, only the federation opens.
staff-freeze-length = For how long
staff-freeze-day = A day
staff-freeze-week = A week
staff-freeze-month = 30 days
staff-freeze-open = Until the federation opens it
staff-freeze-reason = Reason
staff-freeze-calm = The discussion needs to calm down
staff-freeze-privacy = Another person’s private matters were told
staff-freeze-worried = Worry about somebody’s safety
staff-freeze-other = Another reason
staff-freeze-again = Freeze again
staff-freeze-saved-frozen = The room is frozen. The group was told.
staff-freeze-saved-thawed = The room is open. The group was told.
staff-freeze-saved-already = Somebody had opened the room already.
# Break-glass: staff read a room from outside.
break-glass = Emergency access
glass-open-way = Emergency access: read the group’s messages
glass-open = Open and tell the group
glass-means-told = The whole group sees at once that the federation reads messages. They see the reason and the time.
glass-means-logged = Each page that you read is logged. The group sees when somebody has read.
glass-means-only-you = Only you can read. Others of the federation open an access of their own.
glass-means-words = The leaders get a letter. The group does not see your name.
glass-reason = Reason that the group sees
glass-reason-danger = Somebody’s safety is in danger
glass-reason-serious_report = A serious report about a message
glass-reason-no_leader = The group has no leader
glass-reason-authority = An authority asks for information
glass-words = Why you open it
glass-words-hint = Only the federation sees this. Write no names.
glass-length = For how long
glass-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
glass-is-open = Emergency access is on
glass-until = You can read messages until { $moment }.
glass-read = Read messages
glass-close = End the access
glass-back = Back to emergency access
glass-back-to-messages = Back to the messages
glass-messages = The group’s messages
glass-one-message = A hidden message
glass-noted = This reading is logged.
glass-hidden = The message is hidden.
glass-reveal = Show the message
glass-nothing = The group has no messages.
glass-older = Show older ones
glass-past = All accesses
glass-span = { $opened } – { $closed }
glass-saved-closed = The access is over. The group was told.
glass-saved-already = The access was over already.
glass-saved-shut = The access is not open. You see no messages.

# The ready questions of a join form.
staff-questions = Questions to applicants
staff-questions-lead = A group may ask an applicant three of these at most. Check that none is about health or a child.
staff-question-since = In use since { $date }.
staff-question-waits = Not in use before a review.
staff-question-review = Take into use
staff-question-take-back = Take out of use
staff-question-reviewed = The question is in use.
staff-question-reviewed-next = Groups may choose it.
staff-question-taken-back = The question is not in use.
staff-question-taken-back-next = No group asks it any more.

# Ideas of groups.
staff-ideas = Ideas
staff-ideas-count =
    { $count ->
        [one] The associations have { $count } idea. You can comment on it.
       *[other] The associations have { $count } ideas. You can comment on them.
    }
staff-idea-begins = Could begin:
staff-idea-comments =
    { $count ->
        [one] { $count } comment.
       *[other] { $count } comments.
    }
