"""How good a segmentation is: the usual figures of frames and of segments, all 0..1.

Frames that no span covers are background. "With background" means that it counts as a segment like any
other; without, the segments of background are left out on both sides, as papers on untrimmed video do.

Source: edit and F1 at overlaps as Lea et al., Temporal Convolutional Networks for Action Segmentation and
Detection, CVPR 2017.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.evaluation.recognition import Interval, bootstrap_of

BACKGROUND = "background"
OVERLAPS = (0.10, 0.25, 0.50)


class Labelled(Protocol):
    """Something with a label on rows or frames ``[start, stop)``: a span, a segment, a proposal."""

    @property
    def start(self) -> int: ...

    @property
    def stop(self) -> int: ...

    @property
    def label(self) -> str: ...


class Stretch(msgspec.Struct, frozen=True, order=True):
    """Rows ``[start, stop)`` with one label."""

    start: int
    stop: int
    label: str
    confidence: float = 1.0


class Compared(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A recording's truth beside what was found in it.

    rows: how many; finished: rows ``[start, stop)`` in which all was labelled, None = everywhere. Nothing
    outside of them counts, and what reaches out of them is cut. subject: the performer.
    """

    rows: int
    truth: Sequence[Labelled]
    found: Sequence[Labelled]
    finished: Sequence[tuple[int, int]] | None = None
    subject: str = ""


class Counts(msgspec.Struct, frozen=True):
    """Found segments that are right and wrong, and true ones that were missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        """2 right / (2 right + wrong + missed); 1 where there was nothing to find and nothing was found."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


class SegmentationScores(msgspec.Struct, frozen=True, kw_only=True):
    """All figures of one evaluation, 0..1; means over the seeds, intervals over subjects and seeds.

    f1, f1_with_background: by overlap; matched: share of the true segments that a found one of the same
    label overlaps by a half; matched_blind: whatever the label.
    """

    recordings: int
    subjects: int
    seeds: int
    frame_accuracy: Interval
    edit: Interval
    edit_with_background: Interval
    f1: dict[str, Interval]
    f1_with_background: dict[str, Interval]
    matched: Interval
    matched_blind: Interval


def frame_labels(spans: Iterable[Labelled], rows: int) -> list[str]:
    """The label of every row; background where no span lies; of overlapping spans the later one holds."""
    labels = [BACKGROUND] * rows
    for span in sorted(spans, key=lambda one: (one.start, one.stop)):
        start, stop = max(span.start, 0), min(span.stop, rows)
        labels[start:stop] = [span.label] * max(stop - start, 0)
    return labels


def stretches_of(labels: Sequence[str]) -> list[Stretch]:
    """Runs of equal labels, background too."""
    edges = [i for i, label in enumerate(labels) if i == 0 or labels[i - 1] != label] + [len(labels)]
    return [Stretch(a, b, labels[a]) for a, b in pairwise(edges)]


def with_background(spans: Iterable[Labelled], rows: int) -> list[Stretch]:
    """Spans that do not overlap, with stretches of background where none lies."""
    filled: list[Stretch] = []
    at = 0
    for span in sorted(spans, key=lambda one: (one.start, one.stop)):
        start, stop = max(span.start, at), min(span.stop, rows)
        if start >= stop:
            continue
        if start > at:
            filled.append(Stretch(at, start, BACKGROUND))
        filled.append(Stretch(start, stop, span.label))
        at = stop
    return filled + ([Stretch(at, rows, BACKGROUND)] if at < rows else [])


def overlap(one: Labelled, other: Labelled) -> float:
    """Intersection over union of two spans."""
    inside = min(one.stop, other.stop) - max(one.start, other.start)
    return max(inside, 0) / max(max(one.stop, other.stop) - min(one.start, other.start), 1)


def frame_hits(one: Compared) -> tuple[int, int]:
    """How many rows have the right label, and how many rows there are that count."""
    right = total = 0
    truth, found = frame_labels(one.truth, one.rows), frame_labels(one.found, one.rows)
    for start, stop in _finished(one):
        right += sum(a == b for a, b in zip(truth[start:stop], found[start:stop], strict=True))
        total += stop - start
    return right, total


def frame_accuracy(recordings: Sequence[Compared]) -> float:
    """The share of rows with the right label, background too."""
    hits = [frame_hits(one) for one in recordings]
    return sum(right for right, _ in hits) / max(sum(total for _, total in hits), 1)


def edit_score(one: Compared, *, background: bool = False) -> float:
    """1 - the least number of labels to insert, delete or exchange, as a share of the longer list.

    1 where neither side has a segment. Recordings that are finished in parts are compared part by part.
    """
    changes = longest = 0
    for truth, found in _parts(one, background=background):
        a, b = [span.label for span in truth], [span.label for span in found]
        changes += _distance(a, b)
        longest += max(len(a), len(b))
    return 1 - changes / longest if longest else 1.0


def segment_counts(one: Compared, least: float, *, background: bool = False) -> Counts:
    """Found segments against true ones at an overlap of `least`.

    Each found one, in order of time, asks for the true one of its label with which it overlaps most; it is
    wrong when that is less than `least`, or when an earlier one had it already.
    """
    right = wrong = missed = 0
    for truth, found in _parts(one, background=background):
        taken: set[int] = set()
        for span in found:
            shares = [overlap(span, other) if other.label == span.label else 0.0 for other in truth]
            best = int(np.argmax(shares)) if shares else -1
            if best >= 0 and shares[best] >= least and shares[best] > 0 and best not in taken:
                taken.add(best)
        right += len(taken)
        wrong += len(found) - len(taken)
        missed += len(truth) - len(taken)
    return Counts(right, wrong, missed)


def f1_at(
    recordings: Sequence[Compared], overlaps: Sequence[float] = OVERLAPS, *, background: bool = False
) -> dict[float, float]:
    """F1 of segments by overlap, the counts of all recordings taken together."""
    return {
        least: _summed([segment_counts(one, least, background=background) for one in recordings]).f1
        for least in overlaps
    }


def matched(one: Compared, least: float = 0.5, *, blind: bool = False) -> tuple[int, int]:
    """How many true segments pair with a found one of their label at an overlap of `least`, and how many
    there are; `blind`: whatever the label. The pairs that overlap most are made first, each span once.
    """
    hits = total = 0
    for truth, found in _parts(one, background=False):
        pairs = [
            (overlap(true, span), -i, -j)
            for i, true in enumerate(truth)
            for j, span in enumerate(found)
            if blind or true.label == span.label
        ]
        free_truth, free_found = set(range(len(truth))), set(range(len(found)))
        for share, i, j in sorted(pairs, reverse=True):
            if share >= least and -i in free_truth and -j in free_found:
                free_truth.remove(-i)
                free_found.remove(-j)
        hits += len(truth) - len(free_truth)
        total += len(truth)
    return hits, total


def evaluate_segments(
    runs: Sequence[Sequence[Compared]], draws: int = 1000, seed: int = 0
) -> SegmentationScores:
    """All figures of a test, each with its interval over people and seeds.

    runs: for every seed the same recordings in the same order.
    """
    first = runs[0]
    subjects = [one.subject for one in first]

    def share(measure: Callable[[Compared], tuple[float, float]]) -> Interval:
        """Of two numbers that are summed over the recordings, one divided by the other."""
        tables = [np.array([measure(one) for one in run], np.float64) for run in runs]

        def of(run: int, rows: NDArray[np.int64]) -> float:
            above, below = tables[run][rows].sum(0)
            return float(above / below) if below else 1.0

        return bootstrap_of(of, len(runs), subjects, draws, seed)

    def f1(least: float, background: bool) -> Interval:
        def measure(one: Compared) -> tuple[float, float]:
            counts = segment_counts(one, least, background=background)
            return 2.0 * counts.right, 2.0 * counts.right + counts.wrong + counts.missed

        return share(measure)

    return SegmentationScores(
        recordings=len(first),
        subjects=len(set(subjects)),
        seeds=len(runs),
        frame_accuracy=share(frame_hits),
        edit=share(lambda one: (edit_score(one), 1.0)),
        edit_with_background=share(lambda one: (edit_score(one, background=True), 1.0)),
        f1={f"{least:.2f}": f1(least, False) for least in OVERLAPS},
        f1_with_background={f"{least:.2f}": f1(least, True) for least in OVERLAPS},
        matched=share(matched),
        matched_blind=share(lambda one: matched(one, blind=True)),
    )


def in_words(scores: SegmentationScores) -> str:
    """The figures as a table of lines, in per cent."""
    rows: dict[str, Interval] = {"frame accuracy": scores.frame_accuracy, "edit": scores.edit}
    rows |= {f"F1@{round(100 * float(least))}": value for least, value in scores.f1.items()}
    rows["edit, with background"] = scores.edit_with_background
    rows |= _named("F1@{}, with background", scores.f1_with_background)
    rows["true segments matched"] = scores.matched
    rows["matched, whatever the label"] = scores.matched_blind
    width = max(map(len, rows))
    return "\n".join(
        f"{name:<{width}}  {100 * one.value:5.1f}  [{100 * one.low:5.1f}, {100 * one.high:5.1f}]"
        for name, one in rows.items()
    )


def _named(pattern: str, by_overlap: Mapping[str, Interval]) -> dict[str, Interval]:
    return {pattern.format(round(100 * float(least))): value for least, value in by_overlap.items()}


def _finished(one: Compared) -> list[tuple[int, int]]:
    if one.finished is None:
        return [(0, one.rows)]
    return sorted((max(a, 0), min(b, one.rows)) for a, b in one.finished if max(a, 0) < min(b, one.rows))


def _parts(one: Compared, *, background: bool) -> list[tuple[list[Stretch], list[Stretch]]]:
    """Truth and what was found in every finished part, cut to it, rows counted from its beginning."""
    return [
        (
            _cut(one.truth, start, stop, background=background),
            _cut(one.found, start, stop, background=background),
        )
        for start, stop in _finished(one)
    ]


def _cut(spans: Iterable[Labelled], start: int, stop: int, *, background: bool) -> list[Stretch]:
    cut = [
        Stretch(max(span.start, start) - start, min(span.stop, stop) - start, span.label)
        for span in sorted(spans, key=lambda one: (one.start, one.stop))
        if max(span.start, start) < min(span.stop, stop) and span.label != BACKGROUND
    ]
    return with_background(cut, stop - start) if background else cut


def _summed(counts: Iterable[Counts]) -> Counts:
    right = wrong = missed = 0
    for one in counts:
        right, wrong, missed = right + one.right, wrong + one.wrong, missed + one.missed
    return Counts(right, wrong, missed)


def _distance(a: Sequence[str], b: Sequence[str]) -> int:
    """Levenshtein's distance of two lists."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]
