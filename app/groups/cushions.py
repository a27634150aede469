"""Cushions: the woven picture that each membership has instead of a face. Pure."""

import hashlib
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from app.groups.law import GroupFull

MOTIFS = ("palmikko", "aalto", "rengas", "ruutu", "syy", "pisto", "risti", "raita", "ruoto", "viisto")
YARNS = ("berry", "spruce", "lingon", "cloudberry", "lake", "heather", "bark", "moss")


@dataclass(frozen=True, slots=True)
class Cushion:
    """A motif in a yarn."""

    motif: str
    yarn: str


def choose_cushion(seed: str, taken: Collection[Cushion]) -> Cushion:
    """A cushion that nobody of `taken` has: of the motifs least in use, as the random `seed` falls.

    The same seed and the same people give the same cushion, so it can be shown before it is given. Raises GroupFull
    when all pairs are taken.
    """
    in_use = Counter(cushion.motif for cushion in taken)
    for motif in sorted(MOTIFS, key=lambda motif: (in_use[motif], _lot(seed, motif))):
        free = [yarn for yarn in YARNS if Cushion(motif, yarn) not in taken]
        if free:
            return Cushion(motif, min(free, key=lambda yarn: _lot(seed, yarn)))
    raise GroupFull


def _lot(seed: str, name: str) -> bytes:
    return hashlib.sha256(f"{seed} {name}".encode()).digest()
