"""Forms: what cannot be read, what is told beside its field, and what comes back."""

from typing import Annotated, Literal

import pytest
from fastapi import Depends, FastAPI
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Field, SecretStr, field_validator, model_validator
from pydantic_core import PydanticCustomError
from starlette.requests import Request
from starlette.testclient import TestClient

from app.base.errors import BadInput
from app.web.forms import MAX_FIELDS, MAX_FORM_BYTES, FieldError, FormFields, FormRefused, parse_form, read_form


class JoinForm(BaseModel):
    name: str = Field(min_length=1, max_length=10)
    code: str = Field(default="123456", min_length=6, pattern=r"^\d+$")
    colours: list[str] = []
    size: Literal["small", "large"] = "small"
    rules: Literal["yes"]
    password: SecretStr = SecretStr("")
    places: int = Field(default=1, ge=1)

    @field_validator("name")
    @classmethod
    def _not_taken(cls, name: str) -> str:
        if name == "Havu":
            raise PydanticCustomError("name_taken", "-", {"name": name})
        return name


class ChoiceForm(BaseModel):
    answer: Literal["yes", "no"]


def test_of_several_circles_one_is_chosen_and_nothing_filled_in():
    with pytest.raises(FormRefused) as caught:
        parse_form(b"").check(ChoiceForm)
    assert caught.value.filled.errors == {"answer": FieldError("bad_choice")}


def refused(body: bytes, **kwargs) -> FormRefused:
    with pytest.raises(FormRefused) as caught:
        parse_form(body).check(JoinForm, **kwargs)
    return caught.value


def test_a_good_form_becomes_its_model():
    form = parse_form(b"name=T%C3%A4hti&rules=yes&colours=red&colours=blue&extra=1").check(JoinForm)
    assert (form.name, form.colours, form.size) == ("Tähti", ["red", "blue"], "small")


def test_a_blank_is_written_in_two_ways():
    assert parse_form(b"name=a+b%20c&rules=yes").check(JoinForm).name == "a b c"


@pytest.mark.parametrize(
    ("body", "field", "error"),
    [
        (b"rules=yes", "name", FieldError("empty")),
        (b"name=&rules=yes", "name", FieldError("empty")),
        (b"name=12345678901&rules=yes", "name", FieldError("too_long", {"count": 10})),
        (b"name=a&code=1&rules=yes", "code", FieldError("too_short", {"count": 6})),
        (b"name=a&code=abcdef&rules=yes", "code", FieldError("bad_value")),
        (b"name=a%00&rules=yes", "name", FieldError("bad_characters")),
        (b"name=%ED%A0%80&rules=yes", "name", FieldError("bad_characters")),
        (b"name=%FF&rules=yes", "name", FieldError("bad_characters")),
        (b"name=\xff&rules=yes", "name", FieldError("bad_characters")),
        (b"name=a&name=b&rules=yes", "name", FieldError("doubled")),
        (b"name=a&rules=yes&rules=yes", "rules", FieldError("doubled")),
        (b"name=a&rules=no", "rules", FieldError("bad_choice")),
        (b"name=a", "rules", FieldError("empty")),
        (b"name=a&size=huge&rules=yes", "size", FieldError("bad_choice")),
        (b"name=a&places=many&rules=yes", "places", FieldError("bad_number")),
        (b"name=a&places=0&rules=yes", "places", FieldError("bad_number")),
        (b"name=Havu&rules=yes", "name", FieldError("name_taken", {"name": "Havu"})),
        (b"name=" + b"a" * 20_001 + b"&rules=yes", "name", FieldError("too_long", {"count": 20_000})),
        (b"name=a&colours=red&colours=%00&rules=yes", "colours", FieldError("bad_characters")),
    ],
)
def test_what_is_wrong_is_told_beside_its_field(body, field, error):
    refusal = refused(body)
    assert dict(refusal.filled.errors) == {field: error}
    assert (refusal.code, refusal.field, refusal.status) == (error.code, field, 422)


def test_errors_come_in_the_order_of_the_form_all_at_once():
    assert list(refused(b"size=huge&code=1").filled.errors) == ["name", "code", "size", "rules"]


def test_a_field_may_have_words_of_its_own():
    assert refused(b"name=a", instead={"rules": "rules_needed"}).filled.errors["rules"] == FieldError("rules_needed")


def test_what_was_typed_comes_back_save_secrets():
    filled = refused(b"name=&code=12&password=hush&colours=red&colours=blue").filled
    assert (filled.value("code"), filled.has("colours", "blue"), filled.value("password")) == ("12", True, "")
    assert "hush" not in repr(filled)


def test_a_use_case_may_refuse_a_field_too():
    fields = parse_form(b"name=Usva&rules=yes&password=hush")
    refusal = FormRefused.of(fields.filled(JoinForm), "name", "name_taken", name="Usva")
    assert refusal.filled.value("name") == "Usva"
    assert refusal.filled.errors == {"name": FieldError("name_taken", {"name": "Usva"})}


def test_a_rule_of_the_whole_form_is_told_beside_its_first_field():
    class Pair(BaseModel):
        first: str
        second: str

        @model_validator(mode="after")
        def _differ(self) -> "Pair":
            if self.first == self.second:
                raise PydanticCustomError("same", "-")
            return self

    with pytest.raises(FormRefused) as caught:
        parse_form(b"first=a&second=a").check(Pair)
    assert caught.value.filled.errors == {"first": FieldError("same")}


@pytest.mark.parametrize(
    "body",
    [
        b"&".join(b"f%d=1" % number for number in range(MAX_FIELDS + 1)),
        b"=value",
        b"%FF=value",
        b"%00=value",
        b"n" * 65 + b"=value",
    ],
)
def test_what_no_page_of_ours_sends_is_refused_whole(body):
    with pytest.raises(BadInput) as caught:
        parse_form(body)
    assert caught.value.code == "bad_form"


@given(st.binary(max_size=400))
def test_no_body_is_a_fault(body):
    try:
        form = parse_form(body).check(JoinForm)
    except BadInput:
        return
    form.model_dump_json().encode()


@pytest.fixture
def form_client(app: FastAPI, client: TestClient) -> TestClient:
    @app.post("/join")
    def join(request: Request, fields: Annotated[FormFields, Depends(read_form)]) -> dict[str, str]:
        return {"name": fields.check(JoinForm).name}

    return client


def post(client: TestClient, body: bytes, **headers: str):
    sent = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"} | headers
    return client.post("/join", content=body, headers=sent)


def test_a_form_over_http(form_client):
    assert post(form_client, b"name=Usva&rules=yes").json() == {"name": "Usva"}


@pytest.mark.parametrize("kind", ["", "text/plain", "multipart/form-data; boundary=x", "application/json"])
def test_another_kind_of_body_is_refused(form_client, kind):
    answer = post(form_client, b"name=Usva&rules=yes", **{"Content-Type": kind, "Accept": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (422, "bad_form")


def test_programs_get_every_field_to_mend(form_client):
    answer = post(form_client, b"name=&size=huge", Accept="application/json")
    assert answer.status_code == 422
    assert answer.json()["fields"] == {"name": "empty", "size": "bad_choice", "rules": "empty"}
    assert answer.json()["detail"] == "Täytä tämä kohta."


def test_a_form_has_a_size_of_its_own(app, clock, texts):
    bare = FastAPI()

    @bare.post("/join")
    async def join(request: Request) -> dict[str, bool]:
        with pytest.raises(Exception, match="too_large"):
            await read_form(request)
        return {"refused": True}

    body = b"a" * (MAX_FORM_BYTES + 1)
    answer = TestClient(bare).post("/join", content=body, headers={"Content-Type": "application/x-www-form-urlencoded"})
    assert answer.json() == {"refused": True}
