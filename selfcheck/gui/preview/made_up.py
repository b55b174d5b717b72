"""Policies of an organization that is made up, for what no real policy has shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from selfcheck.checker.outcome import Memory, Outcome
from selfcheck.core.apps import CatalogueApp, IdKind, InstalledApp, SourceReport, SourceStatus
from selfcheck.core.records import (
    Contact,
    Effect,
    Notice,
    NoticeKind,
    Organization,
    Policy,
    Records,
    Rule,
)
from selfcheck.core.text import Text
from selfcheck.gui.preview.samples import NOW, computer, outcome


def organization(**changes: object) -> Organization:
    """An organization with a contact."""
    base = Organization(
        Text.plain("Example Company"),
        "Europe/London",
        "en",
        (Contact(Text.plain("IT help desk"), "help@example.com"),),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def prohibition(number: int, app: str, title: str, **changes: object) -> Notice:
    """A notice that prohibits one app until tomorrow evening."""
    rule = Rule(
        "only",
        Effect.PROHIBIT,
        (app,),
        deadline=NOW + timedelta(days=1, hours=7, minutes=19),
        overdue_from=NOW + timedelta(days=1, hours=7, minutes=19),
        consequence=Text.plain("The device loses company mail."),
    )
    base = Notice(
        f"2026-{number:04}",
        1,
        NoticeKind.POLICY,
        NOW - timedelta(days=2, minutes=number),
        NOW - timedelta(days=2, minutes=number),
        Text.plain(title),
        Text.plain("What it is about, in short."),
        f"sha256:{number:064}",
        reason=Text.plain("It sends more than it needs."),
        rules=(rule,),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def clash() -> Outcome:
    """Two instructions that disagree, one not understood, and a source not readable."""
    catalogue = {
        "gimp": CatalogueApp("gimp", Text.plain("GIMP"), ids={IdKind.DEB: ("gimp",)}),
        "vim": CatalogueApp("vim", Text.plain("Sticky Notes"), ids={IdKind.SNAP: ("sticky",)}),
    }
    allow = Rule("only", Effect.ALLOW, ("gimp",))
    notices = (
        prohibition(1, "gimp", "GIMP is not permitted"),
        prohibition(2, "gimp", "GIMP is welcome", rules=(allow,)),
        prohibition(3, "vim", "Sticky Notes is not permitted"),
        prohibition(4, "vim", "A notice from the future", unknown=("rules[0].effect",)),
    )
    unread = SourceReport(
        "snap_packages", SourceStatus.UNREADABLE, detail="permission denied: snapd"
    )
    return outcome(Policy(organization(), catalogue, Records(notices)), computer(sources=(unread,)))


def partial() -> Outcome:
    """A source that could hold a prohibited app could not be read, and another that could not."""
    sources = (
        SourceReport("snap_packages", SourceStatus.UNREADABLE, detail="permission denied: snapd"),
        SourceReport("flatpak_apps", SourceStatus.SKIPPED, detail="it took longer than 10 seconds"),
    )
    catalogue = {
        "notes": CatalogueApp("notes", Text.plain("Sticky Notes"), ids={IdKind.SNAP: ("sticky",)})
    }
    notice = prohibition(3, "notes", "Sticky Notes is not permitted")
    return outcome(Policy(organization(), catalogue, Records((notice,))), computer(sources=sources))


def many() -> Outcome:
    """Hundreds of findings."""
    names = [f"app-{number}" for number in range(240)]
    catalogue = {
        name: CatalogueApp(name, Text.plain(name.title()), ids={IdKind.DEB: (name,)})
        for name in names
    }
    notices = tuple(
        prohibition(n, name, f"{name} is not permitted") for n, name in enumerate(names)
    )
    apps = (InstalledApp(name, "deb_packages", "1.0", ids={IdKind.DEB: name}) for name in names)
    return outcome(Policy(organization(), catalogue, Records(notices)), computer(*apps))


def removed_for_it() -> Memory:
    """TikTok was on the phone while its notice asked to remove it, and is gone since."""
    there, gone = NOW - timedelta(hours=2), NOW - timedelta(hours=1)
    return Memory("2020-07-10-tiktok", "tiktok", "TikTok", "phone-1", there, gone)
