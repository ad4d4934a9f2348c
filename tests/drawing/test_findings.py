"""What checks found, in the drawing: badges, heavy outlines, bold lines and rows of the legend, and no other colour."""

import re
from collections import Counter
from collections.abc import Sequence

from hypothesis import given

from argmap.checks import check
from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.drawing import render_bytes, to_graphviz
from argmap.drawing.findings import BADGES, element_of
from argmap.drawing.legend import samples
from argmap.drawing.options import Settings
from argmap.drawing.picture import Picture
from argmap.drawing.pictures import picture_of, view_of
from argmap.evaluation import evaluate
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Group, Rebuttal
from argmap.testing import argument_maps

CIRCLE, ORPHAN = Rule("LOG001", "circular-support", Severity.ERROR), Rule("STR004", "orphan", Severity.WARNING)
LONELY, ABSENT = Rule("DIA005", "unsupported-objection", Severity.HINT), Rule("STR001", "no-thesis", Severity.ERROR)
NOTE = Rule("SRC001", "did-not-run", Severity.NOTE)
MAP = ArgumentMap(
    title="Lanes",
    thesis="t",
    claims=[
        Claim("t", "Build.", because="a", but="no"),
        Claim("a", "Safe.", because="b"),
        Claim("b", "Fewer are hurt."),
        Claim("no", "Dear."),
        Claim("q", "Q.", because="c"),
        Claim("c", "C."),
    ],
    arguments=[Argument("x", ["a", "q"], "b")],
    evidence=[Evidence("e", "E.", supports="q")],
    groups=[Group("g", "G", ["q"])],
)
FOUND = [
    Diagnostic(rule=ABSENT, message="there is none"),
    Diagnostic(rule=CIRCLE, message="in a circle", route=("claims", "a"), witness=("a", "x", "b", "a.because.1")),
    Diagnostic(rule=LONELY, message="nothing", route=("claims", "t", "but", 0), witness=("t.but.1", "no")),
    Diagnostic(rule=ORPHAN, message="alone", route=("claims", "q", "because", 0, "premises", 0)),
    Diagnostic(rule=ORPHAN, message="alone", route=("claims", "q", "text")),
    Diagnostic(rule=CIRCLE, message="again", route=("claims", "q")),
    Diagnostic(rule=CIRCLE, message="and again", route=("claims", "q", "kind")),
    Diagnostic(rule=ORPHAN, message="alone", route=("evidence", "e")),
    Diagnostic(rule=ORPHAN, message="alone", route=("groups", "g")),
    Diagnostic(rule=NOTE, message="did not run", route=("claims", "c")),
]


def picture(m: ArgumentMap, findings: Sequence[Diagnostic], group: str | None = None) -> Picture:
    settings = Settings(findings=findings, group=group, evaluation=None if group else evaluate(m))
    return picture_of(view_of(m, settings), settings)


def test_what_is_found_of_a_box_is_a_badge_in_it_and_a_heavy_outline() -> None:
    nodes = {node.id: node for node in picture(MAP, FOUND).all_nodes()}

    assert {
        name: (node.pen, re.findall("[✖▲●] [A-Z]+[0-9]+", node.label))
        for name, node in nodes.items()
        if node.pen or set("✖▲●") & set(node.label)
    } == {
        "a": (3, ["✖ LOG001"]),
        "q": (3, ["✖ LOG001", "▲ STR004"]),
        "e": (3, ["▲ STR004"]),
        "t.but.1": (3, ["● DIA005"]),
        "q.because.1": (3, ["▲ STR004"]),
    }
    assert nodes["q"].classes == "claim asserted in flagged"
    assert nodes["q"].tooltip.splitlines()[-3:] == [
        "▲ STR004 orphan: alone",
        "✖ LOG001 circular-support: again",
        "✖ LOG001 circular-support: and again",
    ]


def test_badges_stand_after_what_an_evaluation_says() -> None:
    labels = {node.id: node.label for node in picture(MAP, FOUND).all_nodes()}

    assert labels["t.but.1"] == "but · ● DIA005"
    assert "in · .81 · ✖ LOG001 ▲ STR004" in labels["q"]


def test_a_box_has_the_three_worst_badges_and_how_many_there_are_more() -> None:
    rules = [
        Rule(f"X00{n}", "x", severity)
        for n, severity in enumerate((*list(Severity)[2::-1], Severity.ERROR, Severity.HINT))
    ]
    found = [Diagnostic(rule=rule, message="m", route=("rebuttals", "a-rather-long-name")) for rule in rules]
    m = ArgumentMap(
        title="M",
        claims=[Claim("a", "A."), Claim("b", "B.", because="a")],
        rebuttals=[Rebuttal("a-rather-long-name", "a", "b.because.1"), Rebuttal("y", "b", "a-rather-long-name")],
    )

    label = next(node.label for node in picture(m, found).all_nodes() if node.id == "a-rather-long-name")
    assert label == "undercuts · undecided · ✖ X002 ✖ X003 ▲ X001 +2"


def test_the_lines_that_prove_a_finding_are_bold_and_no_others() -> None:
    edges = picture(MAP, FOUND).edges
    bold = {edge.id for edge in edges if edge.width == 4}

    assert bold == {"a.because.1.premise.1", "a.because.1.target", "x.premise.1", "x.target", "t.but.1.premise.1"}
    assert {edge.id for edge in edges if "witness" in edge.classes.split()} == bold


def test_the_legend_lists_the_rules_the_worst_first_with_how_often_they_found_something() -> None:
    rows = [row for row in samples(picture(MAP, FOUND)) if row.name.startswith("finding.")]

    assert [(row.word, row.says, row.pen) for row in rows] == [
        ("✖ LOG001", "circular-support, 3 times", 3),
        ("✖ STR001", "no-thesis: of no box here", 0),
        ("▲ STR004", "orphan: 3 here, 4 in all", 3),
        ("● DIA005", "unsupported-objection", 3),
    ]


def test_in_a_group_what_is_found_of_others_is_of_no_box() -> None:
    rows = [row.says for row in samples(picture(MAP, FOUND[1:6], group="g")) if row.name.startswith("finding.")]

    assert rows == ["circular-support: 1 here, 2 in all", "orphan, 2 times", "unsupported-objection: of no box here"]


def test_an_svg_says_how_much_was_found() -> None:
    assert b"Checks found 4 errors, 4 warnings and 1 hint.</desc>" in render_bytes(MAP, findings=FOUND)
    assert b"Checks found" not in render_bytes(MAP)


def colours(dot: str) -> Counter[str]:
    return Counter(re.findall(r'fillcolor="[^"]*" color="[^"]*"', dot))


@given(argument_maps(max_claims=6))
def test_every_finding_is_shown_once_and_no_fill_changes(m: ArgumentMap) -> None:
    found = [each for each in check(m) if each.severity is not Severity.NOTE]
    drawn = picture(m, found)
    labels = {node.id: node.label for node in drawn.all_nodes()}

    assert sum(row.count for row in drawn.remarks) == len(found)
    for each in found:
        element = element_of(m, each.route)
        if element in labels:
            badge = f"{BADGES[each.severity]} {each.rule.code}"
            assert badge in labels[element] or re.search(r" \+\d", labels[element])
    plain, marked = (to_graphviz(m, findings=findings).source for findings in ((), found))
    assert colours(plain) - colours(marked) == Counter()  # a step may have got a mark
