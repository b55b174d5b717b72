"""A real source, a real feed over a folder, and a computer that is a tree of files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from selfcheck.checker.assembly import Look, assemble
from selfcheck.checker.checker import Checker
from selfcheck.checker.outcome import Outcome
from selfcheck.core.report import NoticeState
from selfcheck.history.folder import StateFolder
from selfcheck.settings import Settings
from tests.company import Company, notice

STATUS = """\
Package: {name}
Status: install ok installed
Architecture: amd64
Version: 1.0-1
Maintainer: Example <packages@example.com>
Description: {name}

"""


@dataclass(slots=True)
class Computer:
    """A tree with a package database, scanned as if it were this computer."""

    root: object

    def install(self, *names: str) -> None:
        """Makes these the packages that are installed."""
        folder = self.root / "var" / "lib" / "dpkg"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "status").write_text("".join(STATUS.format(name=name) for name in names))


@dataclass(slots=True)
class Bench:
    """Builds checkers over the company's site and the computer, with a clock set by hand."""

    company: Company
    computer: Computer
    settings: Settings
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    made: list[Checker] = field(default_factory=list)

    def checker(self, **look) -> Checker:
        """A checker as a new run of the program has it."""
        look.setdefault("system_root", self.computer.root)
        checker = assemble(self.settings, lambda: self.now, Look(**look))
        self.made.append(checker)
        return checker

    def pass_by(self, **time: float) -> None:
        """Lets time pass for the program and for the company."""
        self.now += timedelta(**time)
        self.company.now = self.now.replace(microsecond=0)

    @property
    def state(self) -> StateFolder:
        return StateFolder(self.settings.state)


@pytest.fixture
def company(tmp_path) -> Company:
    """A company that has published no notice yet."""
    company = Company(tmp_path / "company")
    company.begin()
    return company


@pytest.fixture
def computer(tmp_path) -> Computer:
    computer = Computer(tmp_path / "computer")
    computer.install("bash", "demo-chat")
    return computer


@pytest.fixture
def bench(tmp_path, company, computer) -> Iterator[Bench]:
    trust = tmp_path / "root.json"
    trust.write_bytes(company.trust.read_bytes())
    settings = Settings(source=str(company.site), trust=trust, state=tmp_path / "state")
    bench = Bench(company, computer, settings)
    yield bench
    for checker in bench.made:
        checker.close()


@pytest.fixture
def banned(bench: Bench) -> Bench:
    """Demo Chat is installed and prohibited on computers."""
    bench.company.publish("ban", notice("ban"))
    return bench


def states(outcome: Outcome) -> dict[str, NoticeState]:
    return {each.notice.id: each.state for each in outcome.report.notices}
