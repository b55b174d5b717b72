"""What goes with a notice: what was sent, what to read, whom to ask, and the record itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from selfcheck.core.frozen import frozen
from selfcheck.gui.widgets.beside import Beside
from selfcheck.gui.widgets.cards.titles import title
from selfcheck.gui.widgets.column import section
from selfcheck.gui.widgets.flow import Flow, Linked
from selfcheck.gui.widgets.frames import Card, Quote, button
from selfcheck.gui.widgets.notice.saying import taken_back
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr
from selfcheck.language.isolation import plain
from selfcheck.wording.notices.whole import Contactable, Sent, ToRead, WholeNotice
from selfcheck.wording.voice import headed

LONGEST_LINK: Final = 60
"""A longer address stands above the link, which then names its host alone."""


@frozen
class Readers:
    """`open` hands an address on, `told` announces what was done."""

    open: Callable[[str], None]
    told: Callable[[str], None]


def reading(whole: WholeNotice, readers: Readers) -> Iterator[QWidget]:
    """From the messages that were sent to the people to ask."""
    if whole.messages:
        yield section(tr("Messages that were sent"))
        yield from taken_back(whole)
    for sent in whole.messages:
        yield _message(sent, struck=whole.struck)
    if whole.references:
        yield section(tr("More to read"))
    for number, reference in enumerate(whole.references):
        yield _reference(reference, f"reference:{number}", readers)
    if whole.contacts:
        yield section(tr("Whom to ask"))
    for number, contact in enumerate(whole.contacts):
        yield _contact(contact, f"contact:{number}", readers)


def record(whole: WholeNotice, readers: Readers) -> Iterator[QWidget]:
    """What tells the record from others; whoever helps may ask for it."""
    yield section(tr("About this record"))
    card = Card(tr("About this record"))
    for name, value in whole.facts:
        card.add(PlainLabel(headed(name, value), Size.SMALL, muted=True))
    text = "\n".join(headed(name, value) for name, value in whole.facts)
    card.rows.addLayout(Flow(_copy(tr("Copy these details"), text, "copy:facts", readers)))
    yield card


def _message(sent: Sent, *, struck: bool) -> Card:
    """A message as it was written, set apart from our own words."""
    named = sent.subject or sent.heading
    card = Card(headed(tr("Withdrawn"), named) if struck else named, "withdrawn" if struck else "")
    card.add(PlainLabel(sent.heading, Size.SMALL, muted=True))
    if sent.subject:
        card.add(title(sent.subject, struck=struck))
    card.add(Quote(sent.text, struck=struck))
    if sent.foreign:
        card.add(PlainLabel(sent.foreign, Size.SMALL, muted=True))
    return card


def _reference(reference: ToRead, name: str, readers: Readers) -> Card:
    card = Card(reference.title or reference.url)
    if reference.title:
        card.say(reference.title)
    about = reference.title or reference.url
    _address(card, reference.url, reference.host, about, name, readers)
    if not reference.host:
        card.add(PlainLabel(tr("This address is not opened from here."), Size.SMALL, muted=True))
    return card


def _contact(contact: Contactable, name: str, readers: Readers) -> Card:
    card = Card(contact.name)
    card.add(title(contact.name))
    if contact.email:
        write = headed(tr("Write a mail"), contact.email)
        shown = _opener(contact.email, contact.mail, write, f"{name}:write", readers)
        copy = _copy(
            tr("Copy the mail address"), contact.email, f"{name}:mail", readers, contact.email
        )
        card.rows.addLayout(Beside(shown, copy))
    if contact.phone:
        copy = _copy(tr("Copy the number"), contact.phone, f"{name}:phone", readers, contact.phone)
        card.rows.addLayout(Beside(PlainLabel(contact.phone), copy))
    if contact.url:
        _address(card, contact.url, contact.host, contact.name, f"{name}:web", readers)
    return card


def _address(card: Card, url: str, host: str, about: str, name: str, readers: Readers) -> None:
    """An address, with a way to copy it; what opens it names the host that it leads to."""
    words = url if len(url) <= LONGEST_LINK else tr("Open {host} in the browser", host=host)
    if host and words != url:
        card.add(PlainLabel(url, Size.SMALL, muted=True))
    named = headed(words, about)
    shown = _opener(words if host else url, url if host else "", named, f"{name}:open", readers)
    copy = _copy(tr("Copy the address"), url, f"{name}:copy", readers, about)
    card.rows.addLayout(Beside(shown, copy))


def _opener(text: str, leads_to: str, named: str, name: str, readers: Readers) -> QWidget:
    """An address as a link; one that leads nowhere is a text like others."""
    if not leads_to:
        return PlainLabel(text)
    opens = button(text, link=True, name=named)
    opens.setObjectName(name)
    opens.clicked.connect(lambda: readers.open(leads_to))
    return Linked(opens)


def _copy(text: str, content: str, name: str, readers: Readers, about: str = "") -> QPushButton:
    """A button that copies; for the eye its words change, for the ear it is announced."""
    made = button(text, name=headed(text, about) if about else "")
    made.setObjectName(name)

    def copied() -> None:
        QGuiApplication.clipboard().setText(plain(content))
        made.setText(tr("Copied"))
        made.setAccessibleName(plain(headed(tr("Copied"), about) if about else tr("Copied")))
        readers.told(tr("Copied."))

    made.clicked.connect(copied)
    return made
