"""Asking the person for what was not given; only at a terminal, otherwise it is wrong usage."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import click

_SHOWN = 10
"""So many of what there is to choose from are shown."""


class Asker:
    """Asks for what is missing, and remembers that it did.

    A command that had to ask shows what it will do and asks once more before it does it; one
    that was given everything works without questions.
    """

    def __init__(self) -> None:
        self.asked = False

    def text(
        self,
        value: str | None,
        option: str,
        question: str,
        default: str = "",
        refusal: Callable[[str], str] = lambda _: "",
    ) -> str:
        """The value given, or the answer. `option` is what a script would have given.

        `refusal` says why a value cannot be used, and "" where it can: an answer is asked for
        again, a value given is wrong usage.
        """

        def usable(text: str) -> str:
            if why := refusal(text):
                raise click.UsageError(f"{why}.")
            return text

        if value is not None:
            if why := refusal(value):
                raise click.UsageError(f"{option} {value}: {why}.")
            return value
        self._need_terminal(option)
        answer: str = click.prompt(question, default=default or None, value_proc=usable, err=True)
        return answer

    def more(self, value: str | None, question: str) -> str | None:
        """The value given; else, where anything was asked for before, an answer or nothing."""
        if value is not None or not self.asked:
            return value
        answer: str = click.prompt(question, default="", show_default=False, err=True)
        return answer or None

    def choice(self, value: str | None, option: str, question: str, options: Sequence[str]) -> str:
        """The value given, or one of the options; the first is the usual one."""
        if value is not None:
            return value
        self._need_terminal(option)
        kind = click.Choice(options)
        answer: str = click.prompt(question, type=kind, default=options[0], err=True)
        return answer

    def one_of(
        self,
        value: str | None,
        name: str,
        question: str,
        known: Sequence[tuple[str, str]],
        *,
        usual: bool = True,
    ) -> str:
        """The argument given; else the person is shown what there is, (id, what it is).

        The first is taken where they only press Enter, if it is the `usual` one. Raises
        click.UsageError where there is nothing to choose from.
        """
        if value is not None:
            return value
        self._need_terminal(name)
        if not known:
            raise click.UsageError(f"No {name.lower()} holds; name the one you mean.")
        for id_, what in known[:_SHOWN]:
            click.echo(f"  {id_}  {what}", err=True)
        if len(known) > _SHOWN:
            click.echo(f"  and {len(known) - _SHOWN} more", err=True)
        return self.text(None, name, question, known[0][0] if usual else "")

    def confirm(self, question: str) -> None:
        """Asks whether to go on where anything was asked before; raises click.Abort on no."""
        if self.asked:
            click.confirm(question, abort=True, err=True)

    def _need_terminal(self, option: str) -> None:
        if not at_terminal():
            raise click.UsageError(f"Missing {option}.")
        self.asked = True


def at_terminal() -> bool:
    """Whether a person can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()
