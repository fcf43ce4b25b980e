"""The scrub track: picture i is picture i, whatever happens to the making of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.jobs.prepare_preview import prepare_preview
from core.jobs.requests import PreparePreview
from core.media import scrub
from core.media.reader import VideoReader
from core.work import run_to_end
from tests.core.media.films import read_number, with_display_matrix, write_film


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KINESCRIBE_HOME", str(tmp_path / "home"))


def made_track(path: Path) -> scrub.PictureTrack:
    ready = run_to_end(prepare_preview(PreparePreview(video=str(path))))
    return scrub.PictureTrack(Path(ready.folder))


def test_every_picture_of_the_track_is_that_picture_of_the_video(tmp_path: Path) -> None:
    film = write_film(tmp_path / "film.mp4", 300, size=(320, 240), gop=250, b_frames=3)
    track = made_track(film)
    assert track.is_complete()
    for frame in (0, 1, 100, 255, 256, 257, 299):
        found = track.picture(frame)
        assert found is not None
        number, pixels = found
        assert number == frame and pixels.shape == (240, 320, 4)
        assert read_number(pixels[..., 2::-1]) == frame
    track.close()


def test_a_stopped_track_goes_on_where_it_was(tmp_path: Path) -> None:
    film = write_film(tmp_path / "film.mp4", 600)
    job = prepare_preview(PreparePreview(video=str(film)))
    with VideoReader(film) as reader:
        folder = scrub.preview_folder(reader.facts.fingerprint)
    while not (folder / "scrub-000000.bin").exists():
        next(job)
    job.close()
    track = scrub.PictureTrack(folder)
    assert track.has(255) and not track.has(300) and not track.is_complete()
    assert list(track.ready_spans()) == [(0, 256)]
    track.close()
    first = (folder / "scrub-000000.bin").stat().st_mtime_ns
    track = made_track(film)
    assert (folder / "scrub-000000.bin").stat().st_mtime_ns == first
    found = track.picture(599)
    assert found is not None and read_number(found[1][..., 2::-1]) == 599
    track.close()


@pytest.mark.parametrize("matrix", [(0, 1, -1, 0), (-1, 0, 0, 1)], ids=["turned", "mirrored"])
def test_turned_and_mirrored_videos_have_upright_tracks(
    tmp_path: Path, matrix: tuple[int, int, int, int]
) -> None:
    film = with_display_matrix(write_film(tmp_path / "plain.mp4", 12), tmp_path / "film.mp4", matrix)
    with VideoReader(film) as reader:
        upright = reader.picture(5).rgb().astype(int)
        shown = reader.picture(5).small(upright.shape[1], upright.shape[0]).bgra()
    assert np.abs(shown[..., 2::-1] - upright).mean() < 6
    track = made_track(film)
    found = track.picture(5)
    track.close()
    assert found is not None
    assert np.abs(found[1][..., 2::-1] - upright).mean() < 12


def test_a_damaged_file_of_a_track_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    film = write_film(tmp_path / "film.mp4", 20)
    track = made_track(film)
    track.close()
    with VideoReader(film) as reader:
        folder = scrub.preview_folder(reader.facts.fingerprint)
    whole = (folder / "scrub-000000.bin").read_bytes()
    for broken in (b"", whole[:20], whole[:-3], b"x" * 400, whole[:8] + b"\xff" * 8 + whole[16:]):
        (folder / "scrub-000000.bin").write_bytes(broken)
        assert scrub.PictureTrack(folder).picture(3) is None


def test_a_long_video_keeps_every_second_or_third_picture(tmp_path: Path) -> None:
    film = write_film(tmp_path / "film.mp4", 200)
    request = PreparePreview(video=str(film), most_bytes=60_000)
    ready = run_to_end(prepare_preview(request))
    track = scrub.PictureTrack(Path(ready.folder))
    info = track.info
    assert info is not None and info.step > 1 and ready.pictures == info.pictures
    for frame in (0, 50, 101, 199):
        found = track.picture(frame)
        assert found is not None and abs(found[0] - frame) <= info.step
        assert read_number(found[1][..., 2::-1]) == found[0]
    track.close()


def test_old_previews_make_room_for_new_ones(tmp_path: Path) -> None:
    import os

    folders = [scrub.previews_folder() / name for name in ("oldest", "old", "new")]
    for age, folder in enumerate(folders):
        folder.mkdir(parents=True)
        (folder / "scrub-000000.bin").write_bytes(bytes(1000))
        os.utime(folder, (1000.0 + age, 1000.0 + age))
    scrub.keep_within(2500, but_not=folders[2])
    assert [folder.exists() for folder in folders] == [False, True, True]


def test_deinterlacing_mends_the_comb_and_keeps_the_number(tmp_path: Path) -> None:
    film = write_film(tmp_path / "film.mp4", 30, size=(320, 240))
    with VideoReader(film) as reader:
        for frame in (3, 17, 4):
            mended = reader.picture(frame).small(320, 240, deinterlace=True)
            assert read_number(mended.bgra()[..., 2::-1]) == frame


def test_a_comb_is_gone_after_deinterlacing() -> None:
    import av

    from core.media.picture import Geometry, Picture

    combed = np.full((240, 320, 3), 60, np.uint8)
    combed[::2, 100:200] = 220  # one field saw something the other did not
    frame = av.VideoFrame.from_ndarray(combed, format="rgb24").reformat(format="yuv420p")
    picture = Picture(frame, 0, 0.0, Geometry(320, 240))

    def comb(pixels: np.ndarray) -> float:
        grey = pixels[20:220, 120:180, 1].astype(int)
        return float(np.abs(grey[1:-1] * 2 - grey[:-2] - grey[2:]).mean())

    before, after = comb(picture.small(320, 240).bgra()), comb(picture.small(320, 240, True).bgra())
    assert before > 200 and after < before / 20
