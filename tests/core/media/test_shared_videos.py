"""The shared real videos: what is known of each, and that its pictures are the true ones."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from core.errors import UserError
from core.media.facts import scan_video
from core.media.reader import VideoReader
from core.work import run_to_end
from tests.core.media.films import picture_hash, true_pictures

pytestmark = pytest.mark.shared

REFUSED = {
    "truncated_moov_at_end.mp4": "cut off",
    "empty.mp4": "empty",
    "real_header_only.avi": "no picture could be decoded",
    "real_git_lfs_pointer.mp4": "Git LFS",
}


def test_every_video_holds_as_many_pictures_as_were_counted(shared_data: Path) -> None:
    entries = json.loads((shared_data / "videos" / "videos_shared.json").read_text(encoding="utf-8"))
    checked = 0
    for entry in entries:
        path = shared_data / "videos" / entry["file"]
        facts = run_to_end(scan_video(path, confirm=False))
        assert facts.frames == entry["frames_decoded"], path.name
        assert facts.variable_frame_rate == entry["vfr"], path.name
        assert (facts.width, facts.height, facts.codec) == (entry["width"], entry["height"], entry["codec"])
        assert (np.diff(facts.times_s) > 0).all()
        checked += 1
    assert checked > 30


def assert_begins_exactly(path: Path, count: int) -> None:
    """The first `count` pictures are the true ones, straight and at random (the benchmark checks all)."""
    truth = true_pictures(path, limit=count)[:count]
    with VideoReader(path, run_to_end(scan_video(path))) as reader:
        for place in (len(truth) - 1, len(truth) // 2, 0, len(truth) // 3):
            assert picture_hash(reader.picture(place)._frame) == truth[place], path.name
        given = [picture_hash(picture._frame) for picture in reader.pictures(0, count)]
        assert given == truth, path.name


@pytest.mark.parametrize(
    "name", ["two_people_hug.avi", "asl_again.mkv", "pose2sim_single_cam02.mp4", "gait_normal.mp4"]
)
def test_videos_of_each_container_begin_exactly(shared_data: Path, name: str) -> None:
    assert_begins_exactly(shared_data / "videos" / name, 24)


def test_every_awkward_file_is_exact_or_refused(shared_data: Path) -> None:
    folder = shared_data / "adversarial"
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".json"]
    assert len(files) > 20
    for path in files:
        if path.name in REFUSED:
            with pytest.raises(UserError) as caught:
                run_to_end(scan_video(path))
            assert REFUSED[path.name] in caught.value.text
        else:
            assert_begins_exactly(path, 30)


def test_the_barcode_film_reads_its_frame_numbers(shared_data: Path) -> None:
    with VideoReader(shared_data / "adversarial" / "barcode_longgop_bframes_29.97.mp4") as reader:
        for place in (0, 1, 1499, 1000, 999, 998, 1001, 512):
            rgb = reader.picture(place).rgb()
            squares = [int(rgb[28, 25 + 39 * square].mean() > 128) for square in range(16)]
            assert int("".join(map(str, squares)), 2) == place


def test_awkward_files_are_known_for_what_they_are(shared_data: Path) -> None:
    def facts(name: str):  # type: ignore[no-untyped-def]
        return run_to_end(scan_video(shared_data / "adversarial" / name))

    assert facts("vfr_dropped.mp4").variable_frame_rate
    assert facts("vfr_dropped.mp4").duration_s == pytest.approx(11.0, abs=0.1)
    assert not facts("base_two_squats.mp4").variable_frame_rate
    turned = facts("rotate90_meta.mp4")
    assert turned.rotation in (90, 270)
    assert (turned.width, turned.height) == (540, 304)
    assert facts("start_time_5s.mkv").start_offset_s == pytest.approx(5.0)
    assert facts("start_time_5s.mkv").times_s[0] == 0.0
    assert facts("no_duration_live.mkv").duration_s == pytest.approx(11.0, abs=0.1)
    assert facts("sar_16_9.mp4").width == 540
    assert facts("with_audio.mp4").has_sound
    assert facts("with_audio.mp4").sound_rate == 44100
    assert facts("real_corrupted.mp4").damaged
    upright, phone = facts("real_video_0.mov"), facts("real_video_90.mov")
    assert (upright.rotation, phone.rotation) == (0, 90)
    assert (upright.width, upright.height) == (568, 320)
    assert (phone.width, phone.height) == (320, 568)
