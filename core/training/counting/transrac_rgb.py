"""TransRAC on pictures: from a Video-Swin's tokens to the density; the weights are the user's to bring."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor, nn

from core.errors import UserError
from core.training.checkpoints import load_weights
from core.training.counting.correlation import SCALES, CorrelationHead

SEEN = 768  # channels of Video-Swin-T
PLACES = 7  # of a token: 7 x 7
# The published checkpoint's names -> this network's; query, key and value of the attention lie in one tensor.
PUBLISHED = {
    "conv3D": "convolve.0",
    "bn1": "convolve.1",
    "sims.linear_q": "head.queries",
    "sims.linear_k": "head.keys",
    "conv3x3": "head.convolve.0",
    "bn2": "head.convolve.1",
    "input_projection": "head.read_rows.0",
    "ln1": "head.read_rows.2",
    "transEncoder.trans_encoder.layers.0.self_attn.out_proj": "head.relate.attend.merge",
    "transEncoder.trans_encoder.layers.0.linear1": "head.relate.think.0",
    "transEncoder.trans_encoder.layers.0.linear2": "head.relate.think.3",
    "transEncoder.trans_encoder.layers.0.norm1": "head.relate.norms.0",
    "transEncoder.trans_encoder.layers.0.norm2": "head.relate.norms.1",
    "transEncoder.trans_encoder.norm": "head.settle",
    "FC.layers.0": "head.say.0",
    "FC.layers.1": "head.say.1",
    "FC.layers.4": "head.say.4",
    "FC.layers.7": "head.say.7",
}
PACKED = "transEncoder.trans_encoder.layers.0.self_attn.in_proj_"


class TransRacRgb(nn.Module):
    """Hu et al.: TransRAC: Encoding Multi-scale Temporal Correlation with Transformers, CVPR 2022.

    tokens (N, 3, `seen`, T, 7, 7) to density (N, T). The tokens are those of a Video-Swin-T that learned
    Kinetics-400, of 64 frames from the whole video, 224 x 224, (value - 127.5) / 127.5: scale 1, each frame
    by itself; scale 4, windows of 4 every 2 frames, two tokens each; scale 8, windows of 8 every 4, four
    tokens each (2 or 4 frames of 0 before and after). One 3D convolution for all scales, the largest of
    the 7 x 7 places, then `CorrelationHead`.
    14.2 M parameters and 100 G multiply-adds at T = 64 and width 512, without the Video-Swin (28 M, asked
    112 times a video): nothing for a processor.
    """

    says = ("density",)

    def __init__(self, frames: int = 64, width: int = 512, seen: int = SEEN, maps: int = 32) -> None:
        super().__init__()
        self.convolve = nn.Sequential(
            nn.Conv3d(seen, width, 3, padding=(3, 1, 1), dilation=(3, 1, 1)),
            nn.BatchNorm3d(width),
            nn.ReLU(),
            nn.MaxPool3d((1, PLACES, PLACES)),
        )
        self.head = CorrelationHead(frames, width, maps=maps)

    def forward(self, tokens: Tensor) -> tuple[Tensor, ...]:
        seen = self.convolve(tokens.reshape(-1, *tokens.shape[2:]))[..., 0, 0].transpose(1, 2)
        said = self.head(seen.reshape(-1, len(SCALES), *seen.shape[1:]))
        return (said[..., 0],)


def load_published(net: TransRacRgb, file: Path) -> None:
    """Put a published checkpoint, saved as safetensors, into `net`; the backbone's part of it is left out.

    Raises UserError where it is of another network.
    """
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        tensors = load_file(file)
    except (OSError, SafetensorError, ValueError):
        raise UserError(
            "{name} cannot be read as weights.",
            hint="Save the network's state_dict as safetensors.",
            name=file.name,
        ) from None
    load_weights(net, renamed({name.removeprefix("module."): one for name, one in tensors.items()}, file))


def renamed(tensors: Mapping[str, Tensor], file: Path) -> dict[str, Tensor]:
    """The tensors by this network's names; raises UserError where some are missing."""
    found: dict[str, Tensor] = {}
    for name, tensor in tensors.items():
        owner, _, kind = name.rpartition(".")
        if owner in PUBLISHED:
            found[f"{PUBLISHED[owner]}.{kind}"] = tensor
        elif name.startswith(PACKED):
            kind = name.removeprefix(PACKED)
            width = len(tensor) // 3
            found[f"head.relate.attend.ask.{kind}"] = tensor[:width]
            found[f"head.relate.attend.offer.{kind}"] = tensor[width:]
    missing = [name for name in PUBLISHED if not any(one.startswith(f"{name}.") for one in tensors)]
    if missing:
        raise UserError(
            "{name} does not hold the weights of TransRAC.",
            hint="Missing: {missing}. Save the network's state_dict as safetensors.",
            name=file.name,
            missing=", ".join(missing[:5]),
        )
    return found


def example_tokens(net: TransRacRgb, frames: int, seen: int) -> Tensor:
    """Random tokens of the right shape."""
    generator = torch.Generator().manual_seed(0)
    return torch.randn(2, len(SCALES), seen, frames, PLACES, PLACES, generator=generator)
