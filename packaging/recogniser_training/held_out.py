"""How good networks are on the people who were held out, and what is chosen by that."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import Any

import numpy as np
import torch
from recogniser_examples.windows import Windows

from core.action_recognisers.vocabulary import load_actions
from core.evaluation.recognition import softmax
from core.model_inputs import PosePreprocessing
from core.motion.clips import SkeletonClip
from core.motion.inputs import Views, prepare_batch, prepare_views
from core.training.architectures import RecogniserNet
from core.training.ensembles import fuse, fusion_weights
from recogniser_training.members import ANY_BODY

ODD_SHARE = 0.2  # of what is met is of kinds never shown: for the choice of the threshold
WORSE = {
    **{name: strength for name, strength in ANY_BODY.items() if name != "mirror"},
    "rotate": 20.0, "scale": 0.3, "speed": 0.6, "jitter": 0.12, "drop_keypoints": 0.25,
}  # fmt: skip


def met_against_shown(classes: list[str], labels: np.ndarray) -> np.ndarray:
    """(classes,) how often a word is met (`weight` in the vocabulary) against how often it was shown."""
    actions = load_actions().labels
    met = np.array([actions[label].weight for label in classes])
    shown = np.array([max(int((labels == label).sum()), 1) for label in classes])
    odds = met / shown
    return np.asarray(odds / np.exp(np.log(odds).mean()))


def expect(net: RecogniserNet, odds: np.ndarray) -> None:
    """Make every member of a network expect the words as often as they are met (Saerens et al. 2002)."""
    with torch.no_grad():
        for last in net.classify if isinstance(net.classify, torch.nn.ModuleList) else (net.classify,):
            last.bias += torch.from_numpy(np.log(odds)).float()


def as_often_as_met(windows: Windows, odds: np.ndarray, classes: list[str], seed: int) -> Windows:
    """The windows drawn with replacement, so that words are as frequent as they are met."""
    chance = odds[[classes.index(label) for label in windows.labels]]
    drawn = np.random.default_rng(seed).choice(len(chance), 2 * len(chance), p=chance / chance.sum())
    return windows.some(drawn)


def predict_worse(net: RecogniserNet, clips: list[SkeletonClip], spec: PosePreprocessing) -> np.ndarray:
    """(N, classes) log shares of the clips as other bodies, at other tempos, seen worse; from both views."""
    found = []
    for share in (0.0, 1.0):  # the mirrored view is of the very same bodies, as it comes last
        random, said = np.random.default_rng(0), []
        for first in range(0, len(clips), 128):
            arrays, _ = prepare_batch(clips[first : first + 128], spec, random, {**WORSE, "mirror": share})
            with torch.no_grad():
                said.append(net(*(torch.from_numpy(a) for a in arrays.values()))[0].numpy())
        found.append(softmax(np.concatenate(said)))
    return log_of(np.mean(found, 0))


def predict_both(net: RecogniserNet, clips: list[SkeletonClip], spec: PosePreprocessing) -> np.ndarray:
    """(N, classes) log shares of the clips, the mean over the view as filmed and the mirrored one."""
    net.eval()
    found = []
    for first in range(0, len(clips), 128):
        views = prepare_views(clips[first : first + 128], spec, Views(mirrored=True))
        with torch.no_grad():
            said = [net(*(torch.from_numpy(a) for a in arrays.values()))[0].numpy() for arrays in views]
        found.append(np.mean([softmax(one) for one in said], 0))
    return log_of(np.concatenate(found))


def log_of(shares: np.ndarray) -> np.ndarray:
    """Shares as logits."""
    return np.asarray(np.log(np.maximum(shares, 1e-7)))


def best_threshold(shares: np.ndarray, numbers: np.ndarray, odd: np.ndarray, unknown: int) -> float:
    """The share a word must reach so that most is right, where `ODD_SHARE` is of kinds never shown."""

    def right(least: float) -> float:
        said = np.where(named(shares, unknown) >= least, shares.argmax(1), unknown)
        kept = (named(odd, unknown) < least).mean()
        return float((1 - ODD_SHARE) * (said == numbers).mean() + ODD_SHARE * kept)

    grid = np.arange(0.15, 0.7, 0.01)
    return round(float(grid[int(np.argmax([right(least) for least in grid]))]), 3)


def named(shares: np.ndarray, unknown: int) -> np.ndarray:
    """(N,) how likely the likeliest word is, 0 where that is unknown."""
    return np.where(shares.argmax(1) == unknown, 0.0, shares.max(1))


def tell_ensembles(names: list[str], held: Any, worse: Any, numbers: np.ndarray) -> None:
    """How right every choice of members is: that is what members are chosen by."""
    for count in range(2, len(names) + 1):
        for some in combinations(range(len(names)), count):
            weights = fusion_weights([worse[i] for i in some], numbers)
            right, also = (
                (fuse([one[i] for i in some], weights).argmax(1) == numbers).mean() for one in (held, worse)
            )
            print(f"{'+'.join(names[i] for i in some)}: {right:.3f}, seen worse {also:.3f}", flush=True)


def tell(shares: np.ndarray, numbers: np.ndarray, classes: list[str]) -> None:
    """How many windows of each word are right, and what the others are taken for."""
    for c, label in enumerate(classes):
        of = shares[numbers == c].argmax(1)
        if not len(of):
            continue
        taken = Counter(classes[k] for k in of if k != c).most_common(3)
        print(f"{label:18} {len(of):5d} {float((of == c).mean()):.2f}  {taken}")
