"""Convolution over edges to the nearest others in feature space, for several groups at once."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional


class EdgeConvolution(nn.Module):
    """What each of V points learns from its `nearest` points (itself among them), by features.

    (N, G * before, V) to (N, G * width, V), each of the G groups with neighbours and weights of its own:
    the largest, over the neighbours j of i, of a layer on [x_i, x_j - x_i]. Source: Wang et al., Dynamic
    Graph CNN, 2019. All shapes are fixed but N, so that it can be traced.
    """

    def __init__(self, before: int, width: int, nearest: int, groups: int = 1) -> None:
        super().__init__()
        self.groups, self.nearest = groups, nearest
        self.weigh = nn.Conv2d(groups * 2 * before, groups * width, 1, groups=groups, bias=False)
        self.normalise = nn.BatchNorm2d(groups * width)

    def forward(self, x: Tensor) -> Tensor:
        batch, channels, count = x.shape[0], x.shape[1] // self.groups, x.shape[2]
        nearest = min(self.nearest, count)
        own = x.reshape(-1, channels, count)  # (N * G, C, V)
        rows = nearest_points(own, nearest).reshape(-1, 1, count * nearest)
        others = own.gather(2, rows.expand(-1, channels, -1)).reshape(-1, channels, count, nearest)
        here = own.unsqueeze(3).expand(-1, -1, -1, nearest)
        edges = torch.cat([here, others - here], 1).reshape(batch, -1, count, nearest)
        return functional.leaky_relu(self.normalise(self.weigh(edges)), 0.2).amax(3)


def nearest_points(points: Tensor, nearest: int) -> Tensor:
    """(N, V, nearest) int64: for each of the V points of (N, C, V) those least far in squares.

    Around their mean, so that little is lost where large squares are taken from each other: else two
    runtimes that round differently would choose other neighbours.
    """
    points = points - points.mean(2, keepdim=True)
    inner = points.transpose(1, 2) @ points
    squares = (points * points).sum(1)
    return (2 * inner - squares[:, :, None] - squares[:, None, :]).topk(nearest, 2).indices
