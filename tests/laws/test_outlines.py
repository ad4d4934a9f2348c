"""Whatever a map holds, its outline has all of it, each element once, and shows in every format what people wrote."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from itertools import pairwise

from hypothesis import given
from markdown_it import MarkdownIt

from argmap.drawing.escaping import clean
from argmap.evaluation import evaluate
from argmap.model import Argument, ArgumentMap, Claim, DerivedId, Evidence, NotApplicable
from argmap.report.explanation_words import on_a_line
from argmap.testing import argument_maps
from argmap.writing import outline
from argmap.writing.document import Entry, Listing
from argmap.writing.outlining import outline_of
from argmap.writing.plain import as_text
from argmap.writing.walk import DEEPEST

MAPS = argument_maps(max_claims=6, resolve=False)
WIDE = 1_000_000
ATTACKS = ("but", "however", "undercuts")
VOID = ("meta", "link", "br", "img")


def entries_of(m: ArgumentMap) -> list[Entry]:
    return [entry for block in outline_of(m).blocks if isinstance(block, Listing) for entry in block.entries]


def texts_of(m: ArgumentMap) -> Iterator[str]:
    """Yield all that a person wrote to be read, with the id of its element where that is shown beside it."""
    yield from (m.title, *m.authors, *m.tags)
    for element in m:
        yield from (*(quote.exact.strip() for quote in element.quotes), element.note, *element.tags)
        yield from (
            text for quote in element.quotes for text in (quote.reads, quote.why, quote.prefix, quote.suffix) if text
        )
        if isinstance(element, Claim | Evidence):
            yield f"{element.text} [{element.id}]"
        else:
            yield "" if isinstance(element.id, DerivedId) else element.id
            yield from (answer.why for answer in element.questions.values() if isinstance(answer, NotApplicable))
        if isinstance(element, Claim):
            yield from (element.title, *element.terms.values())
    for source in m.sources:
        yield from (f"{source.title} [{source.id}]", source.note, *source.authors, source.url or "", source.file or "")
    for voice in m.voices:
        yield from (f"{voice.name} [{voice.id}]", voice.note)
    yield from (text for omission in m.omitted for text in (omission.quote.exact.strip(), omission.why))
    yield from (text for term in m.terms for text in (term.id, *term.aliases, *term.senses.values()))
    yield from (question.text for scheme in m.schemes for question in scheme.questions.values())


@given(MAPS)
def test_all_that_a_person_wrote_is_there(m: ArgumentMap) -> None:
    written = outline(m, width=WIDE)

    assert [text for text in texts_of(m) if on_a_line(text) not in written] == []
    assert [
        thesis for thesis in m.thesis if f"thesis: [{thesis or '“”'}]" not in written and thesis not in m.theses
    ] == []
    notes = [part for text in (m.note, *(group.note for group in m.groups)) for part in text.split("\n\n")]
    assert [note for note in notes if on_a_line(note) not in written] == []


@given(MAPS)
def test_each_claim_and_item_of_evidence_is_written_out_once(m: ArgumentMap) -> None:
    whole = [entry.id for entry in entries_of(m) if entry.whole]

    assert sorted(whole) == sorted(element.id for element in m if isinstance(element, Claim | Evidence))


@given(MAPS)
def test_every_step_can_be_read_back(m: ArgumentMap) -> None:
    told = Counter(steps_told(entries_of(m)))

    assert told == Counter(
        ("because" if isinstance(step, Argument) else "attack", premise or "“”")
        for step in m.inferences
        for premise in ([each.claim for each in step.premises] or ["nothing"])
    )


def steps_told(entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """Yield, for each premise of a step in the order of reading, what the step does and the premise."""
    way: list[str] = []
    going_on: dict[str, str] = {}
    for entry in entries:
        word = entry.word.partition(",")[0]
        sort = "because" if word == "because" else "attack" if word in ATTACKS else ""
        del way[entry.level :]
        if entry.mark.startswith("goes on at "):
            going_on[entry.mark.removeprefix("goes on at ")] = sort if entry.sort == "step" else ""
        if sort and entry.sort != "step":
            yield sort, entry.id
        elif sort and "no premises" in entry.rated:
            yield sort, "nothing"
        elif entry.word in ("", "and") and entry.sort in ("claim", "missing") and way and way[-1]:
            yield way[-1], entry.id
        way.append(going_on.get(entry.word, sort if entry.sort == "step" else ""))


@given(MAPS)
def test_evidence_and_what_excludes_what_can_be_read_back(m: ArgumentMap) -> None:
    way: list[str] = []
    evidence, exclusions = set(), set()
    for entry in entries_of(m):
        del way[entry.level :]
        if entry.sort == "evidence" and way:
            evidence.add((entry.word, way[-1], entry.id))
        if entry.word in ("contrary", "contradictory"):
            exclusions.add(frozenset((way[-1], entry.id)))
        way.append(entry.id)

    def claims(names: Iterable[str]) -> list[str]:
        return [name for name in names if isinstance(m.get(name), Claim)]

    assert evidence == {
        (word, claim, item.id)
        for item in m.evidence
        for word, names in (("evidence", item.supports), ("evidence against", item.opposes))
        for claim in claims(names)
    }
    assert exclusions == {
        frozenset((claim.id, other or "“”"))
        for claim in m.claims
        for other in (*claim.contrary_to, *claim.contradictory_to)
    }


@given(MAPS)
def test_no_list_is_deeper_than_can_be_read_and_none_leaves_out_a_level(m: ArgumentMap) -> None:
    for block in outline_of(m).blocks:
        levels = [entry.level for entry in block.entries] if isinstance(block, Listing) else [0]
        assert levels[0] == 0
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert max(levels) <= DEEPEST + 1


@given(MAPS)
def test_markdown_is_read_as_the_text_that_it_was_made_of(m: ArgumentMap) -> None:
    parser = MarkdownIt("commonmark").enable("table")
    read = parser.parse(outline(m, format="markdown"))
    shown = ["".join(child.content for child in token.children or ()) for token in read if token.type == "inline"]
    kinds = {child.type for token in read for child in token.children or ()}

    assert kinds <= {
        "text",
        "text_special",
        "code_inline",
        "strong_open",
        "strong_close",
        "em_open",
        "em_close",
        "link_open",
        "link_close",
    }
    assert sum(token.type == "list_item_open" for token in read) == len(entries_of(m))
    words = squeezed("".join(shown))
    assert [text for text in texts_of(m) if squeezed(text) not in words] == []


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", clean(on_a_line(text))).replace("[", "").replace("]", "")


class Page(HTMLParser):
    """The tags, ids, links and text of a page, and whether its tags are closed in their order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@given(MAPS)
def test_an_html_page_is_well_formed_and_nothing_of_a_map_becomes_markup(m: ArgumentMap) -> None:
    page = Page(outline(m, format="html", evaluation=evaluate(m)))

    assert page.open == []
    assert page.tags <= {
        *(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "main",
            "h1",
            "h2",
            "p",
            "ul",
            "li",
            "span",
            "code",
            "a",
            "em",
        )
    }
    assert len(page.ids) == len(set(page.ids))
    assert [link for link in page.links if link.startswith("#") and link[1:] not in page.ids] == []
    assert all(link.startswith(("#", "http://", "https://", "mailto:")) for link in page.links)
    shown = squeezed(page.text)
    assert [text for text in texts_of(m) if squeezed(text) not in shown] == []


@given(MAPS)
def test_one_map_has_one_outline_and_an_evaluation_adds_words_only(m: ArgumentMap) -> None:
    def bare(entries: Iterable[Entry]) -> list[tuple[int, str, str]]:
        return [(entry.level, entry.word, entry.id) for entry in entries]

    evaluated = outline_of(m, evaluate(m))
    assert as_text(outline_of(m)) == outline(m)
    assert bare(entries_of(m)) == bare(
        entry for block in evaluated.blocks if isinstance(block, Listing) for entry in block.entries
    )
