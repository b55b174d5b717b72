"""A real company for tests: a policy source, people's keys, and the site they publish."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from click.testing import CliRunner

from selfcheck.authoring import keys
from selfcheck.authoring.application import application
from selfcheck.authoring.passphrases import VARIABLE
from selfcheck.authoring.surroundings import Surroundings

CHEAP = 2**14
PASSPHRASE = "correct horse battery"  # not a secret: opens throw-away keys of tests
ORGANIZATION = """\
schema: selfcheck/organization/v1
name: Example
time_zone: America/Los_Angeles
language: en
contact: {name: IT help desk, email: help@example.com}
"""
APPS = """\
schema: selfcheck/apps/v1
apps:
  demo-chat:
    name: Demo Chat
    ids: {deb: [demo-chat], android: [com.example.chat]}
"""
ON_COMPUTERS = "kind: [computer]"


def notice(id: str, devices: str = ON_COMPUTERS, issued: str = "2026-11-02T08:30:00-08:00") -> str:
    """A notice that prohibits Demo Chat on `devices`."""
    return f"""\
schema: selfcheck/notice/v1
id: {id}
revision: 1
kind: policy
issued: {issued}
title: "Remove Demo Chat ({id})"
summary: Demo Chat may not be on company devices.
rules:
  - id: demo-chat
    effect: prohibit
    apps: [demo-chat]
    devices: {{{devices}}}
"""


@dataclass(slots=True)
class Company:
    """What IT does, through its real commands, at the time `now`."""

    folder: Path
    now: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))

    @property
    def source(self) -> Path:
        return self.folder / "source"

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def trust(self) -> Path:
        return self.site / "root.json"

    def begin(self) -> None:
        """Makes keys, a source with one app and a site without any record."""
        for sub in ("keys", "source/notices"):
            (self.folder / sub).mkdir(parents=True)
        for owner in ("alice", "bob"):
            keys.create(self.folder / "keys" / owner, owner, PASSPHRASE, cost=CHEAP)
        (self.source / "organization.yaml").write_text(ORGANIZATION)
        (self.source / "apps.yaml").write_text(APPS)
        self._run("init", *self._both(), "--pub", self._spare())

    def publish(self, id: str, text: str) -> None:
        (self.source / "notices" / f"{id}.yaml").write_text(text)
        self.publish_all()

    def publish_all(self) -> None:
        """Publishes what the source holds."""
        self._run("publish", *self._both())

    def withdraw(self, id: str) -> None:
        self._run("withdraw", *self._key("alice"), "--reason", "sent-in-error",
                  "--statement", "It was sent in error.", notice=id)  # fmt: skip

    def add_refresh_key(self, owner: str) -> None:
        """Makes a key that may do no more than keep the site current."""
        public = keys.create(self.folder / "keys" / owner, owner, PASSPHRASE, cost=CHEAP)
        more = ["--refresh-key", keys.public_path(self.folder / "keys" / public.owner)]
        self._invoke(["keys", "add", "--site", self.site, *more, *self._both()])

    def _both(self) -> list[object]:
        return [*self._key("alice"), *self._key("bob")]

    def _key(self, owner: str) -> list[object]:
        return ["--key", self.folder / "keys" / owner]

    def _spare(self) -> Path:
        keys.create(self.folder / "keys" / "carol", "carol", PASSPHRASE, cost=CHEAP)
        return self.folder / "keys" / "carol.pub"

    def _run(self, command: str, *more: object, notice: str | None = None) -> None:
        self._invoke(
            [command, self.source, *([notice] if notice else []), "--site", self.site, *more]
        )

    def _invoke(self, words: list[object]) -> None:
        around = Surroundings(
            clock=lambda: self.now, environment={VARIABLE: PASSPHRASE}, key_cost=CHEAP
        )
        done = CliRunner().invoke(application, [str(word) for word in words], obj=around)
        assert done.exit_code == 0, done.output
