"""The phones added by hand as plain values for JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Protocol

from selfcheck.core.devices import Device
from selfcheck.core.report import Report, Verdict
from selfcheck.documents.report import Asked, Document, question_document
from selfcheck.documents.times import write_moment

Value = bool | str | None


class Added(Protocol):
    """A phone or tablet the person added."""

    @property
    def device(self) -> Device: ...
    @property
    def added_at(self) -> datetime: ...


class Said(Protocol):
    """What the person answered, and when."""

    @property
    def device(self) -> str | None: ...
    @property
    def fact(self) -> str: ...
    @property
    def value(self) -> Value: ...
    @property
    def at(self) -> datetime: ...


def phones_document(
    report: Report,
    phones: Iterable[Added],
    answers: Iterable[Said],
    counts: Callable[[Said], bool],
    asked: Asked,
    *,
    demonstration: str | None = None,
) -> Document:
    """The phones with what was said of each and what is asked about it.

    The answers beside them are about the person: whether there are phones, groups, region.
    `counts` tells whether an answer is believed still; `asked` words the questions.
    """
    answers = list(answers)
    return {
        "schema": "selfcheck/phones/v1",
        "checked_at": write_moment(report.checked_at),
        "demonstration": demonstration,
        "answers": [_answer(a, counts) for a in answers if a.device is None],
        "phones": [
            _phone(one, report, [a for a in answers if a.device == one.device.id], counts, asked)
            for one in phones
        ],
    }


def word(value: Value) -> str:
    """An answer as the command line takes it: yes, no, unknown, or a name."""
    if value is None:
        return "unknown"
    return value if isinstance(value, str) else "yes" if value else "no"


def _phone(
    one: Added,
    report: Report,
    answers: Iterable[Said],
    counts: Callable[[Said], bool],
    asked: Asked,
) -> Document:
    device = one.device
    entry = next((each for each in report.devices if each.device.id == device.id), None)
    read_at = entry.collected_at if entry else None
    about = (None, device.id)
    return {
        "id": device.id,
        "name": device.name,
        "kind": device.kind.value,
        "os": device.os.value,
        "ownership": device.ownership.value if device.ownership else None,
        "added_at": write_moment(one.added_at),
        "verdict": (entry.verdict if entry else Verdict.CANNOT_TELL).value,
        "known_by": entry.known_by.value if entry and entry.known_by else None,
        "collected_at": write_moment(read_at) if read_at else None,
        "answers": [_answer(answer, counts) for answer in answers],
        "questions": [
            question_document(question, asked)
            for question in report.unsettled
            if (question.device.id if question.device else None) in about
            and question.fact != "phones"
        ],
    }


def _answer(answer: Said, counts: Callable[[Said], bool]) -> Document:
    return {
        "fact": answer.fact,
        "value": word(answer.value),
        "at": write_moment(answer.at),
        "counts": counts(answer),
    }
