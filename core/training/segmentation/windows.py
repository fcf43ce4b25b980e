"""From recordings to windows at even times with the truth of every row, and from windows back to the rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.model_inputs import PosePreprocessing
from core.motion.augmentations import AUGMENTATIONS
from core.motion.clip_windows import masked, on_grid
from core.motion.clips import SkeletonClip
from core.motion.inputs import assemble
from core.motion.normalising import NormalisedClip, normalise
from core.motion.sampling import window_starts
from core.motion.sequences import LabelledSequence, frame_targets

LONGEST_REACH_S = 0.5  # a row of a window that is farther from all true rows is of unknown label
PARTS = 4  # windows begin so many times a window when a whole recording is looked at

Floats = NDArray[np.float32]
Times = NDArray[np.float64]


@dataclass(frozen=True)
class FrameBatch:
    """x: (N, C, T, V, M); target: (N, T, classes) 0..1 (or other columns), NaN where nothing is known."""

    x: Floats
    target: Floats


class Teaches(Protocol):
    """A recording that windows are cut from, with what is to be learned at any times.

    times_s: (T,) of its rows, `length_s` from the first to the last; targets (T, ...), NaN = not known.
    """

    times_s: Times

    @property
    def length_s(self) -> float: ...

    def clip_at(self, times_s: Times) -> SkeletonClip: ...

    def truth_at(self, times_s: Times) -> Floats: ...


class Recorded:
    """One recording, ready to be cut: hardly seen keypoints hidden, the truth of every row."""

    def __init__(self, sequence: LabelledSequence, classes: Sequence[str] = ()) -> None:
        self.clip, self.times_s = sequence.clip, np.asarray(sequence.times_s, np.float64)
        self.positions, self.scores = masked(self.clip.positions, self.clip.scores, self.clip.skeleton)
        self.truth = frame_targets(sequence, classes)

    @property
    def length_s(self) -> float:
        """From the first to the last row."""
        return float(self.times_s[-1] - self.times_s[0])

    def clip_at(self, times_s: Times) -> SkeletonClip:
        """The poses at these times, which may reach beyond the recording (nobody is there then)."""
        laid = [
            on_grid(self.times_s, of_person, scores, times_s)
            for of_person, scores in zip(self.positions, self.scores, strict=True)
        ]
        return msgspec.structs.replace(
            self.clip,
            positions=np.stack([one[0] for one in laid]),
            scores=np.stack([one[1] for one in laid]),
            frames=np.arange(len(times_s), dtype=np.int64),
        )

    def truth_at(self, times_s: Times) -> Floats:
        """(T, classes) as the nearest row has it; NaN far from all rows."""
        nearest = nearest_rows(self.times_s, times_s)
        truth = self.truth[nearest]
        truth[np.abs(self.times_s[nearest] - times_s) > LONGEST_REACH_S] = np.nan
        return truth


def nearest_rows(rows_s: Times, times_s: Times) -> NDArray[np.int64]:
    """(T,) the row nearest to each time."""
    middles = (rows_s[1:] + rows_s[:-1]) / 2
    nearest: NDArray[np.int64] = np.searchsorted(middles, times_s).astype(np.int64)
    return nearest


class FrameBatches:
    """The batches of each epoch: windows that begin anywhere and run at any tempo, the same for a seed.

    tempo: a window is shown up to so much faster or slower (0.3: from 1 / 1.3 to 1.3). An epoch has as many
    windows as cover the recordings `coverage` times. Raises UserError for augmentations that would take a
    frame's label from it.
    """

    def __init__(
        self,
        recorded: Sequence[Teaches],
        wanted: PosePreprocessing,
        *,
        batch: int,
        seed: int,
        tempo: float = 0.0,
        coverage: float = 1.0,
        augmentations: Mapping[str, float] | None = None,
    ) -> None:
        self._augmentations = dict(augmentations or {})
        refuse_what_moves_labels(self._augmentations)
        self._recorded = recorded
        self._wanted, self._batch, self._seed, self._tempo = wanted, batch, seed, tempo
        lengths = np.array([one.length_s for one in self._recorded])
        counts = np.maximum(np.round(lengths / wanted.window_s * coverage), 1).astype(int)
        self._owners = np.repeat(np.arange(len(counts)), counts)

    def __len__(self) -> int:
        """Batches of an epoch; the last one may be made up with windows of others, to two at least."""
        return max(-(-len(self._owners) // self._batch), 1)

    def of_epoch(self, epoch: int) -> Iterator[FrameBatch]:
        """The batches of an epoch."""
        order = np.random.default_rng([self._seed, epoch]).permutation(self._owners)
        for number in range(len(self)):
            owners = order[number * self._batch : (number + 1) * self._batch]
            owners = np.resize(owners, max(len(owners), 2))
            yield self._made(owners, np.random.default_rng([self._seed, epoch, number]))

    def _made(self, owners: NDArray[np.int64], random: np.random.Generator) -> FrameBatch:
        clips, targets = [], []
        for owner in owners:
            times = drawn_times(self._recorded[owner], self._wanted, self._tempo, random)
            seen = seen_in(self._recorded[owner].clip_at(times), self._wanted)
            truth = self._recorded[owner].truth_at(times)
            if seen is None:  # nobody is there: nothing to learn
                truth[:] = np.nan
            clips.append(seen or nobody(self._wanted))
            targets.append(truth)
        arrays, _ = assemble(clips, self._wanted, random, self._augmentations)
        return FrameBatch(arrays["x"], np.stack(targets))


def drawn_times(
    recorded: Teaches, wanted: PosePreprocessing, tempo: float, random: np.random.Generator
) -> Times:
    """Times of a window that lies within the recording, or hangs out of it by up to a quarter.

    It is up to 1 + `tempo` times as long or as short as `wanted` says.
    """
    window_s = wanted.window_s * (1 + tempo) ** random.uniform(-1, 1)
    over = window_s / 4
    room = recorded.length_s - window_s + 2 * over
    start = recorded.times_s[0] + (random.uniform(-over, room - over) if room > 0 else room / 2 - over)
    times: Times = start + np.arange(wanted.frames) * window_s / wanted.frames
    return times


def seen_in(clip: SkeletonClip, wanted: PosePreprocessing) -> NormalisedClip | None:
    """The clip as the network wants it; None where nobody is seen. Raises UserError for other reasons."""
    if not np.isfinite(clip.positions).any():
        return None
    return normalise(clip, wanted)


def nobody(wanted: PosePreprocessing) -> NormalisedClip:
    """A window without anybody."""
    from core.motion.skeletons import load_skeleton

    shape = (1, wanted.frames, len(load_skeleton(wanted.skeleton).keypoints))
    return NormalisedClip(
        np.zeros((*shape, wanted.dimensions), np.float32),
        np.zeros(shape, np.float32),
        np.arange(wanted.frames, dtype=np.int64),
    )


def refuse_what_moves_labels(augmentations: Mapping[str, float]) -> None:
    """Raise UserError for augmentations after which a frame's label would not be its own."""
    wrong = [
        name
        for name in augmentations
        if AUGMENTATIONS[name].place is not None or name in ("mixup", "mix_parts")
    ]
    if wrong:
        raise UserError(
            "{names} cannot be used where every frame has its own label.",
            hint="Leave it out; the tempo is changed by the setting called tempo.",
            names=", ".join(sorted(wrong)),
        )


def whole_recording(
    recorded: Teaches, wanted: PosePreprocessing, parts: int = PARTS
) -> tuple[Floats, NDArray[np.int64], Times]:
    """All windows of a recording: x (W, C, T, V, M), their first rows (W,), and the times of all rows (G,).

    A recording shorter than a window is looked at in one that reaches beyond its end.
    """
    interval = wanted.window_s / wanted.frames
    rows = max(int(np.floor(recorded.length_s / interval)) + 1, wanted.frames)
    times: Times = recorded.times_s[0] + np.arange(rows) * interval
    clip = recorded.clip_at(times)
    starts = window_starts(rows, wanted.frames, max(wanted.frames // parts, 1))
    clips = []
    for start in starts:
        part = slice(int(start), int(start) + wanted.frames)
        window = msgspec.structs.replace(
            clip, positions=clip.positions[:, part], scores=clip.scores[:, part], frames=clip.frames[part]
        )
        clips.append(seen_in(window, wanted) or nobody(wanted))
    return assemble(clips, wanted)[0]["x"], starts, times


def at_rows(together: Floats, times_s: Times, rows_s: Times) -> Floats:
    """(rows, C): what (G, C) says at even times, interpolated at the true rows."""
    place = np.interp(rows_s, times_s, np.arange(len(times_s)))
    before = np.minimum(place.astype(np.int64), max(len(times_s) - 2, 0))
    after = np.minimum(before + 1, len(times_s) - 1)
    share = (place - before)[:, None].astype(np.float32)
    between: Floats = together[before] * (1 - share) + together[after] * share
    return between
