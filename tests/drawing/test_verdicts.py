"""What a drawing shows of an evaluation: labels in words and looks, strengths in numbers and in the width of lines."""

from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

from argmap.drawing import RenderError, render_bytes, to_graphviz
from argmap.drawing.draw import draw
from argmap.drawing.legend import Sample, samples
from argmap.drawing.picture import Node, Picture
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import Form, Line, Sign, Standing
from argmap.drawing.themes import LIGHT
from argmap.drawing.verdicts import verdicts_of
from argmap.drawing.view import of_group, whole
from argmap.drawing.words import claim_meta, evidence_meta, mark_words
from argmap.evaluation import Evaluation, evaluate
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Group, Inference, Rebuttal, Step, Voice

SVG = "{http://www.w3.org/2000/svg}"


def evaluated(m: ArgumentMap, **options: object) -> Sheet:
    return Sheet(whole(m), LIGHT, 32, verdicts_of(m, evaluate(m, **options)))  # type: ignore[arg-type]  # whatever `evaluate` takes


def picture(m: ArgumentMap, **options: object) -> Picture:
    return draw(evaluated(m, **options), "BT")


def node(m: ArgumentMap, name: str, **options: object) -> Node:
    return next(node for node in picture(m, **options).all_nodes() if node.id == name)


def words(m: ArgumentMap, name: str, **options: object) -> tuple[str, ...]:
    """The words in the box of an element."""
    element, sheet = m[name], evaluated(m, **options)
    if isinstance(element, Claim):
        return claim_meta(sheet, element)
    if isinstance(element, Inference):
        return mark_words(sheet, element)
    return evidence_meta(sheet, element)


def lines(m: ArgumentMap, **options: object) -> list[str]:
    source = to_graphviz(m, evaluation=evaluate(m, **options)).source  # type: ignore[arg-type]  # the same
    return str(source).splitlines()[4:-1]


LANES = ArgumentMap(
    title="Lanes",
    thesis="lanes",
    claims=[
        Claim("lanes", "Build lanes.", because="cheap", kind="policy"),
        Claim("cheap", "Cheap."),
        Claim("dear", "Dear."),
        Claim("paint", "Paint is cheap."),
    ],
)
COST = Rebuttal("cost", "dear", "cheap")


def test_what_is_in_has_its_strength_and_a_step_is_as_wide_as_it_comes_out() -> None:
    assert lines(LANES) == [
        (
            '\t"lanes" [label=<<table border="1" color="#6B5000" style="rounded" cellborder="0" cellspacing="0" '
            'cellpadding="7"><tr><td><table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr><td align="left" '
            'balign="left">Build lanes.<br align="left"/></td></tr><tr><td height="3"></td></tr><tr><td align="left" '
            'balign="left"><font point-size="9" color="#595959">in · .62 · policy<br align="left"/></font></td></tr></table>'
            '</td></tr></table>> shape=box style="rounded,filled" penwidth=2 margin=".06,.06" fillcolor="#FFF4CC" '
            'color="#6B5000" id="lanes" class="claim thesis policy asserted in" '
            'tooltip="claim lanes: Build lanes.&#10;policy, asserted&#10;in, strength .625"]'
        ),
        lines(LANES)[1],
        lines(LANES)[2],
        lines(LANES)[3],
        (
            '\t"cheap" -> "lanes" [style=solid arrowhead=normal color="#0B5A9C" penwidth=1.5 id="lanes.because.1" '
            'class="inference support in" tooltip="argument lanes.because.1: cheap supports lanes&#10;in, strength .250"]'
        ),
    ]


def test_what_is_out_is_grey_says_so_without_a_number_and_its_step_gets_a_mark_and_thin_lines() -> None:
    m = evolve(LANES, rebuttals=[COST])

    out = lines(m)
    assert out[1] == (
        '\t"cheap" [label=<<table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr><td border="3" sides="l" '
        'color="#6B5000" cellpadding="4"><table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr><td '
        'align="left" balign="left">Cheap.<br align="left"/></td></tr><tr><td height="3"></td></tr><tr><td align="left" '
        'balign="left"><font point-size="9" color="#595959">out (defeated)<br align="left"/></font></td></tr></table></td>'
        '</tr></table>> shape=box style="rounded,filled" fillcolor="#F7F7F7" color="#6E6E6E" fontcolor="#595959" id="cheap" '
        'class="claim asserted out defeated" tooltip="claim cheap: Cheap.&#10;asserted&#10;out (defeated)"]'
    )
    told = 'tooltip="argument lanes.because.1: cheap supports lanes&#10;out, premises that are out: cheap"'
    assert out[4:5] + out[6:8] == [
        (
            '\t"lanes.because.1" [label=<because · out> shape=box height=.28 width=.5 margin=".1,0" fontsize=10 '
            'style="rounded,filled" fillcolor="#F7F7F7" color="#0B5A9C" fontcolor="#595959" id="lanes.because.1" '
            f'class="inference support out" {told}]'
        ),
        (
            '\t"cheap" -> "lanes.because.1" [style=solid arrowhead=none weight=2 color="#0B5A9C" penwidth=0.5 '
            f'id="lanes.because.1.premise.1" class="inference support out premise" {told}]'
        ),
        (
            '\t"lanes.because.1" -> "lanes" [style=solid arrowhead=normal color="#0B5A9C" penwidth=0.5 '
            f'id="lanes.because.1.target" class="inference support out" {told}]'
        ),
    ]
    assert 'color="#6E6E6E" style="rounded"' in out[0]
    assert 'class="claim thesis policy asserted out unsupported"' in out[0]


def test_what_is_undecided_has_a_dotted_line_whatever_line_its_form_has() -> None:
    m = ArgumentMap(
        title="M",
        claims=[
            Claim("a", "A.", contrary_to="b", kind="policy"),
            Claim("b", "B.", implicit=True),
            Claim("c", "C.", because="a"),
        ],
        arguments=[Argument("x", "a", "c", implicit=True)],
        rebuttals=[Rebuttal("r", "b", "e", strength="strong")],
        evidence=[Evidence("e", "E.", supports="c")],
    )

    looks = {line.split('"')[1]: line[line.index("shape") : line.index(" fillcolor")] for line in lines(m)[:7]}
    mark = 'shape=box height=.28 width=.5 margin=".1,0" fontsize=10'
    assert looks == {
        "a": 'shape=box style="rounded,filled,dotted" penwidth=2',
        "b": 'shape=box style="rounded,filled,dotted" penwidth=2',
        "c": 'shape=box style="rounded,filled,dotted" penwidth=2 margin=".06,.06"',
        "e": 'shape=note style="filled,dotted" penwidth=2',
        "c.because.1": f'{mark} style="rounded,filled,dotted" penwidth=2',
        "x": f'{mark} style="rounded,filled,dotted" penwidth=2',
        "r": f'{mark} style="filled,dotted" penwidth=2',
    }
    assert [words(m, name) for name in ("a", "b", "e", "c.because.1", "r")] == [
        ("undecided", ".50", "policy"),
        ("undecided", ".50", "implicit"),
        ("undecided",),
        ("because", "undecided"),
        ("undercuts", "undecided", "strong"),
    ]


STEPS = ArgumentMap(
    title="M",
    thesis="t",
    claims=[Claim("t", "T."), Claim("p", "P."), Claim("q", "Q.", voice="v"), Claim("old", "O.", withdrawn=True)],
    voices=[Voice("v", "Vera")],
    arguments=[
        Argument("strong", "p", "t", strength="strong"),
        Argument("cut", "p", "t"),
        Argument("broken", ["p", "nowhere", ""], "t"),
        Argument("vain", "p", "old"),
    ],
    rebuttals=[
        Rebuttal("weak", "q", "t", strength="weak"),
        Rebuttal("undercut", "q", "cut"),
        Rebuttal("flaw", "q", "study"),
        Rebuttal("doubt", "q", "other", strength="weak"),
    ],
    evidence=[
        Evidence("study", "S.", supports="p", kind="study"),
        Evidence("other", "O.", supports="p", opposes="t", strength="weak"),
    ],
)


@pytest.mark.parametrize(
    ("name", "said", "classes", "told"),
    [
        ("strong", ("because", "strong"), "inference support in", "in, strength .457"),
        ("cut", ("because", "out (undercut)"), "inference support out undercut", "out (undercut), by undercut"),
        ("broken", ("because", "out"), "inference support out", "out, names in vain: nowhere, “”"),
        ("vain", ("because", "out"), "inference support out", "out, names in vain: old"),
        (
            "weak",
            ("but", "outweighed", "weak"),
            "inference attack in outweighed",
            "in, strength .125, outweighed: t in all the same",
        ),
        (
            "doubt",
            ("undercuts", "outweighed", "weak"),
            "inference attack in outweighed",
            "in, strength .125, outweighed: other in all the same",
        ),
        ("study", ("out (undercut)", "study"), "evidence study out undercut", "out (undercut), by flaw"),
        (
            "other",
            ("outweighed", "for and against"),
            "evidence in outweighed",
            "in, strength .219, outweighed: t in all the same",
        ),
    ],
)
def test_steps_and_evidence_say_what_is_not_simply_in(
    name: str, said: tuple[str, ...], classes: str, told: str
) -> None:
    drawn = node(STEPS, name)

    assert (words(STEPS, name), drawn.classes) == (said, classes)
    assert told in drawn.tooltip.splitlines()[1:]


def test_evidence_that_is_out_is_grey_and_its_line_thin() -> None:
    assert node(STEPS, "study").standing is Standing.OUT
    assert [(edge.tail, edge.line, edge.width) for edge in picture(STEPS).edges if edge.tail in ("study", "other")] == [
        ("study", Line.SUPPORT, 0.5),
        ("other", Line.SUPPORT, 1.4375),
        ("other", Line.ATTACK, 1.4375),
    ]


def test_an_illustration_draws_a_thin_line_all_the_same() -> None:
    m = ArgumentMap(
        title="M",
        claims=[Claim("t", "T.")],
        evidence=[Evidence("e", "E.", supports="t", kind="illustration", strength=1)],
    )

    assert [edge.width for edge in picture(m).edges] == [1]


def test_what_is_withheld_is_out_and_says_so() -> None:
    taken = {"without": ["strong", "study"], "without_voices": "v"}

    assert [(words(STEPS, name, **taken), node(STEPS, name, **taken).classes) for name in ("q", "strong", "study")] == [
        (("out (withheld)", "— Vera"), "claim open out withheld"),
        (("because", "out (withheld)", "strong"), "inference support out withheld"),
        (("out (withheld)", "study"), "evidence study out withheld"),
    ]


def test_a_withdrawn_claim_has_no_verdict_and_a_step_written_on_it_is_withdrawn_with_it() -> None:
    m = ArgumentMap(
        title="M",
        claims=[Claim("old", "O.", withdrawn=True, because="p", but=Step("p", strength="weak")), Claim("p", "P.")],
    )
    plain = draw(Sheet(whole(m), LIGHT, 32), "BT")

    assert node(m, "old") == next(node for node in plain.all_nodes() if node.id == "old")
    assert [(words(m, name), node(m, name).standing) for name in ("old.because.1", "old.but.1")] == [
        (("because", "withdrawn"), Standing.OUT),
        (("but", "withdrawn", "weak"), Standing.OUT),
    ]


def test_a_strength_that_is_no_result_is_said_to_be_unsettled_and_its_line_is_neither_wide_nor_thin() -> None:
    e = evolve(evaluate(LANES), unsettled=frozenset(["cheap", "lanes.because.1"]))
    sheet = Sheet(whole(LANES), LIGHT, 32, verdicts_of(LANES, e))
    drawn = draw(sheet, "BT")

    assert claim_meta(sheet, LANES.claims[1]) == ("in", "unsettled")
    assert [(node.classes, node.tooltip) for node in drawn.nodes[1:2]] == [
        ("claim asserted in unsettled", "claim cheap: Cheap.\nasserted\nin, strength unsettled")
    ]
    assert [(edge.width, edge.classes) for edge in drawn.edges] == [(2, "inference support in unsettled")]
    assert "its strength goes round in a circle without end" in [sample.says for sample in samples(drawn)]


def rows(picture: Picture) -> list[tuple[str, str, Standing | None]]:
    """What the legend explains of an evaluation."""
    forms = {*Form, *Line, Sign.SIDE, Sign.STRENGTH}
    found: list[Sample] = [sample for sample in samples(picture) if sample.name not in forms]
    return [(sample.word, sample.says, sample.standing) for sample in found]


def test_the_legend_explains_the_verdicts_that_occur_and_no_others() -> None:
    contraries = ArgumentMap(title="M", claims=[Claim("a", "A.", contrary_to="b"), Claim("b", "B.")])
    stands = ("in · .75", "it stands, and how strongly, from 0 to 1", None)
    grey = Standing.OUT

    assert rows(picture(LANES)) == [stands]
    assert rows(picture(contraries)) == [("", "undecided: neither in nor out", Standing.UNDECIDED)]
    assert rows(picture(evolve(LANES, rebuttals=[COST]), without="paint")) == [
        stands,
        ("out", "out (defeated): what speaks against it wins", grey),
        ("out", "out (unsupported): nothing holds it up", grey),
        ("out", "out (withheld): taken away, to see what if", grey),
        ("out", "out: it counts for nothing; its lines are thin", grey),
    ]
    assert rows(picture(evolve(LANES, rebuttals=[evolve(COST, target="lanes", strength="weak")]))) == [
        stands,
        ("outweighed", "it stands, and so does what it speaks against", None),
    ]
    assert rows(draw(Sheet(whole(LANES), LIGHT, 32), "BT")) == []


@pytest.mark.parametrize(
    ("rebuttal", "without", "form"),
    [("flaw", "", Form.EVIDENCE), ("undercut", "", Form.BECAUSE), ("doubt", "q", Form.UNDERCUTS)],
)
def test_the_legend_shows_grey_what_is_grey(rebuttal: str, without: str, form: Form) -> None:
    m = evolve(
        STEPS, arguments=STEPS.arguments[:2], rebuttals=[each for each in STEPS.rebuttals if each.id == rebuttal]
    )

    drawn = picture(m, without=[without] if without else [])
    shown = [sample.form for sample in samples(drawn) if sample.name == "step-out"]
    assert shown == [form]


def test_the_legend_shows_what_is_outweighed_as_it_is_drawn() -> None:
    for rebuttal, evidence, form in (
        ("weak", (), Form.BUT),
        ("doubt", [evolve(STEPS.evidence[1], opposes=())], Form.UNDERCUTS),
        ("flaw", STEPS.evidence, Form.EVIDENCE),
    ):
        drawn = picture(
            evolve(STEPS, rebuttals=[each for each in STEPS.rebuttals if each.id == rebuttal], evidence=evidence)
        )

        assert [sample.form for sample in samples(drawn) if sample.name == "outweighed"] == [form]


def test_the_legend_says_that_the_width_of_lines_is_computed() -> None:
    def says(drawn: Picture) -> list[str]:
        return [sample.says for sample in samples(drawn) if sample.line is Line.SUPPORT]

    assert says(picture(LANES)) == ["supports; the wider, the stronger it comes out"]
    assert says(draw(Sheet(whole(LANES), LIGHT, 32), "BT")) == ["supports; the wider, the more strongly"]


def description(m: ArgumentMap, e: Evaluation, group: str | None = None) -> str | None:
    root = ET.fromstring(render_bytes(m, evaluation=e, group=group))  # noqa: S314  # our own drawing
    return root.findtext(f"{SVG}desc")


def test_the_description_says_how_the_thesis_fares_and_what_stands() -> None:
    m = evolve(LANES, rebuttals=[COST], groups=[Group("g", "Cost", ["cheap", "dear"])])

    assert description(LANES, evaluate(LANES)) == (
        "Thesis: Build lanes. Evaluated as in, strength .625. Supported by 1 argument; attacked by nothing. "
        "The drawing shows 4 claims and 1 argument. Labels of the claims: 4 in."
    )
    assert description(m, evaluate(m)) == (
        "Thesis: Build lanes. Evaluated as out (unsupported). Supported by 1 argument; attacked by nothing. "
        "The drawing shows 4 claims, 1 argument and 1 rebuttal. Labels of the claims: 2 in and 2 out."
    )
    assert description(m, evaluate(m), "g") == (
        "Section “Cost” of the argument map “Lanes”. The drawing shows 2 claims and 1 rebuttal. "
        "Labels of the claims: 1 in and 1 out."
    )


def test_a_withdrawn_thesis_is_described_without_a_verdict() -> None:
    m = ArgumentMap(title="M", thesis="t", claims=[Claim("t", "T.", withdrawn=True)])

    assert description(m, evaluate(m)) == (
        "Thesis: T. Supported by nothing; attacked by nothing. The drawing shows 1 claim."
    )


def test_the_svg_has_the_classes_for_style_sheets() -> None:
    m = evolve(LANES, rebuttals=[COST])
    root = ET.fromstring(render_bytes(m, evaluation=evaluate(m)))  # noqa: S314  # our own drawing
    classes = {element.get("id"): element.get("class") for element in root.iter(f"{SVG}g")}

    assert [classes[name] for name in ("cheap", "cost", "lanes.because.1.target")] == [
        "node claim asserted out defeated",
        "node inference attack in",
        "edge inference support out",
    ]


def test_a_claim_of_another_section_has_its_verdict_too() -> None:
    m = evolve(LANES, groups=[Group("g", "Goal", ["lanes"]), Group("c", "Cost", ["cheap"])])

    sheet = Sheet(of_group(m, "g"), LIGHT, 32, verdicts_of(m, evaluate(m)))
    assert claim_meta(sheet, m.claims[1]) == ("in", ".50", "↗ Cost")


@pytest.mark.parametrize(
    ("other", "what"),
    [
        (evolve(LANES, claims=LANES.claims[:3]), "has no label for 'paint'"),
        (evolve(LANES, rebuttals=[COST]), "has a label for 'cost'"),
        (
            evolve(LANES, claims=[*LANES.claims[:3], evolve(LANES.claims[3], withdrawn=True)]),
            "has no label for 'paint'",
        ),
    ],
)
def test_the_evaluation_of_another_map_is_told(other: ArgumentMap, what: str) -> None:
    with pytest.raises(RenderError) as raised:
        to_graphviz(LANES, evaluation=evaluate(other))

    assert str(raised.value) == f"the evaluation is not of this map: it {what}; draw the map that was evaluated"


def test_what_is_no_evaluation_is_told() -> None:
    with pytest.raises(
        TypeError, match=r"^an Evaluation is due, not True; evaluate the map first: argmap\.evaluate\(m\)$"
    ):
        render_bytes(LANES, evaluation=True)  # type: ignore[arg-type]  # the mistake
