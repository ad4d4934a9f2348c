"""A map that `argmap serve` serves, in a process of its own."""

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

LANES = """\
format = 1
title = "Lanes"
thesis = "lanes"

[claims.lanes]
text = "Build cycle lanes."
because = "safe"

[claims.safe]
text = "Lanes cut injuries."
"""


@frozen
class Served:
    """The file of the map, the process, and the address of the page."""

    file: Path
    process: subprocess.Popen[str]
    address: str

    @property
    def port(self) -> int:
        return int(self.address.rsplit(":", 1)[1].strip("/"))

    def write(self, text: str) -> None:
        """Save the map, as an editor does that puts a new file in the place of the old one."""
        new = self.file.with_suffix(".new")
        new.write_text(text, "utf-8")
        new.replace(self.file)


@contextlib.contextmanager
def serving(file: Path, text: str = LANES) -> Iterator[Served]:
    """Serve *text* from *file*, at a port that is free."""
    file.write_text(text, "utf-8")
    command = [sys.executable, "-m", "argmap", "serve", str(file), "--no-open", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:  # noqa: S603  # ours
        assert process.stdout is not None
        try:
            yield Served(file, process, process.stdout.readline().split()[-4])
        finally:
            process.kill()
