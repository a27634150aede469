"""Known and unknown addresses cannot be told apart: answer, rows, statements, price."""

import re

import pytest
from sqlalchemy import select

from app.accounts.models import SignInToken
from app.jobs.models import Job
from tests.accounts.conftest import KNOWN, UNKNOWN

assert len(KNOWN) != len(UNKNOWN)


def _shape(answer, address):
    headers = {name: value for name, value in answer.headers.items() if name != "content-length"}
    headers["set-cookie"] = re.sub(r"=[\w-]{43};", "=…;", headers.get("set-cookie", ""))
    return answer.status_code, headers, answer.text.replace(address, "ADDRESS")


def _both(town, act):
    shapes, statements = [], []
    for address in (KNOWN, UNKNOWN):
        browser = town.browser()
        with town.statements() as seen:
            answer = act(browser, address)
        shapes.append(_shape(answer, address))
        statements.append([re.sub(r"\d+", "n", statement) for statement in seen])
    return shapes, statements


def test_asking_for_a_letter(town):
    shapes, statements = _both(town, lambda browser, address: browser.ask_for_letter(address))
    assert shapes[0] == shapes[1]
    assert shapes[0][0] == 200
    assert statements[0] == statements[1]


def test_a_wrong_password(town):
    def act(browser, address):
        return browser.post("/kirjaudu", data={"address": address, "password": "aivan väärä sana"})

    shapes, statements = _both(town, act)
    assert shapes[0] == shapes[1]
    assert shapes[0][0] == 422
    assert statements[0] == statements[1]


def test_a_wrong_password_of_an_account_that_has_one(town, passwords):
    person = town.signed_in()
    person.post("/asetukset/salasana", data={"action": "set", "new_password": "pitkä lause lampusta"})

    def act(browser, address):
        return browser.post("/kirjaudu", data={"address": address, "password": "aivan väärä sana"})

    shapes, statements = _both(town, act)
    assert shapes[0] == shapes[1]
    assert statements[0] == statements[1]


@pytest.mark.parametrize("password", ["aivan väärä sana", "x" * 900, "lyhyt"])
def test_unknown_addresses_and_accounts_without_a_password_pay_for_one_hash(town, monkeypatch, passwords, password):
    verified = []
    real = type(passwords).verify
    monkeypatch.setattr(
        type(passwords), "verify", lambda self, typed, stored: verified.append(1) or real(self, typed, stored)
    )
    for address in (KNOWN, UNKNOWN):
        town.browser().post("/kirjaudu", data={"address": address, "password": password})
    assert verified == [1, 1]


def test_a_wrong_code(town):
    def act(browser, address):
        browser.ask_for_letter(address)
        return browser.post("/kirjaudu/koodi", data={"code": "000000", "address": address})

    shapes, statements = _both(town, act)
    assert shapes[0] == shapes[1]
    assert statements[0] == statements[1]


def test_the_same_rows_and_jobs(town):
    for address in (KNOWN, UNKNOWN):
        town.browser().ask_for_letter(address)
    with town.database.read() as session:
        tokens = session.scalars(select(SignInToken).order_by(SignInToken.id)).all()
        jobs = session.scalars(select(Job).order_by(Job.id)).all()
    skipped = {"id", "address_hash", "account_id", "token_hash", "code_hash", "browser_hash", "_sa_instance_state"}
    known, unknown = ({k: v for k, v in vars(row).items() if k not in skipped} for row in tokens)
    assert known == unknown
    assert {job.kind for job in jobs} == {"sign_in_letter"}
    assert [sorted(job.facts) for job in jobs] == [["seed", "token_id"]] * 2
