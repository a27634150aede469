"""The mailer against a real mail server that the test runs, with and without TLS."""

import socket
import ssl
import subprocess
from email import message_from_bytes
from email.policy import default

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from structlog.testing import capture_logs

from app.mail.letter import Letter, LetterRefused, MailDown
from app.mail.smtp import SmtpMailer

LETTER = Letter(
    "usva@example.fi", "Kirjautuminen Vertaistupaan – ä", "Hei,\n\nlinkki: https://stupa.example/" + "a" * 90
)


class Sink:
    """Keeps what it is handed; answers as it is told."""

    def __init__(self):
        self.letters = []
        self.answer_to_recipient = None
        self.answer_to_text = "250 OK"
        self.was_encrypted = []

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802 - the library's names
        if self.answer_to_recipient:
            return self.answer_to_recipient
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - the same
        self.was_encrypted.append(server.transport.get_extra_info("ssl_object") is not None)
        self.letters.append(
            (envelope.mail_from, envelope.rcpt_tos, message_from_bytes(envelope.content, policy=default))
        )
        return self.answer_to_text


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tls")
    command = (
        "openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    )
    files = ["-keyout", folder / "key.pem", "-out", folder / "cert.pem"]
    subprocess.run([*command.split(), *files], check=True, capture_output=True)
    return folder


@pytest.fixture
def server_tls(certificate):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    return context


@pytest.fixture
def sink():
    return Sink()


@pytest.fixture
def serve(sink):
    """Starts a mail server; gives its port."""
    started = []

    def start(**options):
        with socket.create_server(("127.0.0.1", 0)) as chosen:
            port = chosen.getsockname()[1]
        controller = Controller(sink, hostname="127.0.0.1", port=port, **options)
        controller.start()
        started.append(controller)
        return port

    yield start
    for controller in started:
        controller.stop(no_assert=True)


@pytest.fixture
def make_mailer(clock, certificate):
    def make(url):
        return SmtpMailer(
            url,
            sender="Vertaistupa <posti@stupa.example>",
            public_url="https://stupa.example",
            clock=clock,
            tls=ssl.create_default_context(cafile=certificate / "cert.pem"),
        )

    return make


def test_a_letter_arrives_whole_and_plain(serve, sink, make_mailer):
    make_mailer(f"smtp://127.0.0.1:{serve()}").send(LETTER)
    [(sender, recipients, message)] = sink.letters
    assert (sender, recipients) == ("posti@stupa.example", ["usva@example.fi"])
    assert (message["From"], message["To"]) == ("Vertaistupa <posti@stupa.example>", "usva@example.fi")
    assert message["Subject"] == LETTER.subject
    assert message.get_content_type() == "text/plain"
    assert message.get_content_charset() == "utf-8"
    assert message.get_content().replace("\r\n", "\n").strip() == LETTER.text
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Message-ID"].endswith("@stupa.example>")
    assert message["Date"] == "Tue, 15 Sep 2026 17:30:00 +0000"
    assert {"x-mailer", "list-unsubscribe", "disposition-notification-to"}.isdisjoint(
        name.lower()
        for name in message.keys()  # noqa: SIM118 - a message is no mapping
    )


def test_two_letters_have_two_ids(serve, sink, make_mailer):
    mailer = make_mailer(f"smtp://127.0.0.1:{serve()}")
    mailer.send(LETTER)
    mailer.send(LETTER)
    assert len({message["Message-ID"] for _, _, message in sink.letters}) == 2


def test_tls_is_begun_where_the_server_offers_it(serve, sink, make_mailer, server_tls):
    make_mailer(f"smtp://localhost:{serve(tls_context=server_tls, require_starttls=True)}").send(LETTER)
    assert sink.was_encrypted == [True]


def test_tls_from_the_first_byte(serve, sink, make_mailer, server_tls):
    port = serve(ssl_context=server_tls, server_hostname="localhost")
    make_mailer(f"smtps://localhost:{port}").send(LETTER)
    assert sink.was_encrypted == [True]


def test_a_server_that_proves_nothing_gets_no_letter(serve, sink, server_tls, clock):
    port = serve(tls_context=server_tls, require_starttls=True)
    stranger = SmtpMailer(
        f"smtp://localhost:{port}", sender="a <a@b.example>", public_url="https://b.example", clock=clock
    )
    with pytest.raises(MailDown):
        stranger.send(LETTER)
    assert sink.letters == []


def test_no_letter_leaves_this_machine_in_the_clear(serve, sink, make_mailer, monkeypatch):
    port = serve()
    connect = socket.create_connection
    monkeypatch.setattr(socket, "create_connection", lambda address, *rest: connect(("127.0.0.1", port), *rest))
    with pytest.raises(MailDown):
        make_mailer(f"smtp://mail.example:{port}").send(LETTER)
    assert sink.letters == []


def test_the_operators_name_and_password_are_used(serve, sink, make_mailer, server_tls):
    seen = []

    def check(server, session, envelope, mechanism, data):
        seen.append((data.login, data.password))
        return AuthResult(success=data.password == b"p@ss word", handled=False)

    port = serve(tls_context=server_tls, authenticator=check, auth_required=True)
    make_mailer(f"smtp://me%40stupa:p%40ss%20word@localhost:{port}").send(LETTER)
    assert seen == [(b"me@stupa", b"p@ss word")]
    with pytest.raises(MailDown):
        make_mailer(f"smtp://me:wrong@localhost:{port}").send(LETTER)
    assert len(sink.letters) == 1


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        (("550 no such person", "250 OK"), LetterRefused),
        (("450 not now", "250 OK"), MailDown),
        ((None, "554 not this"), LetterRefused),
        ((None, "451 not now"), MailDown),
    ],
)
def test_what_the_server_answers_decides_whether_to_try_again(serve, sink, make_mailer, answers, outcome):
    sink.answer_to_recipient, sink.answer_to_text = answers
    with capture_logs() as logs, pytest.raises(outcome) as caught:
        make_mailer(f"smtp://127.0.0.1:{serve()}").send(LETTER)
    assert caught.value.retryable is (outcome is MailDown)
    assert "usva" not in repr(caught.value) + repr(logs)


def test_a_server_that_is_away_is_tried_again_later(make_mailer):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with capture_logs() as logs, pytest.raises(MailDown):
            make_mailer(f"smtp://127.0.0.1:{taken.getsockname()[1]}").send(LETTER)
    assert logs == [{"event": "mail_down", "kind": "ConnectionRefusedError", "log_level": "warning"}]


def test_an_address_the_server_cannot_carry_is_refused_for_good(serve, make_mailer):
    with pytest.raises(LetterRefused):
        make_mailer(f"smtp://127.0.0.1:{serve()}").send(Letter("yö@example.fi", "Aihe", "Hei"))


@pytest.mark.parametrize(
    ("url", "sender"),
    [
        ("", "a <a@b.example>"),
        ("http://mail.example", "a <a@b.example>"),
        ("smtp://", "a <a@b.example>"),
        ("smtp://user:hush@mail.example", "nobody"),
    ],
)
def test_settings_that_cannot_be_used_are_told_without_their_secrets(url, sender, clock):
    with pytest.raises(ValueError, match="smtp_url must look like") as caught:
        SmtpMailer(url, sender=sender, public_url="https://stupa.example", clock=clock)
    assert "hush" not in str(caught.value)
