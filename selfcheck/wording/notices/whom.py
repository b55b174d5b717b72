"""Whom a notice is for, whether that includes the person at hand, and how that is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfcheck.core.devices import Audience, Tri
from selfcheck.core.frozen import frozen
from selfcheck.core.report import Report
from selfcheck.core.scope import in_audience, with_person
from selfcheck.language import tr
from selfcheck.wording import labels
from selfcheck.wording.notices.changes import audience
from selfcheck.wording.questions import Said
from selfcheck.wording.voice import Voice, listed
from selfcheck.wording.whom import person


@frozen
class Whom:
    """`includes` is whether the notice is for this person on any device; None is not known."""

    text: str
    includes: Tri
    conclusion: str
    because: tuple[str, ...] = ()


def whom(who: Audience, report: Report, voice: Voice, answers: Iterable[Said] = ()) -> Whom:
    """Whom a notice is for, seen from this person."""
    text = tr("For {people}.", people=audience(who))
    devices = [with_person(each.device, report.person) for each in report.devices]
    found = {device.id: in_audience(who, device) for device in devices or [person(report)]}
    because = tuple(_because(who, report, voice, answers))
    values = set(found.values())
    if values == {True}:
        return Whom(text, True, tr("That includes you."), because)
    if values == {False}:
        return Whom(text, False, tr("That does not include you."), because)
    if True not in values:
        return Whom(text, None, tr("Whether that includes you is not known."), because)
    mine = listed(tuple(labels.device(device) for device in devices if found[device.id] is True))
    return Whom(text, True, tr("That includes you for {devices}.", devices=mine), because)


def _because(who: Audience, report: Report, voice: Voice, answers: Iterable[Said]) -> Iterator[str]:
    """What is known of the person about each thing that the audience names."""
    said = {answer.fact: answer for answer in answers if answer.device is None}
    me = report.person
    for name in who.groups:
        belongs = me.groups.get(name)
        if belongs is None:
            yield tr("Whether you belong to the group {name} is not known.", name=name)
            continue
        how = _how(said.get(f"group:{name}"), belongs, voice)
        if belongs:
            yield tr("You belong to the group {name}: {how}.", name=name, how=how)
        else:
            yield tr("You do not belong to the group {name}: {how}.", name=name, how=how)
    if who.regions and me.region is None:
        yield tr("Where you work is not known.")
    elif who.regions:
        how = _how(said.get("region"), me.region, voice)
        yield tr("You work in {region}: {how}.", region=me.region, how=how)


def _how(answer: Said | None, value: bool | str | None, voice: Voice) -> str:  # noqa: FBT001 - an answer's value
    if answer is not None and answer.value == value:
        return tr("you said so {when}", when=voice.on(answer.at))
    return tr("from the settings of this computer")
