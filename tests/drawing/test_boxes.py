"""Inferences drawn as boxes: cells, what is repeated, and where lines end."""

import re

import pytest

from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.drawing import RenderError, to_graphviz
from argmap.drawing.draw import draw
from argmap.drawing.legend import samples
from argmap.drawing.picture import Picture
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import Form, Line
from argmap.drawing.themes import LIGHT
from argmap.drawing.verdicts import verdicts_of
from argmap.drawing.view import of_group, whole
from argmap.evaluation import evaluate
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Group, Rebuttal


def boxes(m: ArgumentMap, direction: str = "BT") -> Picture:
    return draw(Sheet(whole(m), LIGHT, 32, premises="box"), direction)


def cells(m: ArgumentMap) -> dict[str, list[str]]:
    """For each box with cells, its claims; those that are only referred to with a mark."""
    return {
        node.id: [f"↗ {cell.refers_to}" if cell.refers_to else cell.id for cell in node.cells]
        for node in boxes(m).all_nodes()
        if node.cells
    }


def ends(m: ArgumentMap) -> list[tuple[str, str, Line]]:
    return [
        (f"{edge.tail}:{edge.tail_port}".rstrip(":"), f"{edge.head}:{edge.head_port}".rstrip(":"), edge.line)
        for edge in boxes(m).edges
    ]


def claims(*names: str) -> list[Claim]:
    return [Claim(name, f"{name.upper()}.") for name in names]


def test_premises_are_cells_and_what_supports_them_is_attached_to_their_cell() -> None:
    m = ArgumentMap(
        title="M",
        thesis="t",
        claims=claims("t", "a", "b", "c"),
        arguments=[Argument("x", ["a", "b"], "t"), Argument("y", "c", "b")],
    )

    assert [node.id for node in boxes(m).all_nodes()] == ["t", "x", "y"]
    assert cells(m) == {"x": ["a", "b"], "y": ["c"]}
    assert ends(m) == [("x:head", "t", Line.SUPPORT), ("y:head", "x:p2", Line.SUPPORT)]


def test_a_shared_premise_stands_whole_nearest_the_thesis_and_is_repeated_with_a_mark() -> None:
    m = ArgumentMap(
        title="M",
        thesis="t",
        claims=claims("t", "a", "b", "c"),
        arguments=[Argument("deep", "b", "a"), Argument("near", ["a", "b"], "t"), Argument("z", "c", "b")],
    )

    assert cells(m) == {"near": ["a", "b"], "deep": ["↗ b"], "z": ["c"]}
    assert ends(m)[2] == ("z:head", "near:p2", Line.SUPPORT)
    repeated = next(cell for node in boxes(m).all_nodes() if node.id == "deep" for cell in node.cells)
    assert (repeated.id, repeated.label) == ("deep.premise.1", '↗ B.<br align="left"/>')


def test_a_circle_ends_in_a_repeated_premise() -> None:
    m = ArgumentMap(title="M", claims=claims("a", "b"), arguments=[Argument("x", "a", "b"), Argument("y", "b", "a")])

    assert [node.id for node in boxes(m).all_nodes()] == ["a", "x", "y"]
    assert cells(m) == {"x": ["↗ a"], "y": ["b"]}
    assert ends(m) == [("x:head", "y:p1", Line.SUPPORT), ("y:head", "a", Line.SUPPORT)]


def test_a_thesis_has_a_box_of_its_own_even_where_it_is_a_premise() -> None:
    m = ArgumentMap(title="M", thesis="t", claims=claims("t", "u"), arguments=[Argument("x", "t", "u")])

    assert [node.id for node in boxes(m).all_nodes()] == ["t", "u", "x"]
    assert cells(m) == {"x": ["↗ t"]}


def test_undercuts_end_at_heads_and_evidence_and_contraries_at_cells() -> None:
    m = ArgumentMap(
        title="M",
        thesis="t",
        claims=[*claims("t"), Claim("a", "A.", contrary_to="b"), *claims("b", "c")],
        arguments=[Argument("x", "a", "t")],
        rebuttals=[Rebuttal("r", "b", "t"), Rebuttal("u", "c", "x")],
        evidence=[Evidence("e", "E.", supports="a", opposes="b")],
    )

    assert ends(m) == [
        ("x:head", "t", Line.SUPPORT),
        ("r:head", "t", Line.ATTACK),
        ("u:head", "x:head", Line.UNDERCUT),
        ("e", "x:p1", Line.SUPPORT),
        ("e", "r:p1", Line.ATTACK),
        ("x:p1", "r:p1", Line.CONTRARY),
    ]


def test_a_step_without_premises_is_a_mark_and_one_from_no_claim_says_so_in_its_cell() -> None:
    m = ArgumentMap(
        title="M",
        thesis="t",
        claims=claims("t"),
        arguments=[Argument("x", [], "t"), Argument("y", ["e", "gone", "gone"], "t"), Argument("z", "gone", "t")],
        evidence=[Evidence("e", "E.")],
    )
    drawn = {node.id: node for node in boxes(m).all_nodes()}

    assert ends(m)[:2] == [("x", "t", Line.SUPPORT), ("y:head", "t", Line.SUPPORT)]
    assert [(cell.id, cell.form, cell.refers_to) for node in drawn.values() for cell in node.cells] == [
        ("y.premise.1", Form.MISSING, ""),
        ("missing.gone", Form.MISSING, ""),
        ("z.premise.1", Form.MISSING, "missing.gone"),
    ]
    assert "no claim" in drawn["y"].cells[0].label


def lines_of(m: ArgumentMap, direction: str) -> list[str]:
    return str(to_graphviz(m, premises="box", direction=direction).source).splitlines()[4:-1]


PAIR = ArgumentMap(
    title="M",
    thesis="t",
    claims=[Claim("t", "T."), Claim("a", "A."), Claim("b", "B.", implicit=True)],
    arguments=[Argument("x", ["a", "b"], "t", strength=0.75)],
)
BAR = (
    '<table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr><td border="3" sides="l" color="#6B5000" '
    'cellpadding="4"><table border="0" cellborder="0" cellspacing="0" cellpadding="0">'
)
CELL_A = (
    '<td cellpadding="5"><table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr><td port="p1" id="a" href="#a" '
    'title="claim a: A.&#10;asserted" border="1" style="rounded" color="#404040" bgcolor="#FFFFFF" cellpadding="7" '
    f'align="left" balign="left"><font point-size="11" color="#1A1A1A">{BAR}<tr><td align="left" balign="left">A.'
    '<br align="left"/></td></tr></table></td></tr></table></font></td></tr></table></td>'
)
ACROSS = ' colspan="2"'
HEAD = '<td port="head"{} cellpadding="4"><font point-size="10">because · 0.75</font></td>'


def test_cells_stand_beside_each_other_under_the_head_where_the_thesis_is_at_the_top() -> None:
    box, line = lines_of(PAIR, "BT")[1:]

    assert box.startswith(
        '\t"x" [label=<<table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr>'
        f"{HEAD.format(ACROSS)}</tr><tr>{CELL_A}<td "
    )
    assert 'id="b" href="#b" title="claim b: B.&#10;implicit, asserted" border="1" style="rounded,dashed"' in box
    assert 'style="rounded,filled" fillcolor="#E3F0FA" color="#0B5A9C" margin=0 id="x" class="inference support"' in box
    assert line.startswith('\t"x":"head":n -> "t" [style=solid arrowhead=normal')


def test_cells_stand_below_each_other_where_the_thesis_is_at_a_side() -> None:
    box, line = lines_of(PAIR, "RL")[1:]

    assert f"<tr>{HEAD.format('')}</tr><tr>{CELL_A}</tr><tr><td " in box
    assert line.startswith('\t"x":"head":w -> "t" [')


@pytest.mark.parametrize(
    ("direction", "cell", "head"),
    [
        ("BT", '"y":"head":n -> "x":"p1":s', '"u":"head":n -> "x":"head":e'),
        ("TB", '"y":"head":s -> "x":"p1":n', '"u":"head":s -> "x":"head":e'),
        ("RL", '"y":"head":w -> "x":"p1":e', '"u":"head":w -> "x":"head":e'),
        ("LR", '"y":"head":e -> "x":"p1":w', '"u":"head":e -> "x":"head":w'),
    ],
)
def test_lines_leave_and_meet_boxes_on_the_sides_that_face_each_other(direction: str, cell: str, head: str) -> None:
    m = ArgumentMap(
        title="M",
        thesis="t",
        claims=claims("t", "a", "b", "c"),
        arguments=[Argument("x", "a", "t"), Argument("y", "b", "a")],
        rebuttals=[Rebuttal("u", "c", "x")],
    )

    assert [line.split(" [")[0].strip() for line in lines_of(m, direction)[-2:]] == [cell, head]


@pytest.mark.parametrize(("direction", "side"), [("BT", "s"), ("TB", "n"), ("RL", "e"), ("LR", "w")])
def test_a_line_between_two_cells_leaves_both_away_from_their_heads(direction: str, side: str) -> None:
    m = ArgumentMap(
        title="M",
        thesis="t",
        claims=[Claim("t", "T.", because="a", but="b"), Claim("a", "A.", contrary_to="b"), Claim("b", "B.")],
    )

    line = lines_of(m, direction)[-1].split(" [")[0].strip()
    assert line == f'"t.because.1":"p1":{side} -> "t.but.1":"p1":{side}'


def test_the_legend_explains_the_mark_and_no_lines_of_premises() -> None:
    m = ArgumentMap(title="M", thesis="t", claims=[Claim("t", "T.", because=["a", ["a", "b"]]), *claims("a", "b")])

    assert [sample.name for sample in samples(boxes(m))] == [
        "thesis",
        "claim",
        "side",
        "repeated",
        "because",
        "support",
    ]


def test_a_box_stands_in_the_frame_of_what_stands_whole_in_it() -> None:
    m = ArgumentMap(
        title="M",
        thesis="t",
        claims=claims("t", "a", "b", "c", "d"),
        arguments=[
            Argument("own", ["a", "b"], "t"),
            Argument("mixed", ["c", "d"], "t"),
            Argument("with-repeated", ["a", "c"], "d"),
            Argument("borrowed", "a", "b"),
        ],
        groups=[Group("g", "G", ["a", "b"]), Group("h", "H", ["c"])],
    )

    assert [(cluster.id, [node.id for node in cluster.nodes]) for cluster in boxes(m).clusters] == [
        ("group.g", ["own", "borrowed"])
    ]


def test_a_verdict_shows_in_cells_and_in_what_is_repeated() -> None:
    m = ArgumentMap(title="M", thesis="t", claims=[Claim("t", "T.", because=["a", ["a", "b"]]), *claims("a", "b")])
    e = evaluate(m, without=["a"])
    drawn = draw(Sheet(whole(m), LIGHT, 32, verdicts_of(m, e), premises="box"), "BT")
    found = {cell.id: cell for node in drawn.all_nodes() for cell in node.cells}

    assert all("out (withheld)" in found[name].label for name in ("a", "t.because.2.premise.1"))
    assert found["t.because.2.premise.1"].classes == "claim asserted out withheld repeated"
    assert '"t.because.2.premise.1" href="#a"' in str(to_graphviz(m, evaluation=e, premises="box").source)


def test_the_text_of_a_claim_that_is_out_is_grey_in_its_cell_and_that_of_others_in_the_box_is_not() -> None:
    m = ArgumentMap(title="M", thesis="t", claims=[Claim("t", "T.", because=[["a", "b"]]), *claims("a", "b")])
    drawn = str(to_graphviz(m, evaluation=evaluate(m, without=["a"]), premises="box").source)

    assert re.findall(r'port="p(\d)".*?<font point-size="11" color="(.*?)">', drawn) == [
        ("1", LIGHT.meta),
        ("2", LIGHT.text),
    ]


def test_what_is_found_of_a_claim_shows_in_its_cell_and_lines_that_prove_it_are_bold() -> None:
    m = ArgumentMap(
        title="M",
        thesis="t",
        claims=claims("t", "a", "b"),
        arguments=[Argument("x", "a", "t"), Argument("y", "b", "a")],
    )
    found = Diagnostic(
        rule=Rule("LOG001", "circular-support", Severity.ERROR),
        message="again",
        route=("claims", "a"),
        witness=("y", "a"),
    )
    drawn = str(to_graphviz(m, premises="box", findings=[found]).source).splitlines()

    assert re.findall(r'id="(\w)"[^>]* border="3"', "\n".join(drawn)) == ["a"]
    assert [line.split(" [")[0].strip() for line in drawn if "penwidth=4" in line] == ['"y":"head":n -> "x":"p1":s']
    assert '✖ LOG001<br align="left"/>' in "".join(drawn)


def test_a_claim_of_another_section_is_a_dashed_cell_with_its_section() -> None:
    m = ArgumentMap(
        title="M",
        claims=[Claim("a", "A.", because=[["b", "c"]]), *claims("b", "c")],
        groups=[Group("g", "G", ["a", "b"]), Group("h", "Other", ["c"])],
    )
    box = next(
        node for node in draw(Sheet(of_group(m, "g"), LIGHT, 32, premises="box"), "BT").all_nodes() if node.cells
    )

    assert [(cell.id, cell.form) for cell in box.cells] == [("b", Form.CLAIM), ("c", Form.ELSEWHERE)]
    assert "↗ Other" in box.cells[1].label


def test_many_cells_beside_each_other_turn_the_drawing() -> None:
    m = ArgumentMap(title="M", thesis="t", claims=claims("t", *"abcdef"), arguments=[Argument("x", [*"abcdef"], "t")])

    assert (boxes(m, "auto").rankdir, boxes(PAIR, "auto").rankdir) == ("RL", "BT")


def test_a_chain_of_any_length_goes_through_in_boxes() -> None:
    length = 20_000
    chain = [Claim(f"c{n}", f"Claim {n}.", because=f"c{n + 1}") for n in range(length)]
    m = ArgumentMap(title="Chain", thesis="c0", claims=[*chain, Claim(f"c{length}", "The end.")])

    assert len(lines_of(m, "auto")) == 1 + 2 * length


def test_a_tooltip_of_any_length_goes_into_a_cell() -> None:
    m = ArgumentMap(
        title="M", thesis="t", claims=[Claim("t", "T.", because="a"), Claim("a", "word " * 9_000, note="x" * 9_000)]
    )

    assert all(len(line) < 16_000 for line in lines_of(m, "BT"))


def test_a_form_of_premises_that_does_not_exist_is_told() -> None:
    with pytest.raises(RenderError, match=r"^there is no premise form 'tree'; the premise forms are graph, box$"):
        to_graphviz(PAIR, premises="tree")
