"""What a person agrees to on the first visit, with the version of each text. A changed text gets a new version."""

from collections.abc import Mapping

RULES_PURPOSE = "house_rules"
REQUIRED_PURPOSE = "keep_words"
REMINDERS_PURPOSE = "reminders"
FEEDBACK_PURPOSE = "feedback"
OPTIONAL_PURPOSES = (REMINDERS_PURPOSE, FEEDBACK_PURPOSE)
PURPOSES = (REQUIRED_PURPOSE, *OPTIONAL_PURPOSES)
# The ready rules, in their order; which of them a group has, and what it adds, says `house_rules`.
HOUSE_RULES = (
    "house-rule-stays-here",
    "house-rule-own-words",
    "house-rule-listen",
    "house-rule-turns",
    "house-rule-families",
    "house-rule-advice",
    "house-rule-no-recording",
    "house-rule-quiet-place",
    "house-rule-no-selling",
    "house-rule-tell-leader",
)
# Of which no group leaves one out (domain.md section 4): they protect who is in it, and children.
FIXED_RULES = (
    "house-rule-stays-here",
    "house-rule-own-words",
    "house-rule-no-recording",
    "house-rule-tell-leader",
)
VERSIONS: Mapping[str, str] = {RULES_PURPOSE: "2026-11", **dict.fromkeys(PURPOSES, "2026-11")}
