"""Killed at any step, the site stays what it was or becomes what it should be."""

from __future__ import annotations

import itertools
import shutil

import pytest
from filelock import FileLock

from selfcheck.authoring.assembly import Signing, plan
from selfcheck.authoring.errors import SignaturesMissingError, SiteBusyError, SiteError
from selfcheck.authoring.ledgers import first_contents, published_policy, source_contents
from selfcheck.authoring.site import is_site, read_site
from selfcheck.authoring.site_new import create_site
from selfcheck.authoring.site_write import LOCK, publish
from selfcheck.documents.source import read_source


class Killed(BaseException):
    """Stands for the end of the process at a step."""


def kill_at(count):
    """A step that ends the process at its `count`-th call."""
    calls = itertools.count()

    def step(name, path):
        if next(calls) == count:
            raise Killed(f"{name} {path.name}")

    return step


def made(workshop, people, *owners):
    site = read_site(workshop.site)
    _, contents = source_contents(workshop.source, site, workshop.now)
    return plan(site, contents, Signing([people[owner] for owner in owners], workshop.now))


def test_killed_at_every_step_the_site_stays_valid_and_the_next_run_finishes(
    begun, people, client, tmp_path
):
    pristine = tmp_path / "pristine"
    shutil.copytree(begun.site, pristine)
    steps = []
    publish(made(begun, people, "alice", "bob"), lambda name, path: steps.append((name, path.name)))
    assert len(steps) == 4 * 5  # a ledger's file, its role, snapshot and timestamp; five steps each
    for count, (name, file) in enumerate(steps):
        shutil.rmtree(begun.site)
        shutil.copytree(pristine, begun.site)
        with pytest.raises(Killed):
            publish(made(begun, people, "alice", "bob"), kill_at(count))

        # What a client finds is the old state or the new one, whole.
        found = [one.id for one in published_policy(read_site(begun.site)).records.notices]
        renamed = file == "timestamp.json" and name.startswith("after")
        assert found == (["ban"] if renamed else []), (name, file)

        again = made(begun, people, "alice", "bob")
        if again.changed:
            publish(again)
        found = [one.id for one in published_policy(read_site(begun.site)).records.notices]
        assert found == ["ban"], (name, file)
        assert not list(begun.site.rglob(".new-*"))
    employee = client(begun.site)
    assert [one.id for one in employee.read().records.notices] == ["ban"]


def test_a_site_begun_by_a_killed_run_is_begun_anew(workshop, people, now):
    contents = first_contents(read_source(workshop.source, now), records=False)

    def begin(step):
        keys = [people["alice"], people["bob"]]
        create_site(workshop.site, keys, contents, now, step=step)

    steps = []
    begin(lambda name, path: steps.append((name, path.name)))
    for count, (name, file) in enumerate(steps):
        shutil.rmtree(workshop.site)
        with pytest.raises(Killed):
            begin(kill_at(count))

        if file == "timestamp.json" and name.startswith("after"):
            assert is_site(workshop.site)
        else:
            assert not is_site(workshop.site)
            begin(lambda name, path: None)
        assert not published_policy(read_site(workshop.site)).records.notices


def test_the_timestamp_is_written_last_and_ledgers_first(begun, people):
    order = []

    def note(name, path):
        if name == "after rename":
            order.append(str(path.relative_to(begun.site)))

    publish(made(begun, people, "alice", "bob"), note)

    assert order[0].startswith("targets/notices/")
    assert order[1:] == [
        "metadata/2.notices.json",
        "metadata/2.snapshot.json",
        "metadata/timestamp.json",
    ]


def test_the_leftovers_of_a_killed_run_are_removed(begun, people):
    leftover = begun.site / "metadata" / ".new-abc"
    leftover.write_bytes(b"half")

    publish(made(begun, people, "alice", "bob"))

    assert not leftover.exists()


def test_a_second_publisher_is_refused(begun, people):
    before = begun.picture(begun.site)
    ready = made(begun, people, "alice", "bob")

    with FileLock(begun.site / LOCK), pytest.raises(SiteBusyError, match="Another command"):
        publish(ready)

    assert begun.picture(begun.site) == before


def test_a_plan_made_before_another_publication_is_refused(begun, people):
    late = made(begun, people, "alice", "carol")
    publish(made(begun, people, "alice", "bob"))
    before = begun.picture(begun.site)

    with pytest.raises(SiteBusyError, match="was changed meanwhile"):
        publish(late)

    assert begun.picture(begun.site) == before


def test_an_incomplete_plan_is_refused(begun, people):
    before = begun.picture(begun.site)

    with pytest.raises(SignaturesMissingError):
        publish(made(begun, people, "alice"))

    assert begun.picture(begun.site) == before


def test_a_disk_that_refuses_is_an_expected_failure(begun, people):
    def full(name, path):
        raise OSError(28, "No space left on device")

    with pytest.raises(SiteError, match="No space left"):
        publish(made(begun, people, "alice", "bob"), full)

    assert not list(begun.site.rglob(".new-*"))
