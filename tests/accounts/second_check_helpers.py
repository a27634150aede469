"""What tests of the second check do as people do it: read the page, type into the app, keep the codes."""

import re
from dataclasses import dataclass, field

import pyotp

SETTINGS = "/asetukset/toinen-varmistus"
DOOR = "/toinen-varmistus"


@dataclass
class Phone:
    """The person's app and the paper with the recovery codes."""

    secret: str
    codes: list[str] = field(default_factory=list)

    def numbers(self, clock, *, steps=0):
        return pyotp.TOTP(self.secret).at(clock.now(), counter_offset=steps)


def begin(browser):
    """Begins a second check; what the page shows."""
    assert browser.post(SETTINGS, data={"next": ""}).status_code == 303
    return read_phone(browser.get(SETTINGS).text)


def read_phone(page):
    key = "".join(re.findall(r'<b class="nowrap">([A-Z2-7]{4})</b>', page))
    return Phone(key, read_codes(page))


def read_codes(page):
    return ["".join(pair) for pair in re.findall(r'<li class="nowrap">(\d{4}) (\d{4})</li>', page)]


def switch_on(browser, clock, **fields):
    """The whole way; the answer is the last one."""
    phone = begin(browser)
    answer = browser.post(f"{SETTINGS}/kayttoon", data={"code": phone.numbers(clock), "kept": "yes", **fields})
    assert answer.status_code == 303, answer.text
    return phone
