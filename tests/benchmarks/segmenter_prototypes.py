"""Names for what the change points cut: the nearest of the training people's segments, or none of them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.action_segmenters.changepoints import ChangePointSegmenter, ChangePointSettings
from core.evaluation.segmentation import Stretch, with_background
from core.model_inputs import PosePreprocessing
from core.motion import PoseSequence
from core.motion.inputs import prepare
from core.motion.sequences import BACKGROUND, LabelledSequence

PX_PER_M = 300.0
WANTED = PosePreprocessing(
    skeleton="kinect-20", dimensions=3, frames=24, sampling="resize", facing=True, streams=("joint",)
)
LEAST_ROWS = 3


def poses_of(sequence: LabelledSequence) -> PoseSequence:
    """The recording as a picture without perspective would show it, 300 px a metre."""
    points = sequence.clip.positions[0]
    px = points[..., :2] * np.array([PX_PER_M, -PX_PER_M], np.float32)
    return PoseSequence(
        skeleton=sequence.clip.skeleton,
        start=0,
        times_s=np.asarray(sequence.times_s, np.float64),
        px=(px - np.nanmin(px, (0, 1))).astype(np.float32),
        m=(points - points[:, :1]).astype(np.float32),
        scores=sequence.clip.scores[0],
        size_px=(2000, 2000),
    )


def description(sequence: LabelledSequence, start: int, stop: int) -> NDArray[np.float32]:
    """How somebody moves within rows ``[start, stop)``: posture along it, its spread, how long it is."""
    clip = sequence.clip
    part = msgspec.structs.replace(
        clip,
        positions=clip.positions[:, start:stop],
        scores=clip.scores[:, start:stop],
        frames=clip.frames[start:stop],
    )
    x = prepare(part, WANTED)["x"][..., 0]  # (3, 24, 20)
    thirds = x.reshape(3, 3, 8, -1).mean(2)
    length = np.log(float(sequence.times_s[stop - 1] - sequence.times_s[start]) + 0.5)
    return np.concatenate([thirds.ravel(), x.std(1).ravel(), [length]]).astype(np.float32)


class Prototypes:
    """Every segment of the training people is a prototype, and so is what lies between them."""

    def __init__(self, sequences: Sequence[LabelledSequence]) -> None:
        rows, labels = [], []
        for sequence in sequences:
            for span in with_background(sequence.spans, sequence.rows):
                if span.stop - span.start >= LEAST_ROWS:
                    rows.append(description(sequence, span.start, span.stop))
                    labels.append(span.label)
        self._rows, self._labels = np.stack(rows), labels

    def label(self, row: NDArray[np.float32]) -> str:
        """The label of the nearest one."""
        return self._labels[int(np.linalg.norm(self._rows - row, axis=1).argmin())]

    def found_in(self, sequence: LabelledSequence) -> list[Stretch]:
        """What the change points cut, named; neighbours of one name are one, background is left out."""
        segmenter = ChangePointSegmenter(ChangePointSettings())
        found: list[Stretch] = []
        for one in segmenter.segment(poses_of(sequence)):
            if one.stop - one.start < LEAST_ROWS:
                continue
            label = self.label(description(sequence, one.start, one.stop))
            if found and found[-1].label == label and one.start - found[-1].stop <= 2:
                found[-1] = Stretch(found[-1].start, one.stop, label)
            elif label != BACKGROUND:
                found.append(Stretch(one.start, one.stop, label))
        return found
