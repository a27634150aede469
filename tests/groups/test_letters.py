"""Letters of invitations: to the right person, saying nothing to a stranger; and nothing personal in the log."""

import re

import pytest
import structlog
from sqlalchemy import select

from app.accounts.account_letters import AccountLetters
from app.associations.letters import ContactLetters
from app.groups.letters import InvitationLetters
from app.jobs.models import Job
from app.jobs.worker import Work
from tests.groups.browser import PUBLIC_URL
from tests.groups.house import visit

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
# What would tell a stranger whom this is about, in any language.
STEMS = re.compile(
    r"vammai|kehitys|funktions|handikapp|disab|diagnos|erityi|lapsi|lapse|barn|child|vertaisryhm", re.IGNORECASE
)


class Postbox:
    """A mailer that keeps what it was given."""

    def __init__(self):
        self.letters = []

    def send(self, letter):
        self.letters.append(letter)


@pytest.fixture
def postbox():
    return Postbox()


def _jobs(house, kind):
    with house.database.read() as session:
        return [
            Work(job.id, job.kind, job.facts, 1)
            for job in session.scalars(select(Job).where(Job.kind == kind).order_by(Job.id))
        ]


@pytest.fixture
def send_invitations(house, texts, postbox):
    office = AccountLetters(house.database, house.queue, texts=texts, mailer=postbox, public_url=PUBLIC_URL + "/")
    letters = InvitationLetters(office, house.clock)
    return lambda: [letters.send(work) for work in _jobs(house, "invitation_letter")]


@ON_SQLITE
def test_the_letter_goes_to_the_address_and_leads_to_the_first_visit(house, postbox, send_invitations):
    _, invitation = house.invited(house.group("Pihlajapiha", language="sv"), "havu@koti.example", role="leader")
    send_invitations()
    [letter] = postbox.letters
    assert letter.to == "havu@koti.example"
    assert f"{PUBLIC_URL}/tervetuloa/{invitation}" in letter.text
    assert letter.subject == "Inbjudan till Vertaistupa"


@ON_SQLITE
@pytest.mark.parametrize("language", ["fi", "fi-selko", "sv", "en"])
def test_the_letter_says_nothing_to_a_stranger(house, postbox, send_invitations, language):
    house.invited(house.group("Pihlajapiha", language=language), "havu@koti.example", role="leader")
    send_invitations()
    [letter] = postbox.letters
    said = f"{letter.subject} {letter.text}"
    assert "Pihlajapiha" not in said
    assert "Tuki ry" not in said
    assert not STEMS.search(said)


@ON_SQLITE
@pytest.mark.parametrize("ending", ["taken back", "old", "joined"])
def test_no_letter_leaves_for_an_invitation_that_has_ended(house, clock, postbox, send_invitations, ending):
    group = house.group()
    person, invitation = house.invited(group, "havu@koti.example")
    if ending == "taken back":
        house.invitations.take_back(house.staff, group, invitation)
    elif ending == "joined":
        house.join_group.join(person.account_id, invitation, visit("Havu"))
    else:
        clock.move(days=31)
    send_invitations()
    assert postbox.letters == []


@ON_SQLITE
def test_each_contact_gets_a_letter_and_the_staff_member_gets_none(house, texts, postbox):
    house.association("Kuusikulman Tuki ry", first="eka@yhdistys.example", second="toka@yhdistys.example")
    house.association("Lehtorannan Tuki ry", first="kolmas@yhdistys.example", second=None)
    letters = ContactLetters(
        AccountLetters(house.database, house.queue, texts=texts, mailer=postbox, public_url=PUBLIC_URL)
    )
    for work in _jobs(house, "contact_letter"):
        letters.send(work)
    assert [letter.to.split("@")[0] for letter in postbox.letters] == ["eka", "toka", "kolmas"]
    for letter in postbox.letters:
        assert f"{PUBLIC_URL}/omat-ryhmat" in letter.text
        assert "Tuki ry" not in letter.text


@ON_SQLITE
def test_no_address_and_no_name_reaches_the_log(browse, house, capfd):
    with structlog.testing.capture_logs() as lines:
        group = house.group()
        browse(house.staff).post(f"/liitto/ryhmat/{group}", {"address": "kanarialintu@koti.example", "role": "member"})
        person, invitation = house.invited(house.group("Suopursu"), "kanarialintu@koti.example")
        for name in ("Kanarialintu", ""):
            form = {"name": name, "rules": "yes", "keep_words": "yes"}
            browse(person).post(f"/tervetuloa/{invitation}", form)
        browse(house.staff).post(f"/liitto/ryhmat/{group}", {"address": "kanarialintu@", "role": "x"})
    assert "kanarialintu" not in str(lines).lower()
    heard = capfd.readouterr()
    assert "kanarialintu" not in (heard.out + heard.err).lower()
