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


def find_videos(
    project_path: Path,
    items: Iterable[VideoItem],
    search_folders: Iterable[Path] = (),
    *,
    fingerprint_of: Callable[[Path], str],
    stopped: Callable[[], bool] = lambda: False,
) -> dict[str, Path]:
    """Where videos are, by id: where the project says, or a file of the same size and fingerprint in the
    neighbourhood or one of `search_folders` (first those of the same name). Each folder is walked once,
    however many are looked for; those that are nowhere are left out.

    fingerprint_of: `core.media.fingerprints.fingerprint`. stopped: gives up when it says so.
    """
    found: dict[str, Path] = {}
    wanted: list[VideoItem] = []
    for item in items:
        named = named_path(project_path, item.path)
        if _matches(named, item, fingerprint_of):
            found[item.id] = named
        else:
            wanted.append(item)
    if not wanted or stopped():
        return found
    folders = list(dict.fromkeys([*neighbourhood(project_path, wanted), *search_folders]))
    for item in wanted:
        places = (folder / _name(item.path) for folder in folders)
        there = next((place for place in places if _matches(place, item, fingerprint_of)), None)
        if there is not None:
            found[item.id] = there
    left = [item for item in wanted if item.id not in found]
    by_size: dict[int, list[VideoItem]] = {}
    for item in left:
        by_size.setdefault(item.size_bytes, []).append(item)
    seen: set[Path] = set()
    for folder in folders:
        for path in files_below(folder):
            if not by_size or stopped():
                return found
            if path in seen:
                continue
            seen.add(path)
            for item in _of_size(path, by_size):
                if _matches(path, item, fingerprint_of):
                    found[item.id] = path
                    by_size[item.size_bytes].remove(item)
            by_size = {size: items for size, items in by_size.items() if items}
    return found


def find_video(
    project_path: Path,
    item: VideoItem,
    search_folders: Iterable[Path] = (),
    *,
    fingerprint_of: Callable[[Path], str],
) -> Path | None:
    """The file of one video, as `find_videos`; None when it is not there."""
    return find_videos(project_path, [item], search_folders, fingerprint_of=fingerprint_of).get(item.id)


def neighbourhood(project_path: Path, items: Iterable[VideoItem]) -> list[Path]:
    """Where lost videos are looked for: in the project's folder, where they were, and where a folder that
    is gone was."""
    home = project_path.absolute().parent
    were = dict.fromkeys(named_path(project_path, item.path).parent for item in items)
    around = [_nearest_folder(folder) for folder in were if not folder.is_dir()]
    wide = {Path(home.anchor), Path.home()}
    return list(dict.fromkeys([home, *were, *(folder for folder in around if folder not in wide)]))


def _nearest_folder(folder: Path) -> Path:
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    return folder


def _of_size(path: Path, by_size: dict[int, list[VideoItem]]) -> tuple[VideoItem, ...]:
    try:
        return tuple(by_size.get(path.stat().st_size, ()))
    except OSError:
        return ()


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


def files_below(folder: Path) -> Iterator[Path]:
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
