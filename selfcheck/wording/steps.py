"""Steps for a platform: the organization's own words, else the platform's usual way."""

from __future__ import annotations

import re
from typing import assert_never

from selfcheck.core.apps import Form
from selfcheck.core.devices import Os
from selfcheck.core.records import Rule
from selfcheck.core.report import Action, Finding
from selfcheck.language import tr
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
                tr("Open the page of extensions or add-ons in your browser or editor."),
                tr("Find {app} and choose Remove.", app=app),
            )
        case Action.REMOVE if form is Form.WEB_APP and system not in {Os.ANDROID, Os.IOS}:
            return (
                tr("Open {app}, then the menu with three dots at the top of its window.", app=app),
                tr("Choose Uninstall {app}.", app=app),
            )
        case Action.REMOVE:
            return _remove(system, app)
        case Action.INSTALL:
            return (_install(system, app),)
        case Action.UPDATE:
            return (_open_store(system), tr("Find {app} and choose Update.", app=app))
        case _:
            assert_never(action)


def _remove(system: Os, app: str) -> tuple[str, ...]:
    match system:
        case Os.ANDROID:
            return (
                tr("Hold the {app} icon and choose App info.", app=app),
                tr("Choose Uninstall."),
            )
        case Os.IOS:
            return (
                tr("Hold the {app} icon and choose Remove App.", app=app),
                tr("Choose Delete App."),
            )
        case Os.WINDOWS:
            return (
                tr("Open Settings, then Apps, then Installed apps."),
                tr("Find {app}, open its menu with three dots and choose Uninstall.", app=app),
            )
        case Os.MACOS:
            return (
                tr("Open System Settings, then General, then Storage, then Applications."),
                tr(
                    "Choose {app} and Delete. Or move it from the Applications folder to the Bin.",
                    app=app,
                ),
            )
        case Os.LINUX:
            return (
                tr("Open the software centre of your system."),
                tr("Find {app} and choose Remove.", app=app),
            )
        case Os.CHROMEOS:
            return (
                tr("Find {app} in the launcher.", app=app),
                tr("Right-click it and choose Uninstall."),
            )
        case _:
            assert_never(system)


def _install(system: Os, app: str) -> str:
    match system:
        case Os.ANDROID:
            return tr("Install {app} from the Play Store.", app=app)
        case Os.IOS:
            return tr("Install {app} from the App Store.", app=app)
        case Os.WINDOWS:
            return tr(
                "Install {app} from your organization’s software portal or the Microsoft Store.",
                app=app,
            )
        case Os.MACOS:
            return tr(
                "Install {app} from your organization’s software portal or the App Store.", app=app
            )
        case Os.LINUX:
            return tr("Install {app} from the software centre of your system.", app=app)
        case Os.CHROMEOS:
            return tr("Install {app} from the Play Store or the Chrome Web Store.", app=app)
        case _:
            assert_never(system)


def _open_store(system: Os) -> str:
    match system:
        case Os.ANDROID:
            return tr("Open the Play Store.")
        case Os.IOS:
            return tr("Open the App Store.")
        case Os.WINDOWS:
            return tr("Open your organization’s software portal or the Microsoft Store.")
        case Os.MACOS:
            return tr("Open your organization’s software portal or the App Store.")
        case Os.LINUX:
            return tr("Open the software centre of your system.")
        case Os.CHROMEOS:
            return tr("Open the Play Store or the Chrome Web Store.")
        case _:
            assert_never(system)
