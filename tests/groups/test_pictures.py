"""Cushions and rugs: made from ids, alike for everybody who looks."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from app.groups.cushions import MOTIFS, YARNS, Cushion, GroupFull, choose_cushion
from app.groups.rug import draw_rug, weave


def test_eighty_people_get_eighty_cushions_and_motifs_repeat_only_when_all_are_in_use():
    taken = []
    for seat in range(80):
        cushion = choose_cushion(f"invitation {seat}", taken)
        assert cushion not in taken
        in_use = Counter(other.motif for other in taken)
        assert in_use[cushion.motif] == min(in_use[motif] for motif in MOTIFS)
        taken.append(cushion)
    assert set(taken) == {Cushion(motif, yarn) for motif in MOTIFS for yarn in YARNS}
    with pytest.raises(GroupFull):
        choose_cushion("one more", taken)


def test_a_cushion_can_be_shown_before_it_is_given():
    taken = [choose_cushion("a", [])]
    assert choose_cushion("b", taken) == choose_cushion("b", taken)


def test_cushions_fall_by_lot():
    assert {choose_cushion(str(seed), []).motif for seed in range(200)} == set(MOTIFS)
    assert {choose_cushion(str(seed), []).yarn for seed in range(200)} == set(YARNS)


def test_a_group_has_the_same_rug_each_time_and_others_have_others():
    rugs = {draw_rug(f"group {number}") for number in range(100)}
    assert draw_rug("group 7") == draw_rug("group 7")
    assert len(rugs) == 100


@pytest.mark.parametrize("number", range(50))
def test_a_rug_has_three_yarns_mirrors_and_lies_inside_its_repeat(number):
    stripes, width = weave(f"group {number}")
    assert len({yarn for yarn, _, _ in stripes}) == 3
    assert all(thickness > 0 for _, _, thickness in stripes)
    ends = [(start, start + thickness) for _, start, thickness in stripes]
    assert ends[0][0] >= 18
    assert ends[-1][1] <= width - 18
    assert all(end <= next_start for (_, end), (next_start, _) in pairwise(ends))
    mirrored = [(yarn, width - start - thickness, thickness) for yarn, start, thickness in reversed(stripes)]
    assert mirrored == stripes


def test_a_rug_is_one_pattern_without_styles():
    drawn = draw_rug("group", "rug-3")
    assert drawn.startswith('<pattern id="rug-3" width="')
    assert "style" not in drawn
    assert set(re.findall(r'class="hue-(\w+)"', drawn)) <= set(YARNS)
