"""``analyse VIDEO...``: every video by itself, so that one that fails does not keep the others."""

from __future__ import annotations

import contextlib
import datetime
import logging
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from core.cli.arguments import Options, PointedAt, Position
from core.cli.console import Console, Stopped
from core.cli.places import Place, place_for
from core.document.project import Project
from core.document.store import DocumentStore
from core.errors import UserError
from core.jobs.analyse import analyse, poses_request
from core.jobs.export_report import write_report
from core.jobs.import_video import as_video_read, scan, write_times
from core.jobs.outcomes import Analysed
from core.jobs.requests import Analyse, Athlete, EstimatePoses, ExportReport, MovementModels
from core.jobs.results import take_in_video, taking_in
from core.jobs.work_folder import forget_work, has_blocks, read_run, same_work, tidy_work, work_folder
from core.reports.analysis import Analysis, TimingPart
from core.reports.html import count_words
from core.reports.tokens import label_name

if TYPE_CHECKING:
    from core.media.facts import VideoFacts

logger = logging.getLogger(__name__)

GO_ON = "What was found so far is kept: the same command with --resume goes on."


def run(options: Options, console: Console) -> int:
    """Analyse every video; 0 when all went well, 1 when some failed."""
    tidy_work()
    failed = 0
    for number, name in enumerate(options.videos, 1):
        video = Path(name)
        console.prefix = f"[{number}/{len(options.videos)}] " if len(options.videos) > 1 else ""
        console.video = name if options.json else video.name
        try:
            _one(video, options, console)
        except UserError as error:
            failed += 1
            console.failed(console.video, error)
        except Stopped:
            console.say("Stopped. " + GO_ON, type="stopped", video=name)
            raise
        except OSError as error:
            failed += 1
            console.failed(console.video, UserError("{reason}.", reason=error.strerror or str(error)))
        except Exception as error:
            failed += 1
            logger.exception("analysing failed")
            message = "This video could not be analysed because of a fault in the program."
            console.failed(console.video, UserError(message, hint=f"{type(error).__name__}: {error}"))
    console.say("", type="done", finished=len(options.videos) - failed, failed=failed)
    return 1 if failed else 0


def _one(video: Path, options: Options, console: Console) -> None:
    facts = console.drive(scan(str(video)))
    place = place_for(video, None if options.out is None else Path(options.out), facts.fingerprint)
    request = _request(video, facts, options, place)
    store, is_new = _opened(place, video)
    work = Path(request.folder)
    try:
        with store:
            analysed = _find(store, request, facts, options, console)
            timing = None if analysed is None else _timing(analysed)
            report = _report_request(place, store, facts)
            console.drive(write_report(store, report, timing))
    except BaseException as error:
        _tidy_after(error, place, work, is_new)
        raise
    forget_work(work)
    _tell(place, video, options, console)


def _find(
    store: DocumentStore, request: Analyse, facts: VideoFacts, options: Options, console: Console
) -> Analysed | None:
    """Analyse and take in; None when a resumed analysis is in the project already."""
    folder = Path(request.folder)
    if request.resume and read_run(folder) is None and _is_done(store.project, request):
        return None
    if not request.resume:
        forget_work(folder)
    video = as_video_read(facts, write_times(facts, str(folder)))
    take_in_video(store, video)
    analysed = console.drive(analyse(request, facts))
    only = "" if options.person.isdecimal() else options.person
    if only and only.casefold() not in {person.name.casefold() for person in store.project.people}:
        raise UserError(
            "Nobody in this project is named {name}.",
            hint="In a new video people are known by number: --person 1 is the first main one.",
            name=only,
        )
    console.drive(taking_in(store, analysed, only))
    return analysed


def _is_done(project: Project, request: Analyse) -> bool:
    """Whether the project holds the poses this request asks for."""
    for layer in project.pose_layers:
        with contextlib.suppress(msgspec.MsgspecError):
            asked = msgspec.json.decode(layer.provenance.request, type=EstimatePoses)
            wanted = poses_request(request)
            if same_work(asked, wanted) or same_work(asked, poses_request(request, asked.estimator)):
                return True
    return False


def _opened(place: Place, video: Path) -> tuple[DocumentStore, bool]:
    """The project, made where it is not there; and whether it was made."""
    if place.project.exists():
        return DocumentStore.open(place.project), False
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    project = Project(id=uuid.uuid4().hex, name=video.stem, created=now)
    return DocumentStore.create(place.project, project), True


def _request(video: Path, facts: VideoFacts, options: Options, place: Place) -> Analyse:
    """The typed request: frames from the places given, and the work folder."""
    start, stop = frames_between(facts.times_s, options.begin, options.end)
    request = Analyse(
        video=str(video.resolve()),
        estimator=options.pose,
        device=options.device,
        max_people=options.max_people,
        threads=options.threads,
        start=start,
        stop=stop,
        region_px=options.region,
        athletes=athletes_at(facts.times_s, options.athletes),
        resume=options.resume,
        person=options.person if options.person.isdecimal() else "",
        models=MovementModels(
            segmenter=options.segmenter,
            segmenter_settings=dict(options.segmenter_settings),
            counter=options.counter,
            recogniser=options.recogniser,
        ),
    )
    if options.region is not None and (options.region[0] >= facts.width or options.region[1] >= facts.height):
        raise UserError(
            "The region lies outside the picture.",
            hint="The picture is {width} × {height} px.",
            width=facts.width,
            height=facts.height,
        )
    return msgspec.structs.replace(request, folder=str(work_folder(request, place.project)))


def athletes_at(times_s: np.ndarray, places: list[PointedAt]) -> tuple[Athlete, ...]:
    """Whom ``--athlete`` points at; seconds are looked up in the frame-time table (F,)."""
    return tuple(
        Athlete(frame=min(frame_of(place.position, times_s), len(times_s) - 1), x=place.x, y=place.y)
        for place in places
    )


def frame_of(position: Position, times_s: np.ndarray) -> int:
    """The first frame at or after a place in the video."""
    if position.frame is not None:
        return position.frame
    return int(np.searchsorted(times_s, position.seconds - 1e-6))


def frames_between(
    times_s: np.ndarray, begin: Position | None, end: Position | None
) -> tuple[int, int | None]:
    """``[start, stop)`` for two places; seconds are looked up in the frame-time table (F,)."""
    start = frame_of(begin, times_s) if begin is not None else 0
    stop = frame_of(end, times_s) if end is not None else None
    if start >= len(times_s):
        raise UserError(
            "The video ends before the place where to begin.",
            hint="It has {frames} frames and lasts {seconds:.1f} s.",
            frames=len(times_s),
            seconds=float(times_s[-1]),
        )
    return start, stop


def _tidy_after(error: BaseException, place: Place, work: Path, is_new: bool) -> None:
    """Leave nothing half-written; keep what a resumed run can use."""
    if isinstance(error, Stopped | KeyboardInterrupt):
        return
    if isinstance(error, UserError) and has_blocks(work):
        error.hint_template = f"{error.hint_template} {GO_ON}".strip()
    else:
        forget_work(work)
    if not is_new:
        return
    with contextlib.suppress(UserError, OSError):
        with DocumentStore.open(place.project, read_only=True) as store:
            empty = not store.project.pose_layers
        if empty:
            place.project.unlink()


def _report_request(place: Place, store: DocumentStore, facts: VideoFacts) -> ExportReport:
    video_id = next(one.id for one in store.project.videos if one.fingerprint == facts.fingerprint)
    return ExportReport(
        project=str(place.project), json_path=str(place.json), html_path=str(place.html), video_id=video_id
    )


def _timing(analysed: Analysed) -> TimingPart:
    poses, movement = analysed.poses, analysed.movement
    total = max(analysed.total_s, poses.pose_s)
    return TimingPart(
        decode_s=poses.decode_s,
        pose_s=poses.pose_s,
        segment_s=movement.segment_s,
        count_s=movement.count_s,
        label_s=movement.label_s,
        total_s=total,
        frames_per_s=round((poses.stop - poses.start) / max(total, 1e-6), 2),
    )


def _tell(place: Place, video: Path, options: Options, console: Console) -> None:
    """One line of result, from the report itself."""
    analysis = msgspec.json.decode(place.json.read_bytes(), type=Analysis)
    people = len(analysis.people)
    words = {0: "no person found", 1: "1 person"}.get(people, f"{people} people")
    counted = [
        f"{label_name(one.label).lower()} ×{count_words(one)}"
        for person in analysis.people
        for one in person.repetitions
    ]
    summary = words + (": " + ", ".join(counted) if counted else "")
    console.say(
        f"{console.prefix}{console.video}: {summary}\n    {place.project.name}, {place.json.name}, "
        f"{place.html.name} in {place.project.parent}",
        type="finished",
        video=str(video),
        project=str(place.project),
        json=str(place.json),
        html=str(place.html),
        people=[
            {
                "id": person.id,
                "name": person.name,
                "repetitions": [{"label": one.label, "count": one.count} for one in person.repetitions],
            }
            for person in analysis.people
        ],
        timing=msgspec.to_builtins(analysis.timing),
    )
