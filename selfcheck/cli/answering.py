"""Answers on the command line: read from its words, or asked for on a terminal."""

from __future__ import annotations

import sys

from selfcheck import wording
from selfcheck.checker.answers import answer_fits, each_answer
from selfcheck.checker.checker import Checker
from selfcheck.checker.outcome import Outcome
from selfcheck.cli.page import Page, Style, printable
from selfcheck.cli.session import OptionError, language_of
from selfcheck.core.records import Policy
from selfcheck.core.report import Question, Report
from selfcheck.history.values import PHONES, Answer
from selfcheck.language import tr
from selfcheck.settings import Settings
from selfcheck.wording import Ask, Voice
from selfcheck.wording.findings import quoted, slug_name
from selfcheck.wording.phones import spoken
from selfcheck.wording.questions import ask as question_card
from selfcheck.wording.questions import text as question_text
from selfcheck.wording.voice import either, headed

Value = bool | str | None
_VALUES: dict[str, Value] = {"yes": True, "no": False, "unknown": None}
_ALL_APPS = "apps"
_APP = "app:"


def stands_for_all(text: str) -> bool:
    """Whether the answer is about all apps that are asked about, whichever they are then."""
    return text.partition("=")[0] == _ALL_APPS


def expand(text: str, target: str, outcome: Outcome, language: str) -> tuple[str, Value]:
    """A fact and its answer out of FACT=VALUE.

    `apps` stands for all apps that are asked about on the device. Raises OptionError.
    """
    fact, equals, given = text.partition("=")
    if not equals or not given:
        raise OptionError(
            tr(
                "{answer} is no answer; write {forms}",
                answer=quoted(text),
                forms=either(("FACT=yes", "FACT=no", "FACT=unknown")),
            )
        )
    if fact == _ALL_APPS:
        slugs = _asked_apps(target, outcome)
        if not slugs:
            asked = _asked(target, outcome, language)
            raise OptionError(tr("no app is asked about there now. {asked}", asked=asked))
        fact = _APP + ",".join(slugs)
    value: Value = given
    if fact == "region":
        value = None if given == "unknown" else given
    elif given in _VALUES:
        value = _VALUES[given]
    _refuse_unknown_apps(fact, outcome)
    if not answer_fits(fact, value):
        raise OptionError(
            tr(
                "{answer} does not answer {fact}. {asked}",
                answer=quoted(given),
                fact=quoted(fact),
                asked=_asked(target, outcome, language),
            )
        )
    return fact, value


def _asked_apps(target: str, outcome: Outcome) -> list[str]:
    return [
        question.fact.removeprefix(_APP)
        for question in outcome.report.unsettled
        if question.device is not None
        and question.device.id == target
        and question.fact.startswith(_APP)
    ]


def _refuse_unknown_apps(fact: str, outcome: Outcome) -> None:
    """A slug that is written wrong would be kept and never count."""
    if not fact.startswith(_APP) or outcome.policy is None:
        return
    for slug in fact.removeprefix(_APP).split(","):
        if slug not in outcome.policy.catalogue:
            raise OptionError(
                tr(
                    "the policy knows no app {app}; write it as in {example}",
                    app=quoted(slug),
                    example=f"{_APP}{_example(outcome.policy)}",
                )
            )


def _example(policy: Policy) -> str:
    return min(policy.catalogue, default="SLUG")


def _asked(target: str, outcome: Outcome, language: str) -> str:
    """What is asked now, a whole sentence: each question, and by which word it is answered."""
    report, voice = outcome.report, Voice.of(outcome.report, language)
    asks = [question_card(q, report, voice) for q in report.unsettled if q.fact == PHONES]
    asks += wording.questions_about(target, report, voice, outcome.answers)
    if not asks:
        return tr("Nothing is asked now.")
    words = (
        tr("{question} ({word})", question=ask.text, word=_ALL_APPS if ask.apps else ask.fact)
        for ask in asks
    )
    return tr("Asked is: {questions}", questions=" ".join(words))


def said(device: str | None, fact: str, value: Value, outcome: Outcome, language: str) -> str:
    """What was kept, in a line, in the words of the question."""
    report, voice = outcome.report, Voice.of(outcome.report, language)
    if not fact.startswith(_APP):
        known = [each.device for each in report.devices]
        asked = Question(next((each for each in known if each.id == device), None), fact)
        answer = Answer(device, fact, value, report.checked_at)
        kept = tr(
            "Kept: {question} {answer}.",
            question=question_text(asked, report, voice),
            answer=spoken(answer, report, voice),
        )
        return printable(kept)
    parts = []
    for state, words in (
        (True, tr("there", "an app on a phone")),
        (False, tr("not there")),
        (None, tr("not known")),
    ):
        slugs = [f for f, v in each_answer(fact, value).items() if v is state]
        if slugs:
            parts.append(headed(words, _names(slugs, outcome.report, voice)))
    return tr("Kept: {answers}.", answers="; ".join(parts))


def _names(facts: list[str], report: Report, voice: Voice) -> str:
    names = tuple(slug_name(fact.removeprefix(_APP), report, voice) for fact in facts)
    return wording.listed(tuple(map(printable, names)))


def ask_all(checker: Checker, target: str, outcome: Outcome, settings: Settings) -> Outcome:
    """Asks each open question once, those too that the answers bring up.

    Whoever ends the input, or only presses Enter, keeps what was answered so far.
    """
    language, done = language_of(settings), set[str]()
    while True:
        voice = Voice.of(outcome.report, language)
        asks = wording.questions_about(target, outcome.report, voice, outcome.answers)
        left = [ask for ask in asks if ask.fact not in done]
        if not left:
            _tell(tr("Nothing more is asked now.") if not asks else tr("The rest you don’t know."))
            return outcome
        try:
            value = _one(left[0])
        except _EnoughError:
            _tell(tr("What you answered is kept."))
            return outcome
        done.add(left[0].fact)
        outcome = checker.answer(left[0].device_id, left[0].fact, value)


class _EnoughError(Exception):
    """The person wants to stop."""


def _tell(text: str) -> None:
    print(text, file=sys.stderr)


def _read(prompt: str) -> str:
    sys.stderr.write(prompt)
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line.strip():
        raise _EnoughError
    return line.strip()


def _one(ask: Ask) -> Value:
    page = Page(sys.stderr)
    page.heading(ask.text)
    page.text(ask.because, indent=2, style=Style.DIM)
    for text in (ask.hint, *ask.where):
        page.text(text, indent=2, mark="- ")
    page.text(ask.said, indent=2, style=Style.DIM)
    if ask.apps:
        page.columns((f"{n:>3}", app.name) for n, app in enumerate(ask.apps, start=1))
    page.print()
    if ask.apps:
        return _ticked(ask)
    labels = tuple(choice.label for choice in ask.choices)
    return ask.choices[_number(labels)].value


def _ticked(ask: Ask) -> Value:
    """The numbers of the apps that are there, or one of the answers for all of them."""
    letters = {"n": ask.choices[0], "?": ask.choices[1]}
    offer = ", ".join(f"{letter} = {choice.label}" for letter, choice in letters.items())
    while True:
        asked = tr("Numbers of those that are there, or {offer}", offer=offer)
        line = _read(f"{asked}: ")
        if line.casefold() in letters:
            return letters[line.casefold()].value
        words = line.replace(",", " ").split()
        if all(w.isdecimal() and 1 <= int(w) <= len(ask.apps) for w in words):
            return ",".join(ask.apps[number - 1].slug for number in sorted(set(map(int, words))))
        _tell(tr("Write numbers from 1 to {most}, n, or a question mark.", most=len(ask.apps)))


def choose(title: str, labels: tuple[str, ...]) -> int:
    """The place of the one chosen. Raises OptionError where the person stops."""
    _tell(title)
    try:
        return _number(labels)
    except _EnoughError:
        raise OptionError(tr("nothing was chosen, so nothing was added")) from None


def _number(labels: tuple[str, ...]) -> int:
    offer = ", ".join(f"{n} = {label}" for n, label in enumerate(labels, start=1))
    while True:
        line = _read(f"{offer}: ")
        if line.isdecimal() and 1 <= int(line) <= len(labels):
            return int(line) - 1
        _tell(tr("Write a number from 1 to {most}.", most=len(labels)))
