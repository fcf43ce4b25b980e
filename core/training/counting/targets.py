"""The truth about repetitions at even times: what counting networks learn."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.counted import TURN_UNKNOWN, CountedSequence, TrueCycle

Times = NDArray[np.float64]
Floats = NDArray[np.float32]

COLUMNS = ("density", "inside", "period", "start", "turn")
DENSITY, INSIDE, PERIOD, START, TURN = range(len(COLUMNS))
REACH = 3.0  # a cycle is 3 deviations long to either side of its middle
SHORT_PAUSE = 0.25  # of a cycle: shorter rests between two belong to them
SALIENT = 0.12  # of a cycle around its ends and its turn shows the salient poses
FEWEST_ROWS, SURE_ROWS = 2.0, 3.0  # a cycle of fewer moments cannot be seen


class Marked(msgspec.Struct, frozen=True, eq=False):
    """The cycles of a recording in seconds.

    start_s, stop_s: (n,); turn_s: (n,), NaN = not known; partial: (n,); first_s, last_s: (n,) the same with
    half of the short rests before and after
    """

    start_s: Times
    turn_s: Times
    stop_s: Times
    partial: NDArray[np.bool_]
    first_s: Times
    last_s: Times


def marked(sequence: CountedSequence) -> Marked:
    """The cycles of `sequence`, in its times."""
    times = np.asarray(sequence.times_s, np.float64)
    after = 2 * times[-1] - times[-2] if len(times) > 1 else times[-1] + 1.0
    edges = np.append(times, after)
    cycles = sequence.cycles
    start = edges[[one.start for one in cycles]] if cycles else np.zeros(0)
    stop = edges[[one.stop for one in cycles]] if cycles else np.zeros(0)
    turn = np.array([edges[one.turn] if one.turn != TURN_UNKNOWN else np.nan for one in cycles])
    partial = np.array([one.partial for one in cycles], bool)
    first, last = _with_rests(cycles, start, stop)
    return Marked(start, turn, stop, partial, first, last)


def _with_rests(cycles: Sequence[TrueCycle], start: Times, stop: Times) -> tuple[Times, Times]:
    first, last = start.copy(), stop.copy()
    order = sorted(range(len(cycles)), key=lambda row: (cycles[row].set, start[row]))
    for a, b in itertools.pairwise(order):
        rest = start[b] - stop[a]
        usual = (stop[a] - start[a] + stop[b] - start[b]) / 2
        if cycles[a].set == cycles[b].set and 0 < rest <= SHORT_PAUSE * usual:
            last[a] = first[b] = stop[a] + rest / 2
    return first, last


def cycle_density(start_s: Times, stop_s: Times, edges_s: Times) -> NDArray[np.float64]:
    """(T,) how much of each cycle (n,) falls between the edges (T + 1,), summed: each whole one is 1.

    A cycle is a bell around its middle that is six deviations long, integrated over the moments; what lies
    beyond its ends (0.3 %) is spread over the rest. One shorter than a moment falls into it whole.
    Source: Hu et al., TransRAC: Encoding Multi-scale Temporal Correlation, CVPR 2022.
    """
    from scipy.special import ndtr

    if not len(start_s):
        return np.zeros(len(edges_s) - 1)
    middle, deviation = (start_s + stop_s) / 2, np.maximum(stop_s - start_s, 1e-9) / (2 * REACH)
    place = np.clip((edges_s[None] - middle[:, None]) / deviation[:, None], -REACH, REACH)
    mass: NDArray[np.float64] = np.diff(ndtr(place), axis=1).sum(0) / (ndtr(REACH) - ndtr(-REACH))
    return mass


def targets_at(found: Marked, times_s: Times) -> Floats:
    """(T, columns) at even times: repetitions a moment, inside or not, moments a repetition, salient poses.

    NaN is what need not be learned. Partial cycles count nothing and are neither inside nor outside. A
    moment is inside where its cycle has at least `SURE_ROWS` moments and at most half of them: other tempos
    are to be counted in longer or shorter windows (there the density is not known either).
    """
    rows, interval = len(times_s), float(times_s[1] - times_s[0])
    truth = np.zeros((rows, len(COLUMNS)), np.float32)
    edges = np.append(times_s - interval / 2, times_s[-1] + interval / 2)
    whole = ~found.partial
    truth[:, DENSITY] = cycle_density(found.start_s[whole], found.stop_s[whole], edges)
    lasts = found.last_s[whole] - found.first_s[whole]
    there = _within(times_s, found.first_s[whole], found.last_s[whole])
    here: NDArray[np.bool_] = np.asarray(there.any(1))
    rate = (there * (interval / lasts)).sum(1)
    with np.errstate(divide="ignore"):
        period = np.where(here, 1 / np.maximum(rate, 1e-9), np.nan)
    truth[:, PERIOD] = period
    truth[:, INSIDE] = here
    truth[here & ((period > rows / 2) | (period < SURE_ROWS)), INSIDE] = np.nan
    truth[here & ((period > rows) | (period < FEWEST_ROWS)), INSIDE] = 0.0
    truth[here & ((period > rows) | (period < FEWEST_ROWS)), DENSITY] = np.nan
    _mark_salient(found, times_s, here, truth)
    truth[here & np.isnan(truth[:, DENSITY]), START:] = np.nan
    cut = _within(times_s, found.start_s[~whole], found.stop_s[~whole]).any(1) & ~here
    truth[cut, INSIDE:] = np.nan
    return truth


def _within(times_s: Times, first_s: Times, last_s: Times) -> NDArray[np.bool_]:
    """(T, n) whether each moment lies within each of the spans (n,)."""
    return np.asarray((times_s[:, None] >= first_s[None]) & (times_s[:, None] < last_s[None]))


def _mark_salient(found: Marked, times_s: Times, here: NDArray[np.bool_], truth: Floats) -> None:
    """The poses at the ends and turns; between them nothing is known, and a rest may look like an end."""
    truth[:, START] = np.nan
    truth[:, TURN] = np.where(here, np.nan, 0.0)
    for row in np.flatnonzero(~found.partial):
        start, turn, stop = found.start_s[row], found.turn_s[row], found.stop_s[row]
        near = SALIENT * (stop - start)
        ends = np.minimum(np.abs(times_s - start), np.abs(times_s - stop)) <= near
        truth[ends, START], truth[ends, TURN] = 1.0, 0.0
        if np.isfinite(turn):
            there = np.abs(times_s - turn) <= near
            truth[there, START], truth[there, TURN] = 0.0, 1.0
