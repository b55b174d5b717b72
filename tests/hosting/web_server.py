"""nginx as IT runs it: the sample of packaging/hosting, with this computer's ports and folders."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.project.files import ROOT

SAMPLE = ROOT / "packaging" / "hosting" / "nginx.conf"
AROUND = """\
daemon off;
pid {folder}/pid;
error_log stderr;
worker_processes {workers};
{user}
events {{ worker_connections 4096; }}
http {{
    log_format counted escape=none "$connection $status $body_bytes_sent $request_uri";
    {temporary}
    include {folder}/server.conf;
}}
"""


@dataclass(frozen=True)
class Answer:
    """A request that nginx answered, as its log says; `connection` is a number of nginx's own."""

    connection: int
    status: int
    size: int
    path: str


@dataclass(frozen=True)
class Nginx:
    url: str
    log: Path

    def answers(self) -> list[Answer]:
        return [
            Answer(int(connection), int(status), int(size), path)
            for connection, status, size, path in map(str.split, self.log.read_text().splitlines())
        ]

    def forget(self) -> None:
        """Begin to count anew."""
        self.log.write_text("")


def filled_in(sample: str, **places: object) -> str:
    """The sample with the values of the named directives changed; each must be there once."""
    for directive, value in places.items():
        begin = f"    {directive} "
        (line,) = [line for line in sample.splitlines() if line.startswith(begin)]
        sample = sample.replace(line, f"{begin}{value};")
    return sample


@contextmanager
def serving(
    site: Path, certificate: Path, folder: Path, *, counted: bool = True, workers: int = 1
) -> Iterator[Nginx]:
    """Serve `site` on loopback over TLS with the sample; `certificate` holds its key as well.

    `counted` keeps a log of the answers, which the sample does not.
    """
    port = _free_port()
    log = folder / "answers.log"
    server = filled_in(
        SAMPLE.read_text(),
        listen=f"127.0.0.1:{port} ssl",
        server_name="127.0.0.1",
        ssl_certificate=certificate,
        ssl_certificate_key=certificate,
        root=site,
        access_log=f"{log} counted" if counted else "off",
    )
    with _running(server, folder, port, workers):
        yield Nginx(f"https://127.0.0.1:{port}", log)


@contextmanager
def content_network(origin: Nginx, certificate: Path, folder: Path) -> Iterator[Nginx]:
    """A cache before `origin` that goes by the headers alone, as HTTP means them (RFC 9111)."""
    port = _free_port()
    log = folder / "answers.log"
    server = f"""\
proxy_cache_path {folder}/kept keys_zone=kept:1m use_temp_path=off;
server {{
    listen 127.0.0.1:{port} ssl;
    ssl_certificate {certificate};
    ssl_certificate_key {certificate};
    access_log {log} counted;
    location / {{
        proxy_pass {origin.url};
        proxy_cache kept;
    }}
}}
"""
    with _running(server, folder, port, workers=1):
        yield Nginx(f"https://127.0.0.1:{port}", log)


@contextmanager
def _running(server: str, folder: Path, port: int, workers: int) -> Iterator[None]:
    """nginx with the settings `server`, in a new folder."""
    folder.mkdir()
    (folder / "answers.log").touch()
    (folder / "server.conf").write_text(server)
    temporary = " ".join(
        f"{name}_temp_path {folder}/{name};"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    # Whoever is root here must not lose the rights to read the test's own folder.
    user = "user root;" if os.geteuid() == 0 else ""
    around = AROUND.format(folder=folder, user=user, temporary=temporary, workers=workers)
    (folder / "nginx.conf").write_text(around)
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program is not None
    command = [program, "-e", "stderr", "-p", str(folder), "-c", str(folder / "nginx.conf")]
    with (folder / "errors.log").open("wb") as errors:
        process = subprocess.Popen(command, stderr=errors)
    try:
        _wait(port, process, folder / "errors.log")
        yield
    finally:
        process.terminate()
        process.wait(20)


def installed() -> bool:
    return shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") is not None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(port: int, process: subprocess.Popen[bytes], errors: Path) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        assert process.poll() is None, errors.read_text()
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise AssertionError(f"nginx did not come up: {errors.read_text()}")
