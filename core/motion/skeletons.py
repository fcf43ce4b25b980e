"""Layouts of keypoints (`resources/skeletons/*.toml`) and how poses go from one to another."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.paths import resources_dir

Side = Literal["left", "right", "middle"]


class Skeleton(msgspec.Struct, frozen=True, kw_only=True):
    """The names, bones and symmetry of one layout of K keypoints.

    bones and mirror hold pairs of keypoint indices, mirror pairs as (left, right); parts: keypoint
    indices by part of the body; sides: the body side of each keypoint; centre: the keypoints whose
    mean is the middle of the hips (of a hand: its wrist); places: for each keypoint the name of the
    place of the body it stands for, the same in all layouts.
    """

    id: str
    name: str
    source: str
    keypoints: tuple[str, ...]
    bones: tuple[tuple[int, int], ...]
    mirror: tuple[tuple[int, int], ...]
    parts: dict[str, tuple[int, ...]]
    sides: tuple[Side, ...]
    centre: tuple[int, ...]
    places: tuple[str, ...]

    def index(self, keypoint: str) -> int:
        """The number of `keypoint`; raises ValueError for a name it has not."""
        return self.keypoints.index(keypoint)

    @property
    def mirror_order(self) -> tuple[int, ...]:
        """Indices that exchange left and right: ``px[..., mirror_order, :]``."""
        order = list(range(len(self.keypoints)))
        for left, right in self.mirror:
            order[left], order[right] = right, left
        return tuple(order)


class _SkeletonFile(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    name: str
    source: str
    keypoints: tuple[str, ...]
    bones: tuple[tuple[str, str], ...]
    mirror: tuple[tuple[str, str], ...]
    centre: tuple[str, ...]
    parts: dict[str, tuple[str, ...]]
    places: dict[str, str] = {}


def skeleton_ids() -> tuple[str, ...]:
    """The ids of all layouts there are, in alphabetical order."""
    folder = resources_dir() / "skeletons"
    return tuple(sorted(file.stem for file in folder.glob("*.toml") if file.stem != "places"))


@cache
def load_skeleton(skeleton_id: str) -> Skeleton:
    """The layout called `skeleton_id`; raises UserError when there is none."""
    if skeleton_id not in skeleton_ids():
        raise UserError(
            "There is no skeleton called {name}.",
            hint="Known skeletons: {known}.",
            name=skeleton_id,
            known=", ".join(skeleton_ids()),
        )
    text = (resources_dir() / "skeletons" / f"{skeleton_id}.toml").read_bytes()
    read = msgspec.toml.decode(text, type=_SkeletonFile)
    number = {keypoint: i for i, keypoint in enumerate(read.keypoints)}
    mirror = tuple((number[left], number[right]) for left, right in read.mirror)
    sides: list[Side] = ["middle"] * len(number)
    for left, right in mirror:
        sides[left], sides[right] = "left", "right"
    return Skeleton(
        id=read.id,
        name=read.name,
        source=read.source,
        keypoints=read.keypoints,
        bones=tuple((number[a], number[b]) for a, b in read.bones),
        mirror=mirror,
        parts={part: tuple(number[k] for k in names) for part, names in read.parts.items()},
        sides=tuple(sides),
        centre=tuple(number[k] for k in read.centre),
        places=tuple(read.places.get(k, k) for k in read.keypoints),
    )


def map_keypoints(
    positions: NDArray[np.float32], scores: NDArray[np.float32], source_id: str, target_id: str
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Poses of one layout as another: each keypoint the mean of the places it is found from.

    positions: (..., K, D), NaN = unknown; scores: (..., K). Returns the same with the target's
    keypoints; one that cannot be found is NaN with score 0, and its score is the lowest of its
    sources. The rules are in ``resources/skeletons/places.toml``.
    """
    weights = mapping_weights(source_id, target_id)
    count, dimensions = weights.shape[0], positions.shape[-1]
    mapped = np.full((*positions.shape[:-2], count, dimensions), np.nan, np.float32)
    mapped_scores = np.zeros((*scores.shape[:-1], count), np.float32)
    for k, row in enumerate(weights):
        used = np.flatnonzero(row)
        if len(used) == 1:
            mapped[..., k, :] = positions[..., used[0], :]
            mapped_scores[..., k] = scores[..., used[0]]
        elif len(used):
            mapped[..., k, :] = np.einsum("...kd,k->...d", positions[..., used, :], row[used])
            mapped_scores[..., k] = scores[..., used].min(-1)
    mapped_scores[np.isnan(mapped).any(-1)] = 0
    return mapped, mapped_scores


@cache
def mapping_weights(source_id: str, target_id: str) -> NDArray[np.float32]:
    """What share each source keypoint (columns) has in each target keypoint (rows): (Kt, Ks), read only.

    A row of zeros: the target keypoint cannot be found from this source.
    """
    source, target = load_skeleton(source_id), load_skeleton(target_id)
    rules = _place_rules()
    weights = np.zeros((len(target.keypoints), len(source.keypoints)), np.float32)
    known = {place: i for i, place in enumerate(source.places)}
    for k, place in enumerate(target.places):
        row = _find_place(place, known, rules, ())
        if row is not None:
            weights[k] = row
    weights.setflags(write=False)
    return weights


def _find_place(
    place: str, known: dict[str, int], rules: dict[str, list[list[str]]], asked: tuple[str, ...]
) -> NDArray[np.float32] | None:
    """The weights (Ks,) that give `place`, or None; `asked`: the places being looked for already."""
    if place in known:
        row = np.zeros(len(known), np.float32)
        row[known[place]] = 1
        return row
    for way in rules.get(place, []):
        if any(part in asked or part == place for part in way):
            continue
        rows = [_find_place(part, known, rules, (*asked, place)) for part in way]
        found = [row for row in rows if row is not None]
        if len(found) == len(way):
            mean: NDArray[np.float32] = np.mean(found, axis=0, dtype=np.float32)
            return mean
    return None


@cache
def _place_rules() -> dict[str, list[list[str]]]:
    """All rules of places.toml, those of a side written out for left and right."""
    read = tomllib.loads((resources_dir() / "skeletons" / "places.toml").read_text(encoding="utf-8"))
    rules: dict[str, list[list[str]]] = dict(read["any"])
    for side in ("left", "right"):
        for place, ways in read["side"].items():
            rules[f"{side}_{place}"] = [
                [part if part in read["any"] else f"{side}_{part}" for part in way] for way in ways
            ]
    return rules
