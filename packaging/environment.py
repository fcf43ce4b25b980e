"""The virtual environments of the project: made once, brought up to date when a lock file changes.

Standard library only; used by `dev.py`. Three environments: `run` (what users need), `test` (run plus
checks plus what training needs, in the same folder `.venv`) and `core` (`.venv-core`, without Qt, to
prove that the core works without it).
"""

from __future__ import annotations

import ctypes.util
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ROOT / "packaging" / "locks"
STAMP = "kinescribe-setup.json"
TORCH = "torch==2.13.0"
TORCH_CPU_INDEX = "https://download.pytorch.org/whl/cpu"
TORCH_CUDA_INDEX = "https://download.pytorch.org/whl/cu130"

FOLDERS = {"run": ".venv", "test": ".venv", "core": ".venv-core"}
TRAINING = ("torch", "training")  # in "run" only where asked for: torch alone is larger than all the rest
GROUPS = {
    "run": ("core", "window"),
    "test": ("core", "window", "test", *TRAINING),
    "core": ("core", "test"),
}

# Library -> Debian package, for what the window needs and what the checks add.
WINDOW_LIBRARIES = {
    "EGL": "libegl1",
    "GL": "libgl1",
    "OpenGL": "libopengl0",
    "fontconfig": "libfontconfig1",
    "pulse": "libpulse0",  # for sound; without it playing is silent
    "dbus-1": "libdbus-1-3",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-image": "libxcb-image0",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-render-util": "libxcb-render-util0",
    "xcb-shape": "libxcb-shape0",
    "xcb-xinerama": "libxcb-xinerama0",
    "xcb-xkb": "libxcb-xkb1",
}
TEST_PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool"}
TEST_PACKAGES = ("libgl1-mesa-dri", "fonts-dejavu-core")


def say(text: str) -> None:
    """One line to the person, at once."""
    print(text, flush=True)


def fail(text: str) -> None:
    """Say what is wrong and stop."""
    print(text, file=sys.stderr, flush=True)
    raise SystemExit(1)


def python_of(name: str) -> Path:
    """The interpreter of environment `name`."""
    folder = ROOT / FOLDERS[name]
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def wanted(name: str, gpu: bool, training: bool = False) -> dict[str, str]:
    """What environment `name` must hold: group -> hash of its lock file."""
    groups = [*GROUPS[name], *(TRAINING if training and name == "run" else ()), *(["gpu"] if gpu else [])]
    state = {"python": platform.python_version(), "folder": str(ROOT)}
    for group in groups:
        lock = LOCKS / f"{group}.txt"
        text = TORCH if group == "torch" else lock.read_text(encoding="utf-8")
        state[group] = hashlib.sha256(text.encode()).hexdigest()[:16]
    return state


def installed(name: str) -> dict[str, str]:
    """What environment `name` holds according to its stamp."""
    stamp = ROOT / FOLDERS[name] / STAMP
    try:
        state = json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) and python_of(name).exists() else {}


def ensure(name: str, gpu: bool = False, training: bool = False) -> Path:
    """Bring environment `name` up to date and return its interpreter; quick when nothing changed."""
    want, have = wanted(name, gpu, training), installed(name)
    if all(have.get(key) == value for key, value in want.items()):
        return python_of(name)
    if sys.version_info < (3, 11):  # noqa: UP036 (the script itself may be started by an older one)
        fail(f"Kinescribe needs Python 3.11 or newer; this is {platform.python_version()}.")
    if name != "core":
        add_system_packages(for_tests=name == "test")
    if not have or have.get("python") != want["python"] or have.get("folder") != want["folder"]:
        make_folder(name)
        have = {}
    for group in want:
        if group not in ("python", "folder") and have.get(group) != want[group]:
            install(name, group, gpu)
    (ROOT / FOLDERS[name] / STAMP).write_text(json.dumps(have | want, indent=1), encoding="utf-8")
    return python_of(name)


def make_folder(name: str) -> None:
    """Make the virtual environment's folder anew."""
    folder = ROOT / FOLDERS[name]
    say(f"Making {folder.name} with Python {platform.python_version()} ...")
    shutil.rmtree(folder, ignore_errors=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(folder)], capture_output=True, text=True)
    if made.returncode:
        shutil.rmtree(folder, ignore_errors=True)
        hint = "sudo apt-get install -y python3-venv" if shutil.which("apt-get") else "install Python's venv"
        fail(f"The virtual environment could not be made:\n{made.stderr or made.stdout}\nTry: {hint}")


def install(name: str, group: str, gpu: bool) -> None:
    """Install one group of pinned packages."""
    pip = [str(python_of(name)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if group == "torch":
        arguments = torch_arguments(gpu)
    else:
        arguments = ["--require-hashes", "-r", str(LOCKS / f"{group}.txt")]
    if group == "gpu":  # both wheels hold the same module: only one may be there
        subprocess.run(
            [str(python_of(name)), "-m", "pip", "uninstall", "-q", "-y", "onnxruntime"], check=False
        )
    say(f"Installing {group} packages into {FOLDERS[name]} ...")
    done = subprocess.run([*pip, *arguments], stderr=subprocess.PIPE, text=True)
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if not line.startswith("WARNING: Location")]
        fail("\n".join(lines) + f"\nThe {group} packages could not be installed. Is the network there?")


def torch_arguments(gpu: bool) -> list[str]:
    """Where the pinned torch comes from: a CPU build in pip's own find-links, else PyTorch's index."""
    if gpu:
        return [TORCH, "--index-url", TORCH_CUDA_INDEX]
    if local_torch() or platform.system() == "Darwin":
        return [TORCH]
    return [TORCH, "--index-url", TORCH_CPU_INDEX]


def local_torch() -> bool:
    """Whether one of pip's find-links folders holds a CPU build of the pinned torch for this Python."""
    shown = subprocess.run([sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True)
    places = [
        place
        for line in shown.stdout.splitlines()
        if "find-links" in line and "=" in line
        for place in line.split("=", 1)[1].strip("'\" ").split()
    ]
    tag = f"cp{sys.version_info.major}{sys.version_info.minor}"
    pattern = f"torch-{TORCH.split('==')[1]}+cpu-{tag}-*.whl"
    return any(any(Path(p.removeprefix("file://")).glob(pattern)) for p in places if Path(p).is_dir())


def missing_packages(for_tests: bool) -> list[str]:
    """Debian packages that the window (and the checks) need and that are not there."""
    missing = [package for lib, package in WINDOW_LIBRARIES.items() if not ctypes.util.find_library(lib)]
    if for_tests:
        missing += [package for program, package in TEST_PROGRAMS.items() if not shutil.which(program)]
        shown = subprocess.run(
            ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *TEST_PACKAGES],
            capture_output=True,
            text=True,
        )
        there = {line.split()[0] for line in shown.stdout.splitlines() if line.endswith(" installed")}
        missing += [package for package in TEST_PACKAGES if package not in there]
    return missing


def add_system_packages(for_tests: bool) -> None:
    """On Debian and Ubuntu add the missing system packages, or print the line that does it."""
    if not sys.platform.startswith("linux") or not shutil.which("apt-get"):
        return
    missing = missing_packages(for_tests)
    if not missing:
        return
    line = "apt-get install -y --no-install-recommends " + " ".join(missing)
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    may = not prefix or subprocess.run([*prefix, "true"], capture_output=True).returncode == 0
    if not may:
        say(f"These system packages are missing; please type:\n  sudo {line}")
        return
    say(f"Adding system packages: {' '.join(missing)}")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*prefix, "apt-get", "update", "-qq"], env=environment, stdout=subprocess.DEVNULL)
    done = subprocess.run([*prefix, *line.split()], env=environment, stdout=subprocess.DEVNULL)
    if done.returncode:
        say(f"They could not be added; please type:\n  sudo {line}")
