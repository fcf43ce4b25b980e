"""What the program remembers between starts: one small JSON file in the person's data folder."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Literal

import msgspec

from core.atomic_files import write_bytes
from core.paths import user_data_dir

logger = logging.getLogger(__name__)


class Settings(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All settings with their defaults; fields of a newer version are ignored."""

    theme: str = "system"  # system, dark, light
    keymap: str = "kinescribe"  # a preset of resources/keymaps
    own_keys: dict[str, tuple[str, ...]] = {}  # keys the person gave, by action
    recent_actions: tuple[str, ...] = ()  # what the palette did last, newest first
    language: str = ""  # "" = the system's
    text_scale: float = 1.0  # times the usual size of text, 1 to 2
    reduced_motion: bool = False  # also off where the system asks for it
    device: str = "auto"
    overlap: Literal["refuse", "trim"] = "refuse"  # what a new segment does with those in its way
    muted: bool = False
    volume: float = 1.0  # 0 to 1
    tour_seen: bool = False
    recent_projects: tuple[str, ...] = ()
    window_geometry: str = ""  # base64
    window_state: str = ""  # base64
    layout: str = "annotate"
    own_layouts: dict[str, str] = {}  # where the panels lie, base64, by the name the person gave
    video_zoom: float = 1.0
    follow_play_head: bool = True
    extra: dict[str, str] = {}


def settings_path() -> Path:
    """The settings file; it may not exist yet."""
    return user_data_dir() / "settings.json"


def load_settings() -> Settings:
    """The saved settings; the defaults where there are none or they cannot be read."""
    try:
        return msgspec.json.decode(settings_path().read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        logger.warning("the settings could not be read; the defaults are used")
        return Settings()


def save_settings(settings: Settings) -> None:
    """Write `settings`, whole or not at all. Raises OSError when the place cannot be written."""
    write_bytes(settings_path(), msgspec.json.format(msgspec.json.encode(settings), indent=2))
