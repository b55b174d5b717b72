"""A site that IT published with its real commands, for attacks that need to sign and rewrite it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tuf.api.metadata import Metadata

from selfcheck.authoring import keys
from selfcheck.authoring.roles import Role
from selfcheck.authoring.site import read_site
from tests.company import PASSPHRASE, Company
from tests.feed.attacks import SIGNAL, TIKTOK, WECHAT
from tests.feed.misleading import Publishing
from tests.feed.simulator import APPS, ORGANIZATION, Site

ROLES = ("root", "targets", "notices", "withdrawals", "snapshot", "timestamp")


def prior_policy(folder: Path) -> Company:
    """A company that prohibits Signal and TikTok, and has taken the ban of WeChat back."""
    company = Company(folder)
    company.begin()
    (company.source / "organization.yaml").write_text(json.dumps(ORGANIZATION))
    (company.source / "apps.yaml").write_text(json.dumps(APPS))
    for record in (TIKTOK, WECHAT, SIGNAL):
        file = company.source / "notices" / f"{record['id']}.yaml"
        file.write_text(json.dumps(record))
    company.publish_all()
    company.withdraw("wechat")
    return company


class PublishedSite(Site):
    """What the simulator can do to a site, done to one that the commands have made.

    The keys are those of the company's people, unlocked: an attacker may have got some.
    """

    def __init__(self, company: Company) -> None:
        self.company = company
        self.source = company.source
        self.site = company.site
        people = ("alice", "bob", "carol")
        self.people = [_signer(company.folder / "keys" / owner) for owner in people]
        self.keys = {
            "root": self.people[:2],
            "targets": self.people[:2],
            "notices": self.people[:2],
            **dict.fromkeys(("withdrawals", "snapshot", "timestamp"), self.people[:1]),
        }
        self.trust = company.trust.read_bytes()
        self.read()

    def read(self) -> None:
        """Take over what the commands have written."""
        site = read_site(self.site)
        for role in ROLES:
            setattr(self, role, Metadata.from_bytes(site.metadata(Role(role)).to_bytes()))
        self.ledgers = {role: site.published(Role(role)) for role in ("notices", "withdrawals")}

    def take_back(self, notice: str) -> None:
        self.company.withdraw(notice)
        self.read()


def _signer(file: Path) -> object:
    return keys.unlock(keys.read_key_file(file), PASSPHRASE).signer


def published(prior: Company) -> Publishing:
    """Each attack happens to a copy of what `prior` has published."""

    def begin(folder: Path) -> Site:
        shutil.copytree(prior.folder, folder)
        return PublishedSite(Company(folder))

    return Publishing(begin, lambda site: site.take_back("tiktok"))
