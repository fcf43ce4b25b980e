"""The examples on disk: npz shards of many clips laid end to end."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.motion.clips import SkeletonClip

FIELDS = (
    "px",
    "m",
    "scores",
    "lengths",
    "fps",
    "labels",
    "movements",
    "sources",
    "people",
    "views",
    "elevations",
)


@dataclass
class Examples:
    """N clips on coco-17 with F frames together; clip i has `lengths[i]` frames from `starts[i]` on.

    px (F, 17, 2) float32, x right, y down, pictures 1000 px high; m (F, 17, 3) float16 metres, y up,
    hip-centred, z towards the camera; scores (F, 17) float16 0..1; NaN = nobody found. fps, views,
    elevations (N,) float32: the side of the body the camera is on, degrees (0 = front, 90 = its own left).
    labels (N,): ids of the vocabulary; movements (N,): what exactly was done (finer); sources (N,):
    "synthesis", "cmu", "uiprmd", "mit"; people (N,): whose body it is: never split one person.
    """

    px: np.ndarray
    m: np.ndarray
    scores: np.ndarray
    lengths: np.ndarray
    fps: np.ndarray
    labels: np.ndarray
    movements: np.ndarray
    sources: np.ndarray
    people: np.ndarray
    views: np.ndarray
    elevations: np.ndarray

    @property
    def starts(self) -> np.ndarray:
        """(N,) the first frame of each clip."""
        return np.cumsum(self.lengths) - self.lengths

    def clip(self, i: int, dimensions: int) -> SkeletonClip:
        """One of them as a clip of one person."""
        rows = slice(int(self.starts[i]), int(self.starts[i] + self.lengths[i]))
        positions = self.px[rows] if dimensions == 2 else self.m[rows].astype(np.float32)
        return SkeletonClip(
            name=f"{self.people[i]} {i}",
            skeleton="coco-17",
            positions=positions[None],
            scores=self.scores[rows].astype(np.float32)[None],
            frames=np.arange(self.lengths[i], dtype=np.int64),
            frames_per_s=float(self.fps[i]),
            label=str(self.labels[i]),
            subject=str(self.people[i]),
        )


def joined(parts: list[Examples]) -> Examples:
    """All clips of all parts."""
    return Examples(**{name: np.concatenate([getattr(part, name) for part in parts]) for name in FIELDS})


def write_shards(
    examples: Examples, folder: Path, clips_each: int = 4000, said: Mapping[str, object] | None = None
) -> list[Path]:
    """Write them as `shard_000.npz` and so on; older shards in the folder are removed.

    said: how they were made, for made.json.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("shard_*.npz"):
        old.unlink()
    paths = []
    ends = np.cumsum(examples.lengths)
    for number, first in enumerate(range(0, len(ends), clips_each)):
        last = min(first + clips_each, len(ends))
        frames = slice(int(ends[first] - examples.lengths[first]), int(ends[last - 1]))
        path = folder / f"shard_{number:03d}.npz"
        parts = {
            name: getattr(examples, name)[frames if name in ("px", "m", "scores") else slice(first, last)]
            for name in FIELDS
        }
        np.savez(path, **parts)
        paths.append(path)
    (folder / "made.json").write_text(json.dumps({**(said or {}), "clips": len(ends)}) + "\n")
    return paths


def read_shards(folder: Path) -> Examples:
    """All shards of a folder."""
    parts = [dict(np.load(path)) for path in sorted(Path(folder).glob("shard_*.npz"))]
    return joined([Examples(**part) for part in parts])
