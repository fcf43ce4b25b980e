"""How well the frames or the events of a label are ranked: average precisions, with overlapping labels.

Sources: of frames as in Charades (Sigurdsson et al., ECCV 2016); of events as in ActivityNet (Heilbron et
al., CVPR 2015).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from core.evaluation.segmentation import BACKGROUND, Labelled, overlap

EVENT_OVERLAPS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7)

Floats = NDArray[np.floating]


class Rated(Labelled, Protocol):
    """One that says how sure it is."""

    @property
    def confidence(self) -> float: ...


def average_precision(scores: Floats, truth: NDArray[np.bool_]) -> float:
    """The area under the steps of precision over recall; rows of equal score come together.

    scores, truth: (N,). NaN where nothing is true.
    """
    if not truth.any():
        return float("nan")
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(truth[order])
    last = np.append(np.flatnonzero(np.diff(scores[order])), len(order) - 1)  # of each group of equals
    gained = np.diff(np.concatenate([[0], hits[last]]))
    return float((gained * hits[last] / (last + 1)).sum() / hits[-1])


def frame_precisions(
    scores: Sequence[Floats], truth: Sequence[Floats], classes: Sequence[str]
) -> dict[str, float]:
    """The average precision of every class over the rows of all recordings, with those that occur.

    scores, truth: for each recording (T, C); rows whose truth is NaN do not count.
    """
    together, targets = np.concatenate(list(scores)), np.concatenate(list(truth))
    known = np.isfinite(targets).all(1) & np.isfinite(together).all(1)
    found = {
        label: average_precision(together[known, place], targets[known, place] > 0.5)
        for place, label in enumerate(classes)
        if label != BACKGROUND
    }
    return {label: value for label, value in found.items() if not np.isnan(value)}


def frame_map(scores: Sequence[Floats], truth: Sequence[Floats], classes: Sequence[str]) -> float:
    """Per-frame mAP: the mean over the classes that occur, without background."""
    found = frame_precisions(scores, truth, classes)
    return float(np.mean(list(found.values()))) if found else float("nan")


def event_precisions(
    truth: Sequence[Sequence[Labelled]], found: Sequence[Sequence[Rated]], least: float
) -> dict[str, float]:
    """The interpolated average precision of every label that occurs, at an overlap of `least`.

    truth, found: of each recording, overlapping or not. The surest found one comes first and takes the true
    one of its label it overlaps most that is still free.
    """
    labels = sorted({span.label for spans in truth for span in spans} - {BACKGROUND})
    return {label: _event_precision(truth, found, label, least) for label in labels}


def event_map(
    truth: Sequence[Sequence[Labelled]],
    found: Sequence[Sequence[Rated]],
    overlaps: Sequence[float] = EVENT_OVERLAPS,
) -> dict[float, float]:
    """Event mAP by overlap: the mean over the labels that occur."""
    result = {}
    for least in overlaps:
        precisions = list(event_precisions(truth, found, least).values())
        result[least] = float(np.mean(precisions)) if precisions else float("nan")
    return result


def _event_precision(
    truth: Sequence[Sequence[Labelled]], found: Sequence[Sequence[Rated]], label: str, least: float
) -> float:
    free = [[span for span in spans if span.label == label] for spans in truth]
    total = sum(map(len, free))
    told = [(span.confidence, place, span) for place, spans in enumerate(found) for span in spans]
    ranked = sorted(
        (one for one in told if one[2].label == label),
        key=lambda one: (-one[0], one[1], one[2].start, one[2].stop),
    )
    hits = np.zeros(len(ranked))
    for rank, (_, place, span) in enumerate(ranked):
        shares = [overlap(span, true) for true in free[place]]
        if shares and max(shares) >= least:
            free[place].pop(int(np.argmax(shares)))
            hits[rank] = 1
    if not len(hits):
        return 0.0
    recall = np.cumsum(hits) / total
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    envelope = np.maximum.accumulate(precision[::-1])[::-1]
    return float((np.diff(recall, prepend=0.0) * envelope).sum())
