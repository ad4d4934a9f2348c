"""Names that are too long for their places are known by what they name, and whole where nothing is cut."""

import pytest

from argmap.drawing import find_cut_names, find_cut_texts, render_bytes
from argmap.drawing.options import DrawingOptions
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Group, Scheme, Source, Voice

LONG = "word " * 40 + "end"
MAP = ArgumentMap(
    title=f"Lanes {LONG}",
    thesis="t",
    claims=[Claim("t", "Build.", because="p"), Claim("p", "Cheap."), Claim("q", "Dear.", voice="mayor")],
    arguments=[Argument("x", ["q"], "t", scheme="sum", voice="clerk")],
    evidence=[Evidence("e", "E.", supports="p", source="s")],
    sources=[Source("s", f"A source {LONG}")],
    voices=[Voice("mayor", f"The mayor {LONG}"), Voice("clerk", f"The clerk {LONG}")],
    schemes=[Scheme("sum", ["a"], title=f"A scheme {LONG}")],
    groups=[Group("g", f"A group {LONG}", ["t", "p"]), Group("h", "Short", ["q"])],
)


@pytest.mark.parametrize(
    ("options", "cut"),
    [
        ({}, ("group 'g'", "voice 'mayor'", "source 's'", "scheme 'sum'", "voice 'clerk'")),
        ({"group": "h"}, ("group 'g'", "voice 'mayor'")),
        ({"hide": ["voices", "sources"]}, ("group 'g'", "scheme 'sum'")),
        ({"overview": True}, ("group 'g'",)),
        ({"lines": None}, ()),
    ],
)
def test_cut_names_are_known_by_what_they_name(options: DrawingOptions, cut: tuple[str, ...]) -> None:
    assert find_cut_names(MAP, **options) == cut


@pytest.mark.parametrize("file_format", ["svg", "tex"])
def test_with_all_lines_every_name_is_drawn_whole(file_format: str) -> None:
    cut, whole = (render_bytes(MAP, file_format, lines=lines).decode() for lines in (6, None))
    sign = "…" if file_format == "svg" else "\\textellipsis"

    assert (cut.count(f" {sign}"), whole.count(f" {sign}")) == (5, 0)


def test_the_title_of_a_map_is_never_cut() -> None:
    title = "word " * 100 + "end"
    drawn = render_bytes(ArgumentMap(title=title, claims=[Claim("a", "A.")]), legend=False).decode()

    heading = drawn[drawn.index('id="drawing.heading"') :]
    assert (heading.count(">word"), heading.count("word"), "end</text>" in heading) == (
        heading.count("<text"),
        100,
        True,
    )


def test_an_overview_shows_theses_and_their_texts_may_be_cut() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[Claim("t", LONG, because="p"), Claim("p", LONG)],
        groups=[Group("g", "G", ["t", "p"])],
    )

    assert (find_cut_texts(m, overview=True), find_cut_texts(m)) == (("t",), ("t", "p"))
