"""What boxes hold, as `argmap render` is told."""

from pathlib import Path

from click.testing import CliRunner

from argmap.cli import main
from argmap.drawing import options as words

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
    from argmap.cli.boxing import PREMISES

    assert words.PREMISES == PREMISES
