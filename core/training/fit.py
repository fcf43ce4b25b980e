"""Training of a recogniser on clips: the plain loop."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch.nn import functional

from core.model_inputs import PosePreprocessing
from core.motion.clips import SkeletonClip
from core.motion.inputs import prepare
from core.training.architectures import RecogniserNet
from core.training.recipes import Recipe


def fit(
    net: RecogniserNet,
    clips: Sequence[SkeletonClip],
    classes: Sequence[str],
    wanted: PosePreprocessing,
    recipe: Recipe,
    seed: int,
) -> None:
    """Train `net` in place on `clips`; the same seed gives the same weights."""
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    number = {name: i for i, name in enumerate(classes)}
    targets = functional.one_hot(torch.tensor([number[c.label] for c in clips]), len(classes)).float()
    targets = targets * (1 - recipe.smoothing) + recipe.smoothing / len(classes)
    optimiser = torch.optim.SGD(
        net.parameters(), recipe.rate, momentum=0.9, nesterov=True, weight_decay=recipe.weight_decay
    )
    for epoch in range(recipe.epochs):
        rate = recipe.rate * min(1.0, (epoch + 1) / max(recipe.warm_up, 1))
        rate *= 0.5 * (1 + np.cos(np.pi * epoch / recipe.epochs))
        for group in optimiser.param_groups:
            group["lr"] = rate
        net.train()
        order = random.permutation(len(clips))
        for first in range(0, len(order) - 1, recipe.batch):
            rows = order[first : first + recipe.batch]
            arrays = [prepare(clips[i], wanted, random) for i in rows]
            batch = [torch.tensor(np.stack([a[name] for a in arrays])) for name in arrays[0]]
            loss = net.loss(net(*batch), targets[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()


def predict(
    net: RecogniserNet, clips: Sequence[SkeletonClip], wanted: PosePreprocessing, batch: int = 64
) -> np.ndarray:
    """(N, classes) logits."""
    net.eval()
    logits = []
    with torch.no_grad():
        for first in range(0, len(clips), batch):
            arrays = [prepare(clip, wanted) for clip in clips[first : first + batch]]
            logits.append(
                net(*(torch.tensor(np.stack([a[n] for a in arrays])) for n in arrays[0]))[0].numpy()
            )
    return np.concatenate(logits)
