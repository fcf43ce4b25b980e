"""The pose atlas of a package: the posture of every cell of its map, read from the weights."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.model_inputs import PosePreprocessing
from core.models.packages import GraphFile, ModelPackage

UNITS, EXTENT = "units_0", "extent"  # (cells, V * D) and (rows, columns), as the architecture keeps them
MOST_HEADER = 4 << 20
TYPES = {"F32": "<f4", "I64": "<i8", "I32": "<i4"}


def read_atlas(package: ModelPackage, graph: GraphFile) -> NDArray[np.float32] | None:
    """(rows, columns, V, D) the body in each cell of the graph's map; None where there is none to read."""
    if not isinstance(graph.preprocessing, PosePreprocessing):
        return None
    path = Path(package.folder) / f"{graph.name}.safetensors"
    try:
        found = read_tensors(path, (UNITS, EXTENT))
        rows, columns = (int(size) for size in found[EXTENT].ravel())
        units = found[UNITS][: rows * columns]
        postures = units.reshape(rows, columns, -1, graph.preprocessing.dimensions)
    except (OSError, KeyError, ValueError, struct.error):
        return None
    return np.asarray(postures, np.float32)


def read_tensors(path: Path, names: tuple[str, ...]) -> dict[str, NDArray[Any]]:
    """Some tensors of a safetensors file (a header in JSON, then plain numbers).

    Raises OSError, KeyError, ValueError or struct.error where the file does not hold them.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        if not 2 <= length <= min(MOST_HEADER, size):
            raise ValueError("no safetensors file")
        header = json.loads(file.read(length))
        found = {}
        for name in names:
            entry = header[name]
            first, last = entry["data_offsets"]
            if not 0 <= first <= last <= size:
                raise ValueError("a tensor lies outside the file")
            file.seek(8 + length + first)
            numbers = np.frombuffer(file.read(last - first), TYPES[entry["dtype"]])
            found[name] = numbers.reshape(entry["shape"])
    return found
