"""Draw a map of 500 claims as a page and open it in Chromium: `python -m benchmarks.pages`."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import Final

import click
from playwright.sync_api import Browser, sync_playwright
from tests.browser.chromium import find_chromium

import argmap
from argmap import Argument, ArgumentMap, Claim, Evidence, Group, Rebuttal
from benchmarks.maps import tree
from benchmarks.report import Bar, format_bars

_CLAIMS: Final = 500
_SECTIONS: Final = 9
_READY: Final = "() => performance.getEntriesByName('argmap.ready')[0].startTime"


@click.command()
@click.option("--runs", type=click.IntRange(1), default=7, show_default=True, help="Take the median of so many.")
def main(runs: int) -> None:
    """Print how large the page is, and how soon it can be used, and whether it keeps the bars."""
    chromium = find_chromium()
    if chromium is None:
        raise click.ClickException("no Chromium was found: install one, or name it in ARGMAP_CHROMIUM")
    m = _sectioned()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        start = time.perf_counter()
        path = argmap.render(m, Path(folder) / "map.html")
        took = time.perf_counter() - start
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        times = [_seconds(browser, path) for _ in range(runs)]
        browser.close()
        what = f"{_CLAIMS} claims, {_SECTIONS} sections"
        size = path.stat().st_size / 1e6
        bars = [
            Bar(f"page of {what}: drawing it", took, "s"),
            Bar(f"page of {what}: its size", size, "MB", at_most=2.5),
            Bar(f"page of {what}: from navigation to use, in Chromium", statistics.median(times), "s", at_most=1.5),
        ]
    click.echo(format_bars(bars))


def _seconds(browser: Browser, path: Path) -> float:
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    page.goto(path.as_uri())
    page.wait_for_function("() => performance.getEntriesByName('argmap.ready').length")
    ready: float = page.evaluate(_READY)
    page.close()
    return ready / 1000


def _sectioned() -> ArgumentMap:
    """Return a tree in sections, deep and broad: branches three wide, chains ten deep, objections with answers, and evidence."""
    trunk = tree(_CLAIMS * 6 // 10)
    number = len(trunk.claims)
    chains = [_chain(start) for start in range(number, _CLAIMS, 10)]
    attached = [Argument(f"b{start}", f"c{start}", f"c{start - number}") for start in range(number, _CLAIMS, 10)]
    objections = [f"c{place}" for place in range(7, number, 9)]
    claims = (*trunk.claims, *(claim for chain in chains for claim in chain[0]))
    share = -(-len(claims) // _SECTIONS)
    return ArgumentMap(
        title=f"A map of {_CLAIMS} claims",
        thesis="c0",
        claims=claims,
        arguments=[*(each for each in trunk.arguments if each.premises[0].claim not in objections), *attached],
        rebuttals=[
            *(Rebuttal(f"r{name}", name, f"c{(int(name[1:]) - 1) // 3}", strength="moderate") for name in objections),
            *(Rebuttal(f"x{name}", f"c{int(name[1:]) + 1}", f"r{name}", strength="weak") for name in objections[::2]),
        ],
        evidence=[*trunk.evidence, *(chain[1] for chain in chains)],
        sources=trunk.sources,
        groups=[
            Group(
                f"g{place}", f"Section {place + 1}", [claim.id for claim in claims[place * share : (place + 1) * share]]
            )
            for place in range(_SECTIONS)
        ],
    )


def _chain(start: int) -> tuple[list[Claim], Evidence]:
    end = min(start + 10, _CLAIMS)
    text = "A step that rests on the next one, in a chain of arguments that is numbered"
    claims = [
        Claim(f"c{n}", f"{text} {n}.", because=f"c{n + 1}" if n + 1 < end else (), note="What the step is about.")
        for n in range(start, end)
    ]
    return claims, Evidence(
        f"k{start}", f"{text} by evidence.", supports=f"c{end - 1}", strength="strong", source="survey"
    )


if __name__ == "__main__":
    main()
