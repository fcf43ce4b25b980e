"""How good a recogniser is: the usual figures, and how sure of them one can be with so few people."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]
Integers = NDArray[np.int64]
Metric = Callable[[Floats, Integers], float]
BINS = 15


class Interval(msgspec.Struct, frozen=True):
    """A figure and the bounds in which it lies with `level`."""

    value: float
    low: float
    high: float
    level: float = 0.95


class RecognitionScores(msgspec.Struct, frozen=True, kw_only=True):
    """All figures of one evaluation, 0..1; means over the seeds, intervals over subjects and seeds."""

    clips: int
    subjects: int
    seeds: int
    top1: Interval
    top5: Interval
    mean_class: Interval
    macro_f1: Interval
    calibration_error: Interval


def softmax(logits: Floats) -> NDArray[np.float64]:
    """(..., C) logits as probabilities."""
    wide = np.asarray(logits, np.float64)
    raised = np.exp(wide - wide.max(-1, keepdims=True))
    shares: NDArray[np.float64] = raised / raised.sum(-1, keepdims=True)
    return shares


def top_k(scores: Floats, truth: Integers, k: int = 1) -> float:
    """The share of rows whose true class is among the k highest; of equal scores the first class is higher.

    scores: (N, C), logits or probabilities; truth: (N,) class numbers.
    """
    own = scores[np.arange(len(truth)), truth][:, None]
    before = np.arange(scores.shape[1]) < truth[:, None]
    rank = ((scores > own) | ((scores == own) & before)).sum(1)
    return float((rank < k).mean())


def confusion_matrix(predicted: Integers, truth: Integers, classes: int) -> Integers:
    """(C, C) counts: row = true class, column = predicted class."""
    counts = np.bincount(truth * classes + predicted, minlength=classes * classes)
    return counts.reshape(classes, classes)


def recalls(predicted: Integers, truth: Integers, classes: int) -> list[tuple[int, int]]:
    """For each class how many of its rows were found, and how many there are."""
    matrix = confusion_matrix(predicted, truth, classes)
    return [(int(row[number]), int(row.sum())) for number, row in enumerate(matrix)]


def confusions(predicted: Integers, truth: Integers, classes: int) -> list[tuple[int, int, int]]:
    """(true class, predicted class, how often) of what was taken for something else, the most often first."""
    matrix = confusion_matrix(predicted, truth, classes)
    wrong = [(int(a), int(b), int(matrix[a, b])) for a, b in np.argwhere(matrix) if a != b]
    return sorted(wrong, key=lambda one: (-one[2], one[0], one[1]))


def mean_class_accuracy(scores: Floats, truth: Integers) -> float:
    """The mean, over the classes that occur, of the share of their rows that are found."""
    matrix = _confusion(scores, truth)
    there = matrix.sum(1) > 0
    return float((np.diag(matrix)[there] / matrix.sum(1)[there]).mean())


def macro_f1(scores: Floats, truth: Integers) -> float:
    """The mean F1 over the classes that occur or are predicted."""
    matrix = _confusion(scores, truth)
    either = matrix.sum(0) + matrix.sum(1)
    there = either > 0
    return float((2 * np.diag(matrix)[there] / either[there]).mean())


def calibration_error(probabilities: Floats, truth: Integers, bins: int = BINS) -> float:
    """Expected calibration error (Guo et al. 2017, eq. 3) over `bins` equal bins of confidence."""
    confidence = probabilities.max(1)
    right = probabilities.argmax(1) == truth
    number = np.clip(np.ceil(confidence * bins).astype(np.int64) - 1, 0, bins - 1)
    gaps = np.bincount(number, weights=right - confidence, minlength=bins)
    return float(np.abs(gaps).sum() / len(truth))


METRICS: dict[str, Metric] = {
    "top1": lambda scores, truth: top_k(scores, truth, 1),
    "top5": lambda scores, truth: top_k(scores, truth, 5),
    "mean_class": mean_class_accuracy,
    "macro_f1": macro_f1,
    "calibration_error": calibration_error,
}


def evaluate(
    probabilities: Floats, truth: Integers, subjects: Sequence[str], draws: int = 1000, seed: int = 0
) -> RecognitionScores:
    """All figures of a test, each with its interval.

    probabilities: (N, C), or (S, N, C) of S seeds; truth: (N,); subjects: the performer of each clip.
    """
    runs = probabilities if probabilities.ndim == 3 else probabilities[None]
    intervals = {name: bootstrap(m, runs, truth, subjects, draws, seed) for name, m in METRICS.items()}
    return RecognitionScores(clips=len(truth), subjects=len(set(subjects)), seeds=len(runs), **intervals)


def bootstrap(
    metric: Metric,
    runs: Floats,
    truth: Integers,
    subjects: Sequence[str],
    draws: int = 1000,
    seed: int = 0,
    level: float = 0.95,
) -> Interval:
    """The mean of `metric` over the seeds, with its percentile interval; runs: (S, N, C)."""
    return bootstrap_of(
        lambda run, rows: metric(runs[run][rows], truth[rows]), len(runs), subjects, draws, seed, level
    )


def bootstrap_of(
    score: Callable[[int, Integers], float],
    runs: int,
    subjects: Sequence[str],
    draws: int = 1000,
    seed: int = 0,
    level: float = 0.95,
) -> Interval:
    """The mean over the seeds of ``score(run, rows)``, rows being places in `subjects`, with its interval.

    Clips of one person are not independent, so people are drawn with all their clips (the cluster
    bootstrap; Field and Welsh 2007), and with several seeds the seeds as well. A clip without a subject
    stands for itself. The same `seed` gives the same interval.
    """
    names = [subject or f"\0{row}" for row, subject in enumerate(subjects)]
    groups = [np.flatnonzero(np.array(names) == name) for name in dict.fromkeys(names)]
    random = np.random.default_rng(seed)
    found = np.empty(draws)
    for draw in range(draws):
        people = random.integers(len(groups), size=len(groups))
        rows = np.concatenate([groups[person] for person in people])
        seeds = random.integers(runs, size=runs) if runs > 1 else [0]
        times = np.bincount(seeds, minlength=runs)
        found[draw] = sum(n * score(run, rows) for run, n in enumerate(times) if n) / runs
    low, high = np.quantile(found, [(1 - level) / 2, (1 + level) / 2])
    everything = np.arange(len(names))
    value = float(np.mean([score(run, everything) for run in range(runs)]))
    return Interval(value, float(low), float(high), level)


def _confusion(scores: Floats, truth: Integers) -> Integers:
    return confusion_matrix(scores.argmax(1), truth, scores.shape[1])
