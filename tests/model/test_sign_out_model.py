"""An ended session keeps no socket and a living one loses none, in whatever order rows, sockets and looks come."""

import pytest

from tests.model.explorer import explore
from tests.model.sign_out import SignOutModel


class _NeverChecksAgain(SignOutModel):
    """A socket is registered and the session, found before, is trusted."""

    checks_after_registering = False


def test_every_order_of_signing_out_ends_the_sockets_of_the_ended_alone():
    report = explore(SignOutModel(2))
    assert report.violation is None, str(report)
    assert report.states > 1000


@pytest.mark.parametrize(
    ("mutant", "steps"),
    [
        (_NeverChecksAgain(1), 8),
        (SignOutModel(2, overlap=0), 6),
        # The program writes a row for each session. One for all of an account would end what began since.
        (SignOutModel(2, everywhere=True), 7),
    ],
    ids=["no check after registering", "no overlap of ids", "one row for all sessions"],
)
def test_a_mutant_is_found_out(mutant, steps):
    report = explore(mutant)
    assert report.violation
    assert 0 < len(report.trace) <= steps
