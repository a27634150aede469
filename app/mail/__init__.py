"""Letters. Knows no feature.

compose(texts, kind, language=…, to=…, public_url=…, **facts) -> Letter     kinds: see letters.ftl
FileOutbox(folder, clock=…) | SmtpMailer(url, sender=…, public_url=…, clock=…)     both a Mailer
mailer.send(letter)     blocks; raises MailDown (try again) or LetterRefused (do not)
"""
