# Words of the frame that every page shares.
page-title = { $title } – Vertaistupa
page-title-check = Check: { $title } – Vertaistupa
skip-to-content = Skip to content
language = Language
help-now = Help now
quick-exit = Leave this page
front-page = Front page
my-groups = My groups
settings = Settings
sign-in = Sign in
staff-desk = Staff desk
accessibility = Accessibility
privacy = Privacy
optional = (you can leave this empty)
spoken-fi = Finnish
spoken-fi-selko = Easy Finnish
spoken-sv = Swedish
spoken-en = English
check-still =
    { $count ->
        [1] Check one more thing
        [2] Check two more things
        [3] Check three more things
        [one] Check { $count } more thing
       *[other] Check { $count } more things
    }

# The front page.
front-heading = A place for parents to talk
front-lead = Peer groups meet here in writing. You take part in your own way.
front-rest = You may join in, listen or rest. Your group reads your messages.
front-in-a-group-heading = Are you in a group already?
front-in-a-group = Sign in with your email. You need no password.

# The accessibility statement.
accessibility-heading = Accessibility
accessibility-lead = We want everyone to be able to use this service.
accessibility-done-heading = What we have done
accessibility-done-keyboard = The service can be used with the keyboard alone.
accessibility-done-size = You can make the text larger. The pages also work on a narrow screen.
accessibility-done-words = Everything is said in words, never by colour alone.
accessibility-done-easy = Finnish texts for members are there in easy Finnish too.
accessibility-done-plain = These pages work without JavaScript. The group room needs it.
accessibility-lacking-heading = What is still missing
accessibility-lacking = Nobody from outside has assessed the service yet.

# The privacy notice.
privacy-heading = Privacy
privacy-lead = We ask only for what we need.
privacy-keep-heading = What the service knows about you
privacy-keep-address = Your email address. We use it when you sign in. Other members do not see it.
privacy-keep-name = Your name in the group. You choose it, and it may be a nickname.
privacy-keep-words = Your messages. Those in your group read them.
privacy-keep-reports = If someone reports a message, the leader may see it. So may federation staff. They see it even if it is removed. The text goes when the report is handled.
privacy-keep-account = Your account. After a year without a group we ask you by letter. Without an answer we delete it after 30 days.
privacy-not-heading = What we do not ask
privacy-not = We do not ask for your child’s name, age or diagnosis. We do not find out where you are.
privacy-others-heading = Other companies
privacy-others = These pages have no advertising and no tracking. Nothing is fetched from other servers.
privacy-cookies-heading = Cookies
privacy-cookies = Your browser remembers language, text size, colours and sign-in. There are no other cookies.
privacy-kept-help = Help now stays in the browser. So it works without a network. No other page stays.
privacy-cookies-known = After you sign out, the service still recognises this browser. This lasts at most 400 days. A shared device keeps nothing of it.
