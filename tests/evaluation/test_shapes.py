"""Large maps of the shapes that cost others most: deep, circular, or with much on one claim."""

from __future__ import annotations

from attrs import evolve

from argmap.evaluation import evaluate
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Label, Rebuttal, Step

SIZE = 20_000


def claims(*names: str) -> list[Claim]:
    return [Claim(name, "C.") for name in names]


def test_a_chain_of_support() -> None:
    chain = [Claim(f"c{n}", "C.", because=f"c{n + 1}") for n in range(SIZE)]
    e = evaluate(ArgumentMap(title="T", claims=[*chain, Claim(f"c{SIZE}", "C.")]))

    assert set(e.labels.values()) == {Label.IN}
    # Each step halves what the one before adds to .5: x = .5 + .5 * .5 * x has the fixed point 2/3.
    assert abs(e.strengths["c0"] - 2 / 3) < 1e-12


def test_a_chain_of_attacks_alternates() -> None:
    names = [f"c{n}" for n in range(SIZE)]
    attacks = [Rebuttal(f"r{n}", f"c{n + 1}", f"c{n}") for n in range(SIZE - 1)]
    labels = evaluate(ArgumentMap(title="T", claims=claims(*names), rebuttals=attacks)).labels

    assert [labels[name] for name in names[::-1]] == [Label.IN, Label.OUT] * (SIZE // 2)


def test_a_ladder_of_circles_falls_rung_by_rung() -> None:
    """Each circle rests on what the circle below it attacks; the lowest rests on nothing."""
    rungs = 500
    steps, attacks = [Argument("x0", "a0", "b0"), Argument("y0", "b0", "a0")], []
    for n in range(1, rungs):
        steps += [
            Argument(f"x{n}", f"a{n}", f"b{n}"),
            Argument(f"y{n}", f"b{n}", f"a{n}"),
            Argument(f"z{n}", f"s{n}", f"a{n}"),
        ]
        attacks.append(Rebuttal(f"r{n}", f"a{n - 1}", f"s{n}"))
    names = [f"{letter}{n}" for n in range(rungs) for letter in "abs"]
    labels = evaluate(ArgumentMap(title="T", claims=claims(*names), arguments=steps, rebuttals=attacks)).labels

    assert [labels[f"a{n}"] for n in range(rungs)] == [Label.OUT, Label.IN] * (rungs // 2)
    assert all(labels[f"a{n}"] is labels[f"b{n}"] for n in range(rungs))


def test_one_great_circle_stands_only_while_something_outside_holds_it_up() -> None:
    size = 200
    steps = [Argument(f"a{n}", f"c{n}", f"c{(n + 1) % size}") for n in range(size)]
    ring = ArgumentMap(title="T", claims=claims(*(f"c{n}" for n in range(size))), arguments=steps)
    evidence = [Evidence("e", "E.", supports=f"c{size // 2}"), Evidence("f", "F.", supports="c9")]

    assert set(evaluate(ring).labels.values()) == {Label.OUT}
    assert set(evaluate(evolve(ring, evidence=evidence)).labels.values()) == {Label.IN}
    assert evaluate(evolve(ring, evidence=evidence), without=["e", "f"]).labels["c0"] is Label.OUT


def test_many_grounds_against_many_rebuttals() -> None:
    names = [f"c{n}" for n in range(SIZE)]
    grounds = [Argument(f"a{n}", name, "t", strength=n / SIZE) for n, name in enumerate(names)]
    attacks = [Rebuttal(f"r{n}", name, "t", strength=n / (SIZE + 1)) for n, name in enumerate(names)]
    m = ArgumentMap(title="T", claims=claims("t", *names), arguments=grounds, rebuttals=attacks)

    assert evaluate(m).labels["t"] is Label.IN
    assert evaluate(m, without=[f"a{SIZE - 1}"]).labels["t"] is Label.OUT


def test_a_chain_of_strict_arguments_hands_attacks_down() -> None:
    chain = [Argument(f"a{n}", f"c{n + 1}", f"c{n}", mode="strict") for n in range(SIZE)]
    names = [f"c{n}" for n in range(SIZE + 1)]
    attack = Rebuttal("r", "d", "c0", strength=0)
    labels = evaluate(ArgumentMap(title="T", claims=claims("d", *names), arguments=chain, rebuttals=[attack])).labels

    assert {labels[name] for name in names} == {Label.OUT}


def test_many_contraries_of_one_claim_with_many_grounds() -> None:
    evidence = [Evidence(f"e{n}", "E.", supports="d", strength=n / 2_000) for n in range(2_000)]
    others = [Claim(f"c{n}", "C.", contrary_to="d", because=Step("d", strength=0.9)) for n in range(200)]
    labels = evaluate(ArgumentMap(title="T", claims=[Claim("d", "D."), *others], evidence=evidence)).labels

    assert (labels["d"], labels["c0"]) == (Label.IN, Label.OUT)
