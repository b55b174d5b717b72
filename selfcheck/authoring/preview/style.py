"""How the page of a preview looks: the window's own colours and shapes, in light and dark.

The colours are those of `gui.theme.roles`, which this package may not import: it comes without
Qt's part of the program. A test compares them.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

LIGHT: Mapping[str, str] = {
    "window": "#f6f6f4",
    "card": "#ffffff",
    "text": "#1a1b1d",
    "muted": "#585b5f",
    "line": "#dcdcd6",
    "control": "#858a90",
    "accent": "#1a5bbf",
    "ok": "#11633a",
    "ok-back": "#e6f3ea",
    "act": "#a1201a",
    "act-back": "#fdeae8",
    "doubt": "#744c00",
    "doubt-back": "#fdf1d6",
    "withdrawn": "#2b2d31",
    "withdrawn-back": "#efefec",
    "info": "#1a56b0",
    "info-back": "#e8f0fb",
}
DARK: Mapping[str, str] = {
    "window": "#161719",
    "card": "#222326",
    "text": "#eceded",
    "muted": "#b0b3b8",
    "line": "#3a3c41",
    "control": "#83878e",
    "accent": "#8ab4f8",
    "ok": "#7fdb9c",
    "ok-back": "#1b3325",
    "act": "#ff9d94",
    "act-back": "#43211f",
    "doubt": "#f2c355",
    "doubt-back": "#3a2d13",
    "withdrawn": "#dfe1e4",
    "withdrawn-back": "#2a2b2f",
    "info": "#9bc0fa",
    "info-back": "#20304a",
}

SHAPES: Mapping[str, str] = {
    "check": '<circle cx="12" cy="12" r="10"/><path d="M7.5 12.5l3.3 3.3 5.9-7.1"/>',
    "warning": '<path d="M12 2.8l10.4 18H1.6zM12 9.2v5M12 17.4v.1"/>',
    "question": '<rect x="2.2" y="2.2" width="19.6" height="19.6" rx="4.5"/>'
    '<path d="M9 9.4c.2-4 6.2-4 6 0-.1 2.2-3 2.3-3 4.6M12 17.3v.1"/>',
    "back": '<path d="M9 5l-5 5 5 5M4 10h10.5c7 0 7 9 0 9H10"/>',
    "clock": '<circle cx="12" cy="12" r="10"/><path d="M12 6.5V12l4 2.5"/>',
}
"""The window's shapes (`gui.theme.icons`) on a field of 24 by 24."""


def icon(shape: str) -> str:
    """A shape in the colour of the text around it; the words beside it say the same."""
    return (
        f'<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" '
        f'stroke-width="2" stroke-linecap="round" stroke-linejoin="round">{SHAPES[shape]}</svg>'
    )


def _colours(colours: Mapping[str, str]) -> str:
    return "".join(f"--{name}: {value}; " for name, value in colours.items())


STYLE = "".join(
    (
        f":root {{ color-scheme: light dark; {_colours(LIGHT)}}}\n",
        f"@media (prefers-color-scheme: dark) {{ :root {{ {_colours(DARK)}}} }}\n",
        f"@media print {{ :root {{ color-scheme: light; {_colours(LIGHT)}}} }}\n",
        Path(__file__).with_name("page.css").read_text(encoding="utf-8"),
    )
)
