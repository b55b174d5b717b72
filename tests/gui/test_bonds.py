"""Which events are joined beside the time line."""

from __future__ import annotations

from selfcheck.gui.presenters.bonds import LANES, Bond, bonds


def drawn(text):
    """Rows from a text: a capital letter is a withdrawal, a small one another event."""
    return bonds([(sign.lower(), sign.isupper()) for sign in text])


def test_a_pair_is_joined_past_what_lies_between():
    assert drawn("Axa") == [
        (Bond(0, above=False, below=True, here=True),),
        (Bond(0, above=True, below=True, here=False),),
        (Bond(0, above=True, below=False, here=True),),
    ]


def test_what_was_never_withdrawn_is_not_joined():
    assert drawn("axa") == [(), (), ()]


def test_a_withdrawal_alone_is_joined_to_nothing():
    assert drawn("Ax") == [(), ()]


def test_every_event_of_a_withdrawn_notice_is_on_its_bond():
    assert [bond.here for row in drawn("aAxaa") for bond in row] == [True, True, False, True, True]


def test_the_shortest_is_nearest():
    rows = drawn("ABxba")
    assert {bond.lane for bond in rows[1] if bond.here} == {0}
    assert {bond.lane for bond in rows[0]} == {1}


def test_bonds_that_do_not_overlap_share_a_lane():
    assert {bond.lane for row in drawn("AaBb") for bond in row} == {0}


def test_where_there_are_too_many_the_longest_give_way():
    letters = "abcdefghij"[: LANES + 2]
    rows = drawn(letters.upper() + letters[::-1])
    assert {bond.lane for row in rows for bond in row} == set(range(LANES))
    assert rows[0] == rows[1] == ()


def test_between_two_rows_a_bond_only_passes():
    (bond,) = drawn("Aa")[1]
    assert bond.passing == Bond(0, above=True, below=True, here=False)
