"""What the transformers share: layers that are left out by chance, sinusoids, and attention that is shown."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn


class DropPath(nn.Module):
    """In training leaves out what a block adds, for each sample with the chance `share`.

    Source: Huang et al., Deep Networks with Stochastic Depth, ECCV 2016.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.share == 0:
            return x
        kept = torch.rand(x.shape[0], *[1] * (x.ndim - 1), device=x.device) >= self.share
        return x * kept / (1 - self.share)


def sinusoid(places: Tensor, width: int, span: float) -> Tensor:
    """(N, T) places within -1..1 as (N, T, width) sines and cosines; `span`: places from -1 to 1."""
    half = width // 2
    rates = torch.exp(torch.arange(half, device=places.device) * (-math.log(10000.0) / max(half, 1)))
    angles = (places[..., None] + 1) / 2 * span * rates
    waves = torch.cat([angles.sin(), angles.cos()], -1)
    return nn.functional.pad(waves, (0, width - 2 * half))


class Attention(nn.Module):
    """Scaled dot products of several heads: (N, T, width) asks (N, S, width); also gives its weights.

    Source: Vaswani et al., Attention Is All You Need, 2017. Returns (N, T, width) and the (N, T, S) weights,
    the mean over the heads.
    """

    def __init__(self, width: int, heads: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.ask = nn.Linear(width, width)
        self.offer = nn.Linear(width, 2 * width)
        self.drop = nn.Dropout(dropout)
        self.merge = nn.Linear(width, width)

    def forward(self, asking: Tensor, asked: Tensor) -> tuple[Tensor, Tensor]:
        queries = self._heads(self.ask(asking))
        keys, values = (self._heads(part) for part in self.offer(asked).chunk(2, -1))
        scores = queries @ keys.transpose(-1, -2) / math.sqrt(queries.shape[-1])
        weights = scores.softmax(-1)
        mixed = (self.drop(weights) @ values).transpose(1, 2).flatten(2)
        return self.merge(mixed), weights.mean(1)

    def _heads(self, x: Tensor) -> Tensor:
        return x.reshape(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)


class EncoderLayer(nn.Module):
    """Self-attention, then two dense layers, each added to its input and normalised (first or after)."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float, *, first: bool) -> None:
        super().__init__()
        self.first = first
        self.attend = Attention(width, heads, dropout)
        self.think = nn.Sequential(
            nn.Linear(width, inner), nn.ReLU(), nn.Dropout(dropout), nn.Linear(inner, width)
        )
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(2))
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        if self.first:
            seen = self.norms[0](x)
            x = x + self.drop(self.attend(seen, seen)[0])
            return x + self.drop(self.think(self.norms[1](x)))
        x = self.norms[0](x + self.drop(self.attend(x, x)[0]))
        seen = x + self.drop(self.think(x))
        return self.norms[1](seen)
