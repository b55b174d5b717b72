"""Three real destinations, and the employee's own client that reads them."""

from __future__ import annotations

import itertools
import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

import pytest
from click.testing import Result

from selfcheck.feed.client import TufFeed
from selfcheck.feed.interface import FeedState
from tests.authoring.conftest import (  # noqa: F401 - fixtures
    Workshop,
    begun,
    key_folder,
    now,
    people,
    published,
    source,
    workshop,
)
from tests.authoring.test_site_write import Killed
from tests.authoring.upload.servers import (
    BUCKET,
    CREDENTIALS,
    Sshd,
    Store,
    running_sshd,
    running_store,
)

_numbers = itertools.count()


@pytest.fixture(scope="session")
def sshd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sshd]:
    with running_sshd(tmp_path_factory.mktemp("sshd")) as server:
        yield server


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with running_store(tmp_path_factory.mktemp("store")) as server:
        yield server


@pytest.fixture
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(name, value)


@dataclass(frozen=True, slots=True)
class Place:
    """A destination, as `upload` is told of it and as clients and tests see it."""

    to: tuple[object, ...]
    source: str
    folder: Path | None = None
    store: Store | None = None
    prefix: str = ""

    def read(self, path: str) -> bytes | None:
        if self.folder is not None:
            file = self.folder / path
            return file.read_bytes() if file.exists() else None
        if self.prefix + path not in self.store.names(self.prefix):
            return None
        answer = self.store.client.get_object(Bucket=BUCKET, Key=self.prefix + path)
        return answer["Body"].read()

    def put(self, path: str, data: bytes) -> None:
        if self.folder is not None:
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_bytes(data)
        else:
            self.store.client.put_object(Bucket=BUCKET, Key=self.prefix + path, Body=data)

    def names(self) -> list[str]:
        if self.folder is not None:
            files = [path for path in self.folder.rglob("*") if path.is_file()]
            return sorted(path.relative_to(self.folder).as_posix() for path in files)
        return sorted(name.removeprefix(self.prefix) for name in self.store.names(self.prefix))

    def clear(self) -> None:
        if self.folder is not None:
            shutil.rmtree(self.folder)
            self.folder.mkdir()
        for name in self.store.names(self.prefix) if self.store is not None else ():
            self.store.client.delete_object(Bucket=BUCKET, Key=name)

    def kept(self) -> dict[str, bytes]:
        return {name: self.read(name) for name in self.names()}

    def set_back(self, files: Mapping[str, bytes]) -> None:
        self.clear()
        for name, data in files.items():
            self.put(name, data)


def place_in_folder(folder: Path) -> Place:
    folder.mkdir()
    return Place(("--to", folder), str(folder), folder)


def place_on_server(server: Sshd, folder: Path) -> Place:
    folder.mkdir()
    to = ("--to", server.address(folder), "--ssh-config", server.config)
    return Place(to, str(folder), folder)


def place_in_store(store: Store) -> Place:
    prefix = f"site-{next(_numbers)}/"
    to = ("--to", f"s3://{BUCKET}/{prefix}", "--endpoint", store.endpoint)
    return Place(to, f"{store.endpoint}/{BUCKET}/{prefix}", store=store, prefix=prefix)


@pytest.fixture
def folder_place(tmp_path: Path) -> Place:
    return place_in_folder(tmp_path / "share")


@pytest.fixture
def sftp_place(sshd: Sshd, tmp_path: Path) -> Place:
    return place_on_server(sshd, tmp_path / "served")


@pytest.fixture
def s3_place(store: Store, credentials: None) -> Place:
    return place_in_store(store)


@pytest.fixture(params=["folder", "sftp", "s3"])
def place(request: pytest.FixtureRequest) -> Place:
    """Each kind of destination in turn, empty."""
    found: Place = request.getfixturevalue(f"{request.param}_place")
    return found


@pytest.fixture(
    params=[
        "folder",
        pytest.param("sftp", marks=pytest.mark.slow),
        pytest.param("s3", marks=pytest.mark.slow),
    ]
)
def patient_place(request: pytest.FixtureRequest) -> Place:
    """The same, for what goes through every step: servers only where there is time."""
    found: Place = request.getfixturevalue(f"{request.param}_place")
    return found


Look = Callable[[Place], FeedState]


@pytest.fixture
def look(workshop: Workshop, tmp_path: Path) -> Look:  # noqa: F811 - the fixture of that name
    """An employee's program that looks at a destination, and remembers what it saw there."""
    trusts = {}

    def at(place: Place) -> FeedState:
        trust = trusts.setdefault(place.source, (workshop.site / "root.json").read_bytes())
        feed = TufFeed(place.source, trust, tmp_path / "employee")
        return feed.refresh(workshop.now, lambda: False)

    return at


Upload = Callable[..., Result]


@pytest.fixture
def upload(workshop: Workshop) -> Upload:  # noqa: F811
    def run(place: Place, *more: object) -> Result:
        return workshop.run("upload", "--site", workshop.site, *place.to, *more)

    return run


def steps_of(shop: Workshop, place: Place, upload: Upload) -> list[tuple[str, str]]:
    """Every step of an upload, which is done by then."""
    steps = []
    shop.step = lambda name, path: steps.append((name, path.as_posix()))
    assert upload(place).exit_code == 0
    return steps


def ended_at(shop: Workshop, count: int, upload: Upload, place: Place) -> None:
    """An upload that ends at its step number `count`."""
    calls = iter(range(count + 1))

    def step(name: str, path: PurePath) -> None:
        if next(calls) == count:
            raise Killed(name)

    shop.step = step
    with pytest.raises(Killed):
        upload(place)
    shop.step = lambda name, path: None


def notices(state: FeedState) -> list[str]:
    assert state.problem is None, state.problem
    return [one.id for one in state.policy.records.notices]


def withdrawals(state: FeedState) -> list[str]:
    assert state.problem is None, state.problem
    return [one.id for one in state.policy.records.withdrawals]


def report(result: Result) -> dict[str, Any]:
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def refused(result: Result, *parts: str) -> None:
    assert result.exit_code == 2, result.output
    for part in parts:
        assert part in result.stderr
