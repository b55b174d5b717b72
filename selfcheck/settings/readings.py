"""From a raw value to the one that is meant, whatever wrote it: YAML, registry, plist, text.

Each raises ValueError with what is expected. A registry knows no booleans and a property list
no null, so 1, "yes" and "unknown" mean what they say.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from selfcheck.core.devices import Facts, Ownership
from selfcheck.core.quiet import QuietHours
from selfcheck.settings.model import ALWAYS, HIDEABLE, Inline, Notifications

if TYPE_CHECKING:
    from selfcheck.core.desk import HelpDesk

LONGEST: Final = 2000
"""Letters of a text."""
LARGEST: Final = 128 * 1024
"""Bytes of what is given within the settings in a file's place."""
LEAST, MOST = 1, 99_999
"""Every number lies between them."""
PARTS: Final = ("name", "email", "phone", "url")

_LANGUAGE: Final = r"[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*"
_DEMO: Final = r"[a-z0-9][a-z0-9-]*"
_MAIL: Final = r"[^\s@<>]+@[^\s@<>]+"
_WEB: Final = r"https?://[^\s<>\"]+"
_YES_NO: Final = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
_UNKNOWN: Final = ("unknown", "null")


def text(value: object) -> str:
    """A line of text, without blanks around it."""
    if isinstance(value, bool):  # YAML takes a bare NO for an answer
        raise ValueError("a text is expected; write it in quotes")
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a text is expected")
    if len(value) > LONGEST:
        raise ValueError(f"a text of at most {LONGEST} letters is expected")
    found = value.strip()
    if not found.isprintable():
        raise ValueError("a text on one line is expected")
    return found


def source(value: object) -> str:
    """An address as it stands, or a folder made absolute; the feed judges the address."""
    found = text(value)
    return found if "://" in found else str(Path(found).expanduser().absolute())


def folder(value: object) -> Path:
    """A folder, made absolute."""
    return Path(text(value)).expanduser().absolute()


def trust(value: object) -> Path | Inline:
    """The path of root.json, or its whole content."""
    given = content(value)
    if isinstance(given, Path):
        return given
    import json

    try:
        root = json.loads(given.content)
        understood = root["signed"]["_type"] == "root" and bool(root["signatures"])
    except (ValueError, TypeError, KeyError, RecursionError):
        understood = False
    if not understood:
        raise ValueError("neither the path of a root.json nor its whole content; give one of them")
    return given


def yes_no(value: object) -> bool:
    """Yes or no, however it is written."""
    found = value if isinstance(value, bool) else _YES_NO.get(str(value).strip().casefold())
    if found is None:
        raise ValueError("yes or no is expected")
    return found


def language(value: object) -> str:
    """A BCP 47 tag."""
    found = text(value)
    if not re.fullmatch(_LANGUAGE, found):
        raise ValueError(f"{found!r} is not a language tag such as en or de-CH")
    return found.replace("_", "-")


def demo(value: object) -> str:
    """The name of a demonstration."""
    found = text(value)
    if not re.fullmatch(_DEMO, found):
        raise ValueError(f"{found!r} is not the name of a demonstration, such as amazon-2020")
    return found


def ownership(value: object) -> Ownership:
    """Whose a computer is."""
    try:
        return Ownership(text(value))
    except ValueError:
        raise ValueError("company or personal is expected") from None


def notifications(value: object) -> Notifications:
    """How much notifications say."""
    # YAML reads a bare `off` as no.
    try:
        return Notifications.OFF if value is False else Notifications(text(value))
    except ValueError:
        raise ValueError("plain, full or off is expected") from None


def quiet_hours(value: object) -> QuietHours:
    """The part of the day in which nothing is notified."""
    return QuietHours.read(text(value))


def facts(value: object) -> Facts:
    """A list is complete; a map holds yes, no or unknown, and what it leaves out is unknown."""
    if isinstance(value, str):
        return Facts.listed(part.strip() for part in value.split(",") if part.strip())
    if isinstance(value, list) and all(isinstance(name, str) and name for name in value):
        return Facts.listed(value)
    if isinstance(value, dict) and all(isinstance(name, str) and name for name in value):
        return Facts({name: _three(name, known) for name, known in value.items()})
    raise ValueError("a list of names is expected, or a map from name to true, false or null")


def whole(value: object) -> int:
    """A whole number."""
    if isinstance(value, bool) or not re.fullmatch(r"[1-9][0-9]{0,4}", str(value)):
        raise ValueError(f"a whole number from {LEAST} to {MOST} is expected")
    return int(str(value))


def pages(value: object) -> frozenset[str]:
    """A list names what is shown; a map says it of each, and what it leaves out is shown."""
    if isinstance(value, dict):
        said = {_page(name): yes_no(shown) for name, shown in value.items()}
        if always := sorted(name for name in ALWAYS if not said.get(name, True)):
            raise ValueError(f"the page {always[0]} cannot be left out")
        return frozenset(name for name in HIDEABLE if said.get(name, True))
    names = value.split(",") if isinstance(value, str) else value
    if not isinstance(names, list):
        raise ValueError(f"a list of pages is expected: {', '.join(HIDEABLE)}")
    return frozenset(_page(name) for name in names if str(name).strip()) - frozenset(ALWAYS)


def help_desk(value: object) -> HelpDesk:
    """A map of name, email, phone and url, of which some may be left out; a bare text is a name."""
    from selfcheck.core.desk import HelpDesk

    given = {"name": value} if isinstance(value, str) else value
    if not isinstance(given, dict):
        raise ValueError(f"a map of {', '.join(PARTS)} is expected")
    if unknown := sorted(str(name) for name in given if name not in PARTS):
        raise ValueError(f"{unknown[0]!r} is none of {', '.join(PARTS)}")
    said = {name: text(each) for name, each in given.items() if each not in (None, "")}
    if "email" in said and not re.fullmatch(_MAIL, said["email"]):
        raise ValueError(f"{said['email']!r} is no mail address such as help@example.com")
    if "url" in said and not re.fullmatch(_WEB, said["url"]):
        raise ValueError(f"{said['url']!r} is no web address such as https://help.example.com")
    if not said:
        raise ValueError(f"at least one of {', '.join(PARTS)} is expected")
    return HelpDesk(**said)


def content(value: object) -> Path | Inline:
    """A path, or what stands in the place of a file: its bytes, its text, or base64.

    JSON begins with a brace and SVG with an angle bracket, and no path does.
    """
    if isinstance(value, bytes):
        return _bounded(value)
    if isinstance(value, list) and all(isinstance(line, str) for line in value):
        value = "\n".join(value)
    said = value.strip() if isinstance(value, str) else ""
    if said.startswith(("{", "<")):
        return _bounded(said.encode())
    for begins, ends in (("base64:", ":"), ("data:", ";base64,")):
        if said.startswith(begins):
            return _bounded(_decoded(said.partition(ends)[2]))
    return folder(value)


def _bounded(data: bytes) -> Inline:
    if not 0 < len(data) <= LARGEST:
        raise ValueError(f"it is empty or larger than {LARGEST // 1024} KB")
    return Inline(data)


def _decoded(said: str) -> bytes:
    import base64

    try:
        return base64.b64decode("".join(said.split()), validate=True)
    except ValueError:
        raise ValueError("what should be base64 is not") from None


def _page(name: object) -> str:
    known = str(name).strip().casefold()
    if known not in (*HIDEABLE, *ALWAYS):
        raise ValueError(f"{name!r} is no page; there are {', '.join(HIDEABLE)}")
    return known


def _three(name: str, known: object) -> bool | None:
    if known is None or str(known).strip().casefold() in _UNKNOWN:
        return None
    try:
        return yes_no(known)
    except ValueError:
        raise ValueError(f"for {name!r} yes, no or unknown is expected") from None
