"""What PyInstaller would collect and nobody needs, or nobody may have."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Final

from bundling.owners import SYSTEM
from selfcheck.language.choosing import SHIPPED

Entry = tuple[str, str, str]
"""PyInstaller's: the place in the bundle, the file, and what it is."""

LEFT_OUT: Final = (
    *("readline", "gdbm", "_gdbm", "dbm.gnu"),  # GPL-3, reached through cmd, code and pdb
    *("tkinter", "_tkinter", "unittest", "pdb", "doctest", "pydoc", "lib2to3", "idlelib"),
    *("ensurepip", "venv", "setuptools", "pkg_resources", "distutils", "pip"),
    *("attr", "attrs", "tomli"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL"),
    "boto3",  # securesystemslib would take it where it lies about; upload needs botocore alone
)
"""Python modules."""

OFFICE_ONLY: Final = (
    *("selfcheck.authoring", "click", "rich"),
    # securesystemslib imports these wherever it finds them; only IT signs.
    *("pkcs11", "asn1crypto", "botocore", "google", "azure", "hvac"),
)
"""Python modules that employees do not get."""

DEVELOPMENT_ONLY: Final = ("selfcheck.gui.preview",)

HOOKS_LEFT_OUT: Final = frozenset(
    {
        "pyi_rth_pyside6",  # imports Qt, for every command; see gui/binding.py
        "pyi_rth_inspect",  # for programs that look for their own source
        "pyi_rth_pkgutil",  # for programs that list their own modules
        "pyi_rth_multiprocessing",  # employees' program has none of it
    }
)
"""PyInstaller's scripts that would run before the employee's program, whatever it is to do."""

UNWANTED: Final = re.compile(
    r"""
    libqgtk3                                          # a GTK stack for one look of file dialogs
    | [vV]irtual[kK]eyboard                           # GPL or commercial
    | libqpdf | Qt6?Pdf                               # we show no PDF
    | Qt6?(Qml|Quick|OpenGL|OpenGLWidgets|EglFS\w*|EglFs\w*)\b  # Widgets only, drawn without OpenGL
    | /xcbglintegrations/ | /wayland-graphics-integration-client/ | /egldeviceintegrations/
    | libq(eglfs|linuxfb|minimalegl|minimal|vnc|vkkhrdisplay)\b
    | /generic/                                       # keyboards and touch without a desktop
    | lib(fullscreen-shell-v1|ivi-shell|qt-shell|wl-shell-plugin)\b | Qt6WlShellIntegration
    | libq(gif|icns|tga|tiff|wbmp|webp)\b             # pictures we do not ship
    | /plugins/(tls|networkinformation)/              # Python asks the source, not Qt
    | tuiotouchplugin
    | dist-info/ | \.pyi$                             # licences/ has what there is to say
    """,
    re.VERBOSE,
)
"""Libraries, plugins and data, by their place in the bundle."""
SERVICES: Final = re.compile(r"botocore/data/(?!(s3|sts|sso|sso-oidc|signin)/)[^/]+/")
"""Of botocore's descriptions of services all but S3, and those that logging in goes through."""
KEPT_TRANSLATIONS: Final = re.compile(rf"qtbase_({'|'.join(SHIPPED)})\.qm$")
"""Qt's own texts in the languages that Self-Check speaks; English needs none."""
CARRIED: Final = re.compile(r"^lib(bz2|mpdec|python3)\b")
"""Of the system's libraries those that other distributions name otherwise, and Python's own."""


def trimmed(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that belong in a bundle, without links to what was left out."""
    found = [entry for entry in entries if kept(entry)]
    there = {place for place, _, _ in found}
    return [
        entry
        for entry in found
        if entry[2] != "SYMLINK" or str(PurePath(entry[0]).parent / entry[1]) in there
    ]


def kept(entry: Entry) -> bool:
    """Whether a collected file belongs in the bundle."""
    place = PurePath(entry[0]).as_posix()
    if "/translations/" in place and place.endswith(".qm"):
        return KEPT_TRANSLATIONS.search(place) is not None
    unwanted = UNWANTED.search(place) or SERVICES.search(place) or _the_systems(entry)
    return not unwanted


def _the_systems(entry: Entry) -> bool:
    """Whether it is a library that the packages depend on instead: the system mends its faults."""
    place, source, kind = entry
    if sys.platform != "linux" or kind not in {"BINARY", "SYMLINK"}:
        return False
    system = str(Path(source).resolve()).startswith(SYSTEM)
    return system and CARRIED.match(PurePath(place).name) is None
