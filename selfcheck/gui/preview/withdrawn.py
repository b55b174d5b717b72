"""States after a withdrawal that say more than that it was withdrawn."""

from __future__ import annotations

from dataclasses import replace

from selfcheck.checker.outcome import Outcome
from selfcheck.gui.preview.made_up import prohibition, removed_for_it
from selfcheck.gui.preview.samples import MAIL_APP, TIKTOK, amazon, computer, outcome, phone, recent


def again() -> Outcome:
    """Withdrawn, while another notice still prohibits the same app."""
    policy = recent(amazon(), withdrawn=True)
    other = prohibition(7, "tiktok", "Video apps are not permitted on phones")
    records = replace(policy.records, notices=(*policy.records.notices, other))
    return outcome(replace(policy, records=records), computer(), phone(TIKTOK))


def removed() -> Outcome:
    """Withdrawn, after the person had removed the app for it."""
    made = outcome(recent(amazon(), withdrawn=True), computer(), phone(MAIL_APP))
    return replace(made, memories=(removed_for_it(),))
