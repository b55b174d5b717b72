"""The states of notices: what can happen to them over time, evaluated as everywhere."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from selfcheck.checker.outcome import Outcome
from selfcheck.core.apps import CatalogueApp, IdKind, InstalledApp, Inventory
from selfcheck.core.devices import UNKNOWN_FACTS, Audience, DeviceKind, DeviceScope, Facts, Person
from selfcheck.core.records import (
    Contact,
    Effect,
    Exemption,
    Message,
    Notice,
    NoticeKind,
    Policy,
    Records,
    Reference,
    Reinstatement,
    Rule,
    Withdrawal,
    WithdrawalReason,
    WithdrawalScope,
)
from selfcheck.core.text import Text
from selfcheck.documents.source import read_source
from selfcheck.gui.preview.made_up import organization
from selfcheck.gui.preview.phones import said
from selfcheck.gui.preview.samples import MAIL_APP, NOW, POLICIES, computer, outcome, phone
from selfcheck.gui.scene import Scene

CHAT = InstalledApp("Example Chat", "deb_packages", "4.2", ids={IdKind.DEB: "example-chat"})
CATALOGUE = {
    "chat": CatalogueApp(
        "chat",
        Text.plain("Example Chat"),
        ids={IdKind.DEB: ("example-chat",), IdKind.ANDROID: ("com.example.chat",)},
    ),
    "notes": CatalogueApp(
        "notes", Text.plain("Example Notes"), ids={IdKind.DEB: ("example-notes",)}
    ),
    "vault": CatalogueApp(
        "vault", Text.plain("Example Vault"), ids={IdKind.DEB: ("example-vault",)}
    ),
}
PERSON = Person(Facts({"sales": True, "press-office": False}), "US")
DESK = Text.plain("IT help desk")
WHO = organization(
    contacts=(
        Contact(
            Text.plain("IT help desk"),
            "help@example.com",
            "https://help.example.com",
            "+1 555 0100",
        ),
        Contact(Text.plain("Works council"), "council@example.com"),
    )
)


DUE = datetime(2026, 11, 27, 18, tzinfo=UTC)
LATER = datetime(2026, 12, 4, 18, tzinfo=UTC)


def ago(days: float = 0, hours: float = 0) -> datetime:
    """So long before now; ahead of it where negative."""
    return NOW - timedelta(days=days, hours=hours)


def rule(id_: str = "no-chat", effect: Effect = Effect.PROHIBIT, **more: object) -> Rule:
    """A rule about Example Chat with everything a rule can say, and what is given."""
    usual: dict[str, object] = {
        "apps": ("chat",),
        "deadline": DUE,
        "overdue_from": DUE + timedelta(days=2),
        "grace_days": 2,
        "consequence": Text.plain("The device loses company mail."),
        "resolution": {
            "linux": Text.plain("Open the software centre.\nFind Example Chat, choose Remove."),
            "android": Text.plain("Hold the icon and choose App info.\nChoose Uninstall."),
            "default": Text.plain("Remove Example Chat as you remove other apps."),
        },
        "exemptions": (Exemption(("press-office",), "the security office", ago(-120)),),
    }
    return Rule(id_, effect, **{**usual, **more})  # type: ignore[arg-type]  # fields by name


ALLOWED = Rule(
    "in-the-browser", Effect.ALLOW, ("chat",), devices=DeviceScope(kind=(DeviceKind.PHONE,))
)


def notice(
    id_: str = "2026-11-chat", title: str = "Remove Example Chat by Friday", **more: object
) -> Notice:
    """A notice with everything a notice can say, and what is given."""
    issued = ago(3)
    usual: dict[str, object] = {
        "summary": Text.plain("Example Chat may not be on computers and phones used for work."),
        "reason": Text.plain("It keeps a copy of what is written where others can read it."),
        "references": (
            Reference(Text.plain("Apps at work"), "https://policy.example.com/apps-at-work"),
            Reference(Text.plain("An older page, not encrypted"), "http://old.example.com/apps"),
        ),
        "audience": Audience(groups=("sales", "support"), regions=("US", "CA")),
        "messages": (
            Message(
                "email",
                issued + timedelta(minutes=5),
                Text.plain(
                    "Hello,\n\nplease remove Example Chat from every device that you use for work "
                    "by Friday. Where it stays installed, the device loses company mail.\n\n"
                    "The IT help desk"
                ),
                Text.plain("Please remove Example Chat by Friday"),
            ),
        ),
        "rules": (rule(), ALLOWED),
    }
    given = {**usual, "issued": issued, "effective": issued, "revision": 1, **more}
    digest = hashlib.sha256(f"{id_} {given}".encode()).hexdigest()
    return Notice(
        id=id_,
        kind=NoticeKind.POLICY,
        title=Text.plain(title),
        digest=f"sha256:{digest}",
        **given,  # type: ignore[arg-type]  # fields by name
    )


def withdrawal(of: str, at: datetime, statement: str, **more: object) -> Withdrawal:
    """A withdrawal in the organization's words."""
    digest = hashlib.sha256(f"{of} {at}".encode()).hexdigest()
    usual: dict[str, object] = {"id": f"{of}-withdrawn", "reason": WithdrawalReason.SENT_IN_ERROR}
    return Withdrawal(
        withdraws=of,
        at=at,
        statement=Text.plain(statement),
        digest=f"sha256:{digest}",
        **{**usual, **more},  # type: ignore[arg-type]  # fields by name
    )


def shown(*records: Notice | Withdrawal | Reinstatement, **more: object) -> Outcome:
    """The outcome for a person in sales in the US who has Example Chat here and on a phone."""
    policy = Policy(
        WHO,
        CATALOGUE,
        Records(
            tuple(r for r in records if isinstance(r, Notice)),
            tuple(r for r in records if isinstance(r, Withdrawal)),
            tuple(r for r in records if isinstance(r, Reinstatement)),
        ),
    )
    seen = {r.digest: ago(2, 23) for r in records}
    chat = replace(CHAT, source="adb_packages", ids={IdKind.ANDROID: "com.example.chat"})
    given: dict[str, object] = {"person": PERSON, "first_seen": seen, **more}
    devices = (_owners(computer(CHAT)), _owners(phone(chat)))
    return outcome(policy, *devices, **given)  # type: ignore[arg-type]  # options by name


def _owners(inventory: Inventory) -> Inventory:
    """A device that goes by what is known of the person."""
    device = replace(inventory.device, groups=UNKNOWN_FACTS, region=None)
    return replace(inventory, device=device)


def in_force() -> Outcome:
    """In force, with all that a notice can say."""
    return shown(notice())


def not_mine() -> Outcome:
    """For people this person is not among, which they said themselves."""
    person = Person(Facts({"support": False, "sales": False}), "US")
    answers = (said("group:sales", value=False, device=None, days=3),)
    return shown(notice(), person=person, answers=answers)


def in_part() -> Outcome:
    """Withdrawn for phones; the rest of it holds."""
    scope = WithdrawalScope(devices=DeviceScope(kind=(DeviceKind.PHONE, DeviceKind.TABLET)))
    taken = withdrawal(
        "2026-11-chat",
        ago(1),
        "Phones were meant to be left out. On computers the notice holds as it is.",
        scope=scope,
        reason=WithdrawalReason.OTHER,
    )
    return shown(notice(), taken)


def replaced() -> Outcome:
    """Replaced by a newer one."""
    newer = notice(
        "2026-11-chat-again",
        "Example Chat and Example Notes are not permitted",
        issued=ago(1),
        effective=ago(1),
        supersedes=("2026-11-chat",),
        rules=(rule(apps=("chat", "notes")),),
        messages=(),
    )
    return shown(notice(), newer)


def returned() -> Outcome:
    """Replaced, and holding again since what replaced it was withdrawn; other things between."""
    old = notice(issued=ago(30), effective=ago(30))
    newer = notice(
        "2026-11-all-chat",
        "Every chat app has to go today",
        issued=ago(3),
        effective=ago(3),
        supersedes=("2026-11-chat",),
    )
    between = notice(
        "2026-11-vault",
        "Example Vault keeps your passwords",
        issued=ago(2),
        effective=ago(2),
        rules=(rule("vault", Effect.REQUIRE, apps=("vault",), deadline=LATER, grace_days=0),),
    )
    taken = withdrawal(
        "2026-11-all-chat", ago(1), "The notice of Friday went out too early. Nothing changes."
    )
    return shown(old, newer, between, taken)


def returned_since() -> Scene:
    """The same, with the withdrawal new since the last visit."""
    made = returned()
    taken = [entry for entry in made.report.notices if entry.withdrawals]
    return Scene(
        made,
        new=frozenset(entry.notice.id for entry in taken),
        new_records=frozenset(each.digest for entry in taken for each in entry.withdrawals),
    )


def coming() -> Outcome:
    """Issued, not yet in effect, and it ends by itself."""
    return shown(notice(effective=ago(-2), expires=ago(-40)))


def ended() -> Outcome:
    """Ended by itself."""
    return shown(notice(issued=ago(60), effective=ago(60), expires=ago(10)))


def two_versions() -> Outcome:
    """One revision signed twice, with different content."""
    other = notice(rules=(rule(deadline=DUE + timedelta(days=7), apps=("chat", "notes")), ALLOWED))
    return shown(notice(), other)


def not_understood() -> Outcome:
    """Something in it is from a newer version."""
    return shown(notice(unknown=("rules[0].devices.posture",)))


def changed() -> Outcome:
    """Changed twice: another deadline, other devices, other words."""
    second = notice(
        revision=2,
        issued=ago(2),
        effective=ago(2),
        rules=(rule(deadline=LATER, overdue_from=LATER + timedelta(days=2)), ALLOWED),
    )
    third = notice(
        revision=3,
        issued=ago(0, 2),
        effective=ago(0, 2),
        title="Remove Example Chat within ten days",
        rules=(
            rule(
                deadline=LATER,
                overdue_from=LATER + timedelta(days=2),
                apps=("chat", "notes"),
                devices=DeviceScope(kind=(DeviceKind.COMPUTER,)),
                consequence=Text.plain("The computer loses access to company mail."),
            ),
        ),
    )
    return shown(notice(), second, third)


def reinstated() -> Outcome:
    """Withdrawn, and the withdrawal ended."""
    taken = withdrawal(
        "2026-11-chat", ago(2), "We look into it once more.", reason=WithdrawalReason.SUSPENDED
    )
    end = Reinstatement(
        "2026-11-chat-holds",
        "2026-11-chat-withdrawn",
        ago(1),
        Text.plain("We have looked into it, and the notice stands as it was."),
        "sha256:reinstated",
    )
    return shown(notice(), taken, end)


def history() -> Outcome:
    """What the United States issued, put off, suspended and revoked in two years: many at once."""
    policy = read_source(POLICIES / "us-2020-2021").policy
    return outcome(policy, computer(), phone(MAIL_APP))


def year() -> Outcome:
    """A thousand notices; some were withdrawn, some replaced, some are still to come."""
    names = ("notes", "vault")
    notices = []
    taken = []
    for number in range(1000):
        at = ago(hours=9 * number - 60)
        app = names[number % 2]
        notices.append(
            notice(
                f"2026-{1000 - number:04}",
                f"Notice {1000 - number} about {CATALOGUE[app].name.read('en').text}",
                issued=min(at, ago(0, 1)),
                effective=at,
                audience=Audience(),
                supersedes=(f"2026-{999 - number:04}",) if number % 40 == 7 else (),
                rules=(rule(apps=(app,), deadline=at + timedelta(days=9)),),
            )
        )
        if number % 6 == 5:
            later = at + timedelta(hours=7 + number % 30)
            taken.append(withdrawal(f"2026-{1000 - number:04}", min(later, NOW), "Sent too early."))
    return shown(*notices, *taken)
