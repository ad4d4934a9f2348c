from __future__ import annotations

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Rebuttal
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


T, A = Claim("t", "T.", because="a"), Claim("a", "A.")
HELP = "leave the mode out, or prove the contrary of the target by a strict argument"


def test_a_strict_rebuttal_of_a_claim_gets_the_strict_argument_for_a_contrary_to_paste() -> None:
    m = ArgumentMap(title="T", thesis="t", claims=[T, A], rebuttals=[Rebuttal("r", "a", "t", mode="strict")])

    assert told("SYN010", m) == [
        ("rebuttals.r.mode: the rebuttal 'r' is strict, but what is attacked can always be answered", HELP)
    ]
    [found] = [finding for finding in check(m) if finding.rule.code == "SYN010"]
    assert found.stub == (
        '[claims.ID]\ntext = "…"\ncontradictory-to = "t"\n\n'
        '[arguments.r]\npremises = ["a"]\nconclusion = "ID"\nmode = "strict"\n'
    )


def test_a_strict_undercut_is_reported_without_a_stub_and_no_other_mode_is() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[T, A],
        arguments=[Argument("x", "a", "t", mode="strict")],
        rebuttals=[Rebuttal("r", "a", "x", mode="strict"), Rebuttal("s", "a", "t", mode="reductio")],
    )

    assert [(found.route, found.stub) for found in check(m) if found.rule.code == "SYN010"] == [
        (("rebuttals", "r", "mode"), "")
    ]
