"""What changes the fingerprint of an element, and what does not."""

from __future__ import annotations

from random import Random

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks.fingerprints import fingerprint
from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    DerivedId,
    Element,
    Evidence,
    Inference,
    Premise,
    Rebuttal,
    Source,
)
from argmap.testing import argument_maps

CLAIMS = (Claim("t", "T."), Claim("a", "A."), Claim("b", "B."))
STEP = Argument("s", ["a", "b"], "t")
UNDERCUT = Rebuttal("u", "b", "s")
ITEM = Evidence("e", text="A count.", supports="a", source="w")
SOURCES = (Source("w", "A work."), Source("v", "Another."))


def print_of(element: Element, *, claims: tuple[Claim, ...] = CLAIMS, sources: tuple[Source, ...] = SOURCES) -> str:
    """Return the fingerprint of *element*, which stands in for the one of its id in a map of one of each."""
    given = {each.id: each for each in (STEP, UNDERCUT, ITEM)} | {element.id: element}
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=claims,
        arguments=[each for each in given.values() if isinstance(each, Argument)],
        rebuttals=[each for each in given.values() if isinstance(each, Rebuttal)],
        evidence=[each for each in given.values() if isinstance(each, Evidence)],
        sources=sources,
    )
    return fingerprint(m, m[element.id])


@pytest.mark.parametrize(
    ("element", "change"),
    [
        (STEP, {"premises": ["a"]}),
        (STEP, {"premises": ["a", Premise("b", role="major")]}),
        (STEP, {"premises": [Premise("a", role="major"), "b"]}),
        (STEP, {"conclusion": "a"}),
        (STEP, {"mode": "strict"}),
        (STEP, {"scheme": "sign"}),
        (STEP, {"strength": 0.5}),
        (STEP, {"strength": "moderate"}),
        (UNDERCUT, {"premises": "a"}),
        (UNDERCUT, {"target": "e"}),
        (UNDERCUT, {"mode": "reductio"}),
        (UNDERCUT, {"strength": "weak"}),
        (ITEM, {"text": "Two counts."}),
        (ITEM, {"supports": ["a", "b"]}),
        (ITEM, {"opposes": "b"}),
        (ITEM, {"supports": (), "opposes": "a"}),
        (ITEM, {"kind": "study"}),
        (ITEM, {"strength": "weak"}),
        (ITEM, {"date": 2021}),
        (ITEM, {"source": "v"}),
        (ITEM, {"source": None}),
    ],
)
def test_what_a_review_vouches_for_changes_it(element: Element, change: dict[str, object]) -> None:
    changed = attrs.evolve(element, **change)  # type: ignore[arg-type]  # of whichever sort it is

    assert print_of(changed) != print_of(element)


@pytest.mark.parametrize(
    ("number", "changed"), [(0, [True, True, False]), (1, [True, True, True]), (2, [True, True, False])]
)
def test_the_text_of_a_claim_changes_whatever_rests_on_it(number: int, changed: list[bool]) -> None:
    claims = tuple(attrs.evolve(each, text="C.") if each is CLAIMS[number] else each for each in CLAIMS)

    assert [print_of(each, claims=claims) != print_of(each) for each in (STEP, ITEM)] == [changed[0], changed[2]]


def test_the_title_of_its_source_changes_evidence_and_its_id_does_not() -> None:
    renamed, retitled = Source("z", "A work."), Source("w", "A book.")

    assert print_of(attrs.evolve(ITEM, source="z"), sources=(renamed,)) == print_of(ITEM)
    assert print_of(ITEM, sources=(retitled,)) != print_of(ITEM)


def test_a_claim_is_what_it_says_and_of_what_kind() -> None:
    claim = CLAIMS[0]
    others = Claim("t", "  T.\n", certainty=1), Claim("t", "t."), Claim("t", "T.", kind="value")
    same, *differ = (print_of(other, claims=(other, *CLAIMS[1:])) for other in others)

    assert same == print_of(claim)
    assert len({same, *differ}) == 3


@given(argument_maps(min_claims=1), st.randoms(use_true_random=False))
def test_the_order_of_premises_and_of_claims_and_notes_and_tags_change_nothing(m: ArgumentMap, random: Random) -> None:
    def other(inference: Inference) -> Inference:
        premises = random.sample(inference.premises, len(inference.premises))
        return attrs.evolve(inference, premises=premises, note="Seen.", tags=["seen"])

    def shuffled(item: Evidence) -> Evidence:
        supports, opposes = (random.sample(claims, len(claims)) for claims in (item.supports, item.opposes))
        return attrs.evolve(item, supports=supports, opposes=opposes, note="Seen.", tags=["seen"])

    inferences = [other(each) for each in m.inferences if not isinstance(each.id, DerivedId)]
    again = attrs.evolve(
        m,
        claims=[attrs.evolve(claim, note="Seen.") for claim in m.claims],
        arguments=[each for each in inferences if isinstance(each, Argument)],
        rebuttals=[each for each in inferences if isinstance(each, Rebuttal)],
        evidence=map(shuffled, m.evidence),
    )

    assert [fingerprint(again, again[each.id]) for each in m] == [fingerprint(m, each) for each in m]


def test_a_fingerprint_is_the_same_in_every_version() -> None:
    full = ArgumentMap(
        title="T",
        claims=[Claim("t", "Fahrräder \ud800 rosten.", kind="fact"), *CLAIMS[1:]],
        arguments=[Argument("s", [Premise("a", role="major"), "b", "gone"], "t", mode="strict", scheme="sign")],
        rebuttals=[
            Rebuttal("u", "b", "s", strength="weak"),
            Rebuttal("n", "b", "e", strength=0.25),
            Rebuttal("g", "b", "gone"),
        ],
        evidence=[
            Evidence(
                "e",
                "Un  café.",
                supports=["b", "a"],
                opposes=["t", "gone"],
                kind="study",
                strength="weak",
                date="2021-05",
                source="w",
            ),
            Evidence("f", "F.", supports="s", source="gone"),
        ],
        sources=SOURCES,
    )

    # Else all that was reviewed would count as changed.
    assert {each.id: fingerprint(full, each)[:23] for each in full} == {
        "t": "sha256:2e5b432e673e72ea",
        "a": "sha256:dc34b819bf014e19",
        "b": "sha256:f3ba8e40759040d7",
        "s": "sha256:fcac65012ce60dcf",
        "u": "sha256:87a510580f0ba35b",
        "n": "sha256:1aa3c844adef1f74",
        "g": "sha256:49675ab7ed314b3e",
        "e": "sha256:7d21aed6cc2eea14",
        "f": "sha256:d7b4bac4b77487b2",
    }
