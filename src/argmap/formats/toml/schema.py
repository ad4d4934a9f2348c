"""The tables of the format and their keys: one description, read by the loader and the writer."""

from __future__ import annotations

from argmap.formats.toml.scalars import (
    read_boolean,
    read_certainty,
    read_date,
    read_reference,
    read_strength,
    read_string,
    read_text,
    read_word,
)
from argmap.formats.toml.structures import (
    read_answer,
    read_expectations,
    read_list,
    read_mapping,
    read_premises,
    read_question,
    read_quote,
    read_scale,
    read_steps,
    read_suppressions,
    read_table,
)
from argmap.formats.toml.tables import Key, Table
from argmap.model import (
    CERTAINTY_SCALES,
    STRENGTH_SCALES,
    ClaimKind,
    EvidenceKind,
    Mode,
    Omission,
    Paragraphs,
    Stance,
    Standard,
)

_references = Key(read_list(read_reference))
_texts = Key(read_list(read_text))
_quotes = Key(read_list(read_quote))
_string = Key(read_string)
_text = Key(read_text)
_reference = Key(read_reference)
_boolean = Key(read_boolean)
_strength = Key(read_strength)
_date = Key(read_date)
_ignore = Key(read_suppressions)
_required_text = Key(read_text, required=True)
_required_premises = Key(read_premises, required=True)
_words = Key(read_mapping(read_text, "words and their senses"))
_answers = Key(read_mapping(read_answer, "critical questions and their answers"))

TOP = Table(
    "a map",
    {
        "title": _required_text,
        "thesis": _references,
        "authors": _texts,
        "language": _text,
        "scale": Key(read_scale(STRENGTH_SCALES)),
        "certainty-scale": Key(read_scale(CERTAINTY_SCALES)),
        "tags": _texts,
        "note": _string,
        "ignore": _ignore,
    },
)

SOURCE = Table(
    "a source",
    {
        "title": _required_text,
        "authors": _texts,
        "date": _date,
        "url": _text,
        "file": _text,
        "sha256": _text,
        "paragraphs": Key(read_word(Paragraphs)),
        "reliability": _strength,
        "derived-from": _references,
        "valid-until": _date,
        "tags": _texts,
        "note": _string,
        "ignore": _ignore,
    },
)

VOICE = Table("a voice", {"name": _required_text, "tags": _texts, "note": _string})

CLAIM = Table(
    "a claim",
    {
        "text": _required_text,
        "title": _string,
        "kind": Key(read_word(ClaimKind)),
        "stance": Key(read_word(Stance)),
        "certainty": Key(read_certainty),
        "credence": Key(read_certainty),
        "because": Key(read_steps),
        "but": Key(read_steps),
        "implicit": _boolean,
        "assumption": _boolean,
        "undeveloped": _boolean,
        "withdrawn": _boolean,
        "voice": _reference,
        "contrary-to": _references,
        "contradictory-to": _references,
        "terms": _words,
        "standard": Key(read_word(Standard)),
        "quotes": _quotes,
        "tags": _texts,
        "note": _string,
        "ignore": _ignore,
    },
)

ARGUMENT = Table(
    "an argument",
    {
        "premises": _required_premises,
        "conclusion": Key(read_reference, required=True),
        "strength": _strength,
        "mode": Key(read_word(Mode)),
        "scheme": _reference,
        "questions": _answers,
        "implicit": _boolean,
        "voice": _reference,
        "quotes": _quotes,
        "tags": _texts,
        "note": _string,
        "ignore": _ignore,
    },
)

REBUTTAL = Table(
    "a rebuttal",
    {
        "premises": _required_premises,
        "target": Key(read_reference, required=True),
        "strength": _strength,
        "mode": Key(read_word(Mode)),
        "scheme": _reference,
        "questions": _answers,
        "voice": _reference,
        "quotes": _quotes,
        "tags": _texts,
        "note": _string,
        "ignore": _ignore,
    },
)

EVIDENCE = Table(
    "an item of evidence",
    {
        "supports": _references,
        "opposes": _references,
        "text": _required_text,
        "kind": Key(read_word(EvidenceKind)),
        "strength": _strength,
        "source": _reference,
        "date": _date,
        "valid-until": _date,
        "voice": _reference,
        "quotes": _quotes,
        "tags": _texts,
        "note": _string,
        "ignore": _ignore,
    },
)

GROUP = Table(
    "a group", {"title": _required_text, "claims": Key(read_list(read_reference), required=True), "note": _string}
)

OMISSION = Table("an omitted passage", {"quote": Key(read_quote, required=True), "why": _required_text})

TERM = Table(
    "a term", {"senses": Key(read_mapping(read_text, "senses and their definitions"), required=True), "aliases": _texts}
)

SCHEME = Table(
    "a scheme",
    {
        "title": _string,
        "roles": Key(read_list(read_text), required=True),
        "says": Key(read_mapping(read_text, "roles and what the premises in them say")),
        "questions": Key(read_mapping(read_question, "critical questions")),
        "reference": _string,
    },
)

REVIEWS = Key(read_mapping(read_text, "elements and their fingerprints"))
"""[reviews]: ELEMENT = fingerprint."""

TABLES: dict[str, Table] = {
    "sources": SOURCE,
    "voices": VOICE,
    "claims": CLAIM,
    "arguments": ARGUMENT,
    "rebuttals": REBUTTAL,
    "evidence": EVIDENCE,
    "groups": GROUP,
    "terms": TERM,
    "schemes": SCHEME,
}
"""The tables of elements that have an id: [TABLE.ID], in the order in which they are written."""
ONE_NAMESPACE = ("claims", "arguments", "rebuttals", "evidence")
"""The tables whose ids may not be shared."""
OMITTED = Key(read_list(read_table(OMISSION, Omission, "quote", "why")))
"""[[omitted]]: passages left out on purpose."""
EXPECT = Key(read_expectations)
"""[expect]: CLAIM = label, or { label, min, max }."""
