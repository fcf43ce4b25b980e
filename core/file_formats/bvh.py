"""BVH motion capture: a tree of joints with channels, as places in metres, mapped to "smpl-24" by names."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
import numpy as np

from core.errors import UserError
from core.file_formats.clip_making import make_clip
from core.file_formats.file_sets import FileSet, own_name, stem
from core.file_formats.findings import Findings
from core.file_formats.kinematics import Floats, guess_unit, place_joints, turns, upright
from core.motion.clips import SkeletonClip
from core.motion.skeletons import load_skeleton

SKELETON = "smpl-24"
LEAST_KNOWN = 12  # keypoints of the 24 that the names must give
MOST_JOINTS, MOST_VALUES = 1000, 200_000_000
# Names of joints without side, prefix and punctuation, as keypoints of "smpl-24" (first found wins).
NAMES = {
    "pelvis": ("hips", "hip", "pelvis", "root", "reference"),
    "neck": ("neck", "neck1", "lowerneck", "neck01"),
    "head": ("head",),
}
SIDED = {
    "hip": ("upleg", "thigh", "hip", "upperleg", "femur", "uplegroll"),
    "knee": ("leg", "knee", "shin", "calf", "lowleg", "lowerleg", "tibia"),
    "ankle": ("foot", "ankle"),
    "foot": ("toebase", "toe", "toes", "ball", "foottoe", "footend", "ankleend"),
    "collar": ("shoulder", "collar", "clavicle", "collarbone"),
    "shoulder": ("arm", "uparm", "upperarm", "shoulder", "humerus"),
    "elbow": ("forearm", "elbow", "lowarm", "lowerarm", "radius"),
    "wrist": ("hand", "wrist"),
    "hand": (
        "handmiddle1",
        "middle1",
        "handindex1",
        "index1",
        "fingerbase",
        "fingers",
        "handend",
        "wristend",
    ),
}


class BvhJoint(msgspec.Struct, frozen=True, kw_only=True):
    """One joint: its place in its parent's frame, and what its channels are ("Xposition" ...)."""

    name: str
    parent: int
    offset: tuple[float, float, float]
    channels: tuple[str, ...] = ()


class BvhMotion(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The joints (parents first; "End Site" is called after its joint) and the values (T, channels)."""

    joints: tuple[BvhJoint, ...]
    values: Floats
    frame_s: float


class Bvh:
    """BVH files (Biovision, as CMU conversions, Mixamo, FreeBVH, Rokoko and others write them).

    label: "folder" takes the name of the folder a file lies in as its class, "name" the file's name without
    numbers. Units are guessed from the length of the legs (metres, centimetres, millimetres, inches, CMU
    units), which axis is up from the resting pose. Joints are known by their names.
    """

    title = "BVH"
    licence = "That of whoever recorded the motion."

    def __init__(self, label: str = "name") -> None:
        if label not in ("folder", "name"):
            raise UserError("The label of a BVH file comes from its folder or its name.")
        self._from_folder = label == "folder"

    def recognises(self, files: FileSet) -> bool:
        return bool(files.named(".bvh"))

    def read(self, files: FileSet, found: Findings) -> Iterator[SkeletonClip]:
        for name in files.named(".bvh"):
            with found.skipping(own_name(name)):
                motion = read_bvh(files.text(name))
                parts = name.split("/")
                folder = parts[-2] if len(parts) > 1 else ""
                plain = re.sub(r"[\d_\- ]+$", "", stem(name))
                yield make_clip(
                    stem(name),
                    SKELETON,
                    body_places(motion)[None],
                    frames_per_s=1 / motion.frame_s,
                    label=folder if self._from_folder else plain,
                )


def read_bvh(text: str) -> BvhMotion:
    """Take a BVH file apart. Raises UserError or ValueError when it is none or damaged."""
    head, separator, tail = text.partition("MOTION")
    if not separator or "HIERARCHY" not in head:
        raise UserError("It is no BVH file.")
    joints = _hierarchy(head.split())
    match = re.match(r"\s*Frames:\s*(\d+)\s+Frame\s+Time:\s*(\S+)\s*", tail, re.IGNORECASE)
    if match is None:
        raise UserError("It does not say how many frames it has.")
    frames, frame_s = int(match[1]), float(match[2])
    channels = sum(len(joint.channels) for joint in joints)
    if not frames or not channels or frames * channels > MOST_VALUES:
        raise UserError("It has no frames, or too many.")
    values = np.array(tail[match.end() :].split(), np.float64)
    whole = min(len(values) // channels, frames)
    if not whole:
        raise UserError("It breaks off before its first frame.")
    if not 1e-4 <= frame_s <= 10:
        frame_s = 1 / 30
    return BvhMotion(
        joints=joints, values=values[: whole * channels].reshape(whole, channels), frame_s=frame_s
    )


def joint_places(motion: BvhMotion) -> Floats:
    """(T, J, 3) in the file's own units and axes.

    A joint turns by its rotation channels, the first outermost; position channels stand in place of its
    offset, as most programs write and read them.
    """
    frames = len(motion.values)
    rotations = np.broadcast_to(np.eye(3), (frames, len(motion.joints), 3, 3)).copy()
    offsets = np.broadcast_to(
        np.array([j.offset for j in motion.joints]), (frames, len(motion.joints), 3)
    ).copy()
    column = 0
    for number, joint in enumerate(motion.joints):
        for channel in joint.channels:
            axis, kind = channel[0].lower(), channel[1:].lower()
            if kind == "rotation":
                rotations[:, number] = rotations[:, number] @ turns(axis, motion.values[:, column])
            else:
                offsets[:, number, "xyz".index(axis)] = motion.values[:, column]
            column += 1
    return place_joints([joint.parent for joint in motion.joints], offsets, rotations)[0]


def body_places(motion: BvhMotion) -> Floats:
    """(T, 24, 3) of "smpl-24" in metres, y up; keypoints the file has not are NaN.

    Raises UserError when too few joints have known names, or no unit makes it a person.
    """
    rows = joints_by_keypoint([joint.name for joint in motion.joints])
    if len(rows) < LEAST_KNOWN:
        names = ", ".join(joint.name for joint in motion.joints[:6])
        raise UserError("The names of its joints are not those of a body: {names} ...", names=names[:120])
    rest = _rest(motion)
    rows |= _spine(motion, rows, rest)
    keypoints = load_skeleton(SKELETON).keypoints
    at = {keypoint: rest[row] for keypoint, row in rows.items()}
    legs = [
        float(
            np.linalg.norm(at[f"{s}_hip"] - at[f"{s}_knee"])
            + np.linalg.norm(at[f"{s}_knee"] - at[f"{s}_ankle"])
        )
        for s in ("left", "right")
        if {f"{s}_hip", f"{s}_knee", f"{s}_ankle"} <= rows.keys()
    ]
    unit = guess_unit(max(legs, default=0.0))
    if unit is None:
        raise UserError("In no unit are its legs as long as a person's.")
    places = joint_places(motion)
    found = np.full((len(places), len(keypoints), 3), np.nan)
    for keypoint, row in rows.items():
        found[:, keypoints.index(keypoint)] = places[:, row] * unit[1]
    _fill_spine(found, keypoints)
    feet = [at[k] for k in ("left_ankle", "right_ankle") if k in at]
    return upright(found, at.get("head", at.get("neck", rest[0])) - np.mean(feet, axis=0))


def joints_by_keypoint(names: list[str]) -> dict[str, int]:
    """Which joint (by its row) is which keypoint of "smpl-24", as far as the names say."""
    plain: dict[str, int] = {}
    for row, name in enumerate(names):
        plain.setdefault(plain_name(name), row)
    found: dict[str, int] = {}

    def take(keypoint: str, wanted: tuple[str, ...]) -> None:
        for name in wanted:
            row = plain.get(name)
            if row is not None and row not in found.values():
                found[keypoint] = row
                return

    for keypoint, wanted in NAMES.items():
        take(keypoint, wanted)
    for side in ("left", "right"):
        # "LeftShoulder" is the collar where there is a "LeftArm", else the shoulder itself.
        has_arm = any(side + name in plain for name in ("arm", "uparm", "upperarm", "humerus"))
        for place, wanted in SIDED.items():
            if place == "collar" and not has_arm:
                wanted = tuple(name for name in wanted if name != "shoulder")
            take(f"{side}_{place}", tuple(side + name for name in wanted))
    return found


def _spine(motion: BvhMotion, rows: dict[str, int], rest: Floats) -> dict[str, int]:
    """The joints between pelvis and neck by their order, whatever they are called (programs disagree)."""
    if "neck" not in rows or "pelvis" not in rows:
        return {}
    between: list[int] = []
    row = motion.joints[rows["neck"]].parent
    while row >= 0 and row != rows["pelvis"]:
        if np.linalg.norm(rest[row] - rest[rows["pelvis"]]) > 1e-3 * np.linalg.norm(rest[rows["neck"]]):
            between.insert(0, row)
        row = motion.joints[row].parent
    # A joint in the place of the neck is not of the spine; of what is left the last one bears the arms.
    between = [row for row in between if not np.allclose(rest[row], rest[rows["neck"]])]
    if len(between) < 2:
        return {"spine2": between[0]} if between else {}
    found = {"spine1": between[0], "spine3": between[-1]}
    return found | ({"spine2": between[len(between) // 2]} if len(between) > 2 else {})


def _fill_spine(found: Floats, keypoints: tuple[str, ...]) -> None:
    """Where a file has fewer joints in the spine, the others lie midway (in place)."""
    for missing, below, above in (
        ("spine2", "spine1", "spine3"),
        ("spine2", "pelvis", "neck"),
        ("spine1", "pelvis", "spine2"),
        ("spine3", "spine2", "neck"),
    ):
        column = keypoints.index(missing)
        if np.isnan(found[:, column]).all():
            found[:, column] = (found[:, keypoints.index(below)] + found[:, keypoints.index(above)]) / 2


def plain_name(name: str) -> str:
    """A joint's name without prefix and punctuation, small, its side in front: "mixamorig:LeftUpLeg",
    "l_thigh" and "Thigh.L" become "leftupleg" and "leftthigh"."""
    words = re.sub(r"([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])", r"\1\3 \2", name.split(":")[-1])
    parts = [part for part in re.split(r"[^A-Za-z0-9]+", words) if part]
    if (
        parts
        and parts[0].lower() in ("bip01", "bip", "mixamorig", "b", "def", "valve", "biped")
        and len(parts) > 1
    ):
        parts = parts[1:]
    lower = [part.lower() for part in parts]
    side = ""
    for short, long in (("l", "left"), ("r", "right")):
        if short in lower or long in lower:
            side = long
            lower = [part for part in lower if part not in (short, long)]
    return side + "".join(lower)


def _rest(motion: BvhMotion) -> Floats:
    """(J, 3) where the joints are while nothing turns."""
    still = np.broadcast_to(np.eye(3), (1, len(motion.joints), 3, 3))
    offsets = np.array([joint.offset for joint in motion.joints])
    places: Floats = place_joints([joint.parent for joint in motion.joints], offsets, still)[0][0]
    return places


def _hierarchy(words: list[str]) -> tuple[BvhJoint, ...]:
    joints: list[BvhJoint] = []
    open_joints: list[int] = []
    at = 0
    while at < len(words):
        word = words[at].upper()
        if word in ("ROOT", "JOINT", "END"):
            stop = words.index("{", at)
            name = " ".join(words[at + 1 : stop])
            parent = open_joints[-1] if open_joints else -1
            if word == "END":
                name = f"{joints[parent].name}End" if joints else "End"
            elif parent < 0 and joints:
                raise UserError("It has more than one root.")
            joints.append(BvhJoint(name=name, parent=parent, offset=(0.0, 0.0, 0.0)))
            open_joints.append(len(joints) - 1)
            if len(joints) > MOST_JOINTS:
                raise UserError("It has too many joints.")
            at = stop + 1
        elif word == "OFFSET":
            x, y, z = (float(value) for value in words[at + 1 : at + 4])
            joints[open_joints[-1]] = msgspec.structs.replace(joints[open_joints[-1]], offset=(x, y, z))
            at += 4
        elif word == "CHANNELS":
            count = int(words[at + 1])
            channels = tuple(words[at + 2 : at + 2 + count])
            if len(channels) != count or not all(
                re.fullmatch("[XYZ](position|rotation)", c, re.I) for c in channels
            ):
                raise UserError("The channels of a joint of it are not known.")
            joints[open_joints[-1]] = msgspec.structs.replace(joints[open_joints[-1]], channels=channels)
            at += 2 + count
        elif word == "}":
            open_joints.pop()
            at += 1
        else:
            at += 1
    if not joints or open_joints:
        raise UserError("Its joints do not make a tree.")
    return tuple(joints)
