"""What jobs found comes into a project once, beside what is there; people are told apart and known again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from core.document.edits.corrections import correct_keypoint
from core.document.project import Correction, Project
from core.document.store import DocumentStore
from core.jobs import analyse as analyse_job
from core.jobs.analyse import analyse
from core.jobs.import_video import import_video
from core.jobs.outcomes import Analysed, AnyOutcome
from core.jobs.project_poses import PersonInProject, frame_times
from core.jobs.requests import Analyse, EstimatePoses, ImportVideo
from core.jobs.results import take_in
from core.jobs.work_folder import tidy_work, work_folder
from core.motion import PoseSequence
from core.motion.skeletons import load_skeleton
from core.pose_estimators import ESTIMATORS
from core.rep_counters import CountedCycle, CountedSet
from core.work import run_to_end
from tests.core.media.films import write_film
from tests.helpers import fake_estimator

FRAMES = 120


@pytest.fixture(autouse=True)
def fakes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KINESCRIBE_HOME", str(tmp_path / "home"))
    for name, place in fake_estimator.FAKES.items():
        monkeypatch.setitem(ESTIMATORS, name, place)


@pytest.fixture
def video(tmp_path: Path) -> Path:
    return write_film(tmp_path / "film.mp4", FRAMES)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DocumentStore]:
    with DocumentStore.create(tmp_path / "film.kinescribe", Project(id="p", name="film")) as made:
        yield made


def analysed(video: Path, estimator: str = "fake", **more: Any) -> Analysed:
    return run_to_end(analyse(Analyse(video=str(video), estimator=estimator, **more)))


def test_a_result_that_is_in_the_project_is_not_taken_in_twice(store: DocumentStore, video: Path) -> None:
    found = analysed(video)
    first = take_in(store, found)
    before = store.project
    assert take_in(store, found) == first
    assert store.project is before


def test_a_result_is_one_step_of_its_models_and_the_person_has_nothing_to_undo(
    store: DocumentStore, video: Path
) -> None:
    take_in(store, run_to_end(import_video(ImportVideo(video=str(video)))))
    steps = len(store.steps())
    take_in(store, analysed(video))
    (step,) = store.steps()[steps:]
    assert "fake" in step.author
    assert "periodicity" in step.author


def test_a_result_crosses_the_wire_as_json(video: Path) -> None:
    found = analysed(video)
    assert msgspec.json.decode(msgspec.json.encode(found), type=AnyOutcome) == found


def test_a_moved_video_is_found_again_not_added(store: DocumentStore, video: Path) -> None:
    take_in(store, run_to_end(import_video(ImportVideo(video=str(video)))))
    moved = video.rename(video.with_name("moved.mp4"))
    take_in(store, run_to_end(import_video(ImportVideo(video=str(moved)))))
    assert [one.path for one in store.project.videos] == ["moved.mp4"]


def test_two_people_found_again_keep_who_they_are(store: DocumentStore, video: Path) -> None:
    take_in(store, analysed(video, "fake-two"))
    first = {person.id: person.spans[0].track_id for person in store.project.people}
    take_in(store, analysed(video, "fake-two"))
    assert [(len(person.spans), person.id in first) for person in store.project.people] == [
        (2, True),
        (2, True),
    ]
    for person in store.project.people:
        assert {span.track_id for span in person.spans} == {first[person.id]}


def test_corrections_stand_in_for_what_was_predicted(store: DocumentStore, video: Path) -> None:
    taken = take_in(store, analysed(video))
    person = taken.people[0]
    for frame, place in ((30, (7.0, 8.0)), (31, (None, None))):
        correction = Correction(frame=frame, keypoint="left_knee", x=place[0], y=place[1])
        store.apply("Correct", correct_keypoint, taken.video_id, person, correction)
    project = store.project
    poses = PersonInProject(
        store=store,
        project=project,
        video=project.videos[0],
        person=project.people[0],
        run_id=taken.run_id,
        times_s=frame_times(store, project.videos[0]),
    )
    body, hands = poses.window(29, 33)
    knee = load_skeleton(body.skeleton).index("left_knee")
    assert body.px[1, knee].tolist() == [7.0, 8.0]
    assert body.scores[1, knee] == 1.0
    assert np.isnan(body.px[2, knee]).all()
    assert body.scores[2, knee] == 0.0
    predicted = fake_estimator.poses_of(FRAMES)
    assert np.array_equal(body.px[3], predicted.px[32])
    assert hands is None
    # In metres the knee went along in the plane of the picture, as far as the body's size says; y is up.
    assert body.m is not None and predicted.m is not None
    moved, shift = body.m[1, knee] - predicted.m[30, knee], body.px[1, knee] - predicted.px[30, knee]
    ratio = np.var(predicted.m[30, :, :2], axis=0).sum() / np.var(predicted.px[30], axis=0).sum()
    np.testing.assert_allclose(moved, [*(shift * np.sqrt(ratio) * (1, -1)), 0.0], rtol=1e-3, atol=1e-5)
    assert np.isnan(body.m[2, knee]).all()
    assert np.array_equal(body.m[3], predicted.m[32])


class OnlyFingers:
    """Sees nothing in the body, and eight repetitions once there are hands."""

    id = "fingers"

    def __init__(self, settings: Any = None) -> None:
        pass

    def count(self, poses: PoseSequence, hands: PoseSequence | None = None) -> list[CountedSet]:
        if hands is None:
            note = "Only the hands move; the body model cannot see fingers."
            return [CountedSet(start=0, stop=FRAMES, cycles=(), confidence=0, note=note)]
        assert hands.skeleton == "hands-42"
        cycles = tuple(CountedCycle(a, a + 5, a + 10) for a in range(0, 80, 10))
        return [CountedSet(start=0, stop=80, cycles=cycles, confidence=0.9)]


def test_where_only_fingers_move_the_video_is_looked_at_again_with_hands(
    store: DocumentStore, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ESTIMATORS, "blazepose", fake_estimator.FAKES["fake"])
    monkeypatch.setitem(ESTIMATORS, "blazepose-hands", fake_estimator.FAKES["fake-hands"])
    monkeypatch.setattr(analyse_job, "make_counter", lambda name: OnlyFingers())
    found = analysed(video, "auto")
    assert [len(one.cycles) for one in found.movement.people[0].sets] == [8]
    assert found.poses.estimator == "blazepose-hands"
    take_in(store, found)
    assert {layer.skeleton for layer in store.project.pose_layers} == {"blazepose-33", "hands-42"}
    (person,) = store.project.people
    poses = PersonInProject(
        store=store,
        project=store.project,
        video=store.project.videos[0],
        person=person,
        run_id=found.poses.run_id,
        times_s=frame_times(store, store.project.videos[0]),
    )
    hands = poses.window(0, 10)[1]
    assert hands is not None
    assert hands.px.shape == (10, 42, 2)


def test_the_same_work_for_another_project_or_request_has_a_folder_of_its_own(video: Path) -> None:
    request = EstimatePoses(video=str(video))
    folders = {
        work_folder(request),
        work_folder(request, "one.kinescribe"),
        work_folder(request, "two.kinescribe"),
        work_folder(EstimatePoses(video=str(video), start=5)),
        work_folder(EstimatePoses(video=str(video), resume=True, threads=3)),  # the same as the first
    }
    assert len(folders) == 4


def test_work_nobody_came_back_for_is_tidied_away(video: Path) -> None:
    folder = work_folder(EstimatePoses(video=str(video)))
    run_to_end(import_video(ImportVideo(video=str(video), folder=str(folder))))
    tidy_work()
    assert folder.exists()
    tidy_work(kept_s=-1)
    assert not folder.exists()
