"""Which of two rules is the narrower: the only thing that decides between allow and prohibit."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from selfcheck.core.matching import Catalogue, Selector
from selfcheck.core.rules import RuleRef


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
    inside = _within(rule, other, catalogue)
    around = _within(other, rule, catalogue)
    if inside == around:
        return Breadth.NEITHER
    return Breadth.NARROWER if inside else Breadth.BROADER


def _within(rule: RuleRef, other: RuleRef, catalogue: Catalogue) -> bool:
    for values, around in zip(_axes(rule), _axes(other), strict=True):
        # An empty key stands for every value.
        if around and not (values and set(values).issubset(around)):
            return False
    return selects_within(rule.selector, other.selector, catalogue)


def _axes(ref: RuleRef) -> tuple[Sequence[str], ...]:
    scope, audience = ref.rule.devices, ref.entry.notice.audience
    return (
        ref.rule.forms,
        scope.kind,
        scope.os,
        scope.ownership,
        scope.access,
        scope.regions,
        scope.groups,
        audience.groups,
        audience.regions,
    )


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
