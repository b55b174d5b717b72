"""What the settings come to: whether they are refused, what is shown, where things are kept.

Small, since the window asks before it shows a verdict.
"""

from __future__ import annotations

from selfcheck import places
from selfcheck.checker.demonstration import DEFAULT_DEMONSTRATION, demonstrations
from selfcheck.history.folder import StateFolder
from selfcheck.history.log import Log
from selfcheck.settings import Origin, SettingProblem, Settings


def chosen_demonstration(settings: Settings) -> str | None:
    """The demonstration to show, or None where a source is set or the settings are refused."""
    if _demo_is_meant(settings):
        return settings.demo if settings.demo in demonstrations() else None
    if settings.source is not None or refusals(settings):
        return None
    return DEFAULT_DEMONSTRATION if DEFAULT_DEMONSTRATION in demonstrations() else None


def _demo_is_meant(settings: Settings) -> bool:
    """Of a demonstration and a source the one from the stronger place counts.

    `--demo` always does: it is marked everywhere and touches nothing that is real.
    """
    demo, source = settings.origin("demo"), settings.origin("source")
    if settings.demo is None or demo is Origin.COMMAND_LINE:
        return settings.demo is not None
    blocked = any(problem.blocking for problem in settings.problems)
    return not blocked and (settings.source is None or demo.outranks(source))


def refusals(settings: Settings) -> tuple[SettingProblem, ...]:
    """Why the settings cannot be used; whoever set them can put it right."""
    blocking = tuple(problem for problem in settings.problems if problem.blocking)
    if blocking:
        return blocking
    fault = _demo_fault(settings) if _demo_is_meant(settings) else _source_fault(settings)
    return () if fault is None else (fault,)


def _demo_fault(settings: Settings) -> SettingProblem | None:
    known = demonstrations()
    if settings.demo in known:
        return None
    choice = f"choose one of {', '.join(known)}" if known else "none came with this program"
    detail = f"there is no demonstration {settings.demo!r}; {choice}"
    return SettingProblem(settings.origin("demo"), settings.places.get("demo", "demo"), detail)


def _source_fault(settings: Settings) -> SettingProblem | None:
    from selfcheck.feed.errors import SourceError
    from selfcheck.feed.source import understand

    def at(name: str, detail: str) -> SettingProblem:
        return SettingProblem(settings.origin(name), settings.places.get(name, name), detail)

    if settings.source is None:
        return None
    try:
        understand(settings.source)
    except SourceError as error:
        return at("source", str(error))
    if settings.trust is None:
        return at("source", "a source needs its trust root; set `trust` to its root.json (--trust)")
    try:
        settings.trust.read_bytes()
    except OSError as error:
        return at("trust", f"the trust root {settings.trust} cannot be read: {error.strerror}")
    return None


def state_folder(settings: Settings) -> StateFolder:
    """Where this run keeps what it remembers; a demonstration has a folder of its own in it."""
    if settings.state is not None:
        return StateFolder(settings.state)
    return StateFolder(places.state(), logs=places.log())


def log_of(settings: Settings) -> Log:
    """The log of a run under these settings."""
    return Log(state_folder(settings).log)
