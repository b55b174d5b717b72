from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import jsonschema
import pytest

from selfcheck.core.apps import IdKind, InstalledApp, Inventory
from selfcheck.core.devices import Device, DeviceKind, Facts, Os
from selfcheck.core.evaluate import Circumstances, evaluate
from selfcheck.core.report import PolicyStatus, Problem, ProblemKind, Question, Report
from selfcheck.documents.check import Check
from selfcheck.documents.outputs import NOTICES, REPORT, SUMMARY
from selfcheck.documents.report import (
    notices_document,
    plain_question,
    report_document,
    summary_document,
)
from selfcheck.documents.schemas import schema_of
from tests.documents.samples import INFORMATION, NOW, source

PHONE = Device(
    "phone-1", DeviceKind.PHONE, Os.ANDROID, "Demo phone", access=Facts.listed(["company-email"]), region="NO", groups=Facts.listed([])
)  # fmt: skip
TIKTOK = InstalledApp(
    "TikTok", "android_apps", "16.6.5", ids={IdKind.ANDROID: "com.zhiliaoapp.musically"}, path="/data/app/x"
)  # fmt: skip
STATUS = PolicyStatus("https://policy.example.com", verified=True, confirmed_at=NOW, fresh=True)


def report(
    folder, device: Device = PHONE, status: PolicyStatus = STATUS, changed=None, **circumstances
) -> Report:
    policy = source(folder, changed).policy
    inventory = Inventory(device, NOW, (TIKTOK,), live=False)
    return evaluate(
        policy,
        status,
        [inventory],
        [],
        Circumstances(now=NOW, saved_inventories=True, **circumstances),
    )


def agrees(document, shape, name: str) -> None:
    """The document is what its description and its schema say, and survives JSON."""
    check = Check()
    shape.read(document, "", check)
    assert check.problems == []
    jsonschema.validate(json.loads(json.dumps(document)), schema_of(name))


WITHOUT_REINSTATEMENT = {"reinstatements/2020-07-10-tiktok.yaml": None}
ONLY_NOTICE = WITHOUT_REINSTATEMENT | {"withdrawals/2020-07-10-tiktok.yaml": None}


def test_a_withdrawn_notice_is_written_with_what_was_said_of_it(tmp_path):
    document = report_document(report(tmp_path, changed=WITHOUT_REINSTATEMENT), "en")
    agrees(document, REPORT, "report")
    assert document["verdict"] == "no-action"
    (finding,) = document["findings"]
    assert finding == {
        "status": "withdrawn",
        "notice": "2020-07-10-tiktok",
        "rule": "tiktok-on-mail-phones",
        "effect": "prohibit",
        "device": "phone-1",
        "app": "tiktok",
        "installed": {
            "name": "TikTok",
            "version": "16.6.5",
            "ids": {"android": "com.zhiliaoapp.musically"},
        },
        "matched_by": "id",
        "confirmed": False,
        "action": None,
        "deadline": "2020-07-11T06:59:59Z",
        "overdue": False,
        "exemption": None,
        "withdrawal": "2020-07-10-tiktok-withdrawn",
        "places": ["/data/app/x"],
    }
    notice = next(one for one in document["notices"] if one["id"] == "2020-07-10-tiktok")
    assert notice["state"] == "withdrawn"
    assert notice["withdrawn"] == notice["withdrawals"][0]
    assert notice["withdrawn"]["statement"] == "This morning's email was sent in error."


def test_an_ended_withdrawal_is_written_with_what_ended_it(tmp_path):
    document = report_document(report(tmp_path), "en")
    agrees(document, REPORT, "report")
    notice = next(one for one in document["notices"] if one["id"] == "2020-07-10-tiktok")
    assert (notice["withdrawn"], notice["withdrawals"]) == (None, [])
    assert notice["ended"][0]["reinstatement"] == "2020-07-10-tiktok-again"
    assert document["findings"][0]["status"] == "action-required"


def test_an_exemption_is_written(tmp_path):
    exempt = replace(PHONE, groups=Facts.listed(["legal-research"]))
    document = report_document(report(tmp_path, exempt), "en")
    agrees(document, REPORT, "report")
    assert document["findings"][0]["exemption"] == {
        "groups": ["legal-research"],
        "approved_by": "CISO",
        "until": "2021-01-01T07:59:59Z",
    }


def test_a_question_is_asked_in_the_words_it_is_given(tmp_path):
    found = report(tmp_path, replace(PHONE, access=Facts()))
    document = report_document(found, "en")
    agrees(document, REPORT, "report")
    (question,) = document["questions"]
    assert question["fact"] == "access:company-email"
    assert question["text"] == "Does this phone have access to company email?"
    assert question["because"] == [{"notice": "2020-07-10-tiktok", "rule": "tiktok-on-mail-phones"}]
    worded = report_document(found, "en", lambda one: f"<{one.fact}>")
    assert worded["questions"][0]["text"] == "<access:company-email>"


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("access:vpn", "Does this phone have access to vpn?"),
        ("ownership", "Does this phone belong to the company or to you?"),
        ("region", "In which region do you work?"),
        ("group:legal", "Do you belong to the group legal?"),
        ("app:tiktok", "Is tiktok installed on this phone?"),
    ],
)
def test_every_fact_can_be_asked_for(fact, text):
    assert plain_question(Question(PHONE, fact)) == text


def test_the_question_for_phones_names_no_device():
    assert plain_question(Question(None, "phones")) == "Do you use a phone or tablet for work?"


def test_texts_are_written_in_the_language_asked_for(tmp_path):
    text = INFORMATION.replace(
        "title: A review is under way", "title: {de: Eine Prüfung läuft, en: A review is under way}"
    )
    found = report(tmp_path, changed={"notices/2020-07-01-review.yaml": text})
    for language, title in (("de-AT", "Eine Prüfung läuft"), ("fr", "A review is under way")):
        document = notices_document(found, language)
        agrees(document, NOTICES, "notices")
        assert {one["title"] for one in document["notices"]} >= {title}


def test_without_a_policy_there_is_still_a_report():
    problem = Problem(ProblemKind.NO_SOURCE, "no source is set")
    status = PolicyStatus("", verified=False, confirmed_at=None, fresh=False, problem=problem)
    found = evaluate(None, status, [], [PHONE], Circumstances(now=NOW))
    document = report_document(found, "en")
    agrees(document, REPORT, "report")
    assert document["policy"]["organization"] is None
    assert document["policy"]["problem"] == {"kind": "no-source", "detail": "no source is set"}
    summary = summary_document(found)
    agrees(summary, SUMMARY, "summary")
    assert (summary["verdict"], summary["fresh"]) == ("cannot-tell", False)
    assert summary["confirmed_at"] is None


def test_the_summary_counts_apps_on_devices_and_not_findings(tmp_path):
    second = INFORMATION.replace("kind: information", "kind: policy") + (
        "rules: [{id: again, effect: prohibit, apps: [tiktok]}]\n"
    )
    found = report(tmp_path, changed={"notices/2020-07-01-review.yaml": second} | ONLY_NOTICE)
    asked = [one for one in found.findings if one.status.value == "action-required"]
    assert len(asked) == 2
    summary = summary_document(found)
    agrees(summary, SUMMARY, "summary")
    assert list(summary) == [
        "verdict",
        "act",
        "questions",
        "gaps",
        "fresh",
        "confirmed_at",
        "checked_at",
        "demonstration",
    ]
    assert summary["act"] == 1


def test_a_look_at_the_past_says_so(tmp_path):
    found = report(tmp_path, as_of=NOW - timedelta(hours=9))
    document = report_document(found, "en")
    agrees(document, REPORT, "report")
    assert document["past"] is True
    assert document["as_of"] == "2020-07-10T15:00:00Z"
