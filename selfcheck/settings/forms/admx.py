"""Windows: the administrative template (ADMX) and its English words (ADML).

Microsoft, "ADMX syntax" and [MS-GPREG] 7. Every setting is there twice, mandatory and
recommended, for computers and for users. What a policy writes is what the registry store reads.
"""

from __future__ import annotations

from typing import Final, assert_never
from xml.etree import ElementTree as ET

from selfcheck.settings.model import HIDEABLE, Settings
from selfcheck.settings.readings import LARGEST, LEAST, LONGEST, MOST, PARTS
from selfcheck.settings.schema import TABLE, Group, Setting, Shape
from selfcheck.settings.stores.registry import PATH, RECOMMENDED

NAMESPACE: Final = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
REVISION: Final = "1.0"
_HEAD: Final = {"revision": REVISION, "schemaVersion": "1.0", "xmlns": NAMESPACE}
_TOP: Final = "SelfCheck"
_SUPPORTED: Final = "SelfCheck_0_1"
_KINDS: Final = (
    ("", PATH, "Self-Check", "People cannot choose otherwise."),
    (
        "_recommended",
        rf"{PATH}\{RECOMMENDED}",
        "Self-Check: recommended",
        "It holds until the person chooses otherwise.",
    ),
)


def template() -> str:
    """The ADMX file: categories, policies and the registry values they write."""
    root = ET.Element("policyDefinitions", _HEAD)
    spaces = ET.SubElement(root, "policyNamespaces")
    ET.SubElement(spaces, "target", {"prefix": "selfcheck", "namespace": "SelfCheck.Policies"})
    ET.SubElement(root, "resources", {"minRequiredRevision": REVISION})
    supported = ET.SubElement(ET.SubElement(root, "supportedOn"), "definitions")
    ET.SubElement(
        supported, "definition", {"name": _SUPPORTED, "displayName": f"$(string.{_SUPPORTED})"}
    )
    categories = ET.SubElement(root, "categories")
    policies = ET.SubElement(root, "policies")
    for kind, key, _, _ in _KINDS:
        _category(categories, f"{_TOP}{kind}", "")
        for group in Group:
            _category(categories, _named(group, kind), f"{_TOP}{kind}")
        for row in TABLE:
            _policy(policies, row, kind, key)
    return _written(root)


def words() -> str:
    """The ADML file: what the policies are called and mean, in English."""
    root = ET.Element("policyDefinitionResources", _HEAD)
    ET.SubElement(root, "displayName").text = "Self-Check"
    ET.SubElement(root, "description").text = "Settings of Self-Check"
    resources = ET.SubElement(root, "resources")
    strings = ET.SubElement(resources, "stringTable")
    presentations = ET.SubElement(resources, "presentationTable")
    _string(strings, _SUPPORTED, "Self-Check 0.1 or newer")
    for row in TABLE:
        for raw, said, _ in row.choices:
            _string(strings, _item(row, raw), said)
    for kind, _, title, effect in _KINDS:
        _string(strings, f"{_TOP}{kind}", title)
        for group in Group:
            _string(strings, _named(group, kind), group.value)
        for row in TABLE:
            _string(strings, f"{row.name}{kind}", row.title)
            _string(strings, f"{row.name}{kind}_help", _help(row, effect))
            _presentation(presentations, row, f"{row.name}{kind}")
    return _written(root)


def _category(parent: ET.Element, name: str, above: str) -> None:
    made = ET.SubElement(parent, "category", {"name": name, "displayName": f"$(string.{name})"})
    if above:
        ET.SubElement(made, "parentCategory", {"ref": above})


def _named(group: Group, kind: str) -> str:
    return f"{_TOP}_{group.name}{kind}"


def _item(row: Setting, raw: object) -> str:
    return f"{row.name}_is_{str(raw).lower()}"


def _policy(parent: ET.Element, row: Setting, kind: str, key: str) -> None:
    name = f"{row.name}{kind}"
    made = ET.SubElement(
        parent,
        "policy",
        {
            "name": name,
            "class": "Both",
            "displayName": f"$(string.{name})",
            "explainText": f"$(string.{name}_help)",
            "presentation": f"$(presentation.{name})",
            "key": key,
        },
    )
    ET.SubElement(made, "parentCategory", {"ref": _named(row.group, kind)})
    ET.SubElement(made, "supportedOn", {"ref": _SUPPORTED})
    _elements(ET.SubElement(made, "elements"), row, rf"{key}\{row.name}")


def _elements(parent: ET.Element, row: Setting, own_key: str) -> None:
    """What a policy writes. Lists and maps have a key of their own."""
    basic = {"id": row.name, "valueName": row.name, "required": "true"}
    match row.shape:
        case Shape.TEXT:
            ET.SubElement(parent, "text", {**basic, "maxLength": str(LONGEST)})
        case Shape.CONTENT:
            ET.SubElement(parent, "multiText", {**basic, "maxLength": str(LARGEST)})
        case Shape.NUMBER:
            bounds = {"minValue": str(LEAST), "maxValue": str(MOST)}
            ET.SubElement(parent, "decimal", {**basic, **bounds})
        case Shape.CHOICE | Shape.YES_NO:
            choice = ET.SubElement(parent, "enum", basic)
            for raw, _, _ in row.choices:
                _choice(choice, row, raw)
        case Shape.FACTS:
            ET.SubElement(parent, "list", {"id": row.name, "key": own_key, "valuePrefix": ""})
        case Shape.PAGES:
            for page in HIDEABLE:
                box = {"id": f"{row.name}_{page}", "key": own_key, "valueName": page}
                made = ET.SubElement(parent, "boolean", box)
                for tag, value in (("trueValue", "1"), ("falseValue", "0")):
                    ET.SubElement(ET.SubElement(made, tag), "decimal", {"value": value})
        case Shape.PARTS:
            for part in PARTS:
                box = {"id": f"{row.name}_{part}", "key": own_key, "valueName": part}
                ET.SubElement(parent, "text", {**box, "maxLength": str(LONGEST)})
        case _:
            assert_never(row.shape)


def _choice(parent: ET.Element, row: Setting, raw: object) -> None:
    item = ET.SubElement(parent, "item", {"displayName": f"$(string.{_item(row, raw)})"})
    value = ET.SubElement(item, "value")
    if isinstance(raw, bool):
        ET.SubElement(value, "decimal", {"value": str(int(raw))})
    else:
        ET.SubElement(value, "string").text = str(raw)


def _presentation(parent: ET.Element, row: Setting, name: str) -> None:
    """The fields in which a policy is filled in."""
    made = ET.SubElement(parent, "presentation", {"id": name})
    refers = {"refId": row.name}
    match row.shape:
        case Shape.TEXT:
            _field(made, row.name, row.title)
        case Shape.CONTENT:
            ET.SubElement(made, "multiTextBox", refers).text = row.title
        case Shape.NUMBER:
            value = {**refers, "defaultValue": str(getattr(Settings(), row.name))}
            ET.SubElement(made, "decimalTextBox", value).text = f"In {row.unit}"
        case Shape.CHOICE | Shape.YES_NO:
            order = {**refers, "noSort": "true", "defaultItem": "0"}
            ET.SubElement(made, "dropdownList", order).text = row.title
        case Shape.FACTS:
            ET.SubElement(made, "listBox", refers).text = row.title
        case Shape.PAGES:
            for page in HIDEABLE:
                box = {"refId": f"{row.name}_{page}", "defaultChecked": "true"}
                ET.SubElement(made, "checkBox", box).text = page.capitalize()
        case Shape.PARTS:
            for part in PARTS:
                _field(made, f"{row.name}_{part}", part.capitalize())
        case _:
            assert_never(row.shape)


def _field(parent: ET.Element, refers: str, label: str) -> None:
    box = ET.SubElement(parent, "textBox", {"refId": refers})
    ET.SubElement(box, "label").text = label


def _help(row: Setting, effect: str) -> str:
    """What the editor shows beside a policy."""
    return (
        f"{row.doc}\n\nIf you enable this policy, it is set to what you give here. {effect}"
        "\n\nIf you disable it or leave it unconfigured, nothing is set here."
    )


def _string(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, "string", {"id": name}).text = text


def _written(root: ET.Element) -> str:
    ET.indent(root, "  ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
