"""Writes model packages: the graphs first, then the model.toml that names them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from core.atomic_files import write_bytes
from core.models.packages import ModelPackage


def write_package(folder: Path, package: ModelPackage, graphs: Mapping[str, bytes]) -> None:
    """The package in `folder`: `graphs` holds the ONNX file of every graph by the graph's name."""
    folder.mkdir(parents=True, exist_ok=True)
    for graph in package.graphs:
        write_bytes(folder / graph.file, graphs[graph.name])
    write_bytes(folder / "model.toml", package_toml(package).encode())


def package_toml(package: ModelPackage) -> str:
    """The text of model.toml."""
    told: dict[str, Any] = msgspec.to_builtins(package)
    told.pop("folder")
    if package.task != "segments":
        told.pop("head")
    graphs = told.pop("graphs")
    lines = [f"{key} = {toml_value(value)}" for key, value in told.items() if not isinstance(value, dict)]
    for key, value in told.items():
        if isinstance(value, dict) and value:
            lines += ["", f"[{key}]", *(f"{toml_key(k)} = {toml_value(v)}" for k, v in value.items())]
    for graph in graphs:
        lines += ["", "[[graphs]]"]
        for key, value in graph.items():
            if isinstance(value, list) and value and isinstance(value[0], dict):
                lines += [f"{key} = [", *(f"    {toml_value(one)}," for one in value), "]"]
            else:
                lines.append(f"{key} = {toml_value(value)}")
    return "\n".join(lines) + "\n"


def toml_value(value: Any) -> str:
    """A value as TOML writes it, on one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else str(value).replace("Infinity", "inf")
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{toml_key(k)} = {toml_value(v)}" for k, v in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(toml_value(one) for one in value) + "]"
    return _text(str(value))


def toml_key(key: str) -> str:
    """A key, quoted where it must be."""
    plain = key.replace("-", "").replace("_", "")
    return key if plain.isascii() and plain.isalnum() else _text(key)


def _text(text: str) -> str:
    """A basic string of TOML 1.0: quotes, backslashes and control characters escaped."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c >= " " and c != "\x7f" else f"\\u{ord(c):04x}" for c in escaped) + '"'
