"""Our own projects as a data set: what people have labelled and accepted, with their corrections."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.document.project import Person, Project, RepetitionSet, Segment, Tier, VideoItem
from core.document.store import DocumentStore
from core.errors import UserError
from core.file_formats.clip_making import make_clip
from core.file_formats.file_sets import FileSet, own_name, stem
from core.file_formats.findings import Findings
from core.motion.clips import SkeletonClip, clip_of
from core.motion.project_people import HANDS, PersonInProject, frame_times

NO_NAME = re.compile(r"Person \d+")


class Projects:
    """Accepted segments with a label, one clip each; the project is opened to read only.

    dimensions: "3" gives metres around the hips, "2" px of the picture. subject: the person's name; one who
    was never given a name ("Person 1") is called after the project as well, because another project's is
    somebody else. A tier that belongs to nobody is about the only person of the video, if there is one. Of
    several pose runs on a video the last one holds. Segments on which the person is not seen are left out.
    """

    title = "Kinescribe projects"
    licence = "That of your own recordings: ask the people in them."

    def __init__(self, dimensions: str = "3") -> None:
        if dimensions not in ("2", "3"):
            raise UserError("The dimensions of a project's poses are 2 or 3.")
        self._dimensions = int(dimensions)

    def recognises(self, files: FileSet) -> bool:
        return bool(files.named(".kinescribe"))

    def read(self, files: FileSet, found: Findings) -> Iterator[SkeletonClip]:
        for store, name in opened(files, found):
            yield from self._clips(store, name, found)

    def _clips(self, store: DocumentStore, name: str, found: Findings) -> Iterator[SkeletonClip]:
        project = store.project
        for tier in project.tiers:
            accepted = [one for one in tier.segments if one.state == "accepted" and one.label]
            if not accepted:
                continue
            with found.skipping(f"{name}, {tier.name}"):
                video = video_of(project, tier)
                person, run_id = person_of(project, tier, video)
                poses = PersonInProject(
                    store=store,
                    project=project,
                    video=video,
                    person=person,
                    run_id=run_id,
                    times_s=frame_times(store, video),
                )
                for segment in accepted:
                    with found.skipping(f"{name}, {tier.name}, {segment.label} at frame {segment.start}"):
                        yield self._clip(poses, segment, f"{name}_{tier.name}_{segment.start}")

    def _clip(self, poses: PersonInProject, segment: Segment, name: str) -> SkeletonClip:
        start, stop = max(segment.start, 0), min(segment.stop, poses.video.frames)
        if start >= stop:
            raise UserError("It lies outside the video.")
        body, _ = poses.window(start, stop)
        if self._dimensions == 3 and body.m is None:
            raise UserError("Its poses have no metres: read it in 2 dimensions.")
        clip = clip_of(body, self._dimensions, segment.label, name)
        return make_clip(
            clip.name,
            clip.skeleton,
            clip.positions,
            scores=clip.scores,
            frames=clip.frames,
            frames_per_s=clip.frames_per_s,
            label=segment.label,
            subject=subject_of(poses),
            attributes={**segment.attributes, "video": own_name(poses.video.path), "author": segment.author},
        )


def opened(files: FileSet, found: Findings) -> Iterator[tuple[DocumentStore, str]]:
    """Each project that can be opened, to read only, and its name."""
    for name in files.named(".kinescribe"):
        with found.skipping(own_name(name)):
            if not files.lies_open:
                raise UserError("A project within a zip file cannot be opened: unpack it first.")
            with DocumentStore.open(files.place(name), read_only=True) as store:
                yield store, stem(name)


def subject_of(poses: PersonInProject) -> str:
    """The person's name; one who was never given a name is called after the project as well."""
    name = poses.person.name
    return f"{poses.project.name}: {name}" if NO_NAME.fullmatch(name) else name


def video_of(project: Project, tier: Tier | RepetitionSet) -> VideoItem:
    """The video whose frames the tier (or set) counts: the first of its recording."""
    for recording in project.recordings:
        if recording.id == tier.recording_id and recording.videos:
            for video in project.videos:
                if video.id == recording.videos[0].video_id:
                    return video
    raise UserError("Its video is not in the project.")


def person_of(project: Project, tier: Tier | RepetitionSet, video: VideoItem) -> tuple[Person, str]:
    """Whose tier it is, and the last run on the video in which that person was seen."""
    runs = [
        layer.run_id
        for layer in project.pose_layers
        if layer.video_id == video.id and layer.skeleton != HANDS
    ]
    if not runs:
        raise UserError("Its video has no poses yet: find poses first.")
    seen: dict[str, tuple[Person, str]] = {}
    for run in dict.fromkeys(runs):
        for person in project.people:
            if any((span.video_id, span.run_id) == (video.id, run) for span in person.spans):
                seen[person.id] = person, run
    if tier.person_id in seen:
        return seen[tier.person_id]
    if tier.person_id or len(seen) != 1:
        raise UserError("It belongs to no person, or to one who was not seen on the video.")
    return next(iter(seen.values()))
