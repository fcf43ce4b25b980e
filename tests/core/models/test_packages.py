"""Model packages are what they say, and a broken one is refused with words."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.errors import UserError
from core.models.packages import graph_bytes, list_packages, load_package, read_package
from core.paths import models_dir

SHIPPED = ("blazepose", "mediapipe-faces", "mediapipe-hands")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the smallest shipped package."""
    return Path(shutil.copytree(models_dir() / "mediapipe-faces", tmp_path / "mediapipe-faces"))


@pytest.mark.parametrize("package_id", SHIPPED)
def test_a_shipped_package_is_whole_and_free_to_use(package_id: str) -> None:
    package = load_package(package_id)
    assert package.licence.code == package.licence.weights == "Apache-2.0"
    assert "mediapipe" in package.licence.origin
    for graph in package.graphs:
        assert len(graph_bytes(package, graph.name)) == graph.bytes


def test_the_shipped_packages_are_listed() -> None:
    assert set(SHIPPED) <= {package.id for package in list_packages()}


def test_the_weights_stay_within_what_was_agreed() -> None:
    def size(package_id: str) -> int:
        return sum(graph.bytes for graph in load_package(package_id).graphs)

    assert size("blazepose") <= 14_000_000
    assert size("mediapipe-hands") + size("mediapipe-faces") <= 8_000_000


def test_an_unknown_model_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UserError) as raised:
        load_package("skynet")
    assert "blazepose" in raised.value.hint


def test_a_changed_graph_is_refused(copied: Path) -> None:
    graph = copied / "detector.onnx"
    content = bytearray(graph.read_bytes())
    content[5000] ^= 1
    graph.write_bytes(bytes(content))
    with pytest.raises(UserError, match="damaged or was changed"):
        graph_bytes(read_package(copied), "detector")


def test_a_missing_graph_is_named(copied: Path) -> None:
    (copied / "detector.onnx").unlink()
    with pytest.raises(UserError, match=r"detector\.onnx"):
        graph_bytes(read_package(copied), "detector")


def test_a_description_with_an_unknown_field_is_refused(copied: Path) -> None:
    manifest = copied / "model.toml"
    manifest.write_text("surprise = 1\n" + manifest.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(UserError, match="surprise"):
        read_package(copied)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"id = ", b'id = "x"'])
def test_a_broken_description_is_refused(copied: Path, content: bytes) -> None:
    (copied / "model.toml").write_bytes(content)
    with pytest.raises(UserError, match="not understood"):
        read_package(copied)


def test_a_package_may_not_name_files_outside_its_folder(copied: Path) -> None:
    manifest = copied / "model.toml"
    text = manifest.read_text(encoding="utf-8").replace('"detector.onnx"', '"../detector.onnx"')
    manifest.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match="outside"):
        read_package(copied)


def test_a_broken_package_of_the_person_does_not_hide_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KINESCRIBE_HOME", str(tmp_path))
    broken = tmp_path / "data" / "models" / "broken"
    broken.mkdir(parents=True)
    (broken / "model.toml").write_text("nonsense", encoding="utf-8")
    assert "blazepose" in {package.id for package in list_packages()}
