"""What a person agrees to on the first visit, with the version of each text. A changed text gets a new version."""

from collections.abc import Mapping

RULES_PURPOSE = "house_rules"
REQUIRED_PURPOSE = "keep_words"
OPTIONAL_PURPOSES = ("reminders", "feedback")
PURPOSES = (REQUIRED_PURPOSE, *OPTIONAL_PURPOSES)
RULES_COUNT = 10
VERSIONS: Mapping[str, str] = {RULES_PURPOSE: "2026-11", **dict.fromkeys(PURPOSES, "2026-11")}
