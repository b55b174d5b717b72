"""A staged tree as an RPM package: a spec that copies it, and rpmbuild."""

from __future__ import annotations

import os
import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from bundling.binaries import binaries
from linux.product import MAINTAINER, Product

FINDER = "/usr/lib/rpm/elfdeps"
NEEDS = {"ca-certificates": "ca-certificates"}

SPEC = """\
Name: {name}
Version: {version}
Release: {release}
Summary: {summary}
License: Apache-2.0
Group: Applications/Productivity
Packager: {packager}
AutoReqProv: no
{requires}

%global debug_package %{{nil}}
%global __os_install_post %{{nil}}
%global _build_id_links none

%description
{description}

%install
cp -a {root}/. %{{buildroot}}/

%files
%defattr(-,root,root,-)
{files}

%changelog
* {changed}
- See /usr/share/doc/{name}/changelog.gz
"""
# What would differ between two machines.
SETTLED = {
    "_buildhost": "reproducible",
    "use_source_date_epoch_as_buildtime": "1",
    "clamp_mtime_to_source_date_epoch": "1",
}


def rpm_package(
    product: Product, root: Path, folder: Path, moment: int, *, pack: str = "w6.xzdio"
) -> Path:
    """Make the package of a staged tree in `folder`; `pack` is rpm's for the compression."""
    work = root.parent / f"{product.name}-rpmbuild"
    work.mkdir(exist_ok=True)
    spec = work / f"{product.name}.spec"
    spec.write_text(_spec(product, root, moment))
    places = {"_topdir": str(work), "_rpmdir": str(work / "made")}
    defined = {**SETTLED, **places, "_binary_payload": pack}
    command = ["rpmbuild", "-bb", "--quiet"]
    for name, value in defined.items():
        command += ["--define", f"{name} {value}"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(moment)}
    subprocess.run([*command, spec], check=True, env=environment)
    (built,) = (work / "made").rglob("*.rpm")
    return built.replace(folder / built.name)


def _spec(product: Product, root: Path, moment: int) -> str:
    needs = [*(NEEDS[name] for name in product.needs if name in NEEDS), *requirements(root)]
    return SPEC.format(
        name=product.name,
        version=product.version,
        release=product.release,
        packager=MAINTAINER,
        changed=f"{datetime.fromtimestamp(moment, UTC):%a %b %d %Y} {MAINTAINER} - {product.built}",
        summary=product.summary[0].upper() + product.summary[1:],
        requires="\n".join(f"Requires: {need}" for need in needs),
        description="\n\n".join(product.paragraphs),
        root=root.resolve(),
        files="\n".join(_listed(product, root)),
    )


def requirements(root: Path) -> list[str]:
    """The libraries that must be there, by soname and symbol version.

    Every RPM distribution provides them under these names, whatever its packages are called;
    what the tree itself holds is left out.
    """
    inside = {path.name for path in root.rglob("*.so*")}
    listed = "".join(f"{path}\n" for path in binaries(root))
    done = subprocess.run(
        [FINDER, "--requires"], input=listed, check=True, capture_output=True, text=True
    )
    found = sorted(set(done.stdout.split()))
    return [each for each in found if re.split(r"\(", each)[0] not in inside]


def _listed(product: Product, root: Path) -> list[str]:
    """The %files: every file, and the folders that are ours alone."""
    ours = [root / product.home, root / "etc/selfcheck", *(root / "usr/share/doc").iterdir()]
    listed = []
    for path in sorted(root.rglob("*")):
        name = "/" + path.relative_to(root).as_posix()
        if path.is_dir() and not path.is_symlink():
            if any(folder in (path, *path.parents) for folder in ours):
                listed.append(f'%dir "{name}"')
        elif name[1:] in product.configuration:
            listed.append(f"%config(noreplace) {name}")
        elif name.startswith("/usr/share/doc/"):
            listed.append(f'%doc "{name}"')
        else:
            listed.append(f'"{name}"')
    return listed
