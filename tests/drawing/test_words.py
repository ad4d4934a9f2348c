"""The words on a drawing: what a reader would not assume, and nothing else."""

import pytest

from argmap.drawing.sheet import Sheet
from argmap.drawing.themes import LIGHT
from argmap.drawing.view import whole
from argmap.drawing.words import claim_meta, claim_tooltip, mark_words, source_words
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Inference, Rebuttal, Scheme, Source, Voice


def sheet(m: ArgumentMap) -> Sheet:
    return Sheet(whole(m), LIGHT, 32)


def words_of(claim: Claim) -> tuple[str, ...]:
    """The meta line of *claim* in a map where it speaks for the thesis."""
    m = ArgumentMap(
        title="M", thesis="t", claims=[Claim("t", "T.", because=claim.id), claim], voices=[Voice("v", "Vera")]
    )
    return claim_meta(sheet(m), m.claims[1])


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (Claim("a", "A."), ()),
        (Claim("a", "A.", kind="fact", stance="asserted"), ()),
        (Claim("a", "A.", kind="policy"), ("policy",)),
        (Claim("a", "A.", implicit=True), ("implicit",)),
        (Claim("a", "A.", assumption=True), ("assumed",)),
        (Claim("a", "A.", withdrawn=True), ("withdrawn",)),
        (Claim("a", "A.", undeveloped=True), ("◇ undeveloped",)),
        (Claim("a", "A.", stance="open"), ("open",)),
        (Claim("a", "A.", stance="denied", certainty="likely"), ("denied", "likely")),
        (Claim("a", "A.", certainty=0.8), ("certainty 0.8",)),
        (Claim("a", "A.", voice="v"), ("— Vera",)),
        (Claim("a", "A.", voice="v", stance="open"), ("— Vera",)),
        (Claim("a", "A.", voice="v", stance="asserted"), ("asserted", "— Vera")),
        (Claim("a", "A.", voice="w"), ("— w (missing)",)),
    ],
)
def test_the_meta_line_says_what_a_reader_would_not_assume(claim: Claim, words: tuple[str, ...]) -> None:
    assert words_of(claim) == words


def test_a_claim_against_the_thesis_is_open_without_a_word_and_conceded_with_one() -> None:
    claims = [Claim("t", "T.", but=["a", "b"]), Claim("a", "A.", stance="open"), Claim("b", "B.", stance="conceded")]
    m = ArgumentMap(title="M", thesis="t", claims=claims)

    assert [claim_meta(sheet(m), claim) for claim in m.claims] == [(), (), ("conceded",)]


def marks(inference: Inference) -> tuple[str, ...]:
    claims = [Claim("t", "T."), Claim("p", "P."), Claim("q", "Q.", voice="v")]
    taken = [Argument("arg", "p", "t")] if inference.id != "arg" else []
    m = ArgumentMap(
        title="M",
        claims=claims,
        arguments=[*taken, *([inference] if isinstance(inference, Argument) else [])],
        rebuttals=[Rebuttal("reb", "p", "t"), *([inference] if isinstance(inference, Rebuttal) else [])],
        evidence=[Evidence("ev", "E.", supports="t")],
        voices=[Voice("v", "Vera")],
        schemes=[Scheme("mine", [], title="My scheme"), Scheme("bare", [])],
    )
    found = m[inference.id]
    assert isinstance(found, Inference)
    return mark_words(sheet(m), found)


@pytest.mark.parametrize(
    ("inference", "words"),
    [
        (Argument("x", "p", "t"), ("because",)),
        (Argument("x", "p", "t", strength="strong"), ("because", "strong")),
        (Argument("x", "p", "t", strength=0.9, mode="strict", implicit=True), ("because", "0.9", "strict", "implicit")),
        (Argument("x", "p", "t", scheme="mine"), ("because", "My scheme")),
        (Argument("x", "p", "t", scheme="bare"), ("because", "bare")),
        (Argument("x", "p", "t", scheme="expert-opinion"), ("because", "Expert opinion")),
        (Argument("x", "p", "t", scheme="unknown"), ("because", "unknown")),
        (Argument("x", "p", "t", voice="v"), ("because", "— Vera")),
        (Argument("x", ["p", "q"], "t", voice="v"), ("because",)),
        (Argument("x", "p", "q", voice="v"), ("because",)),
        (Rebuttal("x", "p", "q", voice="v"), ("but", "— Vera")),
        (Argument("x", [], "t"), ("because", "no premises")),
        (Rebuttal("x", "p", "t"), ("but",)),
        (Rebuttal("x", "p", "reb", strength="weak"), ("however", "weak")),
        (Rebuttal("x", "p", "arg"), ("undercuts",)),
        (Rebuttal("x", "p", "ev"), ("undercuts",)),
        (Rebuttal("x", "p", "nowhere"), ("but",)),
    ],
)
def test_a_mark_says_the_relation_then_what_sets_it_apart(inference: Inference, words: tuple[str, ...]) -> None:
    assert marks(inference) == words


def test_the_tooltip_of_a_claim_has_its_text_and_its_title_whole() -> None:
    m = ArgumentMap(title="M", claims=[Claim("a", "word " * 99 + "end.", title="long " * 50 + "title")])

    assert claim_tooltip(sheet(m), m.claims[0]) == f"claim a: {'word ' * 99}end.\ntitle: {'long ' * 50}title\nopen"


def test_evidence_names_its_source_with_the_year() -> None:
    sources = [
        Source("one", "Lanes", authors="A. Smith", date=2021),
        Source("three", "Roads", authors=["A. Smith", "B. Jones", "C. Brown"]),
        Source("none", "Streets"),
    ]
    m = ArgumentMap(title="M", sources=sources)
    items = [Evidence("e", "E.", source=source) for source in ("one", "three", "none", "gone", None)]

    assert [source_words(sheet(m), item) for item in items] == [
        "A. Smith, 2021",
        "A. Smith et al.",
        "Streets",
        "gone (missing)",
        "",
    ]
