"""Data sets of other people: one reader each, in one table, behind one door (`data_sets.read_data_set`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from core.file_formats.file_sets import FileSet
from core.file_formats.findings import Findings
from core.motion.clips import SkeletonClip

FORMATS: dict[str, str] = {
    "msr_action3d": "core.file_formats.msr_action3d:MsrAction3D",
    "utkinect": "core.file_formats.utkinect:UTKinect",
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
