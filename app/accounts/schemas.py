"""The forms of signing in and of settings, as they cross the border. Rules of meaning are the use cases'."""

from typing import Literal

from pydantic import BaseModel, Field, SecretStr

from app.texts.languages import Language
from app.web.viewer import Colours, TextSize

MAX_TYPED_CHARS = 1000
Tick = Literal["yes", ""]


class SignInForm(BaseModel):
    """An address, and either nothing more or a password. A filled password wins over the letter."""

    address: str = Field(default="", max_length=MAX_TYPED_CHARS)
    password: SecretStr = Field(default=SecretStr(""), max_length=MAX_TYPED_CHARS)
    way: Literal["letter", "password"] = "letter"
    shared_device: Tick = ""
    next: str = Field(default="", max_length=MAX_TYPED_CHARS)


class CodeForm(BaseModel):
    """A code from the letter; the rest lets its page offer a new letter."""

    code: str = Field(default="", max_length=MAX_TYPED_CHARS)
    address: str = Field(default="", max_length=MAX_TYPED_CHARS)
    shared_device: Tick = ""
    next: str = Field(default="", max_length=MAX_TYPED_CHARS)


class LinkForm(BaseModel):
    """The button of a letter's page: the seal of the letter that it was about, and the versions of its texts."""

    letter: str = Field(default="", max_length=MAX_TYPED_CHARS)
    versions: str = Field(default="", max_length=MAX_TYPED_CHARS)


class ChoicesForm(BaseModel):
    """Language, text size and colours; always all three."""

    language: Language
    text_size: TextSize
    colours: Colours


class DevicesForm(BaseModel):
    """Which of the person's sessions end."""

    which: Literal["others", "all"]


class PasswordForm(BaseModel):
    """A new password, or none any more."""

    action: Literal["set", "remove"]
    current_password: SecretStr = Field(default=SecretStr(""), max_length=MAX_TYPED_CHARS)
    new_password: SecretStr = Field(default=SecretStr(""), max_length=MAX_TYPED_CHARS)
