"""What docs/drawing.md proposes for paper can be read there."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.cli import main

ROOT = Path(__file__).parents[2]
COMMANDS = re.findall(r"^argmap (render .*--fit.*)$", (ROOT / "docs" / "drawing.md").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_examples_for_paper_are_readable(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "maps").symlink_to(ROOT / "maps")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, shlex.split(command, comments=True))

    assert (result.exit_code, "reads well" in result.stderr) == (0, False)


def test_there_are_examples_for_paper() -> None:
    assert COMMANDS
