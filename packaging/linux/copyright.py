"""The copyright file of a package: ours, and that of every part, as the bundle's index tells."""

from __future__ import annotations

from pathlib import Path

from linux.product import Product
from selfcheck.gui.packages import FOLDER, bundled

HEAD = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Self-Check
Comment:
 This package holds a program together with the libraries it was built with. The text of each
 part's licence, and what each of them holds in turn, lies in
 {place}.
 .
 Qt and PySide6 are used under the LGPL-3.0. They are files of their own and can be replaced;
 docs/licences.md in the sources says how. The completion scripts of selfcheck hold parts of
 shtab (MPL-2.0).

Files: *
Copyright: 2026 The Self-Check project
License: Apache-2.0
 On Debian systems the text is in /usr/share/common-licenses/Apache-2.0; it is also in
 {place}.
"""
PART = """
Files: {name}
Copyright: see the texts in {place}
License: {licence}
 {name} {version}
"""


def copyright_file(product: Product, bundle: Path) -> str:
    """The text for /usr/share/doc/NAME/copyright (Debian's copyright-format 1.0)."""
    place = f"/{product.home}/_internal/{FOLDER}"
    _, *others = bundled(bundle / "_internal")
    parts = [
        PART.format(
            name=part.name,
            version=part.version,
            licence=" ".join(part.licence.split()) or "see-its-text",
            place=place,
        )
        for part in others
    ]
    return HEAD.format(place=place) + "".join(parts)
