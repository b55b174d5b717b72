from __future__ import annotations

from selfcheck.feed.remembering import Newest, Reader
from selfcheck.feed.store import Ledgers, Store


def test_notices_alone_are_never_taken_over(site, tmp_path):
    """Whoever could hold the withdrawals back would turn a withdrawn notice into a demand."""
    store = Store(tmp_path / "store")
    store.prepare()
    files = {
        role: {path: store.add(data) for path, data in ledger.items()}
        for role, ledger in site.ledgers.items()
    }
    old = Ledgers()
    reader = Reader(store)
    assert reader.newest(old, None, files["notices"]) == Newest(old)
    both = Ledgers(files["notices"], files["withdrawals"])
    assert reader.newest(old, files["withdrawals"], files["notices"]) == Newest(both)
    assert reader.policy(old) is None
    assert reader.policy(both).records.notices
    assert reader.policy(both) is reader.policy(both)
