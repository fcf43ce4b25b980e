"""Whatever is in a file of untrimmed recordings, it is read or left out in words; no reader crashes."""

from __future__ import annotations

import io
import json
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import UserError
from core.file_formats import SEQUENCE_FORMATS
from core.file_formats.sequence_sets import SequenceSet, read_sequences
from core.motion.sequences import BACKGROUND, frame_targets


def lcr_json(frames: int, *, empty: tuple[int, ...] = ()) -> bytes:
    """Poses as LCR-Net writes them: the head (last) above the ankles (first), the left side at greater x."""
    body = {
        "pose2d": [100 + 10 * (k % 2) for k in range(13)] + [400 - 20.0 * k for k in range(13)],
        "pose3d": [0.1 * (k % 2) for k in range(13)] + [1 - 0.1 * k for k in range(13)] + [3.0] * 13,
        "cumscore": 7.5,
    }
    people = [[] if frame in empty else [body, body] for frame in range(frames)]
    return json.dumps({"njts": 13, "K": 4, "frames": people}).encode()


def npy(frames: int) -> bytes:
    file = io.BytesIO()
    np.save(file, np.ones((frames, 17, 2), np.float32))
    return file.getvalue()


def pku_line(second: float = 0.0) -> str:
    return " ".join(["0.5"] * 75 + [str(second)] * 75)


def clip_npz(frames: int) -> bytes:
    file = io.BytesIO()
    scores = np.ones((1, frames, 17), np.float32)
    positions = np.ones((1, frames, 17, 3), np.float32)
    np.savez(file, positions=positions, scores=scores, frames=np.arange(frames))
    return file.getvalue()


GOOD: dict[str, dict[str, bytes]] = {
    "kinescribe_clips": {
        "index.json": json.dumps(
            {
                "kinescribe_clips": 1,
                "clips": [
                    {
                        "file": "clips/0.npz",
                        "name": "both",
                        "skeleton": "h36m-17",
                        "label": "walk+wave",
                        "attributes": {"labels": "walk\nwave"},
                    }
                ],
            }
        ).encode(),
        "clips/0.npz": clip_npz(20),
    },
    "utkinect": {
        "joints_s01_e01.txt": "\n".join(
            " ".join([str(n), *(f"{k / 10}" for k in range(60))]) for n in range(0, 40, 4)
        ).encode(),
        "actionLabel.txt": b"s01_e01\nwalk: 4 20\ncarry: NaN NaN\n",
    },
    "pku_mmd": {
        "Skeleton/0002-L.txt": "\n".join([pku_line()] * 20 + [pku_line(0.7)] * 10).encode(),
        "Label/0002-L.txt": b"8,3,9,2\n12,15,24,1\n",
        "cross-subject.txt": b"Training videos:\n0003-L, 0004-M\n\nValidataion videos:\n0002-L, 0007-R\n",
    },
    "charades": {
        "Charades_v1_test.csv": (
            b"id,subject,scene,script,actions,length\n"
            b'YSKX3,IPTO,Kitchen,"Somebody cooks, and eats",c092 1.00 2.00;c147 0.00 1.50,3.0\n'
        ),
        "poses/YSKX3.npy": npy(30),
    },
    "tsu": {
        "Annotation/P02T02C03.csv": b"event,start_frame,end_frame\nEnter,2,9\nMake_coffee.Get_water,6,20\n",
        "Skeletons/P02T02C03.json": lcr_json(30, empty=(4, 5)),
        "smarthome_CS_51.json": json.dumps(
            {"P02T02C03": {"subset": "testing", "duration": 1.5, "actions": [[3, 0.1, 0.4]]}}
        ).encode(),
    },
}


def read(format: str, files: dict[str, bytes]) -> SequenceSet | None:
    """The recordings in these files, or None where they are refused in words."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            place = Path(folder) / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        try:
            return read_sequences(Path(folder), format)
        except UserError as error:
            assert error.text and folder not in error.text + error.hint
            return None


def check(data: SequenceSet | None) -> None:
    """Whatever came out is sound."""
    for one in data.sequences if data else ():
        assert one.rows == len(one.times_s) == one.clip.positions.shape[1] > 0
        assert (np.diff(one.times_s) > 0).all() and np.isfinite(one.times_s).all()
        assert list(one.spans) == sorted(one.spans)
        assert all(0 <= span.start < span.stop <= one.rows and span.label for span in one.spans)
        targets = frame_targets(one, (BACKGROUND, *data.classes)) if data else np.zeros(0)
        assert np.isin(targets[np.isfinite(targets)], (0, 1)).all()


def test_every_format_has_an_example_here() -> None:
    assert set(SEQUENCE_FORMATS) - {"projects"} == set(GOOD)


@pytest.mark.parametrize("format", GOOD)
def test_the_example_is_read_and_recognised_by_its_names(format: str) -> None:
    data = read(format, GOOD[format])
    assert data is not None and len(data.sequences) == 1
    check(data)
    by_names = read("auto", GOOD[format])
    assert by_names is not None and by_names.format == format


@pytest.mark.parametrize("format", GOOD)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_change_to_a_good_file_is_read_or_left_out(format: str, data: st.DataObject) -> None:
    files = dict(GOOD[format])
    name = data.draw(st.sampled_from(sorted(files)))
    content = files[name]
    at = data.draw(st.integers(0, len(content)))
    put = data.draw(
        st.binary(max_size=6)
        | st.sampled_from([b"nan", b"-1", b"1e39", b"999999999", b"inf", b"\n", b" 7 ", b",", b'"', b"]"])
    )
    files[name] = content[:at] + put + content[at + data.draw(st.sampled_from([0, 1, 2, 4, 300])) :]
    check(read(format, files))


@pytest.mark.parametrize("format", GOOD)
@settings(max_examples=10, deadline=None)
@given(content=st.binary(max_size=200))
def test_any_bytes_in_place_of_a_file_are_left_out(format: str, content: bytes) -> None:
    for name in GOOD[format]:
        check(read(format, GOOD[format] | {name: content}))
