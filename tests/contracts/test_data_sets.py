"""Whatever is in a file of a data set, it is read or left out in words; no reader crashes."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path
from typing import Literal

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import UserError
from core.file_formats import FORMATS
from core.file_formats.data_sets import DataSet, read_data_set
from core.file_formats.kinescribe_clips import write_clips
from core.model_inputs import PosePreprocessing
from core.motion.clips import SkeletonClip
from core.motion.inputs import prepare
from core.motion.skeletons import load_skeleton
from tests.core.file_formats.motion_files import amc_text, asf_text, bvh_text, c3d_bytes
from tests.core.file_formats.plain_pickles import pickled
from tests.core.file_formats.test_data_sets import msr_text
from tests.core.file_formats.test_other_sets import annotation, ntu_text


def npz(**arrays: np.ndarray) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, value in arrays.items():
            inner = io.BytesIO()
            np.save(inner, value)
            archive.writestr(f"{name}.npy", inner.getvalue())
    return file.getvalue()


def npy(value: np.ndarray) -> bytes:
    file = io.BytesIO()
    np.save(file, value)
    return file.getvalue()


def own_set() -> dict[str, bytes]:
    clip = SkeletonClip(
        name="a",
        skeleton="coco-17",
        positions=np.ones((1, 3, 17, 2), np.float32),
        scores=np.ones((1, 3, 17), np.float32),
        frames=np.arange(3),
        label="squat",
    )
    with tempfile.TemporaryDirectory() as folder:
        write_clips(Path(folder), [clip], title="", licence="")
        return {
            p.relative_to(folder).as_posix(): p.read_bytes() for p in Path(folder).rglob("*") if p.is_file()
        }


def joints_text() -> bytes:
    return "\n".join(" ".join([str(n), *(f"{k / 10}" for k in range(60))]) for n in range(0, 40, 4)).encode()


GOOD: dict[str, dict[str, bytes]] = {
    "kinescribe_clips": own_set(),
    "msr_action3d": {"a01_s01_e01_skeleton3D.txt": msr_text(3).encode()},
    "utkinect": {
        "joints_s01_e01.txt": joints_text(),
        "actionLabel.txt": b"s01_e01\nwalk: 4 20\ncarry: NaN NaN\n",
    },
    "ntu_skeleton": {"S001C001P001R001A001.skeleton": ntu_text([{"id": 1}, {"id": 2}], 3).encode()},
    "uiprmd": {"uiprmd.npz": npz(**{"correct/m01_s01_e01/xyz": np.ones((3, 22, 3), np.float16)})},
    "kimore": {"JointPositionExercise1.csv": b"\n".join([b",".join([b"0.5"] * 100) + b","] * 3)},
    "pose_trainer": {"bicep_bad_1.npy": npy(np.ones((3, 18, 3)))},
    "cmu": {
        "01.asf": asf_text().encode(), "01_01.amc": amc_text(2).encode(),
        "x.csv": b"trial,description\n01_01,walk\n",
    },
    "hdm05": {
        "HDM_bd.asf": asf_text().encode(),
        "HDM_bd_squat1Reps_001_120.amc": amc_text(2).encode(),
        "HDM_bd_squat1Reps_002_120.txt": (b"0.1 0.9 " * 46 + b"1\n") * 3,
    },
    "pyskl": {"set.pkl": pickled({"split": {"x_train": ["a"]}, "annotations": [annotation("a", 1)]})},
    "bvh": {"walk.bvh": bvh_text(2).encode()},
    "c3d": {"walk.c3d": c3d_bytes(2)},
    "arrays": {
        "moves.npz": npz(**{"train/jump_s01_e02/xyz": np.ones((3, 25, 3)), "y/rel": np.ones((2, 17, 3))}),
        "wave_01.npy": npy(np.ones((3, 17, 2))),
        "list.csv": b"key,label,subject\ny,walk,s07\n",
    },
}  # fmt: skip


def read(format: str, files: dict[str, bytes]) -> DataSet | None:
    """The data set of these files, or None where it is refused in words."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            place = Path(folder) / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        try:
            return read_data_set(Path(folder), format)
        except UserError as error:
            assert error.text and folder not in error.text + error.hint
            return None


def check(data: DataSet | None) -> None:
    """Whatever came out is sound."""
    for clip in data.clips if data else ():
        people, frames, count, dimensions = clip.positions.shape
        assert people and frames and dimensions in (2, 3)
        assert clip.scores.shape == (people, frames, count) and clip.frames.shape == (frames,)
        assert (np.diff(clip.frames) > 0).all()
        unknown = np.isnan(clip.positions).any(-1)
        assert (np.isnan(clip.positions).all(-1) == unknown).all() and not clip.scores[unknown].any()
        assert np.isfinite(clip.positions[~unknown]).all() and not unknown.all()
        assert clip.scores.min() >= 0 and clip.scores.max() <= 1
        assert 0 < clip.frames_per_s < 1e6


def test_every_format_has_an_example_here() -> None:
    assert set(FORMATS) - {"projects"} == set(GOOD)


@pytest.mark.parametrize("format", GOOD)
def test_the_example_is_read_and_recognised_by_its_names(format: str) -> None:
    data = read(format, GOOD[format])
    assert data is not None
    check(data)
    by_names = read("auto", GOOD[format])
    assert by_names is not None and by_names.format == format


@pytest.mark.parametrize("format", GOOD)
def test_what_is_read_can_be_shown_to_a_recogniser_of_another_layout(format: str) -> None:
    data = read(format, GOOD[format])
    assert data is not None
    for clip in data.clips:
        for skeleton in ("kinect-20", "coco-17", "ntu-25"):
            dimensions: Literal[2, 3] = 2 if clip.dimensions == 2 else 3
            wanted = PosePreprocessing(
                skeleton=skeleton, dimensions=dimensions, frames=8, streams=("joint", "bone")
            )
            x = prepare(clip, wanted)["x"]
            assert x.shape == (2 * dimensions, 8, len(load_skeleton(skeleton).keypoints), 1)
            assert np.isfinite(x).all()


@pytest.mark.parametrize("format", GOOD)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_change_to_a_good_file_is_read_or_left_out(format: str, data: st.DataObject) -> None:
    files = dict(GOOD[format])
    name = data.draw(st.sampled_from(sorted(files)))
    content = files[name]
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(content)))
        put = data.draw(
            st.binary(max_size=6)
            | st.sampled_from(
                [b"nan", b"-1", b"1e39", b"999999999", b"inf", b"\n", b" 7 ", b"\xff\xff\xff\xff", b"x"]
            )
        )
        content = content[:at] + put + content[at + data.draw(st.sampled_from([0, 1, 2, 4, 300])) :]
    files[name] = content
    check(read(format, files))


@pytest.mark.parametrize("format", GOOD)
@settings(max_examples=15, deadline=None)
@given(content=st.binary(max_size=300))
def test_any_bytes_in_place_of_a_file_are_left_out(format: str, content: bytes) -> None:
    for name in GOOD[format]:
        check(read(format, GOOD[format] | {name: content}))


@settings(max_examples=60, deadline=None)
@given(
    content=st.binary(max_size=300), name=st.sampled_from(["set.zip", "set.pkl", "x.npz", "x.c3d", "x.bvh"])
)
def test_any_bytes_as_the_whole_set_are_refused(content: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / name
        for start in (b"", b"PK\x03\x04", b"PK\x05\x06"):
            place.write_bytes(start + content)
            try:
                check(read_data_set(place))
            except UserError as error:
                assert folder not in error.text + error.hint


def test_an_encrypted_or_cut_zip_file_is_told_in_words(tmp_path: Path) -> None:
    whole = tmp_path / "set.zip"
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a01_s01_e01_skeleton3D.txt", msr_text(30))
        archive.writestr("a01_s02_e01_skeleton3D.txt", msr_text(30))
    data = bytearray(whole.read_bytes())
    cut = tmp_path / "cut.zip"
    cut.write_bytes(bytes(data[: len(data) // 2]))
    with pytest.raises(UserError, match=r"cut\.zip"):
        read_data_set(cut)
    data[60] ^= 0xFF  # within the first file
    broken = tmp_path / "broken.zip"
    broken.write_bytes(bytes(data))
    read_one = read_data_set(broken)
    assert [c.subject for c in read_one.clips] == ["s02"] and len(read_one.skipped) == 1


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("a01_s01_e01_skeleton3D.txt", msr_text(30))
        with archive.open("a01_s02_e01_skeleton3D.txt", "w") as file:
            for _ in range(120):
                file.write(b" " * 500_000)
    data = read_data_set(bomb)
    assert [c.subject for c in data.clips] == ["s01"]
    assert "tightly" in data.skipped[0].reason
