"""The mailer of production: one connection to the operator's mail server for each letter."""

import smtplib
import ssl
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid, parseaddr
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

import structlog

from app.base.clock import Clock
from app.mail.letter import Letter, LetterRefused, MailDown

TIMEOUT_SECONDS = 20
_PORTS = {"smtp": 587, "smtps": 465}
_PERMANENT = 500
log = structlog.get_logger()


class SmtpMailer:
    """`smtps://` speaks TLS from the first byte; `smtp://` starts it (STARTTLS), and may do without on loopback."""

    def __init__(
        self, url: str, *, sender: str, public_url: str, clock: Clock, tls: ssl.SSLContext | None = None
    ) -> None:
        """`url` is `smtp[s]://[user:password@]host[:port]`; `sender` is `Name <address>`.

        `tls` None means the machine's own trust. Raises ValueError where the url or the sender cannot be used; the
        url stays out of the error.
        """
        parts = urlsplit(url)
        name, address = parseaddr(sender)
        if parts.scheme not in _PORTS or not parts.hostname or "@" not in address:
            message = "smtp_url must look like smtps://user:password@host, and mail_from like Name <address>."
            raise ValueError(message)
        self._host = parts.hostname
        self._port = parts.port or _PORTS[parts.scheme]
        self._implicit_tls = parts.scheme == "smtps"
        self._user = unquote(parts.username or "")
        self._password = unquote(parts.password or "")
        self._sender = Address(name, addr_spec=address)
        self._public_host = urlsplit(public_url).hostname or "localhost"
        self._clock = clock
        self._tls = tls or ssl.create_default_context()

    def send(self, letter: Letter) -> None:
        """Hands the letter over. Raises MailDown or LetterRefused; neither tells the address."""
        message = self._message(letter)
        try:
            with self._connect() as server:
                server.send_message(message)
        except smtplib.SMTPRecipientsRefused as refused:
            code = min(code for code, _ in refused.recipients.values())
            raise _refusal(code) from None
        except smtplib.SMTPNotSupportedError:
            raise LetterRefused from None
        except smtplib.SMTPResponseException as refused:
            # A wrong password or a refused sender is the operator's to mend, and the letter is still good.
            is_ours = isinstance(refused, smtplib.SMTPAuthenticationError | smtplib.SMTPSenderRefused)
            log.warning("mail_refused", kind=type(refused).__name__, status=refused.smtp_code)
            raise MailDown if is_ours else _refusal(refused.smtp_code) from None
        except (smtplib.SMTPException, OSError) as error:
            log.warning("mail_down", kind=type(error).__name__)
            raise MailDown from None

    def _connect(self) -> smtplib.SMTP:
        if self._implicit_tls:
            server: smtplib.SMTP = smtplib.SMTP_SSL(self._host, self._port, timeout=TIMEOUT_SECONDS, context=self._tls)
        else:
            server = smtplib.SMTP(self._host, self._port, timeout=TIMEOUT_SECONDS)
        try:
            self._secure_and_sign_in(server)
        except smtplib.SMTPNotSupportedError:
            log.warning("mail_server_lacks_tls_or_sign_in")
            server.close()
            raise MailDown from None
        except BaseException:
            server.close()
            raise
        return server

    def _secure_and_sign_in(self, server: smtplib.SMTP) -> None:
        server.ehlo()
        if not self._implicit_tls and (server.has_extn("starttls") or not _is_loopback(self._host)):
            server.starttls(context=self._tls)
            server.ehlo()
        if self._user:
            server.login(self._user, self._password)

    def _message(self, letter: Letter) -> EmailMessage:
        message = EmailMessage(policy=SMTP)
        message["From"] = self._sender
        message["To"] = _recipient(letter.to)
        message["Subject"] = letter.subject
        message["Date"] = format_datetime(self._clock.now())
        message["Message-ID"] = make_msgid(domain=self._public_host)
        message["Auto-Submitted"] = "auto-generated"
        message["X-Auto-Response-Suppress"] = "All"
        message.set_content(letter.text)
        return message


def _recipient(address: str) -> Address:
    try:
        return Address(addr_spec=address)
    except (ValueError, HeaderParseError):
        # The mail of old carries no letters outside ASCII before the "@"; very few such addresses exist.
        raise LetterRefused from None


def _refusal(code: int) -> MailDown | LetterRefused:
    return LetterRefused() if code >= _PERMANENT else MailDown()


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
