"""What goes with a notice: what was sent, what to read, whom to ask, and the record itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from selfcheck.core.frozen import frozen
from selfcheck.gui.widgets.cards.titles import title
from selfcheck.gui.widgets.column import section
from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import Card, Quote, button
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr
from selfcheck.language.isolation import plain
from selfcheck.wording.notices.whole import Contactable, Sent, ToRead, WholeNotice
from selfcheck.wording.voice import headed


@frozen
class Readers:
    """`open` hands an address on, `told` announces what was done."""

    open: Callable[[str], None]
    told: Callable[[str], None]


def reading(whole: WholeNotice, readers: Readers) -> Iterator[QWidget]:
    """From the messages that were sent to the people to ask."""
    if whole.messages:
        yield section(tr("Messages that were sent"))
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
        card.add(title(sent.subject, struck=struck, muted=struck))
    card.add(Quote(sent.text, struck=struck))
    if sent.foreign:
        card.add(PlainLabel(sent.foreign, Size.SMALL, muted=True))
    return card


def _reference(reference: ToRead, name: str, readers: Readers) -> Card:
    card = Card(reference.title or reference.url)
    if reference.title:
        card.say(reference.title)
    card.add(PlainLabel(reference.url, Size.SMALL, muted=True))
    about = reference.title or reference.url
    card.rows.addLayout(Flow(*_address(reference.url, reference.host, about, name, readers)))
    if not reference.host:
        card.add(PlainLabel(tr("This address is not opened from here."), Size.SMALL, muted=True))
    return card


def _contact(contact: Contactable, name: str, readers: Readers) -> Card:
    card = Card(contact.name)
    card.add(title(contact.name))
    buttons: list[QPushButton] = []
    for way, text in (("mail", contact.email), ("phone", contact.phone), ("web", contact.url)):
        if not text:
            continue
        card.say(text)
        if way == "web":
            buttons += _address(text, contact.host, contact.name, f"{name}:web", readers)
            continue
        if way == "mail" and contact.mail:
            write = button(tr("Write a mail"), name=headed(tr("Write a mail"), text))
            write.setObjectName(f"{name}:write")
            write.clicked.connect(lambda _=False, link=contact.mail: readers.open(link))
            buttons.append(write)
        what = tr("Copy the mail address") if way == "mail" else tr("Copy the number")
        buttons.append(_copy(what, text, f"{name}:{way}", readers, about=text))
    if buttons:
        card.rows.addLayout(Flow(*buttons))
    return card


def _address(url: str, host: str, about: str, name: str, readers: Readers) -> Iterator[QPushButton]:
    """The buttons of an address: the one that opens it says where it leads."""
    if host:
        opens = button(
            tr("Open {host} in the browser", host=host),
            name=tr("Open {host} in the browser: {about}", host=host, about=about),
        )
        opens.setObjectName(f"{name}:open")
        # A tip that looks like markup would be read as such.
        opens.setToolTip("" if "<" in url else url)
        opens.clicked.connect(lambda: readers.open(url))
        yield opens
    yield _copy(tr("Copy the address"), url, f"{name}:copy", readers, about=about)


def _copy(text: str, content: str, name: str, readers: Readers, *, about: str = "") -> QPushButton:
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
