"""The way to ask for an exception: a mail that the person reads, completes and sends."""

from __future__ import annotations

from typing import Final, assert_never
from urllib.parse import quote

from selfcheck.core.devices import DeviceKind
from selfcheck.core.frozen import frozen
from selfcheck.core.report import Action, Report
from selfcheck.language import tr
from selfcheck.language.isolation import plain
from selfcheck.wording.addresses import is_mail_address
from selfcheck.wording.findings import quoted
from selfcheck.wording.todo import ToDo
from selfcheck.wording.voice import Voice
from selfcheck.wording.whom import called, contact_name, desks

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
        to = tr("To: {address}", address=self.address) if self.address else ""
        head = "\n".join(filter(None, (to, tr("Subject: {subject}", subject=self.subject))))
        return plain(f"{head}\n\n{self.body}")

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
    lines = (
        tr("Hello,"),
        _need(todo),
        tr("This asks me to remove it:") + f"\n{asked}",
        tr("What I need it for:") + "\n",
        tr("Until when I need it:"),
        tr("Thank you."),
    )
    body = plain("\n\n".join(lines))
    # Who issued the notice can allow an exception; who is near at least knows whom to ask.
    named = next((desk for desk in desks(report, voice) if desk.email), None)
    address = named.email if named is not None else ""
    return Mail(
        called(named.name) if named is not None else contact_name(report, voice),
        address if is_mail_address(address) else "",
        plain(tr("Exception for {app}", app=" ".join(todo.app.split()))),
        body,
    )


def _need(todo: ToDo) -> str:
    match todo.device.kind if todo.device else DeviceKind.COMPUTER:
        case DeviceKind.COMPUTER:
            return tr(
                "I need {app} on my computer for my work, and I ask for an exception.", app=todo.app
            )
        case DeviceKind.PHONE:
            return tr(
                "I need {app} on my phone for my work, and I ask for an exception.", app=todo.app
            )
        case DeviceKind.TABLET:
            return tr(
                "I need {app} on my tablet for my work, and I ask for an exception.", app=todo.app
            )
        case unknown:
            assert_never(unknown)
