"""Edits of videos and recordings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from core.document.edits.common import added, check_finite, check_text, find, index_of, removed, replaced
from core.document.project import Project, Recording, RecordingVideo, VideoItem
from core.document.validity import handle_problem
from core.errors import UserError

MOST_VIDEOS = 4


def add_video(project: Project, video: VideoItem) -> Project:
    """Add a video; raises UserError when its id is taken or its facts cannot be right."""
    times = video.frame_times
    if handle_problem(times) or times.length != video.frames or times.row_shape != () or video.frames < 1:
        raise UserError("“{name}” has no time for each of its frames.", name=video.path)
    if video.width < 1 or video.height < 1:
        raise UserError("“{name}” has no picture.", name=video.path)
    check_finite(video.duration_s, video.sample_aspect)
    return replace(project, videos=added(project.videos, video, "video"))


def remove_video(project: Project, video_id: str) -> Project:
    """Remove a video that belongs to no recording, and what was found or drawn in it."""
    if any(part.video_id == video_id for recording in project.recordings for part in recording.videos):
        raise UserError("This video belongs to a recording.", hint="Remove the recording first.")
    people = tuple(
        replace(person, spans=tuple(span for span in person.spans if span.video_id != video_id))
        if any(span.video_id == video_id for span in person.spans)
        else person
        for person in project.people
    )
    return replace(
        project,
        videos=removed(project.videos, video_id, "video"),
        people=people,
        pose_layers=tuple(layer for layer in project.pose_layers if layer.video_id != video_id),
        corrections=tuple(block for block in project.corrections if block.video_id != video_id),
        drawings=tuple(drawing for drawing in project.drawings if drawing.video_id != video_id),
    )


def set_step_status(project: Project, video_id: str, job: str, status: str) -> Project:
    """Note how far a job has come with a video ("done", "partial", ...); "" forgets it."""
    video = find(project.videos, video_id, "video")
    statuses = {name: text for name, text in video.step_status.items() if name != job}
    if status:
        statuses[check_text(job, "job")] = status
    return _with_video(project, replace(video, step_status=statuses))


def set_video_path(project: Project, video_id: str, path: str) -> Project:
    """Say where the video now is (relative to the project where possible)."""
    video = find(project.videos, video_id, "video")
    return _with_video(project, replace(video, path=check_text(path, "video")))


def set_video_paths(project: Project, paths: Mapping[str, str]) -> Project:
    """Say where several videos now are, by id; those that are not in the project are passed over."""
    videos = tuple(
        replace(video, path=check_text(paths[video.id], "video"))
        if paths.get(video.id, video.path) != video.path
        else video
        for video in project.videos
    )
    return replace(project, videos=videos)


def drop_video(project: Project, video_id: str) -> Project:
    """Remove a video with its recording, labels and results; one camera of several leaves the rest."""
    find(project.videos, video_id, "video")
    for recording in project.recordings:
        left = tuple(part for part in recording.videos if part.video_id != video_id)
        if not left:
            project = remove_recording(project, recording.id)
        elif len(left) < len(recording.videos):
            project = set_recording_videos(project, recording.id, left)
    return remove_video(project, video_id)


def set_videos_work(project: Project, video_ids: Iterable[str], **values: Any) -> Project:
    """Set worker, done or note of several videos, as `set_video_work`."""
    for video_id in video_ids:
        project = set_video_work(project, video_id, **values)
    return project


def set_cuts(project: Project, video_id: str, cuts: tuple[int, ...]) -> Project:
    """Set the frames that begin a new shot."""
    video = find(project.videos, video_id, "video")
    cuts = tuple(sorted(set(cuts)))
    if cuts and not 0 < cuts[0] <= cuts[-1] < video.frames:
        raise UserError("A cut lies outside the video.")
    return _with_video(project, replace(video, cuts=cuts))


def replace_video_facts(project: Project, video: VideoItem) -> Project:
    """Replace what is known of a video (after a full decode confirmed it); its length must not shrink
    below what is labelled."""
    used = [0]
    for recording in project.recordings:
        if recording.videos[0].video_id == video.id:
            tiers = [tier for tier in project.tiers if tier.recording_id == recording.id]
            used += [tier.segments[-1].stop for tier in tiers if tier.segments]
    if video.frames < max(used):
        raise UserError("The video has become shorter than what is labelled in it.")
    without = replace(project, videos=removed(project.videos, video.id, "video"))
    checked = add_video(without, video).videos[-1]
    return replace(project, videos=replaced(project.videos, checked, "video"))


def _with_video(project: Project, video: VideoItem) -> Project:
    return replace(project, videos=replaced(project.videos, video, "video"))


def add_recording(project: Project, recording: Recording) -> Project:
    """Add a recording of one to four videos that are in the project."""
    _check_recording(project, recording)
    return replace(project, recordings=added(project.recordings, recording, "recording"))


def rename_recording(project: Project, recording_id: str, name: str) -> Project:
    """Give a recording another name."""
    recording = find(project.recordings, recording_id, "recording")
    renamed = replace(recording, name=check_text(name, "recording"))
    return replace(project, recordings=replaced(project.recordings, renamed, "recording"))


def set_recording_videos(project: Project, recording_id: str, videos: tuple[RecordingVideo, ...]) -> Project:
    """Set a recording's videos, offsets and time scales; the first one, which counts the frames, stays."""
    recording = find(project.recordings, recording_id, "recording")
    changed = replace(recording, videos=videos)
    _check_recording(project, changed)
    if videos[0].video_id != recording.videos[0].video_id:
        raise UserError("The first video of a recording counts its frames and cannot change.")
    return replace(project, recordings=replaced(project.recordings, changed, "recording"))


def remove_recording(project: Project, recording_id: str) -> Project:
    """Remove a recording with its tiers, repetitions, series and calibrations; its videos stay."""
    index_of(project.recordings, recording_id, "recording")
    return replace(
        project,
        recordings=removed(project.recordings, recording_id, "recording"),
        tiers=tuple(t for t in project.tiers if t.recording_id != recording_id),
        repetition_sets=tuple(r for r in project.repetition_sets if r.recording_id != recording_id),
        series=tuple(s for s in project.series if s.recording_id != recording_id),
        calibrations=tuple(c for c in project.calibrations if c.recording_id != recording_id),
    )


def _check_recording(project: Project, recording: Recording) -> None:
    if not 1 <= len(recording.videos) <= MOST_VIDEOS:
        raise UserError("A recording has one to {most} videos.", most=MOST_VIDEOS)
    ids = [part.video_id for part in recording.videos]
    if len(set(ids)) < len(ids):
        raise UserError("A recording cannot hold the same video twice.")
    for part in recording.videos:
        find(project.videos, part.video_id, "video")
        check_finite(part.offset_s, part.scale)
        if part.scale <= 0:
            raise UserError("The time scale of a video must be greater than zero.")


def set_video_work(
    project: Project,
    video_id: str,
    *,
    worker: str | None = None,
    done: bool | None = None,
    note: str | None = None,
) -> Project:
    """Set who works on a video, whether it is done, a note on it; None leaves as it is."""
    wanted: dict[str, Any] = {"worker": worker, "done": done, "note": note}
    changes = {name: value for name, value in wanted.items() if value is not None}
    video = replace(find(project.videos, video_id, "video"), **changes)
    return replace(project, videos=replaced(project.videos, video, "video"))
