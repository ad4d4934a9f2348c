"""What boxes hold, as `argmap render` is told."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.drawing import options as words
from argmap.drawing import style

MAP = """format = 1
title = "Lanes"
claims.t = { text = "Build.", because = ["a", ["a", "b"]] }
claims.a = { text = "Cheap." }
claims.b = { text = "Fast." }
"""


def render(tmp_path: Path, *options: str) -> str:
    (tmp_path / "lanes.toml").write_text(MAP)
    drawn = CliRunner().invoke(main, ["render", str(tmp_path / "lanes.toml"), "-o", "-", *options])
    assert drawn.exit_code == 0, drawn.output
    return drawn.stdout


def test_premises_are_drawn_as_a_graph_or_as_cells(tmp_path: Path) -> None:
    assert 'id="t.because.2.premise.1" class="edge' in render(tmp_path)
    assert 'id="t.because.2.premise.1" class="cell' in render(tmp_path, "--premises", "box")


def test_the_words_of_the_command_line_are_those_of_the_drawing() -> None:
    from argmap.cli.boxing import MAX_LINES, PREMISES

    assert (words.PREMISES, style.MAX_LINES) == (PREMISES, MAX_LINES)


LONG = f"""format = 1
title = "Lanes"
claims.t.text = "{"word " * 90}"
"""


def told(tmp_path: Path, *options: str, form: str = "svg") -> str:
    (tmp_path / "lanes.toml").write_text(LONG)
    drawn = CliRunner().invoke(
        main, ["render", str(tmp_path / "lanes.toml"), "-o", str(tmp_path / f"x.{form}"), *options]
    )
    return drawn.stderr


def test_what_is_cut_is_told_unless_it_is_printed_in_full(tmp_path: Path) -> None:
    cut = "argmap: the text of 't' is cut after 3 lines (a title after 2); tooltips have it whole\n"

    assert told(tmp_path, "--lines", "3") == cut
    assert told(tmp_path, "--lines", "3", "--full-texts") == ""
    assert told(tmp_path, "--lines", "3", "--full-texts", form="dot") == (
        f"argmap: --full-texts has no effect on dot\n{cut}"
    )
    assert told(tmp_path, "--lines", "all") == ""


@pytest.mark.parametrize(
    ("form", "options", "said"),
    [
        ("html", "--premises box --fit 84x120mm", "--premises and --fit have no effect on html"),
        ("mmd", "--premises box", "--premises has no effect on mermaid"),
        ("tex", "--fit 84x120mm --caption C --full-texts", "--full-texts, --caption and --fit have no effect on tex"),
        ("graphml", "--theme dark --numbers", "--theme and --numbers have no effect on graphml"),
        ("graphml", "--theme auto", "--theme has no effect on graphml"),
        ("svg", "--dpi 300", "--dpi has no effect on svg"),
        ("dot", "--premises box --no-legend --wrap 20", ""),
    ],
)
def test_options_without_effect_are_told(tmp_path: Path, form: str, options: str, said: str) -> None:
    lines = told(tmp_path, *options.split(), form=form).splitlines()

    assert [line for line in lines if "effect" in line] == ([f"argmap: {said}"] if said else [])


GROUPED = MAP + 'groups.cost = { title = "Cost", claims = ["a", "b"] }\n'


@pytest.mark.parametrize(
    ("form", "options", "said"),
    [
        ("svg", "--overview --premises box --full-texts --crossings 0",
         ["--premises, --full-texts and --crossings have no effect on an overview"]),
        ("dot", "--overview --full-texts --crossings 1",
         ["--full-texts has no effect on dot", "--crossings has no effect on an overview"]),
        ("svg", "--overview --lines 1 --numbers", []),
        ("svg", "--group cost --crossings 0 --premises box",
         ["--crossings has no effect on drawings of single groups"]),
        ("svg", "--split groups --crossings 0 --full-texts",
         ["--crossings has no effect on drawings of single groups"]),
    ],
)  # fmt: skip
def test_options_without_effect_on_what_is_drawn_are_told(
    tmp_path: Path, form: str, options: str, said: list[str]
) -> None:
    (tmp_path / "lanes.toml").write_text(GROUPED)
    drawn = CliRunner().invoke(
        main, ["render", str(tmp_path / "lanes.toml"), "-o", str(tmp_path / f"x.{form}"), *options.split()]
    )

    assert (drawn.exit_code, drawn.stderr.splitlines()) == (0, [f"argmap: {each}" for each in said])


def test_full_texts_of_latex_are_told_to_be_cut(tmp_path: Path) -> None:
    assert told(tmp_path, "--lines", "1", "--full-texts", form="tex") == (
        "argmap: --full-texts has no effect on tex\n"
        "argmap: the text of 't' is cut after 1 line (a title after 2); --lines all keeps it whole\n"
    )


def test_lines_that_are_no_number_are_told(tmp_path: Path) -> None:
    assert "Invalid value for '--lines': '0' is no number of lines; give 1 or more, or all" in told(
        tmp_path, "--lines", "0"
    )
