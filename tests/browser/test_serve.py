"""`argmap serve`, a process of its own, and the browser that looks at it."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.cli.served import LANES, Served, serving


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "lanes.toml"


@pytest.fixture
def served(file: Path) -> Iterator[Served]:
    with serving(file) as served:
        yield served


def test_a_saved_change_is_seen_and_what_the_reader_did_is_kept(served: Served, new_page: Callable[[], Page]) -> None:
    page = new_page()
    page.goto(served.address)
    page.locator('.drawing [id="safe"]').click()
    page.get_by_role("button", name="Evaluation").click()
    view = page.locator(".drawing > svg").get_attribute("viewBox")

    served.write(LANES.replace("Lanes cut injuries.", "Lanes save lives."))

    expect(page.locator("#page\\.panel > h2")).to_have_text("Lanes save lives.")
    expect(page.get_by_role("button", name="Evaluation", pressed=True)).to_have_count(1)
    assert page.locator(".drawing > svg").get_attribute("viewBox") == view


def test_a_broken_file_keeps_the_drawing_and_says_what_is_wrong_where(
    served: Served, new_page: Callable[[], Page]
) -> None:
    page = new_page()
    page.goto(served.address)
    news = page.get_by_role("alert")
    expect(news).to_be_hidden()

    served.write(LANES + "strength = \n")

    expect(news).to_contain_text(f"{served.file} cannot be read")
    expect(news.locator(".place")).to_have_text("line 11")
    expect(page.locator('.drawing [id="safe"]')).to_be_visible()

    served.write(LANES.replace("Build cycle lanes.", "Build them."))

    expect(page.locator('.drawing [id="lanes"]')).to_contain_text("Build them.")
    expect(news).to_be_hidden()


def test_a_file_that_goes_away_is_told_and_comes_back(served: Served, new_page: Callable[[], Page]) -> None:
    page = new_page()
    page.goto(served.address)

    served.file.unlink()

    expect(page.get_by_role("alert")).to_contain_text("there is no such file")
    served.write(LANES)
    expect(page.get_by_role("alert")).to_be_hidden()


def test_a_file_that_is_broken_from_the_start_is_served_and_drawn_when_it_is_mended(
    file: Path, new_page: Callable[[], Page]
) -> None:
    with serving(file, "format = \n") as served:
        page = new_page()
        page.goto(served.address)
        expect(page.get_by_role("alert").locator(".place")).to_have_text("line 1")

        served.write(LANES)

        expect(page.locator('.drawing [id="lanes"]')).to_be_visible()


def test_findings_stand_beside_the_drawing_with_their_lines(served: Served, new_page: Callable[[], Page]) -> None:
    page = new_page()

    page.goto(served.address)

    finding = page.get_by_role("region", name="Findings").get_by_role("listitem").filter(has_text="EVD001")
    expect(finding.locator(".place")).to_have_text("line 9")
    expect(page.locator('.drawing [id="safe"] .badge.mark')).to_be_visible()


def test_the_page_says_that_the_server_has_ended(served: Served, new_page: Callable[[], Page]) -> None:
    page = new_page()
    page.goto(served.address)
    page.wait_for_selector("html.ready")

    served.process.send_signal(signal.SIGINT)

    expect(page.get_by_role("alert")).to_have_text("argmap serve has ended. This is its last drawing.")
