"""The house rules of one group: the ready ones that it keeps, and after them its own. Pure."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.groups.agreements import FIXED_RULES, HOUSE_RULES, RULES_PURPOSE, VERSIONS
from app.texts.languages import html_lang, pick_language

MAX_OWN_RULES: Final = 5
MIN_RULE_CHARS: Final = 3
MAX_RULE_CHARS: Final = 120
# Of which a group may leave each out, in the order in which all are read.
OPTIONAL_RULES: Final = tuple(rule for rule in HOUSE_RULES if rule not in FIXED_RULES)
# Enough that no two sets of one group ever have the same version, and short enough for a consent's row.
_DIGEST_CHARS: Final = 10


@dataclass(frozen=True, slots=True)
class HouseRules:
    """A set of rules. `left_out`: ready ones that the group does without; `own`: in the group's `language`."""

    left_out: frozenset[str] = frozenset()
    own: tuple[str, ...] = ()
    language: str = "fi"

    @classmethod
    def of(cls, kept: Mapping[str, Sequence[str]] | None, language: str) -> "HouseRules":
        """The set from what a plan keeps of it; None: the ready ten. A rule that always stands is never left out."""
        if kept is None:
            return cls(language=language)
        return cls(frozenset(kept["left_out"]) & set(OPTIONAL_RULES), tuple(kept["own"]), language)

    def kept(self) -> dict[str, list[str]] | None:
        """What a plan keeps of the set."""
        if not self.left_out and not self.own:
            return None
        return {"left_out": [rule for rule in OPTIONAL_RULES if rule in self.left_out], "own": list(self.own)}

    @property
    def ready(self) -> list[str]:
        """The texts of the ready rules that the group has, in their order."""
        return [rule for rule in HOUSE_RULES if rule not in self.left_out]

    @property
    def spoken(self) -> str:
        """The language of the own rules, as a page marks it."""
        return html_lang(pick_language(self.language, None))

    @property
    def version(self) -> str:
        """What somebody agrees to who reads the set today: a digest of it after the version of the ready texts.

        Read from the set itself, so a set that is put back as it was has the version that was agreed to.
        """
        kept = self.kept()
        if kept is None:
            return VERSIONS[RULES_PURPOSE]
        digest = hashlib.sha256(json.dumps(kept, sort_keys=True).encode()).hexdigest()[:_DIGEST_CHARS]
        return f"{VERSIONS[RULES_PURPOSE]}.{digest}"
