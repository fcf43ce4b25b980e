"""Projects on media that cannot be written, also after a crash; made so by a mount of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.document import edits
from core.document.store import DocumentStore
from core.errors import UserError
from tests.core.document import builders as b

ROOT = Path(__file__).parents[3]
MOUNT = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && ! touch "$1/x" 2>/dev/null && '
READ = """
import sys
from pathlib import Path
import numpy as np
from core.document.store import DocumentStore
from core.errors import UserError
path = Path(sys.argv[1])
try:
    DocumentStore.open(path)
    print("could be written")
except UserError as error:
    print(error.text)
with DocumentStore.open(path, read_only=True) as store:
    times = store.read_array(store.project.videos[0].frame_times)
    print(store.project.name, int(times.sum()), store.follow())
    store.save_copy(Path(sys.argv[2]))
"""
CRASH = """
import os, sys
from pathlib import Path
from core.document import edits
from core.document.store import DocumentStore
store = DocumentStore.open(Path(sys.argv[1]))
store.apply("Rename", edits.rename_project, "Renamed before the crash")
os._exit(9)
"""


def made(folder: Path) -> Path:
    """A project with an array of ones, in a folder of its own."""
    import numpy as np
    from msgspec.structs import replace

    folder.mkdir()
    path = folder / "study.kinescribe"
    with DocumentStore.create(path, b.project()) as store:
        times = store.write_array(np.ones(b.FRAMES))
        video = replace(store.project.videos[0], frame_times=times)
        store.apply("Times", edits.replace_video_facts, video)
    return path


def read_where_nothing_can_be_written(path: Path, copy: Path) -> list[str]:
    if shutil.which("unshare") is None or os.name == "nt":
        pytest.skip("there is no unshare to mount a folder read-only with")
    command = MOUNT + '"$2" -c "$3" "$4" "$5"'
    words = ["sh", str(path.parent), sys.executable, READ, str(path), str(copy)]
    done = subprocess.run(
        ["unshare", "--mount", "--map-root-user", "sh", "-c", command, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if "unshare" in done.stderr or "mount" in done.stderr:
        pytest.skip(f"this system lets no folder be mounted read-only: {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_project_where_nothing_can_be_written_is_read_and_copied(tmp_path: Path) -> None:
    path = made(tmp_path / "drive")
    told, seen = read_where_nothing_can_be_written(path, tmp_path / "copy.kinescribe")
    assert "could not be read or written: Read-only file system" in told
    assert seen == f"Test {b.FRAMES} False"
    with DocumentStore.open(tmp_path / "copy.kinescribe") as copy:
        assert copy.project.name == "Test"


def test_what_was_saved_before_a_crash_is_read_even_where_nothing_can_be_written(tmp_path: Path) -> None:
    path = made(tmp_path / "drive")
    subprocess.run([sys.executable, "-c", CRASH, str(path)], cwd=ROOT, check=False)
    assert path.with_name(path.name + "-wal").stat().st_size > 0
    _, seen = read_where_nothing_can_be_written(path, tmp_path / "copy.kinescribe")
    assert seen == f"Renamed before the crash {b.FRAMES} False"
    with DocumentStore.open(tmp_path / "copy.kinescribe") as copy:
        assert copy.project.name == "Renamed before the crash"


def test_a_file_that_was_copied_without_its_log_is_read_where_nothing_can_be_written(tmp_path: Path) -> None:
    path = made(tmp_path / "drive")
    subprocess.run([sys.executable, "-c", CRASH, str(path)], cwd=ROOT, check=False)
    for ending in ("-wal", "-shm", ".lock"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    _, seen = read_where_nothing_can_be_written(path, tmp_path / "copy.kinescribe")
    assert seen == f"Test {b.FRAMES} False"


def test_another_program_that_holds_the_project_is_named(tmp_path: Path) -> None:
    path = made(tmp_path / "drive")
    with DocumentStore.open(path), pytest.raises(UserError, match="already open in this window"):
        DocumentStore.open(path)
