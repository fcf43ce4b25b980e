"""The sequences on disk: npz shards of many of them laid end to end."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
from recogniser_examples.filming import PICTURE

from core.motion.clips import SkeletonClip
from core.motion.poses import PoseSequence
from core.motion.sequences import LabelledSequence, Span

FRAME_FIELDS = ("px", "m", "scores")
SPAN_FIELDS = ("starts", "stops", "words")
FIELDS = (
    *FRAME_FIELDS, *SPAN_FIELDS, "lengths", "span_counts", "fps", "widths", "people", "styles",
    "held_out", "legs",
)  # fmt: skip


@dataclass
class Sequences:
    """N sequences on coco-17 with F frames and S spans together, laid end to end.

    px (F, 17, 2) float32, x right, y down, pictures 1000 px high; m (F, 17, 3) float16 metres, y up,
    hip-centred, z towards the camera; scores (F, 17) float16 0..1; NaN = nobody found. starts, stops, words
    (S,): rows of their sequence. lengths, span_counts, fps, widths (px), people, styles, held_out (never
    learned from), legs (whether they are in the picture) (N,).
    """

    px: np.ndarray
    m: np.ndarray
    scores: np.ndarray
    starts: np.ndarray
    stops: np.ndarray
    words: np.ndarray
    lengths: np.ndarray
    span_counts: np.ndarray
    fps: np.ndarray
    widths: np.ndarray
    people: np.ndarray
    styles: np.ndarray
    held_out: np.ndarray
    legs: np.ndarray

    def __len__(self) -> int:
        return len(self.lengths)

    def rows(self, i: int) -> slice:
        """The frames of one of them."""
        first = int(self.lengths[:i].sum())
        return slice(first, first + int(self.lengths[i]))

    def one(self, i: int) -> Sequences:
        """One of them alone."""
        first = int(self.span_counts[:i].sum())
        parts = dict.fromkeys(FIELDS, slice(i, i + 1))
        parts |= dict.fromkeys(FRAME_FIELDS, self.rows(i))
        parts |= dict.fromkeys(SPAN_FIELDS, slice(first, first + int(self.span_counts[i])))
        return Sequences(**{name: getattr(self, name)[rows] for name, rows in parts.items()})

    def times_s(self, i: int) -> np.ndarray:
        """(T,) when its pictures were taken."""
        return np.arange(int(self.lengths[i])) / float(self.fps[i])

    def spans(self, i: int) -> tuple[Span, ...]:
        """What is done in it, in its rows."""
        first = int(self.span_counts[:i].sum())
        part = slice(first, first + int(self.span_counts[i]))
        truth = zip(self.starts[part], self.stops[part], self.words[part], strict=True)
        return tuple(Span(int(a), int(b), str(word)) for a, b, word in truth)

    def poses(self, i: int) -> PoseSequence:
        """One of them as the program has it after pose estimation."""
        rows = self.rows(i)
        return PoseSequence(
            skeleton="coco-17",
            start=0,
            times_s=self.times_s(i),
            px=self.px[rows],
            m=self.m[rows].astype(np.float32),
            scores=self.scores[rows].astype(np.float32),
            size_px=(int(self.widths[i]), int(PICTURE)),
        )

    def sequence(self, i: int, dimensions: int = 3) -> LabelledSequence:
        """One of them with its truth, as networks of frames learn from it."""
        rows = self.rows(i)
        positions = self.px[rows] if dimensions == 2 else self.m[rows].astype(np.float32)
        clip = SkeletonClip(
            name=f"assembled {i}",
            skeleton="coco-17",
            positions=positions[None],
            scores=self.scores[rows].astype(np.float32)[None],
            frames=np.arange(int(self.lengths[i]), dtype=np.int64),
            frames_per_s=float(self.fps[i]),
            subject=str(self.people[i]),
            attributes={"style": str(self.styles[i])},
        )
        return LabelledSequence(clip=clip, times_s=self.times_s(i), spans=self.spans(i))


def joined(parts: list[Sequences]) -> Sequences:
    """All of all parts."""
    return Sequences(**{name: np.concatenate([getattr(part, name) for part in parts]) for name in FIELDS})


def write_shard(sequences: Sequences, folder: Path, number: int) -> Path:
    """Write them as `shard_NNN.npz`; the file is there only when it is whole."""
    folder.mkdir(parents=True, exist_ok=True)
    path, unfinished = folder / f"shard_{number:03d}.npz", folder / f"unfinished_{number:03d}.npz"
    np.savez(unfinished, **{name: getattr(sequences, name) for name in FIELDS})
    unfinished.replace(path)
    return path


def write_said(folder: Path, said: Mapping[str, object]) -> None:
    """How they were made, as made.json."""
    (folder / "made.json").write_bytes(msgspec.json.encode(said) + b"\n")


def read_said(folder: Path) -> dict[str, object]:
    """What made.json says; nothing when there is none."""
    path = folder / "made.json"
    return dict(json.loads(path.read_text())) if path.exists() else {}


def read_shards(folder: Path) -> Sequences:
    """All shards of a folder."""
    return joined([Sequences(**dict(np.load(path))) for path in sorted(Path(folder).glob("shard_*.npz"))])
