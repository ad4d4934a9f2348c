"""Texts longer than their boxes: cut, numbered and printed in full, or given the room that they need."""

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing import RenderError, find_cut_texts, find_missing_characters, render_bytes, to_graphviz
from argmap.drawing.escaping import clean
from argmap.model import ArgumentMap, Claim, Evidence
from argmap.testing import argument_maps

SVG = "{http://www.w3.org/2000/svg}"
TITLE = "A title that is not short, " * 3 + "not at all"
LONG = "word " * 60 + "end."
MAP = ArgumentMap(
    title="Lanes",
    thesis="t",
    claims=[
        Claim("t", "Build.", because=["a", ["a", "b"]]),
        Claim("a", LONG, title="Short"),
        Claim("b", "Cheap.", title=TITLE),
    ],
    evidence=[Evidence("e", LONG, supports="a")],
)


def printed(svg: bytes) -> dict[str, str]:
    """What stands in each node, by its id."""
    root = ET.fromstring(svg)  # noqa: S314  # our own drawing
    groups = [group for group in root.iter(f"{SVG}g") if group.get("id")]
    return {group.attrib["id"]: " ".join(text.text or "" for text in group.iter(f"{SVG}text")) for group in groups}


def test_a_text_that_is_cut_has_a_number_and_stands_in_full_below() -> None:
    shown = printed(render_bytes(MAP, full_texts=True))

    assert [shown[name][-13:] for name in ("a", "b", "e")] == ["rd word … [1]", " … Cheap. [2]"[-13:], "rd word … [3]"]
    assert [shown[f"note.{number}"] for number in (1, 2, 3)] == [
        f"[1] Short: {LONG}",
        f"[2] {TITLE}: Cheap.",
        f"[3] {LONG}",
    ]


def test_a_repeated_premise_has_the_number_of_its_text() -> None:
    m = ArgumentMap(
        title="M", thesis="t", claims=[Claim("t", "T.", because=["a", ["a", "b"]]), Claim("a", LONG), Claim("b", "B.")]
    )
    shown = printed(render_bytes(m, premises="box", full_texts=True))

    assert [shown[name].endswith("… [1]") for name in ("a", "t.because.2.premise.1")] == [True, True]


def test_nothing_is_numbered_unless_it_is_wanted_and_in_dot_which_has_nothing_below() -> None:
    assert "[1]" not in render_bytes(MAP).decode()
    assert render_bytes(MAP, "dot", full_texts=True).decode() == to_graphviz(MAP).source


def test_what_no_font_has_is_found_in_texts_in_full() -> None:
    m = ArgumentMap(title="M", claims=[Claim("a", LONG + " \U0010fffd")])

    assert (find_missing_characters(m), find_missing_characters(m, full_texts=True)) == ((), ("\U0010fffd",))


@given(argument_maps(max_claims=4), st.sampled_from([1, 2]))
def test_every_text_that_is_cut_is_printed_in_full(m: ArgumentMap, lines: int) -> None:
    shown = printed(render_bytes(m, full_texts=True, lines=lines, wrap=8))
    cut = find_cut_texts(m, lines=lines, wrap=8)

    assert [name for name in shown if name.startswith("note.")] == [f"note.{number + 1}" for number in range(len(cut))]
    for number, name in enumerate(cut, 1):
        item = m[name]
        assert isinstance(item, Claim | Evidence)
        assert squeeze(clean(item.text)) in squeeze(shown[f"note.{number}"])
        assert f"[{number}]" in squeeze(shown[name])


def squeeze(text: str) -> str:
    """*text* without white space: an XML parser folds line ends."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize(("lines", "breaks"), [(1, 1), (6, 6), (9, 9)])
def test_a_text_is_cut_after_as_many_lines_as_are_wanted(lines: int, breaks: int) -> None:
    m = ArgumentMap(title="M", claims=[Claim("a", LONG)])
    label = next(line for line in str(to_graphviz(m, lines=lines).source).splitlines() if line.startswith('\t"a"'))

    assert (label.count("<br"), find_cut_texts(m, lines=lines)) == (breaks, ("a",))


def test_with_all_lines_nothing_is_cut_and_a_long_text_has_a_box_wider_than_high() -> None:
    m = ArgumentMap(title="M", claims=[Claim("a", "word " * 300), Claim("b", "word " * 12)])
    first, second = [line for line in str(to_graphviz(m, lines=None).source).splitlines() if line.startswith('\t"')][:2]
    lines = re.search("label=<(.*)> shape", first)

    assert find_cut_texts(m, lines=None) == ()
    assert lines is not None
    broken = lines[1].split('<br align="left"/>')[:-1]
    assert " ".join(broken) == ("word " * 300).strip()
    assert 6.2 * max(map(len, broken)) > 13.5 * len(broken)  # points: a column, and a line
    assert second.count("<br") == 2


def test_a_number_of_lines_that_shows_nothing_is_told() -> None:
    with pytest.raises(RenderError, match=r"^0 lines show nothing of a text; give 1 or more, or None for all of it$"):
        to_graphviz(MAP, lines=0)
