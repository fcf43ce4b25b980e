"""Films performances and writes down what is true of every picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from tests.studio.body import KEYPOINTS, Floats
from tests.studio.camera import Camera
from tests.studio.figure import MATERIALS, dress, palette
from tests.studio.performance import Performance, TrueSegment
from tests.studio.recorded import Played, Recorded
from tests.studio.rendering import Quality, Studio
from tests.studio.room import Light, Room

# how far under the surface each keypoint may lie and still be "seen", metres for the plain build
THICKNESS = {
    "hip": 0.15,
    "shoulder": 0.095,
    "knee": 0.085,
    "elbow": 0.06,
    "ankle": 0.065,
    "heel": 0.05,
    "foot": 0.05,
}


@dataclass(frozen=True)
class Truth:
    """What is true of a film of P people and F pictures.

    times_s (F,): when each picture is shown; px (P, F, 33, 2): keypoints in the upright picture;
    m (P, F, 33, 3): metres from mid-hip, x to the picture's right, y up, z towards the camera;
    world (P, F, 33, 3): metres in the room; visible (P, F, 33): in the picture and not covered by
    anything, the own body included; present (P, F): the person is there and partly in the picture;
    segments: labelled stretches with their repetitions, in seconds; size_px: width and height.
    """

    times_s: Floats
    px: Floats
    m: Floats
    world: Floats
    visible: NDArray[np.bool_]
    present: NDArray[np.bool_]
    segments: tuple[TrueSegment, ...]
    size_px: tuple[int, int]

    def frame_at(self, time_s: float) -> int:
        """The picture shown at that time."""
        return int(
            np.clip(np.searchsorted(self.times_s, time_s + 1e-9, side="right") - 1, 0, len(self.times_s) - 1)
        )

    def cycles(self, person: int = 0) -> list[tuple[int, int, int]]:
        """All repetitions of a person as frames (start, turn, stop)."""
        return [
            (self.frame_at(r.start_s), self.frame_at(r.turn_s), self.frame_at(r.stop_s))
            for segment in self.segments
            if segment.person == person
            for r in segment.repetitions
        ]


@dataclass(frozen=True)
class Film:
    """A video file and what is true of it."""

    path: Path
    truth: Truth


@dataclass(frozen=True)
class Encoding:
    """How the file is written: codec (of PyAV), its options, pixel format, ticks a second.

    rotation_deg: the picture is stored turned, and a display matrix says by how much to turn it
    clockwise to be upright (90, 180 or 270).
    """

    codec: str = "mpeg4"
    options: tuple[tuple[str, str], ...] = (("qmin", "2"), ("qmax", "4"))
    pixel_format: str = "yuv420p"
    ticks_per_s: int = 30_000
    rotation_deg: int = 0


@dataclass(frozen=True)
class Take:
    """All that is fixed before the camera runs. times_s overrides seconds and fps (variable frame rate)."""

    people: tuple[Performance | Recorded, ...] = ()
    seconds: float | None = None
    fps: float = 30.0
    size: tuple[int, int] = (320, 240)
    camera: Camera = field(default_factory=Camera)
    light: Light = field(default_factory=Light)
    room: Room = field(default_factory=Room)
    quality: Quality = field(default_factory=Quality)
    noise: float = 0.0
    seed: int = 0
    times_s: tuple[float, ...] | None = None


def film(
    path: Path | str,
    people: Sequence[Performance | Recorded] = (),
    *,
    encoding: Encoding = Encoding(),
    **options: object,
) -> Film:
    """Film people and write the video; `options` are the fields of `Take`."""
    take = Take(people=tuple(people), **options)  # type: ignore[arg-type]
    path = Path(path)
    plan = Plan(take)
    write_video(path, plan.pictures(), plan.times_s, take.size, encoding)
    return Film(path, plan.truth())


class Plan:
    """A take worked out: poses over time, pictures one by one, and the truth once they were made."""

    def __init__(self, take: Take) -> None:
        """Pose everybody at every moment."""
        self.take = take
        self.plays: list[Played] = [p.play() for p in take.people]
        if take.times_s is not None:
            self.times_s = np.array(take.times_s, float)
        else:
            seconds = (
                take.seconds
                if take.seconds is not None
                else max([p.seconds for p in self.plays], default=1.0)
            )
            self.times_s = np.arange(max(1, round(seconds * take.fps))) / take.fps
        self.poses = [play.pose(self.times_s) for play in self.plays]
        self.present = np.array([play.present(self.times_s) for play in self.plays], bool).reshape(
            len(self.plays), len(self.times_s)
        )
        people, frames = len(self.plays), len(self.times_s)
        self.world = np.zeros((people, frames, 33, 3))
        for p, (play, pose) in enumerate(zip(self.plays, self.poses)):
            self.world[p] = pose.keypoints(play.build.scale)
        self.px = np.full((people, frames, 33, 2), np.nan)
        self.m = np.zeros((people, frames, 33, 3))
        self.visible = np.zeros((people, frames, 33), bool)
        self._thickness = np.array(
            [next((v for k, v in THICKNESS.items() if k in name), 0.035) for name in KEYPOINTS]
        )

    def pictures(self) -> Iterator[NDArray[np.uint8]]:
        """Every picture, (h, w, 3) uint8 RGB upright; fills the truth as it goes."""
        take = self.take
        dressed = [dress(pose, play.build, play.look) for pose, play in zip(self.poses, self.plays)]
        colours = [colour for play in self.plays for colour in palette(play.look)]
        studio = Studio(take.room, take.light, colours, take.size, take.quality)
        rng = np.random.default_rng(take.seed)
        for t, time_s in enumerate(self.times_s):
            view = take.camera.view(float(time_s), take.size)
            there = [p for p in range(len(self.plays)) if self.present[p, t]]
            shapes = [dressed[p].at_moment(t, p * len(MATERIALS)) for p in there]
            picture, depth = studio.picture(shapes, view, keep=not take.camera.moves)
            for p in range(len(self.plays)):
                self._note(p, t, view, depth)
            if take.noise:
                grain = rng.standard_normal(picture.shape[:2], np.float32)[..., None] * (255 * take.noise)
                picture = np.clip(picture + grain, 0, 255).astype(np.uint8)
            yield picture

    def _note(self, p: int, t: int, view, depth: NDArray[np.float32]) -> None:  # type: ignore[no-untyped-def]
        points = self.world[p, t]
        px, z = view.project(points)
        self.px[p, t] = px
        self.m[p, t] = (points - (points[23] + points[24]) / 2) @ view.axes.T
        height, width = depth.shape
        inside = (px[:, 0] >= 0) & (px[:, 0] < width) & (px[:, 1] >= 0) & (px[:, 1] < height) & (z > 0.05)
        if not self.present[p, t] or not inside.any():
            self.present[p, t] = False
            return
        x = np.clip(px[:, 0], 0, width - 1).astype(int)
        y = np.clip(px[:, 1], 0, height - 1).astype(int)
        scale = self.plays[p].build.scale
        self.visible[p, t] = inside & (depth[y, x] > z - self._thickness * scale)

    def truth(self) -> Truth:
        """What is true of the pictures made so far (all of them, after `pictures` ended)."""
        step = float(np.median(np.diff(self.times_s))) if len(self.times_s) > 1 else 1 / self.take.fps
        end_s = float(self.times_s[-1]) + step
        segments = tuple(s for p, play in enumerate(self.plays) for s in play.truth(p, end_s))
        return Truth(
            self.times_s, self.px, self.m, self.world, self.visible, self.present, segments, self.take.size
        )


def write_video(
    path: Path,
    pictures: Iterator[NDArray[np.uint8]],
    times_s: Floats,
    size: tuple[int, int],
    encoding: Encoding,
) -> None:
    """Encode pictures (h, w, 3) with their times; the first one is shown at 0."""
    turned = encoding.rotation_deg % 360
    width, height = size if turned in (0, 180) else size[::-1]
    back = {0: None, 90: cv2.ROTATE_90_COUNTERCLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_CLOCKWISE}[
        turned
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    ticks = np.rint(np.asarray(times_s) * encoding.ticks_per_s).astype(int)
    with av.open(str(path), "w") as container:
        rate = Fraction(
            (len(times_s) - 1) / max(times_s[-1], 1e-9) if len(times_s) > 1 else 30
        ).limit_denominator(1001)
        stream = container.add_stream(encoding.codec, rate=rate, options=dict(encoding.options))
        stream.width, stream.height, stream.pix_fmt = width, height, encoding.pixel_format
        base = Fraction(1, encoding.ticks_per_s)
        stream.codec_context.time_base = base
        if turned:
            stream.set_display_rotation(-turned)
        for tick, picture in zip(ticks, pictures):
            stored = picture if back is None else cv2.rotate(picture, back)
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(stored), "rgb24")
            frame.pts, frame.time_base = int(tick), base
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
