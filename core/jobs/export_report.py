"""Write what a project says of one video as ``NAME.json`` and as a page to read."""

from __future__ import annotations

import datetime
import logging
import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.document.project import Person, Project, RepetitionSet, Segment, VideoItem
from core.document.standing import looked_at_again, stands
from core.document.store import DocumentStore
from core.errors import UserError
from core.jobs.files import write_bytes, write_text
from core.jobs.model_notes import models_of
from core.jobs.outcomes import ReportWritten
from core.jobs.project_movement import newest_sets
from core.jobs.project_poses import (
    PersonInProject,
    chosen_video,
    frame_times,
    frames_seen,
    newest_run,
    people_of_run,
)
from core.jobs.requests import ExportReport, request_json
from core.jobs.results import found_path
from core.jobs.steps import StageStep
from core.reports.analysis import (
    Analysis,
    CyclePart,
    PersonPart,
    RepetitionsPart,
    SegmentPart,
    TimingPart,
    VideoPart,
    analysis_json,
)
from core.reports.curves import curve_svg, main_curve
from core.reports.html import Page, PersonExtras, Still, report_html
from core.reports.markup import Markup
from core.reports.stills import data_uri, still_jpeg
from core.reports.tokens import clock, label_name
from core.work import Job

if TYPE_CHECKING:
    from core.media.reader import VideoReader

logger = logging.getLogger(__name__)

MOST_ILLUSTRATED = 12
MOST_CURVES = 6
LONGEST_CURVE_FRAMES = 20_000


def export_report(request: ExportReport) -> Job[ReportWritten]:
    """Write both files of a project's video, reading the project only."""
    with DocumentStore.open(Path(request.project), read_only=True) as store:
        return (yield from write_report(store, request))


def write_report(
    store: DocumentStore, request: ExportReport, timing: TimingPart | None = None
) -> Job[ReportWritten]:
    """Write ``request.json_path`` and ``request.html_path`` from an open project."""
    video = chosen_video(store.project, request.video_id)
    times_s = frame_times(store, video)
    yield StageStep(0, None, "", "report")
    analysis = analysis_of(store, video, times_s, Path(request.json_path), timing or TimingPart())
    write_bytes(request.json_path, analysis_json(analysis))
    extras, notes = yield from _extras(store, video, times_s, analysis)
    page = Page(
        analysis=analysis,
        title=PurePath(video.path).name,
        created=datetime.datetime.now().astimezone().strftime("%Y-%m-%d %H:%M"),
        times_s=times_s,
        extras=extras,
        notes=(*notes, *video.repairs),
    )
    write_text(request.html_path, report_html(page))
    return ReportWritten(
        request=request_json(request), json_path=request.json_path, html_path=request.html_path
    )


def analysis_of(
    store: DocumentStore, video: VideoItem, times_s: NDArray[np.float64], beside: Path, timing: TimingPart
) -> Analysis:
    """What the project says of a video now; paths are relative to the folder of `beside`."""
    project = store.project
    people: list[PersonPart] = []
    if any(layer.video_id == video.id for layer in project.pose_layers):
        run_id = newest_run(project, video.id)
        people = [
            _person_part(store, video, run_id, person, times_s)
            for person in people_of_run(project, video.id, run_id)
        ]
    return Analysis(
        video=VideoPart(
            path=_relative(found_path(video, store.path), beside),
            frames=video.frames,
            duration_s=round(video.duration_s, 6),
            width=video.width,
            height=video.height,
            variable_frame_rate=video.variable_frame_rate,
            rotation=video.rotation,
        ),
        people=tuple(people),
        models=models_of(project, video.id),
        timing=timing,
    )


def _relative(path: Path, beside: Path) -> str:
    try:
        return PurePath(os.path.relpath(path, beside.resolve().parent)).as_posix()
    except ValueError:
        return str(path)


def _person_part(
    store: DocumentStore, video: VideoItem, run_id: str, person: Person, times_s: NDArray[np.float64]
) -> PersonPart:
    project = store.project
    spans = [span for span in person.spans if (span.video_id, span.run_id) == (video.id, run_id)]
    sets = newest_sets(project, person.id)
    return PersonPart(
        id=person.id,
        name=person.name,
        first_frame=min(span.start for span in spans),
        last_frame=max(span.stop for span in spans) - 1,
        frames_seen=frames_seen(store, project, person, video.id, run_id),
        segments=tuple(_segment_part(segment, video, times_s) for segment in shown_segments(project, person)),
        repetitions=tuple(_repetitions_part(one) for one in sets if one.cycles),
        notes=tuple(dict.fromkeys(one.note for one in sets if one.note)),
    )


def shown_segments(project: Project, person: Person) -> list[Segment]:
    """The person's segments: those a human made or accepted, and the newest proposals elsewhere."""
    tiers = [tier for tier in project.tiers if tier.person_id == person.id]
    shown = [
        segment
        for tier in tiers
        for segment in tier.segments
        if segment.state == "accepted" and not segment.ambiguous
    ]
    newer = looked_at_again(tiers)
    for tier in reversed(tiers):
        for segment in tier.segments:
            free = all(segment.stop <= one.start or segment.start >= one.stop for one in shown)
            if segment.state == "proposed" and free and stands(segment, newer.get(tier.id, ())):
                shown.append(segment)
    return sorted(shown, key=lambda segment: (segment.start, segment.stop))


def _segment_part(segment: Segment, video: VideoItem, times_s: NDArray[np.float64]) -> SegmentPart:
    def seconds(frame: int) -> float:
        return round(video.duration_s if frame >= len(times_s) else float(times_s[frame]), 6)

    return SegmentPart(
        start_frame=segment.start,
        stop_frame=segment.stop,
        start_s=seconds(segment.start),
        stop_s=seconds(segment.stop),
        label=segment.label or "unknown",
        confidence=None if segment.confidence is None else min(max(segment.confidence, 0.0), 1.0),
        source="human" if segment.state == "accepted" else segment.author,
    )


def _repetitions_part(one: RepetitionSet) -> RepetitionsPart:
    full = [cycle for cycle in one.cycles if not cycle.partial]
    return RepetitionsPart(
        label=one.label or "unknown",
        count=len(full),
        count_per_side=one.count_per_side,
        cycles=tuple(CyclePart(start_frame=c.start, turn_frame=c.turn, stop_frame=c.stop) for c in full),
    )


def _extras(
    store: DocumentStore, video: VideoItem, times_s: NDArray[np.float64], analysis: Analysis
) -> Job[tuple[tuple[PersonExtras, ...], tuple[str, ...]]]:
    """Curves and still pictures of everybody; a note when the video itself is not to be had."""
    from core.media.reader import VideoReader

    if not analysis.people:
        return (), ()
    notes: tuple[str, ...] = ()
    reader: VideoReader | None = None
    try:
        reader = VideoReader(found_path(video, store.path))
    except UserError as error:
        notes = (f"The still pictures are missing: {error.text}",)
    run_id = newest_run(store.project, video.id)
    people = {person.id: person for person in store.project.people}
    extras = []
    try:
        for place, part in enumerate(analysis.people):
            yield StageStep(place, len(analysis.people), part.name, "report")
            person = PersonInProject(
                store=store,
                project=store.project,
                video=video,
                person=people[part.id],
                run_id=run_id,
                times_s=times_s,
            )
            if place >= MOST_ILLUSTRATED:
                extras.append(PersonExtras())
                continue
            stills = () if reader is None else _stills(reader, person, part, times_s)
            extras.append(PersonExtras(stills=stills, curves=_curves(person, part, times_s)))
    finally:
        if reader is not None:
            reader.close()
    return tuple(extras), notes


def _curves(person: PersonInProject, part: PersonPart, times_s: NDArray[np.float64]) -> tuple[Markup, ...]:
    curves = []
    for one in part.repetitions[:MOST_CURVES]:
        start, stop = one.cycles[0].start_frame, one.cycles[-1].stop_frame
        if not one.cycles or stop - start > LONGEST_CURVE_FRAMES:
            continue
        curve = main_curve(*person.window(start, min(stop + 1, person.stop)))
        if curve is not None:
            curves.append(curve_svg(curve, one, lambda frame: float(times_s[min(frame, len(times_s) - 1)])))
    return tuple(curves)


def _stills(
    reader: VideoReader, person: PersonInProject, part: PersonPart, times_s: NDArray[np.float64]
) -> tuple[Still, ...]:
    """Three pictures: start, turn and stop of the middle repetition, or spread over what is seen."""
    stills = []
    for frame, words in still_frames(part):
        frame = min(max(frame, person.start), person.stop - 1)
        poses, hands = person.window(frame, frame + 1)
        if not np.isfinite(poses.px).any():
            frame = _nearest_seen(person, frame)
            poses, hands = person.window(frame, frame + 1)
        bodies = (poses,) if hands is None else (poses, hands)
        jpeg = still_jpeg(reader.picture(frame).rgb(), *bodies)
        at = f"{clock(float(times_s[frame]))}, frame {frame}"
        stills.append(Still(data_uri(jpeg), f"{words} · {at}" if words else at))
    return tuple(stills)


def still_frames(part: PersonPart) -> list[tuple[int, str]]:
    """The frames to show of a person and what they are."""
    sets = [one for one in part.repetitions if one.cycles]
    if sets:
        main = max(sets, key=lambda one: len(one.cycles))
        cycle = main.cycles[len(main.cycles) // 2]
        name = label_name(main.label)
        return [
            (cycle.start_frame, f"{name}: start"),
            (cycle.turn_frame, f"{name}: turning point"),
            (cycle.stop_frame, f"{name}: stop"),
        ]
    span = part.last_frame - part.first_frame
    return [(part.first_frame + span * share // 4, "") for share in (1, 2, 3)]


def _nearest_seen(person: PersonInProject, frame: int) -> int:
    """The frame nearest to `frame` on which the person was seen."""
    start = max(person.start, frame - 256)
    poses, _ = person.window(start, min(person.stop, frame + 256))
    seen = np.flatnonzero(np.isfinite(poses.px).any(axis=(1, 2)))
    if not len(seen):
        return frame
    return int(seen[np.argmin(np.abs(seen + start - frame))]) + start
