"""Frame i is the i-th picture, in presentation order, of a full single-threaded decode."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from core.media.facts import VideoFacts, scan_video
from core.media.reader import VideoReader
from core.work import run_to_end
from tests.core.media.films import picture_hash, read_number, remux, true_pictures, write_film


def assert_exact(path: Path, tries: int = 25) -> VideoFacts:
    """Straight through, at random places and stepping back, all pictures are those of the full decode."""
    truth = true_pictures(path)
    facts = run_to_end(scan_video(path))
    assert facts.frames == len(truth) == len(facts.times_s)
    assert facts.times_s[0] == 0.0
    assert (facts.times_s[1:] > facts.times_s[:-1]).all()
    with VideoReader(path, facts, threads=2) as reader:
        assert [picture_hash(picture._frame) for picture in reader.pictures()] == truth
    places = random.Random(7).sample(range(len(truth)), min(tries, len(truth)))
    with VideoReader(path, facts, threads=2) as reader:
        for place in [*places, *range(min(max(places), len(truth) - 1), max(-1, max(places) - 6), -1)]:
            assert picture_hash(reader.picture(place)._frame) == truth[place], place
    return facts


def test_a_plain_film_reads_its_own_numbers(tmp_path: Path) -> None:
    path = write_film(tmp_path / "plain.mp4")
    with VideoReader(path) as reader:
        assert [read_number(picture.rgb()) for picture in reader.pictures()] == list(range(30))
        assert read_number(reader.picture(17).rgb()) == 17
        assert reader.picture(17).time_s == pytest.approx(17 / 30)
    assert_exact(path)


def test_films_with_b_frames_are_exact(tmp_path: Path) -> None:
    path = write_film(tmp_path / "b.mp4", 60, options={"bf": "5", "b-adapt": "0"})
    assert_exact(path)


def test_pictures_may_start_anywhere(tmp_path: Path) -> None:
    path = write_film(tmp_path / "plain.mkv", 60, options={"bf": "3"})
    with VideoReader(path) as reader:
        assert [read_number(picture.rgb()) for picture in reader.pictures(31, 47)] == list(range(31, 47))
        assert list(reader.pictures(60)) == []


def test_a_copy_with_no_dropped_packets_stays_exact(tmp_path: Path) -> None:
    path = remux(write_film(tmp_path / "a.mp4", 40, options={"bf": "2"}), tmp_path / "b.mkv")
    assert_exact(path)
