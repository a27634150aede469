"""The demonstration reads sign-in links out of letters."""

import pytest

from app.demo import letters
from app.demo.letters import LinkKeeper
from app.mail.letter import Letter


class Outbox:
    def __init__(self):
        self.sent = []

    def send(self, letter):
        self.sent.append(letter)


def letter(to, token):
    return Letter(to, "Kirjaudu", f"Hei.\n\nhttp://localhost:8010/kirjaudu/linkki?t={token}\n\n-- \nVertaistupa\n")


def test_every_letter_goes_on_and_each_address_has_its_newest_link_once(monkeypatch):
    monkeypatch.setattr(letters, "WAIT_SECONDS", 0)
    outbox = Outbox()
    keeper = LinkKeeper(outbox)
    for one in (letter("havu@demo.example", "a"), letter("usva@demo.example", "b"), letter("havu@demo.example", "c")):
        keeper.send(one)
    keeper.send(Letter("havu@demo.example", "Kutsu", "Sinut on kutsuttu: http://localhost:8010/omat-ryhmat"))
    assert len(outbox.sent) == 4
    assert keeper.take_link("havu@demo.example") == "http://localhost:8010/kirjaudu/linkki?t=c"
    assert keeper.take_link("usva@demo.example") == "http://localhost:8010/kirjaudu/linkki?t=b"
    with pytest.raises(TimeoutError):
        keeper.take_link("havu@demo.example")
