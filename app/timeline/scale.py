"""The part of time that is in view, and the marks of a ruler over it."""

from __future__ import annotations

import msgspec

STEPS_S = (
    *(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5),
    *(1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200),
)
LEAST_SPAN_S = 0.1
LEAST_FRAMES = 6


class Scale(msgspec.Struct, frozen=True):
    """Seconds ``[start_s, stop_s]`` shown on `width` pixels of a recording `duration_s` long.

    `least_s`: the shortest time that may fill the width.
    """

    start_s: float
    stop_s: float
    width: float
    duration_s: float
    least_s: float = LEAST_SPAN_S

    @property
    def px_per_s(self) -> float:
        """Pixels a second."""
        return self.width / max(self.stop_s - self.start_s, 1e-9)

    def x(self, time_s: float) -> float:
        """Where `time_s` lies, in pixels from the left."""
        return (time_s - self.start_s) * self.px_per_s

    def time_s(self, x: float) -> float:
        """The time at `x` pixels from the left."""
        return self.start_s + x / self.px_per_s

    def zoomed(self, factor: float, x: float) -> Scale:
        """`factor` times closer with the time at `x` staying where it is."""
        span = (self.stop_s - self.start_s) / factor
        span = min(max(span, min(self.least_s, self.duration_s)), self.duration_s)
        start = self.time_s(x) - span * x / max(self.width, 1.0)
        return self._placed(start, span)

    def moved(self, by_s: float) -> Scale:
        """The same zoom, `by_s` further on, within the recording."""
        return self._placed(self.start_s + by_s, self.stop_s - self.start_s)

    def showing(self, time_s: float) -> Scale:
        """This scale when `time_s` is in view, else one moved to where it is."""
        span = self.stop_s - self.start_s
        if self.start_s <= time_s <= self.stop_s:
            return self
        return self._placed(time_s - span * 0.1, span)

    def around(self, start_s: float, stop_s: float) -> Scale:
        """A scale that shows ``[start_s, stop_s]`` with a little air."""
        span = min(max((stop_s - start_s) * 1.2, min(self.least_s, self.duration_s)), self.duration_s)
        return self._placed((start_s + stop_s - span) / 2, span)

    def resized(self, width: float) -> Scale:
        """The same time on another width."""
        return msgspec.structs.replace(self, width=max(width, 1.0))

    def _placed(self, start_s: float, span_s: float) -> Scale:
        start = min(max(start_s, 0.0), max(self.duration_s - span_s, 0.0))
        return msgspec.structs.replace(self, start_s=start, stop_s=start + span_s)


def whole(duration_s: float, width: float, frames: int = 0) -> Scale:
    """All of a recording; with its number of `frames` one can go as close as a handful of them."""
    duration_s = max(duration_s, 1e-3)
    least_s = LEAST_FRAMES * duration_s / frames if frames else LEAST_SPAN_S
    return Scale(0.0, duration_s, max(width, 1.0), duration_s, least_s)


def ruler_step_s(px_per_s: float, least_px: float = 90.0) -> float:
    """The least step of round seconds whose marks are `least_px` apart."""
    for step in STEPS_S:
        if step * px_per_s >= least_px:
            return step
    return STEPS_S[-1]


def clock(time_s: float, decimals: int = 3) -> str:
    """A time as 0:12.433 or 1:02:03.433."""
    scaled = max(round(time_s * 10**decimals), 0)
    whole_s, fraction = divmod(scaled, 10**decimals)
    minutes, seconds = divmod(whole_s, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
    return f"{text}.{fraction:0{decimals}d}" if decimals else text
