"""Which of two rules is the narrower: the only thing that decides between allow and prohibit."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from selfcheck.core.devices import Audience
from selfcheck.core.matching import Catalogue, Selector
from selfcheck.core.records import Rule


class Breadth(Enum):
    """How one rule's reach stands to another's."""

    NARROWER = "narrower"
    BROADER = "broader"
    NEITHER = "neither"


def compare(
    rule: Rule, audience: Audience, other: Rule, others_audience: Audience, catalogue: Catalogue
) -> Breadth:
    """Whether `rule` is narrower than `other`: within it on every axis, and on one strictly.

    The axes are what is selected, the forms, each key of the devices, and the groups and
    regions of the audience. Rules of equal reach, and rules of which each reaches further on
    some axis, are neither.
    """
    inside = _within(rule, audience, other, others_audience, catalogue)
    around = _within(other, others_audience, rule, audience, catalogue)
    if inside == around:
        return Breadth.NEITHER
    return Breadth.NARROWER if inside else Breadth.BROADER


def _within(
    rule: Rule, audience: Audience, other: Rule, others_audience: Audience, catalogue: Catalogue
) -> bool:
    scope, others = rule.devices, other.devices
    axes: tuple[tuple[Sequence[str], Sequence[str]], ...] = (
        (rule.forms, other.forms),
        (scope.kind, others.kind),
        (scope.os, others.os),
        (scope.ownership, others.ownership),
        (scope.access, others.access),
        (scope.regions, others.regions),
        (scope.groups, others.groups),
        (audience.groups, others_audience.groups),
        (audience.regions, others_audience.regions),
    )
    return all(_inside(values, around) for values, around in axes) and selects_within(
        Selector.of(rule), Selector.of(other), catalogue
    )


def _inside(values: Sequence[str], around: Sequence[str]) -> bool:
    """Whether every value is among `around`; an empty key stands for every value."""
    return not around or (bool(values) and set(values) <= set(around))


def selects_within(inner: Selector, outer: Selector, catalogue: Catalogue) -> bool:
    """Whether all that `inner` selects `outer` selects too; a named app is within its publisher."""
    kept_out = outer.excluded - outer.slugs
    return (
        all(
            slug in outer.slugs
            or (
                slug not in kept_out and not catalogue.publishers(slug).isdisjoint(outer.publishers)
            )
            for slug in inner.slugs
        )
        and inner.publishers <= outer.publishers
        and (not inner.publishers or kept_out <= inner.excluded)
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
