"""How often the recogniser names the shared clips rightly, through the program's own analysis.

    dev.py bench labels [--projects FOLDER] [CLIP...]

Every clip is analysed as a person would (`main.py analyse`); the most prominent person of each clip is
judged. "whole": the label of all that person was seen doing, with all counted repetitions; "longest":
the label of the longest segment. Right is any label the clip's `expected` names (also `unknown`).
`--projects` keeps the projects there and takes those that are there again, looking anew at their poses.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from core.action_recognisers import UNKNOWN, create
from core.document.store import DocumentStore
from core.jobs.analyse import movement_tools
from core.jobs.movement import Clock, find_movement
from core.jobs.project_poses import PersonInProject, chosen_video, frame_times, newest_run, people_of_run
from core.jobs.requests import MovementModels
from core.work import run_to_end

ROOT = Path(__file__).resolve().parents[2]
VIDEOS = ROOT.parent / "shared" / "data" / "videos"


def analyse(clips: list[Path], out: Path) -> None:
    """Projects of the clips that have none yet in `out`."""
    missing = [str(clip) for clip in clips if not (out / f"{clip.stem}.kinescribe").exists()]
    if missing:
        command = [sys.executable, str(ROOT / "main.py"), "analyse", *missing, "--out", str(out), "--json"]
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, cwd=ROOT)


def names_of(project_file: Path, recogniser: Any) -> tuple[str, str, tuple[tuple[str, float], ...], int]:
    """(label of the whole, label of the longest segment, ranking of the whole, repetitions counted)."""
    with DocumentStore.open(project_file, read_only=True) as store:
        project = store.project
        video = chosen_video(project, "")
        run_id = newest_run(project, video.id)
        people = people_of_run(project, video.id, run_id)
        if not people:
            return UNKNOWN, UNKNOWN, (), 0
        person = PersonInProject(
            store=store, project=project, video=video, person=people[0], run_id=run_id,
            times_s=frame_times(store, video),
        )  # fmt: skip
        found = run_to_end(find_movement(person, movement_tools(MovementModels()), Clock()))
        cycles = tuple(
            (cycle.start, cycle.turn, cycle.stop)
            for one in found.sets
            for cycle in one.cycles
            if not cycle.partial
        )
        body, hands = person.window(person.start, person.stop)
        whole = recogniser.recognise(body, cycles, hands)
        times = person.times_s
        longest = max(found.segments, key=lambda one: times[one.stop - 1] - times[one.start], default=None)
        return whole.label, longest.label if longest else UNKNOWN, whole.ranking[:3], len(cycles)


def figures(rows: list[tuple[list[str], str, str]]) -> dict[str, Any]:
    """The figures from (expected, whole, longest) of each clip."""

    def share(right: list[bool]) -> float:
        return round(sum(right) / len(right), 3) if right else 0.0

    named = [row for row in rows if row[1] != UNKNOWN]
    odd = [row for row in rows if row[0] == [UNKNOWN]]
    majority, _ = Counter(label for expected, _, _ in rows for label in expected).most_common(1)[0]
    return {
        "clips": len(rows),
        "top1_whole": share([whole in expected for expected, whole, _ in rows]),
        "top1_longest_segment": share([longest in expected for expected, _, longest in rows]),
        "named_share": round(len(named) / len(rows), 3),
        "right_of_named": share([whole in expected for expected, whole, _ in named]),
        "right_of_unknown": share([whole == UNKNOWN for _, whole, _ in odd]),
        "floor_majority_label": share([majority in expected for expected, _, _ in rows]),
        "majority_label": majority,
    }


def main(arguments: list[str]) -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(prog="bench labels")
    parser.add_argument("--projects", type=Path)
    parser.add_argument("clips", nargs="*")
    options = parser.parse_args(arguments)
    listing = VIDEOS / "videos_shared.json"
    if not listing.exists():
        print("The shared clips are not beside the repository.")
        print(json.dumps({"skipped": "no shared clips"}))
        return
    entries = [
        entry
        for entry in json.loads(listing.read_text())
        if not options.clips or any(part in entry["file"] for part in options.clips)
    ]
    recogniser = create("neighbours")
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        out = options.projects or Path(scratch)
        out.mkdir(parents=True, exist_ok=True)
        analyse([VIDEOS / entry["file"] for entry in entries], out)
        for entry in entries:
            project_file = out / f"{Path(entry['file']).stem}.kinescribe"
            whole, longest, ranking, count = UNKNOWN, UNKNOWN, (), 0
            if project_file.exists():
                whole, longest, ranking, count = names_of(project_file, recogniser)
            expected = entry["expected"]
            rows.append((expected, whole, longest))
            marks = "".join("+" if label in expected else "-" for label in (whole, longest))
            most = ", ".join(f"{label} {value:.2f}" for label, value in ranking)
            print(
                f"{marks} {entry['file']:28} expected {'/'.join(expected):24} whole {whole:16} "
                f"longest {longest:16} {count} repetitions; {most}"
            )
    print("first sign: the whole, second: the longest segment")
    print(json.dumps({"bench": "labels", **figures(rows)}))


if __name__ == "__main__":
    main(sys.argv[1:])
