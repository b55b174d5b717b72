"""What the named states are made of: real policies, sample devices, the real evaluation."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from selfcheck.checker.answers import declined, device_with, phone_inventory, phones_answer
from selfcheck.checker.outcome import Memory, Outcome
from selfcheck.core.apps import (
    CatalogueApp,
    Form,
    IdKind,
    InstalledApp,
    Inventory,
    SourceReport,
    SourceStatus,
)
from selfcheck.core.desk import HelpDesk
from selfcheck.core.devices import Device, DeviceKind, DeviceScope, Facts, Os, Ownership, Person
from selfcheck.core.evaluate import Circumstances, evaluate
from selfcheck.core.records import (
    Contact,
    Effect,
    Notice,
    NoticeKind,
    Organization,
    Policy,
    Records,
    Rule,
    Withdrawal,
    WithdrawalReason,
)
from selfcheck.core.report import PolicyStatus, Problem, ProblemKind
from selfcheck.core.text import Text
from selfcheck.documents.source import read_source
from selfcheck.gui.conductor import Scene
from selfcheck.gui.installation import Installation, read_installation
from selfcheck.gui.journal import Request
from selfcheck.history.values import Answer, Phone, Value
from selfcheck.settings import Inline, Notifications, Origin, Settings

POLICIES = Path(__file__).parents[3] / "policies"
NOW = datetime(2026, 11, 23, 10, 41, tzinfo=UTC)
THEN = datetime(2020, 7, 10, 18, tzinfo=UTC)
FRESH = PolicyStatus("https://policy.example.com", True, NOW - timedelta(minutes=3), True)
HOSTILE = '<img src="https://evil.example.com/x.png"><b>Bold</b> & <a href="file:///">go</a>'
LONG = "An organization may write at great length, and nothing of it may be cut off. " * 8


DETAILS = {
    ProblemKind.NO_SOURCE: "it is not set where the app policy is published",
    ProblemKind.OFFLINE: "policy.example.com: connection refused",
    ProblemKind.NETWORK_LOGIN: "timestamp.json: the answer is a web page",
    ProblemKind.STALE: "timestamp.json expired at 2026-11-21 10:41 UTC",
    ProblemKind.SIGNATURE: "timestamp.json: 0 of 1 valid signatures",
    ProblemKind.CLOCK: "this computer’s time is 2026-11-23 10:41 UTC, before the last signature",
    ProblemKind.RECORD_VANISHED: "the record amazon-tiktok@1 is gone",
}


def status(
    kind: ProblemKind | None = None,
    *,
    verified: bool = True,
    confirmed: datetime | None = NOW - timedelta(hours=2),
    fresh: bool = True,
) -> PolicyStatus:
    """How the policy was confirmed, with what stood in the way, if anything."""
    problem = Problem(kind, DETAILS[kind]) if kind else None
    return PolicyStatus("https://policy.example.com", verified, confirmed, fresh, problem)


def computer(*apps: InstalledApp, sources: tuple[SourceReport, ...] = ()) -> Inventory:
    """The computer at hand with three common apps and those given."""
    device = Device(
        "this-computer",
        DeviceKind.COMPUTER,
        Os.LINUX,
        "laptop-17",
        "12",
        Ownership.COMPANY,
        Facts.listed(["company-email"]),
        "US",
        Facts.listed([]),
    )
    common = tuple(
        InstalledApp(name, "deb_packages", version, ids={IdKind.DEB: name})
        for name, version in (("firefox-esr", "140.2.0"), ("gimp", "2.10.34"), ("vim", "9.0.1"))
    )
    read = SourceReport("deb_packages", SourceStatus.READ, len(common), 9)
    absent = SourceReport("snap_packages", SourceStatus.ABSENT)
    others = () if any(each.name == absent.name for each in sources) else (absent,)
    return Inventory(device, NOW, (*common, *apps), (read, *others, *sources))


def phone(*apps: InstalledApp, mail: bool | None = True, name: str = "Pixel 8") -> Inventory:
    """A phone read over USB with the apps given; `mail` says whether it receives company mail."""
    device = Device(
        "phone-1",
        DeviceKind.PHONE,
        Os.ANDROID,
        name,
        "14",
        Ownership.PERSONAL,
        Facts({"company-email": mail}),
        "US",
        Facts.listed([]),
    )
    read = SourceReport("adb_packages", SourceStatus.READ, len(apps), 40)
    return Inventory(device, NOW - timedelta(hours=5), apps, (read,))


TIKTOK = InstalledApp(
    "TikTok", "adb_packages", "16.6.5", ids={IdKind.ANDROID: "com.zhiliaoapp.musically"}
)


def amazon() -> Policy:
    """The shipped policy of July 2020."""
    return read_source(POLICIES / "amazon-2020").policy


def recent(policy: Policy, *, withdrawn: bool) -> Policy:
    """The Amazon notices as if all had happened this morning."""
    moved = datetime(2026, 11, 23, 8, 30, tzinfo=UTC) - datetime(2020, 7, 10, 15, 30, tzinfo=UTC)

    def rule(old: Rule) -> Rule:
        late = old.deadline + moved + timedelta(days=2) if old.deadline else None
        return replace(old, deadline=late, overdue_from=late)

    def notice(old: Notice) -> Notice:
        return replace(
            old,
            issued=old.issued + moved,
            effective=old.effective + moved,
            rules=tuple(rule(each) for each in old.rules),
        )

    taken = tuple(replace(w, at=NOW - timedelta(minutes=9)) for w in policy.records.withdrawals)
    return replace(
        policy,
        records=Records(
            tuple(notice(each) for each in policy.records.notices), taken if withdrawn else ()
        ),
    )


def organization(**changes: object) -> Organization:
    """An organization with a contact."""
    base = Organization(
        Text.plain("Example Company"),
        "Europe/Berlin",
        "en",
        (Contact(Text.plain("IT help desk"), "help@example.com"),),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def outcome(
    policy: Policy | None,
    *inventories: Inventory,
    at: datetime | None = None,
    policy_status: PolicyStatus = FRESH,
    registered: tuple[Device, ...] = (),
    phones: bool | None = False,
    unknown: frozenset[tuple[str, str]] = frozenset(),
    person: Person = Person(),
    **changes: object,
) -> Outcome:
    """What the checker would give: the real evaluation of a policy and some devices."""
    report = evaluate(
        policy,
        policy_status,
        inventories,
        registered,
        Circumstances(
            now=NOW,
            as_of=at,
            phones=phones,
            declined=unknown,
            person=person,
            yields={
                "deb_packages": frozenset({IdKind.DEB}),
                "snap_packages": frozenset({IdKind.SNAP}),
                "adb_packages": frozenset({IdKind.ANDROID}),
                "web_apps": frozenset({IdKind.WEB_APP}),
                "flatpak_apps": frozenset({IdKind.FLATPAK}),
            },
        ),
    )
    told = frozenset(n.notice.id for n in report.notices if n.withdrawals)
    made = Outcome(report, inventories, on_overview=told, policy=policy)
    return replace(made, **changes)  # type: ignore[arg-type]


def android(name: str = "Pixel 8", number: int = 1, owner: Ownership | None = None) -> Device:
    """A phone as the person adds it: nothing is known of it yet."""
    return Device(f"phone-{number}", DeviceKind.PHONE, Os.ANDROID, name, ownership=owner)


def declared(
    policy: Policy,
    phones: tuple[Phone, ...],
    answers: tuple[Answer, ...],
    *,
    sources: tuple[SourceReport, ...] = (),
) -> Outcome:
    """Phones that were added and what was said of them, put together as the checker does."""
    known = [phone_inventory(each, answers, NOW, timedelta(days=30)) for each in phones]
    inventories = [inventory for inventory in known if inventory is not None]
    registered = tuple(
        device_with(each.device, answers)
        for each, inventory in zip(phones, known, strict=True)
        if inventory is None
    )
    made = outcome(
        policy,
        computer(sources=sources),
        *inventories,
        registered=registered,
        phones=phones_answer(answers),
        unknown=declined(answers),
    )
    return replace(made, phones=phones, answers=answers)


def said(fact: str, value: Value, device: str | None = "phone-1", days: float = 0) -> Answer:
    """An answer given so many days ago."""
    return Answer(device, fact, value, NOW - timedelta(days=days, minutes=6))


def catalogued(apps: int) -> Policy:
    """A policy that prohibits many apps on phones that receive company mail."""
    names = [f"Example app {number:02}" for number in range(1, apps + 1)]
    catalogue = {
        f"app-{n}": CatalogueApp(
            f"app-{n}", Text.plain(name), ids={IdKind.ANDROID: (f"com.example.app{n}",)}
        )
        for n, name in enumerate(names)
    }
    rule = Rule(
        "only",
        Effect.PROHIBIT,
        tuple(catalogue),
        devices=DeviceScope(kind=(DeviceKind.PHONE, DeviceKind.TABLET), access=("company-email",)),
    )
    notice = prohibition(11, "app-0", "Apps that are not permitted on phones", rules=(rule,))
    return Policy(organization(), catalogue, Records((notice,)))


def prohibition(number: int, app: str, title: str, **changes: object) -> Notice:
    """A notice that prohibits one app until tomorrow evening."""
    rule = Rule(
        "only",
        Effect.PROHIBIT,
        (app,),
        deadline=NOW + timedelta(days=1, hours=7, minutes=19),
        overdue_from=NOW + timedelta(days=1, hours=7, minutes=19),
        consequence=Text.plain("The device loses company mail."),
    )
    base = Notice(
        f"2026-{number:04}",
        1,
        NoticeKind.POLICY,
        NOW - timedelta(days=2, minutes=number),
        NOW - timedelta(days=2, minutes=number),
        Text.plain(title),
        Text.plain("What it is about, in short."),
        f"sha256:{number:064}",
        reason=Text.plain("It sends more than it needs."),
        rules=(rule,),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def many() -> Outcome:
    """Hundreds of findings."""
    names = [f"app-{number}" for number in range(240)]
    catalogue = {
        name: CatalogueApp(name, Text.plain(name.title()), ids={IdKind.DEB: (name,)})
        for name in names
    }
    notices = tuple(
        prohibition(n, name, f"{name} is not permitted") for n, name in enumerate(names)
    )
    apps = (InstalledApp(name, "deb_packages", "1.0", ids={IdKind.DEB: name}) for name in names)
    return outcome(Policy(organization(), catalogue, Records(notices)), computer(*apps))


def texts() -> Outcome:
    """Texts that are very long, and texts that look like markup."""
    catalogue = {
        "long": CatalogueApp("long", Text.plain("X" * 180), ids={IdKind.DEB: ("long",)}),
        "evil": CatalogueApp("evil", Text.plain(HOSTILE), ids={IdKind.DEB: ("evil",)}),
    }
    notices = (
        prohibition(1, "long", LONG, reason=Text.plain(LONG), summary=Text.plain(LONG)),
        prohibition(2, "evil", HOSTILE, reason=Text.plain(HOSTILE)),
    )
    withdrawal = Withdrawal(
        "taken",
        "2026-0003",
        NOW,
        WithdrawalReason.OTHER,
        Text.plain(f"{HOSTILE} {LONG}"),
        "sha256:0",
    )
    third = prohibition(3, "evil", HOSTILE)
    apps = (
        InstalledApp("X" * 180, "deb_packages", "1.0", ids={IdKind.DEB: "long"}),
        InstalledApp(HOSTILE, "deb_packages", "1.0", ids={IdKind.DEB: "evil"}),
    )
    who = organization(name=Text.plain(HOSTILE))
    return outcome(
        Policy(who, catalogue, Records((*notices, third), (withdrawal,))), computer(*apps)
    )


def clash() -> Outcome:
    """Two instructions that disagree, one not understood, and a source not readable."""
    catalogue = {
        "gimp": CatalogueApp("gimp", Text.plain("GIMP"), ids={IdKind.DEB: ("gimp",)}),
        "vim": CatalogueApp("vim", Text.plain("Sticky Notes"), ids={IdKind.SNAP: ("sticky",)}),
    }
    allow = Rule("only", Effect.ALLOW, ("gimp",))
    notices = (
        prohibition(1, "gimp", "GIMP is not permitted"),
        prohibition(2, "gimp", "GIMP is welcome", rules=(allow,)),
        prohibition(3, "vim", "Sticky Notes is not permitted"),
        prohibition(4, "vim", "A notice from the future", unknown=("rules[0].effect",)),
    )
    unread = SourceReport(
        "snap_packages", SourceStatus.UNREADABLE, detail="permission denied: snapd"
    )
    return outcome(Policy(organization(), catalogue, Records(notices)), computer(sources=(unread,)))


def again() -> Outcome:
    """Withdrawn, while another notice still prohibits the same app."""
    policy = recent(amazon(), withdrawn=True)
    other = prohibition(7, "tiktok", "Video apps are not permitted on phones")
    records = replace(policy.records, notices=(*policy.records.notices, other))
    return outcome(replace(policy, records=records), computer(), phone(TIKTOK))


def removed() -> Outcome:
    """Withdrawn, after the person had removed the app for it."""
    made = outcome(recent(amazon(), withdrawn=True), computer(), phone())
    memory = Memory(
        "2020-07-10-tiktok",
        "tiktok",
        "TikTok",
        "phone-1",
        NOW - timedelta(hours=2),
        NOW - timedelta(hours=1),
    )
    return replace(made, memories=(memory,))


def foreign() -> Outcome:
    """Texts that exist in another language only."""
    policy = recent(amazon(), withdrawn=False)
    german = Text((("de", "TikTok ist auf Diensttelefonen nicht mehr erlaubt"),))
    notices = tuple(
        replace(n, title=german, reason=Text((("de", "Sicherheitsrisiken."),)))
        if n.kind is NoticeKind.POLICY
        else n
        for n in policy.records.notices
    )
    return outcome(
        replace(policy, records=replace(policy.records, notices=notices)),
        computer(),
        phone(TIKTOK),
    )


def phones_told() -> Outcome:
    """Two phones of which everything was said, and one that was never spoken of."""
    phones = (
        Phone(android("Pixel 8", 1, Ownership.PERSONAL), NOW - timedelta(days=12)),
        Phone(Device("phone-2", DeviceKind.TABLET, Os.IOS, "iPad"), NOW - timedelta(days=3)),
    )
    answers = (
        said("phones", value=True, device=None, days=12),
        said("access:company-email", value=True, days=12),
        said("app:tiktok", value=False, days=2),
        said("access:company-email", value=False, device="phone-2", days=3),
    )
    return declared(recent(amazon(), withdrawn=False), phones, answers)


def phone_to_do() -> Outcome:
    """A phone of which was said that it has an app it may not have."""
    phones = (Phone(android("Pixel 8", 1, Ownership.PERSONAL), NOW - timedelta(days=12)),)
    answers = (
        said("phones", value=True, device=None, days=12),
        said("access:company-email", value=True, days=12),
        said("app:tiktok", value=True, days=1),
    )
    return declared(recent(amazon(), withdrawn=False), phones, answers)


def phone_asked() -> Outcome:
    """A phone of which nothing was said yet, and a source of the computer not readable."""
    unread = SourceReport(
        "flatpak_apps", SourceStatus.UNREADABLE, detail="permission denied: /var/lib/flatpak"
    )
    phones = (Phone(android(), NOW - timedelta(minutes=2)),)
    return declared(recent(amazon(), withdrawn=False), phones, (), sources=(unread,))


def phone_list() -> Outcome:
    """A phone of which many apps are asked at once."""
    phones = (Phone(android(), NOW - timedelta(days=1)),)
    return declared(catalogued(24), phones, (said("access:company-email", value=True, days=1),))


def phone_unsure() -> Outcome:
    """Answers that the person does not know, and one that is too old to count."""
    phones = (
        Phone(android(), NOW - timedelta(days=50)),
        Phone(android("Old phone", 2, Ownership.COMPANY), NOW - timedelta(days=50)),
    )
    answers = (
        said("access:company-email", value=None, days=1),
        said("access:company-email", value=True, device="phone-2", days=50),
        said("app:tiktok", value=False, device="phone-2", days=45),
    )
    return declared(recent(amazon(), withdrawn=False), phones, answers)


def partial() -> Outcome:
    """A source that could hold a prohibited app could not be read, and another that could not."""
    sources = (
        SourceReport("snap_packages", SourceStatus.UNREADABLE, detail="permission denied: snapd"),
        SourceReport("flatpak_apps", SourceStatus.SKIPPED, detail="it took longer than 10 seconds"),
    )
    catalogue = {
        "notes": CatalogueApp("notes", Text.plain("Sticky Notes"), ids={IdKind.SNAP: ("sticky",)})
    }
    notice = prohibition(3, "notes", "Sticky Notes is not permitted")
    return outcome(Policy(organization(), catalogue, Records((notice,))), computer(sources=sources))


def arabic() -> Outcome:
    """Texts that are written from right to left, in a window that is not."""
    title = Text((("ar", "إجراء مطلوب: إزالة TikTok من هواتف العمل قبل 25 نوفمبر"),))
    reason = Text((("ar", "مخاطر أمنية. اسأل مكتب المساعدة (help@example.com) عند الشك."),))
    policy = recent(amazon(), withdrawn=False)
    notices = tuple(
        replace(n, title=title, reason=reason) if n.kind is NoticeKind.POLICY else n
        for n in policy.records.notices
    )
    records = replace(policy.records, notices=notices)
    return outcome(replace(policy, records=records), computer(), phone(TIKTOK))


def web() -> InstalledApp:
    """TikTok installed from a browser."""
    return InstalledApp(
        "TikTok",
        "web_apps",
        form=Form.WEB_APP,
        ids={IdKind.WEB_APP: "https://www.tiktok.com/foryou"},
    )


_COMPANYS = ("source", "trust", "help_desk", "region", "groups", "ownership")
_SUGGESTED = ("keep_running", "notifications")
MANAGED = Settings(
    source="https://policy.example.com",
    trust=Path("/etc/selfcheck/root.json"),
    help_desk=HelpDesk("Front desk, Building 2", phone="+1 555 0100"),
    region="US",
    groups=Facts.listed(["legal-research"]),
    ownership=Ownership.COMPANY,
    language="de",
    withdrawn_days=60,
    keep_running=False,
    notifications=Notifications.FULL,
    origins={
        **dict.fromkeys(_COMPANYS, Origin.MACHINE),
        **dict.fromkeys(_SUGGESTED, Origin.RECOMMENDED),
        **dict.fromkeys(("language", "withdrawn_days"), Origin.USER),
    },
    places={
        **dict.fromkeys(_COMPANYS, "/etc/selfcheck/policy.d/10-company.yaml"),
        **dict.fromkeys(_SUGGESTED, "/etc/selfcheck/recommended.d/10-company.yaml"),
        **dict.fromkeys(
            ("language", "withdrawn_days"), "/home/you/.config/selfcheck/settings.yaml"
        ),
    },
    suggested={"keep_running": False, "notifications": Notifications.FULL},
)
"""Settings as an organization and the person together make them."""

LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40">'
    b'<circle cx="20" cy="20" r="16" fill="#1f5fa8"/>'
    b'<rect x="44" y="12" width="70" height="6" fill="#1f5fa8"/>'
    b'<rect x="44" y="24" width="46" height="6" fill="#8fa6bf"/></svg>'
)
BRANDED = Settings(
    source="https://policy.example.com",
    organization="Example Company",
    logo=Inline(LOGO),
    help_desk=HelpDesk("Front desk, Building 2", phone="+1 555 0100"),
    pages=frozenset(["notices"]),
    origins=dict.fromkeys(("source", "organization", "logo", "help_desk", "pages"), Origin.MACHINE),
)
"""What an organization sets so that its people know the program before it has a policy."""


def branded() -> Scene:
    """No policy yet, on a computer whose administrator has said whose it is."""
    status_now = status(ProblemKind.OFFLINE, verified=False, confirmed=None, fresh=False)
    made = outcome(None, computer(), policy_status=status_now)
    return Scene(replace(made, report=replace(made.report, locally=BRANDED.locally)))


def installation(settings: Settings) -> Installation:
    """An installation like any other: the real parts, and nobody's own folders."""
    here = read_installation(Settings())
    demonstration = here.demonstration if settings.source is None else None
    place = settings.trust or Path("/opt/selfcheck/resources/demo/amazon-2020/root.json")
    return replace(
        here,
        state=Path("/home/you/.local/state/selfcheck"),
        kept=tuple(replace(each, there=each.name != "demo") for each in here.kept),
        user_file=Path("/home/you/.config/selfcheck/settings.yaml"),
        managed="/etc/selfcheck/policy.d",
        trust=replace(here.trust, place=str(place)) if here.trust is not None else None,
        demonstration=demonstration,
        own={"language": "de", "withdrawn_days": 60, "poll_minutes": 30}
        if settings is MANAGED
        else {},
        own_fault="",
    )


REQUESTS = tuple(
    Request(NOW - timedelta(minutes=3, seconds=place), f"https://policy.example.com/{file}", code)
    for place, (file, code) in enumerate(
        (
            ("metadata/timestamp.json", "200"),
            ("metadata/2.root.json", "404"),
        )
    )
)
"""The requests of a look at a source where nothing has changed."""
