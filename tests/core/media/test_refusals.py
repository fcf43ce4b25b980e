"""What is no video is refused by name, with the way out."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import UserError
from core.media import opening
from core.media.facts import scan_video
from core.work import run_to_end
from tests.core.media.films import cut_off, numbered_picture, write_film


def refusal(path: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        run_to_end(scan_video(path))
    assert path.name in caught.value.text
    assert caught.value.hint
    return caught.value


def write(content: bytes | str) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content.encode() if isinstance(content, str) else content)


def write_picture(path: Path) -> None:
    path.write_bytes(cv2.imencode(".jpg", numbered_picture(3))[1].tobytes())


def write_png(path: Path) -> None:
    path.write_bytes(cv2.imencode(".png", numbered_picture(3))[1].tobytes())


def write_sound(path: Path) -> None:
    with av.open(str(path), "w", format="mp4") as container:
        stream = container.add_stream("aac", rate=8000)
        stream.layout = "mono"
        frame = av.AudioFrame(format="fltp", layout="mono", samples=1024)
        frame.rate = 8000
        frame.planes[0].update(bytes(4096))
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def write_locked(path: Path) -> None:
    key = "00112233445566778899aabbccddeeff"
    write_film(
        path,
        5,
        muxer={"encryption_scheme": "cenc-aes-ctr", "encryption_key": key, "encryption_kid": key},
    )


def write_without_index(path: Path) -> None:
    cut_off(write_film(path.with_name("whole.mp4"), 20), path, 0.6)


def write_header_only(path: Path) -> None:
    content = write_film(path.with_name("whole.avi"), 20).read_bytes()
    path.write_bytes(content[: content.find(b"movi") + 4])


CASES: dict[str, tuple[Callable[[Path], object], str]] = {
    "no bytes": (write(b""), "empty"),
    "a folder": (lambda path: path.mkdir(), "folder"),
    "text": (write("It is only a text.\n"), "text file"),
    "text in another script": (write("Это просто текст.\n" * 400), "text file"),
    "Git LFS": (write("version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 12\n"), "Git LFS"),
    "JPEG": (write_picture, "picture"),
    "PNG": (write_png, "picture"),
    "an archive": (write(b"PK\x03\x04" + bytes(100)), "archive"),
    "HLS playlist": (write("#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:2,\nother.mp4\n"), "playlist"),
    "concat list": (write("ffconcat version 1.0\nfile other.mp4\n"), "playlist"),
    "sound": (write_sound, "no pictures"),
    "copy protection": (write_locked, "copy-protected"),
    "cut off before its index": (write_without_index, "cut off"),
    "a header alone": (write_header_only, "no picture could be decoded"),
    "noise": (write(bytes(np.random.default_rng(1).integers(0, 256, 5000, np.uint8))), "could not be opened"),
}


@pytest.mark.parametrize("kind", CASES)
def test_what_is_no_video_is_refused(tmp_path: Path, kind: str) -> None:
    make, words = CASES[kind]
    path = tmp_path / "Знак {0} <b>.mp4"
    make(path)
    assert words in refusal(path).text


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "not found" in refusal(tmp_path / "nothing here.mp4").text


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mp4")
    assert "pipe" in refusal(tmp_path / "pipe.mp4").text


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may read everything")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    path = write_film(tmp_path / "secret.mp4", 2)
    path.chmod(0)
    assert "may not be read" in refusal(path).text


def test_a_refused_permission_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_film(tmp_path / "secret.mp4", 2)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "may not be read" in refusal(path).text
    monkeypatch.setattr(Path, "stat", refuse)
    assert "may not be read" in refusal(path).text


PLAYLISTS = [
    "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:2,\nneighbour.ts\n#EXT-X-ENDLIST\n",
    "\ufeff#EXTM3U\n#EXTINF:2,\nneighbour.ts\n",
    "ffconcat version 1.0\nfile neighbour.ts\n",
    "\n\nffconcat version 1.0\nfile 'neighbour.ts'\n",
    '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"></MPD>',
]


@pytest.mark.parametrize("looked_at", [True, False], ids=["by its text", "by the list of demuxers"])
@pytest.mark.parametrize("name", ["list.mp4", "list.m3u8", "list.ffconcat", "list.mpd", "list.sdp"])
def test_a_playlist_never_opens_its_neighbours(
    tmp_path: Path, name: str, looked_at: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_film(tmp_path / "neighbour.ts", 5)
    if not looked_at:
        monkeypatch.setattr(opening, "_refusal", lambda *_: None)
    for text in PLAYLISTS:
        (tmp_path / name).write_text(text, encoding="utf-8")
        refusal(tmp_path / name)


@pytest.mark.parametrize(
    "name", ["concat:a|b.mp4", "a:b %d ?*.mp4", "http:x.mp4", "  spaced  .mp4", "深蹲 é.mp4"]
)
def test_odd_names_are_only_names(tmp_path: Path, name: str) -> None:
    try:
        path = write_film(tmp_path / "plain.mp4", 3).rename(tmp_path / name)
    except OSError:
        pytest.skip("this file system does not take such a name")
    assert run_to_end(scan_video(path)).frames == 3


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_hurt_files_are_read_or_refused_but_never_crash(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("hurt", numbered=True)
    kind = data.draw(st.sampled_from(["a.mp4", "a.mkv", "a.avi", "a.ts", "a.gif"]))
    content = bytearray(_small_film(kind))
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    content = content[: data.draw(st.integers(1, len(content)))]
    path = folder / kind
    path.write_bytes(content)
    try:
        facts = run_to_end(scan_video(path))
    except UserError as error:
        assert kind in error.text
    else:
        assert facts.frames >= 1
        assert (np.diff(facts.times_s) > 0).all()


_FILMS: dict[str, bytes] = {}


def _small_film(name: str) -> bytes:
    if name not in _FILMS:
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            gif = name.endswith("gif")
            path = write_film(
                Path(folder) / name,
                8,
                codec="gif" if gif else "libx264",
                pixel_format="rgb8" if gif else "yuv420p",
            )
            _FILMS[name] = path.read_bytes()
    return _FILMS[name]
