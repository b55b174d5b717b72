"""A report as one web page: to be read first, then saved, printed or sent.

HTML without scripts, links or anything from outside. Every text that is not ours is escaped:
names of apps and texts of notices come from others.
"""

from __future__ import annotations

import unicodedata
from html import escape
from typing import Final, assert_never

from selfcheck.wording.sheet.parts import Heading, Line, Part, Sheet, Steps, Table

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE: Final = """
body { font: 11pt sans-serif; color: #1c1d1f; background: #ffffff; margin: 2em auto;
  max-width: 50em; padding: 0 1em; overflow-wrap: anywhere; }
h1 { font-size: 18pt; margin: 0.3em 0; } h2 { font-size: 13pt; margin: 1.4em 0 0.3em 0; }
h3 { font-size: 11pt; margin: 0.9em 0 0.2em 0; } p { margin: 0.2em 0; }
.act { color: #a3231a; } .ok { color: #14663a; } .doubt { color: #7a4f00; }
.soft { color: #5a5d63; } .mark { border: 2px solid #7a4f00; padding: 0.4em; font-weight: bold; }
th, td { text-align: start; padding: 0.15em 0.6em 0.15em 0; vertical-align: top; }
"""


def page(sheet: Sheet) -> str:
    """The whole page."""
    return (
        f'<!doctype html><html lang="{_text(sheet.language)}" dir="{_direction(sheet)}">'
        '<head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{_text(sheet.title)}</title><style>{_STYLE}</style></head>"
        f"<body>{''.join(map(_part, sheet.parts))}</body></html>"
    )


def _direction(sheet: Sheet) -> str:
    return "rtl" if sheet.right_to_left else "ltr"


def _part(part: Part) -> str:
    match part:
        case Heading(level=level, tone=tone):
            return f'<h{level}{_class(tone)} dir="auto">{_struck(part)}</h{level}>'
        case Line(text=text, tone=tone):
            # Its own direction ends with it.
            return f'<p dir="auto"{_class(tone)}>{_text(text)}</p>'
        case Steps(texts=texts):
            steps = "".join(f'<li dir="auto">{_text(text)}</li>' for text in texts)
            return f"<ol>{steps}</ol>"
        case Table(head=head, rows=rows):
            top = "".join(f"<th>{_text(cell)}</th>" for cell in head)
            body = "".join(
                f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>" for row in rows
            )
            return f"<table><tr>{top}</tr>{body}</table>"
        case _:
            assert_never(part)


def _struck(heading: Heading) -> str:
    if not heading.struck:
        return _text(heading.text)
    before, struck, after = heading.text.rpartition(heading.struck)
    return f"{_text(before)}<s>{_text(struck)}</s>{_text(after)}"


def _class(tone: str) -> str:
    return f' class="{tone}"' if tone else ""


def _text(text: str) -> str:
    """A text that can only be read: no markup, and no signs that a page may not hold."""
    return escape(readable(text))


def readable(text: str) -> str:
    """A text without the signs that are for machines."""
    return "".join(sign if _allowed(sign) else "\ufffd" for sign in text)


def _allowed(sign: str) -> bool:
    return sign in "\t\n\r" or unicodedata.category(sign) not in ("Cc", "Cs")
