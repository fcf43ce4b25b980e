"""The sound of a video: samples from any moment on, and its shape for drawing."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from core.atomic_files import write_bytes
from core.media.opening import open_container
from core.work import Job, Step

RATE = 48000
CHANNELS = 2
BINS_PER_S = 100
LEVELS_BY = 4
_LEAST_GAP_S = 0.02
_LONGEST_GAP_S = 3600.0

Samples = NDArray[np.float32]


def sound_blocks(
    path: Path, first_picture_s: float, start_s: float = 0.0, channels: int = CHANNELS
) -> Iterator[tuple[float, Samples]]:
    """(time of the first sample, (n, channels) float32 at `RATE`) from `start_s` on, without gaps.

    Times are those of the pictures: 0 s is when picture 0 is shown; `first_picture_s` is when that is by
    the file's own clock (`VideoFacts.start_offset_s`). Nothing comes where there is no sound.
    """
    import av

    container = open_container(path)
    try:
        if not container.streams.audio:
            return
        stream = container.streams.audio[0]
        begin_s = start_s + first_picture_s
        if start_s > 0:
            container.seek(max(int((begin_s - 0.2) * 1_000_000), 0), backward=True)
        to_ours = av.AudioResampler(format="flt", layout="mono" if channels == 1 else "stereo", rate=RATE)
        due_s = begin_s
        for time_s, samples in _decoded(container, stream, to_ours, channels):
            at_s = due_s if time_s is None else time_s
            missing = round((at_s - due_s) * RATE)
            if missing < 0:
                samples = samples[-missing:]
            elif _LEAST_GAP_S * RATE < missing < _LONGEST_GAP_S * RATE:
                yield due_s - first_picture_s, np.zeros((missing, channels), np.float32)
                due_s += missing / RATE
            if len(samples):
                yield due_s - first_picture_s, samples
                due_s += len(samples) / RATE
    finally:
        container.close()


def _decoded(
    container: Any, stream: Any, to_ours: Any, channels: int
) -> Iterator[tuple[float | None, Samples]]:
    import av

    packets = container.demux(stream)
    while True:
        try:
            packet = next(packets)
            frames = packet.decode()
        except StopIteration:
            return
        except av.error.EOFError:
            return
        except av.error.FFmpegError:  # a damaged piece: what follows is put where it belongs
            continue
        for frame in frames:
            time_s = frame.time
            for ready in to_ours.resample(frame):
                yield time_s, ready.to_ndarray().reshape(-1, channels)
                time_s = None


def make_waveform(path: Path, first_picture_s: float, duration_s: float, target: Path) -> Job[bool]:
    """Write the loudest and quietest sample of every 10 ms to `target`; whether there is sound.

    The file holds int16 arrays ``level0`` (bins, 2: least, most), ``level1`` of four bins each, and so on.
    """
    bins = max(int(np.ceil(duration_s * BINS_PER_S)), 1)
    least, most = np.zeros(bins, np.int16), np.zeros(bins, np.int16)
    width = RATE // BINS_PER_S
    any_sound = False
    told_s = 0.0
    rest = np.zeros(0, np.int16)
    at = 0  # the bin the rest begins in
    for time_s, samples in sound_blocks(path, first_picture_s, channels=1):
        any_sound = True
        rest = np.concatenate([rest, (np.clip(samples[:, 0], -1, 1) * 32767).astype(np.int16)])
        whole = min(len(rest) // width, bins - at)
        if whole:
            blocks = rest[: whole * width].reshape(whole, width)
            least[at : at + whole], most[at : at + whole] = blocks.min(1), blocks.max(1)
            rest, at = rest[whole * width :], at + whole
        if time_s - told_s > 5:
            told_s = time_s
            yield Step(int(time_s), int(duration_s), "Reading the sound")
        if at >= bins:
            break
    levels = _levels(np.stack([least, most], 1))
    buffer = io.BytesIO()
    named: dict[str, Any] = {f"level{number}": level for number, level in enumerate(levels)}
    np.savez(buffer, **named)
    write_bytes(target, buffer.getvalue())
    return any_sound


def _levels(level: NDArray[np.int16]) -> Iterator[NDArray[np.int16]]:
    while True:
        yield level
        if len(level) <= LEVELS_BY:
            return
        padded = np.pad(level, ((0, -len(level) % LEVELS_BY), (0, 0)), mode="edge")
        parts = padded.reshape(-1, LEVELS_BY, 2)
        level = np.stack([parts[:, :, 0].min(1), parts[:, :, 1].max(1)], 1)


class Waveform:
    """The shape of a sound track, read from what `make_waveform` wrote."""

    def __init__(self, levels: list[NDArray[np.int16]]) -> None:
        self._levels = levels

    @classmethod
    def read(cls, path: Path) -> Waveform | None:
        """The waveform at `path`; None where there is none, or none that can be read."""
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
                levels = [arrays[f"level{number}"] for number in range(len(arrays.files))]
        except (OSError, ValueError, KeyError, EOFError, BadZipFile):
            return None
        good = levels and all(a.ndim == 2 and a.shape[1] == 2 and a.dtype == np.int16 for a in levels)
        return cls(levels) if good else None

    def shape(self, start_s: float, stop_s: float, columns: int) -> NDArray[np.float32]:
        """(columns, 2) least and most in -1 .. 1 of equal parts of [start_s, stop_s); 0 outside the video."""
        edges = np.linspace(start_s, stop_s, columns + 1) * BINS_PER_S
        per_column = max(float(edges[1] - edges[0]), 1e-9) if columns else 1.0
        number = 0
        while number + 1 < len(self._levels) and per_column >= 8 * LEVELS_BY ** (number + 1):
            number += 1
        level = self._levels[number]
        scaled = edges / LEVELS_BY**number
        starts = np.floor(scaled[:-1]).astype(np.int64)
        stops = np.maximum(np.ceil(scaled[1:]).astype(np.int64), starts + 1)
        out = np.zeros((columns, 2), np.float32)
        inside = (stops > 0) & (starts < len(level))
        if inside.any():
            pairs = np.stack([starts[inside].clip(0), stops[inside].clip(max=len(level))], 1).ravel()
            padded = np.concatenate([level, level[-1:]])
            out[inside, 0] = np.minimum.reduceat(padded[:, 0], pairs)[::2] / 32767
            out[inside, 1] = np.maximum.reduceat(padded[:, 1], pairs)[::2] / 32767
        return out
