"""Let a long calculation run aside while the job goes on saying that it is alive.

A job is told to stop, and an engine answers urgent questions, only between two steps. Counting five
minutes of movement is one call of some seconds; run aside, it leaves room for steps meanwhile. The
calculation is pure arithmetic on arrays: models and devices stay with the job's own thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from core.work import Job, Step

STEP_S = 0.05
Found = TypeVar("Found")


def aside(work: Callable[[], Found], step: Step) -> Job[Found]:
    """The result of `work()`, or what it raised; `step` is repeated until it is there."""
    outcome: dict[str, Any] = {}

    def run() -> None:
        try:
            outcome["found"] = work()
        except BaseException as error:
            outcome["error"] = error

    thread = threading.Thread(target=run, name="calculation aside", daemon=True)
    thread.start()
    try:
        while thread.is_alive():
            thread.join(STEP_S)
            if thread.is_alive():
                yield step
    finally:
        thread.join()
    if "error" in outcome:
        raise outcome["error"]
    found: Found = outcome["found"]
    return found
