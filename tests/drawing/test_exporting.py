"""Drawings as Mermaid, GraphML and LaTeX: word for word, and read back by those who read them."""

import io
import re
from textwrap import dedent

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.checks import check
from argmap.drawing import render_bytes
from argmap.drawing.mermaid import escape as escape_mermaid
from argmap.drawing.options import Settings
from argmap.drawing.pictures import picture_of, view_of
from argmap.drawing.tikz import escape as escape_tex
from argmap.evaluation import evaluate
from argmap.formats.toml import loads
from argmap.model import ArgumentMap
from argmap.testing import argument_maps, texts

MAP = """
format = 1
title = 'Say "lanes"'
thesis = "end"
[claims.end]
text = "Build #1 lanes & <b>paths</b>."
because = "a-b"
[claims.a-b]
text = "Lanes are safe."
implicit = true
[claims.a_b]
text = "Lanes_slow 50% of $."
title = "Slow"
voice = "drivers"
contrary-to = "a-b"
[rebuttals.r]
premises = "a_b"
target = "end"
strength = "weak"
[evidence.count]
text = "Injuries fell."
supports = "a-b"
source = "city"
[sources.city]
title = "Count"
url = 'https://example.org/"a"'
[voices.drivers]
name = "Drivers"
[groups.g]
title = "Why"
claims = ["a-b"]
"""
MAPS = argument_maps(max_claims=6, resolve=False)


def test_mermaid_has_shapes_lines_and_colours_and_no_word_of_its_own_as_a_name() -> None:
    assert render_bytes(loads(MAP), "mermaid").decode() == dedent("""\
        ---
        title: "Say \\"lanes\\""
        ---
        flowchart BT
          subgraph group_1["Why"]
            n_a_b("Lanes are safe.<br><small>implicit</small>")
            n_count>"Injuries fell.<br><small>Count</small>"]
          end
          n_end[["Build #35;1 lanes #38; #60;b#62;paths#60;/b#62;."]]
          n_a_b__2("<b>Slow</b><br>Lanes#95;slow 50#37; of #36;.<br><small>— Drivers</small>")
          n_r["but · weak"]
          n_a_b --> n_end
          n_a_b__2 --- n_r
          n_r --x n_end
          n_count --> n_a_b
          n_a_b__2 o--o n_a_b
          click n_count href "https://example.org/%22a%22"
          classDef implicit fill:#FFFFFF,stroke:#595959,color:#1A1A1A,stroke-width:1px,stroke-dasharray:6 4
          class n_a_b implicit
          classDef evidence fill:#F5F5F0,stroke:#57534A,color:#1A1A1A,stroke-width:1px
          class n_count evidence
          classDef thesis fill:#FFF4CC,stroke:#6B5000,color:#1A1A1A,stroke-width:2px
          class n_end thesis
          classDef claim fill:#FFFFFF,stroke:#404040,color:#1A1A1A,stroke-width:1px
          class n_a_b__2 claim
          classDef but fill:#FDE8E1,stroke:#B3400C,color:#1A1A1A,stroke-width:1px
          class n_r but
          classDef group fill:#F7F7F7,stroke:#6E6E6E,color:#1A1A1A,stroke-dasharray:6 4
          class group_1 group
          linkStyle 0,3 stroke:#0B5A9C,stroke-width:2px
          linkStyle 1 stroke:#B3400C,stroke-width:1px,stroke-dasharray:6 4
          linkStyle 2 stroke:#B3400C,stroke-width:1.5px,stroke-dasharray:6 4
          linkStyle 4 stroke:#404040,stroke-width:1px
    """)


# What the golden text has; Mermaid 11 drew it.
_NAME = r"(?:n_\w+|group_\d+)"
_STRING = r'"[^"`%\\{}\[\]|]*"'
_STYLE = r"[a-z-]+:[#\w. ]+(?:,[a-z-]+:[#\w. ]+)*"
MERMAID = re.compile(
    "|".join(
        (
            r"flowchart (?:BT|TB|LR|RL)",
            rf" +subgraph group_\d+\[{_STRING}\]",
            r" +end",
            rf" +{_NAME}(?:\[\[{_STRING}\]\]|\(\[{_STRING}\]\)|\({_STRING}\)|\[{_STRING}\]|>{_STRING}\])",
            rf" +{_NAME} (?:-->|--x|-\.-x|-\.-|---|o--o|x--x|-\.->) {_NAME}",
            rf' +click {_NAME} href "(?:https?://|mailto:)[^"\s<>]*"',
            rf" +classDef [a-z-]+ {_STYLE}",
            rf" +class {_NAME}(?:,{_NAME})* [a-z-]+",
            rf" +linkStyle \d+(?:,\d+)* {_STYLE}",
        )
    )
)


@given(MAPS, st.booleans())
def test_any_map_is_a_flowchart_and_nothing_of_it_is_taken_for_mermaid(m: ArgumentMap, evaluated: bool) -> None:  # noqa: FBT001
    evaluation = evaluate(m) if evaluated else None
    lines = render_bytes(m, "mermaid", evaluation=evaluation).decode().split("\n")

    assert [line for line in lines[3:-1] if not MERMAID.fullmatch(line)] == []
    wanted = Settings(evaluation=evaluation)
    picture = picture_of(view_of(m, wanted), wanted)
    boxes = [line.split('"')[0] for line in lines if re.match(r" +n_\w+[\[(>]", line)]
    assert len(boxes) == len(set(boxes)) == len(list(picture.all_nodes()))


@given(texts())
def test_mermaid_shows_a_text_as_it_was_written(text: str) -> None:
    shown = re.sub(r"#(\d+);", lambda found: chr(int(found[1])), escape_mermaid(text))

    assert shown == re.sub("[\ufffe\uffff]", "\ufffd", " ".join(text.split())) or "\ufffd" in shown


@given(MAPS, st.booleans())
def test_networkx_reads_the_same_boxes_and_lines_from_graphml(m: ArgumentMap, evaluated: bool) -> None:  # noqa: FBT001
    evaluation = evaluate(m) if evaluated else None
    wanted = Settings(evaluation=evaluation)
    picture = picture_of(view_of(m, wanted), wanted)

    read = nx.read_graphml(io.BytesIO(render_bytes(m, "graphml", evaluation=evaluation)), force_multigraph=True)

    assert read.is_directed()
    assert list(read.nodes) == [node.id for node in picture.all_nodes()]
    assert sorted(read.edges(keys=True)) == sorted((edge.tail, edge.head, edge.id) for edge in picture.edges)
    assert {claim.id: read.nodes[claim.id]["text"] for claim in m.claims}.keys() == {claim.id for claim in m.claims}


def test_graphml_says_what_each_box_and_line_is() -> None:
    m = loads(MAP)

    read = nx.read_graphml(io.BytesIO(render_bytes(m, "graphml", evaluation=evaluate(m))))

    assert read.nodes["a_b"] == {
        "sort": "claim",
        "text": "Lanes_slow 50% of $.",
        "title": "Slow",
        "label": "Slow",
        "words": "out (defeated) — Drivers",
        "evaluation": "out (defeated)",
    }
    assert read.nodes["r"] == {
        "sort": "rebuttal",
        "label": "but · out · weak",
        "strength": "weak",
        "relation": "but",
        "evaluation": "out, premises that are out: a_b",
    }
    assert read.nodes["a-b"]["group"] == read.nodes["count"]["group"] == "Why"
    assert read.edges["r", "end"]["strength"] == "weak"
    assert "strength" not in read.edges["a_b", "r"]
    assert read.edges["a-b", "end"]["relation"] == "support"


def test_latex_has_styles_and_boxes_where_graphviz_puts_them() -> None:
    drawn = render_bytes(loads(MAP), "tex").decode()

    assert drawn.startswith("\\documentclass[tikz, border=6bp]{standalone}\n")
    assert "\\definecolor{thesis-fill}{HTML}{FFF4CC}\n" in drawn
    assert (
        "  argmap but/.style={draw=against-line, fill=against-fill, text=words, line width=1bp, align=center},\n"
        "  argmap support line/.style={draw=for-line, solid, -{Triangle[length=6bp, width=5bp]}},\n"
    ) in drawn
    boxes = re.findall(
        r"\\node\[argmap (\w+), minimum width=[\d.]+bp, minimum height=[\d.]+bp(.*?)\] \((\w+)\) at .*? (\{.*\});",
        drawn,
    )
    assert boxes == [
        (
            "implicit",
            ", argmap for thesis",
            "n1",
            r"{Lanes are safe.\\{\fontsize{9}{11}\selectfont\color{meta}implicit}}",
        ),
        ("evidence", "", "n2", r"{Injuries fell.\\{\fontsize{9}{11}\selectfont\color{meta}Count}}"),
        ("thesis", "", "n3", r"{Build \#1 lanes \& \textless{}b\textgreater{}paths\textless{}/b\textgreater{}.}"),
        (
            *("claim", "", "n4"),
            r"{\textbf{Slow}\\Lanes\_slow 50\% of \$.\\{\fontsize{9}{11}\selectfont\color{meta}\textemdash{} Drivers}}",
        ),
        ("but", "", "n5", r"{but \textperiodcentered{} weak}"),
    ]
    assert len(re.findall(r"\\draw\[argmap [a-z-]+ line, line width=", drawn)) == 5


@settings(max_examples=30)
@given(MAPS)
def test_latex_of_any_map_has_balanced_braces_and_every_box(m: ArgumentMap) -> None:
    drawn = render_bytes(m, "tex").decode()

    bare = re.sub(r"\\[\\{}]", "", drawn)
    assert bare.count("{") == bare.count("}")
    picture = picture_of(view_of(m, Settings()), Settings())
    assert len(re.findall(r"^\\node\[argmap .*\] \(n\d+\) at", drawn, re.MULTILINE)) == len(list(picture.all_nodes()))


@given(texts())
def test_no_sign_of_a_text_means_anything_to_latex(text: str) -> None:
    bare = re.sub(
        r"\\[{}$&#_%]|\\text\w+\{\}|\{\\textquotesingle\}|\\P\{\}|\{[-\[\]*]\}|\$\\\w+\$", "", escape_tex(text)
    )

    assert re.findall(r"[\\{}$&#_%^]", bare) == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("zero\u200bwidth \u202eturned\u202c \u2066apart\u2069 \ufeff\u2060end", "zerowidth turned apart end"),
        ("cafe\u0301", "café"),
        ("soft\u00adly", "soft\u00adly"),
        ("join\u200d and\u200c", "join and"),
        ("✖\ufe0f", r"$\times$"),
        ("\u0646\u200c\u0645 \U0001f468\u200d\U0001f33e", "\u0646\u200c\u0645 \U0001f468\u200d\U0001f33e"),
        ("nu\x00ll", "nu?ll"),
    ],
)
def test_latex_has_nothing_that_draws_nothing_and_stops_pdflatex(text: str, printed: str) -> None:
    assert escape_tex(text) == printed


@pytest.mark.parametrize("form", ["mermaid", "graphml", "tex"])
def test_a_drawing_is_the_same_on_every_run_and_for_one_group(form: str) -> None:
    m = loads(MAP)

    drawn = render_bytes(m, form, group="g")

    assert drawn == render_bytes(m, form, group="g")
    assert drawn != render_bytes(m, form)


def test_a_theme_without_fills_has_none_in_latex() -> None:
    tex = render_bytes(loads("format = 1\ntitle = 'T'\n[claims.a]\ntext = 'A.'\n"), "tex", theme="mono").decode()

    assert "TRANSPARENT" not in tex
    assert "argmap claim/.style={draw=claim-line, fill=none, text=words" in tex


def test_a_dark_theme_has_its_ground_in_latex_and_paper_stays_paper() -> None:
    m = loads("format = 1\ntitle = 'T'\n[claims.a]\ntext = 'A.'\n")
    grounds = [
        r"\pagecolor{page}" in render_bytes(m, "tex", theme=theme).decode() for theme in ("dark", "light", "print")
    ]

    assert grounds == [True, False, False]
    assert "pagecolor" not in render_bytes(m, "tex", theme="dark", transparent=True).decode()


def test_commas_that_touch_make_no_quotation_mark_in_latex() -> None:
    assert escape_tex("a,,,b, c") == "a{,}{,},b, c"


def test_no_line_of_a_text_begins_an_option_of_latex() -> None:
    m = loads("format = 1\ntitle = 'T'\n[claims.a]\ntext = 'Says who [1] [2] *stars* [3]'\n")

    drawn = render_bytes(m, "tex", wrap=8).decode()

    assert r"{Says who\\{[}1{]} {[}2{]}\\{*}stars{*}\\{[}3{]}}" in drawn


def test_latex_cuts_texts_where_the_other_drawings_do() -> None:
    m = loads(f"format = 1\ntitle = 'T'\n[claims.a]\ntext = '{'word ' * 60}last'\n")
    cut, whole = (render_bytes(m, "tex", lines=lines).decode() for lines in (2, None))

    assert ["last" in each for each in (cut, whole)] == [False, True]
    assert [each.count("word") for each in (cut, whole)] == [14, 62]  # the name of a colour has two


def test_what_checks_found_is_marked_for_other_programs_too() -> None:
    m = loads(MAP)
    found = check(m, select="DIA008")

    flowchart, graph, latex = (render_bytes(m, form, findings=found).decode() for form in ("mermaid", "graphml", "tex"))

    assert '  n_r["but · ● DIA008 · weak"]\n' in flowchart
    assert "  classDef flagged stroke-width:3px\n  class n_r flagged\n" in flowchart
    assert nx.parse_graphml(graph).nodes["r"]["findings"] == "● DIA008"
    assert "findings" not in nx.parse_graphml(graph).nodes["a-b"]
    assert "  argmap flagged/.style={line width=3bp},\n" in latex
    assert re.findall(r"argmap flagged\] \((n\d+)\) at .*\$\\bullet\$ DIA008", latex) == ["n5"]
