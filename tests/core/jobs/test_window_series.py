"""Probabilities all along a video: computed piece by piece, kept as a series, told on every segment."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest

from core.action_recognisers import Recognition, RuledOut
from core.document.project import Segment, Tier
from core.evaluation.doubt import said_probabilities, said_ruled_out
from core.jobs import window_series
from core.jobs.movement import Clock, MovementTools, find_movement
from core.jobs.outcomes import FoundSegment, MovementFound, PersonMovement
from core.jobs.project_movement import segments_to_look_at
from core.jobs.results import take_in
from core.motion import PoseSequence
from core.motion.beliefs import WindowProbabilities
from core.work import run_to_end
from tests.app.made import made_store

INTERVAL_S = 0.5


class Person:
    """Somebody who stands there for a while; the x of the first keypoint is the time."""

    def __init__(self, seconds: float, fps: float = 10.0) -> None:
        self.start, self.stop = 5, 5 + round(seconds * fps)
        self.times_s = np.arange(self.stop + 3) / fps
        self.longest = 0

    def window(self, start: int, stop: int) -> tuple[PoseSequence, None]:
        """See `PersonPoses`."""
        self.longest = max(self.longest, stop - start)
        times = self.times_s[start:stop]
        px = np.zeros((stop - start, 33, 2), np.float32)
        px[:, 0, 0] = times
        scores = np.ones(px.shape[:2], np.float32)
        return PoseSequence(
            skeleton="blazepose-33", start=start, times_s=times, px=px, scores=scores, size_px=(640, 360)
        ), None


class Said:
    """A recogniser that believes in squats the more the later it is."""

    id = "fake-package"

    def recognise(self, poses, cycles=(), hands=None) -> Recognition:  # type: ignore[no-untyped-def]
        """Always the same."""
        return Recognition("squat", 0.61, (("squat", 0.61), ("lunge", 0.3), ("bend", 0.09)))

    def window_probabilities(self, poses, hands=None) -> WindowProbabilities:  # type: ignore[no-untyped-def]
        """The time of each window's middle, in thousandths."""
        length = poses.times_s[-1] - poses.times_s[0]
        middles = poses.times_s[0] + INTERVAL_S * np.arange(int(length / INTERVAL_S) + 1)
        late = np.interp(middles, poses.times_s, poses.px[:, 0, 0]) / 1000
        values = np.stack([late, 1 - late], 1).astype(np.float32)
        return WindowProbabilities(
            start=poses.start, interval_s=INTERVAL_S, labels=("squat", "stand_still"), values=values
        )


def test_a_long_stay_is_looked_at_in_pieces_and_every_window_says_its_own_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_series, "PIECE_S", 20.0)
    person = Person(seconds=65.0)
    found = run_to_end(window_series.find_probabilities(person, Said(), tmp_path))
    assert found is not None
    values = np.load(found.file)
    assert (found.start, found.interval_s, found.channels) == (5, 0.5, ("squat", "stand_still"))
    assert len(values) == 130
    assert values[:, 0] * 1000 == pytest.approx(0.5 + 0.5 * np.arange(130), abs=0.06)
    assert person.longest <= 27 * 10


def test_somebody_seen_on_one_frame_has_no_series(tmp_path: Path) -> None:
    person = Person(seconds=0.1)
    assert run_to_end(window_series.find_probabilities(person, Said(), tmp_path)) is None


def test_labelling_tells_the_likeliest_labels_of_a_segment_and_leaves_a_series(tmp_path: Path) -> None:
    tools = MovementTools(recogniser=Said(), folder=str(tmp_path))
    known = PersonMovement(segments=(FoundSegment(start=10, stop=60, source="changepoints"),))
    movement = run_to_end(find_movement(Person(seconds=10.0), tools, Clock(), known))
    assert movement.segments[0].attributes == {"probabilities": "squat 0.610, lunge 0.300, bend 0.090"}
    assert len(movement.series) == 1


def test_a_segment_that_a_rule_makes_unknown_keeps_what_it_looks_like_and_no_probability() -> None:
    class Refuses(Said):
        def recognise(self, poses, cycles=(), hands=None) -> Recognition:  # type: ignore[no-untyped-def]
            ranking = (("squat", 0.961), ("unknown", 0.03))
            return Recognition("unknown", None, ranking, ruled_out=RuledOut("squat", 0.961, "uncounted"))

    known = PersonMovement(segments=(FoundSegment(start=10, stop=60, confidence=0.7, source="changepoints"),))
    tools = MovementTools(recogniser=Refuses())
    (made,) = run_to_end(find_movement(Person(seconds=10.0), tools, Clock(), known)).segments
    assert (made.label, made.confidence) == ("unknown", None)
    segment = Segment(id="s", start=10, stop=60, label=made.label, attributes=made.attributes)
    assert said_ruled_out(segment) == ("squat", 0.961, "uncounted")
    tools = MovementTools(recogniser=Said())
    (again,) = run_to_end(
        find_movement(Person(10.0), tools, Clock(), PersonMovement(segments=(made,)))
    ).segments
    assert again.label == "squat" and "ruled_out" not in again.attributes


def test_series_and_probabilities_come_into_the_project_and_go_with_one_undo(tmp_path: Path) -> None:
    with made_store(tmp_path) as store:
        before = store.project
        person, video = before.people[0], before.videos[0]
        tools = MovementTools(recogniser=Said(), folder=str(tmp_path / "work"))
        known = PersonMovement(segments=(FoundSegment(start=10, stop=30, source="changepoints"),))
        movement = run_to_end(find_movement(Person(seconds=3.0), tools, Clock(), known))
        found = MovementFound(
            kinds=("labels",),
            people=(PersonMovement(person_id=person.id, segments=movement.segments, series=movement.series),),
            models=("fake-package",),
            video_id=video.id,
        )
        take_in(store, found)
        series = store.project.series[-1]
        assert (series.person_id, series.unit, series.source) == (person.id, "probability", "fake-package")
        assert store.read_array(series.values).shape == (6, 2)
        segment = store.project.tiers[-1].segments[0]
        assert said_probabilities(segment) == {"squat": 0.61, "lunge": 0.3, "bend": 0.09}
        assert not list((tmp_path / "work").glob("*.npy"))
        store.undo(author=None)
        assert store.project.series == before.series


def test_what_another_model_said_before_is_forgotten() -> None:
    old = FoundSegment(
        start=10,
        stop=60,
        attributes={"probabilities": "walk 0.9, run 0.1", "disagreement": "0.9", "side": "left"},
    )
    known = PersonMovement(segments=(old,))
    movement = run_to_end(
        find_movement(Person(seconds=10.0), MovementTools(recogniser=Said()), Clock(), known)
    )
    told = movement.segments[0].attributes
    assert told["side"] == "left"
    assert "walk" not in told["probabilities"] and "disagreement" not in told


def test_one_segment_alone_is_labelled_again_when_its_span_is_asked_for(tmp_path: Path) -> None:
    def segment(name: str, start: int, stop: int) -> Segment:
        return Segment(id=name, start=start, stop=stop, label="squat")

    with made_store(tmp_path) as store:
        person = store.project.people[0]
        tiers = tuple(
            Tier(id=name, name=name, recording_id="recording", person_id=person.id, segments=segments)
            for name, segments in (
                ("old", (segment("a", 10, 40), segment("b", 40, 80))),
                ("new", (segment("c", 5, 90),)),
            )
        )
        project = msgspec.structs.replace(store.project, tiers=tiers)
        assert [s.id for s in segments_to_look_at(project, person.id, (10, 40))] == ["a"]
        assert [s.id for s in segments_to_look_at(project, person.id, (0, None))] == ["c"]
