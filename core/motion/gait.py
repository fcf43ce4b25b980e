"""Tells walking and running from exercises: legs that swing in turn under an upright trunk."""

from __future__ import annotations

import numpy as np

from core.motion.features import GRID_HZ, Channels, Floats
from core.motion.repeats import Hypothesis

UPRIGHT_TRUNK_M = 0.3
LONGEST_STRIDE_S = 5.0
LEVEL_THIGH_M = -0.12
LEAST_STEP_M = 0.1  # the legs of who twists on the spot go apart a little, too


def is_gait(guess: Hypothesis, channels: Channels) -> bool:
    """Whether the hypothesis' span holds steps: the legs swing in turn and the arms little more.

    Knees lifted to the height of the hips are an exercise (high knees), not steps.
    """
    span = slice(guess.first, guess.last + 1)
    length_s = float(np.median(guess.cycles.stop - guess.cycles.start)) / GRID_HZ
    index = {name: i for i, name in enumerate(channels.names)}

    def channel(name: str) -> Floats:
        return np.asarray(channels.values[span, index[name]])

    def in_turn(*names: str) -> tuple[float, float]:
        """Movement of the legs against each other, and with each other (m^2)."""
        apart = sum(float(np.var(channel(f"left{n}") - channel(f"right{n}"))) for n in names) / 2
        together = sum(float(np.var(channel(f"left{n}") + channel(f"right{n}"))) for n in names) / 2
        return apart, together

    if length_s > LONGEST_STRIDE_S or np.median(channel("trunk y")) < UPRIGHT_TRUNK_M:
        return False
    knees = [float(np.ptp(np.percentile(channel(f"{side} knee"), [5, 95]))) for side in ("left", "right")]
    lift = min(float(np.percentile(channel(f"{side}_knee y"), 95)) for side in ("left", "right"))
    arms = sum(float(np.var(channel(f"{side}_wrist y"))) for side in ("left", "right"))
    apart, together = in_turn("_knee x", "_knee y", "_ankle x", "_ankle y")
    # Legs that open and close sideways (jumping jacks) go apart as well, but bend together.
    bent_apart, bent_together = in_turn("_knee y", "_ankle y", " knee", " hip")
    return (
        min(knees) > 0.25 * max(knees)
        and apart > max(1.8 * together, LEAST_STEP_M**2)
        and bent_apart > 0.4 * bent_together
        and arms < apart
        and lift < LEVEL_THIGH_M
    )
