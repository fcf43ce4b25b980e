"""RepCount-A and UCFRep: lists of videos with their repetitions marked."""

from __future__ import annotations

import tempfile
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UserError
from core.file_formats.counted_videos import read_counted_videos
from core.file_formats.mat_files import read_struct
from core.motion.counted import TrueCycle

REPCOUNT = """,Unnamed: 0,type,name,count,L1,L2,L3,L4,L5,L6
2,2,pullups,a.mp4,2,21,60,60.0,98.0,,
3,3,squat,b.mp4,3,86,86,155,218,219,285
6,6,squat,c.mp4,2,375,424,511.0,,,
7,7,squat,d.mp4,3,10,20,20,30,,
8,8,squat,e.mp4,1,30,20,,,,
9,9,squat,f.mp4,7,,,,,,
10,10,squat,g.mp4,many,1,2,,,,
"""
UCFREP = """,name,counts,num_frames,start_frame,end_frame,L1,L2,L3,L4
0,data/UCF-101/JumpRope/v_JumpRope_g01_c02.avi,2,90,1,90,5,25,25,47
1,data/UCF-101/JumpRope/v_JumpRope_g01_c03.avi,2,90,1,90,5,25,24,47
"""


def test_repcount_tables_give_counts_and_cycles_and_name_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "new_valid.csv").write_text(REPCOUNT)
    read = read_counted_videos(tmp_path / "new_valid.csv")
    assert read.format == "repcount" and read.title == "RepCount-A"
    first, second, third = read.videos
    assert (first.video, first.label, first.count, first.subset) == ("a.mp4", "pullups", 2, "val")
    assert first.cycles == (TrueCycle(21, -1, 60, label="pullups"), TrueCycle(60, -1, 98, label="pullups"))
    assert second.cycles[0] == TrueCycle(86, -1, 87, label="squat")  # marked on one frame alone
    assert (third.video, third.count, third.cycles) == ("f.mp4", 7, ())  # counted, not marked
    assert {one.name: one.reason for one in read.skipped} == {
        "c.mp4": "A repetition begins and does not end.",
        "d.mp4": "The count is 3, and 2 repetitions are marked.",
        "e.mp4": "The marks do not rise.",
        "g.mp4": "It is damaged, cut short, or of another form.",
    }


def test_the_shared_lists_are_read_whole(shared_data: Path) -> None:
    read = read_counted_videos(shared_data / "interop" / "repcount_annotations")
    assert len(read.videos) == 646 + 128 and not read.skipped
    assert {one.subset for one in read.videos} == {"train", "val"}
    assert all(len(one.cycles) == one.count for one in read.videos)
    pull_up = next(one for one in read.videos if one.video == "test1463.mp4")
    assert pull_up.cycles[-1] == TrueCycle(246, -1, 279, label="pullups")


def mat_file(path: Path, **fields: object) -> None:
    from scipy.io import savemat

    savemat(path, {"label": fields}, do_compression=path.stem.endswith("2"))


@pytest.mark.parametrize("clip", ["c01", "c02"])
def test_ucfrep_files_give_cycles_between_their_boundaries(tmp_path: Path, clip: str) -> None:
    folder = tmp_path / "annotations" / "val"
    folder.mkdir(parents=True)
    mat_file(
        folder / f"v_PushUps_g03_{clip}.mat",
        duration=np.array([[70]], np.uint16),
        temporal_bound=np.array([[4], [20], [41], [63]], np.uint8),
        start_frame=np.array([[1]], np.uint8),
        end_frame=np.array([[70]], np.uint8),
        note="a text",
    )
    (folder / "v_PushUps_g03_c09.mat").write_bytes(b"no such file")
    read = read_counted_videos(tmp_path / "annotations")
    assert read.format == "ucfrep"
    (one,) = read.videos
    assert (one.video, one.label, one.count, one.subset) == (f"v_PushUps_g03_{clip}.avi", "PushUps", 3, "val")
    assert [(cycle.start, cycle.stop) for cycle in one.cycles] == [(3, 19), (19, 40), (40, 62)]
    assert one.span == (0, 70)
    assert [s.name for s in read.skipped] == ["v_PushUps_g03_c09.mat"]


def test_ucfrep_tables_are_read_too(tmp_path: Path) -> None:
    (tmp_path / "new_val.csv").write_text(UCFREP)
    read = read_counted_videos(tmp_path)
    assert read.format == "ucfrep"
    (one,) = read.videos
    assert (one.video, one.count, one.span, one.subset) == ("v_JumpRope_g01_c02.avi", 2, (0, 90), "val")
    assert [(cycle.start, cycle.stop) for cycle in one.cycles] == [(4, 24), (24, 46)]
    assert [s.reason for s in read.skipped] == ["The marks do not rise."]


def test_another_file_is_none_of_them(tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    with pytest.raises(UserError, match="no list of videos"):
        read_counted_videos(tmp_path / "other.csv")
    with pytest.raises(UserError, match="no form"):
        read_counted_videos(tmp_path / "other.csv", "countix")
    (tmp_path / "new_test.csv").write_text(REPCOUNT.splitlines()[0] + "\n,,x,y.mp4,1,5\n")
    with pytest.raises(UserError, match="no video to use"):
        read_counted_videos(tmp_path / "new_test.csv")


@given(st.binary(max_size=300), st.booleans(), st.booleans())
def test_no_bytes_break_the_reader_of_matlab_files(data: bytes, packed: bool, big: bool) -> None:
    body = zlib.compress(data) if packed else data
    kind = (15 if packed else 14).to_bytes(4, "big" if big else "little")
    size = len(body).to_bytes(4, "big" if big else "little")
    with pytest.raises(UserError):
        read_struct(bytes(126) + (b"MI" if big else b"IM") + kind + size + body, "label")
    with pytest.raises(UserError):
        read_struct(data, "label")


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reader_of_lists(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "new_train.csv"
        path.write_bytes(REPCOUNT.encode()[:60] + data)
        try:
            read = read_counted_videos(path)
        except UserError:
            return
        assert read.videos
