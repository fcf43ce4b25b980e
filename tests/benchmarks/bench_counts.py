"""Counters on the shared videos, clip by clip, or on the videos of RepCount-A or UCFRep.

    dev.py bench counts [--counters periodicity,...] [--poses FOLDER | --projects FOLDER | --results FOLDER]
    dev.py bench counts --annotations new_test.csv --videos FOLDER [--form repcount|ucfrep]

Counts were read off by eye (INDEX.md). MAE is the mean of |p - c| / (c + 0.1) and off by one the share with
|p - c| <= 1, as in TransRAC; of a set whose sides take turns the nearer of both counts is judged. Clips with
two repetitions and more, with one, and with none are told apart. UCFRep's authors divide by c alone: both
figures are printed for it. Where cycles are marked their boundaries are judged, too.

`--poses` keeps the poses there and takes those it finds; `--projects` takes the poses of NAME.kinescribe
there; `--results` reads NAME.json of an earlier `analyse` instead of counting.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from core import rep_counters
from core.evaluation.counting import BoundaryScores, Tally, score_boundaries, score_counts
from core.file_formats.counted_videos import CountedVideo, read_counted_videos
from core.jobs.outcomes import PersonMovement
from tests.helpers.bodies import film, repeat, squat

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "videos"
LEAST, LEAST_OF_ONE, LEAST_OF_NONE = (0.04, 0.96, 0.85), 0.8, 0.9  # what issue 6 asks of the shared clips


class Set(msgspec.Struct, frozen=True, kw_only=True):
    """A set that was found."""

    count: int
    count_per_side: int | None
    turns: list[int]
    cycles: list[Any]


def read_result(video: Path, folder: Path) -> list[list[Set]] | None:
    """Everybody's sets from NAME.json, or None when it is not there."""
    file = folder / f"{video.stem}.json"
    if not file.exists():
        return None
    return [
        [
            Set(
                count=one["count"],
                count_per_side=one.get("count_per_side"),
                turns=[cycle["turn_frame"] for cycle in one["cycles"]],
                cycles=[],
            )
            for one in person["repetitions"]
        ]
        for person in json.loads(file.read_text(encoding="utf-8"))["people"]
    ]


def counted(video: Path, counters: Sequence[str], folder: Path) -> dict[str, list[list[Set]]]:
    """What each counter finds for everybody in the video, the main person first; poses are found once."""
    from core.jobs.analyse import analyse, movement_of_people
    from core.jobs.import_video import scan
    from core.jobs.movement import Clock, MovementTools
    from core.jobs.outcomes import PosesFound
    from core.jobs.requests import Analyse, MovementModels
    from core.work import run_to_end

    told = folder / video.name / "found.json"
    facts = run_to_end(scan(str(video)))
    if told.exists():
        poses = msgspec.json.decode(told.read_bytes(), type=PosesFound)
    else:
        models = MovementModels(counter=counters[0])
        request = Analyse(video=str(video), folder=str(folder / video.name), models=models, resume=True)
        poses = run_to_end(analyse(request, facts)).poses
        told.write_bytes(msgspec.json.encode(poses))
    times_s = np.asarray(facts.times_s, np.float64)
    found: dict[str, list[list[Set]]] = {}
    for name in counters:
        tools = MovementTools(counter=rep_counters.create(name))
        found[name] = sets_of(run_to_end(movement_of_people(poses, times_s, tools, Clock())))
    return found


def counted_in_project(project: Path, counters: Sequence[str]) -> dict[str, list[list[Set]]]:
    """The same with the poses of a project, which stays as it is."""
    from core.jobs.count import count
    from core.jobs.requests import Count, MovementModels
    from core.work import run_to_end

    requests = {name: Count(project=str(project), models=MovementModels(counter=name)) for name in counters}
    return {name: sets_of(run_to_end(count(request)).people) for name, request in requests.items()}


def sets_of(people: Sequence[PersonMovement]) -> list[list[Set]]:
    """Everybody's sets."""
    return [
        [
            Set(
                count=sum(not cycle.partial for cycle in one.cycles),
                count_per_side=one.count_per_side,
                turns=[cycle.turn for cycle in one.cycles],
                cycles=list(one.cycles),
            )
            for one in person.sets
        ]
        for person in people
    ]


def tally_of(true: float, people: Sequence[Sequence[Set]], everybody: bool) -> Tally:
    """A clip's count beside what was found: of the main person, or of everybody."""
    sets = [one for person in (people if everybody else people[:1]) for one in person]
    pairs = sum(one.count if one.count_per_side is None else one.count_per_side for one in sets)
    return Tally(true, sum(one.count for one in sets), pairs)


class Clip(msgspec.Struct, frozen=True, kw_only=True):
    """A clip to be counted; true: None = nothing is repeated in it."""

    video: Path
    true: int | None
    several: bool = False
    marked: CountedVideo | None = None


def shared_clips() -> list[Clip]:
    """The shared videos."""
    rows = json.loads((SHARED / "videos_shared.json").read_text(encoding="utf-8"))
    return [
        Clip(video=SHARED / row["file"], true=row.get("reps"), several=int(row.get("people") or 1) > 1)
        for row in rows
    ]


def listed_clips(annotations: Path, form: str, videos: Path) -> Iterator[Clip]:
    """The videos of a list that are there, wherever they lie below the folder."""
    read = read_counted_videos(annotations, form)
    print(f"{read.title}: {len(read.videos)} videos in the list. {read.licence}")
    for one in read.skipped:
        print(f"  not used: {one.name}: {one.reason}")
    there = {path.name: path for path in videos.rglob("*") if path.is_file()}
    for video in read.videos:
        path = there.get(Path(video.video).name)
        if path is None:
            print(f"  not there: {video.video}")
        else:
            yield Clip(video=path, true=video.count, marked=video)


def judged(name: str, rows: Sequence[tuple[Clip, Tally]], marks: BoundaryScores) -> dict[str, Any]:
    """The figures of one counter."""
    many = [tally for clip, tally in rows if clip.true is not None and clip.true >= 2]
    one = [tally for clip, tally in rows if clip.true == 1]
    none = [tally for clip, tally in rows if clip.true in (None, 0)]
    scores = score_counts(many)
    figures: dict[str, Any] = {
        "clips": scores.clips,
        "mae": scores.mae,
        "off_by_one": scores.off_by_one,
        "exact": scores.exact,
        "one": float(np.mean([tally.error == 0 for tally in one])) if one else float("nan"),
        "none": float(np.mean([tally.found == 0 for tally in none])) if none else float("nan"),
        "none_at_most_one": float(np.mean([tally.found <= 1 for tally in none])) if none else float("nan"),
    }
    marked = [tally for clip, tally in rows if clip.marked is not None and clip.true]
    if marked:
        every = score_counts(marked)
        plain = score_counts(marked, plus=0)
        figures |= {"all_mae": every.mae, "all_off_by_one": every.off_by_one, "all_mae_plain": plain.mae}
        figures |= {"boundaries": marks.near_share, "matched": marks.matched / max(marks.true, 1)}
    said = ", ".join(f"{key} {value:.3f}" for key, value in figures.items() if value == value)
    print(f"{name}: {said}")
    return {key: None if value != value else round(value, 4) for key, value in figures.items()}


def seconds_for_ten_minutes(name: str) -> float:
    """Processor seconds that counting ten minutes of 30 frames a second takes."""
    sets = [repeat(squat, 8, period_s=2.0 + 0.2 * (i % 4), pause_s=0.4, lead_s=10.0) for i in range(15)]
    points = np.concatenate(sets)[: 600 * 30]
    poses = film(np.concatenate([points, points[: 600 * 30 - len(points)]]), noise_m=0.008)
    counter = rep_counters.create(name)
    began = time.process_time()
    counter.count(poses)
    return time.process_time() - began


def main(arguments: list[str]) -> int:
    """Count every clip with every counter and print the comparison."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--counters", default="periodicity")
    parser.add_argument("--poses", type=Path, help="keep the poses here")
    parser.add_argument("--projects", type=Path, help="take the poses of the projects here")
    parser.add_argument("--results", type=Path, help="read NAME.json of an earlier analyse from here")
    parser.add_argument("--annotations", type=Path, help="list of RepCount-A or UCFRep")
    parser.add_argument("--videos", type=Path, help="folder of its videos")
    parser.add_argument("--form", default="auto", choices=("auto", "repcount", "ucfrep"))
    options = parser.parse_args(arguments)
    if options.annotations is not None:
        if options.videos is None:
            parser.error("--annotations needs --videos")
        clips = list(listed_clips(options.annotations, options.form, options.videos))
    elif (SHARED / "videos_shared.json").exists():
        clips = shared_clips()
    else:
        print("The shared videos are not beside the repository.")
        print(json.dumps({"skipped": "no shared data"}))
        return 0
    counters = options.counters.split(",")
    rows: dict[str, list[tuple[Clip, Tally]]] = {name: [] for name in counters}
    marks = dict.fromkeys(counters, BoundaryScores())
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.poses or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for clip in clips:
            project = None if options.projects is None else options.projects / f"{clip.video.stem}.kinescribe"
            if options.results:
                found = {name: read_result(clip.video, options.results) for name in counters}
            elif project is not None and project.exists():
                found = dict(counted_in_project(project, counters))
            else:
                found = dict(counted(clip.video, counters, folder))
            print(f"{clip.video.name:28} true {'-' if clip.true is None else clip.true:>3}")
            for name in counters:
                people = found[name]
                if people is None:
                    print(f"    {name:14} no result")
                    continue
                tally = tally_of(clip.true or 0, people, clip.several or not clip.true)
                rows[name].append((clip, tally))
                if clip.marked is not None:
                    cycles = [cycle for one in (people or [[]])[0] for cycle in one.cycles]
                    marks[name] += score_boundaries(clip.marked.cycles, cycles)
                detail = "; ".join(f"{one.count} at {one.turns}" for person in people for one in person)
                wrong = "  <-- differs" if tally.error else ""
                print(f"    {name:14} {tally.found:3g} ({tally.found_per_side:g}){wrong}  {detail}")
    figures: dict[str, Any] = {name: judged(name, rows[name], marks[name]) for name in counters}
    if options.annotations is None:
        mae, off_by_one, exact = LEAST
        print(
            f"wanted: mae at most {mae}, off_by_one {off_by_one}, exact {exact}, one {LEAST_OF_ONE}, "
            f"none {LEAST_OF_NONE}"
        )
        for name in counters:
            figures[name]["count_s_per_10_min"] = round(seconds_for_ten_minutes(name), 2)
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    import sys

    sys.exit(main(sys.argv[1:]))
