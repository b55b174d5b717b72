"""The colours by their role, light and dark, and the contrast between them. Free of Qt.

Every pair in `PAIRS` is held to WCAG 2.2: 4.5:1 for text, 3:1 for what is needed to see a
control or its focus. A test computes them.
"""

from __future__ import annotations

from selfcheck.core.frozen import frozen


@frozen
class Tone:
    """A foreground that may stand on its own background, on a card and on the window."""

    fore: str
    back: str


@frozen
class Roles:
    """One theme. Colours are "#rrggbb". `high` is for people who asked for high contrast.

    `then` is for what says nothing about now: another moment, a device that was not looked at.
    """

    dark: bool
    window: str
    side: str
    card: str
    field: str
    text: str
    muted: str
    line: str
    control: str
    accent: str
    accent_hover: str
    on_accent: str
    chosen: str
    ok: Tone
    act: Tone
    doubt: Tone
    withdrawn: Tone
    info: Tone
    then: Tone
    high: bool = False


LIGHT = Roles(
    dark=False,
    window="#f6f6f4",
    side="#eeefea",
    card="#ffffff",
    field="#ffffff",
    text="#1a1b1d",
    muted="#585b5f",
    line="#dcdcd6",
    control="#858a90",
    accent="#1a5bbf",
    accent_hover="#154c9f",
    on_accent="#ffffff",
    chosen="#dfe9f8",
    ok=Tone("#11633a", "#e6f3ea"),
    act=Tone("#a1201a", "#fdeae8"),
    doubt=Tone("#744c00", "#fdf1d6"),
    withdrawn=Tone("#2b2d31", "#efefec"),
    info=Tone("#1a56b0", "#e8f0fb"),
    then=Tone("#3c444d", "#e6e9ec"),
)
DARK = Roles(
    dark=True,
    window="#161719",
    side="#1d1e21",
    card="#222326",
    field="#1a1b1e",
    text="#eceded",
    muted="#b0b3b8",
    line="#3a3c41",
    control="#83878e",
    accent="#8ab4f8",
    accent_hover="#a9c8fb",
    on_accent="#0f1726",
    chosen="#24344f",
    ok=Tone("#7fdb9c", "#1b3325"),
    act=Tone("#ff9d94", "#43211f"),
    doubt=Tone("#f2c355", "#3a2d13"),
    withdrawn=Tone("#dfe1e4", "#2a2b2f"),
    info=Tone("#9bc0fa", "#20304a"),
    then=Tone("#c9d0d8", "#2b3036"),
)
HIGH_LIGHT = Roles(
    dark=False,
    window="#ffffff",
    side="#ffffff",
    card="#ffffff",
    field="#ffffff",
    text="#000000",
    muted="#000000",
    line="#000000",
    control="#000000",
    accent="#00309c",
    accent_hover="#001f66",
    on_accent="#ffffff",
    chosen="#dbe6ff",
    ok=Tone("#003d1c", "#ffffff"),
    act=Tone("#7a0000", "#ffffff"),
    doubt=Tone("#4a3000", "#ffffff"),
    withdrawn=Tone("#1f1f1f", "#ffffff"),
    info=Tone("#00309c", "#ffffff"),
    then=Tone("#1f1f1f", "#ffffff"),
    high=True,
)
HIGH_DARK = Roles(
    dark=True,
    window="#000000",
    side="#000000",
    card="#000000",
    field="#000000",
    text="#ffffff",
    muted="#ffffff",
    line="#ffffff",
    control="#ffffff",
    accent="#8ad4ff",
    accent_hover="#c2e8ff",
    on_accent="#000000",
    chosen="#0b3350",
    ok=Tone("#8cffb4", "#000000"),
    act=Tone("#ffb3ab", "#000000"),
    doubt=Tone("#ffdf70", "#000000"),
    withdrawn=Tone("#e6e6e6", "#000000"),
    info=Tone("#a8dcff", "#000000"),
    then=Tone("#e6e6e6", "#000000"),
    high=True,
)

TEXT = 4.5
HIGH_TEXT = 7.0
"""What WCAG 2.2 asks for at its level AAA; the themes of high contrast are held to it."""
GRAPHIC = 3.0


def pairs(roles: Roles) -> list[tuple[str, str, str, float]]:
    """Every pair that is used: what it is, foreground, background, and the least contrast."""
    grounds = {"window": roles.window, "side": roles.side, "card": roles.card}
    found = [
        (f"{name} on {ground}", fore, back, TEXT)
        for name, fore in (("text", roles.text), ("muted", roles.muted), ("accent", roles.accent))
        for ground, back in grounds.items()
    ]
    for name in ("ok", "act", "doubt", "withdrawn", "info", "then"):
        tone: Tone = getattr(roles, name)
        found += [(f"{name} on its own", tone.fore, tone.back, TEXT)]
        found += [
            (f"{name} on {ground}", tone.fore, back, TEXT) for ground, back in grounds.items()
        ]
        found += [
            (f"text on {name}", roles.text, tone.back, TEXT),
            (f"muted on {name}", roles.muted, tone.back, TEXT),
            (f"focus on {name}", roles.accent, tone.back, GRAPHIC),
        ]
    found += [
        ("text in a field", roles.text, roles.field, TEXT),
        ("hint in a field", roles.muted, roles.field, TEXT),
        ("text on the chosen", roles.text, roles.chosen, TEXT),
        ("accent on the chosen", roles.accent, roles.chosen, TEXT),
        ("main button", roles.on_accent, roles.accent, TEXT),
        ("main button under the mouse", roles.on_accent, roles.accent_hover, TEXT),
        ("a control on a card", roles.control, roles.card, GRAPHIC),
        ("a control on the window", roles.control, roles.window, GRAPHIC),
        ("focus on a card", roles.accent, roles.card, GRAPHIC),
        ("focus beside the main button", roles.text, roles.card, GRAPHIC),
    ]
    return found


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
