"""EVD016 and EVD017: what was reviewed and has changed since, and what nobody has reviewed."""

from __future__ import annotations

import attrs

from argmap.checks import check
from argmap.checks.fingerprints import fingerprint
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Rebuttal

MAP = ArgumentMap(
    title="T", thesis="t", claims=[Claim("t", "T."), Claim("a", "A.")], arguments=[Argument("s", ["a"], "t")]
)


def told(seen: str) -> list[str]:
    m = attrs.evolve(MAP, reviews={"s": seen})
    return [str(each) for each in check(m) if each.rule.code == "EVD016"]


def test_a_review_of_what_has_changed_is_told_and_a_fresh_one_is_not() -> None:
    assert told("sha256:0") == ["reviews.s: warning EVD016 stale-review 's' was reviewed, and has changed since"]
    assert told(fingerprint(MAP, MAP["s"])) == []


def test_steps_with_a_table_and_evidence_want_a_review_and_claims_and_what_stands_on_them_do_not() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[Claim("t", "T.", because="a"), Claim("a", "A.")],
        arguments=[Argument("seen", "a", "t"), Argument("s", "a", "t")],
        rebuttals=[Rebuttal("r", "a", "s")],
        evidence=[Evidence("e", "E.", supports="a")],
        reviews={"seen": "sha256:0"},
    )

    assert [(str(each), each.help) for each in check(m, select="EVD017")] == [
        ("arguments.s: hint EVD017 unreviewed nobody has reviewed 's'", "look at it, then: argmap review MAP s"),
        ("rebuttals.r: hint EVD017 unreviewed nobody has reviewed 'r'", "look at it, then: argmap review MAP r"),
        ("evidence.e: hint EVD017 unreviewed nobody has reviewed 'e'", "look at it, then: argmap review MAP e"),
    ]
