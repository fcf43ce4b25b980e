"""ASF and AMC, the skeleton and motion files of CMU and HDM05, as 31 keypoints in metres."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec
import numpy as np

from core.errors import UserError
from core.file_formats.kinematics import Floats, guess_unit, turns, upright

MOST_BONES = 500
MOST_FRAMES = 500_000
SKELETON = "cmu-31"
# The end of which bone is which keypoint of "cmu-31", in its order.
_LEG = ("{s}hipjoint", "{s}femur", "{s}tibia", "{s}foot", "{s}toes")
_ARM = ("{s}clavicle", "{s}humerus", "{s}radius", "{s}wrist", "{s}hand", "{s}fingers", "{s}thumb")
BONES = (
    "root",
    *(bone.format(s=side) for side in "lr" for bone in _LEG),
    *("lowerback", "upperback", "thorax", "lowerneck", "upperneck", "head"),
    *(bone.format(s=side) for side in "lr" for bone in _ARM),
)
LEAST_KNOWN = 12  # bones of the 31 that must be there


class AsfBone(msgspec.Struct, frozen=True, kw_only=True):
    """One bone: its end is `direction` * `length` from its beginning; `axis` turns its own frame."""

    name: str
    direction: tuple[float, float, float] = (0.0, 0.0, 0.0)
    length: float = 0.0
    axis: tuple[float, float, float] = (0.0, 0.0, 0.0)
    axis_order: str = "xyz"
    freedoms: tuple[str, ...] = ()


class AsfSkeleton(msgspec.Struct, frozen=True, kw_only=True):
    """The bones in an order in which parents come first; the first is the root. degrees: of the angles."""

    bones: tuple[AsfBone, ...]
    parents: tuple[int, ...]
    degrees: bool = True


def read_asf(text: str) -> AsfSkeleton:
    """The skeleton in an .asf file. Raises UserError when it is none, ValueError when it is damaged."""
    sections = _sections(text)
    if "bonedata" not in sections or "hierarchy" not in sections:
        raise UserError("It is no skeleton file (.asf).")
    degrees = not any(line.split()[:2] == ["angle", "rad"] for line in sections.get("units", ()))
    bones = {"root": _root(sections.get("root", ()))}
    for block in _blocks(sections["bonedata"]):
        bone = _bone(block)
        bones[bone.name] = bone
    if len(bones) > MOST_BONES:
        raise UserError("It has too many bones.")
    order, parents = ["root"], [-1]
    for line in sections["hierarchy"]:
        parent, *children = line.lower().split() or [""]
        for child in children if parent in order else ():
            if child not in bones or child in order:
                raise UserError("Its bones do not make a tree.")
            order.append(child)
            parents.append(order.index(parent))
    return AsfSkeleton(bones=tuple(bones[name] for name in order), parents=tuple(parents), degrees=degrees)


def read_amc(text: str, skeleton: AsfSkeleton) -> dict[str, Floats]:
    """The values of each bone in each frame: name -> (T, number of its freedoms)."""
    wanted = {bone.name: len(bone.freedoms) for bone in skeleton.bones if bone.freedoms}
    values: dict[str, list[list[float]]] = {name: [] for name in wanted}
    frames = 0
    for line in text.splitlines():
        words = line.split()
        if not words or words[0][0] in "#:":
            continue
        if words[0].isdecimal() and len(words) == 1:
            frames += 1
            if frames > MOST_FRAMES:
                raise UserError("It has too many frames.")
            continue
        name = words[0].lower()
        if name not in wanted or not frames:
            raise UserError("It names a bone that its skeleton does not have: {bone}.", bone=name[:40])
        if len(words) - 1 != wanted[name]:
            raise UserError("It breaks off, or a bone of it has too few values.")
        values[name].append([float(word) for word in words[1:]])
    whole = min((len(rows) for rows in values.values()), default=0)
    if not whole:
        raise UserError("It holds no frames.")
    return {name: np.array(rows[:whole], np.float64) for name, rows in values.items()}


def positions(skeleton: AsfSkeleton, motion: dict[str, Floats]) -> Floats:
    """(T, 31, 3) keypoints of "cmu-31", metres, y up; bones the file has not are NaN.

    Each bone turns by C M C^-1, where C is its axis and M its angles (the first named axis turns first).
    Raises UserError when too few of the bones are known or no unit makes it a person.
    """
    frames = len(next(iter(motion.values())))
    rotations = np.broadcast_to(np.eye(3), (frames, len(skeleton.bones), 3, 3)).copy()
    root = np.zeros((frames, 3))
    for number, bone in enumerate(skeleton.bones):
        angles = motion.get(bone.name)
        if angles is None:
            continue
        own = np.broadcast_to(np.eye(3), (frames, 3, 3))
        for column, freedom in enumerate(bone.freedoms):
            axis = freedom[-1]
            if freedom[0] == "r":
                turn = angles[:, column] if skeleton.degrees else np.rad2deg(angles[:, column])
                own = turns(axis, turn) @ own
            elif freedom[0] == "t" and number == 0:
                root[:, "xyz".index(axis)] = angles[:, column]
        frame = _axis_matrix(bone, skeleton.degrees)
        rotations[:, number] = frame @ own @ frame.T
    ends = _ends(skeleton, rotations, root)
    names = [bone.name for bone in skeleton.bones]
    known = [name in names for name in BONES]
    if sum(known) < LEAST_KNOWN:
        raise UserError("Its bones do not have the names that CMU and HDM05 use.")
    unit = guess_unit(_leg(skeleton))
    if unit is None:
        raise UserError("In no unit are its legs as long as a person's.")
    found = np.full((frames, len(BONES), 3), np.nan)
    for keypoint, name in enumerate(BONES):
        if name in names:
            found[:, keypoint] = ends[:, names.index(name)] * unit[1]
    head, foot = BONES.index("head"), BONES.index("ltibia")
    return upright(found, _rest_up(skeleton, head, foot))


def _ends(skeleton: AsfSkeleton, rotations: Floats, root: Floats) -> Floats:
    """The far end of each bone: the bone's own rotation moves its own end."""
    world = np.empty_like(rotations)
    ends = np.empty((*rotations.shape[:2], 3))
    for number, (bone, parent) in enumerate(zip(skeleton.bones, skeleton.parents, strict=True)):
        if parent < 0:
            world[:, number], ends[:, number] = rotations[:, number], root
        else:
            world[:, number] = world[:, parent] @ rotations[:, number]
            reach = np.array(bone.direction) * bone.length
            ends[:, number] = ends[:, parent] + world[:, number] @ reach
    return ends


def _axis_matrix(bone: AsfBone, degrees: bool) -> Floats:
    matrix = np.eye(3)
    for axis, angle in zip(bone.axis_order, bone.axis, strict=True):
        turn = angle if degrees else float(np.rad2deg(angle))
        matrix = turns(axis, np.array([turn]))[0] @ matrix
    return matrix


def _leg(skeleton: AsfSkeleton) -> float:
    lengths = {bone.name: bone.length for bone in skeleton.bones}
    return max(lengths.get(f"{side}femur", 0) + lengths.get(f"{side}tibia", 0) for side in "lr")


def _rest_up(skeleton: AsfSkeleton, head: int, foot: int) -> Floats:
    """From the foot to the head with all angles 0 (ASF skeletons rest upright)."""
    still = np.broadcast_to(np.eye(3), (1, len(skeleton.bones), 3, 3))
    ends = _ends(skeleton, still, np.zeros((1, 3)))[0]
    names = [bone.name for bone in skeleton.bones]
    if BONES[head] not in names or BONES[foot] not in names:
        return np.array([0.0, 1.0, 0.0])
    up: Floats = ends[names.index(BONES[head])] - ends[names.index(BONES[foot])]
    return up


def _sections(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for raw in text.splitlines():
        line = raw.split("#")[0].strip()
        if line.startswith(":"):
            name, _, rest = line[1:].partition(" ")
            lines = found.setdefault(name.lower(), [])
            if rest.strip():
                lines.append(rest.strip())
        elif line:
            lines.append(line)
    return found


def _blocks(lines: Sequence[str]) -> list[list[list[str]]]:
    blocks: list[list[list[str]]] = []
    for line in lines:
        words = line.lower().split()
        if words == ["begin"]:
            blocks.append([])
        elif words != ["end"] and blocks:
            blocks[-1].append(words)
    return blocks


def _bone(block: Sequence[Sequence[str]]) -> AsfBone:
    said = {words[0]: list(words[1:]) for words in block}
    axis = said.get("axis", ["0", "0", "0", "xyz"])
    bone = AsfBone(
        name=said["name"][0],
        direction=_three(said["direction"]),
        length=float(said["length"][0]),
        axis=_three(axis),
        axis_order=_order(axis[3] if len(axis) > 3 else "xyz"),
        freedoms=tuple(word for word in said.get("dof", ()) if re.fullmatch(r"[rtl][xyz]?", word)),
    )
    if not np.isfinite([*bone.direction, bone.length, *bone.axis]).all():
        raise UserError("A bone of it has no length.")
    return bone


def _root(lines: Sequence[str]) -> AsfBone:
    said = {line.lower().split()[0]: line.lower().split()[1:] for line in lines}
    order = said.get("order", ["tx", "ty", "tz", "rx", "ry", "rz"])
    return AsfBone(
        name="root",
        axis=_three(said.get("orientation", ["0", "0", "0"])),
        axis_order=_order((said.get("axis") or ["xyz"])[0]),
        freedoms=tuple(word for word in order if re.fullmatch(r"[rt][xyz]", word)),
    )


def _three(words: Sequence[str]) -> tuple[float, float, float]:
    x, y, z = (float(word) for word in words[:3])
    return x, y, z


def _order(word: str) -> str:
    if sorted(word) != ["x", "y", "z"]:
        raise UserError("The axes of a bone of it are no axes.")
    return word
