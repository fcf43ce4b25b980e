"""The figures of segmentation against slow, obvious versions."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.evaluation.segmentation import (
    BACKGROUND,
    Compared,
    Counts,
    Stretch,
    edit_score,
    evaluate_segments,
    f1_at,
    frame_accuracy,
    frame_labels,
    in_words,
    matched,
    overlap,
    segment_counts,
    stretches_of,
    with_background,
)

seeds = st.integers(0, 10_000)


def some_labels(seed: int, rows: int = 60) -> list[str]:
    """Labels of rows in runs of any length, background among them."""
    random = np.random.default_rng(seed)
    labels: list[str] = []
    while len(labels) < rows:
        labels += [str(random.choice([BACKGROUND, "a", "b", "c"]))] * int(random.integers(1, 15))
    return labels[:rows]


def spans(labels: list[str]) -> list[Stretch]:
    return [one for one in stretches_of(labels) if one.label != BACKGROUND]


def compared(seed: int, finished: list[tuple[int, int]] | None = None, subject: str = "") -> Compared:
    """Truth, and about the same thing found."""
    truth = some_labels(seed)
    random = np.random.default_rng([1, seed])
    other = some_labels(seed + 1)
    found = [a if random.random() < 0.8 else b for a, b in zip(truth, other, strict=True)]
    return Compared(
        rows=60, truth=spans(truth), found=spans(found), finished=finished, subject=subject or str(seed)
    )


@given(seeds)
def test_spans_and_labels_of_rows_say_the_same(seed: int) -> None:
    labels = some_labels(seed)
    assert frame_labels(spans(labels), 60) == labels
    assert with_background(spans(labels), 60) == stretches_of(labels)


def test_of_overlapping_spans_the_later_one_holds_and_what_lies_outside_is_cut() -> None:
    assert frame_labels([Stretch(2, 9, "b"), Stretch(-3, 4, "a")], 6) == ["a", "a", "b", "b", "b", "b"]


@given(st.lists(seeds, min_size=1, max_size=4))
def test_frame_accuracy_counts_the_rows_with_the_right_label(several: list[int]) -> None:
    recordings = [compared(seed, [(5, 20), (30, 47)]) for seed in several]
    right = total = 0
    for one in recordings:
        for row in [*range(5, 20), *range(30, 47)]:
            true = [span.label for span in one.truth if span.start <= row < span.stop] or [BACKGROUND]
            said = [span.label for span in one.found if span.start <= row < span.stop] or [BACKGROUND]
            right += true == said
            total += 1
    assert frame_accuracy(recordings) == pytest.approx(right / total)


@given(seeds, seeds)
def test_overlap_is_shared_rows_over_all_rows(a: int, b: int) -> None:
    random = np.random.default_rng([a, b])
    x, y = sorted(random.choice(30, 2, replace=False)), sorted(random.choice(30, 2, replace=False))
    one, other = set(range(*x)), set(range(*y))
    expected = len(one & other) / len(one | other)
    found = overlap(Stretch(int(x[0]), int(x[1]), ""), Stretch(int(y[0]), int(y[1]), ""))
    assert found == pytest.approx(expected) if expected else found == 0


def slow_distance(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """Levenshtein's distance as it is defined."""

    @cache
    def between(i: int, j: int) -> int:
        if not i or not j:
            return i + j
        same = between(i - 1, j - 1) + (a[i - 1] != b[j - 1])
        return min(between(i - 1, j) + 1, between(i, j - 1) + 1, same)

    return between(len(a), len(b))


@given(seeds, st.booleans())
def test_the_edit_score_is_the_distance_of_the_lists_of_labels(seed: int, background: bool) -> None:
    one = compared(seed)
    lists = [
        tuple(s.label for s in (with_background(side, 60) if background else side))
        for side in (one.truth, one.found)
    ]
    longest = max(map(len, lists))
    expected = 1 - slow_distance(*lists) / longest if longest else 1.0
    assert edit_score(one, background=background) == pytest.approx(expected)


def slow_counts(truth: list[Stretch], found: list[Stretch], least: float) -> Counts:
    hit = [False] * len(truth)
    right = wrong = 0
    for span in found:
        best, which = 0.0, None
        for i, true in enumerate(truth):
            rows, others = set(range(span.start, span.stop)), set(range(true.start, true.stop))
            share = len(rows & others) / len(rows | others)
            if true.label == span.label and share > best:
                best, which = share, i
        if which is not None and best >= least and not hit[which]:
            hit[which] = True
            right += 1
        else:
            wrong += 1
    return Counts(right, wrong, hit.count(False))


@given(seeds, st.sampled_from([0.1, 0.25, 0.5, 0.9]), st.booleans())
def test_segments_are_counted_as_right_wrong_and_missed(seed: int, least: float, background: bool) -> None:
    one = compared(seed)
    sides = [
        with_background(s, 60) if background else [Stretch(x.start, x.stop, x.label) for x in s]
        for s in (one.truth, one.found)
    ]
    assert segment_counts(one, least, background=background) == slow_counts(sides[0], sides[1], least)


def test_f1_of_several_recordings_is_of_their_counts_together() -> None:
    recordings = [compared(seed) for seed in range(5)]
    each = [segment_counts(one, 0.25) for one in recordings]
    right, wrong = sum(one.right for one in each), sum(one.wrong for one in each)
    missed = sum(one.missed for one in each)
    precision, recall = right / (right + wrong), right / (right + missed)
    assert f1_at(recordings, [0.25])[0.25] == pytest.approx(2 * precision * recall / (precision + recall))


def test_a_second_find_of_the_same_segment_is_wrong() -> None:
    one = Compared(rows=100, truth=[Stretch(0, 50, "a")], found=[Stretch(0, 24, "a"), Stretch(25, 50, "a")])
    assert segment_counts(one, 0.25) == Counts(1, 1, 0)


def test_nothing_to_find_and_nothing_found_is_perfect() -> None:
    one = Compared(rows=100, truth=[], found=[])
    assert f1_at([one]) == {0.1: 1.0, 0.25: 1.0, 0.5: 1.0}
    assert edit_score(one) == 1.0 and frame_accuracy([one]) == 1.0


def test_what_lies_outside_of_the_finished_parts_counts_for_nothing() -> None:
    found = [Stretch(0, 10, "a"), Stretch(60, 90, "b")]
    one = Compared(rows=100, truth=[Stretch(0, 10, "a")], found=found, finished=[(0, 50)])
    assert f1_at([one], [0.5])[0.5] == 1.0 and frame_accuracy([one]) == 1.0
    assert matched(one) == (1, 1)


@given(seeds, st.booleans())
def test_true_segments_are_matched_by_at_most_one_found_one(seed: int, blind: bool) -> None:
    one = compared(seed)
    pairs = [
        (overlap(true, span), i, j)
        for i, true in enumerate(one.truth)
        for j, span in enumerate(one.found)
        if (blind or true.label == span.label) and overlap(true, span) > 0.5
    ]
    # spans of one side do not overlap: more than a half of a common hull cannot be shared twice
    assert len({i for _, i, _ in pairs}) == len({j for _, _, j in pairs}) == len(pairs)
    halves = [
        i
        for i, true in enumerate(one.truth)
        for span in one.found
        if (blind or true.label == span.label) and overlap(true, span) == 0.5
    ]
    hits, total = matched(one, blind=blind)
    assert total == len(one.truth)
    assert len(pairs) <= hits <= len(pairs) + len(halves)


def test_intervals_hold_the_figures_and_are_the_same_each_time() -> None:
    runs = [[compared(seed + 100 * run, subject=str(seed % 4)) for seed in range(8)] for run in range(3)]
    scores = evaluate_segments(runs, draws=200)
    assert scores == evaluate_segments(runs, draws=200)
    assert (scores.recordings, scores.subjects, scores.seeds) == (8, 4, 3)
    assert scores.frame_accuracy.value == pytest.approx(np.mean([frame_accuracy(run) for run in runs]))
    expected = np.mean([f1_at(run, [0.5], background=True)[0.5] for run in runs])
    assert scores.f1_with_background["0.50"].value == pytest.approx(expected)
    edits = np.mean([np.mean([edit_score(one) for one in run]) for run in runs])
    assert scores.edit.value == pytest.approx(edits)
    assert scores.f1["0.10"].low < scores.f1["0.10"].value < scores.f1["0.10"].high
    assert "F1@25" in in_words(scores)
