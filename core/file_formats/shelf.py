"""Where the arrays of a large data set lie: in memory while they are few, else in a file nobody sees."""

from __future__ import annotations

import mmap
import tempfile
from collections.abc import Iterable
from typing import IO

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.clips import SkeletonClip

MOST_IN_MEMORY_BYTES = 512 * 1024 * 1024


def put_on_shelf(
    clips: Iterable[SkeletonClip], most_in_memory: int = MOST_IN_MEMORY_BYTES
) -> list[SkeletonClip]:
    """The same clips; once their arrays exceed `most_in_memory` bytes, all arrays lie in one unnamed file.

    The file is mapped into memory (the system reads what is looked at, and lets it go again) and vanishes
    with the last clip. Arrays in it are read only.
    """
    kept: list[SkeletonClip] = []
    size = 0
    file: IO[bytes] | None = None
    for clip in clips:
        size += clip.positions.nbytes + clip.scores.nbytes
        if file is None and size > most_in_memory:
            file = tempfile.TemporaryFile(prefix="kinescribe-")  # noqa: SIM115 - closed below; the map keeps it
            kept = [_written(one, file) for one in kept]
        kept.append(_written(clip, file) if file is not None else clip)
    if file is None:
        return kept
    with file:
        file.flush()
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    place = 0
    found = []
    for clip in kept:
        positions, place = _mapped(mapped, place, clip.positions)
        scores, place = _mapped(mapped, place, clip.scores)
        found.append(msgspec.structs.replace(clip, positions=positions, scores=scores))
    return found


def _written(clip: SkeletonClip, file: IO[bytes]) -> SkeletonClip:
    """The clip with arrays that have a shape but, for now, no memory of their own."""
    hollow = []
    for array in (clip.positions, clip.scores):
        file.write(np.ascontiguousarray(array, np.float32).tobytes())
        hollow.append(np.broadcast_to(np.float32(0), array.shape))
    return msgspec.structs.replace(clip, positions=hollow[0], scores=hollow[1])


def _mapped(mapped: mmap.mmap, place: int, hollow: NDArray[np.float32]) -> tuple[NDArray[np.float32], int]:
    array = np.frombuffer(mapped, np.float32, hollow.size, place).reshape(hollow.shape)
    return array, place + array.nbytes
