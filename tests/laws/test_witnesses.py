"""Every witness proves its finding, to a verifier that knows the model and networkx, and nothing of the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import pairwise

import networkx
from hypothesis import given
from hypothesis import strategies as st
from tests.laws.closures import bearings, stands_without
from tests.laws.test_sourcing import sourced_maps

from argmap import checks
from argmap.diagnostics import Severity
from argmap.evaluation import evaluate
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Inference, Label, Mode, Rebuttal
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
    """Return maps of a few claims, mostly held or denied, with strict steps, low ratings, and evidence that is disputed."""
    names = [f"c{i}" for i in range(draw(st.integers(2, 5)))]
    name = st.sampled_from(names)
    rating = st.sampled_from([None, 0.1, 0.9])
    stance = st.sampled_from(["asserted", "conceded", "denied", None])
    contrary = st.lists(name, max_size=1)
    modes = st.sampled_from(["strict", "strict", "defeasible"])
    steps = draw(st.lists(st.tuples(name, name, rating, modes), max_size=4))
    items = draw(st.lists(st.tuples(name, rating), max_size=2))
    aims = st.sampled_from([*names, *(f"e{i}" for i in range(len(items)))])
    attacks = draw(st.lists(st.tuples(name, aims, rating), max_size=4))
    return ArgumentMap(
        title="T",
        thesis=names[0],
        claims=[Claim(each, "C.", stance=draw(stance), contrary_to=draw(contrary)) for each in names],
        arguments=[Argument(f"a{i}", x, y, strength=w, mode=mode) for i, (x, y, w, mode) in enumerate(steps)],
        evidence=[Evidence(f"e{i}", "E.", supports=claim, strength=w) for i, (claim, w) in enumerate(items)],
        rebuttals=[Rebuttal(f"r{i}", x, y, strength=w) for i, (x, y, w) in enumerate(attacks)],
    )


@given(positions())
def test_every_witness_proves_its_finding_about_commitments_and_labels(m: ArgumentMap) -> None:
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
    return labels[name] is Label.IN and [each.id for each in live] == grounds and weak and not strict


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


def is_withdrawn(m: ArgumentMap, name: str) -> bool:
    found = m.get(name)
    return isinstance(found, Claim) and found.withdrawn


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
    "LOG004": are_contraries_held,
    "LOG008": is_derived_contradiction,
    "LOG009": is_odd_ring,
    "LOG019": is_denied_and_follows,
    "EVD010": fall_together,
    "EVD011": fall_together,
    "EVD012": fall_together,
    "EVD013": is_ring_of_sources,
    "EVD020": is_self_cited,
    "EVD021": is_disputed,
    "EVD025": is_weakly_supported,
    "DIA001": is_unanswered,
    "DIA007": is_standoff,
    "DIA009": names_a_scheme,
    "DIA012": is_defeated,
    "DIA013": is_undecided_thesis,
    "DIA015": is_denied_and_in,
    "DIA016": is_unsupported_thesis,
}
