"""Finds one movement that is not repeated: out and back once, or one burst amid stillness."""

from __future__ import annotations

import numpy as np

from core.motion.cycles import Cycles, find_cycles
from core.motion.features import GRID_HZ, LANK, LHIP, RANK, RHIP, BodyStretch, Floats, smooth
from core.motion.repeats import Hypothesis, Limits

LEAST_VIEW_S = 2.0
LEAST_REACH_M = 0.1
LEAST_INSIDE = 0.7  # share of all departure from rest that lies within the movement
MOST_TRAVEL_M = 0.45  # who walks off is not exercising
LONGEST_BURST_S = 6.0
STILL_SHARE, STILL_S = 0.25, 0.4
LEAST_STRIKE_M_S = 3.5


def find_single(body: BodyStretch, values: Floats, limits: Limits) -> Hypothesis | None:
    """One clear repetition among the (N, C) weighted channels of a stretch, or None."""
    hips = smooth(body.flat[:, [LHIP, RHIP]].mean(1), 0.5, body.shots)
    if body.shots[0] != body.shots[-1] or np.ptp(hips[:, 0]) > MOST_TRAVEL_M:
        return None
    # Out of a moment of film anything looks like one movement, but for a kick.
    found = _out_and_back(values, limits) or _burst(values) if body.duration_s >= LEAST_VIEW_S else None
    return found or _strike(body)


def _out_and_back(values: Floats, limits: Limits) -> Hypothesis | None:
    table = values - values.mean(axis=0)
    _, axes = np.linalg.eigh(table.T @ table)
    main = smooth(table @ axes[:, -1], 0.1)
    best: Hypothesis | None = None
    for signal in (main, -main):
        reach = float(np.subtract(*np.percentile(signal, [98, 2])))
        cycles = find_cycles(signal, 0.5 * reach)
        if reach < LEAST_REACH_M or len(cycles) != 1:
            continue
        start, stop = int(cycles.start[0]), int(cycles.stop[0])
        if not limits.shortest_s <= (stop - start) / GRID_HZ <= limits.longest_s:
            continue
        if min(cycles.out[0], cycles.back[0]) < 0.6 * max(cycles.out[0], cycles.back[0]):
            continue
        rest = values[[start, stop]].mean(axis=0)
        away = ((values - rest) ** 2).sum(axis=1)
        inside = float(away[start : stop + 1].sum() / max(away.sum(), 1e-12))
        if inside >= LEAST_INSIDE and (best is None or inside > best.explained):
            best = _as_hypothesis(cycles, inside, reach)
    return best


def _burst(values: Floats) -> Hypothesis | None:
    """One stretch of quick movement with stillness around it; it need not come back (a golf swing)."""
    speed = smooth(np.linalg.norm(np.gradient(values, axis=0), axis=1) * GRID_HZ, 0.1)
    peak = int(speed.argmax())
    still = speed < STILL_SHARE * speed[peak]
    wait = round(STILL_S * GRID_HZ)
    start = stop = peak
    while start > 0 and not still[max(0, start - wait) : start].all():
        start -= 1
    while stop < len(speed) - 1 and not still[stop + 1 : stop + 1 + wait].all():
        stop += 1
    share = float((speed[start : stop + 1] ** 2).sum() / max((speed**2).sum(), 1e-12))
    reach = float(np.ptp(values[start : stop + 1], axis=0).max())
    before, after = start / GRID_HZ, (len(speed) - 1 - stop) / GRID_HZ
    if share < 0.8 or reach < 3 * LEAST_REACH_M or max(before, after) < 0.7:
        return None
    if not 0.3 <= (stop - start) / GRID_HZ <= LONGEST_BURST_S:
        return None
    return _as_hypothesis(_one_cycle(start, peak, stop, reach), share, reach)


def _strike(body: BodyStretch) -> Hypothesis | None:
    """One foot once far quicker than the other, and surely seen: a kick that fills the stretch."""
    feet = body.flat[:, [LANK, RANK]] - body.flat[:, [LHIP, RHIP]].mean(1, keepdims=True)
    speed = smooth(np.linalg.norm(np.gradient(feet, axis=0), axis=2) * GRID_HZ, 0.05)
    speed[:2] = speed[-2:] = 0.0  # where a body comes into view its points jump
    quick = int(speed.max(axis=0).argmax())
    peak = int(speed[:, quick].argmax())
    top = float(speed[peak, quick])
    sure = float(body.scores[:, [LANK, RANK][quick]].mean())
    if top < LEAST_STRIKE_M_S or sure < 0.6 or float(speed[:, 1 - quick].max()) > 0.6 * top:
        return None
    if np.ptp(np.flatnonzero(speed[:, quick] > 0.5 * top)) > 1.0 * GRID_HZ:
        return None
    half = round(0.4 * GRID_HZ)
    start, stop = max(0, peak - half), min(len(speed) - 1, peak + half)
    return _as_hypothesis(_one_cycle(start, peak, stop, 1.0), 0.5, 1.0)


def _one_cycle(start: int, turn: int, stop: int, height: float) -> Cycles:
    rows = [np.array([row]) for row in (start, turn, stop)]
    return Cycles(rows[0], rows[1], rows[2], np.array([height]), np.array([height]))


def _as_hypothesis(cycles: Cycles, explained: float, swing_m: float) -> Hypothesis:
    return Hypothesis(
        signal="single",
        cycles=cycles,
        partial=cycles.keep(np.zeros(0, int)),
        like=0.5,
        explained=explained,
        energy=0.0,
        swing_m=swing_m,
    )
