"""CMU motion capture: ASF/AMC as the university publishes them, and our npz of 17 keypoints with csv."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

import numpy as np

from core.errors import UserError
from core.file_formats.arrays import NpzFile
from core.file_formats.asf_amc import SKELETON, AsfSkeleton, positions, read_amc, read_asf
from core.file_formats.clip_making import make_clip
from core.file_formats.file_sets import FileSet, own_name, stem
from core.file_formats.findings import Findings
from core.file_formats.hdm05 import find_asf
from core.motion.clips import SkeletonClip

TRIAL = re.compile(r"0*(\d+)_0*(\d+)")
FRAMES_PER_S = 120.0
NPZ_FRAMES_PER_S = 30.0


class Cmu:
    """The CMU Graphics Lab Motion Capture Database (mocap.cs.cmu.edu, funded by NSF EIA-0196217).

    .amc files need the .asf of their subject (or in their folder). Labels are the descriptions of a csv
    beside them (columns trial or subject, and description), else the folder or nothing. In an .npz,
    ``<trial>/root`` (T, 3) and ``<trial>/rel`` (T, 17, 3), with ``<trial>/toe`` (T, 2, 3) where there are
    toes, in metres, y up; "train/jumping_3" is a clip of the class jumping.
    """

    title = "CMU motion capture"
    licence = (
        "Free for all uses, weights that ship among them; not to be resold as data. Name mocap.cs.cmu.edu."
    )

    def recognises(self, files: FileSet) -> bool:
        if any(TRIAL.fullmatch(stem(name)) for name in files.named(".amc")):
            return True
        return any("cmu" in own_name(name).lower() for name in files.named(".npz"))

    def read(self, files: FileSet, found: Findings) -> Iterator[SkeletonClip]:
        descriptions = _descriptions(files, found)
        skeletons: dict[str, AsfSkeleton] = {}
        for name in files.named(".amc"):
            with found.skipping(own_name(name)):
                match = TRIAL.fullmatch(stem(name))
                subject = stem(name).rpartition("_")[0] if match else ""
                asf = find_asf(files, name, subject)
                if asf not in skeletons:
                    skeletons[asf] = read_asf(files.text(asf))
                motion = read_amc(files.text(name), skeletons[asf])
                yield make_clip(
                    stem(name),
                    SKELETON,
                    positions(skeletons[asf], motion)[None],
                    frames_per_s=FRAMES_PER_S,
                    label=descriptions.get(_trial(stem(name)), ""),
                    subject=subject,
                )
        for name in files.named(".npz"):
            with found.skipping(own_name(name)):
                arrays = NpzFile(files.read(name))
                for key in arrays.names:
                    if key.endswith("/rel"):
                        with found.skipping(f"{own_name(name)}, {key}"):
                            yield _clip_of_arrays(arrays, key.removesuffix("/rel"), descriptions)


def _clip_of_arrays(arrays: NpzFile, trial: str, descriptions: dict[str, str]) -> SkeletonClip:
    rel = arrays.read(f"{trial}/rel").astype(np.float32)
    root = arrays.read(f"{trial}/root").astype(np.float32)
    if rel.ndim != 3 or rel.shape[1:] != (17, 3) or root.shape != (len(rel), 3):
        raise UserError("It does not hold 17 keypoints and their root.")
    toe = arrays.read(f"{trial}/toe").astype(np.float32) if f"{trial}/toe" in arrays else None
    if toe is not None and toe.shape == (len(rel), 2, 3):
        rel = np.concatenate([rel, toe], 1)
    own = trial.rpartition("/")[2]
    match = TRIAL.fullmatch(own)
    label = descriptions.get(_trial(own), "") if match else re.sub(r"_?\d+$", "", own)
    return make_clip(
        own,
        f"h36m-{rel.shape[1]}",
        (root[:, None] + rel)[None],
        frames_per_s=NPZ_FRAMES_PER_S,
        label=label,
        subject=own.rpartition("_")[0] if match else "",
        attributes={"part": trial.rpartition("/")[0]} if "/" in trial else {},
    )


def _trial(name: str) -> str:
    """ "01_02" and "1_2" are the same trial."""
    match = TRIAL.fullmatch(name)
    return f"{match[1]}_{match[2]}" if match else name


def _descriptions(files: FileSet, found: Findings) -> dict[str, str]:
    """By trial what it shows, from the csv files of the set, or beside the one file that it is."""
    texts = {own_name(name): files.text(name) for name in files.named(".csv")}
    if files.path.is_file():
        for path in sorted(files.path.parent.glob("*.csv")):
            with found.skipping(path.name):
                texts[path.name] = path.read_text("utf-8-sig", errors="replace")
    known: dict[str, str] = {}
    for text in texts.values():
        for row in csv.DictReader(text.splitlines()):
            plain = {str(k).strip().lower(): str(v).strip() for k, v in row.items() if k}
            trial = plain.get("trial", "")
            if "trial #" in plain:
                trial = f"{plain.get('subject', '')}_{plain['trial #']}"
            description = plain.get("description") or plain.get("motion description") or ""
            if description:
                known.setdefault(_trial(trial), description)
    return known
