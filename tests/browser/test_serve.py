"""`argmap serve`, a process of its own, and the browser that looks at it."""

import http.client
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import frozen
from playwright.sync_api import Page, expect

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
    """A map that is being served."""

    file: Path
    process: subprocess.Popen[str]
    address: str

    def write(self, text: str) -> None:
        """Save the map, as an editor does that puts a new file in the place of the old one."""
        new = self.file.with_suffix(".new")
        new.write_text(text, "utf-8")
        new.replace(self.file)


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[[str], Served]]:
    def served(text: str) -> Served:
        file = tmp_path / "lanes.toml"
        file.write_text(text, "utf-8")
        command = [sys.executable, "-m", "argmap", "serve", str(file), "--no-open", "--port", "0"]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)  # noqa: S603  # our own command
        started.append(process)
        assert process.stdout is not None
        line = process.stdout.readline()
        return Served(file, process, line.split()[1])

    started: list[subprocess.Popen[str]] = []
    yield served
    for process in started:
        process.kill()
        process.communicate()


def test_a_saved_change_is_seen_and_what_the_reader_did_is_kept(
    serve: Callable[[str], Served], new_page: Callable[[], Page]
) -> None:
    served = serve(LANES)
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
    serve: Callable[[str], Served], new_page: Callable[[], Page]
) -> None:
    served = serve(LANES)
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


def test_a_file_that_goes_away_is_told_and_comes_back(
    serve: Callable[[str], Served], new_page: Callable[[], Page]
) -> None:
    served = serve(LANES)
    page = new_page()
    page.goto(served.address)

    served.file.unlink()

    expect(page.get_by_role("alert")).to_contain_text("there is no such file")
    served.write(LANES)
    expect(page.get_by_role("alert")).to_be_hidden()


def test_a_file_that_is_broken_from_the_start_is_served_and_drawn_when_it_is_mended(
    serve: Callable[[str], Served], new_page: Callable[[], Page]
) -> None:
    served = serve("format = \n")
    page = new_page()
    page.goto(served.address)
    expect(page.get_by_role("alert").locator(".place")).to_have_text("line 1")

    served.write(LANES)

    expect(page.locator('.drawing [id="lanes"]')).to_be_visible()


def test_findings_stand_beside_the_drawing_with_their_lines(
    serve: Callable[[str], Served], new_page: Callable[[], Page]
) -> None:
    served = serve(LANES)
    page = new_page()

    page.goto(served.address)

    finding = page.get_by_role("region", name="Findings").get_by_role("listitem").filter(has_text="EVD001")
    expect(finding.locator(".place")).to_have_text("line 9")
    expect(page.locator('.drawing [id="safe"] .badge.mark')).to_be_visible()


def test_an_interrupt_ends_it_without_a_word_and_the_page_says_so(
    serve: Callable[[str], Served], new_page: Callable[[], Page]
) -> None:
    served = serve(LANES)
    page = new_page()
    page.goto(served.address)
    page.wait_for_selector("html.ready")

    served.process.send_signal(signal.SIGINT)

    said, _ = served.process.communicate(timeout=20)
    assert (said, served.process.returncode) == ("", 0)
    expect(page.get_by_role("alert")).to_have_text("argmap serve has ended. This is its last drawing.")


@pytest.mark.parametrize(
    ("path", "host", "status"),
    [
        ("/", "127.0.0.1", 200),
        ("/", "localhost", 200),
        ("/", "evil.example", 421),
        ("/events", "evil.example", 421),
        ("/../lanes.toml", "127.0.0.1", 404),
    ],
)
def test_only_this_machine_is_answered_and_only_the_page(
    path: str, host: str, status: int, serve: Callable[[str], Served]
) -> None:
    port = int(serve(LANES).address.rsplit(":", 1)[1].strip("/"))
    connection = http.client.HTTPConnection("127.0.0.1", port)

    connection.request("GET", path, headers={"Host": f"{host}:{port}"})

    assert connection.getresponse().status == status
    connection.close()


def test_a_taken_port_is_told(tmp_path: Path) -> None:
    file = tmp_path / "lanes.toml"
    file.write_text(LANES)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "argmap", "serve", str(file), "--no-open", "--port", str(port)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # our own command

    said = f"argmap: port {port} is taken; name another with --port, or let --port 0 find one\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)
