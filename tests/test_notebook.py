"""What maps and evaluations show in a notebook, run by a real kernel."""

import subprocess
import sys

import nbformat
import pytest
from nbclient import NotebookClient

from argmap.drawing import render_bytes
from argmap.evaluation import evaluate
from argmap.model import ArgumentMap, Claim
from argmap.notebook import MOST_DRAWN, show_evaluation, show_map
from argmap.writing import outline

M = ArgumentMap(title="Lanes & co", claims=[Claim("lanes", "Build <lanes>.", because="safe"), Claim("safe", "Safe.")])
CELLS = (
    "from argmap import ArgumentMap, Claim, evaluate",
    "m = ArgumentMap(title='Lanes & co', claims=[Claim('lanes', 'Build <lanes>.', because='safe'), Claim('safe', 'Safe.')])\nm",
    "evaluate(m)",
    "%load_ext argmap.notebook\nm.claims[1].id",
)


def run(*cells: str) -> list[dict[str, str]]:
    """Return what the last expression of each cell showed, by MIME type, after a kernel ran them all."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])  # type: ignore[no-untyped-call]  # nbformat's own
    notebook.metadata["kernelspec"] = {"name": "python3", "language": "python", "display_name": "Python 3"}
    NotebookClient(notebook, timeout=60, kernel_name="python3").execute()
    outputs = [[each for each in cell.outputs if each.output_type == "execute_result"] for cell in notebook.cells]
    return [dict(shown[0].data) if shown else {} for shown in outputs]


def test_a_notebook_shows_the_drawing_of_a_map_and_the_table_of_an_evaluation() -> None:
    nothing, drawn, table, name = run(*CELLS)

    assert nothing == {}
    assert drawn == {"image/svg+xml": render_bytes(M).decode(), "text/plain": outline(M).rstrip()}
    assert table == show_evaluation(evaluate(M))
    assert name == {"text/plain": "'safe'"}


def test_a_table_has_a_row_for_each_element() -> None:
    shown = show_evaluation(evaluate(M))

    assert shown["text/plain"] == (
        "lanes                 .625  in\nsafe                  .500  in\nlanes.because.1       .250  in"
    )
    assert shown["text/html"].startswith(
        "<table><thead><tr><th>element</th><th>label</th><th>strength</th></tr></thead>"
        "<tbody><tr><td>lanes</td><td>in</td><td>.625</td></tr>"
    )


def test_where_nothing_can_be_drawn_the_outline_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    monkeypatch.setenv("PATH", "")

    shown = show_map(M)

    assert list(shown) == ["text/html", "text/plain"]
    assert shown["text/html"].startswith("<pre>Lanes &amp; co\n\nthesis: Build &lt;lanes&gt;. [lanes]\n")


def test_a_large_map_is_shown_as_its_outline() -> None:
    m = ArgumentMap(title="T", claims=[Claim(f"c{number}", "A.") for number in range(MOST_DRAWN + 1)])

    assert list(show_map(m)) == ["text/html", "text/plain"]


def test_a_long_text_is_shortened() -> None:
    m = ArgumentMap(title="T", claims=[Claim(f"c{number}", "A.") for number in range(1_500)])

    assert show_map(m)["text/plain"].splitlines()[-1] == "… 502 more lines: argmap.outline(m)"
    assert show_evaluation(evaluate(m))["text/plain"].splitlines()[-1] == "… 500 more"


@pytest.mark.parametrize(("before", "loaded"), [("", False), ("import IPython; ", True)])
def test_nothing_is_loaded_where_no_ipython_is_and_nothing_happens_where_no_shell_runs(
    before: str,
    loaded: bool,  # noqa: FBT001  # a parameter
) -> None:
    code = f"{before}import argmap, sys; print('argmap.notebook' in sys.modules, 'argmap.model' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603  # our own code

    assert (done.stdout, done.stderr) == (f"{loaded} False\n", "")
