"""Ask a segmenter about whole recordings and say how good its frames, segments and events are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.action_segmenters import ProposedSegment
from core.action_segmenters.decoding import decoding_type, spans_of
from core.action_segmenters.network import NetworkSegmenter
from core.errors import UserError
from core.evaluation.precisions import event_map, frame_map, frame_precisions
from core.evaluation.segmentation import Compared, SegmentationScores, evaluate_segments
from core.file_formats.sequence_sets import SequenceSet, read_sequences
from core.file_formats.splits import plain_value, split_named, train_and_test
from core.jobs.evaluate_recogniser import package_at
from core.jobs.requests import EvaluateSegmenter
from core.jobs.steps import StageStep
from core.models.sessions import open_graph
from core.motion.beliefs import WindowProbabilities
from core.motion.sequences import BACKGROUND, LabelledSequence, frame_targets, overlapping
from core.plugins import changed
from core.work import Job


class SegmenterEvaluated(msgspec.Struct, frozen=True, kw_only=True):
    """The figures, and what they were measured on.

    frame_map: mean average precision of frames (of `moments` a recording, 0 = of all); by_class: of each
    label; event_map: of events by overlap; overlapping: recordings in which several labels hold at a time,
    of which frame accuracy, edit and F1 see only the one that began last.
    """

    package: str
    data: str
    scores: SegmentationScores
    frame_map: float
    by_class: dict[str, float]
    moments: int
    event_map: dict[str, float]
    classes: tuple[str, ...]
    people: tuple[str, ...]
    overlapping: int
    left_out: tuple[str, ...]


def evaluate_segmenter(request: EvaluateSegmenter) -> Job[SegmenterEvaluated]:
    """The figures of `request`; what cannot be looked at is left out, named and counted.

    Raises UserError where the model or the data cannot be used, or they have no label in common.
    """
    package = package_at(request.package)
    settings = changed(decoding_type(package.decoding), request.settings, package.id)
    segmenter = NetworkSegmenter(
        package, settings, lambda pack, graph: open_graph(pack, graph.name, request.device, request.threads)
    )
    yield StageStep(0, None, stage="data")
    data = read_sequences(Path(request.data), request.form)
    left_out = [f"{one.name}: {one.reason}" for one in data.skipped]
    sequences = _wanted(data, request)
    known = set(segmenter.labels) - {BACKGROUND}
    foreign = sorted({span.label for one in sequences for span in one.spans} - known)
    left_out += [f"{label}: the model does not know it; what it covers is left out" for label in foreign]
    if not any(span.label in known for one in sequences for span in one.spans):
        raise UserError(
            "Nothing is left to evaluate on: no recording of these people has a label that {name} knows.",
            hint="It knows: {classes}.",
            name=package.id,
            classes=", ".join(sorted(known)[:20]),
        )
    compared: list[Compared] = []
    proposed: list[list[ProposedSegment]] = []
    scores: list[NDArray[np.float32]] = []
    truth: list[NDArray[np.float32]] = []
    for done, one in enumerate(sequences):
        try:
            believed = segmenter.probabilities_of(one.clip, one.times_s)
        except UserError as error:
            left_out.append(f"{one.name}: {error.text}")
            continue
        proposed.append(segmenter.segments_of(believed, one.times_s))
        compared.append(_compared(one, segmenter.labels, proposed[-1]))
        chosen = _moments(one, request.moments)
        scores.append(at_rows(believed, one.times_s)[chosen])
        truth.append(frame_targets(one, segmenter.labels)[chosen])
        yield StageStep(done + 1, len(sequences), stage="evaluate")
    if not compared:
        raise UserError(
            "The model {name} cannot look at any of the recordings.",
            hint="The first: {reason}",
            name=package.id,
            reason=left_out[-1],
        )
    found = event_map([one.truth for one in compared], proposed)
    return SegmenterEvaluated(
        package=package.id,
        data=data.title,
        scores=evaluate_segments([compared]),
        frame_map=frame_map(scores, truth, segmenter.labels),
        by_class=frame_precisions(scores, truth, segmenter.labels),
        moments=request.moments,
        event_map={f"{least:.1f}": value for least, value in found.items()},
        classes=segmenter.labels,
        people=tuple(sorted({one.subject for one in sequences if one.subject})),
        overlapping=sum(overlapping(one.spans) is not None for one in sequences),
        left_out=tuple(left_out),
    )


def at_rows(believed: WindowProbabilities, times_s: NDArray[np.float64]) -> NDArray[np.float32]:
    """(T, C) what is believed at the times of rows, interpolated; 0 where nothing is known of the person."""
    values = np.nan_to_num(believed.values)
    if not len(values):
        return np.zeros((len(times_s), len(believed.labels)), np.float32)
    place = np.clip((times_s - times_s[0]) / believed.interval_s, 0, len(values) - 1)
    before = place.astype(np.int64)
    after = np.minimum(before + 1, len(values) - 1)
    share = (place - before)[:, None]
    return np.asarray(values[before] * (1 - share) + values[after] * share, np.float32)


def _wanted(data: SequenceSet, request: EvaluateSegmenter) -> list[LabelledSequence]:
    """The half of the protocol that tests, and of that only the people asked for."""
    sequences = list(data.sequences)
    if request.split:
        _, rows = train_and_test(data.clips, split_named(request.split))
        sequences = [sequences[row] for row in rows]
    wanted = {plain_value(one) for one in request.test_on}
    return [one for one in sequences if not wanted or plain_value(one.subject) in wanted]


def _compared(one: LabelledSequence, labels: Sequence[str], proposed: Sequence[ProposedSegment]) -> Compared:
    """Truth and segments in rows; what a label covers that the model does not know is not finished."""
    kept = tuple(span for span in one.spans if span.label in labels)
    known = np.zeros(one.rows, bool)
    for start, stop in ((0, one.rows),) if one.finished is None else one.finished:
        known[start:stop] = True
    for span in one.spans:
        known[span.start : span.stop] = span.label in labels
    for span in kept:
        known[span.start : span.stop] = True
    return Compared(
        rows=one.rows,
        truth=kept,
        found=proposed,
        finished=spans_of(known),
        subject=one.subject or one.name,
    )


def _moments(one: LabelledSequence, count: int) -> NDArray[np.int64]:
    """The rows nearest to so many even times (the first at the beginning), or all."""
    if not count:
        return np.arange(one.rows)
    lasts_s = float(one.times_s[-1] - one.times_s[0])
    at_s = one.times_s[0] + np.arange(count) * lasts_s / count
    rows = np.clip(np.searchsorted(one.times_s, at_s), 0, one.rows - 1)
    return np.asarray(rows, np.int64)
