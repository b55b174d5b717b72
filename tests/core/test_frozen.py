"""`frozen` gives what `dataclass(frozen=True, slots=True)` gives."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from itertools import product
from pathlib import Path

import pytest

import selfcheck
from selfcheck.core.frozen import frozen


def classes(make, make_named):
    """The same three classes, as one of both decorators makes them."""

    @make
    class Point:
        x: int
        y: int = 2
        tags: Mapping[str, int] = field(default_factory=dict)

        @property
        def sum(self) -> int:
            return self.x + self.y

    @make
    class Worked(Point):
        """It has a text, derives, and works something out."""

        twice: int = field(init=False, compare=False, repr=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "twice", self.x * 2)

    @make_named
    class Named:
        first: str
        last: str = "L"

    return Point, Worked, Named


OURS = classes(frozen, frozen(kw_only=True))
STANDARD = classes(
    dataclass(frozen=True, slots=True), dataclass(frozen=True, slots=True, kw_only=True)
)


@frozen
class Kept:
    """At the top of a module, where pickle looks for it."""

    one: int
    other: tuple[str, ...] = ()


@frozen
class Nothing:
    pass


@frozen
class Said:  # noqa: PLW1641 - what becomes of the hash is tested
    text: str

    def __eq__(self, other: object) -> bool:
        return True

    def __repr__(self) -> str:
        return "said"


ARGUMENTS = [
    ((), {}),
    ((1,), {}),
    ((1, 3), {}),
    ((1,), {"y": 3}),
    ((), {"x": 1, "tags": {"a": 1}}),
    ((1, 2, {}, 4), {}),
    ((1,), {"x": 1}),
    ((1,), {"z": 1}),
    (("A",), {}),
    ((), {"first": "A"}),
    ((), {"first": "A", "last": "B"}),
]


def tried(cls, given, named):
    """What a class makes of arguments: the text of the value, or that it refuses."""
    try:
        return repr(cls(*given, **named)).replace("classes.<locals>.", "")
    except TypeError as error:
        return str(error).replace("classes.<locals>.", "")


@pytest.mark.parametrize(("given", "named"), ARGUMENTS)
@pytest.mark.parametrize("which", range(3))
def test_the_same_arguments_give_the_same_or_are_refused_with_the_same_words(which, given, named):
    ours, standard = (tried(made[which], given, named) for made in (OURS, STANDARD))
    assert ours == standard
    again = tried(OURS[which], given, named)
    assert again == ours


@pytest.mark.parametrize("which", range(3))
def test_the_bookkeeping_is_the_same(which):
    ours, standard = OURS[which], STANDARD[which]
    assert is_dataclass(ours)
    told = [
        [(f.name, f.type, f.init, f.repr, f.compare, f.kw_only) for f in fields(cls)]
        for cls in (ours, standard)
    ]
    assert told[0] == told[1]
    assert ours.__match_args__ == standard.__match_args__
    assert ours.__slots__ == standard.__slots__


def test_values_are_equal_where_their_fields_are():
    values = [(cls, x, y) for cls, x, y in product(range(2), (1, 2), (1, 2))]
    for a, b in product(values, repeat=2):
        ours, standard = (
            made[a[0]](a[1], a[2]) == made[b[0]](b[1], b[2]) for made in (OURS, STANDARD)
        )
        assert ours is standard
    assert OURS[0](1) != (1, 2, {})


def test_equal_values_have_one_hash():
    assert hash(Kept(1, ("a",))) == hash(Kept(1, ("a",)))
    assert len({Kept(1), Kept(1), Kept(2)}) == 2
    with pytest.raises(TypeError):
        hash(OURS[0](1))


def test_what_is_not_compared_does_not_count():
    made = OURS[1](1)
    object.__setattr__(made, "twice", 77)
    assert made == OURS[1](1)
    assert "twice" not in repr(made)


def test_nothing_can_be_changed():
    value = Kept(1)
    for change in (
        lambda: setattr(value, "one", 2),
        lambda: setattr(value, "new", 2),
        lambda: delattr(value, "one"),
    ):
        with pytest.raises(FrozenInstanceError, match="Kept is frozen"):
            change()
    assert not hasattr(value, "__dict__")


def test_each_value_has_its_own_default():
    one, other = OURS[0](1), OURS[0](1)
    assert one.tags is not other.tags


def test_replace_works_out_anew():
    assert replace(OURS[1](1), x=5).twice == 10


def test_copies_and_pickles_are_equal():
    value = Kept(1, ("a",))
    for again in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert again == value
        assert again is not value


def test_a_value_can_be_matched_by_place():
    match Kept(1, ("a",)):
        case Kept(one, other):
            assert (one, other) == (1, ("a",))


def test_a_class_without_fields():
    assert Nothing() == Nothing()
    assert repr(Nothing()) == "Nothing()"
    assert hash(Nothing()) == hash(Nothing())


def test_what_a_class_defines_itself_stays():
    assert Said("a") == Said("b")
    assert repr(Said("a")) == "said"
    assert Said.__hash__ is None


def test_a_class_without_a_text_has_its_name():
    assert Said.__doc__ == "Said"
    assert "At the top" in Kept.__doc__


def test_the_methods_are_those_of_the_first_value():
    @frozen
    class Late:
        x: int

    before = Late.__init__
    first = Late(1)
    assert Late.__init__ is not before
    before(first, 2)  # a thread that was told of the old one
    assert first.x == 2


def test_no_value_of_the_program_is_made_the_dear_way():
    package = Path(selfcheck.__file__).parent
    made = [path for path in package.rglob("*.py") if path.name != "frozen.py"]
    assert len(made) > 100
    dear = [
        path for path in made if "@dataclass(frozen=True, slots=True" in path.read_text("utf-8")
    ]
    assert dear == []
