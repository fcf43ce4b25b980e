"""What must be so, by physics, in a movement of some name: a push-up has a lying trunk, a curl bent elbows.

The limits of each label stand in the vocabulary; here is what is measured of a window. They are wide: they
keep out what cannot be, and leave it to the examples to say what is.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from core.motion.features import (
    GRID_HZ,
    LANK,
    LELB,
    LHIP,
    LKNE,
    LSHO,
    LWRI,
    RANK,
    RELB,
    RHIP,
    RKNE,
    RSHO,
    RWRI,
    BodyStretch,
    smooth,
)
from core.motion.signals import angle, level, points_up, quantiles, rhythm, swing

Floats = NDArray[np.float64]
SEEN = 0.5  # score from which on a keypoint is believed
Limits = Mapping[str, tuple[float, float]]
TRUNK, KNEES, FEET = (LSHO, RSHO, LHIP, RHIP), (LKNE, RKNE), (LANK, RANK)
LEVEL_DEG = 50.0  # a trunk below this lies, more or less
HELD_ROWS = round(0.2 * GRID_HZ)  # what is held for so long is no slip of the estimator
ARMS = ((LSHO, LELB, LWRI), (RSHO, RELB, RWRI))
LIMBS = {"arms": ARMS, "legs": ((LHIP, LKNE), (RHIP, RKNE))}
RESTING_SHARE = 0.1  # of the way up: what is below this is the turn
COMPARED_HZ = 10.0  # postures are compared so often
LEAST_WAY = 0.3  # how far, in torsos, a posture is left to count as left (all heights of the body together)
RETURNED = 0.35  # and how near it is come back to, as a share of the way
CLEAR_STEPS = 0.15  # feet lifted by turns at least so high, in torsos, and
CLEAR_RHYTHM = 0.5  # so regularly, for steps to be counted


def measure(body: BodyStretch) -> dict[str, float]:
    """What is measured of a window; what was not seen is left out. Lengths are in torsos.

    trunk_lowest, trunk_middle, trunk_highest, trunk_travel: degrees over the horizontal
    lying_straight: degrees between trunk and thighs, as straight as they are for a fifth of
                   a second while the trunk is nearly level; 0 where it never is
    hips_travel:   how far the hips go up and down over the feet
    hips_rest:     0..1 of the time below half of that way, the share spent in the lowest tenth: about 0.45
                   for a turn without a rest
    hands_lowest:  the lower hand over the lower foot, at the lowest
    hands_middle:  the higher hand over the shoulders, usually
    hands_highest: the same, at the highest
    elbow_travel:  degrees the elbow that moves more bends and straightens
    feet_travel:   how far the feet go apart and together
    feet_leave:    how far the lower foot rises in the picture
    steps_per_s:   where the feet are lifted by turns
    moves:         how far the point that moves most goes, against the hips, or the hips up and down
    """
    seen = body.scores.mean(axis=0)
    p = smooth(body.solid, 0.08, body.shots)
    flat = smooth(body.flat, 0.08, body.shots)
    hips, shoulders = p[:, [LHIP, RHIP]].mean(1), p[:, [LSHO, RSHO]].mean(1)
    torso = max(float(np.median(np.linalg.norm(shoulders - hips, axis=1))), 0.15)
    ankles, wrists = p[:, FEET, 1].min(1), p[:, [LWRI, RWRI], 1]
    found: dict[str, float] = {}

    def sees(points: tuple[int, ...]) -> bool:
        return float(seen[list(points)].min()) >= SEEN

    there = np.flatnonzero(seen >= SEEN)
    if len(there) >= 4:
        ways = [float(np.hypot(swing(p[:, k, 0]), swing(p[:, k, 1]))) for k in there]
        rise = swing(level(flat[:, [LHIP, RHIP], 1].mean(1), body.shots))
        found["moves"] = max(*ways, rise) / torso
    if sees(TRUNK):
        trunk = np.degrees(np.arcsin(np.clip(points_up(shoulders - hips, body.has_depth), -1, 1)))
        low, middle, high = quantiles(trunk, (0.05, 0.5, 0.95))
        found |= {
            "trunk_lowest": low,
            "trunk_middle": middle,
            "trunk_highest": high,
            "trunk_travel": high - low,
        }
        if sees(KNEES) and body.has_depth:
            straight = angle(shoulders - hips, p[:, KNEES].mean(1) - hips)
            lying = np.sort(np.degrees(straight[trunk < LEVEL_DEG]))[::-1]
            found["lying_straight"] = float(lying[HELD_ROWS - 1]) if len(lying) >= HELD_ROWS else 0.0
    if sees((LHIP, RHIP, *FEET)):
        height = (hips[:, 1] - ankles) / torso
        found["hips_travel"] = swing(height)
        found["hips_rest"] = _rest_at_the_turn(height)
    if sees((LWRI, RWRI, *FEET)):
        found["hands_lowest"] = quantiles((wrists.min(1) - ankles) / torso, (0.05,))[0]
    if sees((LWRI, RWRI, LSHO, RSHO)):
        over = (wrists.max(1) - shoulders[:, 1]) / torso
        found["hands_middle"], found["hands_highest"] = quantiles(over, (0.5, 0.95))
    bends = [
        float(np.degrees(swing(angle(p[:, elbow] - p[:, root], p[:, end] - p[:, elbow]))))
        for root, elbow, end in ARMS
        if sees((root, elbow, end)) and body.has_depth
    ]
    if bends:
        found["elbow_travel"] = max(bends)
    if sees(FEET):
        if body.has_depth:
            found["feet_travel"] = swing(np.linalg.norm(p[:, LANK] - p[:, RANK], axis=1)) / torso
        found["feet_leave"] = swing(level(flat[:, FEET, 1].min(1), body.shots)) / torso
        lift = (p[:, LANK, 1] - p[:, RANK, 1]) / torso
        regular, rate = rhythm(lift)
        if regular >= CLEAR_RHYTHM and swing(lift) >= CLEAR_STEPS:
            found["steps_per_s"] = 2.0 * rate
    return found


def _rest_at_the_turn(height: Floats) -> float:
    low, high = quantiles(height, (0.02, 0.98))
    below = height < low + 0.5 * (high - low)
    return float((height < low + RESTING_SHARE * (high - low)).sum() / max(below.sum(), 1))


def can_be(limits: Limits, found: Mapping[str, float]) -> bool:
    """Whether nothing that was measured speaks against a label with these limits."""
    return all(low <= found[name] <= high for name, (low, high) in limits.items() if name in found)


def seen_limbs(body: BodyStretch) -> set[str]:
    """Which of the arms and legs (one of the two is enough) were seen."""
    seen = body.scores.mean(0)
    return {
        name for name, sides in LIMBS.items() if any(seen[list(points)].min() >= SEEN for points in sides)
    }


def there_and_back(body: BodyStretch) -> bool:
    """Whether the body leaves a posture and comes back to it, as a repetition does.

    Getting down to the floor does not: it ends in another posture than it began in.
    """
    rows = slice(None, None, max(1, round(GRID_HZ / COMPARED_HZ)))
    p = smooth(body.solid, 0.1, body.shots)[rows]
    torso = np.linalg.norm(p[:, [LSHO, RSHO]].mean(1) - p[:, [LHIP, RHIP]].mean(1), axis=1)
    seen = body.scores.mean(axis=0) >= SEEN
    heights = p[:, seen, 1] / max(float(np.median(torso)), 0.15)
    apart = np.linalg.norm(heights[:, None] - heights[None], axis=2)
    for turn in range(1, len(apart) - 1):
        before, after = apart[turn, :turn], apart[turn, turn + 1 :]
        way = np.minimum(before[:, None], after[None])
        if ((way >= LEAST_WAY) & (apart[:turn, turn + 1 :] <= RETURNED * way)).any():
            return True
    return False
