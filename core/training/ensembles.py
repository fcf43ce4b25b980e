"""Ensembles: how much each member's word counts, found on people none of them learned from."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from core.evaluation.calibration import fit_temperature
from core.evaluation.recognition import softmax

Floats = NDArray[np.floating]
ROUNDS = 500
PRIOR = 0.5  # clips
LEAST = 1e-6  # of a probability, before its logarithm


def fuse(logits: Sequence[Floats], weights: Sequence[float]) -> NDArray[np.float64]:
    """(N, classes) probabilities: the weighted mean of the members' softmaxes."""
    total = sum(weights)
    fused: NDArray[np.float64] = np.add.reduce(
        [softmax(one) * (weight / total) for one, weight in zip(logits, weights, strict=True)]
    )
    return fused


def fusion_weights(
    members: Sequence[Floats], labels: NDArray[np.integer], prior: float = PRIOR
) -> tuple[float, ...]:
    """The members' weights (they sum to 1) from their logits (N, classes) on held-out people.

    Those that make the negative log-likelihood of the weighed mean smallest: expectation maximisation of
    the shares of a mixture (the cost is convex, so every start ends there), with `prior` clips for
    each member, so that a few clips cannot drop anybody altogether.

    Source: Dempster, Laird, Rubin 1977, section 4.3 (finite mixtures).
    """
    rows = np.arange(len(labels))
    shares = np.stack([softmax(one)[rows, labels] for one in members])  # of the right class: (E, N)
    weights = np.full(len(members), 1 / len(members))
    for _ in range(ROUNDS):
        parts = weights[:, None] * np.maximum(shares, LEAST)
        weights = (parts / parts.sum(0)).sum(1) + prior
        weights /= weights.sum()
    return tuple(float(weight) for weight in weights)


def chosen_members(members: Sequence[Floats], labels: NDArray[np.integer]) -> tuple[int, ...]:
    """Which members to take, all counting alike, from their logits (N, classes) on held-out people.

    Of every set the mean of the softmaxes is judged by its clips' negative log-likelihood, at the temperature
    that suits it. The likeliest set is chosen by chance where clips are few, and the mean of more members
    wavers less: of the sets that are not worse than it by more than one standard error of the difference, the
    largest is taken, of equally large ones the likeliest. (The rule of one standard error: Breiman et al.,
    Classification and Regression Trees, 1984, section 3.4.3.) Every set is tried: for ten members or so.
    """
    shares = [softmax(one) for one in members]
    costs = {
        some: _costs(np.add.reduce([shares[i] for i in some]) / len(some), labels)
        for size in range(1, len(members) + 1)
        for some in combinations(range(len(members)), size)
    }
    least = min(costs.values(), key=lambda cost: cost.mean())
    near = [some for some, cost in costs.items() if _within_one_error(cost - least)]
    return min(near, key=lambda some: (-len(some), costs[some].mean()))


def _costs(fused: Floats, labels: NDArray[np.integer]) -> NDArray[np.float64]:
    """(N,) negative log-likelihoods of fused probabilities at their best temperature."""
    logits = np.log(np.maximum(fused, LEAST))
    shares = softmax(logits / fit_temperature(logits, np.asarray(labels, np.int64)))
    costs: NDArray[np.float64] = -np.log(np.maximum(shares[np.arange(len(labels)), labels], LEAST))
    return costs


def _within_one_error(worse: NDArray[np.float64]) -> bool:
    return bool(worse.mean() <= worse.std() / np.sqrt(len(worse)) + 1e-12)
