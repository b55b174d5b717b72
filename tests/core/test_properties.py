"""What holds for every policy and every computer, tried on many made-up ones."""

from __future__ import annotations

import random
from dataclasses import replace
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from selfcheck.core import breadth
from selfcheck.core.apps import Form, IdKind, KnownBy, SourceReport, SourceStatus
from selfcheck.core.devices import Audience, DeviceKind, DeviceScope, Facts, Ownership
from selfcheck.core.ledger import Moment, fold
from selfcheck.core.matching import Catalogue, Selector
from selfcheck.core.records import Effect, Exemption, Records, WithdrawalScope
from selfcheck.core.report import Status, Verdict
from tests.core.builders import (
    NOW,
    check,
    computer,
    day,
    entry,
    installed,
    inventory,
    notice,
    phone,
    policy,
    reinstatement,
    rule,
    withdrawal,
)

SLUGS = ("chat", "mail", "game")
IDS = ("n1", "n2", "n3")
CATALOGUE = tuple(entry(slug, publishers=(("One", "Two")[slug == "game"],)) for slug in SLUGS)
GROUPS = ("g", "h")


def signed(make, *args, **over):
    """A record whose digest tells its content."""
    record = make(*args, **over)
    return replace(record, digest=f"sha256:{sha256(repr(record).encode()).hexdigest()}")


def some(values, **over):
    return st.lists(st.sampled_from(values), unique=True, max_size=2).map(tuple)


days = st.integers(1, 30).map(day)
scopes = st.builds(
    DeviceScope,
    kind=some(list(DeviceKind)),
    ownership=some(list(Ownership)),
    access=some(("email", "network")),
    groups=some(GROUPS),
)
audiences = st.builds(Audience, groups=some(GROUPS), regions=some(("DE", "US")))
exemptions = st.builds(
    Exemption, st.sampled_from([("g",), ("h",), ("g", "h")]), until=st.none() | days
)


@st.composite
def rules(draw, number):
    effect = draw(st.sampled_from(list(Effect)))
    by_publisher = effect is not Effect.REQUIRE and draw(st.booleans())
    return rule(
        f"r{number}",
        effect,
        apps=() if by_publisher else draw(some(SLUGS)) or ("chat",),
        publishers=("One",) if by_publisher else (),
        excluded=draw(some(("mail",))) if by_publisher else (),
        forms=draw(some((Form.NATIVE, Form.WEB_APP))),
        devices=draw(scopes),
        minimum_version="2.0" if effect is Effect.MINIMUM_VERSION else None,
        exemptions=tuple(draw(st.lists(exemptions, max_size=1)))
        if effect is not Effect.ALLOW
        else (),
    )


@st.composite
def notices(draw):
    id_ = draw(st.sampled_from(IDS))
    revision = draw(st.integers(1, 2))
    issued = draw(days)
    return signed(
        notice,
        id_,
        *(draw(rules(n)) for n in range(draw(st.integers(0, 2)))),
        revision=revision,
        issued=issued,
        effective=draw(st.sampled_from([issued, day(28)])),
        expires=draw(st.none() | days),
        supersedes=draw(some(IDS)),
        audience=draw(audiences),
        unknown=draw(st.sampled_from([(), (), (), ("x",)])),
    )


@st.composite
def withdrawals(draw):
    scoped = st.builds(WithdrawalScope, some(("r0", "r1")), scopes, audiences)
    id_ = draw(st.sampled_from(("w1", "w2")))
    return signed(
        withdrawal,
        draw(st.sampled_from(IDS)),
        id=id_,
        at=draw(days),
        scope=draw(st.none() | scoped),
    )


ends = st.sampled_from(("w1", "w2")).map(reinstatement)
records = st.lists(notices() | withdrawals() | ends, max_size=7)
facts = st.one_of(
    st.just(Facts()),
    st.builds(Facts.listed, some(("email", "network", *GROUPS))),
    st.builds(Facts, st.dictionaries(st.sampled_from(("email", "g")), st.none() | st.booleans())),
)
devices = st.builds(
    lambda make, **over: make(**over),
    st.sampled_from([computer, phone]),
    ownership=st.none() | st.sampled_from(list(Ownership)),
    access=facts,
    groups=facts,
    region=st.sampled_from([None, "DE", "US"]),
)


@st.composite
def apps(draw):
    slug = draw(st.sampled_from(SLUGS))
    ids = draw(st.sampled_from([{}, {IdKind.DEB: slug}, {IdKind.ANDROID: f"com.example.{slug}"}]))
    return installed(
        draw(st.sampled_from([slug, "other"])),
        ids=ids,
        publisher=draw(st.sampled_from([None, "One", "Two"])),
        version=draw(st.sampled_from([None, "1.0", "2.0"])),
        path=draw(st.sampled_from([None, "/a", "/b"])),
        form=draw(st.sampled_from([Form.NATIVE, Form.WEB_APP])),
        hidden=draw(st.booleans()),
    )


inventories = st.builds(
    lambda device, found, status, known_by: inventory(
        device,
        *found,
        sources=(SourceReport("deb_packages", status),),
        known_by=known_by,
    ),
    devices,
    st.lists(apps(), max_size=4),
    st.sampled_from([SourceStatus.READ, SourceStatus.READ, SourceStatus.UNREADABLE]),
    st.sampled_from([KnownBy.READ, KnownBy.READ, KnownBy.DECLARED]),
)
YIELDS = {"deb_packages": frozenset({IdKind.DEB, IdKind.ANDROID})}


def judge(found, devices_):
    return check(policy(*found, catalogue=CATALOGUE), devices_, yields=YIELDS)


def demanded(report):
    return {
        (f.notice.id, f.rule.id, f.app, f.installed and f.installed.name)
        for f in report.findings
        if f.status is Status.ACTION_REQUIRED
    }


@given(records, inventories, st.randoms(use_true_random=False))
def test_arrival_order_never_changes_a_state(found, device, rng: random.Random):
    shuffled = found[:]
    rng.shuffle(shuffled)
    assert judge(shuffled, [device]) == judge(found, [device])


@given(records, inventories, st.randoms(use_true_random=False))
def test_reordering_the_inventory_never_changes_the_report(found, device, rng: random.Random):
    shuffled = list(device.apps)
    rng.shuffle(shuffled)
    assert judge(found, [replace(device, apps=tuple(shuffled))]) == judge(found, [device])


@given(records, inventories, exemptions)
def test_adding_an_exemption_never_adds_a_demand(found, device, exemption):
    eased = [
        replace(r, rules=tuple(replace(x, exemptions=(*x.exemptions, exemption)) for x in r.rules))
        if hasattr(r, "rules")
        else r
        for r in found
    ]
    before, after = demanded(judge(found, [device])), demanded(judge(eased, [device]))
    # A minimum version is asked for only once nothing says that the app has to go.
    updates = {x.id for r in found if hasattr(r, "rules") for x in r.rules if x.minimum_version}
    assert {d for d in after - before if d[1] not in updates} == set()


@given(records, inventories, withdrawals())
def test_a_withdrawal_brings_back_only_what_the_notice_had_kept_down(found, device, new):
    before, after = judge(found, [device]), judge([*found, new], [device])
    added = demanded(after) - demanded(before)
    assert all(
        kept_down(found, new.withdraws, notice_id, rule_id) for notice_id, rule_id, *_ in added
    )


def kept_down(found, withdrawn, notice_id, rule_id):
    """Whether the withdrawn notice had replaced the notice, or contradicted or outdone its rule.

    Withdrawing an `allow` or a `require` frees what it had lifted or contradicted; withdrawing
    a prohibition frees an update or an installation that made no sense beside it.
    """
    if replaced_by(found, withdrawn, notice_id):
        return True
    catalogue = Catalogue({app.slug: app for app in CATALOGUE})
    named = [r for r in found if hasattr(r, "rules")]
    against = [x for r in named if r.id == withdrawn for x in r.rules]
    mine = [x for r in named if r.id == notice_id for x in r.rules if x.id == rule_id]
    return any(
        _opposed(x.effect, y.effect) and breadth.overlap(Selector.of(x), Selector.of(y), catalogue)
        for x in mine
        for y in against
    )


def _opposed(one: Effect, other: Effect) -> bool:
    if one is Effect.PROHIBIT:
        return other in (Effect.ALLOW, Effect.REQUIRE)
    return other is Effect.PROHIBIT


def replaced_by(found, newer, older):
    edges = {}
    for r in found:
        if hasattr(r, "supersedes"):
            edges.setdefault(r.id, set()).update(r.supersedes)
    seen, queue = set(), [newer]
    while queue:
        for target in edges.get(queue.pop(), ()):
            if target not in seen:
                seen.add(target)
                queue.append(target)
    return older in seen


@given(records, inventories)
def test_nothing_open_and_nothing_broken_is_the_only_way_to_no_action(found, device):
    report = judge(found, [device])
    open_ = (Status.POSSIBLE, Status.UNKNOWN_SCOPE, Status.CLASH, Status.ACTION_REQUIRED)
    quiet = (
        not any(f.status in open_ for f in report.findings)
        and not report.questions
        and not any(g.open for g in report.gaps)
    )
    assert (report.verdict is Verdict.NO_ACTION) is quiet


def answered(device, fact, answer):
    """The device with one unknown fact known."""
    kind, _, name = fact.partition(":")
    if kind == "access":
        return replace(device, access=Facts({**device.access.known, name: answer}))
    if kind == "group":
        return replace(device, groups=Facts({**device.groups.known, name: answer}))
    if kind == "region":
        return replace(device, region="DE" if answer else "US")
    return replace(device, ownership=Ownership.COMPANY if answer else Ownership.PERSONAL)


UNKNOWNS = ("access:email", "access:network", "group:g", "group:h", "region", "ownership")


def is_unknown(device, fact):
    kind, _, name = fact.partition(":")
    if kind == "access":
        return device.access.get(name) is None
    if kind == "group":
        return device.groups.get(name) is None
    return getattr(device, kind) is None


@given(records, inventories, st.sampled_from(UNKNOWNS), st.booleans())
def test_an_unknown_that_could_bring_a_demand_is_never_no_action(found, device, fact, answer):
    if not is_unknown(device.device, fact):
        return
    known = judge(found, [replace(device, device=answered(device.device, fact, answer))])
    if known.verdict is Verdict.ACTION_REQUIRED:
        assert judge(found, [device]).verdict is not Verdict.NO_ACTION


@given(records, inventories)
def test_nothing_withdrawn_whole_is_ever_demanded(found, device):
    report = judge(found, [device])
    ended = {r.ends for r in found if hasattr(r, "ends")}
    whole = {
        r.withdraws
        for r in found
        if hasattr(r, "withdraws") and r.scope is None and r.id not in ended
    }
    assert not {f.notice.id for f in report.findings if f.action} & whole


@given(records, days)
def test_the_fold_of_a_past_moment_sees_only_what_was_there(found, moment):
    of = policy(*found).records
    past = fold(of, Moment(moment, now=False))
    seen = Records(
        notices=tuple(n for n in of.notices if n.issued <= moment),
        withdrawals=tuple(w for w in of.withdrawals if w.at <= moment),
        reinstatements=tuple(r for r in of.reinstatements if r.at <= moment),
    )
    assert past == fold(seen, Moment(moment, now=False))


class Counted(str):
    """A string that counts how often it is compared."""

    __slots__ = ()
    comparisons = 0

    def __eq__(self, other):
        Counted.comparisons += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


def comparisons(size):
    catalogue = [entry(f"a{n}", ids={IdKind.DEB: (Counted(f"id{n}"),)}) for n in range(size)]
    found = [notice(f"n{n}", rule(apps=(Counted(f"a{n}"),))) for n in range(size)]
    here = [installed(f"x{n}", ids={IdKind.DEB: Counted(f"id{n}")}) for n in range(size)]
    Counted.comparisons = 0
    report = check(policy(*found, catalogue=catalogue), [inventory(computer(), *here)])
    assert len(report.findings) == size
    return Counted.comparisons


def test_the_cost_grows_linearly_in_apps_plus_rules():
    small, large = comparisons(200), comparisons(1600)
    assert 0 < large <= 8 * small * 1.2


def test_now_is_the_moment_of_the_report():
    assert judge([], []).as_of == NOW
