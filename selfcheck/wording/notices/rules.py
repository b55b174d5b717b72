"""Rules in words: as one sentence, and with everything that is said of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import assert_never

from selfcheck.core.apps import Form
from selfcheck.core.devices import Os
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Effect, Exemption, Rule
from selfcheck.core.report import Report
from selfcheck.core.scope import in_groups, with_person
from selfcheck.language import tr, translated
from selfcheck.wording import labels
from selfcheck.wording.findings import slug_name
from selfcheck.wording.notices.parts import NOTHING, Taken
from selfcheck.wording.steps import written_steps
from selfcheck.wording.voice import Voice, either, listed
from selfcheck.wording.whom import person
from selfcheck.wording.withdrawn import devices

READ_OUT = 4
"""So many names are read out in a sentence; of more the first three, and the rest is counted."""


@frozen
class StepList:
    """How to comply on one platform; `platform` is "" where it is the same on all.

    `struck` is true where all that is asked there was taken back.
    """

    platform: str
    steps: tuple[str, ...]
    struck: bool = False


@frozen
class RuleCard:
    """One rule in full. `apps` are all names where the sentence does not hold them all.

    `withdrawn` is true where this rule was taken back, at least for some; `struck` where nothing
    is left of it.
    """

    rule_id: str
    text: str
    apps: tuple[str, ...]
    lines: tuple[str, ...]
    otherwise: str
    steps: tuple[StepList, ...]
    exemptions: tuple[str, ...]
    withdrawn: bool = False
    struck: bool = False
    foreign: str = ""


def rule_text(rule: Rule, report: Report, voice: Voice) -> str:
    """One rule as a sentence that names apps, devices and deadline."""
    what = what_of(rule, report, voice)
    if rule.minimum_version:
        what = tr("{app} {version} or newer", app=what, version=rule.minimum_version)
    effect, where = translated(labels.EFFECTS[rule.effect]), devices(rule.devices)
    if rule.deadline is None:
        return tr("{effect}: {apps} on {devices}.", effect=effect, apps=what, devices=where)
    return tr(
        "{effect}: {apps} on {devices}, by {when}.",
        effect=effect,
        apps=what,
        devices=where,
        when=voice.moment(rule.deadline),
    )


def what_of(rule: Rule, report: Report, voice: Voice) -> str:
    """What a rule is about: "TikTok (app or web app)", "apps of ByteDance except Lark"."""
    names = shortened(names_of(rule.apps, report, voice))
    if rule.publishers:
        names = (*names, tr("apps of {publishers}", publishers=listed(rule.publishers)))
    what = listed(names) or tr("No app")
    if rule.excluded:
        spared = listed(names_of(rule.excluded, report, voice))
        what = tr("{apps} except {others}", apps=what, others=spared)
    return tr("{apps} ({forms})", apps=what, forms=forms(rule)) if rule.forms else what


def names_of(slugs: tuple[str, ...], report: Report, voice: Voice) -> tuple[str, ...]:
    """The catalogue's names of apps."""
    return tuple(slug_name(slug, report, voice) for slug in slugs)


def shortened(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names for a sentence: a longer list is no longer read as one."""
    if len(names) <= READ_OUT:
        return names
    rest = len(names) - READ_OUT + 1
    return (*names[: READ_OUT - 1], tr("{n} more apps", "", rest, one="1 more app"))


def forms(rule: Rule) -> str:
    """The forms of an app that a rule is about: "app or web app"."""
    return either([_form(form) for form in rule.forms])


def _form(form: Form) -> str:
    match form:
        case Form.NATIVE:
            return tr("app", "a form of an app")
        case Form.WEB_APP:
            return tr("web app")
        case Form.EXTENSION:
            return tr("extension")
        case _:
            assert_never(form)


def rule_card(rule: Rule, report: Report, voice: Voice, taken: Taken = NOTHING) -> RuleCard:
    """One rule in full, with what was taken back of it alone."""
    names = names_of(rule.apps, report, voice)
    texts = (rule.consequence, *rule.resolution.values())
    return RuleCard(
        rule_id=rule.id,
        text=rule_text(rule, report, voice),
        apps=names if len(names) > READ_OUT else (),
        lines=_lines(rule, voice),
        otherwise=voice.read(rule.consequence),
        steps=tuple(_steps(rule, voice, taken)),
        exemptions=tuple(_for_you(each, report, voice) for each in rule.exemptions),
        withdrawn=taken.some,
        struck=taken.all,
        foreign=voice.foreign(*texts),
    )


def _lines(rule: Rule, voice: Voice) -> tuple[str, ...]:
    """What of the deadline does not fit into the sentence."""
    if rule.deadline is None:
        return () if rule.effect is Effect.ALLOW else (tr("No deadline was set."),)
    theirs = voice.theirs(rule.deadline)
    late = rule.overdue_from
    return tuple(
        filter(
            None,
            (
                tr("The deadline is {when}.", when=theirs) if theirs else "",
                tr("It counts as overdue from {when}.", when=voice.moment(late))
                if late is not None and rule.grace_days
                else "",
            ),
        )
    )


def _steps(rule: Rule, voice: Voice, taken: Taken) -> Iterator[StepList]:
    """The organization's steps as they are written, by platform; those for all others last."""
    named = [os for os in Os if os.value in rule.resolution]
    for os in named:
        place = tr("On {system}", system=labels.SYSTEMS[os])
        if written := written_steps(rule, os.value, voice):
            yield _step_list(place, written, struck=taken.on(os))
    if written := written_steps(rule, "default", voice):
        place = tr("On other devices that are meant") if named else ""
        yield _step_list(place, written, struck=taken.elsewhere(named))


def _step_list(place: str, written: tuple[str, ...], *, struck: bool) -> StepList:
    if struck and place:
        place = tr("{place} (withdrawn)", place=place)
    return StepList(place, written, struck)


def _for_you(one: Exemption, report: Report, voice: Voice) -> str:
    """An exemption, and whether it is for the person at hand where that is known."""
    text = exemption(one, voice)
    if one.until is not None and report.as_of > one.until:
        return tr("{exemption} That is over.", exemption=text)
    devices = [with_person(each.device, report.person) for each in report.devices]
    covered = {in_groups(one.groups, device) for device in devices or [person(report)]}
    if covered == {True}:
        return tr("{exemption} That is you.", exemption=text)
    if covered == {False}:
        return tr("{exemption} That is not you.", exemption=text)
    return text


def exemption(one: Exemption, voice: Voice) -> str:
    """Whom an exemption is for, who approved it, and how long it lasts."""
    whom, by = groups(one.groups), one.approved_by
    until = voice.moment(one.until) if one.until else ""
    if by and until:
        return tr(
            "Not for {groups}, approved by {approver}, until {when}.",
            groups=whom,
            approver=by,
            when=until,
        )
    if by:
        return tr("Not for {groups}, approved by {approver}.", groups=whom, approver=by)
    if until:
        return tr("Not for {groups}, until {when}.", groups=whom, when=until)
    return tr("Not for {groups}.", groups=whom)


def groups(names: tuple[str, ...], row: Callable[[Sequence[str]], str] = listed) -> str:
    """Groups of people by their names: "the group press", "the groups law and press"."""
    return tr("the groups {names}", "", len(names), one="the group {names}", names=row(names))
