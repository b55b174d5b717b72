"""The packages that `make packages` left in dist/, and roots to install them in."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import bare_root
from linux.product import EMPLOYEE, OFFICE, Product
from tests.project.files import ROOT

EMPLOYEE_USER = "1000:1000"


def only(pattern: str) -> Path:
    found = sorted((ROOT / "dist").glob(pattern))
    if len(found) != 1:
        pytest.fail(f"dist/ has {len(found)} files {pattern}: run `make packages` first.")
    return found[0]


def deb(product: Product) -> Path:
    return only(f"{product.name}_{product.built}_*.deb")


def rpm(product: Product) -> Path:
    return only(f"{product.name}-{product.built}.*.rpm")


@pytest.fixture(params=[EMPLOYEE, OFFICE], ids=lambda product: product.name)
def product(request) -> Product:
    return request.param


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass(slots=True)
class Machine:
    """A root as a person or an administrator uses it. `shared` is a folder of both sides."""

    root: Path
    shared: Path
    runs: int = field(default=0)

    def run(self, *command: object, who: str = "0:0", **environment: str) -> Ran:
        """What `command` gave; in the home of whoever runs it."""
        self.runs += 1
        home = Path("/root") if who == "0:0" else Path("/home/employee")
        settings = [f"{name}={value}" for name, value in {"HOME": home, **environment}.items()]
        out, err = (self.shared / f"{self.runs}.{kind}" for kind in ("out", "err"))
        script = 'out=$1; err=$2; shift 2; exec "$@" >"$out" 2>"$err"'
        words = ["sh", "-c", script, "run", str(out), str(err), "env", *settings]
        with (self.shared / "log").open("ab") as log:
            code = bare_root.run(
                self.root,
                [*words, *map(str, command)],
                folder=home,
                who=who,
                shared=self.shared,
                log=log,
            )
        return Ran(code, out.read_text(errors="replace"), err.read_text(errors="replace"))

    def must(self, *command: object, who: str = "0:0", **environment: str) -> Ran:
        """The same, and it must succeed."""
        ran = self.run(*command, who=who, **environment)
        assert ran.code == 0, f"{command}\n{ran.out[-4000:]}\n{ran.err[-4000:]}"
        return ran

    def selfcheck(self, *arguments: object, **environment: str) -> Ran:
        """The installed program, as the employee."""
        return self.run("selfcheck", *arguments, who=EMPLOYEE_USER, **environment)

    def install(self, *packages: str) -> Ran:
        """What an administrator or a management tool runs, without anybody to ask."""
        quiet = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y")
        return self.must(*quiet, "install", "--no-install-recommends", *packages)

    def file(self, name: str) -> Path:
        return self.root / name.lstrip("/")

    def write(self, name: str, text: str) -> None:
        path = self.file(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def everything(self) -> set[str]:
        """Every file and folder of the root; what the system notes of itself is left out."""
        noted = ("srv", "proc", "sys", "dev", "run", "tmp", "home", "var/cache", "var/log", "var/lib/apt",
                 "var/lib/dpkg", self.shared.as_posix().lstrip("/").split("/")[0])  # fmt: skip
        found = set()
        for path in self.root.rglob("*"):
            name = path.relative_to(self.root).as_posix()
            if not name.startswith(noted):
                found.add(name)
        return found


@pytest.fixture(scope="module")
def machine(bare_debian, tmp_path_factory) -> Iterator[Machine]:
    """A bare Debian of this module's own, with an employee."""
    root = tmp_path_factory.mktemp("machine") / "root"
    bare_root.another(bare_debian, root)
    # Not below pytest's folder: that one is closed to the employee, who is another user.
    with tempfile.TemporaryDirectory(prefix="selfcheck-shared-") as folder:
        shared = Path(folder)
        shared.chmod(0o777)
        made = Machine(root, shared)
        made.must("useradd", "--create-home", "--uid", "1000", "employee")
        made.must("apt-get", "-q", "update")
        yield made
    shutil.rmtree(root)
