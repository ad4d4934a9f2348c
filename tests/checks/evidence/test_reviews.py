"""EVD016: what was reviewed, and has changed since."""

from __future__ import annotations

import attrs

from argmap.checks import check
from argmap.checks.fingerprints import fingerprint
from argmap.model import Argument, ArgumentMap, Claim

MAP = ArgumentMap(
    title="T", thesis="t", claims=[Claim("t", "T."), Claim("a", "A.")], arguments=[Argument("s", ["a"], "t")]
)


def told(seen: str) -> list[str]:
    m = attrs.evolve(MAP, reviews={"s": seen})
    return [str(each) for each in check(m) if each.rule.code == "EVD016"]


def test_a_review_of_what_has_changed_is_told_and_a_fresh_one_is_not() -> None:
    assert told("sha256:0") == ["reviews.s: warning EVD016 stale-review 's' was reviewed, and has changed since"]
    assert told(fingerprint(MAP, MAP["s"])) == []
