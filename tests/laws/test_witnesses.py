"""Every witness proves its finding, to a verifier that knows the model and networkx, and nothing of the rules."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from math import prod

import networkx
from hypothesis import given
from hypothesis import strategies as st
from tests.laws.closures import bearings, stands_without
from tests.laws.discharged import discharged
from tests.laws.test_sourcing import sourced_maps

from argmap import checks
from argmap.diagnostics import Severity
from argmap.evaluation import bounds, evaluate
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Inference, Label, Mode, Rebuttal, Source
from argmap.model.without import without_withdrawn
from argmap.testing import argument_maps

check = partial(checks.check, profile="strict", today=date(2100, 6, 1))

Witness = tuple[str, ...]


@given(argument_maps())
def test_every_witness_proves_its_finding(m: ArgumentMap) -> None:
    confirm(m)


@given(argument_maps(acyclic=False))
def test_every_witness_proves_its_finding_in_maps_with_rings(m: ArgumentMap) -> None:
    confirm(m)


@given(argument_maps(resolve=False))
def test_every_witness_proves_its_finding_whatever_is_broken(m: ArgumentMap) -> None:
    confirm(m)


@st.composite
def positions(draw: st.DrawFn) -> ArgumentMap:
    """Return maps of a few claims, held, denied or rated, with strict steps, low ratings, and things in dispute."""
    names = [f"c{i}" for i in range(draw(st.integers(2, 5)))]
    name = st.sampled_from(names)
    rating = st.sampled_from([None, 0.1, 0.9])
    stance = st.sampled_from(["asserted", "conceded", "denied", None])
    contrary = st.lists(name, max_size=1)
    text, kind = st.sampled_from(["C.", "c", "D."]), st.sampled_from(["fact", "value", None])
    certainty = st.sampled_from([None, None, 0.3, 0.95])
    modes = st.sampled_from(["strict", "strict", "defeasible"])
    steps = draw(st.lists(st.tuples(name, name, rating, modes), max_size=4))
    items = draw(st.lists(st.tuples(name, rating), max_size=2))
    aims = st.sampled_from([*names, *(f"e{i}" for i in range(len(items))), *(f"a{i}" for i in range(len(steps)))])
    attacks = draw(st.lists(st.tuples(name, aims, rating), max_size=4))
    return ArgumentMap(
        title="T",
        thesis=names[0],
        claims=[
            Claim(
                each,
                draw(text),
                stance=draw(stance),
                contrary_to=draw(contrary),
                kind=draw(kind),
                certainty=draw(certainty),
            )
            for each in names
        ],
        arguments=[Argument(f"a{i}", x, y, strength=w, mode=mode) for i, (x, y, w, mode) in enumerate(steps)],
        evidence=[Evidence(f"e{i}", "E.", supports=claim, strength=w) for i, (claim, w) in enumerate(items)],
        rebuttals=[Rebuttal(f"r{i}", x, y, strength=w) for i, (x, y, w) in enumerate(attacks)],
    )


@given(positions())
def test_every_witness_proves_its_finding_about_commitments_and_labels(m: ArgumentMap) -> None:
    confirm(m)


@st.composite
def weighed(draw: st.DrawFn) -> ArgumentMap:
    """Return maps of a few claims, each of which bears on earlier ones, with ratings, certainties and assumptions throughout."""
    names = [f"c{i}" for i in range(draw(st.integers(2, 6)))]
    rating, certainty = st.sampled_from([0.3, 0.6, 0.9]), st.sampled_from([None, 0.3, 0.8, 0.95])
    arguments, rebuttals, evidence = [], [], []
    for i, name in enumerate(names[1:], 1):
        premises, target = sorted({name, draw(st.sampled_from(names[i:]))}), draw(st.sampled_from(names[:i]))
        match draw(st.sampled_from(["for", "for", "against", "evidence"])):
            case "for":
                arguments.append(Argument(f"i{i}", premises, target, strength=draw(rating)))
            case "against":
                rebuttals.append(Rebuttal(f"i{i}", name, target, strength=draw(rating)))
            case _:
                evidence.append(Evidence(f"i{i}", "E.", supports=[name, target], strength=draw(rating), source="s"))
    claims = [Claim(each, "C.", certainty=draw(certainty), assumption=draw(st.integers(0, 3)) == 0) for each in names]
    return ArgumentMap(
        title="T",
        thesis=names[0],
        sources=[Source("s", "S")],
        claims=claims,
        arguments=arguments,
        rebuttals=rebuttals,
        evidence=evidence,
    )


@given(weighed())
def test_every_witness_proves_its_finding_about_what_is_weighed(m: ArgumentMap) -> None:
    confirm(m)


@given(sourced_maps())
def test_every_witness_proves_its_finding_about_sources(m: ArgumentMap) -> None:
    confirm(m)


def confirm(m: ArgumentMap) -> None:
    """Confirm the witness of each finding of *m*, and that the rules about the graph give one."""
    for found in check(m):
        if found.rule.code in VERIFIERS and found.severity is not Severity.NOTE:
            assert found.witness
            assert VERIFIERS[found.rule.code](m, found.witness), found


def premises(inference: Inference) -> set[str]:
    return {premise.claim for premise in inference.premises}


def bears_on(m: ArgumentMap) -> networkx.DiGraph:
    """Return what bears on what among all that is not withdrawn; each edge has the number of attacks on it, if known."""
    present = {element.id for element in m if not (isinstance(element, Claim) and element.withdrawn)}
    graph = networkx.DiGraph()
    for element in m:
        match element:
            case Claim(withdrawn=False):
                graph.add_node(element.id)
                for other in (*element.contrary_to, *element.contradictory_to):
                    if other != element.id and isinstance(m.get(other), Claim):
                        graph.add_edges_from([(element.id, other), (other, element.id)])
            case Argument() | Rebuttal():
                answers = {answer for answer in element.questions.values() if isinstance(answer, str)}
                claims = {name for name in premises(element) | answers if isinstance(m.get(name), Claim)}
                graph.add_edges_from((claim, element.id) for claim in claims)
                end = m.get(element.conclusion if isinstance(element, Argument) else element.target)
                if end is not None and (isinstance(element, Rebuttal) or isinstance(end, Claim)):
                    graph.add_edge(element.id, end.id)
            case Evidence():
                claims = {name for name in (*element.supports, *element.opposes) if isinstance(m.get(name), Claim)}
                graph.add_edges_from((element.id, claim) for claim in claims)
            case _:
                pass
    for element in m:
        of_withdrawn = element.id.count(".") and element.id.split(".")[0] not in present
        if element.id not in present or of_withdrawn:
            graph.remove_nodes_from([element.id])
    return graph


def theses_of(m: ArgumentMap, graph: networkx.DiGraph) -> list[str]:
    """Return the theses that are named, else the only claim that is supported and is no premise of an argument."""
    if m.thesis:
        return [thesis for thesis in m.thesis if thesis in graph and isinstance(m[thesis], Claim)]
    arguments = [m[name] for name in graph if isinstance(m[name], Argument)]
    used = {claim for argument in arguments if isinstance(argument, Argument) for claim in premises(argument)}
    supported = {argument.conclusion for argument in arguments if isinstance(argument, Argument)}
    supported.update(claim for item in m.evidence for claim in item.supports)
    ends = [claim.id for claim in m.claims if claim.id in graph and claim.id in supported and claim.id not in used]
    return ends if len(ends) == 1 else []


def is_self_reference(m: ArgumentMap, witness: Witness) -> bool:
    [name] = witness
    found = m.get(name)
    return (
        (isinstance(found, Claim) and name in (*found.contrary_to, *found.contradictory_to))
        or (isinstance(found, Rebuttal) and found.target == name)
        or any(source.id == name and name in source.derived_from for source in m.sources)
    )


def is_duplicate(m: ArgumentMap, witness: Witness) -> bool:
    match [m[name] for name in witness]:
        case [Argument() as first, Argument() as second]:
            return premises(first) == premises(second) and first.conclusion == second.conclusion
        case [Rebuttal() as first, Rebuttal() as second]:
            return premises(first) == premises(second) and first.target == second.target
        case _:
            return False


def are_several_theses(m: ArgumentMap, witness: Witness) -> bool:
    return len(set(witness)) > 1 and all(name in m.thesis and isinstance(m[name], Claim) for name in witness)


def is_thesis_as_premise(m: ArgumentMap, witness: Witness) -> bool:
    thesis, name, conclusion = witness
    argument = m[name]
    return isinstance(argument, Argument) and thesis in premises(argument) and argument.conclusion == conclusion


def is_orphan(m: ArgumentMap, witness: Witness) -> bool:
    [name] = witness
    graph = bears_on(m)
    return isinstance(m[name], Claim) and not graph.in_edges(name) and not graph.out_edges(name)


def is_unreachable_part(m: ArgumentMap, witness: Witness) -> bool:
    graph = bears_on(m)
    theses = theses_of(m, graph)
    reached = set(theses).union(*(networkx.ancestors(graph, thesis) for thesis in theses))
    stray = graph.subgraph(set(graph) - reached)
    return set(witness) in list(networkx.weakly_connected_components(stray))


def is_empty(m: ArgumentMap, witness: Witness) -> bool:
    found = m[witness[0]]
    return isinstance(found, Argument | Rebuttal) and not found.premises


def is_ring(m: ArgumentMap, witness: Witness) -> bool:
    if len(witness) % 2 or len(set(witness)) < len(witness):
        return False
    for index, (name, following) in enumerate(pairwise((*witness, witness[0]))):
        here, there = m[name], m[following]
        match here, there:
            case Claim(withdrawn=False), Argument() if index % 2 == 0 and name in premises(there):
                continue
            case Argument(conclusion=end), Claim() if index % 2 and end == following:
                continue
        return False
    return True


def is_self_attack(m: ArgumentMap, witness: Witness) -> bool:
    name, target = witness
    rebuttal = m[name]
    if not isinstance(rebuttal, Rebuttal) or rebuttal.target != target:
        return False
    return target == name or (target in premises(rebuttal) and rebuttal.mode is not Mode.REDUCTIO)


def are_contraries_held(m: ArgumentMap, witness: Witness) -> bool:
    first, second = (m[name] for name in witness)
    if not isinstance(first, Claim) or not isinstance(second, Claim):
        return False
    return second.id in (*first.contrary_to, *first.contradictory_to) and is_held(first) and is_held(second)


def is_held(claim: Claim) -> bool:
    """Say whether *claim* may be one that the author is committed to: which side it is on is not asked."""
    return (
        claim.assumption or claim.stance in ("asserted", "conceded") or (claim.stance is None and claim.voice is None)
    )


def exclude_each_other(first: Claim, second: Claim) -> bool:
    return second.id in (*first.contrary_to, *first.contradictory_to) or first.id in (
        *second.contrary_to,
        *second.contradictory_to,
    )


def follows(m: ArgumentMap, names: Witness) -> set[str]:
    """Return what follows from the claims among *names* by the arguments among them, all of them held and none withdrawn."""
    elements = [m[name] for name in names]
    known = {each.id for each in elements if isinstance(each, Claim)}
    assert all(is_held(claim) and not claim.withdrawn for claim in elements if isinstance(claim, Claim))
    arguments = [each for each in elements if isinstance(each, Argument)]
    for _ in arguments:
        known.update(a.conclusion for a in arguments if a.premises and premises(a) <= known)
    return known


def is_derived_contradiction(m: ArgumentMap, witness: Witness) -> bool:
    first, second, *names = witness

    def both(names: list[str]) -> bool:
        return {first, second} <= follows(m, tuple(names))

    needed = not any(both([each for each in names if each != name]) for name in names)
    return exclude_each_other(m.claim(first), m.claim(second)) and both(names) and needed


def is_denied_and_follows(m: ArgumentMap, witness: Witness) -> bool:
    name, *names = witness
    strict = all(each.mode is Mode.STRICT for each in map(m.get, names) if isinstance(each, Argument))
    needed = not any(name in follows(m, tuple(each for each in names if each != one)) for one in names)
    return m.claim(name).stance == "denied" and strict and name in follows(m, tuple(names)) and needed


def is_odd_ring(m: ArgumentMap, witness: Witness) -> bool:
    labels = evaluate(m).labels
    parities = {False}
    for name, following in pairwise((*witness, witness[0])):
        signs = {attack for other, attack in bears_directly_on(m, name) if other == following}
        parities = {parity is not sign for parity in parities for sign in signs}
    undecided = all(labels[name] is Label.UNDECIDED for name in witness)
    return undecided and True in parities and len(set(witness)) == len(witness)


def bears_directly_on(m: ArgumentMap, name: str) -> Iterator[tuple[str, bool]]:
    """Yield what *name* is a premise of, supports or concludes, and what it attacks."""
    match m[name]:
        case Claim():
            yield from ((each.id, False) for each in m.inferences if name in premises(each))
        case Argument() as argument:
            yield argument.conclusion, False
        case Rebuttal() as rebuttal:
            yield rebuttal.target, True
        case Evidence() as item:
            yield from ((claim, False) for claim in item.supports)
            yield from ((claim, True) for claim in item.opposes)


def is_standoff(m: ArgumentMap, witness: Witness) -> bool:
    first, second, thesis = witness
    labels = evaluate(m).labels
    graph = bears_on(m)
    open_ones = graph.subgraph([name for name in graph if labels[name] is Label.UNDECIDED])
    rebut = [
        any(r.target == target and source in premises(r) for r in m.rebuttals)
        for source, target in ((first, second), (second, first))
    ]
    opposed = exclude_each_other(m.claim(first), m.claim(second)) or all(rebut)
    return (
        opposed
        and second in open_ones
        and thesis in theses_of(m, graph)
        and networkx.has_path(open_ones, first, thesis)
    )


def is_defeated(m: ArgumentMap, witness: Witness) -> bool:
    name, *defeaters = witness
    evaluation = evaluate(m)
    strict = networkx.DiGraph()
    strict.add_node(name)
    for argument in m.arguments:
        if argument.mode is Mode.STRICT:
            strict.add_edges_from((premise, argument.conclusion) for premise in premises(argument))
    aims = {name, *networkx.descendants(strict, name)}
    return (
        evaluation.reasons[name] == "defeated"
        and bool(defeaters)
        and is_held(m.claim(name))
        and all(evaluation.labels[each] is Label.IN and not aims.isdisjoint(aims_of(m, each)) for each in defeaters)
    )


def aims_of(m: ArgumentMap, name: str) -> set[str]:
    """Return what *name* attacks; a claim attacks its contraries."""
    found = m[name]
    if isinstance(found, Claim):
        return {claim.id for claim in m.claims if exclude_each_other(found, claim)}
    return {target for target, attack in bears_directly_on(m, name) if attack}


def is_undecided_thesis(m: ArgumentMap, witness: Witness) -> bool:
    [name] = witness
    return name in theses_of(m, bears_on(m)) and evaluate(m).labels[name] is Label.UNDECIDED and is_held(m.claim(name))


def is_denied_and_in(m: ArgumentMap, witness: Witness) -> bool:
    [name] = witness
    return m.claim(name).stance == "denied" and evaluate(m).labels[name] is Label.IN


def is_unsupported_thesis(m: ArgumentMap, witness: Witness) -> bool:
    name, *grounds = witness
    evaluation = evaluate(m)
    arguments = {argument.id for argument in m.arguments if argument.conclusion == name}
    evidence = {item.id for item in m.evidence if name in item.supports and item.kind != "illustration"}
    down = bool(grounds) and all(evaluation.labels[each] is Label.OUT for each in grounds)
    return (
        name in theses_of(m, bears_on(m))
        and evaluation.reasons[name] == "unsupported"
        and set(grounds) == arguments | evidence
        and (down or m.claim(name).standard is not None)
    )


def is_disputed(m: ArgumentMap, witness: Witness) -> bool:
    name, *disputes = witness
    labels, item = evaluate(m).labels, m[name]
    due = Label.IN if labels[name] is Label.OUT else Label.UNDECIDED
    aimed = all(labels[each] is due and name in aims_of(m, each) for each in disputes)
    return isinstance(item, Evidence) and labels[name] is not Label.IN and not item.note and bool(disputes) and aimed


def is_weakly_supported(m: ArgumentMap, witness: Witness) -> bool:
    name, *grounds = witness
    labels = evaluate(m).labels
    offered = [each for each in m.arguments if each.conclusion == name]
    evidence = [each for each in m.evidence if name in each.supports and each.kind != "illustration"]
    grounds_offered: list[Argument | Evidence] = [*offered, *evidence]
    live = [each for each in grounds_offered if labels[each.id] is not Label.OUT]
    weak = all(each.strength is not None and each.strength.value < 0.25 for each in live)
    strict = any(each.mode is Mode.STRICT for each in live if isinstance(each, Argument))
    grounded = bool(grounds) or m.claim(name).assumption
    return labels[name] is Label.IN and grounded and [each.id for each in live] == grounds and weak and not strict


def is_unanswered(m: ArgumentMap, witness: Witness) -> bool:
    name, target = witness
    objection = m[name]
    graph = bears_on(m)
    theses = theses_of(m, graph)
    leads_on = target in theses or any(networkx.has_path(graph, target, thesis) for thesis in theses)
    if isinstance(objection, Evidence):
        aimed, own = target in objection.opposes, {name}
    elif isinstance(objection, Rebuttal):
        aimed, own = objection.target == target, {name, *premises(objection)}.intersection(graph)
    else:
        return False
    answers = [
        rebuttal
        for rebuttal in m.rebuttals
        if rebuttal.target in own
        and rebuttal.premises
        and not any(is_withdrawn(m, claim) for claim in premises(rebuttal))
    ]
    return leads_on and aimed and not [answer for answer in answers if answer.id in graph]


def steps_of(m: ArgumentMap) -> list[tuple[str, set[str]]]:
    """Return the conclusions of arguments with premises, none of them withdrawn, each with those of these that are claims."""
    live = without_withdrawn(m)
    return [
        (each.conclusion, {name for name in premises(rests) if isinstance(live.get(name), Claim)})
        for each, rests in zip(live.arguments, discharged(live).arguments, strict=True)
        if each.premises and not any(is_withdrawn(m, name) for name in premises(each))
    ]


def grounded(m: ArgumentMap, *, assumptions: bool = True) -> set[str]:
    """Return the claims that are grounded, by brute force; without what is assumed, if *assumptions* is not set."""
    live, steps = without_withdrawn(m), steps_of(m)
    known = {
        claim
        for item in m.evidence
        if item.source is not None and item.kind != "illustration"
        for claim in item.supports
    }
    for claim in live.claims:
        alone = claim.id not in {end for end, _ in steps}
        by_itself = claim.implicit or claim.undeveloped or claim.kind == "definition"
        if claim.assumption:
            known.update([claim.id] if assumptions else [])
        elif claim.stance == "conceded" or (alone and by_itself):
            known.add(claim.id)
    for _ in live.claims:
        known.update(end for end, needed in steps if needed <= known)
    return known


def is_ungrounded(m: ArgumentMap, witness: Witness) -> bool:
    name, *ends = witness
    known, steps = grounded(m), steps_of(m)
    ways = networkx.DiGraph([(claim, end) for end, needed in steps for claim in needed - known])
    ends_are_so = all(end not in known and end not in {end for end, _ in steps} for end in ends)
    return name not in known and ends_are_so and all(networkx.has_path(ways, end, name) for end in ends)


def is_resting_on_assumptions(m: ArgumentMap, witness: Witness) -> bool:
    name, *ends = witness
    assumed = all(m.claim(end).assumption for end in ends)
    return assumed and is_held(m.claim(name)) and name in grounded(m) - grounded(m, assumptions=False)


def certainty_of(m: ArgumentMap, name: str) -> float:
    certainty = m.claim(name).certainty
    assert certainty is not None
    return certainty.value


def is_overclaim(m: ArgumentMap, witness: Witness) -> bool:
    [name] = witness
    return is_held(m.claim(name)) and certainty_of(m, name) > bounds(m)[name].hi + 0.05


def is_overclaim_if_independent(m: ArgumentMap, witness: Witness) -> bool:
    [name] = witness
    found = bounds(m, unrated=1)[name]
    return found.mid + 0.05 < certainty_of(m, name) <= found.hi + 0.05 + 1e-6


def is_underclaim(m: ArgumentMap, witness: Witness) -> bool:
    [name] = witness
    return certainty_of(m, name) < bounds(m)[name].lo - 0.05 and not list(attackers_of(m, name))


def attackers_of(m: ArgumentMap, name: str) -> Iterator[str]:
    yield from (each.id for each in m.rebuttals if each.target == name)
    yield from (each.id for each in m.evidence if name in each.opposes)


def is_weak_link(m: ArgumentMap, witness: Witness) -> bool:
    link, *claims = witness
    rated: list[Argument | Evidence] = [*m.arguments, *m.evidence]
    weak = {each.id for each in rated if each.strength is not None and each.strength.value < 0.5}
    weak -= {each.id for each in m.arguments if each.mode is Mode.STRICT}
    weak.update(c.id for c in m.claims if c.certainty is not None and c.certainty.value < 0.5)
    graph = bears_on(m)
    leads = all(networkx.has_path(graph, link, claim) for claim in claims)
    sure = all(certainty_of(m, claim) >= 0.8 and is_held(m.claim(claim)) for claim in claims)
    return link in weak and leads and sure and bool(claims) and carried(m, weak).isdisjoint(claims)


def carried(m: ArgumentMap, weak: set[str]) -> set[str]:
    """Return the claims that something leads up to without any of what is *weak*."""
    live = without_withdrawn(m)
    items = [item for item in live.evidence if item.kind != "illustration"]
    arguments = list(live.arguments)
    offered = {each.conclusion for each in arguments} | {claim for item in items for claim in item.supports}
    known = {claim for item in items if item.id not in weak for claim in item.supports}
    known.update(c.id for c in live.claims if (c.id not in offered or c.assumption) and c.id not in weak)
    for _ in live.claims:
        for each in arguments:
            there = all(not isinstance(m.get(name), Claim) or name in known for name in premises(each))
            if each.id not in weak and each.premises and there:
                known.add(each.conclusion)
    return known


def is_own_defeater(m: ArgumentMap, witness: Witness) -> bool:
    name, *defeaters = witness
    labels = evaluate(m).labels
    offered: list[Argument | Evidence] = [a for a in m.arguments if a.conclusion == name]
    offered += [e for e in m.evidence if name in e.supports and e.kind != "illustration"]
    live = [each.strength.value for each in offered if each.strength is not None and labels[each.id] is not Label.OUT]
    credence = m.claim(name).credence
    if m.claim(name).assumption and credence is not None:
        live.append(credence.value)
    rebuttals = [each for each in m.rebuttals if each.id in defeaters and each.target == name and each.voice is None]
    granted = all(is_held(m.claim(claim)) for each in rebuttals for claim in premises(each))
    heavier = all(each.strength is not None and each.strength.value > max(live) for each in rebuttals)
    return (
        labels[name] is Label.OUT
        and is_held(m.claim(name))
        and len(rebuttals) == len(defeaters) > 0
        and granted
        and heavier
        and all(labels[each] is Label.IN for each in defeaters)
    )


def is_outnumbered(m: ArgumentMap, witness: Witness) -> bool:
    name, *attackers = witness
    evaluation, claim = evaluate(m), m.claim(name)
    offered = [a.id for a in m.arguments if a.conclusion == name]
    offered += [e.id for e in m.evidence if name in e.supports and e.kind != "illustration"]
    live = [evaluation.strengths[each] for each in offered if evaluation.labels[each] is not Label.OUT]
    if claim.assumption:
        live.append(0.5 if claim.credence is None else claim.credence.value)
    con = 1 - prod(1 - evaluation.strengths[each] for each in attackers)
    aimed = set(attackers) <= set(attackers_of(m, name))
    return evaluation.labels[name] is Label.IN and aimed and con > 1 - prod(1 - each for each in live) + 0.05


def is_one_sided(m: ArgumentMap, witness: Witness) -> bool:
    graph = bears_on(m)
    reached = set(witness).union(*(networkx.ancestors(graph, thesis) for thesis in witness))
    against = [
        each
        for each in without_withdrawn(m).rebuttals
        if each.target in reached and each.premises and not any(is_withdrawn(m, name) for name in premises(each))
    ]
    items = [each for each in m.evidence if not reached.isdisjoint(each.opposes) and each.kind != "illustration"]
    return list(dict.fromkeys(theses_of(m, graph))) == list(witness) and not against and not items


def rests_on_a_bare_word(m: ArgumentMap, witness: Witness) -> bool:
    objection, name = witness
    graph = bears_on(m)
    supported = [a for a in without_withdrawn(m).arguments if a.conclusion == name]
    leads = networkx.has_path(graph, name, objection)
    return isinstance(m[objection], Rebuttal) and leads and not supported and name not in grounded(m)


def is_straw_man(m: ArgumentMap, witness: Witness) -> bool:
    name, *attackers = witness
    claim = m.claim(name)
    used = any(name in premises(each) for each in without_withdrawn(m).inferences)
    unquoted = claim.voice is not None and not claim.quotes
    aimed = bool(attackers) and set(attackers) <= set(attackers_of(m, name))
    return aimed and (unquoted or (claim.voice is None and not used and name not in theses_of(m, bears_on(m))))


def is_misdirected(m: ArgumentMap, witness: Witness) -> bool:
    name, premise, denied, reason = witness
    rebuttal, argument = m[name], m[reason]
    return (
        isinstance(rebuttal, Rebuttal)
        and isinstance(argument, Argument)
        and rebuttal.target == argument.conclusion
        and premise in premises(rebuttal)
        and denied in premises(argument)
        and exclude_each_other(m.claim(premise), m.claim(denied))
    )


def is_relying_on_denied(m: ArgumentMap, witness: Witness) -> bool:
    name, denied = witness
    argument = m[name]
    return (
        isinstance(argument, Argument)
        and denied in premises(argument)
        and m.claim(denied).stance == "denied"
        and is_held(m.claim(argument.conclusion))
        and argument.voice is None
    )


def is_unadjusted(m: ArgumentMap, witness: Witness) -> bool:
    name, *names = witness
    against = [each for each in m.rebuttals if each.id in names and each.target == name]
    conceded = all(m.claim(claim).stance == "conceded" for each in against for claim in premises(each))
    rooms = [0.9 if each.strength is None else 1 - each.strength.value for each in against]
    return len(against) == len(names) > 0 and conceded and all(certainty_of(m, name) > room for room in rooms)


def is_withdrawn(m: ArgumentMap, name: str) -> bool:
    found = m.get(name)
    return isinstance(found, Claim) and found.withdrawn


def supports(m: ArgumentMap, way: Witness) -> bool:
    """Say whether each element on *way* supports the next: a premise its step, an argument its conclusion."""
    graph = bears_on(m)
    for first, second in pairwise(way):
        found, held = m[first], m[second]
        if isinstance(held, Argument | Rebuttal):
            joined = first in premises(held)
        else:
            joined = (isinstance(found, Argument) and found.conclusion == second) or (
                isinstance(found, Evidence) and second in found.supports
            )
        if not joined or first not in graph or second not in graph:
            return False
    return True


def is_self_undermining(m: ArgumentMap, witness: Witness) -> bool:
    rebuttal = m[witness[-1]]
    steps = [m[name] for name in witness[:-1]]
    return (
        isinstance(rebuttal, Rebuttal)
        and rebuttal.target == witness[0]
        and len(witness) > 2
        and supports(m, witness)
        and not any(isinstance(step, Argument | Rebuttal) and step.mode is Mode.REDUCTIO for step in (*steps, rebuttal))
    )


def is_supporting_and_undercutting(m: ArgumentMap, witness: Witness) -> bool:
    undercut, step = m[witness[-1]], m[witness[-2]]
    return (
        isinstance(undercut, Rebuttal)
        and isinstance(step, Argument | Rebuttal)
        and undercut.target == step.id
        and witness[0] in premises(undercut)
        and supports(m, witness[:-1])
    )


def is_stance_clash(m: ArgumentMap, witness: Witness) -> bool:
    denied, *twins = (m.claim(name) for name in witness)
    if any(twin.stance == "denied" for twin in twins):
        [other] = twins
        return denied.stance == "denied" and other.id in denied.contradictory_to
    held = all(
        is_held(twin) and re.findall(r"\w+", twin.text.lower()) == re.findall(r"\w+", denied.text.lower())
        for twin in twins
    )
    return denied.stance == "denied" and (held if twins else denied.assumption)


def are_contradictory_premises(m: ArgumentMap, witness: Witness) -> bool:
    name, *pair = witness
    return (
        isinstance(found := m[name], Argument)
        and set(pair) <= premises(found)
        and exclude_each_other(*map(m.claim, pair))
    )


def speaks_both_ways(m: ArgumentMap, witness: Witness) -> bool:
    match [m[name] for name in witness]:
        case [Argument() as argument, Rebuttal() as rebuttal]:
            return premises(argument) == premises(rebuttal) and argument.conclusion == rebuttal.target
        case [Argument() as first, Argument() as second]:
            return premises(first) == premises(second) and contradict(m, first.conclusion, second.conclusion)
        case [Rebuttal() as first, Rebuttal() as second]:
            return premises(first) == premises(second) and contradict(m, first.target, second.target)
        case [Evidence() as item, Claim() as claim]:
            return claim.id in item.supports and claim.id in item.opposes
        case [Evidence() as item, Claim() as claim, Claim() as other]:
            together = ({claim.id, other.id} <= set(claims) for claims in (item.supports, item.opposes))
            return any(together) and contradict(m, claim.id, other.id)
        case _:
            return False


def contradict(m: ArgumentMap, first: str, second: str) -> bool:
    return second in m.claim(first).contradictory_to or first in m.claim(second).contradictory_to


def is_strict_and_undercut(m: ArgumentMap, witness: Witness) -> bool:
    rebuttal, argument = (m[name] for name in witness)
    strict = isinstance(argument, Argument) and argument.mode is Mode.STRICT
    return strict and isinstance(rebuttal, Rebuttal) and rebuttal.target == argument.id


def kinds(m: ArgumentMap, argument: str) -> tuple[set[str], str]:
    """Return the kinds of the premises of *argument*, and that of its conclusion."""
    found = m[argument]
    assert isinstance(found, Argument)
    return {str(m.claim(name).kind) for name in premises(found)}, str(m.claim(found.conclusion).kind)


def leads_from_is_to_ought(m: ArgumentMap, witness: Witness) -> bool:
    given, end = kinds(m, *witness)
    return given <= {"fact", "definition"} and end in {"value", "policy"}


def leads_from_ought_to_is(m: ArgumentMap, witness: Witness) -> bool:
    given, end = kinds(m, *witness)
    return given <= {"value", "policy"} and end == "fact"


def do_not_add_up(m: ArgumentMap, witness: Witness) -> bool:
    first, second = (m.claim(name).certainty for name in witness)
    if first is None or second is None or not exclude_each_other(*map(m.claim, witness)):
        return False
    total = first.value + second.value
    return total > 1 or (total < 1 and contradict(m, *witness))


def is_restated(m: ArgumentMap, witness: Witness) -> bool:
    claim, step, conclusion = witness
    argument, first, second = m[step], m[claim], m[conclusion]
    assert isinstance(first, Claim)
    assert isinstance(second, Claim)
    wording = set(re.findall(r"\w{4}", first.text.casefold())) & set(re.findall(r"\w{4}", second.text.casefold()))
    return (
        isinstance(argument, Argument)
        and claim in premises(argument)
        and argument.conclusion == conclusion
        and (bool(wording) or first.text == second.text)
    )


def is_twin(m: ArgumentMap, witness: Witness) -> bool:
    first, second = (m.claim(name) for name in witness)
    letters = [
        [c for c in unicodedata.normalize("NFKC", each.text).casefold() if c.isalnum()] for each in (first, second)
    ]
    return letters[0] == letters[1] and first.terms == second.terms and first.id != second.id


def is_lone_case(m: ArgumentMap, witness: Witness) -> bool:
    claim, case = witness
    found = m[case]
    graph = networkx.DiGraph([(each.conclusion, premise) for each in m.arguments for premise in premises(each)])
    graph.add_edges_from((end, item.id) for item in m.evidence for end in item.supports if item.kind != "illustration")
    below = networkx.descendants(graph, claim)
    return isinstance(found, Evidence) and case in below and below.isdisjoint({e.id for e in m.evidence} - {case})


def is_developed(m: ArgumentMap, witness: Witness) -> bool:
    name, *support = witness
    elements = [m[each] for each in support]
    ends = [(each.conclusion,) if isinstance(each, Argument) else getattr(each, "supports", ()) for each in elements]
    return m.claim(name).undeveloped and bool(support) and all(name in end for end in ends)


def has_many_premises(m: ArgumentMap, witness: Witness) -> bool:
    name, *many = witness
    step = m[name]
    return isinstance(step, Argument | Rebuttal) and premises(step) == set(many) and len(many) > 7


def has_many_steps(m: ArgumentMap, witness: Witness) -> bool:
    name, *steps = witness
    ends = {m_step.conclusion if isinstance(m_step, Argument) else m_step.target for m_step in inferences(m, steps)}
    sorts = {type(step) for step in inferences(m, steps)}
    return ends == {name} and len(sorts) == 1 and len(set(steps)) > 7


def inferences(m: ArgumentMap, names: Sequence[str]) -> list[Inference]:
    return [each for each in map(m.get, names) if isinstance(each, Argument | Rebuttal)]


def is_way_of_support(m: ArgumentMap, witness: Witness) -> bool:
    """Say whether claims and arguments take turns in *witness*, each bearing on the next, and none comes twice."""
    steps = [m[name] for name in witness]
    fits = all(
        there.id in [end for end, attack in bears_directly_on(m, here.id) if not attack]
        and isinstance(here, Argument if index % 2 else Claim)
        for index, (here, there) in enumerate(pairwise(steps))
    )
    return fits and len(witness) % 2 == 1 and len(set(witness)) == len(witness)


def is_deep(m: ArgumentMap, witness: Witness) -> bool:
    return is_way_of_support(m, witness) and len(witness) > 17 and witness[-1] in theses_of(m, bears_on(m))


def is_shortcut(m: ArgumentMap, witness: Witness) -> bool:
    name, *way = witness
    bare = m[name]
    ends = isinstance(bare, Argument) and premises(bare) == {way[0]} and bare.conclusion == way[-1]
    return ends and name not in way and len(way) > 4 and is_way_of_support(m, tuple(way))


def has_single_premise(m: ArgumentMap, witness: Witness) -> bool:
    name, premise = witness
    return premises(inferences(m, [name])[0]) == {premise}


def losses(m: ArgumentMap) -> list[set[str]]:
    """Return the evidence that goes with each source, or item that names none, and with all that goes back to each."""
    known = {source.id for source in m.sources}
    descent = networkx.DiGraph([(source.id, origin) for source in m.sources for origin in source.derived_from])
    descent.add_nodes_from(known)
    below = [{source}.union(networkx.ancestors(descent, source)) for source in known]
    parts = [{source} for source in known] + below
    by_source = [{item.id for item in m.evidence if item.source in part} for part in parts]
    return [*by_source, *({item.id} for item in m.evidence if item.source not in known)]


def fall_together(m: ArgumentMap, witness: Witness) -> bool:
    target, *names = witness
    bearing = {each.id for (end, _), found in bearings(m).items() if end == target for each in found}
    standing = set(names) <= stands_without(m, set())
    lost = any(stands_without(m, loss).isdisjoint(names) for loss in losses(m))
    return len(set(names)) > 1 and bearing.issuperset(names) and standing and lost


def is_ring_of_sources(m: ArgumentMap, witness: Witness) -> bool:
    origins = {source.id: source.derived_from for source in m.sources}
    return len(witness) > 1 and all(after in origins[name] for name, after in pairwise((*witness, witness[0])))


def is_self_cited(m: ArgumentMap, witness: Witness) -> bool:
    name, *items = witness
    claim, voices = m.claim(name), {voice.id: voice.name for voice in m.voices}
    works = {source.id: {author.casefold() for author in source.authors} for source in m.sources}
    speakers = {author.casefold() for author in (m.authors if claim.voice is None else [voices[claim.voice]])}
    sources = [item.source or "" for item in m.evidence if item.id in items]
    return not [a for a in m.arguments if a.conclusion == name] and all(speakers & works[source] for source in sources)


def names_a_scheme(m: ArgumentMap, witness: Witness) -> bool:
    [step] = inferences(m, witness)
    return step.scheme is not None


VERIFIERS: dict[str, Callable[[ArgumentMap, Witness], bool]] = {
    "REF005": is_self_reference,
    "REF007": is_duplicate,
    "STR002": are_several_theses,
    "STR003": is_thesis_as_premise,
    "STR004": is_orphan,
    "STR005": is_unreachable_part,
    "STR006": is_empty,
    "STR008": is_developed,
    "STR009": has_many_premises,
    "STR010": has_many_steps,
    "STR011": is_deep,
    "STR012": is_shortcut,
    "STR013": has_single_premise,
    "LOG001": is_ring,
    "LOG002": is_self_attack,
    "LOG003": is_self_undermining,
    "LOG004": are_contraries_held,
    "LOG005": is_stance_clash,
    "LOG006": are_contradictory_premises,
    "LOG007": speaks_both_ways,
    "LOG008": is_derived_contradiction,
    "LOG009": is_odd_ring,
    "LOG010": is_strict_and_undercut,
    "LOG011": leads_from_is_to_ought,
    "LOG012": leads_from_ought_to_is,
    "LOG019": is_denied_and_follows,
    "LOG021": do_not_add_up,
    "LOG022": is_supporting_and_undercutting,
    "EVD002": is_ungrounded,
    "EVD003": is_resting_on_assumptions,
    "EVD007": is_overclaim,
    "EVD008": is_overclaim_if_independent,
    "EVD009": is_underclaim,
    "EVD018": is_weak_link,
    "LOG013": is_restated,
    "LOG014": is_twin,
    "EVD019": is_lone_case,
    "EVD010": fall_together,
    "EVD011": fall_together,
    "EVD012": fall_together,
    "EVD013": is_ring_of_sources,
    "EVD020": is_self_cited,
    "EVD021": is_disputed,
    "EVD025": is_weakly_supported,
    "DIA001": is_unanswered,
    "DIA002": is_own_defeater,
    "DIA003": is_outnumbered,
    "DIA004": is_one_sided,
    "DIA005": rests_on_a_bare_word,
    "DIA006": is_straw_man,
    "DIA007": is_standoff,
    "DIA008": is_misdirected,
    "DIA010": is_relying_on_denied,
    "DIA009": names_a_scheme,
    "DIA012": is_defeated,
    "DIA013": is_undecided_thesis,
    "DIA014": is_unadjusted,
    "DIA015": is_denied_and_in,
    "DIA016": is_unsupported_thesis,
}
