"""The forms of a new association and of one more contact."""

from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, Field, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError, PydanticKnownError

from app.accounts.addresses import tidy_address
from app.associations.titles import MAX_ASSOCIATION_NAME_CHARS, require_title
from app.base.errors import BadInput


def as_rule(check: Callable[[str], object]) -> AfterValidator:
    """A check that raises BadInput as a rule of a form's field. The field keeps what was typed."""

    def validate(text: str) -> str:
        try:
            check(text)
        except BadInput as refusal:
            raise _as_rule_broken(refusal) from refusal
        return text

    return AfterValidator(validate)


def _second_address(text: str, info: ValidationInfo) -> str:
    if info.data.get("second") != "contact":
        if text.strip() and info.data.get("second") == "staff":
            # What somebody typed is not dropped in silence.
            raise PydanticCustomError("second_not_chosen", "second_not_chosen")
        return ""
    try:
        tidy_address(text)
    except BadInput as refusal:
        raise _as_rule_broken(refusal) from refusal
    return text


def _as_rule_broken(refusal: BadInput) -> PydanticCustomError | PydanticKnownError:
    # The library has `too_long` and `too_short` of its own, about lists; the form reads these as ours.
    if refusal.code == "too_long":
        return PydanticKnownError("string_too_long", {"max_length": refusal.facts["count"]})
    if refusal.code == "too_short":
        return PydanticKnownError("string_too_short", {"min_length": refusal.facts["count"]})
    return PydanticCustomError(refusal.code, "-", refusal.facts)


class ContactForm(BaseModel):
    """One more contact."""

    address: Annotated[str, as_rule(tidy_address)] = Field(repr=False)


class NameForm(BaseModel):
    """Another name."""

    name: Annotated[str, as_rule(lambda text: require_title(text, MAX_ASSOCIATION_NAME_CHARS))]


class AssociationForm(BaseModel):
    """Name, the first contact, and who is the second; an address alone says that it is a contact."""

    name: Annotated[str, as_rule(lambda text: require_title(text, MAX_ASSOCIATION_NAME_CHARS))]
    first_address: Annotated[str, as_rule(tidy_address)] = Field(repr=False)
    second: Literal["contact", "staff"]
    second_address: Annotated[str, AfterValidator(_second_address)] = Field("", validate_default=True, repr=False)

    @model_validator(mode="before")
    @classmethod
    def _address_answers(cls, typed: dict[str, object]) -> dict[str, object]:
        asks = "second" not in typed and str(typed.get("second_address", "")).strip()
        return {**typed, "second": "contact"} if asks else typed
