"""What is done in a sequence, and in which order: training, a day at home, one exercise, anything."""

from __future__ import annotations

import numpy as np
from recogniser_examples.labels import LABELS, NEED_LEGS

from segmenter_examples.joining import Story, posture_of
from segmenter_examples.limbs import Random
from segmenter_examples.pieces import EXERCISES, FPS, GAITS, Cast, Piece, piece

STYLES = ("training", "daily", "one", "anything")
STYLE_ODDS = (0.32, 0.23, 0.22, 0.23)
DAILY_WORDS = """
    walk walk carry pick_up reach reach bend sit sit stand_still stand_still wave clap sit_to_stand lie_down
    climb unknown unknown throw kick twist dance run arm_raise
"""
DAILY = tuple(DAILY_WORDS.split())
# Words drawn twice as often where any may be: they last a moment, or films are full of them.
OFTEN_WORDS = """
    pick_up reach bend throw kick jump wave clap punch carry run walk dance squat lunge push_up sit_up
"""
OFTEN = tuple(OFTEN_WORDS.split())
SHORT = ("pick_up", "reach", "bend", "throw", "kick", "jump", "sit_to_stand", "wave", "clap", "punch")
SECONDS = {"unknown": (2.2, 7.0), "dance": (4.0, 14.0), "climb": (3.0, 7.0), "run": (2.0, 8.0)}
UPPER_WORDS = tuple(word for word in LABELS if word not in NEED_LEGS)
UPPER_SHARE = 0.1  # of the sequences show the body without its legs
OWN_SHARE = 0.3  # of the things done are such as the person was recorded doing
ADJACENT_SHARE = 0.3  # of the ways from one thing to another on the feet are taken at once


def seconds_of(word: str, style: str, r: Random) -> float:
    """How long it is done."""
    if word in SECONDS:
        return float(r.uniform(*SECONDS[word]))
    if word in SHORT and style in ("daily", "anything"):
        return float(r.uniform(1.5, 5.0))
    return float(np.exp(r.uniform(np.log(4.0), np.log(16.0 if style != "one" else 24.0))))


def words_of(style: str, upper: bool, cast: Cast, r: Random) -> list[str]:
    """What is done, in order, likelier what the person was recorded doing."""
    pool = {"training": EXERCISES, "daily": DAILY}.get(style, (*LABELS, *OFTEN))
    if upper:
        pool = tuple(word for word in pool if word in UPPER_WORDS)
    count = 1 if style == "one" else int(r.integers(2, 7))
    words: list[str] = []
    while len(words) < count:
        own = [word for word in cast.own if not upper or word in UPPER_WORDS]
        word = str(r.choice(own) if own and r.random() < OWN_SHARE else r.choice(pool))
        if word == "stand_still":
            word = str(r.choice(pool))
        if not words or words[-1] != word or word in ("unknown", "dance"):
            words.append(word)
    return words


def told(cast: Cast, r: Random, *, upper: bool, longest_s: float) -> tuple[Story, str]:
    """A whole sequence, and its style."""
    style = str(r.choice(STYLES, p=STYLE_ODDS))
    story = Story(cast, r)
    if r.random() < 0.75:
        story.stand(_wait(r, style))
    for number, word in enumerate(words_of(style, upper, cast, r)):
        if number and story.frames > longest_s * FPS * 0.8:
            break
        adjacent = False
        if story.parts:
            adjacent = r.random() < ADJACENT_SHARE and number > 0
            if not adjacent:
                _meanwhile(story, r, style, upper, number > 0)
        made = piece(word, cast, r, seconds_of(word, style, r))
        if style == "training" and r.random() < 0.12:
            made = Piece(made.movement.part(0, len(made.movement) * 3 // 4), made.word, made.head, 0)
        story.add(made, adjacent=adjacent)
    if r.random() < 0.6 and posture_of(story.end, 0, cast.body) == "standing":
        story.stand(_wait(r, style))
    elif r.random() < 0.5:
        story.stand(float(r.uniform(0.3, 1.2)))
    return story, style


def _wait(r: Random, style: str) -> float:
    """Seconds of standing: hardly noticed, or a segment, seldom what could be either."""
    if r.random() < 0.5:
        return float(r.uniform(0.2, 1.4))
    return float(r.uniform(2.3, 4.5 if style == "one" else 8.0))


def _meanwhile(story: Story, r: Random, style: str, upper: bool, moved_on: bool) -> None:
    """What people do between two things: turn round, walk over, wait, pull at the clothes; or nothing."""
    standing = posture_of(story.end, 0, story.cast.body) == "standing"
    way = r.random()
    if way < 0.2 or not standing:
        return
    if way < 0.45:
        story.stand(_wait(r, style))
    if 0.4 < way < 0.65:
        story.adjust()
    if way > 0.6 and not upper and moved_on:
        if r.random() < 0.6:
            story.steps_aside(float(r.choice([-1, 1]) * r.uniform(30, 180)))
        if r.random() < 0.5:
            story.add(piece("walk", story.cast, r, float(r.uniform(2.2, 6.0))))
        if r.random() < 0.4:
            story.stand(_wait(r, style))


__all__ = ["GAITS", "UPPER_SHARE", "told"]
