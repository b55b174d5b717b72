"""Apps a person spoke for: what was declared, and what was not asked about yet."""

from __future__ import annotations

from collections.abc import Iterator

from selfcheck.core.apps import CatalogueApp, Form, InstalledApp, Inventory, KnownBy
from selfcheck.core.copies import Copies, group
from selfcheck.core.devices import Os
from selfcheck.core.judging import Answer, Judge, Judged
from selfcheck.core.matching import Catalogue
from selfcheck.core.platforms import could_be_on, form_of, kinds_on
from selfcheck.core.records import Effect, Rule
from selfcheck.core.report import Status
from selfcheck.core.rules import RuleIndex

SOURCE = "declared"


def as_installed(app: CatalogueApp, os: Os, rule: Rule | None = None) -> InstalledApp:
    """A catalogue app as if it were installed on a device of that system."""
    kinds = sorted(kinds_on(app, os, rule.forms if rule else ()))
    form = form_of(kinds[0]) if kinds else rule.forms[0] if rule and rule.forms else Form.NATIVE
    name = app.name.read("").text
    ids = {kind: app.ids[kind][0] for kind in kinds if app.ids[kind]}
    return InstalledApp(name, SOURCE, form=form, ids=ids, known_by=KnownBy.DECLARED)


def declared_apps(inventory: Inventory, catalogue: Catalogue) -> list[InstalledApp]:
    """The apps the person said are there and that the reading did not find itself."""
    if not inventory.declared_present:
        return []
    found: set[str] = set()
    for app in group(inventory.apps):
        found.update(catalogue.identify(app, present=inventory.declared_present).slugs)
    return [
        as_installed(catalogue.apps[slug], inventory.device.os)
        for slug in sorted(set(inventory.declared_present) - found)
        if slug in catalogue.apps
    ]


def unasked(
    inventory: Inventory, index: RuleIndex, judge: Judge, found: set[str]
) -> Iterator[tuple[Judged, str]]:
    """What would be found if an app not asked about were there, with the app's slug.

    Only for devices of which absence is not known: declared ones and those reported in part.
    """
    if inventory.known_by not in (KnownBy.DECLARED, KnownBy.REPORT):
        return
    os = inventory.device.os
    settled = found | set(inventory.declared_absent) | set(inventory.declared_present)
    asked: set[tuple[str, frozenset[str]]] = set()
    for ref in index.demands:
        for app in index.entries(ref):
            key = (app.slug, frozenset(ref.rule.forms))
            if app.slug in settled or key in asked or not could_be_on(app, os, ref.rule):
                continue
            asked.add(key)
            for judged in _as_if(app, os, ref.rule, index, judge):
                yield judged, app.slug


def _as_if(
    app: CatalogueApp, os: Os, rule: Rule, index: RuleIndex, judge: Judge
) -> Iterator[Judged]:
    copies = Copies.of(as_installed(app, os, rule))
    identity = index.catalogue.certainly(app.slug)
    hits = judge.hits(index.about(identity), identity, copies)
    open_ = {Status.ACTION_REQUIRED, Status.POSSIBLE, Status.UNKNOWN_SCOPE, Status.CLASH}
    for judged in judge.judge(hits, copies):
        if judged.finding.status in open_:
            yield judged
    for hit in hits:
        if hit.ref.rule.effect is Effect.REQUIRE and hit.may_hold:
            yield judge.broken(hit, None, Answer.STANDS, [])
