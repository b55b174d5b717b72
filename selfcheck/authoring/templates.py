"""What `new` writes. Until title, summary and rules are filled in, lint refuses the record."""

from __future__ import annotations

from string import Template

from selfcheck.core.records import NoticeKind

_HEAD = """\
schema: selfcheck/notice/v1
# Never changes, and is never used again.
id: $id
# Raise it when you change the notice after it was published.
revision: 1
kind: $kind
# When people are told. Ahead of now: the notice is scheduled.
issued: $issued
# From when it holds, if later than issued.
# effective: $issued
# A date alone is a whole day in $zone.
# expires: 2031-12-31
# Ids of notices that this one replaces.
# supersedes: []
# What people read. Text for people may be a map: {en: "...", de: "..."}
title: ""
summary: ""
reason: ""
# references: [{title: "...", url: "https://policy.example.com/..."}]
# Whom it is for; left out: everyone.
# audience: {groups: [], regions: []}
# What was sent to people, for "check a message".
# messages:
#   - {channel: email, sent: $issued, subject: "...", text: "..."}
"""
_RULES = """\
rules:
  - id: rule-1
    # prohibit, require, minimum_version or allow
    effect: prohibit
    # Names from apps.yaml.
    apps: []
    # Or everything by a publisher, with apps left out:
    # publishers: []
    # except: []
    # native, web_app, extension; left out: any
    # forms: [native]
    # Which devices; what is left out means any.
    devices:
      kind: [phone, tablet]
      # os: [android, ios]
      # ownership: [company]
      access: [company-email]
      # regions: [US]
      # groups: [...]
    # minimum_version: "1.2.3"
    # The last day to comply, and days after it before it counts as overdue.
    # deadline: 2031-01-31
    # grace_days: 0
    consequence: ""
    # The steps to take, for each platform or for all.
    # resolution: {android: "...", ios: "...", default: "..."}
    # exemptions: [{groups: [...], approved_by: "...", until: 2031-12-31}]
"""


def record_text(name: str, issued: str, zone: str, kind: NoticeKind) -> str:
    """A record of `kind` to fill in; `issued` is a time with its offset, `zone` its name."""
    rules = _RULES if kind is NoticeKind.POLICY else ""
    head = Template(_HEAD).substitute(id=name, issued=issued, zone=zone, kind=kind)
    return head + rules
