"""The page as a reader uses it: by mouse, by keyboard, and without JavaScript."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser.conftest import OpenPage

import argmap
from argmap import Claim, Evidence

LANES = """\
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = ["safe", ["cheap", "poor"]]
but = "parking"

[claims.safe]
text = "Lanes cut injuries."
quotes = [{ exact = "forty per cent fewer injuries", source = "smith", paragraph = 3 }]
note = "Counted over ten years."
because = "apart"

[claims.apart]
text = "Lanes keep cars and bicycles apart."
because = "kerb"

[claims.kerb]
text = "A kerb stops cars."

[claims.cheap]
text = "Lanes are cheap."

[claims.poor]
text = "The city has little money."

[claims.parking]
text = "Lanes take parking space."
but = "garages"

[claims.garages]
text = "Garages stand empty."

[evidence.count]
text = "A count of injuries in ten cities."
supports = "safe"
source = "smith"

[sources]
smith = { title = "Safer streets", authors = ["A. Smith"], date = 2021, url = "https://example.org/streets" }
"""


def box(page: Page, name: str) -> Locator:
    return page.locator(f'[id="{name}"]')


def shown(page: Page) -> set[str]:
    """Return the boxes that are to be seen, without the marks of steps."""
    names: list[str] = page.eval_on_selector_all(
        ".drawing g.node:not(.away):not(.inference)", "nodes => nodes.map(node => node.id)"
    )
    return set(names)


def extent(page: Page) -> tuple[float, float]:
    """Return the width and the height of all that is drawn, in points."""
    width, height = page.evaluate(
        "() => { const box = document.getElementById('drawing.map').getBBox(); return [box.width, box.height]; }"
    )
    return width, height


def collapse(page: Page, name: str) -> None:
    box(page, name).hover()
    box(page, name).locator(".fold").click()


def selected(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all("g.node.selected", "nodes => nodes.map(node => node.id)")
    return found


def test_a_click_shows_a_claim_in_full_and_marks_its_line_in_the_outline(open_page: OpenPage) -> None:
    page = open_page(LANES)

    box(page, "safe").click()

    panel = page.get_by_role("complementary", name="Details")
    expect(panel.locator("#page\\.panel > h2")).to_have_text("Lanes cut injuries.")
    expect(panel.locator("blockquote")).to_have_text("forty per cent fewer injuries Safer streets, ¶3")
    expect(panel.locator(".full .note")).to_have_text("Counted over ten years.")
    line = page.get_by_role("treeitem", selected=True)
    expect(line).to_have_count(1)
    expect(line.locator(".text")).to_have_text("Lanes cut injuries.")


def test_evidence_is_shown_with_its_source_linked_in_the_panel_and_not_followed_by_a_click(open_page: OpenPage) -> None:
    page = open_page(LANES)
    address = page.url

    box(page, "count").click()

    link = page.locator("#page\\.panel a")
    expect(link).to_have_attribute("href", "https://example.org/streets")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    assert page.url == address


def test_a_line_of_the_outline_selects_its_box(open_page: OpenPage) -> None:
    page = open_page(LANES)

    page.get_by_role("treeitem").filter(has_text="A kerb stops cars.").click()

    assert selected(page) == ["kerb"]


def test_a_step_is_shown_with_what_it_rests_on_and_what_it_bears_on(open_page: OpenPage) -> None:
    page = open_page(LANES)

    box(page, "lanes.because.2").click()

    panel = page.locator("#page\\.panel")
    expect(panel.locator(".id").first).to_have_text("argument lanes.because.2")
    expect(panel.locator("ul.links").nth(0)).to_have_text("The city should build cycle lanes.")
    expect(panel.locator("ul.links").nth(1).locator("li")).to_have_text(
        ["Lanes are cheap.", "The city has little money."]
    )


def test_what_is_behind_a_claim_collapses_and_the_drawing_closes_up(open_page: OpenPage) -> None:
    page = open_page(LANES)
    everything, before = shown(page), extent(page)

    collapse(page, "safe")

    assert everything - shown(page) == {"apart", "kerb", "count"}
    width, height = extent(page)
    assert (width <= before[0], height <= before[1], width * height < 0.8 * before[0] * before[1]) == (True, True, True)
    expect(box(page, "safe").locator(".fold text")).to_have_text("+3")

    collapse(page, "safe")

    assert (shown(page), extent(page)) == (everything, before)


def test_lines_end_at_the_boxes_that_were_moved(open_page: OpenPage) -> None:
    page = open_page(LANES)

    collapse(page, "safe")

    far = page.evaluate("""() => Array.from(document.querySelectorAll('g.edge:not(.away)'), edge => {
        const [tail, head] = edge.id.endsWith('.target') ? [edge.id.slice(0, -7), 'lanes'] : [null, null];
        if (!tail || !edge.id.startsWith('lanes.')) return 0;
        const path = edge.querySelector('path');
        const out = (id, where) => {
            const ends = path.getPointAtLength(where).matrixTransform(path.getScreenCTM());
            const box = document.getElementById(id).querySelector('.shape').getBoundingClientRect();
            return Math.max(box.left - ends.x, ends.x - box.right, box.top - ends.y, ends.y - box.bottom);
        };
        return Math.max(out(tail, 0), out(head, path.getTotalLength()));
    })""")
    assert [distance for distance in far if distance > 15] == []
    assert any(distance > 0 for distance in far)


def test_a_focus_leaves_what_leads_to_a_claim_and_from_it(open_page: OpenPage) -> None:
    page = open_page(LANES)
    everything = shown(page)
    box(page, "apart").click()

    page.get_by_role("button", name="Show only what leads to it and from it").click()

    assert shown(page) == {"lanes", "safe", "apart", "kerb"}

    page.get_by_role("group", name="View").get_by_role("button", name="Show all").click()

    assert shown(page) == everything


def test_a_focus_on_a_premise_keeps_the_others_of_its_step(open_page: OpenPage) -> None:
    page = open_page(LANES)
    box(page, "cheap").click()

    page.get_by_role("button", name="Show only what leads to it and from it").click()

    assert shown(page) == {"lanes", "cheap", "poor"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("KERB cars", ["A kerb stops cars."]),
        ("ten years", ["Lanes cut injuries."]),  # a note
        ("forty", ["Lanes cut injuries."]),  # a quote
        ("smith 2021", ["A count of injuries in ten cities."]),  # a source
        ("garages", ["Garages stand empty."]),  # an id
        ("tram", []),
    ],
)
def test_search_finds_texts_ids_notes_quotes_and_sources(words: str, found: list[str], open_page: OpenPage) -> None:
    page = open_page(LANES)

    page.get_by_role("searchbox").fill(words)

    expect(page.locator("#page\\.results button")).to_have_text(found)
    expect(page.get_by_role("search").get_by_role("status")).to_have_text(f"{len(found)} found")


def test_a_result_is_expanded_where_it_was_collapsed(open_page: OpenPage) -> None:
    page = open_page(LANES)
    collapse(page, "safe")
    page.get_by_role("searchbox").fill("kerb")

    page.keyboard.press("Enter")

    assert ("kerb" in shown(page), selected(page)) == (True, ["kerb"])


def test_results_are_chosen_by_arrows(open_page: OpenPage) -> None:
    page = open_page(LANES)
    page.keyboard.press("/")
    page.keyboard.type("lanes are")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    assert selected(page) == ["cheap"]


def focused(page: Page) -> str:
    said: str = page.evaluate("document.activeElement.querySelector('.text')?.textContent ?? document.activeElement.id")
    return said


def test_the_tree_is_walked_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(LANES)
    walked = []
    page.get_by_role("treeitem").first.focus()
    for key in ("ArrowDown", "ArrowRight", "ArrowLeft", "ArrowLeft", "ArrowDown", "End", "Home", "g"):
        page.keyboard.press(key)
        walked.append((key, focused(page)))

    assert walked == [
        ("ArrowDown", "Lanes cut injuries."),
        ("ArrowRight", "Lanes keep cars and bicycles apart."),
        ("ArrowLeft", "Lanes keep cars and bicycles apart."),  # closes it
        ("ArrowLeft", "Lanes cut injuries."),
        ("ArrowDown", "Lanes keep cars and bicycles apart."),
        ("End", "Garages stand empty."),
        ("Home", "The city should build cycle lanes."),
        ("g", "Garages stand empty."),
    ]
    page.keyboard.press("Enter")
    assert selected(page) == ["garages"]


def test_a_closed_line_hides_what_stands_below_it(open_page: OpenPage) -> None:
    page = open_page(LANES)
    safe = page.get_by_role("treeitem").filter(has=page.get_by_text("Lanes cut injuries.", exact=True))

    safe.locator(".twisty").click()

    expect(safe).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_role("treeitem").filter(has_text="A kerb stops cars.")).to_have_count(0)
    expect(page.get_by_role("treeitem").filter(has_text="Lanes are cheap.")).to_have_count(1)


def test_the_drawing_is_walked_collapsed_and_focused_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(LANES, direction="BT")
    everything = shown(page)
    box(page, "safe").focus()

    page.keyboard.press("c")
    assert everything - shown(page) == {"apart", "kerb", "count"}
    page.keyboard.press("c")
    assert shown(page) == everything
    page.keyboard.press("ArrowUp")
    assert focused(page) == "lanes"
    page.keyboard.press("Enter")
    assert selected(page) == ["lanes"]
    box(page, "parking").focus()
    page.keyboard.press("f")
    assert shown(page) == {"lanes", "parking", "garages"}
    page.keyboard.press("a")
    assert shown(page) == everything


def test_the_evaluation_is_switched_on_and_off(open_page: OpenPage) -> None:
    page = open_page(LANES)
    evaluation = argmap.evaluate(argmap.loads(LANES))
    badge, line = box(page, "parking").locator(".badge.verdict"), page.locator(".row .verdict")
    expect(badge).to_be_hidden()

    page.get_by_role("button", name="Evaluation").click()

    expect(badge).to_have_text(evaluation.describe("parking"))
    expect(line.first).to_have_text(f"in · {evaluation.describe_strength('lanes', digits=2)}")
    expect(page.get_by_role("button", name="Evaluation", pressed=True)).to_have_count(1)
    assert (
        box(page, "parking").locator(".shape").evaluate("shape => getComputedStyle(shape).fill") == "rgb(247, 247, 247)"
    )

    page.keyboard.press("e")

    expect(badge).to_be_hidden()
    expect(line.first).to_be_hidden()


def test_an_evaluation_that_was_given_is_shown_at_once(open_page: OpenPage) -> None:
    m = argmap.loads(LANES)

    page = open_page(m, evaluation=argmap.evaluate(m, without=["kerb"]))

    expect(box(page, "kerb").locator(".badge.verdict")).to_have_text("out (withheld)")


def test_findings_are_switched_on_and_lead_to_their_boxes(open_page: OpenPage) -> None:
    page = open_page(LANES)
    found = [each for each in argmap.check(argmap.loads(LANES)) if each.severity != "note"]
    listed = page.get_by_role("region", name="Findings").get_by_role("listitem")
    expect(listed).to_have_count(0)

    page.get_by_role("button", name="Findings").click()

    expect(listed.locator(".message")).to_have_text([each.message for each in found])
    number = next(number for number, each in enumerate(found) if each.route[:2] == ("claims", "kerb"))
    expect(box(page, "kerb").locator(".badge.mark")).to_be_visible()
    listed.nth(number).click()
    assert selected(page) == ["kerb"]


def test_the_drawing_is_zoomed_by_wheel_and_button_dragged_and_fitted(open_page: OpenPage) -> None:
    page = open_page(LANES)
    view: Callable[[], list[float]] = lambda: [  # noqa: E731  # read again each time
        float(number) for number in str(page.locator(".drawing > svg").get_attribute("viewBox")).split()
    ]
    fitted = view()
    middle = page.locator(".drawing > svg").bounding_box()
    assert middle is not None
    x, y = middle["x"] + middle["width"] / 2, middle["y"] + middle["height"] / 2

    page.mouse.move(x, y)
    page.mouse.wheel(0, -300)
    page.wait_for_function(
        "w => Number(document.querySelector('.drawing > svg').getAttribute('viewBox').split(' ')[2]) < w", arg=fitted[2]
    )
    nearer = view()
    assert nearer[0] + nearer[2] / 2 == pytest.approx(fitted[0] + fitted[2] / 2)

    page.mouse.down()
    page.mouse.move(x + 100, y + 50, steps=4)
    page.mouse.up()
    assert view()[0] == pytest.approx(nearer[0] - 100 * nearer[2] / middle["width"])
    assert selected(page) == []

    page.get_by_role("button", name="Zoom out").click()
    assert view()[2] == pytest.approx(nearer[2] * 1.25)
    page.get_by_role("button", name="Fit").click()
    assert view() == pytest.approx(fitted)


def test_two_fingers_zoom(open_page: OpenPage) -> None:
    page = open_page(LANES)
    before = str(page.locator(".drawing > svg").get_attribute("viewBox")).split()

    page.evaluate("""() => {
        const svg = document.querySelector('.drawing > svg');
        const send = (type, pointerId, x) => svg.dispatchEvent(
            new PointerEvent(type, { pointerId, clientX: x, clientY: 400, button: 0, bubbles: true, pointerType: 'touch' }));
        svg.setPointerCapture = () => {};
        send('pointerdown', 1, 600); send('pointerdown', 2, 700);
        send('pointermove', 1, 550); send('pointermove', 2, 750);
        send('pointerup', 1, 550); send('pointerup', 2, 750);
    }""")

    after = str(page.locator(".drawing > svg").get_attribute("viewBox")).split()
    assert float(after[2]) == pytest.approx(float(before[2]) / 2)


def test_landmarks_and_headings_are_there_for_a_screen_reader(open_page: OpenPage) -> None:
    page = open_page(LANES)

    for role, name in (
        ("navigation", "Outline"),
        ("main", "Drawing"),
        ("complementary", "Details"),
        ("tree", "Outline"),
    ):
        expect(page.get_by_role(role, name=name)).to_have_count(1)  # type: ignore[arg-type]  # four of many literals
    expect(page.get_by_role("banner").get_by_role("heading", level=1)).to_have_text("Cycle lanes")
    expect(page.get_by_role("button", name="claim: Lanes cut injuries.")).to_have_count(1)


def test_the_page_is_dark_where_the_reader_prefers_that(open_page: OpenPage) -> None:
    page = open_page(LANES)
    fill = "shape => getComputedStyle(shape).fill"
    light = box(page, "safe").locator(".shape").evaluate(fill)

    page.emulate_media(color_scheme="dark")

    assert (light, box(page, "safe").locator(".shape").evaluate(fill)) == ("rgb(255, 255, 255)", "rgb(31, 36, 42)")
    page.emulate_media(media="print")
    assert box(page, "safe").locator(".shape").evaluate(fill) == light


def test_print_has_the_drawing_on_one_page_and_all_texts_after_it(open_page: OpenPage) -> None:
    page = open_page(LANES)
    collapse(page, "safe")
    page.emulate_media(media="print")

    assert page.locator(".row:visible").count() == page.locator(".row").count()
    expect(page.get_by_role("navigation").get_by_text("Counted over ten years.")).to_be_visible()
    expect(page.get_by_role("group", name="View")).to_be_hidden()
    drawn, paper = (page.locator(each).bounding_box() for each in ('[id="drawing.map"]', ".drawing"))
    assert drawn is not None
    assert paper is not None
    assert (drawn["x"] >= paper["x"], drawn["y"] >= paper["y"]) == (True, True)
    assert drawn["x"] + drawn["width"] <= paper["x"] + paper["width"]
    assert drawn["y"] + drawn["height"] <= paper["y"] + paper["height"]
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 2


def test_without_javascript_the_drawing_and_the_outline_are_there(browser: Browser, tmp_path: Path) -> None:
    path = argmap.render(argmap.loads(LANES), tmp_path / "map.html")
    page = browser.new_context(java_script_enabled=False).new_page()

    page.goto(path.as_uri())

    assert page.locator("g.node.claim:visible").count() == 8
    assert page.locator(".row:visible").count() == 10
    expect(page.get_by_role("navigation").get_by_text("Counted over ten years.")).to_be_visible()
    expect(page.get_by_role("group", name="View")).to_be_hidden()
    page.context.close()


def test_a_large_map_opens_with_what_is_next_to_its_thesis(open_page: OpenPage) -> None:
    m = argmap.load(Path(__file__).parents[2] / "maps" / "open-source-diplomacy.toml")

    page = open_page(m)

    assert 5 < len(shown(page)) < 40
    assert "open-diplomacy" in shown(page)
    page.get_by_role("group", name="View").get_by_role("button", name="Show all").click()
    assert shown(page) == {each.id for each in m if isinstance(each, Claim | Evidence)}
    for name in shown(page):
        expect(box(page, name)).to_be_in_viewport(ratio=1)
    whole = extent(page)
    box(page, "opportunity").focus()
    page.keyboard.press("c")
    assert extent(page)[0] * extent(page)[1] < whole[0] * whole[1]


def test_a_map_of_one_claim_and_one_of_none_are_pages_too(open_page: OpenPage) -> None:
    page = open_page('format = 1\ntitle = "One"\nclaims.a.text = "A."\n')
    box(page, "a").click()
    expect(page.locator("#page\\.panel > h2")).to_have_text("A.")

    page = open_page(argmap.ArgumentMap(title="None"))
    expect(page.get_by_role("heading", level=1)).to_have_text("None")
    expect(page.locator("#page\\.panel")).to_have_text("There is nothing to draw yet: the map has no claims.")


def test_what_is_laid_out_anew_keeps_the_order_of_the_file(open_page: OpenPage) -> None:
    reasons = [Claim(f"r{n}", f"R{n}.", because=f"g{n}") for n in range(50)]
    grounds = [Claim(f"g{n}", f"G{n}.") for n in range(50)]
    thesis = Claim("t", "T.", because=[reason.id for reason in reasons])
    page = open_page(argmap.ArgumentMap(title="Many", thesis="t", claims=[thesis, *reasons, *grounds]))
    assert "g0" not in shown(page)

    heights = [box(page, reason.id).bounding_box() for reason in reasons]

    assert [place["y"] for place in heights if place] == sorted(place["y"] for place in heights if place)
    assert None not in heights


def test_much_is_expanded_a_step_at_a_time(open_page: OpenPage) -> None:
    claims = [Claim(f"c{n}", f"C{n}.", because=f"c{n + 1}" if n < 20 else ()) for n in range(21)]
    page = open_page(argmap.ArgumentMap(title="Chain", thesis="c0", claims=claims))
    page.keyboard.press("a")
    box(page, "c0").focus()
    page.keyboard.press("c")
    assert shown(page) == {"c0"}

    page.keyboard.press("c")

    assert shown(page) == {"c0", "c1"}
    expect(box(page, "c1").locator(".fold text")).to_have_text("+19")


def test_an_address_may_name_an_element(open_page: OpenPage) -> None:
    page = open_page(LANES)

    page.goto(f"{page.url}#kerb")

    expect(page.locator("#page\\.panel > h2")).to_have_text("A kerb stops cars.")
    assert selected(page) == ["kerb"]


def test_a_very_deep_drawing_closes_up_too(open_page: OpenPage) -> None:
    size = 1500
    claims = [Claim(f"c{n}", f"C{n}.", because=f"c{n + 1}" if n + 1 < size else ()) for n in range(size)]
    page = open_page(argmap.ArgumentMap(title="Chain", thesis="c0", claims=claims))
    page.keyboard.press("a")
    whole = extent(page)

    box(page, "c1200").focus()
    page.keyboard.press("c")

    assert len(shown(page)) == 1201
    assert extent(page)[0] < whole[0] * 0.9
