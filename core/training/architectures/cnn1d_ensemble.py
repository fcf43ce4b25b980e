"""An ensemble of small one-dimensional convolutional networks that look at the movement in five ways."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

import msgspec
import torch
from torch import Tensor, nn
from torch.nn import functional

from core.model_inputs import PosePreprocessing, Stream
from core.motion.parts import five_parts
from core.motion.skeletons import load_skeleton
from core.training.architectures import Design, Explains, RecogniserNet, Wish
from core.training.architectures.people import average_people, fold_people
from core.training.ensembles import fusion_weights
from core.training.recipes import Recipe

MEMBERS: tuple[Literal["plain", "two_streams", "body_parts", "attention", "differences"], ...] = (
    "plain", "two_streams", "body_parts", "attention", "differences",
)  # fmt: skip
SMALLEST = 1e-7
PRIOR = 10.0  # clips: the members of one network are alike, few clips do not tell them apart


class Cnn1dSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Size and input."""

    streams: tuple[Stream, ...] = ("joint",)
    widths: tuple[int, ...] = (64, 128, 256, 512)
    part_widths: tuple[int, ...] = (32, 64, 128, 256)
    dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Share left out in training")] = 0.5
    facing: bool = False
    members: tuple[Literal["plain", "two_streams", "body_parts", "attention", "differences"], ...] = MEMBERS
    stem_stride: Annotated[int, msgspec.Meta(ge=1, le=4, description="Frames a step of the stem")] = 1


class Cnn1dEnsemble(RecogniserNet):
    """Ensem-NN: an ensemble of one-dimensional CNNs for skeletons. A re-creation from the abstract.

    (N, C, T, V, M) in, people in the batch and their features averaged. Five members, each a base network
    (see `Base`) or made of several: the plain one; two streams (signal over time, and signal over the
    keypoints with time as channels); five parts of the body; squeeze-and-excitation with softmax attention
    over frames; differences of successive frames. Their softmax is averaged; the logits are the logarithm
    of that average, so that their softmax gives it back.

    The members share no parameters, so that the sum of their losses trains each as if alone. The paper
    publishes no number of parameters and no weights of the fusion: ours are found on the validation clips by
    expectation maximisation of a mixture, with every member counted as if it had explained 10 clips more.
    """

    explains: ClassVar[Mapping[str, Explains]] = {
        "member_logits": Explains(kind="member_logits", names=MEMBERS),
        "frame_weights": Explains(kind="frame_weights"),
    }
    fusion: Tensor

    def __init__(self, wanted: PosePreprocessing, classes: int, settings: Cnn1dSettings) -> None:
        super().__init__()
        skeleton = load_skeleton(wanted.skeleton)
        keypoints, channels, widths = len(skeleton.keypoints), wanted.channels, settings.widths
        self.chosen = tuple(member for member in MEMBERS if member in settings.members)

        def base(inputs: int, widths: tuple[int, ...] = widths, *, attends: bool = False) -> Base:
            return Base(inputs, widths, stride=settings.stem_stride, attends=attends)

        sizes = dict.fromkeys(MEMBERS, 1.0)
        if "plain" in self.chosen:
            self.plain = base(keypoints * channels)
        if "two_streams" in self.chosen:
            self.over_time = base(keypoints * channels)
            self.over_keypoints = base(wanted.frames * channels)
            sizes["two_streams"] = 2
        if "body_parts" in self.chosen:
            self.parts = nn.ModuleList()
            for number, part in enumerate(five_parts(skeleton).values()):
                self.register_buffer(f"part_{number}", torch.tensor(part))
                self.parts.append(base(len(part) * channels, settings.part_widths))
            sizes["body_parts"] = len(self.parts) * settings.part_widths[-1] / widths[-1]
        if "attention" in self.chosen:
            self.attention = base(keypoints * channels, attends=True)
        if "differences" in self.chosen:
            self.differences = base(keypoints * channels)
        said = Explains(kind="member_logits", names=self.chosen)
        self.explains = {**type(self).explains, "member_logits": said}  # type: ignore[misc]
        self.dropout = nn.Dropout(settings.dropout)
        self.classify = nn.ModuleList(
            nn.Linear(round(sizes[member] * widths[-1]), classes) for member in self.chosen
        )
        self.register_buffer("fusion", torch.full((len(self.chosen),), 1 / len(self.chosen)))

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        folded = fold_people(x)  # (N * M, C, T, V)
        signal = folded.permute(0, 1, 3, 2).flatten(1, 2)  # (N * M, C * V, T)
        weights = torch.ones_like(signal[:, 0])
        features = []
        for member in self.chosen:
            if member == "plain":
                features.append(self.plain(signal)[0])
            elif member == "two_streams":
                over_time, over_keypoints = self.over_time(signal), self.over_keypoints(folded.flatten(1, 2))
                features.append(torch.cat([over_time[0], over_keypoints[0]], 1))
            elif member == "body_parts":
                features.append(torch.cat([self._part(folded, i) for i in range(len(self.parts))], 1))
            elif member == "attention":
                attended, weights = self.attention(signal)
                features.append(attended)
            else:
                features.append(self.differences(signal[..., 1:] - signal[..., :-1])[0])
        logits = torch.stack(
            [
                classify(self.dropout(average_people(of_member, x)))
                for classify, of_member in zip(self.classify, features, strict=True)
            ],
            1,
        )  # (N, E, classes)
        fused = (torch.softmax(logits, 2) * self.fusion[:, None]).sum(1)
        weights = average_people(weights, x)
        return torch.log(fused + SMALLEST), logits, weights / weights.amax(1, keepdim=True)

    def _part(self, folded: Tensor, number: int) -> Tensor:
        keypoints = folded.index_select(3, getattr(self, f"part_{number}"))
        return self.parts[number](keypoints.permute(0, 1, 3, 2).flatten(1, 2))[0]

    def loss(self, outputs: tuple[Tensor, ...], target: Tensor) -> Tensor:
        """The sum of the members' cross entropies."""
        members = outputs[1].unbind(1)
        return torch.stack([functional.cross_entropy(logits, target) for logits in members]).sum()

    def finish(self, inputs: Mapping[str, Tensor], target: Tensor) -> None:
        """The share of each member in the fusion, from the validation clips."""
        if not len(target):
            return
        self.eval()
        with torch.no_grad():
            batches = inputs["x"].split(64)
            logits = torch.cat([self(batch)[1] for batch in batches])
        members = [said.numpy() for said in logits.unbind(1)]
        shares = fusion_weights(members, target.argmax(1).numpy(), prior=PRIOR)
        self.fusion.copy_(torch.tensor(shares))


class Base(nn.Module):
    """Base-Net: (N, C, L) to (N, widths[-1]) and (N, L) weights of the frames, 1/L each if it attends not.

    Stem convolution over 7, residual blocks of two convolutions over 3 with stride 2 from the second on.
    `attends`: softmax attention over frames after the stem and squeeze-and-excitation in every block.
    """

    def __init__(
        self, channels: int, widths: tuple[int, ...], stride: int = 1, *, attends: bool = False
    ) -> None:
        super().__init__()
        self.stride = stride
        self.normalise = nn.BatchNorm1d(channels)
        self.stem = nn.Sequential(
            nn.Conv1d(channels, widths[0], 7, stride, padding=3, bias=False),
            nn.BatchNorm1d(widths[0]),
            nn.ReLU(),
        )
        self.frame_scores = nn.Conv1d(widths[0], 1, 1) if attends else None
        before, blocks = widths[0], []
        for number, width in enumerate(widths):
            blocks.append(Block(before, width, 2 if number else 1, excites=attends))
            before = width
        self.blocks = nn.Sequential(*blocks)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        features = self.stem(self.normalise(x))
        weights = torch.ones_like(features[:, 0]) / features.shape[2]
        if self.frame_scores is not None:
            weights = torch.softmax(self.frame_scores(features)[:, 0], 1)
            features = features * weights[:, None] * features.shape[2]
        if self.stride > 1:  # a weight for every frame again
            weights = weights.repeat_interleave(self.stride, 1)[:, : x.shape[2]]
        return self.blocks(features).mean(2), weights


class Block(nn.Module):
    """Two convolutions over 3 and a shortcut, with squeeze-and-excitation of the channels if wanted."""

    def __init__(self, before: int, width: int, stride: int, *, excites: bool) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv1d(before, width, 3, stride, 1, bias=False),
            nn.BatchNorm1d(width),
            nn.ReLU(),
            nn.Conv1d(width, width, 3, 1, 1, bias=False),
            nn.BatchNorm1d(width),
        )
        self.excite: nn.Module | None = None
        if excites:
            middle = max(width // 8, 4)
            self.excite = nn.Sequential(
                nn.Linear(width, middle), nn.ReLU(), nn.Linear(middle, width), nn.Sigmoid()
            )
        self.shortcut: nn.Module = nn.Identity()
        if before != width or stride != 1:
            self.shortcut = nn.Sequential(
                nn.Conv1d(before, width, 1, stride, bias=False), nn.BatchNorm1d(width)
            )

    def forward(self, x: Tensor) -> Tensor:
        result = self.body(x)
        if self.excite is not None:
            result = result * self.excite(result.mean(2))[..., None]
        return torch.relu(result + self.shortcut(x))


def preprocessing(wish: Wish, settings: Cnn1dSettings) -> PosePreprocessing:
    """The clip resampled to the wished length."""
    return wish.poses(streams=settings.streams, sampling="resize", facing=settings.facing)


DESIGN = Design(
    id="cnn1d_ensemble",
    name="1-D CNN ensemble",
    paper="Ensem-NN: an ensemble of one-dimensional convolutional networks for skeleton-based action"
    " recognition (re-created from the abstract)",
    settings=Cnn1dSettings,
    presets={
        "paper": Cnn1dSettings(),
        "small": Cnn1dSettings(widths=(32, 64, 128), part_widths=(16, 32, 64)),
    },
    recipes={
        "paper": Recipe(epochs=100, batch=64, optimiser="adam", rate=1e-3, weight_decay=1e-4),
        "small": Recipe(
            epochs=50,
            batch=24,
            optimiser="adamw",
            rate=2e-3,
            weight_decay=0.05,
            augmentations={
                "rotate": 25.0,
                "scale": 0.2,
                "speed": 0.3,
                "jitter": 0.03,
                "exchange_bones": 0.3,
            },
        ),
    },
    preprocessing=preprocessing,
    build=Cnn1dEnsemble,
    recreated=True,
)
