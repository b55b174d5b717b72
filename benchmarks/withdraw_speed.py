"""How long it takes to take a notice back, on a site that has published a thousand."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from measure import TOP, Figure, children, median

NOTICES = 1_000
PASSPHRASE = "correct horse battery"  # noqa: S105 - opens throw-away keys
APPS = "schema: selfcheck/apps/v1\napps: {chat: {name: Chat, ids: {android: [com.example.chat]}}}\n"
NOTICE = """\
schema: selfcheck/notice/v1
id: n{number:04}
revision: 1
kind: policy
issued: 2026-11-02T08:30:00-08:00
title: Notice {number}
summary: Chat may not be on phones.
rules: [{{id: rule, effect: prohibit, apps: [chat], devices: {{kind: [phone]}}}}]
"""


def figures(rounds: int) -> Iterator[Figure]:
    """The whole command, from the start of its process, with a key of the usual strength.

    Processor time, which is the machine's: whoever types a passphrase takes longer.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _publish(folder)
        taken = [_withdraw(folder, number) for number in range(rounds)]
    yield Figure(f"withdraw one of {NOTICES:,} notices", median(taken), 2, "s", bar=True)


def _publish(folder: Path) -> None:
    keys = ("--site", "SITE", "--key", "a", "--key", "b")
    for owner in ("a", "b"):
        _run(folder, "keys", "new", owner)
    _run(folder, "init", "SOURCE", *keys)
    (folder / "SOURCE" / "apps.yaml").write_text(APPS)
    for number in range(NOTICES):
        path = folder / "SOURCE" / "notices" / f"n{number:04}.yaml"
        path.write_text(NOTICE.format(number=number))
    _run(folder, "publish", "SOURCE", *keys)


def _withdraw(folder: Path, number: int) -> float:
    """Processor time in seconds, on a copy."""
    copy = folder / f"copy-{number}"
    copy.mkdir()
    for part in ("SOURCE", "SITE"):
        shutil.copytree(folder / part, copy / part)
    shutil.copy(folder / "a", copy)
    said = ("--reason", "sent-in-error", "--statement", "It was sent in error.")
    used = children()
    _run(copy, "withdraw", "SOURCE", "n0500", "--site", "SITE", "--key", "a", *said)
    taken = children() - used
    shutil.rmtree(copy)
    return taken


def _run(folder: Path, *arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "selfcheck.authoring", *arguments],
        check=True,
        cwd=folder,
        env={**os.environ, "SELFCHECK_KEY_PASSPHRASE": PASSPHRASE, "PYTHONPATH": str(TOP)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
