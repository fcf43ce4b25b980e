"""Reference performances: movements kept in the person's own folder, to be compared with in any session."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import msgspec
import numpy as np

from app.scene3d.figure import Floats
from core.atomic_files import write_bytes
from core.errors import UserError
from core.paths import user_data_dir

SUFFIX = ".npz"
MOST_BYTES = 64 * 1024 * 1024


class Movement(msgspec.Struct, frozen=True, eq=False):
    """A stretch of one body: m (T, K, 3) metres, scores (T, K), times_s (T,) from 0, in a layout."""

    name: str
    skeleton: str
    m: Floats
    scores: Floats
    times_s: Floats


def references_dir() -> Path:
    """The folder of references; made when it is not there."""
    folder = user_data_dir() / "references"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def reference_names() -> list[str]:
    """The names of what was kept, sorted."""
    return sorted(path.stem for path in references_dir().glob(f"*{SUFFIX}"))


def keep_reference(movement: Movement) -> Path:
    """Write a movement under its name; one of that name is replaced. Raises UserError when it cannot be."""
    name = re.sub(r"[^\w\- ]+", "_", movement.name).strip()[:80]
    if not name:
        raise UserError("A reference needs a name.")
    raw = io.BytesIO()
    arrays = {"m": movement.m, "scores": movement.scores, "times_s": movement.times_s}
    np.savez_compressed(raw, skeleton=np.array(movement.skeleton), **arrays)  # type: ignore[arg-type]
    path = references_dir() / f"{name}{SUFFIX}"
    try:
        write_bytes(path, raw.getvalue())
    except OSError as error:
        raise UserError("The reference could not be saved.", hint=str(error)) from error
    return path


def read_reference(name: str) -> Movement:
    """A kept movement. Raises UserError when it is gone or is none."""
    path = references_dir() / f"{name}{SUFFIX}"
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ValueError("too large")
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as read:
            m, scores = np.asarray(read["m"], np.float32), np.asarray(read["scores"], np.float32)
            times_s, skeleton = np.asarray(read["times_s"], np.float32), str(read["skeleton"])
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise UserError(
            "The reference {name} cannot be read.", hint="Keep it once more.", name=name
        ) from error
    if m.ndim != 3 or m.shape[2] != 3 or scores.shape != m.shape[:2] or times_s.shape != m.shape[:1]:
        raise UserError("The reference {name} cannot be read.", hint="Keep it once more.", name=name)
    return Movement(name, skeleton, m, scores, times_s)
