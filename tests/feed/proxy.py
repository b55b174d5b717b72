"""A real forwarding proxy on loopback: CONNECT for https, whole addresses for http."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from socketserver import StreamRequestHandler, ThreadingTCPServer
from urllib.parse import urlsplit


class _Proxy(StreamRequestHandler):
    server: ProxyServer

    def handle(self) -> None:
        line = self.rfile.readline().decode()
        if not line.strip():
            return
        method, target, _ = line.split()
        headers = []
        while (header := self.rfile.readline()) not in (b"\r\n", b""):
            headers.append(header)
        self.server.requests.append(f"{method} {target}")
        if self.server.refuses:
            self.wfile.write(b"HTTP/1.1 407 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            return
        place = target if method == "CONNECT" else urlsplit(target).netloc
        host, _, port = place.rpartition(":")
        with socket.create_connection((host, int(port))) as upstream:
            if method == "CONNECT":
                self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
            else:
                kept = [h for h in headers if not h.lower().startswith(b"connection")]
                path = urlsplit(target).path.encode()
                start = b"GET " + path + b" HTTP/1.1\r\n"
                upstream.sendall(start + b"".join(kept) + b"Connection: close\r\n\r\n")
            back = threading.Thread(target=_copy, args=(upstream, self.connection), daemon=True)
            back.start()
            if method == "CONNECT":
                _copy(self.connection, upstream)
            back.join()


def _copy(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)


class ProxyServer(ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    refuses = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Proxy)
        self.requests: list[str] = []

    def handle_error(self, request, client_address) -> None:
        """A client that goes away is nothing to report."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


@contextmanager
def proxying() -> Iterator[ProxyServer]:
    server = ProxyServer()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
