"""The pose atlas of a package, read from its weights; what holds none is no atlas."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import msgspec
import numpy as np
import pytest

from core.models.atlas import read_atlas
from tests.helpers.made_networks import graph, package


def write(path: Path, **tensors: np.ndarray) -> None:
    header, parts, at = {}, [], 0
    for name, values in tensors.items():
        raw = values.tobytes()
        kind = {"f": "F32", "i": "I64"}[values.dtype.kind]
        header[name] = {"dtype": kind, "shape": list(values.shape), "data_offsets": [at, at + len(raw)]}
        parts.append(raw)
        at += len(raw)
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(parts))


@pytest.fixture
def made(tmp_path: Path):  # type: ignore[no-untyped-def]
    return msgspec.structs.replace(package(graph()), folder=str(tmp_path))


def test_the_cells_of_the_map_are_bodies(made, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    units = np.arange(9 * 34, dtype=np.float32).reshape(9, 34)
    write(tmp_path / "net.safetensors", units_0=units, extent=np.array([2, 3]))
    atlas = read_atlas(made, made.graphs[0])
    assert atlas is not None and atlas.shape == (2, 3, 17, 2)
    assert atlas[1, 0].ravel().tolist() == units[3].tolist()


@pytest.mark.parametrize(
    "content",
    [None, b"", b"\xff" * 40, struct.pack("<Q", 2) + b"{}", struct.pack("<Q", 10**9) + b"{}"],
)
def test_a_file_without_an_atlas_gives_none(made, tmp_path: Path, content: bytes | None) -> None:  # type: ignore[no-untyped-def]
    if content is not None:
        (tmp_path / "net.safetensors").write_bytes(content)
    assert read_atlas(made, made.graphs[0]) is None


def test_a_tensor_that_lies_outside_the_file_gives_none(made, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    units = np.zeros((4, 34), np.float32)
    write(tmp_path / "net.safetensors", units_0=units, extent=np.array([2, 2]))
    raw = (tmp_path / "net.safetensors").read_bytes()
    (tmp_path / "net.safetensors").write_bytes(raw[:-40])
    assert read_atlas(made, made.graphs[0]) is None
