"""Recordings of made-up movements one after the other, with what is done when."""

from __future__ import annotations

import msgspec
import numpy as np

from core.motion.sequences import LabelledSequence, Span
from tests.helpers.made_clips import made_clips

STILL = 8  # rows of nothing after each movement


def made_sequences(
    count: int = 4,
    classes: int = 3,
    skeleton: str = "kinect-20",
    dimensions: int = 3,
    frames_per_s: float = 10.0,
    people: int = 1,
) -> list[LabelledSequence]:
    """`count` recordings of all classes (``class-0`` ...) in turning order, standing still in between."""
    clips = made_clips(classes, count, skeleton, dimensions, people)
    sequences = []
    for number in range(count):
        parts, spans, at = [], [], 0
        for turn in range(classes):
            clip = clips[(turn + number) % classes * count + number]
            still = np.repeat(clip.positions[:, -1:], STILL, 1)
            spans.append(Span(at, at + clip.positions.shape[1], clip.label))
            parts += [clip.positions, still]
            at += clip.positions.shape[1] + STILL
        positions = np.concatenate(parts, 1)
        whole = msgspec.structs.replace(
            clips[0],
            name=f"recording-{number}",
            positions=positions,
            scores=np.ones(positions.shape[:3], np.float32),
            frames=np.arange(at, dtype=np.int64),
            frames_per_s=frames_per_s,
            label="",
            subject=f"p{number + 1}",
        )
        times = np.arange(at, dtype=np.float64) / frames_per_s
        sequences.append(LabelledSequence(clip=whole, times_s=times, spans=tuple(spans)))
    return sequences
