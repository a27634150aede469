# Looking back on a group that has ended: the member's page, what came of it, the leaders' final note.
feedback-title = Feedback
feedback-lead = The group has ended. How did it feel?
feedback-until = You can answer until { $day }.
feedback-nameless = You answer without a name
feedback-nameless-how = The answer has neither your name nor a time. Apart from it we keep only that you have answered.
feedback-who-sees = Leaders, the association and the federation see the results later. Fewer than five answers are shown to nobody.
feedback-support = I got support from other parents
feedback-not_alone = I am not alone with this
feedback-new_views = I got new views or tips
feedback-cope = I cope better in everyday life
feedback-services = I know better where to get help and services
feedback-safe = I could be in the group safely
feedback-mark-5 = I fully agree
feedback-mark-4 = I mostly agree
feedback-mark-3 = In between
feedback-mark-2 = I mostly disagree
feedback-mark-1 = I fully disagree
feedback-skip = I cannot say
feedback-words = What do you want to say about the group?
feedback-words-hint = At most 300 characters. Do not tell anyone’s name or private things.
feedback-quote = This may be used
feedback-quote-hint = Then the text may be seen in the results. Without a tick nobody reads it, and it is not kept.
feedback-once = You answer once only. An answer cannot be changed later.
feedback-send = Send feedback
feedback-thanks = Thank you.
feedback-thanks-next = Your answer is kept without a name.
feedback-given = You have answered. The answer can no longer be changed.
feedback-closed = Feedback can no longer be given. Thank you for being there.
feedback-waits = You can give feedback until { $day }
error-feedback_empty = Answer at least one of these.
error-words_unused = Your feedback is not sent yet. Tick this if your words may be used. If not, remove them.
error-feedback_closed = Feedback cannot be given now.
error-note_moved = The other leader has just changed the text.
results-title = Feedback and final note
results-wait = Members can answer until { $day }. The results are seen after that.
results-few = Fewer than 5 answers
results-few-rule = We show the results when there are at least five answers. So nobody is recognised.
results-answered =
    { $answered ->
        [one] { $answered } member answered. The group had { $asked }.
       *[other] { $answered } members answered. The group had { $asked }.
    }
results-scale = On the scale 1 is “{ $low }” and 5 is “{ $high }”.
results-share = Agree: { $share }%
results-mean = Mean: { NUMBER($mean, minimumFractionDigits: 1) }
results-quotes = What members said
results-no-quotes = Nobody gave a text that may be used.
final-note-title = The leaders’ final note
final-note-field = What do you remember of the group?
final-note-hint = At most 1000 characters. Do not write anyone’s name.
final-note-readers = The leaders, the association and the federation read this. Members do not see it. You can change it until the group is archived.
final-note-save = Save final note
final-note-saved = The final note is saved.
final-note-none = There is no final note.
privacy-keep-feedback = Your feedback, if you give it. It does not have your name. We know only that you have answered.
