"""The figures of recognition against slow, obvious versions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.evaluation.recognition import (
    METRICS,
    bootstrap,
    calibration_error,
    confusion_matrix,
    confusions,
    evaluate,
    macro_f1,
    mean_class_accuracy,
    recalls,
    softmax,
    top_k,
)


def some_run(seed: int, rows: int = 40, classes: int = 7) -> tuple[np.ndarray, np.ndarray]:
    """Probabilities (N, C), with ties among them, and true classes (N,)."""
    random = np.random.default_rng(seed)
    return softmax(random.integers(-3, 4, (rows, classes)).astype(float)), random.integers(0, classes, rows)


@given(st.integers(0, 10_000), st.integers(1, 7))
def test_top_k_counts_the_rows_whose_class_is_among_the_first_k(seed: int, k: int) -> None:
    scores, truth = some_run(seed)
    hits = 0
    for row, true in zip(scores, truth, strict=True):
        best = sorted(range(len(row)), key=lambda c: (-row[c], c))[:k]
        hits += true in best
    assert top_k(scores, truth, k) == pytest.approx(hits / len(truth))


def test_top_five_of_three_classes_is_always_right() -> None:
    scores, truth = some_run(1, classes=3)
    assert top_k(scores, truth, 5) == 1


@given(st.integers(0, 10_000))
def test_the_confusion_matrix_counts_true_rows_and_predicted_columns(seed: int) -> None:
    scores, truth = some_run(seed)
    slow = np.zeros((7, 7), int)
    for row, true in zip(scores, truth, strict=True):
        slow[true, list(row).index(max(row))] += 1
    assert (confusion_matrix(scores.argmax(1), truth, 7) == slow).all()


@given(st.integers(0, 10_000), st.integers(1, 40))
def test_class_means_and_f1_leave_out_classes_that_do_not_occur(seed: int, rows: int) -> None:
    scores, truth = some_run(seed, rows)
    predicted = [list(row).index(max(row)) for row in scores]
    shares, f1s = [], []
    for c in range(7):
        true = [i for i in range(rows) if truth[i] == c]
        said = [i for i in range(rows) if predicted[i] == c]
        both = len(set(true) & set(said))
        if true:
            shares.append(both / len(true))
        if true or said:
            precision = both / len(said) if said else 0.0
            recall = both / len(true) if true else 0.0
            f1s.append(2 * precision * recall / (precision + recall) if both else 0.0)
    assert mean_class_accuracy(scores, truth) == pytest.approx(np.mean(shares))
    assert macro_f1(scores, truth) == pytest.approx(np.mean(f1s))


@given(st.integers(0, 10_000), st.integers(1, 20))
def test_the_calibration_error_is_the_weighted_gap_of_the_bins(seed: int, bins: int) -> None:
    probabilities, truth = some_run(seed)
    error = 0.0
    for b in range(bins):
        inside = [
            i for i, row in enumerate(probabilities) if b / bins < max(row) <= (b + 1) / bins * (1 + 1e-15)
        ]
        if inside:
            confidence = np.mean([max(probabilities[i]) for i in inside])
            right = np.mean([list(probabilities[i]).index(max(probabilities[i])) == truth[i] for i in inside])
            error += len(inside) / len(truth) * abs(confidence - right)
    assert calibration_error(probabilities, truth, bins) == pytest.approx(error, abs=1e-9)


def test_a_sure_and_right_recogniser_has_no_calibration_error() -> None:
    assert calibration_error(np.eye(4), np.arange(4)) == 0
    assert calibration_error(np.eye(4), np.array([1, 0, 3, 2])) == 1


def test_the_interval_draws_people_with_all_their_clips() -> None:
    # One of two people is always right, the other never: drawing people gives 0, 1/2 or 1, drawing clips
    # would never leave the middle.
    truth = np.zeros(200, int)
    scores = np.zeros((200, 2))
    scores[:100, 0], scores[100:, 1] = 1, 1
    subjects = ["a"] * 100 + ["b"] * 100
    interval = bootstrap(METRICS["top1"], scores[None], truth, subjects, draws=400)
    assert (interval.low, interval.value, interval.high) == (0, 0.5, 1)
    single = bootstrap(METRICS["top1"], scores[None], truth, [""] * 200, draws=400)
    assert 0.4 < single.low < 0.5 < single.high < 0.6


def test_the_interval_agrees_with_a_slow_bootstrap_in_its_width() -> None:
    scores, truth = some_run(3, rows=60)
    subjects = [f"s{i % 6}" for i in range(60)]
    found = bootstrap(METRICS["top1"], scores[None], truth, subjects, draws=4000)
    random = np.random.default_rng(99)
    right = [row.argmax() == true for row, true in zip(scores, truth, strict=True)]
    slow = []
    for _ in range(4000):
        drawn = [
            i for _ in range(6) for s in [f"s{random.integers(6)}"] for i in range(60) if subjects[i] == s
        ]
        slow.append(np.mean([right[i] for i in drawn]))
    assert found.low == pytest.approx(np.quantile(slow, 0.025), abs=0.02)
    assert found.high == pytest.approx(np.quantile(slow, 0.975), abs=0.02)


def test_seeds_that_differ_widen_the_interval_and_the_same_seed_repeats_it() -> None:
    truth = np.zeros(60, int)
    good, bad = np.tile([1.0, 0.0], (60, 1)), np.tile([0.0, 1.0], (60, 1))
    subjects = [f"s{i % 6}" for i in range(60)]
    scores = evaluate(np.stack([good, bad, good]), truth, subjects, draws=300)
    assert scores.top1.value == pytest.approx(2 / 3)
    assert scores.top1.low < 0.4 and scores.top1.high == 1
    assert (scores.clips, scores.subjects, scores.seeds) == (60, 6, 3)
    assert evaluate(np.stack([good, bad, good]), truth, subjects, draws=300) == scores


def test_recalls_and_confusions_say_what_was_found_and_what_was_taken_for_what() -> None:
    truth, said = np.array([0, 0, 0, 1, 1, 2, 2]), np.array([0, 1, 1, 1, 0, 1, 2])
    assert recalls(said, truth, 4) == [(1, 3), (1, 2), (1, 2), (0, 0)]
    assert confusions(said, truth, 4) == [(0, 1, 2), (1, 0, 1), (2, 1, 1)]
