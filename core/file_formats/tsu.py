"""Toyota Smarthome Untrimmed: a list of events a video (CSV), its poses, and the official halves (JSON)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.errors import UserError
from core.file_formats.clip_making import make_clip
from core.file_formats.estimated_poses import poses_by_video, read_dimensions, read_estimated
from core.file_formats.file_sets import FileSet, own_name, stem
from core.file_formats.findings import Findings
from core.file_formats.timed_actions import Listed, read_listed, read_table, spans_between
from core.motion.sequences import LabelledSequence

VIDEO = re.compile(r"(P\d+)_?(T\d+)_?(C\d+)")
COLUMNS = ("event", "start_frame", "end_frame")
HALVES = {"cs": "xsub", "cv": "xview"}
LIST = re.compile(r".*_(CS|CV)(_\d+)?\.json", re.IGNORECASE)
# Two sub-activities that the makers count as the activity they are part of: 51 classes of 53 names.
MERGED = {"Make_coffee.Get_water": "Get_water", "Make_tea.Insert_tea_bag": "Insert_tea_bag"}


class Tsu:
    """TSU (Dai et al., TPAMI 2022): 536 videos of 18 seniors at home, 51 activities that overlap.

    What of the form is known: ``P02T02C03.csv`` with the columns event, start_frame, end_frame (both belong
    to the event); poses of LCR-Net as JSON (see `core.file_formats.estimated_poses`); the halves in
    ``smarthome_CS_51.json`` (cross-subject) and ``..._CV_51.json`` (cross-view). The form is known from
    public tools that read it, not from the data, which are given on request only.
    fps: of the videos, whose files say it; 20 as far as is known. labels: "merged" (51), "original" (53).
    """

    title = "Toyota Smarthome Untrimmed"
    licence = "On request, for research; no weights that ship may be trained on it."

    def __init__(self, dimensions: str = "2", fps: str = "20", labels: str = "merged") -> None:
        self._dimensions = read_dimensions(dimensions)
        if labels not in ("merged", "original"):
            raise UserError("The labels of TSU are either merged or original.")
        self._merged = MERGED if labels == "merged" else {}
        self._fps = float(fps) if re.fullmatch(r"\d{1,3}(\.\d+)?", fps) else 0.0
        if self._fps <= 0:
            raise UserError("The frames a second are a number above 0.")

    def recognises(self, files: FileSet) -> bool:
        return any(VIDEO.fullmatch(stem(name)) for name in files.named(".csv"))

    def read_sequences(self, files: FileSet, found: Findings) -> Iterator[LabelledSequence]:
        halves = _halves(files, found)
        lists = {stem(name): name for name in files.named(".csv") if VIDEO.fullmatch(stem(name))}
        poses = poses_by_video(files, list(lists))
        for video, name in sorted(lists.items()):
            with found.skipping(own_name(name)):
                if video not in poses:
                    raise UserError("There are no poses for this video.")
                match = VIDEO.fullmatch(video)
                assert match is not None
                person, take, camera = match.groups()
                clip = make_clip(
                    video,
                    "coco-17",
                    read_estimated(files, poses[video], self._dimensions),
                    frames_per_s=self._fps,
                    subject=person,
                    attributes={"camera": camera, "take": take}
                    | {half: told[video].subset for half, told in halves.items() if video in told},
                )
                yield LabelledSequence(
                    clip=clip,
                    times_s=clip.frames / self._fps,
                    spans=spans_between(clip.frames, self._events(files.text(name))),
                )

    def _events(self, text: str) -> Iterator[tuple[str, float, float]]:
        for row in read_table(text, COLUMNS):
            event = row["event"].strip()
            if not event:
                raise UserError("It lacks a column: {columns}.", columns="event")
            yield self._merged.get(event, event), float(row["start_frame"]), float(row["end_frame"])


def _halves(files: FileSet, found: Findings) -> dict[str, dict[str, Listed]]:
    """By the attribute's name what the lists of halves say."""
    halves: dict[str, dict[str, Listed]] = {}
    for name in files.named(".json"):
        match = LIST.fullmatch(own_name(name))
        if match:
            with found.skipping(own_name(name)):
                halves[HALVES[match[1].lower()]] = read_listed(files.read(name))
    return halves
