"""Who asks, as the pages and the use cases know them."""

from app.accounts import access
from app.accounts.cookies import SESSION_COOKIE
from tests.help.conftest import PUBLIC_URL


def person_of(database, seeded, clock):
    with database.read() as session:
        return access.find_person(session, seeded.token, clock.now())


def signed_in(seeded):
    return {"cookie": f"{SESSION_COOKIE}={seeded.token}", "accept": "text/html", "origin": PUBLIC_URL}
