"""Pieces that the graph networks share."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.training.architectures.people import average_people


class InputNorm(nn.Module):
    """Batch normalisation of every keypoint's every channel alone; (N, C, T, V) in and out."""

    def __init__(self, channels: int, keypoints: int) -> None:
        super().__init__()
        self.normalise = nn.BatchNorm1d(channels * keypoints)

    def forward(self, x: Tensor) -> Tensor:
        people, channels, frames, keypoints = x.shape
        flat = x.permute(0, 3, 1, 2).reshape(people, keypoints * channels, frames)
        return self.normalise(flat).reshape(people, keypoints, channels, frames).permute(0, 2, 3, 1)


def shortcut(before: int, width: int, stride: int = 1) -> nn.Module:
    """What a residual adds: the input itself, or projected where the shape changes."""
    if before == width and stride == 1:
        return nn.Identity()
    return nn.Sequential(nn.Conv2d(before, width, 1, (stride, 1)), nn.BatchNorm2d(width))


def pad_frames(kernel: int, dilation: int = 1) -> tuple[int, int]:
    """Padding that keeps the number of frames."""
    return ((kernel - 1) * dilation // 2, 0)


class MultiScaleTime(nn.Module):
    """Convolutions over time at several scales, side by side: a quarter of the channels each.

    Two of 5 frames (dilations 1 and 2), one maximum of 3, one that looks at its own frame alone.
    (N, before, T, V) to (N, width, T / stride, V). Source: Chen et al., CTR-GCN, ICCV 2021 (a smaller form
    of Liu et al., MS-G3D, 2020), with HD-GCN's kernel and dilations.
    """

    def __init__(
        self, before: int, width: int, stride: int = 1, kernel: int = 5, dilations: tuple[int, ...] = (1, 2)
    ) -> None:
        super().__init__()
        part = width // (len(dilations) + 2)
        first = width - part * (len(dilations) + 1)
        self.branches = nn.ModuleList()
        for number, dilation in enumerate(dilations):
            out = first if number == 0 else part
            self.branches.append(
                nn.Sequential(
                    nn.Conv2d(before, out, 1),
                    nn.BatchNorm2d(out),
                    nn.ReLU(),
                    nn.Conv2d(
                        out, out, (kernel, 1), (stride, 1), pad_frames(kernel, dilation), (dilation, 1)
                    ),
                    nn.BatchNorm2d(out),
                )
            )
        self.branches.append(
            nn.Sequential(
                nn.Conv2d(before, part, 1),
                nn.BatchNorm2d(part),
                nn.ReLU(),
                nn.MaxPool2d((3, 1), (stride, 1), (1, 0)),
                nn.BatchNorm2d(part),
            )
        )
        self.branches.append(nn.Sequential(nn.Conv2d(before, part, 1, (stride, 1)), nn.BatchNorm2d(part)))

    def forward(self, x: Tensor) -> Tensor:
        return torch.cat([branch(x) for branch in self.branches], 1)


def class_activation(features: Tensor, weight: Tensor, logits: Tensor, x: Tensor) -> Tensor:
    """(N, T, V) 0..1: how much each keypoint at each sampled frame spoke for the most likely class.

    features: (N * M, C, T', V), those a linear layer with `weight` (classes, C) turns into `logits` when
    they are averaged; x: (N, _, T, V, M), the network's input. Frames between those of the features are
    interpolated; nothing flows back through it. Source: Zhou et al., class activation mapping, CVPR 2016.
    """
    features, logits = features.detach(), logits.detach()
    _, _, frames, keypoints, people = x.shape
    chosen = weight.detach()[logits.argmax(1)]  # (N, C)
    rows = features.reshape(-1, people, *features.shape[1:])
    spoken = torch.einsum("nmctv,nc->nmvt", rows, chosen).flatten(0, 1)
    spoken = functional.interpolate(torch.relu(spoken), size=frames, mode="linear", align_corners=False)
    mean = average_people(spoken.reshape(-1, keypoints * frames), x)
    mean = mean / mean.amax(1, keepdim=True).clamp(min=1e-6)
    return mean.reshape(-1, keypoints, frames).transpose(1, 2)
