from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

from selfcheck.core.desk import HelpDesk
from selfcheck.core.devices import Facts, Ownership
from selfcheck.core.quiet import QuietHours
from selfcheck.documents.schemas import schema_of
from selfcheck.documents.settings import settings_document
from selfcheck.settings import Inline, Origin, SettingProblem, Settings, Weight


def value(name, given):
    rows = settings_document(Settings(**{name: given}))["settings"]
    return next(row["value"] for row in rows if row["name"] == name)


@pytest.mark.parametrize(
    ("name", "given", "text"),
    [
        ("source", None, None),
        ("trust", Path("/etc/root.json"), "/etc/root.json"),
        ("offline", True, "true"),
        ("groups", Facts.listed(["b", "a"]), "a, b"),
        ("groups", Facts.listed([]), ""),
        ("groups", Facts(), None),
        ("access", Facts({"a": True, "b": False, "c": None}), "a: yes, b: no, c: unknown"),
        ("help_desk", HelpDesk("IT", phone="+1 555 0100"), "IT, +1 555 0100"),
        ("pages", frozenset(["notices", "apps"]), "apps, notices"),
        ("ownership", Ownership.COMPANY, "company"),
        ("quiet_hours", QuietHours.read("22:00-07:00"), "22:00-07:00"),
        ("fresh_hours", 48, "48"),
    ],
)
def test_values_are_text(name, given, text):
    assert value(name, given) == text


def test_a_content_is_told_by_its_digest():
    assert "SHA-256" in value("trust", Inline(b"{}"))


def test_it_follows_its_schema_with_origins_and_problems():
    settings = Settings(
        region="US",
        origins={"region": Origin.RECOMMENDED},
        places={"region": "/etc/selfcheck/recommended.d/1.yaml"},
        problems=(SettingProblem(Origin.MACHINE, "/etc", "no", Weight.REMARK),),
    )
    document = settings_document(settings)
    jsonschema.Draft202012Validator(schema_of("settings-report")).validate(document)
    row = next(row for row in document["settings"] if row["name"] == "region")
    assert (row["origin"], row["place"]) == ("recommended", "/etc/selfcheck/recommended.d/1.yaml")
    assert document["problems"][0]["weight"] == "remark"
