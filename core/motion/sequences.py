"""An untrimmed sequence: a whole recording of people with all that was labelled along it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.clips import SkeletonClip

BACKGROUND = "background"
Head = Literal["single", "multi"]


class Span(msgspec.Struct, frozen=True, order=True):
    """Rows ``[start, stop)`` of a sequence in which `label` is done."""

    start: int
    stop: int
    label: str


class LabelledSequence(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A recording with its truth.

    clip:     the whole recording; `clip.frames` are the true frame numbers of its T rows, `clip.label` is ""
    times_s:  (T,) rising
    spans:    in rows of the clip, sorted; they may overlap (two things done at once)
    finished: rows ``[start, stop)`` in which all was labelled: what no span covers there is background;
              outside of them nothing is known. The whole recording unless told.
    """

    clip: SkeletonClip
    times_s: NDArray[np.float64]
    spans: tuple[Span, ...]
    finished: tuple[tuple[int, int], ...] | None = None

    @property
    def name(self) -> str:
        """The recording, as its data set names it."""
        return self.clip.name

    @property
    def subject(self) -> str:
        """The performer."""
        return self.clip.subject

    @property
    def rows(self) -> int:
        """T."""
        return len(self.clip.frames)


def overlapping(spans: Sequence[Span]) -> tuple[Span, Span] | None:
    """Two spans with different labels that share rows, if there are any."""
    last: Span | None = None
    for span in sorted(spans):
        if last is not None and span.start < last.stop and span.label != last.label:
            return last, span
        if last is None or span.stop > last.stop:
            last = span
    return None


def frame_targets(sequence: LabelledSequence, classes: Sequence[str]) -> NDArray[np.float32]:
    """(T, C) 0 or 1 for each row and class; NaN where nothing is known of the row.

    A class called ``background`` is 1 where no span of any label lies. Labels not in `classes` count as
    background only for that column's complement: their rows are unknown (NaN).
    """
    known = np.zeros(sequence.rows, bool)
    everywhere = ((0, sequence.rows),)
    for start, stop in everywhere if sequence.finished is None else sequence.finished:
        known[start:stop] = True
    truth = np.zeros((sequence.rows, len(classes)), np.float32)
    place = {label: number for number, label in enumerate(classes)}
    busy = np.zeros(sequence.rows, bool)
    for span in sequence.spans:
        busy[span.start : span.stop] = True
        if span.label in place:
            known[span.start : span.stop] = True
            truth[span.start : span.stop, place[span.label]] = 1
    foreign = np.zeros(sequence.rows, bool)
    for span in sequence.spans:
        if span.label not in place:
            foreign[span.start : span.stop] = True
    if BACKGROUND in place:
        truth[~busy, place[BACKGROUND]] = 1
    truth[(foreign & (truth.sum(1) == 0)) | ~known] = np.nan
    return truth
