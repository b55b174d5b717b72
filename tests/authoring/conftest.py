"""Real keys, real sites, and a real client on loopback."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tuf.ngclient import FetcherInterface, Updater

from selfcheck.authoring import keys
from selfcheck.authoring.application import application
from selfcheck.authoring.comebacks import states
from selfcheck.authoring.files import Step, no_step
from selfcheck.authoring.ledgers import published_policy
from selfcheck.authoring.passphrases import VARIABLE
from selfcheck.authoring.server import make_server
from selfcheck.authoring.site import read_site
from selfcheck.authoring.surroundings import Surroundings
from selfcheck.core.records import Policy
from selfcheck.core.report import NoticeState
from selfcheck.documents.ledger import parts_of, read_ledgers

CHEAP = 2**14
PASSPHRASE = "correct horse battery"  # not a secret: opens throw-away keys of tests
PEOPLE = ("alice", "bob", "carol")

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
  tiktok:
    name: TikTok
    publishers: [ByteDance]
    ids: {android: [com.zhiliaoapp.musically]}
"""
NOTICE = """\
schema: selfcheck/notice/v1
id: ban
revision: 1
kind: policy
issued: 2026-11-02T08:30:00-08:00
title: Remove TikTok
summary: TikTok may not be on phones that read company mail.
rules:
  - id: tiktok-on-phones
    effect: prohibit
    apps: [tiktok]
    devices: {kind: [phone], regions: [US]}
  - id: tiktok-on-tablets
    effect: prohibit
    apps: [tiktok]
    devices: {kind: [tablet]}
"""

NEWER = """\
schema: selfcheck/notice/v1
id: newer
revision: 1
kind: policy
issued: 2026-11-10T08:00:00Z
title: Remove TikTok everywhere
summary: Newer.
supersedes: [ban]
rules: [{id: all, effect: prohibit, apps: [tiktok]}]
"""


@pytest.fixture
def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


@pytest.fixture(scope="session")
def key_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three people's encrypted keys and one for the scheduled refresh."""
    folder = tmp_path_factory.mktemp("keys")
    for owner in (*PEOPLE, "refresh"):
        keys.create(folder / owner, owner, PASSPHRASE, cost=CHEAP)
    return folder


@pytest.fixture(scope="session")
def more_keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keys of people who come later, of a stranger, and a second refresh-only one."""
    folder = tmp_path_factory.mktemp("more")
    for owner in ("dana", "mallory", "robot"):
        keys.create(folder / owner, owner, PASSPHRASE, cost=CHEAP)
    # Bob's second key, for when he lost the first.
    keys.create(folder / "bob2", "bob", PASSPHRASE, cost=CHEAP)
    return folder


@pytest.fixture(scope="session")
def people(key_folder: Path) -> dict[str, keys.SigningKey]:
    """The unlocked keys, by owner."""
    return {
        owner: keys.unlock(keys.read_key_file(key_folder / owner), PASSPHRASE)
        for owner in (*PEOPLE, "refresh")
    }


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A policy source with one app and one notice."""
    folder = tmp_path / "source"
    (folder / "notices").mkdir(parents=True)
    (folder / "organization.yaml").write_text(ORGANIZATION)
    (folder / "apps.yaml").write_text(APPS)
    (folder / "notices" / "ban.yaml").write_text(NOTICE)
    return folder


Serve = Callable[[Path], str]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Serves a folder on loopback and gives its address."""
    running = []

    def start(folder: Path) -> str:
        server = make_server(folder, 0, lambda _: None)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        running.append((server, thread))
        return f"http://127.0.0.1:{server.server_address[1]}"

    yield start
    for server, thread in running:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass(frozen=True, slots=True)
class Client:
    """An employee's side: TUF's own client, trusting one root, with its own local folder."""

    address: str
    trust: bytes
    folder: Path
    fetcher: FetcherInterface | None = None

    def read(self) -> Policy:
        """Refresh and read both ledgers; raises what the client raises."""
        updater = Updater(
            str(self.folder / "metadata"),
            f"{self.address}/metadata/",
            str(self.folder / "targets"),
            f"{self.address}/targets/",
            fetcher=self.fetcher,
            bootstrap=self.trust,
        )
        updater.refresh()
        return read_ledgers(self._ledger(updater, "notices"), self._ledger(updater, "withdrawals"))

    def _ledger(self, updater: Updater, role: str) -> dict[str, bytes]:
        index = f"{role}/ledger.json"
        files = {index: self._target(updater, index)}
        return files | {path: self._target(updater, path) for path in parts_of(files[index])}

    def _target(self, updater: Updater, path: str) -> bytes:
        info = updater.get_targetinfo(path)
        assert info is not None, f"{path} is not signed by anyone"
        kept = updater.find_cached_target(info)
        return Path(kept or updater.download_target(info)).read_bytes()


@pytest.fixture
def client(tmp_path: Path, serve: Serve) -> Callable[[Path], Client]:
    """A client of the site in a folder, which trusts its root.json."""

    def make(site: Path, trust: Path | None = None) -> Client:
        folder = tmp_path / f"client-{site.name}"
        (folder / "metadata").mkdir(parents=True)
        (folder / "targets").mkdir()
        return Client(serve(site), (trust or site / "root.json").read_bytes(), folder)

    return make


@dataclass(slots=True)
class Workshop:
    """A policy source, a site and the keys, driven through the real commands."""

    source: Path
    site: Path
    keys: Path
    now: datetime
    step: Step = no_step

    def run(self, *arguments: object, passphrase: str | None = PASSPHRASE) -> Result:
        """Run a command at the workshop's time, as a script would."""
        environment = {} if passphrase is None else {VARIABLE: passphrase}
        around = Surroundings(
            clock=lambda: self.now, environment=environment, step=self.step, key_cost=CHEAP
        )
        return CliRunner().invoke(application, [str(one) for one in arguments], obj=around)

    def key(self, *owners: str) -> list[object]:
        return [part for owner in owners for part in ("--key", self.keys / owner)]

    def init(self, *more: object) -> Result:
        return self.run(
            "init",
            self.source,
            "--site",
            self.site,
            *self.key("alice", "bob"),
            "--pub",
            self.keys / "carol.pub",
            "--refresh-key",
            self.keys / "refresh.pub",
            *more,
        )

    def on_source(self, command: str, *arguments: object) -> Result:
        return self.run(command, self.source, "--site", self.site, *arguments)

    def publish(self, *owners: str) -> Result:
        return self.on_source("publish", *self.key(*owners))

    def withdraw(self, *arguments: object) -> Result:
        return self.run(
            "withdraw",
            self.source,
            "ban",
            "--site",
            self.site,
            "--reason",
            "sent-in-error",
            "--statement",
            "It was sent in error.",
            *arguments,
        )

    def reinstate(
        self, *owners: str, name: str = "ban-withdrawn", more: Sequence[str] = ()
    ) -> Result:
        return self.run(
            "reinstate",
            self.source,
            name,
            "--site",
            self.site,
            *self.key(*owners),
            "--statement",
            "It holds after all.",
            *more,
        )

    def add_key(self, key: Path, *owners: str, option: str = "--pub") -> Result:
        pub = ("--site", self.site, option, f"{key}.pub")
        return self.run("keys", "add", *pub, *self.key(*owners))

    def revoke(self, name: str, *owners: str) -> Result:
        return self.run("keys", "revoke", name, "--site", self.site, *self.key(*owners))

    def state(self, notice: str = "ban") -> NoticeState:
        """The state of a notice by what is published."""
        return states(published_policy(read_site(self.site)), self.now)[notice].state

    def picture(self, folder: Path) -> dict[str, bytes]:
        """Every file of a folder and what is in it."""
        return {
            str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }


@pytest.fixture
def workshop(tmp_path: Path, source: Path, key_folder: Path, now: datetime) -> Workshop:
    """A source that has never been published, and no site yet."""
    return Workshop(source, tmp_path / "site", key_folder, now)


@pytest.fixture
def begun(workshop: Workshop) -> Workshop:
    """A signed site without any record; the source holds one notice."""
    assert workshop.init().exit_code == 0
    return workshop


@pytest.fixture
def published(begun: Workshop) -> Workshop:
    """The notice of the source is published."""
    assert begun.publish("alice", "bob").exit_code == 0
    return begun
