"""What statements are about: their words, but for those that carry no topic, with the map's terms under one name each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from argmap.checks.folding import parts, singular, spoken, words
from argmap.checks.lexicon import Lexicon
from argmap.model import Claim, Term


class Topics(NamedTuple):
    """The topics of a text, folded, each with its word in the text, in order; and its operators, such as *not* and *should*."""

    words: Mapping[str, str]
    operators: tuple[str, ...]


class Glossary(NamedTuple):
    """The terms by the words for each, its id and its aliases: folded, by the first of them, the longest first."""

    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
    terms: frozenset[str]


def find_topics(its: Iterable[str], lexicon: Lexicon, glossary: Glossary) -> Topics:
    """Return the topics of a text with these words.

    >>> from argmap.checks.lexicon import english
    >>> bike = glossary_of([Term("bike", {}, aliases="bicycle")])
    >>> topics = find_topics(words(spoken("All injuries by bicycle should fall.")), english(), bike)
    >>> dict(topics.words), topics.operators
    ({'injury': 'injuries', 'bike': 'bicycle', 'fall': 'fall'}, ('all', 'should'))
    """
    found: dict[str, str] = {}
    used: list[str] = []
    operators, stop = lexicon.operators, lexicon.stop
    for topic, word in _glossed(its, glossary) if glossary.phrases else _folded(its):
        if word in operators:
            used.append(word)
        elif word not in stop and (len(word) > 1 or word.isalnum()):
            found.setdefault(topic, word)
    return Topics(found, tuple(used))


def find_mentions(its: Iterable[str], glossary: Glossary) -> frozenset[str]:
    """Return the ids of the terms that a text with these words uses, by whatever name.

    >>> sorted(find_mentions(["statutes", "bind"], glossary_of([Term("law", {}, aliases="statute"), Term("rule", {})])))
    ['law']
    """
    return glossary.terms.intersection(topic for topic, _ in _glossed(its, glossary))


def glossary_of(terms: Iterable[Term]) -> Glossary:
    """Return the words for each of *terms*; of two terms with the same words, these are the first one's."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for term in terms:
        for name in (term.id, *term.aliases):
            phrase = words_for(name)
            if phrase:
                found.setdefault(phrase[0], []).append((phrase, term.id))
    longest_first = {first: sorted(phrases, key=lambda each: -len(each[0])) for first, phrases in found.items()}
    return Glossary(longest_first, frozenset(term for phrases in found.values() for _, term in phrases))


def words_for(name: str) -> tuple[str, ...]:
    """Return the words, folded, of the id or an alias of a term; none if it has no letter.

    >>> words_for("Statutory_laws")
    ('statutory', 'law')
    """
    return tuple(topic for topic, _ in _folded(words(spoken(name.replace("_", "-")))))


def differ_in_sense(first: Claim, second: Claim) -> bool:
    """Say whether the two claims use a term in two senses.

    >>> differ_in_sense(Claim("a", "A.", terms={"law": "statutory"}), Claim("b", "B.", terms={"law": "natural"}))
    True
    """
    return any(second.terms.get(term, sense) != sense for term, sense in first.terms.items())


def _folded(its: Iterable[str]) -> list[tuple[str, str]]:
    return list(chain.from_iterable(map(_pieces, its)))


@lru_cache(maxsize=4096)  # a language has few words that are used often
def _pieces(word: str) -> tuple[tuple[str, str], ...]:
    return tuple([(singular(part), part) for part in parts(word)])


def _glossed(its: Iterable[str], glossary: Glossary) -> Iterator[tuple[str, str]]:
    """Yield the words of a text, folded and as they stand, with the id of a term for each phrase that stands for one."""
    folded = _folded(its)
    if not glossary.phrases:
        yield from folded
        return
    at = 0
    while at < len(folded):
        for phrase, term in glossary.phrases.get(folded[at][0], ()):
            if tuple(topic for topic, _ in folded[at : at + len(phrase)]) == phrase:
                yield term, " ".join(word for _, word in folded[at : at + len(phrase)])
                at += len(phrase)
                break
        else:
            yield folded[at]
            at += 1
