"""Momentum contrast over frames and sequences (Part B of LAC), with a queue that keeps time."""

from __future__ import annotations

import copy
from typing import Annotated

import msgspec
import torch
from torch import Tensor, nn
from torch.nn import functional

from core.training.segmentation import FrameNet


class ContrastSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the contrast is made; in the paper a queue of 65,536, momentum 0.999, temperature 0.07."""

    queue: Annotated[int, msgspec.Meta(ge=2, le=65536, description="Windows to be told apart from")] = 2048
    momentum: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Of the slow copy")] = 0.99
    temperature: Annotated[float, msgspec.Meta(gt=0, le=1, description="Small: near ones count more")] = 0.07
    sequence: Annotated[float, msgspec.Meta(ge=0, le=1, description="Weight of whole windows")] = 0.5


class Contrast(nn.Module):
    """MoCo v2 (Chen et al. 2020) for frames: `query` learns, `key` is its slow copy, `queue` what keys were.

    The queue (K, T', D) keeps the features of every frame of a window. A window is as like another as the
    mean over the frames of the products of their features (frame space), and as the product of the pooled
    features (sequence space); in both the query must be most like its own key.
    Differences from the paper: products are averaged over the frames, not summed (a sum grows with the
    window, and with it the temperature); the copy normalises by the running figures of the query instead of
    shuffling batches between processors, which hides from it who is in the batch just as well.
    """

    queue: Tensor
    filled: Tensor
    place: Tensor

    def __init__(self, net: FrameNet, frames: int, settings: ContrastSettings) -> None:
        super().__init__()
        self.settings = settings
        self.query = net
        self.key = copy.deepcopy(net)
        self.key.requires_grad_(False)
        for parameter in net.head():  # the head names nothing yet
            parameter.requires_grad_(False)
        shape = (settings.queue, frames // net.stride, net.feature_channels)
        self.register_buffer("queue", functional.normalize(torch.randn(shape), dim=-1))
        self.register_buffer("filled", torch.zeros((), dtype=torch.int64))
        self.register_buffer("place", torch.zeros((), dtype=torch.int64))

    def train(self, mode: bool = True) -> Contrast:
        """The slow copy never learns, and nothing is left out at random: the copy sees everything, too."""
        super().train(mode)
        self.key.eval()
        for module in self.query.modules():
            if isinstance(module, nn.Dropout):
                module.eval()
        return self

    def forward(self, query: Tensor, key: Tensor) -> Tensor:
        """The loss of N windows (N, C, T, V, M) and what is to be like each of them; moves copy and queue."""
        self.follow()
        asked = self.query.encode(query).float()
        with torch.no_grad():
            told = self.key.encode(key).float()
        loss = self.loss(asked, told)
        self.remember(told)
        return loss

    def loss(self, asked: Tensor, told: Tensor) -> Tensor:
        """Of features (N, T', D) of length 1 each."""
        others = self.queue[: max(int(self.filled), 1)]
        share = self.settings.sequence
        with torch.autocast(asked.device.type, enabled=False):  # halves tell near ones badly apart
            frames = self._told_apart(
                torch.einsum("ntd,ntd->n", asked, told) / asked.shape[1],
                torch.einsum("ntd,ktd->nk", asked, others) / asked.shape[1],
            )
            one, same, else_ = pooled(asked), pooled(told), pooled(others)
            sequences = self._told_apart((one * same).sum(1), one @ else_.T)
        return (1 - share) * frames + share * sequences

    def _told_apart(self, own: Tensor, others: Tensor) -> Tensor:
        logits = torch.cat([own[:, None], others], 1) / self.settings.temperature
        return functional.cross_entropy(logits, torch.zeros(len(logits), dtype=torch.long, device=own.device))

    def follow(self) -> None:
        """The copy moves a little towards the query; what the norms have counted is taken over."""
        with torch.no_grad():
            for slow, fast in zip(self.key.parameters(), self.query.parameters(), strict=True):
                slow.lerp_(fast, 1 - self.settings.momentum)
            for slow, fast in zip(self.key.buffers(), self.query.buffers(), strict=True):
                slow.copy_(fast)

    def remember(self, told: Tensor) -> None:
        """The keys (N, T', D) go into the queue in the place of the oldest ones."""
        size = len(self.queue)
        places = (torch.arange(len(told), device=told.device) + self.place) % size
        self.queue[places] = told.to(self.queue.dtype)
        self.place.copy_((self.place + len(told)) % size)
        self.filled.copy_((self.filled + len(told)).clamp(max=size))


def pooled(features: Tensor) -> Tensor:
    """(N, D) the mean over the frames of (N, T', D), of length 1."""
    return functional.normalize(features.mean(1), dim=-1)
