"""Snaps.

snapd mounts each revision of a snap at /snap/NAME/REVISION (/var/lib/snapd/snap on some
distributions), where the link `current` leads to the one in use and meta/snap.yaml describes
it (Snapcraft's documentation, "The snap format"). In an image that is not running nothing is
mounted: then the names of these folders, and of the files /var/lib/snapd/snaps/NAME_REVISION.snap,
are what is known, without a version.
"""

from __future__ import annotations

from collections.abc import Iterator

from selfcheck.core.apps import IdKind, InstalledApp
from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.interface import LINUX, Found, Looked, TableSource, Unread
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.place import MEBIBYTE, Place

_MOUNTS = ("snap", "var/lib/snapd/snap")
_KEPT = "var/lib/snapd/snaps"
_NOT_SNAPS = frozenset({"bin", "README"})
_TOLD = frozenset({"name", "title", "version", "type"})
_DEEPEST = 100
_PARTS = frozenset({"base", "os", "core", "snapd", "kernel", "gadget"})


def find(machine: Machine) -> Iterator[Found]:
    """Every snap once, whichever revisions are kept."""
    listed: set[str] = set()
    for path in _MOUNTS:
        mounts = machine.system / path
        try:
            for name in mounts.folders() or ():
                if name not in _NOT_SNAPS and name not in listed:
                    listed.add(name)
                    yield Looked(str(mounts))
                    yield from _mounted(mounts / name)
        except UnreadableError as error:
            yield Unread(str(error))
    kept = machine.system / _KEPT
    try:
        for file in kept.names() or ():
            name, _, kind = file.rpartition("_")
            if kind.endswith(".snap") and name and name not in listed:
                listed.add(name)
                yield _snap(name, {}, str(kept / file))
    except UnreadableError as error:
        yield Unread(str(error))


def _mounted(folder: Place) -> Iterator[Found]:
    described: dict[str, str] = {}
    place = folder
    try:
        place = folder / _revision(folder)
        content = (place / "meta" / "snap.yaml").read(4 * MEBIBYTE)
        if content is not None:
            described = _description(content)
    except (UnreadableError, ValueError) as error:
        yield Unread(str(error) if isinstance(error, UnreadableError) else f"{place}: {error}")
    yield _snap(folder.name, described, str(place))


def _revision(folder: Place) -> str:
    names = [name for name in folder.names() or () if name != "current"]
    if (folder / "current").locate() is not None or not names:
        return "current"
    return max(names, key=lambda name: (len(name), name))


def _description(content: bytes) -> dict[str, str]:
    """The texts at the top of snap.yaml. Raises ValueError if it is not one.

    Read from the parser's events: building a document recurses in C, and a file that is nested
    deep enough ends the program there.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, str] = {}
    depth, key = 0, None
    try:
        for event in yaml.parse(content, loader):
            scalar = event.value if isinstance(event, yaml.ScalarEvent) else None
            if isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            elif depth == 1 and key is None:
                key = scalar or ""
            elif depth == 1:
                if key in _TOLD and scalar:
                    found[key] = scalar
                key = None
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            if depth > _DEEPEST:
                raise ValueError("snap.yaml is nested too deep")
    except yaml.YAMLError as error:
        raise ValueError(f"snap.yaml is not YAML: {error}") from error
    if "name" not in found:
        raise ValueError("snap.yaml has no name")
    return found


def _snap(folder: str, described: dict[str, str], path: str) -> InstalledApp:
    name = described.get("name", folder)
    return InstalledApp(
        name=described.get("title") or name,
        source=SOURCE.name,
        version=described.get("version"),
        ids={IdKind.SNAP: name},
        path=path,
        hidden=described.get("type") in _PARTS,
    )


SOURCE = TableSource("snap_packages", LINUX, frozenset({IdKind.SNAP}), find)
