"""What the strategies of argmap.testing promise."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping

import networkx as nx
import pytest
from hypothesis import find, given, settings

from argmap import model
from argmap.formats.toml import dumps
from argmap.model import Argument, ArgumentMap, Claim, Evidence, PartialDate
from argmap.model.values import ID_PATTERN, DerivedId
from argmap.testing import argument_maps, claims, dates, extras, flawed_maps, ids, quotes, scales, strengths, texts


def references(m: ArgumentMap) -> Iterator[tuple[str, str]]:
    """Yield every reference of *m*, with the sort of what it should name."""
    for thesis in m.thesis:
        yield "claim", thesis
    for claim in m.claims:
        yield from (("claim", other) for other in (*claim.contrary_to, *claim.contradictory_to))
        yield from (("sense", f"{term}#{sense}") for term, sense in claim.terms.items())
    for inference in m.inferences:
        yield from (("claim", premise.claim) for premise in inference.premises)
        yield from (("claim", answer) for answer in inference.questions.values() if isinstance(answer, str))
        yield from (("question", f"{inference.scheme}#{question}") for question in inference.questions)
        yield from (("scheme", scheme) for scheme in (inference.scheme,) if scheme)
        yield ("claim", inference.conclusion) if isinstance(inference, Argument) else ("target", inference.target)
    for item in m.evidence:
        yield from (("claim", claim_id) for claim_id in (*item.supports, *item.opposes))
        yield from (("source", source) for source in (item.source,) if source)
    for source in m.sources:
        yield from (("source", other) for other in source.derived_from)
    for element in m:
        yield from (("voice", voice) for voice in (element.voice,) if voice)
        yield from (("source", quote.source) for quote in element.quotes if quote.source)
    yield from (("source", omission.quote.source) for omission in m.omitted if omission.quote.source)
    yield from (("claim", member) for group in m.groups for member in group.claims)
    yield from (("claim", expectation.claim) for expectation in m.expect)
    yield from (("target", element_id) for element_id in m.reviews)


def names(m: ArgumentMap) -> Mapping[str, set[str]]:
    """Return what references of each sort may name."""
    return {
        "claim": {claim.id for claim in m.claims},
        "target": {element.id for element in m if not isinstance(element.id, DerivedId)},
        "source": {source.id for source in m.sources},
        "voice": {voice.id for voice in m.voices},
        "scheme": {scheme.id for scheme in m.schemes},
        "question": {f"{scheme.id}#{question}" for scheme in m.schemes for question in scheme.questions},
        "sense": {f"{term.id}#{sense}" for term in m.terms for sense in term.senses},
    }


def support(m: ArgumentMap) -> nx.DiGraph[str]:
    graph = nx.DiGraph([(p.claim, argument.conclusion) for argument in m.arguments for p in argument.premises])
    graph.add_nodes_from(claim.id for claim in m.claims)
    return graph


@given(argument_maps())
def test_references_of_maps_resolve(m: ArgumentMap) -> None:
    assert [(sort, name) for sort, name in references(m) if name not in names(m)[sort]] == []


@given(argument_maps())
def test_a_claim_is_in_one_group_at_most(m: ArgumentMap) -> None:
    members = [claim for group in m.groups for claim in group.claims]

    assert len(members) == len(set(members))


@given(argument_maps())
def test_evidence_bears_on_something(m: ArgumentMap) -> None:
    assert all(item.supports or item.opposes for item in m.evidence)


@given(argument_maps(acyclic=True))
def test_acyclic_maps_have_no_support_circle(m: ArgumentMap) -> None:
    assert nx.is_directed_acyclic_graph(support(m))


@given(argument_maps(acyclic=True, resolve=False))
def test_acyclic_maps_have_none_with_references_to_nothing_either(m: ArgumentMap) -> None:
    assert nx.is_directed_acyclic_graph(support(m))


@given(argument_maps(acyclic=True))
def test_in_acyclic_maps_nothing_attacks_its_own_premise_or_itself(m: ArgumentMap) -> None:
    assert not [r for r in m.rebuttals if r.target in {r.id, *(premise.claim for premise in r.premises)}]


@given(argument_maps(acyclic=False))
def test_cyclic_maps_have_a_support_circle(m: ArgumentMap) -> None:
    assert not nx.is_directed_acyclic_graph(support(m))


@given(argument_maps(min_claims=3, max_claims=5))
def test_maps_have_as_many_claims_as_asked_for(m: ArgumentMap) -> None:
    assert 3 <= len(m.claims) <= 5


@settings(max_examples=10)
@given(argument_maps(min_claims=40, max_claims=60))
def test_large_maps_are_generated_too(m: ArgumentMap) -> None:
    assert 40 <= len(m.claims) <= 60


@given(texts())
def test_texts_say_something_that_utf_8_can_carry(text: str) -> None:
    assert text.strip()
    assert text.encode().decode() == text


LINES_AT_A_GLANCE = 30


@given(ids())
def test_ids_are_ids(name: str) -> None:
    assert ID_PATTERN.fullmatch(name)


@given(claims(others=["b", "c"]))
def test_claims_name_no_other_than_they_may(claim: Claim) -> None:
    named = {premise.claim for step in (*claim.because, *claim.but) for premise in step.premises}

    assert named | {*claim.contrary_to, *claim.contradictory_to} <= {"b", "c"}
    assert claim.id not in named


def test_claims_without_others_refer_to_nothing() -> None:
    assert find(claims(), lambda _: True) == Claim("a", "A.")


@given(dates(first=1999, last=2000))
def test_dates_are_of_the_years_asked_for(date: PartialDate) -> None:
    assert date.year in {1999, 2000}


@pytest.mark.parametrize(("least", "most", "acyclic"), [(3, 2, None), (-1, 2, None), (0, 0, False)])
def test_maps_of_no_possible_size_are_refused(least: int, most: int, acyclic: bool | None) -> None:  # noqa: FBT001
    with pytest.raises(ValueError, match="there is no map of at least"):
        argument_maps(min_claims=least, max_claims=most, acyclic=acyclic)


def test_maps_shrink_to_almost_nothing() -> None:
    assert find(argument_maps(), lambda _: True) == ArgumentMap(title="A.")


def test_maps_with_a_circle_shrink_to_one_claim() -> None:
    assert find(argument_maps(acyclic=False), lambda _: True) == ArgumentMap(
        title="A.", claims=[Claim("a", "A.", because="a")]
    )


# How far a shrink gets beyond this depends on the release of Hypothesis and on chance.
def test_maps_with_an_argument_shrink_to_a_map_that_is_read_at_a_glance() -> None:
    found = find(argument_maps(acyclic=True), lambda m: any(a.id == "arg1" for a in m.arguments))

    assert len(dumps(found).splitlines()) <= LINES_AT_A_GLANCE


def test_maps_with_an_undercut_shrink_to_a_map_that_is_read_at_a_glance() -> None:
    found = find(argument_maps(), lambda m: any(isinstance(m[r.target], Evidence) for r in m.rebuttals))

    assert len(dumps(found).splitlines()) <= LINES_AT_A_GLANCE


def test_references_to_nothing_come_up_when_asked_for() -> None:
    found = find(
        argument_maps(resolve=False), lambda m: any(name not in names(m)[sort] for sort, name in references(m))
    )

    assert found == ArgumentMap(title="A.", thesis="nowhere")


def test_the_small_strategies_shrink_to_something_small() -> None:
    smallest = [str(find(strategy, lambda _: True)) for strategy in (texts(), ids(), strengths(), dates())]

    assert smallest == ["A.", "a", "weak", "0001"]
    assert find(quotes(), lambda _: True) == model.Quote("A.")
    assert find(quotes(["s"]), lambda quote: quote.source is not None) == model.Quote("A.", source="s")
    assert find(scales(), lambda _: True) == model.STANDARD_SCALE
    assert find(extras(), lambda _: True) == {"x-x": ""}


def test_what_is_no_rule_plants_no_fault() -> None:
    with pytest.raises(TypeError, match=r"^a Rule is due, or its code or name, not None$"):
        flawed_maps(None)  # type: ignore[arg-type]


def test_argmap_itself_does_without_hypothesis() -> None:
    code = "import sys, argmap.model, argmap.formats.toml; print('hypothesis' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603  # our own code

    assert done.stdout == "False\n"
