"""Large maps: laid out in a process that can be stopped, more plainly where that takes too long, or refused."""

import os
import select
import signal
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from argmap.drawing import LayoutWarning, RenderError, render_bytes
from argmap.drawing.draw import draw
from argmap.drawing.engines import render_in_process, render_with_dot
from argmap.drawing.errors import TimeIsUpError
from argmap.drawing.ladder import RUNGS, lay_out_in_time
from argmap.drawing.picture import Picture
from argmap.drawing.sheet import Sheet
from argmap.drawing.stopping import SMALL, render_in_child, stoppable
from argmap.drawing.themes import LIGHT
from argmap.drawing.unsharing import unshared
from argmap.drawing.view import whole
from argmap.formats.toml import dump
from argmap.model import Argument, ArgumentMap, Claim, Evidence

LARGE = ArgumentMap(title="Large", claims=[Claim(f"c{n}", "C.") for n in range(SMALL + 1)])
SHARED = ArgumentMap(
    title="M",
    thesis="t",
    claims=[Claim("t", "T."), Claim("p", "P."), Claim("q", "Q.", contrary_to="p")],
    arguments=[Argument("x", ["p", "q"], "t"), Argument("y", "p", "t")],
    evidence=[Evidence("e", "E.", supports=["p", "q"])],
)


def picture(m: ArgumentMap) -> Picture:
    return draw(Sheet(whole(m), LIGHT, 32), "BT")


def test_a_small_drawing_is_made_in_this_process_and_a_large_or_tangled_one_in_another() -> None:
    claims = [f"c{n}" for n in range(40)]
    tangled = ArgumentMap(
        title="Tangled",
        claims=[Claim(claim, "C.") for claim in claims],
        arguments=[Argument(f"a{n}", [claims[n % 40], claims[n * 7 % 40]], claims[n * 3 % 40]) for n in range(1, 150)],
    )

    assert stoppable(render_in_process, picture(LARGE)) is render_in_child
    assert stoppable(render_in_process, picture(tangled)) is render_in_child
    assert stoppable(render_in_process, picture(SHARED))("digraph {a}", "dot", "svg", 1e-9).startswith(b"<?xml")


def test_the_other_process_draws_the_same() -> None:
    text = "digraph {a -> b}"

    assert render_in_child(text, "dot", "svg", 60) == render_in_process(text, "dot", "svg")


def test_the_other_process_says_what_graphviz_says() -> None:
    with pytest.raises(RenderError, match=r"^Graphviz could not draw the map: .*syntax error in line 1"):
        render_in_child("digraph {", "dot", "svg", 60)


def test_a_crash_of_the_other_process_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\nkill -SEGV $$\n")
    program.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(program))

    with pytest.raises(RenderError, match=r"^Graphviz broke off \(exit code -11\): the map may be too large for it$"):
        render_in_child("digraph {a}", "dot", "svg", 60)


def test_what_takes_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "dot"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

    for engine in (stoppable(render_with_dot, picture(SHARED)), render_in_child):
        with pytest.raises(TimeIsUpError, match=r"^Graphviz was stopped after 0\.001 seconds; "):
            engine("digraph {a}", "dot", "svg", 0.001)


def test_each_step_down_is_told_and_the_first_layout_that_is_ready_is_taken() -> None:
    asked: list[str] = []

    def engine(text: str, layout: str, file_format: str, seconds: float) -> bytes:
        asked.append(text)
        if len(asked) < len(RUNGS):
            raise TimeIsUpError(seconds)
        return b"a layout"

    with pytest.warns(LayoutWarning) as told:
        positioned, drawn = lay_out_in_time(picture(SHARED), engine, 60)

    assert (positioned, drawn) == ("a layout", unshared(picture(SHARED)))
    assert [str(each.message) for each in told] == [f"this takes long; now drawing {rung.says}" for rung in RUNGS[1:]]
    assert ["nslimit" in text for text in asked] == [False, True, True]


def test_a_layout_that_is_ready_in_time_is_told_nothing_of() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")

        assert lay_out_in_time(picture(SHARED), lambda *_: b"a layout", 60) == ("a layout", picture(SHARED))


def test_at_the_foot_of_the_ladder_the_map_is_refused_with_what_to_do() -> None:
    with pytest.warns(LayoutWarning), pytest.raises(RenderError) as raised:
        render_bytes(LARGE, timeout=0.001)

    assert str(raised.value) == (
        "the map could not be laid out in 0.001 seconds; draw it by its groups (split), or a part of it "
        "(depth, focus, collapse, group), or give it more time (timeout)"
    )


def test_what_leads_to_several_places_can_be_drawn_once_for_each() -> None:
    drawn = unshared(picture(SHARED))

    assert [node.id for node in drawn.all_nodes()][-2:] == ["repeat..2.e", "repeat..2.p"][::-1]
    assert [(edge.tail, edge.head) for edge in drawn.edges] == [
        ("p", "x"),
        ("q", "x"),
        ("x", "t"),
        ("repeat..2.p", "y"),
        ("y", "t"),
        ("e", "p"),
        ("repeat..2.e", "q"),
        ("q", "p"),
    ]


def test_a_time_that_is_none_is_told() -> None:
    with pytest.raises(RenderError, match=r"^timeout is 0; it is a number of seconds, more than 0$"):
        render_bytes(SHARED, timeout=0)


def test_a_chain_too_long_for_a_png_is_told_before_it_is_laid_out() -> None:
    m = ArgumentMap(
        title="Chain",
        claims=[Claim(f"c{n}", "C.", because=f"c{n + 1}" if n < 999 else ()) for n in range(1_000)],
    )

    message = (
        r"^the drawing would be longer than 58,608 pixels, and a PNG has at most 32,767 on a side; draw it as SVG or"
    )
    with pytest.raises(RenderError, match=message):
        render_bytes(m, "png", timeout=1e-9)


def test_control_c_stops_it_and_leaves_nothing(tmp_path: Path) -> None:
    program, started = tmp_path / "dot", tmp_path / "started"
    os.mkfifo(started)
    program.write_text("#!/bin/sh\nexec 3> started\necho >&3\nexec sleep 600\n")
    program.chmod(0o755)
    dump(SHARED, tmp_path / "net.toml")
    before = sorted(tmp_path.iterdir())
    command = [sys.executable, "-m", "argmap", "render", "net.toml", "--engine", "dot"]
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    # The layout holds the pipe open for as long as it runs.
    with (
        subprocess.Popen(  # noqa: S603 - ours
            command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True, process_group=0
        ) as argmap,
        started.open(encoding="utf-8") as pipe,
    ):
        pipe.readline()
        os.killpg(argmap.pid, signal.SIGINT)  # as a terminal does, to all that run in it
        _, said = argmap.communicate(timeout=60)
        ended, _, _ = select.select([pipe], [], [], 60)

    assert (argmap.returncode, said.splitlines()[-1]) == (130, "argmap: interrupted")
    assert sorted(tmp_path.iterdir()) == before
    assert ended


def test_a_net_of_very_many_claims_is_not_even_tried_as_it_is() -> None:
    m = ArgumentMap(
        title="Net",
        claims=[Claim(f"c{n}", "C.") for n in range(5_000)],
        arguments=[Argument(f"a{n}", [f"c{n}", f"c{n * 7 % 5_000}"], f"c{n // 3}") for n in range(1, 5_000)],
    )
    asked: list[float] = []

    def engine(text: str, layout: str, file_format: str, seconds: float) -> bytes:
        asked.append(seconds)
        return b"a layout"

    with pytest.warns(LayoutWarning, match=r"^the map is very large; drawing it with each shared premise repeated"):
        lay_out_in_time(picture(m), engine, 60)
    assert [59 < seconds <= 60 for seconds in asked] == [True]
