"""The counted sequences on disk: npz shards of many of them laid end to end."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from recogniser_examples.filming import PICTURE
from segmenter_examples.shards import read_said, write_said

from core.motion.clips import SkeletonClip
from core.motion.counted import CountedSequence, TrueCycle
from core.motion.poses import PoseSequence

FRAME_FIELDS = ("px", "m", "scores")
CYCLE_FIELDS = ("starts", "turns", "stops", "partial", "sides", "words", "sets")
CUT_FIELDS = ("cuts",)


@dataclass
class Counted:
    """N sequences on coco-17 with F frames, C cycles and K cuts together, laid end to end.

    px (F, 17, 2) float32, x right, y down, pictures 1000 px high; m (F, 17, 3) float16 metres, y up,
    hip-centred, z towards the camera; scores (F, 17) float16 0..1; NaN = nobody found. starts, turns, stops
    (C,): rows of their sequence; partial, sides, words, sets (C,) as in `core.motion.counted.TrueCycle`.
    cuts (K,): rows that begin a new shot. lengths, cycle_counts, cut_counts, fps, widths (px), people, kinds,
    sources, held_out (never learned from) (N,).
    """

    px: np.ndarray
    m: np.ndarray
    scores: np.ndarray
    starts: np.ndarray
    turns: np.ndarray
    stops: np.ndarray
    partial: np.ndarray
    sides: np.ndarray
    words: np.ndarray
    sets: np.ndarray
    cuts: np.ndarray
    lengths: np.ndarray
    cycle_counts: np.ndarray
    cut_counts: np.ndarray
    fps: np.ndarray
    widths: np.ndarray
    people: np.ndarray
    kinds: np.ndarray
    sources: np.ndarray
    held_out: np.ndarray

    def __len__(self) -> int:
        return len(self.lengths)

    def _rows(self, counts: np.ndarray, i: int) -> slice:
        first = int(counts[:i].sum())
        return slice(first, first + int(counts[i]))

    def one(self, i: int) -> Counted:
        """One of them alone."""
        parts = dict.fromkeys(FIELDS, slice(i, i + 1))
        parts |= dict.fromkeys(FRAME_FIELDS, self._rows(self.lengths, i))
        parts |= dict.fromkeys(CYCLE_FIELDS, self._rows(self.cycle_counts, i))
        parts |= dict.fromkeys(CUT_FIELDS, self._rows(self.cut_counts, i))
        return Counted(**{name: getattr(self, name)[rows] for name, rows in parts.items()})

    def times_s(self, i: int) -> np.ndarray:
        """(T,) when its pictures were taken."""
        return np.arange(int(self.lengths[i])) / float(self.fps[i])

    def cycles(self, i: int) -> tuple[TrueCycle, ...]:
        """The truth, in its rows."""
        rows = self._rows(self.cycle_counts, i)
        columns = (getattr(self, name)[rows] for name in CYCLE_FIELDS)
        return tuple(
            TrueCycle(int(a), int(t), int(b), bool(cut), str(side), str(word), int(number))
            for a, t, b, cut, side, word, number in zip(*columns, strict=True)
        )

    def poses(self, i: int) -> PoseSequence:
        """One of them as the program has it after pose estimation."""
        rows = self._rows(self.lengths, i)
        return PoseSequence(
            skeleton="coco-17",
            start=0,
            times_s=self.times_s(i),
            px=self.px[rows],
            m=self.m[rows].astype(np.float32),
            scores=self.scores[rows].astype(np.float32),
            size_px=(int(self.widths[i]), int(PICTURE)),
            cuts=tuple(int(cut) for cut in self.cuts[self._rows(self.cut_counts, i)]),
        )

    def sequence(self, i: int, dimensions: int = 3) -> CountedSequence:
        """One of them with its truth, as networks that count learn from it."""
        rows = self._rows(self.lengths, i)
        positions = self.px[rows] if dimensions == 2 else self.m[rows].astype(np.float32)
        clip = SkeletonClip(
            name=f"counted {i}",
            skeleton="coco-17",
            positions=positions[None],
            scores=self.scores[rows].astype(np.float32)[None],
            frames=np.arange(int(self.lengths[i]), dtype=np.int64),
            frames_per_s=float(self.fps[i]),
            subject=str(self.people[i]),
            attributes={"kind": str(self.kinds[i]), "source": str(self.sources[i])},
        )
        return CountedSequence(clip=clip, times_s=self.times_s(i), cycles=self.cycles(i))


FIELDS = tuple(field.name for field in fields(Counted))


def joined(parts: list[Counted]) -> Counted:
    """All of all parts."""
    return Counted(**{name: np.concatenate([getattr(part, name) for part in parts]) for name in FIELDS})


def write_shard(sequences: Counted, folder: Path, number: int) -> Path:
    """Write them as `shard_NNN.npz`; the file is there only when it is whole."""
    folder.mkdir(parents=True, exist_ok=True)
    path, unfinished = folder / f"shard_{number:03d}.npz", folder / f"unfinished_{number:03d}.npz"
    np.savez(unfinished, **{name: getattr(sequences, name) for name in FIELDS})
    unfinished.replace(path)
    return path


def read_shards(folder: Path) -> Counted:
    """All shards of a folder."""
    paths = sorted(Path(folder).glob("shard_*.npz"))
    return joined([Counted(**dict(np.load(path))) for path in paths])


__all__ = ["Counted", "joined", "read_said", "read_shards", "write_said", "write_shard"]
