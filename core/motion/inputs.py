"""From clips to what recognisers take: the one preprocessing of training and inference alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.model_inputs import PosePreprocessing, Stream
from core.motion.augmentations import AUGMENTATIONS, Batch, mirror
from core.motion.clips import SkeletonClip
from core.motion.heatmaps import pose_maps
from core.motion.normalising import NormalisedClip, normalise, origin_of, torso_of
from core.motion.sampling import interpolated, resize_places, rows_at, uniform_places
from core.motion.skeletons import load_skeleton
from core.motion.streams import stream
from core.motion.tree import grandparents_of, parents_of

Floats = NDArray[np.float32]
Arrays = dict[str, Floats]


class Views(msgspec.Struct, frozen=True, kw_only=True):
    """How often a network looks at a clip; what it says is the mean of the logits.

    clips: with uniform sampling so many draws of the moments, always the same ones; 1 = the middle of each
    part. mirrored: each once more with left and right exchanged.
    """

    clips: int = 1
    mirrored: bool = False


ONE_VIEW = Views()
VIEW_SEED = 255


def prepare(
    clip: SkeletonClip, wanted: PosePreprocessing, random: np.random.Generator | None = None
) -> Arrays:
    """The input arrays of one clip (see `PosePreprocessing`); with `random` the sampling jitters.

    Raises UserError when the layout cannot be mapped, depth is missing, or nobody is seen.
    """
    return {name: values[0] for name, values in prepare_batch([clip], wanted, random)[0].items()}


def prepare_batch(
    clips: Sequence[SkeletonClip],
    wanted: PosePreprocessing,
    random: np.random.Generator | None = None,
    augmentations: Mapping[str, float] | None = None,
    targets: Floats | None = None,
) -> tuple[Arrays, Floats | None]:
    """The input arrays of many clips, the batch in front, and their targets.

    augmentations: name in `core.motion.augmentations.AUGMENTATIONS` -> strength (needs `random`);
    targets: (N, classes), mixed where clips are mixed.
    """
    return assemble([normalise(clip, wanted) for clip in clips], wanted, random, augmentations, targets)


def prepare_views(
    clips: Sequence[SkeletonClip], wanted: PosePreprocessing, views: Views = ONE_VIEW
) -> Iterator[Arrays]:
    """The input arrays of the clips, view by view; sampling that interpolates has but one place to look at.

    A clip's moments do not depend on the clips beside it.
    Source: Duan et al., Revisiting Skeleton-based Action Recognition (PoseC3D), CVPR 2022: 10 clips, flipped.
    """
    if views == ONE_VIEW:
        yield prepare_batch(clips, wanted)[0]
        return
    normalised = [normalise(clip, wanted) for clip in clips]
    count = views.clips if wanted.sampling == "uniform" else 1
    for number in range(count):
        batches = []
        for clip in normalised:
            drawn = np.random.default_rng([VIEW_SEED, number]) if count > 1 else None
            batches.append(_sampled([clip], wanted, drawn, {}, None))
        yield _together([_arrays(batch, wanted, None) for batch in batches])
        if views.mirrored:
            always = np.random.default_rng(VIEW_SEED)
            yield _together([_arrays(mirror(batch, 1.0, always), wanted, None) for batch in batches])


def _together(arrays: Sequence[Arrays]) -> Arrays:
    return {name: np.concatenate([one[name] for one in arrays]) for name in arrays[0]}


def assemble(
    clips: Sequence[NormalisedClip],
    wanted: PosePreprocessing,
    random: np.random.Generator | None = None,
    augmentations: Mapping[str, float] | None = None,
    targets: Floats | None = None,
) -> tuple[Arrays, Floats | None]:
    """What `prepare_batch` does, of clips that were normalised before (training does it once)."""
    asked = dict(augmentations or {}) if random is not None else {}
    batch = _sampled(clips, wanted, random, asked, targets)
    for name, strength in asked.items():
        augmentation = AUGMENTATIONS[name]
        if random is not None and augmentation.apply is not None:
            batch = augmentation.apply(batch, strength, random)
    return _arrays(batch, wanted, random), batch.targets


def augmented(
    clip: SkeletonClip,
    name: str,
    strength: float,
    random: np.random.Generator,
    other: SkeletonClip | None = None,
) -> SkeletonClip:
    """What training would make of `clip` with one augmentation, in the clip's own place and size.

    As in training, one with a chance does nothing at some draws. other: the clip that is mixed in. Keypoints
    that are unknown, or were made so, are NaN.
    """
    wanted = PosePreprocessing(
        skeleton=clip.skeleton,
        dimensions=3 if clip.dimensions == 3 else 2,
        frames=len(clip.frames),
        people=len(clip.positions),
        sampling="resize",
    )
    asked, both = {name: strength}, [clip, *([other] if other is not None else [])]
    own = msgspec.structs.replace(wanted, centred=False, scaled=False)
    skeleton, here = load_skeleton(clip.skeleton), normalise(clip, own)
    batch = _sampled([normalise(one, wanted) for one in both], wanted, random, asked, None)
    apply = AUGMENTATIONS[name].apply
    if apply is not None:
        batch = apply(batch, strength, random)
    placed = batch.positions[0] * torso_of(here.positions[0], skeleton) + origin_of(here.positions, skeleton)
    placed = np.where((batch.known[0] > 0)[..., None], placed, np.nan)
    if clip.dimensions == 2:
        placed = placed * np.array([1, -1], np.float32)
    return msgspec.structs.replace(clip, positions=placed.astype(np.float32), scores=batch.known[0])


def _sampled(
    clips: Sequence[NormalisedClip],
    wanted: PosePreprocessing,
    random: np.random.Generator | None,
    augmentations: Mapping[str, float],
    targets: Floats | None,
) -> Batch:
    """The moments the model sees of each clip, people who are missing as zeros."""
    keypoints, dimensions = clips[0].positions.shape[2:]
    shape = (len(clips), wanted.people, wanted.frames, keypoints)
    positions = np.zeros((*shape, dimensions), np.float32)
    known = np.zeros(shape, np.float32)
    frames = np.zeros((len(clips), wanted.frames), np.float32)
    for number, clip in enumerate(clips):
        there, length = clip.positions.shape[:2]
        places = (
            resize_places(wanted.frames)
            if wanted.sampling == "resize"
            else uniform_places(wanted.frames, random)
        )
        for name, strength in augmentations.items():
            place = AUGMENTATIONS[name].place
            if place is not None and random is not None:
                places = place(places, strength, random)
        rows = rows_at(places, length)
        if wanted.sampling == "resize":
            positions[number, :there] = interpolated(clip.positions, places, 1)
            at = interpolated(clip.frames.astype(np.float32), places, 0)
        else:
            positions[number, :there] = clip.positions[:, rows]
            at = clip.frames[rows].astype(np.float32)
        known[number, :there] = clip.known[:, rows]
        span = max(float(clip.frames[-1] - clip.frames[0]), 1.0)
        frames[number] = (at - float(clip.frames[0])) / span * 2 - 1
    return Batch(positions, known, frames, wanted.skeleton, targets)


def _arrays(batch: Batch, wanted: PosePreprocessing, random: np.random.Generator | None) -> Arrays:
    skeleton = load_skeleton(wanted.skeleton)
    if wanted.form != "sequence":
        return {"x": pose_maps(batch.positions, batch.known, skeleton, wanted, random)}
    streams = [
        stream(batch.positions, skeleton, name) * _seen(batch.known > 0, wanted.skeleton, name)[..., None]
        for name in wanted.streams
    ]
    if wanted.with_scores:
        streams.append(batch.known[..., None])
    x = np.concatenate(streams, -1).transpose(0, 4, 2, 3, 1)
    arrays: Arrays = {"x": np.ascontiguousarray(x, np.float32)}
    if wanted.frame_index:
        arrays["frames"] = batch.frames
    return arrays


def _seen(known: NDArray[np.bool_], skeleton: str, name: Stream) -> NDArray[np.bool_]:
    """Where a stream says something: the keypoint is known, and the one it is measured from."""
    if name in ("joint", "joint_motion"):
        return known
    start = grandparents_of(skeleton) if name == "skip" else parents_of(skeleton)
    return known & known[..., list(start)]
