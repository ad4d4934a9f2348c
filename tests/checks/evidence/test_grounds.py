"""EVD002 and EVD003: what reasons end in."""

from __future__ import annotations

import pytest

from argmap.checks import check
from argmap.diagnostics import Diagnostic
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Source

SOURCES = [Source("s", "S.")]


def found(code: str, m: ArgumentMap) -> list[Diagnostic]:
    return [each for each in check(m) if each.rule.code == code]


def told(code: str, m: ArgumentMap) -> list[str]:
    return [str(each) for each in found(code, m)]


def ungrounded(m: ArgumentMap) -> list[str]:
    return [str(each).removeprefix("claims.t: warning EVD002 ungrounded-claim ") for each in found("EVD002", m)]


def test_the_last_claim_of_a_chain_is_told_with_the_ends_of_its_reasons() -> None:
    claims = [Claim("t", "T.", because=["a", ["b", "c"]]), Claim("a", "A.", because="d"), *map(bare, "bcd")]
    [finding] = found("EVD002", ArgumentMap(title="T", thesis="t", claims=claims))

    assert str(finding) == (
        "claims.t: warning EVD002 ungrounded-claim 't' is asserted, and no reason for it is grounded: "
        "they end in 'b', 'c' and 'd'"
    )
    assert finding.help == "give evidence with its source for a claim where they end, or mark that as an assumption"
    assert finding.related == (("claims", "b"), ("claims", "c"), ("claims", "d"))
    assert finding.witness == ("t", "b", "c", "d")


def bare(name: str) -> Claim:
    return Claim(name, f"{name}.")


@pytest.mark.parametrize(
    "end",
    [
        Claim("a", "A.", assumption=True),
        Claim("a", "A.", implicit=True),
        Claim("a", "A.", undeveloped=True),
        Claim("a", "A.", kind="definition"),
        Claim("a", "A.", stance="conceded"),
    ],
)
def test_what_says_itself_why_it_stands_alone_is_a_ground(end: Claim) -> None:
    assert ungrounded(ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", because="a"), end])) == []


@pytest.mark.parametrize(
    ("claim", "grounded"),
    [
        (Claim("a", "A.", because="b", implicit=True), False),
        (Claim("a", "A.", because="b", undeveloped=True), False),
        (Claim("a", "A.", because="b", kind="definition"), False),
        (Claim("a", "A.", because="b", assumption=True), True),
        (Claim("a", "A.", because="b", stance="conceded"), True),
    ],
)
def test_what_has_reasons_is_on_its_reasons_unless_it_is_assumed_or_conceded(claim: Claim, grounded: bool) -> None:  # noqa: FBT001 - a parameter of the test
    m = ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", because="a"), claim, bare("b")])

    assert (ungrounded(m) == []) is grounded


@pytest.mark.parametrize(
    ("evidence", "grounded"),
    [
        (Evidence("e", "E.", supports="a", source="s"), True),
        (Evidence("e", "E.", supports="a"), False),
        (Evidence("e", "E.", supports="a", source="s", kind="illustration"), False),
        (Evidence("e", "E.", opposes="a", source="s"), False),
    ],
)
def test_evidence_is_a_ground_if_it_supports_counts_and_names_its_source(evidence: Evidence, grounded: bool) -> None:  # noqa: FBT001 - a parameter of the test
    claims = [Claim("t", "T.", because="a"), bare("a")]
    m = ArgumentMap(title="T", thesis="t", sources=SOURCES, claims=claims, evidence=[evidence])

    assert (ungrounded(m) == []) is grounded


def test_one_grounded_reason_is_enough_and_half_a_reason_is_not() -> None:
    a, b = bare("a"), Claim("b", "B.", assumption=True)

    assert ungrounded(ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", because=["a", "b"]), a, b])) == []
    assert ungrounded(ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", because=[["a", "b"]]), a, b])) == [
        "'t' is asserted, and no reason for it is grounded: they end in 'a'"
    ]


def test_ends_are_told_once() -> None:
    claims = [
        Claim("t", "T.", because="a"),
        Claim("u", "U.", because=["a", "b"]),
        Claim("v", "V.", because="a"),
        bare("a"),
        bare("b"),
    ]

    assert told("EVD002", ArgumentMap(title="T", thesis=["t", "u", "v"], claims=claims)) == [
        "claims.t: warning EVD002 ungrounded-claim 't' is asserted, and no reason for it is grounded: they end in 'a'",
        (
            "claims.u: warning EVD002 ungrounded-claim 'u' is asserted, and no reason for it is grounded: "
            "they end in 'b', and where those for 't' do"
        ),
        (
            "claims.v: warning EVD002 ungrounded-claim 'v' is asserted, and no reason for it is grounded: "
            "they end where those for 't' do"
        ),
    ]


def test_an_asserted_claim_below_another_by_way_of_one_that_is_not_shares_its_ends() -> None:
    claims = [
        Claim("t", "T.", because="o"),
        Claim("o", "O.", stance="open", because="u"),
        Claim("u", "U.", because="a"),
        bare("a"),
    ]

    assert [d.witness for d in found("EVD002", ArgumentMap(title="T", thesis="t", claims=claims))] == [
        ("t", "a"),
        ("u",),
    ]


def test_reasons_that_run_in_a_circle_are_no_grounds() -> None:
    claims = [Claim("t", "T.", because="a"), Claim("a", "A.", because="b"), Claim("b", "B.", because="a")]

    assert ungrounded(ArgumentMap(title="T", thesis="t", claims=claims)) == [
        "'t' is asserted, and no reason for it is grounded: they run in a circle"
    ]


@pytest.mark.parametrize(
    "m",
    [
        ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", because="nothing")]),
        ArgumentMap(title="T", thesis="t", claims=[bare("t")], arguments=[Argument("x", [], "t")]),
        ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", because="w"), Claim("w", "W.", withdrawn=True)]),
        ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", because="a", stance="open"), bare("a")]),
        ArgumentMap(title="T", thesis="t", claims=[bare("t")]),
    ],
)
def test_passes_over_reasons_that_are_broken_empty_or_withdrawn_and_what_is_not_asserted_or_argued_for(
    m: ArgumentMap,
) -> None:
    assert ungrounded(m) == []


def test_what_rests_on_an_assumption_is_told_with_it_where_the_reasons_end() -> None:
    claims = [
        Claim("t", "T.", because="a"),
        Claim("a", "A.", because=[["b", "c", "d"]]),
        Claim("b", "B.", assumption=True),
        Claim("c", "C.", assumption=True),
        bare("d"),
    ]
    evidence = [Evidence("e", "E.", supports="d", source="s")]
    [finding] = found("EVD003", ArgumentMap(title="T", thesis="t", sources=SOURCES, claims=claims, evidence=evidence))

    assert str(finding) == (
        "claims.t: hint EVD003 rests-on-assumptions 't' is asserted, and no reason for it is grounded without "
        "the assumptions 'b' and 'c'"
    )
    assert finding.help == "find evidence in the place of an assumption, or say in the claim on what condition it holds"
    assert finding.related == (("claims", "b"), ("claims", "c"))
    assert finding.witness == ("t", "b", "c")


def test_assumptions_are_told_once() -> None:
    claims = [
        Claim("t", "T.", because="c"),
        Claim("u", "U.", because=[["c", "d"]]),
        Claim("c", "C.", because="a"),
        Claim("d", "D.", because="b"),
        Claim("a", "A.", assumption=True),
        Claim("b", "B.", assumption=True),
    ]

    messages = [
        finding.message for finding in found("EVD003", ArgumentMap(title="T", thesis=["t", "u"], claims=claims))
    ]
    assert messages == [
        "'t' is asserted, and no reason for it is grounded without the assumption 'a'",
        "'u' is asserted, and no reason for it is grounded without the assumption 'b' and the assumptions of 't'",
    ]


FAR = [Claim("c", "C.", because="a"), Claim("a", "A.", assumption=True)]


def test_what_stands_in_sight_of_its_assumptions_hides_nothing_below_it() -> None:
    m = ArgumentMap(
        title="T", thesis="t", claims=[Claim("t", "T.", because=["a", "d"]), Claim("d", "D.", because="c"), *FAR]
    )

    assert [finding.witness for finding in found("EVD003", m)] == [("d", "a")]


@pytest.mark.parametrize(
    "claims",
    [
        [Claim("t", "T.", because="a"), Claim("a", "A.", assumption=True)],
        [Claim("t", "T.", because=["c", "b"]), Claim("b", "B.", stance="conceded"), *FAR],
        [Claim("t", "T.", because=["c", "a"]), *FAR],
        [Claim("t", "T.", because="c", assumption=True), *FAR],
        [Claim("t", "T.", because="c", stance="open"), *FAR],
        [Claim("t", "T.", because="b"), Claim("b", "B.", because="d"), Claim("d", "D.", implicit=True)],
    ],
)
def test_passes_over_what_does_without_sees_or_is_its_assumptions_or_is_not_held(claims: list[Claim]) -> None:
    assert told("EVD003", ArgumentMap(title="T", thesis="t", claims=claims)) == []
