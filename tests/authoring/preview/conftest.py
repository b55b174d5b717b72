from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from selfcheck.authoring.preview.making import Subject, preview
from selfcheck.documents.source import read_source

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)  # a Monday

ORGANIZATION = """
schema: selfcheck/organization/v1
name: Example
time_zone: Europe/Berlin
language: en
contact: {name: Help desk, email: help@example.com}
"""
APPS = """
schema: selfcheck/apps/v1
apps:
  chat:
    name: Chat
    publishers: [Chatters]
    ids: {deb: [chat], android: [com.example.chat]}
  mail:
    name: Mail
    publishers: [Chatters]
    ids: {deb: [mail]}
"""
NOTICE = """
schema: selfcheck/notice/v1
id: n1
revision: 1
kind: policy
issued: 2026-11-20T09:00:00Z
title: Chat has to go
summary: Chat may not be on computers.
reason: It leaks.
"""
RULE = """
rules:
  - id: r1
    effect: prohibit
    apps: [chat]
    devices: {kind: [computer]}
    deadline: 2026-11-27
    resolution: {default: Remove it.}
"""


class Workshop:
    """A policy source and a folder of sample inventories that tests write to."""

    def __init__(self, folder):
        self.source = folder / "source"
        self.samples = folder / "samples"
        (self.source / "notices").mkdir(parents=True)
        (self.source / "withdrawals").mkdir()
        self.samples.mkdir()
        (self.source / "organization.yaml").write_text(ORGANIZATION)
        (self.source / "apps.yaml").write_text(APPS)

    def notice(self, rules=RULE, text=NOTICE, name="n1"):
        (self.source / "notices" / f"{name}.yaml").write_text(text + rules)

    def withdrawal(self, of="n1", more=""):
        (self.source / "withdrawals" / f"{of}.yaml").write_text(
            f"schema: selfcheck/withdrawal/v1\nid: {of}-gone\nwithdraws: {of}\n"
            f"at: 2026-11-21T09:00:00Z\nreason: sent-in-error\nstatement: By mistake.\n{more}"
        )

    def device(self, name, *apps, kind="computer", os="linux", **facts):
        document = {
            "schema": "selfcheck/inventory/v1",
            "collected_at": "2026-11-22T10:00:00Z",
            "device": {"id": name, "kind": kind, "os": os, "name": name, **facts},
            "apps": [
                {"name": app, "source": "deb_packages", "ids": {"deb": app}, "publisher": publisher}
                for app, _, publisher in (one.partition("/") for one in apps)
            ],
        }
        (self.samples / f"{name}.json").write_text(json.dumps(document))

    def policy(self):
        return read_source(self.source, NOW).policy

    def preview(self, published=None, at=None):
        files = sorted(self.samples.glob("*.json"))
        source = read_source(self.source, NOW)
        return preview(Subject(source, published, None, files, NOW, at))


@pytest.fixture
def workshop(tmp_path):
    return Workshop(tmp_path)
