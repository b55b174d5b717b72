"""An installed app against the catalogue and against what a rule selects, with its tier."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from selfcheck.core.apps import CatalogueApp, IdKind, InstalledApp
from selfcheck.core.records import Rule
from selfcheck.core.report import MatchedBy

_WITHOUT_CASE = frozenset(
    {
        IdKind.MSIX,
        IdKind.WINDOWS_UNINSTALL,
        IdKind.WINGET,
        IdKind.IOS,
        IdKind.MACOS,
        IdKind.VSCODE_EXTENSION,
    }
)
_LEGAL_FORMS = frozenset(
    [
        "ab",
        "ag",
        "as",
        "asa",
        "bv",
        "bvba",
        "co",
        "company",
        "corp",
        "corporation",
        "gmbh",
        "inc",
        "incorporated",
        "kg",
        "kgaa",
        "limited",
        "llc",
        "llp",
        "lp",
        "ltd",
        "ltda",
        "nv",
        "oy",
        "oyj",
        "plc",
        "pte",
        "pty",
        "pvt",
        "sa",
        "sarl",
        "sas",
        "se",
        "sl",
        "spa",
        "srl",
    ]
)
_LEGAL_ENDINGS = ("股份有限公司", "有限责任公司", "有限公司", "株式会社", "유한회사")


def normalised(name: str) -> str:
    """A publisher or an app name as it is compared: casefolded, without its legal form.

    Names compare whole, never by part; Unicode is kept (composed, never transliterated).
    """
    words = _composed(name).casefold().replace(",", " ").split()
    while len(words) > 1 and _is_legal_form(words[-1]):
        words.pop()
    text = " ".join(words).rstrip(" .&")
    for ending in _LEGAL_ENDINGS:
        text = text.removesuffix(ending) or text
    return text or name.strip().casefold()


def _is_legal_form(word: str) -> bool:
    return word == "&" or word.strip("()").replace(".", "").replace("/", "") in _LEGAL_FORMS


def _composed(name: str) -> str:
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def browser_id(manifest_id: str) -> str:
    """The id Chromium gives a web app: sha256 of the sha256 of its manifest id, as letters a-p.

    Source: components/webapps GenerateAppIdFromManifestId and crx_file::id_util.
    """
    digest = sha256(sha256(manifest_id.encode()).digest()).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digest)


def comparable_id(kind: IdKind, value: str) -> str:
    """An id as it is compared: exactly, or without case for Windows, Apple and VS Code kinds."""
    return value.casefold() if kind in _WITHOUT_CASE else value


@dataclass(frozen=True, slots=True)
class Identity:
    """What an installed app is taken for.

    `slugs` maps catalogue entries to the tier by which they match. `publishers` are the
    normalised publishers it goes by for certain: its own and those of the entries its ids match.
    `maybe_publishers` are those of entries that match by less than an id.
    """

    slugs: Mapping[str, MatchedBy]
    publishers: frozenset[str]
    maybe_publishers: frozenset[str] = frozenset()

    @classmethod
    def joined(cls, identities: Iterable[Identity]) -> Identity:
        """What the copies of one app are together; the strongest tier of each entry counts."""
        slugs: dict[str, MatchedBy] = {}
        publishers: frozenset[str] = frozenset()
        maybe: frozenset[str] = frozenset()
        for identity in identities:
            for slug, tier in identity.slugs.items():
                slugs[slug] = min(tier, slugs.get(slug, tier), key=_STRENGTH.__getitem__)
            publishers |= identity.publishers
            maybe |= identity.maybe_publishers
        if MatchedBy.ID in slugs.values():
            slugs = {slug: tier for slug, tier in slugs.items() if tier is MatchedBy.ID}
            maybe = frozenset()
        return cls(slugs, publishers, maybe)


@dataclass(frozen=True, slots=True)
class Selection:
    """How a rule selects an app: by which tier, and through which catalogue entry.

    `ask` is the entry of which only the name speaks, so that the person has to be asked.
    """

    tier: MatchedBy
    slug: str | None
    ask: str | None = None


class Catalogue:
    """The organization's apps, indexed by id and by name."""

    def __init__(self, apps: Mapping[str, CatalogueApp]) -> None:
        self.apps = apps
        self._publishers: dict[str, frozenset[str]] = {
            slug: frozenset(map(normalised, app.publishers)) for slug, app in apps.items()
        }
        self._by_id: dict[tuple[IdKind, str], list[str]] = defaultdict(list)
        self._by_name: dict[str, list[str]] = defaultdict(list)
        self._by_publisher: dict[str, list[str]] = defaultdict(list)
        self._known_publishers: dict[str, str] = {}
        for slug, app in sorted(apps.items()):
            for kind, values in app.ids.items():
                for value in values:
                    self._index_id(slug, kind, value)
            for publisher in sorted(self._publishers[slug]):
                self._by_publisher[publisher].append(slug)
            names = {text for _, text in app.name.variants} | set(app.formerly)
            for name in {normalised(name) for name in names}:
                self._by_name[name].append(slug)

    def _index_id(self, slug: str, kind: IdKind, value: str) -> None:
        self._by_id[kind, comparable_id(kind, value)].append(slug)
        if kind is IdKind.WEB_APP:
            self._by_id[kind, browser_id(value)].append(slug)

    def by_publisher(self, publisher: str) -> tuple[str, ...]:
        """The slugs of a publisher, given normalised."""
        return tuple(self._by_publisher.get(publisher, ()))

    def publishers(self, slug: str) -> frozenset[str]:
        """The normalised publishers of an entry; none for a slug that is not there."""
        return self._publishers.get(slug, frozenset())

    def identify(
        self, app: InstalledApp, present: Iterable[str] = (), absent: Iterable[str] = ()
    ) -> Identity:
        """What `app` is, exact ids before names.

        `present` and `absent` are slugs the person said are, or are not, on the device: they
        settle what a name alone leaves open, and nothing else.
        """
        own = self._publisher(app.publisher)
        slugs: dict[str, MatchedBy] = {}
        for kind, value in app.ids.items():
            for slug in self._by_id.get((kind, comparable_id(kind, value)), ()):
                slugs[slug] = MatchedBy.ID
        if slugs:
            publishers = frozenset().union(own, *(self._publishers[slug] for slug in slugs))
            return Identity(slugs, publishers)
        if app.hidden:
            return Identity({}, own)
        maybe: frozenset[str] = frozenset()
        for slug in self._by_name.get(normalised(app.name), ()):
            if slug in absent:
                continue
            sure = slug in present
            by_both = not own.isdisjoint(self._publishers[slug])
            slugs[slug] = (
                MatchedBy.ID if sure else MatchedBy.PUBLISHER if by_both else MatchedBy.NAME
            )
            maybe |= self._publishers[slug]
        return Identity(slugs, own, maybe)

    def _publisher(self, publisher: str | None) -> frozenset[str]:
        if not publisher:
            return frozenset()
        known = self._known_publishers.get(publisher)
        if known is None:
            known = self._known_publishers[publisher] = normalised(publisher)
        return frozenset((known,))


@dataclass(frozen=True, slots=True)
class Selector:
    """What a rule selects, ready for comparing: slugs united with publishers less `excluded`."""

    slugs: frozenset[str]
    publishers: frozenset[str]
    excluded: frozenset[str]

    @classmethod
    def of(cls, rule: Rule) -> Selector:
        return cls(
            frozenset(rule.apps),
            frozenset(map(normalised, rule.publishers)),
            frozenset(rule.excluded),
        )

    def select(self, identity: Identity) -> Selection | None:
        """The strongest tier by which the app is selected; None where it is not.

        An app that only its name makes an exception is selected by name: possibly.
        """
        named = [
            Selection(tier, slug, slug if tier is MatchedBy.NAME else None)
            for slug, tier in identity.slugs.items()
            if slug in self.slugs
        ]
        found = named + self._by_publisher(identity)
        return min(found, key=lambda s: (_STRENGTH[s.tier], s.slug or "")) if found else None

    def _by_publisher(self, identity: Identity) -> list[Selection]:
        sure = not self.publishers.isdisjoint(identity.publishers)
        if not sure and self.publishers.isdisjoint(identity.maybe_publishers):
            return []
        excepted = {s: t for s, t in identity.slugs.items() if s in self.excluded}
        if any(tier is not MatchedBy.NAME for tier in excepted.values()):
            return []
        slugs = sorted(s for s in identity.slugs if s not in self.excluded)
        slug = slugs[0] if slugs else None
        if sure and not excepted:
            return [Selection(MatchedBy.PUBLISHER, slug)]
        return [Selection(MatchedBy.NAME, slug, min(excepted) if excepted else slug)]


_STRENGTH = {MatchedBy.ID: 0, MatchedBy.PUBLISHER: 1, MatchedBy.NAME: 2}
