"""Model packages that are written are read back the same."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from core.models.packages import Calibration, Licence, graph_bytes, read_package
from core.models.writing import package_toml, write_package
from tests.helpers.made_networks import graph, package


def test_a_written_package_is_read_back_the_same(tmp_path: Path) -> None:
    content = b"not really a graph"
    one = msgspec.structs.replace(
        graph(explains=("frame_weights",)),
        bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    made = package(
        one,
        calibration=Calibration(temperature=1.25, least=0.4, least_of={"stand still": 0.5}),
        scores={"ECE": 0.02, "top-1 of held-out people": 0.9},
    )
    write_package(tmp_path, made, {one.name: content})
    read = read_package(tmp_path)
    assert msgspec.structs.replace(read, folder="") == made
    assert graph_bytes(read, one.name) == content


@given(st.text(), st.floats(allow_nan=False, allow_subnormal=False))
def test_any_text_and_number_survives(text: str, number: float) -> None:
    made = package(
        name=text, licence=Licence("a", "b", text, text), scores={text: number}, classes=(text, "unknown")
    )
    read = msgspec.toml.decode(package_toml(made), type=type(made))
    assert read == made
