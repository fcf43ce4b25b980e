"""Ways to walk that are seldom recorded: on a line, in tiny steps, marching, down stairs, with a stick."""

from __future__ import annotations

from recogniser_examples.poses import Movement, held_arms, key, movement
from recogniser_examples.steps import gait_keys


def wide_arms(r, loose):
    """Arms held out to balance, each as it likes."""
    u = r.uniform
    el, az, bent = u(45, 105), u(60, 100), u(0, 40) * (r.random() < 0.4)

    def one():
        upper = (max(el + u(-loose, loose), 15), az + u(-loose, loose) * 0.6)
        return upper, (max(upper[0] + u(-bent, bent), 10), upper[1] - u(0, bent))

    return lambda: key(left_arm=one(), right_arm=one())[8:16]


@movement("walk", 5)
def walk_a_line(r):
    """Foot before foot on a line, a beam or a slack rope: slow, arms out, the trunk sways."""
    u = r.uniform
    keys = gait_keys(r, u(7, 20), u(10, 55), 0, 0, u(-4, 14), stiff=u(0, 8))
    arms, sway = wide_arms(r, u(4, 35)), u(0, 12)
    narrow = u(3, 11)
    for n, pose in enumerate(keys):
        pose[8:16] = arms()
        pose[1] = u(-sway, sway)
        pose[6] = u(0, 25)
        for c in (16, 20):  # the feet go towards the middle line
            pose[c + 1] -= narrow * 2 if pose[c] > 8 else 0
            if pose[c] <= 8:
                pose[c : c + 2] = narrow, -u(70, 100)
                pose[c + 2 : c + 4] = narrow * 0.8, -90
        if n % 2 == 1 and r.random() < 0.3:  # the free leg swings outside round the other foot
            c = 16 if n == 3 else 20
            pose[c : c + 2] = u(10, 25), u(40, 90)
    backwards = r.random() < 0.12
    return Movement(
        "walk",
        keys[::-1] if backwards else keys,
        [0.25] * 4,
        "feet",
        (1.3, 3.6),
        u(0, 0.3),
        sway=u(2, 6),
        jitter=4,
        floor="feet",
        turning=(-30, 30) if r.random() < 0.15 else (0, 0),
    )


@movement("walk", 2)
def walk_in_tiny_steps(r):
    """Shuffling, waddling, hurrying in short steps, old or careful people, arms hanging or a little out."""
    u = r.uniform
    keys = gait_keys(r, u(4, 11), u(8, 28), u(0, 10), u(5, 35), u(-3, 28))
    waddle = u(0, 10)
    arms = key(held_arms(r, int(r.choice([0, 3])))) if r.random() < 0.6 else None
    for n, pose in enumerate(keys):
        pose[1] += waddle * (1, 0, -1, 0)[n]
        pose[6] = u(-5, 25)
        if arms is not None:
            pose[8:16] = arms[8:16]
    return Movement(
        "walk",
        keys,
        [0.25] * 4,
        "feet",
        (0.65, 1.5),
        0.0,
        sway=u(1, 3),
        floor="feet",
        turning=(-40, 40) if r.random() < 0.4 else (0, 0),
    )


@movement("walk", 1.5)
def march(r):
    """Marching on: knees and straight arms go up, the body goes forward."""
    u = r.uniform
    keys = gait_keys(r, u(15, 30), u(5, 30), u(20, 50), u(0, 15), u(-6, 4))
    knee = u(35, 75)
    for n, c in ((1, 20), (3, 16)):
        keys[n][c : c + 4] = knee, 0, u(0, 20), 180
    return Movement("walk", keys, [0.25] * 4, "feet", (0.95, 1.5), 0.0, sway=1.2, floor="feet")


@movement("walk", 1.5)
def walk_down(r):
    """Down stairs or a slope, or gently up: the knees give way, a hand may be on a rail."""
    u = r.uniform
    keys = gait_keys(r, u(12, 26), u(25, 60), u(0, 20), u(5, 35), u(-8, 12))
    for n, c in ((1, 16), (3, 20)):  # the leg that stands bends
        keys[n][c : c + 4] = u(12, 35), 0, u(8, 25), 180
    if r.random() < 0.35:
        rail = ((u(20, 55), u(20, 80)), (u(45, 85), u(10, 60)))
        for pose in keys:
            pose[8:12] = key(left_arm=rail)[8:12]
    drop, pace = u(-0.35, 0.12), u(0.3, 0.7)
    return Movement(
        "walk",
        keys,
        [0.25] * 4,
        "hips",
        (0.9, 1.7),
        0.0,
        speed=(pace, pace),
        rise=(drop, drop),
        turning=(-30, 30) if r.random() < 0.2 else (0, 0),
    )


@movement("walk", 1.5)
def walk_with_a_stick(r):
    """A stick, crutches or hiking poles; an injured leg."""
    u = r.uniform
    keys = gait_keys(r, u(8, 22), u(15, 50), u(5, 20), u(5, 30), u(0, 22))
    both, reach = r.random() < 0.4, u(15, 40)
    for n, s in enumerate((1, 0, -1, 0)):
        stick = ((abs(reach * (0.4 + 0.6 * s)) + 4, u(0, 30)), (reach * (0.8 + 0.5 * s) + 15, 10))
        pose = key(left_arm=stick, right_arm=stick)
        keys[n][12:16] = pose[12:16]
        if both:
            keys[n][8:12] = pose[8:12]
    if r.random() < 0.5:
        keys[2][20:24] = keys[2][20:24] * 0.5 + keys[1][20:24] * 0.5
        keys[2][1] += u(0, 12)
    return Movement("walk", keys, [0.25] * 4, "feet", (1.0, 2.6), 0.0, sway=u(1, 3), floor="feet")


@movement("walk", 1.5)
def walk_and_turn(r):
    """Steps that go round a corner or about, arms as they like, the head looks about."""
    u = r.uniform
    swing = u(0, 25) * (r.random() < 0.7)
    keys = gait_keys(r, u(8, 24), u(20, 55), swing, u(5, 30), u(-4, 12))
    for pose in keys:
        pose[6:8] = u(-10, 25), u(-8, 8)
        pose[2] += u(-12, 12)
    turn = u(40, 150) * r.choice([-1, 1])
    return Movement("walk", keys, [0.25] * 4, "feet", (0.9, 1.9), 0.0, turning=(turn, turn), floor="feet")
