"""Reads the body of a form and checks it against a model, so that a page can come back with everything kept.

What is wrong with one field is told beside that field; only what cannot be read as a form at all is refused whole.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar, get_args, get_origin
from urllib.parse import unquote_to_bytes

from pydantic import BaseModel, SecretStr, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails, core_schema
from starlette.requests import ClientDisconnect, Request

from app.base.errors import BadInput, TooLarge
from app.base.text import is_storable

MAX_FORM_BYTES = 65_536
MAX_FIELDS = 100
MAX_NAME_CHARS = 64
MAX_VALUE_CHARS = 20_000
_PYDANTIC_TYPES = frozenset(get_args(core_schema.ErrorType))
Form = TypeVar("Form", bound=BaseModel)


@dataclass(frozen=True)
class FieldError:
    """What is wrong with one field: a stable code, whose text is `error-<code>`, and what fills its places."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Filled:
    """A form as it goes back to its page: what was typed, and what to mend. Empty on the first visit."""

    values: Mapping[str, list[str]] = field(default_factory=dict)
    errors: Mapping[str, FieldError] = field(default_factory=dict)

    def value(self, name: str, default: str = "") -> str:
        """What was typed into the field, else `default`."""
        return next(iter(self.values.get(name, ())), default)

    def has(self, name: str, value: str) -> bool:
        """True where the box or choice `value` was taken."""
        return value in self.values.get(name, ())


class FormRefused(BadInput):
    """Fields of a form break their rules. `filled` goes into the page that asks again (status 422)."""

    def __init__(self, filled: Filled) -> None:
        """`filled.errors` is not empty."""
        name, error = next(iter(filled.errors.items()))
        super().__init__(error.code, field=name)
        self.facts = dict(error.facts)
        self.filled = filled

    @classmethod
    def of(cls, filled: Filled, name: str, code: str, /, **facts: object) -> "FormRefused":
        """For what only the use case can see: the same form, one field to mend."""
        return cls(Filled(filled.values, {name: FieldError(code, facts)}))


class FormFields:
    """The fields of one posted form, in the order they came."""

    def __init__(self, pairs: list[tuple[str, str | FieldError]]) -> None:
        """A FieldError stands for a value that cannot be taken."""
        self._values: dict[str, list[str | FieldError]] = {}
        for name, value in pairs:
            self._values.setdefault(name, []).append(value)

    def check(self, model: type[Form], *, instead: Mapping[str, str] | None = None) -> Form:
        """The form as a `model`; fields that the model does not know are passed over.

        A model's list field takes a repeated name; any other repeated name is an error of that field. `instead`
        gives a field's errors a code of its own, such as {"house_rules": "rules_needed"}. Raises FormRefused with
        every field to mend and all that was typed, save secrets.
        """
        errors: dict[str, FieldError] = {}
        facts: dict[str, Any] = {}
        for name, info in model.model_fields.items():
            values = self._values.get(name)
            if values is None:
                continue
            refused = next((value for value in values if isinstance(value, FieldError)), None)
            if refused is not None:
                errors[name] = refused
            elif _is_list(info):
                facts[name] = values
            elif len(values) > 1:
                errors[name] = FieldError("doubled")
            else:
                facts[name] = values[0]
        return self._validated(model, facts, errors, instead or {})

    def filled(self, model: type[BaseModel]) -> Filled:
        """What was typed, without secrets; for asking again because of what only the use case could see."""
        return self._kept(model, {})

    def _validated(
        self, model: type[Form], facts: dict[str, Any], errors: dict[str, FieldError], instead: Mapping[str, str]
    ) -> Form:
        try:
            checked = model.model_validate(facts)
        except ValidationError as refusal:
            for detail in refusal.errors(include_url=False, include_input=False):
                name = _name_of(detail, model)
                unchosen = detail["type"] == "missing" and _is_choice(model.model_fields[name])
                errors.setdefault(name, FieldError("bad_choice") if unchosen else _error_of(detail))
        else:
            if not errors:
                return checked
        ordered = {name: errors[name] for name in model.model_fields if name in errors}
        named = {name: FieldError(instead[name]) if name in instead else error for name, error in ordered.items()}
        raise FormRefused(self._kept(model, named))

    def _kept(self, model: type[BaseModel], errors: Mapping[str, FieldError]) -> Filled:
        secret = {name for name, info in model.model_fields.items() if SecretStr in (info.annotation, *_parts(info))}
        values = {
            name: [value for value in values if isinstance(value, str)]
            for name, values in self._values.items()
            if name in model.model_fields and name not in secret
        }
        return Filled(values, errors)


async def read_form(request: Request) -> FormFields:
    """A FastAPI dependency: the fields of an `application/x-www-form-urlencoded` body.

    Raises BadInput (`bad_form`) for another kind of body, too many fields or names nobody would make, TooLarge for
    a body over MAX_FORM_BYTES.
    """
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise BadInput("bad_form")
    return parse_form(await _read_body(request))


def parse_form(body: bytes) -> FormFields:
    """The fields of a body. Raises BadInput (`bad_form`) as `read_form` does."""
    parts = [part for part in body.split(b"&") if part]
    if len(parts) > MAX_FIELDS:
        raise BadInput("bad_form")
    pairs: list[tuple[str, str | FieldError]] = []
    for part in parts:
        raw_name, _, raw_value = part.partition(b"=")
        name = _value(raw_name, MAX_NAME_CHARS)
        if not isinstance(name, str) or not name:
            raise BadInput("bad_form")
        pairs.append((name, _value(raw_value, MAX_VALUE_CHARS)))
    return FormFields(pairs)


async def _read_body(request: Request) -> bytes:
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MAX_FORM_BYTES:
                raise TooLarge
    except ClientDisconnect as gone:
        raise BadInput("bad_form") from gone
    return bytes(body)


def _value(raw: bytes, max_chars: int) -> str | FieldError:
    try:
        text = unquote_to_bytes(raw.replace(b"+", b" ")).decode("utf-8", "strict")
    except UnicodeDecodeError:
        return FieldError("bad_characters")
    if len(text) > max_chars:
        return FieldError("too_long", {"count": max_chars})
    return text if is_storable(text) else FieldError("bad_characters")


def _is_list(info: FieldInfo) -> bool:
    return any(get_origin(part) in (list, tuple, set, frozenset) for part in (info.annotation, *_parts(info)))


def _is_choice(info: FieldInfo) -> bool:
    """One of several circles: there is nothing to fill in. A single box to tick has a text of its own."""
    return get_origin(info.annotation) is Literal and len(_parts(info)) > 1


def _parts(info: FieldInfo) -> tuple[Any, ...]:
    return get_args(info.annotation)


def _name_of(detail: ErrorDetails, model: type[BaseModel]) -> str:
    """The field that a refusal is about; a rule of the whole model is told beside its first field."""
    name = str(detail["loc"][0]) if detail["loc"] else ""
    return name if name in model.model_fields else next(iter(model.model_fields))


def _error_of(detail: ErrorDetails) -> FieldError:
    context = detail.get("ctx", {})
    match detail["type"]:
        case "missing" | "too_short":
            return FieldError("empty")
        case "string_too_short":
            smallest = int(context.get("min_length", 1))
            return FieldError("empty") if smallest <= 1 else FieldError("too_short", {"count": smallest})
        case "string_too_long":
            return FieldError("too_long", {"count": int(context.get("max_length", 0))})
        case "literal_error" | "enum" | "bool_parsing" | "bool_type":
            return FieldError("bad_choice")
        case "int_parsing" | "int_type" | "greater_than" | "greater_than_equal" | "less_than" | "less_than_equal":
            return FieldError("bad_number")
        case "string_pattern_mismatch" | "value_error" | "assertion_error":
            return FieldError("bad_value")
        case own if own in _PYDANTIC_TYPES:
            return FieldError("bad_value")
        case own:
            return FieldError(own, {name: value for name, value in context.items() if name != "error"})
