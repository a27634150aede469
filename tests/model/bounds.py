"""How far the walks go. The short ones belong to the suite; the wide ones take minutes (`make model`)."""

from tests.model.room import Bounds

SHORT = {
    "two write on two processes": Bounds((1, 1), prompt=(0, 1)),
    "a process dies": Bounds((1, 0), prompt=(0,), crashes=1),
    "a line breaks": Bounds((1, 0), prompt=(0,), cuts=1),
    "set aside while writing": Bounds((0, 1), prompt=(0, 1), asides=1),
    "set aside and taken back, a slow reader": Bounds((1, 0), processes=1, prompt=(0,), asides=1, returns=1),
    "a word is hidden": Bounds((1, 0), processes=1, prompt=(0, 1), asides=1, hides=1),
    "a copy is put back": Bounds((1, 0), prompt=(0, 1), restores=1),
}
WIDE = {
    "two write, both slow": Bounds((1, 1)),
    "a process dies, a line breaks": Bounds((0, 1), prompt=(0,), cuts=1, crashes=1),
    "set aside, both slow": Bounds((1, 0), asides=1),
    "set aside while writing, a line breaks": Bounds((0, 1), prompt=(0, 1), cuts=1, asides=1),
    "hidden while aside, taken back": Bounds((1, 0), processes=1, prompt=(0, 1), asides=1, returns=1, hides=1),
    "a copy is put back, a line breaks": Bounds((0, 1), prompt=(0, 1), restores=1, cuts=1),
    "set aside and taken back, a process dies": Bounds(
        (1, 0), processes=1, prompt=(0,), crashes=1, asides=1, returns=1
    ),
    "set aside and taken back, a line breaks": Bounds((0, 1), processes=1, prompt=(0,), cuts=1, asides=1, returns=1),
    "set aside and taken back, two processes": Bounds((1, 0), prompt=(0,), asides=1, returns=1),
}
