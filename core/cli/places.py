"""Where the results of a video go."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from core.document.store import DocumentStore
from core.errors import UserError
from core.jobs.results import found_path

MOST_NUMBERS = 999


class Place(msgspec.Struct, frozen=True):
    """The three files of one video."""

    project: Path

    @property
    def json(self) -> Path:
        """The report for programs."""
        return self.project.with_suffix(".json")

    @property
    def html(self) -> Path:
        """The report for people."""
        return self.project.with_suffix(".html")


def place_for(video: Path, out: Path | None, fingerprint: str) -> Place:
    """The place of `video`: ``NAME.kinescribe`` in `out` or beside it.

    A project that holds this very file is taken again; one that holds another file of the same name
    (or a JSON or HTML file that is none of ours) makes it ``NAME-2``, and so on.
    """
    folder = _folder(out) if out is not None else video.resolve().parent
    for number in range(1, MOST_NUMBERS):
        name = video.stem if number == 1 else f"{video.stem}-{number}"
        place = Place(folder / f"{name}.kinescribe")
        if place.project.exists() or place.project.is_symlink():
            if _holds(place.project, video, fingerprint):
                return place
        elif not _is_foreign(place):
            return place
    raise UserError("There are too many projects named {name} already.", name=video.stem)


def _folder(out: Path) -> Path:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            "The folder {name} could not be made: {reason}.",
            hint="Choose another folder for --out.",
            name=out.name,
            reason=(error.strerror or str(error)).lower(),
        ) from error
    return out.resolve()


def _holds(project: Path, video: Path, fingerprint: str) -> bool:
    """Whether the project is of this very video, or of one that was moved here."""
    with DocumentStore.open(project, read_only=True) as store:
        videos = store.project.videos
        if not videos:
            return True
        for known in videos:
            there = found_path(known, project)
            if there.exists() and video.exists() and there.samefile(video):
                return True
            if known.fingerprint == fingerprint and not there.exists():
                return True
    return False


def _is_foreign(place: Place) -> bool:
    """Whether a report would overwrite something that is not a report of ours."""
    if place.html.exists() and not place.json.exists():
        return True
    if not place.json.exists():
        return False
    try:
        there = json.loads(place.json.read_bytes())
    except (OSError, ValueError):
        return True
    return not (isinstance(there, dict) and {"video", "people", "models", "timing"} <= there.keys())
