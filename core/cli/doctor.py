"""``doctor``: is everything here that the program needs? What is not, and the way out."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from core.cli.arguments import Options
from core.cli.console import Console
from core.errors import UserError
from core.models.devices import choose_device
from core.models.packages import graph_bytes, list_packages
from core.paths import resources_dir, user_cache_dir, user_data_dir

NEEDED = {
    "numpy": "numpy",
    "msgspec": "msgspec",
    "av": "av",
    "cv2": "opencv-python-headless",
    "onnxruntime": "onnxruntime",
    "scipy": "scipy",
    "platformdirs": "platformdirs",
    "psutil": "psutil",
}
FOR_THE_WINDOW = {"PySide6": "PySide6-Essentials", "pyqtgraph": "pyqtgraph", "vispy": "vispy"}
SET_UP = "Run: python3 packaging/dev.py setup"
LEAST_FREE_GB = 2.0
GB = 1e9


class Finding(msgspec.Struct, frozen=True):
    """One thing looked at: "good", "note" (works, but) or "bad", and the way out."""

    state: str
    what: str
    text: str
    way_out: str = ""


def run(options: Options, console: Console) -> int:
    """Say what was found; 0 when nothing is bad, 1 otherwise."""
    bad = 0
    marks = {"good": "ok  ", "note": "note", "bad": "BAD "}
    for check in (_python, _packages, _models, _device, _folders, _display):
        for finding in _careful(check):
            bad += finding.state == "bad"
            way_out = f"\n          {finding.way_out}" if finding.way_out else ""
            console.say(
                f"{marks[finding.state]}  {finding.what}: {finding.text}{way_out}",
                type="finding",
                **msgspec.to_builtins(finding),
            )
    console.say(
        "All is well." if not bad else f"{bad} {'thing is' if bad == 1 else 'things are'} wrong; see above.",
        type="done",
        bad=bad,
    )
    return 1 if bad else 0


def _careful(check: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """The findings of a check; one that fails itself is a finding."""
    try:
        yield from check()
    except Exception as error:
        yield Finding("bad", check.__name__.strip("_"), f"{type(error).__name__}: {error}", SET_UP)


def _python() -> Iterator[Finding]:
    version = platform.python_version()
    if sys.version_info < (3, 11):  # noqa: UP036 - somebody may start it with an older one
        yield Finding("bad", "Python", version, "Install Python 3.11 or newer.")
    else:
        yield Finding("good", "Python", f"{version} on {platform.system()} {platform.machine()}")


def _packages() -> Iterator[Finding]:
    missing = [name for module, name in NEEDED.items() if importlib.util.find_spec(module) is None]
    if missing:
        yield Finding("bad", "Packages", "missing: " + ", ".join(missing), SET_UP)
    else:
        versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in NEEDED.values())
        yield Finding("good", "Packages", versions)
    missing = [name for module, name in FOR_THE_WINDOW.items() if importlib.util.find_spec(module) is None]
    if missing:
        text = "missing: " + ", ".join(missing) + " (the command line works without)"
        yield Finding("note", "Window", text, SET_UP)
    else:
        yield Finding("good", "Window", f"PySide6 {importlib.metadata.version('PySide6-Essentials')}")


def _models() -> Iterator[Finding]:
    packages = list_packages()
    if not packages:
        yield Finding("bad", "Models", "there are none", "Get the program again, with its resources folder.")
    for package in packages:
        try:
            for graph in package.graphs:
                graph_bytes(package, graph.name)
        except UserError as error:
            yield Finding("bad", f"Model {package.id}", error.text, error.hint)
        else:
            yield Finding("good", f"Model {package.id}", f"{package.version}, checksums right")


def _device() -> Iterator[Finding]:
    choice = choose_device("auto")
    yield Finding("good", "Device", f"{choice.provider}: {choice.reason}")
    yield Finding("good", "Processor", f"{os.cpu_count()} cores")


def _folders() -> Iterator[Finding]:
    if not (resources_dir() / "skeletons").is_dir():
        yield Finding("bad", "Resources", "the resources folder is not there", "Get the program again.")
    for what, folder_of in (("Cache folder", user_cache_dir), ("Settings folder", user_data_dir)):
        try:
            folder = folder_of()
            with tempfile.TemporaryFile(dir=folder) as file:
                file.write(b"x")
        except OSError as error:
            text = f"cannot be written: {error.strerror or error}"
            yield Finding("bad", what, text, "Set KINESCRIBE_HOME to a folder you may write to.")
            continue
        free = shutil.disk_usage(folder).free / GB
        way_out = "" if free >= LEAST_FREE_GB else "Free some space: long videos need about 0.1 GB an hour."
        yield Finding(
            "good" if free >= LEAST_FREE_GB else "note", what, f"{folder}, {free:.1f} GB free", way_out
        )
    free = shutil.disk_usage(Path.cwd()).free / GB
    if free < LEAST_FREE_GB:
        yield Finding("note", "This folder", f"{free:.1f} GB free", "Free some space, or use --out.")


def _display() -> Iterator[Finding]:
    if sys.platform in {"win32", "darwin"}:
        yield Finding("good", "Display", "the system's own")
    elif os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY"):
        yield Finding("good", "Display", os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or "")
    else:
        text = "none; the window cannot open here, the command line works"
        yield Finding("note", "Display", text, "Log in to a desktop, or use: main.py analyse VIDEO")
