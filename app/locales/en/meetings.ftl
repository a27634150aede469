# The leaders' welcome: the ready texts, and the page on which they write another.
welcome-own = Get yourself a coffee and come just as you are. Today you can write or just read.
welcome-small = It is good that you are here. When the children sleep we sit together for a while. You can write or just read, and leave when you like.
welcome-young = It is good that you are here. At our homes a young person is becoming independent. You can write or just read.
welcome-adult = It is good that you are here. Parenthood goes on, and everyone has their own story. You can write or just read.
welcome-title = Words of welcome
welcome-lead = The members read this before the first meeting.
welcome-field = What do you want to say to the group?
welcome-hint = At most 500 characters. If you leave it empty, the ready text returns.
welcome-save = Save words
welcome-saved = Saved.
welcome-saved-next = The members see the text now.
welcome-moved = The other leader has just changed the text.
welcome-moved-next = Your text is still below. Save again if you want to keep it.
welcome-newest = The text is now
welcome-later = You can write when the group is looking for members.
welcome-from-leaders = Greeting from the leaders

# A published group's meetings, for its leaders and planners.
meetings-title = Meetings
meetings-lead = You can move or cancel a meeting. The group is told.
meetings-none = There are no meetings.
meetings-end = The group ends on { $day }.
meeting-move = Move meeting
meeting-cancel = Cancel meeting
meeting-is-cancelled = Cancelled
meeting-was-held = Held
meeting-was-not-held = Not held
meeting-held-question = Was the meeting held?
meeting-mark-held = It was held
meeting-mark-not-held = It was not held
meeting-move-title = Move the meeting
back-to-meetings = Back to meetings
meeting-is-now = The meeting is now { $at }.
meeting-move-told = The group sees the new time, and everyone gets a letter.
meeting-keep = Leave as it is
meeting-cancel-title = Cancel the meeting
meeting-cancel-why = Why is the meeting not held?
meeting-cancel-told = The group reads the reason, and everyone gets a letter. This cannot be undone.
meeting-off-ill = The leader cannot come.
meeting-off-few = Too many cannot come.
meeting-off-other = The meeting is left out.
replanned-meeting-moved = The meeting was moved. The group has been told.
replanned-meeting-cancelled = The meeting was cancelled. The group has been told.
replanned-meeting-held = Marked: the meeting was held.
replanned-meeting-not-held = Marked: the meeting was not held.
replanned-already = This cannot be done to the meeting now.

# A leader ends the group after its last meeting.
end-group = End the group
error-meetings_left = A meeting is still ahead or going on. You can end the group after the last meeting.
end-group-room = The group room can only be read. Nobody can write any more.
end-group-told = Everyone gets a letter. Those who asked to join get an answer.
end-group-words = Messages and names are removed on { $day }. Own messages can be saved before that.
end-group-final = This cannot be undone.

# Leaders and association agree on another last day.
end-date-title = The group’s last day
end-date-change = Change the last day
end-date-proposed = Proposed day: { $day }
end-date-left-out = These meetings are left out then:
end-date-both = The day changes when you agree. Everyone gets a letter.
end-date-agree = Agree to it
end-date-decline = Keep the day
end-date-waits = We wait for the others’ answer.
end-date-take-back = Take it back
end-date-what = The leaders and the association agree on the day together. The others get a letter about your proposal.
end-date-day = New last day
end-date-asked = The members were asked.
end-date-asked-when = Ask them if the group goes on longer.
end-date-propose = Propose the day
end-date-saved-proposed = The proposal is made. The others get a letter.
end-date-saved-agreed = The day is agreed. Everyone is told.
end-date-saved-taken-away = The proposal is gone. The day stays.
end-date-saved-moved = Things have changed. See which day it is now.
error-same_end = The group ends on that day already. Choose another day.
error-members_not_asked = Ask the members first. Then tick that you have asked.
