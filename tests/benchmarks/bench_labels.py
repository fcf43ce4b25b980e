"""How often the recogniser names the shared clips rightly, through the program's own analysis.

    dev.py bench labels [--projects FOLDER] [--recogniser ID] [CLIP...]

Every clip is analysed as a person would (`main.py analyse`); the most prominent person of each clip is
judged. "whole": the label of all that person was seen doing, with all counted repetitions; "longest":
the label of the longest segment. Right is any label the clip's `expected` names (also `unknown`); in the top
three: one of those is among the three likeliest of the whole.
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
from typing import Any, NamedTuple

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


class Named(NamedTuple):
    """What was said of one clip."""

    expected: list[str]
    whole: str = UNKNOWN
    longest: str = UNKNOWN
    ranking: tuple[tuple[str, float], ...] = ()
    confidence: float = 0.0
    repetitions: int = 0


def names_of(project_file: Path, recogniser: Any, models: MovementModels, expected: list[str]) -> Named:
    """What the recogniser says of the most prominent person of a project."""
    with DocumentStore.open(project_file, read_only=True) as store:
        project = store.project
        video = chosen_video(project, "")
        run_id = newest_run(project, video.id)
        people = people_of_run(project, video.id, run_id)
        if not people:
            return Named(expected)
        person = PersonInProject(
            store=store, project=project, video=video, person=people[0], run_id=run_id,
            times_s=frame_times(store, video),
        )  # fmt: skip
        found = run_to_end(find_movement(person, movement_tools(models), Clock()))
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
        label = longest.label if longest else UNKNOWN
        return Named(expected, whole.label, label, whole.ranking[:3], whole.confidence, len(cycles))


def figures(rows: list[Named]) -> dict[str, Any]:
    """The figures of all clips."""

    def share(right: list[bool]) -> float:
        return round(sum(right) / len(right), 3) if right else 0.0

    named = [row for row in rows if row.whole != UNKNOWN]
    odd = [row for row in rows if row.expected == [UNKNOWN]]
    known = [row for row in rows if UNKNOWN not in row.expected]
    majority, _ = Counter(label for row in rows for label in row.expected).most_common(1)[0]
    return {
        "clips": len(rows),
        "right": sum(row.whole in row.expected for row in rows),
        "top1_whole": share([row.whole in row.expected for row in rows]),
        "top1_longest_segment": share([row.longest in row.expected for row in rows]),
        "top3_whole": share([any(label in row.expected for label, _ in row.ranking) for row in rows]),
        "named_share": round(len(named) / len(rows), 3),
        "right_of_named": share([row.whole in row.expected for row in named]),
        "right_of_unknown": share([row.whole == UNKNOWN for row in odd]),
        "unknown_where_a_label_was_expected": share([row.whole == UNKNOWN for row in known]),
        "mean_confidence_of_named": round(sum(row.confidence for row in named) / max(len(named), 1), 3),
        "floor_majority_label": share([majority in row.expected for row in rows]),
        "majority_label": majority,
    }


def confusions(rows: list[Named]) -> list[str]:
    """What was taken for what, the commonest first."""
    wrong = Counter(("/".join(row.expected), row.whole) for row in rows if row.whole not in row.expected)
    return [f"{expected} taken for {said}: {count}" for (expected, said), count in wrong.most_common()]


def main(arguments: list[str]) -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(prog="bench labels")
    parser.add_argument("--projects", type=Path)
    parser.add_argument("--recogniser", default=MovementModels().recogniser)
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
    models = MovementModels(recogniser=options.recogniser)
    recogniser = create(options.recogniser)
    rows: list[Named] = []
    with tempfile.TemporaryDirectory() as scratch:
        out = options.projects or Path(scratch)
        out.mkdir(parents=True, exist_ok=True)
        analyse([VIDEOS / entry["file"] for entry in entries], out)
        for entry in entries:
            project_file = out / f"{Path(entry['file']).stem}.kinescribe"
            row = Named(entry["expected"])
            if project_file.exists():
                row = names_of(project_file, recogniser, models, entry["expected"])
            rows.append(row)
            marks = "".join("+" if label in row.expected else "-" for label in (row.whole, row.longest))
            most = ", ".join(f"{label} {value:.2f}" for label, value in row.ranking)
            print(
                f"{marks} {entry['file']:28} expected {'/'.join(row.expected):24} whole {row.whole:16} "
                f"longest {row.longest:16} {row.repetitions} repetitions; {most}"
            )
    print("first sign: the whole, second: the longest segment")
    print("\n".join(confusions(rows)))
    print(json.dumps({"bench": "labels", "recogniser": options.recogniser, **figures(rows)}))


if __name__ == "__main__":
    main(sys.argv[1:])
