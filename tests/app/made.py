"""Made sessions for the window's tests: a numbered film, people who squat, segments, repetitions."""

from __future__ import annotations

import functools
import itertools
import tempfile
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from core.document.project import (
    Cycle,
    Person,
    PoseLayer,
    PoseTrack,
    Project,
    Provenance,
    Recording,
    RecordingVideo,
    RepetitionSet,
    Segment,
    Tier,
    TrackSpan,
    VideoItem,
)
from core.document.store import DocumentStore
from core.media.fingerprints import fingerprint
from tests.helpers.bodies import film, repeat, squat

FPS = 30.0
SIZE = (640, 360)
LABELS = ("squat", "push_up", "jumping_jack", "walk", "unknown")


def made_times(frames: int, fps: float = FPS) -> np.ndarray:
    """(F,) regular times."""
    return np.arange(frames) / fps


def made_video(frames: int, name: str = "film.mp4", fps: float = FPS, **more: Any) -> VideoItem:
    """A video item whose frame times are not stored anywhere."""
    from core.document.project import ChunkedArray

    return VideoItem(
        id="video",
        path=name,
        size_bytes=1000,
        fingerprint="print",
        width=SIZE[0],
        height=SIZE[1],
        frames=frames,
        duration_s=frames / fps,
        codec="h264",
        frame_times=ChunkedArray(
            length=frames, row_shape=(), dtype="<f8", rows_per_chunk=256, chunk_ids=(1,)
        ),
        **more,
    )


def made_segments(frames: int, count: int, state: str = "proposed") -> tuple[Segment, ...]:
    """`count` segments in a row with small gaps, labels in turn."""
    edges = np.linspace(0, frames, count + 1).astype(int)
    return tuple(
        Segment(
            id=f"s{state}{number}",
            start=int(start),
            stop=max(int(stop) - max(int(stop - start) // 12, 0), int(start) + 1),
            label=LABELS[number % len(LABELS)],
            confidence=0.5 + 0.4 * ((number * 7) % 10) / 10,
            state=state,  # type: ignore[arg-type]
            author="changepoints",
        )
        for number, (start, stop) in enumerate(itertools.pairwise(edges))
    )


def made_set(number: int, person_id: str, start: int, count: int, length: int = 60) -> RepetitionSet:
    """`count` repetitions of `length` frames each."""
    cycles = tuple(
        Cycle(start=start + i * length, turn=start + i * length + length // 2, stop=start + (i + 1) * length)
        for i in range(count)
    )
    return RepetitionSet(
        id=f"set{number}",
        recording_id="recording",
        person_id=person_id,
        start=start,
        stop=start + count * length,
        model="periodicity",
        label="squat",
        cycles=cycles,
        confidence=0.9,
    )


def made_project(frames: int = 600, people: int = 2, segments: int = 6, **video: Any) -> Project:
    """A session with proposals and repetitions for everybody, that lies in no file."""
    persons = tuple(
        Person(
            id=f"person{n}",
            name=("Anna", "Ben", "Chloe", "Dimitri")[n % 4],
            colour=n,
            spans=(TrackSpan(video_id="video", run_id="run", track_id=n, start=0, stop=frames),),
        )
        for n in range(people)
    )
    tiers = []
    for n, person in enumerate(persons):
        accepted = [
            msgspec.structs.replace(s, id=f"a{s.id}") for s in made_segments(frames, segments, "accepted")
        ]
        proposed = [msgspec.structs.replace(s, id=f"{n}-{s.id}") for s in made_segments(frames, segments)]
        tiers.append(_tier(f"tier{n}", person.id, proposed, "changepoints"))
        tiers.append(_tier(f"own{n}", person.id, [accepted[0]] if accepted else [], "human", "Own"))
    sets = tuple(made_set(n, p.id, frames // 10, max(frames // 100, 1), 60) for n, p in enumerate(persons))
    return Project(
        id="project",
        name="Morning training",
        videos=(made_video(frames, **video),),
        recordings=(Recording(id="recording", name="Training", videos=(RecordingVideo(video_id="video"),)),),
        people=persons,
        tiers=tuple(tiers),
        repetition_sets=sets,
    )


def _tier(
    tier_id: str, person_id: str, segments: list[Segment], author: str, name: str = "Proposals"
) -> Tier:
    return Tier(
        id=tier_id,
        name=name,
        recording_id="recording",
        person_id=person_id,
        author=author,
        segments=tuple(segments),
    )


def made_film(path: Path, frames: int = 120, size: tuple[int, int] = SIZE) -> Path:
    """A real video whose pictures show their numbers."""
    path.write_bytes(_film(path.suffix, frames, size))
    return path


@functools.cache
def _film(suffix: str, frames: int, size: tuple[int, int]) -> bytes:
    """The same for every test: encoding it takes longer than most of them."""
    from tests.core.media.films import write_film

    with tempfile.TemporaryDirectory() as folder:
        made = write_film(Path(folder) / f"film{suffix}", frames, size=size, options={"preset": "ultrafast"})
        return made.read_bytes()


def made_store(folder: Path, frames: int = 120, people: int = 1, name: str = "film") -> DocumentStore:
    """A session file beside a real video, with poses of people who squat."""
    made_film(folder / f"{name}.mp4", frames)
    store = DocumentStore.create(folder / f"{name}.kinescribe", Project(id="project", name=name))
    times = store.write_array(made_times(frames), rows_per_chunk=8192)
    px, m = [], []
    for n in range(people):
        poses = film(repeat(squat, max(frames // 75, 1)), size_px=SIZE, azimuth_deg=30, distance_m=4.0)
        at = np.arange(frames) % len(poses.times_s)
        points = poses.px[at] + np.array([(n - (people - 1) / 2) * 180, 0], np.float32)
        assert poses.m is not None
        scores = poses.scores[at][:, :, None]
        rows = store.write_array(np.concatenate([points, scores], 2).astype(np.float32))
        px.append(PoseTrack(id=n, start=0, rows=rows))
        rows = store.write_array(np.concatenate([poses.m[at], scores], 2).astype(np.float32))
        m.append(PoseTrack(id=n, start=0, rows=rows))
    made = made_project(frames, people, 3, name=f"{name}.mp4")
    file = folder / f"{name}.mp4"
    video = msgspec.structs.replace(
        made.videos[0],
        frame_times=times,
        size_bytes=file.stat().st_size,
        fingerprint=fingerprint(file),
    )
    layers = (_layer("px", tuple(px)), _layer("m", tuple(m)))
    project = msgspec.structs.replace(made, videos=(video,), pose_layers=layers)
    store.apply("Made", lambda _: project, author="model")
    return store


def _layer(space: str, tracks: tuple[PoseTrack, ...]) -> PoseLayer:
    return PoseLayer(
        id=f"layer-{space}",
        run_id="run",
        video_id="video",
        skeleton="blazepose-33",
        space=space,  # type: ignore[arg-type]
        tracks=tracks,
        provenance=Provenance(job="poses"),
    )
