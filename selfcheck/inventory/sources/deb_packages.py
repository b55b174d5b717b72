"""Packages of dpkg (Debian, Ubuntu and what is made from them).

/var/lib/dpkg/status holds one stanza for each package dpkg knows, in the format of
deb-control(5). The third word of its Status field is what `dpkg-query` calls
db:Status-Status: only `installed` is installed. A held package is `hold ok installed`; one
that was removed and left its configuration is `deinstall ok config-files`. Stanzas written
since the last full write lie in /var/lib/dpkg/updates as numbered files and replace the
stanzas of the same package and architecture. Images without dpkg ("distroless") hold one
stanza a file in /var/lib/dpkg/status.d.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfcheck.core.apps import IdKind, InstalledApp
from selfcheck.core.frozen import frozen
from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.interface import LINUX, Found, Looked, TableSource, Unread
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.ownership import dpkg_folder
from selfcheck.inventory.place import MEBIBYTE, Place

STATUS_LIMIT = 64 * MEBIBYTE
_DEB = IdKind.DEB
# A stanza as dpkg writes it: the rest of it, which is most of it, is not looked at.
_USUAL = re.compile(
    rb"Package: (\S++)\n(?:[^\n]++\n){0,3}?Status: \S++ \S++ (\S++)\n"
    rb"(?:[^\n]++\n)*?Architecture: (\S++)\n(?:[^\n]++\n)*?Version: (\S++)\n"
)
# The leading newline is what makes this search fast: it is looked for byte by byte.
_FIELD = rb"\n(?i:(package|version|status|architecture))[ \t]*:[ \t]*([^\n]*)"
_END = re.compile(rb"\n[ \t]*\n")
# dpkg's words for a package's state, from dpkg(1).
_STATES = frozenset(
    b"not-installed config-files half-installed unpacked half-configured triggers-awaited"
    b" triggers-pending installed".split()
)


@frozen
class _Stanza:
    """What is read of a package's stanza; `state` is the third word of its Status."""

    package: str
    architecture: str
    version: str | None
    state: bytes | None


class _StanzaError(ValueError):
    """A stanza that cannot be understood."""


def find(machine: Machine) -> Iterator[Found]:
    """Every package whose state is `installed`."""
    folder = dpkg_folder(machine)
    known: dict[tuple[str, str], _Stanza] = {}
    for place in _status_files(folder):
        if isinstance(place, Unread):
            yield place
            continue
        try:
            content = place.read(STATUS_LIMIT)
        except UnreadableError as error:
            yield Unread(str(error))
            continue
        if content is None:
            continue
        yield Looked(str(place))
        for stanza in _stanzas(content, place):
            if isinstance(stanza, Unread):
                yield stanza
            else:
                known[stanza.package, stanza.architecture] = stanza
    for stanza in known.values():
        if stanza.state == b"installed":
            yield _app(stanza)
    yield from _distroless(folder / "status.d")


def _status_files(folder: Place) -> Iterator[Place | Unread]:
    yield folder / "status"
    try:
        for name in (folder / "updates").names() or ():
            if name.isdigit():
                yield folder / "updates" / name
    except UnreadableError as error:
        yield Unread(str(error))


def _stanzas(content: bytes, place: Place) -> Iterator[_Stanza | Unread]:
    """Every stanza that can be understood, and one `Unread` for each that cannot."""
    if content and not content.endswith(b"\n"):
        yield Unread(f"{place} ends in the middle of a line")
    for number, text in enumerate((text for text in _END.split(content) if text.strip()), 1):
        try:
            stanza = _stanza(text)
            if stanza.state is None:
                raise _StanzaError("no Status")
        except _StanzaError as error:
            yield Unread(f"{place}: stanza {number}: {error}")
        else:
            yield stanza


def _stanza(text: bytes) -> _Stanza:
    usual = _USUAL.match(text + b"\n")
    if usual is not None and usual[2] in _STATES:
        package, state, architecture, version = usual.groups()
        return _Stanza(_text(package), _text(architecture), _text(version), state)
    return _unusual_stanza(text)


def _text(value: bytes) -> str:
    return str(value, "utf-8", "replace")


def _unusual_stanza(text: bytes) -> _Stanza:
    """One in any order and case, with or without what we look for."""
    fields = {name.lower(): value.strip() for name, value in re.findall(_FIELD, b"\n" + text)}
    package = fields.get(b"package")
    if not package:
        raise _StanzaError("no Package")
    state = None
    if b"status" in fields:
        words = fields[b"status"].split()
        if len(words) != 3 or words[2].lower() not in _STATES:  # noqa: PLR2004  want, flag, state
            raise _StanzaError(f"Status {fields[b'status'].decode(errors='replace')!r}")
        state = words[2].lower()
    version = fields.get(b"version")
    return _Stanza(
        package=_text(package),
        architecture=_text(fields.get(b"architecture", b"")),
        version=_text(version) if version else None,
        state=state,
    )


def _distroless(folder: Place) -> Iterator[Found]:
    try:
        for name, content in folder.files(""):
            if name.endswith(".md5sums"):
                continue
            if isinstance(content, UnreadableError):
                yield Unread(str(content))
                continue
            try:
                stanza = _stanza(content)
            except _StanzaError as error:
                yield Unread(f"{folder / name}: {error}")
                continue
            if stanza.state in (None, b"installed"):
                yield _app(stanza)
    except UnreadableError as error:
        yield Unread(str(error))


def _app(stanza: _Stanza) -> InstalledApp:
    """The maintainer is who packaged it, not who publishes it: the publisher is not known."""
    return InstalledApp(
        name=stanza.package,
        source=SOURCE.name,
        version=stanza.version,
        ids={_DEB: stanza.package},
    )


SOURCE = TableSource("deb_packages", LINUX, frozenset({IdKind.DEB}), find)
