"""The steps from a bundle to a package: signing, pkgbuild, productbuild, notarising.

Each step is a command line, so that what would run can be looked at where the tools are not. Apple:
"Distributing software on macOS", codesign(1), pkgbuild(1), productbuild(1), notarytool(1).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from macos.product import ENTITLEMENTS, OLDEST, Product

_MAGIC: Final = frozenset(
    bytes.fromhex(each) for each in ("cffaedfe", "cefaedfe", "cafebabe", "cafebabf")
)
"""How Mach-O files begin, for one architecture and for several (mach-o/loader.h, fat.h)."""
_JAVA: Final = bytes.fromhex("cafebabe")
_MOST_ARCHITECTURES: Final = 20


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose signatures: names of certificates in the keychain, and how notarytool logs in."""

    application: str = ""
    installer: str = ""
    notary: tuple[str, ...] = ()


def machine_code(bundle: Path) -> list[Path]:
    """The files in a bundle that carry code of their own, the innermost first."""
    found = [
        path
        for path in sorted(bundle.rglob("*"))
        if path.is_file() and not path.is_symlink() and _is_code(path)
    ]
    return sorted(found, key=lambda path: -len(path.parts))


def _is_code(path: Path) -> bool:
    with path.open("rb") as stream:
        start = stream.read(8)
    if start[:4] == _JAVA:  # Java's classes begin alike, with their version where this is a number
        return int.from_bytes(start[4:], "big") < _MOST_ARCHITECTURES
    return start[:4] in _MAGIC


def signing(bundle: Path, identity: Identity) -> Iterator[list[str]]:
    """Signs everything within before what it lies in, with the hardened runtime.

    A signature of whoever made a library gives way to ours: libraries of other teams are not
    loaded otherwise.
    """
    how = ["codesign", "--force", "--timestamp", "--options", "runtime"]
    how += ["--entitlements", str(ENTITLEMENTS), "--sign", identity.application]
    for path in machine_code(bundle):
        yield [*how, str(path)]
    if bundle.suffix == ".app":
        yield [*how, str(bundle)]
        yield ["codesign", "--verify", "--deep", "--strict", str(bundle)]


def packing(product: Product, work: Path, made: Path, identity: Identity) -> Iterator[list[str]]:
    """The package of the tree `work`/root, with the scripts and the description beside it."""
    scripts = ["--scripts", str(work / "scripts")] if product.agent else []
    yield [
        "pkgbuild",
        *("--root", str(work / "root"), "--install-location", "/"),
        *("--identifier", product.identifier, "--version", product.version),
        *("--component-plist", str(work / "components.plist")),
        *("--ownership", "recommended", *scripts),
        str(work / component_name(product)),
    ]
    sign = ["--sign", identity.installer, "--timestamp"] if identity.installer else []
    yield [
        "productbuild",
        *("--distribution", str(work / "distribution.xml"), "--package-path", str(work)),
        *sign,
        str(made),
    ]


def notarising(made: Path, identity: Identity) -> Iterator[list[str]]:
    """Has Apple look at it, and puts the answer into the package, for computers offline."""
    submit = ["xcrun", "notarytool", "submit", str(made), *identity.notary]
    yield [*submit, "--wait", "--timeout", "30m"]
    yield ["xcrun", "stapler", "staple", str(made)]
    yield ["spctl", "--assess", "--type", "install", str(made)]


def component_name(product: Product) -> str:
    """The package within the package."""
    return f"{product.name}-component.pkg"


def distribution(product: Product, architecture: str) -> bytes:
    """What the installer is told: for which computers, for all people, and what is in it."""
    root = Element("installer-gui-script", minSpecVersion="2")
    SubElement(root, "title").text = product.title
    options = {"customize": "never", "hostArchitectures": architecture, "require-scripts": "false"}
    SubElement(root, "options", options)
    SubElement(
        root,
        "domains",
        enable_anywhere="false",
        enable_currentUserHome="false",
        enable_localSystem="true",
    )
    volume = SubElement(root, "volume-check")
    allowed = SubElement(volume, "allowed-os-versions")
    SubElement(allowed, "os-version", min=OLDEST)
    outline = SubElement(root, "choices-outline")
    SubElement(outline, "line", choice="default")
    choice = SubElement(root, "choice", id="default", title=product.title)
    SubElement(choice, "pkg-ref", id=product.identifier)
    reference = SubElement(root, "pkg-ref", id=product.identifier, version=product.version)
    reference.text = component_name(product)
    indent(root)
    described: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return described


def components(product: Product) -> list[dict[str, object]]:
    """Where the application lies it is replaced, also by an older version, and nowhere else."""
    if not product.bundle.endswith(".app"):
        return []
    return [
        {
            "RootRelativeBundlePath": product.home,
            "BundleIsRelocatable": False,
            "BundleIsVersionChecked": False,
            "BundleHasStrictIdentifier": True,
            "BundleOverwriteAction": "upgrade",
        }
    ]
