"""How a person has set up the timeline; remembered by the program, not by the project."""

from __future__ import annotations

import msgspec

LEAST_ROW_PX, MOST_ROW_PX = 18, 64
LEAST_GUTTER_PX, MOST_GUTTER_PX = 120, 480


class TimelineOptions(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Sizes in pixels at a text size of 100 %; `curves` by person id (no entry: the one that changes most);
    `folded` holds ids of people of whom only the name is shown, `ribbons_folded` of those whose
    ribbon has one lane."""

    snapping: bool = True
    follow: bool = True  # the play head is kept in view
    thumbnails: bool = True
    waveform: bool = True
    ribbons: bool = True  # how likely each label is
    show_hidden: bool = False
    row_px: int = 24
    gutter_px: int = 184
    curves: dict[str, tuple[str, ...]] = {}
    folded: frozenset[str] = frozenset()
    ribbons_folded: frozenset[str] = frozenset()


def read_options(text: str) -> TimelineOptions:
    """Options from their text; the defaults where it cannot be read."""
    try:
        return msgspec.json.decode(text, type=TimelineOptions)
    except msgspec.MsgspecError:
        return TimelineOptions()


def options_text(options: TimelineOptions) -> str:
    """Options as text, to be remembered; of curves and folded people only the last ones."""
    return msgspec.json.encode(options).decode()
