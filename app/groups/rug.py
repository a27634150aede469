"""The rug that says which group this is: woven from the group's public id, always the same. Pure.

Three yarns on undyed ground; two motifs of stripes that alternate and mirror. Shape and order differ as well as
colour, so that nobody needs to see colours to tell two rugs apart.
"""

import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache

from markupsafe import Markup

from app.groups.cushions import YARNS

HEIGHT = 60
# Each motif: (which of its yarns, ground before the stripe, the stripe's share), one half; the other half mirrors it.
_BORDERS = (
    ((0, 0, 1), (0, 1, 7), (0, 1, 1)),
    ((0, 0, 2), (0, 2, 2), (0, 2, 2)),
    ((0, 0, 5), (0, 4, 2)),
    ((0, 0, 3), (0, 1, 3), (0, 1, 1)),
    ((0, 0, 1), (0, 2, 1), (0, 2, 4)),
)
_CENTRES = (
    ((0, 0, 1), (1, 1, 3), (0, 1, 1), (1, 1, 3), (0, 1, 1)),
    ((0, 0, 8), (1, 1, 2)),
    ((1, 0, 2), (1, 1, 2), (0, 2, 5)),
    ((0, 0, 3), (1, 1, 5)),
    ((1, 0, 1), (0, 1, 4), (1, 1, 4)),
)
_UNIT = 3
_Motif = Sequence[tuple[int, int, int]]
_Stripe = tuple[str, int, int]


def draw_rug(group: str, name: str = "rug") -> Markup:
    """The `<pattern>` of a group's rug under the id `name`; fill a rectangle with `url(#name)` to lay it out."""
    paths, width = _draw_stripes(group)
    return Markup('<pattern id="{}" width="{}" height="{}" patternUnits="userSpaceOnUse">{}</pattern>').format(
        name, width, HEIGHT, paths
    )


# A list shows a hundred rugs, always the same: to draw them anew was a third of its time. About a kilobyte each.
@lru_cache(maxsize=1024)
def _draw_stripes(group: str) -> tuple[Markup, int]:
    stripes, width = weave(group)
    by_yarn: dict[str, list[str]] = {}
    for yarn, start, thickness in stripes:
        by_yarn.setdefault(yarn, []).append(f"M{start} 0h{thickness}v{HEIGHT}h-{thickness}z")
    paths = Markup("").join(
        Markup('<path class="hue-{}" fill="currentColor" d="{}"/>').format(yarn, "".join(parts))
        for yarn, parts in by_yarn.items()
    )
    return paths, width


def weave(group: str) -> tuple[list[_Stripe], int]:
    """The stripes of one repeat as (yarn, start, thickness) from left to right, and the repeat's whole width."""
    lots = iter(hashlib.sha256(group.encode()).digest())
    border_yarn, *centre_yarns = _draw_yarns(lots)
    border, centre = _pick(_BORDERS, lots), _pick(_CENTRES, lots)
    edge, between = 18 + next(lots) % 9, 24 + next(lots) % 13
    half: list[_Stripe] = []
    at = _lay(half, border, (border_yarn, border_yarn), edge)
    at = _lay(half, centre, centre_yarns, at + between)
    mirrored = [(yarn, 2 * at - start - thickness, thickness) for yarn, start, thickness in reversed(half)]
    return [*half, *mirrored], 2 * at


def _draw_yarns(lots: Iterator[int]) -> list[str]:
    left = list(YARNS)
    return [left.pop(next(lots) % len(left)) for _ in range(3)]


def _pick(motifs: Sequence[_Motif], lots: Iterator[int]) -> _Motif:
    return motifs[next(lots) % len(motifs)]


def _lay(stripes: list[_Stripe], motif: _Motif, yarns: Sequence[str], at: int) -> int:
    for yarn, ground, share in motif:
        at += ground * _UNIT
        stripes.append((yarns[yarn], at, share * _UNIT))
        at += share * _UNIT
    return at
