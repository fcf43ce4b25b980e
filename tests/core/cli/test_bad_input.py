"""Bad input: a clear message each, the others still done, nothing half-written left behind."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest

from core.cli import run_command
from core.document.store import DocumentStore
from core.paths import user_cache_dir
from core.pose_estimators import ESTIMATORS
from tests.core.media.films import write_film
from tests.helpers import fake_estimator

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def fakes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KINESCRIBE_HOME", str(tmp_path / "home"))
    for name, place in fake_estimator.FAKES.items():
        monkeypatch.setitem(ESTIMATORS, name, place)


@pytest.fixture(scope="module")
def one_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_film(tmp_path_factory.mktemp("films") / "film.mp4", 60)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "videos").mkdir()
    return tmp_path / "videos"


def good(one_film: Path, folder: Path, name: str = "good.mp4") -> Path:
    return Path(shutil.copy(one_film, folder / name))


def analyse(*arguments: object) -> int:
    return run_command(["analyse", *map(str, arguments), "--pose", "fake"])


def write_sound(path: Path) -> None:
    with av.open(str(path), "w", format="mp4") as container:
        stream = container.add_stream("aac", rate=44100)
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), format="fltp", layout="mono")
        frame.rate = 44100
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def write_picture(path: Path) -> None:
    import cv2

    written, data = cv2.imencode(".png", np.zeros((40, 40, 3), np.uint8))
    assert written
    path.write_bytes(data.tobytes())


BAD = {
    "missing.mp4": lambda path: None,
    "folder.mp4": lambda path: path.mkdir(),
    "text.mp4": lambda path: path.write_text("no video at all\n" * 50),
    "empty.mp4": lambda path: path.write_bytes(b""),
    "sound.mp4": write_sound,
    "picture.mp4": write_picture,
    "playlist.mp4": lambda path: path.write_text("#EXTM3U\n#EXTINF:1,\n/etc/passwd\n"),
    "concat.mp4": lambda path: path.write_text("ffconcat version 1.0\nfile '/etc/passwd'\n"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_video_gets_a_message_and_the_others_are_done(
    name: str, one_film: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = folder / name
    BAD[name](bad)
    fine = good(one_film, folder)
    assert analyse(bad, fine) == 1
    error = capsys.readouterr().err
    assert name in error
    assert "Traceback" not in error
    assert "fault in the program" not in error
    left = {path.name for path in folder.iterdir()} - {name}
    assert left == {"good.mp4", "good.kinescribe", "good.json", "good.html"}
    assert not list((user_cache_dir() / "work").glob("*"))


def test_a_truncated_video_gets_a_message_or_what_is_left_of_it(one_film: Path, folder: Path) -> None:
    cut = folder / "cut.mp4"
    cut.write_bytes(one_film.read_bytes()[: one_film.stat().st_size * 6 // 10])
    assert analyse(cut) == 1
    assert [path.name for path in folder.iterdir()] == ["cut.mp4"]


@pytest.mark.parametrize(
    "name",
    [
        "with spaces.mp4",
        "quote ' and \".mp4",
        "深蹲 приседание é.mp4",
        "<b>&amp;.mp4",
        "-dash.mp4",
        "a.b.c.mp4",
    ],
)
def test_awkward_names_work_and_are_escaped_in_the_report(name: str, one_film: Path, folder: Path) -> None:
    video = good(one_film, folder, name)
    assert analyse(video) == 0
    page = (folder / f"{Path(name).stem}.html").read_text(encoding="utf-8")
    assert "<b>&amp;.mp4" not in page
    assert (folder / f"{Path(name).stem}.kinescribe").exists()


def test_a_person_named_in_html_is_escaped_in_the_report(one_film: Path, folder: Path) -> None:
    from core.document.edits.people import rename_person

    video = good(one_film, folder)
    analyse(video)
    with DocumentStore.open(folder / "good.kinescribe") as store:
        name = "<script>alert('x')</script>"
        store.apply("Rename", rename_person, store.project.people[0].id, name)
    assert run_command(["report", str(folder / "good.kinescribe")]) == 0
    page = (folder / "good.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_a_project_open_elsewhere_is_left_alone(
    one_film: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    video = good(one_film, folder)
    analyse(video)
    before = (folder / "good.kinescribe").read_bytes()
    code = (
        "import sys; from pathlib import Path; from core.document.store import DocumentStore\n"
        "store = DocumentStore.open(Path(sys.argv[1])); print('open', flush=True)\n"
        "sys.stdin.read(); store.close()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(folder / "good.kinescribe")],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert other.stdout is not None
    assert other.stdout.readline().strip() == b"open"
    try:
        assert analyse(video) == 1
        assert "already open" in capsys.readouterr().err
    finally:
        other.communicate(timeout=20)
    assert (folder / "good.kinescribe").read_bytes()[:16] == before[:16]
    assert analyse(video) == 0


@pytest.mark.parametrize(
    "content",
    [b"SQLite format 3\x00" + b"\xff" * 2000, b"hello", b"", "newer"],
    ids=["damaged", "text", "empty", "newer"],
)
def test_a_file_that_is_no_project_of_ours_is_never_touched(
    content: bytes | str, one_film: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    video = good(one_film, folder)
    there = folder / "good.kinescribe"
    if isinstance(content, bytes):
        there.write_bytes(content)
    else:
        import sqlite3

        analyse(video)
        capsys.readouterr()
        connection = sqlite3.connect(there)
        connection.execute("PRAGMA user_version = 9999")
        connection.commit()
        connection.close()
    before = there.read_bytes()
    assert analyse(video) == 1
    assert there.read_bytes() == before
    error = capsys.readouterr().err
    assert "good.kinescribe" in error
    assert "fault in the program" not in error


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_named(
    one_film: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    video = good(one_film, folder)
    folder.chmod(0o500)
    try:
        assert analyse(video) == 1
    finally:
        folder.chmod(0o700)
    assert "could not be" in capsys.readouterr().err


def test_an_out_that_is_a_file_is_refused(
    one_film: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    video = good(one_film, folder)
    assert analyse(video, "--out", video) == 1
    assert "could not be made" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="no such limits")
@pytest.mark.parametrize("limit_kb", [8, 60, 120, 200, 400])
def test_no_room_on_the_disc_gives_a_message_and_leaves_nothing_half_written(
    limit_kb: int, one_film: Path, folder: Path
) -> None:
    video = good(one_film, folder)
    code = (
        "import resource, signal, sys\n"
        "import cv2, av, numpy, onnxruntime\n"
        "from core.pose_estimators import ESTIMATORS\n"
        "from tests.helpers.fake_estimator import FAKES\n"
        "ESTIMATORS.update(FAKES)\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]) * 1024,) * 2)\n"
        "from core.cli import run_command\n"
        "sys.exit(run_command(['analyse', sys.argv[2], '--pose', 'fake']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-B", "-c", code, str(limit_kb), str(video)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert "fault in the program" not in done.stderr
    if done.returncode == 0:
        return  # there was room enough
    assert done.returncode == 1
    assert "room" in done.stderr or "full" in done.stderr or "space" in done.stderr
    left = {path.name for path in folder.iterdir()}
    assert left <= {"good.mp4", "good.kinescribe", "good.json", "good.html"}
    assert analyse(video, "--resume") == 0
    assert {path.name for path in folder.iterdir()} == {
        "good.mp4",
        "good.kinescribe",
        "good.json",
        "good.html",
    }
