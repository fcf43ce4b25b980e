"""Reading data sets: the real ones where they are there, and what happens with broken ones."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import pytest

from core.errors import UserError
from core.file_formats.data_sets import read_data_set
from core.file_formats.splits import NTU120_PEOPLE, SPLITS, by_values, split_named, train_and_test
from core.motion.clips import SkeletonClip
from core.motion.skeletons import load_skeleton


def msr_text(frames: int = 5, value: str = "") -> str:
    """A clip as MSR-Action3D writes it."""
    rows = [f"{k / 10} {f / 10} 2.5 1.0" for f in range(frames) for k in range(20)]
    return "\n".join([value or rows[0], *rows[1:]])


def utkinect_zip(path: Path, labels: str) -> Path:
    """One recording of 30 rows, frame numbers 100, 104, ... with 108 given twice."""
    numbers = [100, 104, 108, 108, *range(112, 216, 4)]
    rows = [" ".join([str(n), *(str(i / 100 + k / 10) for k in range(60))]) for i, n in enumerate(numbers)]
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("joints_s01_e01.txt", "\n".join(rows))
        archive.writestr("actionLabel.txt", labels)
    return path


def travel(clip: SkeletonClip, keypoint: str) -> float:
    """How far a keypoint goes relative to the hips."""
    skeleton = load_skeleton(clip.skeleton)
    moves = clip.positions[0, :, skeleton.index(keypoint)]
    moves = moves - clip.positions[0][:, list(skeleton.centre)].mean(1)
    return float(np.nansum(np.linalg.norm(np.diff(moves, axis=0), axis=-1)))


def test_msr_clips_have_people_that_stand_upright_and_throw_with_their_right(shared_data: Path) -> None:
    data = read_data_set(shared_data / "skeletons" / "msr_action3d_real_world_raw.zip")
    assert (len(data.clips), len(data.classes), len(data.subjects)) == (566, 20, 10)
    assert [s.name for s in data.skipped] == ["a13_s09_e02_skeleton3D.txt"]
    train, test = train_and_test(data.clips, SPLITS["msr_action3d"])
    assert (len(train), len(test)) == (291, 275)
    skeleton = load_skeleton("kinect-20")
    height = {k: [] for k in ("head", "pelvis", "feet")}
    for clip in data.clips:
        y = np.nanmean(clip.positions[0, ..., 1], 0)
        height["head"].append(y[skeleton.index("head")])
        height["pelvis"].append(y[skeleton.index("hip_center")])
        height["feet"].append(y[skeleton.index("left_foot")])
    assert np.median(height["head"]) > np.median(height["pelvis"]) + 0.4
    assert np.median(height["pelvis"]) > np.median(height["feet"]) + 0.7
    for label, keypoint in (("high_throw", "wrist"), ("high_arm_wave", "wrist"), ("forward_kick", "ankle")):
        clips = [c for c in data.clips if c.label == label]
        right = sum(travel(c, f"right_{keypoint}") > travel(c, f"left_{keypoint}") for c in clips)
        assert right >= 0.95 * len(clips), label
    faces_the_camera(data.clips)


def faces_the_camera(clips: object) -> None:
    """A person who faces the camera (feet towards +z) has the left side at the picture's right (+x)."""
    skeleton = load_skeleton("kinect-20")
    place = np.nanmedian(np.concatenate([c.positions[0] for c in clips]), 0)  # type: ignore[attr-defined]
    assert place[skeleton.index("left_shoulder"), 0] > place[skeleton.index("right_shoulder"), 0] + 0.2
    forward = place[skeleton.index("left_foot"), 2] - place[skeleton.index("left_ankle"), 2]
    assert forward > 0.02


def test_utkinect_clips_keep_their_true_frames_and_right_hands(shared_data: Path) -> None:
    data = read_data_set(shared_data / "skeletons" / "utkinect_joints_raw.zip")
    assert (len(data.clips), len(data.classes)) == (199, 10)
    assert [s.name for s in data.skipped] == ["s10_e02, carry"]
    train, test = train_and_test(data.clips, SPLITS["utkinect"])
    assert (len(train), len(test)) == (100, 99)
    clip = next(c for c in data.clips if c.name == "s01_e01_walk")
    assert 252 <= clip.frames[0] < 260 and 380 < clip.frames[-1] <= 390
    assert set(np.diff(clip.frames)) - {4}
    pulls = [c for c in data.clips if c.label in ("pull", "push")]
    assert sum(travel(c, "right_wrist") > travel(c, "left_wrist") for c in pulls) >= 0.95 * len(pulls)
    skeleton = load_skeleton("kinect-20")
    first = np.stack([c.positions[0, 0] for c in data.clips if c.label == "waveHands"])
    across = first[:, skeleton.index("left_shoulder"), 0] - first[:, skeleton.index("right_shoulder"), 0]
    assert (across > 0.1).all()


def test_the_two_lists_of_utkinect_differ_in_seven_spans(shared_data: Path) -> None:
    path = shared_data / "skeletons" / "utkinect_joints_raw.zip"
    mended = {c.name: len(c.frames) for c in read_data_set(path).clips}
    first = {c.name: len(c.frames) for c in read_data_set(path, "utkinect", labels="original").clips}
    assert sum(mended[name] != first[name] for name in mended) == 7


def test_utkinect_actions_without_frames_are_named_and_the_rest_is_used(tmp_path: Path) -> None:
    labels = "s01_e01\nwalk: 104 112 \ncarry:  NaN NaN\npush: 900 950\nwhat is this\ns02_e01\nwalk: 1 2\n"
    data = read_data_set(utkinect_zip(tmp_path / "set.zip", labels))
    assert [c.label for c in data.clips] == ["walk"]
    assert data.clips[0].frames.tolist() == [104, 108, 112]
    assert data.clips[0].positions[0, 1, 0, 1] == pytest.approx(0.13)  # of the two rows 108 the later one
    names = [s.name for s in data.skipped]
    assert names == ["s01_e01, carry", "actionLabel.txt", "joints_s01_e01.txt, push", "joints_s02_e01.txt"]


def test_broken_files_of_a_set_are_named_and_the_rest_is_used(tmp_path: Path) -> None:
    (tmp_path / "a01_s01_e01_skeleton3D.txt").write_text(msr_text())
    (tmp_path / "a01_s02_e01_skeleton3D.txt").write_text("1 2 3")
    (tmp_path / "a01_s03_e01_skeleton3D.txt").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "a01_s04_e01_skeleton3D.txt").write_text("")
    (tmp_path / "a01_s05_e01_skeleton3D.txt").write_text(" ".join(["0"] * 160))
    (tmp_path / "a01_s06_e01_skeleton3D.txt").write_text(msr_text(1, "1e39 nan -inf 7"))
    data = read_data_set(tmp_path)
    assert [c.subject for c in data.clips] == ["s01", "s06"]
    assert [s.name[4:7] for s in data.skipped] == ["s02", "s03", "s04", "s05"]
    assert all(s.reason for s in data.skipped)
    assert np.isnan(data.clips[1].positions[0, 0, 4]).all() and data.clips[1].scores[0, 0, 4] == 0


@pytest.mark.parametrize("what", ["missing", "empty folder", "empty zip", "no zip", "other files", "all bad"])
def test_what_is_no_data_set_is_refused_in_words(tmp_path: Path, what: str) -> None:
    path = tmp_path / "set.zip"
    if what == "empty folder":
        path.mkdir()
    elif what == "empty zip":
        zipfile.ZipFile(path, "w").close()
    elif what == "no zip":
        path.write_bytes(b"PK\x03\x04 but nothing else")
    elif what == "other files":
        path.mkdir()
        (path / "holiday.txt").write_text("sunny")
    elif what == "all bad":
        path.mkdir()
        (path / "a01_s01_e01_skeleton3D.txt").write_text("x")
    with pytest.raises(UserError) as caught:
        read_data_set(path)
    assert "set.zip" in caught.value.text and str(tmp_path) not in caught.value.text + caught.value.hint


def test_a_format_or_choice_that_is_not_there_is_refused(tmp_path: Path) -> None:
    path = utkinect_zip(tmp_path / "set.zip", "s01_e01\nwalk: 100 112\n")
    for format, choice in (("nonsense", {}), ("utkinect", {"labels": "x"}), ("utkinect", {"colour": "red"})):
        with pytest.raises(UserError):
            read_data_set(path, format, **choice)


def test_the_published_lists_of_people_have_the_published_lengths() -> None:
    assert (len(SPLITS["ntu60_xsub"].train), len(NTU120_PEOPLE), len(SPLITS["ntu120_xset"].train)) == (
        20,
        53,
        16,
    )


def test_a_split_that_leaves_nobody_is_refused(tmp_path: Path) -> None:
    data = read_data_set(utkinect_zip(tmp_path / "set.zip", "s01_e01\nwalk: 100 112\npush: 112 130\n"))
    for split in (SPLITS["utkinect"], SPLITS["ntu60_xview"], by_values("subject", ["s02"], ["s03"])):
        with pytest.raises(UserError):
            train_and_test(data.clips, split)
    train, test = train_and_test(data.clips, by_values("label", ["walk"]))
    assert (train.tolist(), test.tolist()) == ([0], [1])
    train, test = train_and_test(data.clips, split_named("label:walk"))
    assert (train.tolist(), test.tolist()) == ([0], [1])
    with pytest.raises(UserError, match="nonsense"):
        split_named("nonsense")
