"""Counted recordings as windows to learn from, and the density of a whole one from its windows."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from core.model_inputs import PosePreprocessing
from core.motion.counted import CountedSequence
from core.motion.sampling import overlap_average
from core.motion.sequences import LabelledSequence
from core.training.counting import CountNet
from core.training.counting.targets import marked, targets_at
from core.training.segmentation.windows import Recorded, whole_recording

Times = NDArray[np.float64]
Floats = NDArray[np.float32]


class CountedRecording(Recorded):
    """One recording, ready to be cut, with the truth about its repetitions at any even times."""

    def __init__(self, sequence: CountedSequence) -> None:
        super().__init__(LabelledSequence(clip=sequence.clip, times_s=sequence.times_s, spans=()))
        self._marked = marked(sequence)
        self._finished = sequence.finished

    def truth_at(self, times_s: Times) -> Floats:
        """(T, columns of `targets`); beyond the recording's ends nothing is repeated."""
        truth = targets_at(self._marked, times_s)
        if self._finished is not None:
            ends = np.append(self.times_s, self.times_s[-1])
            known = np.zeros(len(times_s), bool)
            for start, stop in self._finished:
                known |= (times_s >= ends[start]) & (times_s < ends[stop])
            truth[~known] = np.nan
        return truth


def said_of(
    net: CountNet, recorded: CountedRecording, wanted: PosePreprocessing, *, parts: int = 2, batch: int = 64
) -> tuple[dict[str, Floats], Times]:
    """What `net` says of a whole recording: (G, ...) by name, the mean of windows; and the times (G,).

    parts: windows begin so many times a window. The density of a moment does not depend on the window, so
    that their sum is the count however long the recording is.
    """
    x, starts, times = whole_recording(recorded, wanted, parts)
    net.eval()
    found: dict[str, list[Floats]] = {name: [] for name in net.says}
    with torch.no_grad():
        for first in range(0, len(x), batch):
            said = net(torch.from_numpy(x[first : first + batch]))
            for name, values in zip(net.says, said, strict=True):
                found[name].append(
                    values.flatten(2).numpy() if values.ndim > 2 else values[..., None].numpy()
                )
    return {
        name: overlap_average(np.concatenate(values), starts, len(times)) for name, values in found.items()
    }, times
