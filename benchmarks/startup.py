"""What starting costs: processor time of whole processes beside bare Python's."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import argmap
from benchmarks.maps import tree
from benchmarks.report import Bar
from benchmarks.timing import process_times

_OP_ED = Path(__file__).parent.parent / "maps" / "open-source-diplomacy.toml"


def startup_bars(runs: int, folder: Path) -> Iterator[Bar]:
    """Yield what importing, checking and drawing cost as whole processes; *folder* takes what they need and write."""
    small = folder / "small.toml"
    argmap.dump(tree(50), small)
    argmap_command = [sys.executable, "-m", "argmap"]
    times = process_times(
        runs,
        {
            "bare": [sys.executable, "-c", "pass"],
            "import": [sys.executable, "-c", "import argmap"],
            "model": [sys.executable, "-c", "import argmap.model"],
            "check": [*argmap_command, "check", str(small)],
            "render": [*argmap_command, "render", str(_OP_ED), "-o", str(folder / "op-ed.svg")],
        },
    )
    bare, _ = times["bare"]
    yield Bar("bare Python: processor time", bare, "s")
    yield Bar("import argmap: processor time", times["import"][0] / bare, "x bare", at_most=3)
    yield Bar("import argmap.model: processor time", times["model"][0] / bare, "x bare", at_most=7)
    yield Bar("argmap check, 50 claims: processor time", times["check"][0] / bare, "x bare", at_most=10)
    yield Bar("argmap render, the op-ed as SVG: wall time", times["render"][1], "s", at_most=0.4)
