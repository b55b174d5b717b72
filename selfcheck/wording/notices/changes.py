"""What a revision of a notice says otherwise, for those who have to follow it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from enum import Enum, auto
from typing import Final, assert_never

from selfcheck.core.devices import ANY_AUDIENCE, Audience, Os
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Notice, NoticeKind, Rule
from selfcheck.core.report import Report
from selfcheck.core.revisions import Part, RulePart, RuleRevision, revision
from selfcheck.core.text import Text
from selfcheck.language import mark, tr, translated
from selfcheck.language.isolation import PDI
from selfcheck.wording import labels
from selfcheck.wording.findings import quoted
from selfcheck.wording.notices import rules
from selfcheck.wording.voice import Voice, either, listed, number
from selfcheck.wording.withdrawn import devices

NONE: Final = mark("none")


class Kind(Enum):
    """What sort of difference it is: how it is told, in a revision and between two versions."""

    OTHERWISE = auto()
    NEW = auto()
    NO_MORE = auto()
    ADDED = auto()
    GONE = auto()


@frozen
class Change:
    """One difference. `before` or `now` is "" where there is nothing to set against the other.

    `about` names the rule it is in, where there are several.
    """

    what: str
    before: str = ""
    now: str = ""
    about: str = ""
    kind: Kind = Kind.OTHERWISE

    @property
    def sentence(self) -> str:
        """The same in one line: "Deadline: Friday 10 July; before: Thursday 9 July"."""
        what = self._about(self._headed())
        if self.now and self.before:
            return tr(
                "{what}: {now}; before: {before}",
                what=what,
                now=_open(self.now),
                before=self.before,
            )
        told = self.now or self.before
        return tr("{what}: {text}", what=what, text=told) if told else tr("{what}.", what=what)

    @property
    def either(self) -> str:
        """A difference between two versions of which none is the earlier one."""
        what, told = self._about(self.what), self.now or self.before
        if self.now and self.before:
            return tr(
                "{what}: either {first}, or {second}",
                what=what,
                first=_open(self.before),
                second=self.now,
            )
        if not told:
            return tr("{what}.", what=what)
        if self.kind in {Kind.NEW, Kind.NO_MORE}:
            return tr("In one version only: {text}", text=told)
        return tr("{what}, in one version only: {text}", what=what, text=told)

    def _headed(self) -> str:
        match self.kind:
            case Kind.OTHERWISE:
                return self.what
            case Kind.NEW:
                return tr("New")
            case Kind.NO_MORE:
                return tr("No longer said")
            case Kind.ADDED:
                return tr("{what} added", what=self.what)
            case Kind.GONE:
                return tr("{what} no longer named", what=self.what)
            case _:
                assert_never(self.kind)

    def _about(self, what: str) -> str:
        return tr("{what} ({rule})", what=what, rule=self.about) if self.about else what


def _open(text: str) -> str:
    """A text that another one follows."""
    return (
        text.removesuffix(f".{PDI}") + PDI if text.endswith(f".{PDI}") else text.removesuffix(".")
    )


def changes(old: Notice, new: Notice, report: Report, voice: Voice) -> tuple[Change, ...]:
    """Every difference, what is asked first; one line says so where nobody need care."""
    found = revision(old, new)
    several = len(old.rules) > 1 or len(new.rules) > 1
    told: list[Change] = []
    for pair in found.rules:
        told += _rule(pair, report, voice, several=several)
    for part in found.parts:
        told += _part(part, old, new, report, voice)
    return tuple(told) or (Change(tr("It asks and says the same as before")),)


def _part(  # noqa: C901, PLR0912 - one case a part
    part: Part, old: Notice, new: Notice, report: Report, voice: Voice
) -> Iterator[Change]:
    match part:
        case Part.KIND:
            kinds = {
                NoticeKind.POLICY: tr("with rules"),
                NoticeKind.INFORMATION: tr("information only"),
            }
            yield Change(tr("Kind"), kinds[old.kind], kinds[new.kind])
        case Part.TITLE:
            yield _text(tr("Title"), old.title, new.title, voice)
        case Part.SUMMARY:
            yield _text(tr("Summary"), old.summary, new.summary, voice)
        case Part.REASON:
            yield _text(tr("Reason"), old.reason, new.reason, voice)
        case Part.AUDIENCE:
            yield Change(tr("For whom"), audience(old.audience), audience(new.audience))
        case Part.EFFECTIVE:
            yield _moment(tr("Takes effect"), old.effective, new.effective, voice)
        case Part.EXPIRES:
            yield _moment(tr("Ends by itself"), old.expires, new.expires, voice)
        case Part.SUPERSEDES:
            before, now = (_titles(each, report, voice) for each in (old, new))
            yield Change(tr("Replaces"), before, now)
        case Part.REFERENCES:
            yield from _references(old, new, voice)
        case Part.MESSAGES:
            sent = [each for each in new.messages if each not in old.messages]
            for message in sent:
                yield Change(tr("Another message was sent"), "", voice.moment(message.sent))
            if not sent:
                yield Change(tr("The messages that were sent are listed otherwise"))
        case _:
            assert_never(part)


def _rule(pair: RuleRevision, report: Report, voice: Voice, *, several: bool) -> Iterator[Change]:
    old, new = pair.old, pair.new
    if old is None and new is not None:
        yield Change("", "", rules.rule_text(new, report, voice), kind=Kind.NEW)
    elif new is None and old is not None:
        yield Change("", rules.rule_text(old, report, voice), kind=Kind.NO_MORE)
    elif old is not None and new is not None:
        about = rules.what_of(new, report, voice) if several else ""
        for part in pair.parts:
            for change in _rule_part(part, old, new, report, voice):
                yield replace(change, about=about)


def _rule_part(  # noqa: C901, PLR0912 - one case a part
    part: RulePart, old: Rule, new: Rule, report: Report, voice: Voice
) -> Iterator[Change]:
    match part:
        case RulePart.EFFECT:
            yield Change(
                tr("What is said"),
                translated(labels.EFFECTS[old.effect]),
                translated(labels.EFFECTS[new.effect]),
            )
        case RulePart.APPS:
            before, now = (rules.names_of(rule.apps, report, voice) for rule in (old, new))
            yield from _names(tr("Apps"), before, now)
        case RulePart.PUBLISHERS:
            yield from _names(tr("Publishers"), old.publishers, new.publishers)
        case RulePart.EXCLUDED:
            before, now = (rules.names_of(rule.excluded, report, voice) for rule in (old, new))
            yield from _names(tr("Exceptions"), before, now)
        case RulePart.FORMS:
            yield Change(
                tr("Form of the app"), rules.forms(old) or tr("any"), rules.forms(new) or tr("any")
            )
        case RulePart.MINIMUM_VERSION:
            yield Change(
                tr("Oldest version allowed"),
                old.minimum_version or translated(NONE),
                new.minimum_version or translated(NONE),
            )
        case RulePart.DEVICES:
            yield Change(tr("Devices"), devices(old.devices), devices(new.devices))
        case RulePart.DEADLINE:
            yield _moment(tr("Deadline"), old.deadline, new.deadline, voice)
        case RulePart.GRACE_DAYS:
            yield Change(
                tr("Days of grace after the deadline"),
                number(old.grace_days),
                number(new.grace_days),
            )
        case RulePart.CONSEQUENCE:
            yield _text(tr("What happens otherwise"), old.consequence, new.consequence, voice)
        case RulePart.RESOLUTION:
            yield Change(tr("Other steps"), "", _platforms(old, new))
        case RulePart.EXEMPTIONS:
            yield Change(tr("Exemptions"), _exemptions(old, voice), _exemptions(new, voice))
        case _:
            assert_never(part)


def _exemptions(rule: Rule, voice: Voice) -> str:
    return " ".join(rules.exemption(each, voice) for each in rule.exemptions) or translated(NONE)


def _text(what: str, old: Text, new: Text, voice: Voice) -> Change:
    before, now = voice.read(old), voice.read(new)
    if before == now:
        return Change(tr("{what}: other words in another language", what=what))
    return Change(
        what,
        quoted(before) if before else translated(NONE),
        quoted(now) if now else translated(NONE),
    )


def _moment(what: str, old: datetime | None, new: datetime | None, voice: Voice) -> Change:
    before, now = (voice.moment(each) if each else translated(NONE) for each in (old, new))
    return Change(what, before, now)


def _names(what: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    added = tuple(name for name in new if name not in old)
    gone = tuple(name for name in old if name not in new)
    if added:
        yield Change(what, "", listed(rules.shortened(added)), kind=Kind.ADDED)
    if gone:
        yield Change(what, listed(rules.shortened(gone)), kind=Kind.GONE)
    if not added and not gone:
        yield Change(tr("{what}: the same, in another order", what=what))


def _references(old: Notice, new: Notice, voice: Voice) -> Iterator[Change]:
    added = tuple(quoted(voice.read(r.title)) for r in new.references if r not in old.references)
    if added:
        yield Change(tr("More to read"), "", listed(added))
    else:
        yield Change(tr("Fewer references to read"))


def _titles(notice: Notice, report: Report, voice: Voice) -> str:
    titles = {each.notice.id: each.notice.title for each in report.notices}
    names = (quoted(voice.read(titles[i]) if i in titles else i) for i in notice.supersedes)
    return listed(tuple(names)) or translated(NONE)


def _platforms(old: Rule, new: Rule) -> str:
    """The platforms whose steps differ."""
    named = {os.value: labels.SYSTEMS[os] for os in Os} | {"default": tr("all other devices")}
    differ = (
        named.get(key, key)
        for key in dict.fromkeys((*old.resolution, *new.resolution))
        if old.resolution.get(key) != new.resolution.get(key)
    )
    return tr("on {systems}", systems=listed(tuple(differ)))


def audience(whom: Audience) -> str:
    """Whom a notice is for, in words."""
    if whom == ANY_AUDIENCE:
        return tr("everyone")
    people = rules.groups(whom.groups, either) if whom.groups else tr("everyone")
    if not whom.regions:
        return people
    return tr("{people} in {regions}", people=people, regions=either(whom.regions))
