"""Text for people, in one or more languages."""

from __future__ import annotations

from selfcheck.core.frozen import frozen


@frozen
class Text:
    """What an organization wrote, once for each language.

    `variants` maps BCP 47 tags to the text, in the order they were written. A text written
    as a bare string has the single tag "" and stands for every language.
    """

    variants: tuple[tuple[str, str], ...]

    @classmethod
    def plain(cls, text: str) -> Text:
        return cls((("", text),))

    def read(self, language: str, fallback: str = "") -> Reading:
        """The best variant for `language` (a BCP 47 tag), by truncating the tag (RFC 4647, lookup).

        Then `fallback` (the organization's own language), then the first variant.
        """
        by_tag = {tag.casefold(): (tag, text) for tag, text in self.variants}
        for wanted in (language, fallback):
            parts = wanted.replace("_", "-").casefold().split("-")
            for length in range(len(parts), 0, -1):
                found = by_tag.get("-".join(parts[:length]))
                if found is not None:
                    return Reading(found[1], found[0])
            if "" in by_tag:
                return Reading(by_tag[""][1], "")
        tag, text = self.variants[0] if self.variants else ("", "")
        return Reading(text, tag)

    def __bool__(self) -> bool:
        return any(text for _, text in self.variants)


@frozen
class Reading:
    """One variant of a text and the language tag it was found under ("" when untagged)."""

    text: str
    language: str


EMPTY = Text(())
