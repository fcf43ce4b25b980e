"""How sets are done: tempo, tiredness, pauses, repetitions given up or hesitating; exact marks of it all."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from segmenter_examples.limbs import Movement, Random, eased, warped
from segmenter_examples.pieces import FPS

from counter_examples.performances import Mark, Performance

SLOWEST, FASTEST = 2.5, 0.4  # times as long as performed
LONGEST_WAY_M = 5.0
LEAST_S = 0.4  # that a repetition lasts
HALF_WAY = (0.4, 0.5)  # of the time to the turn, after which a repetition is given up


@dataclass(frozen=True)
class Manner:
    """How a set is done.

    slower: times as long as performed, FASTEST to SLOWEST; at the end of the set; uneven: how much each
    differs; tired: share of the way out lost at the end of the set; pauses: share of the repetitions with a
    pause after them, of pause_s seconds; given_up, hesitating: shares.
    """

    slower: float = 1.0
    slower_at_end: float = 1.0
    change_at: float | None = None  # of the set: from there on the tempo is that of the end
    uneven: float = 0.06
    tired: float = 0.0
    pauses: float = 0.0
    pause_s: tuple[float, float] = (0.5, 4.0)
    given_up: float = 0.0
    hesitating: float = 0.0


@dataclass
class Done:
    """A set as it was done: marks and which of them are partial, in frames."""

    movement: Movement
    marks: list[Mark]
    partial: list[bool]
    word: str
    source: str = ""


@dataclass
class _Way:
    """Places in the performance, one for each frame of the set."""

    at: list[np.ndarray] = field(default_factory=list)
    frames: int = 0

    def go(self, places: np.ndarray) -> int:
        """Go through these places; returns the frame they begin at."""
        begun = self.frames
        self.at.append(places)
        self.frames += len(places)
        return begun


def done_so(performance: Performance, manner: Manner, r: Random) -> Done:
    """The performance in that manner."""
    count = len(performance.marks)
    movement = _tired(performance, manner.tired)
    way, marks, partial = _Way(), [], []
    wobble = np.cumsum(r.normal(0, 0.35, count))
    wobble = (wobble - np.linspace(wobble[0], wobble[-1], count)) * manner.uneven
    for i, mark in enumerate(performance.marks):
        share = i / max(count - 1, 1)
        if manner.change_at is None:
            slower = manner.slower * (manner.slower_at_end / manner.slower) ** share
        else:
            slower = manner.slower if share < manner.change_at else manner.slower_at_end
        slower *= float(np.exp(wobble[i] + r.normal(0, manner.uneven)))
        slower = float(np.clip(slower, FASTEST, SLOWEST))
        slower = max(slower, LEAST_S * FPS / (mark.stop - mark.start))
        if r.random() < manner.given_up:
            _give_up(mark, slower, way, marks, partial, r)
        out = _paced(mark.start, mark.turn, slower)
        back = _paced(mark.turn, mark.stop, slower)
        if r.random() < manner.hesitating and len(back) > 8:
            back = _hesitating(mark, slower, r)
        start = way.go(out)
        turn = way.go(back)
        marks.append(Mark(start, turn, way.frames, mark.side))
        partial.append(False)
        if r.random() < manner.pauses and i < count - 1:
            way.go(np.full(int(r.uniform(*manner.pause_s) * FPS), float(mark.stop)))
    if r.random() < manner.given_up:
        _give_up(performance.marks[-1], manner.slower_at_end, way, marks, partial, r, last=True)
    at = np.concatenate(way.at)
    done = on_the_spot(_breathing(warped(movement, at), at, r))
    return Done(done, marks, partial, performance.word, performance.source)


def on_the_spot(movement: Movement) -> Movement:
    """The same without the way it goes, where that is so long that nobody would film it as a whole."""
    way = movement.steps.sum(0)
    if np.linalg.norm(way) < LONGEST_WAY_M:
        return movement
    return Movement(movement.units, movement.floor, movement.steps - way / len(movement))


def _paced(a: int, b: int, slower: float) -> np.ndarray:
    frames = max(round((b - a) * slower), 2)
    return np.linspace(a, b, frames, endpoint=False)


def _give_up(
    mark: Mark,
    slower: float,
    way: _Way,
    marks: list[Mark],
    partial: list[bool],
    r: Random,
    last: bool = False,
) -> None:
    """Out to at most half the way and back again, with a moment of rest after it."""
    rest = float(mark.stop if last else mark.start)
    far = float(r.uniform(*HALF_WAY)) * (mark.turn - mark.start)
    frames = max(round(2 * far * slower * r.uniform(1.0, 1.6)), 10)
    s = np.sin(np.pi * np.linspace(0, 1, frames, endpoint=False)) ** 2
    # after the last one it goes the way that the last one came back
    start = way.go(rest - far * s if last else rest + far * s)
    marks.append(Mark(start, start + frames // 2, way.frames, mark.side))
    partial.append(True)
    way.go(np.full(int(r.uniform(0.1, 1.2) * FPS), rest))


def _hesitating(mark: Mark, slower: float, r: Random) -> np.ndarray:
    """Back, but a little out again on the way."""
    length = mark.stop - mark.turn
    first = r.uniform(0.35, 0.6)
    again = r.uniform(0.08, 0.16)
    knots = np.array([0, first, first - again, 1.0])
    times = np.array([0, first, first + again * 1.2, 1 + again * 2.2])
    s = np.linspace(0, times[-1], max(round(length * slower * times[-1]), 4), endpoint=False)
    part = np.clip(np.searchsorted(times, s, side="right") - 1, 0, 2)
    u = (s - times[part]) / np.diff(times)[part]
    u = np.where(part == 1, eased(u), u)
    return np.asarray(mark.turn + length * (knots[part] + np.diff(knots)[part] * u))


def _tired(performance: Performance, tired: float) -> Movement:
    """The movement whose way out shrinks by that share until the end of the set."""
    movement = performance.movement
    if tired <= 0:
        return movement
    units, floor = movement.units.copy(), movement.floor.copy()
    count = len(performance.marks)
    for i, mark in enumerate(performance.marks):
        rows = np.arange(mark.start, mark.stop)
        a = movement.part(mark.start, mark.start + 1)
        b = movement.part(mark.stop - 1, mark.stop)
        s = ((rows - mark.start) / max(len(rows) - 1, 1))[:, None, None]
        loss = tired * i / max(count - 1, 1)
        units[rows] = (1 - loss) * units[rows] + loss * ((1 - s) * a.units + s * b.units)
        rest_floor = (1 - s[:, 0, 0]) * a.floor + s[:, 0, 0] * b.floor
        floor[rows] = (1 - loss) * floor[rows] + loss * rest_floor
    units /= np.maximum(np.linalg.norm(units, axis=2, keepdims=True), 1e-6)
    return Movement(units, floor, movement.steps)


def _breathing(movement: Movement, at: np.ndarray, r: Random) -> Movement:
    """Nobody stands like a statue: where the set waits the limbs wander a little."""
    waits = np.concatenate([[False], np.diff(at) == 0]).astype(float)
    if not waits.any():
        return movement
    kernel = np.hanning(17)[1:-1]
    waits = np.convolve(waits, kernel / kernel.sum(), "same")[:, None, None]
    noise = np.cumsum(r.normal(0, 0.004, movement.units.shape), axis=0)
    noise -= noise.mean(0)
    units = movement.units + np.clip(noise, -0.06, 0.06) * waits
    units /= np.maximum(np.linalg.norm(units, axis=2, keepdims=True), 1e-6)
    return Movement(units, movement.floor, movement.steps)
