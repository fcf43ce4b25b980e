"""Where the videos of a project are: beside it by relative path, or found again after they moved."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from msgspec.structs import replace

from core.document.project import Project, VideoItem

MOST_ENTRIES = 20_000
"""Most directory entries that are looked at in each search folder."""
DEEPEST = 4


def stored_path(project_path: Path, video_path: Path) -> str:
    """How the project names a video: relative to its own folder with forward slashes, where there is a
    relative path at all (not between two drives of Windows)."""
    video = video_path.absolute()
    try:
        return Path(os.path.relpath(video, project_path.absolute().parent)).as_posix()
    except ValueError:
        return str(video)


def named_path(project_path: Path, path: str) -> Path:
    """The place that a path stored in the project names."""
    return Path(os.path.normpath(project_path.absolute().parent / path))


def find_video(
    project_path: Path,
    item: VideoItem,
    search_folders: Iterable[Path] = (),
    *,
    fingerprint_of: Callable[[Path], str],
) -> Path | None:
    """The file of a video: where the project says, or a file of the same size and fingerprint in the
    project's folder or one of `search_folders` (first those of the same name); None when it is not there.

    fingerprint_of: `core.media.facts.fingerprint`.
    """
    named = named_path(project_path, item.path)
    if _matches(named, item, fingerprint_of):
        return named
    name = _name(item.path)
    folders = [project_path.absolute().parent, named.parent, *search_folders]
    for folder in dict.fromkeys(folders):
        if _matches(folder / name, item, fingerprint_of):
            return folder / name
    for folder in dict.fromkeys(folders):
        for path in _files(folder):
            if _matches(path, item, fingerprint_of):
                return path
    return None


def _name(path: str) -> str:
    pure: PurePath = PureWindowsPath(path) if "\\" in path else PurePosixPath(path)
    return pure.name


def _matches(path: Path, item: VideoItem, fingerprint_of: Callable[[Path], str]) -> bool:
    try:
        if not path.is_file() or path.stat().st_size != item.size_bytes:
            return False
        return fingerprint_of(path) == item.fingerprint
    except OSError:
        return False


def _files(folder: Path) -> Iterator[Path]:
    """Files in a folder and a few levels below it, nearest first, at most `MOST_ENTRIES` looked at."""
    left = MOST_ENTRIES
    level = [folder]
    for _ in range(DEEPEST):
        below: list[Path] = []
        for place in level:
            try:
                with os.scandir(place) as entries:
                    for entry in entries:
                        left -= 1
                        if left < 0:
                            return
                        if entry.is_dir(follow_symlinks=False):
                            below.append(Path(entry.path))
                        else:
                            yield Path(entry.path)
            except OSError:
                continue
        level = below


def relocated(project: Project, old_path: Path, new_path: Path) -> Project:
    """The project as it must name its videos once its file lies at `new_path`."""
    videos = []
    for video in project.videos:
        path = video.path
        if not (PurePosixPath(path).is_absolute() or PureWindowsPath(path).is_absolute()):
            path = stored_path(new_path, named_path(old_path, path))
        videos.append(video if path == video.path else replace(video, path=path))
    if all(a is b for a, b in zip(videos, project.videos)):
        return project
    return replace(project, videos=tuple(videos))
