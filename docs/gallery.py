"""The gallery: drawings of the maps in `maps/`, each with the command that draws it; `python docs/gallery.py` makes them anew."""

from __future__ import annotations

import hashlib
import re
import shlex
import shutil
import subprocess
import tempfile
from contextlib import chdir
from pathlib import Path
from typing import Final, NamedTuple

from click.testing import CliRunner

from argmap.cli import main
from argmap.drawing.png import describe_png

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "gallery.md"
FOLDER: Final = ROOT / "docs" / "gallery"
SCREENSHOT: Final = "page.png"
_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")


class Entry(NamedTuple):
    """A drawing: what it shows, and the options that draw it from which map."""

    says: str
    map: str
    options: str
    file: str


_SMALL, _LARGE = "school-start", "open-source-diplomacy"
SECTIONS: Final = {
    "Themes": (
        Entry("Light, as drawings are unless told otherwise.", _SMALL, "", "light.svg"),
        Entry("Dark.", _SMALL, "--theme dark", "dark.svg"),
        Entry("For print: black on white, and grey for what attacks.", _SMALL, "--theme print", "print.svg"),
        Entry("Lines only.", _SMALL, "--theme mono", "mono.svg"),
        Entry("Green and red, for people used to Rationale or Kialo.", _SMALL, "--theme classic", "classic.svg"),
    ),
    "Forms": (
        Entry("Each reason as one box with its premises.", _SMALL, "--premises box", "boxes.svg"),
        Entry("The thesis at the left edge.", _SMALL, "--direction RL", "sideways.svg"),
    ),
    "What stands, and what is found": (
        Entry("Evaluated: what is out is grey and says so.", _SMALL, "--evaluate", "evaluated.svg"),
        Entry(
            "What if one claim were not there?",
            _SMALL,
            "--without fixed-bedtime --without-voice opponents",
            "what-if.svg",
        ),
        Entry("Findings of argmap check, in one section.", _LARGE, "--group withdrawal --show-checks", "findings.svg"),
    ),
    "Large maps": (
        Entry("The sections of a map and what leads from each to each.", _LARGE, "--overview", "overview.svg"),
        Entry("One section, with what it needs of others.", _LARGE, "--group invest", "section.svg"),
        Entry(
            "One claim, what it leads to, and what stands behind it.", _LARGE, "--focus threat --down 2", "focus.svg"
        ),
        Entry("The top of a map.", _LARGE, "--depth 1", "depth.svg"),
    ),
}
SHOWN: Final = f"maps/{_LARGE}.toml"


def gallery_page() -> str:
    """Return the page, which shows the files in `docs/gallery`."""
    parts = ["# Gallery\n\nEach drawing is made by the command above it, and anew by `python docs/gallery.py`.\n"]
    for title, entries in SECTIONS.items():
        parts.append(f"## {title}\n")
        parts += [
            f"{entry.says}\n\n```sh\n{_command(entry)}\n```\n\n![{entry.says}](gallery/{entry.file})\n"
            for entry in entries
        ]
    parts.append("## The page\n\nA map to explore in a browser, one file that loads nothing.\n")
    parts.append(f"```sh\nargmap render {SHOWN} -o map.html\n```\n")
    parts.append(
        f"![The outline at the left, the drawing in the middle, the texts at the right](gallery/{SCREENSHOT})\n"
    )
    return "\n".join(parts)


def draw_gallery(folder: Path) -> None:
    """Make every drawing of the gallery in *folder*."""
    with chdir(ROOT):
        for entries in SECTIONS.values():
            for entry in entries:
                _run(_command(entry, folder))


def page_digest() -> str:
    """Return a digest of the page that the screenshot shows, but for its drawings, which differ by release of Graphviz."""
    with tempfile.TemporaryDirectory() as folder, chdir(ROOT):
        file = Path(folder) / "map.html"
        _run(f"argmap render {SHOWN} -o {file}")
        text = re.sub(r"<svg.*?</svg>", "", file.read_text("utf-8"), flags=re.DOTALL)
    return hashlib.sha256(text.encode()).hexdigest()


def take_screenshot(to: Path) -> bool:
    """Take a picture of the page with Chromium, marked with the page's digest; return False where there is no Chromium."""
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        return False
    with tempfile.TemporaryDirectory() as folder, chdir(ROOT):
        page, picture = Path(folder) / "map.html", Path(folder) / "page.png"
        _run(f"argmap render {SHOWN} -o {page}")
        options = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1400,900")
        times = ("--virtual-time-budget=5000", f"--user-data-dir={folder}/profile", f"--screenshot={picture}")
        subprocess.run([browser, *options, *times, page.as_uri()], check=True, capture_output=True)  # noqa: S603 - as found
        to.write_bytes(describe_png(picture.read_bytes(), "A page of argmap", page_digest(), dpi=96))
    return True


def refresh_gallery() -> None:
    """Write the page and all that it shows."""
    FOLDER.mkdir(exist_ok=True)
    PAGE.write_text(gallery_page(), encoding="utf-8")
    draw_gallery(FOLDER)
    if not take_screenshot(FOLDER / SCREENSHOT):
        print("there is no Chromium here: the screenshot of the page stays as it was")  # noqa: T201 - a script


def _command(entry: Entry, folder: Path | None = None) -> str:
    to = folder / entry.file if folder else Path(entry.file)
    return " ".join(filter(None, (f"argmap render maps/{entry.map}.toml", entry.options, f"-o {to}")))


def _run(command: str) -> None:
    done = CliRunner().invoke(main, shlex.split(command)[1:])
    if done.exit_code:
        raise RuntimeError(f"{command}: {done.output}")


if __name__ == "__main__":
    refresh_gallery()
