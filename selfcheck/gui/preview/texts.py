"""Texts that are hard to show: long, hostile, in another language, from right to left."""

from __future__ import annotations

from dataclasses import replace

from selfcheck.checker.outcome import Outcome
from selfcheck.core.apps import CatalogueApp, IdKind, InstalledApp
from selfcheck.core.records import NoticeKind, Policy, Records, Withdrawal, WithdrawalReason
from selfcheck.core.text import Text
from selfcheck.gui.preview.made_up import organization, prohibition
from selfcheck.gui.preview.samples import NOW, TIKTOK, amazon, computer, outcome, phone, recent

HOSTILE = '<img src="https://evil.example.com/x.png"><b>Bold</b> & <a href="file:///">go</a>'
LONG = "An organization may write at great length, and nothing of it may be cut off. " * 8


def long_and_hostile() -> Outcome:
    """Texts that are very long, and texts that look like markup."""
    catalogue = {
        "long": CatalogueApp("long", Text.plain("X" * 180), ids={IdKind.DEB: ("long",)}),
        "evil": CatalogueApp("evil", Text.plain(HOSTILE), ids={IdKind.DEB: ("evil",)}),
    }
    notices = (
        prohibition(1, "long", LONG, reason=Text.plain(LONG), summary=Text.plain(LONG)),
        prohibition(2, "evil", HOSTILE, reason=Text.plain(HOSTILE)),
    )
    withdrawal = Withdrawal(
        "taken",
        "2026-0003",
        NOW,
        WithdrawalReason.OTHER,
        Text.plain(f"{HOSTILE} {LONG}"),
        "sha256:0",
    )
    third = prohibition(3, "evil", HOSTILE)
    apps = (
        InstalledApp("X" * 180, "deb_packages", "1.0", ids={IdKind.DEB: "long"}),
        InstalledApp(HOSTILE, "deb_packages", "1.0", ids={IdKind.DEB: "evil"}),
    )
    who = organization(name=Text.plain(HOSTILE))
    return outcome(
        Policy(who, catalogue, Records((*notices, third), (withdrawal,))), computer(*apps)
    )


def foreign() -> Outcome:
    """Texts that exist in another language only."""
    policy = recent(amazon(), withdrawn=False)
    german = Text((("de", "TikTok ist auf Diensttelefonen nicht mehr erlaubt"),))
    notices = tuple(
        replace(n, title=german, reason=Text((("de", "Sicherheitsrisiken."),)))
        if n.kind is NoticeKind.POLICY
        else n
        for n in policy.records.notices
    )
    return outcome(
        replace(policy, records=replace(policy.records, notices=notices)),
        computer(),
        phone(TIKTOK),
    )


def arabic() -> Outcome:
    """Texts that are written from right to left, in a window that is not."""
    title = Text((("ar", "إجراء مطلوب: إزالة TikTok من هواتف العمل قبل 25 نوفمبر"),))
    reason = Text((("ar", "مخاطر أمنية. اسأل مكتب المساعدة (help@example.com) عند الشك."),))
    policy = recent(amazon(), withdrawn=False)
    notices = tuple(
        replace(n, title=title, reason=reason) if n.kind is NoticeKind.POLICY else n
        for n in policy.records.notices
    )
    records = replace(policy.records, notices=notices)
    return outcome(replace(policy, records=records), computer(), phone(TIKTOK))
