"""Tells walking and running from exercises: legs that swing in turn under an upright trunk."""

from __future__ import annotations

import numpy as np

from core.motion.features import GRID_HZ, Channels, Floats
from core.motion.repeats import Hypothesis

UPRIGHT_TRUNK_M = 0.3
LONGEST_STRIDE_S = 2.5


def is_gait(guess: Hypothesis, channels: Channels) -> bool:
    """Whether the hypothesis' span holds steps: nothing but the legs in turn (and arms with them)."""
    span = slice(guess.first, guess.last + 1)
    length_s = float(np.median(guess.cycles.stop - guess.cycles.start)) / GRID_HZ
    index = {name: i for i, name in enumerate(channels.names)}

    def channel(name: str) -> Floats:
        return np.asarray(channels.values[span, index[name]])

    if length_s > LONGEST_STRIDE_S or np.median(channel("trunk y")) < UPRIGHT_TRUNK_M:
        return False
    in_turn = together = 0.0
    for name in ("knee x", "knee y", "ankle x", "ankle y"):
        left, right = channel(f"left_{name}"), channel(f"right_{name}")
        in_turn += float(np.var(left - right)) / 2
        together += float(np.var(left + right)) / 2
    knees = [float(np.ptp(np.percentile(channel(f"{side} knee"), [5, 95]))) for side in ("left", "right")]
    both_move = min(knees) > 0.35 * max(knees)
    arms = sum(float(np.var(channel(f"{side}_wrist y"))) for side in ("left", "right"))
    return both_move and in_turn > 1.5 * together and in_turn > arms
