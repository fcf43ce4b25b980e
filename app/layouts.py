"""Which panels there are, and where they lie for each kind of work."""

from __future__ import annotations

from typing import Literal

import msgspec

Place = Literal["left", "middle", "right", "bottom"]


class PanelSpec(msgspec.Struct, frozen=True, kw_only=True):
    """A panel: where it lies at first, behind which other one, and the buttons in its header.

    One that no layout names goes behind that other one too, or below it where the tabs would be too many to
    be read.
    """

    id: str
    title: str
    place: Place
    behind: str = ""
    buttons: tuple[str, ...] = ()
    least_px: tuple[int, int] = (0, 0)
    floats: bool = True
    stays: bool = False  # cannot be closed or moved, and has no header
    open_first: bool = True  # else it is closed until it is asked for


PANELS: tuple[PanelSpec, ...] = (
    PanelSpec(
        id="videos",
        title="Videos",
        place="left",
        buttons=("analyse_chosen", "add_videos"),
        least_px=(140, 60),
    ),
    PanelSpec(
        id="people",
        title="People",
        place="left",
        buttons=("swap", "split_person", "merge_people"),
        least_px=(140, 60),
    ),
    PanelSpec(
        id="labels",
        title="Labels",
        place="left",
        behind="people",
        buttons=("label_new",),
        least_px=(140, 60),
    ),
    PanelSpec(
        id="history",
        title="History",
        place="left",
        behind="people",
        buttons=("undo", "redo", "checkpoint"),
        least_px=(140, 60),
    ),
    PanelSpec(id="video", title="Video", place="middle", least_px=(260, 160), stays=True),
    PanelSpec(
        id="scene",
        title="3D view",
        place="middle",
        buttons=("scene_follows", "scene_trails", "ghost_selection"),
        least_px=(160, 120),
        floats=False,
    ),
    PanelSpec(id="inspector", title="Inspector", place="right", least_px=(210, 120)),
    PanelSpec(id="review", title="Review queue", place="right", behind="inspector", least_px=(210, 300)),
    PanelSpec(
        id="explanation",
        title="Explanation",
        place="right",
        behind="inspector",
        least_px=(210, 120),
        open_first=False,
    ),
    PanelSpec(
        id="augment",
        title="What training sees",
        place="right",
        behind="inspector",
        least_px=(210, 120),
        open_first=False,
    ),
    PanelSpec(
        id="compose",
        title="Compose",
        place="right",
        behind="inspector",
        least_px=(210, 120),
        open_first=False,
    ),
    PanelSpec(
        id="moments",
        title="Map",
        place="right",
        behind="inspector",
        buttons=("draw_map",),
        least_px=(210, 160),
        open_first=False,
    ),
    PanelSpec(
        id="alarms",
        title="Alarms",
        place="right",
        behind="inspector",
        least_px=(210, 160),
        open_first=False,
    ),
    PanelSpec(
        id="timeline",
        title="Timeline",
        place="bottom",
        buttons=("timeline_out", "timeline_in", "timeline_all"),
        least_px=(320, 120),
    ),
    PanelSpec(id="table", title="Table", place="bottom", behind="timeline", least_px=(320, 120)),
)


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """Where the panels lie for one kind of work: for every place its groups of tabs, the front one first.

    `widths` and `heights` are shares of the window. A panel named nowhere is closed.
    """

    id: str
    title: str
    hint: str
    places: dict[Place, tuple[tuple[str, ...], ...]]
    widths: dict[str, float]
    heights: dict[str, float]


def first_places() -> dict[Place, tuple[tuple[str, ...], ...]]:
    """Every panel that is open at first where its row of `PANELS` says."""
    places: dict[Place, tuple[tuple[str, ...], ...]] = {}
    for spec in PANELS:
        if not spec.behind:
            behind = (other.id for other in PANELS if other.behind == spec.id and other.open_first)
            group = (spec.id, *behind)
            places[spec.place] = (*places.get(spec.place, ()), group)
    return places


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        id="annotate",
        title="Annotate",
        hint="Everything for labelling: people, labels, inspector, queue, timeline and table",
        places=first_places(),
        widths={"videos": 0.165, "video": 0.40, "scene": 0.235, "inspector": 0.20},
        heights={"video": 0.60, "timeline": 0.40},
    ),
    Layout(
        id="coach",
        title="Coach",
        hint="A large picture, the person in 3D beside it and what was counted",
        places={
            "middle": (("video",), ("scene",)),
            "right": (("inspector",), ("people", "videos")),
            "bottom": (("timeline",),),
        },
        widths={"video": 0.46, "scene": 0.34, "inspector": 0.20},
        heights={"video": 0.72, "timeline": 0.28},
    ),
    Layout(
        id="clinic",
        title="Clinic",
        hint="Figures beside the picture: the table next to the timeline",
        places={
            "left": (("people", "videos", "history"),),
            "middle": (("video",), ("scene",)),
            "right": (("inspector",),),
            "bottom": (("timeline",), ("table",)),
        },
        widths={"people": 0.15, "video": 0.36, "scene": 0.27, "inspector": 0.22},
        heights={"video": 0.55, "timeline": 0.45},
    ),
)
