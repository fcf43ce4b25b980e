"""Action in Mind: maps of postures that organise themselves, and movements as paths on them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from core.model_inputs import PosePreprocessing
from core.motion.parts import five_parts
from core.motion.self_organising import begun, distances, grow, organise, places_of
from core.motion.skeletons import Skeleton, load_skeleton
from core.training.architectures import Design, Explains, RecogniserNet, Wish
from core.training.architectures.people import average_people, fold_people
from core.training.recipes import Recipe

Floats = NDArray[np.float32]
View = Literal["postures", "deviations", "differences", "second_differences"]
NOBODY = 1e3  # where units stand that a grown grid did not need: no posture is ever near
MOST_POSTURES = 5000  # that a map is made from, drawn at random from all training clips
SHARP = 0.1  # softness of the winners on the pose map, whose path is shown
SMALLEST = 1e-6


class ActionInMindSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Sizes of the maps and how they come about."""

    side: Annotated[int, msgspec.Meta(ge=2, le=60, description="Rows and columns of the pose map")] = 30
    part_side: Annotated[int, msgspec.Meta(ge=0, le=40, description="Of the maps of parts; 0: none")] = 0
    path_side: Annotated[int, msgspec.Meta(ge=2, le=60, description="Of the map of paths")] = 35
    stations: Annotated[int, msgspec.Meta(ge=2, le=64, description="Points along a path")] = 20
    told_by: Literal["places", "activity"] = "places"
    axes: Literal["every_frame", "first_frames"] = "every_frame"
    grid: Literal["fixed", "growing"] = "fixed"
    rounds: Annotated[int, msgspec.Meta(ge=1, le=200, description="Rounds over all postures")] = 20
    softness: Annotated[float, msgspec.Meta(gt=0, le=4, description="Of the winners")] = 0.1


class ActionInMind(RecogniserNet):
    """Gharaee: Action in Mind, a neural network approach to action recognition and segmentation, thesis 2018.

    (N, D, T, V, M) in, seen from the body (origin its centre, axes from hips and shoulders), lengths in
    torsos, people in the batch. Two layers organise themselves without labels before the first epoch:

    1. Maps of postures and of their first and second differences. The path of a clip over a map is told by an
       ordered vector: where it is at `stations` points at equal distances along it, so that tempo and rests
       are lost.
    2. A map of such vectors.

    The third reads the classes from how near each unit of the second map is, and learns by gradient (for
    one layer: the delta rule). No number of parameters is published. A "growing" grid is Fritzke's.

    What the thesis leaves open, and what we chose: winners are soft (each unit counts by its nearness), so
    that a path goes on between units and ONNX computes the same; maps are organised in rounds over all
    frames. In the small preset, because two coordinates of one map tell too little of 20 keypoints (61 %
    inside the training people of MSR-Action3D): maps of the five parts of the body and of the whole, for
    deviations from the clip's mean posture and for both differences; stations told by the activity of the
    units there, distances along the path measured between the postures themselves; parts that move more
    count more (attention); and the classes read from the ordered vector as well as from its map. The body's
    axes are those of the clip's first frames, as hips measured anew in each frame are noisy.
    """

    explains: ClassVar[Mapping[str, Explains]] = {"atlas_path": Explains(kind="atlas_path")}
    centre: Tensor
    extent: Tensor
    usual_error: Tensor
    usual_vector: Tensor
    paths: Tensor
    path_softness: Tensor
    units_0: Tensor

    def __init__(self, wanted: PosePreprocessing, classes: int, settings: ActionInMindSettings) -> None:
        super().__init__()
        self.settings, self.dimensions = settings, wanted.dimensions
        layout = load_skeleton(wanted.skeleton)
        self.register_buffer("centre", torch.tensor(layout.centre), persistent=False)
        self.keypoints = len(layout.keypoints)
        self.views = views_of(layout, settings)
        length = 0
        for number, (members, view) in enumerate(self.views):
            side = settings.side if view == "postures" or not settings.part_side else settings.part_side
            units = torch.randn(side * side, len(members) * wanted.dimensions)
            self.register_buffer(f"units_{number}", units)
            self.register_buffer(f"places_{number}", torch.from_numpy(places_of(side, side)))
            self.register_buffer(f"softness_{number}", torch.ones(()))
            length += settings.stations * (2 if settings.told_by == "places" else side * side)
        self.register_buffer("extent", torch.tensor([settings.side, settings.side]))  # rows, columns
        self.register_buffer("usual_error", torch.ones(()))
        self.register_buffer("usual_vector", torch.zeros(length))
        self.register_buffer("paths", torch.rand(settings.path_side**2, length))
        self.register_buffer("path_softness", torch.full((), float(length)))
        direct = length if settings.told_by == "activity" else 0
        self.classify = nn.Linear(settings.path_side**2 + direct, classes)

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        with torch.no_grad():
            vectors, trace = self.ordered(fold_people(x))
            squared = squared_distances(vectors, self.paths)
            woken = torch.softmax(-squared / self.path_softness, 1)
            features = woken / (woken.amax(1, keepdim=True) + SMALLEST)
            if self.settings.told_by == "activity":
                features = torch.cat([features, vectors - self.usual_vector], 1)
            features = average_people(features, x)
        return self.classify(features), trace.reshape(-1, x.shape[4], *trace.shape[1:])[:, 0]

    def ordered(self, folded: Tensor) -> tuple[Tensor, Tensor]:
        """(N, F) the ordered vectors of all maps, and (N, T, 2) the path over the pose map, in cells."""
        moving = self.movement(folded)
        speed = moving["differences"].norm(dim=3)  # (N, T, V)
        at_station = stations_of(speed.square().sum(2).sqrt(), self.settings.stations)
        moved = [speed[:, :, list(members)].mean((1, 2)) for members, _ in self.views]
        most = torch.stack(moved, 1).amax(1) + SMALLEST
        told = []
        for number in range(len(self.views)):
            winners, _ = self.on_map(number, moving)
            places = winners @ getattr(self, f"places_{number}")
            if number == 0:
                trace = places
            if self.settings.told_by == "places":
                told.append(along(places, self.settings.stations).flatten(1))
            else:
                active = torch.sqrt(at_station.transpose(1, 2) @ winners + SMALLEST).flatten(1)
                told.append(active * torch.sqrt(moved[number] / most + SMALLEST)[:, None])
        return torch.cat(told, 1), trace

    def movement(self, folded: Tensor) -> dict[str, Tensor]:
        """Postures about the body's centre, what they deviate, and their differences, each (N, T, V, D)."""
        postures = folded.permute(0, 2, 3, 1)
        postures = postures - postures.index_select(2, self.centre).mean(2, keepdim=True)
        steady = smoothed(postures, 1)
        first = smoothed(slope(smoothed(steady, 2)), 1)
        return {
            "postures": postures,
            "deviations": steady - steady.mean(1, keepdim=True),
            "differences": first,
            "second_differences": smoothed(slope(smoothed(first, 1)), 1),
        }

    def on_map(self, number: int, moving: Mapping[str, Tensor]) -> tuple[Tensor, Tensor]:
        """Of map `number`: how active each unit is at each frame (N, T, U); squared distances (N, T)."""
        members, view = self.views[number]
        seen = moving[view][:, :, list(members)].flatten(2)
        squared = squared_distances(seen, getattr(self, f"units_{number}"))
        return torch.softmax(-squared / getattr(self, f"softness_{number}"), 2), squared.amin(2)

    def begin(self, inputs: Mapping[str, Tensor], target: Tensor, seed: int) -> None:
        """Organise the maps of postures, then the map of the ordered vectors on them."""
        random = np.random.default_rng(seed)
        folded = fold_people(inputs["x"])
        folded = folded[folded.abs().amax((1, 2, 3)) > 0]
        with torch.no_grad():
            moving = self.movement(folded)
            for number, (members, view) in enumerate(self.views):
                seen = moving[view][:, :, list(members)].flatten(2).flatten(0, 1).numpy()
                self._organise_postures(number, seen[random.permutation(len(seen))[:MOST_POSTURES]], random)
            self.usual_error.copy_(self.on_map(0, moving)[1].sqrt().mean())
            vectors = torch.cat([self.ordered(part)[0] for part in folded.split(64)]).numpy()
        self._organise_paths(vectors, random)

    def _organise_postures(self, number: int, seen: Floats, random: np.random.Generator) -> None:
        units, places = getattr(self, f"units_{number}"), getattr(self, f"places_{number}")
        side = round(len(units) ** 0.5)
        if self.settings.grid == "growing":
            grid = grow(seen, len(units), random)
        else:
            grid = organise(begun(seen, side, side, random), seen, self.settings.rounds)
        units.fill_(NOBODY)
        units[: len(grid.units)] = torch.from_numpy(grid.units)
        places[: len(grid.units)] = torch.from_numpy(places_of(grid.rows, grid.columns))
        error = float(distances(seen, grid.units).min(1).mean())
        softness = SHARP if number == 0 else self.settings.softness
        getattr(self, f"softness_{number}").fill_(max(error * softness, SMALLEST))
        if number == 0:
            self.extent.copy_(torch.tensor([grid.rows, grid.columns]))

    def _organise_paths(self, vectors: Floats, random: np.random.Generator) -> None:
        side = self.settings.path_side
        grid = organise(begun(vectors, side, side, random), vectors, self.settings.rounds)
        self.paths.copy_(torch.from_numpy(grid.units))
        self.usual_vector.copy_(torch.from_numpy(vectors.mean(0)))
        self.path_softness.fill_(max(float(distances(vectors, grid.units).min(1).mean()), SMALLEST))

    def atlas(self) -> Floats:
        """The posture of every cell of the pose map: (rows, columns, V, D), about the centre, in torsos."""
        rows, columns = (int(size) for size in self.extent)
        units: Floats = self.units_0[: rows * columns].cpu().numpy()
        return units.reshape(rows, columns, self.keypoints, self.dimensions)

    def novelty(self, x: Tensor) -> Tensor:
        """(N,) how far the postures are from the pose map; 1 is as far as in training."""
        with torch.no_grad():
            _, squared = self.on_map(0, self.movement(fold_people(x)))
            return average_people(squared.sqrt().mean(1, keepdim=True), x)[:, 0] / self.usual_error


def squared_distances(data: Tensor, units: Tensor) -> Tensor:
    """(..., F) from (U, F): (..., U)."""
    own = data.square().sum(-1, keepdim=True)
    return (own - 2 * data @ units.T + units.square().sum(1)).clamp(min=0)


def smoothed(values: Tensor, reach: int) -> Tensor:
    """(N, T, V, D) the mean over `reach` frames to either side, the ends held."""
    frames = values.shape[1]
    held = torch.cat([values[:, :1]] * reach + [values] + [values[:, -1:]] * reach, 1)
    return torch.stack([held[:, shift : shift + frames] for shift in range(2 * reach + 1)]).mean(0)


def slope(values: Tensor) -> Tensor:
    """(N, T, V, D) half the difference of the next and the last frame, the ends held."""
    held = torch.cat([values[:, :1], values, values[:, -1:]], 1)
    return (held[:, 2:] - held[:, :-2]) / 2


def stations_of(speed: Tensor, stations: int) -> Tensor:
    """(N, T, stations) the share of each frame in each station along the way; each station's sum to 1.

    speed: (N, T). Stations lie at equal distances; a frame between two belongs to both by nearness.
    """
    gone = speed.cumsum(1) - speed[:, :1]
    gone = gone / (gone[:, -1:] + SMALLEST)
    marks = torch.arange(stations, device=speed.device) / (stations - 1)
    near = torch.relu(1 - (gone[:, :, None] - marks).abs() * (stations - 1))
    return near / (near.sum(1, keepdim=True) + SMALLEST)


def along(at: Tensor, points: int) -> Tensor:
    """(N, points, 2): places at equal distances along the paths `at`, (N, T, 2), from first to last."""
    steps = at[:, 1:] - at[:, :-1]
    lengths = steps.norm(dim=2)
    gone = lengths.cumsum(1)
    wished = gone[:, -1:] * (torch.arange(points, device=at.device) / (points - 1))  # (N, points)
    share = (wished[:, :, None] - (gone - lengths)[:, None]) / (lengths[:, None] + SMALLEST)
    return at[:, :1] + share.clamp(0, 1) @ steps


def views_of(layout: Skeleton, settings: ActionInMindSettings) -> tuple[tuple[tuple[int, ...], View], ...]:
    """What each map sees: which keypoints, and what of them. The first is the pose map."""
    everything = tuple(range(len(layout.keypoints)))
    views: list[tuple[tuple[int, ...], View]] = [(everything, "postures")]
    if not settings.part_side:
        return (*views, (everything, "differences"), (everything, "second_differences"))
    changing: tuple[View, ...] = ("deviations", "differences", "second_differences")
    return (*views, *((p, view) for p in (*five_parts(layout).values(), everything) for view in changing))


def preprocessing(wish: Wish, settings: ActionInMindSettings) -> PosePreprocessing:
    """Postures seen from the body itself."""
    return wish.poses(
        frames=max(wish.frames, 2),
        sampling="resize",
        egocentric=settings.axes == "every_frame",
        facing=settings.axes == "first_frames" and wish.dimensions == 3,
    )


DESIGN = Design(
    id="action_in_mind",
    name="Action in Mind",
    paper="Gharaee: Action in Mind: A Neural Network Approach to Action Recognition and Segmentation,"
    " Lund University 2018",
    settings=ActionInMindSettings,
    presets={
        "paper": ActionInMindSettings(),
        "small": ActionInMindSettings(
            side=20,
            part_side=12,
            path_side=16,
            stations=5,
            told_by="activity",
            axes="first_frames",
            softness=1.0,
        ),
    },
    recipes={
        "paper": Recipe(epochs=100, batch=32, optimiser="adam", rate=1e-2, weight_decay=0),
        "small": Recipe(
            epochs=30,
            batch=16,
            optimiser="adamw",
            rate=5e-3,
            weight_decay=0.02,
            averaging=0.95,
            augmentations={"rotate": 15.0, "scale": 0.2, "speed": 0.3, "exchange_bones": 0.3},
        ),
    },
    preprocessing=preprocessing,
    build=ActionInMind,
)
