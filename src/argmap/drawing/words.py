"""The words of a drawing: the meta lines of boxes, the words on marks, the full sentences of tooltips."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.drawing.escaping import is_invisible
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import Form, mark_word
from argmap.drawing.view import target_of
from argmap.model import (
    Argument,
    Claim,
    ClaimKind,
    Evidence,
    EvidenceKind,
    Inference,
    Mode,
    Quote,
    Rebuttal,
    Stance,
    Strength,
)

_NO_TEXT = "no text"


def drawn_text(item: Claim | Evidence) -> str:
    """Return the text of *item*, or its id if that has nothing that can be seen: no box is without a word."""
    return item.id if is_invisible(item.text) else item.text


def claim_meta(sheet: Sheet, claim: Claim) -> tuple[str, ...]:
    """Return what stands below a claim's text: only what a reader would not assume."""
    return tuple(_claim_words(sheet, claim))


def evidence_meta(sheet: Sheet, item: Evidence) -> tuple[str, ...]:
    """Return what stands below the text of evidence, but for its strength."""
    words = [*_blank_words(item), *sheet.words_of(item.id), *((item.kind.value,) if item.kind else ())]
    if item.kind is EvidenceKind.ILLUSTRATION:
        words.append("counts for nothing")
    if item.opposes:
        words.append("for and against" if item.supports else "against")
    return (*words, *cut_words(sheet, item.id))


def cut_words(sheet: Sheet, element: str) -> tuple[str, ...]:
    """Return how much was cut off behind *element*, in one word, if anything was."""
    count = sheet.behind.get(element)
    return (f"+{count:,}",) if count else ()


def mark_words(sheet: Sheet, inference: Inference) -> tuple[str, ...]:
    """Return the words on the mark of *inference*: the relation first, how it fares, its strength and what sets it apart."""
    words = [mark_word(mark_form(sheet, inference)), *sheet.words_of(inference.id)]
    if inference.strength:
        words.append(str(inference.strength))
    if inference.mode is not Mode.DEFEASIBLE:
        words.append(inference.mode.value)
    if isinstance(inference, Argument) and inference.implicit:
        words.append("implicit")
    if inference.scheme:
        words.append(sheet.scheme_name(inference.scheme))
    if inference.voice and _shows(sheet, "voices") and not _claims_say(sheet, inference):
        words.append(f"— {sheet.voice_name(inference.voice)}")
    if not inference.premises:
        words.append("no premises")
    return (*words, *cut_words(sheet, inference.id))


def claim_form(sheet: Sheet, claim: Claim) -> Form:
    """Return the form of the box of *claim*."""
    if claim.id in sheet.view.elsewhere:
        return Form.ELSEWHERE
    if claim.withdrawn:
        return Form.WITHDRAWN
    if claim.id in sheet.theses:
        return Form.THESIS
    if claim.implicit or claim.assumption:
        return Form.IMPLICIT
    return Form.POLICY if claim.kind is ClaimKind.POLICY else Form.CLAIM


def mark_form(sheet: Sheet, inference: Inference) -> Form:
    """Return the form of the mark: what the inference does, and to what."""
    if isinstance(inference, Argument):
        return Form.BECAUSE_IMPLICIT if inference.implicit else Form.BECAUSE
    target = sheet.map.get(inference.target)
    if isinstance(target, Rebuttal):
        return Form.HOWEVER
    return Form.UNDERCUTS if isinstance(target, Argument | Evidence) else Form.BUT


def source_words(sheet: Sheet, item: Evidence) -> str:
    """Return how the source of *item* is named in its box: authors or title, and the year."""
    if item.source is None or not _shows(sheet, "sources"):
        return ""
    source = sheet.source(item.source)
    if source is None:
        return f"{item.source} (missing)"
    date = item.date or source.date
    name = _named(source.authors) or source.title
    return f"{name}, {date.year}" if date else name


def claim_tooltip(sheet: Sheet, claim: Claim) -> str:
    """Return all that the map says of *claim* itself."""
    title = f"title: {claim.title}" if claim.title else ""
    facts = ", ".join(claim_facts(sheet, claim))
    number = f"{sheet.numbers[claim.id]}, " if claim.id in sheet.numbers else ""
    lines = [f"{number}claim {claim.id}: {claim.text}", title, facts, _fares(sheet, claim.id)]
    if section := sheet.view.elsewhere.get(claim.id):
        lines.append(f"section: {section}")
    if claim.id in sheet.view.leads_to:
        lines.append(f"leads to: {', '.join(sheet.view.leads_to[claim.id])}")
    return _lines([*lines, *_remarks(claim.voice, claim.quotes, claim.note, sheet)])


def evidence_tooltip(sheet: Sheet, item: Evidence) -> str:
    """Return all that the map says of *item* itself."""
    facts = [item.kind.value if item.kind else "", _rated("strength", item.strength)]
    bears = [f"supports {', '.join(item.supports)}" if item.supports else ""]
    bears.append(f"opposes {', '.join(item.opposes)}" if item.opposes else "")
    source = sheet.source(item.source) if item.source and _shows(sheet, "sources") else None
    named = f"source: {', '.join((*source.authors, source.title))}" if source else ""
    lines = [f"evidence {item.id}: {item.text}", _listed([*bears, *facts]), _fares(sheet, item.id), named]
    return _lines([*lines, *_remarks(item.voice, item.quotes, item.note, sheet)])


def inference_tooltip(sheet: Sheet, inference: Inference) -> str:
    """Return *inference* as a sentence, and its notes."""
    ends = tuple(premise.claim for premise in inference.premises)
    verb = "attack" if isinstance(inference, Rebuttal) else "support"
    sort = "rebuttal" if isinstance(inference, Rebuttal) else "argument"
    subject = " and ".join(ends) if ends else "nothing"
    verb = verb if len(ends) > 1 else f"{verb}s"
    sentence = f"{sort} {inference.id}: {subject} {verb} {target_of(inference)}"
    scheme = f"scheme {sheet.scheme_name(inference.scheme)}" if inference.scheme else ""
    mode = "" if inference.mode is Mode.DEFEASIBLE else inference.mode.value
    facts = _listed([sentence, _rated("strength", inference.strength), mode, scheme])
    return _lines(
        [facts, _fares(sheet, inference.id), *_remarks(inference.voice, inference.quotes, inference.note, sheet)]
    )


def _blank_words(item: Claim | Evidence) -> tuple[str, ...]:
    return (_NO_TEXT,) if is_invisible(item.text) else ()


def _claim_words(sheet: Sheet, claim: Claim) -> Iterator[str]:
    yield from _blank_words(claim)
    yield from sheet.words_of(claim.id)
    if claim.kind not in (None, ClaimKind.FACT):
        yield claim.kind.value
    if claim.withdrawn:
        yield "withdrawn"
    if claim.implicit:
        yield "implicit"
    if claim.assumption:
        yield "assumed"
    if claim.stance not in (None, _assumed_stance(sheet, claim)):
        yield claim.stance.value
    if claim.certainty is not None:
        yield str(claim.certainty) if isinstance(claim.certainty.written, str) else f"certainty {claim.certainty}"
    if claim.undeveloped:
        yield "◇ undeveloped"
    yield from cut_words(sheet, claim.id)
    yield from _own_lines(sheet, claim)


def _own_lines(sheet: Sheet, claim: Claim) -> Iterator[str]:
    if section := sheet.view.elsewhere.get(claim.id):
        yield f"↗ {section}"
    if claim.id in sheet.view.leads_to:
        # Where the other sections can be gone to, there is a link to each instead.
        if sheet.links is None:
            yield f"→ {', '.join(sheet.view.leads_to[claim.id])}"
    elif claim.id in sheet.leads_on:
        yield "→ …"
    if claim.voice and _shows(sheet, "voices"):
        yield f"— {sheet.voice_name(claim.voice)}"


def claim_facts(sheet: Sheet, claim: Claim) -> Iterator[str]:
    """Yield what the map says of *claim* in a word or two each, its stance always."""
    if claim.kind:
        yield claim.kind
    if claim.implicit:
        yield "implicit"
    if claim.assumption:
        yield "an assumption"
    if claim.withdrawn:
        yield "withdrawn"
    if claim.undeveloped:
        yield "undeveloped"
    yield sheet.stance_of(claim)
    if claim.certainty is not None:
        yield _rated("certainty", claim.certainty)
    if claim.credence is not None:
        yield _rated("credence", claim.credence)
    if claim.standard is not None:
        yield f"standard of proof: {claim.standard.value}"


def _claims_say(sheet: Sheet, inference: Inference) -> bool:
    """Say whether a premise, or the conclusion, names the voice of *inference* already."""
    ends = [premise.claim for premise in inference.premises]
    if isinstance(inference, Argument):
        ends.append(inference.conclusion)
    claims = (sheet.map.get(end) for end in ends)
    return any(isinstance(claim, Claim) and claim.voice == inference.voice for claim in claims)


def _assumed_stance(sheet: Sheet, claim: Claim) -> Stance:
    """Return the stance that a reader takes a claim to have where nothing is said."""
    speaks_for = True in sheet.map.sides.get(claim.id, ())
    return Stance.ASSERTED if speaks_for and claim.voice is None else Stance.OPEN


def _fares(sheet: Sheet, element: str) -> str:
    verdict = sheet.verdicts.get(element)
    return verdict.sentence if verdict else ""


def _shows(sheet: Sheet, what: str) -> bool:
    return what not in sheet.view.hidden


def _remarks(voice: str | None, quotes: Iterable[Quote], note: str, sheet: Sheet) -> Iterator[str]:
    if voice and _shows(sheet, "voices"):
        yield f"voice: {sheet.voice_name(voice)}"
    for quote in quotes:
        source = quote.source if _shows(sheet, "sources") else ""
        where = ", ".join(filter(None, (source, f"¶{quote.paragraph}" if quote.paragraph else "")))
        yield f"“{quote.exact}”" + (f" ({where})" if where else "")
        if quote.reads:
            yield f"read: “{quote.reads}”"
    if note:
        yield f"note: {note.strip()}"


def _named(authors: tuple[str, ...]) -> str:
    # As they are written: a surname cannot be told from the last word of an institution.
    return " and ".join(authors) if len(authors) < 3 else f"{authors[0]} et al."  # noqa: PLR2004  # as in a reference


def _rated(what: str, rating: Strength | None) -> str:
    return f"{what} {rating}" if rating is not None else ""


def _listed(parts: Iterable[str]) -> str:
    return ", ".join(filter(None, parts))


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(filter(None, parts))
