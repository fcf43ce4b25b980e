"""What pre-training is worth: who teaches with labels, who is asked, and how sure the figures are."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from tests.benchmarks.bench_few_labels import few, gain_of, share_of_all
from tests.helpers.made_clips import made_clips


def test_every_class_keeps_so_many_labels_drawn_by_the_seed() -> None:
    clips = made_clips(classes=3, each=9)
    classes = sorted({clip.label for clip in clips})
    drawn = [few(clips, classes, 5, seed) for seed in (0, 0, 1)]
    assert Counter(clip.label for clip in drawn[0]) == dict.fromkeys(classes, 5)
    names = [[clip.name for clip in one] for one in drawn]
    assert len(set(names[0])) == 15 and names[0] == names[1] != names[2]


def test_the_gain_is_that_of_the_same_clips_and_lies_within_its_bounds() -> None:
    truth = np.arange(60) % 3
    right, wrong = np.eye(3, dtype=np.float32)[truth], np.eye(3, dtype=np.float32)[(truth + 1) % 3]
    before = np.stack([np.where(np.arange(60)[:, None] < count, right, wrong) for count in (20, 24)])
    after = np.stack([np.where(np.arange(60)[:, None] < count, right, wrong) for count in (35, 39)])
    gain = gain_of(before, after, truth)
    assert gain.value == pytest.approx(0.25)
    assert share_of_all(after, truth).value - share_of_all(before, truth).value == pytest.approx(0.25)
    assert 0.1 < gain.low < 0.25 < gain.high < 0.4
    assert gain_of(before, before, truth).low == gain_of(before, before, truth).high == 0
