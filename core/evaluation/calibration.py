"""Make a recogniser's confidence true, and let it say that it does not know."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.evaluation.recognition import Floats, Integers, softmax

COLDEST, HOTTEST = 0.05, 20.0


def fit_temperature(logits: Floats, truth: Integers) -> float:
    """The number by which logits are divided so that the log-likelihood is highest (Guo et al. 2017).

    logits: (N, C) of clips that did not train; truth: (N,). Between 0.05 and 20; the likelihood has one
    maximum over 1 / temperature, found by golden-section search.
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


def calibrated(logits: Floats, temperature: float) -> NDArray[np.float64]:
    """(..., C) probabilities at a temperature."""
    return softmax(np.asarray(logits, np.float64) / temperature)


def energy(logits: Floats, temperature: float = 1.0) -> NDArray[np.float64]:
    """(...,) how known a clip looks: the negative free energy T log sum exp(logits / T) (Liu et al. 2020)."""
    wide = np.asarray(logits, np.float64) / temperature
    top = wide.max(-1)
    known: NDArray[np.float64] = temperature * (top + np.log(np.exp(wide - top[..., None]).sum(-1)))
    return known


def auroc(known: Floats, unknown: Floats) -> float:
    """How often a known clip scores higher than an unknown one (ties half): 0.5 is chance, 1 perfect.

    known, unknown: (N,) and (M,) scores, higher = more known.
    """
    both = np.concatenate([known, unknown])
    _, place, counts = np.unique(both, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[place]  # of equal scores the middle rank
    above = ranks[: len(known)].sum() - len(known) * (len(known) + 1) / 2
    return float(above / (len(known) * len(unknown)))


def threshold_at(unknown: Floats, false_accept_rate: float) -> float:
    """The least score from which on at most `false_accept_rate` of the unknown clips count as known.

    A clip is known when its score is greater than the threshold.
    """
    ordered = np.sort(np.asarray(unknown, np.float64))[::-1]
    allowed = int(np.floor(false_accept_rate * len(ordered) + 1e-9))
    return float(ordered[allowed]) if allowed < len(ordered) else float(-np.inf)


def open_set_rates(known: Floats, unknown: Floats, threshold: float) -> tuple[float, float]:
    """The shares of known clips that are accepted and of unknown ones that are, at a threshold."""
    return float((np.asarray(known) > threshold).mean()), float((np.asarray(unknown) > threshold).mean())
