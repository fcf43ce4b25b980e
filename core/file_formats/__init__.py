"""Data sets of other people: one reader each, in one table, behind one door (`data_sets.read_data_set`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from core.file_formats.file_sets import FileSet
from core.file_formats.findings import Findings
from core.motion.clips import SkeletonClip
from core.motion.sequences import LabelledSequence

# In the order in which "auto" asks them: those known by their own names before those known by a suffix.
FORMATS: dict[str, str] = {
    "projects": "core.file_formats.projects:Projects",
    "kinescribe_clips": "core.file_formats.kinescribe_clips:KinescribeClips",
    "msr_action3d": "core.file_formats.msr_action3d:MsrAction3D",
    "utkinect": "core.file_formats.utkinect:UTKinect",
    "ntu_skeleton": "core.file_formats.ntu_skeleton:NtuSkeleton",
    "uiprmd": "core.file_formats.uiprmd:UiPrmd",
    "kimore": "core.file_formats.kimore:Kimore",
    "pose_trainer": "core.file_formats.pose_trainer:PoseTrainer",
    "cmu": "core.file_formats.cmu:Cmu",
    "hdm05": "core.file_formats.hdm05:Hdm05",
    "pyskl": "core.file_formats.pyskl:Pyskl",
    "bvh": "core.file_formats.bvh:Bvh",
    "c3d": "core.file_formats.c3d:C3d",
    "arrays": "core.file_formats.array_files:ArrayFiles",
}

SEQUENCE_FORMATS: dict[str, str] = {
    "projects": "core.file_formats.project_sequences:ProjectSequences",
    "kinescribe_clips": "core.file_formats.kinescribe_clips:KinescribeClips",
    "utkinect": "core.file_formats.utkinect:UTKinect",
    "pku_mmd": "core.file_formats.pku_mmd:PkuMmd",
    "charades": "core.file_formats.charades:Charades",
    "tsu": "core.file_formats.tsu:Tsu",
}


class DataSetReader(Protocol):
    """Reads one form of skeleton data set.

    title, licence: what a person is told of it; the licence says what the data may be used for
    recognises: whether the names of these files (nothing is opened) look like this form
    read: the clips one by one, positions in metres (y up, right-handed) or in px (x right, y down); what
          cannot be used is told to `found` with the reason and left out. Raises UserError when the whole is
          not of this form.
    Members are made with the choices of `read_data_set` as keyword arguments.
    """

    title: str
    licence: str

    def recognises(self, files: FileSet) -> bool: ...

    def read(self, files: FileSet, found: Findings) -> Iterator[SkeletonClip]: ...


class SequenceReader(Protocol):
    """Reads one form of untrimmed recordings with what was labelled along them; else as `DataSetReader`."""

    title: str
    licence: str

    def recognises(self, files: FileSet) -> bool: ...

    def read_sequences(self, files: FileSet, found: Findings) -> Iterator[LabelledSequence]: ...
