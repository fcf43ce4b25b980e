"""Videos lie outside the project and are found again."""

from __future__ import annotations

import hashlib
from pathlib import Path

from msgspec.structs import replace

from core.document.locating import find_video, find_videos, named_path, stored_path
from core.document.project import VideoItem
from tests.core.document import builders as b


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def item(path: str, content: bytes) -> VideoItem:
    return replace(
        b.video(), path=path, size_bytes=len(content), fingerprint=hashlib.sha256(content).hexdigest()
    )


def find(project: Path, video: VideoItem, *folders: Path) -> Path | None:
    return find_video(project, video, folders, fingerprint_of=fingerprint)


def test_paths_are_stored_relative_to_the_project(tmp_path: Path) -> None:
    project = tmp_path / "study" / "p.kinescribe"
    for video in (tmp_path / "study" / "a b.mp4", tmp_path / "videos" / "深蹲.mp4"):
        stored = stored_path(project, video)
        assert "\\" not in stored and not stored.startswith("/")
        assert named_path(project, stored) == video
    assert stored_path(project, tmp_path / "videos" / "x.mp4") == "../videos/x.mp4"


def test_a_video_is_found_where_the_project_says(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(b"pictures")
    assert find(tmp_path / "p.kinescribe", item("a.mp4", b"pictures")) == tmp_path / "a.mp4"


def test_a_moved_or_renamed_video_is_found_by_its_fingerprint(tmp_path: Path) -> None:
    deep = tmp_path / "disk" / "2024" / "may"
    deep.mkdir(parents=True)
    (deep / "renamed.mov").write_bytes(b"pictures")
    (tmp_path / "a.mp4").write_bytes(b"other pi")  # the same name and size, another video
    project = tmp_path / "study" / "p.kinescribe"
    project.parent.mkdir()
    assert find(project, item("a.mp4", b"pictures")) is None
    assert find(project, item("a.mp4", b"pictures"), tmp_path / "disk") == deep / "renamed.mov"


def test_a_project_moved_together_with_its_video_finds_it(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "a.mp4").write_bytes(b"pictures")
    video = item("C:\\Users\\someone\\a.mp4", b"pictures")
    assert find(tmp_path / "new" / "p.kinescribe", video) == tmp_path / "new" / "a.mp4"


def test_a_video_that_is_gone_is_not_found(tmp_path: Path) -> None:
    assert find(tmp_path / "p.kinescribe", item("a.mp4", b"pictures"), tmp_path / "no such folder") is None


def test_many_lost_videos_are_found_in_one_walk(tmp_path: Path) -> None:
    (tmp_path / "study").mkdir()
    items = []
    for number in range(30):
        content = b"pictures of %d" % (number % 10 + 100)  # three copies of each, all of one size
        (tmp_path / "study" / f"new name {number}.mp4").write_bytes(content)
        items.append(replace(item(f"gone/{number}.mp4", content), id=f"v{number}"))
    walked: list[Path] = []

    def counted(path: Path) -> str:
        walked.append(path)
        return fingerprint(path)

    found = find_videos(tmp_path / "study" / "p.kinescribe", items, fingerprint_of=counted)
    assert set(found) == {f"v{number}" for number in range(30)}
    assert all(fingerprint(found[video.id]) == video.fingerprint for video in items)
    assert len(walked) <= 30 * 30


def test_videos_are_found_when_the_folder_they_were_in_got_another_name(tmp_path: Path) -> None:
    (tmp_path / "study").mkdir()
    (tmp_path / "2024 done").mkdir()
    (tmp_path / "2024 done" / "a.mp4").write_bytes(b"pictures")
    video = item("../2024/a.mp4", b"pictures")
    assert find(tmp_path / "study" / "p.kinescribe", video) == tmp_path / "2024 done" / "a.mp4"
