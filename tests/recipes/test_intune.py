"""The recipe for Intune against Microsoft's documentation of custom compliance.

"Custom compliance JSON files" names the keys, operators, types and languages; "Custom compliance
discovery scripts" the form of the output. PowerShell is not to be had here: the script was read,
not run.
"""

from __future__ import annotations

import json
import re

from tests.recipes.recipes import CASES, INTUNE, RECIPES, run, stand_in

WINDOWS = (RECIPES / "intune" / "selfcheck-discovery.ps1").read_text()
RULES = (RECIPES / "intune" / "selfcheck-compliance.json").read_text()
KEYS = {"SettingName", "Operator", "DataType", "Operand", "MoreInfoUrl", "RemediationStrings"}
OPERATORS = {"IsEquals", "NotEquals", "GreaterThan", "GreaterEquals", "LessThan", "LessEquals"}
TYPES = {"Boolean": bool, "Int64": int, "String": str}
TEXTS = {"Language", "Title", "Description"}


def rules():
    document = json.loads(RULES)
    assert set(document) == {"Rules"}
    return document["Rules"]


def test_the_rules_have_the_documented_form():
    assert len(RULES.encode()) < 100_000
    for rule in rules():
        assert set(rule) == KEYS
        assert rule["Operator"] in OPERATORS
        assert type(rule["Operand"]) is TYPES[rule["DataType"]]
        assert "en_US" in {text["Language"] for text in rule["RemediationStrings"]}
        assert all(set(text) == TEXTS and all(text.values()) for text in rule["RemediationStrings"])


def test_no_setting_has_two_rules():
    """Whether Intune takes that is not documented."""
    names = [rule["SettingName"] for rule in rules()]
    assert len(names) == len(set(names))


def settings_of_windows():
    """The names in the table that the script returns."""
    (table,) = re.findall(r"^\$found = @\{\n(.*?)^\}", WINDOWS, re.DOTALL | re.MULTILINE)
    return set(re.findall(r"^\s*(\w+)\s*=", table, re.MULTILINE))


def test_both_scripts_give_the_settings_of_the_rules(tmp_path):
    linux = json.loads(run(INTUNE, SELFCHECK_PROGRAM=stand_in(tmp_path, CASES[0])).stdout)
    assert set(linux) == settings_of_windows()
    for rule in rules():
        assert type(linux[rule["SettingName"]]) is TYPES[rule["DataType"]]


def test_only_something_to_do_and_no_program_make_a_computer_not_compliant(tmp_path):
    """What cannot be told must lock nobody out, and neither must a demonstration."""
    for case in CASES:
        given = json.loads(run(INTUNE, SELFCHECK_PROGRAM=stand_in(tmp_path, case)).stdout)
        met = all(
            (given[rule["SettingName"]] == rule["Operand"]) is (rule["Operator"] == "IsEquals")
            for rule in rules()
        )
        assert met is (case.state != "action-required"), case.name


def test_the_script_for_windows_returns_one_line_as_documented():
    code = re.sub(r"^\s*#.*$", "", WINDOWS, flags=re.MULTILINE)
    assert code.strip().splitlines()[-1] == "return $found | ConvertTo-Json -Compress"
    assert "IsSystem" in code  # nobody is signed in: Intune runs it as SYSTEM all the same
    assert code.count("{") == code.count("}")
    assert code.count("(") == code.count(")")
    assert set(re.findall(r"\$found\.(\w+)", code)) <= settings_of_windows()
