"""Each form of the table, rightly filled in but for one field: nothing is stored, nothing breaks, and it is said."""

from urllib.parse import quote_plus

import pytest

from tests.journeys.cells import STATES, Table
from tests.journeys.deeds import ANSWERS, BODIES
from tests.journeys.test_permissions import DONE, HEADING, Walk
from tests.journeys.two_tenants import Scene

# No browser sends them and no database keeps them: refused beside the field, whatever it is for.
POISON = {"U+0000": b"a%00b", "half a pair": b"a%ED%A0%80b", "no UTF-8": b"a%FF%FEb"}
# What may be right for one field and is wrong for another: refused or taken, and never half.
ODD = {
    "long": b"x" * 19_000,
    "digits": b"9" * 40,
    "empty": b"",
    "lines": b"%0D%0A%09%1B%5B31m",
    "marks": b"%3Cb%3E%27--",
}

# A day that does not wait for an answer is one that was changed meanwhile: the page is shown as it stands.
LED_BACK = {"/ryhmat/{group}/paattymispaiva/sovi"}
# Whoever asks again for what is wrong on the page of a case has read it once more.
READ = {"audit_entries", "audit_chains", "moderation_entries"}


def doors():
    """(state, role, path): the first cell in which each form with fields does something."""
    for table in (Table.of_forms(), Table.of_cases()):
        for (method, path), cells in table.rows.items():
            found = [(places.index("S"), role) for role, places in cells.items() if "S" in places]
            if method == "POST" and found and BODIES.get(path):
                place, role = min(found)
                yield STATES[place], "nobody" if role == "everybody" else role, path


DOORS = list(doors())


def body_of(fields, name, raw):
    """The form with these bytes in the place of one value."""
    pairs = [(key, raw if key == name else quote_plus(value).encode()) for key, value in fields.items()]
    return b"&".join(quote_plus(key).encode() + b"=" + value for key, value in pairs)


@pytest.fixture(params=sorted({state for state, _, _ in DOORS}, key=STATES.index))
def walk(request, whole_app, clock):
    return Walk(whole_app, clock, Scene(request.param)), request.param


def test_a_poisoned_field_is_refused_and_an_odd_one_breaks_nothing(walk):
    walked, wanted_state = walk
    wrong = []
    for _, role, path in (door for door in DOORS if door[0] == wanted_state):
        ids = walked.tenants.ids_of(role)
        fields = {name: value.format(**ids) for name, value in BODIES[path].items()}
        where = path.format(**ids, heading=HEADING, answer=ANSWERS.get(path))
        for name, value in fields.items():
            tries = {**POISON, **ODD, "twice": quote_plus(value).encode() + b"&" + name.encode() + b"=x"}
            for kind, raw in tries.items():
                walked.kept.begin()
                answer = walked.browsers[role].post(where, body_of(fields, name, raw))
                wrote, code = walked.kept.written - READ, answer.status_code
                refused = code == 422 or (code in DONE and path in LED_BACK)
                if (kind in POISON and (not refused or wrote)) or (wrote and code not in DONE):
                    wrong.append(
                        f"{role} at {path}, {name} {kind}: {code}{f' and wrote {sorted(wrote)}' if wrote else ''}"
                    )
                if walked.kept.wrote:
                    walked.kept.undo()
    assert not wrong, "\n".join(wrong)


def test_most_forms_are_among_them():
    assert len(DOORS) >= 50
