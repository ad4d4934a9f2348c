"""The two engines draw the same map; where there is none, the message says what to install."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.drawing import RenderError, render_bytes
from argmap.drawing.engines import find_engine, render_in_process, render_with_dot
from argmap.model import ArgumentMap, Claim

MAP = ArgumentMap(title="Lanes", thesis="t", claims=[Claim("t", "Build.", because="p"), Claim("p", "Cheap.")])
# The `dot` of these tests, which speaks the options of the real one; a real one is tested too, where there is one.
DOT = """#!{python}
import sys
from argmap.drawing.engines import render_in_process
layout, file_format = (option[2:] for option in sys.argv[1:])
sys.stdout.buffer.write(render_in_process(sys.stdin.buffer.read().decode(), layout, file_format))
"""


def write_program(folder: Path, text: str) -> Path:
    program = folder / "dot"
    program.write_text(text, encoding="utf-8")
    program.chmod(0o755)
    return program


@pytest.fixture(params=["made", *(["real"] if shutil.which("dot") else [])])
def dot(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "made":
        write_program(tmp_path, DOT.format(python=sys.executable))
        monkeypatch.setenv("PATH", str(tmp_path))
    return str(request.param)


@pytest.fixture
def without_pygraphviz(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygraphviz", None)


@pytest.fixture
def without_dot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")


STARTS = {"svg": b'<?xml version="1.0" encoding="UTF-8"?>\n<svg', "png": b"\x89PNG\r\n\x1a\n", "pdf": b"%PDF-"}


@pytest.mark.parametrize("file_format", STARTS)
def test_pygraphviz_draws_every_format_and_says_nothing(file_format: str, capfd: pytest.CaptureFixture[str]) -> None:
    drawing = render_bytes(MAP, file_format, engine="pygraphviz")

    assert (drawing.startswith(STARTS[file_format]), *capfd.readouterr()) == (True, "", "")


@pytest.mark.parametrize("file_format", STARTS)
def test_dot_draws_every_format_and_says_nothing(file_format: str, dot: str, capfd: pytest.CaptureFixture[str]) -> None:
    drawing = render_bytes(MAP, file_format, engine="dot")

    assert (drawing.startswith(STARTS[file_format]), *capfd.readouterr()) == (True, "", "")


def test_the_engine_is_pygraphviz_where_there_is_one(dot: str) -> None:
    assert find_engine("auto") is render_in_process


@pytest.mark.usefixtures("without_pygraphviz")
def test_the_engine_is_dot_where_there_is_no_pygraphviz(dot: str) -> None:
    assert find_engine("auto") is render_with_dot


@pytest.mark.usefixtures("without_pygraphviz", "without_dot")
@pytest.mark.parametrize(
    ("engine", "message"),
    [
        (
            "auto",
            (
                "drawing needs Graphviz, and neither pygraphviz nor `dot` is here; "
                "install it with: pip install 'argmap[render]', or install Graphviz from your system's packages"
            ),
        ),
        ("pygraphviz", "pygraphviz is not installed; install it with: pip install 'argmap[render]'"),
        ("dot", "there is no `dot` on the PATH; install Graphviz from your system's packages"),
    ],
)
def test_a_missing_engine_is_told_with_what_to_install(engine: str, message: str) -> None:
    with pytest.raises(RenderError) as raised:
        render_bytes(MAP, engine=engine)

    assert str(raised.value) == message


@pytest.mark.parametrize("file_format", ["svg", "dot"])
def test_an_engine_that_does_not_exist_is_told(file_format: str) -> None:
    with pytest.raises(RenderError, match=r"^there is no engine 'neato'; the engines are auto, pygraphviz, dot$"):
        render_bytes(MAP, file_format, engine="neato")


def test_what_graphviz_says_of_text_that_is_no_dot_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RenderError, match=r"^Graphviz could not draw the map: .*syntax error in line 1"):
        render_in_process("digraph {", "dot", "svg")

    assert capfd.readouterr() == ("", "")


def test_a_layout_that_does_not_exist_is_told() -> None:
    with pytest.raises(RenderError, match=r"^Graphviz could not draw the map: "):
        render_in_process("digraph {a}", "no-such-layout", "svg")


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("#!/bin/sh\necho 'out of memory' >&2; exit 3\n", "`dot` could not draw the map: out of memory"),
        ("#!/bin/sh\nexit 3\n", "`dot` could not draw the map: exit code 3"),
        ("#!/bin/sh\nexit 0\n", "`dot` could not draw the map: exit code 0"),
    ],
)
def test_what_dot_says_when_it_fails_is_told(
    program: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_program(tmp_path, program)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(RenderError) as raised:
        render_bytes(MAP, engine="dot")

    assert str(raised.value) == message


def test_a_dot_that_cannot_run_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = write_program(tmp_path, "#!/nowhere/at/all\n")
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(RenderError) as raised:
        render_bytes(MAP, engine="dot")

    assert str(raised.value) == f"`{program}` does not run: No such file or directory"


@pytest.mark.parametrize("draw", [render_in_process])
def test_drawing_leaves_the_environment_as_it_was(draw: Callable[[str, str, str], bytes]) -> None:
    import os

    before = dict(os.environ)
    draw("digraph {a}", "dot", "svg")

    assert dict(os.environ) == before
