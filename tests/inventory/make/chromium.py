"""A real Chromium profile with a web app and a packed extension in it.

The web app is installed through the DevTools protocol (`PWA.install`) from a page on
loopback. The extension is packed by Chromium and installed as an external extension.
"""

from __future__ import annotations

import http.server
import json
import os
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

CHROMIUM = "/usr/bin/chromium"
EXTERNAL = Path("/usr/share/chromium/extensions")  # where Debian's Chromium looks
PORT = 48123
"""Fixed, so that the web app's id in the recording can be made again."""

PAGE = b"""<!doctype html><title>Notes</title><link rel="manifest" href="/manifest.json">
<body>Notes</body>"""
MANIFEST = {
    "name": "Example Notes",
    "short_name": "Notes",
    "id": "/notes",
    "start_url": "/start?from=home",
    "display": "standalone",
    "icons": [{"src": "/icon.svg", "sizes": "any", "type": "image/svg+xml"}],
}
SECOND = {**MANIFEST, "name": "Example Board", "short_name": "Board"}
del SECOND["id"]
SECOND["start_url"] = "/board"
THIRD = {**SECOND, "name": "Example Gone", "start_url": "/gone"}  # installed and removed
ICON = b'<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#246"/></svg>'
EXTENSION = {
    "manifest_version": 3,
    "name": "__MSG_appName__",
    "version": "1.4.2",
    "default_locale": "en",
    "description": "An example",
}
MESSAGES = {"appname": {"message": "Example Helper"}}


class _Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path.endswith(".json"):
            manifest = {"/second.json": SECOND, "/third.json": THIRD}.get(path, MANIFEST)
            kind, body = "application/manifest+json", json.dumps(manifest).encode()
        elif path == "/icon.svg":
            kind, body = "image/svg+xml", ICON
        else:
            kind, body = "text/html", PAGE
            if path == "/board":
                body = body.replace(b"/manifest.json", b"/second.json")
            if path == "/gone":
                body = body.replace(b"/manifest.json", b"/third.json")
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@contextmanager
def pages() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", PORT), _Pages)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://localhost:{PORT}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Browser:
    """Chromium driven over its debugging pipe (file descriptors 3 and 4)."""

    def __init__(self, data: Path, home: Path, *options: str) -> None:
        read_here, write_there = os.pipe()
        read_there, write_here = os.pipe()

        def hand_over() -> None:
            saved = os.dup(read_there), os.dup(write_there)
            os.dup2(saved[0], 3)
            os.dup2(saved[1], 4)

        self.process = subprocess.Popen(
            [
                CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-sync",
                "--disable-component-update", "--remote-debugging-pipe", "--lang=en",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
                f"--user-data-dir={data}", *options, "about:blank",
            ],
            preexec_fn=hand_over,  # noqa: PLW1509  descriptors 3 and 4 must be the pipe
            close_fds=False, env={**os.environ, "HOME": str(home)},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(read_there)
        os.close(write_there)
        self._in = os.fdopen(read_here, "rb")
        self._out = os.fdopen(write_here, "wb")
        self._number = 0

    def call(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        self._out.write(json.dumps(message).encode() + b"\0")
        self._out.flush()
        while True:
            answer = json.loads(self._message())
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return dict(answer["result"])

    def _message(self) -> bytes:
        parts = bytearray()
        while (byte := self._in.read(1)) != b"\0":
            if not byte:
                raise RuntimeError("the browser went away")
            parts += byte
        return bytes(parts)

    def close(self) -> None:
        with suppress(RuntimeError):
            self.call("Browser.close")
        self.process.wait(30)
        self._in.close()
        self._out.close()


def pack(folder: Path) -> Path:
    """The extension as a .crx, packed by Chromium."""
    source = folder / "helper"
    (source / "_locales" / "en").mkdir(parents=True)
    (source / "manifest.json").write_text(json.dumps(EXTENSION))
    (source / "_locales" / "en" / "messages.json").write_text(json.dumps(MESSAGES))
    subprocess.run(
        [CHROMIUM, "--no-sandbox", "--headless", f"--pack-extension={source}",
         f"--user-data-dir={folder / 'packing'}"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60,
    )  # fmt: skip
    return folder / "helper.crx"


def extension_id(crx: Path) -> str:
    """The id in the CRX3 header: field 10000 (signed data), field 1, 16 bytes, as a-p."""
    content = crx.read_bytes()
    at = content.index(b"\x82\xf1\x04\x12\x0a\x10") + 6
    return "".join(chr(ord("a") + int(digit, 16)) for digit in content[at : at + 16].hex())


def make(data: Path, home: Path, work: Path) -> dict[str, Any]:
    """Fills the user data folder `data`; gives the ids that the browser itself reports."""
    crx = pack(work)
    extension = extension_id(crx)
    external = EXTERNAL / f"{extension}.json"
    external.parent.mkdir(parents=True, exist_ok=True)
    external.write_text(json.dumps({"external_crx": str(crx), "external_version": "1.4.2"}))
    try:
        with pages() as origin:
            browser = Browser(data, home)
            try:
                browser.call(
                    "PWA.install",
                    manifestId=f"{origin}/notes",
                    installUrlOrBundleUrl=f"{origin}/start",
                )
                browser.call(
                    "PWA.install",
                    manifestId=f"{origin}/board",
                    installUrlOrBundleUrl=f"{origin}/board",
                )
                browser.call(
                    "PWA.install",
                    manifestId=f"{origin}/gone",
                    installUrlOrBundleUrl=f"{origin}/gone",
                )
                browser.call("PWA.uninstall", manifestId=f"{origin}/gone")
                time.sleep(12)  # external extensions install in the background
            finally:
                browser.close()
    finally:
        external.unlink()
    return {"extension": extension, "origin": origin}
