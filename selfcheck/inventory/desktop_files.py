"""Desktop entries (freedesktop.org, Desktop Entry Specification 1.5)."""

from __future__ import annotations

import re

from selfcheck.core.frozen import frozen

_APP_ID = r"(?:^|\s)--app-id=([a-p]{32})(?:\s|$)"


@frozen
class DesktopEntry:
    """The group [Desktop Entry]. `hidden` is NoDisplay; `deleted` is Hidden, which unsets it."""

    name: str
    kind: str
    command: str
    version: str | None
    hidden: bool
    deleted: bool

    @property
    def browser_app(self) -> str | None:
        """The id of the web app that a Chromium browser made this launcher for."""
        match = re.search(_APP_ID, self.command)
        return match[1] if match else None


def parse(content: bytes) -> DesktopEntry:
    """Raises ValueError if it is not a desktop entry."""
    keys: dict[str, str] = {}
    inside = False
    for line in content.decode("utf-8-sig", errors="replace").splitlines():
        stripped = line.strip()
        if stripped.startswith("["):
            if inside:
                break
            inside = stripped == "[Desktop Entry]"
        elif inside and not stripped.startswith("#"):
            key, _, value = stripped.partition("=")
            keys.setdefault(key.rstrip(), value.lstrip())
    if not inside and not keys:
        raise ValueError("no [Desktop Entry]")
    if not keys.get("Name"):
        raise ValueError("no Name")
    return DesktopEntry(
        name=_unescape(keys["Name"]),
        kind=keys.get("Type", "Application"),
        command=keys.get("Exec", ""),
        version=keys.get("X-AppImage-Version") or None,
        hidden=keys.get("NoDisplay") == "true",
        deleted=keys.get("Hidden") == "true",
    )


def _unescape(value: str) -> str:
    spaces = {"s": " ", "n": " ", "t": " ", "r": " ", "\\": "\\"}
    return re.sub(r"\\([sntr\\])", lambda match: spaces[match[1]], value)
