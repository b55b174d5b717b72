"""Publishes signed policies for tests, with nothing but python-tuf's Metadata API.

It stands beside the program's own publishing commands on purpose: what one makes and the
other reads must agree because both follow the layout, not because they share code. It can
also sign what the commands refuse to sign.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import (
    DelegatedRole,
    Delegations,
    Metadata,
    MetaFile,
    Role,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)
from tuf.api.serialization.json import JSONSerializer

from selfcheck.documents.ledger import compile_notices, compile_withdrawals
from selfcheck.documents.source import read_source

COMPACT = JSONSerializer(compact=True)
PATHS = {
    "notices": ["notices/*", "notices/parts/*"],
    "withdrawals": ["withdrawals/*", "withdrawals/parts/*"],
}
ORGANIZATION = {
    "schema": "selfcheck/organization/v1",
    "name": "Example",
    "time_zone": "UTC",
    "language": "en",
    "contact": {"name": "IT help desk", "email": "help@example.com"},
}
APPS = {
    "schema": "selfcheck/apps/v1",
    "apps": {
        "tiktok": {"name": "TikTok", "ids": {"deb": ["tiktok"]}},
        "wechat": {"name": "WeChat", "ids": {"deb": ["wechat"]}},
        "signal": {"name": "Signal", "ids": {"deb": ["signal"]}},
    },
}


def notice(id: str, app: str = "tiktok", **more: object) -> dict[str, object]:
    """A notice that prohibits `app` on every device."""
    record: dict[str, object] = {
        "schema": "selfcheck/notice/v1",
        "id": id,
        "revision": 1,
        "kind": "policy",
        "issued": "2020-07-10T08:30:00Z",
        "title": f"Remove {app}",
        "summary": f"{app} may not be on company devices.",
        "rules": [{"id": "rule", "effect": "prohibit", "apps": [app]}],
    }
    return record | more


def withdrawal(notice_id: str, id: str = "") -> dict[str, object]:
    return {
        "schema": "selfcheck/withdrawal/v1",
        "id": id or f"{notice_id}-withdrawn",
        "withdraws": notice_id,
        "at": "2020-07-10T13:50:00Z",
        "reason": "sent-in-error",
        "statement": "This was sent in error.",
    }


def reinstatement(withdrawal_id: str) -> dict[str, object]:
    return {
        "schema": "selfcheck/reinstatement/v1",
        "id": f"{withdrawal_id}-ended",
        "ends": withdrawal_id,
        "at": "2020-07-11T09:00:00Z",
        "statement": "It holds again.",
    }


class Site:
    """A source of YAML and the site published from it. `folder/site` is what clients see.

    The metadata is kept as objects: change them, `sign` them with whatever keys, `write` them.
    """

    def __init__(self, folder: Path) -> None:
        self.source = folder / "source"
        self.site = folder / "site"
        self.people = [CryptoSigner.generate_ed25519() for _ in range(3)]
        self.keys = {
            "root": self.people[:2],
            "targets": self.people[:2],
            "notices": self.people[:2],
            "withdrawals": self.people[:1],
            "snapshot": self.people[:1],
            "timestamp": self.people[:1],
        }
        self.thresholds = {"root": 2, "targets": 2, "notices": 2}
        self.ledgers: dict[str, dict[str, bytes]] = {"notices": {}, "withdrawals": {}}
        self.root = Metadata(self._new_root())
        end = datetime.now(UTC).replace(microsecond=0)
        self.targets = Metadata(Targets(expires=end + timedelta(days=365)))
        self.notices = Metadata(Targets(expires=end + timedelta(days=365)))
        self.withdrawals = Metadata(Targets(expires=end + timedelta(days=365)))
        self.snapshot = Metadata(Snapshot(expires=end + timedelta(days=30)))
        self.timestamp = Metadata(Timestamp(expires=end + timedelta(days=7)))
        self.targets.signed.delegations = self._delegations()
        self.trust = self._start()

    # What IT does.

    def add(self, *records: dict[str, object]) -> Site:
        """Write records into the source; publish afterwards."""
        for record in records:
            kind = str(record["schema"]).split("/")[1]
            file = self.source / f"{kind}s" / f"{record['id']}.yaml"
            file.parent.mkdir(exist_ok=True)
            file.write_text(json.dumps(record))
        return self

    def publish(self) -> Site:
        """Compile, sign and write everything that changed."""
        source = read_source(self.source)
        compiled = {
            "notices": compile_notices(source, self.ledgers["notices"]),
            "withdrawals": compile_withdrawals(source, self.ledgers["withdrawals"]),
        }
        for role, files in compiled.items():
            if files != self.ledgers[role]:
                self.put(role, files)
        return self.seal()

    def put(self, role: str, files: dict[str, bytes]) -> None:
        """Make `files` the targets of a delegated role, whatever they hold; seal afterwards."""
        self.ledgers[role] = files
        metadata = getattr(self, role)
        metadata.signed.version += bool(metadata.signatures)
        metadata.signed.targets = {
            path: TargetFile.from_data(path, data, ["sha256"]) for path, data in files.items()
        }
        for path, data in files.items():
            name = f"{metadata.signed.targets[path].hashes['sha256']}.{Path(path).name}"
            file = self.site / "targets" / Path(path).parent / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        self.sign(role)

    def seal(self) -> Site:
        """A new snapshot and timestamp over the roles as they are, signed and written."""
        for role in ("targets", "notices", "withdrawals"):
            version = getattr(self, role).signed.version
            self.snapshot.signed.meta[f"{role}.json"] = MetaFile(version)
        self.bump("snapshot")
        self.timestamp.signed.snapshot_meta = MetaFile(self.snapshot.signed.version)
        self.bump("timestamp")
        return self

    def bump(self, role: str) -> None:
        """The next version of a role, signed and written."""
        metadata = getattr(self, role)
        metadata.signed.version += bool(metadata.signatures)
        self.sign(role)

    def expire(self, role: str) -> None:
        """Let a role's next version end yesterday; the ones above are renewed."""
        getattr(self, role).signed.expires = _yesterday()
        if role == "timestamp":
            self.bump("timestamp")
        elif role == "root":
            self.bump("root")
        elif role == "snapshot":
            self.seal()
        else:
            self.bump(role)
            self.seal()

    def sign(self, role: str, keys: Iterable[CryptoSigner] | None = None) -> None:
        """Sign with these keys, by default those that are needed, and write."""
        metadata = getattr(self, role)
        metadata.signatures.clear()
        for key in self.keys[role] if keys is None else keys:
            metadata.sign(key, append=True)
        self.write(role)

    def write(self, role: str) -> None:
        metadata = getattr(self, role)
        name = f"{role}.json" if role == "timestamp" else f"{metadata.signed.version}.{role}.json"
        # In one step, for clients that look in the same moment.
        half = self.site / f"{name}.half"
        half.write_bytes(metadata.to_bytes(COMPACT))
        half.replace(self.site / "metadata" / name)

    # What befalls a site.

    def copy(self, to: Path) -> Path:
        """Keep the site as it is now, to put it back later."""
        shutil.copytree(self.site, to)
        return to

    def put_back(self, copy: Path) -> None:
        """Roll the site back to a copy, as restoring a backup would."""
        shutil.rmtree(self.site)
        shutil.copytree(copy, self.site)

    def file_of(self, role: str) -> Path:
        """The current metadata file of a role."""
        metadata = getattr(self, role)
        name = f"{role}.json" if role == "timestamp" else f"{metadata.signed.version}.{role}.json"
        return self.site / "metadata" / name

    def ledger_file(self, role: str) -> Path:
        """The current index of a delegated role, as it lies on the site."""
        hashes = getattr(self, role).signed.targets[f"{role}/ledger.json"].hashes
        return self.site / "targets" / role / f"{hashes['sha256']}.ledger.json"

    # How it begins.

    def _start(self) -> bytes:
        (self.site / "metadata").mkdir(parents=True)
        (self.site / "targets").mkdir()
        self.source.mkdir(parents=True)
        (self.source / "organization.yaml").write_text(json.dumps(ORGANIZATION))
        (self.source / "apps.yaml").write_text(json.dumps(APPS))
        self.sign("root")
        self.sign("targets")
        self.publish()
        return self.file_of("root").read_bytes()

    def _new_root(self) -> Root:
        expires = datetime.now(UTC).replace(microsecond=0) + timedelta(days=365)
        root = Root(expires=expires, consistent_snapshot=True)
        for role in ("root", "targets", "snapshot", "timestamp"):
            root.roles[role] = Role([], self.thresholds.get(role, 1))
            for person in self.people:
                root.add_key(person.public_key, role)
        return root

    def _delegations(self) -> Delegations:
        keys = {person.public_key.keyid: person.public_key for person in self.people}
        roles = {
            role: DelegatedRole(role, [*keys], self.thresholds.get(role, 1), True, paths)
            for role, paths in PATHS.items()
        }
        return Delegations(keys, roles)


def _yesterday() -> datetime:
    return datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)
