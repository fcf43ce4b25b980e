"""Poses on disc while a job runs: one file per 512 pictures, each written whole or not at all.

A block ``poses-0000000512-0000001024.npz`` holds, for N bodies seen on its pictures:

| array        | shape, unit                                            |
|--------------|--------------------------------------------------------|
| frame, track | (N,) int32, sorted by frame                            |
| px           | (N, K, 2) float32 picture px                           |
| m            | (N, K, 3) float32 metres                               |
| scores       | (N, K) float32 0..1                                    |
| hands_row    | (H,) int32: the bodies whose hands were found          |
| hands_px     | (H, 42, 2) float32 px                                  |
| hands_scores | (H, 42) float32                                        |
| cuts         | (C,) int32 frames that begin a shot                    |
| seconds      | (2,) float64: spent on poses and, of that, on decoding |
"""

from __future__ import annotations

import io
import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.jobs.files import write_bytes
from core.jobs.outcomes import TrackFound
from core.pose_estimators import FoundBody, FoundPoses

BLOCK_PICTURES = 512
NAME = re.compile(r"poses-(\d{10})-(\d{10})\.npz")


class Block(msgspec.Struct, frozen=True, eq=False):
    """What was found on pictures ``[start, stop)``; see the table above."""

    start: int
    stop: int
    arrays: dict[str, NDArray[Any]]

    @property
    def frame(self) -> NDArray[np.int32]:
        """(N,) frame of each body."""
        return self.arrays["frame"]

    @property
    def track(self) -> NDArray[np.int32]:
        """(N,) track of each body."""
        return self.arrays["track"]


def make_block(start: int, stop: int, found: Sequence[FoundPoses], seconds: tuple[float, float]) -> Block:
    """Put what was found on consecutive pictures into arrays."""
    rows = [(poses.frame, body) for poses in found for body in poses.bodies]
    bodies = [body for _, body in rows]
    with_hands = [i for i, body in enumerate(bodies) if body.hands_px is not None]
    return Block(
        start,
        stop,
        {
            "frame": np.array([frame for frame, _ in rows], np.int32),
            "track": np.array([body.track_id for body in bodies], np.int32),
            "px": _stack([body.px for body in bodies]),
            "m": _stack([body.m for body in bodies]),
            "scores": _stack([body.scores for body in bodies]),
            "hands_row": np.array(with_hands, np.int32),
            "hands_px": _stack([bodies[i].hands_px for i in with_hands]),
            "hands_scores": _stack([bodies[i].hands_scores for i in with_hands]),
            "cuts": np.array([poses.frame for poses in found if poses.is_cut], np.int32),
            "seconds": np.array(seconds, np.float64),
        },
    )


def _stack(arrays: Iterable[NDArray[np.float32] | None]) -> NDArray[np.float32]:
    present = [array for array in arrays if array is not None]
    return np.stack(present).astype(np.float32) if present else np.zeros((0,), np.float32)


def write_block(folder: Path, block: Block) -> Path:
    """Write `block` into `folder`, whole or not at all."""
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **block.arrays)
    path = folder / f"poses-{block.start:010d}-{block.stop:010d}.npz"
    write_bytes(path, buffer.getvalue())
    return path


def read_block(path: Path) -> Block:
    """Read one block. Raises ValueError when the file is not one."""
    match = NAME.fullmatch(path.name)
    if match is None:
        raise ValueError(f"not a block of poses: {path.name}")
    with np.load(path, allow_pickle=False) as file:
        return Block(int(match[1]), int(match[2]), {name: file[name] for name in file.files})


def block_files(folder: Path, start: int) -> list[tuple[int, int, Path]]:
    """The blocks in `folder` that follow one another from frame `start` on, as (start, stop, path)."""
    by_start: dict[int, tuple[int, Path]] = {}
    for path in sorted(folder.glob("poses-*.npz")):
        match = NAME.fullmatch(path.name)
        if match is not None:
            by_start[int(match[1])] = (int(match[2]), path)
    files = []
    while start in by_start:
        stop, path = by_start[start]
        files.append((start, stop, path))
        if stop <= start:
            break
        start = stop
    return files


class PoseBlocks:
    """Reads the blocks of one folder; keeps the last few in memory, never all."""

    def __init__(self, folder: Path, start: int, kept: int = 6) -> None:
        self.files = block_files(folder, start)
        self._kept = kept
        self._cache: OrderedDict[Path, Block] = OrderedDict()

    def blocks(self, start: int = 0, stop: int | None = None) -> Iterator[Block]:
        """The blocks that touch frames ``[start, stop)``, in order."""
        for a, b, path in self.files:
            if b > start and (stop is None or a < stop):
                yield self._block(path)

    def _block(self, path: Path) -> Block:
        block = self._cache.pop(path, None) or read_block(path)
        self._cache[path] = block
        while len(self._cache) > self._kept:
            self._cache.popitem(last=False)
        return block

    def rows(
        self, track_ids: Sequence[int], start: int, stop: int, *, hands: bool = False
    ) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32] | None]:
        """px (T, K, 2), scores (T, K) and m (T, K, 3) of one body on frames ``[start, stop)``.

        NaN and score 0 where it was not seen. With `hands` K is 42 and there are no metres.
        """
        px: NDArray[np.float32] | None = None
        scores: NDArray[np.float32] | None = None
        m: NDArray[np.float32] | None = None
        for block in self.blocks(start, stop):
            names = ("hands_px", "hands_scores") if hands else ("px", "scores")
            source, source_scores = block.arrays[names[0]], block.arrays[names[1]]
            if source.ndim != 3:
                continue
            index = block.arrays["hands_row"] if hands else np.arange(len(block.frame))
            frame = block.frame[index]
            mine = np.isin(block.track[index], track_ids) & (frame >= start) & (frame < stop)
            if px is None or scores is None:
                count = source.shape[1]
                px = np.full((stop - start, count, 2), np.nan, np.float32)
                scores = np.zeros((stop - start, count), np.float32)
                m = None if hands else np.full((stop - start, count, 3), np.nan, np.float32)
            at = frame[mine] - start
            px[at] = source[mine]
            scores[at] = source_scores[mine]
            if m is not None:
                m[at] = block.arrays["m"][mine]
        if px is None or scores is None:
            empty = np.zeros((stop - start, 0), np.float32)
            return np.zeros((stop - start, 0, 2), np.float32), empty, None
        return px, scores, m

    def cuts(self) -> tuple[int, ...]:
        """Frames that begin a new shot."""
        return tuple(int(frame) for block in self.blocks() for frame in block.arrays["cuts"])

    def seconds(self) -> tuple[float, float]:
        """Seconds spent on poses and, of these, on decoding, over all blocks."""
        spent = np.zeros(2)
        for block in self.blocks():
            spent += block.arrays["seconds"]
        return float(spent[0]), float(spent[1])

    def tracks(self, times_s: NDArray[np.float64]) -> tuple[TrackFound, ...]:
        """Every track of the run, by id, from one pass over the blocks; `times_s` is (F,)."""
        shown_s = np.diff(
            times_s, append=times_s[-1:] + np.median(np.diff(times_s)) if len(times_s) > 1 else 0
        )
        shown_s = np.minimum(shown_s, 1.0)  # a picture that stands still for minutes is one sighting
        found: dict[int, dict[str, Any]] = {}
        for block in self.blocks():
            hands = np.zeros(len(block.frame), bool)
            hands[block.arrays["hands_row"]] = True
            heights = _heights(block)
            for track in np.unique(block.track):
                mine = block.track == track
                frames = block.frame[mine]
                entry = found.setdefault(
                    int(track), {"start": int(frames[0]), "seen": 0, "hands": 0, "sizes": [], "seconds": 0.0}
                )
                entry["stop"] = int(frames[-1]) + 1
                entry["seen"] += len(frames)
                entry["hands"] += int(hands[mine].sum())
                entry["sizes"].append(float(np.nanmedian(heights[mine])))
                entry["seconds"] += float(shown_s[frames].sum())
        return tuple(
            TrackFound(
                id=track,
                start=entry["start"],
                stop=entry["stop"],
                frames_seen=entry["seen"],
                hands_seen=entry["hands"],
                size_px=round(float(np.median(entry["sizes"])), 1),
                seconds=round(entry["seconds"], 3),
            )
            for track, entry in sorted(found.items())
        )


def _heights(block: Block) -> NDArray[np.float32]:
    """(N,) height of the box around each body's keypoints, px; 0 where none is known."""
    if block.arrays["px"].ndim != 3:
        return np.zeros(len(block.frame), np.float32)
    y = block.arrays["px"][:, :, 1]
    known = np.isfinite(y)
    top = np.where(known, y, np.inf).min(axis=1)
    bottom = np.where(known, y, -np.inf).max(axis=1)
    return np.where(known.any(axis=1), bottom - top, 0).astype(np.float32)


def bodies_on(block: Block, frame: int) -> list[FoundBody]:
    """The bodies of one picture of a block (without hands)."""
    return [
        FoundBody(int(block.track[i]), block.arrays["px"][i], block.arrays["m"][i], block.arrays["scores"][i])
        for i in np.flatnonzero(block.frame == frame)
    ]
