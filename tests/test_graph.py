from __future__ import annotations

import pytest

from argmap.graph import Bearing, graph_of, parts, reaching, resting_on, speaking_for, support_components, support_rings
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

    assert dict(graph.bearers) == {
        "t": [("x", Bearing.SUPPORT), ("e", Bearing.ATTACK), ("c", Bearing.CONTRARY)],
        "a": [("e", Bearing.SUPPORT)],
        "b": [],
        "c": [("t", Bearing.CONTRARY)],
        "x": [("a", Bearing.SUPPORT), ("b", Bearing.SUPPORT), ("c", Bearing.ANSWER), ("r", Bearing.ATTACK)],
        "r": [("b", Bearing.SUPPORT)],
        "s": [("a", Bearing.SUPPORT)],
        "e": [("s", Bearing.ATTACK)],
    }
    assert dict(graph.held) == {
        "t": [],
        "a": ["x", "s"],
        "b": ["x", "r"],
        "c": [],
        "x": ["t"],
        "r": [],
        "s": [],
        "e": ["a"],
    }


def test_references_to_nothing_and_to_the_wrong_sort_are_passed_over() -> None:
    m = ArgumentMap(
        title="T",
        claims=[Claim("a", "A.", because="nothing", contrary_to="e")],
        arguments=[Argument("x", ["e", "x"], "e")],
        rebuttals=[Rebuttal("r", "nothing", "nothing")],
        evidence=[Evidence("e", "E.", supports="x", opposes="nothing")],
    )

    assert [bearers for bearers in graph_of(m).bearers.values() if bearers] == [[("a.because.1", Bearing.SUPPORT)]]


def test_friends_of_the_thesis_are_an_even_number_of_attacks_away() -> None:
    claims = [
        Claim("t", "T.", because="a", but="o"),
        Claim("a", "A."),
        Claim("o", "O.", because="p", but="r"),
        Claim("p", "P."),
        Claim("r", "R."),
    ]

    friends = speaking_for(graph_of(ArgumentMap(title="T", claims=claims)), ["t"])

    assert friends == {"t", "t.because.1", "a", "o.but.1", "r"}


def test_of_three_options_that_exclude_each_other_only_the_thesis_is_for_itself() -> None:
    claims = [Claim("a", "A.", contrary_to=["b", "c"]), Claim("b", "B.", contrary_to="c"), Claim("c", "C.")]

    assert speaking_for(graph_of(ArgumentMap(title="T", claims=claims)), ["a"]) == {"a"}


def test_the_contrary_of_an_objection_is_a_friend() -> None:
    claims = [Claim("t", "T.", but="o"), Claim("o", "O.", contrary_to="a"), Claim("a", "A.")]

    assert speaking_for(graph_of(ArgumentMap(title="T", claims=claims)), ["t"]) == {"t", "a"}


def test_answers_to_critical_questions_reach_the_thesis_and_take_no_side() -> None:
    m = ArgumentMap(
        title="T",
        claims=[Claim("t", "T."), Claim("a", "A."), Claim("b", "B.")],
        arguments=[Argument("x", "a", "t", questions={"bias": "b"})],
    )

    assert reaching(graph_of(m), ["t"]) == {"t", "x", "a", "b"}
    assert speaking_for(graph_of(m), ["t"]) == {"t", "x", "a"}


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

    assert support_rings(graph) == ()
    assert len(reaching(graph, [f"c{start}"])) == len(speaking_for(graph, [f"c{start}"])) == 2 * (LONG - start) + 1
    assert len(resting_on(graph, [f"c{start}"])) == 2 * start + 1
    assert len(parts(graph, graph.bearers)) == 1


def test_very_many_rings_are_found_in_the_order_of_the_map() -> None:
    graph = graph_of(ArgumentMap(title="T", claims=[Claim(f"c{i}", "C.", because=f"c{i ^ 1}") for i in range(20_000)]))

    rings = support_rings(graph)
    assert rings[:2] == (("c0", "c1.because.1", "c1", "c0.because.1"), ("c2", "c3.because.1", "c3", "c2.because.1"))
    assert [component[0] for component in support_components(graph)] == [f"c{i}" for i in range(0, 20_000, 2)]
