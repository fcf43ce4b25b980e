"""Windows of the assembled sequences as networks of frames are shown them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import msgspec
import numpy as np
from recogniser_examples.labels import LABELS
from recogniser_examples.windows import LIMBS, LOST, may_be_lost

from core.model_inputs import PosePreprocessing
from core.motion.clip_windows import masked, on_grid
from core.motion.clips import SkeletonClip
from core.motion.inputs import assemble
from core.motion.normalising import NormalisedClip, normalise
from core.motion.sequences import BACKGROUND
from core.motion.travel import with_travel
from segmenter_examples.shards import Sequences

CLASSES = (BACKGROUND, *sorted(LABELS))
NOTHING_KNOWN = -1  # the target of a row beyond the film
SPEEDS = (0.7, 1.4)  # how much slower or faster a film may be shown
LEAST_KNOWN = 0.3  # of a window's rows somebody must be seen in


@dataclass
class Windows:
    """Windows ready to be assembled into batches: bodies, and a class number for each of T rows (N, T)."""

    bodies: list[NormalisedClip]
    targets: np.ndarray

    def __len__(self) -> int:
        return len(self.bodies)

    def inputs(
        self, rows: np.ndarray, wanted: PosePreprocessing, random: np.random.Generator | None = None,
        augmentations: dict[str, float] | None = None,
    ) -> np.ndarray:  # fmt: skip
        """(N, C, T, V, 1)."""
        return assemble([self.bodies[i] for i in rows], wanted, random, augmentations)[0]["x"]


def windows_of(
    sequences: Sequences, numbers: np.ndarray, wanted: PosePreprocessing, seed: int, hop_s: float
) -> Windows:
    """Windows of these sequences, `hop_s` apart or a little less or more, some slower, some faster.

    They lie over the ends of a film by up to half their length, as they do when a film is segmented.
    """
    bodies, targets = [], []
    for i in numbers:
        random = np.random.default_rng([seed, int(i)])
        poses, truth = sequences.poses(int(i)), _classes_along(sequences, int(i))
        times = poses.times_s
        solid = poses.m if wanted.dimensions == 3 else poses.px
        if solid is None:
            raise ValueError("A sequence has no metres.")
        positions, scores = masked(solid, poses.scores, "coco-17")
        first = -wanted.window_s / 2 * random.random()
        while first < times[-1] - wanted.window_s / 2:
            length = wanted.window_s * float(np.clip(np.exp(random.normal(0, 0.13)), *SPEEDS))
            grid = first + (np.arange(wanted.frames) + 0.5) * length / wanted.frames
            laid, laid_scores, nearest = on_grid(times, positions, scores, grid)
            if wanted.travels:
                laid = with_travel(
                    laid, on_grid(times, poses.px, poses.scores, grid)[0], laid_scores, "coco-17"
                )
            inside = (grid >= times[0]) & (grid <= times[-1])
            target = np.where(inside, truth[nearest], NOTHING_KNOWN)
            if random.random() < LOST:
                laid_scores, laid = _without_limbs(laid_scores, laid, target, random)
            first += hop_s * random.uniform(0.8, 1.2)
            if np.isfinite(laid).all(-1).any(-1).mean() < LEAST_KNOWN:
                continue
            clip = SkeletonClip(
                name=f"{i} {first:.2f}",
                skeleton="coco-17",
                positions=laid[None],
                scores=laid_scores[None],
                frames=np.arange(wanted.frames, dtype=np.int64),
                frames_per_s=wanted.frames / wanted.window_s,
            )
            bodies.append(normalise(clip, wanted))
            targets.append(target)
    return Windows(bodies, np.array(targets, np.int64))


def _classes_along(sequences: Sequences, i: int) -> np.ndarray:
    """(T,) the number of each row's class."""
    classes = np.zeros(int(sequences.lengths[i]), np.int64)
    for span in sequences.spans(i):
        classes[span.start : span.stop] = CLASSES.index(span.label)
    return classes


def _without_limbs(
    scores: np.ndarray, laid: np.ndarray, target: np.ndarray, random: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Some limbs not seen, none of those by which what is done here is told."""
    words = [CLASSES[c] for c in np.unique(target) if c > 0]
    limbs = [limb for limb in LIMBS if all(limb in may_be_lost(word) for word in words)]
    if not limbs:
        return scores, laid
    lost = list(LIMBS[limbs[int(random.integers(0, len(limbs)))]])
    scores, laid = scores.copy(), laid.copy()
    scores[:, lost], laid[:, lost] = 0, np.nan
    return scores, laid


def fingerprint(sequences: Sequences, numbers: np.ndarray, wanted: PosePreprocessing) -> str:
    """Of which windows is learned."""
    known = hashlib.sha256(msgspec.json.encode(wanted))
    for values in (sequences.words.astype("U32"), sequences.lengths, sequences.px[::31], numbers):
        known.update(np.ascontiguousarray(values).tobytes())
    return known.hexdigest()[:16]
