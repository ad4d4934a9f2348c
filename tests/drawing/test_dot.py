"""The exact DOT of small maps."""

import pytest

from argmap.drawing import RenderError, to_graphviz
from argmap.model import Argument, ArgumentMap, Claim, Group, Rebuttal

HEAD = (
    (
        '\tgraph [rankdir=BT nodesep=.25 ranksep=.4 splines=true newrank=true pad=.25 id="drawing.map" '
        'bgcolor="#FFFFFF" fontname="DejaVu Sans" fontcolor="#1A1A1A" fontsize=13]'
    ),
    '\tnode [fontname="DejaVu Sans" fontcolor="#1A1A1A" fontsize=11 margin=".16,.1" height=.3 width=.5]',
    "\tedge [arrowsize=.7]",
)


def lines(m: ArgumentMap, direction: str = "auto", group: str | None = None) -> list[str]:
    return str(to_graphviz(m, direction=direction, group=group).source).splitlines()


def test_an_empty_map_is_an_empty_digraph() -> None:
    assert lines(ArgumentMap(title="Nothing yet")) == ['digraph "Nothing yet" {', *HEAD, "}"]


def test_a_bare_step_is_one_edge() -> None:
    m = ArgumentMap(title="Lanes", thesis="t", claims=[Claim("t", "Build.", because="p"), Claim("p", "Cheap.")])

    assert lines(m) == [
        "digraph Lanes {",
        *HEAD,
        (
            '\t"t" [label=<<table border="1" color="#6B5000" style="rounded" cellborder="0" cellspacing="0" cellpadding="7">'
            '<tr><td>Build.<br align="left"/></td></tr></table>> shape=box style="rounded,filled" penwidth=2 margin=".06,.06" '
            'fillcolor="#FFF4CC" color="#6B5000" id="t" class="claim thesis asserted" tooltip="claim t: Build.&#10;asserted"]'
        ),
        (
            '\t"p" [label=<<table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr><td border="3" sides="l" '
            'color="#6B5000" cellpadding="4"><table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr>'
            '<td align="left" balign="left">Cheap.<br align="left"/></td></tr></table></td></tr></table>> shape=box '
            'style="rounded,filled" fillcolor="#FFFFFF" color="#404040" id="p" class="claim asserted" '
            'tooltip="claim p: Cheap.&#10;asserted"]'
        ),
        (
            '\t"p" -> "t" [style=solid arrowhead=normal color="#0B5A9C" penwidth=2 id="t.because.1" '
            'class="inference support" tooltip="argument t.because.1: p supports t"]'
        ),
        "}",
    ]


def test_a_rebuttal_is_a_mark_with_a_line_from_each_premise_and_one_to_its_target() -> None:
    m = ArgumentMap(
        title="Lanes",
        claims=[Claim("t", "Build."), Claim("p", "Dear."), Claim("q", "Slow.")],
        rebuttals=[Rebuttal("no", ["p", "q"], "t", strength="weak")],
    )
    told = 'tooltip="rebuttal no: p and q attack t, strength weak"'

    assert lines(m)[7:-1] == [
        (
            '\t"no" [label=<but · weak> shape=box height=.28 width=.5 margin=".1,0" fontsize=10 style=filled '
            f'fillcolor="#FDE8E1" color="#B3400C" id="no" class="inference attack" {told}]'
        ),
        (
            '\t"p" -> "no" [style=dashed arrowhead=none weight=2 color="#B3400C" penwidth=1 id="no.premise.1" '
            f'class="inference attack premise" {told}]'
        ),
        (
            '\t"q" -> "no" [style=dashed arrowhead=none weight=2 color="#B3400C" penwidth=1 id="no.premise.2" '
            f'class="inference attack premise" {told}]'
        ),
        f'\t"no" -> "t" [style=dashed arrowhead=tee color="#B3400C" penwidth=1.5 id="no.target" class="inference attack" {told}]',
    ]


@pytest.mark.parametrize(
    ("direction", "top", "left"), [("BT", "b", "l"), ("TB", "t", "l"), ("LR", "t", "l"), ("RL", "t", "r")]
)
def test_a_group_is_a_cluster_with_its_label_at_the_top_left_whatever_the_direction(
    direction: str, top: str, left: str
) -> None:
    m = ArgumentMap(title="Lanes", claims=[Claim("t", "Build.")], groups=[Group("g", "Safety & <cost>", ["t"])])

    assert lines(m, direction=direction)[4:] == [
        '\tsubgraph "cluster_group.g" {',
        (
            f'\t\tgraph [id="group.g" class=group label=<<b>Safety &amp; &lt;cost&gt;<br align="left"/></b>> labelloc={top} '
            f'labeljust={left} margin=10 style="rounded,filled,dashed" fillcolor="#F7F7F7" color="#6E6E6E" '
            'tooltip="Safety &amp; &lt;cost&gt;"]'
        ),
        (
            '\t\t"t" [label=<Build.<br align="left"/>> shape=box style="rounded,filled" fillcolor="#FFFFFF" color="#404040" '
            'id="t" class="claim open" tooltip="claim t: Build.&#10;open"]'
        ),
        "\t}",
        "}",
    ]


def test_a_title_that_graphviz_would_take_for_html_or_an_escape_is_text() -> None:
    assert lines(ArgumentMap(title='<b> "x" \\N'))[0] == 'digraph "&lt;b&gt; &quot;x&quot; &#92;&#92;N" {'


def test_a_chain_of_any_length_goes_through() -> None:
    length = 20_000
    claims = [Claim(f"c{n}", f"Claim {n}.", because=f"c{n + 1}") for n in range(length)]
    m = ArgumentMap(title="Chain", thesis="c0", claims=[*claims, Claim(f"c{length}", "The end.")])

    assert len(lines(m)) == 4 + 2 * length + 1 + 1


def test_two_steps_that_attack_each_other_go_through() -> None:
    m = ArgumentMap(
        title="Circle",
        claims=[Claim("a", "A.")],
        arguments=[Argument("x", "a", "a")],
        rebuttals=[Rebuttal("r", "a", "s"), Rebuttal("s", "a", "r")],
        groups=[Group("g", "G", "a")],
    )

    assert [line.split(" [")[0].strip() for line in lines(m, group="g")[4:]] == [
        '"a"',
        '"x"',
        '"a" -> "x"',
        '"x" -> "a"',
        "}",
    ]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"theme": "drak"}, "there is no theme 'drak'; did you mean 'dark'? (a file of your own ends in .toml)"),
        ({"direction": "up"}, "there is no direction 'up'; the directions are auto, BT, TB, LR, RL"),
        ({"group": "h"}, "there is no group 'h'; the groups are safety, cost"),
        ({"group": "safty"}, "there is no group 'safty'; did you mean 'safety'?"),
    ],
)
def test_a_word_that_does_not_exist_is_told_with_the_words_that_do(options: dict[str, str], message: str) -> None:
    m = ArgumentMap(
        title="Lanes",
        claims=[Claim("a", "A."), Claim("b", "B.")],
        groups=[Group("safety", "Safety", "a"), Group("cost", "Cost", "b")],
    )

    with pytest.raises(RenderError) as raised:
        to_graphviz(
            m, theme=options.get("theme", "light"), direction=options.get("direction", "BT"), group=options.get("group")
        )

    assert str(raised.value) == message


def test_a_group_of_a_map_without_groups_is_told() -> None:
    with pytest.raises(RenderError, match=r"^there is no group 'g': the map has no groups$"):
        to_graphviz(ArgumentMap(title="Lanes"), group="g")


@pytest.mark.parametrize("wrap", [-1, 0, 7, 201])
def test_a_length_of_line_that_nobody_can_read_is_told(wrap: int) -> None:
    with pytest.raises(RenderError, match=rf"^lines of {wrap} characters cannot be read; wrap at 8 to 200$"):
        to_graphviz(ArgumentMap(title="Lanes"), wrap=wrap)
