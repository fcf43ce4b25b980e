"""What a model believes from moment to moment: the value that recognisers, segmenters and ribbons share."""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray


class WindowProbabilities(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What is believed of a person at even times.

    Row i is about the time of frame `start` plus ``i * interval_s``: of a recogniser the window around it, of
    a segmenter the moment itself.
    labels: C ids of the vocabulary; values: (W, C) float32 0..1, NaN where nothing is known of the person
    """

    start: int
    interval_s: float
    labels: tuple[str, ...]
    values: NDArray[np.float32]
