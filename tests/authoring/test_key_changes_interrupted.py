"""A change of keys that is killed, or met by another, half way."""

from __future__ import annotations

import shutil
from datetime import timedelta

import pytest

from selfcheck.authoring import keys
from selfcheck.authoring.assembly import Signing, plan
from selfcheck.authoring.errors import SiteBusyError
from selfcheck.authoring.key_changes import adding, plan_keys, revoking
from selfcheck.authoring.site import read_site
from selfcheck.authoring.site_write import publish
from tests.authoring.test_site_write import Killed, kill_at


@pytest.mark.parametrize("what", ["add", "revoke"])
def test_killed_at_every_step_clients_go_on_and_the_next_run_finishes(
    published, people, more_keys, client, tmp_path, what
):
    assert published.withdraw(*published.key("bob")).exit_code == 0
    pristine = tmp_path / "pristine"
    shutil.copytree(published.site, pristine)
    dana = keys.read_public(more_keys / "dana.pub")
    signing = Signing([people["alice"], people["carol"]], published.now + timedelta(hours=1))

    def made():
        site = read_site(published.site)
        change = adding(site, [dana], []) if what == "add" else revoking(site, "bob")
        return plan_keys(site, change, signing)

    steps = []
    publish(made(), lambda name, path: steps.append((name, path.name)))
    done = read_site(published.site).root.signed.roles["root"].keyids
    employee = client(published.site)
    for count, (name, file) in enumerate(steps):
        shutil.rmtree(published.site)
        shutil.copytree(pristine, published.site)
        shutil.rmtree(employee.folder)
        (employee.folder / "metadata").mkdir(parents=True)
        (employee.folder / "targets").mkdir()
        with pytest.raises(Killed):
            publish(made(), kill_at(count))

        assert len(employee.read().records.withdrawals) == 1, (name, file)
        finished = file == "2.root.json" and name.startswith("after")
        if not finished:
            publish(made())
        site = read_site(published.site)
        assert site.root.signed.roles["root"].keyids == done, (name, file)
        assert site.targets.signed.get_delegated_role("notices").keyids == done, (name, file)
        assert len(employee.read().records.withdrawals) == 1, (name, file)


def test_an_interrupted_change_is_told(published, people):
    signing = Signing([people["alice"], people["carol"]], published.now)
    steps = []

    def stop(name, path):
        steps.append(name)
        if path.name == "2.root.json":
            raise Killed

    site = read_site(published.site)
    with pytest.raises(Killed):
        publish(plan_keys(site, revoking(site, "bob"), signing), stop)
    status = ("status", "--site", published.site)
    assert "A change of keys was interrupted: bob" in published.run(*status).stderr

    assert published.revoke("bob", "alice", "carol").exit_code == 0
    assert "interrupted" not in published.run(*status).stderr


def test_a_plan_made_for_the_old_keys_is_refused(published, people):
    """Made between the last two files of another's change, it would publish a revoked key."""
    signing = Signing([people["alice"], people["carol"]], published.now)
    site = read_site(published.site)
    late = []

    def look(name, path):
        if path.name == "2.root.json" and not late:
            between = read_site(published.site)
            late.append(plan(between, {}, Signing([people["bob"]], published.now)))

    publish(plan_keys(site, revoking(site, "bob"), signing), look)
    assert late[0].complete
    with pytest.raises(SiteBusyError):
        publish(late[0])
