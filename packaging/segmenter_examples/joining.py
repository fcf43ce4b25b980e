"""How a person gets from one thing to the next: on the feet, through postures between, turning in steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from recogniser_examples.bodies import perform
from recogniser_examples.poses import Movement as Keys
from recogniser_examples.poses import arms_at_rest, everyday_arms, key, stance

from core.motion.sequences import Span
from segmenter_examples.limbs import (
    HIPS,
    LEGS,
    SHOULDERS,
    TRUNK,
    Movement,
    Random,
    around_hips,
    blend,
    joined,
    on_body,
    points_of,
    warped,
)
from segmenter_examples.pieces import FPS, Cast, Piece, synthesis

Posture = Literal["standing", "seated", "face_down", "face_up", "hanging"]
LEAST_STAND_S = 2.0  # standing about for so long is a segment
LEAST_WALK_S = 2.0
LIMB_RAD_PER_S, HIPS_M_PER_S = 4.5, 0.9  # on the way from one thing to the next, on average


def posture_of(movement: Movement, frame: int, body: np.ndarray) -> Posture:
    """How the body is held in one frame."""
    units = movement.units[frame]
    p = around_hips(units[None], body)[0]
    height = -p[:, 1].min() / body[list(LEGS)].sum() * 2
    upright = float(units[TRUNK, 1])
    if p[[9, 10], 1].min() > p[0, 1] + 0.15 * body[TRUNK] and movement.floor[frame] > 0.05:
        return "hanging"
    if upright > 0.35 and height > 0.72:
        return "standing"
    if upright > 0.5:
        return "seated"
    chest = np.cross(units[SHOULDERS], units[TRUNK])
    return "face_up" if chest[1] > 0 else "face_down"


def held_pose(keys: np.ndarray, cast: Cast, r: Random, anchor: str = "feet") -> Movement:
    """One frame of a key pose by the body of the cast."""
    move = Keys("", [keys, keys], [0.5, 0.5], anchor, (1.5, 1.6), jitter=2.0, sway=0.0, reps=(1, 1))
    points, _ = perform(move, r)
    return on_body(points[:1], cast.body)


def between(a: Posture, b: Posture, cast: Cast, r: Random) -> list[Movement]:
    """Postures (one frame each) that a body goes through on its way."""
    u = r.uniform
    if a == b:
        return []
    down = {"face_down", "face_up"}
    crouch = key(
        ((u(30, 90), u(-10, 40)), (u(40, 100), 0)),
        ((u(90, 120), u(0, 30)), (u(20, 50), 180)),
        pitch=u(25, 60),
    )
    lean = key(arms_at_rest(r), ((u(60, 85), u(0, 15)), (u(5, 25), 180)), pitch=u(25, 50))
    fours = key(((u(75, 95), u(0, 15)), (u(78, 98), 0)), ((u(5, 50), 0), (88, 180)), pitch=u(60, 85))
    floor_sit = key(
        ((u(20, 60), u(120, 180)), (u(10, 50), 180)), ((u(85, 120), 0), (u(30, 95), 0)), pitch=-u(5, 35)
    )
    hands_up = key(((u(160, 176), u(20, 80)), (u(165, 178), u(0, 80))), stance(r, 10))
    on_floor = {"face_down": fours, "face_up": floor_sit}
    way: list[np.ndarray] = []
    if a in down and b in down:
        way = [on_floor[a], on_floor[b]]
    elif a in down:
        way = [on_floor[a], crouch]
    elif b in down:
        way = [crouch, on_floor[b]]
    elif "hanging" in (a, b):
        way = [hands_up]
    elif {a, b} == {"standing", "seated"}:
        way = [lean]
    if a in down and b == "hanging":
        way += [hands_up]
    if b in down and a == "hanging":
        way = [hands_up, *way]
    return [held_pose(one, cast, r) for one in way]


@dataclass
class Story:
    """What one person does, piece after piece.

    parts: the frames; spans: with their words; facing: degrees, where the person faces now.
    """

    cast: Cast
    r: Random
    parts: list[Movement] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    spare: Movement | None = None  # frames that would go on with what was done last
    frames: int = 0

    @property
    def end(self) -> Movement:
        """The last frame."""
        return self.parts[-1].part(-1, len(self.parts[-1]))

    def add(self, piece: Piece, *, adjacent: bool = False) -> None:
        """Go over to a piece and do it; adjacent: at once, the words meet in the midst of the way."""
        movement = piece.movement
        if self.parts:
            turn = self.end.headings[0] - movement.headings[0]
            movement = movement.turned(float(turn + self.r.normal(0, 8)))
        core = movement.part(piece.head, len(movement) - piece.tail)
        start = self.frames
        if self.parts:
            start = self._go_over(movement, piece, adjacent)
        stop = self.frames + len(core)
        self._append(core)
        if piece.word:
            last = self.spans[-1] if self.spans else None
            if last is not None and last.label == piece.word and start - last.stop < FPS:
                self.spans[-1] = Span(last.start, stop, piece.word)
            else:
                self.spans.append(Span(start, stop, piece.word))
        self.spare = movement.part(len(movement) - piece.tail, len(movement)) if piece.tail else None

    def _go_over(self, movement: Movement, piece: Piece, adjacent: bool) -> int:
        """The way to the piece; returns where its word begins."""
        r, body = self.r, self.cast.body
        before, after = posture_of(self.end, 0, body), posture_of(movement, piece.head, body)
        begun = self.frames
        way = between(before, after, self.cast, r)
        for one in way:
            self._ease_to(
                one.turned(float(self.end.headings[0] - one.headings[0])), r.uniform(0.4, 0.9), False
            )
        on_foot = before == after == "standing"
        seconds = r.uniform(0.3, 0.7) if adjacent else r.uniform(0.5, 1.2)
        frames = self._frames(seconds, movement.part(piece.head, piece.head + 1))
        left_at = self.frames
        head = movement.part(0, piece.head)
        target = _lasting(head, frames, movement.part(piece.head, piece.head + 1))
        self._blend_to(target, on_foot and self.spare is None and not piece.head)
        middle = left_at + frames // 2
        if {before, after} == {"standing", "seated"} and not adjacent:
            self.spans.append(Span(begun, self.frames, "sit_to_stand"))
            return self.frames
        if adjacent and self.spans and self.spans[-1].stop == left_at and not way:
            last = self.spans[-1]
            self.spans[-1] = Span(last.start, middle, last.label)
            return middle
        return middle if piece.head else self.frames

    def _ease_to(self, pose: Movement, seconds: float, pinned: bool) -> None:
        self._blend_to(_lasting(None, self._frames(seconds, pose), pose), pinned)

    def _frames(self, seconds: float, pose: Movement) -> int:
        """So long, or as long as limbs and hips need that go no faster than limbs and hips do."""
        bodies = [around_hips(one.units[:1], self.cast.body) for one in (self.end, pose)]
        heights = [float(p[..., 1].min()) for p in bodies]
        turn = np.arccos(np.clip((self.end.units[0] * pose.units[0]).sum(1), -1, 1)).max()
        least = max(float(turn) / LIMB_RAD_PER_S, abs(heights[0] - heights[1]) / HIPS_M_PER_S)
        return max(int(max(seconds, least) * FPS), 4)

    def _blend_to(self, target: Movement, pinned: bool) -> None:
        source = _carried_on(self.spare, len(target), self.end)
        self.spare = None
        self._append(blend(source, target, self.cast.body, self.r, pinned=pinned))

    def _append(self, movement: Movement) -> None:
        self.parts.append(movement)
        self.frames += len(movement)

    def stand(self, seconds: float) -> None:
        """Stand about, arms hanging or as people hold them; long enough, it is a segment."""
        made = synthesis("stand_still", self.cast, self.r, seconds)
        made = Piece(made.movement.part(0, max(int(seconds * FPS), 4)), "")
        if seconds >= LEAST_STAND_S:
            made = Piece(made.movement, "stand_still")
        self.add(made)

    def adjust(self) -> None:
        """Touch the face, the hips, the clothes: a hand or both go somewhere and come back."""
        u = self.r.uniform
        quiet = key(everyday_arms(self.r), stance(self.r, 12))
        busy = quiet.copy()
        which = int(self.r.integers(0, 3))
        arm = key(
            ((u(10, 70), u(-10, 110)), (u(70, 165), u(-100, 40))),
            stance(self.r, 12),
            nod=u(0, 30),
            pitch=u(-4, 14),
        )
        for side, columns in enumerate((slice(8, 12), slice(12, 16))):
            if which in (side, 2):
                busy[columns] = arm[columns]
        busy[[0, 6]] = arm[[0, 6]]
        for pose in (busy, quiet):
            held = held_pose(pose, self.cast, self.r)
            held = held.turned(float(self.end.headings[0] - held.headings[0]))
            self._ease_to(held, u(0.3, 0.7), posture_of(self.end, 0, self.cast.body) == "standing")

    def steps_aside(self, degrees: float) -> None:
        """Turn by so much in a few steps."""
        made = synthesis("walk", self.cast, self.r, 2.5, "walk_and_turn").movement
        turned = made.headings[-1] - made.headings[0]
        if abs(turned) < 20:
            return
        if np.sign(turned) != np.sign(degrees):
            made = mirrored(made)
            turned = -turned
        frames = int(np.clip(len(made) * abs(degrees / turned), 15, len(made)))
        part = made.part(0, frames)
        word = "walk" if frames >= LEAST_WALK_S * FPS else ""
        self.add(Piece(part, word, min(6, frames // 6), min(6, frames // 6)))

    def points(self) -> np.ndarray:
        """(T, 17, 3) m of all of it."""
        return points_of(joined(self.parts), self.cast.body)


def mirrored(movement: Movement) -> Movement:
    """Left and right exchanged."""
    order = [0, 1, 2, 3, 4, 5, 8, 9, 6, 7, 12, 13, 10, 11]
    units = movement.units[:, order] * np.array([-1.0, 1, 1])
    units[:, [2, HIPS, SHOULDERS]] *= -1
    return Movement(units, movement.floor, movement.steps * np.array([-1.0, 1]))


def _lasting(head: Movement | None, frames: int, then: Movement) -> Movement:
    """So many frames that lead to `then` (one frame): the last of `head`, before them its first one held."""
    if head is None or not len(head):
        return _held(then, frames)
    if len(head) >= frames:
        return head.part(len(head) - frames, len(head))
    at = np.linspace(0, len(head) - 1, frames)
    return warped(head, at)


def _carried_on(spare: Movement | None, frames: int, end: Movement) -> Movement:
    """So many frames after the last one: as it would go on, or still."""
    if spare is None or not len(spare):
        return _held(end, frames)
    if len(spare) >= frames:
        return spare.part(0, frames)
    return warped(spare, np.linspace(0, len(spare) - 1, frames))


def _held(frame: Movement, frames: int) -> Movement:
    return Movement(
        np.repeat(frame.units[:1], frames, 0), np.repeat(frame.floor[:1], frames, 0), np.zeros((frames, 2))
    )
