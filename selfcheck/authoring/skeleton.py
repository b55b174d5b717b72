"""The first files of a policy source."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from selfcheck.authoring.files import write_new

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
apps: {}
#  tiktok:
#    name: TikTok
#    publishers: [ByteDance]
#    ids:
#      android: [com.zhiliaoapp.musically]
#      ios: [com.zhiliaoapp.musically]
"""


@dataclass(frozen=True, slots=True)
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


def write_skeleton(folder: Path, beginning: Beginning) -> tuple[Path, ...]:
    """Write the files that are not there yet; returns those it wrote."""
    written = []
    folder.mkdir(parents=True, exist_ok=True)
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
