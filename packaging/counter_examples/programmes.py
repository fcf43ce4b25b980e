"""What one person does in a film: sets of repetitions, what comes before, between and after, or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from segmenter_examples.joining import Story, posture_of
from segmenter_examples.limbs import Random, joined
from segmenter_examples.pieces import FPS, Cast, Piece

from core.motion.counted import TrueCycle
from counter_examples import around
from counter_examples.performances import (
    Mark,
    Performance,
    cut_cycles,
    episodes,
    joined_episodes,
    programmed,
    shifted,
)
from counter_examples.sets import Done, Manner, done_so

KINDS = (
    "plain", "tempo", "pauses", "partial", "tired", "sides", "compound", "switch", "around", "cuts",
    "anything", "none",
)  # fmt: skip
KIND_ODDS = (0.14, 0.08, 0.09, 0.07, 0.05, 0.08, 0.04, 0.1, 0.1, 0.07, 0.08, 0.1)
EPISODES, CUT = 0.22, 0.12  # of the sets are of UI-PRMD and of motion capture; the rest are programs
NEW_SET_S = 12.0
NOTHING = ("walk", "talk", "stand", "telephone")
IN_TURN = """
    lunge_variants lunge side_lunge biceps_curl shoulder_press lateral_raise front_raise knee_raise
    knee_to_elbow mountain_climber high_knees twist head_and_neck row crunches ropes_and_skis bend_over
"""
FROM_STANDING = """
    squat biceps_curl shoulder_press lateral_raise front_raise jumping_jack raise_high bend leg_raise
"""


@dataclass
class Film:
    """What happens in a film: its cycles in frames, and where the camera is cut away from it."""

    story: Story
    shared: Path
    held: bool
    cycles: list[TrueCycle] = field(default_factory=list)
    sets: int = 0
    sources: list[str] = field(default_factory=list)
    rests: list[int] = field(default_factory=list)  # frames between two things: where a film may be cut

    def do(self, done: Done) -> None:
        """Go over to a set and do it."""
        movement = done.movement
        self.rests.append(self.story.frames)
        self.story.add(Piece(movement, ""))
        first = self.story.frames - len(movement)
        last = self.cycles[-1] if self.cycles else None
        if last is not None and (last.label != done.word or first - last.stop > NEW_SET_S * FPS):
            self.sets += 1
        for mark, partial in zip(done.marks, done.partial, strict=True):
            one = shifted(mark, first)
            self.cycles.append(
                TrueCycle(one.start, one.turn, one.stop, partial, one.side, done.word, self.sets)
            )
        self.sources.append(done.source)
        self.rests.append(self.story.frames)

    def between(self, what: Callable[[Story], None]) -> None:
        """Something that is no repetition."""
        self.rests.append(self.story.frames)
        what(self.story)


def performance(film: Film, count: int, maker: str = "") -> Performance:
    """So many repetitions of something, of one of the three sources."""
    cast, r = film.story.cast, film.story.r
    way = r.random()
    if not maker and way < EPISODES + CUT:
        pool = (episodes if way < EPISODES else cut_cycles)(film.shared, film.held)
        if pool:
            names = sorted(pool)
            own = [name for name in names if pool[name][0].person == cast.name] or names
            name = str(r.choice(own))
            some = pool[name]
            if way >= EPISODES:  # one cycle of motion capture, again and again
                some = [some[int(r.integers(0, len(some)))]]
            return joined_episodes(some, count, cast, r)
    return programmed(count, cast, r, maker)


def compound(film: Film, count: int) -> Performance:
    """So many times two or three movements in a row, from standing: one repetition."""
    cast, r = film.story.cast, film.story.r
    makers = r.choice(FROM_STANDING.split(), int(r.integers(2, 4)), replace=False)
    parts = [programmed(count, cast, r, str(maker)) for maker in makers]
    if any(mark.side for part in parts for mark in part.marks):
        return compound(film, count)
    story = Story(cast, r)
    marks: list[Mark] = []
    for i in range(count):
        start, turn = story.frames, 0
        for n, part in enumerate(parts):
            mark = part.marks[i]
            story.add(Piece(part.movement.part(mark.start, mark.stop), ""))
            if n == 0:
                turn = story.frames - (mark.stop - mark.turn)
        marks.append(Mark(start, turn, story.frames))
    return Performance(joined(story.parts), marks, "unknown", "compound")


def manner_of(kind: str, r: Random) -> Manner:
    """How a set of that kind is done."""
    slower = float(np.exp(r.uniform(np.log(0.55), np.log(1.5))))
    manner = Manner(slower=slower, slower_at_end=slower * float(np.exp(r.normal(0.03, 0.08))))
    if kind in ("tempo", "anything"):
        end = float(np.exp(r.uniform(np.log(0.4), np.log(2.5))))
        change = float(r.uniform(0.3, 0.7)) if r.random() < 0.5 else None
        manner = replace(manner, slower_at_end=end, change_at=change, uneven=float(r.uniform(0.04, 0.14)))
    if kind == "pauses" or (kind == "anything" and r.random() < 0.4):
        manner = replace(manner, pauses=float(r.uniform(0.15, 0.9)), pause_s=(0.4, float(r.uniform(1.5, 7))))
    if kind == "partial" or (kind == "anything" and r.random() < 0.3):
        manner = replace(manner, given_up=float(r.uniform(0.12, 0.4)), hesitating=float(r.uniform(0, 0.3)))
    if kind == "tired" or (kind == "anything" and r.random() < 0.4):
        manner = replace(
            manner,
            tired=float(r.uniform(0.1, 0.35)),
            slower_at_end=float(np.clip(manner.slower * r.uniform(1.1, 2.0), 0.4, 2.5)),
        )
    return manner


def how_many(r: Random, most: int = 60, least: int = 1) -> int:
    """A count: few oftener than many."""
    return round(float(np.exp(r.uniform(np.log(least - 0.49), np.log(most + 0.49)))))


def told(
    kind: str, cast: Cast, r: Random, shared: Path, *, held: bool, count: int | None = None,
    longest_s: float = 150,
) -> Film:  # fmt: skip
    """A film of that kind; count: repetitions of its (first) set."""
    film = Film(Story(cast, r), shared, held)
    if kind == "none":
        nothing(film, float(r.uniform(12, 70)))
        return film
    several = kind in ("switch", "anything")  # one repetition alone is seldom done amid others
    count = how_many(r, least=1 + several) if count is None else count
    before(film, kind)
    sets = int(r.integers(2, 4)) if several else 1
    for number in range(sets):
        if number:
            film.between(around.something)
            count = how_many(r, 15, 2)
        film.do(a_set(film, kind, count, longest_s))
        if kind == "pauses" and r.random() < 0.3:  # the same again after a rest
            film.between(lambda story: around.idle(story, float(r.uniform(3, 12))))
            film.do(a_set(film, kind, how_many(r, 12, 2), longest_s))
    after(film, kind)
    return film


def a_set(film: Film, kind: str, count: int, longest_s: float) -> Done:
    """A set of that kind that does not last for ever."""
    r = film.story.r
    manner = manner_of(kind, r)
    for _ in range(20):
        if kind == "compound":
            made = compound(film, max(min(count, 20), 2))
        else:
            made = performance(film, count, str(r.choice(IN_TURN.split())) if kind == "sides" else "")
        seconds = len(made.movement) / FPS * max(manner.slower, manner.slower_at_end)
        if kind == "sides" and not made.marks[0].side and r.random() < 0.9:
            continue
        if seconds < longest_s:
            break
        manner = replace(
            manner, slower=max(manner.slower * 0.8, 0.4), slower_at_end=max(manner.slower_at_end * 0.8, 0.4)
        )
    return done_so(made, manner, r)


def before(film: Film, kind: str) -> None:
    """What comes before the first set."""
    r = film.story.r
    way = r.random()
    if kind == "around":
        if way < 0.6:
            film.between(around.walk_in)
        if r.random() < 0.6:
            film.between(around.something)
        last = r.random()
        if last < 0.45:
            film.between(around.pick_up)
        elif last < 0.65:
            film.between(around.unrack)
    elif way < 0.5:
        film.between(lambda story: around.idle(story, float(r.uniform(0.3, 4))))
    elif way < 0.65:
        film.between(around.something)


def after(film: Film, kind: str) -> None:
    """What comes after the last one."""
    r = film.story.r
    standing = posture_of(film.story.end, 0, film.story.cast.body) == "standing"
    if kind == "around":
        if standing and r.random() < 0.5:
            film.between(around.set_down)
        film.between(around.something)
        if r.random() < 0.3:
            film.between(around.walk_in)
    elif r.random() < 0.6:
        film.between(lambda story: around.idle(story, float(r.uniform(0.3, 4))))


def nothing(film: Film, seconds: float, what: str = "") -> None:
    """No repetition at all: walk about, talk, stand, look at a telephone."""
    story, r = film.story, film.story.r
    until = int(seconds * FPS)
    alone = r.random() < 0.5
    chosen = what or str(r.choice(["walk", "talk", "stand", "telephone"], p=[0.35, 0.35, 0.2, 0.1]))
    while story.frames < until:
        left = (until - story.frames) / FPS
        part = left + 0.5 if alone or what else min(float(r.uniform(4, 20)), left + 0.5)
        match chosen:
            case "walk":
                around.walk_about(story, part)
            case "talk":
                around.gestures(story, part)
            case "stand":
                around.idle(story, part)
            case _:
                around.telephone(story, part)
        if not what:
            chosen = str(r.choice(["walk", "talk", "stand", "telephone", "adjust"]))
            if chosen == "adjust":
                story.adjust()
                chosen = str(r.choice(["walk", "talk", "stand"]))
            elif r.random() < 0.1:
                around.pick_up(story)
