"""Clips of made-up movements that can be told apart: one direction and rhythm for each class."""

from __future__ import annotations

import numpy as np

from core.motion.clips import SkeletonClip
from core.motion.skeletons import load_skeleton


def made_clips(
    classes: int = 4,
    each: int = 5,
    skeleton: str = "kinect-20",
    dimensions: int = 3,
    people: int = 1,
    frames: int = 24,
    subjects: int = 1,
) -> list[SkeletonClip]:
    """`each` clips of every class (``class-0`` ...), of `subjects` people in turn (``p1`` ...)."""
    layout = load_skeleton(skeleton)
    keypoints = len(layout.keypoints)
    posture = np.random.default_rng(7).uniform(-0.5, 0.5, (keypoints, dimensions))
    posture[:, 1] += np.linspace(1.0, -1.0, keypoints)
    clips = []
    for number in range(classes):
        moves = np.random.default_rng(100 + number).normal(0, 0.4, (keypoints, dimensions))
        for repeat in range(each):
            random = np.random.default_rng([number, repeat])
            time = np.linspace(0, 2 * np.pi * (1 + number % 3), frames) + random.uniform(0, 0.3)
            swing = np.sin(time)[None, :, None, None] * moves * random.uniform(0.8, 1.2)
            beside = np.arange(people)[:, None, None, None] * np.eye(dimensions)[0]
            positions = posture + swing + beside + random.normal(0, 0.02, (people, frames, 1, dimensions))
            if dimensions == 2:
                positions = positions * np.array([100, -100]) + 300
            clips.append(
                SkeletonClip(
                    name=f"{number}-{repeat}",
                    skeleton=skeleton,
                    positions=positions.astype(np.float32),
                    scores=np.ones((people, frames, keypoints), np.float32),
                    frames=np.arange(frames, dtype=np.int64),
                    label=f"class-{number}",
                    subject=f"p{repeat % subjects + 1}",
                )
            )
    return clips
