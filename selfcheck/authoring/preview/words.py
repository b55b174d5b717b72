"""The sentences that employees would read of a notice, in every language its records carry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from zoneinfo import ZoneInfo

from selfcheck import wording
from selfcheck.authoring.preview import cards
from selfcheck.authoring.preview.imagined import ANY, Imagined
from selfcheck.authoring.preview.languages import languages
from selfcheck.authoring.reports.preview import Card, Words
from selfcheck.core.records import Notice, Policy
from selfcheck.core.report import Report, Status
from selfcheck.language import Language, language_named, speaking

_FIRST = (Status.ACTION_REQUIRED, Status.WITHDRAWN, Status.UPCOMING)


def words(imagined: Imagined, notices: Iterable[Notice]) -> list[Words]:
    """What each notice says, on devices that have everything it is about.

    A notice that does not hold yet is also shown as it will read when it takes effect.
    """
    return [
        _in_language(notice, view, language)
        for notice in notices
        for view in _views(imagined, notice)
        for language in languages(imagined.policy, notice)
    ]


def _views(imagined: Imagined, notice: Notice) -> Iterator[Imagined]:
    if imagined.moment >= notice.issued:
        yield imagined
    if imagined.moment < notice.effective:
        yield imagined.then(notice.effective)


def _in_language(notice: Notice, view: Imagined, language: str) -> Words:
    """In a language that the window speaks its own words are in that, too; else in English."""
    with speaking(_spoken(language)):
        return _words(notice, view, language)


@cache
def _spoken(language: str) -> Language:
    return language_named([language])


def _words(notice: Notice, view: Imagined, language: str) -> Words:
    everything = view.everything(notice)
    voice = _voice(everything, view.policy, language)
    state = next(one.state for one in everything.notices if one.notice.id == notice.id)
    return Words(
        notice=notice.id,
        language=language,
        at=view.moment.astimezone(voice.zone),
        state=state.value,
        title=voice.read(notice.title),
        cards=tuple(_cards(notice, view, everything, voice)),
    )


def _cards(
    notice: Notice, view: Imagined, everything: Report, voice: wording.Voice
) -> Iterator[Card]:
    found = [f for f in everything.findings if f.notice.id == notice.id and f.status in _FIRST]
    if found:
        named = [f for f in found if f.installed is None or not f.installed.name.startswith(ANY)]
        one = view.one((named or found)[0])
        yield cards.verdict(one, voice)
    yield from cards.to_do(everything, voice, notice)
    yield from cards.coming(everything, voice, notice)
    yield from cards.withdrawn(everything, voice, notice.id)
    yield from cards.questions((everything, view.unsure(notice)), voice, notice.id)
    yield cards.on_the_time_line(everything, voice, notice.id)


def _voice(report: Report, policy: Policy, language: str) -> wording.Voice:
    return wording.Voice.of(report, language, ZoneInfo(policy.organization.time_zone))
