"""What a revision of a notice says otherwise, for those who have to follow it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from selfcheck.core.devices import ANY_AUDIENCE, Audience, Os
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Notice, NoticeKind, Rule
from selfcheck.core.report import Report
from selfcheck.core.revisions import Part, RulePart, RuleRevision, revision
from selfcheck.core.text import Text
from selfcheck.wording import labels
from selfcheck.wording.findings import quoted
from selfcheck.wording.notices import rules
from selfcheck.wording.voice import Voice, listed
from selfcheck.wording.withdrawn import devices

NONE = "none"
NEW = "New"
NO_MORE = "No longer said"
ADDED = " added"
GONE = " no longer named"


@frozen
class Change:
    """One difference. `before` or `now` is "" where there is nothing to set against the other.

    `about` names the rule it is in, where there are several.
    """

    what: str
    before: str = ""
    now: str = ""
    about: str = ""

    @property
    def sentence(self) -> str:
        """The same in one line: "Deadline: Friday 10 July; before: Thursday 9 July"."""
        what = self.what + self.about
        if self.now and self.before:
            return f"{what}: {_open(self.now)}; before: {self.before}"
        told = self.now or self.before
        return f"{what}: {told}" if told else f"{what}."

    @property
    def either(self) -> str:
        """A difference between two versions of which none is the earlier one."""
        if self.now and self.before:
            return f"{self.what}{self.about}: either {_open(self.before)}, or {self.now}"
        told = self.now or self.before
        if not told:
            return f"{self.what}{self.about}."
        if self.what in {NEW, NO_MORE}:
            return f"In one version only: {told}"
        what = self.what.removesuffix(ADDED).removesuffix(GONE)
        return f"{what}{self.about}, in one version only: {told}"


def _open(text: str) -> str:
    """A text that another one follows."""
    return text.removesuffix(".")


def changes(old: Notice, new: Notice, report: Report, voice: Voice) -> tuple[Change, ...]:
    """Every difference, what is asked first; one line says so where nobody need care."""
    found = revision(old, new)
    several = len(old.rules) > 1 or len(new.rules) > 1
    told: list[Change] = []
    for pair in found.rules:
        told += _rule(pair, report, voice, several=several)
    for part in found.parts:
        told += _part(part, old, new, report, voice)
    return tuple(told) or (Change("It asks and says the same as before"),)


def _part(  # noqa: C901, PLR0912 - one case a part
    part: Part, old: Notice, new: Notice, report: Report, voice: Voice
) -> Iterator[Change]:
    match part:
        case Part.KIND:
            kinds = {NoticeKind.POLICY: "with rules", NoticeKind.INFORMATION: "information only"}
            yield Change("Kind", kinds[old.kind], kinds[new.kind])
        case Part.TITLE:
            yield _text("Title", old.title, new.title, voice)
        case Part.SUMMARY:
            yield _text("Summary", old.summary, new.summary, voice)
        case Part.REASON:
            yield _text("Reason", old.reason, new.reason, voice)
        case Part.AUDIENCE:
            yield Change("For whom", audience(old.audience), audience(new.audience))
        case Part.EFFECTIVE:
            yield _moment("Takes effect", old.effective, new.effective, voice)
        case Part.EXPIRES:
            yield _moment("Ends by itself", old.expires, new.expires, voice)
        case Part.SUPERSEDES:
            before, now = (_titles(each, report, voice) for each in (old, new))
            yield Change("Replaces", before, now)
        case Part.REFERENCES:
            yield from _references(old, new, voice)
        case Part.MESSAGES:
            sent = [each for each in new.messages if each not in old.messages]
            for message in sent:
                yield Change("Another message was sent", "", voice.moment(message.sent))
            if not sent:
                yield Change("The messages that were sent are listed otherwise")
        case _:
            assert_never(part)


def _rule(pair: RuleRevision, report: Report, voice: Voice, *, several: bool) -> Iterator[Change]:
    old, new = pair.old, pair.new
    if old is None and new is not None:
        yield Change(NEW, "", rules.rule_text(new, report, voice))
    elif new is None and old is not None:
        yield Change(NO_MORE, rules.rule_text(old, report, voice))
    elif old is not None and new is not None:
        about = f" ({rules.what_of(new, report, voice)})" if several else ""
        for part in pair.parts:
            for change in _rule_part(part, old, new, report, voice):
                yield replace(change, about=about)


def _rule_part(  # noqa: C901, PLR0912 - one case a part
    part: RulePart, old: Rule, new: Rule, report: Report, voice: Voice
) -> Iterator[Change]:
    match part:
        case RulePart.EFFECT:
            yield Change("What is said", labels.EFFECTS[old.effect], labels.EFFECTS[new.effect])
        case RulePart.APPS:
            before, now = (rules.names_of(rule.apps, report, voice) for rule in (old, new))
            yield from _names("Apps", before, now)
        case RulePart.PUBLISHERS:
            yield from _names("Publishers", old.publishers, new.publishers)
        case RulePart.EXCLUDED:
            before, now = (rules.names_of(rule.excluded, report, voice) for rule in (old, new))
            yield from _names("Exceptions", before, now)
        case RulePart.FORMS:
            yield Change("Form of the app", rules.forms(old) or "any", rules.forms(new) or "any")
        case RulePart.MINIMUM_VERSION:
            yield Change(
                "Oldest version allowed", old.minimum_version or NONE, new.minimum_version or NONE
            )
        case RulePart.DEVICES:
            yield Change("Devices", devices(old.devices), devices(new.devices))
        case RulePart.DEADLINE:
            yield _moment("Deadline", old.deadline, new.deadline, voice)
        case RulePart.GRACE_DAYS:
            yield Change(
                "Days of grace after the deadline", f"{old.grace_days}", f"{new.grace_days}"
            )
        case RulePart.CONSEQUENCE:
            yield _text("What happens otherwise", old.consequence, new.consequence, voice)
        case RulePart.RESOLUTION:
            yield Change("Other steps", "", _platforms(old, new))
        case RulePart.EXEMPTIONS:
            yield Change("Exemptions", _exemptions(old, voice), _exemptions(new, voice))
        case _:
            assert_never(part)


def _exemptions(rule: Rule, voice: Voice) -> str:
    return " ".join(rules.exemption(each, voice) for each in rule.exemptions) or NONE


def _text(what: str, old: Text, new: Text, voice: Voice) -> Change:
    before, now = voice.read(old), voice.read(new)
    if before == now:
        return Change(f"{what}: other words in another language")
    return Change(what, quoted(before) if before else NONE, quoted(now) if now else NONE)


def _moment(what: str, old: datetime | None, new: datetime | None, voice: Voice) -> Change:
    before, now = (voice.moment(each) if each else NONE for each in (old, new))
    return Change(what, before, now)


def _names(what: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    added = tuple(name for name in new if name not in old)
    gone = tuple(name for name in old if name not in new)
    if added:
        yield Change(what + ADDED, "", listed(rules.shortened(added)))
    if gone:
        yield Change(what + GONE, listed(rules.shortened(gone)))
    if not added and not gone:
        yield Change(f"{what}: the same, in another order")


def _references(old: Notice, new: Notice, voice: Voice) -> Iterator[Change]:
    added = tuple(quoted(voice.read(r.title)) for r in new.references if r not in old.references)
    if added:
        yield Change("More to read", "", listed(added))
    else:
        yield Change("Fewer references to read")


def _titles(notice: Notice, report: Report, voice: Voice) -> str:
    titles = {each.notice.id: each.notice.title for each in report.notices}
    names = (quoted(voice.read(titles[i]) if i in titles else i) for i in notice.supersedes)
    return listed(tuple(names)) or NONE


def _platforms(old: Rule, new: Rule) -> str:
    """The platforms whose steps differ."""
    named = {os.value: labels.SYSTEMS[os] for os in Os} | {"default": "all other devices"}
    differ = (
        named.get(key, key)
        for key in dict.fromkeys((*old.resolution, *new.resolution))
        if old.resolution.get(key) != new.resolution.get(key)
    )
    return f"on {listed(tuple(differ))}"


def audience(whom: Audience) -> str:
    """Whom a notice is for, in words."""
    if whom == ANY_AUDIENCE:
        return "everyone"
    people = rules.groups(whom.groups, "or") if whom.groups else "everyone"
    return people + (f" in {listed(whom.regions, 'or')}" if whom.regions else "")
