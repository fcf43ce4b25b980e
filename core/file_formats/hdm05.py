"""HDM05: cut motions ``HDM_bd_cartwheelLHandStart1Reps_001_120`` as AMC with ASF, as C3D, or as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from core.errors import UserError
from core.file_formats.asf_amc import SKELETON, AsfSkeleton, positions, read_amc, read_asf
from core.file_formats.c3d import clip_of_c3d
from core.file_formats.clip_making import make_clip
from core.file_formats.file_sets import FileSet, own_name, stem
from core.file_formats.findings import Findings
from core.file_formats.joint_tables import read_joint_table
from core.motion.clips import SkeletonClip

NAME = re.compile(r"(?:HDM_)?(bd|bk|dg|mm|tr)_(.+?)_(\d{1,4})(?:_(\d{2,3}))?", re.IGNORECASE)
ACTOR = re.compile(r"(?<![a-z])(bd|bk|dg|mm|tr)(?![a-z])", re.IGNORECASE)
FRAMES_PER_S = 120.0
# What tells repetitions of one movement apart in a class name, and how it began; "merged" leaves it out.
REPETITIONS = re.compile(r"\d+(reps|steps|hops)?(?=[A-Z]|$)", re.IGNORECASE)
BEGINNING = re.compile(r"[RL](Hand|Foot|Leg)?Start", re.IGNORECASE)


class Hdm05:
    """HDM05 (Mueller et al. 2007): 130 classes of cut motions, 5 actors (bd, bk, dg, mm, tr), 120 frames/s.

    classes: "all" keeps the names of the files; "merged" takes those that differ only in the number of
    repetitions or in the hand or foot that begins as one. Text dumps of joint positions are read leniently:
    a row of 93 numbers (31 joints of the ASF, x y z) a frame, or 31 rows of three; class and actor from the
    name or the folder. A motion that lies there in several forms is read once: as AMC, else C3D, else text.
    """

    title = "HDM05"
    licence = "Research use with citation; no weights that ship may be trained on it."

    def __init__(self, classes: str = "all") -> None:
        if classes not in ("all", "merged"):
            raise UserError("The classes of HDM05 are either all or merged.")
        self._merged = classes == "merged"

    def recognises(self, files: FileSet) -> bool:
        if "hdm05" in files.name.lower() and files.named(".amc", ".c3d", ".txt", ".csv"):
            return True
        return any(
            own_name(n).lower().startswith("hdm_") or NAME.fullmatch(stem(n))
            for n in files.named(".amc", ".c3d", ".txt")
        )

    def read(self, files: FileSet, found: Findings) -> Iterator[SkeletonClip]:
        skeletons: dict[str, AsfSkeleton] = {}
        used = False
        seen: set[str] = set()
        for name in (
            n for suffix in ((".amc",), (".c3d",), (".txt", ".csv", ".tsv")) for n in files.named(*suffix)
        ):
            label, actor, attributes = self._facts(name)
            if not label or (name.lower().endswith((".txt", ".csv", ".tsv")) and _is_note(name)):
                continue
            if stem(name).lower() in seen and NAME.fullmatch(stem(name)):
                continue
            seen.add(stem(name).lower())
            used = True
            with found.skipping(own_name(name)):
                if name.lower().endswith(".c3d"):
                    clip = clip_of_c3d(files.read(name), stem(name), label, actor, attributes)
                elif name.lower().endswith(".amc"):
                    asf = find_asf(files, name, f"HDM_{actor}")
                    if asf not in skeletons:
                        skeletons[asf] = read_asf(files.text(asf))
                    skeleton = skeletons[asf]
                    motion = read_amc(files.text(name), skeleton)
                    clip = _clip(name, positions(skeleton, motion), label, actor, attributes)
                else:
                    clip = _clip(name, read_joint_table(files.text(name)), label, actor, attributes)
                yield clip
        if not used:
            found.skip(files.name, "no file of it is named as those of HDM05 are")

    def _facts(self, name: str) -> tuple[str, str, dict[str, str]]:
        """Class, actor and more from ``HDM_bd_class_001_120``, or from the folders."""
        folders = name.split("/")[:-1]
        parts = [f.lower() for f in folders if f.lower() in ("train", "test", "val", "validation")]
        attributes = {"split": parts[-1]} if parts else {}
        match = NAME.fullmatch(stem(name))
        if match:
            label, actor = match[2], match[1].lower()
            attributes["trial"] = match[3]
        else:
            actors = [ACTOR.search(part) for part in (stem(name), *reversed(folders))]
            actor = next((found[1].lower() for found in actors if found), "")
            named = [f for f in folders if f.lower() not in attributes.values() and not ACTOR.fullmatch(f)]
            label = named[-1] if named else re.sub(r"[\d_\- ]+$", "", ACTOR.sub("", stem(name))).strip("_- ")
        return (merged_class(label) if self._merged else label), actor, attributes


def merged_class(label: str) -> str:
    """ "walk4StepsRstart" and "walk2StepsLstart" are both "walk", "squat3Reps" is "squat"."""
    plain = BEGINNING.sub("", label)
    plain = REPETITIONS.sub("", plain)
    return plain.strip("_- ") or label


def find_asf(files: FileSet, name: str, wanted: str) -> str:
    """The skeleton file of an .amc file: the one called `wanted`, or the only one of its folder.

    Raises UserError when there is none.
    """
    folder = name.rpartition("/")[0]
    skeletons = files.named(".asf")
    named = [s for s in skeletons if stem(s).lower() == wanted.lower()]
    beside = [s for s in named if s.rpartition("/")[0] == folder]
    alone = [s for s in skeletons if s.rpartition("/")[0] == folder]
    if beside or named:
        return (beside or named)[0]
    if len(alone) == 1:
        return alone[0]
    raise UserError("Its skeleton file {wanted}.asf is missing.", wanted=wanted)


def _is_note(name: str) -> bool:
    return any(
        word in own_name(name).lower() for word in ("readme", "licen", "index", "class", "label", "list")
    )


def _clip(name: str, places: np.ndarray, label: str, actor: str, attributes: dict[str, str]) -> SkeletonClip:
    match = NAME.fullmatch(stem(name))
    rate = float(match[4]) if match and match[4] else FRAMES_PER_S
    return make_clip(
        stem(name),
        SKELETON,
        places[None],
        frames_per_s=rate,
        label=label,
        subject=actor,
        attributes=attributes,
    )
