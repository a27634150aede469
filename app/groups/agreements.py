"""What a person agrees to on the first visit, with the version of each text. A changed text gets a new version."""

from collections.abc import Mapping

RULES_PURPOSE = "house_rules"
REQUIRED_PURPOSE = "keep_words"
REMINDERS_PURPOSE = "reminders"
OPTIONAL_PURPOSES = (REMINDERS_PURPOSE, "feedback")
PURPOSES = (REQUIRED_PURPOSE, *OPTIONAL_PURPOSES)
# Texts of the first visit, in their order. A leader may add to them later, never take one away.
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
VERSIONS: Mapping[str, str] = {RULES_PURPOSE: "2026-11", **dict.fromkeys(PURPOSES, "2026-11")}
