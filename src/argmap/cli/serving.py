"""A web server for one page, on this machine only: the page, and a stream of news about it."""

from __future__ import annotations

import json
import socketserver
import sys
import threading
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler

from attrs import define, field

HOST = "127.0.0.1"
_HEARTBEAT = 15.0  # seconds; who has gone is noticed by then
_HEADERS: Mapping[str, str] = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@define
class Board:
    """What is to be seen: the newest page by its number, and what is wrong since. Readers wait for news on it."""

    page: bytes = b""
    version: int = 0
    trouble: Mapping[str, object] = field(factory=dict)
    ended: bool = False
    changed: threading.Condition = field(factory=threading.Condition)

    def show(self, page: bytes) -> None:
        """Put up the next page; nothing is wrong any more."""
        with self.changed:
            self.page, self.version, self.trouble = page, self.version + 1, {}
            self.changed.notify_all()

    def tell(self, trouble: Mapping[str, object]) -> None:
        """Say what is wrong; the page stays."""
        with self.changed:
            self.trouble = trouble
            self.changed.notify_all()

    def end(self) -> None:
        """Let nobody wait any longer."""
        with self.changed:
            self.ended = True
            self.changed.notify_all()

    def await_page(self) -> bytes:
        """Return the page, when there is one."""
        with self.changed:
            self.changed.wait_for(lambda: self.version or self.ended)
            return self.page

    def news(self) -> Iterator[str]:
        """Yield the number of the newest page and what is wrong since, whenever either changes; "" while neither does."""
        told: Mapping[str, object] = {}
        while not self.ended:
            said = self._after(told)
            yield json.dumps(said) if said != told else ""
            told = said

    def _after(self, told: Mapping[str, object]) -> Mapping[str, object]:
        with self.changed:
            self.changed.wait_for(lambda: self._said() != told or self.ended, timeout=_HEARTBEAT)
            return self._said()

    def _said(self) -> Mapping[str, object]:
        if not self.version:
            return {}
        return {"version": self.version, "title": "", "faults": [], **self.trouble}


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    """Serves a board to browsers on this machine.

    Raises:
        OSError: if the port is taken, or not to be had.
    """

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int, board: Board) -> None:
        super().__init__((HOST, port), _Handler)
        self.board = board

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that has gone away."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # what socketserver hands on


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:  # http.server's name
        # Another site may have its name lead here, and would read what this machine has.
        if self.headers.get("Host", "") not in {f"{name}:{self.server.port}" for name in (HOST, "localhost")}:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST, "argmap serve answers this machine only")
            return
        match self.path.partition("?")[0]:
            case "/":
                self._send("text/html; charset=utf-8", self.server.board.await_page())
            case "/events":
                self._stream()
            case _:
                self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # http.server's name
        """Keep the terminal for what matters."""

    def _start(self, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        for name, value in {**_HEADERS, "Content-Type": kind}.items():
            self.send_header(name, value)

    def _send(self, kind: str, data: bytes) -> None:
        self._start(kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _stream(self) -> None:
        """Send news as server-sent events, with a comment now and then."""
        self._start("text/event-stream")
        self.end_headers()
        for said in self.server.board.news():
            self.wfile.write(f"data: {said}\n\n".encode() if said else b": still here\n\n")
            self.wfile.flush()
