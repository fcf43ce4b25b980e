"""Clips as plain numpy arrays (.npz, .npy) without an index of ours: read as far as shapes and names tell."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.file_formats.arrays import NpzFile, read_npy
from core.file_formats.asf_amc import BONES
from core.file_formats.clip_making import make_clip
from core.file_formats.file_sets import FileSet, own_name, stem
from core.file_formats.findings import Findings
from core.file_formats.joint_tables import ASF_ORDER
from core.file_formats.kinematics import guess_unit, upright
from core.motion.clips import SkeletonClip
from core.motion.skeletons import load_skeleton

SOLID = {
    17: "h36m-17", 19: "h36m-19", 20: "kinect-20", 21: "hand-21", 22: "uiprmd-22", 24: "smpl-24",
    25: "ntu-25", 31: "cmu-31", 33: "blazepose-33",
}  # fmt: skip
FLAT = {
    17: "coco-17", 18: "openpose-18", 21: "hand-21", 25: "openpose-25", 26: "halpe-26", 33: "blazepose-33",
}  # fmt: skip
LEAVES = ("xyz", "positions", "joints", "keypoints", "poses", "data", "rel")
LABELS, SUBJECTS = ("labels", "label", "y"), ("subjects", "subject", "people")
RATE = re.compile(r"_(\d{2,3})fps", re.IGNORECASE)
PERSON = re.compile(r"(?<![a-z0-9])(s\d{1,3}|p\d{1,3}|bd|bk|dg|mm|tr)(?![a-z0-9])", re.IGNORECASE)
PARTS = ("train", "test", "val", "validation")


class _Row(msgspec.Struct, frozen=True):
    """What a csv beside the arrays says of one clip; `other`: another label it also gives it."""

    label: str
    subject: str
    other: str = ""


class ArrayFiles:
    """Arrays (T, K, D) or (M, T, K, D), one clip each, in .npz or .npy files.

    In an .npz the keys name the clips ("train/jump_03/xyz"); ``<clip>/rel`` and ``<clip>/root`` are added;
    or one array (N, T, K, D) of N clips lies beside labels (N,) and, where there are any, subjects (N,).
    The layout follows from K (31: the order of ASF files) or is told with skeleton=ID. Labels and subjects
    come from a csv beside (columns key, label, subject or the like), else from the names. In 3D the unit is
    guessed from the legs, and up from the body.
    """

    title = "Arrays of numbers"
    licence = "That of the data the arrays were made from."

    def __init__(self, skeleton: str = "") -> None:
        self._skeleton = load_skeleton(skeleton).id if skeleton else ""

    def recognises(self, files: FileSet) -> bool:
        return bool(files.named(".npz", ".npy"))

    def read(self, files: FileSet, found: Findings) -> Iterator[SkeletonClip]:
        table = _read_table(files, found)
        for name in files.named(".npz"):
            with found.skipping(own_name(name)):
                rate = _rate(name)
                arrays = NpzFile(files.read(name))
                batch = _batch(arrays)
                if batch is not None:
                    yield from self._of_batch(stem(name), arrays, batch, rate, found)
                    continue
                for clip, key in _clip_keys(arrays):
                    with found.skipping(f"{own_name(name)}, {key}"):
                        values = arrays.read(key)
                        if key.endswith("/rel") and f"{clip}/root" in arrays:
                            values = values + arrays.read(f"{clip}/root")[:, None]
                        yield self._clip(clip, values, rate, table)
        for name in files.named(".npy"):
            with found.skipping(own_name(name)):
                values = read_npy(files.read(name))
                yield self._clip(name.rpartition(".")[0], values, _rate(name), table)

    def _of_batch(
        self, name: str, arrays: NpzFile, batch: tuple[str, str], rate: float, found: Findings
    ) -> Iterator[SkeletonClip]:
        values, labels = arrays.read(batch[0]), arrays.read(batch[1])
        people = next((arrays.read(key) for key in SUBJECTS if key in arrays), None)
        for row, label in enumerate(labels):
            with found.skipping(f"{name}, clip {row}"):
                subject = str(people[row]) if people is not None else ""
                told = {f"{name} {row}": _Row(str(label), subject)}
                yield self._clip(f"{name} {row}", values[row], rate, told)

    def _clip(self, name: str, values: NDArray[Any], rate: float, table: dict[str, _Row]) -> SkeletonClip:
        places = np.asarray(values)
        if places.dtype.kind not in "fiu" or places.ndim not in (3, 4) or places.shape[-1] not in (2, 3):
            raise UserError("It does not hold frames, keypoints and two or three numbers for each.")
        places = places.astype(np.float64) if places.ndim == 4 else places[None].astype(np.float64)
        count, dimensions = places.shape[2:]
        skeleton = self._skeleton or (SOLID if dimensions == 3 else FLAT).get(count, "")
        if not skeleton or len(load_skeleton(skeleton).keypoints) != count:
            raise UserError(
                "There is no layout of {count} keypoints in {dimensions}D here.",
                count=count,
                dimensions=dimensions,
            )
        nothing = (places == 0).all(-1)  # in 3D one keypoint may well be the origin
        places[nothing if dimensions == 2 else nothing & nothing.all(-1, keepdims=True)] = np.nan
        if skeleton == "cmu-31":
            places = places[:, :, [ASF_ORDER.index(bone) for bone in BONES]]
        if dimensions == 3:
            places = _in_metres(places, skeleton)
        told = table.get(name) or table.get(own_name(name)) or _from_names(name)
        if told.other:
            raise UserError(
                "The list gives it two labels: “{one}” and “{other}”.", one=told.label, other=told.other
            )
        parts = [part.lower() for part in name.split("/") if part.lower() in PARTS]
        return make_clip(
            name,
            skeleton,
            places,
            frames_per_s=rate,
            label=told.label,
            subject=told.subject,
            attributes={"split": parts[0]} if parts else {},
        )


def _in_metres(places: NDArray[np.float64], skeleton_id: str) -> NDArray[np.float64]:
    """With legs as long as a person's and the head up, as far as the layout has them."""
    skeleton = load_skeleton(skeleton_id)
    at = {place: places[0][:, k] for k, place in enumerate(skeleton.places)}
    if not {"left_hip", "left_knee", "left_ankle"} <= at.keys():
        return places
    with np.errstate(all="ignore"):
        thigh, shin = at["left_hip"] - at["left_knee"], at["left_knee"] - at["left_ankle"]
        legs = np.linalg.norm(thigh, axis=-1) + np.linalg.norm(shin, axis=-1)
        top = at.get("head", at.get("thorax", at["left_hip"]))
        rising = top - at["left_ankle"]
    known = np.isfinite(legs) & np.isfinite(rising).all(1)
    unit = guess_unit(float(np.median(legs[known]))) if known.any() else None
    if unit is None:
        return places  # of another scale, as of normalised poses: kept as it is
    up = np.median(rising[known], axis=0)
    strength = np.sort(np.abs(up))
    if strength[-1] > 1.5 * strength[-2]:
        places = upright(places, up)
    return places if unit[0] == "m" else places * unit[1]


def _clip_keys(arrays: NpzFile) -> list[tuple[str, str]]:
    """(clip, key) of every array that holds one."""
    found = []
    for key in arrays.names:
        clip, _, leaf = key.rpartition("/")
        if clip and leaf.lower() in LEAVES:
            found.append((clip, key))
        elif not clip and leaf.lower() not in (*LABELS, *SUBJECTS, "fps", "rate"):
            found.append((key, key))
    return found


def _batch(arrays: NpzFile) -> tuple[str, str] | None:
    """The keys of one array of many clips and of their labels, if that is how the file lies."""
    label = next((key for key in LABELS if key in arrays), None)
    if label is None:
        return None
    count = len(arrays.read(label)) if arrays.read(label).ndim == 1 else -1
    for key in arrays.names:
        if key not in (*LABELS, *SUBJECTS):
            values = arrays.read(key)
            if values.ndim in (4, 5) and len(values) == count:
                return key, label
    return None


def _from_names(name: str) -> _Row:
    """Class and performer from a name such as "train/HDM_bd_squat1Reps_001_120" or "jump_s03_e01"."""
    from core.file_formats.hdm05 import NAME

    own = own_name(name)
    match = NAME.fullmatch(own)
    if match:
        return _Row(match[2], match[1].lower())
    person = PERSON.search(own)
    plain = re.sub(r"(?<![a-z])[sepr]\d{1,3}(?![a-z0-9])", "", own, flags=re.IGNORECASE)
    plain = re.sub(r"[\d_\- ]+$", "", plain).strip("_- ")
    folders = [part for part in name.split("/")[:-1] if part.lower() not in PARTS]
    return _Row(plain or (folders[-1] if folders else ""), person[1].lower() if person else "")


def _rate(name: str) -> float:
    match = RATE.search(own_name(name))
    return float(match[1]) if match else 30.0


def _read_table(files: FileSet, found: Findings) -> dict[str, _Row]:
    """By clip what the csv files of the set say, or those beside the one file that it is."""
    texts = [files.text(name) for name in files.named(".csv")]
    if files.path.is_file():
        for path in sorted(files.path.parent.glob("*.csv")):
            with found.skipping(path.name):
                texts.append(path.read_text("utf-8-sig", errors="replace"))
    table: dict[str, _Row] = {}
    for text in texts:
        for row in csv.DictReader(text.splitlines()):
            plain = {str(k).strip().lower(): str(v).strip() for k, v in row.items() if k}
            key = _first(plain, ("key", "clip", "trial", "name", "file"))
            label = _first(plain, ("label", "class", "action", "movement", "description"))
            if key and label:
                subject = _first(plain, ("subject", "actor", "person", "performer"))
                known = table.setdefault(key, _Row(label, subject))
                if label != known.label:
                    table[key] = msgspec.structs.replace(known, other=label)
    return table


def _first(row: dict[str, str], names: tuple[str, ...]) -> str:
    return next((row[name] for name in names if row.get(name)), "")
