"""Policies and machines of a given size, the same on every run."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from selfcheck.core.apps import (
    CatalogueApp,
    Form,
    IdKind,
    InstalledApp,
    Inventory,
    SourceReport,
    SourceStatus,
)
from selfcheck.core.devices import Device, DeviceKind, DeviceScope, Facts, Os
from selfcheck.core.records import (
    Contact,
    Effect,
    Notice,
    NoticeKind,
    Organization,
    Policy,
    Records,
    Reinstatement,
    Rule,
    Withdrawal,
    WithdrawalReason,
)
from selfcheck.core.text import Text

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
_START = datetime(2020, 1, 1, tzinfo=UTC)
_ORGANIZATION = Organization(Text.plain("Example"), "UTC", "en", (Contact(Text.plain("Help")),))
_RULES_A_NOTICE = 5
_KINDS = (IdKind.DEB, IdKind.FLATPAK, IdKind.SNAP, IdKind.DESKTOP)


def policy(rules: int, entries: int) -> Policy:
    """A policy with `rules` rules over a catalogue of `entries` apps, five rules a notice.

    Of ten rules seven prohibit, one requires a version, one allows an app in a browser and
    one prohibits a publisher. Of twenty notices one is withdrawn.
    """
    chance = random.Random(2020)
    catalogue = {app.slug: app for app in map(_entry, range(entries))}
    notices: list[Notice] = []
    for number in range(rules // _RULES_A_NOTICE):
        place = number * _RULES_A_NOTICE
        made = tuple(_rule(place + i, entries, chance) for i in range(_RULES_A_NOTICE))
        notices.append(_notice(number, rules=made))
    withdrawals = tuple(_withdrawal(number) for number in range(0, len(notices), 20))
    return Policy(_ORGANIZATION, catalogue, Records(tuple(notices), withdrawals))


def installed(apps: int, entries: int) -> Inventory:
    """A computer with `apps` apps, of which one in fifty is in a catalogue of `entries`."""
    chance = random.Random(7)
    found = tuple(_installed(number, entries, chance) for number in range(apps))
    device = Device(
        "this-computer",
        DeviceKind.COMPUTER,
        Os.LINUX,
        access=Facts.listed(["company-email"]),
        region="US",
        groups=Facts.listed([]),
    )
    sources = (SourceReport("deb_packages", SourceStatus.READ, apps),)
    return Inventory(device, NOW, found, sources)


def records(count: int) -> Records:
    """`count` records: of ten two are second revisions, two withdrawals, one a reinstatement.

    One notice in a hundred supersedes the one before it.
    """
    notices: list[Notice] = []
    withdrawals: list[Withdrawal] = []
    reinstatements: list[Reinstatement] = []
    for number in range(count // 10):
        first = number * 5
        notices += [
            _notice(first + i, supersedes=(first + i) % 100 == 99 and first > 0) for i in range(5)
        ]
        notices += [_notice(first + i, revision=2) for i in range(2)]
        withdrawals += [_withdrawal(first + i) for i in range(2)]
        reinstatements.append(_reinstatement(first))
    found = (notices, withdrawals, reinstatements)
    for one in found:
        random.Random(42).shuffle(one)
    return Records(tuple(notices), tuple(withdrawals), tuple(reinstatements))


def _entry(number: int) -> CatalogueApp:
    return CatalogueApp(
        slug=f"app-{number}",
        name=Text.plain(f"Application {number}"),
        publishers=(f"Publisher {number % 500} GmbH",),
        ids={
            IdKind.ANDROID: (f"com.example.app{number}",),
            _KINDS[number % len(_KINDS)]: (f"app-{number}",),
        },
    )


def _rule(number: int, entries: int, chance: random.Random) -> Rule:
    slug = f"app-{chance.randrange(entries)}"
    id_ = f"rule-{number}"
    mail = DeviceScope(access=("company-email",))
    match number % 10:
        case 7:
            return Rule(id_, Effect.MINIMUM_VERSION, (slug,), minimum_version="4.2")
        case 8:
            return Rule(id_, Effect.ALLOW, (slug,), forms=(Form.WEB_APP,))
        case 9:
            publisher = f"Publisher {chance.randrange(500)}"
            return Rule(id_, Effect.PROHIBIT, publishers=(publisher,), devices=mail)
        case _:
            deadline = NOW + timedelta(days=3)
            return Rule(
                id_,
                Effect.PROHIBIT,
                (slug,),
                devices=mail,
                deadline=deadline,
                overdue_from=deadline,
            )


def _notice(
    number: int, *, revision: int = 1, rules: tuple[Rule, ...] = (), supersedes: bool = False
) -> Notice:
    issued = _START + timedelta(hours=number, minutes=revision)
    return Notice(
        id=f"notice-{number}",
        revision=revision,
        kind=NoticeKind.POLICY if rules else NoticeKind.INFORMATION,
        issued=issued,
        effective=issued,
        title=Text.plain(f"Notice {number}"),
        summary=Text.plain("A sentence about what is asked and why."),
        digest=f"sha256:{number:032x}{revision:032x}",
        supersedes=(f"notice-{number - 1}",) if supersedes else (),
        rules=rules,
    )


def _withdrawal(number: int) -> Withdrawal:
    return Withdrawal(
        id=f"withdrawal-{number}",
        withdraws=f"notice-{number}",
        at=_START + timedelta(hours=number, minutes=30),
        reason=WithdrawalReason.SENT_IN_ERROR,
        statement=Text.plain("It was sent in error."),
        digest=f"sha256:{number:064x}",
    )


def _reinstatement(number: int) -> Reinstatement:
    return Reinstatement(
        id=f"reinstatement-{number}",
        ends=f"withdrawal-{number}",
        at=_START + timedelta(hours=number, minutes=45),
        statement=Text.plain("It holds after all."),
        digest=f"sha256:{number:063x}f",
    )


def _installed(number: int, entries: int, chance: random.Random) -> InstalledApp:
    if number % 50 == 0:
        known = chance.randrange(entries)
        kind = _KINDS[known % len(_KINDS)]
        return InstalledApp(
            f"Application {known}", f"{kind}_packages", "4.1", ids={kind: f"app-{known}"}
        )
    return InstalledApp(
        name=f"package-{number}",
        source="deb_packages",
        version=f"1.{number % 30}-{number % 4}",
        publisher=f"Maintainer {number % 300}",
        ids={IdKind.DEB: f"package-{number}"},
    )


def machine(root: Path, packages: int) -> None:
    """A Debian-like tree under `root` with `packages` packages and one person's home.

    Constructed in the layout that dpkg, Flatpak, Chromium and Firefox document: `packages`
    installed packages with the lists of their files, a tenth as many removed ones, 60 desktop
    entries of which 10 belong to no package, 12 Flatpak apps, and browser profiles with 15
    extensions each.
    """
    chance = random.Random(12)
    _packages(root, packages, chance)
    _desktop_entries(root)
    _flatpaks(root)
    home = root / "home" / "person"
    _chromium(home / ".config" / "chromium" / "Default")
    _firefox(home / ".mozilla" / "firefox")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _packages(root: Path, packages: int, chance: random.Random) -> None:
    dpkg = root / "var" / "lib" / "dpkg"
    stanzas: list[str] = []
    for number in range(packages + packages // 10):
        kept = number < packages
        status = "install ok installed" if kept else "deinstall ok config-files"
        name = f"package-{number}"
        stanzas.append("\n".join(_stanza(name, status, number, chance)))
        files = [f"/usr/share/{name}/file-{i}" for i in range(chance.randrange(5, 120))]
        if number < 50:
            files.append(f"/usr/share/applications/{name}.desktop")
        if kept:
            _write(dpkg / "info" / f"{name}.list", "\n".join(["/.", "/usr", *files]) + "\n")
    _write(dpkg / "status", "\n\n".join(stanzas) + "\n")
    _write(root / "etc" / "os-release", 'ID=debian\nVERSION_ID="12"\nNAME="Debian GNU/Linux"\n')


def _stanza(name: str, status: str, number: int, chance: random.Random) -> Iterator[str]:
    """About 900 bytes, as long as an entry of a real status file is."""
    yield f"Package: {name}"
    yield f"Status: {status}"
    yield "Priority: optional"
    yield "Section: utils"
    yield f"Installed-Size: {chance.randrange(100, 90000)}"
    yield f"Maintainer: Maintainer {number % 300} <person@example.com>"
    yield "Architecture: amd64"
    yield f"Version: {number % 9}.{number % 30}-{number % 4}"
    yield "Depends: " + ", ".join(f"package-{chance.randrange(700)} (>= 1.0)" for _ in range(8))
    if number % 3 == 0:
        yield "Conffiles:"
        yield from (f" /etc/{name}/file-{i} {chance.getrandbits(128):032x}" for i in range(3))
    yield f"Description: what {name} is for"
    yield from (" A line that says more about it, as long as such lines are." for _ in range(4))


def _desktop_entries(root: Path) -> None:
    names = [f"package-{i}" for i in range(50)] + [f"own-{i}" for i in range(10)]
    for name in names:
        _write(
            root / "usr" / "share" / "applications" / f"{name}.desktop",
            f"[Desktop Entry]\nType=Application\nName=App {name}\nExec={name} %U\nIcon={name}\n"
            + "".join(f"Name[{tag}]=App {name}\n" for tag in ("de", "fr", "ja", "pt_BR", "zh_CN")),
        )


def _flatpaks(root: Path) -> None:
    base = root / "var" / "lib" / "flatpak"
    for number in range(12):
        name = f"org.example.App{number}"
        active = base / "app" / name / "x86_64" / "stable" / f"{number:064x}"
        _write(active / "metadata", f"[Application]\nname={name}\nruntime=org.example.Platform/1\n")
        _write(
            active / "export" / "share" / "applications" / f"{name}.desktop",
            f"[Desktop Entry]\nType=Application\nName=Flat {number}\nExec=flatpak run {name}\n",
        )
        # One text of the GVariant dictionary that Flatpak writes, aligned to eight bytes.
        (active / "deploy").write_bytes(b"appdata-version\0" + f"1.{number}".encode() + b"\0\0s")
        (active.parent / "active").symlink_to(active.name)
        (base / "app" / name / "current").symlink_to("x86_64/stable")


def _chromium(profile: Path) -> None:
    settings: dict[str, object] = {}
    for number in range(15):
        id_ = "".join(chr(ord("a") + int(digit, 16)) for digit in f"{number:032x}")
        manifest = {"manifest_version": 3, "name": f"Extension {number}", "version": "1.2.3"}
        folder = profile / "Extensions" / id_ / "1.2.3_0"
        _write(folder / "manifest.json", json.dumps(manifest))
        settings[id_] = {"path": f"{id_}/1.2.3_0", "location": 1, "state": 1, "manifest": manifest}
    _write(profile / "Preferences", json.dumps({"extensions": {"settings": settings}}))
    _write(profile / "Secure Preferences", json.dumps({"extensions": {"settings": settings}}))


def _firefox(base: Path) -> None:
    addons = [
        {
            "id": f"addon{number}@example.com",
            "version": "2.0",
            "type": "extension",
            "location": "app-profile",
            "active": True,
            "defaultLocale": {"name": f"Add-on {number}", "creator": "Somebody"},
        }
        for number in range(15)
    ]
    _write(base / "profiles.ini", "[Profile0]\nName=default\nIsRelative=1\nPath=a.default\n")
    _write(base / "a.default" / "extensions.json", json.dumps({"addons": addons}))
