"""The project as rows and back: which rows an edit changed, and a project with some rows replaced.

Comparing two projects goes by identity (`before.tiers is after.tiers` skips all tiers), so its cost
follows what an edit touched. A `RowEdit` is one row that appears, changes or goes.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import indexOf, is_
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from core.document import project as p

Key = tuple[str | int, ...]
Item = Any  # one of the struct types of core.document.project
GAP = 1024
"""Distance between the positions of neighbours, so that most insertions move nobody."""

_FEW = 64  # so few rows are put in their places one by one; more are sorted together


class StepStatus(p.Value, frozen=True, kw_only=True):
    """How far one job has come with a video (a row of its own: jobs write it, people write the video)."""

    job: str
    status: str


class Child(NamedTuple):
    """A table whose rows belong to items of another one: `get` and `put` its items."""

    table: str
    get: Callable[[Item], tuple[Item, ...]]
    put: Callable[[tuple[Item, ...]], dict[str, Any]]


class Table(NamedTuple):
    """How the rows of one table stand for items of the project."""

    type: type[Any]
    key: tuple[str, ...]  # attribute names of the item; a child's parent comes first in its full key
    columns: tuple[str, ...]  # columns of the full key
    references: tuple[str, ...] = ()  # attributes repeated as columns, for the foreign keys
    field: str = ""  # of Project; "" for children
    placed: bool = False
    sort: Callable[[Item], Any] | None = None
    children: tuple[Child, ...] = ()


def _status_get(video: p.VideoItem) -> tuple[StepStatus, ...]:
    return tuple(StepStatus(job=job, status=status) for job, status in sorted(video.step_status.items()))


def _status_put(items: tuple[StepStatus, ...]) -> dict[str, Any]:
    return {"step_status": {item.job: item.status for item in items}}


def _block_key(item: p.CorrectionBlock) -> tuple[str, str, int]:
    return (item.video_id, item.person_id, item.block)


_TRACKS = Child("pose_track", lambda layer: layer.tracks, lambda items: {"tracks": items})
_SEGMENTS = Child("segment", lambda tier: tier.segments, lambda items: {"segments": items})
_EVENTS = Child("event", lambda tier: tier.events, lambda items: {"events": items})
_BLOCK = ("video_id", "person_id", "block")
_ID = ("id",)

TABLES: dict[str, Table] = {
    "video": Table(
        p.VideoItem, _ID, _ID, (), "videos", True, None, (Child("step_status", _status_get, _status_put),)
    ),
    "recording": Table(p.Recording, _ID, _ID, (), "recordings", True),
    "person": Table(p.Person, _ID, _ID, (), "people", True),
    "pose_layer": Table(p.PoseLayer, _ID, _ID, ("video_id",), "pose_layers", True, None, (_TRACKS,)),
    "correction_block": Table(p.CorrectionBlock, _BLOCK, _BLOCK, (), "corrections", False, _block_key),
    "series": Table(p.Series, _ID, _ID, (), "series", True),
    "tier": Table(p.Tier, _ID, _ID, ("recording_id",), "tiers", True, None, (_SEGMENTS, _EVENTS)),
    "repetition_set": Table(p.RepetitionSet, _ID, _ID, ("recording_id",), "repetition_sets", True),
    "drawing": Table(p.Drawing, _ID, _ID, ("video_id",), "drawings", True),
    "calibration": Table(p.Calibration, _ID, _ID, ("recording_id",), "calibrations", True),
    "vocabulary": Table(p.Vocabulary, _ID, _ID, (), "vocabularies", True),
    "step_status": Table(StepStatus, ("job",), ("video_id", "job"), sort=lambda item: item.job),
    "pose_track": Table(p.PoseTrack, _ID, ("layer_id", "id"), sort=lambda item: item.id),
    "segment": Table(p.Segment, _ID, ("tier_id", "id"), sort=lambda item: (item.start, item.id)),
    "event": Table(p.Event, _ID, ("tier_id", "id"), sort=lambda item: (item.frame, item.id)),
    "project": Table(p.Project, _ID, _ID),
}
PARENTS = {child.table: name for name, table in TABLES.items() for child in table.children}
TOP = tuple(name for name, table in TABLES.items() if table.field)
_NO_COLLECTIONS: dict[str, Any] = {TABLES[name].field: () for name in TOP}


class RowEdit(NamedTuple):
    """One row that appears (`old` None), changes, or goes (`new` None)."""

    table: str
    key: Key
    old: Item | None
    new: Item | None
    old_position: int | None = None
    new_position: int | None = None


Positions = dict[str, dict[Key, int]]


def shell(table: str, item: Item) -> Item:
    """The item as its own row holds it: without its children."""
    if table == "project":
        return replace(item, **_NO_COLLECTIONS)
    children = TABLES[table].children
    if not any(child.get(item) for child in children):
        return item
    empty: dict[str, Any] = {}
    for child in children:
        empty |= child.put(())
    return replace(item, **empty)


def encode(table: str, item: Item) -> bytes:
    """The value of the item's row."""
    return msgspec.json.encode(shell(table, item))


_DECODERS = {name: msgspec.json.Decoder(table.type) for name, table in TABLES.items()}


def decode(table: str, value: bytes) -> Item:
    """The item in a row's value; raises msgspec.MsgspecError or RecursionError when it is damaged."""
    return _DECODERS[table].decode(value)


_LIST_DECODERS = {name: msgspec.json.Decoder(list[table.type]) for name, table in TABLES.items()}  # type: ignore[name-defined]


def decode_many(table: str, values: Sequence[bytes]) -> list[Item]:
    """As `decode`, of many values at once (several times as fast); raises ValueError when one of them is
    not exactly one item."""
    items: list[Item] = _LIST_DECODERS[table].decode(b"[" + b",".join(values) + b"]")
    if len(items) != len(values):
        raise ValueError("not one item in a row")
    return items


def key_of(table: str, item: Item, parent: Key = ()) -> Key:
    """The full key of the item's row."""
    return parent + tuple(getattr(item, name) for name in TABLES[table].key)


def differences(before: p.Project, after: p.Project, positions: Positions) -> list[RowEdit]:
    """The rows that differ; `positions` are those of `before`'s rows and stay as they are."""
    edits: list[RowEdit] = []
    if before is after:
        return edits
    old, new = shell("project", before), shell("project", after)
    if old != new:
        edits.append(RowEdit("project", (before.id,), old, new))
    for name in TOP:
        field = TABLES[name].field
        was, now = getattr(before, field), getattr(after, field)
        if was is not now:
            edits.extend(_collection(name, was, now, (), positions.get(name, {})))
    return edits


def _collection(
    table: str, was: tuple[Item, ...], now: tuple[Item, ...], parent: Key, positions: dict[Key, int]
) -> Iterator[RowEdit]:
    spec = TABLES[table]
    head = _same(was, now, min(len(was), len(now)))
    rest = min(len(was), len(now)) - head
    tail = 0 if spec.placed else min(rest, _same(reversed(was), reversed(now), rest))
    old = {key_of(table, item, parent): item for item in was[head : len(was) - tail]}
    new = {key_of(table, item, parent): item for item in now[head : len(now) - tail]}
    last = positions[key_of(table, was[head - 1], parent)] if spec.placed and head else 0
    for key, item in new.items():
        previous = old.get(key)
        old_position = positions.get(key) if previous is not None else None
        position: int | None = None
        if spec.placed:
            position = old_position if old_position is not None and old_position > last else last + GAP
            last = position
        if previous is item and position == old_position:
            continue
        if previous is None or position != old_position or shell(table, previous) != shell(table, item):
            before = None if previous is None else shell(table, previous)
            yield RowEdit(table, key, before, shell(table, item), old_position, position)
        for child in spec.children:
            mine = child.get(previous) if previous is not None else ()
            theirs = child.get(item)
            if mine is not theirs:
                yield from _collection(child.table, mine, theirs, key, {})
    for key, item in old.items():
        if key not in new:
            for child in spec.children:
                yield from _collection(child.table, child.get(item), (), key, {})
            yield RowEdit(table, key, shell(table, item), None, positions.get(key), None)


def _same(a: Iterable[Item], b: Iterable[Item], most: int) -> int:
    """How many items at the beginning are the very same objects; `most` when all are."""
    try:
        return indexOf(map(is_, a, b), False)
    except ValueError:
        return most


def note_positions(positions: Positions, edits: Iterable[RowEdit]) -> None:
    """Bring `positions` up to date with `edits` that were written."""
    for edit in edits:
        if not TABLES[edit.table].placed:
            continue
        places = positions.setdefault(edit.table, {})
        if edit.new is None:
            places.pop(edit.key, None)
        elif edit.new_position is not None:
            places[edit.key] = edit.new_position


def with_rows(project: p.Project, edits: Iterable[RowEdit], positions: Positions) -> p.Project:
    """`project` with the rows of `edits` replaced; `positions` are already those after the edits."""
    by_table: dict[str, list[RowEdit]] = {}
    for edit in edits:
        by_table.setdefault(edit.table, []).append(edit)
    changes: dict[str, Any] = {}
    for edit in by_table.get("project", ()):
        if edit.new is not None:
            changes |= {"id": edit.new.id, "name": edit.new.name, "created": edit.new.created}
            changes["notes"] = edit.new.notes
    for name in TOP:
        table = TABLES[name]
        children = [child for child in table.children if child.table in by_table]
        if name not in by_table and not children:
            continue
        edited = by_table.get(name, ())
        if table.sort is not None and not children and len(edited) <= _FEW:
            changes[table.field] = _with_few(getattr(project, table.field), edited, table.sort)
            continue
        items = {key_of(name, item): item for item in getattr(project, table.field)}
        for edit in edited:
            _place(items, name, edit)
        for child in children:
            _replace_children(items, child, by_table[child.table])
        sort = table.sort
        if table.placed:
            places = positions.get(name, {})
            ordered = sorted(items, key=lambda key: (places[key], key))
        elif sort is not None:
            ordered = sorted(items, key=lambda key: sort(items[key]))
        changes[table.field] = tuple(items[key] for key in ordered)
    return replace(project, **changes) if changes else project


def sharing(before: p.Project, after: p.Project) -> p.Project:
    """`after`, with every part that equals one of `before` being that very one."""
    changes: dict[str, Any] = {}
    for name in TOP:
        field = TABLES[name].field
        was, now = getattr(before, field), getattr(after, field)
        old = {key_of(name, item): item for item in was}
        items = tuple(_same_or_new(old.get(key_of(name, item)), item) for item in now)
        same = len(items) == len(was) and all(a is b for a, b in zip(items, was))
        changes[field] = was if same else items
    return replace(after, **changes)


def _same_or_new(was: Item | None, now: Item) -> Item:
    return was if was == now else now


def _with_few(
    items: Sequence[Item], edits: Sequence[RowEdit], sort: Callable[[Item], Any]
) -> tuple[Item, ...]:
    """Sorted items with a few rows replaced: the time does not grow with their number (but for a copy)."""
    ordered = list(items)
    for edit in edits:
        if edit.old is not None:
            del ordered[bisect_left(ordered, sort(edit.old), key=sort)]
        if edit.new is not None:
            insort(ordered, edit.new, key=sort)
    return tuple(ordered)


def _place(items: dict[Key, Item], table: str, edit: RowEdit) -> None:
    if edit.new is None:
        items.pop(edit.key, None)
        return
    kept: dict[str, Any] = {}
    there = items.get(edit.key)
    if there is not None:
        for child in TABLES[table].children:
            kept |= child.put(child.get(there))
    items[edit.key] = replace(edit.new, **kept) if kept else edit.new


def _replace_children(parents: dict[Key, Item], child: Child, edits: list[RowEdit]) -> None:
    by_parent: dict[Key, list[RowEdit]] = {}
    for edit in edits:
        by_parent.setdefault(edit.key[:1], []).append(edit)
    for key, changed in by_parent.items():
        parent = parents.get(key)
        if parent is None:
            continue  # it went with its children
        sort = TABLES[child.table].sort
        if len(changed) <= _FEW and sort is not None:
            ordered = list(_with_few(child.get(parent), changed, sort))
        else:
            items = {key_of(child.table, item, key): item for item in child.get(parent)}
            for edit in changed:
                _place(items, child.table, edit)
            ordered = sorted(items.values(), key=sort)
        parents[key] = replace(parent, **child.put(tuple(ordered)))
