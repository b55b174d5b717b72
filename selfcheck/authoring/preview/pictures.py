"""The employees' cards drawn in HTML, as the window draws them."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from selfcheck.authoring.preview.style import icon
from selfcheck.authoring.reports.preview import Card, CardLine, Words

_BAND = {"act": "warning", "ok": "check", "doubt": "question"}
_SIGNS = {"to-do": "clock", "coming": "clock", "withdrawn": "back"}
_CAPTIONS = {
    "verdict": "On the overview, for somebody with one such app",
    "to-do": "What there is to do",
    "coming": "What comes up",
    "withdrawn": "Among what was withdrawn",
    "question": "Asked where it is not known",
    "notice": "Among all notices",
}


def window(words: Words) -> str:
    """Everything that the window would show of a notice in one language."""
    parts = []
    for (kind, rule), cards in groupby(words.cards, key=lambda card: (card.kind, card.rule)):
        due_to = f" by rule {escape(rule)}" if rule else ""
        parts.append(f'<p class="caption" lang="en" dir="ltr">{_CAPTIONS[kind]}{due_to}</p>')
        parts.extend(map(picture, cards))
    language = escape(words.language, quote=True)
    return f'<div class="window" lang="{language}" dir="auto">{"".join(parts)}</div>'


def picture(card: Card) -> str:
    """One card. Every text of others is escaped."""
    if card.kind == "verdict":
        return _band(card)
    kind = "card withdrawn" if card.tone == "withdrawn" else "card"
    parts = [*_head(card), *_body(card.body)]
    parts += [f'<span class="choice">{escape(choice)}</span>' for choice in card.choices]
    if card.also:
        also = " · ".join(map(escape, card.also))
        parts.append(f'<p class="small also">The same words: {also}</p>')
    taken = " taken" if card.kind == "withdrawn" else ""
    return f'<div class="{kind}{taken}">{"".join(parts)}</div>'


def _band(card: Card) -> str:
    words = "".join(f"<span>{escape(line.text)}</span>" for line in card.body)
    return (
        f'<div class="band {card.tone}">{icon(_BAND[card.tone])}'
        f"<div><b>{escape(card.title)}</b>{words}</div></div>"
    )


def _head(card: Card) -> Iterator[str]:
    look = "title struck" if card.struck else "title"
    where = f' <span class="small">{escape(", ".join(card.where))}</span>' if card.where else ""
    title = f'<div class="{look}">{escape(card.title)}</div>'
    if card.struck:
        title = f'<s aria-label="Withdrawn: {escape(card.title, quote=True)}">{title}</s>'
    shape = icon(_SIGNS[card.kind]) if card.kind in _SIGNS else _withdrawn_icon(card)
    # What is in force is neither good nor bad: it may prohibit something.
    tone = "holds" if card.kind == "notice" and card.tone == "ok" else card.tone
    tag = f'<span class="tag {tone}">{shape}{escape(card.label)}</span>' if card.label else ""
    if card.kind == "withdrawn":
        yield f'<div class="head">{tag}<span class="muted">{escape(card.beside)}</span></div>'
        yield title
    else:
        yield f'<div class="head"><div>{title}{where}</div>{tag}</div>'


def _withdrawn_icon(card: Card) -> str:
    return icon("back") if card.label.isupper() and card.tone == "withdrawn" else ""


def _body(lines: tuple[CardLine, ...]) -> Iterator[str]:
    for look, group in groupby(lines, key=lambda line: line.look):
        texts = [escape(line.text) for line in group]
        match look:
            case "step":
                items = "".join(f"<li>{text}</li>" for text in texts)
                yield f"<ol>{items}</ol>" if len(texts) > 1 else f'<ol class="one">{items}</ol>'
            case "quote":
                yield from (f"<blockquote>“{text}”</blockquote>" for text in texts)
            case "strong":
                yield from (f"<p><strong>{text}</strong></p>" for text in texts)
            case "struck":
                yield from (f'<p class="muted"><s>{text}</s></p>' for text in texts)
            case "muted" | "small":
                yield from (f'<p class="{look}">{text}</p>' for text in texts)
            case _:
                yield from (f"<p>{text}</p>" for text in texts)
