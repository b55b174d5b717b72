"""Links to whoever a card asks to tell: one press opens the mail, or the page of the help desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtWidgets import QPushButton

from selfcheck.core.frozen import frozen
from selfcheck.gui.widgets.flow import links
from selfcheck.gui.widgets.frames import Card, button
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr
from selfcheck.wording.addresses import mail_link, safe_host
from selfcheck.wording.voice import headed
from selfcheck.wording.whom import Desk


@frozen
class Asking:
    """`open` hands an address on; `became` is what became of the last one that was pressed."""

    open: Callable[[str], None]
    became: str = ""


def add_links(card: Card, desks: Iterable[Desk], about: str, asking: Asking) -> None:
    """Adds a link for every address that may be opened; nothing where there is none."""
    made = list(_links(desks, about, asking))
    if made:
        card.rows.addLayout(links(*made))
        became = PlainLabel(asking.became, Size.SMALL, muted=True)
        became.setObjectName(became_name(about))
        card.add(became)


def became_name(about: str) -> str:
    """The object name of what says on a card what became of a wish."""
    return f"became:{about}"


def _links(desks: Iterable[Desk], about: str, asking: Asking) -> Iterator[QPushButton]:
    ways = dict.fromkeys(way for desk in desks for way in desk.ways)
    for number, way in enumerate(ways):
        mail, host = mail_link(way), safe_host(way)
        if mail:
            yield _link(tr("Write to {address}", address=way), mail, number, about, asking)
        elif host:
            words = tr("Open {host} in the browser", host=host)
            yield _link(words, way, number, about, asking)


def _link(words: str, leads_to: str, number: int, about: str, asking: Asking) -> QPushButton:
    made = button(words, link=True, name=headed(words, about))
    made.setObjectName(f"ask:{number}:{about}")
    made.clicked.connect(lambda: asking.open(leads_to))
    return made
