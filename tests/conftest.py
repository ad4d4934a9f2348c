"""How many examples Hypothesis tries: few, with `pytest --hypothesis-profile=thorough` many; in CI always the same.

The tests in a browser run where there is one. With ARGMAP_BROWSER=required there has to be.
"""

import os

import pytest
from hypothesis import HealthCheck, settings
from tests.browser.chromium import find_chromium

# Neither a busy machine nor a slow one makes a law false.
settings.register_profile("quick", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("quick"), derandomize=True, database=None)
settings.register_profile("thorough", settings.get_profile("quick"), max_examples=2000)
settings.load_profile("ci" if os.environ.get("CI") else "quick")

_CHROMIUM = find_chromium()
collect_ignore = [] if _CHROMIUM else ["browser"]


def pytest_report_header() -> str:
    if _CHROMIUM:
        return f"browser: {_CHROMIUM}"
    return "browser: NO CHROMIUM FOUND, SO THE TESTS OF PAGES ARE LEFT OUT; install one, or name it in ARGMAP_CHROMIUM"


def pytest_configure() -> None:
    if _CHROMIUM is None and os.environ.get("ARGMAP_BROWSER") == "required":
        raise pytest.UsageError(
            "ARGMAP_BROWSER=required, and no Chromium was found: install one, or name it in ARGMAP_CHROMIUM"
        )
