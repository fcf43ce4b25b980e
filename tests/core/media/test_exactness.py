"""Frame i is the i-th picture, in presentation order, of a full single-threaded decode."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.errors import UserError
from core.media.facts import VideoFacts, scan_video
from core.media.opening import packets_of
from core.media.reader import VideoReader
from core.work import run_to_end
from tests.core.media.films import (
    cut_off,
    damage,
    picture_hash,
    read_number,
    remux,
    true_pictures,
    with_edit,
    write_film,
    write_loud_film,
)

UNEVEN = [sum(random.Random(i).choice([5, 10, 10, 30, 70]) for i in range(n)) for n in range(60)]
QUIET_X265 = "keyint=12:bframes=4:log-level=0:pools=1"


def assert_exact(path: Path, confirm: bool | None = None, tries: int = 20) -> VideoFacts:
    """Straight through, at random places and stepping back, all pictures are those of the full decode."""
    truth = true_pictures(path)
    facts = run_to_end(scan_video(path, confirm))
    assert facts.frames == len(truth) == len(facts.times_s)
    assert facts.times_s[0] == 0.0
    assert (np.diff(facts.times_s) > 0).all()
    assert facts.duration_s > facts.times_s[-1]
    with VideoReader(path, facts, threads=2) as reader:
        assert [picture_hash(picture._frame) for picture in reader.pictures()] == truth
    places = random.Random(7).sample(range(len(truth)), min(tries, len(truth)))
    back = range(len(truth) - 1, max(-1, len(truth) - 15), -1)
    with VideoReader(path, facts, threads=2) as reader:
        for place in [*places, *back]:
            assert picture_hash(reader.picture(place)._frame) == truth[place], place
    return facts


def film(name: str, count: int = 60, **settings: Any) -> Callable[[Path], Path]:
    return lambda folder: write_film(folder / name, count, **settings)


def copy_of(name: str, **settings: Any) -> Callable[[Path], Path]:
    """The film with B-frames, remuxed into another container."""
    return lambda folder: remux(
        write_film(folder / "source.mp4", 60, options=settings or {"bf": "3"}), folder / name
    )


PLAIN = {
    "B-frames": film("b.mp4", options={"bf": "5", "b-adapt": "0"}),
    "open groups": film(
        "open.mp4", options={"x264-params": "open-gop=1:bframes=4:b-adapt=0:keyint=12:scenecut=0"}
    ),
    "open groups, HEVC": film(
        "open5.mp4", codec="libx265", options={"x265-params": f"open-gop=1:{QUIET_X265}"}
    ),
    "intra refresh": film("refresh.mp4", 90, options={"x264-params": "intra-refresh=1:keyint=15:bframes=0"}),
    "variable rate": film("variable.mp4", stamps=UNEVEN, options={"bf": "3"}),
    "Matroska": copy_of("copy.mkv"),
    "10 bit": film("deep.mp4", 30, pixel_format="yuv420p10le"),
    "4:4:4": film("full.mp4", 30, pixel_format="yuv444p"),
    "one picture": film("one.mp4", 1),
    "odd size": film(
        "odd.webm", 30, codec="libvpx-vp9", size=(97, 65), options={"deadline": "realtime", "cpu-used": "8"}
    ),
    "hidden reference pictures": film(
        "hidden.webm",
        codec="libvpx-vp9",
        options={"deadline": "good", "cpu-used": "5", "auto-alt-ref": "1", "lag-in-frames": "16"},
    ),
    "every picture a key frame": film("mjpeg.mkv", 30, codec="mjpeg", pixel_format="yuvj420p"),
}
AWKWARD = {
    "negative times": film(
        "negative.mp4",
        stamps=[i * 10 - 200 for i in range(60)],
        options={"bf": "3"},
        muxer={"avoid_negative_ts": "disabled"},
    ),
    "times lost on the way": film(
        "lost.mkv",
        stamps=[i * 10 - 200 for i in range(60)],
        options={"bf": "3"},
        muxer={"avoid_negative_ts": "disabled"},
    ),
    "AVI with B-frames": film("b.avi", options={"bf": "3"}),
    "AVI with packed B-frames": film("packed.avi", codec="mpeg4", b_frames=2),
    "MPEG-4 in MP4": film("m4.mp4", codec="mpeg4", b_frames=2),
    "MPEG-2 program stream": film("m2.mpg", codec="mpeg2video", b_frames=2),
    "MPEG-2 transport stream": film("m2.ts", codec="mpeg2video", b_frames=2),
    "no times at all": film("raw.h264", options={"bf": "3"}),
    "transport stream": copy_of("copy.ts"),
    "open groups in a transport stream": copy_of(
        "open.ts", **{"x264-params": "open-gop=1:bframes=4:b-adapt=0:keyint=12:scenecut=0"}
    ),
    "Flash": copy_of("copy.flv"),
    "interlaced": film("fields.mp4", options={"x264-params": "interlaced=1:bframes=2:keyint=12"}),
    "interlaced transport stream": copy_of(
        "fields.ts", **{"x264-params": "interlaced=1:bframes=2:keyint=12"}
    ),
    "hidden packets, VP8": film(
        "vp8.webm",
        codec="libvpx",
        options={"deadline": "good", "cpu-used": "5", "auto-alt-ref": "1", "lag-in-frames": "16"},
    ),
    "GIF": film("moving.gif", 30, codec="gif", pixel_format="rgb8"),
}


@pytest.mark.parametrize("kind", PLAIN)
@pytest.mark.parametrize("confirm", [False, True], ids=["by packets", "by decoding"])
def test_plain_films_are_exact_by_packets_and_by_decoding(tmp_path: Path, kind: str, confirm: bool) -> None:
    facts = assert_exact(PLAIN[kind](tmp_path), confirm)
    assert facts.confirmed is confirm
    assert facts.repairs == ()


@pytest.mark.parametrize("kind", AWKWARD)
def test_awkward_films_are_exact(tmp_path: Path, kind: str) -> None:
    assert_exact(AWKWARD[kind](tmp_path))


def test_pictures_show_their_own_numbers(tmp_path: Path) -> None:
    path = write_film(tmp_path / "plain.mp4", 60, options={"bf": "3"})
    with VideoReader(path) as reader:
        assert [read_number(picture.rgb()) for picture in reader.pictures()] == list(range(60))
        assert [read_number(picture.rgb()) for picture in reader.pictures(31, 47)] == list(range(31, 47))
        assert list(reader.pictures(60)) == []
        assert [read_number(reader.picture(i).rgb()) for i in range(59, -1, -1)] == list(range(59, -1, -1))
        assert reader.picture(17).time_s == pytest.approx(17 / 30)


def test_an_edit_list_hides_pictures(tmp_path: Path) -> None:
    source = write_film(tmp_path / "whole.mp4", 60, options={"bf": "3"})
    path = with_edit(source, tmp_path / "edited.mp4", skip_ticks=8 * 640, duration_ms=1000)
    assert assert_exact(path).frames == 30
    with VideoReader(path) as reader:
        assert read_number(reader.picture(0).rgb()) == 8
        assert read_number(reader.picture(29).rgb()) == 37


def test_a_film_that_begins_within_an_open_group_is_exact(tmp_path: Path) -> None:
    settings = {"x264-params": "open-gop=1:bframes=4:b-adapt=0:keyint=12:scenecut=0"}
    source = remux(write_film(tmp_path / "a.mp4", 60, options=settings), tmp_path / "a.mkv")
    assert_exact(remux(source, tmp_path / "b.mkv", lambda number, packet: number >= 12))


def test_repeated_times_are_told_apart(tmp_path: Path) -> None:
    def repeat(number: int, packet: Any) -> None:
        if number % 7 == 3:
            packet.pts = packet.dts = packet.pts - packet.duration

    source = write_film(tmp_path / "a.mp4", 60, options={"bf": "0"})
    facts = assert_exact(remux(source, tmp_path / "b.mkv", repeat))
    assert facts.repairs


def test_two_recordings_in_one_transport_stream_follow_each_other(tmp_path: Path) -> None:
    first = write_film(tmp_path / "a.ts", 60, options={"bf": "3"})
    second = write_film(tmp_path / "b.ts", 40, size=(64, 96))
    joined = tmp_path / "joined.ts"
    joined.write_bytes(first.read_bytes() + second.read_bytes())
    facts = assert_exact(joined)
    assert facts.frames == 100
    assert facts.duration_s == pytest.approx(100 / 30, abs=0.05)
    with VideoReader(joined, facts) as reader:
        assert reader.picture(80).rgb().shape == (64, 96, 3)  # as large as all the others


def test_a_sound_track_that_begins_midway_is_no_hindrance(tmp_path: Path) -> None:
    silent, loud = write_film(tmp_path / "a.ts", 90), write_loud_film(tmp_path / "b.ts", 30)
    joined = tmp_path / "joined.ts"
    joined.write_bytes(silent.read_bytes() + loud.read_bytes())
    facts = run_to_end(scan_video(joined))
    assert facts.frames == 120
    with VideoReader(joined, facts) as reader:
        numbers = [read_number(picture.rgb()) for picture in reader.pictures()]
    assert numbers == [*range(90), *range(30)]


def test_reading_goes_on_where_the_library_stumbles_over_a_new_stream() -> None:
    class Stumbling:
        rounds = 0

        def demux(self, stream: str) -> Any:
            self.rounds += 1
            yield f"{stream} {self.rounds}"
            if self.rounds == 1:
                raise IndexError("list index out of range")

    assert list(packets_of(Stumbling(), "packet")) == ["packet 1", "packet 2"]


@pytest.mark.parametrize("name", ["a.mkv", "a.ts", "a.avi", "a.flv", "quick.mp4"])
def test_a_film_cut_off_stops_cleanly(tmp_path: Path, name: str) -> None:
    whole = write_film(
        tmp_path / name, 60, options={"bf": "3"}, muxer={"movflags": "faststart"} if "mp4" in name else {}
    )
    facts = assert_exact(cut_off(whole, tmp_path / f"cut_{name}", 0.6))
    assert 10 < facts.frames < 60


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.ts"])
@pytest.mark.parametrize("seed", [0, 1, 2, 3])
def test_a_damaged_film_is_exact(tmp_path: Path, name: str, seed: int) -> None:
    whole = write_film(tmp_path / name, 60, options={"bf": "3"})
    assert_exact(damage(whole, tmp_path / f"hurt_{name}", seed))


def test_a_long_group_steps_back_within_little_memory(tmp_path: Path) -> None:
    path = write_film(tmp_path / "long.mp4", 200, gop=1000, options={"bf": "3"})
    truth = true_pictures(path)
    with VideoReader(path, cache_bytes=400_000) as reader:  # room for about 40 pictures
        for place in range(199, 120, -1):
            assert picture_hash(reader.picture(place)._frame) == truth[place]
        assert reader._cached_bytes <= 400_000


def test_stepping_decodes_each_group_once(tmp_path: Path) -> None:
    path = write_film(tmp_path / "steps.mp4", 60, options={"bf": "3"})
    with VideoReader(path, threads=1) as reader:
        begun = 0
        original = reader._decoder.frames

        def counted(key: int) -> Any:
            nonlocal begun
            begun += 1
            return original(key)

        reader._decoder.frames = counted  # type: ignore[method-assign]
        for place in range(60):
            reader.picture(place)
        assert begun == 1  # forwards: one run
        reader._cache.clear()
        for place in range(59, -1, -1):
            reader.picture(place)
        assert begun <= 1 + 5  # backwards: one run for each of the five groups


def test_a_job_may_read_in_another_thread(tmp_path: Path) -> None:
    path = write_film(tmp_path / "plain.mp4", 60, options={"bf": "3"})
    seen: list[int] = []
    with VideoReader(path) as reader:
        thread = threading.Thread(target=lambda: seen.extend(read_number(p.rgb()) for p in reader.pictures()))
        thread.start()
        alone = [read_number(reader.picture(i).rgb()) for i in (40, 3, 59, 22)]
        thread.join()
    assert alone == [40, 3, 59, 22]
    assert seen == list(range(60))


def test_a_picture_outlives_its_reader(tmp_path: Path) -> None:
    with VideoReader(write_film(tmp_path / "plain.mp4")) as reader:
        picture = reader.picture(21)
    assert read_number(picture.rgb()) == 21


def test_a_picture_outside_is_an_index_error(tmp_path: Path) -> None:
    with VideoReader(write_film(tmp_path / "plain.mp4")) as reader:
        for outside in (-1, 30):
            with pytest.raises(IndexError):
                reader.picture(outside)


def test_a_file_that_was_exchanged_is_said_so(tmp_path: Path) -> None:
    path = write_film(tmp_path / "a.mp4", 60, options={"bf": "3"})
    facts = run_to_end(scan_video(path))
    write_film(path, 20)
    with VideoReader(path, facts) as reader, pytest.raises(UserError, match="not the same file"):
        reader.picture(50)


def test_a_moved_file_is_read_with_what_was_known_of_it(tmp_path: Path) -> None:
    path = write_film(tmp_path / "a.mp4", 20)
    facts = run_to_end(scan_video(path))
    with VideoReader(path.rename(tmp_path / "b.mp4"), facts) as reader:
        assert read_number(reader.picture(7).rgb()) == 7


def test_a_picture_missing_from_a_table_is_shown_as_the_one_before(tmp_path: Path) -> None:
    """Damage within a long video may first be seen while reading: nothing shifts and nothing stops."""
    whole = write_film(tmp_path / "a.mp4", 60, options={"bf": "0"})
    path = damage(whole, tmp_path / "hurt.mp4", 4, bytes_hurt=40)
    facts = run_to_end(scan_video(path, confirm=False))
    truth = true_pictures(path)
    assert len(truth) < facts.frames == 60
    with VideoReader(path, facts, threads=1) as reader:
        pictures = list(reader.pictures())
        assert [picture.index for picture in pictures] == list(range(60))
        for place in (59, 31, 0, 45):
            assert reader.picture(place).index == place
