"""Everything a record says to people or binds them to, each part under a name of its own.

Whoever signs reads all of it before a key is used; what a revision changes is the difference.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from selfcheck import wording
from selfcheck.core.apps import CatalogueApp
from selfcheck.core.records import Exemption, Notice, NoticeKind, Organization, Rule
from selfcheck.core.report import Report
from selfcheck.core.text import Text
from selfcheck.wording.notices.changes import audience
from selfcheck.wording.notices.rules import groups
from selfcheck.wording.voice import either

Said = str | tuple[str, ...]
Particulars = Mapping[str, Said]
"""What a record says, by the name of the part: "rule tiktok, steps for ios".

A sentence, or a list of names. Parts that it lacks are left out.
"""


def told(particulars: Particulars, title: str) -> Iterator[str]:
    """Each part as a line to read; not once more what the `title` over the lines says."""
    for name, said in particulars.items():
        if said != f"“{title}”":
            yield f"{_begin(name)}: {_words(said)}"


def differences(before: Particulars, after: Particulars) -> Iterator[str]:
    """What is new, gone or said otherwise, as lines to read; of lists the names alone."""
    for name in dict.fromkeys((*before, *after)):
        was, now = before.get(name, ()), after.get(name, ())
        if isinstance(was, str) and isinstance(now, str):
            if was != now:
                yield f"{_begin(name)} was: {was} Now: {now}"
            continue
        if gone := _without(was, now):
            yield f"Gone: {name}: {_words(gone)}"
        if new := _without(now, was):
            yield f"New: {name}: {_words(new)}"


def _without(said: Said, other: Said) -> Said:
    """The names of a list that another lacks; a sentence stands or falls as a whole."""
    if isinstance(said, str):
        return said
    return tuple(one for one in said if one not in other)


def of_notice(notice: Notice, report: Report, voice: wording.Voice) -> Particulars:
    """`report` names the apps; `voice` is the organization's own."""
    return _said(
        [
            ("title", every_language(notice.title)),
            ("kind", "information, without rules" * (notice.kind is NoticeKind.INFORMATION)),
            ("for", audience(notice.audience)),
            ("issued", voice.moment(notice.issued)),
            ("holds from", _later(notice, voice)),
            ("ends", voice.moment(notice.expires) if notice.expires else ""),
            ("replaces", notice.supersedes),
            ("summary", every_language(notice.summary)),
            ("reason", every_language(notice.reason)),
            *(part for rule in notice.rules for part in _of_rule(rule, report, voice)),
            *_numbered(
                "to read", (f"{every_language(one.title)} {one.url}" for one in notice.references)
            ),
            *_numbered(
                "message",
                (
                    f"{one.channel}, {voice.moment(one.sent)}: {every_language(one.subject)} "
                    f"{every_language(one.text)}"
                    for one in notice.messages
                ),
            ),
        ]
    )


def _of_rule(rule: Rule, report: Report, voice: wording.Voice) -> Iterator[tuple[str, Said]]:
    name, sentence = f"rule {rule.id}", wording.rule_text(rule, report, voice)
    yield name, sentence
    # The sentence is people's, who are spared a long list; whoever signs is not.
    apps = [voice.read(report.app_names[slug]) for slug in rule.apps]
    if any(app not in sentence for app in apps):
        yield f"{name}, all its apps", tuple(apps)
    yield f"{name}, days of grace", str(rule.grace_days or "")
    yield f"{name}, what otherwise happens", every_language(rule.consequence)
    for system, steps in rule.resolution.items():
        where = "" if system == "default" else f" for {system}"
        yield f"{name}, steps{where}", every_language(steps)
    yield f"{name}, exempt", "; ".join(_exempt(one, voice) for one in rule.exemptions)


def _later(notice: Notice, voice: wording.Voice) -> str:
    return voice.moment(notice.effective) if notice.effective != notice.issued else ""


def _exempt(exemption: Exemption, voice: wording.Voice) -> str:
    by = f", approved by {exemption.approved_by}" if exemption.approved_by else ""
    until = f", until {voice.moment(exemption.until)}" if exemption.until else ""
    return f"{groups(exemption.groups, either)}{by}{until}"


def of_app(app: CatalogueApp) -> Particulars:
    """What an entry of the catalogue recognises."""
    return _said(
        [
            ("name", every_language(app.name)),
            ("former names", app.formerly),
            ("publishers", app.publishers),
            *((f"ids for {kind}", values) for kind, values in app.ids.items()),
        ]
    )


def of_organization(organization: Organization) -> Particulars:
    """Who speaks, and whom people are told to ask."""
    logo = organization.logo or ""
    contacts = (
        ", ".join(filter(None, (every_language(one.name), one.email, one.url, one.phone)))
        for one in organization.contacts
    )
    return _said(
        [
            ("name", every_language(organization.name)),
            ("time zone", organization.time_zone),
            ("language", organization.language),
            *_numbered("contact", contacts),
            ("mail domains", organization.mail_domains),
            ("logo", logo and f"an image, {hashlib.sha256(logo.encode()).hexdigest()[:12]}"),
        ]
    )


def every_language(text: Text) -> str:
    """A text in quotation marks, in each language that it is written in; "" where there is none."""
    variants = [(tag, " ".join(words.split())) for tag, words in text.variants if words]
    if len(variants) == 1:
        return f"“{variants[0][1]}”"
    return " ".join(f"{tag or 'any'}: “{words}”" for tag, words in variants)


def _numbered(name: str, values: Iterable[str]) -> list[tuple[str, str]]:
    return [(f"{name} {number}", value) for number, value in enumerate(values, 1)]


def _said(parts: Iterable[tuple[str, Said]]) -> Particulars:
    return {name: said for name, said in parts if said}


def _words(said: Said) -> str:
    return said if isinstance(said, str) else wording.listed(said)


def _begin(name: str) -> str:
    return name[0].upper() + name[1:]
