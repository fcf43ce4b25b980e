"""Guesses at what is repeated: cycles of a few signals, each with how well it explains the movement."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.cycles import Cycles, find_cycles, likeness, sample_cycles
from core.motion.features import GRID_HZ, Floats, smooth

MAIN_DIRECTIONS = 4
WHOLE_SHARE = 0.6  # of the usual height: less is not carried through
WHOLE_SHARE_AT_END = 0.75  # where the stretch begins or ends in the middle of it
LONGEST_TILE_SPREAD = 1.4
TILED_PRIOR = 0.75
TWO_SIDED_PRIOR = 0.9


class Limits(msgspec.Struct, frozen=True):
    """What a repetition may last."""

    shortest_s: float
    longest_s: float


class Window(msgspec.Struct, frozen=True, eq=False):
    """Channels (N, C) of one stretch of time, and their mean over half a minute around each row;
    `angle` and `steady` (C,) say which are joint angles and which do not change when the camera
    goes round the body. `offset` is the first row's number in the whole stretch."""

    values: Floats
    baseline: Floats
    angle: NDArray[np.bool_]
    steady: NDArray[np.bool_]
    shots: NDArray[np.int64]
    offset: int


class Hypothesis(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """Cycles of one signal (rows of the whole stretch), and what speaks for them.

    like:      0..1 how well each cycle is foretold by the others, all channels together
    explained: 0..1 share of all movement in the set's span that the cycles foretell
    energy:    explained movement (m^2 s); what the best of several guesses is chosen by
    swing_m:   how far the most moving channel goes
    two_sided: the cycles go to two sides in turn
    prior:     0..1 how plain this kind of guess is; of two that explain the same the plainer is better
    """

    signal: str
    cycles: Cycles
    partial: Cycles
    like: float
    explained: float
    energy: float
    swing_m: float
    two_sided: bool = False
    prior: float = 1.0

    @property
    def first(self) -> int:
        """Row at which the first cycle begins."""
        return int(self.cycles.start[0])

    @property
    def last(self) -> int:
        """Row at which the last cycle ends."""
        return int(self.cycles.stop[-1])


def principal_signals(window: Window) -> Iterator[tuple[str, Floats]]:
    """The first principal components of groups of channels, each a signal (N,)."""
    groups = {
        "all": (np.ones(len(window.angle), bool), 3),
        "heights": (window.steady & ~window.angle, 1),
        "angles": (window.angle, 1),
    }
    for name, (columns, count) in groups.items():
        table = window.values[:, columns] - window.values[:, columns].mean(axis=0)
        if not table.shape[1] or not table.any():
            continue
        _, axes = np.linalg.eigh(table.T @ table)
        for rank in range(min(count, table.shape[1])):
            signal = table @ axes[:, -1 - rank]
            yield f"{name} {rank + 1}", signal
            yield f"{name} {rank + 1} down", -signal


def away_from_rest(window: Window) -> Floats:
    """(N,) distance of each posture from the one the body dwells in longest."""
    thin = window.values[:: max(1, len(window.values) // 240)]
    squared = (thin**2).sum(1)
    distance = np.sqrt(np.maximum(squared[:, None] + squared[None] - 2 * thin @ thin.T, 0))
    near = np.sort(distance, axis=1)[:, : max(2, len(thin) // 5)].mean(axis=1)
    return np.asarray(np.linalg.norm(window.values - thin[int(np.argmin(near))], axis=1))


def _alike(samples: Floats, two_sided: bool) -> tuple[float, Floats]:
    if not two_sided:
        return likeness(samples)
    moved = ((samples - samples.mean(axis=(0, 1))) ** 2).sum(axis=(1, 2))
    each = np.empty(len(samples))
    for side in (0, 1):
        _, inner = likeness(samples[side::2])
        own = ((samples[side::2] - samples[side::2].mean(axis=(0, 1))) ** 2).sum(axis=(1, 2))
        each[side::2] = 1 - (1 - inner) * own / np.maximum(moved[side::2], 1e-12)
    return float((each * moved).sum() / max(moved.sum(), 1e-12)), each


def _swing_m(samples: Floats) -> float:
    return float(np.ptp(samples.mean(axis=0), axis=0).max())


def weigh(
    name: str, cycles: Cycles, window: Window, limits: Limits, two_sided: bool = False, prior: float = 1.0
) -> Hypothesis | None:
    """The hypothesis that `cycles` are repetitions; None when they cannot be."""
    if len(cycles) < 2:
        return None
    height, least = np.maximum(cycles.out, cycles.back), np.minimum(cycles.out, cycles.back)
    typical = float(np.median(np.sort(height)[len(height) // 2 :]))
    seconds = (cycles.stop - cycles.start) / GRID_HZ
    whole = (least > WHOLE_SHARE * typical) & (height < 1.8 * typical)
    whole &= (seconds >= limits.shortest_s) & (seconds <= limits.longest_s)
    near_end = (cycles.start <= 1) & (cycles.out < WHOLE_SHARE_AT_END * typical)
    near_end |= (cycles.stop >= len(window.values) - 2) & (cycles.back < WHOLE_SHARE_AT_END * typical)
    whole &= ~near_end
    # A movement is not carried through a change of view.
    whole &= window.shots[cycles.start] == window.shots[cycles.stop]
    if whole.sum() < (4 if two_sided else 2):
        return None
    samples = sample_cycles(cycles, window.values, 8 if prior == 1.0 else 12)
    chosen = np.flatnonzero(whole)
    # The odd one out leaves, one at a time, while the rest then agree better.
    while not two_sided and len(chosen) > 2:
        _, each = likeness(samples[chosen])
        # At either end (lead-in, set-down) less unlikeness is borne than amid the others.
        borne = np.where(np.isin(np.arange(len(each)), (0, len(each) - 1)), 0.3, 0.0)
        worst = int(np.argmin(each - borne))
        if each[worst] > borne[worst]:
            break
        chosen = np.delete(chosen, worst)
    like, each = _alike(samples[chosen], two_sided)
    if like <= 0:
        return None
    kept = cycles.keep(chosen)
    first, last = int(kept.start[0]), int(kept.stop[-1])
    moved = ((samples[chosen] - samples[chosen].mean(axis=(0, 1))) ** 2).sum(axis=2).mean(axis=1)
    frames = (kept.stop - kept.start).astype(float)
    resting = np.ones(last + 1 - first, bool)
    for a, b in zip(kept.start, kept.stop):
        resting[a - first : b + 1 - first] = False
    span = window.values[first : last + 1]
    rest = 0.5 * (samples[chosen][:, 0] + samples[chosen][:, -1]).mean(axis=0)
    missed = float((moved * (1 - np.clip(each, -1, 1)) * frames).sum())
    missed += float(((span[resting] - rest) ** 2).sum())
    everything = float(((span - window.baseline[first : last + 1]) ** 2).sum())
    own = float(((span - span.mean(axis=0)) ** 2).sum())
    cut = np.zeros(len(cycles), bool)
    cut[[0, -1]] = True
    cut &= ~whole & (height > 0.5 * typical) & (height < 1.5 * typical)
    return Hypothesis(
        signal=name,
        cycles=shift(kept, window.offset),
        partial=shift(cycles.keep(np.flatnonzero(cut)), window.offset),
        like=like,
        explained=1 - missed / max(own, 1e-9),
        energy=(everything - missed) / GRID_HZ,
        swing_m=max(_swing_m(samples[chosen][0::2]), _swing_m(samples[chosen][1::2])),
        two_sided=two_sided,
        prior=prior,
    )


def tile(cycles: Cycles, window: Window) -> Cycles | None:
    """The same number of longer cycles that leave nothing out between one turn and the next.

    For repetitions that hold several movements (squat, reach left, reach right): the signal marks one
    moment of each, and each lasts until the next. They begin where the body is stillest; the first and
    last have zero height where they do not fit.
    """
    gaps = np.diff(cycles.turn).astype(float)
    if not len(gaps) or gaps.max() > LONGEST_TILE_SPREAD * gaps.min() or gaps.min() < 1.5 * GRID_HZ:
        return None
    period = float(np.median(gaps))
    last = len(window.values) - 1
    speed = smooth(np.linalg.norm(np.gradient(window.values, axis=0), axis=1), 0.2)
    best: tuple[float, Cycles] | None = None
    for share in np.arange(0.1, 0.95, 0.1):
        inner = cycles.turn[:-1] + (1 - share) * gaps
        bounds = np.concatenate(
            [[cycles.turn[0] - share * period], inner, [cycles.turn[-1] + (1 - share) * period]]
        )
        inside = (bounds > -0.08 * period) & (bounds < last + 0.08 * period)
        bounds = np.clip(np.round(bounds), 0, last).astype(int)
        fits = (inside[:-1] & inside[1:]).astype(float)
        score = fits.sum() - float(speed[bounds].mean() / max(speed.mean(), 1e-9)) * 0.3
        if best is None or score > best[0]:
            best = (score, Cycles(bounds[:-1], cycles.turn, bounds[1:], fits, fits))
    return None if best is None else best[1]


def shift(cycles: Cycles, rows: int) -> Cycles:
    """The same cycles, `rows` later."""
    return Cycles(cycles.start + rows, cycles.turn + rows, cycles.stop + rows, cycles.out, cycles.back)


def condense(window: Window) -> Window:
    """The same movement in its few main directions: what is left out is mostly the estimator's noise."""
    table = window.values - window.values.mean(axis=0)
    _, axes = np.linalg.eigh(table.T @ table)
    main = axes[:, -MAIN_DIRECTIONS:]
    return msgspec.structs.replace(window, values=window.values @ main, baseline=window.baseline @ main)


def propose(window: Window, limits: Limits) -> Iterator[Hypothesis]:
    """All hypotheses about one window."""
    signals = list(principal_signals(window))
    window = condense(window)
    seen: set[tuple[int, ...]] = set()
    for name, raw in [*signals, ("away", away_from_rest(window))]:
        signal = smooth(raw, 0.08)
        reach = float(np.subtract(*np.percentile(signal, [98, 2])))
        if reach < 0.03:
            continue
        for share in (0.6, 0.4, 0.25):
            cycles = find_cycles(signal, share * reach)
            key = tuple((cycles.turn // 5).tolist())
            known = key in seen
            seen.add(key)
            if not known:
                yield from _found(weigh(name, cycles, window, limits))
                tiles = tile(cycles, window)
                if tiles is not None:
                    yield from _found(weigh(f"{name} tiled", tiles, window, limits, prior=TILED_PRIOR))
            if name == "away":
                yield from _found(weigh(name, cycles, window, limits, True, TWO_SIDED_PRIOR))


def _found(guess: Hypothesis | None) -> Iterator[Hypothesis]:
    if guess is not None:
        yield guess
