"""What unfolds on a to-do: the code for the phone, the mail for an exception, the lengths."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import assert_never

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from selfcheck.core.frozen import frozen
from selfcheck.gui.deeds.snooze import Length
from selfcheck.gui.presenters.todo import Deed
from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import GAP, button, rule, show_folded
from selfcheck.gui.widgets.meaning import Meaning, mean
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr
from selfcheck.language.isolation import plain
from selfcheck.wording import Mail, ToDo
from selfcheck.wording.voice import headed

LINES = 20


@frozen
class Panels:
    """Which are open, by their names, and what is done in them. `told` announces a sentence."""

    is_open: Callable[[str], bool]
    fold: Callable[[str], None]
    mail: Callable[[ToDo, Mail], None]
    snooze: Callable[[ToDo, Length], None]
    told: Callable[[str], None]


def fold(deed: Deed, kind: str, text: str, acts: Panels, *, link: bool = False) -> QPushButton:
    """The button that opens and closes a panel; its name says which it would do."""
    key = f"{kind}:{deed.name}"
    shown = acts.is_open(key)
    made = button(text, link=link)
    show_folded(made, folded=not shown, link=link)
    made.setAccessibleName(plain(headed(text, deed.todo.title)))
    made.setObjectName(key)
    made.clicked.connect(lambda: acts.fold(key))
    return made


def panels(deed: Deed, acts: Panels) -> Iterator[QWidget]:
    """The open ones, in the order of their buttons."""
    if deed.code and acts.is_open(f"code:{deed.name}"):
        yield _code(deed)
    if deed.mail is not None and acts.is_open(f"mail:{deed.name}"):
        yield _mail(deed, deed.mail, acts)
    if deed.lengths and acts.is_open(f"snooze:{deed.name}"):
        yield _lengths(deed, acts)


def _panel(name: str, *widgets: QWidget) -> tuple[QFrame, QVBoxLayout]:
    made = QFrame()
    mean(made, Meaning.GROUP, name)
    rows = QVBoxLayout(made)
    rows.setContentsMargins(0, 4, 0, 4)
    rows.setSpacing(GAP)
    rows.addWidget(rule())
    for widget in widgets:
        rows.addWidget(widget)
    return made, rows


def _code(deed: Deed) -> QWidget:
    from selfcheck.gui.widgets.code import Code

    if deed.code.startswith("https://"):
        what = tr("Point the phone’s camera at it. It leads to {address}", address=deed.code)
    else:
        what = tr(
            "Point the phone’s camera at it to read these steps there. It holds plain text: "
            "nothing is sent, and neither your name nor the phone’s is in it."
        )
    name = tr("The steps as a QR code for the phone: {title}", title=deed.todo.title)
    made, _ = _panel(name, PlainLabel(what), Code(deed.code, name))
    return made


def _mail(deed: Deed, mail: Mail, acts: Panels) -> QWidget:
    key = deed.name
    text = QPlainTextEdit(mail.text)
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setObjectName(f"mail-text:{key}")
    text.setAccessibleName(
        plain(tr("The mail to {whom}: {title}", whom=mail.whom, title=deed.todo.title))
    )
    text.setMinimumHeight(text.fontMetrics().lineSpacing() * LINES)
    copy = button(
        tr("Copy the text"), name=tr("Copy the text of the mail: {title}", title=deed.todo.title)
    )
    copy.setObjectName(f"mail-copy:{key}")

    def copied() -> None:
        QGuiApplication.clipboard().setText(mail.text)
        acts.told(tr("The text is copied."))

    copy.clicked.connect(copied)
    buttons = [copy]
    if mail.link:
        opens = button(
            tr("Open in the mail program"),
            name=headed(tr("Open in the mail program"), deed.todo.title),
        )
        opens.setObjectName(f"mail-open:{key}")
        opens.clicked.connect(lambda: acts.mail(deed.todo, mail))
        buttons.insert(0, opens)
    made, rows = _panel(
        tr("A mail that asks for an exception"),
        PlainLabel(
            tr(
                "Ask {whom} for an exception with this mail. Add what you need it for.",
                whom=mail.whom,
            )
        ),
        text,
        PlainLabel(
            tr("Self-Check sends nothing. Until the exception is granted, the notice holds."),
            Size.SMALL,
            muted=True,
        ),
    )
    rows.addLayout(Flow(*buttons))
    return made


def _lengths(deed: Deed, acts: Panels) -> QWidget:
    buttons = []
    for length in deed.lengths:
        chosen = button(
            _length(length),
            name=headed(tr("Show again later"), headed(_length(length), deed.todo.title)),
        )
        chosen.setObjectName(f"off:{length.name.lower()}:{deed.name}")
        chosen.clicked.connect(lambda _=False, each=length: acts.snooze(deed.todo, each))
        buttons.append(chosen)
    made, rows = _panel(
        tr("Show again when"),
        PlainLabel(
            tr("This card is folded until then. It stays in force, and so does its deadline.")
        ),
    )
    rows.addLayout(Flow(*buttons))
    return made


def _length(length: Length) -> str:
    match length:
        case Length.HOUR:
            return tr("In an hour")
        case Length.MORNING:
            return tr("Tomorrow 9:00")
        case Length.DAYS:
            return tr("In three days")
        case _:
            assert_never(length)
