"""EVD007, EVD008, EVD009 and EVD018: what an author claims, against what is offered for it."""

from __future__ import annotations

import pytest

from argmap.checks import check
from argmap.diagnostics import Diagnostic
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Rebuttal, Step


def found(code: str, m: ArgumentMap) -> list[Diagnostic]:
    return [each for each in check(m) if each.rule.code == code]


def claiming(certainty: object, *steps: Step, others: tuple[Claim, ...] = (), **keys: object) -> ArgumentMap:
    """Return a map of a thesis with this certainty and these steps, on claims a and b, which are as certain as can be."""
    thesis = Claim("t", "T.", certainty=certainty, because=steps, **keys)  # type: ignore[arg-type]  # of the tests below
    sure = (Claim("a", "A.", certainty=1), Claim("b", "B.", certainty=1))
    return ArgumentMap(title="T", thesis="t", claims=[thesis, *(others or sure)])


def test_a_certainty_above_what_can_be_warranted_is_told_and_not_lowered_for_the_author() -> None:
    [finding] = found("EVD007", claiming("certain", Step("a", 0.6), Step("b", 0.2)))

    assert str(finding) == (
        "claims.t.certainty: warning EVD007 overclaim 't' is held to be certain (0.95), "
        "but what is offered for it warrants 0.8 at the most"
    )
    assert finding.help == "lower the certainty, to likely at the most, or give better reasons"
    assert finding.related == (("claims", "t", "because", 0), ("claims", "t", "because", 1))
    assert finding.witness == ("t",)
    assert finding.fix is None


@pytest.mark.parametrize(("step", "lower"), [(0.705, 0.7), (0.6, 0.6), (0.123, 0.12), (0, 0.0)])
def test_for_a_number_a_number_is_named_that_is_warranted(step: float, lower: float) -> None:
    [finding] = found("EVD007", claiming(0.9, Step("a", step)))

    assert finding.help == f"lower the certainty, to {lower} at the most, or give better reasons"


@pytest.mark.parametrize(("certainty", "told"), [(0.65, False), (0.66, True)])
def test_what_people_do_not_tell_apart_is_no_overclaim(certainty: float, told: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert bool(found("EVD007", claiming(certainty, Step("a", 0.6)))) is told


@pytest.mark.parametrize(
    "m",
    [
        claiming("possible", Step("a", 0.1)),
        claiming("certain", Step("a", 0.1), Step("b")),
        claiming("certain", Step("nothing")),
        claiming("certain"),
        claiming("certain", Step("a", 0.1), stance="open"),
        claiming("certain", Step("a", 0.1), assumption=True),
    ],
)
def test_what_is_only_possible_unrated_broken_bare_open_or_assumed_is_no_overclaim(m: ArgumentMap) -> None:
    assert found("EVD007", m) == []


def test_illustrations_are_no_ground_and_evidence_is_one() -> None:
    thesis = Claim("t", "T.", certainty=0.9)

    def told(kind: str) -> bool:
        evidence = [Evidence("e", "E.", supports="t", strength=0.1, kind=kind)]
        return bool(found("EVD007", ArgumentMap(title="T", thesis="t", claims=[thesis], evidence=evidence)))

    assert (told("study"), told("illustration")) == (True, False)


def test_what_rests_on_a_circle_has_no_bounds_and_the_rest_is_told() -> None:
    claims = [
        Claim("t", "T.", certainty=0.9, because=[Step("a", 0.1), Step("b", 0.1)]),
        Claim("a", "A.", because="a", certainty=0.9),
        Claim("b", "B.", certainty=0.9, because=Step("c", 0.1)),
        Claim("c", "C."),
    ]
    m = ArgumentMap(title="T", thesis="t", claims=claims)

    assert [(each.rule.code, each.witness) for code in ("EVD007", "EVD018") for each in found(code, m)] == [
        ("EVD007", ("b",)),
        ("EVD018", ("b.because.1", "b")),
    ]


def test_a_certainty_above_what_independent_support_warrants_is_told() -> None:
    premises = (Claim("a", "A.", certainty=0.8), Claim("b", "B.", certainty=0.8))
    [finding] = found("EVD008", claiming(0.8, Step(["a", "b"], 0.9), others=premises))

    assert str(finding) == (
        "claims.t.certainty: hint EVD008 overclaim-if-independent 't' is held to be 0.8, "
        "but what is offered for it warrants 0.58 if it is independent, and up to 0.8 if not"
    )
    assert finding.help == "say in a note why the premises stand or fall together, or lower the certainty"
    assert finding.witness == ("t",)
    assert found("EVD007", claiming(0.8, Step(["a", "b"], 0.9), others=premises)) == []


@pytest.mark.parametrize(
    "m",
    [
        claiming(0.9, Step(["a", "b"], 0.6), others=(Claim("a", "A.", certainty=0.7), Claim("b", "B."))),
        claiming(0.9, Step(["a", "b"]), others=(Claim("a", "A."), Claim("b", "B."))),
        claiming(0.5, Step(["a", "b"]), others=(Claim("a", "A.", certainty=0.5), Claim("b", "B.", certainty=0.5))),
    ],
)
def test_where_nothing_warrants_it_nothing_is_rated_or_it_is_only_possible_independence_is_not_asked_for(
    m: ArgumentMap,
) -> None:
    assert found("EVD008", m) == []


def test_a_certainty_below_what_must_be_warranted_is_told_and_can_be_raised() -> None:
    [finding] = found("EVD009", claiming("unlikely", Step("a", 0.9)))

    assert str(finding) == (
        "claims.t.certainty: hint EVD009 underclaim 't' is held to be unlikely (0.25), "
        "but what is offered for it warrants 0.9 at the least"
    )
    assert finding.help == "raise the certainty, to likely, rate what supports it lower, or say what speaks against it"
    assert finding.witness == ("t",)
    assert finding.fix is None


def test_where_no_word_is_high_enough_a_number_is() -> None:
    [finding] = found("EVD009", claiming("unlikely", Step("a", 0.4)))

    assert finding.help == "raise the certainty, to 0.4, rate what supports it lower, or say what speaks against it"


@pytest.mark.parametrize(
    "attack",
    [
        Rebuttal("r", "x", "t"),
        Rebuttal("r", "x", "y"),
        Rebuttal("r", "x", "a"),
        Evidence("e", "E.", opposes="a"),
        Claim("z", "Z.", contrary_to="a"),
    ],
)
def test_an_attack_on_anything_that_a_claim_rests_on_is_a_reason_to_be_less_sure(
    attack: Rebuttal | Evidence | Claim,
) -> None:
    claims = [Claim("t", "T.", certainty=0.3), Claim("a", "A.", certainty=1), Claim("x", "X.")]
    arguments = [Argument("y", "a", "t", strength=0.9)]
    calm = ArgumentMap(title="T", thesis="t", claims=claims, arguments=arguments)
    contested = ArgumentMap(
        title="T",
        thesis="t",
        claims=[*claims, attack] if isinstance(attack, Claim) else claims,
        arguments=arguments,
        rebuttals=[attack] if isinstance(attack, Rebuttal) else [],
        evidence=[attack] if isinstance(attack, Evidence) else [],
    )

    assert (len(found("EVD009", calm)), found("EVD009", contested)) == (1, [])


def test_the_weakest_link_is_told_once_with_all_that_hangs_on_it() -> None:
    claims = [
        Claim("t", "T.", certainty="certain", because=Step("a", 0.9)),
        Claim("a", "A.", certainty=0.8, because=Step("b", 0.3)),
        Claim("b", "B."),
    ]
    [finding] = found("EVD018", ArgumentMap(title="T", thesis="t", claims=claims))

    assert str(finding) == (
        "claims.a.because[0].strength: hint EVD018 weakest-link 't' and 'a' rest on 'a.because.1', "
        "the weakest link at 0.3, whatever else is offered, though they are held to be all but certain"
    )
    assert finding.help == (
        "strengthen this link, lead around it by another reason, or lower the certainty of what rests on it"
    )
    assert finding.related == (("claims", "t"), ("claims", "a"))
    assert finding.witness == ("a.because.1", "t", "a")


@pytest.mark.parametrize(
    ("claim", "evidence", "place"),
    [
        (Claim("a", "A.", certainty=0.2), [], "claims.a.certainty"),
        (Claim("a", "A."), [Evidence("e", "E.", supports="a", strength=0.2)], "evidence.e.strength"),
    ],
)
def test_a_link_is_a_bare_claim_or_evidence_as_well(claim: Claim, evidence: list[Evidence], place: str) -> None:
    thesis = Claim("t", "T.", certainty=1, because=Step("a", 0.9))
    [finding] = found("EVD018", ArgumentMap(title="T", thesis="t", claims=[thesis, claim], evidence=evidence))

    assert str(finding).startswith(f"{place}: hint EVD018 weakest-link 't' rests on '{place.split('.')[1]}', ")


@pytest.mark.parametrize(
    "m",
    [
        claiming("certain", Step("a", 0.3), Step("b", 0.5)),
        claiming("certain", Step("a", 0.3), Step("b")),
        claiming(0.7, Step("a", 0.3)),
        claiming("certain", Step("a", 0.3), assumption=True),
        claiming("certain", Step("a", 0.3), stance="open"),
        claiming("certain", Step([])),
    ],
)
def test_one_way_around_is_enough_and_who_is_not_sure_is_not_asked(m: ArgumentMap) -> None:
    assert found("EVD018", m) == []


def test_a_strict_argument_is_no_weak_link() -> None:
    arguments = [Argument("x", "a", "t", mode="strict", strength=0.1)]
    claims = [Claim("t", "T.", certainty=1), Claim("a", "A.")]

    assert found("EVD018", ArgumentMap(title="T", thesis="t", claims=claims, arguments=arguments)) == []
