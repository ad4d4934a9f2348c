"""Pages in a real Chromium, which must neither complain nor ask for anything."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.browser.chromium import find_chromium

import argmap
from argmap import ArgumentMap

OpenPage = Callable[..., Page]


@pytest.fixture(scope="module")  # no longer: while it runs, no other test of the process can have an event loop
def browser() -> Iterator[Browser]:
    # Root, as in a container, is refused the sandbox.
    arguments = ["--disable-quic", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_chromium(), args=arguments)
        yield started
        started.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[[], Page]]:
    """Return what makes a page; afterwards, none may have complained."""
    complaints: list[str] = []
    context = browser.new_context(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
    context.on("console", lambda message: complaints.append(message.text))
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.set_default_timeout(10_000)
    yield context.new_page
    context.close()
    assert complaints == []


@pytest.fixture
def open_page(new_page: Callable[[], Page], tmp_path: Path) -> OpenPage:
    """Return what draws a map as a page and opens it, and sees to it that the file is all that is asked for."""

    def opened(m: ArgumentMap | str, **options: object) -> Page:
        drawn = argmap.loads(m) if isinstance(m, str) else m
        path = argmap.render(drawn, tmp_path / "map.html", **options)  # type: ignore[arg-type]  # a test's own
        page = new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        page.wait_for_selector("html.ready")
        return page

    asked: list[str] = []
    return opened
