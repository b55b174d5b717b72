"""Whatever a policy says that lint accepts, a preview can be made of it."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from selfcheck.authoring.preview.page import preview_page
from selfcheck.authoring.preview.text import preview_text
from tests.authoring.preview.conftest import Workshop

SLUGS = ("one", "two", "three", "four")
SOME = st.lists(st.sampled_from(SLUGS), min_size=1, max_size=4, unique=True)
TEXT = st.sampled_from(["Text.", {"en": "Text.", "de": "Wort."}, {"fr": "Mot."}])
APPS = st.fixed_dictionaries(
    {
        slug: st.fixed_dictionaries(
            {"name": TEXT},
            optional={
                "publishers": st.just(["Makers"]),
                "ids": st.sampled_from(
                    [{"deb": [slug]}, {"android": [slug], "ios": [slug]}, {"msix": [slug]}]
                ),
            },
        )
        for slug in SLUGS
    }
)


def some(*values):
    return st.lists(st.sampled_from(values), max_size=2, unique=True)


DEVICES = st.fixed_dictionaries(
    {},
    optional={
        "kind": some("computer", "phone", "tablet"),
        "os": some("windows", "linux", "android", "ios", "chromeos"),
        "ownership": some("company", "personal"),
        "access": some("company-email", "vpn"),
        "regions": some("US", "DE"),
        "groups": some("press", "law"),
    },
)
MORE = {
    "forms": some("native", "web_app", "extension"),
    "devices": DEVICES,
    "deadline": st.sampled_from(["2026-11-20", "2026-11-28", "2027-01-01"]),
    "consequence": TEXT,
    "resolution": st.sampled_from([{"default": "x"}, {"ios": "x", "windows": "y\nz"}]),
}
EXEMPT = st.sampled_from([[{"groups": ["law"]}], [{"groups": ["law"], "until": "2026-11-01"}]])
RULE = st.one_of(
    st.fixed_dictionaries(
        {"effect": st.just("prohibit"), "publishers": st.just(["Makers", "Nobody known"])},
        optional={**MORE, "apps": SOME, "except": SOME, "exemptions": EXEMPT},
    ),
    st.fixed_dictionaries(
        {"effect": st.sampled_from(["prohibit", "require", "allow"]), "apps": SOME},
        optional={**MORE, "exemptions": EXEMPT},
    ),
    st.fixed_dictionaries(
        {"effect": st.just("minimum_version"), "apps": SOME, "minimum_version": st.just("2")},
        optional=MORE,
    ),
)
NOTICE = st.fixed_dictionaries(
    {
        "issued": st.sampled_from(["2026-11-20T09:00:00Z", "2026-12-20T09:00:00Z"]),
        "title": TEXT,
        "summary": TEXT,
        "rules": st.lists(RULE, min_size=1, max_size=3),
    },
    optional={
        "audience": st.sampled_from([{"groups": ["press"]}, {"regions": ["DE"]}]),
        "effective": st.just("2026-12-30T09:00:00Z"),
        "expires": st.sampled_from(["2026-11-22", "2027-02-01"]),
    },
)
SCOPES = st.sampled_from([None, {"rules": ["r0"]}, {"devices": {"os": ["linux"]}}])
DEVICE = st.sampled_from([("computer", "linux"), ("phone", "android"), ("computer", "windows")])


@given(APPS, st.lists(NOTICE, min_size=1, max_size=2), st.none() | SCOPES, DEVICE, st.booleans())
def test_a_preview_can_be_made(apps, notices, scope, device, taken):
    with tempfile.TemporaryDirectory() as folder:
        workshop = Workshop(Path(folder))
        (workshop.source / "apps.yaml").write_text(
            json.dumps({"schema": "selfcheck/apps/v1", "apps": apps})
        )
        for number, notice in enumerate(notices):
            rules = [{"id": f"r{at}", **rule} for at, rule in enumerate(notice["rules"])]
            more = {"supersedes": ["n0"]} if number else {}
            head = {"schema": "selfcheck/notice/v1", "id": f"n{number}", "revision": 1}
            record = {**head, "kind": "policy", **notice, "rules": rules, **more}
            (workshop.source / "notices" / f"n{number}.yaml").write_text(json.dumps(record))
        if taken:
            workshop.withdrawal("n0", more=f"scope: {json.dumps(scope)}\n")
        kind, os = device
        workshop.device("a", "one", "two/Makers", kind=kind, os=os)
        report = workshop.preview()
        assert preview_text(report)
        assert preview_page(report)
