"""What does not go together inside one record: the same for authors and for clients.

An author is told; a client treats a record that breaks one of these as not understood.
"""

from __future__ import annotations

from selfcheck.core.records import Effect, NoticeKind
from selfcheck.documents.check import (
    Check,
    Json,
    join,
)


def consistent_rule(rule: dict[str, Json], unread: frozenset[str], path: str, check: Check) -> None:
    """A rule selects something, and its keys suit its effect."""
    effect = rule["effect"]
    written = rule.keys() | unread
    if "apps" not in written and "publishers" not in written:
        check.refuse(path, "the rule names no apps and no publishers", "add apps: [...]")
    if "except" in rule and "publishers" not in written:
        check.refuse(
            join(path, "except"),
            "except has no publishers to leave apps out of",
            "add publishers, or remove except",
            key=True,
        )
    if effect == Effect.REQUIRE and "publishers" in rule:
        check.refuse(
            join(path, "publishers"),
            "a require rule cannot name publishers",
            "name the apps that must be installed under apps",
            key=True,
        )
    if effect == Effect.MINIMUM_VERSION and "minimum_version" not in written:
        check.refuse(path, "the rule has no minimum_version", 'add minimum_version: "1.2.3"')
    if effect != Effect.MINIMUM_VERSION and "minimum_version" in rule:
        check.refuse(
            join(path, "minimum_version"),
            f"minimum_version does not go with effect {effect}",
            "set effect: minimum_version, or remove it",
            key=True,
        )
    if rule.get("grace_days") == 0:
        del rule["grace_days"]
    if "grace_days" in rule and "deadline" not in written:
        check.refuse(
            join(path, "grace_days"),
            "grace_days has no deadline to follow",
            "add deadline, or remove grace_days",
            key=True,
        )
    if not check.authored and ("deadline" in rule) != ("overdue_from" in rule):
        check.refuse(path, "deadline and overdue_from do not come together")


def consistent_notice(
    notice: dict[str, Json], unread: frozenset[str], path: str, check: Check
) -> None:
    """A policy has rules and an information has none; rule ids differ; it ends after it begins."""
    if notice["kind"] == NoticeKind.INFORMATION and "rules" in notice:
        check.refuse(
            join(path, "rules"),
            "an information cannot have rules",
            "set kind: policy, or remove rules",
            key=True,
        )
    if notice["kind"] == NoticeKind.POLICY and "rules" not in notice.keys() | unread:
        check.refuse(path, "rules is missing in the policy", "add rules, or set kind: information")
    seen: set[str] = set()
    for at, rule in enumerate(notice.get("rules", ())):
        if rule["id"] in seen:
            check.refuse(
                join(path, f"rules[{at}].id"),
                f"the rule id '{rule['id']}' is used twice in this notice",
                "give each rule its own id",
            )
        seen.add(rule["id"])
    if notice["id"] in notice.get("supersedes", ()):
        check.refuse(
            join(path, "supersedes"),
            "a notice cannot supersede itself",
            "raise revision to change a notice",
            key=True,
        )
