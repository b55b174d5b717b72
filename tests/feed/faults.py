"""A server on loopback that serves a folder, counts what it sends, and can misbehave."""

from __future__ import annotations

import contextlib
import gzip
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from fnmatch import fnmatchcase
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

Fault = Callable[["Handler", bytes], None]
"""Answers a request its own way, given the bytes that would have been right."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def do_GET(self) -> None:
        path = self.path.lstrip("/")
        self.server.requests.append(path)
        file = self.server.folder / path
        body = file.read_bytes() if file.is_file() else None
        for pattern, fault in self.server.faults.items():
            if fnmatchcase(path, pattern):
                with contextlib.suppress(OSError):
                    fault(self, body or b"")
                self.close_connection = True
                return
        if body is None:
            self.answer(b"<html>not found</html>", 404, {"Content-Type": "text/html"})
        else:
            self.answer(body)

    def answer(self, body: bytes, status: int = 200, headers: dict[str, str] | None = None) -> None:
        """Answer properly with this body."""
        given = {"Content-Type": "application/json", "Content-Length": str(len(body))}
        self.begin(status, given | (headers or {}))
        self.server.sent += len(body)
        self.wfile.write(body)

    def begin(self, status: int, headers: dict[str, str]) -> None:
        self.send_response_only(status)
        if self.server.date is not None:
            self.send_header("Date", self.server.date())
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing on standard error."""


class Server(ThreadingHTTPServer):
    """`faults` maps patterns of paths to what goes wrong there; the first that fits counts."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = folder
        self.faults: dict[str, Fault] = {}
        self.requests: list[str] = []
        self.connections = 0
        self.sent = 0
        self.date: Callable[[], str] | None = lambda: format_datetime(datetime.now(UTC), True)
        self.ending = threading.Event()
        self.secure = False

    def process_request(self, request, client_address) -> None:
        self.connections += 1
        super().process_request(request, client_address)

    def handle_error(self, request, client_address) -> None:
        """Clients go away in the middle here; that is the point."""

    @property
    def url(self) -> str:
        scheme = "https" if self.secure else "http"
        return f"{scheme}://127.0.0.1:{self.server_address[1]}"

    def wrong_by(self, error: timedelta) -> None:
        """Let the server's clock differ."""
        self.date = lambda: format_datetime(datetime.now(UTC) + error, True)

    def forget(self) -> None:
        """Begin to count anew."""
        self.requests.clear()
        self.sent = self.connections = 0


@contextmanager
def serving(folder: Path, tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    server = Server(folder)
    if tls is not None:
        # The handshake happens in the handler's thread, at the first read.
        server.socket = tls.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
        server.secure = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.ending.set()
        server.shutdown()
        server.server_close()
        thread.join()


# The faults.


def truncated(handler: Handler, body: bytes) -> None:
    """Half of what Content-Length promised."""
    handler.begin(200, {"Content-Length": str(len(body))})
    handler.wfile.write(body[: len(body) // 2])


def cut_short(handler: Handler, body: bytes) -> None:
    """Half of the file, announced as if it were the whole."""
    handler.answer(body[: len(body) // 2])


def slow_drip(handler: Handler, body: bytes) -> None:
    """A byte now and then, never late by itself."""
    handler.begin(200, {"Content-Length": "1000000"})
    while not handler.server.ending.wait(0.02):
        handler.wfile.write(b" ")


def slow_headers(handler: Handler, body: bytes) -> None:
    """The same, before the headers are over."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Drip: ")
    while not handler.server.ending.wait(0.02):
        handler.wfile.write(b"x")


def silent(handler: Handler, body: bytes) -> None:
    """Nothing at all."""
    handler.server.ending.wait(30)


def oversize(handler: Handler, body: bytes) -> None:
    """The right file with far too much behind it."""
    handler.answer(body + b" " * 5_000_000)


def endless(handler: Handler, body: bytes) -> None:
    """Data without an end and without a length."""
    handler.begin(200, {"Transfer-Encoding": "chunked"})
    while not handler.server.ending.is_set():
        handler.wfile.write(b"10000\r\n" + b" " * 0x10000 + b"\r\n")


def endless_not_found(handler: Handler, body: bytes) -> None:
    handler.begin(404, {"Transfer-Encoding": "chunked"})
    while not handler.server.ending.is_set():
        handler.wfile.write(b"10000\r\n" + b" " * 0x10000 + b"\r\n")


def status(code: int, **headers: str) -> Fault:
    """Another status than 200, with the right file as its body."""

    def fault(handler: Handler, body: bytes) -> None:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        handler.answer(body, code, named)

    return fault


def html(handler: Handler, body: bytes) -> None:
    """A hotel's login page."""
    handler.answer(b"<!DOCTYPE html><title>Welcome</title>", 200, {"Content-Type": "text/html"})


def html_as_json(handler: Handler, body: bytes) -> None:
    """A login page that calls itself JSON."""
    handler.answer(b"\n<html><title>Welcome</title></html>")


redirect = status(302, Location="http://login.example.com/")


def reset(handler: Handler, body: bytes) -> None:
    """The connection breaks with a reset instead of an answer."""
    linger = struct.pack("ii", 1, 0)
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    handler.connection.close()


def garbage(handler: Handler, body: bytes) -> None:
    """Not JSON."""
    handler.answer(b"\x00\xffgarbage")


def other_json(handler: Handler, body: bytes) -> None:
    """JSON, but no signed metadata."""
    handler.answer(b'{"signed": [], "signatures": {"a": 1}}')


def deep(handler: Handler, body: bytes) -> None:
    """JSON nested deeper than a parser can follow."""
    handler.answer(b"[" * 8000 + b"]" * 8000)


def compressed(handler: Handler, body: bytes) -> None:
    handler.answer(body, 200, {"Content-Encoding": "gzip"})


def compressed_unsaid(handler: Handler, body: bytes) -> None:
    """What a content network packed and forgot to say."""
    handler.answer(gzip.compress(body))


def instead(old: Path) -> Fault:
    """A cache on the way answers with what it kept from before; 404 where it kept nothing."""

    def fault(handler: Handler, body: bytes) -> None:
        kept = old / handler.path.lstrip("/")
        if kept.is_file():
            handler.answer(kept.read_bytes())
        else:
            handler.answer(b"none", 404)

    return fault


def waits(seconds: float) -> Fault:
    """The right answer, late."""

    def fault(handler: Handler, body: bytes) -> None:
        time.sleep(seconds)
        handler.answer(body)

    return fault
