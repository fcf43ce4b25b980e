"""Make a recogniser's confidence true."""

from __future__ import annotations

import numpy as np

from core.evaluation.recognition import Floats, Integers

COLDEST, HOTTEST = 0.2, 5.0  # where few clips were held out, what lies beyond is chance


def fit_temperature(logits: Floats, truth: Integers) -> float:
    """The number by which logits are divided so that the log-likelihood is highest (Guo et al. 2017).

    logits: (N, C) of clips that did not train; truth: (N,). Between `COLDEST` and `HOTTEST`; the
    likelihood has one maximum over 1 / temperature, found by golden-section search.
    """
    wide = np.asarray(logits, np.float64)

    def loss(inverse: float) -> float:
        scaled = wide * inverse
        top = scaled.max(1)
        total = top + np.log(np.exp(scaled - top[:, None]).sum(1))
        return float((total - scaled[np.arange(len(truth)), truth]).mean())

    low, high = np.log(1 / HOTTEST), np.log(1 / COLDEST)
    ratio = (np.sqrt(5) - 1) / 2
    for _ in range(60):
        first, second = high - ratio * (high - low), low + ratio * (high - low)
        if loss(np.exp(first)) <= loss(np.exp(second)):
            high = second
        else:
            low = first
    return float(np.exp(-(low + high) / 2))
