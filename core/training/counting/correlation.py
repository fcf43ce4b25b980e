"""TransRAC's head: how like each other the moments are, at several scales, becomes a density."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.training.architectures.blocks_attention import EncoderLayer

SCALES = (1, 4, 8)  # frames seen in one token
SOFTNESS = 8.0  # the root of 64, whatever the width of a head


class CorrelationHead(nn.Module):
    """(N, scales, T, width) tokens to (N, T, outputs).

    One matrix (T, T) per scale and head: softmax of queries times keys, without values, for the matrices are
    the features. A convolution over all of them, each row through a linear layer, sinusoids of the places,
    one transformer layer, and three linear layers. 3.55 M parameters and 0.24 G multiply-adds in convolutions
    and linear layers, without those inside the transformer's attention, at T = 64 and width 512, one output.
    lags: each row is turned so that it begins at the moment's own place, and the moment's own token is added
    to what is read of it (ours: fewer examples teach it).
    Source: Hu et al., TransRAC, CVPR 2022. Queries and keys are shared by the scales, as published; their
    ReLU after the softmax changes nothing and is left out.
    """

    def __init__(
        self,
        frames: int,
        width: int,
        *,
        scales: int = len(SCALES),
        heads: int = 4,
        maps: int = 32,
        inner: int = 512,
        dropout: float = 0.25,
        outputs: int = 1,
        lags: bool = False,
    ) -> None:
        super().__init__()
        self.heads, self.scales, self.frames = heads, scales, frames
        self.columns = maps * (2 * frames - 1 if lags else frames)
        self.own = nn.Linear(width, width) if lags else None
        self.queries, self.keys = nn.Linear(width, width), nn.Linear(width, width)
        self.convolve = nn.Sequential(
            nn.Conv2d(scales * heads, maps, 3, padding=1),
            nn.BatchNorm2d(maps),
            nn.ReLU(),
            nn.Dropout(dropout),
        )
        self.read_rows = nn.Sequential(nn.Linear(self.columns, width), nn.ReLU(), nn.LayerNorm(width))
        self.register_buffer("places", sinusoids(frames, width), persistent=False)
        self.enter = nn.Dropout(0.4 * dropout)
        self.relate = EncoderLayer(width, heads, inner, 0.8 * dropout, first=False)
        self.settle = nn.LayerNorm(width)
        self.say = nn.Sequential(
            nn.Linear(width, width),
            nn.LayerNorm(width),
            nn.Dropout(dropout),
            nn.ReLU(),
            nn.Linear(width, width // 2),
            nn.ReLU(),
            nn.Dropout(dropout),
            nn.Linear(width // 2, outputs),
        )

    def forward(self, tokens: Tensor) -> Tensor:
        maps = self.convolve(self.matrices(tokens))  # (N, maps, T, T)
        if self.own is not None:
            maps = by_lag(maps)
        rows = self.read_rows(maps.permute(0, 2, 3, 1).reshape(-1, self.frames, self.columns))
        if self.own is not None:
            rows = rows + self.own(tokens[:, 0])
        related = self.settle(self.relate(self.enter(rows + self.places)))
        said: Tensor = self.say(related)
        return said

    def matrices(self, tokens: Tensor) -> Tensor:
        """(N, scales * heads, T, T): how each moment's likeness to all is shared out, 1 in every row."""
        queries, keys = (self._heads(part) for part in (self.queries(tokens), self.keys(tokens)))
        alike = torch.softmax(queries @ keys.transpose(-1, -2) / SOFTNESS, -1)
        return alike.reshape(-1, self.scales * self.heads, self.frames, self.frames)

    def _heads(self, x: Tensor) -> Tensor:
        """(N, scales, T, width) as (N, scales, heads, T, width / heads)."""
        parted = x.reshape(-1, self.scales, self.frames, self.heads, x.shape[3] // self.heads)
        return parted.transpose(2, 3)


def sinusoids(frames: int, width: int) -> Tensor:
    """(T, width): sines and cosines of the places in turn (Vaswani et al., 2017)."""
    rates = torch.exp(torch.arange(0, width, 2) * (-math.log(10000.0) / width))
    angles = torch.arange(frames)[:, None] * rates
    return torch.stack([angles.sin(), angles.cos()], -1).flatten(1)


def by_lag(maps: Tensor) -> Tensor:
    """(N, F, T, T) to (N, F, T, 2 T - 1): the column says how much later the other moment is, from -T + 1 on.

    What lies beyond the window is 0.
    """
    batch, features, rows, _ = maps.shape
    wide = functional.pad(maps, (0, rows - 2)).flatten(2)  # rows of 2 T - 2, read again as such of 2 T - 1
    return functional.pad(wide, (rows - 1, 1)).reshape(batch, features, rows, 2 * rows - 1)
