"""Single points of failure are what taking facts away one by one shows them to be."""

from __future__ import annotations

from hypothesis import given

from argmap.checks.single_points import single_points
from argmap.graph import graph_of, support_components
from argmap.model import ArgumentMap, Claim, EvidenceKind
from argmap.model.without import without_withdrawn
from argmap.testing import argument_maps


def supported(m: ArgumentMap, without: str | None) -> set[str]:
    """Return the claims that some line of support reaches without the fact *without*, going round until nothing is new."""
    evidence = {
        claim
        for item in m.evidence
        if item.id != without and item.kind is not EvidenceKind.ILLUSTRATION
        for claim in item.supports
    }
    grounded = {claim for item in m.evidence if item.kind is not EvidenceKind.ILLUSTRATION for claim in item.supports}
    bare = {c.id for c in m.claims if not m.arguments_for(c.id) and c.id not in grounded and c.id != without}
    found = {claim.id for claim in m.claims if claim.id in evidence} | bare
    while True:
        more = {
            each.conclusion
            for each in m.arguments
            if isinstance(m.get(each.conclusion), Claim)
            and each.premises
            and all(premise.claim in found for premise in each.premises)
        }
        if more <= found:
            return found
        found |= more


@given(argument_maps(resolve=False))
def test_a_fact_is_a_single_point_just_if_some_thesis_falls_without_it(m: ArgumentMap) -> None:
    live = without_withdrawn(m)
    points = single_points(m)
    standing = set(live.theses) & supported(live, None)

    if not standing or support_components(graph_of(live)):
        assert points is None
    else:
        facts = [each.id for each in live if not standing <= supported(live, each.id)]
        assert points == tuple(facts)
