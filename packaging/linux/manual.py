"""Manual pages, written from the definitions of the commands so that they cannot say otherwise.

The language is man(7)'s; groff's warnings are looked for by a test.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from linux.commands import Command, Option

Terms = Sequence[tuple[str, str]]
"""What is named, and what it means."""


@dataclass(frozen=True, slots=True)
class Page:
    """A manual page. `sections` come after the commands, in their order."""

    name: str
    version: str
    summary: str
    command: Command
    sections: Sequence[tuple[str, Terms]]
    see: Sequence[str] = ()


def manual(page: Page, moment: int) -> str:
    """The page as text for man(7). `moment` is the seconds since 1970 that it bears as its date."""
    date = datetime.fromtimestamp(moment, UTC).date().isoformat()
    lines = [
        f'.TH {page.name.upper()} 1 "{date}" "Self-Check {page.version}" "User Commands"',
        *_section("NAME", [f"{_plain(page.name)} \\- {_plain(page.summary)}"]),
        *_section("SYNOPSIS", _synopses(page)),
        *_section("DESCRIPTION", _paragraphs(page.command.meaning)),
        *_section("OPTIONS", _options(page.command.options)),
        *_section("OPTIONS OF EVERY COMMAND", _options(page.command.shared)),
        *_section("COMMANDS", _commands(page)),
    ]
    for title, terms in page.sections:
        lines += _section(title, _terms(terms))
    lines += _section("SEE ALSO", [", ".join(f".BR {name}" for name in page.see)])
    return "\n".join(lines) + "\n"


def _section(title: str, lines: Iterable[str]) -> list[str]:
    content = [line for line in lines if line]
    return [f".SH {title}", *content] if content else []


def _synopses(page: Page) -> Iterator[str]:
    yield from _synopsis(page.name, page.command)
    if page.command.commands:
        yield ".br"
        yield f".B {_plain(page.name)}"
        yield "[\\fIOPTION\\fR]... \\fICOMMAND\\fR [\\fIARGUMENT\\fR]..."


def _synopsis(program: str, command: Command) -> Iterator[str]:
    yield f".B {_plain(' '.join((program, *command.path)))}"
    for place in command.places:
        shown = f"\\fI{_plain(place.value)}\\fR" + ("..." if place.many else "")
        yield shown if place.needed else f"[{shown}]"
    for option in command.options:
        if option.needed:
            yield _named(option)
    if any(not option.needed for option in command.options):
        yield "[\\fIOPTION\\fR]..."


def _commands(page: Page) -> Iterator[str]:
    for command in page.command.everything():
        if command.path:
            yield f".SS {_plain(' '.join(command.path))}"
            yield from _synopsis(page.name, command)
            yield ".PP"
            yield from _paragraphs(command.meaning)
            yield from _options([*(p for p in command.places if p.meaning), *command.options])


def _options(options: Iterable[Option]) -> Iterator[str]:
    for option in options:
        yield ".TP"
        yield _named(option)
        yield _plain(option.meaning) or "\\&"


def _named(option: Option) -> str:
    value = f"\\fI{_plain(option.value)}\\fR" if option.value else ""
    names = ", ".join(f"\\fB{_plain(name)}\\fR" for name in option.names)
    return " ".join(filter(None, (names, value + ("..." if option.many and value else ""))))


def _terms(terms: Terms) -> Iterator[str]:
    for name, meaning in terms:
        if name:
            yield ".TP"
            yield f"\\fB{_plain(name)}\\fR"
        else:
            yield ".PP"
        yield _plain(meaning)


def _paragraphs(text: str) -> Iterator[str]:
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            yield ".PP"
        yield _plain(paragraph)


def _plain(text: str) -> str:
    """Text that groff prints as it stands: no escapes, no requests, hyphens that can be copied."""
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    safe = safe.replace("’", "\\(cq").replace("“", "\\(lq").replace("”", "\\(rq")
    return re.sub(r"^([.'])", r"\\&\1", safe, flags=re.MULTILINE)
