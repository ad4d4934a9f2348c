"""The insides of boxes: bars, rules, numbers, and the words below a text."""

import re

import pytest

from argmap.drawing import render_bytes
from argmap.drawing.labels import claim_label, evidence_label, is_cut
from argmap.drawing.sheet import Sheet
from argmap.drawing.themes import LIGHT, MONO, Hue, Theme
from argmap.drawing.view import whole
from argmap.drawing.words import claim_tooltip
from argmap.model import ArgumentMap, Claim, Evidence, Voice
from argmap.model.numbering import claim_numbers


def sheet(m: ArgumentMap, theme: Theme = LIGHT, *, numbers: bool = False) -> Sheet:
    return Sheet(whole(m), theme, 32, numbers=claim_numbers(m) if numbers else {})


def test_the_bar_of_evidence_is_sixty_points_filled_as_far_as_its_strength_and_has_the_word_beside_it() -> None:
    line = LIGHT.inks[Hue.EVIDENCE].line
    m = ArgumentMap(
        title="M",
        claims=[Claim("t", "T.")],
        evidence=[
            Evidence(f"e{n}", "E.", supports="t", strength=s) for n, s in enumerate((0, 0.25, "strong", 1, None))
        ],
    )
    bars = [
        re.findall(r'width="(\d+)" height="5" bgcolor="(#\w+)"', evidence_label(sheet(m), item)) for item in m.evidence
    ]

    assert bars == [
        [("60", LIGHT.page)],
        [("15", line), ("45", LIGHT.page)],
        [("45", line), ("15", LIGHT.page)],
        [("60", line)],
        [],
    ]
    assert [word in evidence_label(sheet(m), m.evidence[2]) for word in (">strong<", ">0.75<")] == [True, False]


def test_a_rule_at_the_left_is_on_what_speaks_for_the_thesis_and_on_nothing_else() -> None:
    m = ArgumentMap(
        title="M",
        thesis="t",
        claims=[
            Claim("t", "T.", because="p", but="q"),
            Claim("p", "P."),
            Claim("q", "Q.", but="r"),
            Claim("r", "R."),
            Claim("s", "S."),
        ],
    )
    for theme in (LIGHT, MONO):
        ruled = [
            claim.id for claim in m.claims if f'sides="l" color="{theme.side}"' in claim_label(sheet(m, theme), claim)
        ]

        assert ruled == ["p", "r"]


def test_an_undeveloped_claim_has_a_diamond_and_a_voice_its_name_on_a_line_of_its_own() -> None:
    m = ArgumentMap(
        title="M",
        claims=[Claim("a", "A.", undeveloped=True, stance="denied", certainty=0.8, voice="v")],
        voices=[Voice("v", "Vera")],
    )

    assert 'denied · certainty 0.8 · ◇ undeveloped<br align="left"/>— Vera' in claim_label(sheet(m), m.claims[0])


def test_a_number_stands_before_the_short_title_else_before_the_text_and_in_the_tooltip() -> None:
    m = ArgumentMap(
        title="M", claims=[Claim("a", "A."), Claim("b", "B.", title="Bee"), Claim("c", "C.", withdrawn=True)]
    )
    numbered = sheet(m, numbers=True)
    labels = [claim_label(numbered, claim) for claim in m.claims]

    assert [
        found
        for label, found in zip(labels, ("<b>C1</b> A.", "<b>C2 Bee</b>", "<s><b>C3</b> C.</s>"), strict=True)
        if found not in label
    ] == []
    assert [claim_tooltip(numbered, claim).splitlines()[0] for claim in m.claims] == [
        "C1, claim a: A.",
        "C2, claim b: B.",
        "C3, claim c: C.",
    ]
    assert claim_label(sheet(m), m.claims[0]) == 'A.<br align="left"/>'


def test_a_text_that_its_number_makes_too_long_is_cut() -> None:
    m = ArgumentMap(title="M", claims=[Claim("a", " ".join(["x" * 32] * 6))])

    assert (is_cut(sheet(m), m.claims[0]), is_cut(sheet(m, numbers=True), m.claims[0])) == (False, True)


@pytest.mark.parametrize("text", ["\u200b", "\u202e \xad", "\u2800\u3164"])
def test_a_text_in_which_nothing_can_be_seen_is_drawn_as_its_id(text: str) -> None:
    m = ArgumentMap(
        title="T", claims=[Claim("a", text), Claim("b", text, title="B")], evidence=[Evidence("e", text, supports="a")]
    )
    drawn = render_bytes(m, legend=False).decode()

    assert re.findall(r"<text[^>]*>([^<]*)</text>", drawn) == ["a", "no text", "B", "b", "no text", "e", "no text", "T"]


def test_a_text_of_signs_is_a_text() -> None:
    drawn = render_bytes(ArgumentMap(title="T", claims=[Claim("a", "\u200b⊥")]), "mermaid").decode()

    assert ("no text" in drawn, "⊥" in drawn) == (False, True)
