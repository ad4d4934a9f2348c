from __future__ import annotations

import pytest

from argmap.graph import graph_of, parts, reaching, resting_on, shortest_ring, support_components, supporters_first
from argmap.model import Argument, ArgumentMap, Claim, Evidence, NotApplicable, Rebuttal

LONG = 100_000


def test_a_graph_has_what_bears_on_each_element_and_how() -> None:
    m = ArgumentMap(
        title="T",
        claims=[Claim("t", "T.", contrary_to="c"), Claim("a", "A."), Claim("b", "B."), Claim("c", "C.")],
        arguments=[Argument("x", ["a", "b"], "t", questions={"bias": "c", "field": NotApplicable("why")})],
        rebuttals=[Rebuttal("r", "b", "x"), Rebuttal("s", "a", "e")],
        evidence=[Evidence("e", "E.", supports="a", opposes="t")],
    )

    graph = graph_of(m)

    assert graph.elements == ("t", "a", "b", "c", "x", "r", "s", "e")
    assert graph.supporters == {"x": ["a", "b"], "t": ["x"], "r": ["b"], "s": ["a"], "a": ["e"]}
    assert graph.held == {"a": ["x", "s"], "b": ["x", "r"], "x": ["t"], "e": ["a"]}
    assert graph.attackers == {"x": ["r"], "e": ["s"], "t": ["e"]}
    assert graph.contraries == {"t": ["c"], "c": ["t"]}
    assert graph.answers == {"x": ["c"]}
    assert list(graph.bearers("x")) == ["a", "b", "r", "c"]


def test_references_to_nothing_and_to_the_wrong_sort_are_passed_over() -> None:
    m = ArgumentMap(
        title="T",
        claims=[Claim("a", "A.", because="nothing", contrary_to="e")],
        arguments=[Argument("x", ["e", "x"], "e")],
        rebuttals=[Rebuttal("r", "nothing", "nothing")],
        evidence=[Evidence("e", "E.", supports="x", opposes="nothing")],
    )

    graph = graph_of(m)
    assert [(element, *graph.bearers(element)) for element in graph.elements] == [
        ("a", "a.because.1"),
        ("a.because.1",),
        ("x",),
        ("r",),
        ("e",),
    ]


def test_answers_to_critical_questions_reach_the_thesis() -> None:
    m = ArgumentMap(
        title="T",
        claims=[Claim("t", "T."), Claim("a", "A."), Claim("b", "B.")],
        arguments=[Argument("x", "a", "t", questions={"bias": "b"})],
    )

    assert reaching(graph_of(m), ["t"]) == {"t", "x", "a", "b"}


def test_what_rests_on_an_element_is_found_in_the_direction_of_support() -> None:
    claims = [Claim("t", "T.", because="a"), Claim("a", "A."), Claim("o", "O.", but="a")]
    m = ArgumentMap(title="T", claims=claims, evidence=[Evidence("e", "E.", supports="a", opposes="o")])

    assert resting_on(graph_of(m), ["e", "nothing"]) == {"e", "a", "t.because.1", "t", "o.but.1", "nothing"}


def test_parts_hang_together_among_themselves_only() -> None:
    claims = [
        Claim("a", "A.", because="b"),
        Claim("b", "B.", but="c"),
        Claim("c", "C.", contrary_to="d"),
        Claim("d", "D."),
    ]
    graph = graph_of(ArgumentMap(title="T", claims=claims))

    assert parts(graph, ["d", "c", "a.because.1", "a"]) == (("a", "a.because.1"), ("c", "d"))


@pytest.mark.parametrize("start", [0, LONG - 1])
def test_a_very_long_chain_goes_through_everything(start: int) -> None:
    claims = [Claim(f"c{i}", "C.", because=f"c{i + 1}") for i in range(LONG)]
    graph = graph_of(ArgumentMap(title="T", claims=[*claims, Claim(f"c{LONG}", "C.")]))

    assert support_components(graph) == ()
    assert len(reaching(graph, [f"c{start}"])) == 2 * (LONG - start) + 1
    assert len(resting_on(graph, [f"c{start}"])) == 2 * start + 1
    assert len(parts(graph, graph.elements)) == 1


def test_very_many_rings_are_found_in_the_order_of_the_map() -> None:
    graph = graph_of(ArgumentMap(title="T", claims=[Claim(f"c{i}", "C.", because=f"c{i ^ 1}") for i in range(20_000)]))

    rings = tuple(shortest_ring(graph, component) for component in support_components(graph))
    assert rings[:2] == (("c0", "c1.because.1", "c1", "c0.because.1"), ("c2", "c3.because.1", "c3", "c2.because.1"))
    assert [component[0] for component in support_components(graph)] == [f"c{i}" for i in range(0, 20_000, 2)]


def test_what_circles_support_comes_after_them_and_each_circle_as_one() -> None:
    claims = [
        Claim("t", "T.", because="a"),
        Claim("a", "A.", because=["b", "c"]),
        Claim("b", "B.", because="a"),
        Claim("c", "C."),
    ]

    assert list(supporters_first(graph_of(ArgumentMap(title="T", claims=claims)))) == [
        ("c",),
        ("a.because.2",),
        ("a", "b", "a.because.1", "b.because.1"),
        ("t.because.1",),
        ("t",),
    ]
