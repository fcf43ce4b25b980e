"""Projects with the poses of people who do one thing after another, without a video file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from core.document.project import (
    Person,
    PoseLayer,
    PoseTrack,
    Project,
    Provenance,
    Recording,
    RecordingVideo,
    TrackSpan,
    VideoItem,
)
from core.document.store import DocumentStore
from core.motion import PoseSequence
from tests.helpers.bodies import Floats, body_points, both, film, repeat, squat

FPS = 30.0


def raise_arms(height: Floats) -> Floats:
    """(N, 13, 3): 0 = arms down, 1 = overhead at the sides."""
    up = 170 * height
    return body_points(len(height), **both("arm", 0, up), **both("fore", 0, up))


def kick(height: Floats) -> Floats:
    """(N, 13, 3): 0 = standing, 1 = the left leg forward and up."""
    return body_points(len(height), l_thigh_pitch=80 * height, l_shin_pitch=75 * height, **both("arm", 20))


MOVEMENTS = {"squat": squat, "raise_arms": raise_arms, "kick": kick}
Span = tuple[str, int, int]


def one_after_another(
    names: Sequence[str], repetitions: int = 3, **filmed: float
) -> tuple[PoseSequence, list[Span]]:
    """The poses of somebody who does these movements, and where each begins and ends, in frames."""
    parts, spans, at = [], [], 0
    for name in names:
        part = repeat(MOVEMENTS[name], repetitions, fps=FPS)
        lead = round(FPS)
        spans.append((name, at + lead, at + len(part) - lead))
        parts.append(part)
        at += len(part)
    return film(np.concatenate(parts), noise_m=0.004, **filmed), spans  # type: ignore[arg-type]


def store_of(folder: Path, videos: dict[str, Sequence[PoseSequence]], name: str = "made") -> DocumentStore:
    """A project with a video for each name, whose people (``VIDEO-0``, ...) have these poses."""
    store = DocumentStore.create(folder / f"{name}.kinescribe", Project(id="project", name=name))
    project = store.project
    items, recordings, people, layers = [], [], [], []
    for video_id, bodies in videos.items():
        times = bodies[0].times_s
        handle = store.write_array(np.asarray(times, np.float64), rows_per_chunk=8192)
        items.append(_video(video_id, len(times), handle))
        recordings.append(
            Recording(id=f"r-{video_id}", name=video_id, videos=(RecordingVideo(video_id=video_id),))
        )
        tracks: dict[str, list[PoseTrack]] = {"px": [], "m": []}
        for number, body in enumerate(bodies):
            span = TrackSpan(
                video_id=video_id, run_id=f"run-{video_id}", track_id=number, start=0, stop=len(times)
            )
            who = f"{video_id}-{number}"
            people.append(Person(id=who, name=who.replace("-", " "), colour=number, spans=(span,)))
            for space, points in (("px", body.px), ("m", body.m)):
                assert points is not None
                rows = np.concatenate([points, body.scores[:, :, None]], 2).astype(np.float32)
                tracks[space].append(PoseTrack(id=number, start=0, rows=store.write_array(rows)))
        layers += [_layer(video_id, space, tuple(found)) for space, found in tracks.items()]
    made = Project(
        id=project.id,
        name=name,
        videos=tuple(items),
        recordings=tuple(recordings),
        people=tuple(people),
        pose_layers=tuple(layers),
    )
    store.apply("Made", lambda _: made, author="model")
    return store


def _video(video_id: str, frames: int, times: object) -> VideoItem:
    return VideoItem(
        id=video_id,
        path=f"{video_id}.mp4",
        size_bytes=1000,
        fingerprint=f"print-{video_id}",
        width=1280,
        height=720,
        frames=frames,
        duration_s=frames / FPS,
        codec="h264",
        frame_times=times,  # type: ignore[arg-type]
    )


def _layer(video_id: str, space: str, tracks: tuple[PoseTrack, ...]) -> PoseLayer:
    return PoseLayer(
        id=f"{video_id}-{space}",
        run_id=f"run-{video_id}",
        video_id=video_id,
        skeleton="blazepose-33",
        space=space,  # type: ignore[arg-type]
        tracks=tracks,
        provenance=Provenance(job="poses"),
    )
