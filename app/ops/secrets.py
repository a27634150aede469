"""The program's secret while developing: made once, kept in a file that only its owner can read."""

import os
from pathlib import Path

from pydantic import SecretStr

from app.base.durable import make_folder
from app.base.ids import random_token
from app.settings import Settings


def with_secret(settings: Settings) -> Settings:
    """The settings as they are, or, while developing without a secret, with one from `state_dir/secret_key`.

    Production never gets here without a secret: the settings refuse it.
    """
    if settings.secret_key.get_secret_value():
        return settings
    make_folder(settings.state_dir)
    return settings.model_copy(update={"secret_key": SecretStr(_keep(settings.state_dir / "secret_key"))})


def _keep(path: Path) -> str:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="utf-8").strip()
    secret = random_token()
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(secret + "\n")
    return secret
