"""What is known of a video without looking at its pictures."""

from __future__ import annotations

import random
from pathlib import Path

import cv2
import numpy as np
import pytest

from core.media import facts as facts_module
from core.media.facts import VideoFacts, fingerprint, scan_video
from core.media.reader import VideoReader
from core.work import Step, run_to_end
from tests.core.media.films import read_number, with_display_matrix, write_film, write_loud_film


def facts_of(path: Path) -> VideoFacts:
    return run_to_end(scan_video(path))


TURNS = {
    "upright": ((1, 0, 0, 1), lambda pixels: pixels, 0),
    "90": ((0, 1, -1, 0), lambda pixels: cv2.rotate(pixels, cv2.ROTATE_90_CLOCKWISE), 90),
    "180": ((-1, 0, 0, -1), lambda pixels: cv2.rotate(pixels, cv2.ROTATE_180), 180),
    "270": ((0, -1, 1, 0), lambda pixels: cv2.rotate(pixels, cv2.ROTATE_90_COUNTERCLOCKWISE), 270),
    "mirrored": ((-1, 0, 0, 1), lambda pixels: cv2.flip(pixels, 1), 0),
    "upside down in a mirror": ((1, 0, 0, -1), lambda pixels: cv2.flip(pixels, 0), 180),
    "across the diagonal": ((0, 1, 1, 0), cv2.transpose, 270),
}


@pytest.mark.parametrize("kind", TURNS)
def test_pictures_are_turned_upright(tmp_path: Path, kind: str) -> None:
    matrix, turned, rotation = TURNS[kind]
    source = write_film(tmp_path / "source.mp4", 6)
    path = with_display_matrix(source, tmp_path / "turned.mp4", matrix)
    facts = facts_of(path)
    assert facts.rotation == rotation
    assert (facts.width, facts.height) == ((96, 64) if rotation in (0, 180) else (64, 96))
    assert (facts.stored_width, facts.stored_height) == (96, 64)
    with VideoReader(source) as plain, VideoReader(path) as reader:
        picture = reader.picture(4)
        expected = turned(plain.picture(4).rgb())
        assert (picture.width, picture.height) == (facts.width, facts.height)
        np.testing.assert_array_equal(picture.rgb(), expected)
        identity = np.array([[1.0, 0, 0], [0, 1, 0]])
        whole = picture.crop(identity, (picture.width, picture.height)).astype(int)
        assert np.abs(whole - expected).mean() < 3
        grey = cv2.cvtColor(expected, cv2.COLOR_RGB2GRAY).astype(int)
        assert np.abs(picture.luma(picture.width) - grey).mean() < 6


@pytest.mark.parametrize(("aspect", "size"), [("16/9", (171, 64)), ("9/16", (96, 114)), ("1/1", (96, 64))])
def test_square_pixels_are_shown(tmp_path: Path, aspect: str, size: tuple[int, int]) -> None:
    path = write_film(
        tmp_path / "wide.mp4",
        4,
        options={"x264-params": f"sar={aspect}"},
    )
    facts = facts_of(path)
    assert (facts.width, facts.height) == size
    with VideoReader(path, facts) as reader:
        assert reader.picture(2).rgb().shape == (size[1], size[0], 3)


def test_the_first_picture_is_at_zero_and_the_start_is_kept_apart(tmp_path: Path) -> None:
    facts = facts_of(write_film(tmp_path / "late.mkv", 30, stamps=[1500 + 10 * i for i in range(30)]))
    assert facts.times_s[0] == 0.0
    assert facts.start_offset_s == pytest.approx(5.0)
    assert facts.duration_s == pytest.approx(1.0, abs=0.01)


def test_a_changing_rate_is_seen_in_the_times(tmp_path: Path) -> None:
    dice = random.Random(2)
    stamps = [10 * i for i in range(90) if dice.random() > 0.2]
    facts = facts_of(write_film(tmp_path / "phone.mp4", len(stamps), stamps=stamps))
    assert facts.variable_frame_rate
    np.testing.assert_allclose(facts.times_s, (np.array(stamps) - stamps[0]) / 300, atol=1e-6)
    assert not facts_of(write_film(tmp_path / "steady.mp4", 90)).variable_frame_rate


def test_sound_is_known(tmp_path: Path) -> None:
    path = write_loud_film(tmp_path / "loud.mp4", 10)
    facts = facts_of(path)
    assert facts.has_sound
    assert facts.sound_rate == 16000
    assert facts.frames == 10
    silent = facts_of(write_film(tmp_path / "silent.mp4", 5))
    assert not silent.has_sound
    assert silent.sound_rate == 0


def test_one_picture_lasts_a_while(tmp_path: Path) -> None:
    assert facts_of(write_film(tmp_path / "one.mp4", 1)).duration_s > 0


def test_the_fingerprint_tells_files_of_equal_size_apart(tmp_path: Path) -> None:
    first, second, copy = tmp_path / "a.mp4", tmp_path / "b.mp4", tmp_path / "c.mp4"
    first.write_bytes(bytes(400_000))
    second.write_bytes(bytes(399_999) + b"x")
    copy.write_bytes(bytes(400_000))
    assert fingerprint(first) == fingerprint(copy) != fingerprint(second)


def test_scanning_says_how_far_it_is(tmp_path: Path) -> None:
    steps: list[Step] = []
    path = write_film(tmp_path / "plain.mp4", 60)
    run_to_end(scan_video(path), steps.append)
    assert steps
    assert all(step.note and (step.total is None or step.done <= step.total) for step in steps)


def test_what_took_long_is_remembered_until_the_file_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KINESCRIBE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(facts_module, "_WORTH_REMEMBERING_S", -1.0)
    path = write_film(tmp_path / "a.avi", 40, options={"bf": "3"})
    first = facts_of(path)
    steps: list[Step] = []
    again = run_to_end(scan_video(path), steps.append)
    assert steps == []  # nothing was read again
    assert {name: str(getattr(again, name)) for name in again.__struct_fields__ if name != "index"} == {
        name: str(getattr(first, name)) for name in first.__struct_fields__ if name != "index"
    }
    with VideoReader(path, again) as reader:
        assert read_number(reader.picture(33).rgb()) == 33
    write_film(path, 20)
    assert facts_of(path).frames == 20


def test_a_spoilt_memory_is_only_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KINESCRIBE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(facts_module, "_WORTH_REMEMBERING_S", -1.0)
    path = write_film(tmp_path / "a.mp4", 20)
    facts_of(path)
    (kept,) = (tmp_path / "home").rglob("*.npz")
    for spoilt in (b"", b"PK\x03\x04nonsense", kept.read_bytes()[:200]):
        kept.write_bytes(spoilt)
        assert facts_of(path).frames == 20
