"""Reports as people read them, and the files that they consist of."""

from html.parser import HTMLParser
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from argmap.checks import check
from argmap.drawing import RenderError, render_bytes
from argmap.evaluation import UnknownNameError, evaluate
from argmap.formats.toml import loads
from argmap.model import ArgumentMap, Claim
from argmap.testing import argument_maps
from argmap.writing import write_report
from argmap.writing.api import report_files
from argmap.writing.inlining import inline_svg

MAP = """
format = 1
title = "Lanes"
thesis = "lanes"
[claims.lanes]
text = "Build | lanes."
because = "safe"
but = "slow"
[claims.safe]
text = "Lanes are safe."
[claims.slow]
text = "Lanes slow cars."
"""
GROUPS = (
    MAP
    + '[groups.one]\ntitle = "Safety"\nclaims = ["lanes", "safe"]\n[groups.two]\ntitle = "Cars"\nclaims = ["slow"]\n'
)


def test_a_report_in_markdown_has_all_parts_and_its_drawing_beside_it(tmp_path: Path) -> None:
    m = loads(MAP)

    paths = write_report(m, tmp_path / "my report.md", without="slow", findings=())

    assert [path.name for path in paths] == ["my report.svg", "my report.md"]
    assert paths[0].read_bytes() == render_bytes(m, evaluation=evaluate(m, without="slow"))
    assert paths[1].read_text("utf-8") == dedent("""\
        # Lanes

        ## Thesis

        Build \\| lanes.

        lanes is in (.625). It stands on one reason: safe (.5). One objection is raised against it and fails: slow (.5), whose premise slow is out. In the end its label follows from one bare claim (safe).

        Without one of these alone, it would be otherwise:

        - Lanes are safe. `safe` (without it: out (unsupported))

        ## The argument

        ![Thesis: Build \\| lanes. Evaluated as in, strength .625. Supported by 1 argument; attacked by 1 rebuttal. The drawing shows 3 claims, 1 argument and 1 rebuttal. Labels of the claims: 2 in and 1 out.](my%20report.svg)

        - **thesis** Build \\| lanes. `lanes` (in; .62)
          - **because** Lanes are safe. `safe` (in; .50)
          - **but** (out) Lanes slow cars. `slow` (out (withheld))

        ## Evaluation

        | claim | label | strength | text |
        | --- | --- | --- | --- |
        | `lanes` | in | .625 | Build \\| lanes. |
        | `safe` | in | .500 | Lanes are safe. |
        | `slow` | out (withheld) | .000 | Lanes slow cars. |

        - assumed: strength .5 where none is given: lanes.because.1, lanes.but.1
        - assumed: credence .5 where none is given: 2 claims
        - withheld: slow
        - changed labels besides: 2
        - lanes: out (defeated) -\\> in, .500 -\\> .625
        - lanes.but.1: in -\\> out, .250 -\\> .000

        ## Findings

        Consistent: no weaknesses, no hints.
    """)  # noqa: E501  # as it is written


def test_each_group_is_a_section_with_its_drawing() -> None:
    files = report_files(loads(GROUPS), Path("r.md"), "markdown", ())

    assert list(files) == [Path("r-one.svg"), Path("r-two.svg"), Path("r.md")]
    headings = [line for line in files[Path("r.md")].decode().splitlines() if line.startswith(("## ", "!"))]
    assert [line.partition("](")[2] or line for line in headings] == [
        *("## Thesis", "## Safety", "r-one.svg)", "## Cars", "r-two.svg)", "## Evaluation", "## Findings"),
    ]


def test_what_is_too_large_for_a_drawing_says_so() -> None:
    m = ArgumentMap(title="T", claims=[Claim(f"c{number}", "A.") for number in range(501)])

    files = report_files(m, Path("r.md"), "markdown", ())

    assert list(files) == [Path("r.md")]
    said = "There is no drawing here: 501 claims are more than a drawing can show (500); put them in groups.\n"
    assert said in files[Path("r.md")].decode()


def test_findings_are_listed_by_severity() -> None:
    m = loads(MAP.replace('but = "slow"', 'but = "sloow"'))

    report = report_files(m, Path("r.md"), "markdown", check(m), drawings=False)[Path("r.md")].decode()

    assert "| error | REF002 unknown-ref | `claims.lanes.but[0].premises[0]` | there is no claim 'sloow' |" in report
    assert "Not consistent: 1 error, " in report


class Ids(HTMLParser):
    """The ids of a page and what refers to them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.used: list[str] = []
        self.feed(page)

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "aria-labelledby":
                self.used += (value or "").split()
            elif name == "href" and (value or "").startswith("#"):
                self.used.append((value or "")[1:])


@settings(max_examples=20)
@given(argument_maps(max_claims=5, resolve=False))
def test_a_report_on_any_map_is_one_page_whose_ids_are_its_own(m: ArgumentMap) -> None:
    files = report_files(m, Path("r.html"), "html", ())

    assert list(files) == [Path("r.html")]
    page = Ids(files[Path("r.html")].decode())
    assert len(page.ids) == len(set(page.ids))
    assert set(page.used) <= set(page.ids)


@settings(max_examples=20)
@given(argument_maps(max_claims=5, resolve=False))
def test_a_report_in_markdown_leads_to_each_drawing(m: ArgumentMap) -> None:
    files = report_files(m, Path("r.md"), "markdown", ())

    read = MarkdownIt("commonmark").enable("table").parse(files[Path("r.md")].decode())
    images = [child.attrs["src"] for token in read for child in token.children or () if child.type == "image"]
    assert images == [path.name for path in files if path.suffix == ".svg"]


def test_an_svg_in_a_page_has_names_of_its_own() -> None:
    svg = (
        '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'aria-labelledby="a b"><title id="a">url(#a)</title><a xlink:href="#b" id="b"><path fill="url(#c)" /></a>'
        '<a xlink:href="https://x.org/#b" /></svg>'
    )

    assert inline_svg(svg.encode(), "n") == (
        '<svg aria-labelledby="n.a n.b"><title id="n.a">url(#a)</title><a id="n.b" href="#n.b"><path fill="url(#n.c)" /></a>'
        '<a href="https://x.org/#b" /></svg>'
    )


def test_what_keeps_a_report_from_being_written_is_told(tmp_path: Path) -> None:
    m = loads(MAP)
    with pytest.raises(RenderError, match=r"r.txt: its suffix says no format of a report; end it in .md, .html, .htm"):
        write_report(m, "r.txt")
    with pytest.raises(RenderError, match="there is no format 'pdf' of a report; the formats are markdown, html"):
        write_report(m, tmp_path / "r.md", format="pdf")
    with pytest.raises(UnknownNameError, match="'saf'"):
        write_report(m, tmp_path / "r.md", without="saf")
    assert list(tmp_path.iterdir()) == []
