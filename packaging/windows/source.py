r"""The description that wixl makes a package of, written from the list of a bundle's files.

WiX 3's language, as far as wixl 0.101 knows it (wix.vala and builder.vala of msitools). Every
file is a component of its own, known by its path, so that an upgrade sees what is the same.

A setting that is given at installation goes to the Policies key, and beside it a mark that it was
the installer that wrote it. An upgrade writes what the key holds by then: a value that group policy
has put there since stays, and one that never came from the installer is left alone.
"""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath
from typing import Final
from uuid import UUID
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from selfcheck.settings.stores.registry import PATH
from windows.product import MANUFACTURER, Product

FOLDER: Final = "INSTALLDIR"
ICON: Final = "selfcheck.ico"
MARKS: Final = r"SOFTWARE\SelfCheck\Installer"
RUN: Final = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Run"
_LANGUAGE: Final = "1033"
_INSTALLER: Final = "500"
"""Windows Installer 5, which every Windows has since Windows 7."""
_AFTER_SEARCHING: Final = 51
"""The place after AppSearch (50), and before LaunchConditions (100)."""
_NEWER: Final = "A newer version of [ProductName] is installed already. Remove it first."


class FileNameError(SystemExit):
    """A file's name that Windows Installer's code page has no letters for."""


def source(product: Product, files: list[str], code: UUID) -> bytes:
    """The description of a package with `files`, each a path below the bundle.

    `code` is what Windows knows exactly this build by (the product code).
    """
    strange = [name for name in files if not name.isascii()]
    if strange:
        raise FileNameError(
            f"Names for Windows Installer must be plain ASCII: {', '.join(strange)}"
        )
    root = Element("Wix", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    top = SubElement(
        root,
        "Product",
        Id=str(code).upper(),
        Name=product.title,
        Language=_LANGUAGE,
        Codepage="1252",
        Version=product.version,
        Manufacturer=MANUFACTURER,
        UpgradeCode=str(product.family).upper(),
    )
    SubElement(
        top,
        "Package",
        InstallerVersion=_INSTALLER,
        Compressed="yes",
        InstallScope="perMachine",
        Description=product.title,
        Comments=product.summary,
    )
    SubElement(top, "MajorUpgrade", DowngradeErrorMessage=_NEWER)
    SubElement(top, "Media", Id="1", Cabinet="files.cab", EmbedCab="yes")
    SubElement(top, "Icon", Id=ICON, SourceFile=ICON)
    SubElement(top, "Property", Id="ARPPRODUCTICON", Value=ICON)
    SubElement(top, "Property", Id="ARPNOMODIFY", Value="1")
    target = SubElement(top, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = SubElement(target, "Directory", Id="ProgramFiles64Folder")
    home = SubElement(programs, "Directory", Id=FOLDER, Name=product.title)
    if product.window:
        SubElement(target, "Directory", Id="ProgramMenuFolder")
    components = [*_files(product, home, files), *_settings(product, top, home)]
    feature = SubElement(top, "Feature", Id="Complete", Level="1", Title=product.title)
    for component in components:
        SubElement(feature, "ComponentRef", Id=component)
    indent(root)
    described: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return described


def id_for(path: str) -> str:
    """The name of a file or folder within the package's tables; programs keep theirs."""
    plain = path.replace("-", "_")
    if plain.replace(".", "").replace("_", "").isalnum() and path.endswith(".exe"):
        return plain
    return f"p{hashlib.sha256(path.encode()).hexdigest()[:32]}"


def setting_component(name: str) -> str:
    """The component that writes a setting."""
    return f"setting_{name}"


def _component(parent: Element, id_: str, guid: UUID) -> Element:
    return SubElement(parent, "Component", Id=id_, Guid=str(guid).upper(), Win64="yes")


def _files(product: Product, home: Element, files: list[str]) -> list[str]:
    """A component for each file, in folders as they lie in the bundle."""
    folders = {PurePosixPath(): home}

    def folder(path: PurePosixPath) -> Element:
        if path not in folders:
            above = folder(path.parent)
            folders[path] = SubElement(above, "Directory", Id=id_for(f"{path}/"), Name=path.name)
        return folders[path]

    made = []
    for name in files:
        path, id_ = PurePosixPath(name), id_for(name)
        component = _component(folder(path.parent), f"c_{id_}", product.id_of(name))
        file = SubElement(
            component, "File", Id=id_, Name=path.name, Source=f"files/{name}", KeyPath="yes"
        )
        if name == product.window:
            _starts(product, component, file, id_)
        made.append(f"c_{id_}")
    return made


def _starts(product: Product, component: Element, file: Element, id_: str) -> None:
    """The entry in everybody's start menu, and the start with every session."""
    SubElement(
        file,
        "Shortcut",
        Id="menu",
        Directory="ProgramMenuFolder",
        Name=product.title,
        Target=f"[#{id_}]",
        WorkingDirectory=FOLDER,
        Description=product.summary,
        Advertise="no",
    )
    _value(component, RUN, product.title, f'"[#{id_}]" --background')


def _value(component: Element, key: str, name: str, value: str, *, leads: bool = False) -> None:
    path = {"KeyPath": "yes"} if leads else {}
    attributes = {"Root": "HKLM", "Key": key, "Name": name, "Type": "string", "Value": value}
    SubElement(component, "RegistryValue", {**attributes, **path})


def _settings(product: Product, top: Element, home: Element) -> list[str]:
    """A component for each setting that may be given, and what finds the one of before."""
    made = []
    sequences = [
        SubElement(top, f"Install{each}Sequence")
        for each in ("Execute", "UI")
        if product.properties
    ]
    for order, (given, name) in enumerate(product.properties.items(), _AFTER_SEARCHING):
        current, mark = f"CURRENT_{name.upper()}", f"MARK_{name.upper()}"
        _search(top, current, PATH, name)
        _search(top, mark, MARKS, name)
        action = f"keep_{name}"
        SubElement(
            top, "CustomAction", Id=action, Property=given, Value=f"[{current}]", Impersonate="yes"
        )
        for sequence in sequences:
            kept = SubElement(sequence, "Custom", Action=action, Sequence=str(order))
            kept.text = f"{mark} AND {current} AND NOT {given}"
        id_ = setting_component(name)
        component = _component(home, id_, product.id_of(f"setting:{name}"))
        _value(component, PATH, name, f"[{given}]", leads=True)
        _value(component, MARKS, name, "1")
        made.append(id_)
    return made


def _search(top: Element, property_: str, key: str, name: str) -> None:
    found = SubElement(top, "Property", Id=property_)
    SubElement(
        found,
        "RegistrySearch",
        Id=f"find_{property_.lower()}",
        Root="HKLM",
        Key=key,
        Name=name,
        Type="raw",
        Win64="yes",
    )
