"""How many true segments of the shared real clips are proposed, through the program's own analysis.

    dev.py bench proposals [--projects FOLDER] [--segmenters segments,changepoints] [CLIP...]

The truth (proposal_truth.toml) is what ../shared/data/INDEX.md says in frames. Every person's segments count
as proposals; a true segment is matched by one that overlaps it by a half (intersection over union), each
once; "blind": whatever the label. `with_sets`: as `main.py analyse` does it, counted sets being segments of
their own; `alone`: what the segmenter proposes. `per_truth`: proposals for every true segment.
`--projects` takes the projects there and looks anew at their poses; missing ones are made.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np

from core.document.store import DocumentStore
from core.evaluation.segmentation import overlap
from core.jobs.analyse import movement_tools
from core.jobs.movement import Clock, find_movement
from core.jobs.outcomes import FoundSegment
from core.jobs.project_poses import PersonInProject, chosen_video, frame_times, newest_run, people_of_run
from core.jobs.requests import MovementModels
from core.work import run_to_end
from tests.benchmarks.bench_labels import VIDEOS, analyse

TRUTH = Path(__file__).with_name("proposal_truth.toml")
LEAST = 0.5


class TrueSpan(NamedTuple):
    """A true segment: frames ``[start, stop)`` and the labels that are right."""

    start: int
    stop: int
    labels: tuple[str, ...]

    @property
    def label(self) -> str:
        """The first of them."""
        return self.labels[0]


def truth_of(clip: dict[str, Any], frames: int) -> list[TrueSpan]:
    """The true segments that the facts of a clip say; `frames` long it is."""
    found = [
        TrueSpan(one["start"], min(one["stop"], frames), tuple(one["labels"]))
        for one in clip.get("spans", ())
    ]
    for one in clip.get("marks", ()):
        at = np.array(one["at"])
        half = float(np.diff(at).mean()) / 2
        start, stop = max(round(at[0] - half), 0), min(round(at[-1] + half), frames)
        found.append(TrueSpan(start, stop, tuple(one["labels"])))
    if "whole" in clip:
        found.append(TrueSpan(0, frames, tuple(clip["whole"])))
    return sorted(found)


def pairs(truth: list[TrueSpan], proposed: list[FoundSegment], *, blind: bool) -> set[int]:
    """Which of the true segments are matched; the best pairs are made first, each segment once."""
    found = [
        (overlap(true, one), -i, -j)
        for i, true in enumerate(truth)
        for j, one in enumerate(proposed)
        if blind or one.label in true.labels
    ]
    matched: dict[int, int] = {}
    for share, i, j in sorted(found, reverse=True):
        if share >= LEAST and -i not in matched and -j not in matched.values():
            matched[-i] = -j
    return set(matched)


def proposals(project_file: Path, models: MovementModels, kinds: tuple[str, ...]) -> Iterator[FoundSegment]:
    """What is proposed for everybody in a project."""
    with DocumentStore.open(project_file, read_only=True) as store:
        project = store.project
        video = chosen_video(project, "")
        run_id = newest_run(project, video.id)
        for person in people_of_run(project, video.id, run_id):
            poses = PersonInProject(
                store=store, project=project, video=video, person=person, run_id=run_id,
                times_s=frame_times(store, video),
            )  # fmt: skip
            if poses.spans:
                found = run_to_end(find_movement(poses, movement_tools(models, kinds), Clock()))
                yield from found.segments


def frames_of(project_file: Path) -> int:
    """How many frames the project's video has."""
    with DocumentStore.open(project_file, read_only=True) as store:
        return len(frame_times(store, chosen_video(store.project, "")))


def main(arguments: list[str]) -> int:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(prog="bench proposals")
    parser.add_argument("--projects", type=Path)
    parser.add_argument("--segmenters", default="segments,changepoints")
    parser.add_argument("clips", nargs="*")
    options = parser.parse_args(arguments)
    clips = [
        clip
        for clip in tomllib.loads(TRUTH.read_text())["clips"]
        if not options.clips or any(part in clip["file"] for part in options.clips)
    ]
    if not VIDEOS.is_dir():
        print("The shared clips are not beside the repository.")
        print(json.dumps({"skipped": "no shared clips"}))
        return 0
    ways = {"with_sets": ("repetitions", "segments", "labels"), "alone": ("segments", "labels")}
    said: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as scratch:
        out = options.projects or Path(scratch)
        out.mkdir(parents=True, exist_ok=True)
        analyse([VIDEOS / clip["file"] for clip in clips], out)
        files = {clip["file"]: out / f"{Path(clip['file']).stem}.kinescribe" for clip in clips}
        truth = {
            clip["file"]: truth_of(clip, frames_of(files[clip["file"]]))
            for clip in clips
            if files[clip["file"]].exists()
        }
        for segmenter in options.segmenters.split(","):
            models = msgspec.structs.replace(MovementModels(), segmenter=segmenter)
            for way, kinds in ways.items():
                right = blind = proposed = 0
                for name, wanted in truth.items():
                    found = list(proposals(files[name], models, kinds))
                    own, any_label = pairs(wanted, found, blind=False), pairs(wanted, found, blind=True)
                    right, blind, proposed = right + len(own), blind + len(any_label), proposed + len(found)
                    marks = "".join(
                        "+" if i in own else "o" if i in any_label else "-" for i in range(len(wanted))
                    )
                    print(f"{segmenter:14} {way:10} {marks:4} {name:28} {told(found)}", flush=True)
                total = sum(map(len, truth.values()))
                said[f"{segmenter} {way}"] = {
                    "true": total,
                    "matched": round(right / total, 3),
                    "matched_blind": round(blind / total, 3),
                    "per_truth": round(proposed / total, 2),
                }
    print("+ matched, o matched but for the label, - not matched, in order of the true segments")
    print(json.dumps(said))
    return 0


def told(found: list[FoundSegment]) -> str:
    """The first proposals in words."""
    words = [f"{one.label} {one.start}-{one.stop}" for one in sorted(found, key=lambda one: one.start)]
    return ", ".join(words[:8]) + (f" and {len(words) - 8} more" if len(words) > 8 else "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
