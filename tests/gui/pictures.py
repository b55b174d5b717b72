"""Which pictures of the window there are: every page and state, in every theme and more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize

from selfcheck.gui.preview.show import LOOKS
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.ways import PAGES
from selfcheck.language.choosing import SHIPPED

SIZE: Final = QSize(1120, 800)
NARROW: Final = QSize(420, 800)
ABOUT_NOTICES = ("notice-", "time-line", "many-notices")
"""States that show nothing of their own on the Overview."""
PAGED = {
    "demonstration": ("Apps", "Notices", "Notice"),
    "demonstration-then": ("Apps", "Notices", "Notice"),
    "act": ("Apps", "Notices", "Notice"),
    "time-line": ("Notices",),
    "time-line-returned": ("Notices",),
    "many-notices": ("Notices",),
    "withdrawn-removed": ("Notice", "Report"),
    "right-to-left-texts": ("Notice",),
    "long-and-hostile-texts": ("Notice",),
    "foreign-language": ("Notice",),
    "managed": ("Privacy", "Settings", "About"),
    "nothing-found": ("Privacy", "Settings", "About"),
    "forgotten": ("Privacy",),
    "phones-told": ("Devices",),
    "phone-asked": ("Devices",),
    "phone-list": ("Devices",),
    "phone-unsure": ("Devices",),
    **{state: ("Notice",) for state in STATES if state.startswith("notice-")},
}
LARGE = (
    ("demonstration", "Overview"),
    ("demonstration-then", "Overview"),
    ("act", "Overview"),
    ("question", "Overview"),
    ("exception-mail", "Overview"),
    ("phone-code", "Overview"),
    ("demonstration", "Notices"),
    ("time-line-returned", "Notices"),
    ("notice-in-force", "Notice"),
    ("withdrawn-removed", "Report"),
    ("act", "Apps"),
    ("phone-asked", "Devices"),
    ("managed", "Privacy"),
    ("managed", "Settings"),
    ("managed", "About"),
)
MIRRORED = (
    *(("demonstration", page) for page in PAGES),
    ("phone-code", "Overview"),
    ("time-line-returned", "Notices"),
    ("notice-in-force", "Notice"),
    ("withdrawn-removed", "Report"),
)
SMALL = (
    ("act", "Overview"),
    ("phone-code", "Overview"),
    ("demonstration", "Notices"),
    ("time-line-returned", "Notices"),
    ("withdrawn-removed", "Notice"),
    ("withdrawn-removed", "Report"),
    ("phones-told", "Devices"),
    ("managed", "Settings"),
    ("managed", "About"),
)
SPOKEN = (
    ("act", "Overview"),
    ("withdrawn-removed", "Overview"),
    ("question", "Overview"),
    ("act", "Apps"),
    ("time-line-returned", "Notices"),
    ("notice-in-force", "Notice"),
    ("withdrawn-removed", "Notice"),
    ("phones-told", "Devices"),
    ("phone-asked", "Devices"),
    ("managed", "Privacy"),
    ("managed", "Settings"),
    ("managed", "About"),
    ("withdrawn-removed", "Report"),
)
"""The pages in every language that Self-Check speaks beside English."""
REFERENCES = (
    *(f"{state}-light" for state in ("first-start", "fault", "demonstration", "act", "question")),
    *(f"{state}-light" for state in ("demonstration-then", "withdrawn-removed", "signature")),
    *(f"{state}-light" for state in ("withdrawn-new", "withdrawn-still-prohibited", "stale")),
    *(f"{state}-light" for state in ("snoozed", "done", "stopped-withdrawn", "exception-mail")),
    *(f"{state}-light" for state in ("clash-and-unread", "partial-scan", "phone-code")),
    *(f"{state}-dark" for state in ("demonstration", "act", "question", "demonstration-then")),
    *(f"{state}-high-light" for state in ("demonstration", "act", "question")),
    *(f"{state}-high-dark" for state in ("withdrawn-removed", "act-unsure")),
    *("act-light-200", "question-dark-200", "managed-settings-light-200", "act-narrow-light"),
    *("act-apps-light", "time-line-returned-notices-light", "demonstration-notices-dark"),
    *("act-notice-light", "withdrawn-removed-report-light", "phone-asked-devices-light"),
    *("managed-privacy-light", "managed-settings-dark", "phone-list-devices-dark"),
    *(
        "demonstration-overview-rtl",
        "notice-in-force-notice-rtl",
        "phones-told-devices-narrow-light",
    ),
    *("act-overview-light-de", "act-overview-light-ar", "withdrawn-removed-notice-light-ar"),
)
"""What `test_pictures.py` takes again, pixel by pixel. Not About: it names the Python it runs on."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: what is on it, and how it is looked at."""

    state: str
    page: str = "Overview"
    look: str = "light"
    text: int = 100
    mirrored: bool = False
    size: QSize = SIZE
    language: str = "en"

    @property
    def name(self) -> str:
        parts = [self.state]
        if self.page != "Overview" or self.mirrored or self.language != "en":
            parts.append(self.page.lower())
        if self.size != SIZE:
            parts.append("narrow")
        parts.append("rtl" if self.mirrored else self.look)
        if self.text != 100:
            parts.append(str(self.text))
        if self.language != "en":
            parts.append(self.language)
        return "-".join(parts)


def shown() -> Iterator[tuple[str, str]]:
    """Every state with each page that has something of its own to show in it."""
    for state in STATES:
        if not state.startswith(ABOUT_NOTICES):
            yield state, "Overview"
        for page in PAGED.get(state, ()):
            yield state, page


def pictures() -> Iterator[Picture]:
    for state, page in shown():
        for look in LOOKS:
            yield Picture(state, page, look)
    for state, page in LARGE:
        yield Picture(state, page, "light", text=200)
        yield Picture(state, page, "dark", text=200)
    for state, page in MIRRORED:
        yield Picture(state, page, mirrored=True)
    for state, page in SMALL:
        yield Picture(state, page, size=NARROW)
    for language in SHIPPED:
        yield from spoken(language)


def spoken(language: str) -> Iterator[Picture]:
    """The pages in another language."""
    for state, page in SPOKEN:
        yield Picture(state, page, language=language)
    for state, page in SPOKEN[::3]:
        yield Picture(state, page, "dark", language=language)
    yield Picture("act", size=NARROW, language=language)
    yield Picture("act", text=200, language=language)
