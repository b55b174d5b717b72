"""Unlocking the keys given: passphrases and PINs from files, the environment, or the person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import click

from selfcheck.authoring.asking import at_terminal
from selfcheck.authoring.errors import KeyFileError, WrongPassphraseError
from selfcheck.authoring.keys import KeyFile, SigningKey, unlock
from selfcheck.authoring.signers.held import open_held
from selfcheck.wording.voice import count

VARIABLE = "SELFCHECK_KEY_PASSPHRASE"
SHORTEST = 8
"""Characters of a new passphrase: what stands between a stolen file and a signature."""
_TRIES = 3
_FORGOTTEN = (
    "One that is forgotten is lost with its key: the others end it with keys revoke, and you make "
    "a new one."
)


def unlock_all(
    files: Sequence[KeyFile], passphrases: Sequence[Path], environment: Mapping[str, str]
) -> list[SigningKey]:
    """The keys in these files, unlocked; the same key given twice comes once.

    `passphrases` are files: one for all keys, or one for each in turn. Raises KeyFileError.
    """
    if len(passphrases) not in (0, 1, len(files)):
        raise click.UsageError(
            f"{len(passphrases)} passphrase files for "
            f"{count(len(files), '1 key', '{n} keys')}: give one for all of "
            "them, or one for each in the same order."
        )
    keys: dict[str, SigningKey] = {}
    for at, file in enumerate(files):
        if file.public.keyid not in keys:
            given = passphrases[at if len(passphrases) > 1 else 0] if passphrases else None
            keys[file.public.keyid] = _unlock(file, given, environment)
    return list(keys.values())


def new_passphrase(
    path: Path, file: Path | None, environment: Mapping[str, str], owner: str
) -> str:
    """The passphrase for a new key at `path`; a person types it twice.

    Raises KeyFileError for one that is too short.
    """
    if file is not None:
        return _long_enough(read_passphrase(file))
    if VARIABLE in environment:
        return _long_enough(environment[VARIABLE])
    _need_terminal(path)
    answer: str = click.prompt(
        f"New passphrase for {owner}'s key",
        hide_input=True,
        confirmation_prompt=True,
        value_proc=_asked_for,
        err=True,
    )
    return answer


def _asked_for(typed: str) -> str:
    try:
        return _long_enough(typed)
    except KeyFileError as error:
        raise click.UsageError(str(error)) from error


def _long_enough(passphrase: str) -> str:
    if len(passphrase) < SHORTEST:
        raise KeyFileError(
            f"A passphrase has {SHORTEST} characters or more; four or five words that have nothing "
            "to do with each other are easy to keep in mind."
        )
    return passphrase


def read_passphrase(path: Path) -> str:
    """The first line of a file; raises KeyFileError."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise KeyFileError(
            f"The passphrase file {path} cannot be read: {error.strerror}. Write the passphrase "
            "into a file that you alone can read."
        ) from error
    except UnicodeDecodeError as error:
        raise KeyFileError(
            f"The passphrase file {path} cannot be read: it is not UTF-8. Save it as UTF-8."
        ) from error
    if not lines or not lines[0]:
        raise KeyFileError(f"The passphrase file {path} is empty; write the passphrase into it.")
    return lines[0]


def secret_once(question: str, path: Path, file: Path | None, given: Mapping[str, str]) -> str:
    """A passphrase or PIN: from `file`, else the environment, else the person, asked once."""
    if file is not None:
        return read_passphrase(file)
    if VARIABLE in given:
        return given[VARIABLE]
    _need_terminal(path)
    answer: str = click.prompt(question, hide_input=True, err=True)
    return answer


def _unlock(file: KeyFile, given: Path | None, environment: Mapping[str, str]) -> SigningKey:
    if file.uri is not None:
        question = f"PIN of {file.public.owner}'s token for {file.path}"
        pin = partial(secret_once, question, file.path, given, environment)
        return open_held(file, pin, environment)
    question = f"Passphrase of {file.public.owner}'s key ({file.path})"
    asks = given is None and VARIABLE not in environment
    for _ in range(_TRIES - 1 if asks else 0):
        try:
            return unlock(file, secret_once(question, file.path, given, environment))
        except WrongPassphraseError as error:
            click.echo(str(error), err=True)
    try:
        return unlock(file, secret_once(question, file.path, given, environment))
    except WrongPassphraseError as error:
        raise WrongPassphraseError(f"{error} {_FORGOTTEN}") from error


def _need_terminal(path: Path) -> None:
    if not at_terminal():
        raise click.UsageError(
            f"{path} needs a passphrase or PIN: give --passphrase-file, or set {VARIABLE}."
        )
