"""Which of two rules is the narrower: the only thing that decides between allow and prohibit."""

from __future__ import annotations

from enum import Enum

from selfcheck.core.matching import Catalogue, Selector
from selfcheck.core.rules import RuleRef

Axes = tuple[frozenset[str], ...]


class Breadth(Enum):
    """How one rule's reach stands to another's."""

    NARROWER = "narrower"
    BROADER = "broader"
    NEITHER = "neither"


def compare(rule: RuleRef, other: RuleRef, catalogue: Catalogue) -> Breadth:
    """Whether `rule` is narrower than `other`: within it on every axis, and on one strictly.

    The axes are what is selected, the forms, each key of the devices, and the groups and
    regions of the audience. Rules of equal reach, and rules of which each reaches further on
    some axis, are neither.
    """
    mine, theirs = rule.axes, other.axes
    inside = mine == theirs or _within(mine, theirs)
    around = mine == theirs or _within(theirs, mine)
    inside = inside and selects_within(rule.selector, other.selector, catalogue)
    around = around and selects_within(other.selector, rule.selector, catalogue)
    if inside == around:
        return Breadth.NEITHER
    return Breadth.NARROWER if inside else Breadth.BROADER


def _within(axes: Axes, around: Axes) -> bool:
    """An empty key stands for every value."""
    for values, wide in zip(axes, around, strict=True):
        if wide and not (values and values <= wide):
            return False
    return True


def selects_within(inner: Selector, outer: Selector, catalogue: Catalogue) -> bool:
    """Whether all that `inner` selects `outer` selects too; a named app is within its publisher."""
    kept_out = outer.excluded - outer.slugs
    for slug in inner.slugs - outer.slugs:
        if slug in kept_out or catalogue.publishers(slug).isdisjoint(outer.publishers):
            return False
    return not inner.publishers or (
        inner.publishers <= outer.publishers and kept_out <= inner.excluded
    )


def overlap(one: Selector, two: Selector, catalogue: Catalogue) -> bool:
    """Whether some app could be selected by both, as far as the catalogue and publishers tell."""
    return (
        not one.slugs.isdisjoint(two.slugs)
        or _reaches(one, two, catalogue)
        or _reaches(two, one, catalogue)
        or not one.publishers.isdisjoint(two.publishers)
    )


def _reaches(one: Selector, two: Selector, catalogue: Catalogue) -> bool:
    """Whether an app that `two` names is among the publishers of `one`."""
    return any(
        slug not in one.excluded and not catalogue.publishers(slug).isdisjoint(one.publishers)
        for slug in two.slugs
    )
