"""Texts that try to be more than text: shown as they are written, and nothing happens."""

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import OpenPage

import argmap
from argmap import Argument, ArgumentMap, Claim, Evidence, Group, Quote, Rebuttal, Source, Term, Voice

ALARM = "document.title='hit'"
TEXTS = (
    f"<script>{ALARM}</script>",
    f"</script><script>{ALARM}</script><!--",
    f"<!--<script>{ALARM}",
    f'<img src=x onerror="{ALARM}">',
    f'"><svg onload={ALARM}>',
    f"' onmouseover='{ALARM}",
    f"javascript:{ALARM}",
    f"]]><svg/onload={ALARM}>",
    "<style>*{display:none}</style>",
    "{{script}} {{data}} ${1} `x` \\u003cb>",
    "&lt;b&gt; &amp; &#60;",
    "\u202eright to left\u202c مرحبا",
    "__proto__ constructor toString",
)


def hostile(text: str) -> ArgumentMap:
    """Return a map that has *text* wherever a map has text."""
    return ArgumentMap(
        title=text,
        thesis="toString",
        authors=[text],
        language="en",
        note=text,
        claims=[
            Claim(
                "toString",
                text,
                title=text,
                note=text,
                quotes=[Quote(text, source="s", reads=text)],
                because="constructor",
            ),
            Claim("constructor", f"p {text}", voice="v", tags=[text], terms={text: text}, contrary_to="location"),
            Claim("location", f"q {text}"),
        ],
        arguments=[Argument("hasOwnProperty", ["constructor", text], "toString", note=text, scheme=text, voice=text)],
        rebuttals=[Rebuttal("r", "location", text, questions={text: text})],
        evidence=[
            Evidence("valueOf", text, supports="constructor", source="s", note=text),
            Evidence("e", text, opposes="location", source=text),
        ],
        sources=[
            Source("s", text, authors=[text], url=f"javascript:{quote(text)}", note=text),
            Source("w", text, url=text),
        ],
        voices=[Voice("v", text)],
        groups=[Group("body", text, ["constructor"], note=text)],
        terms=[Term("term", {text: text})],
    )


@pytest.mark.parametrize("text", TEXTS)
def test_a_hostile_text_is_shown_and_does_nothing(text: str, open_page: OpenPage) -> None:
    page = open_page(hostile(text))
    scripts = page.locator("script").count()
    for button in ("Evaluation", "Findings"):
        page.get_by_role("button", name=button).click()
    page.get_by_role("searchbox").fill("a")
    for name in ("toString", "constructor", "hasOwnProperty", "r", "valueOf"):
        page.locator(f'.drawing [id="{name}"]').dispatch_event("click")
    page.locator('.drawing [id="toString"]').dispatch_event("click")

    expect(page.locator("#page\\.panel > h2")).to_have_text(" ".join(text.split()))
    assert page.title() == " ".join(text.split())
    assert (scripts, page.locator("script").count()) == (2, 2)
    assert page.locator("img, iframe, object, embed, form, link, base, svg svg, foreignObject").count() == 0
    assert (
        page.evaluate("""() => Array.from(document.querySelectorAll('*')).flatMap(
        each => Array.from(each.attributes, ({ name }) => name)).filter(name => name.startsWith('on'))""")
        == []
    )
    addresses = page.eval_on_selector_all("a", "links => links.map(link => link.getAttribute('href') ?? 'an svg link')")
    assert addresses == []
    assert page.locator("nav").is_visible()


def test_the_policy_lets_nothing_be_loaded_sent_or_run(browser: Browser, tmp_path: Path) -> None:
    # A page of its own: what is refused is told on the console, where other pages say nothing.
    page = browser.new_page()
    page.goto(argmap.render(hostile("A."), tmp_path / "map.html").as_uri())

    refused = page.evaluate("""async () => {
        const refused = new Set();
        document.addEventListener('securitypolicyviolation', event => refused.add(event.effectiveDirective));
        const add = (name, fields) => document.body.append(Object.assign(document.createElement(name), fields));
        await fetch('http://127.0.0.1:9/').catch(() => {});
        add('img', { src: 'http://127.0.0.1:9/' });
        add('script', { src: 'http://127.0.0.1:9/' });
        add('script', { textContent: "document.title = 'hit'" });
        add('style', { textContent: '* { color: red }' });
        add('link', { rel: 'stylesheet', href: 'http://127.0.0.1:9/' });
        add('iframe', { src: 'http://127.0.0.1:9/' });
        add('object', { data: 'http://127.0.0.1:9/' });
        document.body.setAttribute('style', 'color: red');
        document.body.setAttribute('onclick', "document.title = 'hit'");
        document.body.click();
        for (let waited = 0; waited < 100 && refused.size < 8; waited += 1) await new Promise(go => setTimeout(go, 50));
        return Array.from(refused).sort();
    }""")

    assert refused == [
        *("connect-src", "frame-src", "img-src", "object-src"),
        *("script-src-attr", "script-src-elem", "style-src-attr", "style-src-elem"),
    ]
    assert page.title() == "A."
    page.close()
