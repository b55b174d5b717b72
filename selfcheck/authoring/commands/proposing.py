"""What `sign` and `publish` share: what SOURCE would change, shown before any key is used."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from selfcheck.authoring.assembly import Plan
from selfcheck.authoring.changes import list_of
from selfcheck.authoring.commands.desk import Desk
from selfcheck.authoring.commands.options import remark, show_changes
from selfcheck.authoring.keys import SigningKey
from selfcheck.authoring.publishing import (
    RENEWABLE,
    Proposal,
    propose,
    report,
    sign_proposal,
    voided,
)
from selfcheck.authoring.roles import Role
from selfcheck.core.frozen import frozen


@frozen
class Shown:
    """A proposal that the person has seen, and the roles in it that are to be signed.

    `complete` where others have signed all of it already.
    """

    desk: Desk
    proposal: Proposal
    renew: Collection[Role]
    roles: tuple[Role, ...]
    complete: bool

    def sign(self, keys: Sequence[SigningKey]) -> Plan:
        """The proposal signed with these keys, on top of what waits in SOURCE/signing."""
        return sign_proposal(self.proposal, self.desk.signing(keys), self.renew)


def show_proposal(desk: Desk, source: Path, *, renew: bool, nothing: str) -> Shown | None:
    """Show what would be signed and whose earlier signatures no longer count.

    None where the source says what the site says; then that is the command's result, with the
    words in `nothing`, and what waited to be signed is removed.
    """
    proposal = propose(source, desk.site_folder(), desk.now)
    roles = RENEWABLE if renew else ()
    unsigned = sign_proposal(proposal, desk.signing(), roles)
    if not unsigned.changed:
        proposal.folder.clear()
        desk.say(report(unsigned), f"{source} says what the site says; {nothing}.")
        return None
    changed = tuple(draft.role for draft in unsigned.changed)
    show_changes(proposal.changes)
    if renew:
        remark(f"Signed for another year: {list_of(changed)}.")
    elif not proposal.changes:
        remark(f"To be signed, though nothing that people read changes: {list_of(changed)}.")
    if void := voided(proposal.site, proposal.folder.read(), unsigned):
        remark(f"SOURCE or SITE was changed since {list_of(void)} signed; that no longer counts.")
    return Shown(desk, proposal, roles, changed, unsigned.complete)
