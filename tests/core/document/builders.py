"""Small projects for the tests."""

from __future__ import annotations

from core.document.project import (
    ChunkedArray,
    Person,
    PoseLayer,
    PoseTrack,
    Project,
    Provenance,
    Recording,
    RecordingVideo,
    Segment,
    Tier,
    TrackSpan,
    VideoItem,
)

FRAMES = 2000


def handle(length: int = 0, row_shape: tuple[int, ...] = (), first: int = 100_000) -> ChunkedArray:
    """A handle to chunks that need not be there."""
    ids = tuple(range(first, first - (-length // 256)))
    return ChunkedArray(length=length, row_shape=row_shape, dtype="<f8", rows_per_chunk=256, chunk_ids=ids)


def video(video_id: str = "v1", frames: int = FRAMES, times: ChunkedArray | None = None) -> VideoItem:
    return VideoItem(
        id=video_id,
        path=f"{video_id}.mp4",
        size_bytes=1000,
        fingerprint=f"print of {video_id}",
        width=1280,
        height=720,
        frames=frames,
        duration_s=frames / 25,
        frame_times=handle(frames) if times is None else times,
    )


def span(track: int, start: int, stop: int, video_id: str = "v1", run: str = "run") -> TrackSpan:
    return TrackSpan(video_id=video_id, run_id=run, track_id=track, start=start, stop=stop)


def person(person_id: str, *spans: TrackSpan) -> Person:
    return Person(id=person_id, name=f"Person {person_id}", spans=spans)


def segment(segment_id: str, start: int, stop: int, label: str = "squat", **changes: object) -> Segment:
    return Segment(id=segment_id, start=start, stop=stop, label=label, **changes)  # type: ignore[arg-type]


def tier(tier_id: str, *segments: Segment, recording_id: str = "r1") -> Tier:
    return Tier(id=tier_id, name=f"Tier {tier_id}", recording_id=recording_id, segments=segments)


def pose_layer(layer_id: str = "l1", run: str = "run", rows: ChunkedArray | None = None) -> PoseLayer:
    rows = handle(100, (33, 3)) if rows is None else rows
    return PoseLayer(
        id=layer_id,
        run_id=run,
        video_id="v1",
        skeleton="blazepose-33",
        space="px",
        tracks=(PoseTrack(id=1, start=0, rows=rows),),
        provenance=Provenance(job="analyse"),
    )


def project(*tiers: Tier, people: tuple[Person, ...] = ()) -> Project:
    """A project of one recording of one video of 2000 frames."""
    return Project(
        id="p1",
        name="Test",
        videos=(video(),),
        recordings=(Recording(id="r1", name="First", videos=(RecordingVideo(video_id="v1"),)),),
        people=people,
        tiers=tiers,
    )
