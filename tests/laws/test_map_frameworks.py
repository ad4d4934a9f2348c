"""Laws of maps as frameworks: what stands in the map is what stands in its framework."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.evaluation import evaluate, labellings, to_framework
from argmap.frameworks import extensions, some_extension
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Label, Mode, Rebuttal, Standard
from argmap.testing import argument_maps


@st.composite
def tangles(draw: st.DrawFn) -> ArgumentMap:
    """Return maps of few claims with attacks of all kinds between them, in which support runs from later claims to earlier."""
    names = [f"c{n}" for n in range(draw(st.integers(2, 5)))]
    name = st.sampled_from(names)
    weight = st.sampled_from([None, 0.25, 0.5, 0.75])
    upwards = st.tuples(st.integers(0, len(names) - 2), st.integers(1, len(names))).filter(
        lambda p: p[0] < p[1] < len(names)
    )
    arguments = [
        Argument(f"a{n}", [names[low]], names[high], strength=draw(weight), mode=draw(st.sampled_from(Mode)))
        for n, (high, low) in enumerate(draw(st.lists(upwards, max_size=4)))
    ]
    evidence = [
        Evidence(f"e{n}", "E.", supports=draw(name), opposes=draw(st.lists(name, max_size=1)), strength=draw(weight))
        for n in range(draw(st.integers(0, 2)))
    ]
    targets = st.sampled_from([*names, *(a.id for a in arguments), *(e.id for e in evidence)])
    rebuttals = [
        Rebuttal(f"r{n}", draw(st.lists(name, min_size=1, max_size=2)), draw(targets), strength=draw(weight))
        for n in range(draw(st.integers(0, 4)))
    ]
    claims = [
        Claim(
            each,
            "C.",
            assumption=draw(st.sampled_from([False, False, True])),
            standard=draw(st.sampled_from([None, None, None, *Standard])),
            contrary_to=draw(st.sampled_from([(), (), (draw(name),)])),
        )
        for each in names
    ]
    return ArgumentMap(title="T", claims=claims, arguments=arguments, rebuttals=rebuttals, evidence=evidence)


def support_is_acyclic(m: ArgumentMap) -> bool:
    """Say whether no claim supports itself, by way of inferences of either kind."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    for i in m.inferences:
        graph.add_edges_from((premise.claim, i.id) for premise in i.premises)
        if isinstance(i, Argument):
            graph.add_edge(i.id, i.conclusion)
    return bool(nx.is_directed_acyclic_graph(graph))


def read(m: ArgumentMap, semantics: str) -> Iterator[tuple[tuple[str, Label], ...]]:
    """Yield what each extension of the framework of *m* says of its elements."""
    compiled = to_framework(m)
    for each in extensions(compiled.framework, semantics):
        yield tuple(compiled.labels(each).items())


@given(argument_maps(acyclic=True) | tangles() | argument_maps(resolve=False), st.data())
def test_law_17_the_grounded_extension_says_what_stands_in_a_map_without_circles(
    m: ArgumentMap, data: st.DataObject
) -> None:
    assume(support_is_acyclic(m))
    without = data.draw(st.lists(st.sampled_from([claim.id for claim in m.claims]), max_size=2)) if m.claims else []
    preferences = data.draw(st.sampled_from(["strengths", "none"]))
    compiled = to_framework(m, without=without, preferences=preferences)
    grounded = some_extension(compiled.framework, "grounded")

    assert grounded is not None
    assert compiled.labels(grounded) == evaluate(m, without=without, preferences=preferences).labels


@given(tangles())
def test_law_17_complete_extensions_are_the_complete_labellings_and_stable_ones_the_stable(m: ArgumentMap) -> None:
    assume(support_is_acyclic(m))

    for semantics in ("complete", "stable"):
        assert set(read(m, semantics)) == {tuple(each.items()) for each in labellings(m, semantics=semantics)}


@given(argument_maps(acyclic=False) | argument_maps())
def test_law_18_with_circles_the_framework_is_only_less_decided(m: ArgumentMap) -> None:
    compiled = to_framework(m)
    grounded = some_extension(compiled.framework, "grounded")

    assert grounded is not None
    for name, label in compiled.labels(grounded).items():
        assert label in {evaluate(m).labels[name], Label.UNDECIDED}


@given(argument_maps())
def test_a_framework_is_linear_in_its_map(m: ArgumentMap) -> None:
    compiled = to_framework(m, preferences="none")
    steps = sum(len(i.premises) + 1 for i in m.inferences) + sum(
        len(e.supports) + len(e.opposes) + 1 for e in m.evidence
    )
    contraries = sum(len(claim.contrary_to) + len(claim.contradictory_to) for claim in m.claims)

    assert len(compiled.framework.arguments) <= 12 * (len(m.claims) + steps + contraries)
