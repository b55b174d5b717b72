"""Writes the texts in this folder anew, out of Debian packages that hold them.

    python3 packaging/licences/renew.py PACKAGE.deb...

`apt-get download` brings the packages; README.md says which, from which release, and why.
A text whose package was not given stays as it is.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
# Of each text: the packages that it is taken from. What they call the file differs.
COPYRIGHT = re.compile(r"\./usr/share/doc/[^/]+/copyright$")
# What only building Qt or its Android needs is in none of its libraries here.
ATTRIBUTION = re.compile(
    r"\./usr/share/qt6/doc/qt(core|dbus|gui|network|svg)/.*-attribution-(?!.*(android|cmake))"
)
TEXTS = {
    "qt-{}.txt": (("qt6-base-doc-html", "qt6-svg-doc-html"), ATTRIBUTION),
    "python-{}.txt": (("libpython3.11-minimal",), COPYRIGHT),
    "wayland-protocols.txt": (("wayland-protocols",), COPYRIGHT),
    "openssl.txt": (("libssl3",), COPYRIGHT),
    "libyaml.txt": (("libyaml-0-2",), COPYRIGHT),
    "libffi.txt": (("libffi8",), COPYRIGHT),
}
LONG = 3000  # a text of so many characters stands once, whoever comes under it


def main(packages: list[str]) -> int:
    """Write what the packages given are enough for; 2 where none was given."""
    given = {Path(file).name.partition("_")[0]: Path(file) for file in packages}
    if not given:
        print(__doc__)
        return 2
    for name, (sources, wanted) in TEXTS.items():
        if not all(source in given for source in sources):
            continue
        version = ".".join(given[sources[0]].name.split("_")[1].split(".")[:2])
        pages = [page for source in sources for page in read(given[source], wanted)]
        text = attributions(pages) if wanted is ATTRIBUTION else "\n".join(pages)
        (FOLDER / name.format(version)).write_text(text, encoding="utf-8")
        print(f"{name.format(version)}: {len(text):,} characters")
    return 0


def read(package: Path, wanted: re.Pattern[str]) -> Iterator[str]:
    """The files of a package whose names match, in the order of their names."""
    listed = subprocess.run(
        ["dpkg-deb", "--fsys-tarfile", package], check=True, capture_output=True
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(listed)) as archive:
        for member in sorted(archive.getmembers(), key=lambda one: one.name):
            opened = archive.extractfile(member) if wanted.match(member.name) else None
            if opened is not None:
                yield opened.read().decode()


def attributions(pages: list[str]) -> str:
    """Qt's pages as plain text, one after the other; a long text that comes again is named."""
    first: dict[str, str] = {}
    written = []
    for page in pages:
        reader = Attribution()
        reader.feed(page)
        parts = []
        for block in filter(None, (block.strip() for block in reader.blocks)):
            if len(block) > LONG and block in first:
                parts.append(f"The text is the one above under “{first[block]}”.")
            else:
                first.setdefault(block, reader.title)
                parts.append(block)
        rule = "=" * len(reader.title)
        written.append("\n\n".join([f"{reader.title}\n{rule}", *parts]))
    return "\n\n\n".join(written) + "\n"


@dataclass
class Attribution(HTMLParser):
    """The title and the paragraphs of one page of Qt's documentation."""

    title: str = ""
    blocks: list[str] = field(default_factory=list)
    place: str = ""
    ended: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Begin the title or a paragraph; in the footer nothing begins any more."""
        self.ended = self.ended or ("class", "footer") in attributes
        if not self.ended and tag in {"h1", "p", "pre"}:
            self.place = tag
            if tag != "h1":
                self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        """End it."""
        if tag == self.place:
            self.place = ""

    def handle_data(self, data: str) -> None:
        """Text; outside a title or paragraph it is navigation."""
        if self.place == "h1":
            self.title += data
        elif self.place == "p":
            self.blocks[-1] += " ".join(data.split("\n"))
        elif self.place == "pre":
            self.blocks[-1] += data


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
