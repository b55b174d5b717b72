"""Frozen values that cost little to define.

`dataclass(frozen=True, slots=True)` writes and compiles six methods for every class: 0.7 ms each,
and the window needs a hundred and thirty classes before it can show a verdict. `frozen` leaves the
bookkeeping to `dataclass`, so that `fields` and `replace` know these classes; the methods that need
no compiling are shared, and `__init__` is compiled when the first value is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")
Method = Callable[..., Any]


@overload
def frozen(cls: type[T], /) -> type[T]: ...
@overload
def frozen(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T] | None = None, /, *, kw_only: bool = False) -> object:
    """A value class as of `dataclass(frozen=True, slots=True)`; what it defines itself stays."""

    def made(cls: type[T]) -> type[T]:
        # Without a text of its own `dataclass` writes one, which takes as long as all the rest.
        cls.__doc__ = cls.__doc__ or cls.__name__
        cls = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
        own = frozenset(vars(cls))
        for name, method in {**_SHARED, **_comparing(cls), "__init__": _first(cls)}.items():
            if name not in own:
                setattr(cls, name, method)
        return cls

    return made if cls is None else made(cls)


def _comparing(cls: type) -> Mapping[str, Method]:
    """Equal are values of one class with equal fields."""
    names = [each.name for each in fields(cls) if each.compare]
    compared: Method = attrgetter(*names) if names else lambda _: ()

    def equal(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compared(self) == compared(other)

    return {"__eq__": equal, "__hash__": lambda self: hash(compared(self))}


def _first(cls: type) -> Method:
    """An `__init__` that puts the compiled one in its place; of two threads both may do so."""

    def first(self: object, *given: object, **named: object) -> None:
        made = _compiled(cls)
        cls.__init__ = made  # type: ignore[misc]  # the class's own, for good
        made(self, *given, **named)

    return first


def _compiled(cls: type) -> Method:
    """`__init__` with the parameters that the fields ask for."""
    given = [each for each in fields(cls) if each.init]
    named = [each for each in given if each.kw_only]
    names: dict[str, Any] = {"_ABSENT": MISSING}
    parameters = [_parameter(each, names) for each in given if not each.kw_only]
    parameters += ["*"] if named else []
    parameters += [_parameter(each, names) for each in named]
    lines = [f" _set_{each.name}(self, {_worth(each)})" for each in given]
    names |= {f"_set_{each.name}": getattr(cls, each.name).__set__ for each in given}
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    text = "\n".join((f"def __init__({', '.join(('self', *parameters))}):", *lines, " pass"))
    exec(text, names)  # noqa: S102 - as `dataclass` does; of names in our own source only
    made: Method = names["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _parameter(each: Field[Any], names: dict[str, Any]) -> str:
    if each.default_factory is not MISSING:
        names[f"_make_{each.name}"] = each.default_factory
        return f"{each.name}=_ABSENT"
    if each.default is not MISSING:
        names[f"_default_{each.name}"] = each.default
        return f"{each.name}=_default_{each.name}"
    return each.name


def _worth(each: Field[Any]) -> str:
    if each.default_factory is MISSING:
        return each.name
    return f"_make_{each.name}() if {each.name} is _ABSENT else {each.name}"


def _said(self: Any) -> str:  # noqa: ANN401 - a value of any class made here
    said = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(said)})"


def _refuse(self: object, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"{type(self).__name__} is frozen; its {name!r} stays as it is")


@cache
def _state(cls: type) -> tuple[Method, tuple[Method, ...]]:
    """How all fields of a value are read at once, and how each of them is set."""
    names = [each.name for each in fields(cls)]
    if len(names) == 1:
        only: Method = attrgetter(*names)
        return lambda self: (only(self),), (getattr(cls, names[0]).__set__,)
    read: Method = attrgetter(*names) if names else lambda _: ()
    return read, tuple(getattr(cls, name).__set__ for name in names)


def _getstate(self: Any) -> object:  # noqa: ANN401 - as above
    return _state(self.__class__)[0](self)


def _setstate(self: Any, state: Iterable[object]) -> None:  # noqa: ANN401 - as above
    for put, value in zip(_state(self.__class__)[1], state, strict=True):
        put(self, value)


_SHARED: Mapping[str, Method] = {
    "__repr__": _said,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__getstate__": _getstate,
    "__setstate__": _setstate,
}
