"""Colours and texts the report's parts share; the colours are those of the window's light theme."""

from __future__ import annotations

TEXT = "#1b1f27"
QUIET_TEXT = "#5b6472"
ACCENT = "#1769e0"
SURFACE = "#ffffff"
QUIET_SURFACE = "#f5f6f8"
EDGE = "#d5d9e0"
LEFT = "#3aa0ff"
RIGHT = "#ff9f43"
MIDDLE = "#c3c9d4"
LABEL_FILLS = ("#cfe3ff", "#ffe0b8", "#cdeedb", "#f6d4e4", "#e4dcfa", "#fff2b3", "#d6eef5", "#e6e0d4")
UNKNOWN_FILL = "#e9ebef"


def label_name(label: str) -> str:
    """A label's id as a person reads it."""
    if label in {"", "unknown"}:
        return "Unnamed"
    return label.replace("_", " ").strip().capitalize()


def clock(seconds: float) -> str:
    """Seconds as ``m:ss.s`` or ``h:mm:ss.s``."""
    tenths = round(max(seconds, 0.0) * 10)
    minutes, rest = divmod(tenths, 600)
    hours, minutes = divmod(minutes, 60)
    tail = f"{rest // 10:02d}.{rest % 10}"
    return f"{hours}:{minutes:02d}:{tail}" if hours else f"{minutes}:{tail}"
