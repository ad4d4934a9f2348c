"""The numbers that a map's scales give to its words."""

from __future__ import annotations

import pytest
from attrs import evolve

from argmap.model import GRADE_SCALE, Argument, ArgumentMap, Claim, Evidence, Rebuttal, Scale, Source, Step, Strength


def test_the_scale_of_the_map_gives_its_words_their_numbers() -> None:
    m = ArgumentMap(
        title="A",
        scale=Scale({"thin": 0.2}),
        certainty_scale=Scale({"sure": 0.9}),
        claims=[
            Claim("a", "A.", certainty="sure", credence="sure", because=Step("b", "thin"), but=Step("b", "thin")),
            Claim("b", "B."),
        ],
        arguments=[Argument("x", "b", "a", strength="thin")],
        rebuttals=[Rebuttal("y", "b", "a", strength="thin")],
        evidence=[Evidence("e", "E.", supports="b", strength="thin")],
        sources=[Source("s", "S", reliability="thin")],
    )
    a = m.claims[0]

    assert [value.value for value in (a.certainty, a.credence) if value] == [0.9, 0.9]
    rated = [a.because[0].strength, a.but[0].strength, *(i.strength for i in m.inferences), m.evidence[0].strength]
    assert [value.value for value in [*rated, m.sources[0].reliability] if value] == [0.2] * 8


def test_another_scale_gives_them_others() -> None:
    m = ArgumentMap(title="A", arguments=[Argument("x", "b", "a", strength="moderate")])

    assert m.arguments[0].strength == Strength("moderate")
    assert [m.arguments[0].strength.value, evolve(m, scale=GRADE_SCALE).arguments[0].strength.value] == [0.5, 0.6]  # type: ignore[union-attr]  # it has one


@pytest.mark.parametrize(
    ("m", "what"),
    [
        ({"claims": [Claim("a", "A.", certainty="thin")]}, "certainty of 'a'"),
        ({"claims": [Claim("a", "A.", credence="thin")]}, "credence of 'a'"),
        ({"claims": [Claim("a", "A.", because=Step("b", "thin"))]}, "strength of a step of 'a'"),
        ({"claims": [Claim("a", "A.", but=Step("b", "thin"))]}, "strength of a step of 'a'"),
        ({"arguments": [Argument("a", "b", "c", strength="thin")]}, "strength of 'a'"),
        ({"rebuttals": [Rebuttal("a", "b", "c", strength="thin")]}, "strength of 'a'"),
        ({"evidence": [Evidence("a", "A.", supports="b", strength="thin")]}, "strength of 'a'"),
        ({"sources": [Source("a", "A", reliability="thin")]}, "reliability of 'a'"),
    ],
)
def test_a_word_that_the_maps_scale_does_not_have_is_refused(m: dict[str, list[Claim]], what: str) -> None:
    message = f"^the {what}: 'thin' is no word of the scale, whose words are .+$"

    with pytest.raises(ValueError, match=message):
        ArgumentMap(title="A", **m)  # type: ignore[arg-type]  # each row has one family of elements
