"""How fast a job goes and how long it will still take."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from core.work import Step

LOOKS_BACK_S = 8.0


class Pace:
    """Reckons rate and time left of one stage from the steps of the last seconds."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._stage = ""
        self._steps: deque[tuple[float, int]] = deque()

    def see(self, step: Step) -> tuple[float | None, float | None]:
        """Units a second and seconds left after `step`; None while they are not known."""
        stage = getattr(step, "stage", "")
        now = self._now()
        if stage != self._stage or (self._steps and step.done < self._steps[-1][1]):
            self._stage = stage
            self._steps.clear()
        self._steps.append((now, step.done))
        while len(self._steps) > 2 and now - self._steps[0][0] > LOOKS_BACK_S:
            self._steps.popleft()
        elapsed = now - self._steps[0][0]
        done = step.done - self._steps[0][1]
        if elapsed < 0.2 or done <= 0:
            return None, None
        rate = done / elapsed
        left = (step.total - step.done) / rate if step.total is not None else None
        return rate, left
