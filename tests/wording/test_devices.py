"""How many apps are known of a device: a nought is told in words, by what it means."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest

from selfcheck import wording
from selfcheck.core.apps import SourceReport, SourceStatus
from selfcheck.gui.preview.samples import TIKTOK, amazon, computer, outcome, phone
from selfcheck.gui.preview.states import STATES
from selfcheck.wording import Voice


def cards(report):
    return {card.device_id: card.text for card in wording.devices(report, Voice.of(report, "en"))}


def subline(report):
    return wording.subline(report, Voice.of(report, "en", UTC))


def test_what_was_read_is_counted():
    report = outcome(amazon(), computer(), phone(TIKTOK)).report
    assert "Linux · 3 apps · " in cards(report)["this-computer"]
    assert "Android 14 · 1 app · " in cards(report)["phone-1"]


def test_a_device_that_was_read_and_holds_none_says_so():
    report = outcome(amazon(), phone()).report
    assert "Android 14 · no apps found · " in cards(report)["phone-1"]
    assert subline(report) == "Checked 1 device against the policy of Amazon. No app was read."


@pytest.mark.parametrize("how", [SourceStatus.UNREADABLE, SourceStatus.SKIPPED])
def test_where_something_could_not_be_read_none_is_not_called_found(how):
    unread = replace(phone(), sources=(SourceReport("adb_packages", how),))
    report = outcome(amazon(), unread).report
    assert "Android 14 · no apps could be read · " in cards(report)["phone-1"]


def test_a_phone_known_by_what_was_said_of_it_has_no_number_of_apps():
    told = cards(STATES["phones-told"].make().outcome.report)
    assert told["phone-1"].startswith("Android · receives company mail · as you told us")


def test_a_phone_of_which_nothing_is_known_is_not_called_checked():
    report = STATES["phones-told"].make().outcome.report
    assert len(report.devices) == 3
    assert subline(report) == "Checked 2 devices and 3 apps against the policy of Amazon."


@pytest.mark.parametrize("state", STATES)
def test_no_page_counts_to_nought(state):
    made = STATES[state].make().outcome
    if made is not None:
        told = (*cards(made.report).values(), subline(made.report))
        assert not [text for text in told if "0 apps" in f" {text}".replace("10 apps", "")]
