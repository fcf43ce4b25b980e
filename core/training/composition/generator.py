"""The generator of LAC: an encoder, a learned dictionary that takes motion and body apart, a decoder."""

from __future__ import annotations

import msgspec
import torch
from torch import Tensor, nn


class GeneratorSettings(msgspec.Struct, frozen=True, kw_only=True):
    """The generator's size; the defaults are the paper's."""

    dimensions: int = 2
    widths: tuple[int, int, int] = (64, 96, 160)
    motion: int = 128  # columns of the dictionary that span motion; the others span body and view
    up: tuple[int, int] = (128, 64)
    dropout: float = 0.2


class Generator(nn.Module):
    """LAC's generator (Yang et al., "LAC: Latent Action Composition for Skeleton-based Action Segmentation",
    ICCV 2023, section 3.1), written anew from its description.

    Input x (N, C, T): C = 15 D channels of `core.motion.composing.to_channels` (30 in 2D as in the paper, 45
    in 3D), T a multiple of 8 from 16 up; z-scored inside by `mean` and `deviation`, what is NaN becomes the
    mean. At the paper's size and D = 2: 402,078 parameters and 25,600 of the dictionary, 7.3 M
    multiply-adds for 64 frames.

    Three convolutions of width 8 and stride 2 give z (N, 160, T / 8). The QR decomposition of the dictionary
    v (160 x 160) at each forward pass gives an orthonormal basis; its first 128 columns Q_m span motion, its
    last 32 Q_b the body with its view. Codes: motion(t) = z(t) Q_m, body = mean over t of z(t) Q_b. The
    decoder has three steps of doubling and convolution of width 7.

    Deviations: the 3D variant; a fixed sign of the basis' columns, which QR leaves open.
    """

    mean: Tensor
    deviation: Tensor

    def __init__(self, settings: GeneratorSettings | None = None) -> None:
        super().__init__()
        self.settings = settings = settings or GeneratorSettings()
        first, second, last = settings.widths
        size = 15 * settings.dimensions
        self.encoder = nn.Sequential(*_down(size, first), *_down(first, second), *_down(second, last))
        self.dictionary = nn.Parameter(nn.init.orthogonal_(torch.empty(last, last)))
        self.decoder = nn.Sequential(
            *_up(last, settings.up[0]),
            nn.Dropout(settings.dropout),
            nn.LeakyReLU(0.2),
            *_up(settings.up[0], settings.up[1]),
            nn.Dropout(settings.dropout),
            nn.LeakyReLU(0.2),
            *_up(settings.up[1], size),
        )
        self.register_buffer("mean", torch.zeros(size, 1))
        self.register_buffer("deviation", torch.ones(size, 1))

    def basis(self) -> Tensor:
        """(160, 160) orthonormal columns: the first ones span motion, the others body and view."""
        q, r = torch.linalg.qr(self.dictionary)
        return q * torch.where(torch.diagonal(r) < 0, -1.0, 1.0)

    def encode(self, x: Tensor, basis: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """The motion code (N, 128, T / 8) and the body code (N, 32) of x (N, C, T).

        basis: where it was computed before (a graph that is exported holds it).
        """
        z = self.latent(x)
        basis = self.basis() if basis is None else basis
        motion = torch.einsum("nct,cm->nmt", z, basis[:, : self.settings.motion])
        body = torch.einsum("nct,cm->nmt", z, basis[:, self.settings.motion :]).mean(2)
        return motion, body

    def latent(self, x: Tensor) -> Tensor:
        """z (N, 160, T / 8)."""
        scored = (x - self.mean) / self.deviation
        encoded: Tensor = self.encoder(torch.where(torch.isnan(scored), torch.zeros_like(scored), scored))
        return encoded

    def decode(self, motion: Tensor, body: Tensor, basis: Tensor | None = None) -> Tensor:
        """x (N, C, T) of a motion code (N, 128, T / 8) done by a body (N, 32)."""
        return self.scored(motion, body, basis) * self.deviation + self.mean

    def scored(self, motion: Tensor, body: Tensor, basis: Tensor | None = None) -> Tensor:
        """What `decode` says, z-scored."""
        basis = self.basis() if basis is None else basis
        m = torch.einsum("nmt,cm->nct", motion, basis[:, : self.settings.motion])
        b = torch.einsum("nm,cm->nc", body, basis[:, self.settings.motion :])
        decoded: Tensor = self.decoder(m + b[:, :, None])
        return decoded

    def forward(self, x: Tensor) -> Tensor:
        """x as its own codes give it back."""
        return self.decode(*self.encode(x))


def composed_codes(first: Tensor, second: Tensor, share: float = 0.5) -> Tensor:
    """The motion code of both at once (the paper: their mean): `share` of the second."""
    return (1 - share) * first + share * second


class _Doubled(nn.Module):
    """(N, C, T) -> (N, C, 2 T), every value twice."""

    def forward(self, x: Tensor) -> Tensor:
        return torch.stack((x, x), -1).flatten(2)


def _down(before: int, after: int) -> tuple[nn.Module, ...]:
    return nn.ReflectionPad1d(3), nn.Conv1d(before, after, 8, stride=2), nn.LeakyReLU(0.2)


def _up(before: int, after: int) -> tuple[nn.Module, ...]:
    return _Doubled(), nn.ReflectionPad1d(3), nn.Conv1d(before, after, 7)
