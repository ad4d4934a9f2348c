"""The outline of a page: what stands below what, section by section, and what is only named."""

from argmap.drawing.page.outline import outline
from argmap.drawing.sheet import Sheet
from argmap.drawing.themes import LIGHT
from argmap.drawing.view import View, of_group, whole
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Group, Rebuttal


def outlined(view: View) -> list[str]:
    """Return the rows as indented lines, and the titles of sections."""
    lines = []
    for section in outline(Sheet(view, LIGHT, 32)):
        lines.append(section.group.title if section.group else "-")
        for row in section.rows:
            via = f" ({row.via.id})" if row.via else ""
            again = " again" if row.again else ""
            lines.append(f"{'  ' * (row.level - 1)}{row.word}{':' if row.word else ''}{row.element}{via}{again}")
    return lines


def test_reasons_evidence_and_objections_stand_below_their_claim() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[Claim("a", "A."), Claim("t", "T.", because=["a", ["b", "c"]]), *(Claim(n, n) for n in "bcde")],
        evidence=[Evidence("s", "S.", supports="t"), Evidence("o", "O.", opposes="a")],
        rebuttals=[Rebuttal("r", "d", "t"), Rebuttal("u", "e", "r"), Rebuttal("w", "a", "s")],
    )

    assert outlined(whole(m)) == [
        "-",
        "t",
        "  because:a (t.because.1)",
        "    evidence against:o",
        "  because:t.because.2",
        "    premise:b",
        "    premise:c",
        "  evidence:s",
        "    undercuts:a (w) again",
        "  but:d (r)",
        "    however:e (u)",
    ]


def test_what_attacks_evidence_that_bears_on_nothing_is_named_once_more_below_it() -> None:
    m = ArgumentMap(
        title="T",
        claims=[Claim("a", "A.")],
        rebuttals=[Rebuttal("r", "a", "e")],
        evidence=[Evidence("e", "E.", supports="nowhere")],
    )

    assert outlined(whole(m)) == ["-", "a", "undercuts:r", "  premise:a again", "evidence:e", "  undercuts:r again"]


def test_what_goes_round_in_a_circle_is_named_once_more_and_not_followed() -> None:
    m = ArgumentMap(
        title="T",
        claims=[Claim("a", "A.", because="b"), Claim("b", "B.", because="a")],
        rebuttals=[Rebuttal("r", "a", "q"), Rebuttal("q", "b", "r")],
    )

    assert outlined(whole(m)) == [
        "-",
        "a",
        "  because:b (a.because.1)",
        "    because:a (b.because.1) again",
        "however:r",
        "  premise:a again",
        "  however:b (q) again",
        "    however:r again",
    ]


def test_each_section_has_its_claims_and_names_those_of_others() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[
            Claim("t", "T.", because="a"),
            Claim("a", "A.", because=["b", "x"]),
            Claim("b", "B."),
            Claim("x", "X."),
        ],
        groups=[Group("g", "First", ["t", "a"]), Group("h", "Second", ["b"])],
    )

    assert outlined(whole(m)) == [
        "First",
        "t",
        "  because:a (t.because.1)",
        "    because:b (a.because.1) again",
        "    because:x (a.because.2) again",
        "Second",
        "b",
        "-",
        "x",
    ]
    assert outlined(of_group(m, "h")) == ["Second", "b"]


def test_what_is_missing_is_named() -> None:
    m = ArgumentMap(
        title="T",
        claims=[Claim("a", "A.", because="gone")],
        arguments=[Argument("lost", "a", "nowhere")],
        evidence=[Evidence("e", "E.")],
    )

    assert outlined(whole(m)) == [
        "-",
        "a",
        "  because:gone (a.because.1)",
        "because:lost",
        "  premise:a again",
        "evidence:e",
    ]


def test_a_chain_of_very_many_claims_is_outlined() -> None:
    size = 20_000
    claims = [Claim(f"c{n}", "C.", because=f"c{n + 1}" if n + 1 < size else ()) for n in range(size)]

    *_, section = outline(Sheet(whole(ArgumentMap(title="T", claims=claims)), LIGHT, 32))

    assert [row.level for row in section.rows] == list(range(1, size + 1))
