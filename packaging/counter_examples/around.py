"""What people do before, between and after repetitions, and what is no repetition."""

from __future__ import annotations

import numpy as np
from recogniser_examples.bodies import perform
from recogniser_examples.poses import Movement as Keys
from recogniser_examples.poses import arms_at_rest, everyday_arms, held_arms, key, stance
from segmenter_examples.joining import Story
from segmenter_examples.limbs import LEFT_ARM, RIGHT_ARM, Movement, Random, on_body
from segmenter_examples.pieces import FPS, Cast, Piece, piece, synthesis

ARMS = [*LEFT_ARM, *RIGHT_ARM]


def through(
    keys: list[np.ndarray], seconds: list[float], cast: Cast, r: Random, sway: float = 1.5
) -> Movement:
    """Once through key poses, with so many seconds to each from the one before (the first: ignored)."""
    total = float(sum(seconds[1:]))
    shares = [s / total for s in seconds[1:]] + [1e-3]
    move = Keys("", keys, shares, period=(total, total), once=True, open=True, sway=sway, jitter=1.0)
    points, _ = perform(move, r)
    return on_body(points, cast.body)


def gestures(story: Story, seconds: float) -> None:
    """Stand and talk: hands go here and there before the chest, now and then a few beats of one of them."""
    r, u = story.r, story.r.uniform
    legs, quiet = stance(r, 14), arms_at_rest(r)
    keys, times = [key(quiet, legs)], [0.0]
    while sum(times) < seconds:
        arm = ((u(5, 60), u(-10, 90)), (u(40, 130), u(-60, 40)))
        which = int(r.integers(0, 4))
        pose = key(
            left_arm=arm if which in (0, 2) else quiet,
            right_arm=arm if which in (1, 2) else quiet,
            legs=legs,
            nod=u(-12, 20),
            tilt=u(-8, 8),
            yaw=u(-15, 15),
            pitch=u(-3, 6),
            roll=u(-4, 4),
        )
        keys.append(pose)
        times.append(u(0.35, 1.3))
        if r.random() < 0.3 and which < 3:
            beat = pose.copy()
            for column in (10, 14):
                beat[column] += u(-22, -8)
            for _ in range(int(r.integers(1, 3))):
                keys += [beat, pose]
                times += [u(0.2, 0.35), u(0.2, 0.4)]
        elif r.random() < 0.6:
            keys.append(pose + r.normal(0, 1.5, 25) * (np.abs(pose) > 0))
            times.append(u(0.3, 2.5))
    story.add(Piece(through(keys, times, story.cast, r), ""))


def telephone(story: Story, seconds: float) -> None:
    """Look at a telephone held in a hand or both, put it away."""
    r, u = story.r, story.r.uniform
    legs = stance(r, 12)
    rest = key(everyday_arms(r), legs)
    hold = ((u(5, 35), u(-10, 50)), (u(95, 135), u(-50, 10)))
    way = int(r.integers(0, 3))
    up = key(
        left_arm=hold if way != 1 else everyday_arms(r),
        right_arm=hold if way != 0 else everyday_arms(r),
        legs=legs,
        nod=u(20, 45),
    )
    keys, times = [rest, up], [0.0, u(0.5, 1.2)]
    while sum(times) < seconds:
        keys.append(up + r.normal(0, 2.5, 25) * (np.abs(up) > 0))
        times.append(u(0.8, 3.0))
    keys.append(rest)
    times.append(u(0.5, 1.2))
    story.add(Piece(through(keys, times, story.cast, r), ""))


def idle(story: Story, seconds: float) -> None:
    """Stand about: the weight goes from foot to foot, the head turns; nothing is done twice in a rhythm."""
    r, u = story.r, story.r.uniform
    legs, arms = stance(r, 14), everyday_arms(r)
    keys, times = [key(arms, legs)], [0.0]
    while sum(times) < seconds:
        pose = key(arms, legs, roll=u(-4, 4), yaw=u(-10, 10), nod=u(-10, 20), tilt=u(-6, 6), pitch=u(-3, 6))
        if r.random() < 0.15:
            pose[8:12] = [u(5, 50), u(0, 90), u(60, 150), u(-70, 20)]
        pose[16] += u(0, 8)
        keys.append(pose)
        times.append(u(0.8, 3.5))
    story.add(Piece(through(keys, times, story.cast, r), ""))


def walk_about(story: Story, seconds: float) -> None:
    """Walk, turn, stop, walk on."""
    r = story.r
    until = story.frames + int(seconds * FPS)
    while story.frames < until:
        left = (until - story.frames) / FPS
        story.add(piece("walk", story.cast, r, float(np.clip(r.uniform(2, 7), 1.5, max(left, 1.5)))))
        if r.random() < 0.6:
            story.steps_aside(float(r.choice([-1, 1]) * r.uniform(40, 180)))
        if r.random() < 0.35:
            idle(story, float(r.uniform(0.8, 3)))


def walk_in(story: Story) -> None:
    """Come from somewhere, often with a turn at the end."""
    r = story.r
    story.add(piece("walk", story.cast, r, float(r.uniform(1.5, 5))))
    if r.random() < 0.6:
        story.steps_aside(float(r.choice([-1, 1]) * r.uniform(30, 180)))


def picks(cast: Cast, r: Random) -> Movement:
    """A weight is taken from the floor: down, a grip, up with it."""
    u = r.uniform
    squat = r.random() < 0.6
    pitch, thigh = (u(35, 65), u(65, 110)) if squat else (u(65, 100), u(10, 45))
    both = r.random() < 0.7
    arm = ((min(pitch + u(-15, 20), 150), u(-10, 25)), (min(pitch + u(-15, 15), 150), u(-10, 10)))
    leg = ((thigh, u(5, 35)), (u(5, 35), 180))
    low = key(
        left_arm=arm, right_arm=arm if both else ((u(5, 50), 60), (u(20, 90), 0)), legs=leg, pitch=pitch
    )
    held = held_arms(r, int(r.choice([0, 0, 8])))
    start, up = key(everyday_arms(r), stance(r, 16)), key(held, stance(r, 16), pitch=u(-3, 6))
    grip = low + r.normal(0, 2, 25) * (np.abs(low) > 0)
    return through([start, low, grip, up], [0.0, u(0.7, 1.6), u(0.2, 1.2), u(0.7, 1.8)], cast, r)


def pick_up(story: Story) -> None:
    """Take a weight from the floor."""
    story.add(Piece(picks(story.cast, story.r), ""))


def set_down(story: Story) -> None:
    """Put a weight back on the floor."""
    m = picks(story.cast, story.r)
    story.add(Piece(Movement(m.units[::-1], m.floor[::-1], -np.roll(m.steps[::-1], 1, axis=0)), ""))


def unrack(story: Story) -> None:
    """Get below a bar, stand up with it, go back a few steps."""
    r, u = story.r, story.r.uniform
    bar = held_arms(r, 7)
    legs = stance(r, 12)
    bend = u(20, 50)
    under = key(bar, ((bend, 20), (bend * 0.5, 180)), pitch=u(5, 25))
    keys = [key(everyday_arms(r), legs), key(bar, legs, pitch=u(0, 15)), under, key(bar, legs)]
    story.add(Piece(through(keys, [0.0, u(0.6, 1.4), u(0.5, 1.2), u(0.5, 1.2)], story.cast, r), ""))
    steps = synthesis("walk", story.cast, r, 2.0).movement
    steps = steps.part(0, min(int(u(0.8, 1.8) * FPS), len(steps)))
    back = Movement(steps.units[::-1], steps.floor[::-1], -np.roll(steps.steps[::-1], 1, axis=0))
    back = back.turned(float(story.end.headings[0] - back.headings[0]))
    units = back.units.copy()
    units[:, ARMS] = story.end.units[:, ARMS]
    story.add(Piece(Movement(units, back.floor, back.steps), ""))


def something(story: Story) -> None:
    """One of the small things people do between."""
    r = story.r
    way = r.random() if story.parts else 0.62 * r.random()
    if way < 0.3:
        gestures(story, float(r.uniform(2, 8)))
    elif way < 0.5:
        idle(story, float(r.uniform(1, 6)))
    elif way < 0.62:
        telephone(story, float(r.uniform(2, 8)))
    elif way < 0.75:
        story.adjust()
    elif way < 0.88:
        walk_about(story, float(r.uniform(2, 8)))
    else:
        story.steps_aside(float(r.choice([-1, 1]) * r.uniform(30, 180)))
