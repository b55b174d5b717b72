"""What a phone gets to read from a code on the screen."""

from __future__ import annotations

from typing import Final

from selfcheck.core.devices import DeviceKind
from selfcheck.core.report import Report
from selfcheck.language.isolation import plain
from selfcheck.wording import labels
from selfcheck.wording.addresses import safe_host
from selfcheck.wording.todo import ToDo
from selfcheck.wording.voice import Voice

MOST_BYTES: Final = 420
"""A larger code has modules too small for a camera at arm's length."""


def carried(todo: ToDo, report: Report, voice: Voice) -> str:
    """The steps as plain text; a safe link of the policy where they are too long; else nothing.

    Whoever passes by can read a code, so neither the device's name nor the person's is in it.
    """
    if todo.device is None or todo.device.kind is DeviceKind.COMPUTER or not todo.steps:
        return ""
    what = labels.asked(todo.action, todo.app)
    who = voice.read(report.organization.name) if report.organization else ""
    steps = (f"{number}. {step}" for number, step in enumerate(todo.steps, 1))
    text = plain("\n".join(filter(None, (f"{what}.", *steps, todo.by_when, who))))
    if len(text.encode()) <= MOST_BYTES:
        return text
    return next(
        (
            each.url
            for each in todo.references
            if safe_host(each.url) and len(each.url) <= MOST_BYTES
        ),
        "",
    )
