"""Where the browser of these tests is: what ARGMAP_CHROMIUM names, else a Chromium on the PATH."""

import os
import shutil

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """Return the program, or None where there is none."""
    return os.environ.get("ARGMAP_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
