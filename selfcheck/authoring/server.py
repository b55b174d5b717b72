"""A web server for trying a site out: this computer only, static files only."""

from __future__ import annotations

import re
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

LOOPBACK = "127.0.0.1"
_CURRENT = "no-cache"
_FOREVER = "public, max-age=31536000, immutable"

Log = Callable[[str], None]


def make_server(folder: Path, port: int, log: Log) -> ThreadingHTTPServer:
    """A server on this computer's own address that serves the files of a site.

    Port 0 takes any free one; `server_address` says which. Call `serve_forever`, then
    `server_close`. Raises OSError where the port is taken.
    """

    class Handler(_SiteHandler):
        root = folder.resolve()
        write_log = staticmethod(log)

    return ThreadingHTTPServer((LOOPBACK, port), Handler)


class _SiteHandler(BaseHTTPRequestHandler):
    """Gives the files of a site with the headers that a real host should send."""

    protocol_version = "HTTP/1.1"
    server_version = "selfcheck-policy"
    sys_version = ""
    root: Path
    write_log: Log

    def do_GET(self) -> None:
        self._answer(body=True)

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def log_message(self, format: str, *args: object) -> None:
        self.write_log(format % args)

    def _answer(self, *, body: bool) -> None:
        name = unquote(urlsplit(self.path).path).lstrip("/")
        data = self._read(name)
        if data is None:
            status, data, cache = HTTPStatus.NOT_FOUND, b"not found\n", _CURRENT
        else:
            status, cache = HTTPStatus.OK, cache_control(name)
        self.send_response(status)
        kind = "application/json" if name.endswith(".json") else "text/plain"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", cache)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if body:
            self.wfile.write(data)

    def _read(self, name: str) -> bytes | None:
        """A file of the site; nothing hidden, no folder, nothing outside."""
        parts = name.split("/")
        if any(part in ("", "..") or part.startswith(".") for part in parts):
            return None
        path = self.root.joinpath(*parts)
        try:
            if not path.resolve().is_relative_to(self.root):
                return None
            return path.read_bytes()
        except (OSError, ValueError):
            return None


def cache_control(name: str) -> str:
    """How long a file may be kept: the versioned and hashed ones never change.

    The next root is asked for before it is there, and the answer "not found" must not be kept.
    """
    if re.search(r"(^|/)(timestamp|root)\.json$", name):
        return _CURRENT
    return _FOREVER
