"""NTU, pyskl, UI-PRMD, KIMORE, Pose Trainer, CMU arrays and our own clips."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest

from core.errors import UserError
from core.file_formats.arrays import read_npy
from core.file_formats.data_sets import DataSet, named_twice, read_data_set
from core.file_formats.findings import Findings, Skipped
from core.file_formats.kinescribe_clips import write_clips
from core.file_formats.shelf import put_on_shelf
from core.file_formats.splits import SPLITS, by_values, train_and_test
from core.motion.clips import SkeletonClip
from core.motion.skeletons import load_skeleton
from tests.core.file_formats.motion_files import dumped
from tests.core.file_formats.plain_pickles import pickled


def ntu_text(bodies: list[dict[str, float]], frames: int = 6) -> str:
    """A .skeleton file; each body has an id, the frames on which it is there, and how fast it moves."""
    lines = [str(frames)]
    for frame in range(frames):
        there = [b for b in bodies if b.get("first", 0) <= frame < b.get("last", frames)]
        lines.append(str(len(there)))
        for body in there:
            lines += [f"{int(body['id'])} 0 1 1 1 1 0 0.1 0.2 2", "25"]
            for k in range(25):
                x = body.get("x", 0) + body.get("speed", 0) * frame
                lines.append(f"{x + 0.1} {k / 10} 3.0 0 0 0 0 0 0 0 1 {2 if k else 1}")
    return "\n".join(lines) + "\n"


def at(clip: SkeletonClip, keypoint: str, person: int = 0) -> np.ndarray:
    return clip.positions[person][:, load_skeleton(clip.skeleton).index(keypoint)]


def left_is_left(clips: list[SkeletonClip], hips: tuple[str, str] = ("left_hip", "right_hip")) -> float:
    """The share of frames on which the left side is where up and forward (the feet) put it."""
    right = total = 0
    for clip in clips:
        names = load_skeleton(clip.skeleton).keypoints
        foot = next(f for f in ("foot", "toe") if f"left_{f}" in names)
        forward = sum(at(clip, f"{s}_{foot}") - at(clip, f"{s}_ankle") for s in ("left", "right"))
        side = at(clip, hips[0]) - at(clip, hips[1])
        agrees = (np.cross([0, 1, 0], forward) * side).sum(-1)
        right += int((agrees > 0).sum())
        total += int((~np.isnan(agrees)).sum())
    return right / total


def travel(clips: list[SkeletonClip], keypoint: str) -> float:
    middle = "hip_center" if clips[0].skeleton == "kinect-20" else "pelvis"
    return sum(
        float(np.nansum(np.linalg.norm(np.diff(at(c, keypoint) - at(c, middle), axis=0), axis=-1)))
        for c in clips
    )


def test_ntu_follows_bodies_by_their_number_and_keeps_the_two_that_move_most(tmp_path: Path) -> None:
    bodies = [
        {"id": 11, "x": 0.0, "speed": 0.01},
        {"id": 12, "x": 5.0, "speed": 0.3, "first": 2},
        {"id": 13, "x": 9.0},
    ]
    (tmp_path / "S001C002P003R001A058.skeleton").write_text(ntu_text(bodies))
    (clip,) = read_data_set(tmp_path).clips
    assert clip.positions.shape == (2, 6, 25, 3)
    assert np.isnan(clip.positions[0, :2]).all() and not np.isnan(clip.positions[0, 2:]).any()
    assert clip.positions[0, 2, 0, 0] == pytest.approx(-5.7) and clip.positions[0, 2, 0, 2] == -3
    assert clip.positions[1, 0, 0, 0] == pytest.approx(-0.1)
    assert clip.scores[1, 0, :2].tolist() == [0.5, 1.0]
    assert (clip.label, clip.subject, clip.attributes) == (
        "A058", "P003", {"setup": "S001", "camera": "C002", "repetition": "R001"},
    )  # fmt: skip
    alone = read_data_set(tmp_path, "ntu_skeleton", people="1")
    assert alone.clips[0].positions.shape[0] == 1


def test_ntu_files_without_people_or_cut_off_are_named(tmp_path: Path) -> None:
    good = ntu_text([{"id": 1}])
    (tmp_path / "S001C001P001R001A001.skeleton").write_text(good)
    for number, text in enumerate(
        ("", "0\n", "3\n0\n0\n0\n", good[:300], good.replace("25", "24"), "9" * 50), 2
    ):
        (tmp_path / f"S001C001P001R001A{number:03d}.skeleton").write_text(text)
    data = read_data_set(tmp_path)
    assert [c.label for c in data.clips] == ["A001"]
    assert len(data.skipped) == 6 and all(s.reason for s in data.skipped)


def test_real_ntu_files_hold_people_who_face_the_camera(shared_data: Path) -> None:
    data = read_data_set(shared_data / "interop" / "ntu_skeleton")
    assert [(c.label, c.subject, c.positions.shape[0]) for c in data.clips] == [
        ("A011", "P001", 1),
        ("A034", "P015", 1),
    ]
    assert left_is_left(list(data.clips)) > 0.9
    for clip in data.clips:
        assert np.median(at(clip, "head")[:, 1] - at(clip, "pelvis")[:, 1]) > 0.4
        assert np.median(at(clip, "left_shoulder")[:, 0] - at(clip, "right_shoulder")[:, 0]) > 0.15


def annotation(name: str, label: object, shape: tuple[int, ...] = (1, 4, 17, 2), **more: object) -> dict:
    return {
        "frame_dir": name, "label": label, "total_frames": shape[1], "img_shape": (1080, 1920),
        "keypoint": np.arange(np.prod(shape), dtype=np.float16).reshape(shape) % 700 + 1, **more,
    }  # fmt: skip


def test_pyskl_annotations_become_clips_with_their_lists_as_attributes(tmp_path: Path) -> None:
    scores = np.full((1, 4, 17), 0.5, np.float16)
    value = {
        "split": {
            "xsub_train": ["S001C001P001R001A002"],
            "xsub_val": ["S001C001P003R001A001"],
            "test": ["v_1"],
        },
        "annotations": [
            annotation("S001C001P001R001A002", 1, keypoint_score=scores),
            annotation("S001C001P003R001A001", 0),
            annotation("v_1", 7),
        ],
    }
    (tmp_path / "ntu60_hrnet.pkl").write_bytes(pickled(value))
    data = read_data_set(tmp_path / "ntu60_hrnet.pkl")
    first, second, third = data.clips
    assert (first.skeleton, first.label, first.subject, first.attributes["xsub"]) == (
        "coco-17",
        "A002",
        "P001",
        "train",
    )
    assert (third.label, third.attributes["split"]) == ("7", "test")
    assert first.scores.max() == 0.5 and second.scores.max() == 1
    assert first.positions[0, 0, 0].tolist() == [1, 2]
    train, test = train_and_test(data.clips, by_values("xsub", ["train"], ["val"]))
    assert (train.tolist(), test.tolist()) == ([0], [1])
    train, test = train_and_test(data.clips[:2], SPLITS["ntu60_xsub"])
    assert (train.tolist(), test.tolist()) == ([0], [1])


def test_pyskl_in_3d_has_zeros_where_nobody_is_and_x_to_the_right_of_the_picture(tmp_path: Path) -> None:
    body = np.ones((2, 3, 25, 3), np.float32)
    body[1] = 0
    (tmp_path / "ntu60_3danno.pkl").write_bytes(
        pickled([annotation("S001C001P001R001A001", 0, keypoint=body)])
    )
    (clip,) = read_data_set(tmp_path / "ntu60_3danno.pkl").clips
    assert clip.skeleton == "ntu-25" and clip.positions.shape == (1, 3, 25, 3)
    assert clip.positions[0, 0, 0].tolist() == [-1, 1, -1]


def test_pyskl_annotations_that_are_broken_are_named_and_the_rest_is_used(tmp_path: Path) -> None:
    bad = [
        "no dict", annotation("a", None), annotation("b", 1, (1, 4, 99, 2)), {"frame_dir": "c", "label": 1},
        annotation("d", 1, keypoint=np.zeros((1, 4, 17, 2))), annotation("e", 1, keypoint=np.array(["x"])),
        annotation("f", 1, keypoint_score=np.ones((2, 2))),
    ]  # fmt: skip
    (tmp_path / "set.pkl").write_bytes(pickled([annotation("good", 1), *bad]))
    data = read_data_set(tmp_path / "set.pkl")
    assert [c.name for c in data.clips] == ["good"]
    assert len(data.skipped) == len(bad)
    with pytest.raises(UserError, match="list of annotations"):
        (tmp_path / "other.pkl").write_bytes(pickled({"weights": [1.0]}))
        read_data_set(tmp_path / "other.pkl")


def npz_of(path: Path, **arrays: np.ndarray) -> Path:
    np.savez(path, **arrays)
    return path


def test_plain_arrays_are_read_as_far_as_names_and_shapes_tell(tmp_path: Path) -> None:
    body = dumped(unit=2.54 / 0.45)  # 31 joints in the order of ASF files, centimetres
    path = npz_of(
        tmp_path / "hdm_120fps.npz",
        **{
            "train/HDM_bd_squat1Reps_001_120/xyz": body,
            "test/jump_s03_e01/xyz": body[..., [0, 2, 1]] * [1, -1, 1],
            "a/rel": np.ones((4, 17, 3)),
            "a/root": np.ones((4, 3)),
            "odd/xyz": np.ones((4, 99, 3)),
            "odd/note": np.ones(3),
        },
    )
    (tmp_path / "list.csv").write_text("Trial,Description,Subject\na,walk fast,7\n")
    data = read_data_set(path)
    facts = [(c.label, c.subject, c.skeleton, c.attributes.get("split")) for c in data.clips]
    assert facts == [
        ("squat1Reps", "bd", "cmu-31", "train"), ("jump", "s03", "cmu-31", "test"),
        ("walk fast", "7", "h36m-17", None),
    ]  # fmt: skip
    assert [s.name for s in data.skipped] == ["hdm_120fps.npz, odd/xyz"]
    squat, jump, walk = data.clips
    for clip in (squat, jump):
        assert clip.frames_per_s == 120
        assert 1.2 < np.median(at(clip, "head")[:, 1] - at(clip, "left_ankle")[:, 1]) < 1.8
    assert walk.positions.max() == 2


def test_one_array_of_many_clips_lies_beside_its_labels(tmp_path: Path) -> None:
    path = npz_of(
        tmp_path / "x.npz",
        x=np.random.default_rng(0).normal(size=(3, 5, 17, 2)),
        y=np.array([2, 0, 2]),
        subjects=np.array(["s1", "s2", "s3"]),
    )
    data = read_data_set(path)
    assert [(c.label, c.subject, c.skeleton) for c in data.clips] == [
        ("2", "s1", "coco-17"), ("0", "s2", "coco-17"), ("2", "s3", "coco-17"),
    ]  # fmt: skip


def some_clips() -> list[SkeletonClip]:
    random = np.random.default_rng(0)
    return [
        SkeletonClip(
            name=f"clip/{i} ä",
            skeleton="coco-17",
            positions=random.normal(size=(1 + i % 2, 5, 17, 2)).astype(np.float32),
            scores=random.uniform(size=(1 + i % 2, 5, 17)).astype(np.float32),
            frames=np.array([3, 4, 6, 9, 10]),
            frames_per_s=25.0,
            label="jump" if i % 2 else "squat",
            subject=f"s{i}",
            attributes={"camera": "left"},
        )
        for i in range(3)
    ]


def same_clip(a: SkeletonClip, b: SkeletonClip) -> bool:
    arrays = all(
        np.array_equal(getattr(a, n), getattr(b, n), equal_nan=n == "positions")
        for n in ("positions", "scores", "frames")
    )
    return arrays and all(
        getattr(a, n) == getattr(b, n)
        for n in ("name", "skeleton", "frames_per_s", "label", "subject", "attributes")
    )


def test_our_own_clips_come_back_as_they_were_written(tmp_path: Path) -> None:
    write_clips(tmp_path / "set", some_clips(), title="Mine", licence="All mine", classes=("squat", "jump"))
    data = read_data_set(tmp_path / "set")
    assert (data.title, data.licence, data.classes) == ("Mine", "All mine", ("squat", "jump"))
    assert all(same_clip(a, b) for a, b in zip(some_clips(), data.clips, strict=True))
    zipped = tmp_path / "set.zip"
    with zipfile.ZipFile(zipped, "w") as archive:
        for path in (tmp_path / "set").rglob("*.*"):
            archive.write(path, path.relative_to(tmp_path))
    assert len(read_data_set(zipped).clips) == 3


def test_our_own_clips_with_missing_or_foreign_files_are_named(tmp_path: Path) -> None:
    write_clips(tmp_path, some_clips(), title="", licence="")
    files = sorted((tmp_path / "clips").iterdir())
    files[0].unlink()
    files[1].write_bytes(b"no arrays")
    data = read_data_set(tmp_path)
    assert len(data.clips) == 1 and len(data.skipped) == 2
    for text in (
        "{",
        "[]",
        '{"kinescribe_clips": 99}',
        '{"kinescribe_clips": 1, "clips": [{"file": "/etc/passwd"}]}',
    ):
        (tmp_path / "index.json").write_text(text)
        with pytest.raises(UserError):
            read_data_set(tmp_path)
    index = {"kinescribe_clips": 1, "clips": [{"file": "../x.npz", "name": "x", "skeleton": "coco-17"}]}
    (tmp_path / "index.json").write_text(json.dumps(index))
    with pytest.raises(UserError, match="can be used"):
        read_data_set(tmp_path)


@pytest.mark.parametrize(
    "header",
    [
        "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999, 99999999)}",
        "{'descr': '|O', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}",
        "__import__('os').system('x')",
        "{'descr': '<f4'}",
        "(((" * 100,
    ],
)
def test_array_files_that_lie_are_refused(header: str) -> None:
    data = b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header.encode() + b"\0" * 64
    with pytest.raises(UserError):
        read_npy(data)


def test_array_files_are_read_as_numpy_writes_them() -> None:
    for value in (
        np.arange(6.0).reshape(2, 3),
        np.asfortranarray(np.arange(6).reshape(2, 3)),
        np.zeros((0, 3)),
    ):
        file = io.BytesIO()
        np.save(file, value)
        np.testing.assert_array_equal(read_npy(file.getvalue()), value)


def test_real_sets_have_their_people_upright_and_left_at_their_left(shared_data: Path) -> None:
    folder = shared_data / "skeletons"
    sets: dict[str, DataSet] = {
        "uiprmd": read_data_set(folder / "uiprmd_kinect_30fps.npz"),
        "kimore": read_data_set(folder / "kimore_sample_csv.zip"),
        "cmu": read_data_set(shared_data / "cmu" / "cmu8_train_30fps.npz"),
    }
    counts = {name: (len(s.clips), len(s.classes), len(s.skipped)) for name, s in sets.items()}
    assert counts == {"uiprmd": (2000, 10, 0), "kimore": (10, 5, 0), "cmu": (72, 7, 0)}
    for name, data in sets.items():
        clips = list(data.clips)[:: max(1, len(data.clips) // 40)]
        heights = np.concatenate([at(c, "head")[:, 1] - at(c, "pelvis")[:, 1] for c in clips])
        assert np.median(heights) > 0.3, name
        assert left_is_left(clips) > 0.85, name
    raised = [c for c in sets["uiprmd"].clips if c.label == "shoulder_abduction"][::20]
    assert travel(raised, "right_wrist") > 2 * travel(raised, "left_wrist")


def test_cmu_trials_take_their_descriptions_from_the_csv_beside(shared_data: Path) -> None:
    data = read_data_set(shared_data / "cmu" / "cmu_shared_30fps.npz")
    assert len(data.clips) == 145 and data.skipped == ()
    first = next(c for c in data.clips if c.name == "01_01")
    assert (first.label, first.subject) == ("playground - forward jumps, turn around", "01")
    assert left_is_left(list(data.clips)[::12]) > 0.8
    dribbled = [c for c in data.clips if "dribble" in c.label]
    assert sum(travel([c], "right_wrist") > travel([c], "left_wrist") for c in dribbled) >= 0.9 * len(
        dribbled
    )
    (kick,) = [c for c in data.clips if c.label == "soccer - kick ball"]
    assert travel([kick], "right_ankle") > 1.3 * travel([kick], "left_ankle")
    assert "mocap.cs.cmu.edu" in data.licence


def test_pose_trainer_clips_are_pixels_with_missing_keypoints_unknown(shared_data: Path) -> None:
    data = read_data_set(shared_data / "skeletons" / "pose_trainer_openpose_npy.zip")
    assert len(data.clips) + len(data.skipped) == 112
    assert set(data.classes) == {"bicep", "frontraise", "shoulderpress", "shouldershrug"}
    assert {c.attributes["quality"] for c in data.clips} == {"good", "bad"}
    assert all(c.dimensions == 2 for c in data.clips)
    # px, y down: the head is above the hips.
    assert np.median([np.nanmedian(at(c, "nose")[:, 1]) for c in data.clips]) < np.median(
        [np.nanmedian(at(c, "right_hip")[:, 1]) for c in data.clips]
    )


def test_clips_of_a_large_set_lie_on_the_disc_and_are_the_same() -> None:
    clips = some_clips()
    for limit in (0, 1500, 10**9):
        kept = put_on_shelf(iter(clips), limit)
        assert all(same_clip(a, b) for a, b in zip(clips, kept, strict=True))
        assert kept[0].positions.flags.writeable == (limit == 10**9)
    assert put_on_shelf([], 0) == []


def test_the_reason_of_a_skipped_file_names_no_folder() -> None:
    found = Findings()
    with found.skipping("a.csv"):
        raise PermissionError(13, "Permission denied", "/home/anna/secret/a.csv")
    assert found.skipped[0].reason == "It could not be read (Permission denied)."


def test_a_broken_file_is_told_in_words_without_what_the_machine_says() -> None:
    found = Findings()
    with found.skipping("a.skeleton"):
        int("\x1b[2J\x00?!")  # bytes that would do something to a terminal
    assert found.skipped == [Skipped("a.skeleton", "It is damaged, cut short, or of another form.")]


def test_a_clip_that_the_list_gives_two_labels_is_left_out_and_named(tmp_path: Path) -> None:
    for name in ("a", "b"):
        np.save(tmp_path / f"{name}.npy", np.random.default_rng(0).normal(size=(4, 17, 3)))
    (tmp_path / "list.csv").write_text("key,label\na,jump\nb,walk\na,jump\nb,run\n")
    data = read_data_set(tmp_path)
    assert [clip.label for clip in data.clips] == ["jump"]
    assert data.skipped[0].name == "b.npy"
    assert data.skipped[0].reason == "The list gives it two labels: “walk” and “run”."


def test_classes_in_two_spellings_are_found() -> None:
    labels = ("Squat", "jump", "push_up", "squat", "Push-Up", "push up")
    assert named_twice(labels) == [("Squat", "squat"), ("push_up", "Push-Up", "push up")]


def test_a_data_set_without_a_clip_says_so(tmp_path: Path) -> None:
    path = tmp_path / "none.pkl"
    path.write_bytes(pickled({"split": {}, "annotations": []}))
    with pytest.raises(UserError) as raised:
        read_data_set(path)
    assert raised.value.hint == "It holds 1 .pkl, read as pyskl, and nothing in it."
