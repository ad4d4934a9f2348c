"""What a map quotes, and the texts that it quotes from."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from attrs import frozen

from argmap.checks.passages import Passages, fold_text, occurrences
from argmap.checks.routes import route_of
from argmap.checks.texts import Texts, read_texts
from argmap.model import ArgumentMap, Evidence, Quote
from argmap.source import Route

MOST_PLACES = 1_000
"""How many places of one quote are counted; whoever quotes "the" learns no more from a larger number."""


class Quotation(NamedTuple):
    """A quote at its place, and the id of the source that it is of."""

    route: Route
    quote: Quote
    source: str


@frozen(eq=False, repr=False, slots=False)
class Quoted:
    """The quotes of *map*, and of what is `live` in it, and their texts, each part made when first asked for."""

    map: ArgumentMap
    live: ArgumentMap
    given: Mapping[str, str]
    base: str | None

    @cached_property
    def texts(self) -> Texts:
        """The texts of the sources."""
        return read_texts(self.map.sources, self.given, self.base)

    @cached_property
    def passages(self) -> Mapping[str, Passages]:
        """The folded text of each source that is quoted and at hand."""
        quoted = {quotation.source for quotation in self.quotations}
        at_hand = self.texts.at_hand
        return {
            source.id: fold_text(at_hand[source.id], source.paragraphs)
            for source in self.map.sources
            if source.id in quoted and source.id in at_hand
        }

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotes of all that is not withdrawn, and of what is left out on purpose, where their source is known."""
        known = {source.id for source in self.map.sources}
        only = self.map.sources[0].id if len(known) == 1 else None
        attributed = ((route, quote, source or only) for route, quote, source in quotes_of(self.live))
        return tuple(
            Quotation(route, quote, source)
            for route, quote, source in attributed
            if source is not None and source in known
        )

    @cached_property
    def unattributed(self) -> tuple[tuple[Route, Quote], ...]:
        """The quotes for which nothing near them names a source."""
        return tuple((route, quote) for route, quote, source in quotes_of(self.map) if source is None)

    @cached_property
    def quotes(self) -> tuple[tuple[Route, Quote], ...]:
        """All quotes of what is not withdrawn, and of what is left out on purpose, whether their source is known or not."""
        return tuple((route, quote) for route, quote, _ in quotes_of(self.live))

    @cached_property
    def voices_quoted(self) -> frozenset[str]:
        """The voices of whom anything that they put forward is quoted."""
        return frozenset(element.voice for element in self.live if element.voice is not None and element.quotes)

    @cached_property
    def matches(self) -> tuple[tuple[Quotation, tuple[int, ...]], ...]:
        """The quotations whose text is at hand, each with its places in the folded text, the first `MOST_PLACES`."""
        return tuple(
            (quotation, occurrences(self.passages[quotation.source], quotation.quote, MOST_PLACES))
            for quotation in self.quotations
            if quotation.source in self.passages
        )

    @cached_property
    def reconstructed_sources(self) -> frozenset[str]:
        """The texts that claims and steps are quoted from: what the map reconstructs, so that all of it comes from there."""
        return frozenset(each.source for each in self.quotations if each.route[0] not in ("evidence", "omitted"))


def quotes_of(m: ArgumentMap) -> Iterator[tuple[Route, Quote, str | None]]:
    """Yield each quote with its route and the source that it, or the evidence that it stands on, names."""
    for element in m:
        if element.quotes:
            route = route_of(element)
            default = element.source if isinstance(element, Evidence) else None
            yield from (
                ((*route, "quotes", i), quote, quote.source or default) for i, quote in enumerate(element.quotes)
            )
    yield from ((("omitted", i, "quote"), left.quote, left.quote.source) for i, left in enumerate(m.omitted))
