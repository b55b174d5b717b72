"""The way to ask for an exception: a mail that the person reads, completes and sends."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from selfcheck.core.devices import DeviceKind
from selfcheck.core.frozen import frozen
from selfcheck.core.report import Action, Report
from selfcheck.wording.addresses import is_mail_address
from selfcheck.wording.findings import quoted
from selfcheck.wording.todo import ToDo
from selfcheck.wording.voice import Voice
from selfcheck.wording.whom import contact_name, desks

_LONGEST: Final = 1800
"""Longer addresses are cut off by some mail programs (Windows passes about 2,000 characters)."""


@frozen
class Mail:
    """A mail in preparation. `address` is empty where the organization named none."""

    whom: str
    address: str
    subject: str
    body: str

    @property
    def text(self) -> str:
        """The whole, as it is shown and copied."""
        to = f"To: {self.address}\n" if self.address else ""
        return f"{to}Subject: {self.subject}\n\n{self.body}"

    @property
    def link(self) -> str:
        """The address a mail program opens; empty where it would be none, or be cut off."""
        if not self.address:
            return ""
        body = quote(self.body.replace("\n", "\r\n"), safe="")
        made = (
            f"mailto:{quote(self.address, safe='@')}?subject={quote(self.subject, safe='')}"
            f"&body={body}"
        )
        return made if len(made) <= _LONGEST else ""


def exception_mail(todo: ToDo, report: Report, voice: Voice) -> Mail | None:
    """The mail that asks to keep an app; None where nothing is to be removed.

    It holds the app, the kind of device and the notices; neither the device's name nor what
    else is on it.
    """
    if todo.action is not Action.REMOVE:
        return None
    notices = {each.notice.id: each.notice for each in report.notices}
    asked = "\n".join(
        f"- {quoted(voice.read(notices[id_].title))} ({id_})"
        for id_ in todo.notice_ids
        if id_ in notices
    )
    kind = {
        DeviceKind.COMPUTER: "my computer",
        DeviceKind.PHONE: "my phone",
        DeviceKind.TABLET: "my tablet",
    }[todo.device.kind if todo.device else DeviceKind.COMPUTER]
    body = (
        f"Hello,\n\nI need {todo.app} on {kind} for my work, and I ask for an exception.\n\n"
        f"This asks me to remove it:\n{asked}\n\n"
        "What I need it for:\n\n\nUntil when I need it:\n\n\nThank you."
    )
    # Who issued the notice can allow an exception; who is near at least knows whom to ask.
    named = next((desk for desk in desks(report, voice) if desk.email), None)
    address = named.email if named is not None else ""
    return Mail(
        named.name if named is not None else contact_name(report, voice),
        address if is_mail_address(address) else "",
        f"Exception for {' '.join(todo.app.split())}",
        body,
    )
