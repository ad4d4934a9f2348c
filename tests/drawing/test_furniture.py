"""The title stands above the drawing and the legend below or beside it, never in it."""

import re

import pytest
from attrs import evolve

from argmap.drawing import RenderError
from argmap.drawing.dot import dot_text
from argmap.drawing.draw import draw
from argmap.drawing.engines import render_in_process
from argmap.drawing.furniture import Box, furnish
from argmap.drawing.legend import samples
from argmap.drawing.picture import Picture
from argmap.drawing.sheet import Sheet
from argmap.drawing.themes import LIGHT
from argmap.drawing.view import of_group, whole
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Group, Rebuttal


def picture(m: ArgumentMap, direction: str = "BT") -> Picture:
    return draw(Sheet(whole(m), LIGHT, 32), direction)


SMALL = ArgumentMap(title="Lanes", thesis="t", claims=[Claim("t", "Build.", because="p"), Claim("p", "Cheap.")])
FULL = ArgumentMap(
    title="Lanes",
    thesis="t",
    claims=[
        Claim("t", "Build.", because="p", but="nowhere", contrary_to="p"),
        Claim("p", "Cheap.", contradictory_to="q", implicit=True),
        Claim("q", "Dear.", withdrawn=True),
        Claim("r", "Red."),
        Claim("s", "Paint it.", kind="policy"),
    ],
    arguments=[Argument("x", ["p", "q"], "t"), Argument("y", "p", "t", implicit=True)],
    rebuttals=[Rebuttal("u", "q", "x"), Rebuttal("v", "p", "u"), Rebuttal("w", "q", "v"), Rebuttal("b", "q", "t")],
    evidence=[Evidence("e", "E.", supports="p", opposes="t", strength="weak"), Evidence("f", "F.", supports="x")],
)


def test_the_legend_has_what_occurs_and_nothing_else() -> None:
    assert [sample.says for sample in samples(picture(SMALL))] == [
        "thesis",
        "claim",
        "bar at the left: speaks for the thesis",
        "supports; the wider, the more strongly",
    ]


def test_the_legend_has_every_form_and_line_where_all_occur() -> None:
    assert [sample.name for sample in samples(picture(FULL))] == [
        "thesis",
        "claim",
        "policy",
        "side",
        "implicit",
        "withdrawn",
        "missing",
        "evidence",
        "strength",
        "because",
        "because-implicit",
        "but",
        "however",
        "undercuts",
        "support",
        "attack",
        "undercut",
        "support-premise",
        "attack-premise",
        "undercut-premise",
        "contrary",
        "contradictory",
        "fault",
    ]


def test_the_legend_shows_the_lines_of_the_premises_that_occur() -> None:
    claims = [Claim("t", "Build."), Claim("p", "Cheap."), Claim("q", "Fast.")]
    argument, rebuttal = Argument("x", ["p", "q"], "t"), Rebuttal("y", "q", "t")

    def premises(*, arguments: list[Argument], rebuttals: list[Rebuttal]) -> list[str]:
        m = ArgumentMap(title="Lanes", claims=claims, arguments=arguments, rebuttals=rebuttals)
        return [sample.says for sample in samples(picture(m)) if sample.says.startswith("premise")]

    assert premises(arguments=[argument], rebuttals=[]) == ["premise"]
    assert premises(arguments=[], rebuttals=[rebuttal]) == ["premise of a rebuttal"]
    assert premises(arguments=[argument], rebuttals=[rebuttal]) == ["premise", "premise of a rebuttal"]


SECTIONS = ArgumentMap(
    title="Lanes",
    thesis="t",
    claims=[
        Claim("t", "Build.", because="p"),
        Claim("p", "Cheap.", because=["q", "r"]),
        Claim("q", "Paint."),
        Claim("r", "R."),
    ],
    groups=[Group("g", "Goal", ["t"]), Group("c", "Cost", ["p", "r"]), Group("h", "How", ["q"])],
)


@pytest.mark.parametrize(
    ("group", "signs"),
    [
        ("g", [("claim from outside this section", ""), ("the other section that the claim is of", "↗ …")]),
        ("h", [("another section that the claim leads to", "→ …")]),
        (
            "c",
            [
                ("claim from outside this section", ""),
                ("the other section that the claim is of", "↗ …"),
                ("another section that the claim leads to", "→ …"),
            ],
        ),
    ],
)
def test_the_legend_of_a_section_explains_its_arrows_to_others(group: str, signs: list[tuple[str, str]]) -> None:
    drawn = draw(Sheet(of_group(SECTIONS, group), LIGHT, 32), "BT")

    assert [(sample.says, sample.word) for sample in samples(drawn) if "section" in sample.says] == signs


def places(dot: str) -> dict[str, Box]:
    """The box of each node in positioned DOT."""
    found = {}
    for name, attributes in re.findall(r'^\s*"?([\w.-]+)"?\s*\[((?:[^\]"]|"[^"]*")*)\]', dot, re.MULTILINE):
        values = dict(re.findall(r'\b(pos="|width=|height=)([-\d.,e]+)', attributes))
        if 'pos="' in values and name not in ("graph", "node", "edge"):
            x, y = map(float, values['pos="'].split(","))
            width, height = (float(values[side].rstrip(",")) * 36 for side in ("width=", "height="))
            found[name] = Box(x - width, y - height, x + width, y + height)
    return found


ROUNDING = 0.1  # DOT has four digits of an inch


def inside(one: Box, other: Box) -> bool:
    return (
        other.left - ROUNDING <= one.left
        and other.bottom - ROUNDING <= one.bottom
        and one.right <= other.right + ROUNDING
        and one.top <= other.top + ROUNDING
    )


def apart(one: Box, other: Box) -> bool:
    return one.right <= other.left or other.right <= one.left or one.top <= other.bottom or other.top <= one.bottom


@pytest.mark.parametrize("m", [SMALL, FULL, ArgumentMap(title="Nothing yet"), ArgumentMap(title="word " * 80)])
@pytest.mark.parametrize("direction", ["BT", "RL"])
def test_title_and_legend_stand_clear_of_the_drawing_and_within_the_page(m: ArgumentMap, direction: str) -> None:
    drawn = picture(m, direction)
    positioned = render_in_process(dot_text(drawn), "dot", "dot").decode()
    own = Box(*map(float, re.findall(r"[-\d.]+", positioned[positioned.index("bb=") :])[:4]))

    furnished, page = furnish(positioned, drawn, legend=True)
    added = {name: box for name, box in places(furnished).items() if name.startswith(("legend.", "drawing."))}

    assert added
    assert [name for name, box in added.items() if not inside(box, page)] == []
    assert [name for name, box in added.items() if not apart(box, own)] == []


WIDE = ArgumentMap(title="M", thesis="t", claims=[Claim("t", "T.", because=[f"c{n}" for n in range(40)])])
TALL = ArgumentMap(title="M", claims=[Claim(f"c{n}", "A reason.", because=f"c{n + 1}") for n in range(9)])


@pytest.mark.parametrize(("m", "grows"), [(WIDE, "height"), (TALL, "width")], ids=["wide", "tall"])
def test_the_legend_stands_where_the_whole_can_be_shown_larger(m: ArgumentMap, grows: str) -> None:
    drawn = picture(m, "BT")
    positioned = render_in_process(dot_text(drawn), "dot", "dot").decode()
    without, within = (furnish(positioned, drawn, legend=legend)[1] for legend in (False, True))

    assert [name for name in ("width", "height") if getattr(within, name) != getattr(without, name)] == [grows]


def test_without_legend_there_is_only_the_title() -> None:
    positioned = render_in_process(dot_text(picture(SMALL)), "dot", "dot").decode()

    furnished, _ = furnish(positioned, picture(SMALL), legend=False)

    assert [name for name in places(furnished) if name not in ("t", "p")] == ["drawing.heading"]


def test_what_is_no_layout_is_told() -> None:
    with pytest.raises(RenderError, match=r"^Graphviz gave no layout of the map$"):
        furnish("digraph {}", picture(SMALL), legend=True)


def test_full_texts_stand_below_the_drawing_and_apart_from_each_other() -> None:
    drawn = evolve(picture(FULL), notes=tuple("A long text. " * count for count in (30, 3, 12, 1)))
    positioned = render_in_process(dot_text(drawn), "dot", "dot").decode()
    without, _ = furnish(positioned, evolve(drawn, notes=()), legend=True)

    furnished, page = furnish(positioned, drawn, legend=True)
    notes = places(re.sub(r"label=<.*?> (?=pos)", "", furnished))  # which have brackets
    notes = {name: box for name, box in notes.items() if name.startswith("note.")}

    assert list(notes) == ["note.1", "note.2", "note.3", "note.4"]
    assert [name for name, box in notes.items() if not inside(box, page)] == []
    others = [*places(without).values(), *notes.values()]
    assert [name for name, box in notes.items() if not all(box is other or apart(box, other) for other in others)] == []


def test_caption_and_footer_stand_below_everything_and_the_title_above_unless_there_is_to_be_none() -> None:
    drawn = evolve(picture(SMALL), caption="Figure 1. " + "word " * 60, footer="consistent", heading=False)
    positioned = render_in_process(dot_text(drawn), "dot", "dot").decode()

    furnished, page = furnish(positioned, drawn, legend=True)
    found = places(furnished)
    caption, footer = found["drawing.caption"], found["drawing.footer"]
    above = min(box.bottom for name, box in found.items() if name not in ("drawing.caption", "drawing.footer"))

    assert "drawing.heading" not in found
    assert above > caption.top > caption.bottom > footer.top > footer.bottom >= page.bottom - ROUNDING
    assert all(inside(box, page) for box in (caption, footer))


@pytest.mark.parametrize("shape", [0.3, 1.0, 1.6, 5.0])
def test_the_legend_stands_where_the_whole_comes_out_largest_in_a_place_of_any_shape(shape: float) -> None:
    drawn = picture(FULL, "BT")
    positioned = render_in_process(dot_text(drawn), "dot", "dot").decode()

    def height(for_shape: float) -> float:
        box = furnish(positioned, drawn, legend=True, shape=for_shape)[1]
        return max(box.width / shape, box.height)

    assert height(shape) <= 1.05 * min(height(0.1), height(10))
