"""Maps with groups: an overview, linked drawings of the sections, and premises repeated where lines would cross."""

import re
from pathlib import Path

import pytest

from argmap.drawing import RenderError, render, render_bytes, render_sections
from argmap.drawing.draw import draw
from argmap.drawing.links import links_between
from argmap.drawing.overview import describe_overview, draw_overview
from argmap.drawing.picture import Picture
from argmap.drawing.repeating import with_repeats
from argmap.drawing.sections import sections_of
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import Form, Line, Sign
from argmap.drawing.themes import LIGHT
from argmap.drawing.view import whole
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Group, Rebuttal

MAP = ArgumentMap(
    title="Lanes",
    thesis="lanes",
    claims=[
        Claim("lanes", "Build lanes.", because=["cheap", "safe"]),
        Claim("cheap", "Lanes are cheap.", because="paint"),
        Claim("safe", "Lanes are safe.", because=[["paint", "seen"]], but="loose"),
        Claim("paint", "Paint is cheap."),
        Claim("seen", "Paint is seen."),
        Claim("loose", "Kerbs are loose."),
    ],
    rebuttals=[Rebuttal("cut", "paint", "safe.because.1")],
    evidence=[Evidence("study", "A study.", supports="safe")],
    groups=[Group("cost", "Cost", ["cheap", "paint"]), Group("risk", "Risk & harm", ["safe", "seen"])],
)


def picture(m: ArgumentMap, crossings: int) -> Picture:
    return draw(Sheet(with_repeats(whole(m), crossings), LIGHT, 32), "RL")


def overview(m: ArgumentMap) -> Picture:
    return draw_overview(Sheet(whole(m), LIGHT, 32), sections_of(m), "auto")


def test_an_overview_counts_what_leads_from_section_to_section() -> None:
    drawn = overview(MAP)

    assert [(node.id, node.form) for node in drawn.nodes] == [
        ("lanes", Form.THESIS),
        ("group.cost", Form.SECTION),
        ("group.risk", Form.SECTION),
        ("group.rest", Form.SECTION),
    ]
    assert [(edge.tail, edge.head, edge.line, edge.label.strip()) for edge in drawn.edges] == [
        ("group.cost", "lanes", Line.SUPPORT, "1 reason"),
        ("group.risk", "lanes", Line.SUPPORT, "1 reason"),
        ("group.cost", "group.risk", Line.SUPPORT, "1 reason"),
        ("group.rest", "group.risk", Line.ATTACK, "1 objection"),
        ("group.cost", "group.risk", Line.ATTACK, "1 objection"),
    ]
    assert drawn.nodes[2].tooltip == "Risk & harm\n2 claims\n1 reason\n2 objections\n1 item of evidence"
    assert drawn.edges[4].tooltip == "1 objection in “Cost” against “Risk & harm”: cut"


def test_an_overview_is_told_in_words() -> None:
    assert describe_overview(MAP, sections_of(MAP)) == (
        "Overview of 3 sections. "
        "Section “Cost”: 1 reason for the thesis, 1 reason for “Risk & harm”, 1 objection against “Risk & harm”. "
        "Section “Risk & harm”: 1 reason for the thesis. "
        "Section “Outside the sections”: 1 objection against “Risk & harm”."
    )


def test_a_section_that_rests_on_what_leads_to_it_does_not_turn_the_overview_round() -> None:
    m = ArgumentMap(
        title="M",
        thesis="t",
        claims=[Claim("t", "T.", because="a"), Claim("a", "A.", because="b"), Claim("b", "B.", because="a")],
        groups=[Group("one", "One", "a"), Group("two", "Two", "b")],
    )

    assert [(edge.tail, edge.head, edge.backward) for edge in overview(m).edges] == [
        ("group.one", "t", False),
        ("group.two", "group.one", False),
        ("group.one", "group.two", True),
    ]


def test_every_section_has_a_file_and_they_link_to_each_other(tmp_path: Path) -> None:
    files = render_sections(MAP, tmp_path / "la nes.svg")

    assert [file.name for file in files] == ["la nes.svg", "la nes-cost.svg", "la nes-risk.svg", "la nes-rest.svg"]
    links = {file.name: sorted(re.findall(r'xlink:href="([^"]*)"', file.read_text("utf-8"))) for file in files}
    assert links == {
        "la nes.svg": ["la%20nes-cost.svg", "la%20nes-rest.svg", "la%20nes-rest.svg#lanes", "la%20nes-risk.svg"],
        "la nes-cost.svg": ["la%20nes-rest.svg", "la%20nes-risk.svg", "la%20nes.svg"],
        "la nes-risk.svg": ["la%20nes-cost.svg#paint", "la%20nes-rest.svg", "la%20nes-rest.svg#loose", "la%20nes.svg"],
        "la nes-rest.svg": ["la%20nes-cost.svg#cheap", "la%20nes-risk.svg", "la%20nes-risk.svg#safe", "la%20nes.svg"],
    }


def test_groups_whose_ids_differ_in_case_only_have_files_of_their_own() -> None:
    sections = (Group("a", "A", "x"), Group("A", "A", "y"), Group("A-2", "A", "z"))

    assert links_between(sections, "m", ".svg").files == {"a": "m-a.svg", "A": "m-A-2.svg", "A-2": "m-A-2-2.svg"}


def test_a_map_whose_groups_hold_everything_has_no_rest() -> None:
    m = ArgumentMap(title="M", claims=[Claim("a", "A.")], groups=[Group("rest", "Rest", "a")])
    loose = ArgumentMap(title="M", claims=[Claim("a", "A."), Claim("b", "B.")], groups=[Group("Rest", "Rest", "a")])

    assert sections_of(m) == m.groups
    assert [section.id for section in sections_of(loose)] == ["Rest", "rest-2"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"group": "cost"}, "an overview has all sections; draw it without group"),
        ({"depth": 0}, "an overview has all sections; draw it without depth"),
        ({"hide": "voices"}, "an overview has all sections; draw it without hide"),
    ],
)
def test_an_overview_has_no_parts(options: dict[str, object], message: str) -> None:
    with pytest.raises(RenderError) as raised:
        render_bytes(MAP, overview=True, **options)  # type: ignore[arg-type]  # options of several types

    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("m.svg", {"focus": "cheap"}, "split draws all sections; draw it without focus"),
        ("m.svg", {"overview": True}, "split draws all sections; draw it without overview"),
        ("m.dot", {}, "sections are drawn as svg, png or pdf, not as 'dot'"),
    ],
)
def test_sections_have_no_parts_and_no_dot(name: str, options: dict[str, object], message: str, tmp_path: Path) -> None:
    with pytest.raises(RenderError) as raised:
        render_sections(MAP, tmp_path / name, **options)  # type: ignore[arg-type]  # options of several types

    assert (str(raised.value), list(tmp_path.iterdir())) == (message, [])


def test_a_map_without_groups_has_no_sections(tmp_path: Path) -> None:
    m = ArgumentMap(title="M", claims=[Claim("a", "A.")])

    for draw_it in (
        lambda: render(m, tmp_path / "m.svg", overview=True),
        lambda: render_sections(m, tmp_path / "m.svg"),
    ):
        with pytest.raises(RenderError, match=r"^the map has no groups to draw by; give it some: "):
            draw_it()


def test_a_few_lines_may_cross_sections() -> None:
    drawn = picture(MAP, 2)

    assert [node.id for node in drawn.all_nodes() if node.form is Form.ELSEWHERE] == []
    assert Sign.SECTION not in drawn.signs


def test_where_more_cross_a_premise_is_repeated_in_each_section_but_its_own() -> None:
    drawn = picture(MAP, 1)
    inside = {cluster.id: [node.id for node in cluster.nodes] for cluster in drawn.clusters}

    assert inside == {
        "group.cost": ["cheap", "paint"],
        "group.risk": ["safe", "seen", "repeat..risk.paint", "study", "safe.because.1", "cut"],
    }
    assert [(edge.tail, edge.head) for edge in drawn.edges if "paint" in edge.tail] == [
        ("paint", "cheap"),
        ("repeat..risk.paint", "safe.because.1"),
        ("repeat..risk.paint", "cut"),
    ]
    assert [node.tooltip for node in drawn.all_nodes() if node.form is Form.ELSEWHERE] == [
        "claim paint: Paint is cheap.\nasserted\nsection: Cost"
    ]
    assert Sign.SECTION in drawn.signs


def test_a_premise_that_nothing_else_needs_keeps_its_line() -> None:
    m = ArgumentMap(
        title="M",
        claims=[Claim("t", "T."), Claim("a", "A."), Claim("b", "B.")],
        arguments=[Argument("x", ["a", "b"], "t"), Argument("y", "b", "t")],
        groups=[Group("one", "One", "t"), Group("two", "Two", ["a", "b"])],
    )

    assert [(edge.tail, edge.head) for edge in picture(m, 0).edges if edge.head in {"x", "y"}] == [
        ("a", "x"),
        ("b", "x"),
        ("repeat..one.b", "y"),
    ]


def test_other_programs_get_repeated_premises_too_but_a_graph_has_each_claim_once() -> None:
    mermaid, tex, graphml = (render_bytes(MAP, form, crossings=0).decode() for form in ("mermaid", "tex", "graphml"))

    assert 'n_repeat__risk_paint("Paint is cheap.' in mermaid
    assert tex.count("Paint is cheap.") == 2
    assert graphml.count('key="node.text">Paint is cheap.') == 1


def test_an_overview_is_not_written_for_other_programs() -> None:
    with pytest.raises(RenderError, match=r"^an overview is drawn as svg, png, pdf or dot, not as mermaid$"):
        render_bytes(MAP, "mermaid", overview=True)


def test_what_other_programs_get_says_what_is_left_out() -> None:
    assert [
        form for form in ("mermaid", "tex") if "% shown: 1 of 6" not in render_bytes(MAP, form, depth=0).decode()
    ] == []
