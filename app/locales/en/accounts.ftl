# Signing in, and the settings of one's own account.
sign-in-title = Sign in
sign-in-lead = You get a link by email. You need no password.
sign-in-address = Email
sign-in-address-hint = Others do not see the address.
sign-in-shared = Others use this device too.
sign-in-shared-hint =
    { $minutes ->
        [one] Then we sign you out after { $minutes } minute.
       *[other] Then we sign you out after { $minutes } minutes.
    }
sign-in-invited = You opened an invitation.
sign-in-invited-how = Write the email address that the invitation came to.
sign-in-send-link = Send the link
sign-in-with-password = Sign in with password
sign-in-too-often = You tried many times.
sign-in-come-back = You can try again on { $at }.
sign-out = Sign out
signed-out-now = You are now signed out.

# After asking for a link.
letter-sent-heading = We sent a link
letter-sent-open = Open your email and press the link.
letter-sent-lives =
    { $hours ->
        [0] { $minutes ->
            [one] The link works for { $minutes } minute.
           *[other] The link works for { $minutes } minutes.
        }
        [one] The link works for { $hours } hour.
       *[other] The link works for { $hours } hours.
    }
code-label = Or type the code from the letter
code-hint = Six digits. The code works only in this browser.
letter-not-come = Did the letter not arrive?
letter-wait = Wait a moment and look in the spam folder. The letter comes only to the address you joined with.
letter-went-to = You wrote the address { $address }.
ask-new-link = Get a new link
only-newest-link = If you ask for many links, only the newest works.
change-address = Change the address

# The letter's link.
link-heading = Come in
link-press = You opened the sign-in link. Press here to go on.
link-not-mine = If you did not ask for a link, close this page. Nothing happens.
link-somebody-else = Somebody else is signed in on this browser.
link-somebody-else-next = When you press, they are signed out and you come in.
link-other-opened = Another letter was opened meanwhile.
link-other-opened-next = If you opened it yourself, go on. If not, open your own letter again.
link-texts-changed = The house rules or consents have changed.
link-texts-changed-next = Read them again before you confirm.
link-gone-heading = The link no longer works
link-gone-lead =
    { $hours ->
        [0] { $minutes ->
            [one] Ask for a new link. It works for { $minutes } minute.
           *[other] Ask for a new link. It works for { $minutes } minutes.
        }
        [one] Ask for a new link. It works for { $hours } hour.
       *[other] Ask for a new link. It works for { $hours } hours.
    }
link-gone-join = If you asked to join a group, ask again on its page.

# The first person of a new house.
first-staff-heading = The first staff member
first-staff-lead = Write your email. You get a link that lets you in.
first-staff-hint = This address signs in as federation staff.
first-staff-gone-lead = You get a new link when the service is started again.
first-staff-gone-sign-in = Sign in if you have come before

# Settings.
text-size = Text size
text-size-normal = Normal
text-size-large = Large
text-size-largest = Largest
colours = Colours
colours-device = Same as device
colours-light = Light
colours-dark = Dark
save-settings = Save the settings
saved = Saved.
save-failed = Your choice was not saved. Press: Save the settings.
devices = Devices
devices-signed-out = The devices you chose are signed out.
device-kind =
    { $kind ->
        [phone] Phone
        [tablet] Tablet
        [computer] Computer
       *[other] Device
    }
device-this = (this device)
device-now = in use now
device-last = last used { $at }
sign-out-others = Sign out elsewhere
sign-out-everywhere = Sign out everywhere
password = Password
password-in-use = You can also sign in with a password.
password-not-needed = You need no password. You may still set one.
password-address = Your address is { $address }.
password-current = Current password
password-new = New password
password-new-hint =
    { $count ->
        [one] At least { $count } character. A long sentence is a good password.
       *[other] At least { $count } characters. A long sentence is a good password.
    }
password-set = Set the password
password-change = Change the password
password-remove = Remove the password
password-saved = The password is saved. Other devices are signed out.
password-removed = The password is removed. Other devices are signed out.
password-sign-in-first = If you want a password, sign in again first.

# An account that is blocked on the whole platform.
blocked-heading = The account is blocked
blocked-lead = Federation staff have blocked the account. It does not let you in now.
blocked-ask = Do you disagree? Answer the letter that you got. Staff will look at it again.
blocked-letter-lost = If the letter is lost, you get a new one.
error-account_blocked = The account is blocked. Answer the letter that you got, if you disagree.

# What is wrong, and the way out.
error-address_missing = Write the email address.
error-address_bad = Write the address like this: name@example.com
error-code_missing = Type the code from the letter.
error-code_format = The code has six digits. Look at the letter.
error-code_wrong = The code does not match. Look at the digits again.
error-code_gone = The code no longer works. Ask for a new link.
error-password_missing = Type your password. You can also ask for a link.
error-password_wrong = The address or the password does not match. You can also ask for a link.
error-password_current_wrong = The password does not match. Type your current password.
error-password_short =
    { $count ->
        [one] Write at least { $count } character. Maybe a long sentence.
       *[other] Write at least { $count } characters. Maybe a long sentence.
    }
error-password_long =
    { $count ->
        [one] Write at most { $count } character.
       *[other] Write at most { $count } characters.
    }
error-password_guessable = This password is easy to guess. Think of a long sentence.
error-link_gone = The link no longer works. Ask for a new one.
error-too_many_letters =
    { $minutes ->
        [one] You asked for many links. Wait { $minutes } minute and ask again.
       *[other] You asked for many links. Wait { $minutes } minutes and ask again.
    }
error-too_many_tries =
    { $minutes ->
        [one] You tried many times. Wait { $minutes } minute.
       *[other] You tried many times. Wait { $minutes } minutes.
    }
error-sign_in_again = Sign in again first. Then you can change the password.

second-check = Second check
back-to-settings = Back to settings
second-check-settings = Do you lead a group or look after others' matters? Then we check that it is you.
second-check-settings-on = The second check is on.
second-check-open = Open the second check
second-check-what = The second check is a code from an app on your phone. It protects others if somebody gets into your email.
second-check-for-whom = Leaders, contacts and federation staff need it. Nobody else does.
second-check-needed-why = This page shows other people's matters. So you need the second check first. It takes a few minutes.
second-check-begin = Begin
second-check-sign-in-first = Sign in again first. Then we know that it is you.
second-check-begin-again = The time ran out. Begin again.
second-check-step-1 = 1. Scan the code with the app
second-check-which-app = You need an app on your phone that shows one-time codes. Open it and add a new account.
second-check-picture = QR code. The same key is written below.
second-check-same-device = If the app is on this device:
second-check-open-app = open it here
second-check-type-key = Or type the key:
second-check-step-2 = 2. Type six digits
second-check-numbers = Digits from the app
second-check-numbers-hint = The digits change every half minute.
second-check-step-3 = 3. Keep the recovery codes
second-check-switch-on = Switch on
second-check-switch-off = Switch off
second-check-is-on = The second check is now on.
second-check-is-off = The second check is now off.
second-check-on-since = The second check has been on since { $at }.
second-check-door-lead = You are about to see other people's matters. Let us check that it is you.
second-check-door-label = Digits from the app, or a recovery code
second-check-door-hint = Open the app on your phone. Type its six digits.
second-check-go-on = Go on
second-check-no-phone = Is your phone not with you?
second-check-no-phone-way = Type one recovery code. Each works once. You can visit your groups without a code.
second-check-stays = You go on where you were. Then send the form again.
recovery-codes = Recovery codes
recovery-codes-what = If your phone is lost, a recovery code lets you in. Each works once.
recovery-codes-once = They are shown only now. Keep them. The old ones work no more.
recovery-codes-kept = The recovery codes are kept.
recovery-codes-file = Save the codes in a file
recovery-codes-new = Make new recovery codes
recovery-codes-new-what = Both need a code. New recovery codes take the place of the old ones.
recovery-codes-left =
    { $count ->
        [one] You have { $count } recovery code left.
       *[other] You have { $count } recovery codes left.
    }
error-second_check_needed = Pass the second check first.
error-second_check_wrong = The digits do not match. Wait for new digits and type them.
error-second_check_none = The second check is not on.
error-second_check_is_on = The second check is on already.
error-second_check_begin_again = The time ran out. Begin again.
error-second_check_sign_in = Sign in again first. Then you can switch the second check on.
error-recovery_not_kept = Keep the recovery codes. Then tick that they are kept.

# An account that has been without a group for a year.
account-unused = Your account will be deleted on { $day }.
account-unused-why = You have had no group for a year. You can keep the account if you want to.
keep-account = Keep the account
account-kept = Your account stays.
error-account_kept = Your account is in use, so it was not deleted.
