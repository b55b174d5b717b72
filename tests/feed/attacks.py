"""Every attack and fault, as something done to a published site and its server.

Before each, IT has taken the notice `tiktok` back: whoever can hide that keeps an alarm alive.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from pathlib import Path

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import TargetFile

from selfcheck.core.report import ProblemKind
from selfcheck.documents.ledger import compile_notices, compile_withdrawals
from selfcheck.documents.source import read_source
from tests.feed import faults
from tests.feed.faults import Fault, Handler, Server
from tests.feed.simulator import Site, notice, withdrawal

P = ProblemKind


class Takes(Enum):
    """What of IT's newest publication a client takes over in spite of the attack."""

    NOTHING = "nothing"
    WITHDRAWALS = "the withdrawals"
    EVERYTHING = "everything"
    REPLAY = "the old state, as if it were new"


@dataclass(frozen=True)
class Scene:
    """Where an attack happens. `old` is the site before IT took the notice back."""

    site: Site
    server: Server
    old: Path
    folder: Path


@dataclass(frozen=True)
class Attack:
    name: str
    happens: Callable[[Scene], None]
    problem: ProblemKind | None
    takes: Takes = Takes.NOTHING
    clock: timedelta = timedelta(0)
    """By how much this computer's clock goes wrong at the same time."""

    def __str__(self) -> str:
        return self.name


def at(where: str, fault: Fault) -> Callable[[Scene], None]:
    def happens(scene: Scene) -> None:
        scene.server.faults[where] = fault

    return happens


def stranger(role: str) -> Callable[[Scene], None]:
    """The newest version of a role is signed by somebody else."""

    def happens(scene: Scene) -> None:
        keys = [CryptoSigner.generate_ed25519(), CryptoSigner.generate_ed25519()]
        if role not in ("timestamp", "snapshot"):
            scene.site.bump(role)
            scene.site.sign(role, keys)
            scene.site.seal()
        else:
            scene.site.sign(role, keys)

    return happens


def one_signature(role: str) -> Callable[[Scene], None]:
    def happens(scene: Scene) -> None:
        getattr(scene.site, role).signed.version += 1
        scene.site.sign(role, scene.site.people[:1])
        scene.site.seal()

    return happens


def expired(role: str) -> Callable[[Scene], None]:
    return lambda scene: scene.site.expire(role)


def kept_by_a_cache(*patterns: str) -> Callable[[Scene], None]:
    """A content network still answers from before the publication where these patterns fit."""

    def happens(scene: Scene) -> None:
        for pattern in patterns:
            scene.server.faults[pattern] = faults.instead(scene.old)

    return happens


def snapshot_of_before(scene: Scene) -> None:
    """A cache that knows no versions gives an old snapshot under the new one's name."""
    kept = {file: file.read_bytes() for file in scene.old.glob("metadata/*.snapshot.json")}
    newest = max(kept, key=lambda file: int(file.name.split(".")[0]))
    scene.site.file_of("snapshot").write_bytes(kept[newest])


def gone(scene: Scene) -> None:
    scene.server.shutdown()
    scene.server.server_close()


def first_root(handler: Handler, body: bytes) -> None:
    """A server without a file of this name gives another one."""
    handler.answer((handler.server.folder / "metadata" / "1.root.json").read_bytes())


def roll_back_timestamp(scene: Scene) -> None:
    scene.site.timestamp.signed.version -= 2
    scene.site.sign("timestamp")


def roll_back_snapshot(scene: Scene) -> None:
    scene.site.timestamp.signed.snapshot_meta.version -= 2
    scene.site.bump("timestamp")


def roll_back_role(role: str) -> Callable[[Scene], None]:
    def happens(scene: Scene) -> None:
        getattr(scene.site, role).signed.version -= 1
        if role == "withdrawals":
            getattr(scene.site, role).signed.version -= 1
        scene.site.seal()

    return happens


def freeze(scene: Scene) -> None:
    """Nothing but what was good before IT's last publication."""
    scene.site.put_back(scene.old)


def drop_role(scene: Scene) -> None:
    del scene.site.snapshot.signed.meta["withdrawals.json"]
    scene.site.bump("snapshot")
    scene.site.timestamp.signed.snapshot_meta.version = scene.site.snapshot.signed.version
    scene.site.bump("timestamp")


def mix_notices(scene: Scene) -> None:
    """An old role under the name of the new one."""
    old = scene.site.file_of("notices").read_bytes()
    scene.site.bump("notices")
    scene.site.seal()
    scene.site.file_of("notices").write_bytes(old)


def mix_withdrawals(scene: Scene) -> None:
    version = scene.site.withdrawals.signed.version
    old = scene.old / "metadata" / f"{version - 1}.withdrawals.json"
    scene.site.file_of("withdrawals").write_bytes(old.read_bytes())


def old_ledger(scene: Scene) -> None:
    """An old list of withdrawals under the name of the new one."""
    (new,) = set((scene.site.site / "targets" / "withdrawals").iterdir()) - {
        scene.site.site / file.relative_to(scene.old) for file in scene.old.rglob("*")
    }
    (old, *_) = (scene.old / "targets" / "withdrawals").iterdir()
    new.write_bytes(old.read_bytes())


def other_path(scene: Scene) -> None:
    """Who may only take back lists a notice of their own making under the notices' path."""
    data = scene.site.ledgers["notices"]["notices/ledger.json"].replace(b"wechat", b"tiktok")
    info = TargetFile.from_data("notices/ledger.json", data, ["sha256"])
    file = scene.site.site / "targets" / "notices" / f"{info.hashes['sha256']}.ledger.json"
    file.write_bytes(data)
    scene.site.withdrawals.signed.targets["notices/ledger.json"] = info
    scene.site.bump("withdrawals")
    scene.site.seal()


def rewrite(role: str, *records: dict[str, object]) -> Callable[[Scene], None]:
    """Well signed, but compiled as if the past had been another."""

    def happens(scene: Scene) -> None:
        compiler = {"notices": compile_notices, "withdrawals": compile_withdrawals}[role]
        fresh = Site(scene.folder / "rewritten").add(*records)
        scene.site.put(role, compiler(read_source(fresh.source), {}))
        scene.site.seal()

    return happens


def unreadable(role: str) -> Callable[[Scene], None]:
    def happens(scene: Scene) -> None:
        scene.site.put(role, {f"{role}/ledger.json": b'{"schema": "selfcheck/ledger/v9"}'})
        scene.site.seal()

    return happens


def nothing(scene: Scene) -> None:
    """All is well."""


TIMESTAMP = "metadata/timestamp.json"
NEXT_ROOT = "metadata/2.root.json"
SNAPSHOT = "metadata/*.snapshot.json"
ROLES = "metadata/*.withdrawals.json"
TARGETS = "targets/*"
WITHDRAWALS = "targets/withdrawals/*"
TIKTOK = notice("tiktok")
WECHAT = notice("wechat", "wechat")
SIGNAL = notice("signal", "signal")
DAY = timedelta(days=1)

ATTACKS = (
    Attack("nothing wrong", nothing, None, Takes.EVERYTHING),
    # The network.
    Attack("nobody there", gone, P.OFFLINE),
    Attack("truncated", at(TIMESTAMP, faults.truncated), P.OFFLINE),
    Attack("cut short", at(TIMESTAMP, faults.cut_short), P.SIGNATURE),
    Attack("slow drip", at(TIMESTAMP, faults.slow_drip), P.OFFLINE),
    Attack("slow headers", at(TIMESTAMP, faults.slow_headers), P.OFFLINE),
    Attack("silence", at("*", faults.silent), P.OFFLINE),
    Attack("oversize", at(TIMESTAMP, faults.oversize), P.SIGNATURE),
    Attack("endless data", at(TIMESTAMP, faults.endless), P.SIGNATURE),
    Attack("not found", at("*", faults.status(404)), P.OFFLINE),
    Attack("server error", at("*", faults.status(503, Retry_After="9999")), P.OFFLINE),
    Attack("wrong status", at(TIMESTAMP, faults.status(203)), P.OFFLINE),
    Attack("compressed", at(TIMESTAMP, faults.compressed), P.OFFLINE),
    Attack("reset", at(TIMESTAMP, faults.reset), P.OFFLINE),
    Attack("login page", at("*", faults.html), P.NETWORK_LOGIN),
    Attack("login page as JSON", at(TIMESTAMP, faults.html_as_json), P.NETWORK_LOGIN),
    Attack("redirect", at("*", faults.redirect), P.NETWORK_LOGIN),
    Attack("login demanded", at("*", faults.status(511)), P.NETWORK_LOGIN),
    Attack("garbage", at(TIMESTAMP, faults.garbage), P.SIGNATURE),
    Attack("other JSON", at(TIMESTAMP, faults.other_json), P.SIGNATURE),
    Attack("deep JSON", at(TIMESTAMP, faults.deep), P.SIGNATURE),
    Attack("garbage for a root", at(NEXT_ROOT, faults.garbage), P.SIGNATURE),
    Attack("compressed, unsaid", at(TIMESTAMP, faults.compressed_unsaid), P.SIGNATURE),
    Attack("redirect of one file", at(WITHDRAWALS, faults.redirect), P.NETWORK_LOGIN),
    Attack("login page for one file", at(WITHDRAWALS, faults.html), P.NETWORK_LOGIN),
    Attack("next root: server error", at(NEXT_ROOT, faults.status(500)), P.OFFLINE),
    Attack("next root: refused", at(NEXT_ROOT, faults.status(403)), None, Takes.EVERYTHING),
    Attack(
        "next root: endless page", at(NEXT_ROOT, faults.endless_not_found), None, Takes.EVERYTHING
    ),
    Attack("next root: the first again", at(NEXT_ROOT, first_root), P.SIGNATURE),
    Attack("withdrawals oversize", at(WITHDRAWALS, faults.oversize), P.SIGNATURE),
    Attack("withdrawals endless", at(WITHDRAWALS, faults.endless), P.SIGNATURE),
    Attack("withdrawals drip: slow", at(WITHDRAWALS, faults.slow_drip), P.OFFLINE),
    # A content network that keeps what it must not, or not all of what it must.
    Attack("stale timestamp", kept_by_a_cache(TIMESTAMP), None, Takes.REPLAY),
    Attack("stale but for the timestamp", kept_by_a_cache(SNAPSHOT, ROLES, TARGETS), P.OFFLINE),
    Attack("snapshot missing", at(SNAPSHOT, faults.status(404)), P.OFFLINE),
    Attack("snapshot of before", snapshot_of_before, P.SIGNATURE),
    Attack("withdrawals' metadata missing", at(ROLES, faults.status(404)), P.OFFLINE),
    Attack("withdrawals held back", at(WITHDRAWALS, faults.status(404)), P.OFFLINE),
    Attack("withdrawals cut short", at(WITHDRAWALS, faults.cut_short), P.SIGNATURE),
    # Roll back, freeze, mix and match.
    Attack("freeze", freeze, None, Takes.REPLAY),
    Attack("timestamp rolled back", roll_back_timestamp, P.SIGNATURE),
    Attack("snapshot rolled back", roll_back_snapshot, P.SIGNATURE),
    Attack("withdrawals rolled back", roll_back_role("withdrawals"), P.SIGNATURE),
    Attack("notices rolled back", roll_back_role("notices"), P.SIGNATURE),
    Attack("role dropped", drop_role, P.SIGNATURE),
    Attack("old notices mixed in", mix_notices, P.SIGNATURE, Takes.WITHDRAWALS),
    Attack("old withdrawals mixed in", mix_withdrawals, P.SIGNATURE),
    Attack("old ledger mixed in", old_ledger, P.SIGNATURE),
    # Keys.
    Attack("wrong key: timestamp", stranger("timestamp"), P.SIGNATURE),
    Attack("wrong key: snapshot", stranger("snapshot"), P.SIGNATURE),
    Attack("wrong key: targets", stranger("targets"), P.SIGNATURE),
    Attack("wrong key: withdrawals", stranger("withdrawals"), P.SIGNATURE),
    Attack("wrong key: notices", stranger("notices"), P.SIGNATURE, Takes.WITHDRAWALS),
    Attack("too few signatures: root", one_signature("root"), P.SIGNATURE),
    Attack("too few signatures: targets", one_signature("targets"), P.SIGNATURE),
    Attack("too few signatures: notices", one_signature("notices"), P.SIGNATURE, Takes.WITHDRAWALS),
    Attack("another role's path", other_path, None, Takes.EVERYTHING),
    # Expiry and clocks.
    Attack("root expired", expired("root"), P.STALE),
    Attack("timestamp expired", expired("timestamp"), P.STALE),
    Attack("snapshot expired", expired("snapshot"), P.STALE),
    Attack("targets expired", expired("targets"), P.STALE),
    Attack("withdrawals expired", expired("withdrawals"), P.STALE),
    Attack("notices expired", expired("notices"), P.STALE, Takes.WITHDRAWALS),
    Attack("clock an hour ahead", nothing, P.CLOCK, Takes.EVERYTHING, timedelta(hours=1)),
    Attack("clock far ahead", nothing, P.CLOCK, clock=400 * DAY),
    Attack("clock far behind", nothing, P.CLOCK, Takes.EVERYTHING, -400 * DAY),
    # What was well signed and is wrong all the same.
    Attack(
        "a withdrawal vanished",
        rewrite("withdrawals", TIKTOK, withdrawal("tiktok")),
        P.RECORD_VANISHED,
        Takes.EVERYTHING,
    ),
    Attack(
        "a notice vanished", rewrite("notices", TIKTOK, WECHAT), P.RECORD_VANISHED, Takes.EVERYTHING
    ),
    Attack("notices unreadable", unreadable("notices"), P.SIGNATURE, Takes.WITHDRAWALS),
    Attack("withdrawals unreadable", unreadable("withdrawals"), P.SIGNATURE),
)
