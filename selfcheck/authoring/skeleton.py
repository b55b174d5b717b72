"""The first files of a policy source."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

from selfcheck.authoring.files import write_new
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Organization
from selfcheck.documents.check import Check
from selfcheck.documents.draft import unknown_zone
from selfcheck.documents.tables import ORGANIZATION

FOLDERS = ("notices", "withdrawals", "reinstatements")

_ORGANIZATION = """\
# Who this policy belongs to. People see the name and the contact in every message.
schema: selfcheck/organization/v1
name: {name}
# Dates without a time lie in this zone; its IANA name, such as America/Los_Angeles.
time_zone: {time_zone}
# The language your texts are written in where they carry no language of their own.
language: {language}
contact:
  name: {contact}
  email: {email}
  # url: "https://help.example.com"
# From which domains official messages come, for "check a message".
# mail_domains: [example.com]
"""
_APPS = """\
# The apps that notices speak of, each under a short name of your choosing.
schema: selfcheck/apps/v1
apps:
#  tiktok:
#    name: TikTok
#    publishers: [ByteDance]
#    ids:
#      android: [com.zhiliaoapp.musically]
#      ios: [com.zhiliaoapp.musically]
"""
_ATTRIBUTES = """\
# What is signed are bytes: git must not make other line ends of them.
* -text
"""
_LOCAL_ZONE = Path("/etc/localtime")


@frozen
class Beginning:
    """What is known about an organization when its source is begun."""

    name: str = "Your organization"
    time_zone: str = "UTC"
    language: str = "en"
    contact: str = "IT help desk"
    email: str = "help@example.com"


def has_source(folder: Path) -> bool:
    """Whether a policy source was begun here."""
    return (folder / "organization.yaml").exists()


def refusal(beginning: Beginning) -> str:
    """Why this cannot be an organization, with a hint; "" where it can."""
    document = {
        "schema": "selfcheck/organization/v1",
        "name": beginning.name,
        "time_zone": beginning.time_zone,
        "language": beginning.language,
        "contact": {"name": beginning.contact, "email": beginning.email},
    }
    check = Check(authored=True)
    ORGANIZATION.read(document, "", check)
    found = [(problem.message, problem.hint) for problem in check.problems]
    message, hint = next(iter(found), None) or unknown_zone(beginning.time_zone) or ("", "")
    return f"{message} ({hint})" if message else ""


def placeholders(organization: Organization) -> Iterator[str]:
    """What the skeleton wrote for lack of anything better and nobody has replaced yet."""
    name = organization.name.read(organization.language).text
    if name == Beginning().name:
        yield (
            f"The organization is still called {name}. Write its name and whom people can ask into "
            "organization.yaml, and publish that before any notice."
        )


def local_zone() -> str:
    """The time zone of this computer, where the system says it by name; else UTC."""
    linked = str(_LOCAL_ZONE.resolve()).partition("zoneinfo/")[2]
    for name in (os.environ.get("TZ", ""), linked):
        if name and unknown_zone(name) is None:
            return name
    return "UTC"


def keep_bytes(folder: Path) -> None:
    """Let git leave every file in the folder as it is; a rule that is there already stays."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / ".gitattributes"
    if not path.exists():
        write_new(path, _ATTRIBUTES.encode())


def write_skeleton(folder: Path, beginning: Beginning) -> tuple[Path, ...]:
    """Write the files that are not there yet; returns those it wrote."""
    written = []
    keep_bytes(folder)
    for name in FOLDERS:
        (folder / name).mkdir(exist_ok=True)
    organization = _ORGANIZATION.format(
        name=_quoted(beginning.name),
        time_zone=_quoted(beginning.time_zone),
        language=_quoted(beginning.language),
        contact=_quoted(beginning.contact),
        email=_quoted(beginning.email),
    )
    for name, text in (("organization.yaml", organization), ("apps.yaml", _APPS)):
        path = folder / name
        if not path.exists():
            write_new(path, text.encode())
            written.append(path)
    return tuple(written)


def _quoted(text: str) -> str:
    """A YAML double-quoted scalar; JSON's escapes are YAML's too."""
    return json.dumps(text, ensure_ascii=False)
