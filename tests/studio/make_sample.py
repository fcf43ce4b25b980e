"""Films the sample project's video and writes its truth: ``python -m tests.studio.make_sample [FOLDER]``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from tests.studio.body import KEYPOINTS
from tests.studio.camera import Camera
from tests.studio.filming import Encoding, Film, Truth, film
from tests.studio.looks import TEAL
from tests.studio.motions import (
    biceps_curl,
    face,
    jumping_jack,
    lunge,
    push_up,
    squat,
    stand,
    walk,
)
from tests.studio.performance import Performance
from tests.studio.rendering import Quality
from tests.studio.room import Light, Room, Thing
from tests.studio.sample import FOLDER

WOOD, STEEL, BLACK = (0.66, 0.48, 0.31), (0.55, 0.56, 0.58), (0.10, 0.10, 0.11)


def wall_bars(x: float, z: float) -> list[Thing]:
    """A Swedish ladder on the back wall."""
    sides = [Thing((x + side, 1.22, z), (0.035, 1.22, 0.05), WOOD) for side in (-0.46, 0.46)]
    rungs = [Thing((x, 0.22 + 0.185 * n, z + 0.02), (0.45, 0.018, 0.020), WOOD) for n in range(12)]
    return sides + rungs


def kettlebell(x: float, z: float, size: float, colour: tuple[float, float, float]) -> list[Thing]:
    """A ball with a handle."""
    r = 0.11 * size
    ball = Thing((x, r, z), (0, 0.001, 0), colour, r)
    posts = [Thing((x + s * r * 0.55, r * 2.05, z), (0, r * 0.35, 0), colour, r * 0.16) for s in (-1, 1)]
    return [ball, *posts, Thing((x, r * 2.5, z), (r * 0.62, r * 0.15, r * 0.15), colour)]


ROOM = Room(
    half_m=(4.4, 2.6),
    mat=(0.0, 0.10, 1.15, 0.42),
    window=True,
    pictures=((1.62, 1.72, 0.30, 0.40),),
    things=(
        *wall_bars(0.72 - 3.2, -2.52),
        *kettlebell(1.45, -1.95, 1.0, BLACK),
        *kettlebell(1.78, -2.05, 0.8, (0.62, 0.20, 0.16)),
        Thing((-1.35, 0.34, -2.1), (0, 0.001, 0), (0.80, 0.47, 0.27), 0.34),
    ),
    px_per_m=220,
)
CAMERA = Camera(position=(-0.9, 1.38, 4.9), target=(0.0, 0.90, 0.0), fov_deg=27.0)
LIGHT = Light(direction=(0.50, -0.80, -0.42), key=1.05, ambient=0.55, warmth=0.7)
ACTS = (
    walk((0.0, 0.05)),
    face(18),
    stand(1.4),
    squat(4, 2.6),
    stand(1.6),
    jumping_jack(8, 1.12),
    stand(1.6),
    biceps_curl(4, 2.1),
    stand(1.2),
    lunge(2, 5.0),
    stand(1.0),
    face(84, 1.3),
    push_up(4, 2.1, down_s=2.2),
    face(24, 1.3),
    stand(1.4),
)


def person() -> Performance:
    """Who does the exercises."""
    return Performance(ACTS, at=(-1.75, 0.05), heading_deg=90, look=TEAL, change_s=0.55)


def make(
    path: Path, *, fps: float = 30.0, size: tuple[int, int] = (854, 480), quality: Quality | None = None
) -> Film:
    """Film the sample to `path`."""
    encoding = Encoding(
        codec="libvpx-vp9",
        options=(
            ("crf", "30"),
            ("b", "0"),
            ("cpu-used", "4"),
            ("row-mt", "0"),
            ("g", "150"),
            ("deadline", "good"),
        ),
    )
    return film(
        path,
        [person()],
        fps=fps,
        size=size,
        camera=CAMERA,
        light=LIGHT,
        room=ROOM,
        quality=quality or Quality(fine=2),
        encoding=encoding,
    )


def save_truth(truth: Truth, folder: Path) -> None:
    """Write ``sample.truth.json`` (segments, repetitions) and ``sample.truth.npz`` (keypoints)."""
    segments = []
    for s in truth.segments:
        entry: dict[str, object] = {
            "label": s.label,
            "start_frame": truth.frame_at(s.start_s),
            "stop_frame": truth.frame_at(s.stop_s) + 1,
            "start_s": round(s.start_s, 3),
            "stop_s": round(s.stop_s, 3),
        }
        if s.repetitions:
            entry["count"] = s.count
            entry["count_per_side"] = s.count_per_side
            entry["cycles"] = [
                {
                    "start_frame": truth.frame_at(r.start_s),
                    "turn_frame": truth.frame_at(r.turn_s),
                    "stop_frame": truth.frame_at(r.stop_s),
                    **({"sides": [[truth.frame_at(t), side] for t, side in r.sides]} if r.sides else {}),
                }
                for r in s.repetitions
            ]
        segments.append(entry)
    facts = {
        "made_by": "python -m tests.studio.make_sample",
        "frames": len(truth.times_s),
        "width": truth.size_px[0],
        "height": truth.size_px[1],
        "keypoints": KEYPOINTS,
        "segments": segments,
    }
    (folder / "sample.truth.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    tenths = np.clip(np.rint(truth.px[0] * 10), -32768, 32767).astype(np.int16)
    millimetres = np.rint(truth.m[0] * 1000).astype(np.int16)
    # stored as steps from frame to frame: these pack well
    np.savez_compressed(
        folder / "sample.truth.npz",
        times_s=truth.times_s,
        px_tenths=np.diff(tenths, axis=0, prepend=0).astype(np.int16),
        m_millimetres=np.diff(millimetres, axis=0, prepend=0).astype(np.int16),
        visible=np.packbits(truth.visible[0], axis=None),
    )


def main(arguments: list[str]) -> None:
    """Film the sample into the folder named (the repository's own by default)."""
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    made = make(folder / "sample.mp4")
    save_truth(made.truth, folder)
    for name in ("sample.mp4", "sample.truth.json", "sample.truth.npz"):
        print(f"{folder / name}: {(folder / name).stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
