"""Everything that a package installs, laid out as on the computer it is for.

Why it lies where it does: docs/decisions/0143-where-a-package-puts-things.md.
"""

from __future__ import annotations

import filecmp
import gzip
import shutil
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from bundling.settling import settle
from linux.completion import SHELLS, employee_script, office_script
from linux.copyright import copyright_file
from linux.icons import icons
from linux.manual import manual
from linux.pages import employee_page, office_page
from linux.product import (
    AUTOSTART,
    EMPLOYEE,
    FILES,
    MAINTAINER,
    OFFICE,
    PROJECT,
    SETTINGS,
    Product,
)

COMPLETIONS = {
    "bash": "usr/share/bash-completion/completions/{name}",
    "fish": "usr/share/fish/vendor_completions.d/{name}.fish",
}
ZSH = {"deb": "usr/share/zsh/vendor-completions", "rpm": "usr/share/zsh/site-functions"}


def stage(product: Product, bundle: Path, root: Path, kind: str, moment: int) -> None:
    """Lay a product out in `root`, which is made anew. `kind` is `deb` or `rpm`."""
    shutil.rmtree(root, ignore_errors=True)
    home = root / product.home
    home.parent.mkdir(parents=True)
    shutil.copytree(bundle, home, symlinks=True)
    _share_what_is_the_same([home / program for program in product.programs])
    for program in product.programs:
        link = root / "usr/bin" / program
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(f"../lib/{product.name}/{program}")
    for folder in product.folders:
        (root / folder).mkdir(parents=True)
    for name, content in _files(product, bundle, kind, moment).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    settle(root, {f"{product.home}/{program}" for program in product.programs}, moment)


def _share_what_is_the_same(programs: Sequence[Path]) -> None:
    """On Linux a program with a console and one without are the same, and need lie there once."""
    first, *others = programs
    for program in others:
        if filecmp.cmp(first, program, shallow=False):
            program.unlink()
            program.hardlink_to(first)


def _files(product: Product, bundle: Path, kind: str, moment: int) -> Mapping[str, str | bytes]:
    own = _employees(moment) if product.name == EMPLOYEE.name else _offices()
    legal = {f"usr/share/doc/{product.name}/copyright": copyright_file(product, bundle)}
    debians = _debians(product, moment) if kind == "deb" else {}
    return {**own, **_said(product, kind, moment), **legal, **debians}


def _employees(moment: int) -> dict[str, str | bytes]:
    """What only the employee's package has: a place in the menu, and settings."""
    metainfo = (FILES / "selfcheck.metainfo.xml").read_text(encoding="utf-8")
    date = datetime.fromtimestamp(moment, UTC).date().isoformat()
    entry = metainfo.replace("{version}", EMPLOYEE.version).replace("{date}", date)
    return {
        "usr/share/applications/selfcheck.desktop": (FILES / "selfcheck.desktop").read_bytes(),
        "usr/share/metainfo/org.selfcheck.SelfCheck.metainfo.xml": entry,
        SETTINGS: (PROJECT / "packaging/settings/linux/50-selfcheck.yaml").read_bytes(),
        AUTOSTART: (FILES / "autostart.desktop").read_bytes(),
        **{f"usr/share/icons/hicolor/{name}": data for name, data in icons().items()},
        **_examples(EMPLOYEE, recipes=PROJECT / "packaging/recipes"),
    }


def _offices() -> dict[str, str | bytes]:
    """Samples for IT: policies, and how to serve and watch one."""
    return _examples(OFFICE, policies=PROJECT / "policies", hosting=PROJECT / "packaging/hosting")


def _examples(product: Product, **folders: Path) -> dict[str, str | bytes]:
    """Everything in the folders, where Debian's policy (12.6) has examples."""
    place = f"usr/share/doc/{product.name}/examples"
    return {
        f"{place}/{name}/{file.relative_to(folder).as_posix()}": file.read_bytes()
        for name, folder in folders.items()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def _said(product: Product, kind: str, moment: int) -> dict[str, str | bytes]:
    """Manual page, completion, changes and licence."""
    name = product.name
    employee = product.name == EMPLOYEE.name
    page = manual(employee_page() if employee else office_page(), moment)
    script = employee_script if employee else office_script
    documents = f"usr/share/doc/{name}"
    said: dict[str, str | bytes] = {
        f"usr/share/man/man1/{name}.1.gz": _packed(page),
        f"{ZSH[kind]}/_{name}": script("zsh"),
        f"{documents}/changelog.gz": _packed((PROJECT / "CHANGELOG.md").read_text("utf-8")),
    }
    if employee:
        said["usr/share/man/man1/selfcheck-window.1.gz"] = _packed(".so man1/selfcheck.1\n")
    for shell in SHELLS:
        if shell in COMPLETIONS:
            said[COMPLETIONS[shell].format(name=name)] = script(shell)
    return said


def _debians(product: Product, moment: int) -> dict[str, str | bytes]:
    """What Debian's policy asks for beside it: the package's own changes, lintian's overrides."""
    date = format_datetime(datetime.fromtimestamp(moment, UTC))
    changes = (
        f"{product.name} ({product.built}) stable; urgency=medium\n\n"
        f"  * See changelog.gz.\n\n -- {MAINTAINER}  {date}\n"
    )
    return {
        f"usr/share/doc/{product.name}/changelog.Debian.gz": _packed(changes),
        f"usr/share/lintian/overrides/{product.name}": (FILES / "lintian-overrides").read_bytes(),
    }


def _packed(text: str) -> bytes:
    """As `gzip -9n`: without a name and a time."""
    return gzip.compress(text.encode(), 9, mtime=0)
