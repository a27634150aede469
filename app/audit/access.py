"""Who reads which rows of a group's audit log: one table, each action with a word for each role. Pure.

`all`: whoever it was done by and to. `own`: what the reader did, or what was done to them. `none`: nothing of it. What
went past the leaders – reports about one of them, reviews – is staff's alone.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from app.audit.entry import Action

Reader = Literal["member", "leader", "association_contact", "staff"]
Share = Literal["all", "own", "none"]
Shares = tuple[Share, Share, Share, Share]
READERS: Final[tuple[Reader, ...]] = ("member", "leader", "association_contact", "staff")

_EVERYBODYS: Final[Shares] = ("all", "all", "all", "all")
# What the people in the room see there as well.
_ROOMS: Final[Shares] = ("all", "all", "none", "all")
_LEADERS: Final[Shares] = ("none", "all", "none", "all")
# What the room does not hear of yet: of those who answer for the group.
_ANSWERING: Final[Shares] = ("none", "all", "all", "all")
# Done to somebody by leaders.
_PERSONS: Final[Shares] = ("own", "all", "none", "all")
# Decided about somebody, maybe by a contact; the person hears of what was decided, not of what was thought of.
_DECIDED: Final[Shares] = ("own", "all", "own", "all")
_PROPOSED: Final[Shares] = ("none", "all", "own", "all")
_PAST_LEADERS: Final[Shares] = ("own", "none", "none", "all")
_STAFFS: Final[Shares] = ("none", "none", "none", "all")
AUDIENCE: Final[Mapping[Action, Shares]] = {
    "group_founded": _EVERYBODYS,
    "state_changed": _EVERYBODYS,
    "break_set": _EVERYBODYS,
    "break_over": _EVERYBODYS,
    "leader_joined": _EVERYBODYS,
    "leader_left": _EVERYBODYS,
    "leader_stepped_down": _EVERYBODYS,
    "member_asked": _PERSONS,
    "leader_asked": _ANSWERING,
    "stand_in_asked": _ANSWERING,
    "invitation_taken_back": _ANSWERING,
    "stand_in_named": _ANSWERING,
    "stand_in_gone": _ANSWERING,
    "group_continued": _ANSWERING,
    "final_note_written": _ANSWERING,
    "substitute_called": _EVERYBODYS,
    "substitute_came": _EVERYBODYS,
    "substitute_gone": _EVERYBODYS,
    "visit_asked": _ANSWERING,
    "visit_booked": _ANSWERING,
    "visit_off": _ANSWERING,
    "visit_done": _ANSWERING,
    "visitor_came": _EVERYBODYS,
    "visitor_gone": _EVERYBODYS,
    "guest_told": _EVERYBODYS,
    "owner_joined": _EVERYBODYS,
    "owner_left": _EVERYBODYS,
    "size_raised": _LEADERS,
    "acceptance_changed": _LEADERS,
    "questions_chosen": _ANSWERING,
    "rules_changed": _EVERYBODYS,
    "entry_link_made": _PERSONS,
    "member_joined": _PERSONS,
    "member_left": _PERSONS,
    "freeze_room": _ROOMS,
    "thaw_room": _ROOMS,
    "hide_message": _PERSONS,
    "show_message": _PERSONS,
    "set_aside": _PERSONS,
    "bring_back": _PERSONS,
    "propose_set_aside": _PROPOSED,
    "take_back_set_aside": _PROPOSED,
    "decline_set_aside": _PROPOSED,
    "set_aside_lapsed": _PROPOSED,
    "propose_removal": _PROPOSED,
    "take_back_removal": _PROPOSED,
    "decline_removal": _PROPOSED,
    "removal_lapsed": _PROPOSED,
    "remove_member": _DECIDED,
    "reinstate": _DECIDED,
    "review_stands": _PAST_LEADERS,
    "report_handled": _LEADERS,
    "report_unhandled": _STAFFS,
    "staff_read_report": _STAFFS,
    "staff_handled_report": _STAFFS,
    "block_account": _PAST_LEADERS,
    "unblock_account": _PAST_LEADERS,
    "break_glass_opened": _ROOMS,
    "break_glass_read": _ROOMS,
    "break_glass_revealed": _ROOMS,
    "break_glass_closed": _ROOMS,
}


@dataclass(frozen=True, slots=True)
class Audience:
    """What one reader may read: these actions whoever did them, and those where they are the reader's own."""

    account_id: int
    actions: frozenset[Action]
    own_actions: frozenset[Action]
    # Of these the reader reads nothing that was about themselves: whoever comes to lead learns what was decided of
    # them before, not what was thought of.
    unless_about_reader: frozenset[Action]


def audience_of(account_id: int, readers: Collection[Reader]) -> Audience:
    """What somebody reads who is all of these to the group."""
    places = [READERS.index(reader) for reader in readers]
    shares = {action: {row[place] for place in places} for action, row in AUDIENCE.items()}
    return Audience(
        account_id,
        frozenset(action for action, found in shares.items() if "all" in found),
        frozenset(action for action, found in shares.items() if "all" not in found and "own" in found),
        frozenset(() if "staff" in readers else (action for action, row in AUDIENCE.items() if row is _PROPOSED)),
    )
