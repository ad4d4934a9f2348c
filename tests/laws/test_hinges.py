"""Laws of hinges: they are the minimal sets that brute force finds, one evaluation for each set."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.laws.tangles import tangles

from argmap.evaluation import Hinges, evaluate, hinges, why
from argmap.model import Argument, ArgumentMap, Claim, Evidence, EvidenceKind, Rebuttal
from argmap.report.explanation import foundation
from argmap.testing import argument_maps

MAPS = tangles() | argument_maps(min_claims=1, max_claims=5)


def facts_by_definition(m: ArgumentMap, claim: str) -> list[str]:
    """Return the bare claims, assumptions and items of evidence, but for *claim*."""
    offered = {argument.conclusion for argument in m.arguments}
    offered.update(each for item in m.evidence if item.kind is not EvidenceKind.ILLUSTRATION for each in item.supports)
    gone = {each.id for each in m.claims if each.withdrawn}
    steps = {argument.id for argument in m.arguments if argument.conclusion in gone}
    offered -= {argument.conclusion for argument in m.arguments if argument.id in steps}
    claims = [each.id for each in m.claims if not each.withdrawn and (each.assumption or each.id not in offered)]
    return [each for each in (*claims, *(item.id for item in m.evidence)) if each != claim]


def subsets(items: list[str], most: int) -> Iterator[tuple[str, ...]]:
    return chain.from_iterable(combinations(items, size) for size in range(1, most + 1))


def by_brute_force(m: ArgumentMap, claim: str, facts: list[str], most: int) -> dict[tuple[str, ...], str]:
    """Return the minimal sets of up to *most* of *facts* that change the label, with the labels that they change it to."""
    before, found = evaluate(m).labels[claim], dict[tuple[str, ...], str]()
    for members in subsets(facts, most):
        known = any(set(each) < set(members) for each in found)
        after = evaluate(m, without=members)
        if after.labels[claim] is not before and not known:
            found[members] = after.describe(claim)
    return found


def sets_of(found: Hinges) -> dict[tuple[str, ...], str]:
    return {hinge.elements: hinge.describe() for hinge in found.sets}


@given(MAPS, st.data())
def test_hinges_are_the_minimal_sets_that_change_the_label(m: ArgumentMap, data: st.DataObject) -> None:
    claims = [claim.id for claim in m.claims if not claim.withdrawn]
    assume(claims)
    claim = data.draw(st.sampled_from(claims))
    facts = facts_by_definition(m, claim)

    found = hinges(m, claim, size=3)
    assert [*found.sets] == sorted(found.sets, key=lambda hinge: len(hinge.elements))
    assert {*found.facts} <= {*facts}
    if not found.bounded:
        assert sets_of(found) == by_brute_force(m, claim, facts, found.exact)


@given(MAPS, st.data())
def test_what_a_label_follows_from_bears_on_it(m: ArgumentMap, data: st.DataObject) -> None:
    claims = [claim.id for claim in m.claims if not claim.withdrawn]
    assume(claims)
    claim = data.draw(st.sampled_from(claims))

    assert {*foundation(why(m, claim), m)} <= {claim, *hinges(m, claim, size=0).facts}


@given(MAPS, st.data())
def test_what_a_bounded_search_finds_changes_the_label_and_no_part_of_it_does(
    m: ArgumentMap, data: st.DataObject
) -> None:
    claims = [claim.id for claim in m.claims if not claim.withdrawn]
    assume(claims)
    claim = data.draw(st.sampled_from(claims))
    before = evaluate(m).labels[claim]

    found = hinges(m, claim, size=0)
    assert (found.exact, found.tried, found.bounded) == (0, 0, bool(found.facts))
    for hinge in found.sets:
        after = evaluate(m, without=hinge.elements)
        assert after.describe(claim) == hinge.describe()
        assert after.labels[claim] is not before
        assert hinge.proven
        parts = subsets([*hinge.elements], len(hinge.elements) - 1)
        assert all(evaluate(m, without=part).labels[claim] is before for part in parts)


@given(MAPS, st.data())
def test_weighing_otherwise_is_held_against_the_same_evaluation(m: ArgumentMap, data: st.DataObject) -> None:
    claims = [claim.id for claim in m.claims if not claim.withdrawn]
    assume(claims)
    claim = data.draw(st.sampled_from(claims))

    found = hinges(m, claim, size=1, preferences="none")
    assert found.label is evaluate(m, preferences="none").labels[claim]
    for hinge in found.sets if not found.bounded else ():
        assert evaluate(m, preferences="none", without=hinge.elements).describe(claim) == hinge.describe()


def test_a_large_set_is_irreducible_and_says_that_it_is_not_proven() -> None:
    """Fifteen reasons, each enough: all have to go, and no single one may be left."""
    facts = [Claim(f"f{n}", "F.") for n in range(15)]
    m = ArgumentMap(title="T", claims=[Claim("t", "T.", because=[fact.id for fact in facts]), *facts])

    found = hinges(m, "t", size=2)
    assert (found.exact, found.tried, found.bounded) == (2, 120, True)
    assert [(len(hinge.elements), hinge.proven) for hinge in found.sets] == [(15, False)]


def test_sizes_of_too_many_sets_are_not_tried() -> None:
    facts = [Claim(f"f{n}", "F.") for n in range(10)]
    m = ArgumentMap(title="T", claims=[Claim("t", "T.", because=["f0", ["f1", "f2"]]), *facts])

    found = hinges(m, "t", size=3, most=5)
    assert (found.facts, found.exact, found.tried, found.bounded) == (("f0", "f1", "f2"), 1, 3, True)
    assert sets_of(found) == {("f0", "f2"): "out (unsupported)"}  # and ("f0", "f1") would do as well


def test_what_is_not_upward_closed_is_searched_by_size() -> None:
    """Either premise of the answer unseats the claim; both together leave the objection with nothing, too."""
    m = ArgumentMap(
        title="T",
        claims=[Claim("t", "T."), Claim("o", "O."), Claim("a", "A.")],
        rebuttals=[Rebuttal("objection", "o", "t"), Rebuttal("answer", "a", "objection")],
    )

    assert sets_of(hinges(m, "t")) == {("a",): "out (defeated)"}
    assert evaluate(m, without=["a", "o"]).describe("t") == "in"


def test_an_assumption_that_is_withheld_takes_its_strict_ground_away_from_its_contraries() -> None:
    m = ArgumentMap(
        title="T",
        claims=[Claim("t", "T."), Claim("c", "C.", assumption=True, contrary_to="t"), Claim("p", "P.")],
        arguments=[Argument("s", "p", "c", mode="strict")],
    )

    assert hinges(m, "t").label is evaluate(m).labels["t"]
    assert sets_of(hinges(m, "t")) == {("c",): "in"}


def test_evidence_for_nothing_bears_on_nothing() -> None:
    m = ArgumentMap(
        title="T", claims=[Claim("t", "T."), Claim("u", "U.")], evidence=[Evidence("e", "E.", supports="u")]
    )

    assert hinges(m, "t").facts == ()
