"""What the edits share: finding items, new ids, names that are still free, checks of numbers."""

from __future__ import annotations

import math
import uuid
from collections.abc import Callable, Collection, Iterable, Sequence
from operator import attrgetter, indexOf
from typing import Any, Protocol, TypeVar

from core.document.project import Project, Tier
from core.errors import UserError


class _Named(Protocol):
    @property
    def id(self) -> Any: ...


_ID = attrgetter("id")
Found = TypeVar("Found", bound=_Named)


def new_id() -> str:
    """An id that nothing else has."""
    return uuid.uuid4().hex[:16]


def index_of(items: Sequence[_Named], item_id: str, kind: str) -> int:
    """Where the item is; raises UserError when it is gone."""
    try:
        return indexOf(map(_ID, items), item_id)  # a hundred thousand segments in about a millisecond
    except ValueError:
        raise UserError("This {kind} is no longer in the project.", kind=kind) from None


def find(items: Sequence[Found], item_id: str, kind: str) -> Found:
    """The item with this id; raises UserError when it is gone."""
    return items[index_of(items, item_id, kind)]


def replaced(items: tuple[Found, ...], item: Found, kind: str) -> tuple[Found, ...]:
    """The items with the one of the same id replaced."""
    at = index_of(items, item.id, kind)
    return (*items[:at], item, *items[at + 1 :])


def added(items: tuple[Found, ...], item: Found, kind: str) -> tuple[Found, ...]:
    """The items and a new one; raises UserError when its id is taken or empty."""
    check_new_id([other.id for other in items], item.id, kind)
    return (*items, item)


def removed(items: tuple[Found, ...], item_id: str, kind: str) -> tuple[Found, ...]:
    """The items without this one."""
    at = index_of(items, item_id, kind)
    return items[:at] + items[at + 1 :]


def check_new_id(taken: Collection[str], item_id: str, kind: str) -> None:
    """Raises UserError when the id is taken or empty."""
    if not item_id or item_id in taken:
        raise UserError("This {kind} is in the project already.", kind=kind)


def free_name(taken: Iterable[str], wanted: str) -> str:
    """`wanted`, or "wanted (2)", "wanted (3)", ... when names are taken."""
    names = set(taken)
    name, number = wanted, 2
    while name in names:
        name, number = f"{wanted} ({number})", number + 1
    return name


def check_text(text: str, kind: str) -> str:
    """`text` without white space around it; raises UserError when nothing is left."""
    text = text.strip()
    if not text:
        raise UserError("A {kind} needs a name.", kind=kind)
    return text


def check_finite(*numbers: float | None) -> None:
    """Raises UserError for numbers that are not finite."""
    if not all(number is None or math.isfinite(number) for number in numbers):
        raise UserError("This needs finite numbers.")


def check_span(start: int, stop: int, frames: int | None = None) -> None:
    """Raises UserError unless ``0 <= start < stop <= frames``."""
    if not 0 <= start < stop:
        raise UserError("A span must start before it stops.")
    if frames is not None and stop > frames:
        raise UserError("This lies beyond the end of the video ({frames} frames).", frames=frames)


def recording_frames(project: Project, recording_id: str) -> int:
    """Frames of the recording: those of its first video."""
    recording = find(project.recordings, recording_id, "recording")
    return find(project.videos, recording.videos[0].video_id, "video").frames


def tier_of(project: Project, tier_id: str) -> Tier:
    """The tier; raises UserError when it is gone."""
    return find(project.tiers, tier_id, "tier")


def open_tier(project: Project, tier_id: str) -> Tier:
    """The tier, to change what is on it; raises UserError when it is gone or locked."""
    tier = tier_of(project, tier_id)
    check_open(tier)
    return tier


def check_open(tier: Tier) -> None:
    """Raises UserError when nothing on the tier may be changed."""
    if tier.locked:
        raise UserError(
            "This tier is locked.", hint="Unlock “{name}” to change what is on it.", name=tier.name
        )


def map_items(items: tuple[Found, ...], change: Callable[[Found], Found]) -> tuple[Found, ...]:
    """The items changed one by one; the very same tuple when none of them changed."""
    changed = tuple(change(item) for item in items)
    return items if all(a is b for a, b in zip(items, changed)) else changed
