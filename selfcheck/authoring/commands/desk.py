"""The one way in which a command signs: show, choose keys, confirm, check rights, unlock."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import field
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

from selfcheck.authoring.asking import Asker
from selfcheck.authoring.assembly import Plan, Signing, Staged
from selfcheck.authoring.commands.options import (
    json_option,
    key_option,
    keys_of,
    passphrase_option,
    remark,
    result,
    site_of,
    site_option,
    surroundings,
)
from selfcheck.authoring.errors import SignaturesMissingError
from selfcheck.authoring.keys import KeyFile, SigningKey, read_key_file
from selfcheck.authoring.passphrases import unlock_all
from selfcheck.authoring.publishing import incomplete, report, require_rights
from selfcheck.authoring.reports.publication import Change
from selfcheck.authoring.roles import Role
from selfcheck.authoring.site import Site, read_site
from selfcheck.authoring.surroundings import Surroundings
from selfcheck.core.frozen import frozen

R = TypeVar("R")


@frozen
class Desk:
    """What a command that signs was given, and the person it can ask.

    `now` is the one moment at which everything is signed.
    """

    around: Surroundings
    now: datetime
    site_given: Path | None
    keys_given: tuple[Path, ...]
    passphrase_files: tuple[Path, ...]
    as_json: bool
    asker: Asker = field(default_factory=Asker)

    def site_folder(self) -> Path:
        """The site's folder, given or asked for."""
        return site_of(self.site_given, self.asker)

    def site(self) -> Site:
        """The site, verified; raises SiteError."""
        return read_site(self.site_folder())

    def key_files(self, *, optional: bool = False) -> list[KeyFile]:
        """The keys given, still locked; at least one is asked for unless none is needed."""
        paths = self.keys_given if optional else keys_of(self.keys_given, self.asker)
        return [read_key_file(path) for path in paths]

    def unlock(self, files: Sequence[KeyFile], question: str) -> list[SigningKey]:
        """Ask once more where anything was asked, then unlock the keys; raises KeyFileError."""
        self.asker.confirm(question)
        return unlock_all(files, self.passphrase_files, self.around.environment)

    def sign(
        self, site: Site, roles: Collection[Role], question: str, *, optional: bool = False
    ) -> list[SigningKey]:
        """The unlocked keys for these roles. What they will sign must have been shown by now.

        A key without a right is refused before anybody types a passphrase; AuthoringError.
        """
        files = self.key_files(optional=optional)
        require_rights(site, [file.public for file in files], roles)
        return self.unlock(files, question)

    def signing(self, keys: Sequence[SigningKey] = (), staged: Staged | None = None) -> Signing:
        """What a plan is signed with; without keys it shows what there would be to sign."""
        return Signing(keys, self.now, staged or {}, self.around.lifetimes)

    def refuse(self, made: Plan, changes: tuple[Change, ...], hint: str) -> int:
        """Say what is missing before this can be published; returns the exit code."""
        remark(f"{incomplete(made)} {hint}".strip())
        if self.as_json:
            self.say(report(made, changes), "")
        return SignaturesMissingError.exit_code

    def say(self, done: object, words: str) -> None:
        """The command's result: its report, or the same in words."""
        result(done, words, as_json=self.as_json)


def at_desk(command: Callable[..., R]) -> Callable[..., R]:
    """Gives a command the options that signing needs, and hands them to it as its desk."""

    @site_option
    @key_option
    @passphrase_option
    @json_option
    @surroundings
    @wraps(command)
    def run(
        around: Surroundings,
        /,
        *,
        site: Path | None,
        keys: tuple[Path, ...],
        passphrase_files: tuple[Path, ...],
        as_json: bool,
        **options: Any,  # noqa: ANN401 - the command's own
    ) -> R:
        desk = Desk(around, around.clock(), site, keys, passphrase_files, as_json)
        return command(desk, **options)

    return run
