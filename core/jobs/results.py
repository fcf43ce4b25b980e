"""Take what a job found into a project: arrays first, then one step that refers to them.

Both the command and the window use this. Nothing that is in the project is overwritten: poses come
as new layers, segments as a new tier, repetitions as new sets; people are recognised by where they
stand, and what a person corrected stays. A result that is in the project already is not taken in
twice, so that a job killed at any moment can go on.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePath

import msgspec
import numpy as np

from core.document.edits.common import new_id
from core.document.edits.people import add_person, add_spans
from core.document.edits.results import add_pose_layer
from core.document.edits.videos import (
    add_recording,
    add_video,
    replace_video_facts,
    set_cuts,
    set_step_status,
    set_video_path,
)
from core.document.project import (
    ChunkedArray,
    Person,
    PoseLayer,
    PoseTrack,
    Project,
    Provenance,
    Recording,
    RecordingVideo,
    VideoItem,
)
from core.document.stamps import utc_now
from core.document.store import DocumentStore
from core.jobs.alike_results import take_in_alike
from core.jobs.blocks import PoseBlocks
from core.jobs.find_alarms import take_in_alarms
from core.jobs.known_people import people_of_result
from core.jobs.movement_edit import with_movement
from core.jobs.outcomes import (
    AlarmsFound,
    AlikeFound,
    Analysed,
    AnyOutcome,
    MomentsMapped,
    MovementFound,
    PosesFound,
    VideoRead,
)
from core.jobs.project_poses import HANDS, hands_run, newest_run, people_of_run
from core.jobs.steps import StageStep
from core.jobs.window_series import forget_files, write_series
from core.paths import APP_VERSION
from core.work import Job, run_to_end

PROGRAM = f"kinescribe {APP_VERSION}"


class TakenIn(msgspec.Struct, frozen=True, kw_only=True):
    """Where a result went: ids in the project."""

    video_id: str = ""
    run_id: str = ""
    people: tuple[str, ...] = ()


def take_in(store: DocumentStore, outcome: AnyOutcome) -> TakenIn:
    """Take `outcome` into the project at once; see `taking_in`."""
    return run_to_end(taking_in(store, outcome))


def taking_in(store: DocumentStore, outcome: AnyOutcome, only: str = "") -> Job[TakenIn]:
    """Take `outcome` into the project, saying how far it is.

    Of movements only those of the person named `only` are taken, where a name is given.
    Raises `UserError` when it cannot be written; then nothing has happened.
    """
    if isinstance(outcome, VideoRead):
        return TakenIn(video_id=take_in_video(store, outcome))
    if isinstance(outcome, PosesFound):
        return (yield from _take_in_run(store, outcome, None))
    if isinstance(outcome, Analysed):
        return (yield from _take_in_run(store, outcome.poses, outcome.movement, only))
    if isinstance(outcome, AlikeFound | MomentsMapped):
        yield StageStep(0, 1, "", "save")
        take_in_alike(store, outcome)
        return TakenIn()
    if isinstance(outcome, AlarmsFound):
        take_in_alarms(store, outcome)
        return TakenIn(video_id=outcome.video_id, people=tuple(one.person_id for one in outcome.people))
    if isinstance(outcome, MovementFound):
        yield StageStep(0, 1, "", "save")
        return _take_in_movement(store, outcome)
    return TakenIn()


def take_in_video(store: DocumentStore, read: VideoRead) -> str:
    """Add the video and a recording of it, unless it is there; its id in the project."""
    path = stored_path(read.video, store.path)
    for video in store.project.videos:
        if video.fingerprint == read.fingerprint and video.frames == read.frames:
            if video.path != path and not found_path(video, store.path).exists():
                store.apply("Find video again", set_video_path, video.id, path)
            return video.id
    video = _video_item(store, read, new_id())
    recording = Recording(
        id=new_id(), name=Path(read.video).stem, videos=(RecordingVideo(video_id=video.id),)
    )
    store.apply("Add video", _with_new_video, video, recording, author="import")
    return video.id


def replace_video(store: DocumentStore, video_id: str, read: VideoRead) -> None:
    """Let another file stand for a video: its facts are read anew, labels and results stay.

    Raises `UserError` when it is shorter than what is labelled.
    """
    before = next(video for video in store.project.videos if video.id == video_id)
    video = msgspec.structs.replace(
        _video_item(store, read, video_id),
        cuts=tuple(cut for cut in before.cuts if cut < read.frames),
        step_status=before.step_status,
        camera=before.camera,
        worker=before.worker,
        done=before.done,
        note=before.note,
    )
    store.apply("Use another file", replace_video_facts, video)


def _video_item(store: DocumentStore, read: VideoRead, video_id: str) -> VideoItem:
    """The video as the project holds it; its frame times are written."""
    times = np.load(read.times_file, allow_pickle=False)
    handle = store.write_array(np.asarray(times, np.float64), rows_per_chunk=8192)
    return VideoItem(
        id=video_id,
        path=stored_path(read.video, store.path),
        size_bytes=read.size_bytes,
        fingerprint=read.fingerprint,
        width=read.width,
        height=read.height,
        rotation=read.rotation,
        sample_aspect=read.sample_aspect,
        frames=read.frames,
        duration_s=read.duration_s,
        variable_frame_rate=read.variable_frame_rate,
        codec=read.codec,
        has_sound=read.has_sound,
        sound_rate=read.sound_rate,
        frame_times=handle,
        confirmed=read.confirmed,
        repairs=read.repairs,
    )


def stored_path(video: str | Path, project: Path) -> str:
    """The video's path as the project keeps it: relative to the project where that is possible."""
    video, folder = Path(video).resolve(), project.resolve().parent
    try:
        return PurePath(os.path.relpath(video, folder)).as_posix()
    except ValueError:  # another drive
        return str(video)


def found_path(video: VideoItem, project: Path) -> Path:
    """Where the video of a project lies."""
    return Path(os.path.normpath(project.resolve().parent / video.path))


def _take_in_run(
    store: DocumentStore, found: PosesFound, movement: MovementFound | None, only: str = ""
) -> Job[TakenIn]:
    video_id = take_in_video(store, found.video)
    project = store.project
    if any(layer.run_id == found.run_id for layer in project.pose_layers):
        return _taken(project, video_id, found.run_id)
    layers = yield from _write_layers(store, found, video_id)
    people = people_of_result(store, layers[0], found, video_id) if layers else ()
    written = write_series(store, movement) if movement is not None else {}
    run = _Run(
        found=found,
        video_id=video_id,
        layers=layers,
        people=people,
        movement=movement,
        written=written,
        only=only,
    )
    author = found.estimator if movement is None else "+".join((found.estimator, *movement.models))
    store.apply("Find poses" if movement is None else "Analyse", _with_run, run, author=author)
    return _taken(store.project, video_id, found.run_id)


class _Run(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """All that one run puts into the project."""

    found: PosesFound
    video_id: str
    layers: tuple[PoseLayer, ...]
    people: tuple[Person, ...]
    movement: MovementFound | None
    written: dict[str, ChunkedArray] = {}
    only: str = ""


def _taken(project: Project, video_id: str, run_id: str) -> TakenIn:
    people = people_of_run(project, video_id, run_id)
    return TakenIn(video_id=video_id, run_id=run_id, people=tuple(person.id for person in people))


def _write_layers(store: DocumentStore, found: PosesFound, video_id: str) -> Job[tuple[PoseLayer, ...]]:
    """Write every track's rows; the px, the m and, where hands were looked for, the hands layer."""
    blocks = PoseBlocks(Path(found.folder), found.start)
    px: list[PoseTrack] = []
    m: list[PoseTrack] = []
    hands: list[PoseTrack] = []
    for done, track in enumerate(found.tracks):
        yield StageStep(done, len(found.tracks), "", "save")
        points, scores, metres = blocks.rows([track.id], track.start, track.stop)
        px.append(PoseTrack(id=track.id, start=track.start, rows=_rows(store, points, scores)))
        if metres is not None:
            m.append(PoseTrack(id=track.id, start=track.start, rows=_rows(store, metres, scores)))
        if track.hands_seen:
            points, scores, _ = blocks.rows([track.id], track.start, track.stop, hands=True)
            hands.append(PoseTrack(id=track.id, start=track.start, rows=_rows(store, points, scores)))
    provenance = Provenance(
        job="poses", request=found.request, models=(found.estimator,), program=PROGRAM, created=utc_now()
    )

    def layer(space: str, skeleton: str, name: str, tracks: list[PoseTrack]) -> PoseLayer:
        return PoseLayer(
            id=f"{found.run_id}-{name}",
            run_id=hands_run(found.run_id) if skeleton == HANDS else found.run_id,
            video_id=video_id,
            skeleton=skeleton,
            space="m" if space == "m" else "px",
            tracks=tuple(tracks),
            provenance=provenance,
        )

    layers = [layer("px", found.skeleton, "px", px), layer("m", found.skeleton, "m", m)]
    if hands:
        layers.append(layer("px", HANDS, "hands", hands))
    return tuple(layers)


def _rows(store: DocumentStore, points: np.ndarray, scores: np.ndarray) -> ChunkedArray:
    return store.write_array(np.concatenate([points, scores[:, :, None]], axis=2))


def _take_in_movement(store: DocumentStore, movement: MovementFound) -> TakenIn:
    label = "Analyse movement"
    if len(movement.kinds) == 1:
        names = {
            "repetitions": "Count repetitions",
            "segments": "Propose segments",
            "labels": "Label actions",
        }
        label = names.get(movement.kinds[0], label)
    written = write_series(store, movement)
    author = "+".join(movement.models)
    store.apply(label, with_movement, movement, movement.video_id, written, author=author)
    forget_files(movement)
    run_id = newest_run(store.project, movement.video_id)
    return _taken(store.project, movement.video_id, run_id)


# ---- edits: pure functions project -> project ------------------------------------------------------


def _with_new_video(project: Project, video: VideoItem, recording: Recording) -> Project:
    return add_recording(add_video(project, video), recording)


def _with_run(project: Project, run: _Run) -> Project:
    """The project with the run's layers, people and, where there is one, movement."""
    known = {person.id for person in project.people}
    for layer in run.layers:
        project = add_pose_layer(project, layer)
    for person in run.people:
        if person.id in known:
            new = tuple(span for span in person.spans if span.run_id == run.found.run_id)
            project = add_spans(project, person.id, new)
        else:
            project = add_person(project, person)
    video = next(video for video in project.videos if video.id == run.video_id)
    project = set_cuts(project, run.video_id, tuple(sorted({*video.cuts, *run.found.cuts})))
    project = set_step_status(project, run.video_id, "poses", "done")
    if run.movement is None:
        return project
    owner = {
        span.track_id: person.id
        for person in run.people
        for span in person.spans
        if span.run_id == run.found.run_id and run.only in {"", person.name}
    }
    movement = msgspec.structs.replace(
        run.movement,
        people=tuple(
            msgspec.structs.replace(person, person_id=owner[person.track_ids[0]])
            for person in run.movement.people
            if person.track_ids and person.track_ids[0] in owner
        ),
    )
    return with_movement(project, movement, run.video_id, run.written)
