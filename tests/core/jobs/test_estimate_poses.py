"""Poses go into blocks; a stopped run goes on from the last one and people keep their ids."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.errors import UserError
from core.jobs import estimate_poses as job
from core.jobs.blocks import PoseBlocks, block_files, make_block, read_block, write_block
from core.jobs.outcomes import PosesFound
from core.jobs.requests import EstimatePoses
from core.jobs.steps import FileReady
from core.jobs.track_joining import TrackJoiner
from core.pose_estimators import ESTIMATORS, FoundBody, FoundPoses
from core.work import run_to_end
from tests.core.media.films import write_film
from tests.helpers import fake_estimator

FRAMES = 100


@pytest.fixture(autouse=True)
def fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, place in fake_estimator.FAKES.items():
        monkeypatch.setitem(ESTIMATORS, name, place)
    monkeypatch.setattr(job, "BLOCK_PICTURES", 32)
    fake_estimator.asked.clear()


@pytest.fixture
def video(tmp_path: Path) -> Path:
    return write_film(tmp_path / "film.mp4", FRAMES)


def request(video: Path, **changes: object) -> EstimatePoses:
    settings = {"video": str(video), "folder": str(video.parent / "work"), "estimator": "fake", **changes}
    return EstimatePoses(**settings)  # type: ignore[arg-type]


def run(asked: EstimatePoses) -> PosesFound:
    return run_to_end(job.estimate_poses(asked))


def stopped_after(asked: EstimatePoses, blocks: int) -> None:
    """Run until `blocks` blocks are written, then close the job as a cancel does."""
    running = job.estimate_poses(asked)
    ready = 0
    for step in running:
        ready += isinstance(step, FileReady)
        if ready == blocks:
            break
    running.close()


def body(track_id: int, shift: float = 0.0) -> FoundBody:
    figure = fake_estimator.poses_of(10)
    px = figure.px[0] + np.array([shift, 0], np.float32)
    return FoundBody(track_id, px, figure.m[0], figure.scores[0])


def test_every_picture_lies_in_exactly_one_block(video: Path) -> None:
    found = run(request(video))
    frames = np.concatenate([block.frame for block in PoseBlocks(Path(found.folder), 0).blocks()])
    assert frames.tolist() == list(range(FRAMES))
    assert (found.start, found.stop, found.skeleton) == (0, FRAMES, "blazepose-33")
    assert [(t.id, t.start, t.stop, t.frames_seen) for t in found.tracks] == [(0, 0, FRAMES, FRAMES)]


def test_rows_come_back_as_the_estimator_gave_them_over_block_boundaries(video: Path) -> None:
    found = run(request(video))
    px, scores, m = PoseBlocks(Path(found.folder), 0).rows([0], 20, 70)
    truth = fake_estimator.poses_of(FRAMES)
    assert np.array_equal(px, truth.px[20:70])
    assert np.array_equal(scores, truth.scores[20:70])
    assert m is not None
    assert np.array_equal(m, truth.m[20:70])


def test_frames_on_which_a_track_was_not_seen_are_unknown(tmp_path: Path) -> None:
    write_block(tmp_path, make_block(0, 4, [FoundPoses(0, (body(3),)), FoundPoses(3, (body(3),))], (0, 0)))
    px, scores, _ = PoseBlocks(tmp_path, 0).rows([3], 0, 6)
    assert np.isfinite(px).all(axis=(1, 2)).tolist() == [True, False, False, True, False, False]
    assert (scores[1] == 0).all()


def test_a_block_without_anybody_is_a_block(tmp_path: Path) -> None:
    path = write_block(tmp_path, make_block(0, 2, [FoundPoses(0, ()), FoundPoses(1, ())], (0.5, 0.1)))
    assert len(read_block(path).frame) == 0
    assert PoseBlocks(tmp_path, 0).tracks(np.arange(2.0)) == ()


def test_only_blocks_that_follow_one_another_count(tmp_path: Path) -> None:
    for start, stop in ((0, 4), (4, 8), (12, 16)):
        write_block(tmp_path, make_block(start, stop, [], (0, 0)))
    assert [(a, b) for a, b, _ in block_files(tmp_path, 0)] == [(0, 4), (4, 8)]


def test_a_stopped_run_goes_on_after_its_last_block(video: Path) -> None:
    stopped_after(request(video), 2)
    fake_estimator.asked.clear()
    found = run(request(video, resume=True))
    assert fake_estimator.asked == [(64 - 16, FRAMES)]
    frames = np.concatenate([block.frame for block in PoseBlocks(Path(found.folder), 0).blocks()])
    assert frames.tolist() == list(range(FRAMES))


def test_people_keep_their_ids_over_the_place_where_a_run_went_on(
    video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped_after(request(video, estimator="fake-two"), 1)
    monkeypatch.setattr(fake_estimator.TwoSquatting, "places", (600.0, 0.0))  # found in the other order
    monkeypatch.setattr(fake_estimator.TwoSquatting, "first_id", 7)
    found = run(request(video, estimator="fake-two", resume=True))
    assert [track.id for track in found.tracks] == [0, 1]
    px, _, _ = PoseBlocks(Path(found.folder), 0).rows([1], 0, FRAMES)
    left = px[:, :, 0].min(axis=1) - fake_estimator.poses_of(FRAMES).px[:FRAMES, :, 0].min(axis=1)
    assert left == pytest.approx(600, abs=1)


def test_without_resume_a_run_begins_anew(video: Path) -> None:
    stopped_after(request(video), 2)
    first = (video.parent / "work" / "run.json").read_text()
    fake_estimator.asked.clear()
    run(request(video))
    assert fake_estimator.asked == [(0, FRAMES)]
    assert (video.parent / "work" / "run.json").read_text() != first


def test_work_for_another_request_is_not_taken_up(video: Path) -> None:
    stopped_after(request(video), 2)
    fake_estimator.asked.clear()
    run(request(video, estimator="fake-two", resume=True))
    assert fake_estimator.asked == [(0, FRAMES)]


def test_a_part_of_the_video_keeps_the_videos_frame_numbers(video: Path) -> None:
    found = run(request(video, start=10, stop=50))
    assert [(t.start, t.stop) for t in found.tracks] == [(10, 50)]


def test_a_part_beyond_the_end_is_refused(video: Path) -> None:
    with pytest.raises(UserError, match="nothing between frame 200"):
        run(request(video, start=200))


def test_a_body_near_no_saved_one_gets_an_id_never_used_before() -> None:
    joiner = TrackJoiner(next_id=5)
    joiner.compare((body(0), body(1, 900)), [body(2)])
    assert [joiner.id_for(0), joiner.id_for(1), joiner.id_for(9)] == [2, 5, 6]


def test_an_unknown_estimator_is_named_with_those_there_are(video: Path) -> None:
    with pytest.raises(UserError) as caught:
        run(request(video, estimator="crystal-ball"))
    assert "crystal-ball" in caught.value.text
    assert "blazepose" in caught.value.hint
