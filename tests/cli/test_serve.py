"""`argmap serve` without a browser: who is answered, and how it starts and ends."""

import http.client
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.cli.served import LANES, serving

from argmap.cli import main


@pytest.mark.parametrize(
    ("path", "host", "status"),
    [
        ("/", "127.0.0.1", 200),
        ("/", "localhost", 200),
        ("/", "evil.example", 421),
        ("/events", "evil.example", 421),
        ("/lanes.toml", "127.0.0.1", 404),
    ],
)
def test_only_this_machine_is_answered_and_only_the_page(path: str, host: str, status: int, tmp_path: Path) -> None:
    with serving(tmp_path / "lanes.toml") as served:
        connection = http.client.HTTPConnection("127.0.0.1", served.port)
        connection.request("GET", path, headers={"Host": f"{host}:{served.port}"})
        answer = connection.getresponse()
        connection.close()

    assert answer.status == status


def test_news_begin_with_the_newest_page(tmp_path: Path) -> None:
    with serving(tmp_path / "lanes.toml") as served:
        connection = http.client.HTTPConnection("127.0.0.1", served.port)
        connection.request("GET", "/events")
        line = connection.getresponse().readline()
        connection.close()

    assert line == b'data: {"version": 1, "title": "", "faults": []}\n'


def test_an_interrupt_ends_it_without_a_word(tmp_path: Path) -> None:
    with serving(tmp_path / "lanes.toml") as served:
        served.process.send_signal(signal.SIGINT)
        said, _ = served.process.communicate(timeout=20)

    assert (said, served.process.returncode) == ("", 0)


def test_a_taken_port_is_told(tmp_path: Path) -> None:
    file = tmp_path / "lanes.toml"
    file.write_text(LANES)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "argmap", "serve", str(file), "--no-open", "--port", str(port)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # our own command

    said = f"argmap: port {port} is taken; name another with --port, or let --port 0 find one\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_a_file_that_is_not_there_is_told_at_once(tmp_path: Path) -> None:
    gone = tmp_path / "gone.toml"

    done = CliRunner().invoke(main, ["serve", str(gone), "--no-open"])

    assert (done.exit_code, done.stderr) == (2, f"argmap: {gone}: there is no such file\n")


def test_standard_input_cannot_be_served() -> None:
    done = CliRunner().invoke(main, ["serve", "-"])

    assert done.exit_code == 2
    assert done.stderr.endswith("Error: standard input cannot be watched; name the file of the map\n")
