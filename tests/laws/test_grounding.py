"""What is grounded, against a fixpoint by brute force, and what more grounds do to the findings."""

from __future__ import annotations

import networkx
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.checks import check
from argmap.checks.grounding import closure
from argmap.checks.view import View
from argmap.model import ArgumentMap, Evidence, Source
from argmap.testing import argument_maps

NAMES = st.sampled_from("abcdefg")
STEPS = st.lists(st.tuples(NAMES, st.lists(NAMES, min_size=1, max_size=3, unique=True)), max_size=12)


@given(STEPS, st.sets(NAMES))
def test_the_closure_is_the_least_fixpoint(pairs: list[tuple[str, list[str]]], base: set[str]) -> None:
    steps: dict[str, list[tuple[str, ...]]] = {}
    for end, premises in pairs:
        steps.setdefault(end, []).append(tuple(premises))
    least = set(base)
    for _ in range(len(pairs) + 1):
        least.update(end for end, premises in pairs if least.issuperset(premises))

    found = closure(steps, sorted(base))
    assert set(found) == least
    assert all(premises == () if name in base else premises in steps[name] for name, premises in found.items())


@given(argument_maps(resolve=False))
def test_what_is_grounded_without_assumptions_is_grounded_with_them(m: ArgumentMap) -> None:
    grounding = View(m).grounding

    assert set(grounding.unassumed) <= set(grounding.grounded)
    if not any(claim.assumption for claim in m.claims):
        assert set(grounding.unassumed) == set(grounding.grounded)


@given(argument_maps(min_claims=1))
def test_evidence_for_whatever_has_no_reason_grounds_all_but_what_rests_on_a_ring(m: ArgumentMap) -> None:
    bare = [claim.id for claim in m.claims if not m.arguments_for(claim.id)]
    assume(m.thesis and bare and not any(claim.withdrawn for claim in m.claims))
    evidence = Evidence("for-all-of-it", "E.", supports=bare, source="one-more")
    more = evolve(m, evidence=[*m.evidence, evidence], sources=[*m.sources, Source("one-more", "S.")])

    support = networkx.DiGraph(
        (premise.claim, argument.conclusion) for argument in more.arguments for premise in argument.premises
    )
    rings = (ring for ring in networkx.strongly_connected_components(support) if support.subgraph(ring).edges)
    circular = {after for ring in rings for claim in ring for after in (claim, *networkx.descendants(support, claim))}
    assert {d.witness[0] for d in check(more) if d.rule.code == "EVD002"} <= circular


@given(argument_maps(min_claims=1), st.data())
def test_one_more_item_of_evidence_with_a_source_never_leaves_a_claim_ungrounded(
    m: ArgumentMap, data: st.DataObject
) -> None:
    assume(m.thesis)
    claim = data.draw(st.sampled_from([claim.id for claim in m.claims]))
    evidence = Evidence("one-more", "E.", supports=claim, source="one-more")
    more = evolve(m, evidence=[*m.evidence, evidence], sources=[*m.sources, Source("one-more", "S.")])

    assert set(View(m).grounding.grounded) <= set(View(more).grounding.grounded)
