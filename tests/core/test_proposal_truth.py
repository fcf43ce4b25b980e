"""The benchmarks of segmenters: what counts as true, as matched, and as ahead."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import numpy as np

from core.evaluation.segmentation import Compared, Stretch
from core.jobs.outcomes import FoundSegment
from tests.benchmarks.bench_assembled import MEASURES, interval, share
from tests.benchmarks.bench_proposals import TRUTH, TrueSpan, pairs, truth_of


def test_marks_become_a_set_that_reaches_half_a_repetition_beyond_them() -> None:
    clip = {"marks": [{"at": [79, 169, 252], "labels": ["squat"]}], "spans": [], "file": "x"}
    assert truth_of(clip, 322) == [TrueSpan(36, 295, ("squat",))]
    assert truth_of({"whole": ["walk"]}, 124) == [TrueSpan(0, 124, ("walk",))]
    spans = {"spans": [{"start": 690, "stop": 788, "labels": ["stand_still"]}]}
    assert truth_of(spans, 700) == [TrueSpan(690, 700, ("stand_still",))]


def test_a_proposal_matches_one_true_segment_and_only_with_a_right_label() -> None:
    truth = [TrueSpan(0, 100, ("squat", "reach")), TrueSpan(100, 200, ("walk",))]
    proposed = [
        FoundSegment(start=0, stop=140, label="reach", confidence=0.9, source="x"),
        FoundSegment(start=140, stop=210, label="run", confidence=0.9, source="x"),
    ]
    assert pairs(truth, proposed, blind=False) == {0}
    assert pairs(truth, proposed, blind=True) == {0, 1}
    assert pairs(truth, proposed[:1], blind=True) == {0}


def test_the_truth_names_shared_clips_and_marks_of_theirs_alone(shared_data: Path) -> None:
    listed = {one["file"]: one for one in json.loads((shared_data / "videos/videos_shared.json").read_text())}
    clips = tomllib.loads(TRUTH.read_text())["clips"]
    assert len({clip["file"] for clip in clips}) == len(clips)
    for clip in clips:
        entry = listed[clip["file"]]
        for marks in clip.get("marks", ()):
            assert marks["at"] == entry["mark_frames"]
        for span in truth_of(clip, entry["frames_decoded"]):
            assert 0 <= span.start < span.stop <= entry["frames_decoded"]


def test_cutting_without_names_is_judged_by_where_the_cuts_are() -> None:
    truth = (Stretch(0, 50, "squat"), Stretch(60, 100, "walk"))
    cut = (Stretch(0, 52, "run"), Stretch(52, 60, "run"), Stretch(60, 100, "run"))
    one = Compared(rows=100, truth=truth, found=cut, subject="a")
    assert share([one], MEASURES["f1_25_labelled"]) == 0
    assert share([one], MEASURES["f1_25_blind"]) == 2 * 2 / (2 * 2 + 1)
    assert share([one], MEASURES["f1_25_all"]) == 1  # the pause is a stretch of its own
    ahead = interval([np.array([[1.0, 1.0], [1.0, 2.0]]), np.array([[0.0, 1.0], [1.0, 2.0]])], ["a", "b"])
    assert ahead.value == 2 / 3 - 1 / 3 and ahead.low == 0 and ahead.high == 1
