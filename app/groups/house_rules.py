"""The house rules of one group: the ready ones that it keeps, and after them its own. Pure."""

import base64
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
# 120 bits, all that a consent's row has room for. Whoever writes rules may try millions of sets, and of shorter digests
# would find two that are the same: of a set to be agreed to, and of one to stand.
_DIGEST_CHARS: Final = 20


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
        return {"left_out": self.without, "own": list(self.own)}

    @property
    def ready(self) -> list[str]:
        """The texts of the ready rules that the group has, in their order."""
        return [rule for rule in HOUSE_RULES if rule not in self.left_out]

    @property
    def without(self) -> list[str]:
        """The texts of the ready rules that the group does without, in their order."""
        return [rule for rule in OPTIONAL_RULES if rule in self.left_out]

    @property
    def spoken(self) -> str:
        """The language of the own rules, as a page marks it."""
        return html_lang(pick_language(self.language, None))

    @property
    def version(self) -> str:
        """What somebody agrees to who reads the set today: that of the ready texts, or a digest of them with the set.

        Read from the set itself, so a set that is put back as it was has the version that was agreed to.
        """
        kept = self.kept()
        if kept is None:
            return VERSIONS[RULES_PURPOSE]
        texts = json.dumps({"ready": VERSIONS[RULES_PURPOSE], **kept}, sort_keys=True)
        return base64.urlsafe_b64encode(hashlib.sha256(texts.encode()).digest()).decode()[:_DIGEST_CHARS]
