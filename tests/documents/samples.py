"""A small policy source in the words of the format, and ways to change it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from selfcheck.documents.errors import DocumentError, Mistake
from selfcheck.documents.source import PolicySource, read_source

NOW = datetime(2020, 7, 11, tzinfo=UTC)

ORGANIZATION = """\
schema: selfcheck/organization/v1
name: Example Industries
time_zone: America/Los_Angeles
language: en
contact: {name: IT help desk, email: help@example.com, url: "https://help.example.com"}
mail_domains: [example.com]
"""

APPS = """\
schema: selfcheck/apps/v1
apps:
  tiktok:
    name: TikTok
    formerly: [musical.ly]
    publishers: [ByteDance, "Bytedance Pte. Ltd."]
    ids:
      android: [com.zhiliaoapp.musically, com.ss.android.ugc.trill]
      web_app: ["https://www.tiktok.com/foryou"]
  lemon8:
    name: Lemon8
    ids: {android: [com.bd.nproject]}
"""

NOTICE = """\
schema: selfcheck/notice/v1
id: 2020-07-10-tiktok
revision: 1
kind: policy
issued: 2020-07-10T08:30:00-07:00
expires: null
supersedes: []
title: "Action required: Mandatory removal of TikTok by 10-Jul"
summary: TikTok may not be on phones that read company mail.
audience: {groups: [], regions: [NO, US-TX]}
messages:
  - {channel: email, sent: 2020-07-10T08:30:00-07:00, subject: "Action required", text: "Remove it."}
rules:
  - id: tiktok-on-mail-phones
    effect: prohibit
    apps: [tiktok]
    forms: [native, web_app]
    devices: {kind: [phone, tablet], os: [], access: [company-email]}
    deadline: 2020-07-10
    grace_days: 2
    consequence: You lose mobile access to company mail.
    resolution: {android: Remove it., ios: , default: {en: Remove it., de: Entfernen Sie es.}}
    exemptions: [{groups: [legal-research], approved_by: CISO, until: 2020-12-31}]
"""

INFORMATION = """\
schema: selfcheck/notice/v1
id: 2020-07-01-review
revision: 1
kind: information
issued: 2020-07-01
title: A review is under way
summary: We look at apps on phones.
"""

WITHDRAWAL = """\
schema: selfcheck/withdrawal/v1
id: 2020-07-10-tiktok-withdrawn
withdraws: 2020-07-10-tiktok
digest: null
scope: null
at: 2020-07-10T13:50:00-07:00
reason: sent-in-error
statement: This morning's email was sent in error.
if_you_already_acted: You can install it again.
"""

REINSTATEMENT = """\
schema: selfcheck/reinstatement/v1
id: 2020-07-10-tiktok-again
ends: 2020-07-10-tiktok-withdrawn
at: 2020-07-10T15:00:00-07:00
statement: It holds after all.
"""

FILES = {
    "organization.yaml": ORGANIZATION,
    "apps.yaml": APPS,
    "notices/2020-07-01-review.yaml": INFORMATION,
    "notices/2020-07-10-tiktok.yaml": NOTICE,
    "withdrawals/2020-07-10-tiktok.yaml": WITHDRAWAL,
    "reinstatements/2020-07-10-tiktok.yaml": REINSTATEMENT,
}


def write(folder: Path, changed: dict[str, str | bytes | None] | None = None) -> Path:
    """The sample source in `folder`; `changed` files replace, add, or with None leave out."""
    for name, text in {**FILES, **(changed or {})}.items():
        if text is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def source(folder: Path, changed: dict[str, str | bytes | None] | None = None) -> PolicySource:
    return read_source(write(folder, changed), NOW)


def mistakes(folder: Path, changed: dict[str, str | bytes | None]) -> tuple[Mistake, ...]:
    """What is wrong with the changed source; empty where nothing is."""
    try:
        source(folder, changed)
    except DocumentError as error:
        return error.mistakes
    return ()
