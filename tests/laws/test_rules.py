"""What holds of every rule on every map, and what networkx and plain counting say of the rules about the graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TypeVar

import networkx
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap import checks
from argmap.checks.fingerprints import fingerprint
from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Severity
from argmap.evaluation import clashes, evaluate
from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    DerivedId,
    Evidence,
    Label,
    Premise,
    Rebuttal,
    Step,
)
from argmap.source import Route
from argmap.testing import argument_maps

_V = TypeVar("_V")

check = partial(checks.check, profile="strict", today=date(2100, 6, 1))  # which runs every rule

# Which of several equals a finding names depends on the order of the map; how many there are does not.
OF_THE_FIRST = {
    *("REF006", "REF007", "STR011", "STR012", "LOG001", "LOG003", "LOG004", "LOG005", "LOG007", "LOG008", "LOG009"),
    *("LOG014", "LOG017", "LOG019", "LOG021", "LOG022", "EVD002", "EVD003", "EVD013", "DIA005", "DIA007", "DIA008"),
}
# Whose witness has the ids of sources.
OF_SOURCES = {"EVD013"}


@st.composite
def tangles(draw: st.DrawFn) -> ArgumentMap:
    """Return maps of up to a dozen claims and nothing but arguments between them: rings, and rings of rings."""
    names = [f"c{i}" for i in range(draw(st.integers(1, 12)))]
    some = st.lists(st.sampled_from(names), min_size=1, max_size=2)
    steps = draw(st.lists(st.tuples(some, st.sampled_from(names)), max_size=16))
    arguments = [Argument(f"a{i}", premises, end) for i, (premises, end) in enumerate(steps)]
    thesis = draw(st.sampled_from(names))
    return ArgumentMap(title="T", thesis=thesis, claims=[Claim(name, "C.") for name in names], arguments=arguments)


@given(argument_maps(resolve=False))
def test_no_rule_fails_on_any_map_and_every_finding_says_where_and_what(m: ArgumentMap) -> None:
    texts = {source.id: "A text.\n\nAnother." for source in m.sources if source.id == "src1"}
    for found in check(m, sources=texts, profile="strict"):
        assert found.message
        assert "\n" not in found.message + found.help
        assert found.route or found.severity is Severity.NOTE or found.rule.code in ("STR001", "STR014")


@given(argument_maps(resolve=False))
def test_two_runs_find_the_same(m: ArgumentMap) -> None:
    assert check(m) == check(evolve(m))


@given(argument_maps())
def test_what_resolves_is_no_finding_of_references(m: ArgumentMap) -> None:
    found = [str(d) for d in check(m) if d.rule.code in ("REF002", "REF003", "REF004")]

    assert found == [] or all("the quote does not say of which source it is" in line for line in found)


@given(argument_maps(resolve=False))
def test_keys_of_ones_own_change_nothing(m: ArgumentMap) -> None:
    assert check(evolve(m, extra={"x-seen": True}, claims=[evolve(c, extra={"x-n": 1}) for c in m.claims])) == check(m)


@given(argument_maps())
def test_renaming_ids_renames_the_findings(m: ArgumentMap) -> None:
    named = {name for found in check(m) for name in found.witness}
    assume(len({renamed(name) for name in named}) == len(named))

    before = [(d.rule.code, renamed_route(d.route), renamed_witness(d)) for d in check(m)]
    assert [(d.rule.code, d.route, d.witness) for d in check(renamed_map(m))] == before


@given(argument_maps(resolve=False))
def test_renaming_ids_changes_no_fingerprint(m: ArgumentMap) -> None:
    other = renamed_map(m)
    assume(all(renamed(each.id) in other for each in m))

    assert [fingerprint(other, other[renamed(each.id)]) for each in m] == [fingerprint(m, each) for each in m]


@given(argument_maps(), st.randoms(use_true_random=False))
def test_the_order_of_the_tables_changes_nothing_but_the_order(m: ArgumentMap, random: st.random.Random) -> None:  # type: ignore[name-defined]
    def shuffled(items: Sequence[_V]) -> list[_V]:
        order: list[int] = random.sample(range(len(items)), len(items))
        return [items[place] for place in order]

    other = evolve(
        m,
        claims=shuffled(m.claims),
        arguments=shuffled(m.arguments),
        rebuttals=shuffled(m.rebuttals),
        evidence=shuffled(m.evidence),
        sources=shuffled(m.sources),
        voices=shuffled(m.voices),
        groups=shuffled(m.groups),
    )

    assert Counter(map(regardless_of_order, check(other))) == Counter(map(regardless_of_order, check(m)))


def regardless_of_order(found: Diagnostic) -> tuple[str, object]:
    if found.rule.code in OF_THE_FIRST:
        return found.rule.code, None
    return found.rule.code, frozenset(found.witness) if found.rule.code == "STR005" else (
        found.route,
        frozenset(found.witness),
    )


@given(tangles())
def test_there_is_a_ring_for_each_strongly_connected_component_and_none_through_its_first_claim_is_shorter(
    m: ArgumentMap,
) -> None:
    graph = networkx.DiGraph()
    graph.add_nodes_from(claim.id for claim in m.claims)
    for argument in m.arguments:
        graph.add_edges_from((premise.claim, argument.id) for premise in argument.premises)
        graph.add_edge(argument.id, argument.conclusion)
    expected = []
    for component in networkx.strongly_connected_components(graph):
        if len(component) > 1:
            first = next(claim.id for claim in m.claims if claim.id in component)
            ways = (networkx.shortest_path_length(graph, step, first) for step in graph[first] if step in component)
            expected.append((first, 1 + min(ways)))

    rings = [found.witness for found in check(m) if found.rule.code == "LOG001"]
    assert sorted((ring[0], len(ring)) for ring in rings) == sorted(expected)


@given(tangles())
def test_what_has_no_way_to_the_thesis_is_reported_part_by_part(m: ArgumentMap) -> None:
    graph = networkx.DiGraph()
    graph.add_nodes_from(claim.id for claim in m.claims)
    for argument in m.arguments:
        graph.add_edges_from((premise.claim, argument.id) for premise in argument.premises)
        graph.add_edge(argument.id, argument.conclusion)
    [thesis] = m.thesis
    stray = graph.subgraph(set(graph) - networkx.ancestors(graph, thesis) - {thesis})
    alone = {node for node in stray if not graph.degree(node)}

    found = check(m)
    assert {d.witness[0] for d in found if d.rule.code == "STR004"} == alone
    assert {frozenset(d.witness) for d in found if d.rule.code == "STR005"} == {
        frozenset(part) for part in networkx.weakly_connected_components(stray) if not part <= alone
    }


@given(tangles())
def test_a_bare_step_is_a_shortcut_just_where_other_arguments_lead_the_same_way_by_another_claim(
    m: ArgumentMap,
) -> None:
    expected = {}
    for bare in m.arguments:
        if len({premise.claim for premise in bare.premises}) == 1:
            start, end = bare.premises[0].claim, bare.conclusion
            graph = networkx.DiGraph()
            for argument in m.arguments:
                graph.add_edges_from((premise.claim, argument.conclusion) for premise in argument.premises)
            graph.add_nodes_from((start, end))
            graph.remove_edges_from([(start, end)])
            if start != end and networkx.has_path(graph, start, end):
                expected[bare.id] = networkx.shortest_path_length(graph, start, end)

    found = [d.witness for d in check(m) if d.rule.code == "STR012"]
    assert {name: len(way) // 2 for name, *way in found} == expected


@st.composite
def towers(draw: st.DrawFn) -> ArgumentMap:
    """Return maps of up to 24 claims in which each but the last stands on others after it, so that chains are long."""
    names = [f"c{i}" for i in range(draw(st.integers(9, 24)))]
    skips = st.lists(st.integers(1, 3), min_size=1, max_size=2)
    steps = [(names[i + 1 : i + 4], draw(skips), name) for i, name in enumerate(names[:-1])]
    return ArgumentMap(
        title="T",
        thesis="c0",
        claims=[Claim(name, "C.") for name in names],
        arguments=[
            Argument(f"a{i}", list(dict.fromkeys(after[min(skip, len(after)) - 1] for skip in skipped)), end)
            for i, (after, skipped, end) in enumerate(steps)
        ],
    )


@given(towers() | tangles())
def test_the_longest_chain_to_the_thesis_outside_circles_is_told_where_it_is_too_long(m: ArgumentMap) -> None:
    graph = networkx.DiGraph()
    graph.add_nodes_from(claim.id for claim in m.claims)
    for argument in m.arguments:
        graph.add_edges_from((premise.claim, argument.id) for premise in argument.premises)
        graph.add_edge(argument.id, argument.conclusion)
    rings = [part for part in networkx.strongly_connected_components(graph) if len(part) > 1]
    graph.remove_nodes_from([name for part in rings for name in part])
    [thesis] = m.thesis
    above = graph.subgraph(networkx.ancestors(graph, thesis) | {thesis}) if thesis in graph else graph.subgraph(())
    length = networkx.dag_longest_path_length(above) // 2

    found = [len(d.witness) // 2 for d in check(m) if d.rule.code == "STR011"]
    assert found == ([length] if length > 8 else [])


@given(tangles())
def test_one_more_argument_never_breaks_a_ring(m: ArgumentMap) -> None:
    more = evolve(m, arguments=[*m.arguments, Argument("more", m.claims[-1].id, m.claims[0].id)])

    def in_rings(n: ArgumentMap) -> set[str]:
        return {name for d in check(n) if d.rule.code == "LOG001" for name in d.witness}

    assert not in_rings(m) or in_rings(more)


@given(argument_maps(acyclic=True))
def test_a_map_that_was_built_without_circles_has_none(m: ArgumentMap) -> None:
    assert [d for d in check(m) if d.rule.code in ("LOG001", "LOG002")] == []


@given(argument_maps())
def test_an_answer_to_an_objection_is_an_answer(m: ArgumentMap) -> None:
    objections = [d.witness[0] for d in check(m) if d.rule.code == "DIA001" and d.witness]
    unnamable = [name for name in objections if isinstance(m[name], DerivedId)]
    assert not unnamable

    answers = [Rebuttal(f"answer-{i}", "own-claim", name) for i, name in enumerate(dict.fromkeys(objections))]
    answered = evolve(m, claims=[*m.claims, Claim("own-claim", "O.")], rebuttals=[*m.rebuttals, *answers])
    assert not {d.witness[0] for d in check(answered) if d.rule.code == "DIA001" and d.witness}.intersection(objections)


@given(argument_maps())
def test_evidence_for_a_claim_never_leaves_it_unsupported(m: ArgumentMap) -> None:
    assume(m.thesis)  # where none is named, more support may make another claim the thesis
    bare = [str(d.route[1]) for d in check(m) if d.rule.code == "EVD001"]
    evidence = [Evidence(f"more-{claim}"[:60], "E.", supports=claim) for claim in bare]

    assert not [d for d in check(evolve(m, evidence=[*m.evidence, *evidence])) if d.rule.code == "EVD001"]


@st.composite
def quarrels(draw: st.DrawFn) -> ArgumentMap:
    """Return maps of up to eight claims with arguments and rebuttals between them, all unrated: every attack has an effect."""
    names = [f"c{i}" for i in range(draw(st.integers(1, 8)))]
    steps = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names), st.booleans()), max_size=12))
    numbered = list(enumerate(steps))
    return ArgumentMap(
        title="T",
        thesis=names[0],
        claims=[Claim(name, "C.") for name in names],
        arguments=[Argument(f"i{i}", source, target) for i, (source, target, attack) in numbered if not attack],
        rebuttals=[Rebuttal(f"i{i}", source, target) for i, (source, target, attack) in numbered if attack],
    )


@given(quarrels())
def test_every_knot_of_what_is_undecided_with_an_odd_way_back_is_told_by_a_ring_than_which_none_through_it_is_shorter(
    m: ArgumentMap,
) -> None:
    labels = evaluate(m).labels
    graph = networkx.DiGraph()  # each element in both parities: an odd way back leads from one to the other
    for each in m.inferences:
        [source] = (premise.claim for premise in each.premises)
        target = each.conclusion if isinstance(each, Argument) else each.target
        for parity in (False, True):
            graph.add_edge((source, parity), (each.id, parity))
            if source != target or isinstance(each, Argument):  # LOG002 speaks of the others
                graph.add_edge((each.id, parity), (target, parity is isinstance(each, Argument)))
    graph.remove_nodes_from([node for node in graph if labels[node[0]] is not Label.UNDECIDED])
    odd = {
        name: networkx.shortest_path_length(graph, (name, False), (name, True))
        for name, parity in graph
        if not parity and networkx.has_path(graph, (name, False), (name, True))
    }
    plain = networkx.DiGraph([(source, target) for (source, _), (target, _) in graph.edges])
    knots = [knot for knot in networkx.strongly_connected_components(plain) if not knot.isdisjoint(odd)]

    rings = [found.witness for found in check(m) if found.rule.code == "LOG009"]
    assert len(rings) == len(knots)
    order = [element.id for element in m]
    for ring in rings:
        assert len(ring) == odd[ring[0]]
        assert ring[0] == min(ring, key=order.index)
        assert any(set(ring) <= knot for knot in knots)


@given(argument_maps(resolve=False))
def test_where_nothing_is_contested_everything_is_in(m: ArgumentMap) -> None:
    quiet = evolve(
        m,
        claims=[
            evolve(c, but=(), contrary_to=(), contradictory_to=(), withdrawn=False, standard=None) for c in m.claims
        ],
        rebuttals=(),
        evidence=[e for e in m.evidence if not e.opposes],
    )
    for each in (m, quiet):
        assert View(each).contested or set(evaluate(each).labels.values()) <= {Label.IN}


@given(argument_maps(resolve=False))
def test_what_is_held_clashes_strictly_just_where_an_error_says_so(m: ArgumentMap) -> None:
    told = [d for d in check(m) if d.rule.code in ("LOG004", "LOG008") and d.severity is Severity.ERROR]

    assert bool(told) == bool(clashes(m).minimal)


@st.composite
def disputes(draw: st.DrawFn) -> ArgumentMap:
    """Return maps of up to seven claims with arguments between them, and rebuttals of claims and of steps."""
    names = [f"c{i}" for i in range(draw(st.integers(1, 7)))]
    some = st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True)
    steps = draw(st.lists(st.tuples(some, st.sampled_from(names)), max_size=9))
    attackable = [*names, *(f"a{i}" for i in range(len(steps)))]
    attacks = draw(st.lists(st.tuples(some, st.sampled_from(attackable)), max_size=6))
    return ArgumentMap(
        title="T",
        thesis=names[0],
        claims=[
            Claim(name, "C.", contradictory_to=draw(st.lists(st.sampled_from(names), max_size=1))) for name in names
        ],
        arguments=[Argument(f"a{i}", premises, end) for i, (premises, end) in enumerate(steps)],
        rebuttals=[Rebuttal(f"r{i}", premises, end) for i, (premises, end) in enumerate(attacks)],
    )


def support_of(m: ArgumentMap) -> networkx.DiGraph:
    """Return what supports what: premises their steps, arguments their conclusions."""
    graph = networkx.DiGraph()
    graph.add_nodes_from(element.id for element in m)
    for inference in m.inferences:
        graph.add_edges_from((premise.claim, inference.id) for premise in inference.premises)
        if isinstance(inference, Argument):
            graph.add_edge(inference.id, inference.conclusion)
    return graph


@given(disputes())
def test_a_rebuttal_undermines_itself_just_where_its_target_supports_it_by_a_step_between(m: ArgumentMap) -> None:
    graph = support_of(m)
    ways = {
        rebuttal.id: networkx.shortest_path_length(graph, rebuttal.target, rebuttal.id)
        for rebuttal in m.rebuttals
        if networkx.has_path(graph, rebuttal.target, rebuttal.id)
    }

    found = {d.witness[-1]: len(d.witness) - 1 for d in check(m) if d.rule.code == "LOG003"}
    assert found == {rebuttal: length for rebuttal, length in ways.items() if length > 1}


@given(disputes())
def test_a_claim_supports_and_undercuts_just_where_a_way_leads_from_it_to_what_it_undercuts(m: ArgumentMap) -> None:
    graph = support_of(m)
    expected = {
        (premise.claim, rebuttal.id)
        for rebuttal in m.rebuttals
        for premise in rebuttal.premises
        if rebuttal.target in m.sides
        and isinstance(m[rebuttal.target], Argument)
        and networkx.has_path(graph, premise.claim, rebuttal.target)
    }

    assert {(d.witness[0], d.witness[-1]) for d in check(m) if d.rule.code == "LOG022"} == expected


@given(disputes())
def test_reasons_speak_both_ways_just_where_every_pair_of_inferences_is_tried(m: ArgumentMap) -> None:
    def end(inference: Argument | Rebuttal) -> str:
        return inference.conclusion if isinstance(inference, Argument) else inference.target

    def contradict(first: str, second: str) -> bool:
        pair = (m.get(first), m.get(second))
        return first != second and any(
            isinstance(claim, Claim) and other in claim.contradictory_to
            for claim, other in zip(pair, (second, first), strict=True)
        )

    def told(first: Argument | Rebuttal, second: Argument | Rebuttal) -> tuple[list[str], list[tuple[str, bool]]]:
        ends = {(end(each), isinstance(each, Argument)) for each in (first, second)}
        return sorted({premise.claim for premise in first.premises}), sorted(ends)

    pairs = (
        (first, second)
        for first in m.inferences
        for second in m.inferences
        if set(first.premises) == set(second.premises)
        if (contradict(end(first), end(second)) if type(first) is type(second) else end(first) == end(second))
    )
    expected: list[tuple[list[str], list[tuple[str, bool]]]] = []
    for pair in pairs:
        if told(*pair) not in expected:
            expected.append(told(*pair))

    found = []
    for first, second in ([m[name] for name in d.witness] for d in check(m) if d.rule.code == "LOG007"):
        assert isinstance(first, Argument | Rebuttal)
        assert isinstance(second, Argument | Rebuttal)
        found.append(told(first, second))
    assert sorted(found) == sorted(expected)


def renamed(name: str) -> str:
    return "z" + name


def renamed_witness(found: Diagnostic) -> tuple[str, ...]:
    return found.witness if found.rule.code in OF_SOURCES else tuple(map(renamed, found.witness))


def renamed_route(route: Route) -> Route:
    tables = ("claims", "arguments", "rebuttals", "evidence", "reviews", "expect")
    return (route[0], renamed(str(route[1])), *route[2:]) if len(route) > 1 and route[0] in tables else route


def renamed_premises(premises: tuple[Premise, ...]) -> list[Premise]:
    return [evolve(premise, claim=renamed(premise.claim)) for premise in premises]


def renamed_map(m: ArgumentMap) -> ArgumentMap:
    """Return *m* with a z before the id of every claim, argument, rebuttal and item of evidence."""

    def renamed_steps(steps: tuple[Step, ...]) -> list[Step]:
        return [evolve(step, premises=renamed_premises(step.premises)) for step in steps]

    def renamed_inference(inference: Argument | Rebuttal) -> Argument | Rebuttal:
        questions = {q: renamed(a) if isinstance(a, str) else a for q, a in inference.questions.items()}
        new = evolve(
            inference, id=renamed(inference.id), premises=renamed_premises(inference.premises), questions=questions
        )
        if isinstance(new, Argument):
            return evolve(new, conclusion=renamed(new.conclusion))
        return evolve(new, target=renamed(new.target))

    named = [i for i in m.inferences if not isinstance(i.id, DerivedId)]
    inferences = [renamed_inference(inference) for inference in named]
    return evolve(
        m,
        thesis=map(renamed, m.thesis),
        claims=[
            evolve(
                claim,
                id=renamed(claim.id),
                because=renamed_steps(claim.because),
                but=renamed_steps(claim.but),
                contrary_to=map(renamed, claim.contrary_to),
                contradictory_to=map(renamed, claim.contradictory_to),
            )
            for claim in m.claims
        ],
        arguments=[inference for inference in inferences if isinstance(inference, Argument)],
        rebuttals=[inference for inference in inferences if isinstance(inference, Rebuttal)],
        evidence=[
            evolve(e, id=renamed(e.id), supports=map(renamed, e.supports), opposes=map(renamed, e.opposes))
            for e in m.evidence
        ],
        groups=[evolve(group, claims=map(renamed, group.claims)) for group in m.groups],
        reviews={renamed(name): print_ for name, print_ in m.reviews.items()},
        expect=[evolve(expectation, claim=renamed(expectation.claim)) for expectation in m.expect],
    )
