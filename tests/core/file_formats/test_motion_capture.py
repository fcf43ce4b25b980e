"""BVH, ASF/AMC and C3D against slow, obvious versions and real files."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from core.errors import UserError
from core.file_formats.asf_amc import BONES, positions, read_amc, read_asf
from core.file_formats.bvh import body_places, joint_places, joints_by_keypoint, plain_name, read_bvh
from core.file_formats.c3d_points import read_c3d
from core.file_formats.data_sets import read_data_set
from core.file_formats.hdm05 import merged_class
from core.file_formats.joint_tables import ASF_ORDER, read_joint_table
from core.file_formats.kinematics import guess_unit, turns, upright
from core.file_formats.splits import SPLITS, train_and_test
from core.motion.skeletons import load_skeleton
from tests.core.file_formats.motion_files import MARKERS, amc_text, asf_text, bvh_text, c3d_bytes, dumped


def slow_turn(axis: str, degrees: float) -> np.ndarray:
    """One rotation matrix, written out."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array(
        {
            "x": [[1, 0, 0], [0, c, -s], [0, s, c]],
            "y": [[c, 0, s], [0, 1, 0], [-s, 0, c]],
            "z": [[c, -s, 0], [s, c, 0], [0, 0, 1]],
        }[axis]
    )


def test_a_turn_is_right_handed() -> None:
    for axis in "xyz":
        assert turns(axis, np.array([33.0]))[0] == pytest.approx(slow_turn(axis, 33))


def test_asf_and_amc_agree_with_the_definition_written_out() -> None:
    asf, amc = asf_text(), amc_text(12)
    bones, block = {}, {}
    for line in asf.split(":bonedata")[1].split(":hierarchy")[0].splitlines():
        words = line.split()
        if words[:1] == ["begin"]:
            block = {}
        elif words[:1] == ["end"]:
            bones[block["name"][0]] = block
        elif words:
            block[words[0]] = words[1:]
    parent = {}
    for line in asf.split(":hierarchy")[1].splitlines():
        for child in line.split()[1:]:
            parent[child] = line.split()[0]
    frame = amc.split("\n9\n")[1].split("\n10\n")[0]
    said = {line.split()[0]: [float(v) for v in line.split()[1:]] for line in frame.splitlines()}

    def world(bone: str) -> tuple[np.ndarray, np.ndarray]:
        if bone == "root":
            x, y, z, rx, ry, rz = said["root"]
            return slow_turn("z", rz) @ slow_turn("y", ry) @ slow_turn("x", rx), np.array([x, y, z])
        about = [float(v) for v in bones[bone]["axis"][:3]]
        c = slow_turn("z", about[2]) @ slow_turn("y", about[1]) @ slow_turn("x", about[0])
        rx, ry, rz = said.get(bone, [0, 0, 0])
        own = c @ slow_turn("z", rz) @ slow_turn("y", ry) @ slow_turn("x", rx) @ np.linalg.inv(c)
        turned, begin = world(parent[bone])
        matrix = turned @ own
        reach = np.array([float(v) for v in bones[bone]["direction"]]) * float(bones[bone]["length"][0])
        return matrix, begin + matrix @ reach

    skeleton = read_asf(asf)
    found = positions(skeleton, read_amc(amc, skeleton))
    for keypoint, bone in enumerate(BONES):
        assert found[8, keypoint] == pytest.approx(world(bone)[1] * 0.0254 / 0.45, abs=1e-6), bone


def test_a_resting_person_of_asf_stands_upright_with_left_at_the_left() -> None:
    for unit in (1.0, 0.0254 / 0.45, 2.54 / 0.45):  # CMU units, metres, centimetres
        skeleton = read_asf(asf_text(unit))
        body = positions(skeleton, read_amc(amc_text(2, still=True), skeleton))[0]
        names = load_skeleton("cmu-31").keypoints
        at = {name: body[i] for i, name in enumerate(names)}
        assert at["head"][1] - at["left_ankle"][1] == pytest.approx(1.5, abs=0.2)
        assert at["left_wrist"][0] > at["left_shoulder"][0] > at["right_shoulder"][0] > at["right_wrist"][0]
        assert at["left_toe"][2] > at["left_ankle"][2]


def test_hdm05_takes_class_and_actor_from_the_names_and_skips_what_is_broken(tmp_path: Path) -> None:
    for actor in ("bd", "tr"):
        (tmp_path / f"HDM_{actor}.asf").write_text(asf_text())
        (tmp_path / f"HDM_{actor}_squat3Reps_001_120.amc").write_text(amc_text())
    (tmp_path / "HDM_bk_squat1Reps_002_120.amc").write_text(amc_text())  # its skeleton is missing
    (tmp_path / "HDM_bd_kickRFront1Reps_002_120.AMC").write_text(amc_text()[:-60])
    (tmp_path / "HDM_bd_sneak2StepsLStart_003_120.amc").write_text("nothing")
    (tmp_path / "HDM_bd_punch_004_120.C3D").write_bytes(c3d_bytes())
    (tmp_path / "HDM_tr_squat3Reps_001_120.C3D").write_bytes(c3d_bytes())  # the same motion again
    data = read_data_set(tmp_path)
    assert data.format == "hdm05"
    facts = {(c.label, c.subject, c.skeleton, c.frames_per_s) for c in data.clips}
    assert facts == {
        ("squat3Reps", "bd", "cmu-31", 120.0),
        ("squat3Reps", "tr", "cmu-31", 120.0),
        ("punch", "bd", "kinect-20", 120.0),
    }
    assert {s.name for s in data.skipped} == {
        "HDM_bk_squat1Reps_002_120.amc",
        "HDM_bd_kickRFront1Reps_002_120.AMC",
        "HDM_bd_sneak2StepsLStart_003_120.amc",
    }
    assert any("HDM_bk.asf" in s.reason for s in data.skipped)
    train, test = train_and_test(data.clips, SPLITS["hdm05"])
    assert {data.clips[i].subject for i in test} == {"tr"} and len(train) == 2


@pytest.mark.parametrize(
    ("label", "merged"),
    [
        ("squat3Reps", "squat"),
        ("walk4StepsRstart", "walk"),
        ("walk2StepsLstart", "walk"),
        ("kickRFront2Reps", "kickRFront"),
        ("cartwheelLHandStart1Reps", "cartwheel"),
        ("hopBothLegs3hops", "hopBothLegs"),
        ("sneak4StepsRStart", "sneak"),
        ("sitDownChair", "sitDownChair"),
        ("walkRightCircle6StepsLstart", "walkRightCircle"),
    ],
)
def test_classes_of_hdm05_merge_by_what_is_done(label: str, merged: str) -> None:
    assert merged_class(label) == merged


def test_text_dumps_of_joints_are_read_in_several_forms(tmp_path: Path) -> None:
    rows = dumped(unit=2.54 / 0.45)
    wanted = dumped(BONES) * 0.0254 / 0.45
    flat = "\n".join(" ".join(f"{v:.6f}" for v in row.ravel()) for row in rows)
    numbered = "\n".join(f"{i},{','.join(f'{v:.6f}' for v in row.ravel())}" for i, row in enumerate(rows))
    tall = "\n".join(" ".join(f"{v:.6f}" for v in joint) for row in rows for joint in row)
    shuffled = tuple(reversed(ASF_ORDER))
    header = " ".join(f"{name}_{axis}" for name in shuffled for axis in "xyz")
    named = header + "\n" + "\n".join(" ".join(map(str, row.ravel())) for row in dumped(shuffled))
    for text in (flat, numbered, tall, named):
        assert read_joint_table(text) == pytest.approx(wanted, abs=1e-5)
    (tmp_path / "hdm05" / "train" / "squat").mkdir(parents=True)
    (tmp_path / "hdm05" / "train" / "squat" / "bd_017.txt").write_text(flat)
    (tmp_path / "hdm05" / "readme.txt").write_text("eleven classes")
    data = read_data_set(tmp_path / "hdm05")
    (clip,) = data.clips
    assert (clip.label, clip.subject, clip.attributes["split"]) == ("squat", "bd", "train")
    assert data.skipped == ()


def test_a_table_of_something_else_is_refused() -> None:
    for text in ("", "a b c", "1 2\n3 4", "\n".join(["0 " * 93] * 4), "nan " * 93, "1e999 " * 93):
        with pytest.raises(UserError), np.errstate(all="ignore"):
            read_joint_table(text)


def test_cmu_takes_its_labels_from_the_csv(tmp_path: Path) -> None:
    folder = tmp_path / "subjects" / "07"
    folder.mkdir(parents=True)
    (folder / "07.asf").write_text(asf_text())
    (folder / "07_01.amc").write_text(amc_text())
    (tmp_path / "index.csv").write_text('"Subject","Trial #","Motion Description"\n7,1,"walk"\n')
    data = read_data_set(tmp_path)
    assert (data.format, data.clips[0].label, data.clips[0].subject) == ("cmu", "walk", "07")


def test_bvh_places_agree_with_a_walk_up_the_tree(shared_data: Path) -> None:
    for path in sorted((shared_data / "interop" / "bvh").glob("*.bvh")):
        motion = read_bvh(path.read_text())
        places = joint_places(motion)
        row = motion.values[len(motion.values) // 2]
        starts = np.cumsum([0, *(len(j.channels) for j in motion.joints)])

        def world(number: int, motion=motion, row=row, starts=starts) -> tuple[np.ndarray, np.ndarray]:
            joint = motion.joints[number]
            values = dict(zip(joint.channels, row[starts[number] :], strict=False))
            offset = np.array(
                [values.get(f"{a}position", o) for a, o in zip("XYZ", joint.offset, strict=True)]
            )
            own = np.eye(3)
            for channel in joint.channels:
                if channel.endswith("rotation"):
                    own = own @ slow_turn(channel[0].lower(), values[channel])
            if joint.parent < 0:
                return own, offset
            turned, begin = world(joint.parent)
            return turned @ own, begin + turned @ offset

        for number in range(len(motion.joints)):
            assert places[len(motion.values) // 2, number] == pytest.approx(world(number)[1], abs=1e-6)


def test_real_bvh_files_hold_people_of_human_size_with_left_at_their_left(shared_data: Path) -> None:
    data = read_data_set(shared_data / "interop" / "bvh")
    names = load_skeleton("smpl-24").keypoints
    assert len(data.clips) == 3
    for clip in data.clips:
        body = clip.positions[0]
        at = {name: body[:, i] for i, name in enumerate(names)}
        leg = np.linalg.norm(at["left_hip"] - at["left_knee"], axis=-1) + np.linalg.norm(
            at["left_knee"] - at["left_ankle"], axis=-1
        )
        assert 0.6 < np.median(leg) < 1.1
        up = at["neck"] - at["pelvis"]
        forward = (at["left_foot"] - at["left_ankle"]) + (at["right_foot"] - at["right_ankle"])
        left = at["left_hip"] - at["right_hip"]
        assert np.mean((np.cross(up, forward) * left).sum(-1) > 0) > 0.7, clip.name
    walk = next(c for c in data.clips if c.name == "walk01").positions[0]
    assert np.median(walk[:, names.index("head"), 1]) > 1.5 > np.median(walk[:, names.index("pelvis"), 1])


@pytest.mark.parametrize("names", ["{side}{part}", "mixamorig:{side}{part}", "{s}_{part}", "{part}.{s}"])
def test_joints_are_known_under_the_names_of_many_programs(names: str) -> None:
    for scale in (1.0, 0.01, 10.0):
        motion = read_bvh(bvh_text(names=names, scale=scale))
        body = body_places(motion)[0]
        keypoints = load_skeleton("smpl-24").keypoints
        at = {name: body[i] for i, name in enumerate(keypoints)}
        assert at["left_wrist"][0] == pytest.approx(0.70, abs=0.01)
        assert at["right_ankle"][1] == pytest.approx(0.10, abs=0.01)
        assert at["spine3"][1] == pytest.approx(1.35, abs=0.01)


def test_a_spine_of_any_number_of_joints_rises_from_the_pelvis_to_the_neck(shared_data: Path) -> None:
    keypoints = load_skeleton("smpl-24").keypoints
    for path in sorted((shared_data / "interop" / "bvh").glob("*.bvh")):
        body = np.median(body_places(read_bvh(path.read_text())), axis=0)
        chain = [body[keypoints.index(k)] for k in ("pelvis", "spine1", "spine2", "spine3", "neck")]
        steps = np.linalg.norm(np.diff(chain, axis=0), axis=1)
        assert (steps > 0.02).all() and steps.sum() < 0.8, path.name


def test_plain_names_have_their_side_in_front() -> None:
    names = ["mixamorig:LeftUpLeg", "l_thigh", "Thigh.L", "LThigh", "Bip01 L Thigh", "Hips"]
    wanted = ["leftupleg", "leftthigh", "leftthigh", "leftthigh", "leftthigh", "hips"]
    assert [plain_name(n) for n in names] == wanted
    assert "left_shoulder" in joints_by_keypoint(["LeftShoulder", "LeftElbow", "LeftWrist"])


@pytest.mark.parametrize("floats", [True, False])
def test_c3d_markers_become_a_person_who_waves_with_the_right_hand(tmp_path: Path, floats: bool) -> None:
    (tmp_path / "wave01.c3d").write_bytes(c3d_bytes(prefix="Anna:", floats=floats))
    (clip,) = read_data_set(tmp_path).clips
    names = load_skeleton("kinect-20").keypoints
    body = clip.positions[0]
    at = {name: body[:, i] for i, name in enumerate(names)}
    assert (clip.label, clip.frames_per_s) == ("wave", 120.0)
    assert at["head"][0] == pytest.approx([0, 1.71, 0], abs=1e-3)
    assert at["left_wrist"][0, 0] == pytest.approx(-0.35, abs=1e-3)
    # The forward of the laboratory (y) becomes -z when z up becomes y up: left stays left.
    assert at["left_foot"][0, 2] == pytest.approx(-0.2, abs=1e-3)
    assert np.ptp(at["right_wrist"][:, 1]) == pytest.approx(0.25, abs=1e-3)
    assert np.ptp(at["left_wrist"][:, 1]) == 0
    hip = at["left_hip"][0] - at["right_hip"][0]
    assert hip[0] == pytest.approx(-0.72 * 0.24, abs=1e-3)
    assert at["left_hip"][0, 1] < at["hip_center"][0, 1]


def test_real_c3d_files_are_read_or_refused_with_the_reason(shared_data: Path) -> None:
    data = read_data_set(shared_data / "interop" / "c3d")
    (clip,) = data.clips
    body = clip.positions[0]
    names = load_skeleton("kinect-20").keypoints
    assert np.nanmedian(body[:, names.index("shoulder_center"), 1]) > np.nanmedian(
        body[:, names.index("hip_center"), 1] + 0.3
    )
    at = {name: body[:, i] for i, name in enumerate(names)}
    forward = at["left_foot"] - at["left_ankle"] + at["right_foot"] - at["right_ankle"]
    side = at["left_hip"] - at["right_hip"]
    assert ((np.cross([0, 1, 0], forward) * side).sum(-1) > 0).mean() > 0.95
    assert 0.1 < np.median(np.linalg.norm(side, axis=-1)) < 0.3
    reasons = {s.name: s.reason for s in data.skipped}
    assert "no markers" in reasons["C3DRotationExample.c3d"]
    assert "RFT1" in reasons["Eb015pi.c3d"]
    points = read_c3d((shared_data / "interop" / "c3d" / "Eb015pi.c3d").read_bytes())
    # The first marker of the first frame, as the library ezc3d 1.7.2 reads it.
    assert points.positions.shape == (450, 26, 3) and points.frames_per_s == 50
    assert points.positions[0, 0] == pytest.approx([248.58334, 226.83334, 37.416668], abs=1e-3)


def test_a_file_without_enough_known_markers_is_refused() -> None:
    few = {name: MARKERS[name] for name in ("LSHO", "RSHO", "LKNE")}
    from core.file_formats.markers import body_of_markers

    with pytest.raises(UserError, match="only 3 of 20"):
        body_of_markers(read_c3d(c3d_bytes(markers=few)))


def test_units_are_guessed_from_the_legs() -> None:
    assert [guess_unit(leg)[0] for leg in (0.85, 85, 850, 33, 15)] == ["m", "cm", "mm", "inch", "CMU units"]  # type: ignore[index]
    assert guess_unit(float("nan")) is None and guess_unit(0) is None and guess_unit(1e6) is None


def test_turning_upright_keeps_left_and_right() -> None:
    random = np.random.default_rng(0)
    for up in ([0, 1, 0], [0, 0, 1], [1, 0, 0], [0, -1, 0], [0, 0, -1], [-1, 0, 0]):
        vectors = np.vstack([np.eye(3), random.normal(size=(2, 3))])
        turned = upright(vectors, np.array(up, float))
        assert upright(np.array(up, float), np.array(up, float)) == pytest.approx([0, 1, 0])
        assert np.linalg.det(turned[:3]) == pytest.approx(1)
