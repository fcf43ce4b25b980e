"""pyskl and mmaction2: one pickle of ``{"split": ..., "annotations": [...]}`` for a whole data set."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.file_formats.clip_making import make_clip
from core.file_formats.file_sets import FileSet, own_name
from core.file_formats.findings import Findings
from core.file_formats.ntu_skeleton import TURN, facts_of_name
from core.file_formats.pickles import read_plain_pickle
from core.motion.clips import SkeletonClip
from core.motion.skeletons import load_skeleton

LARGEST_PICKLE_BYTES = 4 * 1024**3
# Layout by number of keypoints and dimensions.
LAYOUTS = {
    (17, 2): "coco-17", (18, 2): "openpose-18", (25, 3): "ntu-25", (25, 2): "openpose-25",
    (20, 3): "kinect-20", (21, 3): "hand-21", (21, 2): "hand-21", (17, 3): "h36m-17", (33, 2): "blazepose-33",
    (33, 3): "blazepose-33",
}  # fmt: skip


class Pyskl:
    """Annotation files of pyskl and mmaction2 (Duan et al. 2022), read without running anything in them.

    Each annotation has frame_dir, label, total_frames and keypoint (M, T, K, D), with keypoint_score
    (M, T, K) in 2D; 2D in px, 3D of Kinect v2 in metres. For each list of `split` ("xsub_train") the clip
    gets an attribute (xsub = "train"). skeleton: the layout, where the number of keypoints does not say it.
    """

    title = "pyskl"
    licence = "That of the data the file was made from: for NTU RGB+D research only."

    def __init__(self, skeleton: str = "") -> None:
        self._skeleton = load_skeleton(skeleton).id if skeleton else ""

    def recognises(self, files: FileSet) -> bool:
        return bool(files.named(".pkl", ".pickle"))

    def read(self, files: FileSet, found: Findings) -> Iterator[SkeletonClip]:
        names = files.named(".pkl", ".pickle")
        labels: set[int] = set()
        for name in names:
            with found.skipping(own_name(name)) if len(names) > 1 else _Passing():
                value = read_plain_pickle(files.read(name, LARGEST_PICKLE_BYTES), own_name(name))
                annotations, lists = _parts(value)
                for row, annotation in enumerate(annotations):
                    with found.skipping(f"{own_name(name)}, {_name_of(annotation, row)}"):
                        clip, label = self._clip(annotation, row, lists)
                        labels.add(label)
                        yield clip
        found.classes = tuple(map(str, sorted(labels)))

    def _clip(self, annotation: Any, row: int, lists: dict[str, dict[str, str]]) -> tuple[SkeletonClip, int]:
        if not isinstance(annotation, dict) or not isinstance(annotation.get("keypoint"), np.ndarray):
            raise UserError("It has no array of keypoints.")
        keypoint = annotation["keypoint"]
        if keypoint.dtype.kind not in "fiu" or keypoint.ndim not in (3, 4):
            raise UserError("Its keypoints are no numbers for people, frames, keypoints and dimensions.")
        places = (keypoint if keypoint.ndim == 4 else keypoint[None]).astype(np.float32)
        skeleton = self._layout(places.shape)
        scores = annotation.get("keypoint_score")
        if scores is not None:
            scores = _scores(scores, places.shape[:3])
        elif places.shape[-1] == 3 and skeleton in ("coco-17", "openpose-18", "openpose-25"):
            places, scores = places[..., :2], places[..., 2]
        nowhere = (places == 0).all(-1)
        places[nowhere] = np.nan
        if skeleton == "ntu-25" and places.shape[-1] == 3:
            places = places * TURN
        name = _name_of(annotation, row)
        attributes, action, subject = facts_of_name(name)
        label = annotation.get("label")
        if isinstance(label, bool) or not isinstance(label, int | str):
            raise UserError("It has no label.")
        clip = make_clip(
            name,
            skeleton,
            places,
            scores=scores,
            label=action if action and isinstance(label, int) else str(label),
            subject=subject,
            attributes=attributes | lists.get(name, {}),
        )
        return clip, label if isinstance(label, int) else -1

    def _layout(self, shape: tuple[int, ...]) -> str:
        skeleton = self._skeleton or LAYOUTS.get((shape[2], shape[3]), "")
        if not skeleton:
            raise UserError(
                "There is no layout of {count} keypoints in {dimensions}D here.",
                count=shape[2],
                dimensions=shape[3],
            )
        if len(load_skeleton(skeleton).keypoints) != shape[2]:
            raise UserError(
                "It has {count} keypoints, not those of {skeleton}.", count=shape[2], skeleton=skeleton
            )
        return skeleton


class _Passing:
    """Lets errors through: a single file that cannot be read is the whole data set."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, *_error: object) -> None:
        return None


def _parts(value: Any) -> tuple[list[Any], dict[str, dict[str, str]]]:
    """The annotations, and for each name the attributes its lists give it."""
    annotations = value.get("annotations") if isinstance(value, dict) else value
    if not isinstance(annotations, list):
        raise UserError("The file has no list of annotations, as pyskl would write it.")
    lists: dict[str, dict[str, str]] = {}
    split = value.get("split") if isinstance(value, dict) else None
    for name, members in split.items() if isinstance(split, dict) else ():
        protocol, _, part = str(name).rpartition("_")
        for member in members if isinstance(members, list | tuple) else ():
            if isinstance(member, str):
                lists.setdefault(member, {})[protocol or "split"] = part
    return annotations, lists


def _name_of(annotation: Any, row: int) -> str:
    name = annotation.get("frame_dir") if isinstance(annotation, dict) else None
    return name if isinstance(name, str) and name else f"annotation {row}"


def _scores(value: Any, shape: tuple[int, ...]) -> NDArray[np.float32]:
    scores = np.asarray(value, np.float32) if isinstance(value, np.ndarray) else np.ones(shape, np.float32)
    if scores.shape != shape:
        scores = scores[None] if scores.shape == shape[1:] else scores
    if scores.shape != shape:
        raise UserError("Its scores are not as many as its keypoints.")
    return scores
