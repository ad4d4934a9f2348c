"""Processes that check many files, and what an interrupt does to them."""

from __future__ import annotations

import signal

import pytest

from argmap.cli.pool import _interrupts_held


def test_an_interrupt_while_a_pool_begins_takes_effect_when_it_has_begun() -> None:
    reached: list[str] = []

    def begin() -> None:
        with _interrupts_held():
            signal.raise_signal(signal.SIGINT)
            reached.append("the end")

    with pytest.raises(KeyboardInterrupt):
        begin()
    assert reached == ["the end"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
