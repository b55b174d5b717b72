"""One description of a program's commands, whichever library parses them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, field

import click


@dataclass(frozen=True, slots=True)
class Option:
    """`names` are as they are typed, "" where only its place tells; `value` is "" for a switch."""

    names: tuple[str, ...]
    value: str
    meaning: str
    needed: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """A program or one of its commands. `path` are the words that lead to it."""

    path: tuple[str, ...]
    meaning: str
    places: tuple[Option, ...] = ()
    options: tuple[Option, ...] = ()
    shared: tuple[Option, ...] = ()
    commands: tuple[Command, ...] = field(default_factory=tuple)

    def everything(self) -> Iterator[Command]:
        """Itself, and every command below it."""
        yield self
        for command in self.commands:
            yield from command.everything()


# --- argparse ---


def from_argparse(parser: argparse.ArgumentParser, shared: str, *path: str) -> Command:
    """What a parser parses; the options in its group titled `shared` are those of every command.

    That each command has --help is told once, at the top.
    """
    own: list[Option] = []
    common: list[Option] = []
    places: list[Option] = []
    below: list[Command] = []
    for group in parser._action_groups:  # noqa: SLF001 - argparse tells it nowhere else
        for action in group._group_actions:  # noqa: SLF001
            if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
                below += [
                    from_argparse(each, shared, *path, name)
                    for name, each in action.choices.items()
                ]
            elif not action.option_strings:
                places.append(_action(action))
            elif not (path and isinstance(action, argparse._HelpAction)):  # noqa: SLF001
                (common if group.title == shared else own).append(_action(action))
    meaning = " ".join((parser.description or "").split())
    return Command(path, meaning, tuple(places), tuple(own), tuple(common), tuple(below))


def _action(action: argparse.Action) -> Option:
    value = ""
    if action.nargs != 0:
        value = str(action.metavar or "|".join(map(str, action.choices or ())) or action.dest)
    return Option(
        tuple(action.option_strings),
        value,
        action.help or "",
        needed=action.required and action.nargs not in {"*", "?"},
        many=action.nargs in {"*", "+"} or isinstance(action, argparse._AppendAction),  # noqa: SLF001
    )


# --- click ---


def from_click(command: click.Command, *path: str) -> Command:
    """What a click command takes."""
    context = click.Context(command, info_name=path[-1] if path else command.name)
    parameters = command.get_params(context)
    places = [each for each in parameters if isinstance(each, click.Argument)]
    options = [
        each
        for each in parameters
        if isinstance(each, click.Option)
        and not each.hidden
        and not (path and "--help" in each.opts)
    ]
    below = command.commands.items() if isinstance(command, click.Group) else ()
    return Command(
        path,
        _paragraph(command.help or ""),
        tuple(_argument(each, context) for each in places),
        tuple(_option(each, context) for each in options),
        (),
        tuple(from_click(each, *path, name) for name, each in below if not each.hidden),
    )


def _argument(parameter: click.Argument, context: click.Context) -> Option:
    value = parameter.make_metavar(context).strip("[].{}")
    return Option((), value, "", needed=parameter.required, many=parameter.nargs != 1)


def _option(parameter: click.Option, context: click.Context) -> Option:
    takes = not (parameter.is_flag or parameter.count)
    value = parameter.make_metavar(context).strip("[]") if takes else ""
    names = (*parameter.opts, *parameter.secondary_opts)
    meaning = _paragraph(parameter.help or "")
    return Option(names, value, meaning, needed=parameter.required, many=parameter.multiple)


def _paragraph(text: str) -> str:
    """Paragraphs stay apart, lines within them do not: what click's mark asks for is undone."""
    parts = text.replace("\b\n", "").split("\n\n")
    return "\n\n".join(" ".join(part.split()) for part in parts)
