"""A performance: acts played one after the other, with smooth changes between them, and their truth."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

import numpy as np

from tests.studio.body import Build, Controls, Floats, Pose, pose_body
from tests.studio.everyday import stand
from tests.studio.looks import Look
from tests.studio.stances import Act, Piece, Stance, changing


@dataclass(frozen=True)
class TrueRepetition:
    """One cycle: seconds of its start, turning point and stop; single turns of an alternating one."""

    start_s: float
    turn_s: float
    stop_s: float
    sides: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True)
class TrueSegment:
    """A labelled stretch of one person's time with the repetitions in it."""

    person: int
    label: str
    start_s: float
    stop_s: float
    repetitions: tuple[TrueRepetition, ...] = ()

    @property
    def count(self) -> int:
        """How many there are, as a coach counts: where sides take turns, each side's turn is one."""
        return sum(max(1, len(r.sides)) for r in self.repetitions)

    @property
    def count_per_side(self) -> int | None:
        """How many the side with more did; None where sides do not take turns."""
        sides = [side for r in self.repetitions for _, side in r.sides]
        return max(map(sides.count, sides)) if sides else None


@dataclass(frozen=True)
class Performance:
    """One person: where they begin, what they do, how they are built and dressed.

    change_s: how long a change from one act to another takes when the two do not join by
    themselves; enters_s: when they appear, leaves_s: when they are gone (None: never).
    """

    acts: tuple[Act, ...] = field(default_factory=lambda: (stand(2.0),))
    at: tuple[float, float] = (0.0, 0.0)
    heading_deg: float = 0.0
    build: Build = field(default_factory=Build)
    look: Look = field(default_factory=Look)
    change_s: float = 0.7
    enters_s: float = 0.0
    leaves_s: float | None = None

    def play(self) -> Play:
        """The compiled acts on a time line."""
        stance, now = Stance(*self.at, self.heading_deg), 0.0
        placed: list[tuple[float, Piece]] = []
        for act in self.acts:
            piece = act(stance, self.build)
            if placed:
                _, last = placed[-1]
                if _apart(last.controls(np.array([last.seconds])), piece.controls(np.zeros(1))):
                    ends = last.seconds
                    before = _shifted(last, ends)
                    bridge = Piece("", self.change_s, changing(before, _held(piece), self.change_s), stance)
                    placed.append((now, bridge))
                    now += self.change_s
            placed.append((now, piece))
            now, stance = now + piece.seconds, piece.after
        return Play(self, tuple(placed), now)


def _shifted(piece: Piece, by: float):  # type: ignore[no-untyped-def]
    return lambda t: piece.controls(np.minimum(t + by, piece.seconds))


def _held(piece: Piece):  # type: ignore[no-untyped-def]
    return lambda t: piece.controls(np.maximum(t, 0.0))


def _apart(a: Controls, b: Controls) -> bool:
    return any(
        float(np.abs(getattr(a, f.name) - getattr(b, f.name)).max()) > 0.03
        for f in fields(Controls)
        if f.name != "thumb"
    )


@dataclass(frozen=True)
class Play:
    """A performance on its time line."""

    performance: Performance
    pieces: tuple[tuple[float, Piece], ...]
    seconds: float

    @property
    def build(self) -> Build:
        """How the person is built."""
        return self.performance.build

    @property
    def look(self) -> Look:
        """How the person is dressed."""
        return self.performance.look

    def pose(self, times_s: Floats) -> Pose:
        """Joints and frames at those times (T,); before and after the acts the body holds still."""
        pieces = self.pieces
        starts = np.array([s for s, _ in pieces])
        which = np.clip(np.searchsorted(starts, times_s, side="right") - 1, 0, len(pieces) - 1)
        parts: list[Controls] = []
        order: list[np.ndarray] = []
        for n in np.unique(which):
            mine = np.flatnonzero(which == n)
            start, piece = pieces[n]
            parts.append(piece.controls(np.clip(times_s[mine] - start, 0, piece.seconds)))
            order.append(mine)
        back = np.argsort(np.concatenate(order))
        joined = {f.name: np.concatenate([getattr(p, f.name) for p in parts])[back] for f in fields(Controls)}
        return pose_body(Controls(**joined), self.performance.build)

    def present(self, times_s: Floats) -> np.ndarray:
        """(T,) whether the person is there at all."""
        leaves = np.inf if self.performance.leaves_s is None else self.performance.leaves_s
        return (times_s >= self.performance.enters_s) & (times_s < leaves)

    def truth(self, person: int, end_s: float) -> tuple[TrueSegment, ...]:
        """The labelled segments with repetitions, as far as they lie before `end_s`."""
        out = []
        for start, piece in self.pieces:
            if not piece.label or start >= end_s:
                continue
            reps = tuple(
                TrueRepetition(
                    r.start_s + start,
                    r.turn_s + start,
                    r.stop_s + start,
                    tuple((s + start, side) for s, side in r.sides),
                )
                for r in piece.repetitions
                if r.stop_s + start <= end_s
            )
            a, b = start, min(start + piece.seconds, end_s)
            if piece.repetitions:  # getting ready and setting down are no part of the exercise
                a = start + piece.repetitions[0].start_s
                b = min(start + piece.repetitions[-1].stop_s, end_s)
            out.append(TrueSegment(person, piece.label, float(a), float(b), reps))
        return tuple(out)
