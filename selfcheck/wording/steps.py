"""Steps for a platform: the organization's own words, else the platform's usual way."""

from __future__ import annotations

import re
from typing import assert_never

from selfcheck.core.apps import Form
from selfcheck.core.devices import Os
from selfcheck.core.records import Rule
from selfcheck.core.report import Action, Finding
from selfcheck.wording.voice import Voice

NUMBERED = r"^\s*(?:\d{1,2}[.)]|[-*•])\s+"


def steps(finding: Finding, app: str, voice: Voice) -> tuple[str, ...]:
    """What to do, one step each; empty where nothing is asked."""
    system = finding.device.os.value
    written = written_steps(finding.rule, system, voice)
    written = written or written_steps(finding.rule, "default", voice)
    if written:
        return written
    if finding.action is None:
        return ()
    form = finding.installed.form if finding.installed else Form.NATIVE
    return usual(finding.action, finding.device.os, form, app)


def written_steps(rule: Rule, platform: str, voice: Voice) -> tuple[str, ...]:
    """The organization's own steps for an `Os` value or "default", one each, without figures."""
    written = rule.resolution.get(platform)
    lines = voice.read(written).splitlines() if written is not None else []
    return tuple(re.sub(NUMBERED, "", line).strip() for line in lines if line.strip())


def usual(action: Action, system: Os, form: Form, app: str) -> tuple[str, ...]:
    """The usual way on a platform, for an app called `app`."""
    match action:
        case Action.REMOVE if form is Form.EXTENSION:
            return (
                "Open the page of extensions or add-ons in your browser or editor.",
                f"Find {app} and choose Remove.",
            )
        case Action.REMOVE if form is Form.WEB_APP and system not in {Os.ANDROID, Os.IOS}:
            return (
                f"Open {app}, then the menu with three dots at the top of its window.",
                f"Choose Uninstall {app}.",
            )
        case Action.REMOVE:
            return _remove(system, app)
        case Action.INSTALL:
            return (f"Install {app} from {_store(system)}.",)
        case Action.UPDATE:
            return (f"Open {_store(system)}.", f"Find {app} and choose Update.")
        case _:
            assert_never(action)


def _remove(system: Os, app: str) -> tuple[str, ...]:
    match system:
        case Os.ANDROID:
            return (f"Hold the {app} icon and choose App info.", "Choose Uninstall.")
        case Os.IOS:
            return (f"Hold the {app} icon and choose Remove App.", "Choose Delete App.")
        case Os.WINDOWS:
            return (
                "Open Settings, then Apps, then Installed apps.",
                f"Find {app}, open its menu with three dots and choose Uninstall.",
            )
        case Os.MACOS:
            return (
                "Open System Settings, then General, then Storage, then Applications.",
                f"Choose {app} and Delete. Or move it from the Applications folder to the Bin.",
            )
        case Os.LINUX:
            return ("Open the software centre of your system.", f"Find {app} and choose Remove.")
        case Os.CHROMEOS:
            return (f"Find {app} in the launcher.", "Right-click it and choose Uninstall.")
        case _:
            assert_never(system)


def _store(system: Os) -> str:
    return {
        Os.ANDROID: "the Play Store",
        Os.IOS: "the App Store",
        Os.WINDOWS: "your organization’s software portal or the Microsoft Store",
        Os.MACOS: "your organization’s software portal or the App Store",
        Os.LINUX: "the software centre of your system",
        Os.CHROMEOS: "the Play Store or the Chrome Web Store",
    }[system]
