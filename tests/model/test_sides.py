"""On which side of the thesis elements stand: the parity of the attacks on the way there."""

from __future__ import annotations

from attrs import evolve

from argmap.model import Argument, ArgumentMap, Claim, Evidence, Rebuttal

FOR, AGAINST, BOTH = frozenset({True}), frozenset({False}), frozenset({True, False})


def test_the_thesis_and_what_supports_it_stand_on_its_side() -> None:
    m = ArgumentMap(
        title="A",
        thesis="a",
        claims=[Claim("a", "A.", because="b"), Claim("b", "B.")],
        evidence=[Evidence("e", "E.", supports="b")],
    )

    assert m.sides == {"a": FOR, "a.because.1": FOR, "b": FOR, "e": FOR}


def test_what_attacks_it_stands_against_it_and_so_does_what_supports_that() -> None:
    m = ArgumentMap(
        title="A",
        thesis="a",
        claims=[Claim("a", "A.", but="b"), Claim("b", "B.", because="c"), Claim("c", "C.")],
        evidence=[Evidence("e", "E.", opposes="a")],
    )

    assert m.sides == {"a": FOR, "a.but.1": AGAINST, "e": AGAINST, "b": AGAINST, "b.because.1": AGAINST, "c": AGAINST}


def test_what_attacks_an_attack_is_for_the_thesis_again() -> None:
    m = ArgumentMap(
        title="A",
        thesis="a",
        claims=[Claim("a", "A."), Claim("b", "B."), Claim("c", "C."), Claim("d", "D.")],
        rebuttals=[Rebuttal("r", "b", "a"), Rebuttal("undercut", "c", "r"), Rebuttal("undermine", "d", "b")],
    )

    assert m.sides == {"a": FOR, "r": AGAINST, "b": AGAINST, "undercut": FOR, "c": FOR, "undermine": FOR, "d": FOR}


def test_an_undercut_of_evidence_or_of_an_argument_is_against_what_they_support() -> None:
    m = ArgumentMap(
        title="A",
        thesis="a",
        claims=[Claim("a", "A."), Claim("b", "B."), Claim("c", "C.")],
        arguments=[Argument("x", "b", "a")],
        rebuttals=[Rebuttal("r", "c", "x"), Rebuttal("s", "c", "e")],
        evidence=[Evidence("e", "E.", supports="a")],
    )

    assert m.sides == {"a": FOR, "x": FOR, "e": FOR, "b": FOR, "r": AGAINST, "s": AGAINST, "c": AGAINST}


def test_contraries_count_as_attacks_from_either_side() -> None:
    m = ArgumentMap(
        title="A",
        thesis="a",
        claims=[Claim("a", "A.", contrary_to="b"), Claim("b", "B."), Claim("c", "C.", contradictory_to="b")],
    )

    assert m.sides == {"a": FOR, "b": AGAINST, "c": FOR}


def test_a_claim_used_for_and_against_stands_on_both_sides() -> None:
    m = ArgumentMap(title="A", thesis="a", claims=[Claim("a", "A.", because="b", but="b"), Claim("b", "B.")])

    assert m.sides == {"a": FOR, "a.because.1": FOR, "a.but.1": AGAINST, "b": BOTH}


def test_what_attacks_itself_takes_all_below_it_to_both_sides() -> None:
    m = ArgumentMap(title="A", thesis="a", claims=[Claim("a", "A.", but="a", because="b"), Claim("b", "B.")])

    assert m.sides == {"a": BOTH, "a.because.1": BOTH, "a.but.1": BOTH, "b": BOTH}


def test_what_does_not_lead_to_the_thesis_stands_nowhere() -> None:
    m = ArgumentMap(title="A", thesis="a", claims=[Claim("a", "A."), Claim("b", "B.", because="a")])

    assert m.sides == {"a": FOR}


def test_every_thesis_has_its_own_side() -> None:
    m = ArgumentMap(title="A", thesis=["a", "b"], claims=[Claim("a", "A.", but="b"), Claim("b", "B.")])

    assert m.sides == {"a": FOR, "b": BOTH, "a.but.1": AGAINST}


def test_references_to_nothing_lead_nowhere() -> None:
    m = ArgumentMap(title="A", thesis="a", claims=[Claim("a", "A.", because="nowhere", contrary_to="no-one")])

    assert m.sides == {"a": FOR, "a.because.1": FOR}


def test_a_chain_of_100_000_claims_is_followed_to_its_end() -> None:
    last = 100_000
    claims = [Claim(f"c{number}", "C.", because=f"c{number + 1}") for number in range(last)]
    m = ArgumentMap(title="A", claims=[*claims, Claim(f"c{last}", "C.")])

    assert m.theses == ("c0",)
    assert m.sides[f"c{last}"] == FOR


def test_of_three_options_that_exclude_each_other_one_speaks_against_both_others() -> None:
    m = ArgumentMap(
        title="T",
        thesis="a",
        claims=[Claim("a", "A.", contrary_to=["b", "c"]), Claim("b", "B.", contrary_to="c"), Claim("c", "C.")],
    )

    assert m.sides == {"a": FOR, "b": AGAINST, "c": AGAINST}


def test_a_contrary_that_is_no_claim_joins_nothing() -> None:
    m = ArgumentMap(title="T", claims=[Claim("a", "A.", because="b", contrary_to="a.because.1"), Claim("b", "B.")])

    assert m.sides == {"a": FOR, "a.because.1": FOR, "b": FOR}


def test_what_a_reduction_to_absurdity_supposes_is_no_premise_of_it() -> None:
    m = ArgumentMap(
        title="A",
        thesis="a",
        claims=[Claim("a", "A.", contradictory_to="not-a"), Claim("not-a", "Not A."), Claim("b", "B.")],
        arguments=[Argument("absurd", ["not-a", "b"], "a", mode="reductio")],
    )

    assert m.sides == {"a": FOR, "absurd": FOR, "b": FOR, "not-a": AGAINST}
    assert (m.is_committed_to("b"), m.is_committed_to("not-a")) == (True, False)


def test_a_rebuttal_that_reduces_its_target_to_absurdity_does_not_put_it_on_both_sides() -> None:
    claims = [Claim("a", "A."), Claim("b", "B.")]
    absurd = Rebuttal("absurd", ["a", "b"], "a", mode="reductio")

    m = ArgumentMap(title="A", thesis="a", claims=claims, rebuttals=[absurd])
    assert m.sides == {"a": FOR, "absurd": AGAINST, "b": AGAINST}
    assert evolve(m, rebuttals=[evolve(absurd, mode="defeasible")]).sides["a"] == BOTH
