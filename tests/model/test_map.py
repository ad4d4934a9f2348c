"""The map: its elements by id, what bears on what, its steps, scales and theses."""

from __future__ import annotations

import pytest
from attrs import evolve

from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    DerivedId,
    Evidence,
    Group,
    Premise,
    Rebuttal,
    Scheme,
    Source,
    Stance,
    Step,
    Term,
    UnknownNameError,
    Voice,
)

LANES = ArgumentMap(
    title="Lanes",
    thesis="lanes",
    claims=[
        Claim("lanes", "Build lanes.", because=["cheap", Step(["safer", "safety"], "strong", "Twice.")], but="parking"),
        Claim("cheap", "Lanes are cheap.", contrary_to="costly"),
        Claim("safer", "Lanes are safer."),
        Claim("safety", "Safety counts."),
        Claim("parking", "Parking goes."),
        Claim("costly", "Lanes are costly."),
        Claim("flawed", "The study is flawed."),
    ],
    arguments=[Argument("health", ["safer", "cheap"], "lanes")],
    rebuttals=[Rebuttal("misread", "flawed", "study"), Rebuttal("so-what", "parking", "health")],
    evidence=[Evidence("study", "A study.", supports=["safer", "cheap"]), Evidence("bill", "A bill.", opposes="cheap")],
)


def ids(elements: tuple[Argument | Rebuttal | Evidence, ...]) -> list[str]:
    return [element.id for element in elements]


def test_elements_are_found_by_id() -> None:
    assert LANES["cheap"] == LANES.claims[1]
    assert LANES["health"] == LANES.arguments[2]
    assert LANES["misread"] == LANES.rebuttals[1]
    assert LANES["study"] == LANES.evidence[0]
    assert LANES.get("nowhere") is None
    assert ("study" in LANES, "nowhere" in LANES, 5 in LANES) == (True, False, False)


def test_an_id_that_nothing_has_is_a_key_error() -> None:
    with pytest.raises(KeyError) as raised:
        _ = LANES["chaep"]

    assert isinstance(raised.value, UnknownNameError)
    assert (
        str(raised.value) == "there is no claim, argument, rebuttal or item of evidence 'chaep'; did you mean 'cheap'?"
    )
    with pytest.raises(KeyError, match=r"^there is no claim, argument, rebuttal or item of evidence '5'$"):
        _ = LANES[5]  # type: ignore[index]


def test_a_claim_that_is_not_there_is_a_key_error_with_the_nearest_one() -> None:
    with pytest.raises(UnknownNameError, match=r"^there is no claim 'chaep'; did you mean 'cheap'\?$"):
        LANES.claim("chaep")


def test_a_map_is_a_collection_of_its_elements() -> None:
    assert [element.id for element in LANES] == [
        *("lanes", "cheap", "safer", "safety", "parking", "costly", "flawed"),
        *("lanes.because.1", "lanes.because.2", "health"),
        *("lanes.but.1", "misread", "so-what"),
        *("study", "bill"),
    ]


def test_steps_on_claims_are_arguments_and_rebuttals_with_ids_of_their_own() -> None:
    assert LANES["lanes.because.1"] == Argument(DerivedId("lanes.because.1"), "cheap", "lanes")
    assert LANES["lanes.because.2"] == Argument(
        DerivedId("lanes.because.2"), ["safer", "safety"], "lanes", strength="strong", note="Twice."
    )
    assert LANES["lanes.but.1"] == Rebuttal(DerivedId("lanes.but.1"), "parking", "lanes")
    assert [i.id for i in LANES.inferences if isinstance(i.id, DerivedId)] == [
        "lanes.because.1", "lanes.because.2", "lanes.but.1",
    ]  # fmt: skip


def test_steps_come_first_in_the_order_of_their_claims() -> None:
    m = ArgumentMap(
        title="A",
        claims=[Claim("a", "A.", because="b"), Claim("b", "B.", because="c"), Claim("c", "C.")],
        arguments=[Argument("first", "c", "a")],
    )

    assert ids(m.arguments) == ["a.because.1", "b.because.1", "first"]


def test_a_map_made_of_the_parts_of_another_is_the_same() -> None:
    again = ArgumentMap(
        title=LANES.title,
        thesis=LANES.thesis,
        claims=LANES.claims,
        arguments=LANES.arguments,
        rebuttals=LANES.rebuttals,
        evidence=LANES.evidence,
    )

    assert again == LANES
    assert hash(again) == hash(LANES)


def test_a_map_without_a_claim_is_without_its_steps() -> None:
    fewer = evolve(LANES, claims=LANES.claims[1:])

    assert ids(fewer.arguments) == ["health"]
    assert ids(fewer.rebuttals) == ["misread", "so-what"]


def test_what_bears_on_a_claim_is_looked_up_in_the_order_of_the_map() -> None:
    assert ids(LANES.arguments_for("lanes")) == ["lanes.because.1", "lanes.because.2", "health"]
    assert ids(LANES.rebuttals_of("lanes")) == ["lanes.but.1"]
    assert ids(LANES.evidence_for("cheap")) == ["study"]
    assert ids(LANES.evidence_against("cheap")) == ["bill"]
    assert ids(LANES.uses_of("cheap")) == ["lanes.because.1", "health"]
    assert ids(LANES.uses_of("parking")) == ["lanes.but.1", "so-what"]


def test_inferences_and_evidence_have_rebuttals_too() -> None:
    assert ids(LANES.rebuttals_of("health")) == ["so-what"]
    assert ids(LANES.rebuttals_of("study")) == ["misread"]


def test_contraries_are_found_from_either_side() -> None:
    assert (LANES.contraries_of("cheap"), LANES.contraries_of("costly")) == (("costly",), ("cheap",))


def test_contraries_declared_twice_count_once() -> None:
    m = ArgumentMap(
        title="A",
        claims=[Claim("a", "A.", contrary_to="b", contradictory_to=["b", "c"]), Claim("b", "B.", contrary_to="a")],
    )

    assert (m.contraries_of("a"), m.contraries_of("b"), m.contraries_of("c")) == (("b", "c"), ("a",), ("a",))


def test_what_nothing_bears_on_has_empty_lookups() -> None:
    for name in ("costly", "nowhere"):
        assert (LANES.arguments_for(name), LANES.rebuttals_of(name), LANES.uses_of(name)) == ((), (), ())
        assert (LANES.evidence_for(name), LANES.evidence_against(name)) == ((), ())
    assert LANES.contraries_of("nowhere") == ()


def test_a_claim_named_twice_in_one_place_is_looked_up_once() -> None:
    m = ArgumentMap(
        title="A",
        claims=[Claim("a", "A.")],
        arguments=[Argument("x", ["a", Premise("a", "minor")], "a")],
        evidence=[Evidence("e", "E.", supports=["a", "a"], opposes=["a", "a"])],
    )

    assert (ids(m.uses_of("a")), ids(m.evidence_for("a")), ids(m.evidence_against("a"))) == (["x"], ["e"], ["e"])


def test_references_to_nothing_are_kept() -> None:
    m = ArgumentMap(title="A", arguments=[Argument("x", "p", "q")], rebuttals=[Rebuttal("y", "p", "z")])

    assert (ids(m.arguments_for("q")), ids(m.rebuttals_of("z")), ids(m.uses_of("p"))) == (["x"], ["y"], ["x", "y"])


def test_two_claims_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^two claims have the id 'a'; an id belongs to one element$"):
        ArgumentMap(title="A", claims=[Claim("a", "A."), Claim("a", "B.")])


def test_claims_inferences_and_evidence_share_one_namespace() -> None:
    with pytest.raises(ValueError, match=r"^the claim and the argument have the id 'a'; an id belongs to one element$"):
        ArgumentMap(title="A", claims=[Claim("a", "A.")], arguments=[Argument("a", "b", "c")])
    with pytest.raises(
        ValueError, match=r"^the rebuttal and the evidence have the id 'a'; an id belongs to one element$"
    ):
        ArgumentMap(title="A", rebuttals=[Rebuttal("a", "b", "c")], evidence=[Evidence("a", "A.", supports="b")])


def test_sources_voices_groups_terms_and_schemes_have_namespaces_of_their_own() -> None:
    m = ArgumentMap(
        title="A",
        claims=[Claim("a", "A.")],
        sources=[Source("a", "A")],
        voices=[Voice("a", "A")],
        groups=[Group("a", "A", ["a"])],
        terms=[Term("a", {"x": "X"})],
        schemes=[Scheme("a", ["x"])],
    )

    ids = [m.claims[0].id, m.sources[0].id, m.voices[0].id, m.groups[0].id, m.terms[0].id, m.schemes[0].id]
    assert ids == ["a"] * 6


def test_in_each_of_which_an_id_stands_once() -> None:
    with pytest.raises(ValueError, match=r"^two sources have the id 'a'; an id belongs to one element$"):
        ArgumentMap(title="A", sources=[Source("a", "A"), Source("a", "B")])
    with pytest.raises(ValueError, match=r"^two voices have the id 'a'; an id belongs to one element$"):
        ArgumentMap(title="A", voices=[Voice("a", "A"), Voice("a", "B")])
    with pytest.raises(ValueError, match=r"^two groups have the id 'a'; an id belongs to one element$"):
        ArgumentMap(title="A", groups=[Group("a", "A", []), Group("a", "B", [])])
    with pytest.raises(ValueError, match=r"^two terms have the id 'a'; an id belongs to one element$"):
        ArgumentMap(title="A", terms=[Term("a", {}), Term("a", {})])
    with pytest.raises(ValueError, match=r"^two schemes have the id 'a'; an id belongs to one element$"):
        ArgumentMap(title="A", schemes=[Scheme("a", []), Scheme("a", [])])


def test_the_stance_of_what_is_no_claim_is_a_key_error() -> None:
    for name, what in (
        ("health", ": that is an argument"),
        ("misread", ": that is a rebuttal"),
        ("study", ": that is an item of evidence"),
        ("nowhere", ""),
    ):
        with pytest.raises(KeyError, match=f"^there is no claim '{name}'{what}$"):
            LANES.stance_of(name)


def test_stances_follow_the_side_of_the_thesis() -> None:
    stances = {claim.id: LANES.stance_of(claim.id) for claim in LANES.claims}

    assert [name for name, stance in stances.items() if stance is Stance.ASSERTED] == [
        "lanes", "cheap", "safer", "safety",
    ]  # fmt: skip
    assert [name for name, stance in stances.items() if stance is Stance.OPEN] == ["parking", "costly", "flawed"]


def test_a_written_stance_wins() -> None:
    m = evolve(LANES, claims=[evolve(claim, stance="denied") for claim in LANES.claims])

    assert {m.stance_of(claim.id) for claim in m.claims} == {Stance.DENIED}


def test_what_another_voice_puts_forward_is_open() -> None:
    m = evolve(LANES, claims=[evolve(claim, voice="mayor") for claim in LANES.claims])

    assert {m.stance_of(claim.id) for claim in m.claims} == {Stance.OPEN}


def test_where_there_is_no_thesis_all_is_open() -> None:
    m = ArgumentMap(title="A", claims=[Claim("a", "A."), Claim("b", "B.")])

    assert [m.sides, m.stance_of("a")] == [{}, Stance.OPEN]


def test_a_name_that_is_not_there_is_told_on_one_line() -> None:
    with pytest.raises(KeyError, match=r"there is no claim, argument, rebuttal or item of evidence 'a\\nb'") as raised:
        LANES["a\nb"]

    assert "\n" not in str(raised.value)
