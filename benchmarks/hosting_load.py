"""What a fleet costs the web server: `python -m benchmarks.hosting_load` in the checkout.

The sample of packaging/hosting serves a published site over TLS on loopback. The real client
looks once through a relay that counts bytes, the server's log says what it asked for, and
h2load repeats exactly that: over kept connections, and over a new one for each look. The
measure is the processor time of nginx alone, because h2load and whatever else runs share the
cores; at the rate of a fleet it is also seen whether every look is answered.

Needs Debian's nginx-light and nghttp2-client. Bounded: each run is a fixed number of looks.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.measure import machine
from selfcheck.feed.client import TufFeed
from selfcheck.feed.polling import HURRIED, USUAL, next_refresh
from tests.company import Company, notice
from tests.feed.certificates import Authority
from tests.hosting import web_server
from tests.hosting.web_server import Nginx

CLIENTS = 840_000
TICK = os.sysconf("SC_CLK_TCK")
RATE = CLIENTS / USUAL.total_seconds()
"""Looks in a second, on average."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one look of the real client asks for, and the bytes of its connection, TLS included."""

    what: str
    paths: tuple[str, ...]
    body: int
    received: int
    sent: int


@dataclass(frozen=True, slots=True)
class Run:
    """What h2load did, and what that cost nginx; `seconds` and `processor` in seconds."""

    looks: int
    seconds: float
    processor: float


def main() -> None:
    """Measure, and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=int, default=10, help="of each paced run (default: 10)")
    parser.add_argument("--looks", type=int, default=20_000, help="of each run at full speed")
    asked = parser.parse_args()
    print(f"{machine()}, load before: {os.getloadavg()[0]:.2f}")
    with tempfile.TemporaryDirectory(prefix="hosting-load-") as name:
        folder = Path(name)
        authority = Authority(folder)
        authority.server()
        os.environ["SSL_CERT_FILE"] = str(authority.pem)
        company = Company(folder / "company")
        company.begin()
        company.publish("ban", notice("ban"))
        looks = list(learn(company, folder))
        for look in looks:
            tell(look)
        busiest()
        print("\n| | reached | processor for 10,000 | of one core for the fleet |")
        print("| --- | ---: | ---: | ---: |")
        for kind, certificate in (("ECDSA", folder / "127.0.0.1.pem"), ("RSA", _rsa(folder))):
            with web_server.serving(
                company.site, certificate, folder / kind, counted=False, workers=os.cpu_count() or 1
            ) as nginx:
                measure(nginx, folder / kind, kind, looks, asked)


def measure(
    nginx: Nginx, folder: Path, kind: str, looks: list[Look], asked: argparse.Namespace
) -> None:
    """Every look over kept and over new connections; the first at the fleet's rate too."""
    for look in looks:
        for how in ("kept connections", f"new connections, {kind} key"):
            run = loaded(nginx, folder, look, asked.looks, kept=how.startswith("kept"))
            show(f"{look.what}, {how}", run)
    run = loaded(nginx, folder, looks[0], round(RATE * asked.seconds), rate=round(RATE))
    show(f"{looks[0].what}, {RATE:,.0f} new connections/s asked for, {kind} key", run)


def tell(look: Look) -> None:
    """What the look asks for, and what the whole fleet moves."""
    rate = RATE * (look.received + look.sent) / 1e6
    print(
        f"{look.what}: {len(look.paths)} requests, {look.body} bytes of body; {look.received} bytes"
        f" from and {look.sent} to the server on one connection; {rate:.1f} MB/s for the fleet"
    )


def busiest() -> None:
    """How even random phases are: the fleet's next looks, by the program's own reckoning."""
    chance, now = random.Random(1), datetime.now(UTC)
    for wait in (USUAL, HURRIED):
        due = (next_refresh(now, wait, chance.random()) for _ in range(CLIENTS))
        most = max(Counter(int(moment.timestamp()) for moment in due).values())
        minutes = wait // timedelta(minutes=1)
        print(
            f"every {minutes} minutes: {CLIENTS / wait.total_seconds():,.0f} looks/s on average,"
            f" {most:,} in the busiest second"
        )


def show(what: str, run: Run) -> None:
    """One row: what was reached here, nginx's processor time, and what the fleet needs of it."""
    each = run.processor / run.looks
    print(
        f"| {what} | {run.looks / run.seconds:,.0f}/s | {each * 10_000:.1f} s"
        f" | {RATE * each:.0%} |",
        flush=True,
    )


def learn(company: Company, folder: Path) -> Iterator[Look]:
    """The looks, as the real client makes them."""
    with (
        web_server.serving(company.site, folder / "127.0.0.1.pem", folder / "log") as nginx,
        relayed(urlsplit(nginx.url).port or 443) as (url, bytes_moved),
    ):
        feed = TufFeed(url, company.trust.read_bytes(), folder / "state")
        _look(feed)
        for what, before in (
            ("nothing new", lambda: None),
            ("one withdrawal", lambda: company.withdraw("ban")),
        ):
            before()
            nginx.forget()
            bytes_moved[:] = [0, 0]
            _look(feed)
            time.sleep(0.2)  # the relay's last bytes, and the log
            answers = nginx.answers()
            paths = tuple(answer.path for answer in answers)
            yield Look(what, paths, sum(answer.size for answer in answers), *bytes_moved)


def _look(feed: TufFeed) -> None:
    state = feed.refresh(datetime.now(UTC), lambda: False)
    if state.problem is not None:
        sys.exit(f"The client could not look: {state.problem.detail}")


@contextmanager
def relayed(port: int) -> Iterator[tuple[str, list[int]]]:
    """A relay to `port` on loopback: its address, and the bytes [from, to] the server."""
    moved = [0, 0]

    async def copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, way: int) -> None:
        while data := await reader.read(65536):
            moved[way] += len(data)
            writer.write(data)
        writer.close()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        back, on = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(copy(reader, on, 1), copy(back, writer, 0), return_exceptions=True)

    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(asyncio.start_server(serve, "127.0.0.1", 0))
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}", moved
    finally:
        loop.call_soon_threadsafe(server.close)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()


def loaded(
    nginx: Nginx, folder: Path, look: Look, count: int, *, kept: bool = False, rate: int = 0
) -> Run:
    """`count` looks by h2load. `rate` opens so many connections in a second, else 64 at a time.

    h2load opens all its connections at once where it has no rate, so full speed over new ones
    is a row of small runs.
    """
    requests = len(look.paths)
    urls = [f"{nginx.url}{path}" for path in look.paths]
    command = ["h2load", "--h1", "-m", "1", "-t", str(os.cpu_count() or 1)]
    if kept:
        shapes = [["-c", "64", "-n", str(count * requests)]]
    elif rate:
        # Ten steps a second, so that the connections of one second do not come in one moment.
        steps = ["-r", str(round(rate / 10)), "--rate-period", "100ms"]
        shapes = [["-c", str(count), "-n", str(count * requests), *steps]]
    else:
        shapes = [["-c", "64", "-n", str(64 * requests)]] * (count // 64)
    used, took = _processor(folder), 0.0
    for shape in shapes:
        took += _h2load([*command, *shape, *urls], int(shape[3]))
    return Run(count if kept or rate else count // 64 * 64, took, _processor(folder) - used)


def _h2load(command: list[str], expected: int) -> float:
    """Seconds it took; ends the program unless every request was answered."""
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    finished = re.search(r"finished in ([\d.]+)(ms|s|us)", done.stdout)
    counted = re.search(r"status codes: (\d+) 2xx, 0 3xx, (\d+) 4xx, 0 5xx", done.stdout)
    # Every look is answered with one 404, for the next root, and files.
    if finished is None or counted is None or int(counted[1]) + int(counted[2]) != expected:
        sys.exit(f"Not every request was answered:\n{done.stdout}")
    return float(finished[1]) * {"s": 1, "ms": 1e-3, "us": 1e-6}[finished[2]]


def _processor(folder: Path) -> float:
    """Seconds of processor that the workers of the nginx in `folder` have used so far."""
    master = (folder / "pid").read_text().strip()
    workers = Path(f"/proc/{master}/task/{master}/children").read_text().split()
    stats = (Path(f"/proc/{worker}/stat").read_text().rpartition(")")[2] for worker in workers)
    return sum(int(stat.split()[11]) + int(stat.split()[12]) for stat in stats) / TICK


def _rsa(folder: Path) -> Path:
    """A certificate with an RSA key of 2,048 bits, which most sites have."""
    file = folder / "rsa.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"]
    command += ["-subj", "/CN=127.0.0.1", "-keyout", str(file), "-out", str(folder / "rsa.crt")]
    subprocess.run(command, check=True, capture_output=True)
    file.write_bytes(file.read_bytes() + (folder / "rsa.crt").read_bytes())
    return file


if __name__ == "__main__":
    main()
