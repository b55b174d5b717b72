"""A folder of saved inventories, as a fleet of computers and phones would give them."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import generate

from selfcheck.core.apps import (
    CatalogueApp,
    Form,
    IdKind,
    InstalledApp,
    Inventory,
    SourceReport,
    SourceStatus,
)
from selfcheck.core.devices import Device, DeviceKind, Facts, Os, Ownership
from selfcheck.core.platforms import form_of, kinds_on
from selfcheck.documents.inventory import write_inventory

_POPULATION = 3_000
_CONCERNED = 0.04
_COMMA = ",\n  "


@dataclass(frozen=True, slots=True)
class _Platform:
    """What a kind of device looks like: how many in a hundred, and where its apps come from."""

    share: int
    kind: DeviceKind
    os: Os
    ids: IdKind
    source: str


_PLATFORMS = (
    _Platform(45, DeviceKind.COMPUTER, Os.WINDOWS, IdKind.WINDOWS_UNINSTALL, "programs"),
    _Platform(15, DeviceKind.COMPUTER, Os.MACOS, IdKind.MACOS, "apps"),
    _Platform(10, DeviceKind.COMPUTER, Os.LINUX, IdKind.DEB, "deb_packages"),
    _Platform(15, DeviceKind.PHONE, Os.ANDROID, IdKind.ANDROID, "android_packages"),
    _Platform(15, DeviceKind.PHONE, Os.IOS, IdKind.IOS, "ios_backup"),
)


def write_fleet(folder: Path, devices: int, apps: int, catalogue: Sequence[CatalogueApp]) -> int:
    """Writes `devices` inventories of `apps` apps each; the bytes they have together.

    Each platform has a population of apps of which few are on every device and most on hardly
    any, in up to five versions. One device in 25 has an app of `catalogue`, by its exact id.
    They are written as `selfcheck inventory --json` writes them.
    """
    chance = random.Random(2026)
    stores = {platform: _Store(platform, catalogue, chance) for platform in _PLATFORMS}
    chosen = chance.choices(_PLATFORMS, [one.share for one in _PLATFORMS], k=devices)
    return sum(
        stores[platform].write(folder / f"device-{number:05}.json", number, apps)
        for number, platform in enumerate(chosen)
    )


class _Store:
    """The apps of one platform, each in the text in which it stands in an inventory."""

    def __init__(
        self, platform: _Platform, catalogue: Sequence[CatalogueApp], chance: random.Random
    ) -> None:
        self._platform = platform
        self._chance = chance
        self._texts = [_versions(_app(number, platform), chance) for number in range(_POPULATION)]
        self._weights = list(accumulate(1 / (10 + number) for number in range(_POPULATION)))
        self._concerned = [
            _text(_known(app, platform.os)) for app in catalogue if kinds_on(app, platform.os, ())
        ]

    def write(self, file: Path, number: int, apps: int) -> int:
        """Writes one device's inventory; its size."""
        empty = write_inventory(_device(number, self._platform, apps, self._chance)).decode()
        texts = self._some(apps)
        if self._chance.random() < _CONCERNED:
            texts[-1] = self._chance.choice(self._concerned)
        data = empty.replace('"apps": []', f'"apps": [\n  {_COMMA.join(texts)}\n ]', 1).encode()
        file.write_bytes(data)
        return len(data)

    def _some(self, count: int) -> list[str]:
        found: dict[int, None] = {}
        while len(found) < count:
            more = self._chance.choices(
                range(_POPULATION), cum_weights=self._weights, k=count - len(found)
            )
            found.update(dict.fromkeys(more))
        return [self._chance.choice(self._texts[one]) for one in found]


def _device(number: int, platform: _Platform, apps: int, chance: random.Random) -> Inventory:
    device = Device(
        id=f"device-{number:05}",
        kind=platform.kind,
        os=platform.os,
        name=f"Device {number}",
        os_version="11",
        ownership=Ownership.PERSONAL if chance.random() < 0.2 else Ownership.COMPANY,
        access=Facts.listed(["company-email"]),
        region=chance.choice(["US", "DE", "IN"]),
        groups=Facts.listed([chance.choice(["sales", "works", "office"])]),
    )
    sources = (SourceReport(platform.source, SourceStatus.READ, apps, 9),)
    return Inventory(device, generate.NOW, (), sources)


def _app(number: int, platform: _Platform) -> InstalledApp:
    name = f"Application {number}" if number % 3 else f"Anwendung für Büro {number}"
    return InstalledApp(
        name=name,
        source=platform.source,
        version="1.0",
        publisher=f"Publisher {number % 700} GmbH" if number % 5 else None,
        ids={platform.ids: f"com.example.app{number}"},
        path=f"/opt/applications/app-{number}",
    )


def _known(app: CatalogueApp, os: Os) -> InstalledApp:
    kind = min(kinds_on(app, os, ()))
    form: Form = form_of(kind)
    return InstalledApp(
        app.name.read("en").text, "programs", "3.1", form=form, ids={kind: app.ids[kind][0]}
    )


def _versions(app: InstalledApp, chance: random.Random) -> list[str]:
    text = _text(app)
    numbers = {f"{chance.randrange(9)}.{chance.randrange(40)}" for _ in range(5)}
    return [text.replace('"version": "1.0"', f'"version": "{one}"') for one in sorted(numbers)]


def _text(app: InstalledApp) -> str:
    """An app as `write_inventory` writes it, indented by its two places."""
    device = Device("", DeviceKind.COMPUTER, Os.LINUX)
    whole = json.loads(write_inventory(Inventory(device, generate.NOW, (app,))))
    return json.dumps(whole["apps"][0], indent=1).replace("\n", "\n  ")
