"""Windows of the examples as networks are shown them, and who is held out."""

from __future__ import annotations

import hashlib

import numpy as np

from core.action_recognisers import UNKNOWN
from core.action_recognisers.vocabulary import load_actions
from core.motion.clip_windows import masked, on_grid
from core.motion.clips import SkeletonClip
from core.motion.travel import with_travel
from recogniser_examples.shards import Examples

WINDOW_S, FRAMES = 2.5, 32
HELD_OUT = 10  # one person in so many is never learned from
ODD_KINDS = 6  # one kind of unknown movement in so many is never learned from
LIMBS = {
    "legs": (13, 14, 15, 16), "arms": (7, 8, 9, 10), "feet": (15, 16), "face": (0, 1, 2, 3, 4),
    "left": (7, 9, 13, 15), "right": (8, 10, 14, 16),
}  # fmt: skip
LOST = 0.12  # of the windows lack some limbs, as if out of the picture
# Words of which one limb may say all: not to be learned from the other one.
ONE_SIDED = ("wave", "reach", "kick", "punch", "throw", "leg_raise", "knee_raise", "arm_raise", "biceps_curl")


class Windows:
    """Windows of examples, flat and solid, with their words, sources and people (N,)."""

    def __init__(self, examples: Examples, rows: np.ndarray, seed: int) -> None:
        self.clips: dict[int, list[SkeletonClip]] = {2: [], 3: []}
        starts, kept = examples.starts, []
        for i in rows:
            clips = window(examples, int(i), int(starts[i]), np.random.default_rng([seed, int(i)]))
            if all(np.isfinite(clip.positions).all(-1).any(-1).mean() > 0.3 for clip in clips):
                kept.append(i)
                for dimensions, clip in zip((2, 3), clips, strict=True):
                    self.clips[dimensions].append(clip)
        self.labels, self.people = examples.labels[kept], examples.people[kept]
        self.recorded = examples.sources[kept] != "synthesis"

    def some(self, rows: np.ndarray) -> Windows:
        """Those of these rows."""
        part = object.__new__(Windows)
        part.clips = {d: [clips[i] for i in rows] for d, clips in self.clips.items()}
        part.labels, part.people, part.recorded = (
            values[rows] for values in (self.labels, self.people, self.recorded)
        )
        return part


def may_be_lost(label: str) -> list[str]:
    """Which limbs may be out of the picture without the word being wrong."""
    needs = load_actions().labels[label].needs
    out = {*needs, *(("left", "right") if label in ONE_SIDED else ())}
    return [limb for limb in LIMBS if limb not in out]


def window(examples: Examples, i: int, start: int, random: np.random.Generator) -> list[SkeletonClip]:
    """A window of one clip, in two and in three dimensions; a short clip lies anywhere in it."""
    rows = slice(start, start + int(examples.lengths[i]))
    px, m = examples.px[rows], examples.m[rows].astype(np.float32)
    scores = examples.scores[rows].astype(np.float32)
    times = np.arange(len(scores)) / float(examples.fps[i])
    spare = times[-1] - WINDOW_S
    first = random.uniform(0, spare) if spare > 0 else spare * random.beta(3, 3)
    grid = first + (np.arange(FRAMES) + 0.5) * WINDOW_S / FRAMES
    whole_px = on_grid(times, px, scores, grid)[0]
    if random.random() < LOST:
        scores[:, list(LIMBS[random.choice(may_be_lost(str(examples.labels[i])))])] = 0.0
    clips = []
    for values in (px, m):
        laid, laid_scores, nearest = on_grid(times, *masked(values, scores, "coco-17"), grid)
        if values is m:
            laid = with_travel(laid, whole_px, laid_scores, "coco-17")
        clips.append(
            SkeletonClip(
                name=str(i),
                skeleton="coco-17",
                positions=laid[None],
                scores=laid_scores[None],
                frames=nearest,
                frames_per_s=FRAMES / WINDOW_S,
                label=str(examples.labels[i]),
                subject=str(examples.people[i]),
            )
        )
    return clips


def parts(examples: Examples) -> dict[str, np.ndarray]:
    """Numbers of the clips learned from, of held-out people, and of kinds of movement never shown."""
    random = np.random.default_rng(0)
    people, numbers = np.unique(examples.people, return_inverse=True)
    apart = (random.permutation(len(people)) % HELD_OUT == 0)[numbers] & ~alone(examples)
    unknown = examples.labels == UNKNOWN
    kinds = np.unique(examples.movements[unknown])
    odd = unknown & np.isin(examples.movements, kinds[random.permutation(len(kinds)) % ODD_KINDS == 0])
    print("never shown:", ", ".join(sorted(set(examples.movements[odd].tolist()))))
    return {
        "learned": np.flatnonzero(~apart & ~odd),
        "held out": np.flatnonzero(apart & ~odd),
        "odd": np.flatnonzero(odd),
    }


def alone(examples: Examples) -> np.ndarray:
    """(N,) the clips of people who were recorded, and alone, doing one of the words: they are always learned
    from, or the word would be known from synthesis only.
    """
    recorded = examples.sources != "synthesis"
    only = set()
    for label in np.unique(examples.labels[recorded]):
        people = np.unique(examples.people[recorded & (examples.labels == label)])
        if len(people) == 1:
            only.add(str(people[0]))
    return np.isin(examples.people, sorted(only))


def fingerprint(examples: Examples, rows: np.ndarray) -> str:
    """Of which clips is learned."""
    known = hashlib.sha256()
    for values in (examples.labels.astype("U32"), examples.lengths, examples.px[::31], rows):
        known.update(np.ascontiguousarray(values).tobytes())
    return known.hexdigest()[:16]
