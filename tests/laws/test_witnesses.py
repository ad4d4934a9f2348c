"""Every witness proves its finding, to a verifier that knows the model and networkx, and nothing of the rules."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import networkx
from hypothesis import given

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Inference, Mode, Rebuttal
from argmap.testing import argument_maps

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


def confirm(m: ArgumentMap) -> None:
    """Confirm the witness of each finding of *m*, and that the rules about the graph give one."""
    for found in check(m):
        if found.rule.code in VERIFIERS and found.rule.severity is found.severity:
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
    declared = second.id in (*first.contrary_to, *first.contradictory_to)
    return declared and all(
        claim.assumption or claim.stance in ("asserted", "conceded") or (claim.stance is None and claim.voice is None)
        for claim in (first, second)
    )


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


VERIFIERS: dict[str, Callable[[ArgumentMap, Witness], bool]] = {
    "REF005": is_self_reference,
    "REF007": is_duplicate,
    "STR002": are_several_theses,
    "STR003": is_thesis_as_premise,
    "STR004": is_orphan,
    "STR005": is_unreachable_part,
    "STR006": is_empty,
    "LOG001": is_ring,
    "LOG002": is_self_attack,
    "LOG004": are_contraries_held,
    "DIA001": is_unanswered,
}
