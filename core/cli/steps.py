"""``poses``, ``segment``, ``count``, ``label``, ``alarms`` and ``report``: one step on a project."""

from __future__ import annotations

from pathlib import Path

import msgspec

from core.cli.analyse import athletes_at, frames_between
from core.cli.arguments import Options
from core.cli.console import Console
from core.cli.places import Place
from core.document.project import VideoItem
from core.document.store import DocumentStore
from core.errors import UserError
from core.evaluation.alarms import NOT_A_DEVICE, WHY_NOT, AlarmRule, in_words
from core.jobs.estimate_poses import estimate_poses
from core.jobs.export_report import write_report
from core.jobs.find_alarms import alarms, score_found
from core.jobs.import_video import scan
from core.jobs.outcomes import AnyOutcome
from core.jobs.project_movement import project_movement
from core.jobs.project_poses import chosen_video, frame_times
from core.jobs.requests import (
    Alarms,
    Count,
    EstimatePoses,
    ExportReport,
    Label,
    MovementModels,
    ProjectRequest,
    Segment,
)
from core.jobs.results import found_path, taking_in
from core.jobs.work_folder import forget_work, work_folder
from core.plugins import changed

STEPS: dict[str, tuple[type[ProjectRequest], tuple[str, ...]]] = {
    "segment": (Segment, ("segments",)),
    "count": (Count, ("repetitions",)),
    "label": (Label, ("labels",)),
}


def run(options: Options, console: Console) -> int:
    """Do the step in every project; 0 when all went well, 1 when some failed."""
    failed = 0
    for name in options.projects:
        console.video = name if options.json else Path(name).name
        try:
            _one(Path(name), options, console)
        except UserError as error:
            failed += 1
            console.failed(console.video, error)
    console.say("", type="done", finished=len(options.projects) - failed, failed=failed)
    return 1 if failed else 0


def _one(path: Path, options: Options, console: Console) -> None:
    if not path.exists():
        raise UserError("There is no file {name}.", hint="Is the name spelled right?", name=path.name)
    with DocumentStore.open(path, read_only=options.command == "report") as store:
        if not store.project.videos:
            raise UserError("There is no video in this project.", hint="Add one in the window.")
        for video in store.project.videos:
            if options.command == "report":
                _write_report(store, path, video, options, console)
            elif options.command == "alarms":
                _find_alarms(store, path, video, options, console)
            elif options.command == "poses":
                _find_poses(store, video, options, console)
            else:
                _look_at_movement(store, path, video, options, console)


def _look_at_movement(
    store: DocumentStore, path: Path, video: VideoItem, options: Options, console: Console
) -> None:
    kind, kinds = STEPS[options.command]
    start, stop = frames_between(frame_times(store, video), options.begin, options.end)
    request = kind(
        project=str(path),
        video_id=video.id,
        person=options.person,
        start=start,
        stop=stop,
        models=MovementModels(
            segmenter=options.segmenter,
            segmenter_settings=dict(options.segmenter_settings),
            counter=options.counter,
            recogniser=options.recogniser,
        ),
    )
    _take_in(store, console.drive(project_movement(request, kinds)), options, console)


def _find_alarms(
    store: DocumentStore, path: Path, video: VideoItem, options: Options, console: Console
) -> None:
    request = Alarms(
        project=str(path),
        label=options.label,
        video_id=video.id,
        person=options.person,
        source=options.source,
        rule=changed(AlarmRule, dict(options.rule), "alarms"),
    )
    found = console.drive(alarms(request))
    names = {person.id: person.name for person in store.project.people}
    for person in found.people:
        times = ", ".join(f"{one.at_s:.1f} s" for one in person.alarms) or "none"
        name = names[person.person_id]
        console.say(
            f"{console.video}: {name}, alarms for {found.label} by {person.source}: {times}",
            type="alarms",
            person=name,
            model=person.source,
            alarms=[{"frame": one.start, "at_s": one.at_s} for one in person.alarms],
        )
    scores = score_found(store.project, frame_times(store, video), found)
    if scores is not None:
        figures = msgspec.to_builtins(scores) | {
            "median_latency_s": scores.median_latency_s,
            "false_per_hour": scores.false_per_hour,
        }
        console.say(in_words(scores), type="alarm_scores", **figures)
    console.say(f"{NOT_A_DEVICE} {WHY_NOT}", type="notice")
    _take_in(store, found, options, console)


def _find_poses(store: DocumentStore, video: VideoItem, options: Options, console: Console) -> None:
    path = found_path(video, store.path)
    facts = console.drive(scan(str(path)))
    if facts.fingerprint != video.fingerprint:
        raise UserError(
            "{name} is not the video this project was made with.", hint="Was it replaced?", name=path.name
        )
    start, stop = frames_between(facts.times_s, options.begin, options.end)
    request = EstimatePoses(
        video=str(path),
        estimator=options.pose,
        device=options.device,
        max_people=options.max_people,
        threads=options.threads,
        start=start,
        stop=stop,
        region_px=options.region,
        athletes=athletes_at(facts.times_s, options.athletes),
        resume=options.resume,
    )
    request = msgspec.structs.replace(request, folder=str(work_folder(request, store.path)))
    found = console.drive(estimate_poses(request, facts))
    _take_in(store, found, options, console)
    forget_work(request.folder)


def _take_in(store: DocumentStore, outcome: AnyOutcome, options: Options, console: Console) -> None:
    taken = console.drive(taking_in(store, outcome))
    people = len(taken.people)
    console.say(
        f"{console.video}: {options.command} done for {people} {'person' if people == 1 else 'people'}",
        type="finished",
        project=str(store.path),
        step=options.command,
        people=list(taken.people),
    )


def _write_report(
    store: DocumentStore, path: Path, video: VideoItem, options: Options, console: Console
) -> None:
    folder = path.resolve().parent if options.out is None else Path(options.out)
    first = chosen_video(store.project, "").id == video.id
    stem = path.stem if first else f"{path.stem}-{Path(video.path).stem}"
    place = Place(folder / f"{stem}.kinescribe")
    request = ExportReport(
        project=str(path), json_path=str(place.json), html_path=str(place.html), video_id=video.id
    )
    console.drive(write_report(store, request))
    console.say(
        f"{console.video}: {place.json.name}, {place.html.name} in {folder}",
        type="finished",
        project=str(path),
        json=str(place.json),
        html=str(place.html),
    )
