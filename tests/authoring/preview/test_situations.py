"""Leaving aside what cannot matter changes nothing that is counted."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from selfcheck.authoring.preview.situations import Comparison, Situations
from selfcheck.core.apps import (
    CatalogueApp,
    Form,
    IdKind,
    InstalledApp,
    Inventory,
    KnownBy,
    SourceReport,
    SourceStatus,
)
from selfcheck.core.devices import Audience, Device, DeviceKind, DeviceScope, Facts, Os, Ownership
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
)
from selfcheck.core.report import PolicyStatus, Status
from selfcheck.core.text import Text
from selfcheck.inventory.table import YIELDS

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
NAMES = ["Chat", "Mail", "Notes", "Other", "Tool"]
IDS = ["chat", "mail", "notes", "other", "tool"]
PUBLISHERS = [None, "Chatters", "Makers Inc.", "Nobody"]
ORGANIZATION = Organization(Text.plain("Example"), "UTC", "en", (Contact(Text.plain("Help")),))
CATALOGUE = {
    slug: CatalogueApp(slug, Text.plain(name), publishers=(publisher,), ids={IdKind.DEB: (slug,)})
    for slug, name, publisher in (("chat", "Chat", "Chatters"), ("mail", "Mail", "Makers"))
}
CONFIRMED = PolicyStatus("", verified=True, confirmed_at=None, fresh=True)


def notice(number, rules):
    return Notice(
        id=f"n{number}",
        revision=1,
        kind=NoticeKind.POLICY,
        issued=NOW,
        effective=NOW,
        title=Text.plain("T"),
        summary=Text.plain("S"),
        digest="d",
        rules=rules,
        audience=Audience(groups=("sales",)) if number == 1 else Audience(),
    )


RULES = (
    Rule("gone", Effect.PROHIBIT, ("chat",), devices=DeviceScope(access=("company-email",))),
    Rule("maker", Effect.PROHIBIT, publishers=("Makers",), excluded=("chat",)),
    Rule("there", Effect.REQUIRE, ("mail",)),
    Rule("newer", Effect.MINIMUM_VERSION, ("mail",), minimum_version="2"),
    Rule("web", Effect.ALLOW, ("chat",), forms=(Form.WEB_APP,)),
)
BEFORE = Policy(ORGANIZATION, {}, Records((notice(0, RULES[1:2]),)))
AFTER = Policy(ORGANIZATION, CATALOGUE, Records((notice(0, RULES[1:3]), notice(1, RULES))))

APPS = st.builds(
    InstalledApp,
    st.sampled_from(NAMES),
    st.just("deb_packages"),
    st.sampled_from([None, "1", "3"]),
    st.sampled_from(PUBLISHERS),
    st.sampled_from(list(Form)),
    st.dictionaries(st.sampled_from([IdKind.DEB, IdKind.SNAP]), st.sampled_from(IDS), max_size=2),
    hidden=st.booleans(),
)
FACTS = st.sampled_from([Facts(), Facts.listed([]), Facts.listed(["company-email", "sales"])])
DEVICES = st.builds(
    Device,
    st.just("d"),
    st.sampled_from([DeviceKind.COMPUTER, DeviceKind.PHONE]),
    st.sampled_from([Os.LINUX, Os.ANDROID]),
    ownership=st.sampled_from([None, Ownership.COMPANY]),
    access=FACTS,
    groups=FACTS,
)
SLUGS = st.sampled_from([(), ("chat",), ("mail",)])
INVENTORIES = st.builds(
    Inventory,
    DEVICES,
    st.just(NOW),
    st.lists(APPS, max_size=6).map(tuple),
    st.sampled_from(
        [
            (),
            (SourceReport("deb_packages", SourceStatus.READ, 3, 1),),
            (SourceReport("deb_packages", SourceStatus.UNREADABLE),),
        ]
    ),
    st.sampled_from([KnownBy.READ, KnownBy.DECLARED]),
    SLUGS,
    SLUGS,
    live=st.just(False),
)


def told(policy, inventory):
    """The plain way: the whole inventory, evaluated by itself."""
    circumstances = Circumstances(NOW, saved_inventories=True, yields=YIELDS)
    report = evaluate(policy, CONFIRMED, (inventory,), (), circumstances)
    act = {(f.notice.id, f.rule.id) for f in report.findings if f.status is Status.ACTION_REQUIRED}
    return report.verdict, act, {question.fact for question in report.questions}


@given(st.lists(INVENTORIES, min_size=1, max_size=8))
def test_it_says_what_a_whole_evaluation_says(inventories):
    situations = Situations(Comparison(BEFORE, AFTER, NOW, None, YIELDS))
    for inventory in (*inventories, *inventories):
        outcome = situations.outcome(inventory)
        before = outcome.before, set(outcome.told_before), set(outcome.asked_before)
        after = outcome.after, set(outcome.told_after), set(outcome.asked_after)
        assert before == told(BEFORE, inventory)
        assert after == told(AFTER, inventory)


def test_devices_that_differ_in_nothing_that_matters_share_an_outcome():
    situations = Situations(Comparison(BEFORE, AFTER, NOW, None))
    chat = InstalledApp("Chat", "s", ids={IdKind.DEB: "chat"})

    def outcome(name, *apps):
        return situations.outcome(Inventory(Device(name, DeviceKind.COMPUTER, Os.LINUX), NOW, apps))

    first = outcome("a", chat, InstalledApp("Unheard of", "s"))
    assert outcome("b", InstalledApp("Another", "s"), chat) is first
    assert outcome("c", InstalledApp("Another", "s")) is not first
