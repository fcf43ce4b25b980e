"""Average precisions of frames and events against slow, obvious versions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.evaluation.precisions import (
    average_precision,
    event_map,
    event_precisions,
    frame_map,
    frame_precisions,
)
from core.evaluation.segmentation import BACKGROUND, Stretch, overlap

seeds = st.integers(0, 10_000)


@given(seeds)
def test_average_precision_is_the_mean_precision_at_every_true_row(seed: int) -> None:
    random = np.random.default_rng(seed)
    scores, truth = random.permutation(50) / 50, random.random(50) < 0.3
    if not truth.any():
        assert np.isnan(average_precision(scores, truth))
        return
    precisions = []
    for row in np.flatnonzero(truth):
        above = scores >= scores[row]
        precisions.append(truth[above].mean())
    assert average_precision(scores, truth) == pytest.approx(np.mean(precisions))


@given(seeds)
def test_the_order_of_rows_with_equal_scores_does_not_matter(seed: int) -> None:
    random = np.random.default_rng(seed)
    scores, truth = random.integers(0, 4, 30) / 4, random.random(30) < 0.5
    truth[0] = True
    order = random.permutation(30)
    assert average_precision(scores, truth) == pytest.approx(average_precision(scores[order], truth[order]))


def test_a_constant_score_has_the_precision_of_chance() -> None:
    truth = np.arange(10) < 3
    assert average_precision(np.zeros(10), truth) == pytest.approx(0.3)


def test_frames_of_all_recordings_are_ranked_together_without_what_is_unknown() -> None:
    scores = [np.array([[0.9, 0.1], [0.8, 0.1], [1.0, 0.0]]), np.array([[0.2, 0.7], [0.1, 0.2]])]
    truth = [np.array([[1, 0], [0, 0], [np.nan, np.nan]]), np.array([[1, 1], [0, 0]])]
    found = frame_precisions(scores, truth, ["a", "b"])
    assert found == {"a": pytest.approx((1 + 2 / 3) / 2), "b": pytest.approx(1.0)}
    assert frame_map(scores, truth, ["a", "b"]) == pytest.approx((found["a"] + found["b"]) / 2)


def test_background_and_classes_that_do_not_occur_are_left_out() -> None:
    scores, truth = [np.eye(3)], [np.array([[1, 0, 0], [1, 0, 0], [0, 1, 0]])]
    assert list(frame_precisions(scores, truth, [BACKGROUND, "a", "b"])) == ["a"]


def events(seed: int, number: int) -> list[list[Stretch]]:
    random = np.random.default_rng(seed)
    recordings = []
    for _ in range(2):
        starts = random.integers(0, 80, number)
        recordings.append(
            [
                Stretch(
                    int(a), int(a + random.integers(3, 20)), str(random.choice(["a", "b"])), random.random()
                )
                for a in starts
            ]
        )
    return recordings


def slow_event_precision(
    truth: list[list[Stretch]], found: list[list[Stretch]], label: str, least: float
) -> float:
    total = sum(span.label == label for spans in truth for span in spans)
    ranked = sorted(
        [(span.confidence, place, span) for place, spans in enumerate(found) for span in spans],
        key=lambda one: -one[0],
    )
    taken: set[tuple[int, int]] = set()
    points = []
    hits = tries = 0
    for _, place, span in ranked:
        if span.label != label:
            continue
        tries += 1
        free = [
            (overlap(span, true), -i)
            for i, true in enumerate(truth[place])
            if true.label == label and (place, i) not in taken
        ]
        if free and max(free)[0] >= least:
            taken.add((place, -max(free)[1]))
            hits += 1
        points.append((hits / total, hits / tries))
    area, before = 0.0, 0.0
    for number, (recall, _) in enumerate(points):
        area += (recall - before) * max(precision for _, precision in points[number:])
        before = recall
    return area


@given(seeds, st.sampled_from([0.1, 0.3, 0.5, 0.7]))
def test_event_precision_is_the_area_under_the_envelope(seed: int, least: float) -> None:
    truth, found = events(seed, 6), events(seed + 1, 9)
    for label, value in event_precisions(truth, found, least).items():
        assert value == pytest.approx(slow_event_precision(truth, found, label, least))


def test_the_truth_itself_has_a_perfect_event_map_and_nothing_found_has_none() -> None:
    truth = events(3, 5)
    assert all(value == pytest.approx(1) for value in event_map(truth, truth).values())
    assert set(event_map(truth, [[], []]).values()) == {0.0}
