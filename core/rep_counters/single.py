"""Finds one movement that goes out and comes back between two stretches of stillness."""

from __future__ import annotations

import numpy as np

from core.motion.cycles import find_cycles
from core.motion.features import BodyStretch, Channels, Floats, smooth
from core.motion.repeats import Hypothesis, relative_spread


def find_single(body: BodyStretch, channels: Channels, values: Floats) -> Hypothesis | None:
    """One clear repetition, or None."""
    table = values - values.mean(axis=0)
    _, axes = np.linalg.eigh(table.T @ table)
    best: Hypothesis | None = None
    for sign in (1, -1):
        signal = smooth(sign * table @ axes[:, -1], 0.1)
        reach = float(np.subtract(*np.percentile(signal, [98, 2])))
        cycles = find_cycles(signal, 0.5 * reach)
        if reach < 0.2 or len(cycles) != 1:
            continue
        if min(cycles.out[0], cycles.back[0]) < 0.6 * max(cycles.out[0], cycles.back[0]):
            continue
        inside = slice(int(cycles.start[0]), int(cycles.stop[0]) + 1)
        energy = float((table[inside] ** 2).sum())
        if best is None or energy > best.energy:
            best = Hypothesis(
                signal="single",
                cycles=cycles,
                partial=cycles.keep(np.zeros(1, bool)),
                like=0.5,
                explained=0.5,
                energy=energy,
                swing_m=reach,
                height_spread=relative_spread(cycles.out),
                length_spread=0.0,
            )
    return best
