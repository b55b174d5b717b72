"""Where to look on a phone or tablet for the answer to a question, step by step.

Makers name and move these pages; each way ends at something that can be recognised anyway.
"""

from __future__ import annotations

from typing import Final

from selfcheck.core.devices import Device, DeviceKind, Os
from selfcheck.language import Marked, mark, translated

PORTABLE: Final = (DeviceKind.PHONE, DeviceKind.TABLET)

_MAIL_APPS: Final = mark(
    "Look in Outlook, Gmail or another mail app too: its menu names the addresses it receives."
)
_OWNERS: Final = (
    mark("If your organization handed it to you, it is the organization’s."),
    mark("If you bought it, it is yours, also with company mail or a work profile on it."),
)
_STEPS: Final[dict[tuple[str, Os], tuple[Marked, ...]]] = {
    ("access:company-email", Os.ANDROID): (
        mark("Open Settings, then Passwords & accounts (on some devices Accounts and backup)."),
        mark("See whether your work address is there, in the part named Work too if there is one."),
        _MAIL_APPS,
    ),
    ("access:company-email", Os.IOS): (
        mark("Open Settings, then Apps, then Mail, then Mail Accounts."),
        mark("Before iOS 18 that is Settings, then Mail, then Accounts."),
        mark("See whether your work address is there."),
        _MAIL_APPS,
    ),
    ("access:company-network", Os.ANDROID): (
        mark("Open Settings, then Network & internet (on some devices Connections)."),
        mark(
            "See whether your organization’s Wi-Fi is among the saved networks, or its VPN"
            " under VPN."
        ),
    ),
    ("access:company-network", Os.IOS): (
        mark("Open Settings, then Wi-Fi, and see whether your organization’s network is there."),
        mark(
            "Open Settings, then General, then VPN & Device Management, and see whether its VPN is."
        ),
    ),
    ("ownership", Os.ANDROID): _OWNERS,
    ("ownership", Os.IOS): (
        *_OWNERS,
        mark("Settings, then General, then About says whether an organization supervises it."),
    ),
    ("app", Os.ANDROID): (
        mark("Open Settings, then Apps, then See all apps: the list goes by the alphabet."),
        mark("If the device has a work profile, look in the part named Work as well."),
    ),
    ("app", Os.IOS): (
        mark("Swipe left past the last page of the home screen to the App Library."),
        mark("Tap its search field: all apps are listed by the alphabet."),
        mark("Look in the folder Hidden at the end of the App Library too, if there is one."),
    ),
}


def where_to_look(fact: str, device: Device | None) -> tuple[str, ...]:
    """The steps on this device; none for a computer, or where there is nothing to look up."""
    if device is None or device.kind not in PORTABLE:
        return ()
    kind = fact.partition(":")[0]
    steps = _STEPS.get((fact, device.os)) or _STEPS.get((kind, device.os)) or ()
    return tuple(map(translated, steps))
