"""Where everything of the timeline lies: overview and ruler above, names at the left, rows beside them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

import msgspec
from PySide6.QtCore import QRectF

from app.theme import scaled
from app.timeline.options import TimelineOptions
from app.timeline.ribbons import ribbon_height
from app.timeline.rows import Row

OVERVIEW = 20
RULER = 24  # at a text size of 100 %
GAP = 6  # above the first row of a person
RIGHT_MARGIN = 14  # the scroll bar's place
FOLDED = 7
FIRST_GAP = 4


class Layout(msgspec.Struct, frozen=True, eq=False):
    """Sizes of one widget: `tops` and `heights` of the rows as if nothing was scrolled, from `top` on; the
    overview is `overview` high, the ruler lies between it and `top`."""

    width: float
    height: float
    gutter: float
    overview: float
    top: float
    scroll: float
    tops: tuple[float, ...]
    heights: tuple[float, ...]

    @property
    def track_width(self) -> float:
        """How wide the part is over which time runs."""
        return max(self.width - self.gutter - RIGHT_MARGIN, 1.0)

    @property
    def most_scroll(self) -> float:
        """How far down one can go."""
        bottom = self.tops[-1] + self.heights[-1] if self.tops else 0.0
        return max(bottom + 8 - (self.height - self.top), 0.0)

    def area(self, number: int) -> QRectF:
        """The track of row `number`."""
        if not 0 <= number < len(self.tops):
            return QRectF(self.gutter, self.height, self.track_width, 0)
        y = self.top + self.tops[number] - self.scroll
        return QRectF(self.gutter, y, self.track_width, self.heights[number])

    def row_at(self, y: float) -> int | None:
        """The number of the row at `y`, or None between rows and beside them."""
        if y < self.top:
            return None
        inside = y - self.top + self.scroll
        number = bisect_right(self.tops, inside) - 1
        if number >= 0 and inside < self.tops[number] + self.heights[number]:
            return number
        return None

    def visible(self) -> range:
        """The rows that are in view, at least partly."""
        first = max(bisect_right(self.tops, self.scroll) - 1, 0)
        last = bisect_right(self.tops, self.scroll + self.height - self.top)
        return range(first, last)

    def scrolled(self, scroll: float) -> Layout:
        """The same with another part of the rows in view."""
        return msgspec.structs.replace(self, scroll=min(max(scroll, 0.0), self.most_scroll))

    def showing(self, number: int) -> Layout:
        """Scrolled so far that the row is in view."""
        top, bottom = self.tops[number], self.tops[number] + self.heights[number]
        if top < self.scroll:
            return self.scrolled(top - FIRST_GAP)
        if bottom > self.scroll + self.height - self.top:
            return self.scrolled(bottom - (self.height - self.top) + FIRST_GAP)
        return self


def lay_out(
    rows: tuple[Row, ...],
    options: TimelineOptions,
    size: tuple[float, float],
    scroll: float,
) -> Layout:
    """The layout of `rows` in a widget of `size`."""
    heights = [row_height(row, scaled(options.row_px)) for row in rows]
    gaps = [GAP if row.kind == "person" and number else 0.0 for number, row in enumerate(rows)]
    ends = list(accumulate((gap + height for gap, height in zip(gaps, heights)), initial=float(FIRST_GAP)))
    tops = tuple(end + gap for end, gap in zip(ends, gaps))
    gutter = min(scaled(options.gutter_px), max(size[0] * 0.45, 60.0))
    made = Layout(
        width=size[0],
        height=size[1],
        gutter=round(gutter),
        overview=OVERVIEW,
        top=OVERVIEW + scaled(RULER),
        scroll=0.0,
        tops=tops,
        heights=tuple(heights),
    )
    return made.scrolled(scroll)


def row_height(row: Row, row_px: float) -> float:
    """How high a row is, in whole pixels."""
    if row.kind == "tier" and row.tier is not None and row.tier.folded:
        return FOLDED
    if row.kind == "ribbon":
        return ribbon_height(row.folded)
    factor = {"curve": 1.6, "thumbnails": 1.9, "waveform": 1.5, "person": 0.92}.get(row.kind, 1.0)
    return float(round(row_px * factor))
