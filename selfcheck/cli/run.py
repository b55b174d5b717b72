"""Runs one command: settings, the command, the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from selfcheck.cli.exits import Exit
from selfcheck.core.errors import SelfCheckError
from selfcheck.core.foreign import steady
from selfcheck.language import language_named, speak, system_languages
from selfcheck.settings import Origin, Settings, Weight, load_settings

if TYPE_CHECKING:
    from argparse import Namespace

    from selfcheck.checker.self_test import Trial

Window = Callable[[Settings, bool], int]
"""Opens the window, which the commands know nothing of, and returns its exit code; or starts
without one, in the background."""
WindowTrials = Callable[[], "Iterable[tuple[str, Trial]]"]
"""The self-test's trials for the window."""


def run(arguments: Sequence[str], window: Window, window_trials: WindowTrials) -> int:
    """Runs the command line; expected failures become exit codes."""
    _make_streams_forgiving()
    try:
        # A start from a menu needs no parser: importing it would be half of what is before it.
        if arguments:
            code = _asked(arguments, window, window_trials)
        else:
            settings = load_settings()
            _speak(settings)
            code = window(settings, False)
        # What does not fit on the disk or into a closed pipe has to fail here, not at the end.
        # A program with a window has no output on Windows.
        if sys.stdout is not None:
            sys.stdout.flush()
    except SelfCheckError as error:
        print(f"selfcheck: {steady(str(error))}", file=sys.stderr)
        return Exit.REFUSED
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has enough. Python would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.UNREAD
    return code


def _asked(arguments: Sequence[str], window: Window, window_trials: WindowTrials) -> int:
    from selfcheck.cli.options import parser

    options = parser().parse_args(arguments)
    if options.background and options.command is not None:
        parser().error("--background is for the start without a command")
    if options.self_test_json and not options.self_test:
        parser().error("--json stands after a command, or goes with --self-test")
    if options.self_test and (options.background or options.command is not None):
        parser().error("--self-test goes with no command and not with --background")
    if options.self_test:
        return _self_test(options, window_trials)
    return _command(options, window)


def _self_test(options: Namespace, window_trials: WindowTrials) -> int:
    from selfcheck.cli.self_test import self_test

    return self_test(window_trials(), as_json=options.self_test_json)


def _command(options: Namespace, window: Window) -> int:
    from selfcheck.cli.options import SHARED

    if getattr(options, "user", None) is not None:
        from selfcheck.cli.user import become

        become(options.user)
    settings = load_settings({n: getattr(options, n) for n in SHARED if hasattr(options, n)})
    if not (getattr(options, "json", False) or getattr(options, "summary", False)):
        _speak(settings)
    try:
        return _carry_out(options, settings, window)
    except (SelfCheckError, BrokenPipeError):
        raise
    except Exception as fault:
        _note(fault, settings)
        raise


def _speak(settings: Settings) -> None:
    """From now on the language that is set, else the person's."""
    speak(language_named([settings.language] if settings.language else system_languages()))


def _note(fault: Exception, settings: Settings) -> None:
    """Adds it to the log, for the help desk; whoever called shows it."""
    from selfcheck.checker.choice import log_of
    from selfcheck.cli.session import now

    log_of(settings).fault(fault, now())


def _carry_out(options: Namespace, settings: Settings, window: Window) -> int:
    if options.command is None:
        _refuse(settings, Origin.COMMAND_LINE)
        if options.background and (idle := _nothing_to_watch(settings)):
            print(f"selfcheck: {idle}", file=sys.stderr)
            return Exit.DONE
        return window(settings, options.background)
    if options.command == "settings":
        from selfcheck.cli.settings import settings as show_settings

        return show_settings(options, settings)
    _refuse(settings, Origin.COMMAND_LINE, Origin.ENVIRONMENT, Origin.USER)
    match options.command:
        case "forget":
            from selfcheck.cli.forget import forget

            return forget(settings)
        case "check":
            from selfcheck.cli.check import check

            return check(options, settings)
        case "inventory":
            from selfcheck.cli.inventory import inventory

            return inventory(options, settings)
        case "phone":
            from selfcheck.cli.phone import phone

            return phone(options, settings)
        case "notices":
            from selfcheck.cli.notices import notices

            return notices(options, settings)
        case unknown:
            raise AssertionError(unknown)


def _nothing_to_watch(settings: Settings) -> str:
    """Why a start in the background ends at once; "" where it goes on."""
    from selfcheck.checker.choice import chosen_demonstration

    if not settings.keep_running:
        return "not started in the background: keep_running is set to no"
    if chosen_demonstration(settings) is not None:
        return "not started in the background: a demonstration has nothing to watch"
    return ""


class SettingsError(SelfCheckError):
    """Settings that whoever runs the command can put right."""


def _refuse(settings: Settings, *origins: Origin) -> None:
    """Refuses what whoever runs the command can put right: mistakes from one of `origins`.

    The administrator's mistakes leave the verdict open, and the window shows them, like those
    of the environment and the user's file: it may have been started without a terminal.
    """
    faults = [each for each in settings.problems if each.weight is not Weight.REMARK]
    if set(origins) & set(settings.origins.values()):
        from selfcheck.checker.choice import refusals

        faults += refusals(settings)
    own = [str(fault) for fault in faults if fault.origin in origins]
    if own:
        raise SettingsError("\n".join(dict.fromkeys(own)))


def _make_streams_forgiving(platform: str = sys.platform) -> None:
    """Names from other systems may hold what the terminal cannot show: escape it, never stop.

    What goes into a file or another program is UTF-8 on Windows too, where it would be the
    code page of the country: JSON has to be read wherever it is taken.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
            if platform == "win32" and not stream.isatty():
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
