"""Where things lie: what ships with the program, and the person's own folders.

``KINESCRIBE_HOME`` moves the person's folders (data and cache) to one place, for tests and for a
program carried on a stick.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

APP_NAME = "Kinescribe"
APP_VERSION = "0.1.0"


@cache
def resources_dir() -> Path:
    """The folder of what ships with the program (icons, skeletons, models, report, demo)."""
    return Path(__file__).resolve().parents[1] / "resources"


def models_dir() -> Path:
    """The model packages that ship with the program."""
    return resources_dir() / "models"


def user_data_dir() -> Path:
    """The person's own folder for settings, models and crash reports; made when it is not there."""
    return _made(_home("data") or _platform_dir("user_data_dir"))


def user_cache_dir() -> Path:
    """The folder for what can be made again (work of stopped jobs, scrub tracks); made when not there."""
    return _made(_home("cache") or _platform_dir("user_cache_dir"))


def user_models_dir() -> Path:
    """Where a person drops model packages of their own; made when it is not there."""
    return _made(user_data_dir() / "models")


def _home(part: str) -> Path | None:
    home = os.environ.get("KINESCRIBE_HOME", "")
    return Path(home).expanduser() / part if home else None


def _platform_dir(kind: str) -> Path:
    import platformdirs

    return Path(getattr(platformdirs, kind)(APP_NAME, appauthor=False))


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
