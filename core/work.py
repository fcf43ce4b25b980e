"""What a job is: a generator that says how far it is and returns a small result."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any, TypeVar

import msgspec


class Step(msgspec.Struct, frozen=True):
    """Progress after one batch: `done` of `total` units (None: not known yet), in words."""

    done: int
    total: int | None = None
    note: str = ""


Result = TypeVar("Result")
Job = Generator[Step, None, Result]


def run_to_end(job: Job[Result], on_step: Callable[[Step], Any] | None = None) -> Result:
    """Drive `job` to its end and return its result; `on_step` sees every step."""
    while True:
        try:
            step = next(job)
        except StopIteration as stop:
            return stop.value  # type: ignore[no-any-return]
        if on_step is not None:
            on_step(step)
