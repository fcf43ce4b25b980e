"""From a believed tempo to cycles: where each repetition begins, turns and ends in the movement itself.

The training-free search proposes cycles of the body's main movements; those stand of which each holds about
one repetition of what the network believes. Where none do, the integral of the tempo is cut at whole numbers,
and the cuts are moved to where the body is back in the posture the repetitions begin with.
"""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.cycles import REST_LEVEL, Cycles
from core.motion.features import GRID_HZ, BodyStretch, Floats
from core.motion.repeats import WHOLE_SHARE, Hypothesis, Limits
from core.motion.search import Table, find_repeats, weighted
from core.rep_counters.sides import sides_in_turn, split_sides
from core.rep_counters.tempo import BelievedSet

LIMITS = Limits(0.3, 15.0)
ONE = (0.6, 1.6)  # what a cycle may hold of the believed count, the median of all
TWO = (1.5, 2.6)  # and where it is a pair of sides
LEAST_LIKE, LEAST_EXPLAINED, LEAST_SWING_M = 0.3, 0.3, 0.05
MOST_OFF, LEAST_OFF = 0.2, 0.6  # of the believed count, or repetitions, that the search may differ by
MARGIN_S = 1.0
REFINED = 3  # times the cuts are moved
MOST_MOVED = 0.3  # of a cycle

Found = tuple[Hypothesis, tuple[Cycles, list[str]] | None]


class Signals(msgspec.Struct, frozen=True, eq=False):
    """What the cycles are looked for in: a stretch and its weighted channels as a table."""

    body: BodyStretch
    table: Table


def signals_of(body: BodyStretch) -> Signals:
    """The channels of a stretch."""
    channels, values = weighted(body)
    return Signals(
        body,
        Table(
            values=values,
            angle=np.array(channels.kind) == "angle",
            turning=channels.turns_with_view,
            used=channels.weights > 0,
            shots=body.shots,
        ),
    )


def carve(signals: Signals, believed: BelievedSet) -> list[Found]:
    """The cycles of one believed set: as sets of the search where they agree with it, else cut by tempo."""
    for whole in (True, False):  # a search in parts, which takes long, only where it is needed
        found = _searched(signals, believed, whole=whole)
        count = sum(len(guess.cycles) if sides is None else len(sides[1]) for guess, sides in found)
        if abs(count - believed.count) <= max(LEAST_OFF, MOST_OFF * believed.count):
            return found
    cut = cut_by_tempo(signals.table.values, believed)
    if cut is None:
        return []
    sides = sides_in_turn(cut.cycles, signals.body)
    return [(cut, None if sides is None else (cut.cycles, sides))]


def _searched(signals: Signals, believed: BelievedSet, *, whole: bool) -> list[Found]:
    """What the search finds in the believed set and that holds one repetition (or one to either side)."""
    body, table = signals.body, signals.table
    margin = round(MARGIN_S * GRID_HZ)
    first, last = max(believed.first - margin, 0), min(believed.last + margin, len(table.values))
    part = slice(first, last)
    inner = msgspec.structs.replace(
        table, values=table.values[part], shots=table.shots[part] - table.shots[part].min()
    )
    if last - first < GRID_HZ:
        return []
    total = np.concatenate([[0.0], np.cumsum(believed.rate_hz)]) / GRID_HZ

    def stands(guess: Hypothesis) -> bool:
        if guess.like < LEAST_LIKE or guess.explained < LEAST_EXPLAINED or guess.swing_m < LEAST_SWING_M:
            return False
        held = np.median(held_by(_later(guess, first).cycles, total))
        return bool(ONE[0] <= held <= ONE[1] or TWO[0] <= held <= TWO[1])

    found: list[Found] = []
    for guess in find_repeats(inner, LIMITS, stands, [(0, last - first)] if whole else None):
        later = _later(guess, first)
        sides = split_sides(later, body)
        if np.median(held_by(later.cycles, total)) >= TWO[0] and sides is None:
            continue
        found.append((later, sides))
    return found


def held_by(cycles: Cycles, total: Floats) -> Floats:
    """(n,) of the believed count: from halfway to the cycle before to halfway to the one after."""
    between = (cycles.stop[:-1] + cycles.start[1:]) // 2
    bounds = np.concatenate([cycles.start[:1], between, cycles.stop[-1:]])
    return np.diff(total[np.clip(bounds, 0, len(total) - 1)])


def _later(guess: Hypothesis, rows: int) -> Hypothesis:
    """The guess about a part that begins at this row."""

    def moved(cycles: Cycles) -> Cycles:
        return Cycles(cycles.start + rows, cycles.turn + rows, cycles.stop + rows, cycles.out, cycles.back)

    return msgspec.structs.replace(guess, cycles=moved(guess.cycles), partial=moved(guess.partial))


def cut_by_tempo(values: Floats, believed: BelievedSet) -> Hypothesis | None:
    """The set cut into as many cycles as are believed; None where nothing moves in it.

    values: (N, C) the channels. Cuts move towards the posture that all of them share, the turn is the moment
    farthest from it; a cycle that goes less than `WHOLE_SHARE` as far as usual is partial.
    """
    count = max(round(believed.count), 1)
    first, last = believed.first, min(believed.last, len(values) - 1)
    if last - first < 2 * count:
        return None
    total = np.concatenate([[0.0], np.cumsum(believed.rate_hz[first : last + 1])])
    wished = np.linspace(0, total[-1], count + 1)
    rising = total + np.arange(len(total)) * 1e-9
    cuts = np.clip(first + np.round(np.interp(wished, rising, np.arange(len(total)))), first, last).astype(
        int
    )
    for _ in range(REFINED):
        cuts = _moved(cuts, values)
    cuts = np.unique(cuts)
    if len(cuts) < 2:
        return None
    home = values[cuts].mean(0)
    away = np.linalg.norm(values - home, axis=1)
    start, stop = cuts[:-1], cuts[1:]
    turn = np.array([a + int(away[a : b + 1].argmax()) for a, b in zip(start, stop, strict=True)])
    height = away[turn]
    if height.max() < LEAST_SWING_M:
        return None
    cycles = _trimmed(Cycles(start, turn, stop, height, height), away)
    typical = float(np.median(np.sort(height)[len(height) // 2 :]))
    whole: NDArray[np.bool_] = height >= WHOLE_SHARE * typical
    swing = float(np.ptp(values[first : last + 1], axis=0).max())
    return Hypothesis(
        signal="tempo",
        cycles=cycles.keep(whole),
        partial=cycles.keep(~whole),
        like=believed.sure,
        explained=believed.sure,
        energy=0.0,
        swing_m=swing,
    )


def _trimmed(cycles: Cycles, away: Floats) -> Cycles:
    """Each cycle from where the body leaves rest to where it is back."""
    start, stop = cycles.start.copy(), cycles.stop.copy()
    for row, (a, turn, b) in enumerate(zip(cycles.start, cycles.turn, cycles.stop, strict=True)):
        rest = REST_LEVEL * cycles.out[row]
        before = np.flatnonzero(away[a : turn + 1] <= away[a : turn + 1].min() + rest)
        after = np.flatnonzero(away[turn : b + 1] <= away[turn : b + 1].min() + rest)
        start[row], stop[row] = a + before[-1], turn + after[0]
    return msgspec.structs.replace(cycles, start=start, stop=stop)


def _moved(cuts: NDArray[np.int64], values: Floats) -> NDArray[np.int64]:
    """Each cut at the moment near it that is most like the posture of all cuts."""
    home = np.median(values[cuts], axis=0)
    away = np.linalg.norm(values - home, axis=1)
    moved = cuts.copy()
    for row in range(len(cuts)):
        before = cuts[row] - cuts[row - 1] if row else cuts[1] - cuts[0]
        after = cuts[row + 1] - cuts[row] if row + 1 < len(cuts) else before
        low = max(cuts[row] - int(MOST_MOVED * before), 0)
        high = min(cuts[row] + int(MOST_MOVED * after), len(values) - 1)
        # of moments as good as each other the nearest: a rest is not walked through
        cost = away[low : high + 1] + 1e-4 * np.abs(np.arange(low, high + 1) - cuts[row])
        moved[row] = low + int(cost.argmin())
    return np.asarray(np.maximum.accumulate(moved))
