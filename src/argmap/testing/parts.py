"""Draws of what the elements of a map refer to: scales, sources, voices, terms and schemes."""

from __future__ import annotations

from typing import Final

from attrs import evolve
from hypothesis import strategies as st

from argmap.model import Paragraphs, Question, QuestionKind, Scheme, Source, Term, Voice
from argmap.testing.draw import Drawn, Keys, make, optional, some, up_to
from argmap.testing.pool import Pool, names_for
from argmap.testing.texts import EXTRAS, TAGS, TEXT_LIST, TEXTS
from argmap.testing.values import CERTAINTY_SCALES, DIGESTS, SCALES, SUPPRESSIONS, dates, strengths

_TABLES: Final = ("sources", "voices", "terms", "schemes")
_PARTS: Final = (*_TABLES, "scale", "certainty_scale")
_SENSES: Final = ("statutory", "everyday", "two words", "é")
_ROLES: Final = ("major", "minor", "expert", "two words")
_QUESTIONS: Final = ("bias", "field", "two words", "0")
_URLS: Final = ('https://example.org/a?b=c&d="e"#f', "javascript:alert(1)", "no url")
_FILES: Final = ("a.txt", "dir/two words.txt", "C:\\a.txt", "é.txt", "a\x00b", "../up.txt", "~/home.txt")
_SOURCE_KEYS: Final[Keys] = {
    "authors": TEXT_LIST,
    "date": dates(last=2099),
    "url": st.sampled_from(_URLS),
    "file": st.sampled_from(_FILES),
    "sha256": DIGESTS,
    "paragraphs": st.sampled_from(Paragraphs),
    "valid_until": dates(first=2100),
    "tags": TAGS,
    "note": TEXTS,
    "ignore": SUPPRESSIONS,
    "extra": EXTRAS,
}
_QUESTION: Final = st.builds(Question, TEXTS, st.none() | st.sampled_from(QuestionKind))


def draw_parts(draw: st.DrawFn, pool: Pool, odd: int | None, prefix: str = "") -> Pool:
    """Draw scales for *pool*, and sources, voices, terms and schemes to refer to; none at the simplest.

    With a *prefix*, the pool keeps its scales, and the ids begin with the prefix.
    """
    parts = some(draw, _TABLES if prefix else _PARTS, least=0, most=4)
    sizes = {part: 1 + up_to(draw, 1) if part in parts else 0 for part in _PARTS}
    if "scale" in parts:
        pool = evolve(pool, scale=draw(SCALES))
    if "certainty_scale" in parts:
        pool = evolve(pool, certainty_scale=draw(CERTAINTY_SCALES))
    sources = names_for(f"{prefix}src", sizes["sources"], odd)
    return evolve(
        pool,
        sources=tuple([_source(draw, pool, id_, sources) for id_ in sources]),
        voices=tuple([_voice(draw, id_) for id_ in names_for(f"{prefix}voice", sizes["voices"], odd)]),
        terms=tuple([_term(draw, id_) for id_ in names_for(f"{prefix}term", sizes["terms"], odd)]),
        schemes=tuple([_scheme(draw, id_) for id_ in names_for(f"{prefix}scheme", sizes["schemes"], odd)]),
    )


def _source(draw: st.DrawFn, pool: Pool, id_: str, ids: tuple[str, ...]) -> Source:
    keys: dict[str, st.SearchStrategy[object] | Drawn] = {**_SOURCE_KEYS, "reliability": strengths(pool.scale)}
    if others := (*(other for other in ids if other != id_), *pool.strays):
        keys["derived_from"] = lambda draw: some(draw, others)
    return make(Source, optional(draw, keys), id=id_, title=draw(TEXTS))


def _voice(draw: st.DrawFn, id_: str) -> Voice:
    return make(Voice, optional(draw, {"tags": TAGS, "note": TEXTS, "extra": EXTRAS}), id=id_, name=draw(TEXTS))


def _term(draw: st.DrawFn, id_: str) -> Term:
    senses = {sense: draw(TEXTS) for sense in some(draw, _SENSES)}
    return make(Term, optional(draw, {"aliases": TEXT_LIST, "extra": EXTRAS}), id=id_, senses=senses)


def _scheme(draw: st.DrawFn, id_: str) -> Scheme:
    keys: Keys = {"title": TEXTS, "says": _says, "questions": _questions, "reference": TEXTS, "extra": EXTRAS}
    return make(Scheme, optional(draw, keys), id=id_, roles=some(draw, _ROLES))


def _says(draw: st.DrawFn) -> dict[str, str]:
    return {role: draw(TEXTS) for role in some(draw, (*_ROLES, "conclusion"))}


def _questions(draw: st.DrawFn) -> dict[str, Question]:
    return {question: draw(_QUESTION) for question in some(draw, _QUESTIONS)}
