"""The sample project: its truth is what the studio says, and the program finds what is in it."""

from __future__ import annotations

import json
from pathlib import Path

import av
import numpy as np
import pytest

from core.action_recognisers.vocabulary import load_actions
from tests.studio import Take
from tests.studio.filming import Plan
from tests.studio.make_sample import CAMERA, LIGHT, ROOM, person
from tests.studio.sample import VIDEO, sample_truth

COUNTS = {"squat": 4, "jumping_jack": 8, "biceps_curl": 4, "lunge": 4, "push_up": 4}


def test_the_truth_of_the_sample_is_what_the_studio_films() -> None:
    truth = sample_truth()
    plan = Plan(Take(people=(person(),), size=(854, 480), camera=CAMERA, light=LIGHT, room=ROOM))
    assert len(plan.times_s) == len(truth.times_s)
    for t in range(0, len(plan.times_s), 50):
        seen, _ = CAMERA.view(float(plan.times_s[t]), (854, 480)).project(plan.world[0, t])
        assert np.abs(seen - truth.px[0, t]).max() < 0.06
    assert {s.label: s.count for s in truth.segments if s.repetitions} == COUNTS


def test_every_picture_of_the_sample_has_its_truth() -> None:
    with av.open(str(VIDEO)) as container:
        times = np.array([float(p.pts * p.time_base) for p in container.demux(video=0) if p.pts is not None])
    np.testing.assert_allclose(np.sort(times), sample_truth().times_s, atol=1e-3)
    assert VIDEO.stat().st_size < 3_000_000


def _is_on_the_way_to_the_floor(segment: dict[str, int]) -> bool:
    """Before the first push-up and after the last; the person stands by then."""
    push_ups = next(s for s in sample_truth().segments if s.label == "push_up").repetitions
    first, last = (sample_truth().frame_at(t) for t in (push_ups[0].start_s, push_ups[-1].stop_s))
    middle = (segment["start_frame"] + segment["stop_frame"]) // 2
    return first - 100 < middle < first or last < middle < last + 120


@pytest.mark.slow
def test_analyse_counts_every_exercise_of_the_sample(tmp_path: Path) -> None:
    from core.cli import run_command

    assert run_command(["analyse", str(VIDEO), "--out", str(tmp_path)]) == 0
    report = json.loads((tmp_path / "sample.json").read_text(encoding="utf-8"))
    people = sorted(report["people"], key=lambda person: -person["frames_seen"])
    assert people[0]["frames_seen"] == len(sample_truth().times_s)
    found = people[0]["repetitions"]
    wanted = [s for s in sample_truth().segments if s.repetitions]
    for one, segment in zip(found, wanted, strict=True):
        turns = [cycle["turn_frame"] for cycle in one["cycles"] if not cycle.get("partial")]
        true_turns = [r.turn_s for r in segment.repetitions]
        if segment.count_per_side is not None:  # left, right, left ...
            true_turns = [turn_s for r in segment.repetitions for turn_s, _ in r.sides]
        frames = np.array([sample_truth().frame_at(turn_s) for turn_s in true_turns])
        assert (one["count"], one["count_per_side"]) == (segment.count, segment.count_per_side)
        assert all(np.abs(frames - turn).min() <= 8 for turn in turns), segment.label
        assert one["label"] == segment.label
    names = {one["label"] for one in people[0]["segments"] if _is_on_the_way_to_the_floor(one)}
    assert names and not any(load_actions().labels[name].counted for name in names)
    assert not any(other["repetitions"] for other in people[1:])
