"""One person's time line as a drawing: segments, and a mark for every repetition."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from core.reports.analysis import PersonPart, SegmentPart
from core.reports.markup import Markup, element, join
from core.reports.tokens import EDGE, LABEL_FILLS, QUIET_TEXT, TEXT, UNKNOWN_FILL, clock, label_name

WIDTH = 1000.0
EDGE_X = 10.0
TICKS_S = (0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
LETTER_PX = 6.6


def timeline_svg(person: PersonPart, times_s: NDArray[np.float64], duration_s: float) -> Markup:
    """The strip of one person over the whole video; `times_s` is (F,)."""
    scale = (WIDTH - 2 * EDGE_X) / max(duration_s, 1e-6)

    def x(seconds: float) -> float:
        return EDGE_X + seconds * scale

    def frame_x(frame: int) -> float:
        if frame >= len(times_s):
            return x(duration_s)
        return x(float(times_s[frame]))

    names = list(dict.fromkeys(segment.label for segment in person.segments if segment.label != "unknown"))
    parts = [_ruler(duration_s, x)]
    seen = (frame_x(person.first_frame), frame_x(person.last_frame + 1))
    parts.append(element("rect", x=seen[0], y=22, width=max(seen[1] - seen[0], 1), height=3, fill=QUIET_TEXT))
    parts += [_segment(segment, x, names) for segment in person.segments]
    for repetitions in person.repetitions:
        for number, cycle in enumerate(repetitions.cycles, 1):
            start, turn, stop = (
                frame_x(frame) for frame in (cycle.start_frame, cycle.turn_frame, cycle.stop_frame)
            )
            title = element("title", f"{label_name(repetitions.label)}, repetition {number}")
            parts.append(
                element(
                    "g",
                    title,
                    element("path", d=f"M{start:.1f} 68 H{stop:.1f}", stroke=EDGE, stroke_width=2),
                    element("path", d=f"M{start:.1f} 64 V72 M{stop:.1f} 64 V72", stroke=QUIET_TEXT),
                    element("path", d=f"M{turn:.1f} 61 V75", stroke=TEXT, stroke_width=2),
                )
            )
    names_shown = ", ".join(label_name(name) for name in names) or "nothing named"
    return element(
        "svg",
        element("title", f"Time line of {person.name}: {names_shown}"),
        *parts,
        viewBox=f"0 0 {WIDTH:.0f} 80",
        class_="timeline",
        role="img",
    )


def _segment(segment: SegmentPart, x: Callable[[float], float], names: Sequence[str]) -> Markup:
    left, right = x(segment.start_s), x(segment.stop_s)
    width = max(right - left - 1, 1.0)
    known = segment.label in names
    fill = LABEL_FILLS[names.index(segment.label) % len(LABEL_FILLS)] if known else UNKNOWN_FILL
    proposed = segment.source != "human"
    name = label_name(segment.label)
    shown = name if len(name) * LETTER_PX + 10 <= width else ""
    percent = "" if segment.confidence is None else f", {segment.confidence:.0%}"
    return element(
        "g",
        element("title", f"{name}{percent}, {clock(segment.start_s)} to {clock(segment.stop_s)}"),
        element(
            "rect",
            x=left,
            y=28,
            width=width,
            height=26,
            rx=3,
            fill=fill,
            stroke=TEXT if known else QUIET_TEXT,
            stroke_width=1,
            stroke_dasharray="4 3" if proposed else None,
        ),
        element("text", shown, x=left + 6, y=45.0, class_="label") if shown else None,
    )


def _ruler(duration_s: float, x: Callable[[float], float]) -> Markup:
    step = next((tick for tick in TICKS_S if duration_s / tick <= 12), 7200)
    marks = []
    for index in range(int(duration_s / step) + 1):
        at = x(index * step)
        marks.append(element("path", d=f"M{at:.1f} 14 V19", stroke=QUIET_TEXT))
        anchor = "start" if index == 0 else "middle" if at < WIDTH - 30 else "end"
        text = clock(index * step)
        text = text if step < 1 else text.removesuffix(".0")
        marks.append(element("text", text, x=at, y=11, text_anchor=anchor, class_="tick"))
    return join(*marks)
