# What was changed in a plan, by whom, and putting it back.

changes = Changes
changes-lead = Here you see what was changed in the plan. Changes are deleted when the group starts.
changes-none = Nothing has been changed yet.
changes-new =
    { $count ->
        [one] { $count } new change
       *[other] { $count } new changes
    }
change-new = New to you
change-by-leader = The leader
change-by-association_contact = The association’s contact
change-by-staff = Federation staff
change-did-communication = { $who } changed the communication
change-did-networks = { $who } changed the networks
change-did-resources = { $who } changed the resources
change-did-frame = { $who } changed the facts of the group
change-did-model = { $who } changed the model
change-did-rules = { $who } accepted the house rules
change-did-rules_changed = { $who } changed the house rules
change-did-meeting = { $who } changed the programme
change-did-meeting_added = { $who } added a meeting
change-did-meeting_off = { $who } removed a meeting
change-did-put_back = { $who } put back what was before
change-at = At { $time }
change-meeting = Meeting { $number }
change-meetings =
    { $count ->
        [one] Changes in { $count } meeting
       *[other] Changes in { $count } meetings
    }
change-part-of = { $meeting }, { $part }
change-part-when = time
change-part-about = theme
change-part-kind = what we do
change-part-question = question
change-rules-ready =
    { $count ->
        [one] { $count } ready rule
       *[other] { $count } ready rules
    }
change-rules-without = Left out:
change-rules-own = Own rule:
change-rules-version = Accepted, version { $version }
change-before = Before:
change-after = Then:
change-now = Now:
change-empty = empty
change-yes = yes
change-no = no
change-not-planned = not in the programme
change-again = This was changed again.
change-put-back = Put back
changes-saved-put-back = What was before is back. That is among the changes too.
changes-refused = It could not be put back.
error-changed_since = This was changed again. You see below how it is now.
