"""`selfcheck phone`: the phones and tablets that are known by what the person says of them."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Sequence
from functools import partial

from selfcheck import wording
from selfcheck.checker.answers import counts_still
from selfcheck.checker.assembly import Look
from selfcheck.checker.checker import Checker
from selfcheck.checker.outcome import Outcome
from selfcheck.checker.phones import BY_ID, PERSON, SYSTEMS, refuse_none
from selfcheck.cli.answering import ask_all, choose, expand, said, stands_for_all
from selfcheck.cli.exits import Exit
from selfcheck.cli.overview import banner
from selfcheck.cli.page import Page, Style
from selfcheck.cli.session import OptionError, checker_for, language_of, outcome_of, tell_troubles
from selfcheck.core.devices import DeviceKind, Os, Ownership
from selfcheck.documents.phones import phones_document
from selfcheck.history.values import PHONES
from selfcheck.language import tr
from selfcheck.settings import Settings
from selfcheck.wording import PhoneCard, Voice, labels
from selfcheck.wording.findings import quoted
from selfcheck.wording.phones import about, apps_said, spoken
from selfcheck.wording.questions import text as question_text
from selfcheck.wording.voice import either, headed, listed


def phone(options: Namespace, settings: Settings) -> int:
    """Runs one of the phone's commands."""
    with checker_for(settings, Look()) as checker:
        match options.phone:
            case "list":
                _list(options, settings, checker)
            case "add":
                _add(options, settings, checker)
            case "answer":
                _answer(options, settings, checker)
            case "remove":
                _remove(options, checker)
            case unknown:
                raise AssertionError(unknown)
    return Exit.DONE


def _list(options: Namespace, settings: Settings, checker: Checker) -> None:
    outcome, language = outcome_of(checker, None), language_of(settings)
    if not options.json:
        _print_cards(outcome, settings, _cards(outcome, settings))
        return
    voice = Voice.of(outcome.report, language)
    document = phones_document(
        outcome.report,
        outcome.phones,
        outcome.answers,
        partial(counts_still, now=outcome.report.checked_at, counts=settings.reading_counts),
        lambda question: question_text(question, outcome.report, voice),
        demonstration=outcome.demonstration,
    )
    print(json.dumps(document, indent=2))


def _add(options: Namespace, settings: Settings, checker: Checker) -> None:
    asking = options.os is None
    if asking and not sys.stdin.isatty():
        raise OptionError(
            tr(
                "say which system the phone has: {options}",
                options=either(("--os android", "--os ios")),
            )
        )
    outcome = outcome_of(checker, None)
    kind, os = options.kind, options.os
    if asking:
        kinds = [(k, s) for s in SYSTEMS for k in (DeviceKind.PHONE, DeviceKind.TABLET)]
        kinds = [(k, s) for k, s in kinds if kind is None or k == kind]
        names = tuple(labels.portable(k, s) for k, s in kinds)
        kind, os = kinds[choose(tr("Which device do you want to add?"), names)]
    kind, os = DeviceKind(kind or DeviceKind.PHONE), Os(os)
    taken = [each.device.name for each in outcome.phones]
    name = options.name or wording.default_name(kind, os, taken)
    owner = Ownership(options.ownership) if options.ownership else None
    device = checker.add_phone(kind, os, name, owner)
    print(tr("Added {name}. Its id is {id}.", name=quoted(device.name), id=device.id))
    outcome = checker.again()
    if asking:
        outcome = ask_all(checker, device.id, outcome, settings)
    _print_cards(outcome, settings, _cards(outcome, settings, device.id))


def _answer(options: Namespace, settings: Settings, checker: Checker) -> None:
    if not options.facts and not sys.stdin.isatty():
        raise OptionError(
            tr(
                "say what you know, such as {examples}",
                examples=either(("access:company-email=yes", "apps=no")),
            )
        )
    outcome, language = outcome_of(checker, None), language_of(settings)
    target = _target(options.device, outcome)
    if options.facts:
        for text in options.facts:
            if not stands_for_all(text):
                # What is wrong is refused before anything is kept.
                refuse_none(*expand(text, target, outcome, language), outcome.phones)
        for text in options.facts:
            # An answer may bring up the apps that a later "apps" stands for.
            fact, value = expand(text, target, outcome, language)
            device = _asked_of(target, fact)
            outcome = checker.answer(device, fact, value)
            print(said(device, fact, value, outcome, language))
    else:
        outcome = ask_all(checker, target, outcome, settings)
    if target in {each.device.id for each in outcome.phones}:
        _print_cards(outcome, settings, _cards(outcome, settings, target))


def _remove(options: Namespace, checker: Checker) -> None:
    outcome = checker.last()
    target = _target(options.device, outcome)
    name = next((e.device.name for e in outcome.phones if e.device.id == target), None)
    if name is None:
        raise OptionError(_no_phone(options.device, outcome))
    tell_troubles(checker.remove_phone(target))
    print(tr("{name} is forgotten, with everything you said about it.", name=quoted(name)))


def _asked_of(target: str, fact: str) -> str | None:
    """Groups, region and whether there are phones are the person's, whatever was named."""
    of_person = fact.startswith("group:") or fact in ("region", PHONES)
    return None if of_person or target == PERSON else target


def _target(named: str, outcome: Outcome) -> str:
    """The id of the device named by id or by name; `me` for the person.

    An id is stronger than a name. One that is another phone's name is refused: it may be either
    that is meant. Such names are not given any more.
    """
    devices = {each.device.id: each.device for each in outcome.phones}
    ids = {PERSON, *devices, *(each.device.id for each in outcome.report.devices)}
    if named.startswith(BY_ID) and named.removeprefix(BY_ID) in ids:
        return named.removeprefix(BY_ID)
    called = next((d for d in devices.values() if d.name.casefold() == named.casefold()), None)
    if named not in ids:
        if called is None:
            raise OptionError(_no_phone(named, outcome))
        return called.id
    if named in devices and called is not None and called.id != named:
        raise OptionError(
            tr(
                "{named} is the id of {phone} and the name of another phone; write {by_id} for"
                " {phone}, or {other_id} for the one called {named}",
                named=quoted(named),
                phone=quoted(devices[named].name),
                by_id=f"{BY_ID}{named}",
                other_id=f"{BY_ID}{called.id}",
            )
        )
    return named


def _no_phone(named: str, outcome: Outcome) -> str:
    known = tuple(
        tr("{name} ({id})", name=quoted(each.device.name), id=each.device.id)
        for each in outcome.phones
    )
    if not known:
        return tr("there is no phone {phone}; none is known yet", phone=quoted(named))
    return tr(
        "there is no phone {phone}; known are: {phones}", phone=quoted(named), phones=listed(known)
    )


def _cards(outcome: Outcome, settings: Settings, only: str | None = None) -> tuple[PhoneCard, ...]:
    voice = Voice.of(outcome.report, language_of(settings))
    cards = wording.phones(
        outcome.report, voice, outcome.phones, outcome.answers, settings.reading_counts
    )
    return tuple(card for card in cards if only is None or card.device_id == only)


def _print_whether(page: Page, outcome: Outcome, voice: Voice) -> None:
    """What was said of whether there are phones, or how to say it."""
    answer = next((each for each in outcome.answers if each.fact == PHONES), None)
    if answer is not None:
        matter = about(answer.fact, outcome.report, voice)
        line = headed(matter, spoken(answer, outcome.report, voice))
        page.text(line + ". " + tr("You said so {when}.", when=voice.on(answer.at)))
    if answer is None or answer.value is not False:
        page.text(
            tr("If you have none, say so with: selfcheck phone answer {me} phones=no", me=PERSON)
        )


def _print_cards(outcome: Outcome, settings: Settings, cards: Sequence[PhoneCard]) -> None:
    page, voice = Page(), Voice.of(outcome.report, language_of(settings))
    banner(page, outcome, voice)
    if not cards:
        page.text(tr("No phone or tablet is known here. Add one with: selfcheck phone add"))
        _print_whether(page, outcome, voice)
    for card in cards:
        page.gap()
        page.text(
            headed(tr("{name} ({id})", name=card.title, id=card.device_id), card.label),
            style=Style.BOLD,
        )
        page.text(f"{card.system}. {card.known}. {card.added}.", indent=2)
        for saying in card.sayings:
            if not saying.ask.fact.startswith("app:"):
                line = f"{headed(saying.about, saying.value)}. {saying.when}."
                page.text(line, indent=2, mark="- ")
        for line in apps_said(card):
            page.text(line, indent=2, mark="- ")
        for ask in card.asks:
            page.text(ask.text, indent=2, mark="? ", style=Style.OPEN)
            page.text(", ".join(app.name for app in ask.apps), indent=4, style=Style.DIM)
            page.text(ask.said, indent=4, style=Style.DIM)
        if card.asks:
            page.text(
                tr("Answer with: selfcheck phone answer {device}", device=card.device_id),
                indent=2,
            )
    page.print()
