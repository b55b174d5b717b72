"""An SVG of others, written anew from the few things that a logo is drawn with.

Qt's renderer opens files that an SVG names (`image`, `xml-stylesheet`), unpacks it where it is
compressed, and follows `use` as often as it is told to. It never gets to see the SVG itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import QByteArray, QXmlStreamReader, QXmlStreamWriter

_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "http://www.w3.org/1999/xlink"
_MOST_ELEMENTS: Final = 500
_DEEPEST: Final = 32
_GRADIENTS: Final = frozenset({"linearGradient", "radialGradient"})
_DRAWN: Final = _GRADIENTS | {
    *("svg", "g", "defs", "stop"),
    *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
}
_LEFT_OUT: Final = frozenset({"title", "desc", "metadata", "clipPath"})
"""Nothing is missing without the first three; Qt's renderer does not know the fourth."""
_PLACED: Final = frozenset(
    {
        *("id", "viewBox", "preserveAspectRatio", "transform", "x", "y", "width", "height"),
        *("rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2", "fx", "fy", "d", "points", "offset"),
        *("gradientUnits", "gradientTransform", "spreadMethod"),
    }
)
_STYLED: Final = frozenset(
    {
        *("fill", "fill-opacity", "fill-rule", "stop-color", "stop-opacity"),
        *("stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin"),
        *("stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset"),
        *("color", "opacity", "display", "visibility"),
    }
)
_OWN: Final = re.compile(r"""url\(\s*["']?(#[\w.-]+)["']?\s*\)""")
"""What stands in the same document; a browser's fallback behind it is not taken over."""
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE: Final = re.compile(r"([^{}]*)\{([^{}]*)\}")

Classes = Mapping[str, Mapping[str, str]]


class SvgRefusedError(ValueError):
    """It is no SVG, or one that cannot be drawn whole with what is allowed."""


def plain_svg(data: bytes) -> bytes:
    """The same picture with nothing in it but shapes, gradients and what they look like.

    What editors leave in a file (other namespaces, metadata, comments, processing instructions) is
    left out. SvgRefusedError for anything that would be seen to be missing: text, pictures, reused
    parts, filters, animation; for a document type; for more than 500 elements, or 32 levels.
    """
    rules = _classes(data)
    written = QByteArray()
    writer = QXmlStreamWriter(written)
    writer.writeStartDocument()
    writer.writeDefaultNamespace(_SVG)
    writer.writeNamespace(_XLINK, "xlink")  # Qt's renderer goes by this prefix
    count = 0
    for reader in _read(data):
        if reader.isEndElement():
            writer.writeEndElement()
        elif reader.isStartElement() and reader.name() == "style":
            reader.skipCurrentElement()
        elif reader.isStartElement():
            count += 1
            if count > _MOST_ELEMENTS:
                raise SvgRefusedError(f"more than {_MOST_ELEMENTS} elements")
            writer.writeStartElement(_SVG, reader.name())
            for name, value in _attributes(reader, rules).items():
                writer.writeAttribute(_XLINK if name == "href" else "", name, value)
    writer.writeEndDocument()
    if not count:
        raise SvgRefusedError("nothing in it")
    return bytes(written.data())


def _read(data: bytes) -> Iterator[QXmlStreamReader]:
    """The reader at each start and end of an element that is drawn, and at the start of `style`."""
    try:
        reader = QXmlStreamReader(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise SvgRefusedError("it is not UTF-8") from None
    depth = 0
    while not reader.atEnd():
        reader.readNext()
        if reader.isDTD() or reader.isEntityReference():
            raise SvgRefusedError("it has a document type or entities")
        if reader.isStartElement() and _is_left_out(reader):
            reader.skipCurrentElement()
        elif reader.isStartElement():
            if not _may_stand(reader, depth):
                raise SvgRefusedError(f"<{reader.name()}> is not drawn here")
            if reader.name() == "style":
                yield reader
                continue
            depth += 1
            yield reader
        elif reader.isEndElement():
            depth -= 1
            yield reader
    if reader.hasError():
        raise SvgRefusedError(reader.errorString())


def _is_left_out(reader: QXmlStreamReader) -> bool:
    return reader.namespaceUri() != _SVG or reader.name() in _LEFT_OUT


def _may_stand(reader: QXmlStreamReader, depth: int) -> bool:
    """An `svg` is the first element and no other; nothing lies deeper than is bounded."""
    name = reader.name()
    outermost = depth == 0
    return (name in _DRAWN or name == "style") and (name == "svg") is outermost and depth < _DEEPEST


def _attributes(reader: QXmlStreamReader, rules: Classes) -> dict[str, str]:
    """What an element looks like, strongest last: its attributes, its classes, its style."""
    found: dict[str, str] = {}
    classes, style = "", ""
    listed = reader.attributes()
    for attribute in (listed.at(place) for place in range(listed.size())):
        name, value = attribute.name(), attribute.value()
        if name == "href" and attribute.namespaceUri() in {"", _XLINK}:
            # A gradient may take its colours from another; what else could refer is not drawn.
            if reader.name() in _GRADIENTS and value.startswith("#"):
                found["href"] = value
        elif attribute.namespaceUri():
            continue
        elif name == "class":
            classes = value
        elif name == "style":
            style = value
        elif name in _PLACED | _STYLED:
            found[name] = value
    for name in classes.split():
        found |= rules.get(name, {})
    found |= _declared(style)
    return {name: _local(value) for name, value in found.items()}


def _declared(text: str) -> dict[str, str]:
    """The declarations of a style that are drawn."""
    pairs = (each.partition(":") for each in text.split(";"))
    named = {name.strip().lower(): value.partition("!")[0].strip() for name, _, value in pairs}
    return {name: value for name, value in named.items() if name in _STYLED}


def _local(value: str) -> str:
    """A value that refers to nothing outside of the document."""
    own = _OWN.match(value.strip())
    if own:
        return f"url({own[1]})"
    return "none" if "(" in value and "url" in value.lower() else value


def _classes(data: bytes) -> Classes:
    """What the style sheets within say of each class: drawing programs write nothing else.

    SvgRefusedError for any other selector and for rules with `@`, which would have to be followed.
    """
    rules: dict[str, dict[str, str]] = {}
    for reader in _read(data):
        if reader.isStartElement() and reader.name() == "style":
            text = _COMMENT.sub("", reader.readElementText())
            if _RULE.sub("", text).strip():
                raise SvgRefusedError("a style sheet that is not understood")
            for selectors, declarations in _RULE.findall(text):
                for selector in selectors.split(","):
                    name = re.fullmatch(r"\.([\w-]+)", selector.strip())
                    if name is None:
                        raise SvgRefusedError(f"'{selector.strip()}' in a style sheet")
                    rules.setdefault(name[1], {}).update(_declared(declarations))
    return rules
