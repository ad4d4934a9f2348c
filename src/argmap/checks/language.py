"""The words of the claims, folded for the rules about wording."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from attrs import frozen

from argmap.checks.folding import spoken, words
from argmap.checks.lexicon import english
from argmap.checks.topics import Glossary, Topics, find_topics, glossary_of
from argmap.checks.twins import find_twins
from argmap.model import ArgumentMap, Claim


@frozen(eq=False, repr=False, slots=False)
class Language:
    """What the claims of *live*, a map without withdrawn claims, say, each part made when first asked for."""

    live: ArgumentMap

    @cached_property
    def spoken(self) -> Mapping[str, str]:
        """The text of each claim that is not withdrawn, with its words and marks apart and in lower case."""
        return {claim.id: spoken(claim.text) for claim in self.live.claims}

    @cached_property
    def words(self) -> Mapping[str, tuple[str, ...]]:
        """The words of each claim that is not withdrawn, in lower case."""
        return {claim: words(said) for claim, said in self.spoken.items()}

    @cached_property
    def twins(self) -> tuple[tuple[Claim, ...], ...]:
        """The claims with the same words in the same senses, set by set."""
        return find_twins(self.live.claims, self.words)

    @cached_property
    def glossary(self) -> Glossary:
        """The words for the terms of the map."""
        return glossary_of(self.live.terms)

    @cached_property
    def topics(self) -> Mapping[str, Topics]:
        """What each claim that is not withdrawn is about, if its text is English."""
        return {claim: find_topics(its, english(), self.glossary) for claim, its in self.words.items()}
