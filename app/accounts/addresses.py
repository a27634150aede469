"""One written form for every address, so that the same person is never two accounts."""

from email_validator import EmailNotValidError, validate_email

from app.base.errors import BadInput
from app.base.ids import keyed_hash
from app.base.text import has_invisible, is_storable

MAX_ADDRESS_CHARS = 254


def tidy_address(text: str) -> str:
    """The address in lower case with its domain in ASCII. Asks no network.

    Raises BadInput `address_missing` for blanks, `address_bad` for what no letter could reach.
    """
    stripped = text.strip()
    if not stripped:
        raise BadInput("address_missing", field="address")
    if len(stripped) > MAX_ADDRESS_CHARS or not is_storable(stripped) or has_invisible(stripped):
        raise BadInput("address_bad", field="address")
    try:
        # A local part outside ASCII needs SMTPUTF8 at every mail server on the way; such a letter gets lost unsaid.
        found = validate_email(stripped.lower(), check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError as error:
        raise BadInput("address_bad", field="address") from error
    return f"{found.local_part}@{found.ascii_domain}"


def hash_address(key: bytes, address: str) -> bytes:
    """What tables and counters hold of an address that may have no account."""
    return keyed_hash(key, "address", address)
